"""Repairs: what is mended in the text before it is cut into blocks.

A repair takes a text and returns a text; run on its own result it changes nothing more. What it changed
is worked out from the two (see ``_edits``), so any ``str -> str`` of the user's own is a repair too.
Where it can, a repair puts one character in the place of another and the offsets stay as they are.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import Counter
from typing import Final

_LINE_ENDS: Final = tuple((end, "\n") for end in "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")

_ODD: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\xa0\xad\u1680\u180e\u2000-\u200b\u200e-\u200f\u202a-\u202f\u205f-\u206f\ufeff\ufff9-\ufffb]"
)
_INVISIBLE: Final = re.compile("[\xad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+")
_BLANK: Final = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\xa0\u1680\u2000-\u200a\u202f\u205f]")

# What UTF-8 looks like when it was read as Windows-1252, Latin-1, Windows-1251 or Mac Roman: a lead byte's
# letter and a trailing byte's sign, which no spelling puts side by side.
# Apart, because each then begins with a class of its own, which the engine looks for fast.
_MOJIBAKE: Final = tuple(
    re.compile(pattern)
    for pattern in (
        r"[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]",
        r"[\u0420\u0421][\u00a0\u0402-\u040f\u0452-\u045f\u0490\u0491\u00ab-\u00bb\u2018-\u2022]",
    )
)
_MOJIBAKE_PAIRS: Final = ("\u0432\u0402", "\u201a\u00c4")


def line_ends(text: str) -> str:
    """Every kind of line end as a line feed; of a pair, the carriage return becomes a blank."""
    if "\r" in text:
        text = text.replace("\r\n", " \n")
    elif text.isascii() and "\v" not in text and "\f" not in text and "\x1c" not in text:
        return text.replace("\x1d", "\n").replace("\x1e", "\n")
    for end, feed in _LINE_ENDS:
        text = text.replace(end, feed)
    return text


def invisible(text: str) -> str:
    """Without characters that show nothing, and with plain blanks for odd ones and for control characters.

    Soft hyphens, zero-width blanks, byte order marks and direction marks go. The joiners stay: Persian,
    the scripts of India and emoji are spelled with them. So does the wide blank of Chinese and Japanese.
    """
    if _ODD.search(text) is None:
        return text
    return _BLANK.sub(" ", _INVISIBLE.sub("", text))


def composed(text: str) -> str:
    """With letters and their marks in one character (Unicode normal form C), as every catalogue is."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text
    pieces: list[str] = []
    for line in text.split("\n"):
        if line.isascii() or unicodedata.is_normalized("NFC", line) or _longest_run_of_marks(line) > _MARKS:
            pieces.append(line)
        else:
            pieces.append(unicodedata.normalize("NFC", line))
    return "\n".join(pieces)


_MARKS: Final = 30
"""Longer runs of marks are no spelling; normalizing them takes time in the square of their length."""


def _longest_run_of_marks(line: str) -> int:
    longest = run = 0
    for character in line:
        run = run + 1 if unicodedata.combining(character) else 0
        longest = max(longest, run)
    return longest


def mojibake(text: str) -> str:
    """With text that was decoded with the wrong encoding put right ("donâ€™t", "fÃ¼r"), by ftfy."""
    if text.isascii() or not _misdecoded(text):
        return text
    from ftfy import TextFixerConfig, fix_encoding  # a tenth of a second to import: only where it is needed

    config = TextFixerConfig(unescape_html=False)
    return "\n".join(fix_encoding(line, config) if len(line) < 50_000 and _misdecoded(line) else line for line in text.split("\n"))


def _misdecoded(text: str) -> bool:
    return any(pair in text for pair in _MOJIBAKE_PAIRS) or any(pattern.search(text) for pattern in _MOJIBAKE)


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
