"""The text as filters see it: spans, blocks and the document."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol, TypeVar

from cleantext import labels
from cleantext._fold import fold

_T = TypeVar("_T")
_OF_THE_TEXT = ("folded", "languages")
"""What is worked out once for a text however it is cut."""
_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Match(Protocol):
    """What ``re`` and ``regex`` return: a stretch of a block's text."""

    def start(self) -> int:
        """Return where it begins."""

    def end(self) -> int:
        """Return where it ends."""


class Span(NamedTuple):
    """A stretch of text (half-open, code points) and what it is, why, and who says so."""

    start: int
    end: int
    label: str
    reason: str
    filter: str = ""


class Block(NamedTuple):
    """The smallest stretch that gets a label: a line without its outer blanks, or a piece of one.

    ``start`` and ``end`` are offsets in the document's text, ``line`` counts lines from 1. ``row`` says how far
    apart blocks stand, whatever the layout: 1 from one to the next, 2 where a wider gap of blank lines lies
    between them, 0 between what a label has cut out of one. ``label`` is empty until a filter has claimed the
    block; then ``reason`` and ``filter`` say why and which one.
    """

    start: int
    end: int
    text: str
    line: int
    row: int
    label: str = ""
    reason: str = ""
    filter: str = ""

    def mark(self, label: str, reason: str, match: Match | None = None) -> Span:
        """Return a span over the whole block, or over what ``match`` found in its text."""
        if match is None:
            return Span(self.start, self.end, label, reason)
        return Span(self.start + match.start(), self.start + match.end(), label, reason)


