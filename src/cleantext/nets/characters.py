"""Classes of characters, and the hashes of words made of them: what both nets see of a text's letters."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]
Hashes = NDArray[np.uint64]

LOWER, UPPER, OTHER, WIDE, DIGIT, SPACE, COMMA, STOP, ASK, COLON, QUOTE, DASH, BRACKET, SIGN, SYMBOL, UNSPACED = range(16)
"""Classes of characters: small, capital and caseless letters, those of Chinese and Japanese, ... those written without blanks."""

_OWN: Final = (
    (COMMA, ",،、，;؛；"), (STOP, ".…。．।۔॥"), (ASK, "!?！？؟"), (COLON, ":："), (QUOTE, "\"'’‘“”„«»‹›‚`´「」『』《》"),
    (DASH, "-–—‐‑−―"), (BRACKET, "()[]{}（）【】"), (SIGN, "|·•/\\>→▶►<*+_~■●▪◦○‣←↑↓»›"),
)  # fmt: skip
LAST: Final = 0x10000
"""Characters beyond the first plane are symbols here: hardly a letter among them is in use."""


@cache
def classes() -> NDArray[np.uint8]:
    """Return the class of every character of the first plane."""
    table = np.full(LAST + 1, SYMBOL, np.uint8)
    kinds = {"Ll": LOWER, "Lu": UPPER, "Lt": UPPER, "N": DIGIT, "L": OTHER, "M": OTHER, "Z": SPACE}
    for code in range(LAST):
        kind = unicodedata.category(chr(code))
        table[code] = kinds.get(kind, kinds.get(kind[0], SYMBOL))
    table[9:14] = SPACE
    for first, last, kind_of in ((0x3040, 0x30FF, WIDE), (0x3400, 0x9FFF, WIDE), (0xF900, 0xFAFF, WIDE), (0x0E00, 0x0EFF, UNSPACED)):
        table[first : last + 1] = kind_of
    table[0x1000:0x10A0] = table[0x1780:0x1800] = UNSPACED
    for kind_of, characters in _OWN:
        table[[ord(character) for character in characters]] = kind_of
    return table


def codes(text: str) -> NDArray[np.uint32]:
    """Return the code points of a text."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


_FACTOR: Final = 0x9E3779B97F4A7C15
LONGEST_WORD: Final = 31
POWERS: Final = np.array([pow(_FACTOR, k + 1, 1 << 64) for k in range(LONGEST_WORD + 1)], np.uint64)
"""What the letters of a word are multiplied with, by their place in it."""
MIX: Final = tuple(np.uint64(x) for x in (0xD6E8FEB86659FD93, 0xA0761D6478BD642F, 0xE7037ED1A0B428DB))
BEGINNING: Final = 5
"""Letters of a word by which its inflected forms are known as well."""
