"""Entities of HTML that were left in a text, such as ``&nbsp;`` and ``&#8217;``.

``html.unescape`` says what an entity stands for. Which ones nobody writes in prose is decided here: marks of
punctuation, letters with accents and numbers; not the signs of formulas, whose names are names in code.
"""

from __future__ import annotations

import html
import re
import unicodedata
from functools import cache
from typing import Final

from cleantext.repairs._code import outside, shown_code
from cleantext.repairs._settled import settled
from cleantext.repairs.tags import left_in

_SIGN: Final = re.compile(r"&(?:#\d|#[xX][\da-fA-F]|[a-zA-Z][a-zA-Z0-9]{1,31};)")
_ENTITY: Final = re.compile(r"&((?:amp;|#0{0,4}38;|#[xX]0{0,4}26;)*)(#\d{1,7};|#[xX][\da-fA-F]{1,6};|[a-zA-Z][a-zA-Z0-9]{1,31};|)")
_ESCAPED_TAG: Final = re.compile(r"&(?:amp;)*lt;/?[a-zA-Z!]")
_SHOWN_TAG: Final = re.compile(r"&lt;[^&\n]*(?:&(?!gt;|lt;)[^&\n]*)*&gt;")
_NEAR: Final = 30
"""An article that explains an entity shows the character within a few words of it."""

_MIRROR: Final = {'"': '"', "'": "'", "\u201c": "\u201d", "\u2018": "\u2019", "\u00ab": "\u00bb", "\u201e": "\u201c", "(": ")"}
_SIGNS: Final = frozenset("`$\N{EURO SIGN}\N{TRADE MARK SIGN}")
_NAMES_IN_CODE: Final = frozenset({"num", "not", "sol", "plus", "equals", "para", "part", "image", "real", "int"})


def entities(text: str) -> str:
    """Return ``text`` with the entities that nobody writes in prose as their characters, those escaped twice too.

    ``&lt;`` and ``&gt;`` become signs only where they can begin no tag, or where the tags themselves were left in and
    escaped. Code keeps its entities, and so does a text that talks about them.
    """
    if "&" not in text or _SIGN.search(text) is None:
        return text
    return settled(_unescaped, text)


def _unescaped(text: str) -> str:
    if _SIGN.search(text) is None:
        return text
    code = shown_code(text)
    gaps = outside(text, code)
    if any(_talked_about(text, match) for start, end in gaps for match in _ENTITY.finditer(text, start, end)):
        return text
    tagged = _ESCAPED_TAG.search(text) is not None
    if tagged and left_in(text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"')):
        text = text.replace("&lt;", "<").replace("&gt;", ">")  # no entity is in code here: a text with both is not left in
        code = shown_code(text)
        gaps, tagged = outside(text, code), False
    if tagged:
        code = sorted(code + [found.span() for start, end in gaps for found in _SHOWN_TAG.finditer(text, start, end)])
        gaps = outside(text, code)
    pieces: list[str] = []
    position = 0
    for start, end in gaps:
        pieces += [text[position:start], _ENTITY.sub(lambda match: _character(match, tagged), text[start:end])]
        position = end
    return "".join([*pieces, text[position:]])


def _character(match: re.Match[str], tagged: bool) -> str:
    escapes, entity = match[1], match[2]
    if not entity:
        return "&" if escapes and not tagged else match[0]
    if escapes and tagged:  # an article about HTML, escaped once: its text names the entity
        return match[0]
    if entity in {"lt;", "gt;"}:
        following = match.string[match.end() : match.end() + 4].lstrip()
        return html.unescape("&" + entity) if not escapes and following[:1].isdigit() else match[0]
    character = _meant(entity)
    return character or (match[0] if not escapes else f"&{entity}")


@cache
def _named(name: str) -> str:
    character = html.unescape(f"&{name}")
    if len(character) != 1 or name[:-1] in _NAMES_IN_CODE:
        return ""
    category, code = unicodedata.category(character), ord(character)
    if category[0] in "PZ" or character in _SIGNS or (category[0] == "L" and code > 127):
        return character
    return character if 0xA0 <= code < 0x100 or 0x2000 <= code < 0x2070 else ""


def _meant(entity: str) -> str:
    """Return the character of an entity that nobody writes in prose, or nothing."""
    if entity[0] != "#":
        return _named(entity) if entity not in {"lt;", "gt;", "amp;"} else ""
    character = html.unescape(f"&{entity}")
    if character in {"<", ">", "&"} or "\ud800" <= character <= "\udfff" or character == "\ufffd":
        return ""
    return character


def _talked_about(text: str, match: re.Match[str]) -> bool:
    """Whether an entity stands alone in quotation marks, or beside the character that it is for."""
    start, end = match.span()
    if start == end or end - start < 3:
        return False
    character = html.unescape(match[0])
    if character not in {"&", "<", ">", '"', "\xa0"}:
        return False
    left, right = text[start - 1 : start] if start else "", text[end : end + 1]
    if left and _MIRROR.get(left) == right:
        return True
    if character not in {"&", "<", ">"}:
        return False
    around = f"{text[max(0, start - _NEAR) : start]}\n{text[end : end + _NEAR]}"
    return re.search(rf"(?<![^\s\"'(\u201c]){character}(?![^\s\"').,\u201d])", around) is not None
