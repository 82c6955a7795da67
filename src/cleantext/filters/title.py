"""The headline: the line that reads like one and stands where one stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from cleantext import catalogue, dates, names
from cleantext._fold import fold
from cleantext.document import Block, Document, Span
from cleantext.shapes import Shape, shape
from cleantext.filters.repeats import likeness
from cleantext.similar import garbled, plain

_MOST: Final = 400
"""Headlines stand in the first lines; page dumps have up to some 350 lines of navigation before them."""

_BULLET: Final = re.compile(r"^(?:[*+•·▪■►▶#>|–-]\s|\d{1,2}[.)]\s+\S+$)")
_WORD: Final = re.compile(r"\w+")
_YEAR: Final = re.compile(r"\d\d")
_SITE: Final = re.compile(r"\s+[|｜·•»–—-]+\s+|\s*[|｜]\s*|：(?=\S{2,12}$)|_(?=\S{2,12}$)|\s+::\s+")
_MIXED: Final = re.compile(r"(?<=[^\W\d_])\d|\d(?=[^\W\d_])|(?<=[a-z])[A-Z](?=[a-z])")


_PROSE_ABOVE: Final = 0.12
"""Share of paragraphs among the lines above a headline: in page dumps below 0.05, in clean text above 0.3."""

_NAVIGATION: Final = 15
"""So far down, a headline is believed only with a byline, a date or a repeat beside it."""


class Candidate(NamedTuple):
    """A line that may be the headline."""

    place: int
    block: Block
    text: str
    score: float


def title(document: Document) -> Iterator[Span]:
    """The headline where it is first given whole: by its shape, its place, and its being repeated.

    Where it stands only with a site's name added, the name is left out of it.
    """
    hint = document.metadata.get("title")
    if isinstance(hint, str) and hint.strip():
        hinted = _hinted(document, hint)
        if hinted is not None:
            yield hinted
            return
    found = candidates(document)
    if not found:
        return
    best = max(found, key=lambda candidate: (candidate.score, -candidate.place))
    if best.score < _ENOUGH:
        return
    chosen, part = _cleanest(document, best, found)
    reason = f"headline: stands and reads like one (evidence {best.score:.1f})"
    yield Span(chosen.block.start, chosen.block.start + len(part), "title", reason)
    if len(part) < len(chosen.block.text):
        yield chosen.block.mark("furniture", "site name after the headline")


_ENOUGH: Final = 2.5


def _hinted(document: Document, hint: str) -> Span | None:
    wanted = plain(hint)
    best: tuple[float, Block] | None = None
    for block in document.unlabelled[:_MOST]:
        own = plain(block.text)
        likeness = 101.0 if own == wanted else garbled(block.text, hint) if len(block.text) <= 300 else 0.0
        if likeness and (best is None or likeness > best[0]):
            best = (likeness, block)
    return best[1].mark("title", "like the title that was given with the text") if best else None


def candidates(document: Document) -> list[Candidate]:
    """Return the lines that have a headline's shape, each with the evidence for it."""
    blocks = document.blocks[: _MOST * 2]
    shapes = [shape(document, block) for block in blocks]
    prose = [i for i, (block, one) in enumerate(zip(blocks, shapes, strict=True)) if not block.label and one.prose]
    keys = sorted(document.fold(block) for block in blocks if len(block.text) <= 600)
    kinds: dict[int, str] = {}

    def kind(i: int) -> str:
        if i not in kinds:
            kinds[i] = _kind(document, blocks[i], shapes[i])
        return kinds[i]

    found: list[Candidate] = []
    for i, (block, one) in enumerate(zip(blocks, shapes, strict=True)):
        above = bisect_left(prose, i)
        if above >= 6 and above > 0.3 * i:
            break  # well inside a text
        if block.label or not _may_be_headline(block, one):
            continue
        score = _of_shape(block.text, one) + _of_place(i, blocks, prose)
        if score + _MOST_EVIDENCE < _ENOUGH:
            continue
        repeated = _of_repeats(document.fold(block), keys)
        beside = _of_neighbours(i, blocks, shapes, kind)
        score += repeated + beside - (0.0 if repeated > 0 else _under_another(i, blocks, shapes))
        if above > _PROSE_ABOVE * i and not (above <= 2 and repeated + beside >= 2.0):
            continue  # a subheading: there is text above it, and not navigation
        if i > _NAVIGATION and repeated + beside < 1.0:
            score -= 2.0
        if score >= _ENOUGH:
            found.append(Candidate(i, block, block.text, score + _AGAINST[kind(i)]))
    return found


