"""Lists of links under a heading like "Most read" or "Topics"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleantext import layout
from cleantext.cutting import stands_alone
from cleantext.document import Block, Document, Span
from cleantext.filters._sparing import SPARED, sparing
from cleantext.filters.notices import by_unit
from cleantext.labels import WALLS
from cleantext.shapes import shape

_MOST: Final = 30
_LOOSE: Final = -0.5
"""Log odds of the seams around an entry in a text on one line, below which it is taken for a sentence's beginning."""


@sparing(SPARED)
def lists(document: Document) -> Iterator[Span]:
    """The lines under a heading that the catalogue knows to head a list.

    Inside the text the list ends at a blank line or a paragraph; under the text it goes on to the next
    line with another label.
    """
    hits = by_unit(document)
    if not hits:
        return
    quiet = layout.is_quiet(document)
    if layout.is_bare(document) or (quiet and document.flat):
        return  # nothing tells where such a list ends
    blocks = document.blocks
    last = layout.last_paragraph(document)
    for i, block in enumerate(blocks):
        if not block.label:
            continue
        heads = [hit.notice for hit in hits.get(document.place(block), ()) if hit.notice.label == block.label]
        if block.label == "author_note" and any(notice.where == "whole" for notice in heads):
            if not quiet and not shape(document, block).sentence:
                yield from _box(document, i)
            continue
        if not any(notice.list for notice in heads):
            if block.label == "related" and len(block.text.split()) <= 4 and any(notice.where == "whole" for notice in heads):
                yield from _above(document, i)
            continue
        entries = list(_entries(document, i, last))
        for entry in entries:
            yield entry.mark(block.label, f"in the list under {block.text[:40]!r} on line {block.line}")
        if not entries and block.label == "related":
            yield from _above(document, i)


def _entries(document: Document, i: int, last: int) -> Iterator[Block]:
    """Yield the unclaimed lines of the list that block ``i`` heads; ``last`` is the place of the last paragraph."""
    blocks = document.blocks
    label, taken = blocks[i].label, False
    for position in range(i, min(i + _MOST, len(blocks) - 1)):
        following, above = blocks[position + 1], blocks[position]
        if following.label:
            if following.label == label or (position >= last and following.label in WALLS):
                taken = True
                continue
            return
        if stands_alone(document, following) < _LOOSE:
            return  # the first words of a sentence of the article
        one = shape(document, following)
        gap = following.row - above.row > 1
        if (one.prose and one.size > 170) or (label == "furniture" and (one.sentence or one.words > 7)):
            return
        if position < last and ((gap and taken) or (one.sentence and following.text[-1] != "?" and one.words >= 4)):
            return
        if gap and not taken and position < last and (one.sentence or not _list_goes_on(document, position + 1)):
            return
        yield following
        taken = True


def _box(document: Document, i: int) -> Iterator[Span]:
    """What stands under "About the author" without a blank line, and a first line after one."""
    blocks = document.blocks
    for j in range(i + 1, min(i + 6, len(blocks))):
        if blocks[j].label not in ("", "repeat") or blocks[j].row - blocks[j - 1].row > (2 if j == i + 1 else 1):
            return
        yield blocks[j].mark("author_note", f"under {blocks[i].text[:40]!r} on line {blocks[i].line}")


def _list_goes_on(document: Document, i: int) -> bool:
    """Whether a line has another short one right under it: a heading has a paragraph there."""
    blocks = document.blocks
    if i + 1 >= len(blocks):
        return True
    below = blocks[i + 1]
    return bool(below.label) or not shape(document, below).prose


def _above(document: Document, i: int) -> Iterator[Span]:
    """The headline right above a "Read more" that nothing follows."""
    blocks = document.blocks
    if i and not blocks[i - 1].label and blocks[i].row - blocks[i - 1].row <= 1:
        above = blocks[i - 1]
        if shape(document, above).size <= 160 and not shape(document, above).sentence:
            yield above.mark("related", f"right above {blocks[i].text[:40]!r}")
