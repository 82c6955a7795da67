"""How many notices meet a text in one pass. Nothing else in the library knows."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from cleantext._fold import fold
from cleantext.catalogue._model import GAP, GAP_LENGTH, NUMBER, Catalogue, Cue, Notice
from cleantext.document import Document

OUTER: Final = (
    " !\"'()*,-./:;<=>?[\\]^_{|}~\u2026"
    "\u2022\u00b7\u2190\u2191\u2192\u2193\u25b6\u25ba\u25b8\u25bc\u25be\u00d7\u2715\u2713\u2714\u00a1\u00bf\u3010"
    "\u3011\u300a\u300b\u25cb\u25cf\u25e6\u25a0\u25a1\u25aa\u203b\u2605\u2606\ufe0f\u261e"
)
"""Outer punctuation, bullets and arrows: forgiven around a phrase that is a whole line."""

_LONGEST: Final = 700
"""A line this long is prose with a notice's words in it; the longest notice of the pages had 640 characters."""

_LONGEST_WHOLE: Final = 300

_WIDE: Final = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


_UNSPACED: Final = "\u0e00"
"""From here on in Unicode the scripts of the catalogue write no blanks between words (Thai, Chinese, Japanese, Korean)."""


class Hit(NamedTuple):
    """A notice found in a text: the place of its unit in ``document.units``, the pieces it takes, and where its phrase lies."""

    unit: int
    start: int
    end: int
    notice: Notice
    first: int
    last: int
    exact: bool = False
    """Whether the pieces are the phrase word for word."""


Cues = dict[int, dict[tuple[str, str], dict[str, str]]]
"""The place of a piece or unit -> label and language -> kind -> the word that was found."""


class Pieces(NamedTuple):
    """A text's sentences and glued pieces: offsets in order, and the place of the unit that each is a piece of."""

    starts: Sequence[int]
    ends: Sequence[int]
    units: Sequence[int]

    @classmethod
    def of(cls, document: Document) -> Pieces:
        """Return the units of a document, each in one piece."""
        units = document.units
        return cls([unit.start for unit in units], [unit.end for unit in units], range(len(units)))


class _Phrase(NamedTuple):
    """A phrase ready to be met: its literal parts, and which of them the automaton looks for."""

    notice: Notice
    parts: tuple[str, ...]
    gaps: tuple[str, ...]  # gaps[i] stands before part i, the last one at the end; "" where there is none
    anchor: int


class _CueWord(NamedTuple):
    cue: Cue
    word: str
    inside: bool  # may begin inside a word
    stem: bool  # may end inside a word


