"""Repeats by the filters alone: lines that say once more what headline, standfirst or byline say."""

from __future__ import annotations

import pytest

from by_hand import found, marked
from cleantext.filters.repeats import headline_repeats, repeats

TITLE = "Island Ferries to Run Through the Night for the First Time Since 1974"
ONE = "The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home."
TWO = "From May on there will be a boat at eleven, another at half past one and a third at four in the morning."


@pytest.mark.parametrize("line", [TITLE, TITLE.upper(), f"{TITLE} | The Chronicle", f"{TITLE[:48]}…", TITLE.replace("Island", "lsland")])
def test_the_headline_once_more(line: str) -> None:
    """Above or below the one that is given first whole."""
    assert found(headline_repeats, marked(f" | {line}\ntitle | {TITLE}\n | {ONE}\n | {TWO}")) == [("repeat", line)]


@pytest.mark.parametrize("line", [TITLE.replace("1974", "1975"), TITLE.replace("First", "Second"), "Island Ferries"])
def test_another_headline_is_none(line: str) -> None:
    """Another number or word makes another headline; two words may be a heading."""
    assert found(headline_repeats, marked(f"title | {TITLE}\n | {line}\n | {ONE}\n | {TWO}")) == []


def test_a_headline_that_the_text_quotes_stays() -> None:
    """Inside the text, in quotation marks."""
    assert found(headline_repeats, marked(f"title | {TITLE}\n | {ONE}\n | “{TITLE}”\n | {TWO}")) == []


def test_standfirst_and_byline_once_more() -> None:
    """Each filter looks for its own originals."""
    document = marked(f"""
        title    | {TITLE}
        subtitle | After forty years of waiting the islanders get a boat home in the dark
        byline   | By Ann Lee and Bo Ek
                 | After forty years of waiting the islanders get a boat home in the dork
                 | By Ann Lee and Bo Ek
                 | {ONE}
                 | {TWO}
    """)
    assert found(headline_repeats, document) == []
    assert [label for label, _ in found(repeats, document)] == ["repeat", "repeat"]


def test_without_an_original_nothing_is_a_repeat() -> None:
    """However often it stands there."""
    document = marked(f" | {TITLE}\n | {TITLE}\n | {ONE}")
    assert found(headline_repeats, document) == found(repeats, document) == []


def test_a_refrain_that_the_headline_quotes_stays() -> None:
    """What stands three times is meant."""
    lines = ["The tide is out and nobody calls", "Nets hang dry on the northern wall"]
    document = marked("\n".join([f"title | {lines[0]}", "byline | By Ann Lee", *(f" | {line}" for line in lines * 3)]))
    assert found(headline_repeats, document) == []
