"""Picture captions and photo credits."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final, NamedTuple

from cleantext import catalogue, layout, scripts
from cleantext._fold import fold
from cleantext.catalogue import Catalogue
from cleantext.document import Block, Document, Span
from cleantext.filters._sparing import reads_like_text
from cleantext.names import alternatives
from cleantext.pieces import take_apart
from cleantext.shapes import shape

_LONGEST: Final = 700
_NAMED: Final = rf"[{scripts.CAPITAL_OR_CASELESS}][\w.’'\-]{{0,24}}"
_SLASHED: Final = scripts.Pattern(
    rf"[(\[](?:{_NAMED}(?:\s{_NAMED}){{0,3}}\s?/\s?{_NAMED}(?:\s[\w.’'\-]{{1,24}}){{0,4}}"
    rf"|{_NAMED}(?:\s{_NAMED}){{1,3}}\s(?:for|pour|für|per|para|voor|för|dla)\s(?:[\w«“\"’']{{1,12}}\s){{0,2}}{_NAMED}[^()]{{0,30}})[)\]]\.?\s*$"
)
_WIRE: Final = re.compile(r"(?:REUTERS|AP Photo|AFP|EPA|EFE|ANSA|Getty|TASS|Xinhua|Kyodo|Yonhap)\s?/\s?[\w .’'-]{3,60}$")
_CAPITALS: Final = scripts.Pattern(
    rf"[.!?»”\"]\s*(?:[{scripts.CAPITAL}.’'\-]{{2,}}\s+){{1,8}}(?:[«“\"/]\s*)?(?:[{scripts.CAPITAL}.’'»”\"\-]+\s*){{1,4}}$"
)
_SIGNED: Final = scripts.Pattern(r"\s/\s?\p{Script=Hangul}{2,4}\s?(?:선임|객원|전문)?(?:기자|인턴기자|제공)?$")
_RIGHTS: Final = re.compile(r"[^©\s]\s?©\s?(?!\d)([^©\d]{2,60})$")
"""A name behind a sign of copyright at the end of a line that says something before it; a copyright line begins with it, or has a year."""
_PARTED: Final = re.compile(r"(?<!\b[^\W\d_])[.!?…»”\"](?:\s[|/]\s?|[|/]\s)([^|/]{3,50}(?:\s?/\s?[^|/]{2,30})?)$")
"""A name that a bar or a slash parts from a whole sentence: headlines have no full stop there."""


def captions(document: Document) -> Iterator[Span]:
    """Lines that end in a photographer's or agency's credit, and the line that such a credit stands under."""
    words = catalogue.of(document)
    blocks = document.blocks
    if layout.is_bare(document):
        return
    quiet = bool(document.flat) and layout.is_quiet(document)
    known = words.once("credits", lambda: _credits(words))
    place = layout.title_place(document)
    head = _last_of_head(document, place) if place >= 0 else -1
    for i, block in enumerate(blocks):
        if block.label == "caption" and not document.is_flat(block):
            yield from (span for span in _around(document, i) if not reads_like_text(document, span.start, span.end))
        if block.label or len(block.text) > _LONGEST:
            continue
        why = _credit(block.text, document.fold(block), known)
        if (
            not why
            and i <= head
            and block.text[-1] == ")"
            and (match := _IN_BRACKETS.search(block.text))
            and shape(document, block).words >= 5
        ):
            why = f"among the lines of the headline, with its source in brackets ({match.group(1)!r})"
        if why and len(block.text) > _SENTENCES and not quiet:
            start = _last_sentence(document, block)
            yield Span(start, block.end, "caption", why)
            continue
        if why:
            yield block.mark("caption", why)
            if len(block.text) <= 60 and not quiet:
                yield from (span for span in _above(document, i) if not reads_like_text(document, span.start, span.end))


_IN_BRACKETS: Final = re.compile(r"[^.!?؟…]\s\(([^()\d]{2,30})\)$")
"""A source in brackets behind a line that is no sentence: "... in the village (Al Jazeera)"."""


def _last_of_head(document: Document, place: int) -> int:
    """Return the place of the last byline or date near the headline: a picture stands above it."""
    blocks = document.blocks
    return max((i for i in range(place + 1, min(place + 12, len(blocks))) if blocks[i].label in ("byline", "date")), default=-1)


class _Credits(NamedTuple):
    pattern: re.Pattern[str]
    dotted: tuple[str, ...]


def _credits(words: Catalogue) -> _Credits:
    listed = tuple(dict.fromkeys(fold(word) for word in words.vocabulary("credit")))
    dotted = tuple(word for word in listed if word.endswith("."))
    plain = alternatives(word.rstrip(":") for word in listed if not word.endswith("."))
    pattern = re.compile(rf"(?:^|[\s.,;|/()\[\]\"'-])(?:(?:{plain})\s?(?:[:|/・]|\.{{2,3}}|…)|(?:{alternatives(dotted)}))\s?(?=\S)")
    return _Credits(pattern, dotted)


def _credit(text: str, folded: str, known: _Credits) -> str:
    """Return why a line is a caption or credit, or nothing."""
    tail, low = text[-120:], folded[-120:]
    if ":" in low or "|" in low or "/" in low or "・" in low or "…" in low or ".." in low or any(word in low for word in known.dotted):
        last = next(reversed(list(known.pattern.finditer(low))), None)
        if last is not None and "://" not in low[: last.end()].rpartition(" ")[2]:  # ".../photo/Berlin" is an address
            name = tail[last.end() :].strip(" ().")
            if 2 <= len(name) <= 80 and name.split() and _names_somebody(name.split()) and not re.search(r"[.!?]\s+\S+\s+\S+", name):
                return f"ends in a photo credit ({tail[last.start() :].strip()[:40]!r})"
    if "/" in tail:
        if _WIRE.search(tail):
            return "ends in an agency's photo credit"
        if _SIGNED.search(tail):
            return "ends in a photographer's name after a slash"
    for pattern in (_RIGHTS, _PARTED):
        match = pattern.search(tail)
        if match and len(text) - len(match.group(1)) >= _SAID and _names_somebody(match.group(1).split() or ["-"]):
            return f"ends in the name of a photographer or agency ({match.group(1).strip()[:40]!r})"
    if tail.rstrip(".").endswith((")", "]")) and (match := _SLASHED.search(tail)) and (" " in match.group() or "." in match.group()):
        return "ends in a photographer's name in brackets"
    if (
        len(text) >= 40
        and tail[-4:].upper() == tail[-4:]
        and (match := _CAPITALS.search(tail))
        and len(text) - len(tail) + match.start() >= 20
    ):
        return "ends in a photographer's name in capitals"
    return ""


_SAID: Final = 20
"""Letters that a caption says before its credit."""
_SENTENCES: Final = 260
"""Letters of a block with a credit at its end beyond which it may be a paragraph, and the caption its last sentence."""


def _last_sentence(document: Document, block: Block) -> int:
    """Return where the last sentence of a block begins that has more than a name in it."""
    starts = take_apart(document).pieces.starts
    last = bisect_left(starts, block.end) - 1
    while last > 0 and starts[last] > block.start and block.end - starts[last] < _NAME:
        last -= 1
    return max(block.start, starts[last])


_NAME: Final = 40
"""Letters of a credit that is a sentence of its own."""


def _names_somebody(words: list[str]) -> bool:
    """Whether these words may be a photographer and an agency: few, and hardly one in small letters ("Video: 4K with no crop")."""
    first = words[0][0]
    return len(words) <= 9 and not (first.islower() or first.isdigit()) and 3 * sum(word[0].islower() for word in words) <= len(words)


def _above(document: Document, i: int) -> Iterator[Span]:
    """The caption above a credit that has a line of its own."""
    block = document.blocks[i]
    if i and not document.blocks[i - 1].label:
        above = document.blocks[i - 1]
        one = shape(document, above)
        if block.row - above.row <= 1 and one.size <= 220 and one.words >= 4 and not one.prose and above.text[0].isalnum():
            yield above.mark("caption", "right above a photo credit")


def _around(document: Document, i: int) -> Iterator[Span]:
    """The caption under a line of nothing but "Image caption" or the like, or above a credit."""
    blocks = document.blocks
    block = blocks[i]
    if len(block.text) > 60:
        return
    below = blocks[i + 1] if i + 1 < len(blocks) else None
    under = below is not None and not below.label and below.row - block.row <= 1
    if below is not None and under and _announces(block) and shape(document, below).size <= 400:
        yield below.mark("caption", "right under a caption's heading")
        return
    if not _announces(block):
        yield from _above(document, i)


def _announces(block: Block) -> bool:
    return block.text[-1] in ",:" or len(block.text.split()) <= 2
