"""Furniture: rows of buttons, menus of sections, breadcrumbs."""

from __future__ import annotations

import pytest

from by_hand import found, headed, marked
from cleantext.filters.furniture import furniture

ONE = "The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home."
TWO = "From May on there will be a boat at eleven, another at half past one and a third at four in the morning."


def text(*lines: str) -> str:
    """Return lines without labels, one under the other."""
    return "\n".join(f" | {line}" for line in lines)


@pytest.mark.parametrize("row", ["Share | Print | Save", "Home > News > Harbor"])
def test_a_bare_text_keeps_its_rows(row: str) -> None:
    """They are what is left of a page where nothing shows one."""
    assert found(furniture, marked(text(row, ONE, TWO))) == []
    assert found(furniture, headed(text(row, ONE, TWO))) == [("furniture", row)]


@pytest.mark.parametrize("row", ["Share Tweet Email", "Share | Print | Save", "Home News Sport Opinion", "Home > News > Harbor"])
def test_a_row_above_the_text(row: str) -> None:
    """Of buttons, of sections, or of the way to a page."""
    assert found(furniture, headed(text(row, ONE, TWO))) == [("furniture", row)]


def test_a_row_of_three_buttons_inside_the_text() -> None:
    """There it has to be unmistakable."""
    assert found(furniture, headed(text(ONE, "Share Tweet Email", TWO))) == [("furniture", "Share Tweet Email")]


def test_two_buttons_inside_the_text_stay() -> None:
    """Two words may be anything."""
    assert found(furniture, headed(text(ONE, "Print Share", TWO))) == []


@pytest.mark.parametrize("line", ["print(x)", "print(x, y)", "save()", "x > y", "share = 1"])
def test_a_line_of_code_is_no_row_of_buttons(line: str) -> None:
    """Though its words are buttons elsewhere."""
    assert found(furniture, headed(text(ONE, line, TWO))) == []


@pytest.mark.xfail(strict=False, reason="two words that are buttons make a row outside the text, whatever signs stand between them")
def test_a_line_of_code_above_the_last_sentence_is_no_row_of_buttons() -> None:
    """A short last sentence does not make the code stand outside the text."""
    assert found(furniture, headed(text(ONE, "print(x)", "That is all there is to it."))) == []


@pytest.mark.parametrize("line", ["Listen", "Saved", "Close", "Popular"])
def test_a_lone_word_of_a_poem_stays(line: str) -> None:
    """One word is no row."""
    assert found(furniture, headed(text("The tide is out", line, "The nets are dry", "Nobody calls"))) == []


@pytest.mark.parametrize("line", ["Share your news with the world, he said.", "Home is where the boat is", "Save the whale"])
def test_words_of_buttons_in_other_words_are_no_row(line: str) -> None:
    """Every word has to be one."""
    assert found(furniture, headed(text(line, ONE, TWO))) == []
