"""What the fitted reader is sure of: the article's own text, which no rule may take; the headline; what is no part of either.

Thresholds are log odds of a unit to be the article's own text, taken from the curves of ``training/judge.py``.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from cleantext.cutting import find, is_quiet
from cleantext.document import Block, Document, Span
from cleantext.filters.furniture import furniture
from cleantext.filters.notices import by_unit, company, error_page, notices
from cleantext.filters.walls import walls
from cleantext.labels import NAMES
from cleantext.layout import is_bare
from cleantext.reader import Reading, read
from cleantext.shapes import shape

SURE: Final = 3.0
"""Log odds of the article's own text from which a unit is that, whatever wording it has."""
NOISE: Final = 2.0
"""Log odds of anything else from which a unit is that, in a text with signs of a page."""
QUIET: Final = 4.0
"""The same in an article's text alone."""
_SHOWN: Final = 3
"""Words that a reason names."""


def article(document: Document) -> Iterator[Span]:
    """Units that filters of wording and shape would take, and that surely are the article's.

    Only what is contested is claimed: paragraphs that nobody takes stay unclaimed, as where they stand tells the
    filters behind where the article lies.
    """
    tried = document
    for step in _CONTESTING:
        tried = tried.with_spans(step(tried))
    if len(tried.unlabelled) == len(document.unlabelled):
        return
    reading = read(document)
    open_before = {block.start for block in document.unlabelled}
    for block in tried.blocks:
        if not block.label or block.start not in open_before:
            continue
        place = document.place(block)
        if reading.kept[place] >= SURE:
            label, _ = reading.likeliest(place, among=("body", "heading"))
            yield document.units[place].mark(label, f"reads like the article's own text ({_probability(float(reading.kept[place])):.2f})")


_CONTESTING: Final = (notices, walls, error_page, company, furniture)
"""The filters whose claims are looked at before they make them: those that stand first and know nothing of the article."""


HEADLINE: Final = 0.9
"""Probability of the one unit that reads most like the headline, where no rule found any."""
ONE_LINE: Final = 0.5
"""The same in a page that has become one line, where the rules see no lines."""


def one_line_headline(document: Document) -> Iterator[Span]:
    """The piece that reads most like the headline of a page that has become one line."""
    if document.flat and not is_quiet(document):
        yield from _likeliest_headline(document, ONE_LINE)


def headline(document: Document) -> Iterator[Span]:
    """The unit that reads most like the headline, where no rule has found one."""
    yield from _likeliest_headline(document, HEADLINE)


def _likeliest_headline(document: Document, least: float) -> Iterator[Span]:
    if document.labelled("title") or not document.unlabelled:
        return
    reading = read(document)
    column = reading.probabilities[:, reading.labels.index("title")]
    place = int(column.argmax())
    share = float(column[place])
    block = next((block for block in document.unlabelled if document.place(block) == place), None)
    if share >= least and block is not None:
        yield block.mark("title", f"reads like the headline ({share:.2f})")


def reader(document: Document) -> Iterator[Span]:
    """Units that are probably no part of the article, with their likeliest label.

    What reads like a headline or standfirst is left to the filters that choose one of each.
    """
    if is_bare(document):
        return
    reading = read(document)
    least = _probability(QUIET if is_quiet(document) else NOISE)
    shares = reading.shares(*GIVEN).tolist()
    for block in document.unlabelled:
        place = document.place(block)
        if shares[place] < least:
            continue
        label, _ = reading.likeliest(place, among=GIVEN)
        yield block.mark(label, f"reads like {NAMES[label]} ({shares[place]:.2f}): {why(document, block, reading)}")


def _probability(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


GIVEN: Final = (
    "caption", "author_note", "repeat", "teaser", "bot_block", "paywall", "consent", "newsletter", "furniture", "advert", "related",
    "footer", "byline", "date",
)  # fmt: skip
"""Labels that the reader may give."""

def why(document: Document, block: Block, reading: Reading) -> str:
    """Return in words what can be seen of why a unit reads as it does."""
    place = document.place(block)
    told = [f"notice {hit.notice.id}" for hit in by_unit(document).get(place, ())[:1]]
    words = sorted({word for kinds in find(document).cues.get(place, {}).values() for word in kinds.values()})
    told += [f"{word!r}" for word in words[:_SHOWN]]
    one = shape(document, block)
    told.append("long" if one.prose else "short" if not one.sentence else "a sentence")
    beside = [k for k in (place - 1, place + 1) if 0 <= k < len(reading.kept) and reading.kept[k] < -NOISE]
    if len(beside) > 1:
        told.append("between two units that are not the article")
    elif beside:
        told.append("beside a unit that is not the article")
    return "; ".join(told)
