"""What crawlers, readers and site generators write above a text: front matter, reader headers, e-mail headers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cleantext import catalogue, dates, names
from cleantext._fold import fold
from cleantext.catalogue import Catalogue
from cleantext.document import Block, Document, Span
from cleantext.fields import STATED_PUBLISHED, STATED_UPDATED
from cleantext.filters.repeats import likeness
from cleantext.filters.title import without_site
from cleantext.shapes import shape
from cleantext.similar import plain

_KINDS: Final = ("title", "author", "date", "updated", "description", "content", "reader", "mail", "other")
_LINES: Final = 80
"""Lines that front matter has at most; long ones list forty tags, one a line."""
_TOP: Final = 3
"""A header begins on one of these lines: a letter has its name or "View in browser" above it."""
_LONG: Final = 400
"""A value longer than this is the text itself, unless its key says that it is a description."""
_FLAT: Final = 3_000
"""Characters in which the header of a text without line ends has to end."""
_BELOW: Final = 80
"""Units under a header among which its headline or its description is looked for."""

_RULE: Final = re.compile(r"(?:-{3,}|\+{3,}|`{3,}\s*\w*|~{3,}|[{}],?|\.{3})")
_PAIR: Final = re.compile(r"""[*#]{0,3}["']?([^\W\d_](?:[^\n"':=：]|:(?=\w)){0,30}?)["']?\s?(?:[:：]\**|=(?=\s))(?=\s|$|["'\[{])\s*""")
_MACHINE: Final = re.compile(r"[a-z][a-zA-Z0-9_.:-]*")
_INNER: Final = re.compile(r"""[\s"'\[,]*(.*?)[\s"'\],]*""", re.DOTALL)
_ITEM: Final = re.compile(r"""\s*(?:-\s+)?(?:\w+:\s+)?["']?([^"',;\[\]{}]+)["']?""")
_NOTHING: Final = frozenset({"null", "none", "~", "nan", "undefined", "n/a", ""})
_ADDRESS: Final = re.compile(r"https?://\S+")
_ONE_WORD: Final = re.compile(r"(?:https?://\S+|\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d\S*)?)")


class _Field(NamedTuple):
    """A line of a header: its key, and where the line and its value lie in the text."""

    start: int
    value: int
    end: int
    key: str
    """In small letters, or "" for a line that goes on with the field above it."""
    kind: str
    """One of ``_KINDS``; "" for a key that the catalogue does not know."""
    machine: bool
    """Whether the key is written as programs write keys: in small letters, without blanks."""


def header_lines(document: Document) -> Iterator[Span]:
    """The lines above a text that programs wrote: "title: ..." between two rules, "URL Source: ...", mail headers.

    The value of the title, unless it stands again below, the authors and the dates are the article's own data; the
    keys and the rest are furniture. What could be a writer's own list of facts stays.
    """
    lines = _lines(document.text)
    if not lines:
        return
    words = catalogue.of(document)
    fields = _flat(document.text, lines[0], words) or _ruled(document.text, lines, words) or _run(document, lines, words)
    if fields:
        below = [unit for unit in document.units if unit.start >= fields[-1].end][:_BELOW]
        for i, field in enumerate(fields):
            above = next((other.kind for other in reversed(fields[: i + 1]) if other.key), "")
            yield from _spans(document, field, above, below)


def _lines(text: str) -> list[tuple[int, int]]:
    """Return where the first lines that are not blank begin and end, without the blanks around them."""
    found: list[tuple[int, int]] = []
    position = 0
    while len(found) < _LINES and position < len(text):
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        line = text[position:end]
        if stripped := line.strip():
            first = position + line.index(stripped[0])
            found.append((first, first + len(stripped)))
            if len(found) == _TOP and not any(_begins(text[a : b if b - a < _LONG else a + _LONG]) for a, b in found):
                return []
        position = end + 1
    return found


def _begins(line: str) -> bool:
    """Whether a line could be a header's: a rule, or a key and its value."""
    return _PAIR.match(line) is not None or line[:3] in ("---", "+++", "```", "{")


def _keys(words: Catalogue) -> dict[str, str]:
    def build() -> dict[str, str]:
        return {fold(key): kind for kind in reversed(_KINDS) for key in words.vocabulary(f"key_{kind}")}

    return words.once("keys of header lines", build)


def _is_mail(words: Catalogue, key: str) -> bool:
    return key in words.once("keys of mail", lambda: frozenset(map(fold, words.vocabulary("key_mail"))))


def _field(text: str, start: int, end: int, words: Catalogue) -> _Field | None:
    """Return the key and the value that a line has, or None if it is no such line."""
    match = _PAIR.match(text, start, end)
    if match is None:
        return None
    key = match.group(1).strip()
    return _Field(start, min(match.end(), end), end, fold(key), _keys(words).get(fold(key), ""), _MACHINE.fullmatch(key) is not None)


def _ruled(text: str, lines: Sequence[tuple[int, int]], words: Catalogue) -> list[_Field]:
    """Return the lines of front matter, which stands between two rules, the rules included."""
    if not _RULE.fullmatch(text[slice(*lines[0])]):
        return []
    found = [_rest(*lines[0])]
    for start, end in lines[1:]:
        line = text[start:end]
        if _RULE.fullmatch(line) and (line[0] == text[lines[0][0]] or line[0] in ".}"):
            known = {field.kind for field in found if field.kind}
            return [*found, _rest(start, end)] if known and (len(found) > 2 or known & {"title", "reader"}) else []
        indented = start > 0 and text[start - 1] in " \t" and text[lines[0][0] - 1 : lines[0][0]] not in (" ", "\t")
        field = None if (indented and text[lines[0][0]] != "{") or line.startswith("- ") else _field(text, start, end, words)
        if field is None and (len(found) == 1 or not (indented or line[0] in "-]}")):
            return []
        if field is not None and not field.kind and not field.machine:
            return []
        if end - start > _LONG and (field is None or field.kind != "description"):
            return []
        found.append(field or _rest(start, end))
    return []


def _rest(start: int, end: int) -> _Field:
    """Return a line that is no field of its own: a rule, or an entry of the list above."""
    return _Field(start, start, end, "", "", True)


def _run(document: Document, lines: Sequence[tuple[int, int]], words: Catalogue) -> list[_Field]:
    """Return the lines of a header without rules: fields one under the other, beyond doubt a program's."""
    text = document.text
    found: list[_Field] = []
    first = 0
    for i, (start, end) in enumerate(lines):
        field = _field(text, start, end, words)
        known = field is not None and (field.kind != "" or (field.machine and len(found) > 1 and "_" in field.key))
        if field is None or not known or (end - field.value > _LONG and field.kind not in ("description", "content")):
            if found:
                after = field is not None and not field.machine and end - start < 80
                ruled = _RULE.fullmatch(text[start:end]) is not None
                return _sure(document, found, first, words, among=after, rule=_rest(start, end) if ruled else None)
            if i + 1 >= _TOP or shape(document, Block(start, end, text[start:end], 0, 0)).prose:
                return []
            continue
        if not found:
            first = i
        found.append(field)
        if field.kind == "content":
            break
    return _sure(document, found, first, words, among=False, rule=None) if found else []


def _sure(document: Document, found: list[_Field], first: int, words: Catalogue, *, among: bool, rule: _Field | None) -> list[_Field]:
    """Return fields that a program wrote, with the rule under them; nothing for those that a writer may have written.

    ``among`` says that an unknown "Key: value" follows, as in the facts above a book review.
    """
    text = document.text
    kinds = {field.kind for field in found}
    keys = {field.key for field in found if field.kind}
    mail = {field.key for field in found if _is_mail(words, field.key)}
    dated = any(field.kind in ("date", "updated") and dates.find(text[field.value : field.end][:80]) for field in found)
    linked = any(_ADDRESS.match(text, field.value) for field in found)
    small = all(field.machine for field in found)
    reader = any(field.kind in ("reader", "content") and (field.kind == "reader" or " " in field.key) for field in found)
    letter = len(mail) >= 3 and mail == keys and "title" in kinds
    plain_run = first == 0 and len(keys) >= 2 and kinds != {"other"}
    named = "title" in kinds and not among and (dated or linked)
    if reader or letter or (plain_run and ((small and (dated or linked or "title" in kinds)) or named)):
        return [*found, rule] if rule else found
    return []


def _flat(text: str, line: tuple[int, int], words: Catalogue) -> list[_Field]:
    """Return the fields of a header that stands on one line, with the text behind it or not."""
    start, end = line
    if end - start < 40 or "\n" in text[start : start + 20]:
        return []
    head = text[start : min(end, start + _FLAT)]
    opening = re.match(r"(-{3,}|\+{3,})\s", head)
    pairs = list(_pairs(words).finditer(head))
    if len(pairs) < 2 or pairs[0].start() > (opening.end() if opening else 3):
        return []
    kinds = [_keys(words)[fold(match.group(1))] for match in pairs]
    stop, cut = len(head), len(pairs)
    if opening:
        closing = head.find(f" {opening.group(1)}", pairs[0].end())
        if closing < 0:
            return []
        cut, stop = sum(match.start() < closing for match in pairs), closing + 1
    elif "content" in kinds:
        cut = kinds.index("content") + 1
        stop = pairs[cut - 1].end()
    elif "reader" in kinds:
        cut = max(i for i, kind in enumerate(kinds) if kind in ("reader", "date", "updated")) + 1
        word = _ONE_WORD.match(head, pairs[cut - 1].end())
        stop = word.end() if word else 0
    if not stop or cut < 2 or not (opening or {"reader", "content"} & set(kinds[:cut])):
        return []
    found = [_rest(start, start + pairs[0].start())] if pairs[0].start() else []
    borders = [*(match.start() for match in pairs[:cut]), stop]
    for i, match in enumerate(pairs[:cut]):
        last = borders[i + 1]
        last -= len(head[borders[i] : last]) - len(head[borders[i] : last].rstrip())
        key = match.group(1)
        found.append(_Field(start + borders[i], start + min(match.end(), last), start + last, fold(key), kinds[i], machine=True))
    if opening:
        found.append(_rest(start + stop, start + stop + len(opening.group(1))))
    return found


def _pairs(words: Catalogue) -> re.Pattern[str]:
    """Return the pattern of a known key and its colon inside a line."""

    def build() -> re.Pattern[str]:
        return re.compile(rf"(?<!\S)({names.alternatives(_keys(words))})\s?:(?:\s+|$)", re.IGNORECASE)

    return words.once("known keys inside a line", build)


def _spans(document: Document, field: _Field, kind: str, below: Sequence[Block]) -> Iterator[Span]:
    """Yield what a field is: its value by itself where it is the article's headline, author or date."""
    text = document.text
    why = f"header line {field.key!r}" if field.key else "rule or list of a header"
    if field.kind == "content":
        yield Span(field.start, field.value, "furniture", why)
        return
    if kind == "description" and field.key:
        label, seen = _described(document, text[field.value : field.end], below)
        yield Span(field.start, field.end, label, f"{why}{seen}")
        return
    if field.kind == "title":
        taken = list(_headline(document, field, below, why))
    elif kind == "author" and (field.key or text[field.start : field.end].strip(" -]}),")):
        taken = [Span(a, b, "byline", why) for a, b in _people(text, field)]
    elif field.kind in ("date", "updated"):
        reason = STATED_PUBLISHED if field.kind == "date" else STATED_UPDATED
        taken = [Span(a, b, "date", reason) for a, b in [_value(text, field)] if b > a and dates.find(text[a:b][:80])]
    else:
        taken = []
    position = field.start
    for span in taken:
        if span.start < field.end and text[position : span.start].strip():
            yield Span(position, span.start, "furniture", why)
        yield span
        position = span.end
    if position < field.end and text[position : field.end].strip():
        yield Span(position, field.end, "furniture", why)


def _value(text: str, field: _Field) -> tuple[int, int]:
    """Return where the value of a field lies, without the quotation marks and brackets around it."""
    match = _INNER.fullmatch(text, field.value, field.end)
    start, end = match.span(1) if match else (field.value, field.end)
    return (start, start) if fold(text[start:end]) in _NOTHING else (start, end)


def _headline(document: Document, field: _Field, below: Sequence[Block], why: str) -> Iterator[Span]:
    text = document.text
    start, end = _value(text, field)
    value = text[start:end]
    if start == end or len(value) > _LONG:
        return
    for unit in below:
        headline = unit.text.lstrip("#*_> ").rstrip("*_# ")
        if len(headline) <= _LONG and (plain(headline) == plain(value) or (not shape(document, unit).prose and likeness(value, headline))):
            yield Span(field.start, field.end, "repeat", f"{why}: the headline stands on line {unit.line}")
            first = unit.start + unit.text.index(headline)
            if first > unit.start:
                yield Span(unit.start, first, "furniture", "sign before the headline")
            yield Span(first, first + len(headline), "title", f"headline: as in the {why}")
            return
    yield Span(start, start + len(without_site(value, document)), "title", why)


def _people(text: str, field: _Field) -> Iterator[tuple[int, int]]:
    """Yield where each author of a field stands."""
    if field.key and not any(sign in text[field.value : field.end] for sign in "[\"'{"):
        start, end = _value(text, field)
        if end > start and not _ADDRESS.match(text, start):
            yield start, end
        return
    for item in _ITEM.finditer(text, field.value, field.end):
        name = item.group(1)
        if len(name.strip()) > 1 and fold(name.strip()) not in _NOTHING and not _ADDRESS.match(name):
            first = item.start(1) + len(name) - len(name.lstrip())
            yield first, first + len(name.strip())


def _described(document: Document, value: str, below: Sequence[Block]) -> tuple[str, str]:
    """Return what a description is, and why: the standfirst or a paragraph once more, or neither."""
    own = plain(value)
    if len(own) >= 12:
        for unit in below:
            theirs = plain(unit.text)
            if theirs and (theirs.startswith(own) or (len(theirs) >= 40 and own.startswith(theirs))):
                prose = shape(document, unit).prose and not (own == theirs and unit is below[0])
                return ("teaser" if prose else "repeat"), f": as on line {unit.line}"
    return "furniture", ""
