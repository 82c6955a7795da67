"""Where one thing ends and the next begins in a line that lost its line ends: a small net over the words of the line.

Each word (each character, where no blanks are written; each part, where words touch) is measured: how it and the word
before are written, what stands between, whether the catalogue knows wording that begins or has ended there, dates, and
stretches that the line gives twice. A few layers that see its neighbours say how likely something else begins with it.
``training/borders.py`` fits the net on lines joined together, and writes ``weights.npz``.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext import catalogue as catalogues
from cleantext import dates
from cleantext._fold import fold
from cleantext.catalogue import Catalogue
from cleantext.document import Document
from cleantext.language import languages
from cleantext.nets import characters as kinds
from cleantext.nets.characters import (
    BRACKET,
    COLON,
    COMMA,
    DASH,
    DIGIT,
    LOWER,
    OTHER,
    QUOTE,
    SIGN,
    SPACE,
    STOP,
    SYMBOL,
    UNSPACED,
    UPPER,
    WIDE,
)
from cleantext.nets.layers import Layers

REACHES: Final = (1, 2, 4, 8)
"""How far each layer looks to both sides."""
_LONGEST: Final = 6
"""Words of a phrase that is looked up as a whole."""
_OUTER: Final = " !\"'()*,-./:;<=>?[]^_{|}~…•·→▶►×"
_PHRASES: Final = ("section", "button", "published", "updated", "byline", "credit", "agency", "role", "whole", "whole one", "start",
                   "start one")  # fmt: skip
_SAID_AGAIN: Final = 4
"""Words in a row that a text has twice: a headline or a lead given once more, seldom a turn of phrase."""
_OWN: Final = 45
WIDTH: Final = _OWN + 2 * len(_PHRASES) + 12


class Words(NamedTuple):
    """A line in numbers: a row for each word at which something may begin."""

    starts: NDArray[np.int64]
    """Where each begins in the document's text."""
    numbers: NDArray[np.float32]
    hashes: NDArray[np.uint64]
    """Each word's hash, that of its beginning and that of it with the next."""


@cache
def _touching() -> NDArray[np.bool_]:
    """Return for each pair of classes whether two words may touch there that belong to neighbouring elements."""
    table = np.zeros((16, 16), bool)
    letters = (LOWER, UPPER, OTHER)
    table[LOWER, [UPPER, DIGIT, QUOTE, SYMBOL, SIGN, BRACKET]] = True
    table[DIGIT, [UPPER, OTHER, SIGN]] = True
    table[OTHER, [DIGIT, SIGN, BRACKET]] = True
    for before in (STOP, kinds.ASK, COLON, COMMA, BRACKET, QUOTE, SYMBOL, SIGN):
        table[before, letters] = True
    for before in (STOP, kinds.ASK, QUOTE, BRACKET):
        table[before, [QUOTE, BRACKET, DIGIT]] = True
    return table


_ADDRESS: Final = re.compile(r"://|@")


def words(document: Document, start: int, end: int, sentences: Collection[int], *, glued: bool) -> Words:
    """Return the words of a stretch of a document that holds one; ``sentences`` are the offsets at which sentences begin."""
    text = document.text[start:end]
    codes = kinds.codes(text)
    classes = kinds.classes()[np.minimum(codes, kinds.LAST)]
    before = np.concatenate([[np.uint8(SPACE)], classes[:-1]])
    alone = np.isin(classes, (WIDE, UNSPACED))
    begins = (classes != SPACE) & ((before == SPACE) | alone | np.isin(before, (WIDE, UNSPACED)))
    if glued:
        touch = _touching()[before, classes]
        last = 0
        for match in _ADDRESS.finditer(text):
            if match.start() >= last:
                first, last = text.rfind(" ", last, match.start()) + 1, text.find(" ", match.end()) % (len(text) + 1)
                touch[first + 1 : last] = False
        begins |= touch
    places = np.flatnonzero(begins)
    finish = np.append(places[1:], len(text))
    finish = finish - (classes[finish - 1] == SPACE)
    count = len(places)
    numbers = np.zeros((count, WIDTH), np.float32)
    hashes = _hashes(kinds.codes(document.folded[start:end]), classes, places)
    _written(numbers[:, :_OWN], classes, before, places, finish)
    folded = [document.folded[start + a : start + b].strip(_OUTER) for a, b in zip(places.tolist(), finish.tolist(), strict=True)]
    spaced = bool((classes[places] != WIDE).mean() > 0.5)
    column = _OWN
    if spaced:
        _phrases(numbers[:, column : column + 2 * len(_PHRASES)], folded, _lexicon(catalogues.of(document)))
    column += 2 * len(_PHRASES)
    rest = numbers[:, column:]
    _dated(rest, text, places)
    _again(rest, hashes[:, 0])
    common = _common(document)
    rest[:, 6] = [word in common for word in folded]
    begun = np.zeros(count, bool)
    at = np.searchsorted(places, np.fromiter((s - start for s in sentences if start <= s < end), np.int64))
    begun[at[at < count]] = True
    rest[:, 7] = begun
    rest[:, 8] = np.log1p(np.arange(count)) / 3
    rest[:, 9] = np.log1p(count - 1 - np.arange(count)) / 3
    since = np.arange(count) - np.maximum.accumulate(np.where(begun, np.arange(count), 0))
    rest[:, 10] = np.log1p(since) / 3
    rest[:, 11] = np.cumsum(begun) > 1
    return Words(places + start, numbers, hashes)


