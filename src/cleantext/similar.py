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
    "0": "o", "1": "l", "i": "l", "j": "l", "|": "l", "!": "l", "5": "s", "$": "s", "8": "b", "6": "b", "3": "e", "9": "g", "q": "g",
    "2": "z",
}  # fmt: skip
_PLAIN: Final = str.maketrans(_LOOK_ALIKE)
_SKELETON: Final = str.maketrans(_CONFUSED)
_PAIRS: Final = (("rn", "m"), ("nn", "m"), ("cl", "d"), ("vv", "w"))
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
    """Whether what differs is scattered like noise: no word, name or number is another one.

    The letters of both are aligned, and each word is asked how much of it found its like. Noise of one letter
    in ten leaves most of a word; another word leaves what two words share by chance.
    """
    a, b = _word_by_word(one), _word_by_word(other)
    kept_a, kept_b = [False] * len(a.letters), [False] * len(b.letters)
    for op in Levenshtein.opcodes(a.letters, b.letters):
        if op.tag == "equal":
            kept_a[op.src_start : op.src_end] = [True] * (op.src_end - op.src_start)
            kept_b[op.dest_start : op.dest_end] = [True] * (op.dest_end - op.dest_start)
        elif op.tag == "replace":
            for i, j in zip(range(op.src_start, op.src_end), range(op.dest_start, op.dest_end), strict=True):
                if a.digits[i] and b.digits[j]:
                    return False  # another number
                if a.digits[i] or b.digits[j]:
                    kept_a[i] = kept_b[j] = True  # a letter read as a digit, or the other way
        elif _is_another_word(a.words, op.src_start, op.src_end) or _is_another_word(b.words, op.dest_start, op.dest_end):
            return False
    return _all_stand(a, kept_a) and _all_stand(b, kept_b)


def _is_another_word(words: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch that only one of the lines has is a word ("not"): noise loses letters, not words."""
    return end - start >= _GONE or (end - start == _GONE - 1 and (start, end) in words)


class _Words(NamedTuple):
    """The skeletons of a line's words, joined: each letter with whether it is a number's digit, each word's place."""

    letters: str
    digits: list[bool]
    words: list[tuple[int, int]]
    wide: bool


def _word_by_word(text: str) -> _Words:
    bones: list[str] = []
    digits: list[bool] = []
    words: list[tuple[int, int]] = []
    for word in _WORD.findall(unicodedata.normalize("NFKD", text[:LONGEST]) if not text.isascii() else text[:LONGEST]):
        bone = skeleton(word)
        if bone:
            words.append((len(digits), len(digits) + len(bone)))
            signs = plain(word)
            digits += map(str.isdigit, signs) if len(signs) == len(bone) else [_is_number(word)] * len(bone)
            bones.append(bone)
    return _Words("".join(bones), digits, words, _WIDE.search(text) is not None)


def _all_stand(line: _Words, kept: list[bool]) -> bool:
    """Whether every word of a line found enough of itself in the other line."""
    longest = _WIDE_RUN if line.wide else _RUN  # without blanks there are no words: three letters are another name
    run = 0
    for known in kept:
        run = 0 if known else run + 1
        if run >= longest:
            return False
    if line.wide:
        return True
    gone = 0
    for start, end in line.words:
        size = end - start
        lost = size - sum(kept[start:end])
        if lost and 2 * sum(line.digits[start:end]) > size and not all(kept[i] for i in range(start, end) if line.digits[i]):
            return False  # a number that is not there
        gone = gone + size if lost == size else 0
        if gone >= _GONE or (size >= 4 and lost >= _LOST * size):
            return False
    return True


_WIDE_RUN: Final = 3
_RUN: Final = 4
"""Letters lost side by side: at one letter in ten, once in two hundred headlines."""
_GONE: Final = 3
"""Letters of whole words lost side by side: at one letter in ten, "not" is lost once in a thousand headlines."""
_LOST: Final = 0.65
"""Share of a longer word's letters that makes it another word."""
_WORD: Final = re.compile(r"[^\W_]+")
_WIDE: Final = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")


def _is_number(token: str) -> bool:
    digits = sum(character.isdigit() for character in token)
    return 2 * digits > len(token)
