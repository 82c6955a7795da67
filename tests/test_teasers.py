"""Teasers: a part of a longer paragraph, said again."""

from __future__ import annotations

import pytest

from by_hand import found, headed, marked
from cleantext.filters.teasers import teasers

ONE = (
    "For half a century the last boat to Orrin Island has left at 8:40 p.m., and whoever missed it slept on the benches of the "
    "waiting room, under a clock that was always four minutes fast."
)
TWO = (
    "From May on there will be a boat at eleven, another at half past one and a third at four in the morning. “But if nobody is on board, "
    "who cares about the timetable?” said the harbor master."
)


@pytest.mark.parametrize(
    "line",
    [
        ONE[:110],
        f"{ONE[:90]}…",
        f"{ONE[:90]} [...]",
        "“But if nobody is on board, who cares about the timetable?”",
        "“if nobody is on bo",  # a quote that breaks off
        "slept on the benches of the waiting ro",  # inside a word
        "another at half past one and a third at four in the",  # eight words, from the middle
    ],
)
def test_a_part_of_a_paragraph(line: str) -> None:
    """Cut off, or a quote pulled out of it."""
    document = headed(f"""
        | {line}
        |
        | {ONE}
        |
        | {TWO}
    """)
    assert found(teasers, document) == [("teaser", line)]


def test_of_two_equal_paragraphs_the_later_one_stays() -> None:
    """The first is the teaser."""
    document = headed(f"""
        | {ONE}
        |
        | {TWO}
        |
        | {ONE}
    """)
    spans = list(teasers(document))
    assert [(span.label, document.text[: span.start].count(ONE)) for span in spans] == [("teaser", 0)]


@pytest.mark.xfail(strict=False, reason="of two equal paragraphs the first goes, wherever the second stands")
def test_the_lead_once_more_after_the_footer_keeps_its_place() -> None:
    """What is said again under the end is the copy; the article does not end with its beginning."""
    document = headed(f"""
               | {ONE}
               |
               | {TWO}
               |
        footer | © 2025 The Post
               | {ONE}
    """)
    assert [ONE in document.text[: span.start] for span in teasers(document)] == [True]


def test_a_subheading_in_quotation_marks_stays() -> None:
    """A few words of the text in quotation marks may stand over a paragraph."""
    document = headed(f"""
        | {ONE}
        |
        | “If nobody is on board”
        |
        | {TWO}
    """)
    assert found(teasers, document) == []


@pytest.mark.parametrize("times", [3, 4])
def test_a_refrain_stays(times: int) -> None:
    """What stands oftener than twice is meant."""
    refrain = "And the water came up, and the water went down, and nobody on the quay had asked it to, and nobody had said it could."
    assert found(teasers, headed("\n".join([f" | {refrain}", f" | {TWO}"] * times))) == []


def test_paragraphs_that_begin_alike_stay() -> None:
    """And go on differently."""
    other = f"{ONE[:72]} and the island slept without a light until the morning bell, as it had in every winter since the war."
    document = headed(f"""
        | {other}
        |
        | {ONE}
    """)
    assert found(teasers, document) == []


@pytest.mark.parametrize("line", [f"- {ONE[:90]}", f"1. {ONE[:90]}", "The last boat"])
def test_items_and_headings_stay(line: str) -> None:
    """A list may sum up what follows."""
    document = headed(f"""
        | {line}
        |
        | {ONE}
    """)
    assert found(teasers, document) == []


@pytest.mark.parametrize("line", [ONE, f"{ONE[:90]}…", "“But if nobody is on board, who cares about the timetable?”"])
def test_a_bare_text_may_repeat_itself(line: str) -> None:
    """Where no page shows, what stands twice is meant."""
    text = f" | {line}\n |\n | {ONE}\n |\n | {TWO}"
    assert found(teasers, marked(text)) == []
    assert found(teasers, headed(text)) == [("teaser", line)]
