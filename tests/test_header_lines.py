"""Header lines: what a program wrote above a text is data, and what a writer may have written stays."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from cleantext import Document, news
from cleantext.filters.header_lines import header_lines

TEXT = (
    "The harbor board said on Monday that the night ferries would run again from May, after two winters without a boat.\n\n"
    "The fare stays at four dollars, the chairman said, and the crews have agreed to the new hours."
)


def found(text: str) -> list[tuple[str, str]]:
    """Return the label and the text of each span."""
    return [(span.label, text[span.start : span.end].strip()) for span in header_lines(Document.from_text(text))]


def test_front_matter_between_rules_is_fields() -> None:
    """The headline, the author and the date come out without their keys; nothing of it stays in the text."""
    article = news(f'---\ntitle: "Night ferries: back"\nauthor: [Lena Voss, Jo Lee]\ndate: 2024-05-06\ntags:\n  - ferries\n---\n\n{TEXT}')
    assert (article.title, article.authors, article.published) == ("Night ferries: back", ("Lena Voss", "Jo Lee"), date(2024, 5, 6))
    assert article.text == TEXT


def test_the_headline_that_stands_below_is_the_title() -> None:
    """With a site's name or without, the header's own is then a repeat."""
    text = f"Title: Night ferries return to the harbor | Harbor Sun\n\nURL Source: https://a.example/x\n\nMarkdown Content:\n# Night ferries return to the harbor\n\n{TEXT}"
    assert ("repeat", "Title: Night ferries return to the harbor | Harbor Sun") in found(text)
    assert ("title", "Night ferries return to the harbor") in found(text)


def test_a_header_on_one_line_with_the_text() -> None:
    """A reader's output that lost its line ends: the text after "Markdown Content:" stays."""
    head = "Title: Night ferries return URL Source: https://a.example/x Published Time: 2024-05-06T08:30:00Z Markdown Content:"
    article = news(f"{head} {TEXT}")
    assert article.title == "Night ferries return"
    assert article.published == datetime(2024, 5, 6, 8, 30, tzinfo=UTC)
    assert article.text == TEXT


def test_published_updated_and_crawled_are_told_apart() -> None:
    """Whatever their order; the day of the crawl is none of the article's."""
    article = news(f"title: Night ferries return\nfetch_date: 2024-06-01\nlastmod: 2024-05-08\ndate: 2024-05-06\n\n{TEXT}")
    assert (article.published, article.updated) == (date(2024, 5, 6), date(2024, 5, 8))


def test_a_date_of_change_alone_is_not_that_of_publication() -> None:
    """The key says what the date is."""
    article = news(f"---\ntitle: Night ferries return\nlastmod: 2024-05-08\n---\n\n{TEXT}")
    assert (article.published, article.updated) == (None, date(2024, 5, 8))


@pytest.mark.parametrize(("value", "label"), [(TEXT[:80], "teaser"), ("Gulls are back.", "furniture")])
def test_a_description_repeats_the_text_or_is_furniture(value: str, label: str) -> None:
    """It is never text itself."""
    text = f"title: Night ferries return\nurl: https://a.example/x\ndescription: {value}\n\n{TEXT}"
    assert (label, f"description: {value}") in found(text)


def test_the_header_of_a_letter() -> None:
    """The subject is the headline; sender and address are furniture."""
    text = f"From: Harbor Sun <news@sun.example>\nTo: jo@mail.example\nSubject: Night ferries return\nDate: Mon, 6 May 2024 08:30:00 +0000\n\n{TEXT}"
    assert ("title", "Night ferries return") in found(text)
    assert ("furniture", "To: jo@mail.example") in found(text)


def test_one_key_that_only_readers_write_is_proof() -> None:
    """Nobody writes "URL Source:" in prose."""
    assert found(f"URL Source: https://a.example/x\n\n{TEXT}") == [("furniture", "URL Source: https://a.example/x")]


@pytest.mark.parametrize(
    "text",
    [
        f"Title: Dune\nAuthor: Frank Herbert\nPublisher: Ace\nPages: 412\nDate: 1965\n\n{TEXT}",
        f"Author: Lena Voss\nDate: May 6, 2024\n\n{TEXT}",
        f"Date: Monday\nTime: 8 p.m.\nPlace: north pier\n\n{TEXT}",
        f"Q: Why at night?\nA: Because the day boats are full.\n\n{TEXT}",
        f"---\n\n{TEXT}\n\n---\n\nThe end.",
        f"---\nJo: Is the boat late?\nIda: It is always late.\n---\n\n{TEXT}",
        f"From: Oslo\nTo: Bergen\n\n{TEXT}",
        f"{TEXT}\n\ntitle: Night ferries return\nurl: https://a.example/x\n",
        "Title: the word stands on doors, books and decrees, and means something else each time.",
        "",
    ],
)
def test_what_a_writer_may_have_written_stays(text: str) -> None:
    """Facts of a book, a concert, a journey; questions and answers; scenes between rules; keys under the text."""
    assert found(text) == []


def test_every_character_of_a_header_is_labelled_once() -> None:
    """Quotation marks, brackets and commas of a header are furniture and not text."""
    raw = f'{{\n  "title": "Night ferries return",\n  "author": "Lena Voss",\n  "url": "https://a.example/x"\n}}\n{TEXT}'
    assert news(raw).text == TEXT
    assert "".join("".join(raw[part.start : part.end].split()) for part in news(raw).parts) == "".join(raw.split())
