"""What a unit looks like in numbers: its shape, place, likeness to other units, known wording and words.

All of it is worked out for a whole text at once, in numpy, in time that grows as the text does. Nothing here depends
on a language but through the catalogue and the hashes of words.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleantext import catalogue as catalogues
from cleantext import dates, names
from cleantext._fold import fold
from cleantext.catalogue import Catalogue
from cleantext.cutting import find
from cleantext.document import Document
from cleantext.nets.characters import (
    ASK,
    BEGINNING,
    BRACKET,
    COLON,
    COMMA,
    DASH,
    DIGIT,
    LAST,
    LONGEST_WORD,
    LOWER,
    MIX,
    OTHER,
    POWERS,
    QUOTE,
    SIGN,
    SPACE,
    STOP,
    SYMBOL,
    UNSPACED,
    UPPER,
    WIDE,
    Floats,
    Hashes,
    Integers,
)  # fmt: skip
from cleantext.nets.characters import classes as classes_of
from cleantext.nets.characters import codes as codes_of
from cleantext.pieces import take_apart

_EVENTS: Final = 12


@cache
def _pairs() -> tuple[NDArray[np.uint8], NDArray[np.bool_], NDArray[np.bool_]]:
    """Return for each pair of classes the kind of event that it is, whether a word begins behind, and whether one ends before."""
    event = np.zeros((16, 16), np.uint8)
    event[SPACE] = 4
    event[SPACE, [LOWER, OTHER]] = 1
    event[SPACE, UPPER] = 2
    event[SPACE, DIGIT] = 3
    event[[STOP, ASK], SPACE] = 5
    event[COMMA, SPACE] = event[WIDE, COMMA] = 6
    event[UPPER, UPPER] = 7
    event[LOWER, UPPER] = 8
    event[STOP, [LOWER, UPPER, DIGIT]] = 9
    event[WIDE, [STOP, ASK]] = 5
    event[QUOTE, [LOWER, UPPER, OTHER, WIDE]] = 10
    event[DIGIT, [COLON, DASH, SIGN, STOP]] = 11
    inside = np.isin(np.arange(16), (LOWER, UPPER, OTHER, DIGIT))
    alone = np.isin(np.arange(16), (WIDE, UNSPACED))
    begins = (inside[None, :] & ~inside[:, None]) | alone[None, :]
    ends = (inside[:, None] & ~inside[None, :]) | alone[:, None]
    return event.ravel(), begins.ravel(), ends.ravel()


_END: Final = np.full(16, 7)
_END[[STOP, ASK, COLON, COMMA, DIGIT, LOWER, UPPER, OTHER, WIDE, UNSPACED]] = [0, 1, 2, 3, 4, 5, 6, 5, 5, 5]
_START: Final = np.full(16, 8)
_START[[UPPER, LOWER, DIGIT, QUOTE, SIGN, SYMBOL, BRACKET, DASH, OTHER, WIDE, UNSPACED]] = [0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 0]

_HEAD: Final = 90
_TAIL: Final = 45
"""Characters at the two ends of a unit whose words are read; what stands between is the middle of a paragraph."""

SHAPE: Final = 72
PLACE: Final = 24
FLAT: Final = 5
LIKENESS: Final = 15
NOTICED: Final = ("bot_block", "paywall", "consent", "newsletter", "furniture", "advert", "related", "footer", "caption", "author_note",
                  "byline", "date")  # fmt: skip
KNOWN: Final = len(NOTICED) + 8
"""Columns of what the catalogue finds: they come last, so that fitting can hide them."""
OPEN: Final = 6
WIDTH: Final = SHAPE + PLACE + FLAT + LIKENESS + OPEN + KNOWN


class Features(NamedTuple):
    """A text in numbers: a row for each unit, and the hashes of the words that each unit begins and ends with."""

    numbers: Floats
    words: Hashes
    """Each word's hash, that of its beginning and that of it with the next, 0 where there is none."""
    forms: NDArray[np.uint8]
    """Length and kind of each word, for those that are not known."""
    starts: Integers
    """Where each unit's words begin, and where the last one's end."""


