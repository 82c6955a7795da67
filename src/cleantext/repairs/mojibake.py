"""Text that was decoded with the wrong encoding."""

from __future__ import annotations

import re
from typing import Final

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


def mojibake(text: str) -> str:
    """With text that was decoded with the wrong encoding put right ("donâ€™t", "fÃ¼r"), by ftfy."""
    if text.isascii() or not _misdecoded(text):
        return text
    from ftfy import TextFixerConfig, fix_encoding  # a tenth of a second to import: only where it is needed

    config = TextFixerConfig(unescape_html=False)
    lines = text.split("\n")
    return "\n".join(fix_encoding(_plain(line), config) if len(line) < 50_000 and _misdecoded(line) else line for line in lines)


_BLANK: Final = re.compile(
    r"(?<![\u00c2-\u00f4\u0420\u0421])(?<![\u00e0-\u00f4][^ -~])(?<![\u00f0-\u00f4][^ -~]{2})\N{NO-BREAK SPACE}|(?<=[\u00c2-\u00f4])\t"
)


def _plain(line: str) -> str:
    """Return a line with plain blanks for those that are no part of a sign decoded wrongly: one would stop ftfy."""
    return _BLANK.sub(" ", line)


def _misdecoded(text: str) -> bool:
    return any(pair in text for pair in _MOJIBAKE_PAIRS) or any(pattern.search(text) for pattern in _MOJIBAKE)
