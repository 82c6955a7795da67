"""Where code in a text ends: brackets that are balanced, statements, rules of a style sheet."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 60_000
"""Characters of a script that are read; a longer one is cut off there, and found again behind it."""

# Strings run to their quotation mark or the end of the line, and never back: reading is linear.
_TOKEN: Final = re.compile(r"""("(?:[^"\\\n]|\\.)*+"?|'(?:[^'\\\n]|\\.)*+'?|`(?:[^`\\]|\\.){0,2000}+`?)|([({\[])|([)}\]])|(;)|(\n)""")
_GOES_ON: Final = re.compile(r"\s*(?:[.(\[?:,=|&+}]|;(?=\s*[\w$(!])|[-*/]\s|else\b|catch\b|while\b)")
_STATEMENT: Final = re.compile(
    r"\s*(?:[\w$]+(?:\.[\w$]+)*\s*(?:[=(\[]|\+=)|(?:var|let|const|if|for|try|function|return)\b[\s(]|[(!;]+\s*function\b|//)"
)
_DECLARATIONS: Final = re.compile(r"(?:\s*[\w-]+\s*:\s*[^;:{}]+(?::[^;{}]*)?(?:;|$))+\s*;?\s*")
_SELECTOR: Final = re.compile(r"(?:[a-z][\w-]*|\*)?(?:[.#:@\[*][^\s{},;]*)+|[a-z][a-z0-9]{0,9}|[*>+~,]|\d+%")


def balanced(text: str, start: int) -> int:
    """Return where the bracket that opens at ``start`` is closed, or -1 if it is not within reach."""
    depth = 0
    for token in _TOKEN.finditer(text, start, min(len(text), start + _LONGEST)):
        if token.group(2):
            depth += 1
        elif token.group(3):
            depth -= 1
            if depth <= 0:
                return token.end()
    return -1


def statement(text: str, start: int) -> int:
    """Return where the statements that begin at ``start`` end, those glued to them included, or -1."""
    depth, end = 0, -1
    for token in _TOKEN.finditer(text, start, min(len(text), start + _LONGEST)):
        if token.group(2):
            depth += 1
            continue
        if token.group(3):
            depth -= 1
            if depth < 0:
                return end
            if depth == 0:
                end = token.end()
                if _GOES_ON.match(text, end) is None and _STATEMENT.match(text, end) is None:
                    return end
        elif depth == 0 and token.group(4):
            end = token.end()
            if _STATEMENT.match(text, end) is None:
                return end
        elif depth == 0 and token.group(5):
            return token.start() if end < 0 else end
    return end if depth == 0 else -1


def is_declarations(body: str) -> bool:
    """Whether the text between two braces is made of "property: value" and nothing else."""
    return len(body) <= 3_000 and ":" in body and _DECLARATIONS.fullmatch(body) is not None


def selector(text: str, least: int, brace: int) -> int:
    """Return where the selector before a brace begins, not before ``least``; -1 if none stands there."""
    start = brace
    position = brace
    while position > least and brace - position < 400:
        while position > least and text[position - 1] in " \t":
            position -= 1
        word = position
        while word > least and not text[word - 1].isspace() and text[word - 1] not in "{};":
            word -= 1
        token = text[word:position].rstrip(",")
        if not token or text[word:position].endswith((".", ":", "!", "?")):
            break
        if _SELECTOR.fullmatch(token) is None:
            glued = re.search(r"[.#][a-zA-Z_-][\w-]*(?:[.:#>\[][^\s]*)?$", token)
            if glued and word + glued.start() < position:
                start = word + glued.start()
            break
        start = position = word
    while start < brace and text[start] in " \t,":
        start += 1
    return start if start < brace else -1
