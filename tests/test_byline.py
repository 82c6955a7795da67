"""Bylines are found where they stand: beside headline and date, above and under the text, and not in menus."""

from __future__ import annotations

import time

import pytest

from cleantext import clean
from cleantext.article import Article
from cleantext.document import Document
from cleantext.filters.byline import byline

STORY = """\
The old ferry will stop at the harbour again from Monday, the town said after a long evening of debate.

The council had closed the pier in March, when a storm took two of its posts and most of the railing with it.

Fishermen carried the mail across the bay in the meantime, and some of them asked to go on with that."""

END = (
    "The nets are sold at the market on the hill, where her sister keeps a stall with ropes and old lamps from ships.",
    "Nobody at the stall believed that the ferry would come back before the summer, and nobody has said so since.",
)

HEADLINE = "Ferry returns to the old harbour after a winter without boats"


def page(*lines: str, under: tuple[str, ...] = ()) -> Article:
    """Return the article of a page with these lines between headline and text, and others under it."""
    return clean("\n\n".join((HEADLINE, *lines, STORY, *under)))


BARE = pytest.mark.xfail(strict=False, reason="a name and how long ago, under a headline that nothing else bears out, are left in the text")


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        (("By Ann Lee",), "Ann Lee"),
        (("By Ann Lee and Bo Ek", "July 9, 2024"), "Ann Lee; Bo Ek"),
        (("By", "Ann Lee", "July 9, 2024"), "Ann Lee"),
        (("By", "Ann Lee", "Bo Ek", "July 9, 2024"), "Ann Lee; Bo Ek"),
        (("Author of the article:", "Ann Lee", "Published July 9, 2024"), "Ann Lee"),
        (("Ann Lee", "July 9, 2024"), "Ann Lee"),
        (("July 9, 2024", "Ann Lee"), "Ann Lee"),
        (("ANN LEE", "July 9, 2024"), "Ann Lee"),
        (("* Ann Lee", "* July 9, 2024"), "Ann Lee"),
        (("Ann Lee · The Site · Posted: Jul 09, 2024 4:00 AM EDT",), "Ann Lee"),
        pytest.param(("Ann Lee | Published 15 hours ago",), "Ann Lee", marks=BARE),
        (("July 9, 2024", "Ann Lee | Published 15 hours ago"), "Ann Lee"),
        (("Ann Lee", "Chief Harbour Correspondent", "July 9, 2024"), "Ann Lee"),
        (("Ann Lee Political Correspondent", "July 9, 2024"), "Ann Lee"),
        (("Reuters", "July 9, 2024"), "Reuters"),
        (("By Ann Lee, Reuters", "July 9, 2024"), "Ann Lee"),
        (("Written by Ann Lee", "Reviewed by Bo Ek", "July 9, 2024"), "Ann Lee"),
    ],
)
def test_reads_the_lines_under_the_headline(lines: tuple[str, ...], authors: str) -> None:
    """A word like "by", a name beside the date, a name on a line of its own."""
    assert "; ".join(page(*lines).authors) == authors


def test_a_menu_holds_no_names() -> None:
    """Capitals make no name of a menu's entry, wherever it stands."""
    article = clean("\n\n".join(("Our Team", "Contact Us", "Privacy Policy", HEADLINE, "By Ann Lee", "July 9, 2024", STORY)))
    assert article.authors == ("Ann Lee",)


def test_another_story_has_another_author() -> None:
    """Bylines under the text belong to the stories that stand there."""
    others = ("Bridge closed for repairs", "By Mia Holt", "Mill sold to its workers", "By Jon Oak")
    article = page("By Ann Lee", "July 9, 2024", under=others)
    assert article.authors == ("Ann Lee",)
    assert "Mia Holt" not in article.text


def test_the_photographer_is_no_author() -> None:
    """Credits name people too."""
    assert page("Photo: Mia Holt", "By Ann Lee", "July 9, 2024").authors == ("Ann Lee",)


def test_a_name_under_the_text_signs_it() -> None:
    """Papers of many countries put the author last."""
    assert page("July 9, 2024", under=("Lê Phương",)).authors == ("Lê Phương",)


@pytest.mark.parametrize("line", ["By Ann Lee", "Ann Lee"])
def test_a_bare_text_keeps_its_first_line(line: str) -> None:
    """Without headline and date nothing shows that it is more than a part of the text."""
    assert list(byline(Document.from_text(f"{line}\n\n{STORY}"))) == []
    assert clean(f"{line}\n\n{STORY}").text == f"{line}\n\n{STORY}"


def test_the_text_keeps_its_lines() -> None:
    """A subheading of two words, a person's name above a paragraph and a list of books are text."""
    told = "Ann Lee has mended nets at the harbour since she was nine, and has seen three ferries come and go."
    text = "\n\n".join((STORY, "Ann Lee", told, *END))
    assert "Ann Lee" in clean(text).paragraphs


def test_a_sentence_is_no_byline() -> None:
    """A line that merely begins with 'By' is not a byline."""
    assert list(byline(Document.from_text("By Tuesday the troops had left."))) == []


def test_a_page_of_names_takes_time_in_proportion() -> None:
    """Twice as many lines take about twice as long, whatever they hold."""

    def seconds(text: str) -> float:
        document = Document.from_text(text)
        started = time.process_time()
        list(byline(document))
        return time.process_time() - started

    for line in ("By Ann Lee\n", "Ann Lee\nJuly 9, 2024\n", "by\nAnn Lee\n", "Menu Entry\n"):
        seconds(line * 200)
        assert seconds(line * 8_000) < 3.2 * max(seconds(line * 4_000), 0.02)
