"""Where sentences end inside a line, in thirty languages.

A rule over stops, with abbreviations as data. Measured on lines it had not seen (``tests/data/sentences.toml``, even lines;
F1 of ends, microseconds per kB of English pages, MB installed): this rule 0.985, 19; blingfire 0.849, 87, 99; syntok 0.794,
810, 1; sentencex 0.792, 9.5, 4; pysbd 0.765, 3,900, 1; icu4py with suppressions 0.759, 760, 43; nupunkt 0.709, 46, 2.
``docs/sentences.md`` says more, ``scripts/judge_sentences.py`` repeats it.
"""

from __future__ import annotations

import re
from typing import Final

from cleantext._fold import fold

_CLOSING: Final = r"(?:[\"'’”»›)\]}」』）】》〉〕*]|[“«‹](?!\w))"
"""What closes with a stop; quotes that open in one language and close in another close where no word follows."""

_STOPS: Final = "[.!?…‼⁇⁈⁉。！？．｡؟۔।॥;\u037e]"
_CLOSED: Final = rf"(?:{_CLOSING}|[¹²³⁴-⁹]|\[\d{{1,3}}\])*+"

_STOP: Final = re.compile(
    rf"{_STOPS}(?:(?= [^\s»])|{_STOPS}*+{_CLOSED}(?:{_STOPS}++{_CLOSED})*+"  # first the plain case
    r"(?:[ \u00a0\u202f]»(?=[\s\u00a0\u202f]|$))?)"  # French sets a blank before the quote that closes
    r"(?=(\s*+))"
)
"""A run of stops with what closes with it, and the blanks behind.

All is possessive and nothing is asked for behind a run, so that none is read twice."""

_UNSPACED: Final = frozenset("。！？．｡؟۔।॥")
"""Stops that need no blank behind them."""

_OPENING: Final = "\"'“”‘„‚«»‹›([{「『（【《¿¡–—―-•*‐ "
_NO_OPENING: Final = frozenset(",;:)]}%&/|+=<>~_^.!?…،؛、，；：」』）】》〉·。！？")
"""What never begins a sentence."""

_DOTS: Final = frozenset(".!?")
_WIDE: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_THAI: Final = re.compile("[\u0e00-\u0e7f]")
_GREEK: Final = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_WORD: Final = re.compile(rf"[{re.escape(_OPENING)}]{{0,4}}+([^\W\d_]{{1,16}})")
_DOTTED: Final = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+[^\W\d_]{1,2}")
_ORDINAL: Final = re.compile(r"(?:\d{1,3}\.[-–/]?)?\d{1,3}|[IVX]{2,6}")
_DAY: Final = re.compile(r"\d{1,2}\.")
_ITEM: Final = re.compile(r"(?:\d{1,2}\.){0,3}\d{1,3}|[^\W\d_]|[ivx]{1,4}")
_PARTICLE: Final = re.compile(r"[とっなのはがをに]|でし|라고|하고|고 |며 |는 |라는|이라")
"""What goes on behind a quotation in Japanese and Korean."""

def sentence_ends(text: str, abbreviations: frozenset[str], openers: frozenset[str] = frozenset()) -> list[int]:
    """Return the offsets at which a sentence of ``text`` ends.

    A sentence ends behind its full stop and whatever closes with it (quotes, brackets); the offsets are in order,
    without the end of the text. What follows begins at the next character that is no blank.

    ``abbreviations`` are folded words with their stop ("dr.", "z. b.") behind which no sentence ends; "no. {#}" is one
    only before a number, and "{#}." says that the language writes ordinals with a stop ("3. Mai"). They should be those
    of the languages that the text may be in, not of all.
    """
    ends: list[int] = []
    begin = 0
    for match in _STOP.finditer(text):
        stop, end, after = match.start(), match.end(), match.end(1)
        if after == len(text):
            break
        if end == stop + 1 < after and text[stop] == "." and text[after].isupper():  # the plain case, nine of ten
            blank = text.rfind(" ", max(begin, stop - 16), stop)
            word = text[blank + 1 : stop]
            if blank > 0 and len(word) > 3 and word.isalpha() and text[blank - 1] != "." and not word.isupper() and word < "\u0e00":
                if fold(word) + "." not in abbreviations or _is_opener(text, after, openers):
                    ends.append(end)
                    begin = after
                continue
        if _opens(text, stop, end, after) and not _goes_on(text, begin, stop, end, after, abbreviations, openers):
            ends.append(end)
            begin = after
    return ends


