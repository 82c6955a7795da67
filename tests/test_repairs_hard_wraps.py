"""Paragraphs that were wrapped at a fixed width."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext import repairs
from cleantext._edits import OffsetMap, diff

PARAGRAPHS = [
    "The first thing sold at the new grocery store was a bunch of bananas, and the cashier framed the receipt. For fourteen months the "
    "nearest place to buy a banana had been on the other side of the mountains, and nobody had gone there in winter.",
    "Then six hundred and twelve people, in a town of seven hundred and ninety, each put up some money and bought the store themselves. "
    "There are rules, and the coffee is free until nine.",
    "Nobody may serve on the board for more than four years, and credit is limited to sixty dollars a month.",
]
PRINTED = """The harbor board declared on Mon-
day that the night ferries would run
again from the middle of May, after
two winters without a boat, and that
the fare is four cents.
The crews are con-
tent with the order, and the mayor,
who was not present, has sent a let-
ter in which he thanks the members
of the board for their work."""


def wrap(width: int = 60, first: str = "", rest: str = "", between: str = "\n\n") -> str:
    """Return the paragraphs as a program wraps them."""
    return between.join(textwrap.fill(paragraph, width, initial_indent=first, subsequent_indent=rest) for paragraph in PARAGRAPHS)


@given(st.text(alphabet="ab. -\n", max_size=400))
def test_joining_wrapped_lines_is_idempotent(text: str) -> None:
    """Also on texts that look wrapped."""
    once = repairs.hard_wrapped(text)
    assert repairs.hard_wrapped(once) == once


@pytest.mark.parametrize("width", [40, 60, 72])
@pytest.mark.parametrize(
    ("first", "rest", "between"),
    [("", "", "\n\n"), ("     ", "", "\n"), ("  ", "  ", "\n\n"), ("      ", "  ", "\n"), ("\t", "\t", "\n\n")],
    ids=["blank lines", "wire copy", "indented", "indented wire copy", "tabs"],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "  \n"], ids=["LF", "CRLF", "trailing blanks"])
def test_wrapped_paragraphs_are_joined_and_kept_apart(width: int, first: str, rest: str, between: str, ends: str) -> None:
    """Whatever tells where a paragraph begins: a blank line, or an indent."""
    raw = repairs.line_ends(wrap(width, first, rest, between).replace("\n", ends))
    lines = [line.strip() for line in repairs.hard_wrapped(raw).split("\n")]
    assert list(filter(None, lines)) == PARAGRAPHS


@pytest.mark.parametrize(
    "text",
    [
        "My father packed a single case\nand wound the clock and shut the door.\nThe night ferry leaves at nine, he said,\n"
        "the night ferry leaves at nine.\n\nThe street was wet, the lamps were low,\na dog was barking at the shore.",
        "The boats lie over on their sides,\nand the mud keeps what it is given.\nMy father mended nets by tides.\nLow water, Hallam Quay.\n\n"
        "The town sold off the harbour light,\nand the mud keeps what it is given.\nWe read the channel by first sight.\nLow water, Hallam Quay.\n\n"
        "I found his knife at the Easter ebb,\nand the mud gave what it was given.\nI mend the dark as he mended web.\nLow water, Hallam Quay.",
        "170 g unsalted butter\n200 g light brown sugar\n3 large eggs\n1 tsp vanilla extract\n210 g plain flour",
        "Facebook\nTwitter\nEmail\nCopy link\nPrint this page",
    ],
)
def test_verse_and_lists_are_not_joined(text: str) -> None:
    """They break where no width asks for it, or at a pause."""
    assert repairs.hard_wrapped(text) == text


def test_lines_that_stand_apart_stay() -> None:
    """Items of a list, quotes and cells of a table among wrapped paragraphs."""
    for apart in ("* one of the rules of the store is that nobody may serve long", "> nobody may serve on the board", "1. coffee"):
        joined = repairs.hard_wrapped(f"{wrap()}\n{apart}")
        assert joined.endswith(f"\n{apart}")
    cell = "which is a cell that was filled up with blanks for a table" + 12 * " " + "\nand another one beside it"
    assert repairs.hard_wrapped(f"{wrap()}\n\n{cell}").endswith(f"\n\n{cell}")


def test_a_word_cut_by_a_hyphen_loses_only_the_line_end() -> None:
    """Whether the hyphen belongs to the word, nobody can tell of a single one."""
    text = """The first thing sold at the new grocery store was a bunch of bananas,
and the cashier framed the receipt. For fourteen months the nearest
place to buy a banana had been on the other side of the moun-
tains, and nobody had gone there in winter.

Then six hundred and twelve people, in a town of seven hundred and
ninety, each put up some money and bought the store themselves. There
are rules, and the coffee is free until nine."""
    assert "moun-tains" in repairs.hard_wrapped(text)


def test_a_word_that_is_written_whole_elsewhere_loses_its_hyphen() -> None:
    """And one that is written with a hyphen keeps it, however many are divided."""
    assert "Monday that" in repairs.hard_wrapped(PRINTED)
    assert "of moun-tains" in repairs.hard_wrapped(f"{PRINTED}\n\nThe captain knew a song of moun-\ntains, and moun-tains it was.")


def test_print_is_known_by_its_divided_words() -> None:
    """Its lines are not of one width, and a paragraph ends with a short line."""
    assert repairs.hard_wrapped(PRINTED).split("\n") == [
        "The harbor board declared on Monday that the night ferries would run again from the middle of May, after two winters without a boat, "
        "and that the fare is four cents.",
        "The crews are content with the order, and the mayor, who was not present, has sent a letter in which he thanks the members of the "
        "board for their work.",
    ]


@pytest.mark.parametrize("mark", ["12", "- 12 -", "[12]", "\n12\n"])
def test_a_page_number_inside_a_paragraph_goes(mark: str) -> None:
    """The paragraph goes on behind it; one at a paragraph's end stays."""
    raw = wrap().replace("\n", f"\n{mark}\n", 1) + "\n\n" + wrap()
    joined = repairs.hard_wrapped(raw)
    assert PARAGRAPHS[0] in joined
    assert "12" not in joined
    assert "12" in repairs.hard_wrapped(f"{wrap()}\n{mark}\n{wrap()}")


def test_a_line_leads_back_to_itself() -> None:
    """Joined or not."""
    raw = wrap(first="     ", between="\n").replace("\n", " \n")
    joined = repairs.hard_wrapped(raw)
    back = OffsetMap.of(diff(raw, joined)).back
    for line in raw.split("\n"):
        start = joined.index(line.strip())
        assert raw[back(start) : back(start + len(line.strip()), end=True)] == line.strip()
