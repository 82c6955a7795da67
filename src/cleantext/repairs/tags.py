"""Tags of HTML that were left in a text.

``html.parser`` says what is a tag and what its attributes are. It is given one tag at a time, because on a whole text it
takes time in the square of the length where nothing is closed, and swallows the rest of an article behind a lone ``<script>``.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final, NamedTuple

from cleantext.repairs._code import shown_code
from cleantext.repairs._settled import settled

_INLINE_NAMES: Final = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr noindex q rb rp rt rtc ruby s samp small span "
    "strike strong sub sup time tt u var wbr"
)
_BLOCK_NAMES: Final = (
    "address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav noframes noscript ol optgroup "
    "option p pre section select summary table tbody td tfoot th thead title tr ul"
)
_EMBEDDED_NAMES: Final = (
    "area audio base button canvas embed iframe img input link map meta object param picture source svg textarea track video"
)
_SWITCH_NAMES: Final = (
    "allowfullscreen async autofocus autoplay checked compact controls default defer disabled download hidden ismap itemscope loop "
    "multiple muted nomodule noshade novalidate nowrap open playsinline readonly required reversed selected"
)

_INLINE: Final = frozenset(_INLINE_NAMES.split())
_BLOCK: Final = frozenset(_BLOCK_NAMES.split())
_RAW: Final = frozenset({"script", "style"})
_KNOWN: Final = _INLINE | _BLOCK | _RAW | frozenset(_EMBEDDED_NAMES.split())
_SWITCHES: Final = frozenset(_SWITCH_NAMES.split())
"""Attributes that need no value; any other word without one is no attribute, and no tag is around it: "<a lot of them>"."""

_SIGN: Final = re.compile(r"<(?:/?[a-zA-Z][a-zA-Z0-9]{0,10}[\s/>]|!--)")
_TAG: Final = re.compile(
    r"<(?:/?([a-zA-Z][a-zA-Z0-9]*)(?:[\s/](?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+>|[\s/][^<>]{0,2000}>|>)|!--|\?(?:php|xml|=)?\s)"
)
_COMMENT: Final = 5_000
"""Comments longer than this are whole parts of a page; none was met in a text."""

_PROSE: Final = 40
"""Characters beside its tags that make a line a sentence."""

_GAP: Final = 4
"""Characters beside a tag among which the next word begins."""

_MIRROR: Final = {'"': '"', "'": "'", "`": "`", "\u201c": "\u201d", "\u2018": "\u2019", "\u00ab": "\u00bb", "\u201e": "\u201c", "(": ")"}


class _Tag(NamedTuple):
    start: int
    end: int
    name: str
    closing: bool
    known: bool
    target: str


class _Reader(HTMLParser):
    """What one tag says."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=False)
        markup = markup.replace("\N{NO-BREAK SPACE}", " ")  # no blank to a browser; what prints one puts it for every blank
        self.name = ""
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.name, self.attributes = tag, attrs

    def handle_endtag(self, tag: str) -> None:
        self.name = tag


def tags(text: str) -> str:
    """Return ``text`` without tags of HTML that were left in it: a line feed for those of blocks, nothing for others.

    Scripts, styles and comments go with what they hold. A text that talks about tags keeps them all: one that names an
    element in a sentence, or holds what only looks like a tag, as code does (``List<int>``).
    """
    if "<" not in text or _SIGN.search(text) is None:
        return text
    return settled(_without_tags, text)


def left_in(text: str) -> bool:
    """Return whether ``text`` shows tags that were left in it."""
    return "<" in text and _shown(text, list(_read(text)))


def _without_tags(text: str) -> str:
    found = list(_read(text))
    if not _shown(text, found):
        return text
    pieces: list[str] = []
    position = 0
    for tag in _with_contents(found):
        pieces.append(text[position : tag.start])
        position = tag.end
        if tag.name in _BLOCK:
            pieces.append(" " if tag.name in {"td", "th"} else "\n")
    return "".join([*pieces, text[position:]])