class Matcher:
    """All phrases and cue words of a catalogue, ready for any number of documents."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._whole: dict[str, list[Notice]] = {}
        literals: dict[str, int] = {}
        self._users: list[list[_Phrase | _CueWord]] = []

        def watch(literal: str, user: _Phrase | _CueWord) -> None:
            number = literals.setdefault(literal, len(literals))
            if number == len(self._users):
                self._users.append([])
            self._users[number].append(user)

        for notice in catalogue.notices:
            plain = notice.where == "whole"
            for phrase, folded in zip(notice.phrases, fold("\n".join(notice.phrases)).split("\n"), strict=True):
                if plain and "{" not in phrase:
                    key = (" ".join(folded.split()) if "  " in folded else folded).strip(OUTER)
                    users = self._whole.setdefault(key, [])
                    if not users or users[-1] is not notice:
                        users.append(notice)
                    continue
                parts, gaps = split_phrase(phrase)
                anchor = max(range(len(parts)), key=lambda i: len(parts[i]))
                watch(parts[anchor], _Phrase(notice, parts, gaps, anchor))
        for cue in catalogue.cues:
            for word in cue.words:
                literal = fold(word.strip("*"))
                watch(literal, _CueWord(cue, literal, word.startswith("*"), word.endswith("*")))
        self._guards = [
            (
                _in_word(literal[0]) and literal[0] < _UNSPACED and not any(isinstance(user, _CueWord) and user.inside for user in users),
                _in_word(literal[-1]) and literal[-1] < _UNSPACED and not any(isinstance(user, _CueWord) and user.stem for user in users),
            )
            for literal, users in zip(literals, self._users, strict=True)
        ]
        """For each literal: whether a letter right before it, or right behind it, rules it out for all its users."""
        self._automaton = (
            AhoCorasick(list(literals), matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA) if literals else None
        )

        words = ((key, [n for n in notices if n.label == "advert" and not n.near]) for key, notices in self._whole.items() if key.isalpha())
        self._labels = {key: notices for key, notices in words if notices}
        """The words that stand over an advertisement, one each."""

    def find(self, document: Document, pieces: Pieces | None = None) -> tuple[list[Hit], Cues]:
        """Return the notices found, in the text's order, and the cues of each unit.

        ``where`` is asked of ``pieces`` (the units, if none are given): a notice that a piece begins or ends with,
        or that it is nothing but, takes that piece, and one that runs over several takes those. ``near`` is not looked at
        here: what stands nearby is known only when the rest is labelled.
        """
        text = document.folded
        starts, ends, units = Pieces.of(document) if pieces is None else pieces
        hits: list[Hit] = []
        self._find_whole(document, starts, ends, units, hits)
        cues: Cues = {}
        if self._automaton is not None:
            users, guards = self._users, self._guards
            for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
                left, right = guards[number]  # most matches lie inside longer words, and end here
                if left and start and (character := text[start - 1]).isalnum() and character < _UNSPACED:
                    continue
                if right and end < len(text) and (character := text[end]).isalnum() and character < _UNSPACED:
                    continue
                piece = bisect_right(starts, start) - 1
                if piece < 0:
                    continue
                unit = units[piece]
                line = document.units[unit]
                if end > line.end:
                    continue
                for user in users[number]:
                    if isinstance(user, _CueWord):
                        if (user.inside or _edge(text, start)) and (user.stem or _edge(text, end)):
                            cues.setdefault(piece, {}).setdefault((user.cue.label, user.cue.language), {}).setdefault(
                                user.cue.kind, user.word
                            )
                        continue
                    span = _meet(text, line.start, line.end, user, start, end)
                    if span is None:
                        continue
                    first, last = bisect_right(starts, span[0]) - 1, bisect_left(ends, span[1])
                    if _placed(text, starts[first], ends[last], user, *span) and not _quoted(document, starts[first], span[0], user):
                        hits.append(Hit(unit, starts[first], ends[last], user.notice, *span))
        hits.sort(key=lambda hit: (hit.unit, hit.start - hit.end, hit.start))
        return hits, cues

    def _find_whole(
        self, document: Document, starts: Sequence[int], ends: Sequence[int], units: Sequence[int], hits: list[Hit]
    ) -> None:
        """Add what one piece, or a few side by side, are word for word."""
        text, known = document.folded, self._whole
        for i, start in enumerate(starts):
            for j in range(i, min(i + _SIDE_BY_SIDE, len(starts))):
                if ends[j] - start > _LONGEST_WHOLE or units[j] != units[i]:
                    break
                key = text[start : ends[j]]
                found = known.get(key.strip(OUTER))
                if not found or _spoken(document.text[start : start + 2], key, found):
                    continue
                if not is_quoted(document, start) or any(n.label not in _NEVER_QUOTED for n in found):
                    hits += [Hit(units[i], start, ends[j], notice, start, ends[j], exact=True) for notice in found]
            if i and units[i - 1] == units[i] and (end := self._label(document, start, ends[i])):
                hits += [Hit(units[i], start, end, notice, start, end, exact=True) for notice in self._labels[text[start:end]]]

    def _label(self, document: Document, start: int, last: int) -> int:
        """Return where the word over an advertisement ends that stands between two sentences: "home. Advertisement The ferry"."""
        text = document.text
        end = text.find(" ", start, min(last, start + _LONGEST_LABEL))
        if end < 0 or not (text[start].isupper() and text[end + 1 : end + 2].isupper() and text[end - 1].isalpha()):
            return 0
        return end if document.folded[start:end] in self._labels and not is_quoted(document, start) else 0


_LONGEST_LABEL: Final = 24
"""Letters of the word that stands over an advertisement."""
_SIDE_BY_SIDE: Final = 4
"""Sentences of one notice: "Thanks for reading! Subscribe for free. No spam. Unsubscribe at any time."""


_GAPS: Final = re.compile(f"({re.escape(GAP)}|{re.escape(NUMBER)})")
_NUMBER: Final = re.compile(r"[^\w]*\d[\d\s.,:'%/+-]*[km]?[^\w]*")


