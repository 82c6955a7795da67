"""What no other filter knows, outside the article: above the headline, around its head, under its last paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext import catalogue, layout
from cleantext._fold import fold
from cleantext.cutting import stands_alone
from cleantext.document import Document, Span
from cleantext.filters._sparing import LIKELY, sparing
from cleantext.labels import WALLS
from cleantext.layout import NOT_TEXT, is_quiet
from cleantext.shapes import HOST, shape

_NUMBER: Final = re.compile(r"^[\W_]*\d[\d.,:/ ]{0,12}[kKmM]?[\W_]*$")
_AROUND: Final = " :•·*+-()0123456789.,"
"""What may stand around a button's word: a bullet, a count."""
_SHORT: Final = 12
"""Words of a line under the text that is taken for small print because nothing tells what else it is."""
_LOOSE: Final = -1.0
"""Log odds of the seams around a line in a text on one line, below which it is taken for a part of a sentence."""


@sparing(LIKELY)
def boilerplate(document: Document) -> Iterator[Span]:
    """Short lines above the headline, between furniture in its head, and under the text once it has ended."""
    blocks = document.blocks
    place = layout.title_place(document)
    first = layout.first_paragraph(document, max(place, 0))
    last = layout.last_paragraph(document)
    if last >= 0 and is_quiet(document) and not any(block.label in WALLS for block in blocks):
        return  # nothing shows that anything but the article stands there
    if last < 0 and place < 0:
        yield from _nothing_else(document)
        return
    for i in range(place if _sure(document, place) else 0):
        block = blocks[i]
        if not block.label and not shape(document, block).prose and stands_alone(document, block) >= _LOOSE:
            yield block.mark("furniture", "above the headline")
    for i, block in enumerate(blocks):
        if not block.label and len(block.text) <= 40 and _RULER.match(block.text) and _beside_noise(document, i):
            yield block.mark("furniture", "a ruler beside furniture")
    yield from _in_the_head(document, place, first)
    yield from _under_the_text(document, last)


def _single(document: Document) -> frozenset[str]:
    """Return the words of buttons and sections, which may stand alone on a line."""
    words = catalogue.of(document)
    return words.once("single", lambda: frozenset(fold(w) for name in ("button", "section") for w in words.vocabulary(name)))


def _in_the_head(document: Document, place: int, first: int) -> Iterator[Span]:
    blocks = document.blocks
    single = _single(document)
    for i in range(place + 1, min(first, len(blocks))):
        block = blocks[i]
        if block.label:
            continue
        if _NUMBER.match(block.text) or HOST.match(block.text):
            yield block.mark("furniture", "a number or address among the lines of the headline")
        elif document.fold(block).strip(_AROUND) in single:
            yield block.mark("furniture", "a button or section among the lines of the headline")
        elif _between_furniture(document, i):
            yield block.mark("furniture", "between two lines of furniture")


def _under_the_text(document: Document, last: int) -> Iterator[Span]:
    blocks = document.blocks
    single = _single(document)
    ended = False
    for block in blocks[last + 1 :]:
        if block.label in NOT_TEXT and block.label not in ("caption", "repeat", "teaser", "advert"):
            ended = True
        elif not block.label and stands_alone(document, block) >= _LOOSE:
            one = shape(document, block)
            if ended and not one.prose and one.words <= _SHORT and not (last < 0 and one.sentence and one.words >= 4):
                yield block.mark("furniture", "under the text, after its end")
            elif document.fold(block).strip(_AROUND) in single and one.words <= 3:
                yield block.mark("furniture", "a button or section under the text")


def _sure(document: Document, place: int) -> bool:
    """Whether the headline is borne out by a byline, a date or a repeat near it, or by noise above it."""
    blocks = document.blocks
    if any(block.label in ("byline", "date", "repeat", "subtitle") for block in blocks[max(0, place - 6) : place + 9]):
        return True
    return place > 0 and 3 * sum(bool(block.label) for block in blocks[:place]) >= place


_RULER: Final = re.compile(r"^[\s_*•·.…=~|–—-]+$")


def _beside_noise(document: Document, i: int) -> bool:
    """Whether a line stands at the edge of the text or beside what is no part of it."""
    blocks = document.blocks
    return i == 0 or i + 1 == len(blocks) or bool(blocks[i - 1].label) or bool(blocks[i + 1].label)


def _between_furniture(document: Document, i: int) -> bool:
    blocks = document.blocks
    if i == 0 or i + 1 >= len(blocks):
        return False
    above, below = blocks[i - 1], blocks[i + 1]
    one = shape(document, blocks[i])
    close = blocks[i].row - above.row <= 1 and below.row - blocks[i].row <= 1
    return (
        close
        and one.words <= 4
        and not one.sentence
        and above.label == "furniture"
        and (below.label in ("furniture", "date") or (not below.label and _RULER.match(below.text[:40]) is not None))
    )


def _nothing_else(document: Document) -> Iterator[Span]:
    """In a text without headline or paragraph that is noise for the most part, the rest is furniture."""
    blocks = document.blocks
    rest = [block for block in blocks if not block.label]
    noise = len(blocks) - len(rest)
    refused = any(block.label in ("bot_block", "paywall") or block.filter == "error_page" for block in blocks)
    mostly = noise >= 3 and noise >= len(rest)
    if (refused or mostly) and not any(shape(document, block).sentence and shape(document, block).words >= 4 for block in rest):
        for block in rest:
            yield block.mark("furniture", "among noise, with no article in the text")
