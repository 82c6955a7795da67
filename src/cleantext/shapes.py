"""The shape of a line: how long it is, how it ends, whether it reads like prose, in any script."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from cleantext.document import Block, Document

_WIDE: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_UNSPACED: Final = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_LETTER: Final = re.compile(r"[^\W\d_]")

CLOSING: Final = "\"'\u2019\u201d\u00bb\u203a)]\u300d\u300f\uff09\u3011\u201c\u00ab* "
"""What may stand after the full stop of a sentence."""

SENTENCE_ENDS: Final = frozenset(".!?\u2026\u3002\uff01\uff1f\uff0e\u061f\u06d4\u0964\u0965\u037e")
"""Full stop, exclamation and question mark in thirty languages (Greek and Arabic ones, danda, maru)."""


class Shape(NamedTuple):
    """What can be told of a line without knowing its language."""

    size: int
    """Length in letters of a script with blanks: a Chinese or Japanese character counts as two and a half."""
    words: int
    letters: bool
    sentence: bool
    """Ends as a sentence ends."""
    prose: bool
    """Long enough, and ended or running on like a paragraph."""


def shape_of(text: str) -> Shape:
    """Return the shape of one line of text."""
    length = len(text)
    wide = 0 if text.isascii() else len(_WIDE.findall(text[:2000]))
    size = length + wide * 3 // 2
    words = text.count(" ") + 1 + wide // 2
    if not text.isascii() and _UNSPACED.search(text):
        words = max(words, length // 5)
    end = text[-12:].rstrip(CLOSING)[-1:]
    sentence = end in SENTENCE_ENDS and end != ""
    prose = (sentence and size >= 80 and words >= 10) or (size >= 150 and words >= 18)
    return Shape(size, words, _LETTER.search(text) is not None, sentence, prose)


def shape(document: Document, block: Block) -> Shape:
    """Return the shape of a block, worked out once."""
    return document.once(("shape", block.start, block.end), lambda: _shape(document, block))


def _shape(document: Document, block: Block) -> Shape:
    one = shape_of(block.text)
    if one.sentence and not one.prose and one.words >= _SENTENCE and is_flat(document, block):
        return one._replace(prose=True)
    return one


def is_flat(document: Document, block: Block) -> bool:
    """Whether a block is a piece of a line in which a whole text stands, sentence by sentence."""
    return block.line in document.once("flat lines", frozenset)


_SENTENCE: Final = 4
"""Words of a sentence that counts for a paragraph where a whole text stands on one line."""
