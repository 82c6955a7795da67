"""Whether two lines are the same line, one of them garbled: by OCR, by lost accents, blanks or capitals.

Both are brought to a plain form in which what recognition confuses is one sign (rn and m, l and 1, O and 0,
accented letters and bare ones, Cyrillic and Latin look-alikes; the pairs are those of Unicode's confusables
and of the OCR literature). Accents, Hebrew points and Arabic vowels are left out, as careless copies leave them
out; vowel signs of Hindi, Bengali, Tamil or Thai never are: they make other words. What still differs is then
looked at: noise is scattered, while two different headlines differ by a word, a name or a number.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from cleantext import scripts

LONGEST: Final = 600
"""Headlines and standfirsts are shorter; beyond, only this many characters are compared."""

_LOOK_ALIKE: Final = {
    # Cyrillic and Greek letters that are drawn as Latin ones
    **dict(zip("авекмнорстухіјѕԁӏћєзь", "abekmhopctyxijsdlhe3b", strict=True)),
    **dict(zip("αβεικνορτυχωγ", "abeiknoptuxwy", strict=True)),
    "ς": "σ",
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
_DRAWN_ALIKE: Final = (
    "未末", "己已巳", "日曰", "人入八", "大太犬", "天夫", "土士", "千干于", "田由甲申", "力刀カ", "目且", "水永氷", "年午", "东车", "今令",
    "间问", "员贝", "会舍", "县具", "开井", "住往", "理埋", "市巿", "字宇", "線緑", "運連", "書晝畫", "議儀", "後俊", "口ロ", "一ー",
    "夕タ", "工エ", "二ニ", "卜ト", "へヘ", "シツ", "ソン",
)  # fmt: skip
"""Chinese and Japanese characters that differ by a stroke, or by the script they are taken from."""
_PLAIN: Final = str.maketrans(_LOOK_ALIKE)
_SKELETON: Final = str.maketrans(_CONFUSED | {other: group[0] for group in _DRAWN_ALIKE for other in group[1:]})
_PAIRS: Final = (("rn", "m"), ("nn", "m"), ("cl", "d"), ("vv", "w"))


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    if text.isascii():
        return "".join(filter(str.isalnum, text.lower()))
    return scripts.signs(text).lower().translate(_PLAIN)


def plain(text: str) -> str:
    """Return the letters and digits of ``text`` in small letters, without accents, blanks or look-alikes."""
    return _plain(_beginning(text))


def _beginning(text: str) -> str:
    """Return as much of a text as is compared, the same of its composed and its decomposed form."""
    return text[:LONGEST] if text.isascii() else scripts.composed(text[: 4 * LONGEST])[:LONGEST]


def skeleton(text: str) -> str:
    """Return ``plain(text)`` with signs that OCR confuses made one."""
    return _bones(plain(text))


def _bones(letters: str) -> str:
    bones = letters.translate(_SKELETON)
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
    if _is_another_stretch(plain(one), plain(other)):
        return False
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
        elif _is_another_word(a, op.src_start, op.src_end) or _is_another_word(b, op.dest_start, op.dest_end):
            return False
    return _all_stand(a, kept_a) and _all_stand(b, kept_b)


class _Words(NamedTuple):
    """The skeletons of a line's words, joined: each letter with whether it is a number's digit, each word's place."""

    letters: str
    digits: list[bool]
    words: list[tuple[int, int]]
    wide: bool


def _is_another_word(line: _Words, start: int, end: int) -> bool:
    """Whether a stretch that only one of the lines has is a word ("not"): noise loses letters, not words."""
    size = end - start
    if size >= (_GONE - 1 if line.wide else _GONE) or (size == _GONE - 1 and (start, end) in line.words):
        return True
    if line.wide:
        return any(line.digits[start:end]) or not _NEGATING.isdisjoint(line.letters[start:end])
    return size == 1 and line.letters[start] in _NEGATING_BEFORE and any(start == first for first, _ in line.words)


