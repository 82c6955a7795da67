"""The margin notation reads back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cleantext
from cleantext import margin
from cleantext.labels import LABELS
from cleantext.margin import Row
from cleantext.status import Status

TO_LEARN_FROM = Path(__file__).parents[1] / "training" / "cases"

BLANKS = st.text(alphabet=" \t\u00a0\u3000\r", max_size=3)
WORDS = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\n"), max_size=20).filter(lambda text: text.strip() != "")
TEXT = st.one_of(WORDS, st.tuples(BLANKS, WORDS, BLANKS).map("".join), st.sampled_from(["+", "| x", "body + | x", "@title x"]))
LABEL = st.sampled_from(sorted(LABELS))
PIECE = st.builds(Row, LABEL, TEXT, st.sampled_from([" ", ""]))
LINE = st.one_of(
    BLANKS.map(lambda blanks: [Row("", blanks)]),
    st.tuples(st.builds(Row, LABEL, TEXT, st.just("\n")), st.lists(PIECE, max_size=3)).map(lambda pair: [pair[0], *pair[1]]),
)
VALUE = TEXT.map(str.strip)


@given(st.dictionaries(st.sampled_from(margin.FIELDS), VALUE), st.lists(LINE, max_size=6))
def test_cases_read_back(header: dict[str, str], lines: list[list[Row]]) -> None:
    """Write, read: the same header, the same rows, and with them the same raw text."""
    case = margin.Case(header, tuple(row for line in lines for row in line))
    assert margin.read(margin.write(case)) == case


def test_a_line_on_several_rows() -> None:
    """A + stands for one blank, an & for none; what comes out is one raw line."""
    text = "@lang en\n\nbody        | He left.\npaywall   + | Subscribe\nauthor_note&| Ann\n            |\nbody        | x\n"
    case = margin.read(text)
    assert case.rows == (
        Row("body", "He left."),
        Row("paywall", "Subscribe", " "),
        Row("author_note", "Ann", ""),
        Row("", ""),
        Row("body", "x"),
    )
    assert case.raw == "He left. SubscribeAnn\n\nx"
    assert margin.write(case) == text


def test_the_callers_headline_is_a_field() -> None:
    """``@given`` is what goes to ``clean(raw, title=...)``."""
    assert margin.read("@given Later ferries\n\nbody        | x\n").header["given"] == "Later ferries"


PIECES = [
    "Share", "By Ann Lee", "  A paragraph of text that goes on for a while, and then ends.", "", "x | y", "\t", "Advertisement",
    "WASHINGTON, July 9 (Reuters) — The council voted for the trial by six to three on Monday, after a long debate.",
    "The fare stays at four dollars. Subscribe to The Chronicle to read as many articles as you like. The crews agreed.",
]  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=8))
def test_explained_articles_read_back(lines: list[str]) -> None:
    """What explain prints is a case whose raw text is the article's; every line that is not blank has a label."""
    article = cleantext.clean("\n".join(lines))
    case = margin.read(margin.write(margin.explain(article)))
    assert case.raw == article.raw
    assert all(bool(row.label) == bool(row.text.strip()) for row in case.rows)
    assert case.header["status"] == article.status


@settings(deadline=None)
@given(st.text(max_size=60))
def test_explaining_any_text_gives_it_back(raw: str) -> None:
    """Whatever characters it is made of."""
    assert margin.read(margin.write(margin.explain(cleantext.clean(raw)))).raw == raw


def explained(raw: str, *, parts: list[tuple[int, int, str]]) -> list[Row]:
    """Return the rows of a text whose parts are set by hand."""
    spans = tuple(cleantext.Span(start, end, label, "why", "by hand") for start, end, label in parts)
    article = cleantext.clean(raw)
    state = {name: getattr(article, name) for name in cleantext.Article.__dataclass_fields__}
    case = margin.explain(cleantext.Article(**{**state, "parts": spans}))
    assert case.raw == raw
    return list(case.rows)


def test_a_line_of_several_parts_is_explained_on_several_rows() -> None:
    """Each part with its own label; what touches has an &."""
    assert explained("He left. ShareMore", parts=[(0, 8, "body"), (9, 14, "furniture"), (14, 18, "related")]) == [
        Row("body", "He left."),
        Row("furniture", "Share", " "),
        Row("related", "More", ""),
    ]


