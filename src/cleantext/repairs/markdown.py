r"""Markdown, as readers, crawlers and stores of pages write it.

Read by rules of its own, not by ``markdown-it-py``: that gives places for blocks but none for links and emphasis, takes
the indented lists of crawlers for code, and cannot say that a text is no Markdown. Both take time in the length of the
text, about as much (26 kB of crawled page: 12 ms there, 5 ms here; 32 kB of article: 5 ms there, 11 ms here).
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from typing import Final

from cleantext.repairs._code import shown_code
from cleantext.repairs._settled import settled

_SIGNS: Final = ("](", "**", "][", "]:")
"""Of a link, emphasis, a reference, a definition: no text without one of these is Markdown beyond doubt."""

_OPEN_OR_CLOSE: Final = re.compile(r"(?<!\\)(?:!?\[|\])")
_TARGET: Final = re.compile(
    r"\(\s{0,3}(?:<([^<>\n]{0,2000})>|([^\s()]{0,3000}(?:\([^\s()]{0,500}\)[^\s()]{0,500}){0,8}))"
    r"(?:\s{1,6}(?:\"(?:[^\"\n\\]|\\.){0,500}\"|'[^'\n]{0,500}'|\([^()\n]{0,500}\)))?\s{0,6}\)"
)
_TARGET_LIKE: Final = re.compile(r"[/#?.]|[a-zA-Z][\w+-]{1,20}:|\w[^\s()]*[./#]")
_REFERENCE: Final = re.compile(r"\[([^\[\]\n]{0,200})\]")
_DEFINITION: Final = re.compile(
    r"(?m)^[ \t]{0,6}\[(?!\^)([^\[\]\n]{1,200})\]:[ \t]*<?(?:https?:|mailto:|/|#)[^\s]{0,2000}(?:[ \t]+[\"'(][^\n]{0,300})?[ \t]*$\n?"
)
_LONGEST_LINK: Final = 2_000
"""A link may hold a teaser with headline and picture; brackets further apart are no pair."""

_HEADING: Final = re.compile(
    r"(?m)^[ \t]{0,12}(?:[-*+][ \t]+)?#{2,6}[ \t]+(?=\S)|(?:\A|(?<=\n\n)|(?<=\n \n))#[ \t]+(?=\S)"
    r"|^#[ \t]+(?=\S[^\n]{0,500}(?:\n[ \t]*\n|\n?\Z))"
)
"""A lone "#" on a line among lines is a comment of code."""
_HEADING_END: Final = re.compile(r"(?m)(?<=\S)[ \t]+#{1,6}[ \t]*$")
_RULE: Final = re.compile(
    r"(?m)^[ \t]{0,6}(?:(?:\*[ \t]{0,2}){3,80}|(?:-[ \t]{0,2}){3,80}|(?:_[ \t]{0,2}){3,80}|={3,200}|-{3,200}|#{1,6})[ \t]*$"
)
_TABLE_RULE: Final = re.compile(r"(?m)^[ \t]{0,12}\|?(?:[ \t]*:?-{2,200}:?[ \t]*\|){1,60}(?:[ \t]*:?-{2,200}:?[ \t]*)?$")
_QUOTED: Final = re.compile(r"(?m)^[ \t]{0,12}>(?!>>)(?:[ \t]?>){0,8}[ \t]?")
_STRONG: Final = re.compile(r"(?<![\\*\w])(\*{1,3})(?=[^\s*])([^*\n]{1,600}?)(?<![\s\\])\1(?![*\w])")
_STRONG_BEFORE_WORD: Final = re.compile(r"(?<![\\*a-zA-Z0-9_])\*\*(?!\*)([^*\n]{1,600})(?<!\\)\*\*(?!\*)")
_STRONG_AFTER_WORD: Final = re.compile(r"(?<![\\*])\*\*(?=[^\s*])([^*\n]{1,600})(?<![\s\\])\*\*(?![*a-zA-Z0-9_])")
_UNDERLINED: Final = re.compile(
    r"(?<![\\_\w])(?!__[a-z]{1,40}__)(_{1,3})(?=[^\s_])((?:[^_\n]|(?<=[^\W_])_(?=[^\W_])){1,600}+)(?<![\s\\])\1(?![_\w])"
)
_STRUCK: Final = re.compile(r"(?<![\\~\w])~~(?=[^\s~])([^~\n]{1,600})(?<![\s\\])~~(?![~\w])")
_ESCAPED: Final = re.compile(r"\\([*_#.+\-!>|~\[\]()&$\"'<`{}=:])")
_LINE_BREAK: Final = re.compile(r"(?m)(?<=[^\s\\])\\(?=[ \t]?$)")
_FORMULA: Final = re.compile(r"\\[a-zA-Z]{2}")
_AUTOLINK: Final = re.compile(r"<(https?://[^\s<>]{1,2000}|mailto:[^\s<>]{1,200})>")
_FRONT_MATTER: Final = re.compile(r"\s{0,20}---[ \t]*\n(?:[^\n]*\n){1,60}?---[ \t]*(?:\n|\Z)")

_LINKS: Final = 3
"""An article on Markdown shows a link or two outside of code; the shortest of crawled pages have three."""
_DEEP_HEADING: Final = re.compile(r"(?m)^#{2,6}[ \t]{1,4}(?=[^\W\d_]|[\"'\[*\u201c\u00ab]|\d)")
_FIRST_HEADING: Final = re.compile(r"(?m)^#[ \t]{1,4}(?=[^\W_]|[\"'\[*\u201c\u00ab])[^\n]{1,300}\n[ \t]*\n")
_STRONG_WORDS: Final = re.compile(r"(?<![\\*\w])\*\*(?=[^\s*])[^*\n]{2,300}\*\*(?![*])")

_HOLD: Final = "\x00"
"""Stands for a stretch of code while the text around it is read."""


def markdown(text: str) -> str:
    r"""Return ``text`` as a reader of its Markdown sees it, if it is Markdown beyond doubt.

    Links are their words, headings and emphasised words are without signs, pictures, rules and the targets of
    references are gone, escaped signs (``\*``, ``1\.``) are the signs. Lists and rows of tables stay as they are, and so
    does code, between fences and in backticks. Several links, or headings and emphasis besides, are no doubt.
    """
    if not any(sign in text for sign in _SIGNS):
        return text
    return settled(_read, text)


class _Links:
    """The links and pictures of a text: what goes, and how many there are."""

    def __init__(self, text: str, code: list[tuple[int, int]]) -> None:
        self.gone: list[tuple[int, int]] = []
        self.links = self.pictures = self.references = 0
        self._text = text
        self._code = code
        self._starts = [start for start, _ in code]
        self._definitions = {
            " ".join(found[1].split()).casefold(): found.span() for found in _DEFINITION.finditer(text) if not self._in_code(found.start())
        } if "]:" in text else {}  # fmt: skip
        self._pair()

    def _in_code(self, position: int) -> bool:
        i = bisect_right(self._starts, position) - 1
        return i >= 0 and position < self._code[i][1]

    def _pair(self) -> None:
        text, opened, used = self._text, list[tuple[int, int]](), set[str]()
        behind = 0
        for bracket in _OPEN_OR_CLOSE.finditer(text):
            start, end = bracket.span()
            if start < behind or self._in_code(start):
                continue
            if bracket[0] != "]":
                opened.append((start, end))
                continue
            if not opened:
                continue
            first, inner = opened.pop()
            if start - first > _LONGEST_LINK:
                continue
            following = text[end : end + 1]
            if (
                following == "("
                and (target := _TARGET.match(text, end))
                and _looks_like_target(target, text[first - 1 : first], text[first] == "!")
            ):
                behind = self._take(first, inner, start, target.end())
            elif name := self._referred(inner, start, end):
                used.add(name[0])
                self.references += 1
                behind = self._take(first, inner, start, name[1])
        self.gone += [self._definitions[name] for name in used if name in self._definitions]

    def _referred(self, inner: int, start: int, end: int) -> tuple[str, int] | None:
        """Return the name and the end of a reference that is defined."""
        if not self._definitions or start - inner > 300:
            return None
        words = " ".join(self._text[inner:start].split()).casefold()
        if words.isdigit():  # "[12][13]" are notes
            return None
        if reference := _REFERENCE.match(self._text, end):
            name = " ".join(reference[1].split()).casefold() or words
            return (name, reference.end()) if name in self._definitions else None
        plain = words in self._definitions and self._text[end : end + 1] != ":"
        return (words, end) if plain else None

    def _take(self, first: int, inner: int, start: int, end: int) -> int:
        if self._text[first] == "!":
            self.pictures += 1
            self.gone.append((first, end))
        else:
            self.links += 1
            self.gone += [(first, inner), (start, end)]
        return end


def _looks_like_target(target: re.Match[str], before: str, picture: bool) -> bool:
    """Whether what stands in round brackets can be an address: ``f[0](x.y)`` calls something."""
    address = target[1] if target[1] is not None else target[2]
    if picture or not address:
        return picture or not before.isalnum()
    if before.isalnum() or before in {")", "]", "_", "$"}:
        return address.startswith(("http", "/", "#", "mailto:"))
    return _TARGET_LIKE.match(address) is not None


def _read(text: str) -> str:
    code = shown_code(text)
    links = _Links(text, code)
    if _HOLD in text or not _is_markdown(text, code, links):
        return text
    if front := _FRONT_MATTER.match(text):
        code = [front.span(), *(stretch for stretch in code if stretch[0] >= front.end())]
    pieces: list[str] = []
    held: list[str] = []
    position = 0
    for start, end, is_code in sorted([(*stretch, True) for stretch in code] + [(*stretch, False) for stretch in links.gone]):
        if start < position:  # inside of a picture, or of front matter
            position = max(position, end)
            continue
        pieces.append(text[position:start])
        if is_code:
            pieces.append(_HOLD)
            held.append(text[start:end])
        position = end
    parts = _without_signs("".join([*pieces, text[position:]])).split(_HOLD)
    return "".join(itertools.chain.from_iterable(zip(parts, [*held, ""], strict=True)))


def _without_signs(text: str) -> str:
    text = _RULE.sub("", text)
    text = _TABLE_RULE.sub("", text) if "|" in text else text
    text = _QUOTED.sub("", text) if ">" in text else text
    if "#" in text:
        text = _HEADING_END.sub("", _HEADING.sub("", text))
    if "*" in text:
        for _ in range(2):  # bold words inside of italic ones
            text = _STRONG_AFTER_WORD.sub(r"\1", _STRONG_BEFORE_WORD.sub(r"\1", _STRONG.sub(r"\2", text)))
    if "_" in text:
        text = _UNDERLINED.sub(r"\2", text)
    if "~~" in text:
        text = _STRUCK.sub(r"\1", text)
    if "<" in text:
        text = _AUTOLINK.sub(r"\1", text)
    if "\\" in text and _FORMULA.search(text) is None:
        text = _LINE_BREAK.sub("", _ESCAPED.sub(r"\1", text))
    return text


def _is_markdown(text: str, code: list[tuple[int, int]], links: _Links) -> bool:
    """Whether links, headings and emphasis together leave no doubt."""
    found = links.links + links.pictures + links.references
    if found >= _LINKS:
        return True
    starts = [start for start, _ in code]

    def count(pattern: re.Pattern[str], most: int = 9) -> int:
        number = 0
        for match in pattern.finditer(text):
            i = bisect_right(starts, match.start()) - 1
            number += i < 0 or match.start() >= code[i][1]
            if number >= most:
                break
        return number

    deep, strong = count(_DEEP_HEADING), count(_STRONG_WORDS)
    if found:
        return found + strong >= _LINKS or deep + count(_FIRST_HEADING, 1) > 0
    return (deep >= 2 and strong >= 1) or (deep >= 1 and strong >= 3)
