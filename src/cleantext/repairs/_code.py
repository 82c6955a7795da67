"""Where a text shows code: between fences of Markdown, and between backticks."""

from __future__ import annotations

import re
from typing import Final

_FENCE: Final = re.compile(r"(?m)^[ \t>]{0,12}(`{3,}|~{3,})[^`\n]*$")
_TICKED: Final = re.compile(r"(?<!`)(`{1,2})(?!`)([^`\n]{1,400})(?<!`)\1(?!`)")


def shown_code(text: str) -> list[tuple[int, int]]:
    """Return the stretches of ``text`` that are code, in order: fenced lines with their fences, and what stands in backticks.

    A fence that is not closed goes on to the end, as Markdown has it.
    """
    if "`" not in text and "~~~" not in text:
        return []
    fenced: list[tuple[int, int]] = []
    opened, sign = -1, ""
    for fence in _FENCE.finditer(text):
        if opened < 0:
            opened, sign = fence.start(), fence[1]
        elif fence[1].startswith(sign):
            fenced.append((opened, fence.end()))
            opened = -1
    if opened >= 0:
        fenced.append((opened, len(text)))
    stretches: list[tuple[int, int]] = []
    position = 0
    for start, end in [*fenced, (len(text), len(text))]:
        stretches.extend(found.span() for found in _TICKED.finditer(text, position, start))
        if start < end:
            stretches.append((start, end))
        position = end
    return stretches


def outside(text: str, stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches of ``text`` between ``stretches``."""
    gaps, position = [], 0
    for start, end in [*stretches, (len(text), len(text))]:
        if position < start:
            gaps.append((position, start))
        position = end
    return gaps
