"""Folding: text made comparable without moving a single character.

Case, quotes, dashes and odd blanks are evened out one to one, so that a position in the folded text
is the same position in the text it came from.
"""

from __future__ import annotations

import re
from typing import Final

_ONE_TO_ONE: Final = tuple(
    (old, new)
    for new, olds in {
        "'": "\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\u02bc\u2039\u203a\uff07\u05f3",
        '"': "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u300c\u300d\u300e\u300f\uff02\u05f4",
        "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\ufe58",
        " ": "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
        ":": "\uff1a",
        "!": "\uff01",
        "?": "\uff1f\u061f",
        ",": "\uff0c\u3001\u060c",
        ";": "\uff1b\u061b",
        ".": "\u3002\uff0e\uff61\u06d4",
        "|": "\uff5c\u00a6\u2502",
        "(": "\uff08",
        ")": "\uff09",
        "/": "\uff0f",
        "%": "\uff05\u066a",
        "σ": "ς",
        "ş": "ș",  # Romanian is written with comma or cedilla
        "ţ": "ț",
        "ا": "أإآٱ",  # Arabic and Persian: carriers and endings that are often left out or typed otherwise
        "ه": "ة",
        "ي": "ىی",
        "ك": "ک",
    }.items()
    for old in olds
)


_SURROGATE: Final = re.compile("[\ud800-\udfff]")
"""Half a character, which compiled libraries do not take."""


_ANY: Final = re.compile("[\ud800-\udfff" + "".join(old for old, _ in _ONE_TO_ONE) + "]")


def fold(text: str) -> str:
    """Return ``text`` in lower case with plain quotes, dashes, blanks and punctuation.

    The result is exactly as long as ``text``, character for character.
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # "İ".lower() is two characters
        lowered = "".join(low if len(low := character.lower()) == 1 else low[0] for character in text)
    if lowered.isascii():
        return lowered.replace("\t", " ").replace("`", "'")
    if _ANY.search(lowered) is None:
        return lowered
    for old, new in _ONE_TO_ONE:
        if old in lowered:
            lowered = lowered.replace(old, new)
    return _SURROGATE.sub("\ufffd", lowered)