def measure(document: Document) -> Features:
    """Return the features of a document's units. There must be one unit at least."""
    units = document.units
    count = len(units)
    texts = [unit.text for unit in units]
    folded = document.folded
    joined = " " + " ".join(texts) + " "
    lowered = " " + " ".join([folded[unit.start : unit.end] for unit in units]) + " "
    sizes = np.fromiter(map(len, texts), np.int64, count)
    last = np.cumsum(sizes + 1)  # the place of each unit's last character in the joined text
    first = last - sizes + 1
    codes = codes_of(lowered)
    classes = classes_of()[np.minimum(codes_of(joined), LAST)]
    owner = np.repeat(np.arange(count), sizes + 1)
    pairs = (classes[:-1].astype(np.intp) << 4) | classes[1:]
    numbers = np.zeros((count, WIDTH), np.float32)
    column = SHAPE + PLACE + FLAT
    _shape(numbers[:, :SHAPE], classes, pairs, owner, first, last, sizes)
    short = _placed(document, texts, sizes, numbers[:, SHAPE : SHAPE + PLACE], numbers[:, SHAPE + PLACE : column])
    words, forms, starts, everything = _words(codes, classes, pairs, owner, first, sizes)
    _shared(numbers[:, column : column + 4], everything, sizes, count)
    _alike(numbers[:, column + 4 : column + LIKENESS], codes, classes, owner, first, count)
    column += LIKENESS
    _stated(document, numbers, numbers[:, column : column + OPEN], short)
    _known(document, numbers[:, column + OPEN :])
    return Features(numbers, words, forms, starts)


def _shape(
    out: Floats, classes: NDArray[np.uint8], pairs: NDArray[np.intp], owner: Integers, first: Integers, last: Integers, sizes: Integers
) -> None:
    """Fill in what can be told of each unit by its characters alone."""
    rows = len(sizes)
    events = _pairs()[0]
    counts = np.bincount(owner * 16 + classes[:-1], minlength=rows * 16).reshape(rows, 16).astype(np.float32)
    counts[:, SPACE] -= 1
    happened = np.bincount(owner * _EVENTS + events[pairs], minlength=rows * _EVENTS).reshape(rows, _EVENTS).astype(np.float32)
    length = sizes.astype(np.float32)
    size = length + 1.5 * counts[:, WIDE]
    words = counts[:, SPACE] + 1 + 0.5 * counts[:, WIDE] + 0.2 * counts[:, UNSPACED]
    ultimate, before = classes[last], classes[np.maximum(last - 1, first)]
    opening, second = classes[first], classes[np.minimum(first + 1, last)]
    closing = (ultimate == QUOTE) | (ultimate == BRACKET)
    end = np.where(closing, before, ultimate)
    out[:, 0] = np.log1p(size) / 3
    out[:, 1] = np.log1p(words) / 2
    out[:, 2] = np.minimum(size, 300) / 100
    out[:, 3] = size >= 80
    out[:, 4] = size >= 150
    out[:, 5] = np.minimum(size / words, 15) / 5
    out[:, 6:22] = counts * (4 / length)[:, None]
    out[:, 22:34] = happened * (2 / words)[:, None]
    out[:, 34:40] = np.log1p(counts[:, [DIGIT, SIGN, COMMA, STOP, QUOTE, BRACKET]])
    out[:, 40:44] = np.log1p(happened[:, [2, 5, 8, 9]])
    row = np.arange(rows)
    out[row, 44 + _END[end]] = 1
    out[:, 52] = closing
    out[:, 53] = (ultimate == STOP) & (before == STOP)
    out[row, 54 + _START[opening]] = 1
    out[:, 63] = second == SPACE
    stop = (end == STOP) | (end == ASK)
    out[:, 64] = stop & (size >= 80) & (words >= 10)
    out[:, 65] = stop & (size < 80)
    out[:, 66] = length <= counts[:, 4:15].sum(1)
    out[:, 67] = (counts[:, LOWER] == 0) & (counts[:, UPPER] > 1)
    out[:, 68] = size < 25
    out[:, 69] = words <= 2
    out[:, 70] = words <= 5
    out[:, 71] = (happened[:, 2] >= 0.8 * words) & (words > 1)


