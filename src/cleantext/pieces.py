"""The sentences and glued pieces of each line, before anything is known of them.

A line of an ordinary text is taken apart at its sentence ends. One in which a whole text stands that lost its line ends
is taken apart at its seams too, each with the odds that a line ended there.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from cleantext import catalogue as catalogues
from cleantext._fold import fold
from cleantext.catalogue import Pieces
from cleantext.document import Block, Document
from cleantext.language import languages
from cleantext.seams import seams
from cleantext.sentences import glued_ends, sentence_ends

LIKELY: Final = -4.0
"""Log odds of a seam at which a text without line ends is cut to look for notices: a cut too many costs little."""
SURE: Final = -3.0
"""Log odds of a seam that stays a border when nothing beside it was recognised."""

_STOP_INSIDE: Final = re.compile(r"[.!?…؟۔।॥;]\W*\s\s*\S|[。！？．]")
"""A stop with something behind it: only such lines are looked at for sentences."""
_GLUE: Final = re.compile(r"[^\W\d_A-ZÀ-ÖØ-Þ][.!?]?[\"”’»)]?[A-ZÀ-ÖØ-Þ“][^\W\d_A-ZÀ-ÖØ-Þ]{2}")
"""Two words of neighbouring elements that touch: "MondayShare", "Monday.The"."""
_GLUED: Final = 2
"""Such places in a line that is glued; one alone is a name ("YouTube")."""

_FLAT: Final = 1_500
"""Characters from which a line is read piece by piece whatever stands beside it; hardly a paragraph is as long."""
_MOST_OF_IT: Final = 0.5
"""Share of a text's characters that one line has where line ends were lost."""
_SHORTEST: Final = 400
"""A shorter line is a paragraph or less, also where it is all there is."""


class Lines(NamedTuple):
    """A text's lines taken apart."""

    pieces: Pieces
    odds: Mapping[int, float]
    """Offset at which a piece begins that no sentence ends before -> log odds that a line ended there."""
    flat: frozenset[int]
    """The numbers of the lines in which a text stands that lost its line ends."""


def take_apart(document: Document) -> Lines:
    """Return the sentences of each unit of a document, and the pieces of those that lost their line ends."""
    return document.once("pieces", lambda: _take_apart(document))


def sentence_starts(document: Document, unit: Block, *, glued: bool) -> list[int]:
    """Return the offsets at which the sentences of a unit begin."""
    return [start for start, _ in _sentences(unit, *_spelling(document), glued=glued)]


def _take_apart(document: Document) -> Lines:
    starts: list[int] = []
    ends: list[int] = []
    units: list[int] = []
    odds: dict[int, float] = {}
    flat = _flat_lines(document)
    for i, unit in enumerate(document.units):
        glued = unit.line in flat and touching(document, unit)
        borders = sentence_starts(document, unit, glued=glued)
        if unit.line in flat:
            here = seams(document, unit, borders.copy, glued=glued, least=LIKELY)
            odds.update(here)
            borders = sorted({*borders, *(offset for offset, _ in here)})
        for first, last in itertools.pairwise([*borders, unit.end]):
            starts.append(first)
            ends.append(first + len(document.text[first:last].rstrip()))
            units.append(i)
    return Lines(Pieces(starts, ends, units), odds, flat)


def _flat_lines(document: Document) -> frozenset[int]:
    size = sum(len(unit.text) for unit in document.units)
    least = min(_FLAT, max(_SHORTEST, _MOST_OF_IT * size))
    return frozenset(unit.line for unit in document.units if len(unit.text) >= least)


def touching(document: Document, unit: Block) -> bool:
    """Whether words of neighbouring elements touch in a unit, looked at once."""
    return document.once(("glued", unit.start), lambda: is_glued(unit.text))


def is_glued(text: str) -> bool:
    """Whether words of neighbouring elements touch in a line."""
    return len(list(itertools.islice(_GLUE.finditer(text), _GLUED))) == _GLUED


def _sentences(block: Block, abbreviations: frozenset[str], openers: frozenset[str], *, glued: bool) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a block lie in the text."""
    text, position = block.text, 0
    ends = sentence_ends(text, abbreviations, openers) if _STOP_INSIDE.search(text) else []
    if glued:
        ends = sorted({*ends, *glued_ends(text, abbreviations)})
    for end in ends:
        yield block.start + position, block.start + end
        position = end + len(text[end:]) - len(text[end:].lstrip())
    if position < len(text):
        yield block.start + position, block.end


def _spelling(document: Document) -> tuple[frozenset[str], frozenset[str]]:
    """Return the abbreviations and the function words of the languages that a text may be in, folded; of all if none is known."""
    words = catalogues.of(document)
    spoken = languages(document) or frozenset(words.words)

    def build() -> tuple[frozenset[str], frozenset[str]]:
        short, common = (
            frozenset(fold(word) for tag in spoken for word in words.words.get(tag, {}).get(name, ())) for name in ("abbreviation", "stop")
        )
        return short, common

    return words.once(("spelling", spoken), build)
