"""What the fitted reader is sure of that it is no part of the article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from cleantext.cutting import find, joined
from cleantext.document import Block, Document, Span
from cleantext.filters.notices import by_unit
from cleantext.labels import NAMES
from cleantext.layout import is_bare, is_page, is_quiet
from cleantext.reader import Reading, read
from cleantext.shapes import shape

_PROSE: Final = 3.0
"""How many short lines a paragraph is worth. Prices are stated, not fitted; ``docs/reader.md`` says what they give."""
_QUIET: Final = 8.0
"""How much more a line of an article's text alone is worth: there is hardly anything to gain."""
_PAGE: Final = 0.25
"""What a line above or below the text of a whole page is worth, paragraph or not: most of it is noise, and much of that prose."""
_LIST: Final = 5
"""Lines in a row, between two paragraphs of the article, that may be a list of its own: on pages that the reader had not met three in ten
of what it would have claimed there were."""
_SURELY: Final = 2.0
"""Log odds of a paragraph that is the article's."""
_SENTENCE: Final = 400
"""Letters of the pieces on both sides of one that hardly anything parts from it: a sentence's."""
_HARDLY: Final = -1.0
"""Log odds of the unit that reads most like an article on a page that has none: of 19 such pages of authors that the reader had not
met 14 have less, and of 247 articles one."""
_LINES: Final = 3
"""Units of such a page at the least: of two one may be a short text."""
_SURELY_NOT: Final = -4.0
"""Log odds of a neighbour that a reason speaks of."""
_REFUSALS: Final = frozenset({"bot_block", "consent", "paywall"})
_SHOWN: Final = 3
"""Words that a reason names."""
GIVEN: Final = (
    "caption", "author_note", "repeat", "teaser", "bot_block", "paywall", "consent", "newsletter", "furniture", "advert", "related",
    "footer", "byline", "date",
)  # fmt: skip
"""Labels that the reader may give."""


@dataclass(frozen=True)
class Reader:
    """A filter that claims units which are probably no part of the article, with their likeliest label.

    What reads like a headline or standfirst is left to the filters that choose one of each. A unit is claimed where
    leaving it costs more than losing it, by the probabilities of ``cleantext.reader``.
    """

    cost: float
    """As many adverts left in the text as weigh what one short line of the article does that is lost; a paragraph
    weighs three times as much, every line of a text with no sign of a page eight times, as do lists between two paragraphs, and a line
    above or below the text of a whole page a quarter."""

    def __call__(self, document: Document) -> Iterator[Span]:
        """Yield what is probably no part of the article."""
        if not document.unlabelled:
            return
        reading = read(document)
        if len(document.units) >= _LINES and not (reading.kept > _HARDLY).any() and _is_refusal(document, reading):
            for block in document.unlabelled:
                label, share = reading.likeliest(document.place(block), among=GIVEN)
                yield block.mark(label, f"reads like {NAMES[label]} ({share:.2f}), on a page where nothing reads like an article")
            return
        if is_bare(document):
            return
        shares = reading.shares(*GIVEN).tolist()
        first, last = _text(document, reading)
        page, quiet = is_page(document), is_quiet(document)

        def worth(block: Block, place: int) -> float:
            if quiet:
                return _QUIET * (_PROSE if shape(document, block).prose else 1.0)
            if page and not first < place < last:
                return _PAGE
            return _PROSE if shape(document, block).prose else 1.0

        def is_noise(block: Block) -> bool:
            place = document.place(block)
            return bool(shares[place] >= self.cost * worth(block, place) * (1 - shares[place]))

        for noise, group in groupby(document.unlabelled, key=is_noise):
            run = list(group) if noise else []
            is_list = len(run) >= _LIST and first < document.place(run[0]) < last
            for block in run:
                share = shares[document.place(block)]
                if is_list and share < self.cost * _QUIET * (1 - share):
                    continue  # the article's own, it may be
                if document.is_flat(block) and any(reading.kept[document.place(piece)] > 0 for piece in joined(document, block, _SENTENCE)):
                    continue  # a part of a sentence of the article
                label, _ = reading.likeliest(document.place(block), among=GIVEN)
                yield block.mark(label, f"reads like {NAMES[label]} ({share:.2f}): {why(document, block, reading)}")


def _text(document: Document, reading: Reading) -> tuple[int, int]:
    """Return the places of the first and the last paragraph that surely is the article's."""
    places = [document.place(block) for block in document.unlabelled if shape(document, block).prose]
    sure = [place for place in places if reading.kept[place] > _SURELY]
    return (sure[0], sure[-1]) if sure else (-1, -1)


def _is_refusal(document: Document, reading: Reading) -> bool:
    """Whether a page refuses its article: a rule has found that said, or most of what no rule knows reads like it."""
    if any(block.label in _REFUSALS or block.filter == "error_page" for block in document.blocks):
        return True
    shares = reading.shares(*_REFUSALS)
    sizes = {document.place(block): len(block.text) for block in document.unlabelled}
    return sum(float(shares[place]) * size for place, size in sizes.items()) > sum(sizes.values()) / 2


def why(document: Document, block: Block, reading: Reading) -> str:
    """Return in words what can be seen of why a unit reads as it does."""
    place = document.place(block)
    told = [f"notice {hit.notice.id}" for hit in by_unit(document).get(place, ())[:1]]
    words = sorted({word for kinds in find(document).cues.get(place, {}).values() for word in kinds.values()})
    told += [f"{word!r}" for word in words[:_SHOWN]]
    one = shape(document, block)
    told.append("long" if one.prose else "short" if not one.sentence else "a sentence")
    beside = [k for k in (place - 1, place + 1) if 0 <= k < len(reading.kept) and reading.kept[k] < _SURELY_NOT]
    if len(beside) > 1:
        told.append("between two units that are not the article")
    elif beside:
        told.append("beside a unit that is not the article")
    return "; ".join(told)
