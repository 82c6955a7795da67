"""Letters and words are what Unicode says they are, in every script of the catalogue and some more."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleantext
from cleantext import scripts

ROOT = Path(cleantext.__file__).parent


@pytest.mark.parametrize(
    "words",
    [
        ["Die", "Fähre", "kommt", "2024"], ["Паром", "вернулся", "ещё"], ["Το", "πλοίο", "έφυγε"], ["सरकार", "की", "रात"], ["সরকার", "বলেছে"],
        ["அரசு", "கூறியது"], ["เรือ", "กลับมา"], ["مُحَمَّد", "رجع"], ["אִשָּׁה", "חזרה"], ["Chính", "phủ"], ["საქართველო", "დღეს"],
        ["Նավը", "վերադարձավ"], ["정부가", "말했다"], ["क्‍ष", "श्री"],
    ],
)  # fmt: skip
def test_a_word_keeps_its_marks(words: list[str]) -> None:
    """Vowel signs, tones, points and accents are parts of words, composed or not."""
    for form in ("NFC", "NFD"):
        wanted = [unicodedata.normalize(form, word) for word in words]
        assert scripts.words("«" + " – ".join(wanted) + "»!") == wanted


def test_to_the_standard_library_they_fall_apart() -> None:
    """Which is why there is a package for it."""
    assert re.findall(r"\w+", "की रात") != ["की", "रात"] == scripts.words("की रात")


def test_a_non_joiner_parts_persian_words() -> None:
    """The prefix of a verb is a word of the catalogue; in Bengali the same sign joins."""
    assert scripts.words("می\N{ZERO WIDTH NON-JOINER}شود") == ["می", "شود"]
    assert scripts.words("উদ্\N{ZERO WIDTH NON-JOINER}যাপন") == ["উদ্\N{ZERO WIDTH NON-JOINER}যাপন"]


@given(st.text(alphabet=st.characters(max_codepoint=0x24F, categories=("L", "N", "P", "Z")), max_size=40))
def test_latin_words_are_those_of_the_standard_library(text: str) -> None:
    """Nothing changes where marks are parts of letters."""
    assert scripts.words(text) == re.findall(r"\w+", text)


@pytest.mark.parametrize(
    ("line", "count"),
    [("The night ferry comes back", 5), ("don't re-read 3.5 a.m.", 4), ("सरकार की रात", 3), ("東京の夜", 3), ("เรือกลับมาแล้ว", 2), ("", 0)],
)
def test_words_are_counted(line: str, count: int) -> None:
    """Chinese, Japanese and Thai by their letters."""
    assert scripts.word_count(line) == count


def test_what_careless_writing_leaves_out() -> None:
    """Accents, points and Arabic vowels, and no vowel sign of a script that needs it."""
    assert scripts.signs("Fähre, πλοίο; ещё") == "Fahreπλοιοеще"
    assert scripts.signs("مُحَمَّد") == "محمد"
    assert scripts.signs("אִשָּׁה") == "אשה"
    for word in ("की", "রাত", "நாள்", "เรือ"):
        assert scripts.signs(word) == unicodedata.normalize("NFKD", word)
    assert scripts.signs("が") != scripts.signs("か")


def test_scripts_are_told_apart() -> None:
    """Hangul writes blanks, and its endings stand beside words without one."""
    assert scripts.is_unspaced("東京")
    assert scripts.is_unspaced("เรือ")
    assert not scripts.is_unspaced("정부")
    assert not scripts.is_unspaced("रात")
    assert scripts.is_glued("정부")
    assert scripts.is_glued("a 東")
    assert not scripts.is_glued("“Über”")
    assert scripts.CASELESS.search("საქ")
    assert scripts.CASELESS.search("רות")
    assert not scripts.CASELESS.search("Նավը")
    assert scripts.is_small("a")
    assert scripts.is_small("я")
    assert not scripts.is_small("ს")
    assert not scripts.is_small("क")


@pytest.mark.parametrize("make", [scripts.signs, scripts.composed, scripts.without_accents])
def test_runs_of_marks_cost_what_other_text_costs(make: object) -> None:
    """A hundred thousand marks in a row in two orders, which sorting takes hours for."""
    text = "a" + "\N{COMBINING ACUTE ACCENT}\N{COMBINING CEDILLA}" * 50_000
    begun = time.process_time()
    make(text)  # type: ignore[operator]
    assert time.process_time() - begun < 1.0


def test_regex_is_imported_here_alone_and_late() -> None:
    """Its import costs as much as the rest of the package's; an import of cleantext goes without."""
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import) and any(alias.name == "regex" for alias in node.names):
                assert path.name == "scripts.py"
    code = "import cleantext, sys; print('regex' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "False"
