"""What speaks for a line being the headline: measured line by line, weighed by a fit.

Each line that has a headline's shape is measured (``SHAPE``, ``PLACE`` and ``BESIDE`` name what is
measured), and the weights say what that is worth. They are those of a conditional logit: the lines of a
page compete with each other and with "there is no headline". ``scripts/fit_title.py`` fits them on page
dumps and on clean texts with and without a headline, and writes ``_title_weights.json``.
"""

from __future__ import annotations

import itertools
import json
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cache
from operator import mul
from pathlib import Path
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from cleantext import catalogue, dates, names, scripts
from cleantext.document import Block, Document
from cleantext.shapes import Shape, shape

MOST: Final = 800
"""Headlines stand in the first lines; page dumps have up to some 550 lines of navigation before them."""

_FINALISTS: Final = 10
"""So many lines, the best by shape and place, are looked at closely; of the right ones 99% are among them."""

_NAVIGATION: Final = 10
"""Lines above the first paragraph from which on a text is weighed as a page, with navigation above it."""

LISTED: Final = re.compile(rf"(?:[{scripts.BULLETS}#>|–]|o|\d{{1,2}}[.)])\s+")
"""How an entry of a list or of a trail of sections begins."""

_GOES_ON: Final = ",;，；、،"
"""How a line of verse ends, and no headline."""

_BULLET: Final = re.compile(rf"(?:[{scripts.BULLETS}#>|–]|o)(?:\s|$)")
_DIGITS: Final = re.compile(r"\d\d")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBERED: Final = re.compile(r"\d{1,2}[.)]|\(\d")
_TRAIL: Final = re.compile(r"\s[/>›»→|·•]+\s")
_ADDED: Final = re.compile(r"\s*[|·•»:_(\[/-]")

SHAPE: Final = (
    "any line", "2 words", "3 words", "4 or 5 words", "18 words", "under 22 letters", "over 110 letters", "over 160 letters",
    "full stop", "short sentences", "comma or colon", "question", "ellipsis", "prose", "small letter", "capitals", "numbered",
    "bar", "short parts between bars", "trail", "words run together", "ends as a credit", "ends in a bracket", "a year in it",
)  # fmt: skip
PLACE: Final = (
    "first line", "first three lines", "1 paragraph above", "2 paragraphs above", "more paragraphs above", "share of text above",
    "share of sentences above", "paragraphs below", "sentences close below", "no paragraphs", "headlines between",
    "line 100 or later", "last line", "blank above", "blank below", "label above", "short line above", "entry above", "entry below",
    "first long line", "second long line", "under a long line", "under the first long line", "said twice", "said three times",
    "said more often",
)  # fmt: skip
BESIDE: Final = (
    "byline at 2", "byline at 6", "byline at 12", "date at 2", "date at 6", "date at 12", "name at 2", "date above", "a date",
    "a byline", "a name", "repeated with a site's name", "repeated garbled", "begins a paragraph", "repeated as an entry",
    "repeated in a trail", "words in the paragraphs below", "no word below", "words below", "words in the text",
    "words often in the text", "head of a cluster", "in a cluster", "labels below", "headlines around",
    "under a line with words of the text", "above a line with words of the text", "ends in a name or an agency",
    "under a label of links",
)  # fmt: skip
NAMES: Final = SHAPE + PLACE + BESIDE


class Candidate(NamedTuple):
    """A line that may be the headline; its evidence is above 0 if a headline there is likelier than none."""

    place: int
    block: Block
    evidence: float


class Weights(NamedTuple):
    """What each measure is worth, in the order of ``NAMES``."""

    first: tuple[float, ...]
    """For ``SHAPE`` and ``PLACE``."""
    beside: tuple[float, ...]


@cache
def weights(*, page: bool) -> Weights:
    """Return the weights for page dumps, or those for texts without navigation."""
    table = json.loads((Path(__file__).parent.parent / "_title_weights.json").read_text("utf-8"))["page" if page else "text"]
    found = tuple(float(table[name]) for name in NAMES)
    return Weights(found[: -len(BESIDE)], found[-len(BESIDE) :])


