"""What a repair changed, and the way back to the raw text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from rapidfuzz.distance import Levenshtein

_SMALL = 64
"""Stretches up to this long are compared letter by letter at last; longer ones would be letters found by chance."""

_AGREEING = (12, 5, 2)
"""So many characters must agree for two texts to be taken as the same again: long ones first, so that the words between
two changes are found as words, then what is left between them, such as the five letters of a link's text."""

_WINDOWS = (32, 128, 512, 2_048)
"""How far to look for that place. A tag is some 30 characters long, a link's target 100, a script 2,000."""


class Edit(NamedTuple):
    """``before[start:end]`` became ``text``."""

    start: int
    end: int
    text: str


def diff(before: str, after: str) -> tuple[Edit, ...]:
    """Return edits such that ``apply(before, diff(before, after)) == after``.

    In order and without overlap. The time is linear: lines that are equal are paired first; between them
    the texts are walked side by side, and where they part, the nearest place is taken at which they agree
    again. If there is none within some 2,000 characters, the rest of the stretch is one edit.
    """
    edits: list[Edit] = []
    if len(before) == len(after):
        edits = _diff_in_place(before, after)
        if 4 * sum(edit.end - edit.start for edit in edits) <= len(before):  # else two changes of opposite lengths
            return tuple(edits)
        edits = []
    old_lines, new_lines = before.splitlines(keepends=True), after.splitlines(keepends=True)
    for old_from, old_to, new_from, new_to in _unpaired(old_lines, new_lines):
        _diff_stretch(before, after, (old_from, old_to, new_from, new_to), 0, edits)
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


def _diff_stretch(before: str, after: str, stretch: tuple[int, int, int, int], level: int, edits: list[Edit]) -> None:
    """Add the edits that make ``after[j:new_to]`` of ``before[i:old_to]``."""
    i, old_to, j, new_to = stretch
    tail = _agreeing_before(before, i, old_to, after, j, new_to)
    old_to, new_to = old_to - tail, new_to - tail
    while True:
        run = _agreeing_after(before, i, old_to, after, j, new_to)
        i, j = i + run, j + run
        if i == old_to or j == new_to:
            if i < old_to or j < new_to:
                _add(edits, i, old_to, after[j:new_to])
            return
        place = _next_agreement(before[i : i + _WINDOWS[-1]], after[j : j + _WINDOWS[-1]], old_to - i, new_to - j, _AGREEING[level])
        if place is None:
            _diff_rest(before, after, (i, old_to, j, new_to), level, edits)
            return
        _diff_rest(before, after, (i, i + place[0], j, j + place[1]), level, edits)
        i, j = i + place[0], j + place[1]


def _diff_rest(before: str, after: str, stretch: tuple[int, int, int, int], level: int, edits: list[Edit]) -> None:
    """Add the edits of a stretch in which the two texts agree nowhere at this level."""
    i, old_to, j, new_to = stretch
    old, new = before[i:old_to], after[j:new_to]
    if not old or not new or max(len(old), len(new)) > _WINDOWS[-1]:
        _add(edits, i, old_to, new)
    elif (place := _whole_inside(old, new)) >= 0:
        _add(edits, i, i + place, "")
        _add(edits, i + place + len(new), old_to, "")
    elif level + 1 < len(_AGREEING):
        _diff_stretch(before, after, stretch, level + 1, edits)
    elif max(len(old), len(new)) > _SMALL:
        _add(edits, i, old_to, new)
    else:
        for op in Levenshtein.opcodes(old, new):
            if op.tag != "equal":
                _add(edits, i + op.src_start, i + op.src_end, new[op.dest_start : op.dest_end])


def _add(edits: list[Edit], start: int, end: int, text: str) -> None:
    """Add an edit, as one with the last if they touch: "&quot;" becomes a quotation mark at once, not letter by letter."""
    if edits and edits[-1].end == start:
        start, _, before = edits.pop()
        text = before + text
    if start < end or text:
        edits.append(Edit(start, end, text))


