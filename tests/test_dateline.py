"""Datelines: the place that a report opens with, up to its dash."""

from __future__ import annotations

import pytest

from by_hand import found, marked
from cleantext.filters.dateline import dateline

REST = "The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home."


@pytest.mark.parametrize(
    "place",
    ["WASHINGTON —", "WASHINGTON, July 9 (Reuters) -", "KNIFE POINT, Minn. —", "Berlin (dpa) -", "MÜNCHEN –", "МОСКВА —", "【台北訊】"],
)
def test_the_place_that_the_first_paragraph_opens_with(place: str) -> None:
    """With date and agency; the paragraph goes on unlabelled."""
    assert found(dateline, marked(f" | {place} {REST}")) == [("dateline", place)]


def test_it_stands_in_the_first_paragraph_only() -> None:
    """A place in capitals further down is a word of the text."""
    document = marked(f"""
        | {REST}
        | {REST.replace("Monday", "Tuesday")}
        | LONDON — {REST}
    """)
    assert found(dateline, document) == []


def test_the_headline_is_passed_over() -> None:
    """The first paragraph is the first one under the headline."""
    document = marked(f"""
        title | WASHINGTON — Night Ferries Return
              | OSLO — {REST}
    """)
    assert found(dateline, document) == [("dateline", "OSLO —")]


@pytest.mark.parametrize("line", [REST, f"“NO — not again,” he said. {REST}", f"Nobody — not even the mayor — spoke. {REST}", f"- {REST}"])
def test_a_dash_alone_makes_no_dateline(line: str) -> None:
    """A sentence may have one."""
    assert found(dateline, marked(f" | {line}")) == []
