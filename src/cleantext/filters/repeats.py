"""Repeats of headline, standfirst and byline: exact, garbled, in capitals, with a site's name, cut off, split."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from rapidfuzz import fuzz, process

from cleantext import layout, scripts
from cleantext._fold import fold
from cleantext.document import Block, Document, Span
from cleantext.shapes import shape
from cleantext.similar import garbled, plain, skeleton

_HEAD: Final = 24
"""Letters by which candidates are found; the rest is compared for these alone."""
_CANDIDATE: Final = 42.0
_LEAST_CUT: Final = 10
"""Letters that a cut-off repeat must have."""
_ELLIPSIS: Final = re.compile(rf"\s*{scripts.ELLIPSIS}$")
_SEPARATOR: Final = re.compile(rf"\s+[{scripts.SEPARATORS}]+\s+|\s*[|｜]\s*|：|_|:\s+|\s+::\s+")
_ADDED: Final = scripts.Pattern(rf"\s*[{scripts.SEPARATORS}_(\[]|\s+[{scripts.CAPITAL_OR_CASELESS}]")
"""How an added name begins: with a separator or a capital, and not with ", he said"."""
_SPLIT: Final = 4
"""Lines over which a headline may be split: narrow newspaper columns have up to four."""


def headline_repeats(document: Document) -> Iterator[Span]:
    """Lines that say once more what the headline says: garbled, in capitals, with a site's name, cut off."""
    yield from _repeats_of(document, "title")


def repeats(document: Document) -> Iterator[Span]:
    """Lines that say once more what the standfirst or a byline says, or a headline that was found late."""
    late = ("title",) if any(block.filter == "one_line_head" for block in document.labelled("title")) else ()
    yield from _repeats_of(document, *late, "subtitle", "byline")


def _repeats_of(document: Document, *labels: str) -> Iterator[Span]:
    originals = document.labelled(*labels)
    if not originals:
        return
    blocks = [block for block in document.unlabelled if len(block.text) <= 600]
    heads = [_head(block.text) for block in blocks]
    text_from = _text_from(document)
    said = Counter(document.fold(block).strip(_STOPS) for block in blocks)
    seen: set[int] = set()
    for original in originals[:_MOST]:
        for _, _, i in process.extract(_head(original.text), heads, scorer=fuzz.ratio, score_cutoff=_CANDIDATE, limit=None):
            if blocks[i].start in seen:
                continue
            last, why = _repeats(blocks, i, original)
            if why and not (blocks[i].start >= text_from and _is_text(document, blocks[i], original, said)):
                for k in range(i, last + 1):
                    if blocks[k].start not in seen:
                        seen.add(blocks[k].start)
                        yield blocks[k].mark("repeat", f"{why} the {_NAMES[original.label]} on line {original.line}")
        if original.label == "title":
            yield from _behind_a_name(blocks, original, seen)


_MOST: Final = 12
"""Bylines and standfirsts of one article; a page of many articles has more, and none of them is asked for."""


def _text_from(document: Document) -> int:
    """Return the offset where the text may begin: at its first paragraph, or under the byline and the date."""
    blocks = document.blocks
    first = layout.first_paragraph(document, max(layout.title_place(document), 0))
    head = [i for i, block in enumerate(blocks[:first]) if block.label in ("byline", "date", "title", "subtitle")]
    under = next((i for i in range(head[-1] + 1, len(blocks)) if not blocks[i].label), first) if head else first
    return min((blocks[i].start for i in (first, under) if i < len(blocks)), default=len(document.text))


_NAMES: Final = {"title": "headline", "subtitle": "standfirst", "byline": "byline"}


def _head(text: str) -> str:
    return fold(text).replace(" ", "")[:_HEAD]


def _repeats(blocks: Sequence[Block], i: int, original: Block) -> tuple[int, str]:
    """Return the last of the lines from ``i`` on that repeat ``original``, and how, or an empty reason."""
    block = blocks[i]
    why = likeness(block.text, original.text)
    joined = block.text
    if len(plain(joined)) > 0.8 * len(plain(original.text)):
        return i, why
    for last in range(i + 1, min(i + _SPLIT, len(blocks))):
        if blocks[last].row - blocks[last - 1].row > 1:
            break
        joined = joined[:-1] + blocks[last].text if joined.endswith("-") else f"{joined} {blocks[last].text}"
        ratio = garbled(joined, original.text)
        if ratio:
            return last, f"split over {last - i + 1} lines, {ratio:.0f}% like"
    return i, why


