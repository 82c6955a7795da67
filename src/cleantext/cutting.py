"""Where a line is cut into units, because it holds several things, and what the catalogue knows of each.

Cutting is free of risk: units of one line that stay side by side come together again, unchanged to the character.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple

from cleantext import catalogue as catalogues
from cleantext.catalogue import Cues, Hit, Pieces
from cleantext.document import Block, Document
from cleantext.language import languages
from cleantext.pieces import SURE, Lines, sentence_starts, take_apart, touching
from cleantext.scripts import OPENING_QUOTES, SENTENCE_ENDS, has_letter, wide_count
from cleantext.seams import Seam, within


class Known(NamedTuple):
    """What the catalogue knows of a text."""

    hits: Sequence[Hit]
    cues: Cues
    """By the place of their unit."""
    evidence: float
    """How many unmistakable notices there are, for each thousand letters or so.

    Of the labelled texts, a third of which is clean, 27% have less than one, and of 1,882 gold bodies of public pages
    98.9% (98.3% where they stand on one line).
    """


def find(document: Document) -> Known:
    """Return the notices and cues of a document, by its units."""

    def look() -> Known:
        lines = take_apart(document)
        hits, cues = catalogues.of(document).matcher.find(document, lines.pieces)
        return Known(hits, _by_unit(document, lines.pieces, cues), _evidence(document, hits))

    return document.once("wording", look)


_EXPONENT: Final = 0.7
"""A long text has more lines that may be a notice by chance, if not in proportion."""
_WORDS: Final = 0.45
"""What a word or two that stand alone are worth: two of them may be a body's subheadings, three are buttons."""
_TELLING: Final = 14
"""Letters of an unmistakable notice, three words of them; others are "Top" and "Mail"."""


def _evidence(document: Document, hits: Iterable[Hit]) -> float:
    worth: dict[str, float] = {}  # what a text says again and again is its own ("Buy on Amazon")
    for hit in hits:
        if not hit.notice.near:
            words = document.folded[hit.first : hit.last]
            worth[words] = max(worth.get(words, 0.0), 1.0 if _is_telling(document, hit) else _WORDS * (hit.notice.where == "whole"))
    size = sum(len(unit.text) for unit in document.units) / 1_000
    return float(sum(worth.values()) / max(1.0, size) ** _EXPONENT)


def _is_telling(document: Document, hit: Hit) -> bool:
    """Whether a notice is unmistakable by its length alone."""
    words = document.text[hit.first : hit.last]
    long = len(words) + wide_count(words) * 3 // 2 >= _TELLING and (words.count(" ") >= 2 or not words.isascii())
    return long and not hit.notice.near


def cut(document: Document) -> Document:
    """Return a document whose lines are cut where they hold several things, with what the catalogue knows of it.

    A line in which a text stands that lost its line ends is cut at its sentence ends and seams; any other one where
    a notice or a wall's wording takes some of its sentences and not the rest.
    """
    lines = take_apart(document)
    found, cues = catalogues.of(document).matcher.find(document, lines.pieces)
    evidence = _evidence(document, found)
    hits = list(_fitted(document, lines, _trusted(document, lines, found, quiet=evidence < 1)))
    taken: dict[int, list[tuple[int, int]]] = {}
    for start, end, i in _merged(hits):
        unit = document.units[i]
        if start > unit.start or end < unit.end:
            taken.setdefault(i, []).append((start, end))
    whole = {
        i
        for i, stretches in taken.items()
        if document.units[i].line not in lines.flat and _is_one_thing(document, lines.pieces, cues, i, stretches)
    }
    for i in whole:
        del taken[i]
    places = {i: _stretches(document.units[i], borders) for i, borders in _borders(document, lines, taken, cues).items()}
    result = document.cut(places, lines.flat)
    result.once("odds of seams", lambda: lines.odds)
    starts = [unit.start for unit in result.units]
    moved: list[Hit] = []
    for hit in hits:
        if hit.unit in whole:
            hit = hit._replace(start=document.units[hit.unit].start, end=document.units[hit.unit].end)
        moved += [hit._replace(unit=i) for i in range(bisect_right(starts, hit.start) - 1, bisect_left(starts, hit.end))]
    known = Known(moved, _by_unit(result, lines.pieces, cues), evidence)
    result.once("wording", lambda: known)
    return result


