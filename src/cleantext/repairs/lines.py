"""The ends of lines."""

from __future__ import annotations

from typing import Final

_LINE_ENDS: Final = tuple((end, "\n") for end in "\r\v\f\x1c\x1d\x1e\x85\u2028\u2029")


def line_ends(text: str) -> str:
    """Every kind of line end as a line feed; of a pair, the carriage return becomes a blank."""
    if "\r" in text:
        text = text.replace("\r\n", " \n")
    elif text.isascii() and "\v" not in text and "\f" not in text and "\x1c" not in text:
        return text.replace("\x1d", "\n").replace("\x1e", "\n")
    for end, feed in _LINE_ENDS:
        text = text.replace(end, feed)
    return text
