"""Boilerplate: what no other filter knows, outside the article."""

from __future__ import annotations

import pytest

from by_hand import NOTICE, found, marked
from cleantext.filters.boilerplate import boilerplate

ONE = "The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home."
TWO = "From May on there will be a boat at eleven, another at half past one and a third at four in the morning."


def test_short_lines_above_a_sure_headline() -> None:
    """A byline bears the headline out; what stands above it is the page's."""
    document = marked(f"""{NOTICE}
               | Harbor Edition
        title  | Night Ferries Return
        byline | By Ann Lee
               | {ONE}
               | {TWO}
    """)
    assert found(boilerplate, document) == [("furniture", "Harbor Edition")]


def test_lines_above_a_headline_that_nothing_bears_out_stay() -> None:
    """It may be none."""
    document = marked(f"""
               | The tide is out
        title  | Night Ferries Return
               | {ONE}
               | {TWO}
        {NOTICE}
    """)
    assert found(boilerplate, document) == []


def test_short_lines_under_the_texts_end() -> None:
    """Once a footer has ended it."""
    document = marked(f"""{NOTICE}
        title  | Night Ferries Return
        byline | By Ann Lee
               | {ONE}
               | {TWO}
        footer | © 2025 The Post
               | Harbor Edition
    """)
    assert found(boilerplate, document) == [("furniture", "Harbor Edition")]


def test_a_short_last_line_of_the_text_stays() -> None:
    """Nothing has ended the text above it."""
    document = marked(f"""{NOTICE}
        title  | Night Ferries Return
        byline | By Ann Lee
               | {ONE}
               | {TWO}
               | Nobody slept.
    """)
    assert found(boilerplate, document) == []


def test_a_ruler_beside_furniture() -> None:
    """Goes with it; between paragraphs it is the article's."""
    document = marked(f"""{NOTICE}
                  | {ONE}
                  | * * *
                  | {TWO}
        furniture | Share
                  | ———
    """)
    assert found(boilerplate, document) == [("furniture", "———")]


def test_a_button_or_number_among_the_lines_of_the_headline() -> None:
    """A count of comments, a share button."""
    document = marked(f"""{NOTICE}
        title  | Night Ferries Return
               | 924
               | Share
        byline | By Ann Lee
               | {ONE}
               | {TWO}
    """)
    assert found(boilerplate, document) == [("furniture", "924"), ("furniture", "Share")]


def test_the_rest_of_a_page_that_is_a_block() -> None:
    """Without headline and paragraph, and with a wall, the short rest is furniture."""
    document = marked("""
        bot_block | You have been blocked from The Post because we suspect that you're a robot.
                  | Island News
    """)
    assert found(boilerplate, document) == [("furniture", "Island News")]


def test_a_sentence_on_a_page_that_is_a_block_stays() -> None:
    """It may be all that came through."""
    document = marked("""
        bot_block | You have been blocked from The Post because we suspect that you're a robot.
                  | The bridge will close on Monday.
    """)
    assert found(boilerplate, document) == []


def test_a_plain_paragraph_under_a_wall_stays() -> None:
    """A one-line wall does not end the article."""
    document = marked(f"""{NOTICE}
        title   | Night Ferries Return
        byline  | By Ann Lee
                | {ONE}
                | {TWO}
        paywall | Subscribe to continue reading
                | The boat leaves at eleven from the north pier.
    """)
    assert found(boilerplate, document) == []


@pytest.mark.parametrize("above", ["", NOTICE])
def test_the_last_sentence_of_a_tutorial_stays(above: str) -> None:
    """Under a line of code, whatever that was taken for."""
    document = marked(f"""{above}
        title     | How to reverse a list in Python
        byline    | By Jane Doe
                  | {ONE}
        furniture | print(x)
                  | That is all there is to it.
    """)
    assert found(boilerplate, document) == []


BUTTON = pytest.mark.xfail(strict=False, reason="one word that is a button elsewhere is taken for one under the text")


@pytest.mark.parametrize("line", ["Popular", *(pytest.param(line, marks=BUTTON) for line in ("Listen", "Saved", "Close"))])
def test_a_lone_word_of_a_poem_stays(line: str) -> None:
    """Verse has lines of one word, and no paragraph."""
    document = marked(f"""{NOTICE}
        title | Low Water
              | The tide is out
              | {line}
              | The nets are dry
              | Nobody calls
    """)
    assert found(boilerplate, document) == []


@pytest.mark.parametrize("label", ["footer", "paywall"])
def test_a_quiet_text_keeps_what_nobody_knows(label: str) -> None:
    """Unless a wall stands in it, nothing shows that anything but the article is there."""
    text = f"""
        title  | Night Ferries Return
        byline | By Ann Lee
               | {ONE}
               | {TWO}
        {label} | © 2025 The Post
               | Harbor Edition
    """
    assert found(boilerplate, marked(text)) == ([("furniture", "Harbor Edition")] if label == "paywall" else [])
    assert found(boilerplate, marked(f"{NOTICE}{text}")) == [("furniture", "Harbor Edition")]