_GARBLED: Final = 85
"""Ratio at which the next line in the alphabet is taken for a garbled repeat; ``repeats`` looks closer."""

_MOST_EVIDENCE: Final = 4.5
"""What repeats and neighbours can add at the most."""
_AGAINST: Final = {"": 0.0, "byline": -3.0, "date": -2.0, "name": -2.5}


def _kind(document: Document, block: Block, one: Shape) -> str:
    """Return what a line looks like beside a headline: "byline", "date", "name", or nothing."""
    if block.label in ("byline", "date"):
        return block.label
    if block.label or one.size > 160 or one.prose:
        return ""
    words = catalogue.of(document)
    folded = document.fold(block)
    if names.signed(folded, words) and names.read(block.text, words).people:
        return "byline"
    if _YEAR.search(block.text) and dates.find(block.text):
        return "date"
    if one.size <= 60 and (names.is_name(block.text) or names.is_agency(block.text, words) or names.is_role(block.text, words)):
        return "name"
    return ""


def _may_be_headline(block: Block, one: Shape) -> bool:
    return one.letters and 10 <= one.size <= 260 and one.words >= 2 and not _BULLET.match(block.text)


def _of_shape(text: str, one: Shape) -> float:
    score = 0.0
    score += 1.0 if one.words >= 4 else -0.8
    score += 0.8 if one.words >= 6 else 0.0
    score += 0.7 if 25 <= one.size <= 130 else -0.3
    score -= 1.5 if one.size > 140 else 0.0
    if text[-1] in ".。" and not text.endswith(("...", "U.S.")):
        score -= 1.0 if ". " in text and one.size <= 110 else 2.5
    if text[-1] in ":,;{":
        score -= 1.5
    if text.endswith(("…", "...")):
        score -= 1.0
    if one.prose:
        score -= 1.5
    if text[:1].islower():
        score -= 1.5
    if text.isupper():
        score -= 1.0
    return score


def _of_repeats(own: str, plains: Sequence[str]) -> float:
    """Evidence from other lines that say the same: exact, with something added, or cut off."""
    if len(own) < 14:
        return 0.0
    i = bisect_left(plains, own)
    same = 0
    while i + same < len(plains) and plains[i + same] == own:
        same += 1
    if same > 3:
        return -0.5  # a slogan or a menu entry
    following = plains[i + same] if i + same < len(plains) else ""
    if following.startswith(own) and len(following) > len(own) + 60:
        return -3.0  # the beginning of a paragraph
    if same >= 2 or following.startswith(own):
        return 2.0
    beside = (plains[i - 1] if i else "", following)
    if any(0.7 * len(own) <= len(other) <= 1.5 * len(own) and fuzz.ratio(own, other) >= _GARBLED for other in beside):
        return 2.0
    return 0.0


def _of_place(i: int, blocks: Sequence[Block], prose: Sequence[int]) -> float:
    """Evidence from the paragraphs around: a headline stands above them, not among them."""
    nxt = bisect_left(prose, i + 1)
    before = bisect_left(prose, i)
    score = -1.2 * min(before, 4)
    if nxt >= len(prose):
        return score - (1.0 if prose else 0.0)
    distance = prose[nxt] - i
    score += 1.0 if distance <= 10 else 0.4 if distance <= 20 else -0.6
    run = bisect_left(prose, i + 40) - nxt
    return score + min(run, 4) * 0.4


