"""Captions: lines that end in a photographer's or agency's credit, and what stands beside such a line."""

from __future__ import annotations

import pytest

from by_hand import found, headed, marked
from cleantext.filters.captions import captions


@pytest.mark.parametrize(
    "line",
    [
        "The ferry at the north pier on Monday. Photo: Jo Berg",
        "The ferry at the north pier on Monday (Jo Berg/The Chronicle)",
        "Le bac au quai nord, lundi. Photo : Jo Berg",
        "Die Fähre am Nordkai. Foto: Jo Berg",
        "The ferry at the north pier on Monday. REUTERS/Jo Berg",
        "북쪽 부두의 여객선 /김민수 기자",
        "The ferry at the north pier on Monday. © Jo Berg",
        "Le bac au quai nord, lundi. | OUEST-MARÉES",
        "El barco en el muelle norte, el lunes. / Jo Berg",
        "The ferry at the north pier on Monday [EFE/Jo Berg].",
        "북쪽 부두에 여객선이 서 있다. 사진/김민수",
    ],
)
def test_a_line_that_ends_in_a_credit(line: str) -> None:
    """In several languages and spellings."""
    assert found(captions, headed(f" | {line}")) == [("caption", line)]


def test_a_credit_takes_the_caption_above_it() -> None:
    """A credit may have a line of its own, right under the caption."""
    document = headed("""
        | The ferry at the north pier on Monday
        | Photo: Jo Berg
    """)
    assert found(captions, document) == [("caption", "The ferry at the north pier on Monday"), ("caption", "Photo: Jo Berg")]


def test_a_credit_does_not_take_what_a_blank_line_parts_from_it() -> None:
    """Then it is the credit of the picture alone."""
    document = headed("""
        | The ferry leaves at eleven from now on
        |
        | Photo: Jo Berg
    """)
    assert found(captions, document) == [("caption", "Photo: Jo Berg")]


def test_a_credit_does_not_take_a_paragraph() -> None:
    """However close it stands."""
    document = headed("""
        | The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home.
        | Photo: Jo Berg
    """)
    assert found(captions, document) == [("caption", "Photo: Jo Berg")]


def test_a_captions_heading_takes_the_line_under_it() -> None:
    """A line of nothing but "Image caption," has its caption under it."""
    document = headed("""
        caption | Image caption,
                | The ferry at the north pier on Monday
                | The council voted on Monday.
    """)
    assert found(captions, document) == [("caption", "The ferry at the north pier on Monday")]


@pytest.mark.parametrize(
    "line",
    [
        "The photo shows nothing but fog.",
        "She took the picture in 1974 (it hangs in the town hall).",
        "He has a photo: it shows the old ferry on its last day. Nobody knows who took it.",
        "The score was 3/4 at the end",
        "“Photo,” he said.",
    ],
)
def test_prose_about_pictures_stays(line: str) -> None:
    """The word for a picture is no credit."""
    assert found(captions, headed(f" | {line}")) == []


def test_what_is_labelled_stays_labelled() -> None:
    """A credit that is something else already is not asked for."""
    assert found(captions, headed("footer | Photo: Jo Berg")) == []


LONG = (
    "The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home. "
    "From May on there will be a boat at eleven, another at half past one and a third at four in the morning. "
    "Nobody in the hall had expected the fishermen to agree, and some of them had not expected it themselves."
)
CREDIT = "Photo: Jo Berg"
CAPTION = f"The ferry at the north pier on Monday. {CREDIT}"
SHORT = pytest.mark.xfail(strict=False, reason="a paragraph of few letters goes with its credit: captions are as long")
ALONE = pytest.mark.xfail(strict=False, reason="the sentence before a credit is taken for its caption")


@pytest.mark.parametrize(
    ("paragraph", "end"),
    [
        (LONG, CAPTION),
        pytest.param(LONG, CREDIT, marks=ALONE),
        pytest.param(LONG[:109], CAPTION, marks=SHORT),
        pytest.param(LONG[:109], CREDIT, marks=SHORT),
    ],
)
def test_a_credit_at_a_paragraphs_end_takes_only_its_caption(paragraph: str, end: str) -> None:
    """A paragraph on one line with its picture's caption or credit stays, without it."""
    assert found(captions, headed(f" | {paragraph} {end}")) in ([], [("body", paragraph), ("caption", end)], [("caption", end)])


@pytest.mark.parametrize(
    "text",
    [
        " | The ferry at the north pier on Monday. Photo: Jo Berg",
        " | The ferry at the north pier on Monday\n | Photo: Jo Berg",
        "caption | Image caption,\n | The ferry at the north pier on Monday\n | The council voted on Monday.",
    ],
)
def test_a_bare_text_keeps_its_captions(text: str) -> None:
    """Where nothing shows a page around the text, whoever made it meant to keep them."""
    assert found(captions, marked(text)) == []
    assert found(captions, headed(text)) != []


def test_an_address_is_no_credit() -> None:
    """A word for pictures in it is a folder's name."""
    assert found(captions, headed(" | The pictures of the ferry stand at https://example.org/photo/Berlin")) == []
