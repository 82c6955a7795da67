"""Offsets: spans of a match, and the way from a repaired text back to the raw one."""

from __future__ import annotations

import re

import pytest

import cleantext
from cleantext import Document, Span
from cleantext._edits import Edit, OffsetMap, apply, diff
from cleantext.pipeline import Pipeline


def test_a_mark_covers_what_was_matched() -> None:
    """No letter less, no letter more, wherever the block stands."""
    block = Document.from_text("first\n  say the word now").blocks[1]
    match = re.search("the word", block.text)
    assert match
    span = block.mark("advert", "why", match)
    assert "first\n  say the word now"[span.start : span.end] == "the word"
    assert block.mark("advert", "why") == Span(block.start, block.end, "advert", "why")


def test_a_line_cut_in_pieces_keeps_offsets_labels_and_its_number() -> None:
    """Blanks between the pieces belong to none."""
    text = "x\n one  two  three "
    spans = [Span(text.index("two"), text.index("two") + 3, "advert", "why", "who")]
    pieces = Document.from_text(text).with_spans(spans).blocks[1:]
    assert [(text[p.start : p.end], p.text, p.label, p.line) for p in pieces] == [
        ("one", "one", "", 2),
        ("two", "two", "advert", 2),
        ("three", "three", "", 2),
    ]
    assert pieces[1][6:] == ("why", "who")


def test_of_two_claims_the_first_keeps_what_both_want() -> None:
    """The other one gets what is left on both sides."""
    labelled = Document.from_text("abcdefgh").with_spans([Span(3, 5, "advert", "first"), Span(1, 7, "footer", "second")])
    assert [(block.text, block.label) for block in labelled.blocks] == [
        ("a", ""),
        ("bc", "footer"),
        ("de", "advert"),
        ("fg", "footer"),
        ("h", ""),
    ]


def test_a_span_over_several_lines_labels_each() -> None:
    """And what is labelled already keeps its label."""
    document = Document.from_text("one\ntwo\nthree\nfour").with_spans([Span(4, 7, "title", "before")])
    assert [block.label for block in document.with_spans([Span(0, 13, "footer", "why")]).blocks] == ["footer", "title", "footer", ""]


def test_what_the_filters_have_cut_is_still_one_line() -> None:
    """``units`` are the blocks as they were cut first, before any label."""
    document = Document.from_text("one two").with_spans([Span(0, 3, "advert", "why")])
    assert [block.text for block in document.units] == ["one two"]
    assert [block.text for block in document.unlabelled] == ["two"]
    assert [block.text for block in document.labelled("advert", "title")] == ["one"]


@pytest.mark.parametrize(
    ("position", "start", "end"),
    [(0, 0, 0), (1, 1, 1), (2, 1, 4), (3, 4, 4), (4, 5, 5)],
)
def test_the_way_back_from_a_replacement(position: int, start: int, end: int) -> None:
    """ "abcde" became "aXYe": inside the replacement a start goes to its beginning, an end to its end."""
    way = OffsetMap.of((Edit(1, 4, "XY"),))
    assert (way.back(position), way.back(position, end=True)) == (start, end)


def test_the_way_back_from_a_replacement_of_the_same_length() -> None:
    """Letter by letter."""
    way = OffsetMap.of((Edit(1, 4, "XYZ"),))
    assert [way.back(i, end=True) for i in range(6)] == [0, 1, 2, 3, 4, 5]


def test_edits_make_the_new_text() -> None:
    """Also when lines come and go."""
    for before, after in [("a\nb\nc", "a\nc"), ("a\nb", "a\nx\nb\ny"), ("aä", "ae"), ("", "x"), ("x", "")]:
        assert apply(before, diff(before, after)) == after


def test_a_part_ends_where_the_raw_stretch_ends() -> None:
    """A repair that shortens the last letters of a block takes none of them out of its part."""

    def shortened(text: str) -> str:
        return text.replace("(c)", "©!").replace("...", "…")

    def copyright_line(document: Document) -> list[Span]:
        return [block.mark("footer", "why") for block in document.unlabelled if block.text.startswith("©")]

    raw = "(c) The Post\nand so on ...\nEnd (c)"
    article = Pipeline(filters=(copyright_line,), repairs=(shortened,))(raw)
    assert [raw[part.start : part.end] for part in article.parts] == ["(c) The Post", "and so on ...", "End (c)"]
    assert [part.label for part in article.parts] == ["footer", "body", "body"]


def test_a_sign_that_a_label_cuts_in_two_is_in_one_part() -> None:
    """Half a sign of the raw text cannot be removed."""

    def spelled(text: str) -> str:
        return text.replace("½", "1/2")

    def digit(document: Document) -> list[Span]:
        return [block.mark("advert", "why", match) for block in document.unlabelled if (match := re.search("a 1/", block.text))]

    raw = "take a ½ cup"
    article = Pipeline(filters=(digit,), repairs=(spelled,))(raw)
    assert [raw[part.start : part.end].count("½") for part in article.parts].count(1) == 1
    assert [part.label for part in article.parts] == ["body", "advert", "body"]


def test_pieces_that_stay_side_by_side_are_one_paragraph() -> None:
    """With a blank only where one was."""

    def middle(document: Document) -> list[Span]:
        return [block.mark("advert", "why", match) for block in document.unlabelled if (match := re.search(r"\[ad\]", block.text))]

    pipeline = Pipeline(filters=(middle,))
    assert pipeline("one [ad] two\nthree[ad]").paragraphs == ("one two", "three")
    assert pipeline.keeping("advert")("one[ad]two").paragraphs == ("one[ad]two",)


def test_what_a_repair_took_out_is_furniture() -> None:
    """A line of nothing visible has no block, and is in a part all the same."""
    raw = "one\n\u200b\u200b\ntwo"
    parts = cleantext.clean(raw).parts
    assert [(raw[part.start : part.end], part.label) for part in parts] == [("one", "body"), ("\u200b\u200b", "furniture"), ("two", "body")]


@pytest.mark.parametrize(
    ("raw", "parts"),
    [
        ('[one](u "t")\n\n[two](v)', ['[one](u "t")', "[two](v)"]),
        ('one<img src="a b">\n<i class="c d">two</i>', ['one<img src="a b">', '<i class="c d">two</i>']),
        ('one<br class="x y" />two', ['one<br class="x y" />', "two"]),
        ("one<i>\n<b>\n<u>two", ["one<i>", "<b>", "<u>two"]),
        ("one\n<b> \n two", ["one", "<b>", "two"]),
    ],
)
def test_what_a_repair_took_out_beside_a_block_is_the_blocks(raw: str, parts: list[str]) -> None:
    """Behind it on its line, or else before it; what touches neither is a part of its own."""

    def plain(text: str) -> str:
        text = re.sub(r"\]\([^)]*\)|\[", "", text)
        return re.sub("<[^>]*>", "", re.sub("<br[^>]*>", "\n", text))

    found = Pipeline(repairs=(plain,))(raw).parts
    assert [raw[part.start : part.end] for part in found] == parts


def test_the_target_of_a_link_goes_with_its_words() -> None:
    """Where a line is cut behind it, too."""

    def plain(text: str) -> str:
        return re.sub(r"\]\([^)]*\)|\[", "", text)

    def first(document: Document) -> list[Span]:
        return [Span(0, 3, "related", "why")]

    raw = "[one](u) [two](v) three"
    parts = Pipeline(filters=(first,), repairs=(plain,))(raw).parts
    assert [(raw[part.start : part.end], part.label) for part in parts] == [("[one](u)", "related"), ("[two](v) three", "body")]