class Document:
    """A text cut into blocks, and what is known of it. Immutable: labelling returns a new one."""

    __slots__ = ("_memo", "blocks", "flat", "metadata", "text", "units")

    text: str
    blocks: tuple[Block, ...]
    units: tuple[Block, ...]
    """The blocks as they were cut first, before any label."""
    flat: frozenset[int]
    """The numbers of the lines in which a text stands that lost its line ends: their units are sentences and less."""
    metadata: Mapping[str, Any]
    """What the caller knows: ``url``, ``language``, ``title``, ``authors``, ``published``."""

    def __init__(self, text: str, blocks: Iterable[Block], metadata: Mapping[str, Any] = _NOTHING) -> None:
        self.text = text
        self.blocks = self.units = tuple(blocks)
        self.metadata = metadata
        self.flat = frozenset()
        self._memo: dict[Any, Any] = {}

    @classmethod
    def from_text(cls, text: str, **metadata: Any) -> Document:
        """Return ``text`` cut at line feeds, one block for each line that is not blank."""
        found, start = [], 0
        for number, line in enumerate(text.split("\n"), 1):
            if stripped := line.strip():
                first = start + line.index(stripped[0]) if line is not stripped else start
                found.append((first, stripped, number))
            start += len(line) + 1
        # A page whose lines are all two or three line feeds apart says no more by them than one without blank lines.
        near = min((after[2] - before[2] for before, after in itertools.pairwise(found)), default=1)
        blocks, row, above = [], 0, 0
        for first, stripped, number in found:
            row += 2 if number - above > near else 1
            above = number
            blocks.append(Block(first, first + len(stripped), stripped, number, row))
        return cls(text, blocks, MappingProxyType(metadata) if metadata else _NOTHING)

    def cut(self, pieces: Mapping[int, Sequence[tuple[int, int]]], flat: frozenset[int] = frozenset()) -> Document:
        """Return this document, unlabelled, with some of its units in pieces: place of the unit -> offsets of its pieces."""
        blocks: list[Block] = []
        shift = 0
        for i, block in enumerate(self.units):
            for k, (start, end) in enumerate(pieces.get(i, ((block.start, block.end),))):
                shift += k > 0
                blocks.append(Block(start, end, self.text[start:end], block.line, block.row + shift))
        document = Document(self.text, blocks, self.metadata)
        document.flat = flat
        document._memo = {key: self._memo[key] for key in _OF_THE_TEXT if key in self._memo}
        return document

    def is_flat(self, block: Block) -> bool:
        """Return whether a block is a piece of a line in which a whole text stands."""
        return block.line in self.flat

    def place(self, block: Block) -> int:
        """Return the place in ``units`` of the unit that a block is, or is a piece of."""
        starts = self.once("starts of the units", lambda: [unit.start for unit in self.units])
        return bisect_right(starts, block.start) - 1

    def __repr__(self) -> str:
        return f"Document({len(self.text)} characters, {len(self.blocks)} blocks, {len(self.unlabelled)} unlabelled)"

    @property
    def unlabelled(self) -> list[Block]:
        """The blocks that no filter has claimed, in order."""
        return [block for block in self.blocks if not block.label]

    def labelled(self, *names: str) -> list[Block]:
        """Return the blocks with one of these labels, in order."""
        return [block for block in self.blocks if block.label in names]

    @property
    def folded(self) -> str:
        """The text in lower case with plain quotes and dashes, position for position."""
        return self.once("folded", lambda: fold(self.text))

    def fold(self, block: Block) -> str:
        """Return a block's text in lower case with plain quotes and dashes."""
        return self.folded[block.start : block.end]

    def once(self, key: Any, compute: Callable[[], _T]) -> _T:
        """Return ``compute()``, worked out once for this text however many filters ask for ``key``.

        Only what depends on the text and the metadata alone may be asked for here: labels change from
        filter to filter, and the answer is handed on.
        """
        try:
            return self._memo[key]  # type: ignore[no-any-return]
        except KeyError:
            value = self._memo[key] = compute()
            return value

    def with_spans(self, spans: Iterable[Span]) -> Document:
        """Return this document with what is still unlabelled under ``spans`` labelled.

        What an earlier filter has claimed stays as it is, and so does what an earlier span of the same
        call has. A block that is covered in part is cut into pieces.

        Raises:
            ValueError: for a span outside the text, an empty one, or a label that does not exist.
        """
        claims: dict[int, list[Span]] = {}
        blocks = self.blocks
        starts: list[int] = []
        for span in spans:
            labels.check(span.label)
            if not 0 <= span.start < span.end <= len(self.text):
                raise ValueError(f"{span} lies outside the text of {len(self.text)} characters, or is empty")
            if not starts:
                starts = [block.start for block in blocks]
            for i in range(max(0, bisect_right(starts, span.start) - 1), bisect_left(starts, span.end)):
                if not blocks[i].label and blocks[i].end > span.start:
                    claims.setdefault(i, []).append(span)
        if not claims:
            return self
        result: list[Block] = []
        for i, block in enumerate(blocks):
            claim = claims.get(i)
            if claim is None:
                result.append(block)
            elif claim[0].start <= block.start and claim[0].end >= block.end:
                _, _, label, reason, name = claim[0]
                result.append(Block(block.start, block.end, block.text, block.line, block.row, label, reason, name))
            else:
                result.extend(_carve(block, claim))
        labelled = Document(self.text, result, self.metadata)
        labelled.units, labelled.flat, labelled._memo = self.units, self.flat, self._memo
        return labelled


def _carve(block: Block, claims: list[Span]) -> list[Block]:
    """Return ``block`` in pieces: the claimed stretches, first claim first, and what lies between."""
    taken: list[tuple[int, int, Span]] = []
    for claim in claims:
        free = max(claim.start, block.start)
        end = min(claim.end, block.end)
        i = bisect_right(taken, free, key=lambda t: t[0])
        if i and taken[i - 1][1] > free:
            free = taken[i - 1][1]
        while free < end:  # a later claim may be cut in two by an earlier one
            stop = min(end, taken[i][0]) if i < len(taken) else end
            if free < stop:
                taken.insert(i, (free, stop, claim))
                i += 1
            if i >= len(taken):
                break
            free = max(free, taken[i][1])
            i += 1
    pieces: list[Block] = []
    position = block.start
    for start, end, claim in taken:
        _piece(pieces, block, position, start)
        _piece(pieces, block, start, end, claim)
        position = end
    _piece(pieces, block, position, block.end)
    return pieces


def _piece(pieces: list[Block], block: Block, start: int, end: int, claim: Span | None = None) -> None:
    text = block.text[start - block.start : end - block.start]
    stripped = text.strip()
    if not stripped:
        return
    first = start + len(text) - len(text.lstrip())
    why = (claim.label, claim.reason, claim.filter) if claim else ()
    pieces.append(Block(first, first + len(stripped), stripped, block.line, block.row, *why))
