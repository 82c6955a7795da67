"""Whether two lines are the same line, one of them garbled: by OCR, by lost accents, blanks or capitals.

Both are brought to a plain form in which what recognition confuses is one sign (rn and m, l and 1, O and 0,
accented letters and bare ones, Cyrillic and Latin look-alikes; the pairs are those of Unicode's confusables
and of the OCR literature). What still differs is then looked at: noise is scattered, while two different
headlines differ by a word, a name or a number.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

LONGEST: Final = 600
"""Headlines and standfirsts are shorter; beyond, only this many characters are compared."""

_LOOK_ALIKE: Final = {
    # Cyrillic and Greek letters that are drawn as Latin ones
    **dict(zip("авекмнорстухіјѕԁӏћєзь", "abekmhopctyxijsdlhe3b", strict=True)),
    **dict(zip("αβεικνορτυχωγ", "abeiknoptuxwy", strict=True)),
    # letters whose stroke is no combining mark
    "ł": "l", "ø": "o", "đ": "d", "ı": "i", "ħ": "h", "ŧ": "t", "ð": "d", "þ": "p", "ß": "ss", "æ": "ae", "œ": "oe",
    # Arabic and Persian: endings and carriers that are left out or changed
    "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "أ": "ا", "إ": "ا", "آ": "ا", "ؤ": "و", "ئ": "ي", "ء": "", "ـ": "",
    # Hebrew final letters
    "ך": "כ", "ם": "מ", "ן": "נ", "ף": "פ", "ץ": "צ",
}  # fmt: skip
_CONFUSED: Final = {
    "0": "o", "1": "l", "i": "l", "j": "l", "|": "l", "!": "l", "5": "s", "$": "s", "8": "b", "6": "b", "3": "e", "9": "g", "q": "g", "2": "z",
}  # fmt: skip
_PLAIN: Final = str.maketrans(_LOOK_ALIKE)
_SKELETON: Final = str.maketrans(_CONFUSED)
_PAIRS: Final = (("rn", "m"), ("cl", "d"), ("vv", "w"), ("ii", "u"), ("lll", "m"), ("ri", "n"))
_NOT_WORD: Final = re.compile(r"[\W_]+")


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    if text.isascii():
        return _NOT_WORD.sub("", text.lower())
    # Marks are no word characters, so they go with the punctuation.
    return _NOT_WORD.sub("", unicodedata.normalize("NFKD", text).lower()).translate(_PLAIN)


def plain(text: str) -> str:
    """Return the letters and digits of ``text`` in small letters, without marks, blanks or look-alikes."""
    return _plain(text[:LONGEST])


def skeleton(text: str) -> str:
    """Return ``plain(text)`` with signs that OCR confuses made one."""
    bones = plain(text).translate(_SKELETON)
    for pair, one in _PAIRS:
        bones = bones.replace(pair, one)
    return bones


class Likeness(NamedTuple):
    """How a line repeats another."""

    ratio: float
    """0 to 100: the share of the plain letters that agree."""
    how: str
    """"exact", "garbled", "cut off" or "with more around it"."""


_LEAST: Final = 72.0
"""Ratio of skeletons below which two lines are not compared further; at 15% noise repeats lie above 75."""


def garbled(one: str, other: str) -> float:
    """Return how like two lines are (0 to 100) if they are one line under noise, else 0."""
    a, b = skeleton(one), skeleton(other)
    if not a or not b:
        return 0.0
    if plain(one) == plain(other):
        return 100.0
    ratio = fuzz.ratio(a, b, score_cutoff=_LEAST)
    if not ratio:
        return 0.0
    return ratio if _only_noise(one, other) else 0.0


def _only_noise(one: str, other: str) -> bool:
    """Whether what differs is scattered like noise: no word, name or number is another one."""
    if _numbers_differ(one, other):
        return False
    a, marks_a = _with_edges(one)
    b, marks_b = _with_edges(other)
    run_a = run_b = changed = 0
    last_end = -5
    for op in Levenshtein.opcodes(a, b):
        if op.tag == "equal":
            continue
        size = max(op.src_end - op.src_start, op.dest_end - op.dest_start)
        if op.src_start - last_end <= 1:
            changed += size
        else:
            changed = size
            run_a, run_b = op.src_start, op.dest_start
        last_end = op.src_end
        if changed >= 3 and (_covers_word(marks_a, run_a, op.src_end) or _covers_word(marks_b, run_b, op.dest_end)):
            return False
        if op.tag in ("insert", "delete") and changed == size >= 2:
            if op.tag == "insert" and _is_word(marks_b, op.dest_start, op.dest_end):
                return False
            if op.tag == "delete" and _is_word(marks_a, op.src_start, op.src_end):
                return False
        if changed >= 6:
            return False
    return True


def _with_edges(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the skeleton of ``text`` word by word, and where each word lies in it."""
    bones, edges, position = [], [], 0
    for word in text[:LONGEST].split():
        bone = skeleton(word)
        if bone:
            bones.append(bone)
            edges.append((position, position + len(bone)))
            position += len(bone)
    return "".join(bones), edges


def _is_word(edges: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether the stretch is one or more whole words, give or take the letters that neighbours share."""
    return any(first == start and last == end for first, last in edges) or (
        any(first == start for first, _ in edges) and any(last == end for _, last in edges)
    )


def _covers_word(edges: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether the stretch covers a whole word of three letters or more."""
    return any(start <= first and last <= end and last - first >= 3 for first, last in edges)


_NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")
_OCR_DIGIT: Final = re.compile(r"[0-9OolI|SBZ]*\d[0-9OolI|SBZ]*")


def _numbers_differ(one: str, other: str) -> bool:
    """Whether the two state different numbers: digits that no recognition confuses with each other.

    Numbers are compared in order, each as its digits; a digit inside a word ("Br1dge") is no number. A
    garbled line may have lost a digit to a letter ("4.OOO"), so numbers are compared by skeleton.
    """
    a = [skeleton(token) for token in one.split() if _is_number(token)]
    b = [skeleton(token) for token in other.split() if _is_number(token)]
    if a == b:
        return False
    if len(a) == len(b):
        return any(x != y for x, y in zip(a, b, strict=True))
    words_a = {skeleton(token) for token in one.split()}
    words_b = {skeleton(token) for token in other.split()}
    return any(x not in words_b and x not in plain_join(other) for x in a) or any(y not in words_a and y not in plain_join(one) for y in b)


def plain_join(text: str) -> str:
    """Return the skeleton of the whole text, for looking a number up whose blanks were lost."""
    return skeleton(text)


def _is_number(token: str) -> bool:
    digits = sum(character.isdigit() for character in token)
    letters = sum(character.isalpha() for character in token)
    return digits > 0 and digits >= letters
