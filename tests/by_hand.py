"""Documents whose earlier labels are set by hand, so that a test depends on one filter only."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from cleantext import Document, Span

Filter = Callable[[Document], Iterable[Span]]

TITLE = "title | Night Ferries Return"
"""A headline: with it a text of few notices is not bare, and filters act in it."""
NOTICE = "advert | Story continues below advertisement"
"""A line that can be nothing else: with it a short text is not quiet."""


def headed(text: str, **metadata: Any) -> Document:
    """Return the document of a text with labels beside its lines, under a headline."""
    return marked(f"{TITLE}\n{text.strip(chr(10))}", **metadata)


def marked(text: str, **metadata: Any) -> Document:
    """Return the document of a text with labels beside its lines: "label | line"; lines without one are open.

    "label (filter) | line" says which filter set the label.
    """
    rows = [row.partition("|") for row in text.strip("\n").split("\n")]
    lines = [line.removeprefix(" ").rstrip() for _, _, line in rows]
    document = Document.from_text("\n".join(lines), **metadata)
    label_of = {number: label.strip() for number, (label, _, _) in enumerate(rows, 1)}
    spans = []
    for block in document.blocks:
        label, _, name = label_of[block.line].partition(" (")
        if label:
            spans.append(Span(block.start, block.end, label, "by hand", name.rstrip(")") or "by hand"))
    return document.with_spans(spans)


def found(step: Filter, document: Document) -> list[tuple[str, str]]:
    """Return what a filter labels, as (label, stretch), in the order of the text; every span has a reason."""
    spans = list(step(document))
    assert all(span.reason for span in spans)
    labelled = document.with_spans(Span(*span[:4], "the filter") for span in spans)
    return [(block.label, block.text) for block in labelled.blocks if block.filter == "the filter"]