def _opens(text: str, stop: int, end: int, after: int) -> bool:
    """Whether what stands behind the stop may open a sentence."""
    first = text[after]
    if after == end and not _needs_no_blank(text, stop, end):
        return False
    if first.isupper():
        return True
    if first.islower():
        return text[after + 1 : after + 2].isupper()  # iPhone, eBay
    if first in _NO_OPENING:
        return False
    if first in _OPENING:
        inner = text[after : after + 4].lstrip(_OPENING)[:2]
        return not inner[:1].islower() or inner[1:].isupper()
    return _THAI.match(first) is None


def _needs_no_blank(text: str, stop: int, end: int) -> bool:
    """Whether this stop ends a sentence without a blank: those of scripts that have none."""
    before, sign = text[stop - 1 : stop], text[stop]
    if sign in _UNSPACED:
        return sign != "．" or not (before.isdigit() and text[end].isdigit())
    return sign in "!?" and _WIDE.match(before) is not None and _WIDE.match(text[end]) is not None


def _goes_on(
    text: str, begin: int, stop: int, end: int, after: int, abbreviations: frozenset[str], openers: frozenset[str]
) -> bool:
    """Whether the sentence that begins at ``begin`` goes on behind this stop."""
    before, sign = text[stop - 1 : stop] if stop > begin else "", text[stop]
    if before in "([{" or _THAI.match(before):  # also where nothing stands before: "... and", "[...]"
        return True
    if sign == ";":
        return _GREEK.match(before) is None
    if end - stop > 1 and sign in ".!?" and not _DOTS.isdisjoint(text[stop + 1 : end]) and before != " ":
        return False  # "...", "etc.)."
    if end - stop > 1 and _is_aside(text, begin, stop, end, after, openers):
        return True
    if sign not in ".!":
        return False
    words = text[max(begin, stop - 24) : stop].rsplit(None, 3)
    if not words:
        return False
    word = words[-1].lstrip(_OPENING)
    if not word or len(word) > 16:
        return False
    if sign == "." and len(word) <= 8 and word[-1:] != ")" and len(words) == 1 and stop - begin < 10 and _ITEM.fullmatch(word):
        return True  # "1. Text", "a. Text"
    return _is_short(text, words, word, sign, after, abbreviations) and not _is_opener(text, after, openers)


def _is_aside(text: str, begin: int, stop: int, end: int, after: int, openers: frozenset[str]) -> bool:
    """Whether what closes here was opened within the sentence, which goes on: "(really?)", "「行く。」と"."""
    closing = text[end - 1]
    if closing in "」』”\"'’" and _PARTICLE.match(text, after):
        return True
    if closing in "》〉" and after == end:  # 《怎么办？》一书
        return True
    if closing in ")）" and text[stop] in "!?！？؟":
        opened = max(text.rfind("(", max(begin, stop - 200), stop), text.rfind("（", max(begin, stop - 200), stop))
        return opened > begin and not _is_opener(text, after, openers)
    if (
        closing in '"”»“」』'
        and text[stop] in ("!?؟" if after > end else "！？。")
        and not (text[after].isupper() or text[after] in _OPENING)
    ):
        return text[begin] in '"“«„”「『' and text[after].isalpha()  # "Why?" asked: letters without case do not tell
    return False


