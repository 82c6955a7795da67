"""Teasers: a body paragraph once more, cut off, garbled, whole, or a quote pulled out of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from cleantext import layout, scripts
from cleantext.document import Block, Document, Span
from cleantext.shapes import shape
from cleantext.similar import garbled, skeleton

_ELLIPSIS: Final = re.compile(rf"[\s\"“”»]*{scripts.ELLIPSIS}[\s\"“”»]*$")
_QUOTED: Final = re.compile(rf"^(?:>\s*)?[{scripts.OPENING_QUOTES}]")
_LISTED: Final = re.compile(rf"^(?:[{scripts.BULLETS}–—|│]|\d{{1,3}}[.)])\s")
_PROBE: Final = 11
"""Characters of a probe: long enough to be rare, short enough to survive between two misread letters."""
_LONG_PROBE: Final = 28
_OUTER: Final = " \"'"
_PROBES: Final = 8
_SHORTEST: Final = 10
_LEAST: Final = 30
_QUOTE: Final = 18
"""Letters of a quote that may be pulled out of the text."""
_QUOTE_LINE: Final = 36
"""The same of one that is whole and ends without a stop."""
_SAID: Final = 8
"""Words that no heading and no line of a list shares with a sentence of the text by chance."""
_OPENING: Final = 70
"""Letters that may stand before the repeated part: a dateline with agency and date."""
_COMPARED: Final = 500


def teasers(document: Document) -> Iterator[Span]:
    """Lines that say a part of a longer paragraph again; the longer one stays, the later one of two equals.

    Refrains, dialogue, headings and paragraphs that begin alike and go on differently are none.
    """
    blocks = [block for block in document.unlabelled if len(block.text) >= _SHORTEST]
    if len(blocks) < 2:
        return
    gone: set[int] = set()
    if layout.is_bare(document):
        return
    quiet = bool(document.flat) and layout.is_quiet(document)
    if not quiet:
        yield from _whole(document, blocks, gone)
    candidates = [i for i, block in enumerate(blocks) if i not in gone and _may_be_teaser(document, block)]
    if not candidates:
        return
    probes: dict[str, list[int]] = {}
    for i in candidates:
        folded = document.fold(blocks[i])
        whole = shape(document, blocks[i]).sentence and not _cut(blocks[i].text)
        # What is whole is not looked for garbled: one long probe will do.
        pieces = [folded[:_LONG_PROBE]] if whole else [folded[offset : offset + _PROBE] for offset in _offsets(len(folded))]
        for piece in pieces:
            users = probes.setdefault(piece.strip(_OUTER), [])
            if len(users) < 4:
                users.append(i)
    if not probes:
        return
    owners = _owners(document, blocks, probes, gone)
    for i in candidates:
        for owner in owners.get(i, ()):
            why = _repeats(document, blocks[i], blocks[owner], _bones(blocks[i].text), _bones(blocks[owner].text))
            if why and not (quiet and not why.startswith("cut")):  # an author has turns of phrase
                yield blocks[i].mark("teaser", f"{why} the paragraph on line {blocks[owner].line}")
                gone.add(i)
                break


def _owners(document: Document, blocks: Sequence[Block], probes: dict[str, list[int]], gone: set[int]) -> dict[int, list[int]]:
    """Return the longer blocks in which a probe of each candidate stands."""
    starts = [block.start for block in blocks]
    patterns = [probe for probe in probes if probe]
    automaton = AhoCorasick(patterns, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA)
    owners: dict[int, list[int]] = {}
    for number, start, _ in automaton.find_matches_as_indexes(document.folded, overlapping=True):
        owner = bisect_right(starts, start) - 1
        if owner < 0 or start >= blocks[owner].end or owner in gone:
            continue
        for i in probes[patterns[number]]:
            if owner != i and len(blocks[owner].text) > len(blocks[i].text):
                found = owners.setdefault(i, [])
                if owner not in found and len(found) < 3:
                    found.append(owner)
    return owners


_STANDS_TWICE: Final = 90
"""Characters of a sentence that a text on one line gives once more; a shorter one may be a turn of phrase."""


def _bones(text: str) -> str:
    cut = _ELLIPSIS.sub("", text[-200:]) if text[-1] in '.…]"”» ' else None
    if cut is not None:
        text = text[:-200] + cut
    return "".join(skeleton(text[i : i + 500]) for i in range(0, min(len(text), 6000), 500))


def _cut(text: str) -> bool:
    """Whether a line ends in an ellipsis."""
    return _ELLIPSIS.search(text[-16:]) is not None


def _offsets(length: int) -> Sequence[int]:
    if length < _PROBE:
        return ()
    span = min(length, _COMPARED) - _PROBE
    return sorted({span * k // (_PROBES - 1) for k in range(_PROBES)})


def _whole(document: Document, blocks: Sequence[Block], gone: set[int]) -> Iterator[Span]:
    """Paragraphs that stand twice, word for word: the earlier one is the teaser."""
    places: dict[str, list[int]] = {}
    for i, block in enumerate(blocks):
        if not shape(document, block).prose or (len(block.text) < _STANDS_TWICE and document.is_flat(block)) or _LISTED.match(block.text):
            continue
        places.setdefault(block.text.casefold(), []).append(i)
    for same in places.values():
        if len(same) == 2:  # what stands oftener is a refrain or a form
            gone.add(same[0])
            yield blocks[same[0]].mark("teaser", f"the same as the paragraph on line {blocks[same[1]].line}")


def _may_be_teaser(document: Document, block: Block) -> bool:
    """Whether a line is cut off, or short enough to be pulled out of a paragraph."""
    one = shape(document, block)
    if one.size < (_QUOTE if _QUOTED.match(block.text) else _LEAST) or len(block.text) > 900 or _LISTED.match(block.text):
        return False
    if _cut(block.text):
        return True
    if _QUOTED.match(block.text):  # a shorter one may be a subheading, if it is whole
        return one.words >= 4 and (one.size >= _QUOTE_LINE or one.sentence or block.text[-1].isalnum())
    if not one.sentence:
        return one.words >= _SAID or block.text[-1].isalnum()
    return one.words >= 5 and (one.prose or one.size >= 45)


def _repeats(document: Document, block: Block, owner: Block, bone: str, whole: str) -> str:
    """Return how ``block`` repeats a part of ``owner``, or nothing."""
    own = shape(document, block)
    cut = _cut(block.text)
    if not shape(document, owner).prose and not (cut and len(whole) > len(bone)):
        return ""
    if own.sentence and not cut and len(whole) < 1.15 * len(bone):
        return ""
    place = whole.find(bone)
    if place >= 0:
        if place <= _OPENING and (cut or ((not own.sentence and block.text[-1].isalnum()) or block.text[-1] in ",;-–—")):
            return "cut off from"
        if place <= 2 and own.sentence and own.size >= 60 and block.start < owner.start and block.line <= _TOP:
            return "the beginning of"
        if len(whole) >= 1.3 * len(bone) and _is_quoted(block.text, owner.text):
            return "a quote pulled out of"
        if not own.sentence and _goes_on(block.text, owner.text, inside=own.words < _SAID):
            return "cut off, a part of"
        return "a part of" if cut else ""
    if len(bone) < 24:
        return ""
    return _garbled(block.text, owner.text, whole, bone, cut or not own.sentence)


_TOP: Final = 40
"""Lines from the top within which a whole first sentence may be given as a teaser."""


def _goes_on(text: str, owner: str, *, inside: bool) -> bool:
    """Whether a paragraph has the end of a line and goes on from there, inside a word or not."""
    end = text if text in owner else text[-_PROBE:]
    place = owner.find(end)
    after = owner[place + len(end) :] if place >= 0 else ""
    return bool(after) and text[-1].isalnum() and ((after[0].isalnum() and not scripts.WIDE.match(text[-1])) or not inside)


def _is_quoted(text: str, owner: str) -> bool:
    """Whether a line is somebody's words: in quotation marks itself, or where the paragraph gives it."""
    if _QUOTED.match(text):
        return True
    place = owner.find(text[:40])
    return place > 0 and _QUOTED.match(owner[place - 1]) is not None


def _garbled(text: str, owner: str, whole: str, bone: str, cut: bool) -> str:
    """Return how a garbled line repeats a part of ``owner``: aligned by a probe, then compared letter by letter."""
    if not cut:
        return ""
    text = _ELLIPSIS.sub("", text)
    for offset in _offsets(len(bone)):
        place = whole.find(bone[offset : offset + _PROBE])
        if place < 0 or abs(place - offset) > _OPENING:
            continue
        start = max(0, place - offset)
        if start > _OPENING:
            continue
        share = len(whole) / max(1, len(owner))
        first = 0 if start <= 3 else min(len(owner), int(start / share))
        piece = owner[first : first + int(len(bone) / share) + 12]
        for length in range(len(piece), max(len(piece) - 24, 0), -2):
            ratio = garbled(text, piece[:length])
            if ratio >= 84:
                return f"cut off, {ratio:.0f}% like the beginning of"
        return ""
    return ""
