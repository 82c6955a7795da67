"""Walls whose wording nobody has listed: recognised by the kinds of words that all of them share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext.document import Block, Document, Span
from cleantext.filters.notices import NEAR, found, places
from cleantext.shapes import shape

_QUOTE: Final = re.compile("[\"“”„«»「『]")

_ALONE: Final = 3
"""Kinds of cue that make a line a wall by itself."""

_BESIDE: Final = 1
"""Kinds that are enough beside a line that is one."""

_DENSE: Final = 14
"""Words a kind: a notice comes to the point, a report on walls does not."""


def walls(document: Document) -> Iterator[Span]:
    """Lines in which several independent kinds of a wall's wording meet, and those beside such a line.

    Words in quotation marks, long lines and single words are evidence against it.
    """
    cues = found(document)[1]
    if not cues:
        return
    open_blocks: dict[int, Block] = {}
    label_at: dict[int, str] = {}
    for block in document.blocks:
        place = places(document)[block.line]
        if block.label:
            label_at.setdefault(place, block.label)
        elif place in cues:
            open_blocks[place] = block
    claimed: dict[int, tuple[str, str]] = {}
    for place, block in open_blocks.items():
        label, kinds = max(cues[place].items(), key=lambda item: len(item[1]))
        if len(kinds) >= _ALONE and _is_notice(document, block, len(kinds)):
            claimed[place] = (label, _because(kinds))
            label_at[place] = label
    del label_at
    for place, (label, why) in claimed.items():
        yield open_blocks[place].mark(label, why)


def _because(kinds: dict[str, str]) -> str:
    return "wording of " + ", ".join(f"{kind} ({word!r})" for kind, word in sorted(kinds.items()))


def _is_notice(document: Document, block: Block, kinds: int) -> bool:
    lines = shape(document, block)
    return lines.size <= 420 and lines.words <= _DENSE * kinds and not _QUOTE.search(block.text)


_ = (NEAR, _BESIDE)
