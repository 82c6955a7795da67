"""Paragraphs that were wrapped at a fixed width, by a program or by a typesetter."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

from cleantext.repairs._settled import settled

_NARROWEST, _WIDEST = 28, 110
"""Columns of newspaper scans begin at some 30 characters; mail and wire text ends at 80, some at 100."""

_ENOUGH: Final = 4
"""Fewer wrapped lines than this are no evidence for a width."""

_ENOUGH_DIVIDED: Final = 3
"""Words divided at line ends: from so many on they are a typesetter's habit, and their hyphens no part of the word."""

_RAGGED: Final = 4
"""Letters of print are not all of one width: a full line may have room for so many characters more."""

_SHORTEST_FULL: Final = 0.7
"""Of the width: a shorter line of print ends a paragraph, or is a headline."""

_MOST_BETWEEN: Final = 6
"""Lines between the text of two pages: blank ones and the page's number."""

_APART: Final = re.compile(r"\s*(?:[-*\u2022\u25aa\u00b7\u2013\u2014](?:\s|$)|\d{1,3}[.)]\s|[#>|])|.{0,200}?\S {4,}\S")
"""Items of a list, headings, quotes and rows of a table: a line of their own."""

_PADDED: Final = 8
"""Blanks at a line's end: so many fill the cell of a table, in renderings of pages; CRLF and Markdown leave one or two."""

_PAGE: Final = re.compile(r"\s*[-\u2013\u2014\[(|~*.]{0,3}\s{0,2}\d{1,4}\s{0,2}[-\u2013\u2014\])|~*.]{0,3}\s*")

_RUN_ON: Final = re.compile(r"\n(?<=[^\n]{14}\n)[ \t]{0,80}[^\W\d_A-Z]")
_BREAK: Final = re.compile(r"\n(?<=[^\n]\n)[ \t]{0,80}[^\s*#>|\u2022\u00b7-]")
_FEWEST_RUN_ON: Final = 12
"""A cheap look: of so many line ends inside paragraphs, one stands after a line of some length with no capital behind it."""

_HYPHENS: Final = frozenset("-\u2010\u00ac")
_WORD: Final = re.compile(r"\w+(?:-\w+)*")


class _Line(NamedTuple):
    text: str
    indent: int
    first: int
    """The length of its first word."""
    padded: bool

    @property
    def length(self) -> int:
        """Where it ends."""
        return len(self.text)


class _Width(NamedTuple):
    columns: int
    printed: bool
    """Whether words are divided at line ends: by a typesetter, who counts no characters."""


def hard_wrapped(text: str) -> str:
    """Return ``text`` with the lines of paragraphs that were wrapped at a fixed width joined, and paragraphs kept.

    A text was wrapped if one width explains its line breaks: each line of a paragraph fits it, none had room for the
    first word of the next, and sentences run on over most breaks. Verse, lists and tables break earlier and stay as they are.
    A printed text is known by the words divided at its line ends. Paragraphs begin after a blank line or with an indent;
    a page's number between two lines of one goes. The line feed becomes a blank; after a hyphen inside a word it goes,
    with the hyphen if the word is written without elsewhere, or words are divided throughout.
    """
    if "\n" not in text:
        return text
    single = _single_spaced(text)
    if single != text:  # line ends were doubled, those of wrapped lines too
        joined = hard_wrapped(single)
        return text if joined == single else joined
    measured = _measured(text)
    running_on = len(_RUN_ON.findall(measured))
    if running_on < 2 or _FEWEST_RUN_ON * running_on < len(_BREAK.findall(measured)):
        return text
    return settled(_joined, text)


_ENDED: Final = re.compile(r"\n(?:[ \t\r]*\n)*")
"""The line ends between two lines, blank lines among them."""


