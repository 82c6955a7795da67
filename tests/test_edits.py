"""Edits replay and lead back."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext._edits import Edit, OffsetMap, apply, diff

TEXT = st.text(alphabet="ab \n\u200bé", max_size=60)


@given(TEXT, TEXT)
def test_edits_replay(before: str, after: str) -> None:
    """Making the edits gives the text after the repair."""
    edits = diff(before, after)
    assert apply(before, edits) == after
    assert all(one.end <= two.start for one, two in itertools.pairwise(edits))


@given(TEXT, TEXT)
def test_every_unchanged_character_leads_back_to_itself(before: str, after: str) -> None:
    """A character that no edit touched stands at the offset that the map gives."""
    edits = diff(before, after)
    back = OffsetMap.of(edits).back
    position = shift = 0
    for edit in [*edits, Edit(len(before), len(before), "")]:
        for old in range(position, edit.start):
            assert back(old + shift) == old
            assert after[old + shift] == before[old]
        position = edit.end
        shift += len(edit.text) - (edit.end - edit.start)


@given(TEXT, TEXT)
def test_offsets_lead_back_in_order(before: str, after: str) -> None:
    """The way back never crosses itself and never leaves the text."""
    back = OffsetMap.of(diff(before, after)).back
    starts = [back(i) for i in range(len(after) + 1)]
    assert starts == sorted(starts)
    assert all(0 <= start <= len(before) for start in starts)


def test_a_long_stretch_that_differs_is_one_edit() -> None:
    """Letter by letter is only for short stretches: time stays linear."""
    before, after = "a" * 50_000, "b" * 40_000
    assert diff(before, after) == (Edit(0, 50_000, after),)


@settings(deadline=None)
@given(st.integers(3_000, 6_000), st.integers(0, 2_999))
def test_a_long_stretch_of_the_same_length_is_walked(length: int, place: int) -> None:
    """Two changes far apart in a long line are two edits, not one over everything between."""
    before = "a" * length
    after = before[:place] + "b" + before[place + 1 : -1] + "b"
    edits = diff(before, after)
    assert apply(before, edits) == after
    assert sum(edit.end - edit.start for edit in edits) <= 2


def test_lines_that_moved_apart_are_paired() -> None:
    """A line taken out in the midst of others is one edit."""
    assert diff("one\ntwo\nthree\n", "one\nthree\n") == (Edit(4, 8, ""),)
