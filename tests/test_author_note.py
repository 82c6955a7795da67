"""Author notes: lines that begin with an author's name and say what they do."""

from __future__ import annotations

import pytest

from by_hand import found, headed, marked
from cleantext.filters.author_note import author_note

ONE = "The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home."
TWO = "From May on there will be a boat at eleven, another at half past one and a third at four in the morning."


@pytest.mark.parametrize(
    "note",
    [
        "Ann Lee is a staff writer at The Chronicle and lives on the island.",
        "Ann Lee is a reporter who covers ferries",
        "Ann Lee covers the harbor for The Chronicle.",
    ],
)
def test_a_note_under_the_text(note: str) -> None:
    """Whole or cut off."""
    document = marked(f"""
        title  | Night Ferries
        byline | By Ann Lee
               | {ONE}
               | {TWO}
               | {note}
    """)
    assert found(author_note, document) == [("author_note", note)]


def test_a_note_above_the_text() -> None:
    """Some papers put it between the byline and the text."""
    document = marked(f"""
        title  | Night Ferries
        byline | By Ann Lee
               | Ann Lee is a staff writer at The Chronicle.
               | {ONE}
               | {TWO}
    """)
    assert found(author_note, document) == [("author_note", "Ann Lee is a staff writer at The Chronicle.")]


def test_a_note_whose_author_no_byline_names() -> None:
    """A name, what it is and how to reach it, under the text."""
    note = "Bo Ek is a reporter for The Chronicle. Email him at bo@chronicle.example."
    document = marked(f"""
        title | Night Ferries
              | {ONE}
              | {TWO}
              | {note}
    """)
    assert found(author_note, document) == [("author_note", note)]


def test_a_person_of_the_text_is_no_author() -> None:
    """What a man in the article does is part of the article."""
    document = marked(f"""
        title  | Night Ferries
        byline | By Ann Lee
               | {ONE}
               | {TWO}
               | Bo Ek is a reporter who came by the last boat.
    """)
    assert found(author_note, document) == []


def test_an_authors_name_in_the_middle_of_the_text_stays() -> None:
    """Only the head and the end of a text have notes."""
    document = marked(f"""
        title  | Night Ferries
        byline | By Ann Lee
               | {ONE}
               | {TWO}
               | Ann Lee is a staff writer, the mayor said, and should know better.
               | {ONE.replace("Monday", "Tuesday")}
               | {TWO.replace("May", "June")}
               | {ONE.replace("Monday", "Friday")}
               | {TWO.replace("May", "July")}
    """)
    assert found(author_note, document) == []


def test_a_text_without_open_lines_has_no_note() -> None:
    """Nothing to look at."""
    assert found(author_note, marked("byline | By Ann Lee")) == []


def test_a_last_sentence_that_mentions_the_author_is_no_note() -> None:
    """A note begins with the name."""
    document = marked(f"""
        title  | Night Ferries
        byline | By Ann Lee
               | {ONE}
               | {TWO}
               | The man who told Ann Lee is a reporter himself.
    """)
    assert found(author_note, document) == []


def test_a_bare_text_keeps_its_last_line() -> None:
    """A byline alone, without headline and date, does not show that a page stands around it."""
    note = "Ann Lee is a reporter who covers ferries"
    text = f"byline | By Ann Lee\n | {ONE}\n | {TWO}\n | {note}"
    assert found(author_note, marked(text)) == []
    assert found(author_note, headed(text)) == [("author_note", note)]
