"""Walls whose wording nobody has listed: recognised by the kinds of words that all of them share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext import labels
from cleantext.catalogue import is_quoted
from cleantext.cutting import find
from cleantext.document import Block, Document, Span
from cleantext.filters.notices import NEAR
from cleantext.language import languages
from cleantext.shapes import shape

_QUOTE: Final = re.compile('["“”„«»「『]')


def walls(document: Document) -> Iterator[Span]:
    """Lines in which several independent kinds of a wall's wording meet, in the language of the text.

    Two kinds are enough within a few lines of a wall, one kind on a line that touches one; on a page that is
    nothing but a block, one kind and the small print around it. Words in quotation marks, long lines and
    single words are evidence against it.
    """
    cues = find(document).cues
    if not cues:
        return
    spoken = languages(document)
    weak: dict[int, tuple[Block, str, dict[str, str]]] = {}
    label_at = {document.place(block): block.label for block in document.blocks if block.label in labels.WALLS}
    block_page = _is_block_page(document, spoken)
    blocked = {block.line for block in document.blocks if block.label == "bot_block" and not document.is_flat(block)}
    for block in document.unlabelled:
        place = document.place(block)
        here = cues.get(place)
        if block_page and (small := _small_print(block, here, spoken) or (block.line in blocked and "beside its other sentences")):
            label_at[place] = "bot_block"
            yield block.mark("bot_block", f"{small}, on a page that is nothing but a block")
            continue
        if here is None:
            continue
        label, kinds = strongest(here, spoken)
        if not kinds or not _comes_to_the_point(document, block, len(kinds)):
            continue
        if len(kinds) >= _ALONE:
            label_at[place] = label
            yield block.mark(label, _because(kinds))
        else:
            weak[place] = (block, label, kinds)
    for place in _boxes(weak):
        if place not in label_at:
            block, label, kinds = weak[place]
            label_at[place] = label
            yield block.mark(label, f"{_because(kinds)}, in a box of such lines")
    for order in (sorted(weak), sorted(weak, reverse=True)):
        for place in order:
            block, label, kinds = weak[place]
            if place in label_at or not _beside(document, place, label, len(kinds), label_at):
                continue
            label_at[place] = label
            yield block.mark(label, f"{_because(kinds)}, beside {label}")


def _boxes(weak: dict[int, tuple[Block, str, dict[str, str]]]) -> Iterator[int]:
    """Yield the places of short lines that make a paywall together, though none of them does alone.

    Lines close to each other, three kinds among them, one of which asks who the reader is (a member, an
    account): offers in a product review name prices and plans, and nobody to sign in.
    """
    places_of = [place for place in sorted(weak) if weak[place][1] == "paywall" and weak[place][0].text[0] not in "-•*|"]
    box: list[int] = []
    for place in [*places_of, None]:
        if place is not None and (not box or place - box[-1] <= 2):
            box.append(place)
            continue
        kinds = {kind for inside in box for kind in weak[inside][2]}
        if len(box) > 1 and len(kinds) >= _ALONE and kinds & _WHO and kinds & _WHAT:
            yield from box
        box = [] if place is None else [place]


_WHO: Final = frozenset({"member", "signin"})
_WHAT: Final = frozenset({"subscribe", "continue", "locked", "access", "limit"})

_PAGE: Final = 30
"""Lines that a block page has at the most; the longest seen had 21."""

_IDENTIFIER: Final = re.compile(
    r"\b[0-9a-f]{12,}\b|\b[0-9a-f]{8}-[0-9a-f]{4}-|#\s?[0-9a-f.]{8,}|\b\d{1,3}(?:\.\d{1,3}){3}\b|https?://|^(?:[\w-]{1,40}\.){1,4}[a-z]{2,12}$|\d{4}-\d\d-\d\dT\d\d:",
    re.IGNORECASE,
)


def _is_block_page(document: Document, spoken: frozenset[str] | None) -> bool:
    """Whether a text is nothing but a robot check or a refusal: few lines, and most of them speak of one.

    Three kinds of its wording or more meet on the page, and no paragraph on it is about anything else.
    """
    lines: dict[int, list[int]] = {}
    for i, unit in enumerate(document.units):
        lines.setdefault(-i if document.is_flat(unit) else unit.line, []).append(i)
    if not 1 <= len(lines) <= _PAGE:
        return False
    cues = find(document).cues
    claimed = {document.place(block) for block in document.blocks if block.label}
    kinds: set[str] = set()
    speaking = 0
    for places in lines.values():
        own = set().union(*(_kinds_of(cues.get(i), "bot_block", spoken) for i in places))
        shapes = [shape(document, document.units[i]) for i in places]
        if claimed.isdisjoint(places) and any(one.prose for one in shapes) and sum(one.words for one in shapes) > _SPARSE * len(own):
            return False
        if own or any(_IDENTIFIER.search(document.units[i].text[:200]) for i in places):
            speaking += 1
            kinds |= own
    blocked = {document.place(block) for block in document.blocks if block.label == "bot_block"}
    known = sum(not blocked.isdisjoint(places) for places in lines.values())
    if known * 3 >= len(lines) and known >= 2:
        return True
    return len(kinds) + min(known, 1) >= _ALONE and 2 * speaking >= len(lines)


_SPARSE: Final = 24
"""Words a kind in the paragraphs of a block page, which explain themselves at length."""


def _kinds_of(cues: dict[tuple[str, str], dict[str, str]] | None, label: str, spoken: frozenset[str] | None) -> set[str]:
    if cues is None:
        return set()
    return {kind for (own, language), kinds in cues.items() if own == label and (spoken is None or language in spoken) for kind in kinds}


def _small_print(block: Block, cues: dict[tuple[str, str], dict[str, str]] | None, spoken: frozenset[str] | None) -> str:
    """Return why a line of a block page belongs to the block, or nothing."""
    kinds = _kinds_of(cues, "bot_block", spoken)
    if kinds:
        return "wording of " + ", ".join(sorted(kinds))
    if _IDENTIFIER.search(block.text[:200]):
        return "an address or identifier"
    return ""


def _beside(document: Document, place: int, label: str, kinds: int, label_at: dict[int, str]) -> bool:
    """Whether a wall of that label stands close enough for so many kinds of cue."""
    if kinds >= 2:
        return any(label_at.get(other) == label for other in range(place - NEAR, place + NEAR + 1))
    lines = document.units
    return any(
        label_at.get(other) == label and 0 <= other < len(lines) and abs(lines[other].row - lines[place].row) <= 1
        for other in (place - 1, place + 1)
    )


def _because(kinds: dict[str, str]) -> str:
    return "wording of " + ", ".join(f"{kind} ({word!r})" for kind, word in sorted(kinds.items()))


def strongest(cues: dict[tuple[str, str], dict[str, str]], spoken: frozenset[str] | None) -> tuple[str, dict[str, str]]:
    """Return the label that most kinds of cue speak for in one language, and kind -> word.

    A word stands for one kind only; words that belong to no language count with each. Languages that the
    text is not in do not count.
    """
    best: tuple[str, dict[str, str]] = ("", {})
    for (label, language), kinds in cues.items():
        if spoken is not None and language not in spoken:
            continue
        everyone = cues.get((label, "und"), {}) if language != "und" else {}
        words: dict[str, str] = {}
        for kind, word in (*kinds.items(), *everyone.items()):
            if kind not in words and not any(word in other or other in word for other in words.values()):
                words[kind] = word
        if len(words) > len(best[1]):
            best = (label, words)
    return best


_ALONE: Final = 3
"""Kinds of cue that make a line a wall by itself."""
_DENSE: Final = 5.0
"""Words a kind: a notice comes to the point, a report on walls does not."""


def _comes_to_the_point(document: Document, block: Block, kinds: int) -> bool:
    """Whether a line with so many kinds of cue reads like a notice and not like a report on one."""
    one = shape(document, block)
    if _QUOTE.search(block.text) or is_quoted(document, block.start):
        return False
    return one.words <= _DENSE * kinds and one.size <= 420
