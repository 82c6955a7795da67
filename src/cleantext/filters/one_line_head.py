"""The headline and standfirst of a text on one line, where nothing but their place tells what they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleantext import layout
from cleantext.cutting import joined
from cleantext.document import Document, Span
from cleantext.shapes import shape

_WITHIN: Final = 1_500
"""Letters from the start of the line within which its head ends; menus and consent come first on some."""
_LONGEST: Final = 450
_HEADLINE: Final = 160
_SHORTEST: Final = 16
_MOST: Final = 7
"""Pieces between the menu and the byline: the menu's end, a headline, and two or three sentences of a standfirst."""
_BELOW: Final = 3
"""Sentences that follow the head: without them it is no head."""


def one_line_head(document: Document) -> Iterator[Span]:
    """What stands between the furniture and the first byline or date of a page that has become one line.

    The first of it is the headline if none was found, what follows is the standfirst.
    """
    if not document.flat or layout.is_quiet(document):
        return
    blocks = document.blocks
    end = next((i for i, block in enumerate(blocks) if block.label in ("byline", "date") and document.is_flat(block)), -1)
    if end < 1 or blocks[end].start - blocks[0].start > _WITHIN:
        return
    if sum(shape(document, block).sentence for block in blocks[end:] if not block.label) < _BELOW:
        return
    start = end
    while start and (not blocks[start - 1].label or blocks[start - 1].label in _HEAD) and document.is_flat(blocks[start - 1]):
        start -= 1
    head = [block for block in blocks[start:end] if not block.label]
    if not head or len(head) > _MOST or not _SHORTEST <= sum(len(block.text) for block in head) <= _LONGEST:
        return
    place = layout.title_place(document)
    if place < 0:
        while head and shape(document, head[0]).words < _WORDS:
            yield head[0].mark("furniture", "a word or two above the headline")
            head = head[1:]
        if not head:
            return
        pieces = [piece for piece in joined(document, head[0], _HEADLINE) if piece in head]
        for piece in pieces:
            yield piece.mark("title", "headline: stands between the menu and the byline")
        head = head[len(pieces) :]
    else:
        head = [block for block in head if start <= place < end and block.start > blocks[place].start]
    for block in head:
        yield block.mark("subtitle", "stands between the headline and the byline")


_HEAD: Final = frozenset({"title", "subtitle", "repeat"})
_WORDS: Final = 3
"""Words of a headline at the least."""
