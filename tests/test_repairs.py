"""What is mended before a text is cut."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext import repairs

ALL = [repairs.mojibake, repairs.line_ends, repairs.invisible, repairs.composed, repairs.hard_wrapped]

WRAPPED = """The first thing sold at the new grocery store was a bunch of bananas,
and the cashier framed the receipt. For fourteen months the nearest
place to buy a banana had been on the other side of the mountains, and
nobody had gone there in winter.

Then six hundred and twelve people, in a town of seven hundred and
ninety, each put up some money and bought the store themselves. There
are rules, and the coffee is free until nine."""


@pytest.mark.parametrize("repair", ALL)
@given(text=st.text())
def test_a_repair_of_a_repaired_text_changes_nothing(repair: Callable[[str], str], text: str) -> None:
    """Each repair is idempotent, on any text at all."""
    once = repair(text)
    assert repair(once) == once


@given(st.text(alphabet="ab. -\n", max_size=400))
def test_joining_wrapped_lines_is_idempotent(text: str) -> None:
    """Also on texts that look wrapped."""
    once = repairs.hard_wrapped(text)
    assert repairs.hard_wrapped(once) == once


def test_line_ends() -> None:
    """Every kind of line end is a line feed, at the same place."""
    assert repairs.line_ends("a\r\nb\rc\u2028d\x85e\x0cf") == "a \nb\nc\nd\ne\nf"


def test_invisible_characters_go_and_joiners_stay() -> None:
    """Soft hyphens and zero-width blanks are noise; Persian needs its joiner."""
    assert repairs.invisible("a\u00adb\u200bc\ufeff d\u00a0e") == "abc d e"
    assert repairs.invisible("می\u200cخواهم") == "می\u200cخواهم"


def test_letters_and_marks_are_composed() -> None:
    """A letter and its mark become one character; a wall of marks is left alone."""
    assert repairs.composed("Tie\u0302\u0301ng") == "Ti\u1ebfng"
    wall = "a" + "\u0301" * 5_000
    assert repairs.composed(wall) == wall


def test_mojibake() -> None:
    """UTF-8 that was read as something else is put right, and what was right stays."""
    assert repairs.mojibake("donâ€™t fÃ¼r") == "don't für" or repairs.mojibake("donâ€™t fÃ¼r") == "don’t für"
    assert repairs.mojibake("Âncora, Österreich, «À la carte»") == "Âncora, Österreich, «À la carte»"


def test_wrapped_paragraphs_are_joined_and_kept_apart() -> None:
    """One width explains the line ends: the lines of each paragraph become one."""
    joined = repairs.hard_wrapped(WRAPPED)
    assert [line.split()[0] for line in joined.split("\n\n")] == ["The", "Then"]
    assert "\n" not in joined.replace("\n\n", "")


@pytest.mark.parametrize(
    "text",
    [
        "My father packed a single case\nand wound the clock and shut the door.\nThe night ferry leaves at nine, he said,\n"
        "the night ferry leaves at nine.\n\nThe street was wet, the lamps were low,\na dog was barking at the shore.",
        "170 g unsalted butter\n200 g light brown sugar\n3 large eggs\n1 tsp vanilla extract\n210 g plain flour",
        "Facebook\nTwitter\nEmail\nCopy link\nPrint this page",
    ],
)
def test_verse_and_lists_are_not_joined(text: str) -> None:
    """They break where no width asks for it."""
    assert repairs.hard_wrapped(text) == text


def test_a_word_cut_by_a_hyphen_loses_only_the_line_end() -> None:
    """Whether the hyphen belongs to the word, nobody can tell."""
    text = WRAPPED.replace(
        "on the other side of the mountains, and\nnobody had gone", "on the other side of the moun-\ntains, and nobody had gone"
    )
    assert "moun-tains" in repairs.hard_wrapped(text)
