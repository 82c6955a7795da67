"""Blanks: filters see one, the article has them as they stood, and offsets are those of the raw text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleantext
from cleantext import Document, Pipeline, Span, blanks

RAW = "Harbor Council Votes for Night Ferries\n\nBy Ann Lee\n\nThe council voted for the trial by six to three, after a long debate."


def seen(raw: str) -> str:
    """Return the text that filters see."""
    texts = []

    def look(document: Document) -> list[Span]:
        texts.append(document.text)
        return []

    Pipeline(filters=(look,), repairs=cleantext.news.repairs)(raw)
    return texts[0]


@pytest.mark.parametrize("run", ["\t", "  ", "\t \t", "\N{NO-BREAK SPACE}", " \N{EM SPACE}", "\N{IDEOGRAPHIC SPACE} "])
def test_filters_see_one_blank(run: str) -> None:
    """Whatever the run."""
    assert seen(f"one{run}two\nthree") == "one two\nthree"


def test_a_wide_blank_alone_stays() -> None:
    """It is spelling in Chinese and Japanese."""
    assert seen("一\N{IDEOGRAPHIC SPACE}二") == "一\N{IDEOGRAPHIC SPACE}二"


@pytest.mark.parametrize("run", ["\t", "  ", "   \t"])
def test_the_article_has_the_text_as_it_stood(run: str) -> None:
    """To the character, also where the offsets have moved."""
    raw = RAW.replace(" ", run)
    article = cleantext.clean(raw)
    assert article.paragraphs == (raw.split("\n")[-1],)
    assert [raw[part.start : part.end] for part in article.parts] == raw.split("\n\n")
    assert (article.title, article.authors) == ("Harbor Council Votes for Night Ferries", ("Ann Lee",))


def mark(document: Document) -> Iterator[Span]:
    """What stands in brackets."""
    for block in document.unlabelled:
        first, last = block.text.find("["), block.text.find("]") + 1
        if last:
            yield Span(block.start + first, block.start + last, "advert", "in brackets")


def test_pieces_that_were_parted_are_joined_by_one_blank() -> None:
    """And what stays side by side is the text's own slice."""
    article = Pipeline(filters=(mark,))("one  two \t[x  y]\t\tthree\tfour\nfive  six")
    assert article.paragraphs == ("one  two three\tfour", "five  six")
    assert [article.raw[part.start : part.end] for part in article.parts] == ["one  two", "[x  y]", "three\tfour", "five  six"]


@given(st.text(alphabet="a \t\n\N{IDEOGRAPHIC SPACE}", max_size=40))
def test_an_evened_line_has_no_runs(text: str) -> None:
    """And every word of it lies where the way back says."""
    even, way = blanks.evened(text)
    assert [line.split() for line in even.split("\n")] == [line.split() for line in text.split("\n")]
    for line in even.split("\n"):
        assert "  " not in line.strip()
        assert "\t" not in line.strip()
    for i, character in enumerate(even):
        assert character.isspace() or text[way.back(i) : way.back(i + 1, end=True)] == character


def test_a_text_without_runs_is_the_same_text() -> None:
    """Nothing is done for most texts."""
    assert blanks.evened(RAW) == (RAW, blanks.SAME)
    assert blanks.evened("  indented  ")[1] is blanks.SAME