def _borders(document: Document, lines: Lines, taken: dict[int, list[tuple[int, int]]], cues: Cues) -> dict[int, set[int]]:
    """Return the offsets at which the units are cut, by the unit's place."""
    parts = lines.pieces
    borders = {i: {border for stretch in stretches for border in stretch} for i, stretches in taken.items()}
    one_thing = cache(lambda i: _is_one_thing(document, parts, cues, i, ()))
    for piece, kinds in cues.items():
        unit = document.units[parts.units[piece]]
        stretch = parts.starts[piece], parts.ends[piece]
        if len(unit.text) < _PARAGRAPH or document.text[stretch[0]] in OPENING_QUOTES:
            continue
        several = stretch != (unit.start, unit.end) and any(len(words) >= _SEVERAL for words in kinds.values())
        if several and not one_thing(parts.units[piece]):
            borders.setdefault(parts.units[piece], set()).update(stretch)
    for i, unit in enumerate(document.units):
        if unit.line in lines.flat:
            first, last = bisect_left(parts.starts, unit.start), bisect_left(parts.starts, unit.end)
            if last - first > 1:
                sure = (start for start in parts.starts[first:last] if lines.odds.get(start, SURE) >= SURE)
                borders.setdefault(i, set()).update(sure)
    for i, stretches in taken.items():  # what a notice takes is one unit
        borders[i] -= set(_inside(sorted(borders[i]), stretches))
    return borders


def _inside(borders: Sequence[int], stretches: Iterable[tuple[int, int]]) -> Iterator[int]:
    for start, end in stretches:
        yield from borders[bisect_right(borders, start) : bisect_left(borders, end)]


_PARAGRAPH: Final = 160
"""Letters of a line in which a sentence of other wording is looked for: a shorter one is a headline, or all of a kind."""
_SEVERAL: Final = 2
"""Kinds of a wall's wording in a sentence that is looked at by itself."""


def _trusted(document: Document, lines: Lines, hits: Iterable[Hit], *, quiet: bool) -> Iterator[Hit]:
    """Yield the notices that count: in a quiet text without line ends only those that are unmistakable.

    "Top" and "Mail" begin and end many a name; "Share full article" does not.
    """
    for hit in hits:
        if not quiet or document.units[hit.unit].line not in lines.flat or _is_telling(document, hit):
            yield hit


def _fitted(document: Document, lines: Lines, hits: Iterable[Hit]) -> Iterator[Hit]:
    """Yield the notices found in lines of several pieces with the stretch that each takes, up to a seam on either side.

    "Read more: The bridge is closed The council voted on Monday." ends before the sentence, if anything tells where.
    """
    parts = lines.pieces
    known: dict[tuple[int, int], list[Seam]] = {}
    for hit in hits:
        unit = document.units[hit.unit]
        if hit.exact and parts.ends[bisect_left(parts.ends, hit.end)] != hit.end and not _is_label(document, lines, hit, unit):
            continue  # the first word of a sentence
        if (hit.start == unit.start and hit.end == unit.end) or hit.exact:
            yield hit
            continue
        if hit.notice.where == "whole":
            if lines.odds.get(hit.start, SURE) >= SURE and lines.odds.get(_next_start(parts, hit.end), SURE) >= SURE:
                yield hit
            continue
        start, end = _between_sure_seams(lines, hit, unit)
        if (start, end) not in known:
            known[start, end] = _seams(document, lines, unit, (start, end), _FAINT)
        before = bisect_right(known[start, end], hit.first, key=lambda seam: seam[0])
        begins = next((place for place, odds in reversed(known[start, end][max(0, before - _NEAR) : before]) if odds >= _GOOD), start)
        finish = _finish(document, hit, known[start, end], end)
        if finish == end and unit.line not in lines.flat and end - hit.last > _RUNS_ON and document.text[end - 1] in SENTENCE_ENDS:
            continue  # nothing tells where it ends
        yield hit._replace(start=begins, end=begins + len(document.text[begins:finish].rstrip()))


def _seams(document: Document, lines: Lines, unit: Block, stretch: tuple[int, int], least: float) -> list[Seam]:
    """Return the seams in a stretch of a unit: in an ordinary line also where words touch, as a notice may touch the next sentence."""
    flat = unit.line in lines.flat
    glued = touching(document, unit) if flat else True
    return within(document, unit, lambda: sentence_starts(document, unit, glued=glued and flat), stretch, glued=glued, least=least)


def _is_label(document: Document, lines: Lines, hit: Hit, unit: Block) -> bool:
    """Whether a word that stands over advertisements, at a sentence's beginning, is that: in its language, and parted from the rest."""
    spoken = languages(document)
    if hit.notice.language != "und" and spoken is not None and hit.notice.language not in spoken:
        return False
    return bool(_seams(document, lines, unit, (hit.end, hit.end + 2), _LABEL))


_LABEL: Final = 0.0
"""Log odds of the seam behind a word over an advertisement: "Native" and "Sponsored" begin sentences too."""


