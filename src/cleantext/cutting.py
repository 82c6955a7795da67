"""Where a line is cut: into sentences and glued pieces, and into units where it holds several things.

Cutting is free of risk: pieces of one line that stay side by side come together again, unchanged to the character.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Final

from cleantext import catalogue as catalogues
from cleantext.catalogue import Cues, Hit, Pieces
from cleantext.document import Block, Document
from cleantext.seams import seams
from cleantext.sentences import sentence_ends

Found = tuple[list[Hit], Cues]
"""What the catalogue knows of a text: notices, and cues by the place of their unit."""

_STOP_INSIDE: Final = re.compile(r"[.!?…؟۔।॥;]\W*\s\s*\S|[。！？．]")
"""A stop with something behind it: only such lines are looked at for sentences."""

_FLAT: Final = 1_500
"""Characters from which a line is read sentence by sentence whatever stands beside it; hardly a paragraph is as long."""
_MOST_OF_IT: Final = 0.5
"""Share of a text's characters that one line has where line ends were lost."""
_SHORTEST: Final = 400
"""A shorter line is a paragraph or less, also where it is all there is."""


def pieces(document: Document) -> Pieces:
    """Return the sentences of each unit of a document."""
    return document.once("pieces", lambda: _pieces(document))


def _pieces(document: Document) -> Pieces:
    starts: list[int] = []
    ends: list[int] = []
    units: list[int] = []
    faint: set[int] = document.once("faint seams", set)
    known = _abbreviations(document)
    size = sum(len(unit.text) for unit in document.units)
    for i, unit in enumerate(document.units):
        flat = _is_flat(unit, size)
        for start, end in _sentences(unit, known):
            if flat:
                here = seams(document, start, end, glued=_is_glued(unit), least=_LIKELY)
                faint.update(offset for offset, odds in here if odds < _SURE)
            else:
                here = []
            for first, last in itertools.pairwise([start, *(offset for offset, _ in here), end]):
                starts.append(first)
                ends.append(first + len(document.text[first:last].rstrip()))
                units.append(i)
    return Pieces(starts, ends, units)


_LIKELY: Final = -1.5
"""Log odds of a seam at which a line without line ends is cut; a cut too many costs little, one too few a notice."""
_SURE: Final = 0.0
"""Log odds of a seam at which a notice ends that has other words behind it."""


def _is_glued(line: Block) -> bool:
    return len(_GLUE.findall(line.text)) >= 2


_GLUE: Final = re.compile(r"[a-zà-ÿ][.!?]?[\"”’»)]?[A-ZÀ-Þ“][a-zà-ÿ]{2}")


def _sentences(block: Block, abbreviations: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a block lie in the text."""
    text, position = block.text, 0
    if _STOP_INSIDE.search(text):
        for end in sentence_ends(text, abbreviations):
            if text[position:end].strip():
                yield block.start + position, block.start + end
                position = end + len(text) - end - len(text[end:].lstrip()) if end < len(text) else end
    if position < len(text):
        yield block.start + position, block.end


def _abbreviations(document: Document) -> frozenset[str]:
    words = catalogues.of(document)
    return words.once("abbreviations", lambda: frozenset(words.vocabulary("abbreviation")))


def find(document: Document) -> Found:
    """Return the notices and cues of a document, by its units."""

    def look() -> Found:
        parts = pieces(document)
        hits, cues = catalogues.of(document).matcher.find(document, parts)
        return hits, _by_unit(document, parts, cues)

    return document.once("found", look)


def _by_unit(document: Document, parts: Pieces, cues: Cues) -> Cues:
    by_unit: Cues = {}
    starts = [unit.start for unit in document.units]
    for piece in sorted(cues):
        unit = by_unit.setdefault(bisect_right(starts, parts.starts[piece]) - 1, {})
        for key, kinds in cues[piece].items():
            mine = unit.setdefault(key, {})
            for kind, word in kinds.items():
                mine.setdefault(kind, word)
    return by_unit


def cut(document: Document) -> Document:
    """Return a document whose lines are cut where they hold several things, with what the catalogue knows of it.

    A line that is most of a text, or longer than paragraphs are, is cut at its sentence ends; any other one where a
    notice or a wall's wording takes some of its sentences.
    """
    parts = pieces(document)
    hits, cues = catalogues.of(document).matcher.find(document, parts)
    taken: dict[int, list[tuple[int, int]]] = {}
    for start, end, i in _merged(hits):
        unit = document.units[i]
        if start > unit.start or end < unit.end:
            taken.setdefault(i, []).append((start, end))
    borders: dict[int, set[int]] = {i: {border for stretch in stretches for border in stretch} for i, stretches in taken.items()}
    for piece, found in cues.items():
        unit = document.units[parts.units[piece]]
        start, end = parts.starts[piece], parts.ends[piece]
        if (start > unit.start or end < unit.end) and any(len(kinds) >= 2 for kinds in found.values()):
            borders.setdefault(parts.units[piece], set()).update((start, end))
    size = sum(len(unit.text) for unit in document.units)
    for i, unit in enumerate(document.units):
        if _is_flat(unit, size):
            first, last = bisect_left(parts.starts, unit.start), bisect_left(parts.starts, unit.end)
            if last - first > 1:
                borders.setdefault(i, set()).update(parts.starts[first:last])
    faint = document.once("faint seams", lambda: set[int]())
    for i, here in borders.items():
        here -= faint - {border for stretch in taken.get(i, ()) for border in stretch}
        for start, end in taken.get(i, ()):
            here -= {border for border in here if start < border < end}
    stretches = {i: _stretches(document.units[i], places) for i, places in borders.items()}
    result = document.cut(stretches)
    result.once("flat lines", lambda: frozenset(document.units[i].line for i, unit in enumerate(document.units) if _is_flat(unit, size)))
    starts = [unit.start for unit in result.units]
    moved = [
        hit._replace(unit=i)
        for hit in hits
        for i in range(bisect_right(starts, hit.start) - 1, bisect_left(starts, hit.end))
    ]
    result.once("found", lambda: (moved, _by_unit(result, parts, cues)))
    return result


def _merged(hits: Iterable[Hit]) -> Iterator[tuple[int, int, int]]:
    """Yield the stretches that notices take, those that overlap as one, with the place of their unit."""
    start = end = unit = -1
    for hit in sorted(hits, key=lambda hit: (hit.start, hit.end)):
        if hit.start < end and hit.unit == unit:
            end = max(end, hit.end)
            continue
        if unit >= 0:
            yield start, end, unit
        start, end, unit = hit.start, hit.end, hit.unit
    if unit >= 0:
        yield start, end, unit


def _is_flat(line: Block, size: int) -> bool:
    """Whether a line is a text of which the line ends were lost."""
    return len(line.text) >= _FLAT or len(line.text) >= max(_SHORTEST, _MOST_OF_IT * size)


def _stretches(unit: Block, borders: set[int]) -> list[tuple[int, int]]:
    """Return the pieces of a unit between some offsets, without the blanks around them."""
    found = []
    position = unit.start
    for border in sorted({*borders, unit.end}):
        text = unit.text[position - unit.start : border - unit.start]
        if text.strip():
            first = position + len(text) - len(text.lstrip())
            found.append((first, first + len(text.strip())))
        position = border
    return found
