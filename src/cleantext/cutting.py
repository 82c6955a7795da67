"""Where a line is cut: into sentences and glued pieces, and into units where it holds several things.

Cutting is free of risk: pieces of one line that stay side by side come together again, unchanged to the character.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from cleantext import catalogue as catalogues
from cleantext._fold import fold
from cleantext.catalogue import Cues, Hit, Pieces
from cleantext.document import Block, Document
from cleantext.language import languages
from cleantext.scripts import SENTENCE_ENDS, has_letter, wide_count
from cleantext.seams import seams
from cleantext.shapes import is_flat
from cleantext.sentences import sentence_ends

Found = tuple[list[Hit], Cues]
"""What the catalogue knows of a text: notices, and cues by the place of their unit."""

_STOP_INSIDE: Final = re.compile(r"[.!?…؟۔।॥;]\W*\s\s*\S|[。！？．]")
"""A stop with something behind it: only such lines are looked at for sentences."""

_FLAT: Final = 1_500
"""Characters from which a line is read sentence by sentence whatever stands beside it; hardly a paragraph is as long."""
_MOST_OF_IT: Final = 0.5
"""Share of a text's characters that one line has where line ends were lost."""
_SHORTEST: Final = 400
"""A shorter line is a paragraph or less, also where it is all there is."""


def pieces(document: Document) -> Pieces:
    """Return the sentences of each unit of a document."""
    return document.once("pieces", lambda: _pieces(document))


def _pieces(document: Document) -> Pieces:
    starts: list[int] = []
    ends: list[int] = []
    units: list[int] = []
    faint: set[int] = document.once("faint seams", set)
    odds_of: dict[int, float] = document.once("odds of seams", dict)
    spelling = _spelling(document)
    lines = flat_lines(document)
    for i, unit in enumerate(document.units):
        flat = unit.line in lines
        for start, end in _sentences(unit, *spelling):
            if flat:
                here = seams(document, start, end, glued=_is_glued(unit), least=_LIKELY)
                faint.update(offset for offset, odds in here if odds < _SURE)
                odds_of.update(here)
            else:
                here = []
            for first, last in itertools.pairwise([start, *(offset for offset, _ in here), end]):
                starts.append(first)
                ends.append(first + len(document.text[first:last].rstrip()))
                units.append(i)
    return Pieces(starts, ends, units)


_LIKELY: Final = -2.0
"""Log odds of a seam at which a line without line ends is cut; a cut too many costs little, one too few a notice."""
_SURE: Final = -1.0
"""Log odds of a seam at which a notice ends that has other words behind it."""


def _is_glued(line: Block) -> bool:
    return len(_GLUE.findall(line.text)) >= 2


_GLUE: Final = re.compile(r"[a-zà-ÿ][.!?]?[\"”’»)]?[A-ZÀ-Þ“][a-zà-ÿ]{2}")


