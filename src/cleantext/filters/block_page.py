"""The rest of a page that is nothing but a block or an error: what such a page says to explain itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleantext.document import Document, Span
from cleantext.shapes import shape

_LINES: Final = 40
"""Lines of a block page at the most; the longest seen had 30."""
_PARAGRAPH: Final = 220
"""Letters of a line that explains a block; a longer one is an article's."""


def block_page(document: Document) -> Iterator[Span]:
    """Lines under the first one of a block or an error page, where such lines outweigh all other sentences.

    A sentence above it is an article's, and so is a long one below.
    """
    blocks = document.blocks
    if len(blocks) > _LINES:
        return
    places = [i for i, block in enumerate(blocks) if block.label == "bot_block" or block.filter == "error_page"]
    if not places:
        return
    first = blocks[places[0]]
    label = "bot_block" if first.label == "bot_block" else "furniture"
    rest = [block for block in document.unlabelled if shape(document, block).sentence and shape(document, block).words >= 3]
    said = sum(len(blocks[i].text) for i in places)
    if any(block.start < first.start or shape(document, block).size > _PARAGRAPH for block in rest):
        return
    if sum(len(block.text) for block in rest) > said:
        return
    for block in rest:
        yield block.mark(label, f"on a page that is nothing but {'a block' if label == 'bot_block' else 'an error'}")