def likeness(text: str, original: str) -> str:
    """Return how ``text`` repeats ``original`` ("91% like"), or nothing.

    Whole, with a site's name before or after it, or cut off at its end.
    """
    cut = _ELLIPSIS.sub("", text)
    ratio = garbled(cut, original)
    if ratio:
        return "the same as" if ratio == 100.0 else f"{ratio:.0f}% like"
    own, theirs = plain(cut), plain(original)
    for separator in list(_SEPARATOR.finditer(text))[-3:]:
        if len(text) - separator.end() <= 60:
            ratio = garbled(text[: separator.start()], original)
            if ratio:
                return f"with a site's name added, {ratio:.0f}% like"
    if len(own) < len(theirs):
        return _cut_off(cut, own, original, theirs, marked=cut != text)
    if len(theirs) >= 16 and len(own) - len(theirs) <= 40:
        beginning, end = _letters(text, len(skeleton(original)))
        rest = text[end:]
        ratio = garbled(beginning, original)
        if ratio and len(rest.split()) <= 7 and _ADDED.match(rest):
            return f"with {rest.strip()!r} added, {ratio:.0f}% like"
    return ""


def _cut_off(cut: str, own: str, original: str, theirs: str, *, marked: bool) -> str:
    if len(own) < _LEAST_CUT and not (len(own) >= 5 and len(own) * 2 >= len(theirs)):
        return ""
    if len(own) * (6 if marked else 3) < len(theirs):
        return ""
    beginning, _ = _letters(original, len(skeleton(cut)))
    if theirs.startswith(own):
        return "cut off from"
    ratio = garbled(cut, beginning)
    if ratio:
        return f"cut off, {ratio:.0f}% like"
    for separator in list(_SEPARATOR.finditer(cut))[-2:]:
        head = cut[: separator.start()]
        short = plain(_ELLIPSIS.sub("", head))
        if len(short) >= max(_LEAST_CUT, len(theirs) // 2):
            ratio = garbled(_ELLIPSIS.sub("", head), _letters(original, len(skeleton(_ELLIPSIS.sub("", head))))[0])
            if ratio:
                return f"cut off, with a site's name added, {ratio:.0f}% like"
    return ""


def _letters(text: str, count: int) -> tuple[str, int]:
    """Return the beginning of ``text`` whose skeleton has ``count`` letters, and where it ends."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high) // 2
        if len(skeleton(text[:middle])) < count:
            low = middle + 1
        else:
            high = middle
    return text[:low], low


_STOPS: Final = " .,;:!?\"'"
_REFRAIN: Final = 3
"""Times that a line stands in a text before it is taken for a refrain."""


def _is_text(document: Document, block: Block, original: Block, said: Counter[str]) -> bool:
    """Whether a line inside the text only quotes the headline: as a sentence, in quotation marks, as a refrain."""
    text, head = block.text, original.text
    if (scripts.is_small(text[0]) and plain(text[0]) == plain(head[0])) or (text[0] in '"“”„«»「『' and head[0] not in '"“”„«»「『'):
        return True
    if text[-1] in ".。" and head[-1] not in ".。" and not _ELLIPSIS.search(text):
        return True
    if text == head and text[0] in '"“„«「':
        return True
    if shape(document, block).prose and original.label == "byline":
        return True
    return said[document.fold(block).strip(_STOPS)] >= _REFRAIN


def _behind_a_name(blocks: Sequence[Block], original: Block, seen: set[int]) -> Iterator[Span]:
    """Lines that end in the headline, after a site's or a section's name ("WIRED: ...", "Home > ... > ...")."""
    tail = fold(original.text)
    if len(tail) < 16:
        return
    for block in blocks:
        if block.start in seen or not len(tail) < len(block.text) <= len(tail) + 80:
            continue
        folded = fold(block.text)
        if folded.endswith(tail) and not folded[-len(tail) - 1].isalnum() and not block.text[: -len(tail)].rstrip().endswith((",", "said")):
            yield block.mark("repeat", f"the headline on line {original.line} behind a name")
