"""Characters that a reader cannot see, or cannot tell from others."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_ODD: Final = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\xa0\xad\u1680\u180e\u2000-\u200b\u200e-\u200f\u202a-\u202f\u205f-\u206f\ufeff\ufff9-\ufffb]"
)
_INVISIBLE: Final = re.compile("[\xad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+")
_ALONE: Final = re.compile(f"(?<=\n\n)(?:[ \t]{{0,40}}{_INVISIBLE.pattern}[ \t]{{0,40}}\n\n)+")
"""Lines of nothing else between blank lines: without them one gap is left, as wide as any other."""
_DIVIDED: Final = re.compile(r"(?<=[^\W\d_])\xad(?=[ \t]{0,3}\n[ \t]{0,40}[^\W\d_])")  # words divided at line ends, in scans
_BLANK: Final = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\xa0\u1680\u2000-\u200a\u202f\u205f]")


def invisible(text: str) -> str:
    """Without characters that show nothing, and with plain blanks for odd ones and for control characters.

    Soft hyphens, zero-width blanks, byte order marks and direction marks go; a soft hyphen at the end of a
    line shows, so it becomes a hyphen. The joiners stay: Persian,
    the scripts of India and emoji are spelled with them. So does the wide blank of Chinese and Japanese.
    """
    if _ODD.search(text) is None:
        return text
    if "\xad" in text:
        text = _DIVIDED.sub("-", text)
    return _BLANK.sub(" ", _INVISIBLE.sub("", _ALONE.sub("", text)))


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
