"""Wording that pages add to their articles, as the catalogue knows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleantext.catalogue import Hit
from cleantext.cutting import find
from cleantext.document import Block, Document, Span
from cleantext.layout import SURE, is_bare, is_quiet
from cleantext.shapes import shape

NEAR: Final = 3
"""How many lines away "nearby" is: a wall's heading, offer, button and small print stand that close."""


def by_unit(document: Document) -> dict[int, list[Hit]]:
    """Return the notices found, by their unit's place in ``document.units``, the longest first."""

    def group() -> dict[int, list[Hit]]:
        units: dict[int, list[Hit]] = {}
        for hit in find(document).hits:
            units.setdefault(hit.unit, []).append(hit)
        return units

    return document.once("hits by unit", group)


def reason(hit: Hit) -> str:
    """Return the reason that a hit gives."""
    return f"notice {hit.notice.id}"


def notices(document: Document) -> Iterator[Span]:
    """Lines that hold a notice of the catalogue which needs no company.

    A line that is also a weak notice ("Sign in": a menu's, or an offer's) waits for ``company``; the text
    of an error page waits for ``error_page``; in a bare text what is no wall and no footer waits for ``headed``.
    """
    hits = by_unit(document)
    if not hits:
        return
    bare = is_bare(document)
    for block in document.unlabelled:
        # A block that a header or a leak was cut from lies beside some of what was found in its unit.
        here = [hit for hit in hits.get(document.place(block), ()) if hit.start < block.end and block.start < hit.end]
        if here and not any(hit.notice.near for hit in here):
            hit = next((hit for hit in here if not hit.notice.status), None)
            if hit is not None and not (bare and hit.notice.label not in SURE):
                yield Span(max(block.start, hit.start), min(block.end, hit.end), hit.notice.label, reason(hit))


def error_page(document: Document) -> Iterator[Span]:
    """The text of an error page, where it stands in place of an article and not in one about it."""
    hits = by_unit(document)
    errors = []
    for block in document.unlabelled:
        here = hits.get(document.place(block), ())
        hit = next((hit for hit in here if hit.notice.status), None)
        if hit is not None:
            errors.append((block, hit))
        elif not errors and here and all(hit.notice.near == "bot_block" for hit in here):
            return  # the page opens with a refusal: a block, whatever server stands under it
    if not errors:
        return
    marked = {block.start for block, _ in errors}
    prose = [block for block in document.unlabelled if block.start not in marked and shape(document, block).prose]
    beside = [block for block in prose if any(abs(block.row - error.row) <= 2 * NEAR for error, _ in errors)]
    if len(prose) > 1 and not (len(errors) > 1 and len(prose) <= _EXPLAINED and prose == beside):
        return
    for block, hit in errors:
        yield block.mark("furniture", f"error page: {reason(hit)}")
    if len(errors) > 1:
        for block in beside:
            yield block.mark("furniture", "error page: its explanation")


_EXPLAINED: Final = 2
"""Sentences in which an error page explains itself; an article about one has more, and a headline."""


def company(document: Document) -> Iterator[Span]:
    """Weak notices: they count within a few lines of one that has their label already.

    In a text without a paragraph of prose there is nothing else for a weak block notice to be, so two of
    them bear each other out.
    """
    yield from _company(document, is_bare(document))


def headed(document: Document) -> Iterator[Span]:
    """What ``notices`` and ``company`` have left in a text that seemed bare, now that its headline or byline is known."""
    if not is_quiet(document) or is_bare(document):
        return
    yield from notices(document)
    yield from _company(document, bare=False)


def _company(document: Document, bare: bool) -> Iterator[Span]:
    hits = by_unit(document)
    waiting: dict[int, Block] = {}
    labelled: dict[int, str] = {}
    for block in document.blocks:
        place = document.place(block)
        if block.label:
            labelled.setdefault(place, block.label)
        elif place in hits and any(hit.notice.near or not hit.notice.status for hit in hits[place]):
            waiting[place] = block
    if not waiting:
        return
    decided: dict[int, Hit] = {}
    if len(waiting) >= 2 and not any(shape(document, block).prose for block in document.unlabelled if document.place(block) not in waiting):
        weak = {p: hit for p in waiting for hit in reversed(hits[p]) if hit.notice.near == "bot_block"}
        if len(weak) >= 2 and 2 * len(weak) >= len(document.unlabelled):
            decided.update(weak)
            labelled.update((place, "bot_block") for place in weak)
    prose = {document.place(block) for block in document.unlabelled if shape(document, block).prose} - waiting.keys()
    _decide(hits, waiting, labelled, decided, prose)
    for place in waiting:  # what is something by itself too: without company it is that
        strong = next((hit for hit in hits[place] if not hit.notice.near and not hit.notice.status), None)
        if place not in decided and strong is not None:
            decided[place] = strong
            labelled[place] = strong.notice.label
    _decide(hits, waiting, labelled, decided, prose)
    for place, block in waiting.items():
        chosen = decided.get(place)
        if chosen is not None and not (bare and chosen.notice.label not in SURE):
            beside = f", beside {chosen.notice.near}" if chosen.notice.near else ""
            yield block.mark(chosen.notice.label, reason(chosen) + beside)


def _decide(
    hits: dict[int, list[Hit]], waiting: dict[int, Block], labelled: dict[int, str], decided: dict[int, Hit], prose: set[int]
) -> None:
    """Give weak notices the label that stands nearby, down the text and up again, so that a box is taken whole.

    A paragraph of the text ends a box.
    """
    order = sorted({*labelled, *waiting, *prose})
    for sweep in (order, order[::-1], order):
        last: dict[str, int] = {}
        for place in sweep:
            if place in prose:
                last.clear()
            if place in waiting and place not in decided:
                for hit in hits[place]:
                    near = hit.notice.near
                    if near and near in last and abs(place - last[near]) <= NEAR:
                        decided[place] = hit
                        labelled[place] = hit.notice.label
                        break
            if place in labelled:
                last[labelled[place]] = place
