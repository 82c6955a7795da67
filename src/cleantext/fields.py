"""The article's own data, read from what the filters labelled."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Final, NamedTuple

from cleantext import dates, names
from cleantext._fold import fold
from cleantext.catalogue import Catalogue
from cleantext.document import Block, Document
from cleantext.language import languages
from cleantext.similar import plain

PlaceTest = Callable[[str], bool]
"""Whether the article itself speaks of something, as it does of places."""


class Fields(NamedTuple):
    """What an article says of itself."""

    title: str | None
    subtitle: str | None
    authors: tuple[str, ...]
    published: date | None
    updated: date | None
    dateline: str | None


def read(document: Document, catalogue: Catalogue) -> Fields:
    """Return the fields of a labelled document."""
    published, updated = dates_of(document, catalogue)
    datelines = document.labelled("dateline")
    hint = document.metadata.get("title")
    return Fields(
        title=_joined(document, "title") or (" ".join(hint.split()) or None if isinstance(hint, str) else None),
        subtitle=_joined(document, "subtitle"),
        authors=authors_of(document, catalogue),
        published=published,
        updated=updated,
        dateline=_place(datelines[0].text) if datelines else None,
    )


def _joined(document: Document, label: str) -> str | None:
    """Return the text of the first block of a label, with those that follow it without a gap."""
    blocks = document.blocks
    for i, block in enumerate(blocks):
        if block.label == label:
            last = i
            while last + 1 < len(blocks) and blocks[last + 1].label == label and blocks[last + 1].line <= blocks[last].line + 1:
                last += 1
            return " ".join(" ".join(piece.text.split(" ")) for piece in blocks[i : last + 1])
    return None


_DATELINE_END: Final = re.compile(r"\s*(?:\(.*|[—–-]+|:)\s*$|,\s+\w+\.?\s+\d{1,2}\b.*$")


def _place(text: str) -> str:
    """Return the place of a dateline, without the agency, the date and the dash."""
    place = text
    for _ in range(3):
        place = _DATELINE_END.sub("", place).strip(" ,")
    return place or text


COMPANY: Final = "in a byline's company: "
"""How the reason begins for a line that belongs to a byline and names no author: a place, a role, a paper."""


def authors_of(document: Document, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the people that the bylines name, else the agency, else those of the lines on who reported."""
    people: dict[str, None] = {}
    agencies: list[str] = []
    reserve: list[str] = []
    is_place, tags = place_test(document), text_languages(document)
    for block in document.labelled("byline"):
        if block.reason.startswith(COMPANY) or names.is_prefix(fold(block.text), catalogue):
            continue
        if names.has_contributor(block.text, catalogue):
            reserve += names.read(re.split("[;；]", block.text)[0], catalogue, is_place=is_place, tags=tags).people
            continue
        byline = names.read(block.text, catalogue, is_place=is_place, tags=tags)
        for name in byline.people:
            people.setdefault(_known(name, people), None)
        agencies += byline.agencies
        if not byline.people and not byline.agencies and names.is_name(alone := block.text.lstrip("*+•·- "), least=1):
            people.setdefault(alone, None)  # one word, between the headline and the date
    if not people and not agencies:
        people.update(dict.fromkeys(_beside_dates(document, catalogue)))
    return tuple(people) or tuple(dict.fromkeys(agencies))[:1] or tuple(dict.fromkeys(reserve))


def _beside_dates(document: Document, catalogue: Catalogue) -> Iterator[str]:
    """Yield the names on the first date line that has any: "Ann Lee Published 10:19am 19 December 2025"."""
    for block in document.labelled("date")[:4]:
        byline = names.read(block.text, catalogue, is_place=place_test(document), tags=text_languages(document))
        if byline.people and byline.dated and sum(len(piece.split()) for piece in byline.rest) <= 1:
            yield from byline.people
            return


def _known(name: str, people: dict[str, None]) -> str:
    """Return the form of a name that is in the list already ("WAYLON PRUETT" is Waylon Pruett)."""
    folded = plain(name)
    return next((known for known in people if plain(known) == folded), name)


def place_test(document: Document) -> PlaceTest:
    """Return a test whether the article speaks of something, as it does of places and not of its authors.

    A place is bent by its language ("Stary Bród", "w Starym Brodzie"): its words are compared by their
    first letters, side by side.
    """

    def words() -> list[str]:
        return plain_words(" ".join(b.text for b in document.lines[:400] if len(b.text) >= 60)[:12_000])

    def is_place(piece: str) -> bool:
        wanted = [word[: max(3, len(word) - 2)] for word in plain_words(piece)]
        if not wanted:
            return False
        known = document.once("words of the text", words)
        return any(
            all(known[i + k].startswith(stem) for k, stem in enumerate(wanted))
            for i in range(len(known) - len(wanted) + 1)
            if known[i].startswith(wanted[0])
        )

    return is_place


def text_languages(document: Document) -> frozenset[str] | None:
    """Return the languages that the paragraphs may be in: the menus of a page say little of them."""

    def guess() -> frozenset[str] | None:
        prose = "\n".join(line.text for line in document.lines if len(line.text) >= 80)[:6_000]
        return languages(Document(prose, (), document.metadata)) or languages(document)

    return document.once("languages of the paragraphs", guess)


def plain_words(text: str) -> list[str]:
    """Return the words of a text in small letters without marks."""
    spread = text if text.isascii() else "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.findall(r"\w+", spread.lower())


def dates_of(document: Document, catalogue: Catalogue) -> tuple[date | None, date | None]:
    """Return the dates of publication and of the last change that the date lines and bylines state."""
    published: date | None = None
    updated: date | None = None
    blocks = [block for block in document.blocks if block.label in ("date", "byline")]
    carried = ""
    previous: Block | None = None
    language = document.metadata.get("language")
    order = date_order(document)
    for block in blocks:
        if previous is None or block.line - previous.line > 2:
            carried = ""
        previous = block
        position = 0
        found = dates.find(block.text, language=language, order=order)
        for one in found:
            if one.ambiguous:
                continue
            kind = kind_of(block.text[position : one.start], catalogue) or carried
            carried, position = "", one.end
            if kind == "updated":
                updated = updated or one.value
            elif published is None:
                published = one.value
            elif _earlier(published, one.value) and updated is None and kind != "published" and block.label == "date":
                updated = one.value
        if not found:
            carried = kind_of(block.text, catalogue)
    if published is None and updated is not None:
        pass  # "Updated ..." alone: when it was first published is not stated
    return published, updated


def _earlier(one: date, other: date) -> bool:
    if isinstance(one, datetime) and isinstance(other, datetime) and (one.tzinfo is None) == (other.tzinfo is None):
        return one < other
    return (one.year, one.month, one.day) < (other.year, other.month, other.day)


def date_order(document: Document) -> str | None:
    """Return "dmy" or "mdy" if some date of the text decides how its numeric dates are meant."""
    return document.once("date order", lambda: dates.order_hint(line.text for line in document.lines[:400] if len(line.text) <= 300))


def kind_of(text: str, catalogue: Catalogue) -> str:
    """Return "published" or "updated" for the last such word in ``text``, or nothing."""

    def build() -> re.Pattern[str]:
        updated, published = catalogue.vocabulary("updated"), catalogue.vocabulary("published")
        return re.compile(rf"(?<!\w)(?:(?P<updated>{names.alternatives(updated)})|(?P<published>{names.alternatives(published)}))(?![^\W\d_])")

    last = ""
    for match in catalogue.once("date words", build).finditer(fold(text[-200:])):
        last = match.lastgroup or ""
    return last
