"""Hints: what a caller knows of a text is checked, and wins over any guess."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

import cleantext
from cleantext import Article, Document, Failure, Pipeline, Span, clean_many

RAW = "Harbor Council Votes for Night Ferries\n\nBy Ann Lee\n\nMarch 4, 2025\n\nThe council voted for the trial by six to three on Monday."


def metadata(**hints: Any) -> dict[str, Any]:
    """Return what filters find in a document's metadata."""
    seen: dict[str, Any] = {}

    def look(document: Document) -> list[Span]:
        seen.update(document.metadata)
        return []

    Pipeline(filters=(look,))("text", **hints)
    del seen["catalogue"]
    return seen


def test_hints_are_the_articles() -> None:
    """Whatever the text says."""
    article = cleantext.clean(RAW, title="Night  Ferries", authors=["Bo Ek", "Mia Orr"], published="2025-03-05")
    assert (article.title, article.authors, article.published) == ("Night Ferries", ("Bo Ek", "Mia Orr"), date(2025, 3, 5))


@pytest.mark.parametrize(
    "nothing", [{}, {"title": None, "authors": None, "published": None}, {"title": " ", "authors": [], "published": ""}]
)
def test_what_is_not_known_is_read_from_the_text(nothing: dict[str, Any]) -> None:
    """None and blanks say nothing."""
    article = cleantext.clean(RAW, **nothing)
    assert (article.title, article.authors, article.published) == ("Harbor Council Votes for Night Ferries", ("Ann Lee",), date(2025, 3, 4))


@pytest.mark.parametrize(
    ("hints", "known"),
    [
        ({"language": "PT_br"}, {"language": "pt-BR"}),
        ({"language": "iw"}, {"language": "he"}),
        ({"authors": "Lee, Ann; Ek, Bo"}, {"authors": ("Lee, Ann; Ek, Bo",)}),
        ({"authors": iter([" Ann  Lee", "", "Bo Ek", "Ann Lee"])}, {"authors": ("Ann Lee", "Bo Ek")}),
        ({"published": "2025-03-04T09:30:00Z"}, {"published": datetime(2025, 3, 4, 9, 30, tzinfo=UTC)}),
        ({"published": date(2025, 3, 4)}, {"published": date(2025, 3, 4)}),
        ({"published": datetime(2025, 3, 4, 9)}, {"published": datetime(2025, 3, 4, 9)}),
        ({"url": " https://harborpost.example/1 "}, {"url": "https://harborpost.example/1"}),
    ],
)
def test_hints_are_normalised(hints: dict[str, Any], known: dict[str, Any]) -> None:
    """A tag as it is written by convention; a str is one author; ISO 8601 becomes a date, or a datetime if it has a time."""
    assert metadata(**hints) == known


@pytest.mark.parametrize(
    ("hints", "error", "message"),
    [
        ({"language": "German"}, ValueError, "no BCP 47 language tag.*leave it out"),
        ({"language": ""}, ValueError, "no BCP 47 language tag"),
        ({"published": "4 March 2025"}, ValueError, "no date of ISO 8601; write it as '2025-03-04'"),
        ({"published": 20250304}, TypeError, "published must be a date, .* not int"),
        ({"authors": 7}, TypeError, "authors must be a name, several of them or None, not int"),
        ({"authors": b"Ann Lee"}, TypeError, "not bytes"),
        ({"authors": [None]}, TypeError, "each a str; NoneType is none"),
        ({"title": 1984}, TypeError, "title must be a str or None, not int"),
        ({"headline": "Night Ferries"}, TypeError, "headline"),
    ],
)
@pytest.mark.parametrize("call", [cleantext.clean, Pipeline()])
def test_a_mistake_is_named_with_the_way_out(
    call: Callable[..., Article], hints: dict[str, Any], error: type[Exception], message: str
) -> None:
    """Before anything is read, in any pipeline."""
    with pytest.raises(error, match=message):
        call(RAW, **hints)


@pytest.mark.parametrize("workers", [1, 2])
def test_rows_with_hints(workers: int) -> None:
    """A mapping with the text and what is known of it; a row with a mistake is a failure, and is given back."""
    rows = [RAW, {"text": RAW, "title": "Night Ferries", "id": 2}, {"text": RAW, "language": "German"}, {"body": RAW}]
    plain, hinted, mistaken, empty = clean_many(rows, workers=workers)
    assert (plain, hinted) == (cleantext.clean(RAW), cleantext.clean(RAW, title="Night Ferries"))
    assert isinstance(mistaken, Failure)
    assert mistaken.raw == rows[2]
    assert "no BCP 47 language tag" in mistaken.error
    assert isinstance(empty, Failure)
    assert "under 'text'; this one has 'body'" in empty.error
