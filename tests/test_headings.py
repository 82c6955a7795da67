"""Headings: short lines that a paragraph stands under."""

from __future__ import annotations

import pytest

from by_hand import found, marked
from cleantext.filters.headings import headings

ONE = "The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home."
TWO = "From May on there will be a boat at eleven, another at half past one and a third at four in the morning."


@pytest.mark.parametrize("line", ["A boat at eleven", "Who pays for it?", "Что дальше", "夜の船"])
def test_a_short_line_between_paragraphs(line: str) -> None:
    """Without a full stop; a question may be one."""
    document = marked(f"""
        | {ONE}
        |
        | {line}
        |
        | {TWO}
    """)
    assert found(headings, document) == [("heading", line)]


@pytest.mark.parametrize(
    "line",
    [
        "- A boat at eleven",
        "1. A boat at eleven",
        "A boat leaves at eleven.",
        "The times are these:",
        "“A boat at eleven,”",
        "* * *",
        "1974",
    ],
)
def test_items_sentences_and_rulers_are_none(line: str) -> None:
    """A short line may be many things."""
    document = marked(f"""
        | {ONE}
        |
        | {line}
        |
        | {TWO}
    """)
    assert found(headings, document) == []


def test_short_lines_under_each_other_are_none() -> None:
    """Verse and lists have one under the other."""
    document = marked("""
        | The boats lie over on their sides
        | and the mud keeps what it is given
        | My father mended nets by tides
        | Low water, Hallam Quay
    """)
    assert found(headings, document) == []


def test_the_last_line_heads_nothing() -> None:
    """Nothing stands under it."""
    document = marked(f"""
        | {ONE}
        |
        | A boat at eleven
    """)
    assert found(headings, document) == []


def test_the_last_item_of_a_list_is_none() -> None:
    """Another short line stands above it."""
    document = marked(f"""
        | {ONE}
        |
        | Two boats
        | Three crews
        |
        | {TWO}
    """)
    assert found(headings, document) == []
