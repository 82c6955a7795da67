"""Furniture by its shape: rows of buttons, menus, breadcrumbs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext import catalogue
from cleantext._fold import fold
from cleantext.catalogue import Catalogue
from cleantext.document import Document, Span
from cleantext.names import alternatives
from cleantext.shapes import shape

_CRUMBS: Final = re.compile(r"\s*[>›»→]\s*|\s+[/|·•]\s+")
_DIGIT: Final = re.compile(r"\d")
_BETWEEN: Final = re.compile(r"[\s,|/·•:;()\[\]+&>›»→*-]*")


def furniture(document: Document) -> Iterator[Span]:
    """Rows of buttons, menus of sections, and breadcrumbs."""
    words = catalogue.of(document)
    for block in document.unlabelled:
        text = block.text
        if len(text) <= 200:
            row = _row(text, words)
            if row:
                yield block.mark("furniture", row)
            elif len(text) <= 120 and _is_trail(text) and not shape(document, block).sentence:
                yield block.mark("furniture", "a trail of sections (breadcrumb)")


def _row(text: str, words: Catalogue) -> str:
    """Return why a line is a row of buttons or of sections, or nothing."""
    buttons = words.once("button rows", lambda: _patterns(words, "button"))
    folded = fold(text)
    if (count := _count(folded, buttons)) >= 2:
        return f"a row of {count} buttons"
    if (count := _count(folded, words.once("menu", lambda: _patterns(words, "button", "section")))) >= 3:
        return f"a menu of {count} entries"
    return ""


def _patterns(words: Catalogue, *lists: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(word for name in lists for word in words.vocabulary(name))})(?!\w)")


def _count(folded: str, entries: re.Pattern[str]) -> int:
    """Return how many entries a line is made of, 0 if there is anything else in it."""
    position = count = 0
    while position < len(folded):
        if blank := _BETWEEN.match(folded, position):
            position = blank.end()
        if position >= len(folded):
            break
        entry = entries.match(folded, position)
        if entry is None:
            return 0
        position, count = entry.end(), count + 1
    return count


def _is_trail(text: str) -> bool:
    parts = [part for part in _CRUMBS.split(text) if part]
    if not (2 <= len(parts) <= 7) or _DIGIT.search(text):
        return False
    arrows = sum(text.count(arrow) for arrow in ">›»→")
    if arrows >= len(parts) - 1 and arrows:
        return all(len(part) <= 40 and part[0].isalpha() and "(" not in part and "<" not in part for part in parts)
    return False
