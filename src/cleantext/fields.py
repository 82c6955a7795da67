"""The article's own data, read from what the filters labelled."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Final, NamedTuple

from cleantext import dates, names, scripts
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
    """Return the fields of a labelled document: what its caller knows, and else what the text says."""
    known = document.metadata
    published, updated = dates_of(document, catalogue)
    datelines = document.labelled("dateline")
    return Fields(
        title=" ".join(known.get("title", "").split()) or _spaced(document, _joined(document, "title")),
        subtitle=_joined(document, "subtitle"),
        authors=known.get("authors") or authors_of(document, catalogue),
        published=known.get("published") or published,
        updated=updated,
        dateline=_place(datelines[0].text) if datelines else None,
    )


def _spaced(document: Document, title: str | None) -> str | None:
    """Return a headline without the blank that a kicker of its own element leaves before a colon; French spells one."""
    if title is None or " :" not in title or "fr" in (languages(document) or {"fr"}):
        return title
    return title.replace(" :", ":")


def _joined(document: Document, label: str) -> str | None:
    """Return the text of the first block of a label, with those that follow it without a gap."""
    blocks = document.blocks
    for i, block in enumerate(blocks):
        if block.label == label:
            last = i
            while last + 1 < len(blocks) and blocks[last + 1].label == label and blocks[last + 1].row <= blocks[last].row + 1:
                last += 1
            return " ".join(" ".join(piece.text.split(" ")) for piece in blocks[i : last + 1])
    return None


_DATELINE_END: Final = scripts.Pattern(r"\s*(?:\(.*|[—–\-]+|:)\s*$|,\s+[\p{L}\p{M}\p{N}_]+\.?\s+\d{1,2}\b.*$")


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
            if block.filter != "byline" and name.isascii() and name.islower():
                continue  # "text: string;" in lines of code
            people.setdefault(_known(name, people), None)
        agencies += byline.agencies
        if not byline.people and not byline.agencies and names.is_name(alone := block.text.lstrip("*+•·- "), least=1):
            people.setdefault(alone, None)  # one word, between the headline and the date
    if not people and not agencies:
        people.update(dict.fromkeys(_beside_dates(document, catalogue)))
    return tuple(people) or tuple(dict.fromkeys(agencies or _under_the_headline(document, catalogue)))[:1] or tuple(dict.fromkeys(reserve))


_AGENCY_WITHIN: Final = 6
"""Lines under the headline among which an agency's name alone is the byline, whatever notices took it for."""


def _under_the_headline(document: Document, catalogue: Catalogue) -> list[str]:
    blocks = document.blocks
    title = next((i for i, block in enumerate(blocks) if block.label == "title"), len(blocks))
    head = blocks[title + 1 : title + 1 + _AGENCY_WITHIN]
    return [block.text for block in head if block.label in ("footer", "caption") and names.is_agency(block.text, catalogue)]


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
        return plain_words(" ".join(b.text for b in document.units[:400] if len(b.text) >= 60)[:12_000])

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


_LINES: Final = 1_000
_SAMPLE: Final = 2_500
"""Letters of paragraphs that tell the language: three or four of them."""


def text_languages(document: Document) -> frozenset[str] | None:
    """Return the languages that the paragraphs may be in: the menus of a page say little of them."""

    def guess() -> frozenset[str] | None:
        prose = "\n".join(line.text for line in document.units[:_LINES] if len(line.text) >= 80)[:_SAMPLE]
        return languages(Document(prose, (), document.metadata)) or languages(document)

    return document.once("languages of the paragraphs", guess)


def plain_words(text: str) -> list[str]:
    """Return the words of a text in small letters without marks."""
    return scripts.words(scripts.without_accents(text).lower())


STATED_PUBLISHED: Final = "header line of the date of publication"
"""The reason of a date whose key says that it is the date of publication: a program wrote it."""
STATED_UPDATED: Final = "header line of the date of the last change"


def dates_of(document: Document, catalogue: Catalogue) -> tuple[date | None, date | None]:
    """Return the dates of publication and of the last change that the date lines and bylines state.

    What the header lines of a program state comes first. Then those near the headline, those under the text, and
    last the ones far above it, where a page says what day it is today.
    """
    published = _stated(document, STATED_PUBLISHED)
    updated = _stated(document, STATED_UPDATED)
    stated = published is not None
    for blocks in _near_the_headline(document):
        for kind, value in _dated(document, blocks, catalogue):
            if kind == "updated":
                updated = updated or value
            elif published is None:
                published = value
            elif updated is None and not (kind or stated) and _earlier(published, value):
                updated = value
        if published is not None:
            break
    return published, updated


def _stated(document: Document, reason: str) -> date | None:
    """Return the first date of the header lines of one kind."""
    order, language = date_order(document), document.metadata.get("language")
    stated = (block for block in document.labelled("date") if block.reason == reason)
    return next((one.value for block in stated for one in dates.find(block.text, language=language, order=order)), None)


_ABOVE: Final = 4
"""Lines above the headline among which a date is the article's."""
_HEAD: Final = 40
"""Lines under the headline among which it is, standfirst, pictures and buttons included."""


def _near_the_headline(document: Document) -> tuple[list[Block], ...]:
    blocks = document.blocks
    place = next((i for i, block in enumerate(blocks) if block.label == "title"), -1)
    dated = [(i, block) for i, block in enumerate(blocks) if block.label in ("date", "byline")]
    if place < 0:
        return ([block for _, block in dated],)
    return (
        [block for i, block in dated if place <= i <= place + _HEAD],
        [block for i, block in dated if place - _ABOVE <= i < place],
        [block for i, block in dated if i > place + _HEAD],
        [block for i, block in dated if i < place - _ABOVE],
    )


def _dated(document: Document, blocks: list[Block], catalogue: Catalogue) -> Iterator[tuple[str, date]]:
    """Yield each date of some lines with "published", "updated" or nothing, as the words before it say."""
    carried = ""
    previous: Block | None = None
    language = document.metadata.get("language")
    order = date_order(document)
    for block in blocks:
        if previous is None or block.row - previous.row > 2:
            carried = ""
        previous = block
        position = 0
        found = dates.find(block.text, language=language, order=order)
        for one in found:
            if one.ambiguous:
                continue
            kind = kind_of(block.text[position : one.start], catalogue) or carried
            carried, position = "", one.end
            if block.reason == STATED_UPDATED:
                kind = "updated"
            yield kind or ("" if block.label == "date" else "published"), one.value
        if not found:
            carried = kind_of(block.text, catalogue)


def _earlier(one: date, other: date) -> bool:
    if isinstance(one, datetime) and isinstance(other, datetime) and (one.tzinfo is None) == (other.tzinfo is None):
        return one < other
    return (one.year, one.month, one.day) < (other.year, other.month, other.day)


def date_order(document: Document) -> str | None:
    """Return "dmy" or "mdy" if some date of the text decides how its numeric dates are meant."""
    return document.once("date order", lambda: dates.order_hint(line.text for line in document.units[:400] if len(line.text) <= 300))


def kind_of(text: str, catalogue: Catalogue) -> str:
    """Return "published" or "updated" for the last such word in ``text``, or nothing."""

    def build() -> re.Pattern[str]:
        updated, published = catalogue.vocabulary("updated"), catalogue.vocabulary("published")
        either = f"(?P<updated>{names.alternatives(updated)})|(?P<published>{names.alternatives(published)})"
        return re.compile(rf"(?<!\w)(?:{either})(?![^\W\d_])")

    last = ""
    for match in catalogue.once("date words", build).finditer(fold(text[-200:])):
        last = match.lastgroup or ""
    return last
