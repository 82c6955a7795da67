"""Repeats and teasers: what is said twice, and what only sounds alike."""

from __future__ import annotations

import pytest

import cleantext
from cleantext.similar import garbled

TITLE = "Island Ferries to Run Through the Night for the First Time Since 1974"
FIRST = (
    "For half a century the last boat to Orrin Island has left at 8:40 p.m., and whoever missed it slept on the benches of the "
    "waiting room, under a clock that was always four minutes fast."
)
SECOND = (
    "From May on there will be a boat at eleven, another at half past one and a third at four in the morning. “But if nobody is on board, "
    "who cares about the timetable?” said the harbor master."
)


def label_of(line: str, *, before: str = "", after: str = "") -> str:
    """Return the label of a line in an article."""
    raw = f"{before}{TITLE}\n\nBy Ann Lee\n\n{line}\n\n{FIRST}\n\n{SECOND}{after}"
    article = cleantext.clean(raw)
    return next(p.label for p in article.parts if p.start <= raw.index(line) < p.end)


@pytest.mark.parametrize(
    "line",
    [
        TITLE.upper(),
        TITLE + " | The Chronicle",
        TITLE + " - Chronicle.com",
        "The Chronicle: " + TITLE,
        "lsland Ferries to Run Thr0ugh the Nlght for the Flrst Tirne Since 1974",
        "Is land Fer ries to Run Through the Ni ght for the First Time Since 1974",
        "Island Ferries to Run Through the Night for the Fi…",
        "Island Ferries to Run Through the Night\nfor the First Time Since 1974",
        "Island Ferries to Run Thr0ugh the Ni-\nght for the First Tirne Since 1974",
    ],
)
def test_the_headline_once_more(line: str) -> None:
    """In capitals, with a site's name, garbled, cut off, split."""
    assert label_of(line.split("\n")[0] if "\n" not in line else line) == "repeat"


@pytest.mark.parametrize(
    "line",
    [
        FIRST[:120],
        FIRST[:90] + "...",
        FIRST[:118].replace("century", "centnry").replace("Island", "lsland").replace("missed", "rnissed"),
        "“But if nobody is on board, who cares about the timetable?”",
    ],
)
def test_a_paragraph_once_more(line: str) -> None:
    """Cut off, with an ellipsis, garbled, a quote pulled out."""
    assert label_of(line) == "teaser"


def test_of_two_equal_paragraphs_the_later_one_stays() -> None:
    """The text reads on from it."""
    raw = f"{TITLE}\n\n{FIRST}\n\nBy Ann Lee\n\n{FIRST}\n\n{SECOND}"
    article = cleantext.clean(raw)
    assert article.paragraphs == (FIRST, SECOND)
    assert [raw[p.start : p.end] for p in article.labelled("teaser", "subtitle")] == [FIRST]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MICRON CROSSES $900B", "SK HYNIX CROSSES $900B"),
        ("The rules of section 3.1 of the act", "The rules of section 3.2 of the act"),
        ("Senate votes to approve the harbor budget", "Senate votes not to approve the harbor budget"),
        ("Inflation rises to 4 percent in March", "Inflation rises to 4 percent in April"),
        ("Anna Lee wins the island race again", "Boris Ek wins the island race again"),
        ("Whitby Abbey 1-1 Whitby Harbour", "Whitby Harbour Women 1-1 Whitby Abbey Women"),
    ],
)
def test_two_headlines_that_differ_by_a_word_are_two(one: str, other: str) -> None:
    """A number, a name or a negation makes another headline."""
    assert garbled(one, other) == 0.0


def test_refrains_dialogue_and_parallel_clauses_stay() -> None:
    """They repeat on purpose."""
    poem = "Low Water, Hallam Quay\nby Ann Lee\n\n" + "\n\n".join(
        f"The boats lie over on their sides,\n{line},\nLow water, Hallam Quay."
        for line in ("the mud is deep", "the rope is wet", "the lamp is lit")
    )
    assert cleantext.clean(poem).text.count("Low water, Hallam Quay.") == 3
    clauses = f"{TITLE}\n\nBy Ann Lee\n\n" + "\n\n".join(
        f"Nos. {n} to {n + 6} shall contribute in equal shares to the cost of lighting the common passage, not to exceed £{n} in any year."
        for n in (1, 8, 15)
    )
    assert len(cleantext.clean(clauses).paragraphs) == 3
    talk = f"{TITLE}\n\nBy Ann Lee\n\n{FIRST}\n\nEvery day?\n\nYes.\n\nWould you do it again?\n\nYes.\n\n{SECOND}"
    assert cleantext.clean(talk).paragraphs.count("Yes.") == 2


def test_paragraphs_that_begin_alike_and_go_on_differently_stay() -> None:
    """Neither is a teaser of the other."""
    opening = "At ten minutes past nine every evening, when the last of the day staff has driven away,"
    one, two = (
        f"{opening} Noreen puts on two pairs of gloves and unlocks the cold room.",
        f"{opening} her colleague sits down with a flask and a telephone.",
    )
    assert cleantext.clean(f"{TITLE}\n\nBy Ann Lee\n\n{one}\n\n{FIRST}\n\n{two}").paragraphs == (one, FIRST, two)


def test_a_heading_that_quotes_its_paragraph_stays() -> None:
    """Subheadings are often words of the paragraph under them."""
    raw = f"{TITLE}\n\nBy Ann Lee\n\n{FIRST}\n\n«Nobody on board»\n\nThe harbor master was asked for his view. «Nobody on board», he said, and closed the window again."
    assert "«Nobody on board»" in cleantext.clean(raw).paragraphs