def _read(text: str) -> Iterator[_Tag]:
    """Yield what stands in angle brackets like a tag, and comments, outside of code."""
    code = [*shown_code(text), (len(text) + 1, len(text) + 1)]
    inside, comments, position = 0, True, 0
    for match in _TAG.finditer(text):
        start, end = match.span()
        while code[inside][1] <= start:
            inside += 1
        if code[inside][0] <= start or start < position:
            continue
        if match[1] is None and match[0] != "<!--":  # a program that writes HTML
            yield _Tag(start, end, "?", False, False, "")
        elif match[1] is None:
            closed = text.find("-->", end, end + _COMMENT) if comments else -1
            comments = closed >= 0
            if comments:
                yield _Tag(start, closed + 3, "!", False, True, "")
                position = closed + 3
        else:
            tag = _Reader(match[0])
            known = tag.name in _KNOWN and all(value is not None or name in _SWITCHES for name, value in tag.attributes)
            values = {name: value or "" for name, value in tag.attributes}
            yield _Tag(start, end, tag.name, text[start + 1] == "/", known, values.get("href") or values.get("src") or "")


def _with_contents(found: list[_Tag]) -> Iterator[_Tag]:
    """Yield the tags, scripts and styles from their beginning to their end as one, and none inside of shown code."""
    ends = {name: deque(tag for tag in found if tag.closing and tag.name == name) for name in (*_RAW, "code")}
    position = 0
    for tag in found:
        if tag.start < position:
            continue
        closing = ends.get(tag.name)
        if closing is None or tag.closing:
            yield tag
            continue
        while closing and closing[0].start < tag.start:
            closing.popleft()
        if closing and tag.name in _RAW:
            position = closing[0].end
            yield tag._replace(end=position)
        else:
            position = closing[0].start if closing else position
            yield tag


def _shown(text: str, found: list[_Tag]) -> bool:
    """Whether the tags were left in by mistake: some stand around words of sentences, and none is talked about."""
    if not all(tag.known for tag in found):
        return False
    used, line_end, prose = 0, -1, False
    for i, tag in enumerate(found):
        if tag.start > line_end:
            line_start = text.rfind("\n", 0, tag.start) + 1
            line_end = text.find("\n", tag.start)
            line_end = len(text) if line_end < 0 else line_end
            prose = _is_prose(text, (line_start, line_end), found, i)
        before = found[i - 1] if i else None
        after = found[i + 1] if i + 1 < len(found) else None
        use = _use(text, tag, before, after)
        if use < 0 and prose:
            return False
        used += use * prose
    return used >= _ENOUGH


_ENOUGH: Final = 2
"""A link or a break in a sentence is enough; of bold words and their like it takes two."""


def _is_prose(text: str, line: tuple[int, int], found: list[_Tag], i: int) -> bool:
    position, end = line
    pieces: list[str] = []
    while i < len(found) and found[i].start < end:
        pieces.append(text[position : found[i].start])
        position = max(position, found[i].end)
        i += 1
    pieces.append(text[position:end])
    return len(" ".join("".join(pieces).split())) >= _PROSE


def _use(text: str, tag: _Tag, before: _Tag | None, after: _Tag | None) -> int:
    """Return how much a tag in a sentence says for having been left in; -1 if it is talked about."""
    left = text[tag.start - 1 : tag.start] if tag.start else "\n"
    right = text[tag.end : tag.end + 1] or "\n"
    if _MIRROR.get(left) == right:
        return -1
    joined = (before is not None and before.end == tag.start) or (after is not None and after.start == tag.end)
    apart = left.isspace() and right.isspace() and not joined
    edge = not {left, right}.isdisjoint("\r\n")
    if tag.name == "br":
        before_it, after_it = text[max(0, tag.start - _GAP) : tag.start].rstrip(), text[tag.end : tag.end + _GAP].lstrip()
        talked = apart and not edge and before_it[-1:].isalpha() and after_it[:1].islower()
        return -1 if talked else 2
    if tag.name == "p":
        return 1 if edge or joined or not apart else -1
    if apart and not edge and (not tag.target or tag.closing):
        return -1
    if tag.name == "!" or tag.closing or after is None or not (after.closing and after.name == tag.name):
        return 0
    words = text[tag.end : after.start]
    if tag.name not in _INLINE or not words.strip() or "\n" in words:
        return 0
    return 2 if tag.name == "a" and tag.target.startswith(("http", "/", "#", "mailto:")) else 1
