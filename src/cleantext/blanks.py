"""The blanks between words: filters see one where the text has a run of them, and the article has them as they stood."""

from __future__ import annotations

import re
from typing import Final

from cleantext._edits import Edit, OffsetMap

_RUN: Final = re.compile("(?<=\\S)(?:[ \t\N{IDEOGRAPHIC SPACE}]{2,}+|\t)(?=\\S)")
"""Repairs have made plain blanks of all odd ones but two: tabs part cells, and the wide blank of Chinese and Japanese is
spelling where it stands alone. Blanks at the ends of a line belong to no block and stay."""

SAME: Final = OffsetMap.of(())
"""The way back from a text that stayed as it was."""


def evened(text: str) -> tuple[str, OffsetMap]:
    """Return ``text`` with one blank for every run of them inside a line, and the way back."""
    if "  " not in text and "\t" not in text and "\N{IDEOGRAPHIC SPACE}" not in text:
        return text, SAME
    pieces: list[str] = []
    edits: list[Edit] = []
    position = 0
    for run in _RUN.finditer(text):
        start, end = run.span()
        pieces += (text[position:start], " ")
        position = end
        if end - start > 1:
            edits.append(Edit(start, end, " "))
    if not position:
        return text, SAME
    return "".join((*pieces, text[position:])), OffsetMap.of(edits)
