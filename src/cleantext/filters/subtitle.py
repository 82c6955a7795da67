"""The standfirst: what stands between headline and text and belongs to neither."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext import layout
from cleantext.document import Block, Document, Span
from cleantext.filters.repeats import likeness
from cleantext.shapes import shape
from cleantext.similar import plain

_LONGEST: Final = 420
_LOOK: Final = 24
_ELLIPSIS: Final = re.compile(r"[\s\"”»]*(?:…|\.{3}|\[…\])[\s\"”»]*$")
_BETWEEN: Final = frozenset({"byline", "date", "caption", "repeat"})


def subtitle(document: Document) -> Iterator[Span]:
    """The paragraph under the headline which byline, date or pictures part from the text."""
    place = layout.title_place(document)
    if place < 0:
        return
    blocks = document.blocks
    passed = False  # byline or date already behind
    for i in range(place + 1, min(place + _LOOK, len(blocks))):
        block = blocks[i]
        if block.label in ("byline", "date"):
            passed = True
        if block.label:
            continue
        one = shape(document, block)
        if one.words < 4 or one.size < 24:
            continue
        if _begins_a_paragraph(document, block) or _opens_the_text(document, i):
            continue  # a teaser
        if any(likeness(block.text, other.text) for other in blocks[place:i] if other.label == "byline"):
            continue  # the byline once more
        if one.size > _LONGEST:
            return
        if _is_standfirst(document, i, passed=passed):
            yield block.mark("subtitle", "between the headline and the text")
        return


def _is_standfirst(document: Document, i: int, *, passed: bool) -> bool:
    blocks = document.blocks
    block = blocks[i]
    one = shape(document, block)
    if _repeated(document, block):
        return True
    if not passed and any(other.label in ("byline", "date") for other in blocks[i + 1 : i + 6]):
        return True
    parted = False
    for j in range(i + 1, min(i + _LOOK, len(blocks))):
        other = blocks[j]
        if other.label in _BETWEEN or (other.label == "furniture" and (not passed or not one.sentence)):
            parted = True
        elif not other.label and shape(document, other).size >= 60:
            if _begins_a_paragraph(document, other):
                parted = True  # a teaser stands between them
                continue
            break
    if not passed:
        return parted or (not one.sentence and _then_prose(document, i))
    return parted and not _full_stop(block.text)


def _opens_the_text(document: Document, i: int) -> bool:
    """Whether the same line comes again further down with another paragraph right under it: the text's first."""
    blocks = document.blocks
    for j in range(i + 1, min(len(blocks) - 1, i + _LOOK)):
        if blocks[j].text == blocks[i].text:
            below = blocks[j + 1]
            return shape(document, blocks[j]).prose and not below.label and shape(document, below).prose
    return False


def _begins_a_paragraph(document: Document, block: Block) -> bool:
    """Whether a longer paragraph further down begins with this line: then it is a teaser."""
    own = plain(_ELLIPSIS.sub("", block.text))
    if len(own) < 20:
        return False
    beginning = own[:20]
    return any(
        len(other.text) > len(block.text) + 5 and plain(other.text[:80]).find(beginning) in range(40) and own in plain(other.text)
        for other in document.unlabelled[:120]
    )


def _full_stop(text: str) -> bool:
    return text.rstrip("\"'”’»")[-1:] in (".", "。", "।")


def _then_prose(document: Document, i: int) -> bool:
    blocks = document.blocks
    return i + 1 < len(blocks) and not blocks[i + 1].label and shape(document, blocks[i + 1]).prose


def _repeated(document: Document, block: Block) -> bool:
    """Whether a later short line says the same again, whole or cut off."""
    own = plain(block.text)
    for other in document.blocks[:200]:
        if other.start <= block.start or other.label or not 0.4 * len(block.text) <= len(other.text) <= len(block.text) + 6:
            continue
        theirs = plain(other.text)
        if len(theirs) >= 30 and own.startswith(theirs):
            return True
    return False