def _of_neighbours(i: int, blocks: Sequence[Block], shapes: Sequence[Shape], kind_at: Callable[[int], str]) -> float:
    """Evidence from the lines beside: bylines and dates follow headlines; lists of links are alike."""
    score = 0.0
    for step in range(1, min(5, len(blocks) - i)):
        kind = kind_at(i + step)
        if kind == "byline" or kind == "date" or (kind == "name" and step <= 2):
            score += {"byline": 1.3, "date": 1.0, "name": 0.5}[kind]
            break
    line = blocks[i].line
    lonely = (i == 0 or line - blocks[i - 1].line > 1) and (i + 1 >= len(blocks) or blocks[i + 1].line - line > 1)
    score += 0.5 if lonely else 0.0
    if i + 1 < len(blocks) and not blocks[i + 1].label and shapes[i + 1].size > shapes[i].size and shapes[i + 1].words >= 8:
        score += 0.7  # a standfirst or the first paragraph
    return score


def _under_another(i: int, blocks: Sequence[Block], shapes: Sequence[Shape]) -> float:
    """Evidence that a line is the standfirst: a headline may stand right above it."""
    if i == 0 or blocks[i - 1].label or blocks[i].line - blocks[i - 1].line > 3:
        return 0.0
    above = shapes[i - 1]
    return 1.2 if above.words >= 4 and 25 <= above.size <= 140 and _may_be_headline(blocks[i - 1], above) else 0.0


def _cleanest(document: Document, best: Candidate, found: Iterable[Candidate]) -> tuple[Candidate, str]:
    """Return the cleanest of the lines that give the same headline, and the headline in it."""
    core = _without_site(best.text, document)
    versions = [(best, core)]
    for candidate in found:
        text = _without_site(candidate.text, document)
        if candidate is not best and (likeness(candidate.text, core) or likeness(best.text, text)):
            versions.append((candidate, text))
    if len(versions) == 1:
        return versions[0]
    counts = Counter(_WORD.findall(document.folded[:60_000]))
    for _, text in versions:
        counts.subtract(_WORD.findall(fold(text)))

    def cleanliness(version: tuple[Candidate, str]) -> tuple[float, int]:
        candidate, text = version
        return _cleanliness(text, counts) - (0.5 if len(text) < len(candidate.text) else 0.0), -candidate.place

    return max(versions, key=cleanliness)


def _cleanliness(text: str, counts: Counter[str]) -> float:
    """Return how clean a version of a headline is: its words known to the text, no digits in words, marks kept."""
    tokens = _WORD.findall(fold(text))
    known = sum(max(0, min(counts[token], 3)) for token in tokens) / max(1, len(tokens))
    marks = sum(not character.isascii() and character.isalpha() for character in text)
    misread = sum(text.count(pair) for pair in ("rn", "vv", "ii"))
    score = known - 1.5 * len(_MIXED.findall(text)) + 0.2 * min(marks, 10) - 0.3 * misread
    if text.isupper() and len(text) > 12:
        score -= 3.0
    if text.endswith(("…", "...")):
        score -= 2.0
    single = sum(len(token) == 1 for token in text.split())
    if single > len(text.split()) / 2 and len(text.split()) > 4:
        score -= 4.0  # blanks inside its words
    return score


def _without_site(text: str, document: Document) -> str:
    """Return a headline without a site's name at its end."""
    matches = list(_SITE.finditer(text))
    if not matches:
        return text
    last = matches[-1]
    head, site = text[: last.start()], text[last.end() :]
    if len(head) < 12 or len(site) > 40 or len(site.split()) > 5 or not site:
        return text
    if "|" in last.group() or "｜" in last.group() or last.group() in ("：", "_"):
        return head
    if not all(word[:1].isupper() or not word[:1].isalpha() or word.lower() in names.PARTICLES for word in site.split()):
        return text
    elsewhere = document.folded.count(fold(site)) > 1
    return head if elsewhere or "." in site.strip(".") else text
