"""Fields: what an article says of itself, read from labelled lines."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from by_hand import marked
from cleantext import catalogue, fields

ONE = "The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home."


def read(text: str, **metadata: str) -> fields.Fields:
    """Return the fields of a text with labels beside its lines."""
    document = marked(text, **metadata)
    return fields.read(document, catalogue.of(document))


def test_without_labels_there_are_none() -> None:
    """Nothing is guessed here."""
    assert read(f"| By Ann Lee\n| March 4, 2025\n| {ONE}") == (None, None, (), None, None, None)


def test_headline_and_standfirst() -> None:
    """A headline on two lines is one; the next headline further down is another."""
    got = read(f"title | Night Ferries\ntitle | Return in May\nsubtitle | After forty years\n|\n| {ONE}\ntitle | Another")
    assert (got.title, got.subtitle) == ("Night Ferries Return in May", "After forty years")


def test_headlines_with_a_gap_between_them_are_two() -> None:
    """The first is the article's."""
    assert read(f"title | Night Ferries\n|\n|\ntitle | Return in May\n| {ONE}").title == "Night Ferries"


def test_the_callers_headline() -> None:
    """Where the text has none."""
    assert read(f"| {ONE}", title=" Night  Ferries ").title == "Night Ferries"
    assert read(f"| {ONE}", title=" ").title is None


def test_the_callers_headline_wins() -> None:
    """Over any guess."""
    assert read(f"title | The council voted\n| {ONE}", title="Night Ferries").title == "Night Ferries"


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By Ann Lee", ("Ann Lee",)),
        ("By Ann Lee and Bo Ek", ("Ann Lee", "Bo Ek")),
        ("Reuters", ("Reuters",)),
        ("By Ann Lee, Reuters", ("Ann Lee",)),
    ],
)
def test_authors(byline: str, authors: tuple[str, ...]) -> None:
    """Names without roles; an agency only where no person is named."""
    assert read(f"byline | {byline}\n| {ONE}").authors == authors


def test_authors_in_the_language_of_the_text() -> None:
    """ "Von" begins a byline in German, and a name elsewhere."""
    german = (
        "Der Rat hat den Versuch am Montag mit sechs zu drei Stimmen beschlossen, nach einer Debatte, die länger dauerte als die Fähre."
    )
    assert read(f"byline | Von Anna Lehr und Bodo Eck\n| {german}").authors == ("Anna Lehr", "Bodo Eck")


@pytest.mark.parametrize("again", ["ANN LÉE", "Ann Lee", "By Ann Leé"])
def test_one_author_in_two_bylines_is_one(again: str) -> None:
    """In capitals too, and whatever the accents."""
    assert read(f"byline | By Ann Lée\n| {ONE}\nbyline | {again}").authors == ("Ann Lée",)


@pytest.mark.parametrize(
    ("lines", "published", "updated"),
    [
        ("date | March 4, 2025", date(2025, 3, 4), None),
        ("date | Published March 4, 2025\ndate | Updated March 6, 2025", date(2025, 3, 4), date(2025, 3, 6)),
        ("date | Updated March 6, 2025\ndate | Published March 4, 2025", date(2025, 3, 4), date(2025, 3, 6)),
        ("date | Updated March 6, 2025\ndate | Updated March 5, 2025", None, date(2025, 3, 6)),
        ("date | Updated\ndate | March 6, 2025", None, date(2025, 3, 6)),
        ("byline | By Ann Lee, March 4, 2025", date(2025, 3, 4), None),
        ("date | 2025-03-04T10:30", datetime(2025, 3, 4, 10, 30), None),
        ("date | 03/04/2025", None, None),
        ("| March 4, 2025", None, None),
    ],
)
def test_dates(lines: str, published: date | None, updated: date | None) -> None:
    """From date lines and bylines; one that may be read in two ways gives none."""
    got = read(f"title | Night Ferries\n{lines}\n| {ONE}")
    assert (got.published, got.updated) == (published, updated)


def test_the_date_near_the_headline_is_the_articles() -> None:
    """Far above it a page says what day it is."""
    menu = "\n".join(["furniture | Menu"] * 6)
    got = read(f"date | March 9, 2025\n{menu}\ntitle | Night Ferries\ndate | March 4, 2025\n| {ONE}")
    assert got.published == date(2025, 3, 4)


def test_a_date_under_the_text_comes_before_one_far_above_the_headline() -> None:
    """A page says what day it is at its top; under the text it says when the article was written."""
    menu = "\n".join(["furniture | Menu"] * 6)
    text = "\n".join([f"| {ONE}"] * 45)
    assert read(f"date | March 9, 2025\n{menu}\ntitle | Night Ferries\n{text}\ndate | March 4, 2025").published == date(2025, 3, 4)


@pytest.mark.parametrize(
    ("line", "place"), [("WASHINGTON —", "WASHINGTON"), ("OSLO, July 9 (Reuters) -", "OSLO"), ("Berlin (dpa) -", "Berlin")]
)
def test_the_place(line: str, place: str) -> None:
    """Without agency, date and dash."""
    assert read(f"dateline | {line}\n| {ONE}").dateline == place