def _whole_inside(old: str, new: str) -> int:
    """Return where all of ``new`` stands in ``old``, if something was taken out around it; -1 if it does not.

    A link's words may stand in its target too: those between brackets are meant.
    """
    first = place = old.find(new)
    for _ in range(8):
        if place < 0:
            break
        if old[place - 1 : place] in _BRACKETS and old[place + len(new) : place + len(new) + 1] in _BRACKETS:
            return place
        place = old.find(new, place + 1)
    return first


_BRACKETS: Final = frozenset("[]<>*_`\"'")


def _next_agreement(old: str, new: str, old_length: int, new_length: int, size: int) -> tuple[int, int] | None:
    """Return how far to go on in both texts to the nearest place where they agree for ``size`` characters."""
    old, new = old[:old_length], new[:new_length]
    for window in _WINDOWS:
        seen: dict[str, int] = {}
        for at in range(min(window, len(old) - size + 1)):
            seen.setdefault(old[at : at + size], at)
        best: tuple[int, int] | None = None
        for at in range(min(window, len(new) - size + 1)):
            if best is not None and at >= sum(best):
                break
            place = seen.get(new[at : at + size])
            if place is not None and (best is None or place + at < sum(best)):
                best = (place, at)
        if best is not None:
            return best
        if window >= max(len(old), len(new)):
            break
    return None


def _agreeing_after(old: str, i: int, old_to: int, new: str, j: int, new_to: int) -> int:
    """Return how many characters agree from ``i`` and ``j`` on; in slices, so that Python does not walk characters."""
    limit, run, step = min(old_to - i, new_to - j), 0, 16
    growing = True
    while run < limit and step:
        if run + step <= limit and old[i + run : i + run + step] == new[j + run : j + run + step]:
            run += step
            step = step * 2 if growing else step
        else:
            growing = False
            step >>= 1
    return run


def _agreeing_before(old: str, i: int, old_to: int, new: str, j: int, new_to: int) -> int:
    """Return how many characters agree before ``old_to`` and ``new_to``."""
    limit, run, step = min(old_to - i, new_to - j), 0, 16
    growing = True
    while run < limit and step:
        end, other = old_to - run, new_to - run
        if run + step <= limit and old[end - step : end] == new[other - step : other]:
            run += step
            step = step * 2 if growing else step
        else:
            growing = False
            step >>= 1
    return run


def _diff_in_place(old: str, new: str) -> list[Edit]:
    """Return the edits between texts of the same length: in slices, then character by character."""
    edits: list[Edit] = []
    start = -1
    for base in range(0, len(old), 256):
        piece, other = old[base : base + 256], new[base : base + 256]
        if piece == other:
            if start >= 0:
                edits.append(Edit(start, base, new[start:base]))
                start = -1
            continue
        for i, (a, b) in enumerate(zip(piece, other, strict=True), base):
            if a != b and start < 0:
                start = i
            elif a == b and start >= 0:
                edits.append(Edit(start, i, new[start:i]))
                start = -1
    if start >= 0:
        edits.append(Edit(start, len(old), new[start:]))
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

        Read as the beginning of a stretch, it lies behind what was taken out just there and at the start
        of a replacement that it falls into; with ``end``, read as the end of a stretch, it lies before
        what was taken out and at a replacement's end. So the two ends of a stretch that the repair left alone
        lead back to that stretch and nothing more. Replacements that kept their length map character by character.
        """
        i = (bisect_left if end else bisect_right)(self._starts, position) - 1
        if i < 0:
            return position
        edit, begun = self._edits[i], position - self._starts[i]
        if begun >= len(edit.text):
            return position - self._shifts[i + 1]
        if begun == 0 or len(edit.text) == edit.end - edit.start:
            return edit.start + begun
        return edit.end if end else edit.start
