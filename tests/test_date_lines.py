"""Date lines: a date and little else, above the text or right under it."""

from __future__ import annotations

import pytest

from by_hand import found, headed, marked
from cleantext.filters.dates import date_lines

ONE = "The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home."
TWO = "From May on there will be a boat at eleven, another at half past one and a third at four in the morning."


@pytest.mark.parametrize(
    "line",
    ["March 4, 2025", "Published March 4, 2025", "4. März 2025, 10:30 Uhr", "2025-03-04", "Updated: 4 March 2025", "2024年7月9日 5時00分"],
)
def test_a_date_under_the_headline(line: str) -> None:
    """With the words that usually stand beside one."""
    document = marked(f"""
        title | Night Ferries Return
              | {line}
              | {ONE}
              | {TWO}
    """)
    assert found(date_lines, document) == [("date", line)]


def test_the_word_above_a_date() -> None:
    """ "Published" on a line of its own belongs to the date under it."""
    document = marked(f"""
        title | Night Ferries Return
              | Published
              | March 4, 2025
              | {ONE}
              | {TWO}
    """)
    assert found(date_lines, document) == [("date", "Published"), ("date", "March 4, 2025")]


@pytest.mark.parametrize(
    "line", ["On March 4, 2025, the boat left for the last time", "March 4, 2025: 12 boats, 3 crews", "Born March 4, 1925, in Oslo"]
)
def test_a_line_with_more_than_a_date_stays(line: str) -> None:
    """A sentence or a row of a table may hold one."""
    document = marked(f"""
        title | Night Ferries Return
              | {ONE}
              | {TWO}
              | {line}
              | {ONE.replace("Monday", "Tuesday")}
    """)
    assert found(date_lines, document) == []


def test_a_date_alone_inside_the_text_stays() -> None:
    """A chronicle has such headings."""
    document = headed("\n".join([f" | {ONE}", f" | {TWO}"] + [" | x."] * 14 + [" |", " | March 4, 2025", " |", f" | {ONE}", f" | {TWO}"]))
    assert found(date_lines, document) == []


def test_what_is_labelled_stays_labelled() -> None:
    """A print edition's date is furniture if somebody said so."""
    assert found(date_lines, headed("furniture | March 4, 2025")) == []


@pytest.mark.parametrize("line", ["2025-03-04 12.5 7.1", "March 4, 2025 311 208"])
def test_a_row_of_numbers_is_no_date_line(line: str) -> None:
    """A table may begin right under the headline."""
    document = marked(f"""
        title | Night Ferries Return
              | {line}
              | {ONE}
              | {TWO}
    """)
    assert found(date_lines, document) == []


@pytest.mark.parametrize("line", ["March 4, 2025", "Published March 4, 2025"])
def test_a_bare_text_keeps_its_dates(line: str) -> None:
    """Without headline and byline a date is a chronicle's or a diary's; with a byline beside it it is the article's."""
    assert found(date_lines, marked(f" | {line}\n | {ONE}\n | {TWO}")) == []
    assert found(date_lines, marked(f" | By Ann Lee\n | {line}\n | {ONE}\n | {TWO}")) == [("date", line)]