def _placed(document: Document, texts: list[str], sizes: Integers, out: Floats, pieces: Floats) -> NDArray[np.bool_]:
    """Fill in where each unit stands, and return which are short enough to be read for a date or a name."""
    units, count = document.units, len(texts)
    place = np.arange(count, dtype=np.float32)
    seen: dict[str, int] = {}
    for text in texts:
        seen[text] = seen.get(text, 0) + 1
    same = np.fromiter((seen[text] for text in texts), np.float32, count)
    long = np.where(sizes >= 100, sizes, 0).astype(np.float32)
    total = float(long.sum()) + 1
    before = np.cumsum(long, dtype=np.float64)
    out[:, 0] = (place + 1) / count
    out[:, 1] = np.log1p(place) / 3
    out[:, 2] = np.log1p(count - 1 - place) / 3
    out[:, 3] = np.log1p(count) / 3
    out[:, 4] = np.log(same)
    out[:, 5] = same > 1
    out[:, 6] = (before - long) / total
    out[:, 7] = 1 - before / total
    rows = np.fromiter((unit.row for unit in units), np.int64, count)
    lines = np.fromiter((unit.line for unit in units), np.int64, count)
    apart = np.diff(rows, prepend=rows[0] - 1) > 1
    if apart[1:].any():
        out[:, 8] = 1
        out[:, 9] = apart
        out[:-1, 11] = apart[1:]
        out[-1, 11] = 1
    step = np.diff(lines, prepend=lines[0] - 1)
    out[:, 10] = np.where(step > 0, np.minimum(np.diff(rows, prepend=rows[0] - 1), 4), 0) / 4  # rows: whatever the layout
    out[:-1, 12] = out[1:, 10]
    flat = document.flat
    out[:, 23] = np.log1p(sizes.sum()) / 5
    indent = _indents(document, step)
    if indent.any():
        share = np.bincount(indent, weights=np.minimum(long, 1000) + 1e-6)
        off = indent - int(share.argmax())
        out[:, 13] = 1
        out[:, 14] = off == 0
        out[:, 15] = off < 0
        out[:, 16] = np.clip(off, -5, 5) / 2.5
        turn = np.diff(indent)
        out[1:, 17] = turn == 0
        out[1:, 18] = turn < 0
        out[:-1, 19] = turn == 0
        out[:-1, 20] = turn > 0
        out[:, 21] = np.minimum(indent, 6) / 2
        out[:, 22] = share[indent] / total
    odds = document.once("odds of seams", lambda: take_apart(document).odds)
    pieces[:, 0] = step == 0
    pieces[:-1, 1] = pieces[1:, 0]
    if flat:
        pieces[:, 2] = np.fromiter((line in flat for line in lines.tolist()), np.float32, count)
        seam = np.fromiter((odds.get(unit.start, 4.0) for unit in units), np.float32, count)
        pieces[:, 3] = np.clip(seam, -4, 4) / 2
        pieces[:-1, 4] = pieces[1:, 3]
        pieces[-1, 4] = 2
    short: NDArray[np.bool_] = sizes <= _READ
    return short


_READ: Final = 100
"""Characters of a unit beyond which a date or a name in it says little."""


def _indents(document: Document, step: Integers) -> Integers:
    """Return how far each unit's line is indented, in steps: 0 for the least of the text, 1 for the next, whatever their width."""
    text = document.text
    indent = np.zeros(len(step), np.int64)
    if "\n " not in text and "\n\t" not in text and "\n\u3000" not in text and not text[:1].isspace():
        return indent
    width = -1
    for i, unit in enumerate(document.units):
        if step[i]:
            width = unit.start - (text.rfind("\n", max(0, unit.start - 500), unit.start) + 1 or max(0, unit.start - 500))
        indent[i] = width
    return np.unique(indent, return_inverse=True)[1].astype(np.int64).reshape(-1)


def _words(
    codes: NDArray[np.uint32], classes: NDArray[np.uint8], pairs: NDArray[np.intp], owner: Integers, first: Integers, sizes: Integers
) -> tuple[Hashes, NDArray[np.uint8], Integers, tuple[Hashes, Integers, Integers]]:
    """Return the hashes of the words at the ends of each unit, their forms, where each unit's begin, and all words with unit and length."""
    _, begins, ends = _pairs()
    starts = np.flatnonzero(begins[pairs]) + 1
    finish = np.flatnonzero(ends[pairs]) + 1
    rows = len(sizes)
    if not len(starts):
        none = np.zeros(0, np.int64)
        return np.zeros((0, 3), np.uint64), np.zeros(0, np.uint8), np.zeros(rows + 1, np.int64), (np.zeros(0, np.uint64), none, none)
    length = finish - starts
    unit = owner[starts]
    total = int(length.sum())
    shift = np.cumsum(length) - length
    inner = np.arange(total) - np.repeat(shift, length)
    value = codes[np.repeat(starts, length) + inner] * POWERS[np.minimum(inner, LONGEST_WORD)]
    whole = np.add.reduceat(value, shift)
    begin = np.add.reduceat(np.where(inner < BEGINNING, value, np.uint64(0)), shift)
    whole = (whole ^ (whole >> np.uint64(31))) * MIX[0]
    everything = (whole, unit, length)
    offset = starts - first[unit]
    read = (offset < _HEAD) | (offset > sizes[unit] - _TAIL)
    if not read.all():
        starts, length, unit, whole, begin = starts[read], length[read], unit[read], whole[read], begin[read]
    begin = (begin ^ (begin >> np.uint64(31))) * MIX[1]
    both = np.zeros_like(whole)
    if len(whole) > 1:
        both[:-1] = np.where(unit[:-1] == unit[1:], (whole[:-1] * MIX[2] + whole[1:]) * MIX[1], np.uint64(0))
    kind = classes[starts]
    form = (np.minimum(length, 15) + 16 * (kind == DIGIT) + 32 * ((kind == WIDE) | (kind == UNSPACED)) + 1).astype(np.uint8)
    at = np.zeros(rows + 1, np.int64)
    np.cumsum(np.bincount(unit, minlength=rows), out=at[1:])
    return np.stack([whole, begin, both], 1), form, at, everything


