"""Subheadings inside the article; they stay in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext.document import Document, Span
from cleantext.shapes import shape

_LIST: Final = re.compile(r"^(?:[-*+•–—]\s|\d{1,3}[.)]\s|[\"“„«].*[.!?,][\"”»]?$)")
_LONGEST: Final = 110


def headings(document: Document) -> Iterator[Span]:
    """Short lines without a full stop that a paragraph stands under, and not another short line."""
    blocks = document.unlabelled
    for i, block in enumerate(blocks[:-1]):
        one = shape(document, block)
        if (one.sentence and block.text[-1] != "?") or one.size > _LONGEST or not one.letters or one.words > 16 or _LIST.match(block.text):
            continue
        below = shape(document, blocks[i + 1])
        above = shape(document, blocks[i - 1]) if i else None
        alone = blocks[i + 1].row - block.row > 1 or below.prose
        if (
            alone
            and (below.prose or (below.sentence and below.size >= 50))
            and (above is None or above.sentence or above.prose)
            and block.text[-1] not in ",;:"
        ):
            yield block.mark("heading", "a short line above a paragraph")
