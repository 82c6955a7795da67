"""Two lines are compared by their letters, and no letter of any script is lost on the way."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.similar import LONGEST, garbled, plain, skeleton

TITLE = "Island Ferries to Run Through the Night for the First Time Since 1974"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("की", "के"), ("रात", "रित"), ("কি", "কে"), ("நாள்", "நீள்"), ("มา", "มี"), ("เสือ", "เสื้อ"), ("が", "か"), ("밤", "뱀"), ("ใกล้", "ไกล"), ("ਕੀ", "ਕੇ"),
    ],
)  # fmt: skip
def test_vowel_signs_make_other_words(one: str, other: str) -> None:
    """In Hindi, Bengali, Tamil and Thai, tones and voicing too."""
    assert plain(one) != plain(other)
    assert skeleton(one) != skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Fähre", "FAHRE"), ("Hải Phòng", "hai phong"), ("ΟΔΌΣ", "οδος"), ("Ещё", "еще"), ("אִשָּׁה", "אשה"), ("مُحَمَّد", "محمد"), ("مدرسة", "مدرسه"),
        ("Łódź", "lodz"), ("Straße", "STRASSE"), ("Ａｂ１", "ab1"), ("a_b – c", "ABC"),
    ],
)  # fmt: skip
def test_accents_points_and_capitals_do_not_count(one: str, other: str) -> None:
    """Careless writing leaves them out."""
    assert plain(one) == plain(other)


@given(st.text(max_size=300))
def test_composed_and_decomposed_are_one(text: str) -> None:
    """In any script."""
    assert plain(unicodedata.normalize("NFC", text)) == plain(unicodedata.normalize("NFD", text))


@given(st.text(alphabet="각밤낮がカéёकीদিநாเรือ a", min_size=LONGEST - 20, max_size=LONGEST + 40))
def test_long_lines_are_cut_at_the_same_letter_in_both_forms(text: str) -> None:
    """Only so many letters are compared, however they are written."""
    assert plain(unicodedata.normalize("NFC", text)) == plain(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("परिषद ने रात की नौका को मंजूरी दी", "परिषद ने दिन की नौका को मंजूरी दी"),
        ("市议会批准三条渡轮航线", "市议会批准五条渡轮航线"),
        ("市议会批准渡轮航线", "市议会不批准渡轮航线"),
        ("시의회, 밤 여객선 승인", "시의회, 낮 여객선 승인"),
        ("شورا با کشتی شبانه موافقت می‌کند", "شورا با کشتی شبانه موافقت نمی‌کند"),
        ("Совет одобрил ночных паромов", "Совет одобрил дневных паромов"),
        ("Council backs ferries for Hải Phòng", "Council backs ferries for Cần Thơ"),
    ],
)
def test_another_word_is_another_line(one: str, other: str) -> None:
    """However short it is in its script."""
    assert garbled(one, other) == garbled(other, one) == 0.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("परिषद ने रात की नौका को मंजूरी दी", "परिषद ने रात कि नौका को मंजूरी दी"),
        ("市议会批准末来的渡轮航线", "市议会批准未来的渡轮航线"),
        ("シンガポールの新しい工場", "ツンガポールの新しいエ場"),
        ("시의회, 밤 여객선 승인", "시의희, 밤 여객선 승인"),
        ("Council backs night ferries", "Councll backs nlght ferrles"),
    ],
)
def test_a_misread_letter_is_the_same_line(one: str, other: str) -> None:
    """A stroke or a vowel's length misread."""
    assert garbled(one, other) > 0


def test_runs_of_marks_take_no_square_of_time() -> None:
    """Doubling the marks at most doubles the time, give or take; and no line takes long."""
    text = "e" + "\N{COMBINING ACUTE ACCENT}\N{COMBINING CEDILLA}\N{DEVANAGARI SIGN VIRAMA}" * 40_000
    begun = time.process_time()
    assert plain(text)[:1] == "e"
    garbled(text, "e" + text)
    assert time.process_time() - begun < 1.0


@pytest.mark.parametrize(
    "line",
    [
        TITLE.upper(),
        "lsland Ferrics to Run Thraugh the Nighf for the First Tirne Since 1974",
        "IsIand Fernes to Run Thrugh tbe Night for the Fir st Time Since l974",
    ],
)
def test_a_garbled_line_is_the_same(line: str) -> None:
    """Capitals, look-alikes, letters that are others or gone."""
    assert garbled(line, TITLE) >= 80


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (TITLE, TITLE.replace("1974", "1975")),
        (TITLE, TITLE.replace("Run", "Not Run")),
        (TITLE, TITLE.replace("Night", "Winter")),
        ("New trams on line B2 run from May to the harbor", "New trams on line B3 run from May to the harbor"),
        ("Council votes for ferries", "Council votes against ferries"),
        ("", TITLE),
    ],
)
def test_another_word_or_number_is_another_line(one: str, other: str) -> None:
    """However like the rest is."""
    assert garbled(one, other) == garbled(other, one) == 0.0


def test_what_is_confused_is_one_sign() -> None:
    """In the skeleton; accents and blanks are gone already in the plain form."""
    assert plain("Über Börse, 1 l") == "uberborse1l"
    assert skeleton("modern 10") == skeleton("rnodem lO")
    assert skeleton("modern") != skeleton("model")
