"""Where one thing ends and the next begins in a line that lost its line ends and has no full stop there.

``Headline By Jane Roe July 9, 2024 Share The council voted`` is five things. ``cleantext.seams.net`` says for each
word how likely a line began with it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Any

from cleantext.document import Block, Document

Seam = tuple[int, float]
"""The offset at which something else begins, and its log odds."""


def seams(document: Document, unit: Block, sentences: Callable[[], Sequence[int]], *, glued: bool, least: float) -> list[Seam]:
    """Return the seams of a unit whose odds are ``least`` or more, in order. Where one of its ``sentences`` begins is none."""
    return within(document, unit, sentences, (unit.start, unit.end), glued=glued, least=least)


def within(
    document: Document, unit: Block, sentences: Callable[[], Sequence[int]], stretch: tuple[int, int], *, glued: bool, least: float
) -> list[Seam]:
    """Return the seams inside a stretch of a unit. A unit is read once."""
    starts, odds = document.once(("borders", unit.start, glued), lambda: _read(document, unit, frozenset(sentences()), glued=glued))
    first, last = bisect_left(starts, stretch[0] + 1), bisect_left(starts, stretch[1])
    return [(starts[i], odds[i]) for i in range(first, last) if odds[i] >= least]


def _read(document: Document, unit: Block, sentences: frozenset[int], *, glued: bool) -> tuple[list[int], list[float]]:
    from cleantext.seams import net

    found = net.words(document, unit.start, unit.end, sentences, glued=glued)
    odds: list[Any] = net.shipped()(found).tolist()
    kept = [i for i, start in enumerate(found.starts.tolist()) if start > unit.start and start not in sentences]
    return [int(found.starts[i]) for i in kept], [odds[i] for i in kept]
