r"""Text that was stored as a program prints it: line ends as ``\n``, quotes as ``\"``, paragraphs as a list.

No ``json`` and no ``ast``: one reads no list that Python printed, the other warns of every stray backslash, and both
stop at the first fault, where a text that was cut off or pasted together has one. The escapes are a short list.
"""

from __future__ import annotations

import re
from typing import Final

from cleantext.repairs._settled import settled

_SIGN: Final = re.compile(r"\\[nrt\"'“”‘’u]")
_BEGIN: Final = "[\\s\N{ZERO WIDTH NO-BREAK SPACE}]*+"
"""Blanks, and the mark of byte order that a file may begin with."""
_LIST: Final = re.compile(_BEGIN + r"(?:[\w.]{1,40}\"?\s{0,3}[:=]\s{0,3})?(?:array\()?[\[(]?\s{0,3}[\"']")

_SEAM: Final = re.compile(r"(?:\\r)?\\n(?:\s?(?:\\r|\\n|\\t))*|(?:\\r)+")
_ENOUGH_SEAMS: Final = 2
"""An article that explains line ends shows one, or shows them in code; the shortest of stored texts have three."""
_SENTENCE: Final = 20
"""Characters of a piece between two seams that can be a sentence; Chinese and Japanese ones are that short."""

_ESCAPE: Final = re.compile(
    r"\\(?:([nrtbf\"'/\\“”„‘’«»])|u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))"
)
_PLAIN: Final = {"n": "\n", "r": "\n", "t": "\t", "b": " ", "f": "\n"}

_UNICODE: Final = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4}")
_IN_A_WORD: Final = re.compile(r"(?:(?<=[^\W\d_])|\\u[0-9a-fA-F]{4}\s?)\\u(?:0027|00[89a-fA-F]|0[1-9a-fA-F]|[1-9a-fA-F])")
_ENOUGH_IN_WORDS: Final = 3
"""A text about Unicode shows an escape or two, and on their own, not inside a word."""

_QUOTE: Final = re.compile(r"(?<!\\)\\([\"'“”])")
_APOSTROPHE: Final = re.compile(r"(?<=[^\W\d_])\\'(?=[^\W\d_])")
_OPENED: Final = re.compile(r"(?<![\w\\\"'])\\\"(?=\w)")
_CLOSED: Final = re.compile(r"(?<=[\w.,!?;:…])\\\"(?![\w\"'])")

_STRING: Final = r"(?:\"(?:[^\"\\\n]|\\.)*+\"|'(?:[^'\\\n]|\\.)*+')"
_FLAT: Final = re.compile(
    rf"{_BEGIN}(?:[\w.]{{1,40}}\"?\s{{0,3}}[:=]\s{{0,3}})?(?:array\()?[\[(]\s*+({_STRING}(?:(?:\s*+,\s*+|\s++){_STRING})*+)\s*+,?\s*+[\])]"
    r"(?:,\s*dtype=\w+\)|\))?[,;]?\s*+",
)
_ALONE: Final = re.compile(rf"{_BEGIN}({_STRING})[,;]?\s*+")
_ITEM: Final = re.compile(_STRING)


def escapes(text: str) -> str:
    r"""Return ``text`` with the escapes of a printed string undone: ``\n``, ``\t``, ``\"``, ``\u00e9``.

    A line whose paragraphs meet at ``\n`` instead of line ends is taken for a printed string and all its
    escapes are undone. Elsewhere those inside words are (``caf\u00e9``, ``don\'t``), and quotation marks of
    a text that has no others. Code, paths, formulas and a text about escapes keep theirs.
    """
    if "\\" not in text or _SIGN.search(text) is None:
        return text
    return settled(_unescaped_where_shown, text)


def printed_list(text: str) -> str:
    """Return the items of a text that is one printed list of strings, a paragraph each, or the one printed string.

    A field name before it goes with the brackets. At least one item must be a sentence, and a single
    string must hold an escape: a quotation is no program's string.
    """
    if _LIST.match(text) is None:
        return text
    return settled(_items, text)


