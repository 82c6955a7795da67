"""Paragraphs that were wrapped at a fixed width."""

from __future__ import annotations

import itertools
import re
from collections import Counter

def hard_wrapped(text: str) -> str:
    """With the lines of paragraphs that were wrapped at a fixed width joined, and paragraphs kept.

    A text was wrapped if one width explains its line breaks: each line of a paragraph fits it, and none
    had room for the first word of the next. Verse, lists and tables break earlier and stay as they are.
    The line feed becomes a blank; after a hyphen inside a word it goes.
    """
    lines = text.split("\n")
    width = _width(lines)
    if not width:
        return text
    pieces: list[str] = []
    for i, line in enumerate(lines):
        pieces.append(line)
        if i + 1 == len(lines):
            break
        if _wrapped_after(line, lines[i + 1], width):
            pieces.append("" if _hyphenated(line, lines[i + 1]) else " ")
        else:
            pieces.append("\n")
    return "".join(pieces)


_NARROWEST, _WIDEST = 28, 110
"""Columns of newspaper scans begin at some 30 characters; mail and wire text ends at 80, some at 100."""

_ENOUGH = 4
"""Fewer wrapped lines than this are no evidence for a width."""


def _wrapped_after(line: str, following: str, width: int) -> bool:
    if not line or not following or line.isspace() or following[0].isspace():
        return False
    if _hyphenated(line, following):
        return _NARROWEST // 2 <= len(line) <= width
    word = following.split(maxsplit=1)[0] if not following.isspace() else ""
    return bool(word) and _NARROWEST <= len(line) <= width < len(line.rstrip()) + 1 + len(word) and not _LISTED.match(following)


def _hyphenated(line: str, following: str) -> bool:
    """Whether a word was cut at the line's end."""
    return len(line) > 1 and line[-1] == "-" and line[-2].isalpha() and following[:1].islower()


_LISTED = re.compile(r"[-*\u2022\u25aa\u00b7\u2013\u2014]\s|\d{1,3}[.)]\s")


def _width(lines: list[str]) -> int:
    """Return the width that explains most line breaks, or 0.

    Each paragraph allows the widths from its longest line up to the shortest that a break would not
    have been needed at; the width that most wrapped lines agree on wins, if no other kind of
    paragraph speaks against it.
    """
    allowed: Counter[int] = Counter()
    multi = 0
    group: list[str] = []
    for line in [*lines, ""]:
        stripped = line.rstrip()
        if stripped:
            group.append(stripped)
            continue
        if len(group) > 1:
            multi += len(group) - 1
            longest = max(map(len, group))
            if _NARROWEST <= longest <= _WIDEST:
                pairs = [(a, b) for a, b in itertools.pairwise(group) if not _hyphenated(a, b)]
                tightest = min((len(a) + 1 + len(b.split(maxsplit=1)[0]) for a, b in pairs), default=longest + 1)
                for width in range(longest, min(tightest, _WIDEST + 1)):
                    allowed[width] += len(group) - 1
        group = []
    if not allowed:
        return 0
    width, agreeing = max(allowed.items(), key=lambda item: (item[1], -item[0]))
    return width if agreeing >= _ENOUGH and 2 * agreeing >= multi - agreeing else 0
