"""Where one thing ends and the next begins in a line that lost its line ends and has no full stop there.

``Headline By Jane Roe July 9, 2024 Share The council voted`` is five things. Each gap between two words is measured
(capitals on both sides, punctuation, function words, wording that the catalogue knows to stand alone, a stretch that
the text repeats elsewhere), and a logistic regression says how likely a line ended there. ``scripts/fit_seams.py``
fits it on pages and cases whose line ends are known, and writes ``_seams.json``.
"""

from __future__ import annotations

import itertools
import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from cleantext import catalogue as catalogues
from cleantext import dates, scripts
from cleantext._fold import fold
from cleantext.catalogue import Catalogue
from cleantext.document import Document
from cleantext.language import languages
from cleantext.similar import skeleton

_TOKEN: Final = re.compile(r"\S+")
_GLUED: Final = re.compile(
    r"(?<=[^\W\d_A-ZÀ-ÖØ-Þ])(?=[A-ZÀ-ÖØ-Þ“„«©\d])|(?<=[.!?…:;,)\]”»\"])(?=[^\W\d_])|(?<=\d)(?=[A-ZÀ-ÖØ-Þ])|(?<=[.!?…”»\"])(?=[“„«©(\[\"])"
)
"""Where words of neighbouring elements touch: "MondayShare", "Monday.The", "128By"."""

_LONGEST: Final = 6
"""Words of a phrase that is looked up as a whole."""
_OUTER: Final = " !\"'()*,-./:;<=>?[]^_{|}~…•·→▶►×"
_STOPS: Final = frozenset(".!?…。！？؟۔।॥")
_COMMAS: Final = frozenset(",;،؛、，；")
_COLONS: Final = frozenset(":：")
_CLOSERS: Final = "\"'”’»)]}」』）】"
_OPENERS: Final = "\"'“„‘«([{「『（【"
_SIGNS: Final = frozenset("©#|•·*–—-+>»›→▶►■●@&/\\")


class Token(NamedTuple):
    """A word with what touches it."""

    start: int
    end: int
    text: str
    glued: bool
    """Whether no blank stands before it."""


@cache
def weights() -> tuple[float, dict[str, float]]:
    """Return the constant and what each measure is worth."""
    table = json.loads((Path(__file__).parent / "_seams.json").read_text("utf-8"))
    return float(table["constant"]), {name: float(value) for name, value in table["weights"].items()}