def _items(text: str) -> str:
    if found := _FLAT.fullmatch(text):
        items = [_unescaped(item[1:-1]) for item in _ITEM.findall(found[1])]
        if len(items) < 2 and "\\" not in text and text.lstrip()[0] != "[":
            return text  # a quotation in brackets
        return "\n\n".join(items) if any(map(_is_sentence, items)) else text
    if (found := _ALONE.fullmatch(text)) and _SIGN.search(found[1]) and _is_sentence(found[1]):
        return _unescaped(found[1][1:-1])
    return text


def _is_sentence(item: str) -> bool:
    words = item.split()
    return sum(map(len, words)) + len(words) > _SENTENCE and (len(words) >= 5 or not item.isascii())


def _unescaped_where_shown(text: str) -> str:
    if _SIGN.search(text) is None:
        return text
    lines = text.split("\n")
    seams = [_seams(line) if "\\n" in line or "\\r" in line else 0 for line in lines]
    if any(seams) and sum(seams) >= sum(1 for line in lines if line and not line.isspace()) - 1:
        lines = [_unescaped(line) if count else line for line, count in zip(lines, seams, strict=True)]
        text = "\n".join(lines)
    if "\\u" in text and sum(1 for _ in _IN_A_WORD.finditer(text)) >= _ENOUGH_IN_WORDS and '\\"' not in text:
        text = _UNICODE.sub(_character, text)
    return _unquoted(text)


def _seams(line: str) -> int:
    r"""Return how many paragraphs of a line end in ``\n``, if it shows that it is a printed string; else 0."""
    count = strong = sentences = position = 0
    for seam in _SEAM.finditer(line):
        start, end = seam.span()
        before, after = line[position:start].rstrip("\\\"'”’»)]\u300d "), line[end : end + 2].lstrip()
        position = end
        if line[start - 1 : start] == "\\":  # a path, written twice as programs do
            continue
        count += 1
        doubled = line.count("\\n", start, end) > 1
        ended = before[-1:] in _ENDS
        strong += (doubled and ended) or ((doubled or ended) and not after[:1].islower())
        sentences += ended and len(before) >= _SENTENCE
    if strong < _ENOUGH_SEAMS or sentences < 1 or len(line) < 3 * _SENTENCE:
        return 0
    ended_last = len(line) - position >= _SENTENCE
    return count if sentences + ended_last >= _ENOUGH_SEAMS and 4 * strong >= count else 0


_ENDS: Final = frozenset(".!?…:。！？।؟۔")


def _unescaped(text: str) -> str:
    text = text.replace("\\r\\n", "\\n") if "\\r" in text else text
    return _ESCAPE.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    escape = match[0]
    kind, digits = escape[1], escape[2:]
    if kind not in {"u", "x"}:
        return _PLAIN.get(kind, kind)
    if len(escape) == 12:  # two halves of one character
        return chr(0x10000 + ((int(digits[:4], 16) - 0xD800) << 10) + int(digits[6:], 16) - 0xDC00)
    character = chr(int(digits, 16))
    return escape if character < " " or "\ud800" <= character <= "\udfff" else character


def _unquoted(text: str) -> str:
    r"""Return ``text`` with ``\"`` and ``\'`` without backslashes, where no quotation mark goes without."""
    if '\\"' in text and text.count('"') == text.count('\\"'):
        opened, closed = len(_OPENED.findall(text)), len(_CLOSED.findall(text))
        if min(opened, closed) and opened + closed == text.count('\\"'):
            text = _QUOTE.sub(r"\1", text)
    if "\\'" in text:
        inside = len(_APOSTROPHE.findall(text))
        if inside >= 2 and "'" not in _APOSTROPHE.sub("", text):
            text = _APOSTROPHE.sub("'", text)
    return text
