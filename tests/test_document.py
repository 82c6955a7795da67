"""Blocks and labels, checked against a model with one label for each character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext import Document, Span

TEXTS = st.text(alphabet="ab \n\t\u3000é", max_size=40)
LABELS = st.sampled_from(["advert", "title", "body", "footer"])


def test_blocks_are_lines_without_outer_blanks() -> None:
    """A block knows its text, its offsets and its line."""
    document = Document.from_text("  one \n\n\ttwo")
    assert [(b.start, b.end, b.text, b.line) for b in document.blocks] == [(2, 5, "one", 1), (9, 12, "two", 3)]


@given(TEXTS)
def test_blocks_hold_every_character_that_is_not_blank(text: str) -> None:
    """Nothing is lost when a text is cut."""
    blocks = Document.from_text(text).blocks
    assert all(text[b.start : b.end] == b.text == b.text.strip() != "" for b in blocks)
    covered = {i for b in blocks for i in range(b.start, b.end)}
    assert all(i in covered for i, character in enumerate(text) if not character.isspace())


@given(st.data())
def test_the_first_label_wins(data: st.DataObject) -> None:
    """Labels of later spans and later calls do not change what is labelled; each character has one."""
    text = data.draw(TEXTS.filter(lambda t: t != ""))
    document = Document.from_text(text)
    model: dict[int, str] = {}
    for _ in range(data.draw(st.integers(1, 3))):
        spans = []
        for _ in range(data.draw(st.integers(0, 4))):
            start = data.draw(st.integers(0, len(text) - 1))
            end = data.draw(st.integers(start + 1, len(text)))
            spans.append(Span(start, end, data.draw(LABELS), "because"))
        for span in spans:
            for i in range(span.start, span.end):
                model.setdefault(i, span.label)
        document = document.with_spans(spans)
    seen: dict[int, str] = {}
    for block in document.blocks:
        assert text[block.start : block.end] == block.text == block.text.strip() != ""
        for i in range(block.start, block.end):
            assert i not in seen
            seen[i] = block.label
    for i, character in enumerate(text):
        if not character.isspace():
            assert seen[i] == model.get(i, "")


def test_a_span_may_cut_a_line_in_three() -> None:
    """What lies before and after a span stays unlabelled."""
    document = Document.from_text("before middle after").with_spans([Span(7, 13, "advert", "why")])
    assert [(b.text, b.label) for b in document.blocks] == [("before", ""), ("middle", "advert"), ("after", "")]


@pytest.mark.parametrize("span", [Span(0, 0, "advert", ""), Span(-1, 2, "advert", ""), Span(0, 99, "advert", ""), Span(0, 1, "advrt", "")])
def test_a_span_that_cannot_be_is_refused(span: Span) -> None:
    """Outside the text, empty, or with a label that does not exist."""
    with pytest.raises(ValueError, match="outside the text|no label 'advrt'; the labels are title"):
        Document.from_text("text").with_spans([span])


@given(st.text())
def test_folding_moves_no_character(text: str) -> None:
    """Positions in the folded text are positions in the text."""
    assert len(Document.from_text(text).folded) == len(text)


def test_what_is_asked_for_once_is_worked_out_once() -> None:
    """Filters share what they compute, also after labelling."""
    document = Document.from_text("text")
    calls: list[int] = []
    document.once("key", lambda: calls.append(1))
    document.with_spans([Span(0, 4, "advert", "")]).once("key", lambda: calls.append(1))
    assert calls == [1]