def tokens(text: str, *, glued: bool) -> list[Token]:
    """Return the words of a text, those that touch each other apart if ``glued``."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        word, start = match.group(), match.start()
        if not glued or len(word) < 4 or word.islower():
            found.append(Token(start, match.end(), word, False))
            continue
        position = 0
        for seam in _GLUED.finditer(word):
            if seam.start() > position and "://" not in word and "@" not in word:
                found.append(Token(start + position, start + seam.start(), word[position : seam.start()], position > 0))
                position = seam.start()
        found.append(Token(start + position, match.end(), word[position:], position > 0))
    return found


def seams(
    document: Document, start: int, end: int, *, glued: bool, least: float, sentences: Collection[int] = ()
) -> list[tuple[int, float]]:
    """Return the offsets between ``start`` and ``end`` at which something else begins, each with its log odds.

    Those are given whose odds are ``least`` or more, but for the offsets in ``sentences``, where a sentence begins.
    """
    words = tokens(document.text[start:end], glued=glued)
    constant, table = weights()
    found: list[tuple[int, float]] = []
    border = 0
    for i, names in measured(document, words):
        if start + words[i].start in sentences:
            border = i
            continue
        total = constant
        for name in names:
            total += table.get(name, 0.0)
        if total < least:
            continue
        if i - border > 1 or any(name.startswith("ends ") for name in names):
            found.append((i, total))
            border = i
        elif found and found[-1][0] == border and total > found[-1][1]:
            found[-1] = (i, total)  # a word by itself is a thing only where the catalogue knows it
            border = i
    return [(start + words[i].start, odds) for i, odds in found]


def measured(document: Document, words: Sequence[Token]) -> Iterator[tuple[int, list[str]]]:
    """Yield each word at which something may begin, with the names of the measures that hold for the gap before it."""
    if len(words) < 2:
        return
    lexicon = _lexicon(catalogues.of(document))
    common = _common(document)
    kinds = [_kind(word.text) for word in words]
    folded = [fold(word.text).strip(_OUTER) for word in words]
    begins, ends = _known(folded, lexicon)
    dated_begin, dated_end = _dates(words)
    pairs = Counter(itertools.pairwise(folded))
    repeats = _repeats(folded)
    since = 0
    stopped = colon = False
    for i in range(1, len(words)):
        before, after = words[i - 1], words[i]
        a, b = kinds[i - 1], kinds[i]
        trail, lead = _trail(before.text), _lead(after.text)
        since += 1
        if trail == "stop":
            since, colon, stopped = 0, False, True
        elif trail == "colon":
            colon = True
        begun, done = begins.get(i, ""), ends.get(i, "")
        if b == "small" and not begun and not done and not after.glued and trail not in ("stop", "none-close") and lead == "none":
            continue
        here = [f"{a} {b}", f"trail {trail}", f"lead {lead}", f"trail {trail} {b}", *_of_wording(a, b, begun, done)]
        if after.glued:
            here += ["glued", f"glued {a} {b}", f"glued {trail} {lead}"]
        if folded[i - 1] in common:
            here.append("common before")
        if folded[i] in common:
            here.append("common after " + b)
        left, right = _capitals(kinds, folded, common, i - 1, -1), _capitals(kinds, folded, common, i, 1)
        here += [f"left {left}", f"right {right}", f"{b} left {left} right {right}"]
        if i in dated_begin:
            here.append("date begins")
        if i in dated_end:
            here.append("date ends")
        if i in repeats:
            here.append("repeat" + repeats[i])
        here.append(f"since {min(since, 12) // 3}")
        here.append(f"{'text' if stopped else 'head'} {b}")
        if colon:
            here.append("after a colon " + b)
        if pairs[folded[i - 1], folded[i]] > 1 and trail == "none":
            here.append("pair again")
        here += [f"< {folded[i - 1]}", f"> {folded[i]} {b}"]
        yield i, here


def _of_wording(a: str, b: str, begun: str, done: str) -> Iterator[str]:
    """Yield the measures of known wording that begins with a word of kind ``b`` or has ended with one of kind ``a``."""
    if begun:
        yield f"begins {begun}"
        if b in _CASELESS:
            yield f"begins {begun} {b}"
    if done:
        yield f"ends {done}"
        if a in _CASELESS:
            yield f"ends {done} {a}"
    if begun and done:
        yield "ends and begins"


def _kind(word: str) -> str:
    core = word.strip(_CLOSERS + _OPENERS + ".,:;!?…|•·")
    if not core:
        return "sign"
    first = core[0]
    if first.isdigit() or any(character.isdigit() for character in core):
        return "number"
    if not first.isalpha():
        return "sign"
    if first.islower():
        return "small"
    if first.isupper():
        return "upper" if len(core) > 1 and core.isupper() else "title"
    return "wide" if scripts.WIDE.match(first) else "caseless"


_CASELESS: Final = ("caseless", "wide")
"""Kinds of words whose capitals tell nothing: there the wording tells more."""


def _trail(word: str) -> str:
    last = word[-1]
    closed = False
    while last in _CLOSERS and len(word) > 1:
        word, closed = word[:-1], True
        last = word[-1]
    if last in _STOPS:
        return "stop"
    if last in _COMMAS:
        return "comma"
    if last in _COLONS:
        return "colon"
    if last in _SIGNS:
        return "sign"
    return "none-close" if closed else "none"


def _lead(word: str) -> str:
    first = word[0]
    if first in _OPENERS:
        return "open"
    if first in _SIGNS:
        return "sign"
    return "none"


def _capitals(kinds: Sequence[str], folded: Sequence[str], common: frozenset[str], i: int, step: int) -> str:
    """Return how the six words on one side are written: mostly capitals, mostly small, or mixed; function words do not count."""
    capital = small = 0
    for j in range(i, i + 6 * step, step):
        if not 0 <= j < len(kinds):
            break
        if kinds[j] in ("title", "upper"):
            capital += 1
        elif kinds[j] == "small" and folded[j] not in common:
            small += 1
    if capital + small == 0:
        return "bare"
    share = capital / (capital + small)
    return "capitals" if share > 0.8 and capital > 1 else "small" if share < 0.35 else "mixed"


class _Lexicon(NamedTuple):
    phrases: dict[str, str]
    """Folded phrase -> the kind of wording it is, the most telling one."""
    openers: frozenset[str]


def _lexicon(words: Catalogue) -> _Lexicon:
    def build() -> _Lexicon:
        phrases: dict[str, str] = {}
        for name in ("section", "button", "published", "updated", "byline", "credit", "agency", "role"):
            for entry in words.vocabulary(name):
                phrases[" ".join(fold(entry).split()).strip(_OUTER)] = name
        for notice in words.notices:
            for phrase in notice.phrases:
                head = phrase.split("{")[0] if notice.where in ("whole", "start") else ""
                if not head:
                    continue
                whole = notice.where == "whole" and "{" not in phrase
                key = " ".join(fold(head).split()).strip(_OUTER)
                if key and (key not in phrases or whole):
                    phrases[key] = ("whole" if whole else "start") + (" one" if " " not in key else "")
        return _Lexicon(phrases, frozenset(key.split()[0].strip(_OUTER) for key in phrases if key))

    return words.once("seam wording", build)


def _known(folded: Sequence[str], lexicon: _Lexicon) -> tuple[dict[int, str], dict[int, str]]:
    """Return where known wording begins, and what ends before a word: place -> kind."""
    begins: dict[int, str] = {}
    ends: dict[int, str] = {}
    for i, first in enumerate(folded):
        if first not in lexicon.openers:
            continue
        for length in range(min(_LONGEST, len(folded) - i), 0, -1):
            kind = lexicon.phrases.get(" ".join(folded[i : i + length]))
            if kind:
                begins[i] = kind
                if kind[:5] != "start" and len(kind) >= len(ends.get(i + length, "")):
                    ends[i + length] = kind
                break
    return begins, ends


def _dates(words: Sequence[Token]) -> tuple[set[int], set[int]]:
    """Return the words at which dates begin, and those after which they have ended."""
    text = " ".join(word.text for word in words)
    begins: set[int] = set()
    ends: set[int] = set()
    places: dict[int, int] = {}
    position = 0
    for i, word in enumerate(words):
        places[position] = i
        position += len(word.text) + 1
        places.setdefault(position - 1, i + 1)
    for found in dates.find(text):
        if found.start in places:
            begins.add(places[found.start])
        if found.end in places:
            ends.add(places[found.end])
    return begins, ends


_SAID_AGAIN: Final = 4
"""Words in a row that a text has twice: a headline or a lead given once more, seldom a turn of phrase."""


def _repeats(folded: Sequence[str]) -> dict[int, str]:
    """Return where a stretch begins, or has ended, that the words give twice: place -> "begins", "ends"."""
    bones = [skeleton(word) or word for word in folded]  # a garbled headline is the headline
    grams = list(zip(*(bones[k:] for k in range(_SAID_AGAIN)), strict=False))
    counts = Counter(grams)
    again = [counts[gram] > 1 and sum(map(len, gram)) >= 12 for gram in grams]
    found: dict[int, str] = {}
    for i, twice in enumerate(again):
        if twice and (i == 0 or not again[i - 1]):
            found[i] = "begins"
        if twice and (i + 1 == len(again) or not again[i + 1]):
            found[i + _SAID_AGAIN] = "ends" if i + _SAID_AGAIN not in found else "ends and begins"
    return found


def _common(document: Document) -> frozenset[str]:
    """Return the function words of the languages that a text may be in."""
    spoken = languages(document) or frozenset({"en"})
    words = catalogues.of(document)
    key = ("function words of", tuple(sorted(spoken)))
    return words.once(key, lambda: frozenset(fold(w) for tag in spoken for w in words.words.get(tag, {}).get("stop", ())))