def test_a_text_on_one_line_is_explained_unit_by_unit() -> None:
    """As the pipeline cuts it, each unit with its reason."""
    raw = (
        "Night Ferries Return By Ann Lee March 4, 2025 Share full article The harbor board said on Monday that the night ferries would "
        "run again from May, after two winters. Subscribe to The Chronicle to read as many articles as you like. The fare stays at four "
        "dollars, the chairman said, and the crews have agreed to the new hours for a year. Already a subscriber? Log in. The boats are "
        "to leave at eleven, and at half past one, and at four."
    )
    case = margin.explain(cleantext.clean(raw))
    assert case.raw == raw
    assert [row.label for row in case.rows] == ["title", "byline", "date", "furniture", "body", "paywall", "body", "paywall", "body"]
    assert len(case.header["reason"].split("\n")) == 6


def test_parts_of_one_label_share_a_row() -> None:
    """However many there are, if nothing else stands between them."""
    assert explained("One. Two. Ad", parts=[(0, 4, "body"), (5, 9, "body"), (10, 12, "advert")]) == [
        Row("body", "One. Two."),
        Row("advert", "Ad", " "),
    ]


@pytest.mark.parametrize(
    ("raw", "rows"),
    [
        ("One.  Ad", [Row("body", "One. "), Row("advert", "Ad", " ")]),
        ("One.\tAd", [Row("body", "One.\t"), Row("advert", "Ad", "")]),
        (" One. \tAd ", [Row("body", " One. \t"), Row("advert", "Ad ", "")]),
    ],
)
def test_odd_blanks_stand_at_the_edge_of_a_row(raw: str, rows: list[Row]) -> None:
    """The notation says one blank or none; others belong to a row's text, so that the raw text comes back."""
    ad = raw.index("Ad")
    assert explained(raw, parts=[(raw.index("O"), raw.index(".") + 1, "body"), (ad, ad + 2, "advert")]) == rows


def test_a_part_over_two_lines_is_on_both() -> None:
    """As hard-wrapped paragraphs are."""
    assert explained("One\ntwo.\n", parts=[(0, 8, "body")]) == [Row("body", "One"), Row("body", "two."), Row("", "")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title | x\n", "line 1: the header's lines begin with @"),
        ("@colour red\n\n", "line 1: no field @colour; the fields are lang"),
        ("@lang en\n\nno bar here\n", "line 3: a label, a | and the raw line"),
        ("@lang en\n\nadvrt | x\n", "line 3: no label 'advrt'; the labels are"),
        ("@lang en\n\nbody | x\nadvrt + | y\n", "line 4: no label 'advrt'; the labels are"),
        ("@lang en\n\nbody + | x\n", "line 3: the first row has no line to go on; take the + away"),
        ("@lang en\n\nbody & | x\n", "line 3: the first row has no line to go on; take the & away"),
        ("@lang en\n\nbody | x\n |\nbody + | y\n", "line 5: a row does not go on a blank line; take the + away"),
        ("@lang en\n\nbody | x\n + | y\n", "line 4: a line that is not blank wants a label before the |"),
        ("@lang en\n\nbody | x\n + |  \n", "line 4: a row that goes on a line wants a label; write blanks at the end of the row above"),
        ("@lang en\n\n | x\n", "line 3: a line that is not blank wants a label before the |"),
    ],
)
def test_mistakes_are_named(text: str, message: str) -> None:
    """With the line, and what is valid."""
    with pytest.raises(margin.MarginError) as error:
        margin.read(text)
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ((Row("body", "x"), Row("body", "y\nz")), "row 2: a row is one line; write a row for each"),
        ((Row("", ""), Row("body", "y", " ")), "row 2: a row does not go on a blank line"),
        ((Row("body", "x"), Row("body", "y", "  ")), "row 2: a line feed, one blank or nothing stands before a row"),
        ((Row("advrt", "x"),), "row 1: no label 'advrt'"),
    ],
)
def test_what_cannot_be_written_is_refused(rows: tuple[Row, ...], message: str) -> None:
    """Rather than written so that it reads back as something else."""
    with pytest.raises(margin.MarginError, match=message):
        margin.write(margin.Case({}, rows))


@pytest.mark.parametrize("path", sorted(TO_LEARN_FROM.glob("*.case")), ids=lambda path: path.stem)
def test_a_case_to_learn_from_can_be_read(path: Path) -> None:
    """Its labels and status exist, and written again it is the same."""
    case = margin.read(path.read_text(encoding="utf-8"))
    assert margin.read(margin.write(case)) == case
    assert Status(case.header["status"])
    assert {row.label for row in case.rows if row.text.strip()} <= set(LABELS)
