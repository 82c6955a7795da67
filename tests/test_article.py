"""The whole way from raw text to article: laws that hold for any text."""

from __future__ import annotations

import json
import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cleantext
from cleantext import LABELS, Article, Status

LINES = st.sampled_from(
    [
        "Harbor Council Votes for Night Ferries", "HARBOR COUNCIL VOTES FOR NlGHT FERRIES | The Post", "By Ann Lee and Bo Ek", "March 4, 2025",
        "The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home.",
        "The council voted for the trial by six to three on Monday, after a debate", "Subscribe now", "Advertisement", "Already a subscriber? Log in",
        "© 2025 The Post. All rights reserved.", "Share", "Most read", "“They will have to find something else to laugh about,” she said.", "", "  ", "…",
        "Just a moment...", "\u200b", "a\u00adb", "Fu\u0308r", "donâ€™t", "WASHINGTON — The vote was close, and nobody left before it was over, he said.",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(LINES, max_size=14).map("\n".join), st.lists(LINES, max_size=8).map("\r\n".join), st.text(max_size=80))


def check_parts(article: Article) -> None:
    """Every character that is not blank is in exactly one part."""
    seen = [0] * len(article.raw)
    for part in article.parts:
        assert part.label in LABELS
        for i in range(part.start, part.end):
            seen[i] += 1
    assert all(count <= 1 for count in seen)
    assert all(count == 1 for count, character in zip(seen, article.raw, strict=True) if not character.isspace())
    assert list(article.parts) == sorted(article.parts)


@settings(deadline=None)
@given(TEXTS)
def test_nothing_is_lost(raw: str) -> None:
    """The parts hold all of the text, once; what is removed has a label, a reason and a filter."""
    article = cleantext.clean(raw)
    check_parts(article)
    for span in article.removed:
        assert span.label not in article.keep
        assert span.reason
        assert span.filter


@settings(deadline=None)
@given(TEXTS)
def test_the_text_is_what_the_kept_parts_say(raw: str) -> None:
    """Letter for letter, but for blanks and what a repair mended."""
    article = cleantext.clean(raw)
    kept = "".join(raw[p.start : p.end] for p in article.parts if p.label in article.keep)
    if raw.isascii() and all(character.isprintable() or character.isspace() for character in raw):
        assert "".join(kept.split()) == "".join(article.text.split())


@settings(deadline=None)
@given(TEXTS)
def test_offsets_that_go_through_json_and_pickle(raw: str) -> None:
    """An article is plain values, and comes back whole."""
    article = cleantext.clean(raw)
    assert pickle.loads(pickle.dumps(article)) == article
    assert json.loads(article.to_json()) == article.to_dict()
    article.to_json().encode("utf-8")
    assert isinstance(article.to_markdown(), str)


CLEAN = [
    "Harbor Council Votes for Night Ferries\n\nThe council voted for the trial by six to three on Monday, after a debate that outlasted "
    "the last ferry home.\n\nFrom May on there will be a boat at eleven, another at half past one and a third at four in the morning.",
    "The boats lie over on their sides,\nand the mud keeps what it is given.\nMy father mended nets by tides.\nLow water, Hallam Quay.",
    "“Subscribe now for unlimited access.” Paid: 1.1 percent of all readers who were shown that sentence in the first month of the trial.",
    "By 2030, more than half of the electricity used between the Red River and the border will come from wind, says the operator.",
]


@pytest.mark.parametrize("raw", CLEAN)
def test_cleaning_the_clean_text_changes_nothing(raw: str) -> None:
    """What comes out once comes out again."""
    text = cleantext.clean(raw).text
    assert cleantext.clean(text).text == text


def test_blank_texts_are_empty() -> None:
    """No text, no article, no error."""
    for raw in ("", " \n\t\n", "\u200b\ufeff"):
        article = cleantext.clean(raw)
        assert article.status is Status.EMPTY
        assert article.text == ""
        check_parts(article)


@pytest.mark.parametrize("raw", ["\ud800 lone", "\0\0", "<" * 3_000, "a" + "\u0301" * 3_000, "İİİ ẞ ﬁ", "ß" * 50, "\u202eabc"])
def test_any_text_at_all_is_an_article(raw: str) -> None:
    """Lone surrogates, NULs, walls of signs: never an exception."""
    check_parts(cleantext.clean(raw))


@pytest.mark.parametrize(("raw", "remedy"), [(None, "leave such rows out"), (b"bytes", 'decode("utf-8")'), (3, "takes a str, not int")])
def test_what_is_no_text_is_refused_with_the_remedy(raw: object, remedy: str) -> None:
    """A TypeError that says what to do."""
    with pytest.raises(TypeError, match=remedy.replace("(", r"\(").replace(")", r"\)")):
        cleantext.clean(raw)  # type: ignore[arg-type]


def test_threads_share_a_pipeline() -> None:
    """The same texts in four threads give the same articles as one after the other."""
    texts = [*CLEAN, "Just a moment...\n\nVerifying you are human.\n\nRay ID: 8b1f0c7d2e9a4c31"] * 4
    alone = [cleantext.clean(text) for text in texts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(cleantext.clean, texts)) == alone


def test_hints() -> None:
    """A title given with the text finds the headline where nothing else would, and is used where it is not there."""
    raw = "Island News\nFerries\nThe council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home."
    assert cleantext.clean(raw, title="Island News").title == "Island News"
    assert cleantext.clean(raw, title="Something Else").title == "Something Else"
    with pytest.raises(TypeError, match="language must be a str"):
        cleantext.clean(raw, language=3)  # type: ignore[arg-type]


def test_labelled_names_the_labels_there_are() -> None:
    """A label that does not exist is a mistake, not an empty answer."""
    with pytest.raises(ValueError, match="no label 'captoin'; the labels are"):
        cleantext.clean("text").labelled("captoin")
