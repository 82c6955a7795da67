"""What became of the article: complete, truncated, paywalled, blocked, error or empty."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from cleantext import cutting
from cleantext.document import Block, Document
from cleantext.reader import read
from cleantext.shapes import Shape, shape


class Status(StrEnum):
    """How much of the article stands in the text."""

    COMPLETE = "complete"
    """The article is all there, whatever walls stand in it."""
    TRUNCATED = "truncated"
    """Its body stops short, and nothing says why."""
    PAYWALLED = "paywalled"
    """Its body stops short or is missing, and a paywall, registration or sign-in notice says why."""
    BLOCKED = "blocked"
    """No article text: a wall other than a paywall stands in its place."""
    ERROR = "error"
    """No article text: an error page."""
    EMPTY = "empty"
    """No article text: nothing but furniture, or blank."""


_TEXT: Final = frozenset({"", "body", "heading", "dateline"})
_ELLIPSIS: Final = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$")
_GOES_ON: Final = frozenset({"continue"})
_WITHHELD: Final = frozenset({"continue", "locked"})
"""Cue kinds that speak of a rest that is not shown; "already a subscriber?" and an offer do not."""


def judge(document: Document) -> tuple[Status, str]:
    """Return the status of a labelled document, and the evidence for it in one sentence.

    With a sentence left it is never ``empty``, ``error`` or ``blocked``.
    """
    blocks = document.blocks
    text = [block for block in blocks if block.label in _TEXT and shape(document, block).letters]
    if not text or not _is_article(document, text):
        return _without_text(document)
    last = _last(document, text)
    after = [block for block in blocks if block.start > last.start]
    walls = [block for block in after if block.label == "paywall"]
    short = _stops_short(document, text, last)
    # "Premium" names a plan as well as a lock: it counts on the wall's first line, where the rest is missed.
    withheld = next((block for i, block in enumerate(walls) if _withholds(document, block, _WITHHELD if i == 0 else _GOES_ON)), None)
    if short:
        wall = withheld or next((block for block in blocks if block.label == "paywall"), None)
        if wall is not None:
            return Status.PAYWALLED, f"the text {short}, and line {wall.line} is a paywall ({wall.reason})"
        return Status.TRUNCATED, f"the text {short}, and no notice says why"
    if withheld is not None:
        return Status.PAYWALLED, f"after the text line {withheld.line} speaks of a rest that is not shown ({withheld.reason})"
    blocked = next((block for block in after if block.label == "bot_block"), None)
    if blocked is not None:
        return Status.TRUNCATED, f"after line {last.line} a block stands in place of the text ({blocked.reason})"
    return Status.COMPLETE, f"the text ends as a sentence or list ends, on line {last.line}"


def _last(document: Document, text: Sequence[Block]) -> Block:
    """Return the last line of the text that reads like the article's own: what is left of a page's foot tells nothing of its end."""
    kept = read(document).kept
    return next((block for block in reversed(text) if kept[document.place(block)] > 0), text[-1])


def _without_text(document: Document) -> tuple[Status, str]:
    labels = {block.label: block for block in reversed(document.blocks)}
    error = next((block for block in document.blocks if block.filter == "error_page"), None)
    said = sum(len(block.text) for block in document.blocks if block.filter == "error_page")
    refused = sum(len(block.text) for block in document.labelled("bot_block"))
    if "bot_block" in labels and refused >= said and not ("paywall" in labels and ("byline" in labels or "subtitle" in labels)):
        block = labels["bot_block"]
        return Status.BLOCKED, f"no article text; line {block.line} is a block ({block.reason})"
    if error is not None:
        return Status.ERROR, f"no article text; line {error.line} is that of an error page ({error.reason})"
    if "paywall" in labels and (_heads(document) or not labels.keys() & {"consent"}) and _is_wall(document, "paywall"):
        block = labels["paywall"]
        return Status.PAYWALLED, f"no article text; line {block.line} is a paywall ({block.reason})"
    if "consent" in labels and _is_wall(document, "consent"):
        block = labels["consent"]
        return Status.BLOCKED, f"no article text; line {block.line} asks for consent ({block.reason})"
    return Status.EMPTY, "no article text, and no notice says why" if document.blocks else "the text is blank"


def _heads(document: Document) -> bool:
    return any(block.label in ("title", "subtitle", "byline") for block in document.blocks)


def _is_wall(document: Document, label: str) -> bool:
    """Whether a label's lines stand in the article's place: a "Subscribe" in a menu alone does not."""
    lines = document.labelled(label)
    return len(lines) > 1 or any(shape(document, block).words >= 4 for block in lines)


def _is_article(document: Document, text: Sequence[Block]) -> bool:
    """Whether what stays is an article's: a sentence, or several lines that outnumber what was removed."""
    if any(_is_sentence(document, block) for block in text):
        return True
    removed = len(document.blocks) - len(text)
    return len(text) > max(_LINES, removed) and not any(block.label in _WALLS or block.filter == "error_page" for block in document.blocks)


def _is_sentence(document: Document, block: Block) -> bool:
    one = shape(document, block)
    return one.prose or (one.sentence and one.words >= 3) or one.size >= _LONG


_LINES: Final = 2
"""Lines without a full stop that may be a headline and a name, and no article."""
_LONG: Final = 60
"""Letters of a line that says something, with or without a full stop."""
_WALLS: Final = frozenset({"bot_block", "consent"})


def _stops_short(document: Document, text: Sequence[Block], last: Block) -> str:
    """Return how the text stops short, in words that continue "the text", or nothing."""
    ends = shape(document, last)
    if _ELLIPSIS.search(last.text) and ends.size >= 40:
        return f"ends in an ellipsis on line {last.line}"
    if ends.sentence or not _runs_on(last, ends):
        return ""
    others = [shape(document, block) for block in text if block is not last]
    prose = [one for one in others if one.size >= 60 and one.words >= 8]
    if prose and 2 * sum(one.sentence for one in prose) < len(prose):
        return ""  # a script or a style that ends no paragraph with a stop
    return f"breaks off in mid-sentence on line {last.line}"


_LIST_LINE: Final = re.compile(r"^\s*(?:[-*•▪·–—]|\d{1,3}[.):]|[a-z][.)])\s")


def _runs_on(last: Block, ends: Shape) -> bool:
    """Whether an unended line is a paragraph's: long, and no list item, table row or signature."""
    if last.label == "heading" or _LIST_LINE.match(last.text):
        return False
    if last.text[-1] in ':;)]}»”"|' and not last.text.endswith((";",)):
        return False
    digits = sum(character.isdigit() for character in last.text)
    return ends.size >= 60 and ends.words >= 8 and digits * 5 < len(last.text)


def _withholds(document: Document, block: Block, telling: frozenset[str]) -> bool:
    """Whether a paywall's line says that there is more than it shows."""
    cues = cutting.find(document).cues
    number = document.place(block)
    left = {"limit"} if "%" in block.text else set()  # "70 % of the article left"
    return any(label == "paywall" and not (telling | left).isdisjoint(kinds) for (label, _), kinds in cues.get(number, {}).items())