def _is_short(text: str, words: list[str], word: str, sign: str, after: int, abbreviations: frozenset[str]) -> bool:
    """Whether the last of these words is short for something, or a number that counts ("3. Mai")."""
    number_follows = text[after].isdigit()
    if word[-1].isdigit() or word.isupper():
        if word.isdigit() and len(word) < 3 and _WIDE.match(text, after):
            return True  # an item of a list
        if word.isdigit() and (
            (number_follows and (len(word) < 3 or _DAY.match(text, after))) or (len(words) > 1 and _DAY.fullmatch(words[-2]))
        ):
            return True  # 1. 2. 2019, 2019. 3. 5.
        if "{#}." in abbreviations and not (len(words) > 1 and words[-2][-1] == ".") and _ORDINAL.fullmatch(word):
            return True
    if len(word) == 1 and word < "\u0900" and word.isalpha() and not word.islower():
        return True  # an initial
    if _DOTTED.fullmatch(word):
        return True  # U.S., Ph.D., z.B.
    folded = fold(word) + sign
    if folded in abbreviations or (number_follows and folded + " {#}" in abbreviations):
        return True
    if ("-" in folded or "'" in folded) and re.split("[-']", folded)[-1] in abbreviations:
        return True  # R-Ariz., l'on.
    if len(word) > 6:
        return False
    following = fold(text[after : after + 12]).split(None, 1)[0].rstrip(",;:)")
    if f"{folded} {following}" in abbreviations or (len(word) == 1 and len(following) == 2 and following[1] == "."):
        return True
    for index in range(len(words) - 2, -1, -1):
        if words[index][-1] != ".":
            return False
        folded = fold(words[index].lstrip(_OPENING)) + " " + folded
        if folded in abbreviations:
            return True
    return False


def _is_opener(text: str, after: int, openers: frozenset[str]) -> bool:
    """Whether the next word opens sentences rather than going on with a name."""
    following = _WORD.match(text, after)
    if following is None or not following[1][0].isupper() or text[following.end() : following.end() + 1] == ".":
        return False
    return fold(following[1]) in openers


_GLUED: Final = re.compile(rf"[.!?…]++{_CLOSING}*+")
_ADDRESS: Final = frozenset({"com", "net", "org", "info", "js", "io", "pdf", "jpg", "png", "html", "php", "xml", "json", "py", "exe"})


def glued_ends(text: str, abbreviations: frozenset[str] = frozenset()) -> list[int]:
    """Return the offsets of sentence ends that lost their blank: "on Monday.The council".

    They are stops directly between a small letter and a capital, but for addresses, initials, versions and ``abbreviations``.
    """
    ends: list[int] = []
    for match in _GLUED.finditer(text):
        stop, end = match.start(), match.end()
        if text[stop - 1 : stop].islower() and _is_glued(text, stop, end, abbreviations):
            ends.append(end)
    return ends


def _is_glued(text: str, stop: int, end: int, abbreviations: frozenset[str]) -> bool:
    """Whether two sentences touch here, and not the parts of a name."""
    following = _LETTERS.search(text, end, end + 24)
    if following is None or text[end : following.start()].strip("“„«\"'‘(") or not following.group()[0].isupper():
        return False
    if text[stop] != "." or end - stop > 1:
        return True
    word = re.split(r"[\s(\[\"“„«/@]", text[max(0, stop - 24) : stop])[-1]
    next_word = following.group()
    if len(word) < 2 or (len(word) == 2 and not word.islower()) or "." in word or "_" in word:
        return False  # z.B., St.Pauli, www.Example
    behind = text[following.end() : following.end() + 2]
    if (
        next_word.lower() in _ADDRESS
        or behind[:1] in ("(", "_", "/", "@")
        or (behind[:1] == "." and (len(next_word) == 1 or behind[1:].isalnum()))
    ):
        return False
    return fold(word) + "." not in abbreviations
