"""Pipelines: composed, never changed."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

import cleantext
from cleantext import CatalogueError, Document, Pipeline, Span, news

RAW = "Harbor Council Votes for Night Ferries\n\nBy Ann Lee\n\nThe council voted for the trial by six to three on Monday, after a long debate."


def shouting(document: Document) -> Iterator[Span]:
    """Lines in capitals."""
    for block in document.unlabelled:
        if block.text.isupper():
            yield block.mark("advert", "in capitals")


def broken(document: Document) -> Iterator[Span]:
    """A filter that raises."""
    raise RuntimeError("out of order")


def test_a_filter_of_the_users_own_comes_first() -> None:
    """Unless before= or after= says where."""
    assert news.with_filter(shouting).names[0] == "shouting"
    assert news.with_filter(shouting, after="title").names[news.names.index("title") + 1] == "shouting"
    assert news.with_filter(shouting, before="byline").names[news.names.index("byline")] == "shouting"
    article = news.with_filter(shouting)("BUY NOW\n\n" + RAW)
    assert next((s.label, s.filter, s.reason) for s in article.removed) == ("advert", "shouting", "in capitals")


def test_methods_return_new_pipelines() -> None:
    """The default stays what it is."""
    names = news.names
    news.with_filter(shouting).without("byline").keeping("caption")
    assert news.names == names
    assert "caption" not in news.keep


def test_without_and_keeping() -> None:
    """A filter left out claims nothing; a label kept stays in the text."""
    assert "By Ann Lee" in news.without("byline", "boilerplate", "reader")(RAW).text
    assert "By Ann Lee" in news.keeping("byline")(RAW).text
    assert "hard_wrapped" not in [r.__name__ for r in news.without("hard_wrapped").repairs]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "call",
    [lambda: news.without("bylin"), lambda: news.with_filter(shouting, before="bylin"), lambda: news.with_filter(shouting, after="bylin")],
)
def test_an_unknown_filter_is_named_with_the_valid_ones(call: object) -> None:
    """ValueError with the names there are."""
    with pytest.raises(ValueError, match=r"no filter named 'bylin'; this pipeline has header_lines, leaks, notices, "):
        call()  # type: ignore[operator]


def test_an_unknown_label_is_named_with_the_valid_ones() -> None:
    """ValueError with the labels there are."""
    with pytest.raises(ValueError, match="no label 'captoin'; the labels are title, "):
        news.keeping("captoin")


def test_a_name_that_is_taken_is_refused() -> None:
    """Two filters of one name could not be told apart."""
    with pytest.raises(ValueError, match="already"):
        news.with_filter(shouting).with_filter(shouting)


def test_a_filter_that_raises_is_named() -> None:
    """The exception carries a note."""
    with pytest.raises(RuntimeError) as error:
        news.with_filter(broken)(RAW)
    assert error.value.__notes__ == ["while running the filter 'broken'"]


def test_pipelines_pickle() -> None:
    """With filters and notices of the user's own."""
    pipeline = news.with_filter(shouting).keeping("caption")
    again = pickle.loads(pickle.dumps(pipeline))
    assert again == pipeline
    assert again(RAW) == pipeline(RAW)
    assert len(pickle.dumps(news)) < 4_000


def test_a_repair_of_the_users_own() -> None:
    """Any str -> str: what it takes out is reported, with offsets in the raw text."""
    pipeline = news.with_repair(lambda text: text.replace("[sic]", ""))
    raw = RAW.replace("the trial", "the trial [sic]")
    article = pipeline(raw)
    assert "[sic]" not in article.text
    assert "".join(raw[p.start : p.end] for p in article.parts).count("[sic]") == 1


NOTICES = """
[[notice]]
id = "harbor-switch"
label = "furniture"
where = "start"
phrases = ["You are reading the {…} edition. Switch to"]
examples = ["You are reading the harbor edition. Switch to the island edition."]
counterexamples = ["You are reading the harbor edition of a hymn book."]
"""


def test_notices_of_the_users_own(tmp_path: Path) -> None:
    """A TOML file in the catalogue's format; its id is the reason."""
    path = tmp_path / "mine.toml"
    path.write_text(NOTICES, encoding="utf-8")
    pipeline = news.with_notices(path)
    article = pipeline(RAW + "\n\nYou are reading the harbor edition. Switch to the island edition.")
    assert "Switch to" not in article.text
    assert [s.reason for s in article.removed if s.label == "furniture"] == ["notice harbor-switch"]
    with pytest.raises(CatalogueError, match="exists already"):
        pipeline.with_notices(path)
    assert pickle.loads(pickle.dumps(pipeline)) == pipeline


def test_an_empty_pipeline_keeps_everything() -> None:
    """No filter, no removal."""
    assert Pipeline()(RAW).removed == ()
    assert cleantext.clean(RAW).removed


@pytest.mark.parametrize(
    ("found", "message"),
    [
        ([(0, 3, "body", "why")], r"the filter 'found' gave a tuple where a Span belongs; write block\.mark"),
        (Span(0, 3, "body", "why"), "the filter 'found' returned one Span; a filter yields its spans"),
        (None, "the filter 'found' returned None; a filter yields spans, or returns a list of them"),
        ("advert", "the filter 'found' returned a str"),
        ([None], "the filter 'found' gave None where a Span belongs"),
    ],
)
def test_a_filter_that_gives_no_spans_is_told_what_to_give(found: object, message: str) -> None:
    """TypeError with the filter's name and the remedy."""

    def step(document: Document) -> object:
        return found

    step.__name__ = "found"
    with pytest.raises(TypeError, match=message):
        Pipeline(filters=(step,))(RAW)  # type: ignore[arg-type]


def test_a_repair_that_returns_no_text_is_told_so() -> None:
    """A function that forgets its return, say."""

    def forgetful(text: str) -> None:
        text.strip()

    with pytest.raises(TypeError, match="the repair 'forgetful' returned None; a repair returns the text"):
        news.with_repair(forgetful)(RAW)  # type: ignore[arg-type]


def test_the_surface_is_complete() -> None:
    """What ``__all__`` names is in ``dir()`` and there, the version too."""
    assert set(cleantext.__all__) <= set(dir(cleantext))
    assert all(hasattr(cleantext, name) for name in cleantext.__all__)
    assert cleantext.__version__[0].isdigit()


def test_an_article_is_shown_in_a_line() -> None:
    """Its headline, its status, and how much stayed and went."""
    assert repr(cleantext.clean(RAW)) == "<Article 'Harbor Council Votes for Night Ferries', complete, 1 paragraph, 2 spans removed>"
    assert repr(cleantext.clean("")) == "<Article no title, empty, 0 paragraphs, 0 spans removed>"
    assert len(repr(cleantext.clean("Ab " * 200, title="Ab " * 200))) < 140
