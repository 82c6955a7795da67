"""Where sentences end."""

from __future__ import annotations

import time
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext._fold import fold
from cleantext.catalogue import builtin
from cleantext.sentences import glued_ends, sentence_ends

LINES = tomllib.loads((Path(__file__).parent / "data" / "sentences.toml").read_text(encoding="utf-8"))
ABBREVIATIONS = {language: frozenset(map(fold, lists.get("abbreviation", ()))) for language, lists in builtin().words.items()}
OPENERS = {language: frozenset(map(fold, lists.get("stop", ()))) for language, lists in builtin().words.items()}


def cut(text: str, language: str = "en") -> list[str]:
    ends = [0, *sentence_ends(text, ABBREVIATIONS[language], OPENERS[language]), len(text)]
    return [text[begin:end].strip() for begin, end in pairwise(ends)]


def joined(language: str, row: list[str]) -> tuple[str, list[str]]:
    blank = "" if language.startswith(("ja", "zh")) else " "
    sentences = [part.removeprefix("^") for part in row]
    return sentences[0] + "".join(part[1:] if part[0] == "^" else blank + part for part in row[1:]), sentences


@pytest.mark.parametrize("language", LINES)
def test_cuts_as_a_reader_does(language: str) -> None:
    """At least ten lines a language come out as written, of each dozen at most two do not."""
    rows = [joined(language, row) for row in LINES[language]]
    assert len(rows) >= 12
    wrong = [cut(text, language) for text, sentences in rows if cut(text, language) != sentences]
    assert len(wrong) <= 2, wrong


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Mr. Smith met J. K. Rowling in the U.S. Army at 5 p.m. on Monday"),
        ("en", "see No. 5 on example.com, version 3.5 of Yahoo! Inc"),
        ("en", "“Really?” he asked … and left"),
        ("en", "She sold (really?) John's car"),
        ("en", "1. Buy milk"),
        ("en", "Prices, sizes, etc. vary"),
        ("de", "Am 3. Mai kam Dr. Meier zum 1. FC Köln"),
        ("de", "Obst, z. B. Äpfel, u. a. Boskop"),
        ("de", "„Nein!“ sagte er"),
        ("fr", "« Non ! » dit-il à M. Dupont"),
        ("cs", "Karel IV. Lucemburský přijel 3. května"),
        ("ko", "2019. 5. 3. 행사"),
        ("ja", "「行かない。」と言った"),
        ("zh-Hans", "他写了《怎么办？》一书"),
        ("th", "พล.อ. ประยุทธ์ พบ ดร. สมชาย เวลา 10.30 น. วันนี้"),
    ],
)
def test_a_stop_within_a_sentence(language: str, text: str) -> None:
    """Titles, initials, ordinals, dates, names, addresses, quotations with a tag end nothing."""
    assert sentence_ends(text, ABBREVIATIONS[language], OPENERS[language]) == []


def test_an_abbreviation_may_stand_last() -> None:
    """Before a word that opens sentences it ends one; before a name it does not."""
    assert cut("He left the U.S. The army stayed.") == ["He left the U.S.", "The army stayed."]
    assert cut("It ended at 5 p.m. They left (with friends, etc.). Nobody knew.") == [
        "It ended at 5 p.m.",
        "They left (with friends, etc.).",
        "Nobody knew.",
    ]


def test_the_offset_stands_behind_what_closes() -> None:
    """Quotes, brackets and footnote marks belong to the sentence that they close."""
    assert sentence_ends("(It rained.)  Then it stopped.”[12] We left.", frozenset()) == [12, 35]
    assert sentence_ends("Dune. « Non ! » Il part.", frozenset()) == [5, 15]


def test_a_number_that_counts_depends_on_the_language() -> None:
    """ "{#}." makes "3. Mai" one piece; "no. {#}" is short only before a number."""
    assert sentence_ends("Er war 3. Mai war es auch", frozenset()) == [9]
    assert sentence_ends("Er war 3. Mai war es auch", frozenset({"{#}."})) == []
    assert sentence_ends("I said no. Smith left no. 5", frozenset({"no. {#}"})) == [10]


def test_greek_asks_with_a_semicolon() -> None:
    """Elsewhere a semicolon ends nothing."""
    assert cut("Γιατί; Κανείς δεν ξέρει.", "el") == ["Γιατί;", "Κανείς δεν ξέρει."]
    assert cut("So it was; Nobody cared.") == ["So it was; Nobody cared."]


def test_glued_ends() -> None:
    """A stop between a small letter and a capital, where no name is written so."""
    assert glued_ends("on Monday.The council met.”Then it left!Nobody") == [10, 27, 40]
    for name in (
        "U.S.A.",
        "a Ph.D.",
        "z.B. so",
        "v2.Final",
        "St.Pauli",
        "www.Example.Org",
        "Booking.Com",
        "System.Out.print",
        "Math.Max(1)",
    ):
        assert glued_ends(name) == [], name
    assert glued_ends("by approx.Ten", frozenset({"approx."})) == []


@given(st.text(st.sampled_from('.!?… "»)“«aAbé1。」とΑα;ตא\n(–*[]\u00a0İ}؟।'), max_size=60))
def test_any_text(text: str) -> None:
    """Offsets rise, lie within, have something behind them; nothing raises."""
    abbreviations = frozenset({"a.", "b. a.", "{#}.", "a. {#}"})
    for ends in (sentence_ends(text, abbreviations), glued_ends(text)):
        assert ends == sorted(set(ends))
        assert all(0 < end < len(text) and text[end:].strip() for end in ends)


@pytest.mark.parametrize(
    "piece", [".", "a. ", '"', "?!", ".”", ". ", "A. ", "(! ", "1. ", "。", ".[1]", "a.B", "x (", ". »", ".\u00a0", "." + " " * 50]
)
def test_time_grows_with_the_text(piece: str) -> None:
    """Four times the text takes about four times as long, not sixteen."""

    def seconds(count: int) -> float:
        text = piece * count
        begin = time.process_time()
        sentence_ends(text, ABBREVIATIONS["de"])
        glued_ends(text)
        return time.process_time() - begin

    small = min(seconds(5_000) for _ in range(3))
    assert seconds(20_000) < 9 * small + 0.05