def _shared(out: Floats, everything: tuple[Hashes, Integers, Integers], sizes: Integers, rows: int) -> None:
    """Fill in how many of each unit's longer words other units have, and how many paragraphs have them."""
    whole, unit, length = everything
    long = length >= 4
    if not long.any():
        return
    whole, unit = whole[long], unit[long]
    order = np.argsort(whole, kind="stable")
    whole, unit = whole[order], unit[order]
    number = np.zeros(len(whole), np.int64)
    np.cumsum(whole[1:] != whole[:-1], out=number[1:])
    key = _distinct(number * rows + unit)
    number, unit = key // rows, key % rows
    prose = (sizes >= 100)[unit]
    among = np.bincount(number).astype(np.float32)[number] - 1
    paragraphs = np.bincount(number, weights=prose).astype(np.float32)[number] - prose
    many = np.maximum(np.bincount(unit, minlength=rows), 1).astype(np.float32)
    out[:, 0] = np.bincount(unit, weights=among > 0, minlength=rows) / many
    out[:, 1] = np.bincount(unit, weights=paragraphs > 0, minlength=rows) / many
    out[:, 2] = np.bincount(unit, weights=np.log1p(paragraphs), minlength=rows) / many
    out[:, 3] = np.log1p(np.bincount(unit, weights=paragraphs > 0, minlength=rows))


def _distinct(values: NDArray[Any]) -> NDArray[Any]:
    """Return the distinct values in order."""
    values = np.sort(values)
    new = np.ones(len(values), bool)
    np.not_equal(values[1:], values[:-1], out=new[1:])
    return values[new]


_COMPARED: Final = 240
"""Characters of a unit that are compared with others'."""
_GRAM: Final = 5
_GRAM_WIDE: Final = 3
_FEWEST: Final = 8
"""Stretches of letters that a unit has at the least to be compared."""
_NEIGHBOURS: Final = 4
_IS_LETTER: Final = np.isin(np.arange(16), (LOWER, UPPER, OTHER, WIDE, DIGIT, UNSPACED))
_DRAWN_ALIKE: Final = {"0": "o", "1": "l", "|": "l", "i": "l", "5": "s", "8": "b"}


@cache
def _bones() -> Hashes:
    table = np.arange(LAST + 1, dtype=np.uint64)
    for one, other in _DRAWN_ALIKE.items():
        table[ord(one)] = ord(other)
    return table