def _is_another_stretch(one: str, other: str) -> bool:
    """Whether two plain lines differ in one place only, and there by what noise, which is scattered, does not do.

    That is two letters in three of some stretch ("day" for "night" before an ending that both have). In Chinese and
    Korean it is one sign that is not drawn alike, as it is a word or a part of a name; where signs are syllables,
    or their vowels marks, it is two of them side by side.
    """
    one, other = scripts.composed(one), scripts.composed(other)
    start = _shared(one, other)
    end = _shared(one[start:][::-1], other[start:][::-1])
    a, b = one[start : len(one) - end], other[start : len(other) - end]
    longer = max(len(a), len(b))
    # At the edge of the stretch "rn" may be two letters' ends and no "m".
    edits = min(Levenshtein.distance(_bones(a), _bones(b)), Levenshtein.distance(a.translate(_SKELETON), b.translate(_SKELETON)))
    if edits >= _EDITS and 3 * edits >= 2 * longer:
        return True
    if not a or not b:
        return longer > 1 and end > 0  # "nezvýší" for "zvýší": noise seldom takes two letters side by side
    if not edits or longer > 2 or a.isascii() or b.isascii():
        return False
    if longer == 1 and scripts.HANGUL.match(a) and scripts.HANGUL.match(b):
        return Levenshtein.distance(scripts.decomposed(a), scripts.decomposed(b)) > 1
    if longer == 1:
        return scripts.HAN.match(a) is not None and scripts.HAN.match(b) is not None
    return edits == longer and (scripts.is_glued(a + b) or scripts.is_marked(a + b))


def _shared(one: str, other: str) -> int:
    """Return how many letters two texts have in common at their beginning."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _word_by_word(text: str) -> _Words:
    bones: list[str] = []
    digits: list[bool] = []
    words: list[tuple[int, int]] = []
    text = _beginning(text)
    for word in scripts.words(scripts.decomposed(text)):
        bone = skeleton(word)
        if bone:
            words.append((len(digits), len(digits) + len(bone)))
            signs = plain(word)
            digits += map(str.isnumeric, signs) if len(signs) == len(bone) else [_is_number(word)] * len(bone)
            bones.append(bone)
    return _Words("".join(bones), digits, words, scripts.is_unspaced(text))


def _all_stand(line: _Words, kept: Sequence[bool]) -> bool:
    """Whether every word of a line found enough of itself in the other line."""
    longest = _WIDE_RUN if line.wide else _RUN  # without blanks there are no words: three letters are another name
    run = 0
    for known in kept:
        run = 0 if known else run + 1
        if run >= longest:
            return False
    if line.wide:
        return True
    gone = size = lost = 0
    for start, end in line.words:
        before, lost_before = size, lost
        size = end - start
        lost = size - sum(kept[start:end])
        if lost and 2 * sum(line.digits[start:end]) > size and not all(kept[i] for i in range(start, end) if line.digits[i]):
            return False  # a number that is not there
        gone = gone + size if lost == size else 0
        if gone >= _GONE or (size >= 4 and lost >= _LOST * size):
            return False
        if size + before >= _TWO and lost and lost_before and lost + lost_before >= _LOST_OF_TWO * (size + before):
            return False  # another name of two short words: "Cần Thơ" for "Hải Phòng"
    return True


_WIDE_RUN: Final = 3
_RUN: Final = 4
"""Letters lost side by side: at one letter in ten, once in two hundred headlines."""
_GONE: Final = 3
"""Letters of whole words lost side by side: at one letter in ten, "not" is lost once in a thousand headlines."""
_LOST: Final = 0.6
"""Share of a longer word's letters that makes it another word."""
_TWO: Final = 6
_LOST_OF_TWO: Final = 0.6
"""The same for two words side by side, of which chance leaves more."""
_EDITS: Final = 3
"""Letters that differ side by side where nothing else does: at one letter in twenty, once in two hundred headlines."""
_NEGATING: Final = frozenset("不没沒未非無无")
"""Chinese and Japanese characters that turn a sentence round."""
_NEGATING_BEFORE: Final = frozenset("չن")
"""Letters that do so before an Armenian and a Persian verb."""


def _is_number(token: str) -> bool:
    digits = sum(character.isdigit() for character in token)
    return 2 * digits > len(token)