def _finish(document: Document, hit: Hit, borders: Sequence[tuple[int, float]], end: int) -> int:
    """Return where a notice ends that has other words behind it: at the first seam that is sure, else at the best one."""
    announces = ":" in document.text[hit.last - 1 : hit.last + 1]
    after = bisect_left(borders, hit.last + (_ANNOUNCED if announces else 0), key=lambda seam: seam[0])
    behind = borders[after : after + _NEAR]
    finish = next((place for place, odds in behind if odds >= _GOOD), end)
    if behind and (finish == end or finish - hit.last > _RUNS_ON):
        finish = max(behind, key=lambda seam: seam[1])[0]
    return finish


_NEAR: Final = 40
"""Seams before and behind a notice that are looked at."""
_GOOD: Final = -2.0
"""Log odds of a seam at which a notice ends, the first of several."""
_FAINT: Final = -4.0
"""Log odds of a seam at which a notice may end where no other is better."""
_ANNOUNCED: Final = 12
"""Characters behind a colon at the least: "Read more:" does not end there."""
_RUNS_ON: Final = 150
"""Characters behind a notice's words beyond which a sentence is the article's own; related headlines have up to some 120."""


def _next_start(parts: Pieces, end: int) -> int:
    i = bisect_left(parts.starts, end)
    return parts.starts[i] if i < len(parts.starts) else -1


def _between_sure_seams(lines: Lines, hit: Hit, unit: Block) -> tuple[int, int]:
    """Return the stretch between two sure seams, or sentence ends, that a notice lies in."""
    parts = lines.pieces
    first = bisect_right(parts.starts, hit.start) - 1
    while parts.starts[first] > unit.start and lines.odds.get(parts.starts[first], SURE) < SURE:
        first -= 1
    last = bisect_left(parts.ends, hit.end)
    while last + 1 < len(parts.starts) and parts.ends[last + 1] <= unit.end and lines.odds.get(parts.starts[last + 1], SURE) < SURE:
        last += 1
    return parts.starts[first], parts.ends[last]


def _is_one_thing(document: Document, parts: Pieces, cues: Cues, unit: int, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether the rest of a line, beside what notices take of it, has a wall's wording in every sentence: it goes as one, or stays."""
    line, rest, i = document.units[unit], False, 0
    for k in range(bisect_left(parts.starts, line.start), bisect_left(parts.starts, line.end)):
        while i < len(taken) and taken[i][1] < parts.ends[k]:
            i += 1
        if i < len(taken) and taken[i][0] <= parts.starts[k]:
            continue
        if not _may_be_wall(document, parts, cues, k):
            return False
        rest = True
    return rest


def _may_be_wall(document: Document, parts: Pieces, cues: Cues, k: int) -> bool:
    """Whether a sentence has a wall's wording for its length, or no words at all."""
    text = document.text[parts.starts[k] : parts.ends[k]]
    if k not in cues:
        return not has_letter(text)
    return len(text) < _PARAGRAPH or any(len(words) >= _SEVERAL for words in cues[k].values())


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


def stands_alone(document: Document, block: Block) -> float:
    """Return the log odds that a block begins and ends where a line did: certain but in a text that lost its line ends.

    There the ends of sentences and of what is claimed already are as certain, and a seam as likely as its words make it.
    """
    if not document.is_flat(block):
        return _CERTAIN
    odds = document.once("odds of seams", lambda: take_apart(document).odds)
    blocks = document.blocks
    place = bisect_left(blocks, block.start, key=lambda other: other.start)
    before = _CERTAIN if place == 0 or blocks[place - 1].label else odds.get(block.start, _CERTAIN)
    after = _CERTAIN
    if place + 1 < len(blocks) and not blocks[place + 1].label:
        after = odds.get(blocks[place + 1].start, _CERTAIN)
    return min(before, after)


def joined(document: Document, block: Block, longest: int) -> list[Block]:
    """Return a piece of a line with those beside it that hardly anything parts from it, unclaimed ones, ``longest`` letters at most.

    A headline is cut at a name in it ("Harbor Council Votes") where the odds are low but no lower than elsewhere.
    """
    if not document.is_flat(block):
        return [block]
    odds = document.once("odds of seams", lambda: take_apart(document).odds)
    blocks = document.blocks
    first = last = bisect_left(blocks, block.start, key=lambda other: other.start)
    while first and _is_joined(blocks[first - 1], blocks[first], odds) and blocks[last].end - blocks[first - 1].start <= longest:
        first -= 1
    while last + 1 < len(blocks) and _is_joined(blocks[last], blocks[last + 1], odds):
        if blocks[last + 1].end - blocks[first].start > longest:
            break
        last += 1
    return list(blocks[first : last + 1])


def _is_joined(before: Block, after: Block, odds: Mapping[int, float]) -> bool:
    return not before.label and not after.label and before.line == after.line and odds.get(after.start, _CERTAIN) < _GOOD


_CERTAIN: Final = 99.0
