"""What a repair changed, and the way back to the raw text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

_SMALL = 2_000
"""Stretches up to this long are compared letter by letter (at most about a millisecond)."""


class Edit(NamedTuple):
    """``before[start:end]`` became ``text``."""

    start: int
    end: int
    text: str


def diff(before: str, after: str) -> tuple[Edit, ...]:
    """Return edits such that ``apply(before, diff(before, after)) == after``.

    In order and without overlap. The time is linear: equal lines are paired first, and only short
    stretches between them are compared letter by letter; a long stretch that differs is one edit.
    """
    edits: list[Edit] = []
    old_lines, new_lines = before.splitlines(keepends=True), after.splitlines(keepends=True)
    if len(old_lines) == len(new_lines):  # most repairs work inside lines
        position = 0
        for old, new in zip(old_lines, new_lines, strict=True):
            if old != new:
                edits.extend(_diff_stretch(old, new, position))
            position += len(old)
        return tuple(edits)
    position, new_position = 0, 0
    for old_from, old_to, new_from, new_to in _unpaired(old_lines, new_lines):
        position, new_position = old_from, new_from
        edits.extend(_diff_stretch(before[position:old_to], after[new_position:new_to], position))
    return tuple(edits)


def _unpaired(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Return the stretches (character offsets in both texts) between lines that are equal.

    Lines are paired in order: each line of the new text with the next unpaired equal line of the old
    one, if that line is unique in both (the anchors of patience diff, without its recursion).
    """
    old_once = {line: i for i, line in enumerate(old)}
    new_once = {line: i for i, line in enumerate(new)}
    old_count: dict[str, int] = {}
    new_count: dict[str, int] = {}
    for line in old:
        old_count[line] = old_count.get(line, 0) + 1
    for line in new:
        new_count[line] = new_count.get(line, 0) + 1
    old_starts, new_starts = _starts(old), _starts(new)
    gaps = []
    old_next = new_next = 0
    for line, new_index in new_once.items():
        old_index = old_once.get(line, -1)
        if old_count.get(line) != 1 or new_count[line] != 1 or old_index < old_next or new_index < new_next:
            continue
        gaps.append((old_starts[old_next], old_starts[old_index], new_starts[new_next], new_starts[new_index]))
        old_next, new_next = old_index + 1, new_index + 1
    gaps.append((old_starts[old_next], old_starts[-1], new_starts[new_next], new_starts[-1]))
    return [gap for gap in gaps if gap[0] < gap[1] or gap[2] < gap[3]]


def _starts(lines: Sequence[str]) -> list[int]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    return starts


def _diff_stretch(before: str, after: str, offset: int) -> list[Edit]:
    """Return the edits of one stretch that begins at ``offset`` of the whole text."""
    head = 0
    limit = min(len(before), len(after))
    step = 1 << 12
    while head < limit:  # common beginning, in slices so that Python does not walk characters
        if before[head : head + step] == after[head : head + step] and head + step <= limit:
            head += step
        elif step > 1:
            step >>= 1
        elif before[head] == after[head]:
            head += 1
        else:
            break
    tail = 0
    step = 1 << 12
    while tail < limit - head:
        end, other = len(before) - tail, len(after) - tail
        if step <= limit - head - tail and before[end - step : end] == after[other - step : other]:
            tail += step
        elif step > 1:
            step >>= 1
        else:
            break
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    offset += head
    if not old and not new:
        return []
    if len(old) > _SMALL or len(new) > _SMALL:
        if len(old) == len(new):
            return _diff_in_place(old, new, offset)
        return [Edit(offset, offset + len(old), new)]
    return [
        Edit(offset + op.src_start, offset + op.src_end, new[op.dest_start : op.dest_end])
        for op in Levenshtein.opcodes(old, new)
        if op.tag != "equal"
    ]


def _diff_in_place(old: str, new: str, offset: int) -> list[Edit]:
    """Return the edits of a long stretch that kept its length: character by character, in one walk."""
    edits: list[Edit] = []
    start = -1
    for i, (a, b) in enumerate(zip(old, new, strict=True)):
        if a != b and start < 0:
            start = i
        elif a == b and start >= 0:
            edits.append(Edit(offset + start, offset + i, new[start:i]))
            start = -1
    if start >= 0:
        edits.append(Edit(offset + start, offset + len(old), new[start:]))
    return edits


def apply(before: str, edits: Sequence[Edit]) -> str:
    """Return ``before`` with the edits made."""
    pieces, position = [], 0
    for edit in edits:
        pieces += [before[position : edit.start], edit.text]
        position = edit.end
    return "".join([*pieces, before[position:]])


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """The way from offsets in a repaired text back to offsets in the text before it."""

    _starts: tuple[int, ...]
    _edits: tuple[Edit, ...]
    _shifts: tuple[int, ...]

    @classmethod
    def of(cls, edits: Sequence[Edit]) -> OffsetMap:
        """Return the map of one repair's edits."""
        starts, shifts, shift = [], [], 0
        for edit in edits:
            starts.append(edit.start + shift)
            shifts.append(shift)
            shift += len(edit.text) - (edit.end - edit.start)
        return cls(tuple(starts), tuple(edits), (*shifts, shift))

    def back(self, position: int, *, end: bool = False) -> int:
        """Return where ``position`` lay before the repair.

        With ``end`` the position is read as the end of a stretch: inside a replacement that changed the
        length it goes to the replaced stretch's end instead of its start.
        """
        i = bisect_right(self._starts, position) - 1
        if i < 0:
            return position
        edit, begun = self._edits[i], position - self._starts[i]
        if begun >= len(edit.text):
            return position - self._shifts[i + 1]
        if begun == 0 or len(edit.text) == edit.end - edit.start:
            return edit.start + begun
        return edit.end if end else edit.start