def _written(
    out: NDArray[np.float32], classes: NDArray[np.uint8], before: NDArray[np.uint8], places: NDArray[np.int64], finish: NDArray[np.int64]
) -> None:
    """Fill in how each word is written: the classes of its first and last characters, capitals, digits, length."""
    row = np.arange(len(places))
    last = finish - 1
    out[row, classes[places]] = 1
    out[row, 16 + classes[last]] = 1
    closing = np.isin(classes[last], (QUOTE, BRACKET)) & (last > places)
    core = np.where(closing, classes[np.maximum(last - 1, 0)], classes[last])
    out[:, 32] = core == STOP
    out[:, 33] = core == kinds.ASK
    opening = np.isin(classes[places], (QUOTE, BRACKET, SIGN, DASH)) & (last > places)
    second = np.where(opening, classes[np.minimum(places + 1, len(classes) - 1)], classes[places])
    out[:, 34] = second == UPPER
    out[:, 35] = second == LOWER
    out[:, 36] = second == DIGIT
    out[:, 37] = before[places] == SPACE
    length = (finish - places).astype(np.float32)
    out[:, 38] = np.log1p(length) / 2
    upper = np.add.reduceat(classes == UPPER, places) if len(places) else length
    lower = np.add.reduceat(classes == LOWER, places) if len(places) else length
    digits = np.add.reduceat(classes == DIGIT, places) if len(places) else length
    out[:, 39] = (lower == 0) & (upper > 1)
    out[:, 40] = (upper > 1) & (lower > 0)
    out[:, 41] = digits > 0
    out[:, 42] = length <= 2
    out[:, 43] = length > 12
    out[:, 44] = (lower + upper == 0) & (digits == 0)