def _alike(out: Floats, codes: NDArray[np.uint32], classes: NDArray[np.uint8], owner: Integers, first: Integers, rows: int) -> None:
    """Fill in how much of each unit stands in one earlier or later unit, letter for letter but for noise."""
    place = np.arange(len(owner))
    used = _IS_LETTER[classes[:-1]] & (place - first[owner] < _COMPARED)
    letters = _bones()[np.minimum(codes[:-1][used], LAST)]
    unit = owner[used]
    size = _GRAM_WIDE if len(letters) and (letters > 0x0E00).mean() > 0.4 else _GRAM
    if len(letters) <= size:
        return
    grams = np.zeros(len(letters) - size + 1, np.uint64)
    for k in range(size):
        grams = grams * np.uint64(1_000_003) + letters[k : len(letters) - size + 1 + k]
    grams = (grams ^ (grams >> np.uint64(29))) * MIX[0]
    of = unit[: len(grams)]
    whole = of == unit[size - 1 :]
    if rows >= 1 << 20 or not whole.any():
        return
    keys = _distinct((grams[whole] >> np.uint64(20) << np.uint64(20)) | of[whole].astype(np.uint64))
    grams, of = keys >> np.uint64(20), (keys & np.uint64((1 << 20) - 1)).astype(np.int64)
    many = np.bincount(of, minlength=rows).astype(np.float32)
    met = [np.flatnonzero(grams[k:] == grams[:-k]) for k in range(1, min(_NEIGHBOURS, len(grams) - 1) + 1)]
    pairs = np.concatenate([of[here] * rows + of[here + k] for k, here in enumerate(met, 1)]) if met else np.zeros(0, np.int64)
    if not len(pairs):
        return
    pairs.sort()
    edges = np.flatnonzero(np.diff(pairs, prepend=-1, append=-1))
    pair, shared = pairs[edges[:-1]], np.diff(edges)
    above, below = pair // rows, pair % rows
    enough = (many[above] >= _FEWEST) & (many[below] >= _FEWEST)
    above, below, shared = above[enough], below[enough], shared[enough]
    of_above, of_below = (shared / many[above]).astype(np.float32), (shared / many[below]).astype(np.float32)
    longer = np.clip(np.log(many[below] / many[above]), -3, 3)
    for column, where, value in ((0, above, of_above), (1, below, of_below), (2, above, of_below), (3, below, of_above)):
        np.maximum.at(out[:, column], where, value)
    top = above < _TOP
    np.maximum.at(out[:, 4], below[top], of_below[top])
    gap = np.log1p(below - above).astype(np.float32)
    for share, where, column, ratio in ((of_above, above, 5, longer), (of_below, below, 7, -longer)):
        order = np.argsort(share, kind="stable")
        out[where[order], column] = ratio[order]
        out[where[order], column + 1] = gap[order]
    for column, share in ((5, 0), (6, 0), (7, 1), (8, 1)):
        out[:, column] *= out[:, share] > 0.4
    out[:, 9] = out[:, 0] > 0.6
    out[:, 10] = out[:, 1] > 0.6


_TOP: Final = 8


def _stated(document: Document, numbers: Floats, out: Floats, short: NDArray[np.bool_]) -> None:
    """Fill in which short units hold a date or begin with a word like "by", and how much of a page the text is."""
    words = catalogues.of(document)
    folded = document.folded
    units = document.units
    digits = short & (numbers[:, 34] > 0)
    for i in np.flatnonzero(digits).tolist():
        found = dates.find(units[i].text)
        if found:
            out[i, 0] = 1
            out[i, 1] = (found[0].end - found[0].start) / len(units[i].text)
    one, two = words.once("how bylines begin", lambda: _openings(words))
    for i in np.flatnonzero(short & (numbers[:, 1] < _FEW)).tolist():
        unit = units[i]
        start = unit.start
        if folded[start] not in one and folded[start : start + 2] not in two:
            continue
        length = names.prefix_length(folded[start : unit.end], words)
        if length:
            out[i, 2] = 1
            out[i, 3] = length >= len(unit.text) - 1
    out[:, 4] = min(np.log1p(find(document).evidence), 4.0)
    out[:, 5] = find(document).evidence < 1


def _openings(words: Catalogue) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of one letter, and the two first letters of all others, that stand before an author's name."""
    bare = [fold(word).strip(" :|/=-") for word in words.vocabulary("byline")]
    return frozenset(word for word in bare if len(word) == 1), frozenset(word[:2] for word in bare if len(word) > 1)


_FEW: Final = float(np.log1p(10) / 2)
"""Nine words, as the shape counts them: a byline of more is a sentence."""


def _known(document: Document, out: Floats) -> None:
    """Fill in what the catalogue has found: notices of each label, strong or weak, and the kinds of each wall's wording."""
    hits, cues, _ = find(document)
    units = document.units
    places: list[int] = []
    values: list[float] = []
    for hit in hits:
        notice = hit.notice
        column = _COLUMNS.get(notice.label)
        if column is None:
            continue
        row = hit.unit * KNOWN
        unit = units[hit.unit]
        share = (min(hit.end, unit.end) - max(hit.start, unit.start)) / len(unit.text)
        places += (row + column, row + _BASE, row + _BASE + 1, row + _BASE + 2, row + _BASE + 3)
        values += (0.5 if notice.near or notice.status else 1.0, bool(notice.status), hit.exact, notice.list, share)
    for place, kinds in cues.items():
        for (label, _), found in kinds.items():
            wall = _WALLS.get(label)
            if wall is not None:
                places.append(place * KNOWN + wall)
                values.append(min(len(found), 6) / 3)
    if places:
        flat = np.zeros(len(units) * KNOWN, np.float32)
        np.maximum.at(flat, places, np.array(values, np.float32))
        out[:] = flat.reshape(len(units), KNOWN)


_BASE: Final = len(NOTICED)
_COLUMNS: Final = {label: i for i, label in enumerate(NOTICED)}
_WALLS: Final = {label: _BASE + 4 + i for i, label in enumerate(("bot_block", "paywall", "consent", "newsletter"))}
