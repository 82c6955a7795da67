"""The shape of a line is that of its words: neither its blanks nor the form of its letters change it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.shapes import Shape, shape_of

BLANKS = st.lists(
    st.sampled_from([" ", "\t", "\N{NO-BREAK SPACE}", "\N{IDEOGRAPHIC SPACE}", "\N{THIN SPACE}"]), min_size=1, max_size=4
).map("".join)
WORDS = st.lists(
    st.sampled_from(["Der", "Rat", "“stimmte”", "»", "–", "für", "50", "%", "ещё", "की", "रात", "เรือ", "東京の", "정부가", "ليل", "אִשָּׁה", "Chính", "!", "end."]),
    min_size=1, max_size=40,
)  # fmt: skip


@given(WORDS, st.data())
def test_the_kind_and_number_of_blanks_do_not_matter(words: list[str], data: st.DataObject) -> None:
    """Tabs, doubled blanks, no-break spaces, at the ends too."""
    line = "".join(data.draw(BLANKS) + word for word in words) + data.draw(BLANKS)
    assert shape_of(line) == shape_of(" ".join(words))


@given(st.text(max_size=200))
def test_composed_and_decomposed_are_one_shape(text: str) -> None:
    """A letter and its accent are one letter, in any text."""
    if not {"\N{GREEK QUESTION MARK}", ";"} & set(text):  # the one becomes the other, which ends no sentence
        assert shape_of(unicodedata.normalize("NFD", text)) == shape_of(unicodedata.normalize("NFC", text))


@given(st.text(alphabet=st.characters(max_codepoint=0x7E, min_codepoint=0x20), min_size=1, max_size=200))
def test_plain_lines_are_measured_by_their_characters(text: str) -> None:
    """What is in ASCII has a path of its own, which gives the same as the other."""
    one, other = shape_of(text), shape_of(text + " \N{EURO SIGN}")
    line = " ".join(text.split())
    assert (one.size, one.words) == (len(line), len(line.split()))
    assert (other.size, other.words) == ((one.size + 2, one.words + 1) if line else (1, 1))


@pytest.mark.parametrize(
    "line",
    ["He left.", "“He left.”", "Il est parti.\N{NO-BREAK SPACE}»", "वह चला गया।", "সে চলে গেছে।", "彼は去った。", "؟كيف", "Նա գնաց։", "Πού πήγε\N{GREEK QUESTION MARK}", "ის წავიდა."],
)  # fmt: skip
def test_sentences_end_in_every_script(line: str) -> None:
    """Behind the full stop quotes and brackets may follow, and a no-break space before them."""
    assert shape_of(line).sentence == (not line.startswith("؟"))


@pytest.mark.parametrize(
    ("line", "shape"),
    [
        ("The night ferry", Shape(15, 3, letters=True, sentence=False, prose=False)),
        ("2024 – 07", Shape(9, 3, letters=False, sentence=False, prose=False)),
        ("東京の夜行フェリー", Shape(22, 5, letters=True, sentence=False, prose=False)),
        ("เรือกลับมาแล้ว", Shape(14, 2, letters=True, sentence=False, prose=False)),
        ("सरकार की रात", Shape(12, 3, letters=True, sentence=False, prose=False)),
        ("", Shape(0, 0, letters=False, sentence=False, prose=False)),
    ],
)
def test_the_smallest_shapes(line: str, shape: Shape) -> None:
    """Words of scripts without blanks are counted by their letters."""
    assert shape_of(line) == shape


def test_prose_is_prose_in_every_script() -> None:
    """A sentence of some length, with blanks or without."""
    for line in (
        "The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home.",
        "議会は月曜日、最終フェリーの後まで続いた討論の末、六対三で夜間フェリーの試験運航を可決した。五月から十一時に一便が出る。",
        "परिषद ने सोमवार को छह के मुकाबले तीन मतों से रात की नौका के परीक्षण को मंजूरी दे दी, बहस आखिरी नौका के बाद तक चली।",
        "สภาลงมติเมื่อวันจันทร์ด้วยคะแนนหกต่อสามเห็นชอบให้ทดลองเดินเรือกลางคืน หลังการอภิปรายที่ยาวนานกว่าเรือเที่ยวสุดท้าย ตั้งแต่เดือนพฤษภาคมจะมีเรือออกเวลาสิบเอ็ดนาฬิกาทุกวัน",
    ):
        assert shape_of(line).prose, line
