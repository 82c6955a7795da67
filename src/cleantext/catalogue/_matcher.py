"""How many notices meet a text in one pass. Nothing else in the library knows."""

from __future__ import annotations

import re
from bisect import bisect_right
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

_BLANKS: Final = re.compile(" {2,}")

_WIDE: Final = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


_UNSPACED: Final = "\u0e00"
"""From here on in Unicode the scripts of the catalogue write no blanks between words (Thai, Chinese, Japanese, Korean)."""


class Hit(NamedTuple):
    """A notice found in a line: the line's place in ``document.lines`` and the phrase's offsets in the text."""

    line: int
    start: int
    end: int
    notice: Notice


Cues = dict[int, dict[tuple[str, str], dict[str, str]]]
"""A line's place -> label and language -> kind -> the word that was found."""


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

    def find(self, document: Document) -> tuple[list[Hit], Cues]:
        """Return the notices found, in the text's order, and the cues of each line.

        ``near`` is not looked at here: what stands nearby is known only when the rest is labelled.
        """
        text, squeezed = _squeeze(document.folded)
        lines = document.lines
        starts = [line.start for line in lines] if squeezed is None else [squeezed.there(line.start) for line in lines]
        ends = [line.end for line in lines] if squeezed is None else [squeezed.there(line.end) for line in lines]
        hits: list[Hit] = []
        for i in range(len(lines)):
            if ends[i] - starts[i] <= _LONGEST_WHOLE:
                key = text[starts[i] : ends[i]]
                found = self._whole.get(key.strip(OUTER))
                if found and not _spoken(document.text[lines[i].start : lines[i].start + 2], key, found):
                    hits += [Hit(i, lines[i].start, lines[i].end, notice) for notice in found]
        cues: Cues = {}
        if self._automaton is not None:
            users, guards = self._users, self._guards
            for number, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
                left, right = guards[number]  # most matches lie inside longer words, and end here
                if left and start and (character := text[start - 1]).isalnum() and character < _UNSPACED:
                    continue
                if right and end < len(text) and (character := text[end]).isalnum() and character < _UNSPACED:
                    continue
                line = bisect_right(starts, start) - 1
                if line < 0 or start < starts[line] or end > ends[line]:
                    continue
                for user in users[number]:
                    if isinstance(user, _CueWord):
                        if (user.inside or _edge(text, start)) and (user.stem or _edge(text, end)):
                            cues.setdefault(line, {}).setdefault((user.cue.label, user.cue.language), {}).setdefault(
                                user.cue.kind, user.word
                            )
                        continue
                    span = _meet(text, starts[line], ends[line], user, start, end)
                    if span is not None:
                        first, last = span if squeezed is None else (squeezed.back(span[0]), squeezed.back(span[1]))
                        hits.append(Hit(line, first, last, user.notice))
        hits.sort(key=lambda hit: (hit.line, hit.start - hit.end))
        return hits, cues


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
    notice, parts, gaps, anchor = phrase
    if last - first > _LONGEST or not (_edge(text, start) and _edge(text, end)):
        return None
    begin, finish = start, end
    for i in range(anchor - 1, -1, -1):
        part = parts[i]
        found = text.rfind(part, max(first, begin - GAP_LENGTH - len(part)), begin)
        if found < 0 or not _edge(text, found) or not _fits(gaps[i + 1], text[found + len(part) : begin]):
            return None
        begin = found
    for i in range(anchor + 1, len(parts)):
        part = parts[i]
        found = text.find(part, finish, min(last, finish + GAP_LENGTH + len(part)))
        if found < 0 or not _edge(text, found + len(part)) or not _fits(gaps[i], text[finish:found]):
            return None
        finish = found + len(part)
    if text[first] == '"' and notice.label in _NEVER_QUOTED:
        return None
    if notice.label in _NEVER_QUOTED and '"' in text[first:begin] and len(_MARKS.findall(text, first, begin)) % 2:
        return None  # somebody is quoted as saying it
    return _placed(text, first, last, phrase, begin, finish)


def _placed(text: str, first: int, last: int, phrase: _Phrase, begin: int, finish: int) -> tuple[int, int] | None:
    """Return the stretch if what stands before and behind it on the line is what ``where`` and the gaps allow."""
    notice, _, gaps, _ = phrase
    before, after = text[first:begin], text[finish:last]
    if notice.where in ("whole", "start"):
        if gaps[0]:
            if len(before) > GAP_LENGTH or not _fits(gaps[0], before):
                return None
        elif before.strip(OUTER):
            return None
        begin = first
    elif NUMBER in gaps[0] and not _DIGITS.search(before[-24:]):
        return None
    if notice.where in ("whole", "end"):
        if gaps[-1]:
            if len(after) > GAP_LENGTH or not _fits(gaps[-1], after):
                return None
        elif after.strip(OUTER):
            return None
        finish = last
    elif NUMBER in gaps[-1] and not _DIGITS.search(after[:24]):
        return None
    return begin, finish


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


class _Squeezed(NamedTuple):
    """Where runs of blanks were made one: the way there and back."""

    old: list[int]  # offsets after each run, in the long text
    new: list[int]  # the same, in the short text

    def there(self, position: int) -> int:
        i = bisect_right(self.old, position) - 1
        return position if i < 0 else position - self.old[i] + self.new[i]

    def back(self, position: int) -> int:
        i = bisect_right(self.new, position) - 1
        return position if i < 0 else position - self.new[i] + self.old[i]


def _squeeze(text: str) -> tuple[str, _Squeezed | None]:
    """Return ``text`` with runs of blanks made one, and the map of it if there was any."""
    if "  " not in text:
        return text, None
    old: list[int] = []
    new: list[int] = []
    shift = 0
    for run in _BLANKS.finditer(text):
        shift += run.end() - run.start() - 1
        old.append(run.end())
        new.append(run.end() - shift)
    return _BLANKS.sub(" ", text), _Squeezed(old, new)