def _sentences(block: Block, abbreviations: frozenset[str], openers: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a block lie in the text."""
    text, position = block.text, 0
    if _STOP_INSIDE.search(text):
        for end in sentence_ends(text, abbreviations, openers):
            if text[position:end].strip():
                yield block.start + position, block.start + end
                position = end + len(text) - end - len(text[end:].lstrip()) if end < len(text) else end
    if position < len(text):
        yield block.start + position, block.end


def _spelling(document: Document) -> tuple[frozenset[str], frozenset[str]]:
    """Return the abbreviations and the function words of the languages that a text may be in, folded; of all if none is known."""
    words = catalogues.of(document)
    spoken = languages(document) or frozenset(words.words)

    def build() -> tuple[frozenset[str], frozenset[str]]:
        short, common = (
            frozenset(fold(word) for tag in spoken for word in words.words.get(tag, {}).get(name, ())) for name in ("abbreviation", "stop")
        )
        return short, common

    return words.once(("spelling", spoken), build)


def find(document: Document) -> Found:
    """Return the notices and cues of a document, by its units."""

    def look() -> Found:
        parts = pieces(document)
        hits, cues = catalogues.of(document).matcher.find(document, parts)
        return hits, _by_unit(document, parts, cues)

    return document.once("found", look)


def _by_unit(document: Document, parts: Pieces, cues: Cues) -> Cues:
    by_unit: Cues = {}
    starts = [unit.start for unit in document.units]
    for piece in sorted(cues):
        unit = by_unit.setdefault(bisect_right(starts, parts.starts[piece]) - 1, {})
        for key, kinds in cues[piece].items():
            mine = unit.setdefault(key, {})
            for kind, word in kinds.items():
                mine.setdefault(kind, word)
    return by_unit


def cut(document: Document) -> Document:
    """Return a document whose lines are cut where they hold several things, with what the catalogue knows of it.

    A line that is most of a text, or longer than paragraphs are, is cut at its sentence ends; any other one where a
    notice or a wall's wording takes some of its sentences.
    """
    parts = pieces(document)
    hits, cues = catalogues.of(document).matcher.find(document, parts)
    hits = list(_fitted(document, parts, _borne_out(document, parts, hits)))
    taken: dict[int, list[tuple[int, int]]] = {}
    for start, end, i in _merged(hits):
        unit = document.units[i]
        if start > unit.start or end < unit.end:
            taken.setdefault(i, []).append((start, end))
    flat = flat_lines(document)
    whole = {i for i in taken if document.units[i].line not in flat and _is_one_thing(document, parts, cues, i, taken[i])}
    for i in whole:
        del taken[i]
    hits = [hit._replace(start=document.units[hit.unit].start, end=document.units[hit.unit].end) if hit.unit in whole else hit for hit in hits]
    borders: dict[int, set[int]] = {i: {border for stretch in stretches for border in stretch} for i, stretches in taken.items()}
    for piece, found in cues.items():
        i = parts.units[piece]
        unit = document.units[i]
        start, end = parts.starts[piece], parts.ends[piece]
        if (
            (start > unit.start or end < unit.end)
            and any(len(kinds) >= 2 for kinds in found.values())
            and not _is_one_thing(document, parts, cues, i, [(start, end)])
        ):
            borders.setdefault(i, set()).update((start, end))
    for i, unit in enumerate(document.units):
        if unit.line in flat:
            first, last = bisect_left(parts.starts, unit.start), bisect_left(parts.starts, unit.end)
            if last - first > 1:
                borders.setdefault(i, set()).update(parts.starts[first:last])
    faint = document.once("faint seams", lambda: set[int]())
    for i, here in borders.items():
        here -= faint - {border for stretch in taken.get(i, ()) for border in stretch}
        for start, end in taken.get(i, ()):
            here -= {border for border in here if start < border < end}
    stretches = {i: _stretches(document.units[i], places) for i, places in borders.items()}
    result = document.cut(stretches)
    result.once("flat lines", lambda: flat)
    odds_of = document.once("odds of seams", lambda: dict[int, float]())
    result.once("odds of seams", lambda: odds_of)
    worth = document.once("evidence of a page", lambda: dict[int, float]())
    result.once("evidence of a page", lambda: worth)
    starts = [unit.start for unit in result.units]
    moved = [
        hit._replace(unit=i)
        for hit in hits
        for i in range(bisect_right(starts, hit.start) - 1, bisect_left(starts, hit.end))
    ]
    result.once("found", lambda: (moved, _by_unit(result, parts, cues)))
    return result


def _borne_out(document: Document, parts: Pieces, hits: list[Hit]) -> Iterator[Hit]:
    """Yield the notices that count: where line ends are guessed, a word or two that may be a notice need others beside them.

    "Top" and "Mail" begin and end many a name; "Share full article" does not.
    """
    flat = flat_lines(document)
    waiting: list[Hit] = []
    for hit in hits:
        telling = _is_telling(document, hit)
        if telling or (hit.notice.where == "whole" and not hit.notice.near):
            worth = document.once("evidence of a page", lambda: dict[int, float]())
            worth[hit.start] = max(worth.get(hit.start, 0.0), 1.0 if telling else 0.5)
        if document.units[hit.unit].line not in flat:
            yield hit
        elif telling:
            yield hit
        else:
            waiting.append(hit)
    if is_quiet(document):
        return
    yield from waiting


_EXPONENT: Final = 0.7
"""A long text has more lines that may be a notice by chance, if not in proportion.

With it, and with half the weight for words that stand alone, 73% of the labelled texts (a third of which is clean)
and 1.1% of 1,882 gold bodies are taken for pages, on one line 70% and 1.7% (one unmistakable notice in 1,000 letters)."""


def stands_alone(document: Document, block: Block) -> float:
    """Return the log odds that a block begins and ends where a line did: certain but in a text that lost its line ends.

    There the ends of sentences and of what is claimed already are as certain, and a seam as likely as its words make it.
    """
    if not is_flat(document, block):
        return _CERTAIN
    odds = document.once("odds of seams", lambda: dict[int, float]())
    blocks = document.blocks
    place = bisect_left(blocks, block.start, key=lambda other: other.start)
    before = _CERTAIN if place == 0 or blocks[place - 1].label else odds.get(block.start, _CERTAIN)
    after = _CERTAIN
    if place + 1 < len(blocks) and not blocks[place + 1].label:
        after = odds.get(blocks[place + 1].start, _CERTAIN)
    return min(before, after)


_CERTAIN: Final = 99.0


def is_quiet(document: Document) -> bool:
    """Whether a text has hardly any notice in it: an article's text alone, as an extractor gives it."""
    evidence = document.once("evidence of a page", lambda: dict[int, float]())
    size = document.once("thousands of letters", lambda: sum(len(unit.text) for unit in document.units) / 1_000)
    return sum(evidence.values()) < float(max(1.0, size) ** _EXPONENT)


def _is_telling(document: Document, hit: Hit) -> bool:
    """Whether a notice is unmistakable by its length alone."""
    if hit.notice.near:
        return False
    words = document.text[hit.first : hit.last]
    return len(words) + wide_count(words) * 3 // 2 >= _TELLING and (words.count(" ") >= 2 or not words.isascii())


_TELLING: Final = 14


def _fitted(document: Document, parts: Pieces, hits: Iterable[Hit]) -> Iterator[Hit]:
    """Yield the notices found in lines of several pieces with the stretch that each takes, up to a seam on either side.

    "Read more: The bridge is closed The council voted on Monday." ends before the sentence, if anything tells where.
    """
    faint = document.once("faint seams", lambda: set[int]())
    flat = flat_lines(document)
    known: dict[int, list[tuple[int, float]]] = {}
    for hit in hits:
        unit = document.units[hit.unit]
        if hit.start == unit.start and hit.end == unit.end:
            yield hit
            continue
        if hit.notice.where == "whole":
            if hit.exact or (hit.start not in faint and _begins_after(parts, hit.end) not in faint):
                yield hit
            continue
        start, end = _sentence_of(parts, faint, hit.start, unit.start), _sentence_end(parts, faint, hit.end, unit.end)
        if start not in known:
            glued = _is_glued(unit)
            known[start] = seams(document, start, end, glued=glued, least=_LIKELY)
        begins = max((place for place, odds in known[start] if place <= hit.first and odds >= _SURE), default=start)
        opens = document.text[hit.last - 1] == ":" or document.text[hit.last : hit.last + 1] == ":"
        least = hit.last + (_ANNOUNCED if opens else 0)
        behind = [(place, odds) for place, odds in known[start] if place >= least]
        finish = next((place for place, odds in behind if odds >= _SURE), end)
        if behind and (finish == end or finish - hit.last > _RUNS_ON):
            finish = max(behind, key=lambda seam: seam[1])[0]
        if finish == end and unit.line not in flat and end - hit.last > _RUNS_ON and document.text[end - 1] in SENTENCE_ENDS:
            continue  # nothing tells where it ends
        stretch = document.text[begins:finish]
        yield hit._replace(start=begins, end=begins + len(stretch.rstrip()))


_ANNOUNCED: Final = 12
"""Characters behind a colon at the least: "Read more:" does not end there."""
_RUNS_ON: Final = 150
"""Characters behind a notice's words beyond which a sentence is the article's own; related headlines have up to some 120."""


def _begins_after(parts: Pieces, end: int) -> int:
    """Return where the piece begins that follows one which ends at ``end``, or -1."""
    i = bisect_left(parts.starts, end)
    return parts.starts[i] if i < len(parts.starts) else -1


def _sentence_of(parts: Pieces, faint: set[int], start: int, least: int) -> int:
    """Return where the stretch between sure seams begins in which a piece lies."""
    i = bisect_right(parts.starts, start) - 1
    while i > 0 and parts.starts[i] in faint and parts.starts[i] > least:
        i -= 1
    return parts.starts[i]


def _sentence_end(parts: Pieces, faint: set[int], end: int, most: int) -> int:
    """Return where the stretch between sure seams ends in which a piece lies."""
    i = bisect_left(parts.ends, end)
    while i + 1 < len(parts.starts) and parts.starts[i + 1] in faint and parts.ends[i + 1] <= most:
        i += 1
    return parts.ends[i]


def _is_one_thing(document: Document, parts: Pieces, cues: Cues, unit: int, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether the rest of a line, beside what notices take of it, has a wall's wording in every sentence: it goes as one, or stays."""
    line = document.units[unit]
    first, last = bisect_left(parts.starts, line.start), bisect_left(parts.starts, line.end)
    rest = [k for k in range(first, last) if not any(start <= parts.starts[k] < end for start, end in taken)]
    return bool(rest) and all(k in cues or not has_letter(document.text[parts.starts[k] : parts.ends[k]]) for k in rest)


def _merged(hits: Iterable[Hit]) -> Iterator[tuple[int, int, int]]:
    """Yield the stretches that notices take, those that overlap as one, with the place of their unit."""
    start = end = unit = -1
    for hit in sorted(hits, key=lambda hit: (hit.start, hit.end)):
        if hit.start < end and hit.unit == unit:
            end = max(end, hit.end)
            continue
        if unit >= 0:
            yield start, end, unit
        start, end, unit = hit.start, hit.end, hit.unit
    if unit >= 0:
        yield start, end, unit


def flat_lines(document: Document) -> frozenset[int]:
    """Return the lines (numbers from 1) in which a text stands that lost its line ends."""

    def look() -> frozenset[int]:
        size = sum(len(unit.text) for unit in document.units)
        least = max(_SHORTEST, _MOST_OF_IT * size)
        return frozenset(unit.line for unit in document.units if len(unit.text) >= _FLAT or len(unit.text) >= least)

    return document.once("flat lines", look)


def _stretches(unit: Block, borders: set[int]) -> list[tuple[int, int]]:
    """Return the pieces of a unit between some offsets, without the blanks around them."""
    found = []
    position = unit.start
    for border in sorted({*borders, unit.end}):
        text = unit.text[position - unit.start : border - unit.start]
        if text.strip():
            first = position + len(text) - len(text.lstrip())
            found.append((first, first + len(text.strip())))
        position = border
    return found
