"""Lines that say when an article was published or changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext import catalogue, dates, layout, names
from cleantext._fold import fold
from cleantext.catalogue import Catalogue
from cleantext.cutting import stands_alone
from cleantext.document import Document, Span
from cleantext.fields import date_order, kind_of
from cleantext.filters._sparing import SPARED, sparing
from cleantext.names import alternatives

_HEAD: Final = 12
"""Lines under the headline among which a date is the article's, also behind a standfirst as long as a paragraph."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_LONGEST: Final = 160
_DIGIT: Final = re.compile(r"\d")


@sparing(SPARED)
def date_lines(document: Document) -> Iterator[Span]:
    """Lines that hold a date and little else, above the text or right under it.

    A line of nothing but "Published" or "Updated" belongs to the date under it.
    """
    words = catalogue.of(document)
    quiet = layout.is_quiet(document)
    bare = layout.is_bare(document)
    blocks = document.blocks
    language = document.metadata.get("language")
    order = date_order(document)
    place = layout.title_place(document)
    first = layout.first_paragraph(document, max(place, 0))
    last = layout.last_paragraph(document)
    for i, block in enumerate(blocks):
        if block.label or len(block.text) > _LONGEST:
            continue
        outside = i <= max(first, place + _HEAD) or i > last
        found = dates.find(block.text, language=language, order=order) if _DIGIT.search(block.text) else []
        if not found:
            if outside and not bare and i + 1 < len(blocks) and len(block.text) <= 40:
                following = blocks[i + 1]
                close = following.row - block.row <= 2 and _DIGIT.search(following.text[:_LONGEST])
                if close and dates.find(following.text[:_LONGEST]) and _only_kind(block.text, words):
                    yield block.mark("date", "says what kind of date follows")
            continue
        left = _left(block.text, found, words)
        kind = kind_of(block.text[: found[0].start], words)
        if not left and not _digits_left(block.text, found):
            enough = i <= max(first, place + _HEAD) or bool(kind) or _touches_label(document, i)
        else:
            begins = found[0].start <= 2 and re.match(r"[\s,]*[•|·]", block.text[found[-1].end :]) is not None
            enough = outside and len(left) <= (4 if begins else 3 if kind else 1) and (begins or not _digits_left(block.text, found))
        if not enough or (quiet and stands_alone(document, block) < _QUIET) or (bare and not _beside_a_byline(document, i, words)):
            continue
        yield block.mark("date", f"a date and {len(left)} words more" if left else "a date and nothing else")


_QUIET: Final = 1.0
"""Log odds of the seams around a date that are enough in an article's text on one line: "until March 31, 2024, says" has neither."""


def _beside_a_byline(document: Document, i: int, words: Catalogue) -> bool:
    """Whether a line right above or below names an author."""
    near = (block for block in document.blocks[max(0, i - 2) : i + 3] if len(block.text) <= _LONGEST and not block.label)
    return any(names.signed(document.fold(block).lstrip("*+-# "), words) and names.read(block.text, words).people for block in near)


def _digits_left(text: str, found: list[dates.Found]) -> bool:
    """Whether a line has numbers beside its dates: a row of a table has."""
    for one in reversed(found):
        text = text[: one.start] + " " + text[one.end :]
    return _DIGIT.search(text) is not None


def _touches_label(document: Document, i: int) -> bool:
    """Whether a line stands right beside one that is labelled already."""
    blocks = document.blocks
    return any(0 <= j < len(blocks) and blocks[j].label and abs(blocks[j].row - blocks[i].row) <= 1 for j in (i - 1, i + 1))


def _only_kind(text: str, words: Catalogue) -> bool:
    return bool(kind_of(text, words)) and not _left(text, [], words)


def _left(text: str, found: list[dates.Found], words: Catalogue) -> list[str]:
    """Return the words of a line that neither a date nor its usual company explains."""

    def build() -> re.Pattern[str]:
        lists = (word for name in ("published", "updated", "clock") for word in words.vocabulary(name))
        return re.compile(rf"(?<!\w)(?:{alternatives(lists)})(?!\w)")

    for one in reversed(found):
        text = text[: one.start] + " " + text[one.end :]
    return _WORD.findall(words.once("date company", build).sub(" ", fold(text)))
