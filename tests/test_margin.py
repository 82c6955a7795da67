"""The margin notation reads back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cleantext
from cleantext import margin
from cleantext.labels import LABELS

LINE = st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\n"), max_size=20)
RAW_LINE = st.one_of(st.just(("", "")), st.tuples(st.sampled_from(sorted(LABELS)), LINE.filter(lambda t: t.strip() != "")))


@given(st.lists(RAW_LINE, max_size=8))
def test_cases_read_back(lines: list[tuple[str, str]]) -> None:
    """Write, read: the same labels, the same raw text."""
    case = margin.Case({"lang": "en", "note": "a | b"}, tuple(lines))
    assert margin.read(margin.write(case)) == case


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["Share", "By Ann Lee", "  A paragraph of text that goes on for a while, and then ends.", "", "x | y"]), max_size=8
    )
)
def test_explained_articles_read_back(lines: list[str]) -> None:
    """What explain prints is a case whose raw text is the article's."""
    article = cleantext.clean("\n".join(lines))
    case = margin.read(margin.write(margin.explain(article)))
    assert case.raw == article.raw
    assert [bool(label) for label, _ in case.lines] == [bool(line.strip()) for line in article.raw.split("\n")]
    assert case.header["status"] == article.status


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title | x\n", "line 1: the header's lines begin with @"),
        ("@colour red\n\n", "line 1: no field @colour; the fields are lang"),
        ("@lang en\n\nno bar here\n", "line 3: a label, a | and the raw line"),
        ("@lang en\n\nadvrt | x\n", "line 3: no label 'advrt'; the labels are"),
    ],
)
def test_mistakes_are_named(text: str, message: str) -> None:
    """With the line, and what is valid."""
    with pytest.raises(margin.MarginError) as error:
        margin.read(text)
    assert message in str(error.value)