def _single_spaced(text: str) -> str:
    """Return a text whose lines all stand several line ends apart with single ones there, and two where it has more."""
    if re.search(r"\S[ \t\r]*\n[ \t]*[^\s]", text):
        return text
    apart = {run.count("\n") for run in _ENDED.findall(text.strip())}
    if len(apart) < 2:
        return text
    least = min(apart)
    return _ENDED.sub(lambda run: "\n" if run[0].count("\n") <= least else "\n\n", text)


_GAP: Final = re.compile(r"(?<=\S)[ \t]++(?=\S)")
_BLANKS: Final = re.compile(" +")
_SAMPLE: Final = 8_000
"""Characters that tell how many blanks stand between two words."""


def _measured(text: str) -> str:
    """Return a text, line for line, as wide as it is with one blank between words and none where a carriage return was."""
    if " \n" in text:
        text = text.replace(" \n", "\n")
    if "\t" in text or "  " in text:
        gaps = Counter(len(gap) for gap in _GAP.findall(text[:_SAMPLE]))
        usual = min(gaps, key=lambda size: (-gaps[size], size), default=1)
        text = text.replace("\t", " ")
        if usual > 1:
            text = _BLANKS.sub(lambda run: " " * max(1, len(run[0]) // usual), text)
    return text


def _joined(text: str) -> str:
    raw = text.split("\n")
    lines = [_line(line) for line in _measured(text).split("\n")]
    width = _width(lines)
    if not width.columns:
        return text
    words = _Words(text, lines)
    pieces: list[str] = []
    i = 0
    fresh = True  # not the continuation of a joined line
    while i < len(raw):
        following = _continued(lines, i, width)
        line = raw[i] if fresh else raw[i].lstrip()
        if following == 0:
            pieces += [line, "\n"]
            fresh = True
        elif _divided(lines[i], lines[following]):
            line = line.rstrip()
            pieces.append(line[:-1] if words.whole(lines[i], lines[following]) else line)
            fresh = False
        else:
            pieces += [line.rstrip(), " "]
            fresh = False
        i = following or i + 1
    return "".join(pieces[:-1])


def _line(line: str) -> _Line:
    text = line.rstrip()
    stripped = text.lstrip()
    first = len(stripped.split(maxsplit=1)[0]) if stripped else 0
    return _Line(text, len(text) - len(stripped), first, len(line) - len(text) >= _PADDED)


def _continued(lines: list[_Line], i: int, width: _Width) -> int:
    """Return the number of the line that goes on where line ``i`` was wrapped, or 0."""
    if not lines[i].text:
        return 0
    following = i + 1
    if following < len(lines) and (not lines[following].text or _PAGE.fullmatch(lines[following].text)):
        following = _next_page(lines, following)
        if not following or lines[i].text[-1] in _ENDS or not lines[following].text.lstrip()[0].islower():
            return 0
    if following >= len(lines):
        return 0
    return following if _wrapped(lines[i], lines[following], width) else 0


_ENDS: Final = frozenset(".!?:\"'\u201d\u2019\u00bb)")


def _next_page(lines: list[_Line], i: int) -> int:
    """Return the number of the line that follows a page's number and the blank lines around it, or 0."""
    numbered = False
    for at in range(i, min(i + _MOST_BETWEEN, len(lines))):
        if _PAGE.fullmatch(lines[at].text):
            numbered = True
        elif lines[at].text:
            return at if numbered else 0
    return 0


def _wrapped(line: _Line, following: _Line, width: _Width) -> bool:
    if line.padded or line.indent < following.indent or line.length > width.columns + _RAGGED * width.printed:
        return False
    if _APART.match(following.text):
        return False
    if _divided(line, following):
        return line.length - following.indent >= _NARROWEST // 2
    needed = line.length + 1 + following.first
    if not width.printed:
        return line.length - following.indent >= _NARROWEST and needed > width.columns
    runs_on = line.text[-1] not in _ENDS and following.text.lstrip()[0].islower()
    return line.length >= _SHORTEST_FULL * width.columns and (runs_on or needed > width.columns - _RAGGED)


def _divided(line: _Line, following: _Line) -> bool:
    """Whether a word was divided at the line's end."""
    text = line.text
    return len(text) > 1 and text[-1] in _HYPHENS and text[-2].isalpha() and following.text.lstrip()[:1].islower()


def _runs_on(line: _Line, following: _Line) -> bool:
    """Whether nothing but the width can have ended the line: no pause, and no capital after it."""
    first = following.text.lstrip()[0]
    return line.text[-1].isalnum() and first.isalpha() and not first.isupper()


class _Words:
    """Which divided words are written in one, as far as the text tells."""

    def __init__(self, text: str, lines: list[_Line]) -> None:
        self._divided = sum(_divided(a, b) for a, b in itertools.pairwise(lines))
        self._known = {word.casefold() for word in _WORD.findall(text)} if self._divided else set()

    def whole(self, line: _Line, following: _Line) -> bool:
        """Return whether the hyphen at the end of ``line`` is no part of the word."""
        if line.text[-1] == "\u00ac":  # what recognition of old print makes of a divided word
            return True
        head = line.text[:-1].rsplit(maxsplit=1)[-1].lstrip("\"'([\u201c\u2018\u00ab\u201e").casefold()
        tail = _WORD.match(following.text.lstrip())
        tail_word = tail[0].casefold() if tail else ""
        if f"{head}-{tail_word}" in self._known:
            return False
        return head + tail_word in self._known or self._divided >= _ENOUGH_DIVIDED


def _paragraphs(lines: list[_Line]) -> Iterator[list[_Line]]:
    """Yield lines that stand together: up to a blank one, one further in, or one that stands apart."""
    paragraph: list[_Line] = []
    for line in lines:
        if paragraph and (not line.text or line.indent > paragraph[-1].indent or paragraph[-1].padded or _APART.match(line.text)):
            yield paragraph
            paragraph = []
        if line.text:
            paragraph.append(line)
    if paragraph:
        yield paragraph


def _width(lines: list[_Line]) -> _Width:
    """Return the width that explains most line breaks, or 0 columns.

    Each paragraph allows the widths from its longest line up to the shortest that a break would not
    have been needed at; the width that most wrapped lines agree on wins, if no other kind of
    paragraph speaks against it.
    """
    allowed: Counter[int] = Counter()
    runs_on: Counter[int] = Counter()
    breaks = divided = 0
    full: Counter[int] = Counter()
    for paragraph in _paragraphs(lines):
        if len(paragraph) < 2:
            continue
        breaks += len(paragraph) - 1
        longest = max(line.length for line in paragraph)
        pairs = []
        for a, b in itertools.pairwise(paragraph):
            if _divided(a, b):
                full[a.length] += a.length - b.indent >= _NARROWEST // 2 and a.length <= _WIDEST
                divided += 1
            else:
                pairs.append((a, b))
        if longest - paragraph[-1].indent >= _NARROWEST and longest <= _WIDEST:
            tightest = min((a.length + 1 + b.first for a, b in pairs), default=longest + 1)
            open_ends = len(paragraph) - 1 - len(pairs) + sum(_runs_on(a, b) for a, b in pairs)
            for width in range(longest, min(tightest, _WIDEST + 1)):
                allowed[width] += len(paragraph) - 1
                runs_on[width] += open_ends
    if allowed:
        width, agreeing = max(allowed.items(), key=lambda item: (item[1], -item[0]))
        # Verse and menus may fit a width by chance; but their lines end at a pause, or begin with a capital.
        if agreeing >= _ENOUGH and 3 * agreeing >= breaks and 3 * runs_on[width] >= agreeing:
            return _Width(width, False)
    if sum(full.values()) >= _ENOUGH_DIVIDED and 12 * divided >= breaks:
        return _Width(max(_NARROWEST, max(length for length, count in full.items() if count)), True)
    return _Width(0, False)
