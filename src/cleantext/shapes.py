"""The shape of a line: how long it is, how it ends, whether it reads like prose, in any script and layout."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from cleantext import scripts
from cleantext.document import Block, Document

HOST: Final = re.compile(r"^(?:https?://)?(?:[\w-]{1,40}\.){1,4}[a-z]{2,12}(?:/\S{0,200})?$", re.IGNORECASE)
"""A line that is a site's name or address: "paper.example"."""


class Shape(NamedTuple):
    """What can be told of a line without knowing its language."""

    size: int
    """Length in letters of a script with blanks, any run of them as one: a Chinese or Japanese character counts as two and a half."""
    words: int
    """Words as ``scripts`` counts them, whatever parts them."""
    letters: bool
    sentence: bool
    """Ends as a sentence ends."""
    prose: bool
    """Long enough, and ended or running on like a paragraph."""


def shape_of(text: str) -> Shape:
    """Return the shape of one line of text."""
    text = scripts.even(text)
    if text.isascii():
        size, words = len(text), text.count(" ") + 1 if text else 0
    else:
        size, words = scripts.length(text) + scripts.wide_count(text) * 3 // 2, scripts.word_count(text)
    end = text[-1:] if text[-1:].isalnum() else text[-12:].rstrip(scripts.CLOSING)[-1:]
    sentence = end in scripts.SENTENCE_ENDS
    prose = (sentence and size >= 80 and words >= 10) or (size >= 150 and words >= 18)
    return Shape(size, words, scripts.has_letter(text), sentence, prose)


def shape(document: Document, block: Block) -> Shape:
    """Return the shape of a block, worked out once."""
    return document.once(("shape", block.start, block.end), lambda: _shape(document, block))


def _shape(document: Document, block: Block) -> Shape:
    one = shape_of(block.text)
    if one.sentence and not one.prose and one.words >= _SENTENCE and document.is_flat(block):
        return one._replace(prose=True)
    return one


_SENTENCE: Final = 4
"""Words of a sentence that counts for a paragraph where a whole text stands on one line."""