def split_phrase(phrase: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the literal parts of a phrase, folded, with single blanks, and the gaps around them.

    ``gaps[i]`` stands before part ``i`` and is empty where there is none; the last one ends the phrase.
    """
    parts: list[str] = []
    gaps = [""]
    for piece in _GAPS.split(phrase):
        if piece in (GAP, NUMBER):
            gaps[-1] += piece
        elif folded := " ".join(fold(piece).split()):
            parts.append(folded)
            gaps.append("")
    return tuple(parts), tuple(gaps)


def _spoken(first: str, line: str, notices: Sequence[Notice]) -> bool:
    """Whether somebody is speaking, in quotation marks or behind a dash: that is no notice, but may be a caption."""
    if (line[0] == '"' and first != "\u00bb ") or (first[0] in "\u2013\u2014\u2015" and line[-1] in ".!?"):
        return all(notice.label in _NEVER_QUOTED for notice in notices)
    return False


_NEVER_QUOTED: Final = frozenset({"paywall", "bot_block", "consent", "newsletter", "furniture", "advert", "footer"})


def _edge(text: str, position: int) -> bool:
    """Whether a word begins or ends at ``position``; scripts without blanks have edges everywhere."""
    if position <= 0 or position >= len(text):
        return True
    before, after = text[position - 1], text[position]
    return not (_in_word(before) and _in_word(after)) or before >= _UNSPACED or after >= _UNSPACED


def _in_word(character: str) -> bool:
    """Whether a character may stand inside a word: letters, digits, and the vowel signs of India's scripts."""
    return character.isalnum() or ("\u0900" <= character <= "\u0dff" and character not in "\u0964\u0965")


def _meet(text: str, first: int, last: int, phrase: _Phrase, start: int, end: int) -> tuple[int, int] | None:
    """Return where ``phrase`` lies on the line ``text[first:last]`` if its anchor lies at ``start``."""
    _, parts, gaps, anchor = phrase
    if not (_edge(text, start) and _edge(text, end)):
        return None
    begin, finish = start, end
    for i in range(anchor - 1, -1, -1):
        part = parts[i]
        found = text.rfind(part, max(first, begin - GAP_LENGTH - len(part)), begin)
        if found < 0 or not _whole(text, found, part) or not _fits(gaps[i + 1], text[found + len(part) : begin]):
            return None
        begin = found
    for i in range(anchor + 1, len(parts)):
        part = parts[i]
        found = text.find(part, finish, min(last, finish + GAP_LENGTH + len(part)))
        if found < 0 or not _edge(text, found + len(part)) or not _fits(gaps[i], text[finish:found]):
            return None
        finish = found + len(part)
    return begin, finish


def _whole(text: str, found: int, part: str) -> bool:
    """Whether a part of a phrase begins and ends where words do: "Over" is no part of "Overall"."""
    return _edge(text, found) and _edge(text, found + len(part))


def _quoted(document: Document, first: int, begin: int, phrase: _Phrase) -> bool:
    """Whether somebody is quoted as saying it, in the same sentence or in one that began before it."""
    if phrase.notice.label not in _NEVER_QUOTED:
        return False
    text = document.folded
    if text[first] == '"':
        return True
    if '"' in text[first:begin] and len(_MARKS.findall(text, first, begin)) % 2:
        return True
    return is_quoted(document, first)


def is_quoted(document: Document, first: int) -> bool:
    """Return whether a piece of a line that begins at ``first`` lies in a quotation that was opened before it on the line."""
    text = document.text
    earliest = max(0, first - _SPEECH)
    begin = max(earliest, text.rfind("\n", earliest, first) + 1)
    opened = False
    for mark in _ANY_MARK.finditer(document.folded, begin, first):
        last = mark.end()
        opened = not text[last : last + 1].isspace() and (last - 2 < begin or not text[last - 2].isalnum())
    return opened


_ANY_MARK: Final = re.compile('"')
_SPEECH: Final = 400
"""Characters within which a quotation that was opened is closed again."""


def _placed(text: str, first: int, last: int, phrase: _Phrase, begin: int, finish: int) -> bool:
    """Whether what stands before and behind it in its piece is what ``where`` and the gaps allow."""
    notice, _, gaps, _ = phrase
    if last - first > _LONGEST:
        return False
    before, after = text[first:begin], text[finish:last]
    if notice.where in ("whole", "start"):
        if gaps[0]:
            if len(before) > GAP_LENGTH or not _fits(gaps[0], before):
                return False
        elif before.strip(OUTER):
            return False
    elif NUMBER in gaps[0] and not _DIGITS.search(before[-24:]):
        return False
    if notice.where in ("whole", "end"):
        if gaps[-1]:
            if len(after) > GAP_LENGTH or not _fits(gaps[-1], after):
                return False
        elif after.strip(OUTER):
            return False
    elif NUMBER in gaps[-1] and not _DIGITS.search(after[:24]):
        return False
    return True


_MARKS: Final = re.compile(r'(?<!\w)"|"(?!\w)')
"""Quotation marks; one between two letters is a Hebrew abbreviation's."""


def _fits(gap: str, between: str) -> bool:
    """Whether what stands in a gap may stand there."""
    if not gap:
        return not between.strip(OUTER)
    if gap == GAP:
        return True
    if gap == NUMBER:
        return _NUMBER.fullmatch(between) is not None
    return _DIGITS.search(between) is not None  # a number, and something before or after it


_DIGITS: Final = re.compile(r"\d")
