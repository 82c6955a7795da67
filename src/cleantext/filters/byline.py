"""Bylines: who wrote the article, and from where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext import catalogue, dates, layout, names
from cleantext._fold import fold
from cleantext.catalogue import Catalogue
from cleantext.document import Block, Document, Span
from cleantext.fields import PlaceTest, place_test
from cleantext.shapes import shape
from cleantext.similar import plain

_LONGEST: Final = 220
_ABOVE: Final = 6
"""A byline stands at most this many lines above the headline."""
_BELOW: Final = 4
"""A byline under the text stands within this many lines of its last paragraph."""


def byline(document: Document) -> Iterator[Span]:
    """Lines that name the authors: with a word like "By" or "기자", or a name alone beside headline or date."""
    blocks = document.blocks
    words = catalogue.of(document)
    title = layout.title_place(document)
    first = layout.first_paragraph(document, max(title, 0))
    last = layout.last_paragraph(document)
    is_place = place_test(document)
    marked: dict[int, str] = {}
    for i, block in enumerate(blocks):
        if block.label or len(block.text) > _LONGEST or shape(document, block).prose:
            continue
        head = title - _ABOVE <= i < first or (title < 0 and i < first)
        tail = last < i <= last + _BELOW
        why = _reads_like_one(document, block, words, is_place, strict=not head and not tail)
        if not why and head and _names_alone(document, i, title, words, is_place):
            why = "a name beside the headline or the date"
        if not why and tail and i == last + 1 and _signed(block, words, is_place):
            why = "a name and a place right under the text"
        if why:
            marked[i] = why
    for i in sorted(marked):
        if not any(other != i and _is_cut_from(blocks[i], blocks[other]) for other in marked):
            yield blocks[i].mark("byline", marked[i])
            yield from _company(document, i, marked, words, is_place)
        else:
            yield blocks[i].mark("repeat", "the byline, cut off")


def _is_cut_from(block: Block, whole: Block) -> bool:
    one, other = plain(block.text), plain(whole.text)
    return len(one) < len(other) and len(one) >= 6 and other.startswith(one) and fold(block.text[:4]) == fold(whole.text[:4])


def _reads_like_one(document: Document, block: Block, words: Catalogue, is_place: PlaceTest, *, strict: bool) -> str:
    text, folded = block.text, document.fold(block)
    if not strict and len(text) <= 80 and names.is_reporting_from(folded, words):
        return "says where it was reported from"
    if not names.signed(folded, words) and "|" not in folded and "=" not in folded and not _MIDDLE.search(folded):
        return ""
    found = names.read(text, words, is_place=is_place)
    if not found.prefixed or not (found.people or found.agencies):
        return ""
    extra = sum(len(piece.split()) for piece in found.rest)
    if extra > (2 if strict else 8):
        return ""
    if strict and (text[-1] in ".!?" or not names.prefix_length(folded, words) or dates.find(text)):
        return ""
    return "begins like a byline and names " + ", ".join(found.people or found.agencies)


_MIDDLE: Final = re.compile(r"\s[•·–—/-]\s")


def _names_alone(document: Document, i: int, title: int, words: Catalogue, is_place: PlaceTest) -> bool:
    """Whether a line is nothing but names (and a role or a date) where a byline stands."""
    blocks = document.blocks
    block = blocks[i]
    text = block.text
    if text[-1] in ".!?:" and not text.endswith("Jr."):
        return False
    found = names.read(text, words, is_place=is_place)
    if found.agencies and not found.people and not found.rest:
        return title >= 0 and 0 < i - title <= 4
    if not found.people or any(any(map(str.isdigit, piece)) for piece in found.rest) or len(found.rest) > 2 or sum(len(piece.split()) for piece in found.rest) > 5:
        return False
    if _is_section(text, words):
        return False
    if dates.find(text):
        return True
    before = blocks[i - 1] if i else None
    after = blocks[i + 1] if i + 1 < len(blocks) else None
    near_title = title >= 0 and 0 < i - title <= 5
    beside = [b for b in (before, after) if b is not None and abs(b.line - block.line) <= 3]
    if i < title:
        return any(b.label in ("date", "byline") for b in beside) or document.folded.count(fold(found.people[0])) > 1
    if any(b.label in ("title", "date", "byline") for b in beside):
        return title >= 0 or any(b.label == "date" for b in beside)
    if title >= 0 and after is not None and not after.label and len(after.text) <= 40 and is_place(re.sub(r"\(.*?\)", "", after.text)):
        return True
    if near_title and before is not None and before.label not in ("", "title"):
        return True
    if near_title and before is not None and not before.label and shape(document, before).size > 40:
        return True  # under the standfirst
    noted = document.folded.count(fold(found.people[0])) > 1
    return noted and (near_title or title < 0 or -_ABOVE <= i - title < 0)


def _is_section(text: str, words: Catalogue) -> bool:
    sections = words.once("sections", lambda: frozenset(fold(w) for w in (*words.vocabulary("section"), *words.vocabulary("button"))))
    folded = fold(text)
    return folded in sections or all(word in sections for word in folded.split())


def _signed(block: Block, words: Catalogue, is_place: PlaceTest) -> bool:
    found = names.read(block.text, words, is_place=is_place)
    return bool(found.people) and bool(found.rest) and len(block.text) <= 80 and block.text[-1] not in ".!?:"


def _company(document: Document, i: int, marked: dict[int, str], words: Catalogue, is_place: PlaceTest) -> Iterator[Span]:
    """The desk, paper or place on the line right under a byline."""
    blocks = document.blocks
    if i + 1 >= len(blocks) or i + 1 in marked:
        return
    block = blocks[i + 1]
    if block.label or block.line - blocks[i].line > 1 or len(block.text) > 60 or shape(document, block).sentence:
        return
    if names.is_agency(block.text, words) or names.is_role(block.text, words):
        yield block.mark("byline", "desk or role under the byline")
    elif is_place(re.sub(r"\(.*?\)", "", block.text)) and len(block.text.split()) <= 5 and block.text[:1].isupper():
        yield block.mark("byline", "place under the byline")
    elif _is_capitalised(block.text) and (i + 2 >= len(blocks) or blocks[i + 2].label or blocks[i + 2].line - block.line > 1):
        yield block.mark("byline", "a desk or paper under the byline")


def _is_capitalised(text: str) -> bool:
    words = text.split()
    return len(words) <= 5 and all(word[0].isupper() or word.lower() in names.PARTICLES for word in words)
