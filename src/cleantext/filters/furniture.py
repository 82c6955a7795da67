"""Furniture by its shape: rows of buttons, menus, breadcrumbs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from cleantext import catalogue, layout
from cleantext._fold import fold
from cleantext.catalogue import Catalogue
from cleantext.document import Document, Span
from cleantext.shapes import shape

_CRUMBS: Final = re.compile(r"\s*[>›»→]\s*|\s+[/|·•]\s+")
_ARROWS: Final = ">›»→"
_DIGIT: Final = re.compile(r"\d")
_BETWEEN: Final = re.compile(r"[,|/·•:;()\[\]+&>›»→*-]+")
_LONGEST_ENTRY: Final = 5


def furniture(document: Document) -> Iterator[Span]:
    """Rows of buttons, menus of sections, and breadcrumbs; inside the text only what is unmistakable."""
    if layout.is_bare(document):
        return
    words = catalogue.of(document)
    blocks = document.blocks
    first, last = layout.first_paragraph(document), layout.last_paragraph(document)
    for i, block in enumerate(blocks):
        if block.label or len(block.text) > 200:
            continue
        outside = i < first or i > last
        row = _row(document.fold(block), words, outside=outside)
        if row:
            yield block.mark("furniture", row)
        elif i < first and len(block.text) <= 120 and _is_trail(block.text.lower(), words) and not shape(document, block).sentence:
            yield block.mark("furniture", "a trail of sections (breadcrumb)")


def _row(folded: str, words: Catalogue, *, outside: bool) -> str:
    """Return why a line is a row of buttons or of sections, or nothing."""
    entries = words.once("rows", lambda: (_entries(words, "button"), _entries(words, "button", "section")))
    tokens = _BETWEEN.sub(" ", folded).split()
    if len(tokens) < 2 or tokens[0] not in entries[1].first:
        return ""
    if (count := _count(tokens, entries[0].whole)) >= (2 if outside else 3):
        return f"a row of {count} buttons"
    if (count := _count(tokens, entries[1].whole)) >= (3 if outside else 5):
        return f"a menu of {count} entries"
    return ""


class _Entries(NamedTuple):
    whole: frozenset[str]
    first: frozenset[str]


def _entries(words: Catalogue, *lists: str) -> _Entries:
    whole = frozenset(" ".join(_BETWEEN.sub(" ", fold(word)).split()) for name in lists for word in words.vocabulary(name))
    return _Entries(whole, frozenset(entry.split()[0] for entry in whole if entry))


def _count(tokens: list[str], entries: frozenset[str]) -> int:
    """Return how many entries a line is made of, the longest first, 0 if there is anything else in it."""
    position = count = 0
    while position < len(tokens):
        for length in range(min(_LONGEST_ENTRY, len(tokens) - position), 0, -1):
            if " ".join(tokens[position : position + length]) in entries:
                position, count = position + length, count + 1
                break
        else:
            return 0
    return count


def _is_trail(low: str, words: Catalogue) -> bool:
    """Whether a line is a trail of sections: parted by arrows, or by bars with a section's name among the parts."""
    parts = [part for part in _CRUMBS.split(low) if part]
    if not (2 <= len(parts) <= 7) or _DIGIT.search(low) or not all(len(part) <= 40 and part[0].isalpha() for part in parts):
        return False
    arrows = sum(low.count(arrow) for arrow in _ARROWS)
    if arrows >= len(parts) - 1:
        return "(" not in low and "<" not in low
    sections = words.once("sections", lambda: frozenset(map(fold, words.vocabulary("section"))))
    return all(len(part.split()) <= 3 for part in parts) and any(part in sections for part in parts)
