"""Quiet and bare texts: an article's text alone, as an extractor gives it, is left as it is."""

from __future__ import annotations

import pytest

import cleantext
from by_hand import marked
from cleantext.cutting import find
from cleantext.document import Document
from cleantext.layout import SURE, is_bare, is_quiet

ONE = "The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home."
TWO = "From May on there will be a boat at eleven, another at half past one and a third at four in the morning."
BODY = f"{ONE}\n\n{TWO}"
LONG = "\n\n".join([BODY] * 8)


def quiet(text: str) -> bool:
    """Return whether a text is quiet, the same on one line."""
    answers = {is_quiet(Document.from_text(text)), is_quiet(Document.from_text(" ".join(text.split())))}
    assert len(answers) == 1
    return answers.pop()


@pytest.mark.parametrize("text", ["", "\n", "x", ONE, BODY, LONG, f"By Ann Lee\n\n{BODY}"])
def test_a_text_without_notices_is_quiet(text: str) -> None:
    """Whatever its length."""
    assert quiet(text)
    assert is_bare(Document.from_text(text))


@pytest.mark.parametrize("notice", ["Story continues below advertisement", "Jetzt weiterlesen mit einem Abo", "Share full article"])
def test_one_unmistakable_notice_makes_a_short_text_loud(notice: str) -> None:
    """Nobody writes that but a page."""
    assert not is_quiet(Document.from_text(f"{BODY}\n\n{notice}"))
    assert not is_bare(Document.from_text(f"{BODY}\n\n{notice}"))


def test_a_long_text_needs_more_of_them() -> None:
    """One line in many may read like a notice by chance; several different ones do not."""
    one, other = "Story continues below advertisement", "Jetzt weiterlesen mit einem Abo"
    assert is_quiet(Document.from_text(f"{LONG}\n\n{one}"))
    assert not is_quiet(Document.from_text(f"{LONG}\n\n{one}\n\n{other}"))


@pytest.mark.parametrize("line", ["Top", "Mail", "Share", "Listen"])
def test_one_word_says_little(line: str) -> None:
    """It begins or ends many a name."""
    assert is_quiet(Document.from_text(f"{line}\n\n{BODY}"))


def test_what_a_text_says_again_and_again_is_its_own() -> None:
    """A list of gifts says "Buy on Amazon" under each; said oftener it is no more evidence than said once."""
    line = "Story continues below advertisement"
    evidence = {times: find(Document.from_text("\n\n".join([LONG, *[line] * times]))).evidence for times in (1, 5)}
    assert evidence[5] <= evidence[1]


def test_evidence_is_measured_before_labels() -> None:
    """What filters have found since changes nothing of it."""
    text = f" | {ONE}\nadvert | Story continues below advertisement\n | {TWO}"
    assert find(marked(text)).evidence == find(marked(text.replace("advert ", " "))).evidence


@pytest.mark.parametrize(
    ("labels", "bare"),
    [
        ((), True),
        (("byline",), True),
        (("date",), True),
        (("caption",), True),
        (("title",), False),
        (("byline", "date"), False),
        (("title", "byline"), False),
    ],
)
def test_a_headline_or_a_byline_with_a_date_ends_bareness(labels: tuple[str, ...], bare: bool) -> None:
    """They show that more than the text has come."""
    rows = [f"{label} | x {number}" for number, label in enumerate(labels)]
    assert is_bare(marked("\n".join([*rows, f" | {ONE}", f" | {TWO}"]))) is bare


def test_what_is_taken_out_of_a_bare_text() -> None:
    """What asks something of the reader, or states rights."""
    assert {"bot_block", "paywall", "consent", "newsletter", "footer"} == SURE


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee", "March 4, 2025", "Photo: Jo Berg", "The ferry at the north pier. Photo: Jo Berg", "Related", "Read more",
        "What the islanders say", "Share", "Top", "Ann Lee is a reporter for The Chronicle.", "* * *", f"{ONE[:80]}…",
    ],
)  # fmt: skip
@pytest.mark.parametrize("form", ["{0}\n\n{1}", "{1}\n\n{0}", "{2}\n\n{0}\n\n{3}"])
def test_a_bare_text_stays_as_it_is(line: str, form: str) -> None:
    """To the character, wherever such a line stands in it."""
    raw = form.format(line, LONG, ONE, LONG)
    article = cleantext.clean(raw)
    assert article.text == raw
    assert article.title is None


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("© 2025 The Post. All rights reserved.", "footer"),
        ("Jetzt weiterlesen mit einem Abo", "paywall"),
        ("You have been blocked from The Post because we suspect that you're a robot.", "bot_block"),
    ],
)
def test_a_bare_text_loses_its_walls_and_footers(line: str, label: str) -> None:
    """And nothing else."""
    article = cleantext.clean(f"{LONG}\n\n{line}")
    assert article.text == LONG
    assert [part.label for part in article.removed] == [label]


def test_a_headline_over_a_quiet_text_needs_a_byline_or_a_date() -> None:
    """Extractors give bodies alone, and the first line of one may be a subheading."""
    head = "Harbor Council Votes for Night Ferries"
    assert cleantext.clean(f"{head}\n\nBy Ann Lee\n\nMarch 4, 2025\n\n{BODY}").title == head
    assert cleantext.clean(f"What they say now\n\n{BODY}").title is None


MENU = "\n".join(f"* {word}" for word in ["Coast", "Harbours", "Boats", "Weather", "Tides", "Islands", "Markets", "Schools", "Churches", "Gardens", "Letters", "Puzzles", "Archive"])
LINKS = "\n".join(f"{one} {two}" for one in ("Boats", "Ferries", "Harbours") for two in ("of the north", "of the south", "for children", "by year"))


def test_a_page_of_unknown_wording_is_not_quiet() -> None:
    """No notice of the catalogue stands in it, but its lines read like a page's."""
    page = f"{MENU}\n\n{BODY}\n\n{LINKS}\n\n{MENU}"
    assert find(Document.from_text(page)).evidence < 1
    assert not is_quiet(Document.from_text(page))
    assert is_quiet(Document.from_text(BODY))
