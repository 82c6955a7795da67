"""What the fitted reader is sure of: the headline where no rule finds it, and what is no part of the article.

Thresholds are log odds of a unit to be the article's own text, taken from the curves of ``training/judge.py``: on pages of
other sites the net alone keeps 0.989 of the article and removes 0.906 of the rest at 4, 0.981 and 0.932 at 3.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from cleantext.cutting import find, joined
from cleantext.document import Block, Document, Span
from cleantext.filters.notices import by_unit
from cleantext.labels import NAMES
from cleantext.layout import is_bare, is_quiet
from cleantext.reader import Reading, read
from cleantext.shapes import shape

NOISE: Final = 4.0
"""Log odds of anything else from which a short unit is that, in a text with signs of a page."""
PROSE: Final = 5.0
"""The same for a paragraph, and for any unit of an article's text alone: losing one is worse than leaving an advertisement."""
_SENTENCE: Final = 400
"""Letters of the pieces on both sides of one that hardly anything parts from it: a sentence's."""
_SHOWN: Final = 3
"""Words that a reason names."""

HEADLINE: Final = 0.9
"""Probability of the one unit that reads most like the headline, where no rule found any."""
QUIET_HEADLINE: Final = 0.97
"""The same in an article's text alone, whose first line may be a subheading."""
LONGEST: Final = 160
"""Letters of a headline that was cut in pieces."""
ONE_LINE: Final = 0.5
"""The same in a page that has become one line, where the rules see no lines."""


def one_line_headline(document: Document) -> Iterator[Span]:
    """The piece that reads most like the headline of a page that has become one line."""
    if document.flat and not is_quiet(document):
        yield from _likeliest_headline(document, ONE_LINE)


def headline(document: Document) -> Iterator[Span]:
    """The unit that reads most like the headline, where no rule has found one."""
    yield from _likeliest_headline(document, QUIET_HEADLINE if is_quiet(document) else HEADLINE)


def _likeliest_headline(document: Document, least: float) -> Iterator[Span]:
    if document.labelled("title") or not document.unlabelled:
        return
    reading = read(document)
    column = reading.probabilities[:, reading.labels.index("title")]
    place = int(column.argmax())
    share = float(column[place])
    block = next((block for block in document.unlabelled if document.place(block) == place), None)
    if share >= least and block is not None:
        for piece in joined(document, block, LONGEST):
            yield piece.mark("title", f"reads like the headline ({share:.2f})")


def reader(document: Document) -> Iterator[Span]:
    """Units that are probably no part of the article, with their likeliest label.

    What reads like a headline or standfirst is left to the filters that choose one of each.
    """
    if is_bare(document):
        return
    reading = read(document)
    quiet = is_quiet(document)
    shares = reading.shares(*GIVEN).tolist()
    for block in document.unlabelled:
        place = document.place(block)
        if shares[place] < _probability(PROSE if quiet or shape(document, block).prose else NOISE):
            continue
        if document.is_flat(block) and any(reading.kept[document.place(piece)] > 0 for piece in joined(document, block, _SENTENCE)):
            continue  # a part of a sentence of the article
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
