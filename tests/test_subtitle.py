"""Subtitles: what stands between headline and text and belongs to neither."""

from __future__ import annotations

import pytest

from by_hand import found, marked
from cleantext.filters.subtitle import subtitle

ONE = "The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home."
TWO = "From May on there will be a boat at eleven, another at half past one and a third at four in the morning."
STANDFIRST = "After forty years of waiting the islanders get a boat home in the dark"


@pytest.mark.parametrize("between", ["byline | By Ann Lee", "date | March 4, 2025", "caption | Photo: Jo Berg"])
def test_what_a_byline_date_or_picture_parts_from_the_text(between: str) -> None:
    """Right under the headline."""
    document = marked(f"""
        title | Night Ferries Return
              | {STANDFIRST}
        {between}
              | {ONE}
              | {TWO}
    """)
    assert found(subtitle, document) == [("subtitle", STANDFIRST)]


def test_a_sentence_may_be_one() -> None:
    """If a byline stands under it."""
    document = marked(f"""
        title  | Night Ferries Return
               | {STANDFIRST}.
        byline | By Ann Lee
               | {ONE}
               | {TWO}
    """)
    assert found(subtitle, document) == [("subtitle", f"{STANDFIRST}.")]


def test_without_a_headline_there_is_none() -> None:
    """A standfirst stands under something."""
    document = marked(f"""
               | {STANDFIRST}
        byline | By Ann Lee
               | {ONE}
    """)
    assert found(subtitle, document) == []


def test_the_first_paragraph_is_none() -> None:
    """What nothing parts from the text is text."""
    document = marked(f"""
        title  | Night Ferries Return
        byline | By Ann Lee
               | {ONE}
               | {TWO}
    """)
    assert found(subtitle, document) == []


def test_the_first_paragraph_under_the_headline_is_none_either() -> None:
    """Though no byline stands above it."""
    document = marked(f"""
        title | Night Ferries Return
              | {ONE}
              | {TWO}
    """)
    assert found(subtitle, document) == []


def test_a_teaser_is_none() -> None:
    """The beginning of a paragraph further down is said again there."""
    document = marked(f"""
        title  | Night Ferries Return
               | {ONE[:70]}…
        byline | By Ann Lee
               | {ONE}
               | {TWO}
    """)
    assert found(subtitle, document) == []


def test_one_text_has_one() -> None:
    """The second such line is something else."""
    document = marked(f"""
        title  | Night Ferries Return
               | {STANDFIRST}
               | Another line that stands there and is about something else
        byline | By Ann Lee
               | {ONE}
    """)
    assert len(found(subtitle, document)) <= 1


def test_a_first_paragraph_above_a_picture_is_none() -> None:
    """A sentence under the byline is text, whatever parts it from the rest."""
    document = marked(f"""
        title   | Night Ferries Return
        byline  | By Ann Lee
                | {ONE}
        caption | Photo: Jo Berg
                | {TWO}
    """)
    assert found(subtitle, document) == []