def _hashes(codes: NDArray[np.uint32], classes: NDArray[np.uint8], places: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Return the hashes of each word's letters and digits, of its beginning, and of it with the next word."""
    if not len(places):
        return np.zeros((0, 3), np.uint64)
    letter = np.isin(classes, (LOWER, UPPER, OTHER, WIDE, DIGIT, UNSPACED))
    so_far: NDArray[np.int64] = np.cumsum(letter) - letter
    inner = _inner(so_far, places, len(classes))
    value = np.where(letter, codes * kinds.POWERS[np.clip(inner, 0, kinds.LONGEST_WORD)], np.uint64(0))
    whole = np.add.reduceat(value, places)
    begin = np.add.reduceat(np.where(inner < kinds.BEGINNING, value, np.uint64(0)), places)
    whole = np.where(whole == 0, np.uint64(0), (whole ^ (whole >> np.uint64(31))) * kinds.MIX[0])
    begin = np.where(begin == 0, np.uint64(0), (begin ^ (begin >> np.uint64(31))) * kinds.MIX[1])
    both = np.zeros_like(whole)
    both[:-1] = (whole[:-1] * kinds.MIX[2] + whole[1:]) * kinds.MIX[1]
    return np.stack([whole, begin, both], 1)


def _inner(so_far: NDArray[np.int64], places: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    first = np.zeros(size, np.int64)
    first[places] = np.diff(so_far[places], prepend=0)
    return so_far - np.cumsum(first)


class _Lexicon(NamedTuple):
    phrases: dict[str, int]
    """Folded phrase -> the place in ``_PHRASES`` of the kind of wording it is, the most telling one."""
    openers: frozenset[str]


def _lexicon(words: Catalogue) -> _Lexicon:
    def build() -> _Lexicon:
        phrases: dict[str, int] = {}
        for kind in _PHRASES[:8]:
            for entry in words.vocabulary(kind):
                phrases[" ".join(fold(entry).split()).strip(_OUTER)] = _PHRASES.index(kind)
        for notice in words.notices:
            for phrase in notice.phrases:
                head = phrase.split("{")[0] if notice.where in ("whole", "start") else ""
                if not head:
                    continue
                whole = notice.where == "whole" and "{" not in phrase
                key = " ".join(fold(head).split()).strip(_OUTER)
                if key and (key not in phrases or whole):
                    phrases[key] = _PHRASES.index(("whole" if whole else "start") + (" one" if " " not in key else ""))
        return _Lexicon(phrases, frozenset(key.split()[0].strip(_OUTER) for key in phrases if key))

    return words.once("seam wording", build)


def _phrases(out: NDArray[np.float32], folded: list[str], lexicon: _Lexicon) -> None:
    """Fill in which kind of known wording begins with each word, and which has ended before it."""
    count = len(_PHRASES)
    for i, first in enumerate(folded):
        if first not in lexicon.openers:
            continue
        for length in range(min(_LONGEST, len(folded) - i), 0, -1):
            kind = lexicon.phrases.get(" ".join(folded[i : i + length]))
            if kind is not None:
                out[i, kind] = 1
                if kind < count - 2 and i + length < len(folded):
                    out[i + length, count + kind] = 1
                break


def _dated(out: NDArray[np.float32], text: str, places: NDArray[np.int64]) -> None:
    """Fill in at which words a date begins, after which it has ended, and which lie in one."""
    for found in dates.find(text):
        first, last = np.searchsorted(places, (found.start, found.end)).tolist()
        out[first:last, 2] = 1
        if first < len(places) and places[first] == found.start:
            out[first, 0] = 1
        if last < len(places):
            out[last, 1] = 1


def _again(out: NDArray[np.float32], hashes: NDArray[np.uint64]) -> None:
    """Fill in where a stretch of four words or more begins, lasts and has ended that the line has twice."""
    size = len(hashes) - _SAID_AGAIN + 1
    if size < 2:
        return
    grams = np.zeros(size, np.uint64)
    for k in range(_SAID_AGAIN):
        grams = grams * kinds.MIX[1] + hashes[k : k + size]
    order = np.argsort(grams, kind="stable")
    same = grams[order][1:] == grams[order][:-1]
    twice = np.zeros(size, bool)
    twice[order[1:][same]] = True
    twice[order[:-1][same]] = True
    begins = twice & ~np.concatenate([[False], twice[:-1]])
    ends = twice & ~np.concatenate([twice[1:], [False]])
    out[np.flatnonzero(begins), 3] = 1
    after = np.flatnonzero(ends) + _SAID_AGAIN
    out[after[after < len(hashes)], 4] = 1
    out[:size, 5] = twice


def _common(document: Document) -> frozenset[str]:
    """Return the function words of the languages that a text may be in."""
    spoken = languages(document) or frozenset({"en"})
    words = catalogues.of(document)
    key = ("function words of", tuple(sorted(spoken)))
    return words.once(key, lambda: frozenset(fold(w) for tag in spoken for w in words.words.get(tag, {}).get("stop", ())))


class Net(Layers):
    """The weights, ready to read."""

    def __call__(self, found: Words) -> NDArray[np.float32]:
        """Return for each word the log odds that something else begins with it."""
        slots = self.slots(found.hashes)
        vectors = self.vectors[slots[:, 0]] + self.vectors[slots[:, 1]] + self.vectors[slots[:, 2]]
        before = np.zeros_like(vectors)
        before[1:] = vectors[:-1]
        previous = np.zeros((len(vectors), _OWN), np.float32)
        previous[1:] = found.numbers[:-1, :_OWN]
        own = np.maximum(self.linear("first", np.concatenate([found.numbers, previous, vectors, before], 1)), 0)
        seen = np.maximum(self.linear("second", own), 0)
        for i, reach in enumerate(REACHES):
            seen = self.beside(f"beside.{i}", seen, reach)
        return np.asarray(self.linear("out", seen)[:, 0], np.float32)


@cache
def shipped() -> Net:
    """Return the net that comes with the library, loaded with the first line that lost its line ends."""
    return Net(Path(__file__).with_name("weights.npz"))
