"""Edits replay and lead back."""

from __future__ import annotations

import itertools
import time

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


def test_small_changes_in_one_long_line_are_small_edits() -> None:
    """A text on one line, full of links: what stands between them keeps its offsets."""
    words = [f"the night ferries of harbor {i} will run again from May, the board said on Monday, " for i in range(300)]
    before = "".join(f"{word}[harbor {i}](https://harborsun.example/{i}) " for i, word in enumerate(words))
    after = "".join(f"{word}harbor {i} " for i, word in enumerate(words))
    edits = diff(before, after)
    assert apply(before, edits) == after
    assert sum(edit.end - edit.start for edit in edits) <= 1.1 * (len(before) - len(after))
    back = OffsetMap.of(edits).back
    for word in words:
        start = after.index(word)
        assert before[back(start) : back(start + len(word), end=True)] == word


@given(st.lists(st.tuples(st.text("ab \n", max_size=30), st.text("ab<>", max_size=9), st.text("ab;", max_size=9)), max_size=30))
def test_edits_of_long_texts_replay(parts: list[tuple[str, str, str]]) -> None:
    """Also where stretches are walked side by side."""
    before, after = "".join(a + b for a, b, _ in parts) * 20, "".join(a + c for a, _, c in parts) * 20
    edits = diff(before, after)
    assert apply(before, edits) == after
    assert all(one.end <= two.start for one, two in itertools.pairwise(edits))


def test_the_time_doubles_with_the_text() -> None:
    """Texts that agree nowhere for long, and texts that differ everywhere."""
    for old, new in (("ab", "ba"), ("ab\n", "ba\n\n"), ("a&amp;", "a&"), ("a", "b"), ("the harbor board said ", "the harbor bored said! ")):
        assert growth(old, new) < 3


def growth(old: str, new: str) -> float:
    """Return how many times longer twice the size takes, the best of some tries."""

    def seconds(size: int) -> float:
        best = 9.0
        for _ in range(4):
            start = time.process_time()
            diff(old * size, new * size)
            best = min(best, time.process_time() - start)
        return best

    return seconds(16_000) / max(seconds(8_000), 0.002)


def test_what_was_taken_out_lies_outside_the_stretches_beside_it() -> None:
    """The beginning of a stretch lies behind it, the end of one before it."""
    back = OffsetMap.of([Edit(4, 7, "")]).back  # "one [x]two"
    assert (back(4), back(4, end=True)) == (7, 4)
    assert (back(3), back(3, end=True)) == (3, 3)
    assert (back(5), back(5, end=True)) == (8, 8)


def test_inside_a_replacement_a_stretch_covers_all_of_it() -> None:
    """Of "&hellip;" as three full stops, each stands for the whole."""
    back = OffsetMap.of([Edit(2, 10, "...")]).back
    assert [back(i) for i in (2, 3, 4, 5)] == [2, 2, 2, 10]
    assert [back(i, end=True) for i in (2, 3, 4, 5)] == [2, 10, 10, 10]


def test_a_replacement_of_the_same_length_maps_character_by_character() -> None:
    """A carriage return that became a blank moves nothing."""
    back = OffsetMap.of([Edit(2, 5, "xyz")]).back
    assert [back(i) for i in range(7)] == [back(i, end=True) for i in range(7)] == list(range(7))


@given(TEXT, TEXT)
def test_every_stretch_that_no_edit_touched_leads_back_to_itself(before: str, after: str) -> None:
    """Its two ends give the same characters and nothing beside them."""
    edits = diff(before, after)
    back = OffsetMap.of(edits).back
    position = shift = 0
    for edit in [*edits, Edit(len(before), len(before), "")]:
        start, end = position + shift, edit.start + shift
        if start < end:
            assert (back(start), back(end, end=True)) == (position, edit.start)
        position = edit.end
        shift += len(edit.text) - (edit.end - edit.start)


def test_lines_that_moved_apart_are_paired() -> None:
    """A line taken out in the midst of others is one edit."""
    assert diff("one\ntwo\nthree\n", "one\nthree\n") == (Edit(4, 8, ""),)