class Page:
    """A document as the search for its headline sees it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.blocks = blocks = document.blocks[:MOST]
        self.shapes = shapes = [shape(document, block) for block in blocks]
        self.folded = [document.fold(block) if len(block.text) <= 600 else "" for block in blocks]
        self.counts = Counter(self.folded)
        cut = {one.line for one, other in itertools.pairwise(document.units) if one.line == other.line} - document.flat
        self.open = [_may_be_headline(block, one) and block.line not in cut for block, one in zip(blocks, shapes, strict=True)]
        self.entry = [_BULLET.match(block.text) is not None for block in blocks]
        self.prose: list[int] = []
        self.text_above, self.sentences_above, self.long_above = [0], [0], [0]
        for i, (block, one) in enumerate(zip(blocks, shapes, strict=True)):
            prose = one.prose and not block.label
            if prose:
                self.prose.append(i)
            self.text_above.append(self.text_above[-1] + (len(block.text) if prose else 0))
            self.sentences_above.append(self.sentences_above[-1] + (one.sentence and one.size >= 25 and not block.label))
            self.long_above.append(self.long_above[-1] + (self.open[i] and one.words >= 4 and not one.prose))
        close = (place for place, after in zip(self.prose, self.prose[1:], strict=False) if after - place <= 8)
        self.first_paragraph = next(close, self.prose[0] if self.prose else len(blocks))
        self.is_page = self.first_paragraph >= _NAVIGATION
        self._kinds: dict[int, str] = {}
        self._of_the_text: dict[int, bool] = {}
        self._sorted: list[str] | None = None
        self._main: str | None = None

    def places(self) -> Iterator[int]:
        """Yield where a headline may stand: not below the better part of the text, nor inside a poem."""
        half = 0.6 * max(1, self.text_above[-1])
        for i, is_open in enumerate(self.open):
            if is_open and self.text_above[i] <= half and not self._goes_on(i) and (self.prose or not self._in_verse(i)):
                yield i

    def _goes_on(self, i: int) -> bool:
        """Whether the line above breaks off in the middle of a sentence."""
        return i > 0 and not self.blocks[i - 1].label and not self.entry[i - 1] and self.blocks[i - 1].text[-1] in _GOES_ON

    def _in_verse(self, i: int) -> bool:
        """Whether a sentence stands above a line, and no byline or date below it."""
        below = range(i + 1, min(i + 5, len(self.blocks)))
        return self.sentences_above[i] > 0 and not any(self.kind(j) in ("byline", "date") for j in below)

    def candidates(self) -> list[Candidate]:
        """Return the lines that are likeliest to be the headline, with the evidence for each, in order."""
        worth = weights(page=self.is_page)
        scored = [(sum(map(mul, worth.first, self.first_look(i))), i) for i in self.places()]
        finalists = sorted(sorted(scored, reverse=True)[:_FINALISTS], key=lambda pair: pair[1])
        return [Candidate(i, self.blocks[i], score + sum(map(mul, worth.beside, self.beside(i)))) for score, i in finalists]

    def first_look(self, i: int) -> tuple[float, ...]:
        """Measure the shape and the place of a line, in the order of ``SHAPE`` and ``PLACE``."""
        return _of_shape(self.blocks[i].text, self.shapes[i]) + self._of_place(i)

    def _of_place(self, i: int) -> tuple[float, ...]:
        blocks, prose, own = self.blocks, self.prose, self.blocks[i]
        above, below = bisect_left(prose, i), bisect_left(prose, i + 1)
        distance = prose[below] - i if below < len(prose) else 0
        before = blocks[i - 1] if i else None
        after = blocks[i + 1] if i + 1 < len(blocks) else None
        under = self._is_long(i - 1) and before is not None and own.row - before.row <= 3
        same = self.counts[self.folded[i]]
        return (
            i == 0, i < 3, above == 1, above == 2, above >= 3, self.text_above[i] / max(1, self.text_above[-1]),
            self.sentences_above[i] / max(1, self.sentences_above[-1]), min(bisect_left(prose, i + 40) - below, 8) / 8,
            min(self.sentences_above[min(i + 13, len(blocks))] - self.sentences_above[i + 1], 6) / 6, not distance,
            min(self.long_above[i + distance] - self.long_above[i + 1], 6) / 6 if distance else 1, i > 100, after is None,
            before is None or own.row - before.row > 1, after is None or after.row - own.row > 1,
            before is not None and before.label != "",
            before is not None and not before.label and self.shapes[i - 1].words <= 2 and not self.entry[i - 1],
            i > 0 and self.entry[i - 1], after is not None and self.entry[i + 1], self.long_above[i] == 0, self.long_above[i] == 1,
            under, under and not self._is_long(i - 2) and not self._is_long(i - 3), same == 2, same == 3, same > 3,
        )  # fmt: skip

    def _is_long(self, i: int) -> bool:
        """Whether the line is as long as headlines and standfirsts are."""
        if i < 0 or not self.open[i]:
            return False
        one = self.shapes[i]
        return one.words >= 4 and 22 <= one.size <= 170 and not one.prose and self.blocks[i].text[-1] not in ",;:"

    def beside(self, i: int) -> tuple[float, ...]:
        """Measure what stands beside a line and what the rest of the text says of it, in the order of ``BESIDE``."""
        blocks, own = self.blocks, self.folded[i]
        at: dict[str, int] = {}
        for step in range(1, min(13, len(blocks) - i)):
            if (kind := self.kind(i + step)) and kind not in at:
                at[kind] = step
                if "byline" in at and "date" in at:
                    break
        byline, date = at.get("byline", 99), at.get("date", 99)
        kind = self.kind(i)
        under = self._is_long(i - 1) and blocks[i].row - blocks[i - 1].row <= 3
        signed = byline <= 6 or date <= 6
        return (
            byline <= 2, byline <= 6, byline <= 12, date <= 2, date <= 6, date <= 12, at.get("name", 99) <= 2,
            any(self.kind(j) == "date" for j in range(max(0, i - 2), i)), kind == "date", kind == "byline", kind == "name",
            *self._of_repeats(own), *self._of_entries(i, own), *self._of_words(i, own),
            signed and not under, signed and under, min(sum(block.label != "" for block in blocks[i + 1 : i + 7]), 4) / 4,
            min(self.long_above[min(len(blocks), i + 6)] - self.long_above[max(0, i - 5)] - 1, 6) / 6,
            any(self._is_long(j) and self._is_of_the_text(j) for j in range(max(0, i - 3), i)),
            any(self._is_long(j) and self._is_of_the_text(j) for j in range(i + 1, min(i + 4, len(blocks)))),
            self._is_signed(blocks[i].text), self._is_in_a_list(i),
        )  # fmt: skip

    def _is_of_the_text(self, i: int) -> bool:
        """Whether half of the words of a line occur in the text."""
        if i not in self._of_the_text:
            stems = _stems(self.folded[i])
            self._of_the_text[i] = 2 * sum(stem in self.main for stem in stems) >= len(stems) > 0
        return self._of_the_text[i]

    def _is_in_a_list(self, i: int) -> bool:
        """Whether the nearest line above that a filter has claimed begins a list of links to other stories."""
        above = next((self.blocks[j].label for j in range(i - 1, max(-1, i - 6), -1) if self.blocks[j].label), "")
        return above == "related"

    def _is_signed(self, text: str) -> bool:
        """Whether a line ends as captions do, in the name of a photographer or an agency."""
        if not _ends_as_a_credit(text):
            return False
        words = catalogue.of(self.document)
        parts = re.split(r"\s*[/,(|]\s*", text[text.rfind(". ") + 2 :].strip(")"))
        return all(not part or names.is_name(part) or names.is_agency(part, words) for part in parts)

    def kind(self, i: int) -> str:
        """Return what a line looks like beside a headline: "byline", "date", "name", or nothing."""
        if i not in self._kinds:
            self._kinds[i] = self._kind(i)
        return self._kinds[i]

    def _kind(self, i: int) -> str:
        block, one = self.blocks[i], self.shapes[i]
        if block.label in ("byline", "date"):
            return block.label
        if block.label or one.size > 160 or one.prose:
            return ""
        words = catalogue.of(self.document)
        entry = LISTED.match(block.text)
        start = entry.end() if entry else 0
        text, folded = block.text[start:], self.folded[i][start:]
        if names.signed(folded, words) and names.read(text, words).people:
            return "byline"
        if _DIGITS.search(text) and dates.find(text):
            return "date"
        if one.size <= 60 and (names.is_name(text) or names.is_agency(text, words) or names.is_role(text, words)):
            return "name"
        return ""

    def _of_repeats(self, own: str) -> tuple[float, float, float]:
        """Other lines that begin with this one, and whether the next in the alphabet is nearly it."""
        if self._sorted is None:
            self._sorted = sorted(line for line in self.folded if line)
        lines = self._sorted
        first = bisect_left(lines, own)
        last = first + self.counts[own]
        named = paragraph = False
        for line in lines[last : last + 4]:
            if not line.startswith(own):
                break
            paragraph = paragraph or len(line) > len(own) + 60
            named = named or (len(line) <= len(own) + 60 and _ADDED.match(line, len(own)) is not None)
        nearest = (*lines[max(0, first - 1) : first], *lines[last : last + 1])
        nearly = any(0.7 * len(own) <= len(line) <= 1.5 * len(own) and fuzz.ratio(own, line) >= 85 for line in nearest)
        return named, nearly, paragraph

    def _of_entries(self, i: int, own: str) -> tuple[float, float]:
        """Lines close by that end with this one: the last entry of a trail, or a trail as a whole."""
        entry = trail = False
        for j in range(max(0, i - 6), min(len(self.folded), i + 4)):
            line = self.folded[j]
            if len(own) < len(line) <= len(own) + 90 and line.endswith(own):
                listed = LISTED.match(line)
                if listed and listed.end() == len(line) - len(own):
                    entry = entry or j < i
                else:
                    trail = True
        return entry, trail

    def _of_words(self, i: int, own: str) -> tuple[float, float, float, float, float]:
        """How many words of the line occur in the paragraphs below it and in the text as a whole."""
        stems = _stems(own)
        if not stems:
            return 0, 1, 0, 0, 0
        below = bisect_left(self.prose, i + 1)
        paragraphs = " ".join(map(self._beginning, self.prose[below : below + 5]))[:3000]
        hits = sum(stem in paragraphs for stem in stems)
        counts = [self.main.count(stem) for stem in stems]
        known, often = sum(count > 0 for count in counts), sum(count > 2 for count in counts)
        return hits / len(stems), hits == 0, min(hits, 6) / 6, known / len(stems), often / len(stems)

    def _beginning(self, i: int) -> str:
        """Return what a paragraph begins with, folded."""
        block = self.blocks[i]
        return self.document.folded[block.start : min(block.end, block.start + 900)]

    @property
    def main(self) -> str:
        """Paragraphs from the middle of the text, folded: what stands at its beginning may be promotion."""
        if self._main is None:
            places = self.prose
            if len(places) < 3:  # verse, results, a text in short lines
                lines = zip(self.blocks, self.shapes, strict=True)
                places = [i for i, (block, one) in enumerate(lines) if not block.label and one.size >= 60]
            start = len(places) // 6
            self._main = " ".join(map(self._beginning, places[start : start + 12]))[:6000]
        return self._main


def _may_be_headline(block: Block, one: Shape) -> bool:
    if block.label or not one.letters or not 12 <= one.size <= 260 or one.words < 2:
        return False
    return block.text[-1] not in _GOES_ON and _BULLET.match(block.text) is None


def _of_shape(text: str, one: Shape) -> tuple[float, ...]:
    last = text[-1]
    return (
        1, one.words == 2, one.words == 3, one.words in (4, 5), one.words >= 18, one.size < 22, one.size > 110, one.size > 160,
        last in ".。।", last in ".。।" and ". " in text and one.size <= 110, last in ",;:{(",
        last in scripts.SENTENCE_ENDS and last not in ".。।…", text.endswith(("…", "...")), one.prose,
        scripts.is_small(text[0]), len(text) > 8 and text.isupper(), _NUMBERED.match(text) is not None, "|" in text or "｜" in text,
        ("|" in text or "｜" in text) and all(part.count(" ") <= 4 for part in re.split("[|｜]", text)),
        _TRAIL.search(text) is not None, scripts.GLUED.search(text) is not None, _ends_as_a_credit(text), last in ")]）",
        _YEAR.search(text) is not None,
    )  # fmt: skip


def _ends_as_a_credit(text: str) -> bool:
    """Whether a few words in capitals follow the last full stop: "The harbour on Monday. Jo Lee / AFP"."""
    place = max(text.rfind(". "), text.rfind(".) "))
    tail = text[place + 2 :].split() if place > 20 else ()
    return 0 < len(tail) <= 6 and all(not scripts.is_small(word[0]) for word in tail) and text[-1] not in '.!?…"”»'


def _stems(folded: str) -> list[str]:
    """Return the words of a line without their last letters, or pairs of characters where no blanks part words."""
    stems: list[str] = []
    for word in scripts.words(folded):
        if scripts.is_unspaced(word):
            stems += [word[i : i + 2] for i in range(max(1, len(word) - 1))]
        elif len(word) >= 4:
            stems.append(word[:7] if len(word) > 8 else word[: max(4, len(word) - 1)])
        elif len(word) > 1 and word.isdigit():
            stems.append(word)
    return stems
