"""Code of a page that got into its text: data for search engines, style sheets, scripts, templates, comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from cleantext import catalogue
from cleantext.catalogue import Catalogue
from cleantext.document import Document, Span
from cleantext.filters._code import balanced, is_declarations, selector, statement
from cleantext.scripts import has_letter

_DATA: Final = re.compile(r'[\[{]\s*(?:\{\s*)?"@(?:context|type|graph|id)"\s*:')
_ELEMENT: Final = re.compile(r"<(script|style|iframe|noscript|template|svg)\b[^<>\n]{0,2000}>", re.IGNORECASE)
_CONDITION: Final = re.compile(r"(?:<!-{2,})?\[if (?:\(?(?:gte?|lte?|!|mso|IE)\b|!)[^\]\n]{0,60}\]>", re.IGNORECASE)
_CONDITION_END: Final = re.compile(r"<?!?\[endif\]-{0,2}>?|$", re.IGNORECASE | re.MULTILINE)
_DATA_ADDRESS: Final = re.compile(r"(!\[[^\]\n]{0,300}\]\()?data:[a-z]+/[\w.+-]+(?:;[\w=-]+)*,[\w+/=%.;:'()-]{30,}\)?")
_PICTURE: Final = re.compile(r"!\[[^\]\n]{0,300}\]\([^()\s]{1,2000}\)|<img\b[^<>\n]{0,2000}>")
_TEMPLATE: Final = re.compile(r"\{\{[^{}\n]{1,160}\}\}|<%[^%\n]{1,160}%>|\{%[^%\n]{1,160}%\}")
_PRINTED: Final = re.compile(r"https?://\S{1,500}[ \t]+\d{1,3}/\d{1,3}[ \t]*(?:\n|$)")
_OPENINGS: Final = tuple(
    re.compile(pattern)  # apart, because each then begins with letters that the engine looks for fast
    for pattern in (
        r"function\s*[\w$]*\s*\([\w\s,$]{0,80}\)\s*\{",
        r"\(\(\)\s*=>\s*\{",
        r"var [\w$]+\s*=\s*(?=[\w$\[{(\"'!])",
        r"let [\w$]+\s*=\s*(?=[\w$\[{(\"'!])",
        r"const [\w$]+\s*=\s*(?=[\w$\[{(\"'!])",
        r"window\.[\w$]+\s*=(?!=)",
    )
)
_CALLED: Final = re.compile(r"[\w$]+(?:\.[\w$]+)+$|(?<![\w$])(?:gtag|fbq|ga|ym)$")
_SIGNS: Final = (");", "})", "){", ") {", "={", "= {", "= [", "=[")
"""One of these stands in any script."""
_COMPACT: Final = re.compile(r"[;{},:)=]\S")
_WORDY: Final = re.compile(r"[^\W\d_]{2,} [^\W\d_]{2,} [^\W\d_]{2,}")
_MARKUP: Final = re.compile(r"</?[a-zA-Z]\w*[\s/>]|/>$")

_SHORT: Final = 40
"""Characters under which code inside a line may be a writer's: ".a{color:red}"."""
_MUCH: Final = 100
"""Characters of code on one line from which it is no writer's example, if it is also written for machines."""
_LONGEST: Final = 60_000
"""Characters of an element or a comment."""
_TIRED: Final = 40
"""Brackets that are never closed, after which no more are tried."""


class _Leak(NamedTuple):
    start: int
    end: int
    kind: str


def leaks(document: Document) -> Iterator[Span]:
    """Code that a page is made with and no reader sees, alone or glued to a line of prose.

    It is told from code that an article shows by how it is written (no blanks, no line ends), by names that
    only pages use, and by its place: what a line that ends in a colon announces is shown.
    """
    text = document.text
    words = catalogue.of(document)
    end = 0
    for leak in sorted(_found(text, words), key=lambda leak: (leak.start, -leak.end)):
        start = max(leak.start, end)
        if start >= leak.end or not text[start : leak.end].strip():
            continue
        line = text.rfind("\n", 0, start) + 1
        gap = text[max(line, end) : start]
        if leak.kind in _WITH_COMPANY and _is_code(gap):
            yield Span(max(line, end), start, "furniture", f"code of the page: before {leak.kind}")
        yield Span(start, leak.end, "furniture", f"code of the page: {leak.kind}")
        end = leak.end
        following = text.find("\n", end)
        rest = text[end : following if following >= 0 else len(text)]
        if leak.kind in _WITH_COMPANY and len(rest) < _MUCH and _is_code(rest) and not any(sign in rest for sign in "{<"):
            yield Span(end, end + len(rest), "furniture", f"code of the page: after {leak.kind}")
            end += len(rest)


_WITH_COMPANY: Final = ("script", "style sheet", "settings")
"""What stands beside more of its kind on its line; beside a picture or an element there may be a word of the page."""


def _is_code(text: str) -> bool:
    """Whether what touches a leak on its line goes with it: signs of code, and no three words in a row."""
    return any(sign in text for sign in "{};=<>") and text.isascii() and _WORDY.search(text) is None


def _found(text: str, words: Catalogue) -> Iterator[_Leak]:
    brace, tag, bracket = "{" in text, "<" in text, "[" in text  # single signs first: they are found fast
    if brace:
        yield from _objects(text)
        yield from _styles(text, words)
    if (brace and "{{" in text) or (tag and "%>" in text):
        yield from _templates(text)
    if tag or (bracket and "[if " in text):
        yield from _elements(text, words)
    if tag:
        yield from _comments(text)
    if (tag and "<img" in text) or (bracket and "](" in text):
        yield from _pictures(text, words)
    if (brace or "=" in text or ");" in text) and any(sign in text for sign in _SIGNS):
        yield from _scripts(text, words)
    for match in _DATA_ADDRESS.finditer(text) if "data:" in text else ():
        if match.group(1) or match.start() == 0 or text[match.start() - 1] not in "\"'(=":
            yield _Leak(match.start(), match.end(), "a picture written out")
    if "http" in text:
        printed = _PRINTED.finditer(text) if " 1/" in text else ()  # the first page's foot
        yield from (_Leak(match.start(), match.end(), "foot of a printed page") for match in printed)
        yield from _banners(text, words)


def _patterns(words: Catalogue, name: str) -> re.Pattern[str]:
    def build() -> re.Pattern[str]:
        return re.compile("|".join(map(re.escape, sorted(words.vocabulary(name), key=len, reverse=True))) or "(?!)", re.IGNORECASE)

    return words.once(f"names in {name}", build)


def _above(text: str, start: int) -> str:
    """Return the last line with letters above an offset, or what stands before it on its line."""
    before = text[max(0, start - 1_000) : start].rstrip()
    return before[before.rfind("\n") + 1 :].rstrip("`\"' ")


def _is_shown(text: str, start: int) -> bool:
    """Whether the words before code announce it."""
    return _above(text, start).endswith((":", "：", ">>>", "$"))


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether nothing else stands on the lines of a stretch."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    after = text.find("\n", end)
    return not line.strip() and not text[end : after if after >= 0 else len(text)].strip()


def _is_glued(text: str, start: int, end: int) -> bool:
    """Whether a letter or a stop touches a stretch."""
    return (start > 0 and not text[start - 1].isspace() and text[start - 1] not in "`\"'(“") or text[end : end + 1].isalnum()


def _objects(text: str) -> Iterator[_Leak]:
    """Data for search engines (JSON-LD), and settings written without a blank."""
    end = tired = 0
    for match in re.finditer(r"[\[{]\s*(?=[\"{\[])", text) if '":' in text or '" :' in text else ():
        start = match.start()
        if start < end or tired > _TIRED:
            continue
        described = _DATA.match(text, start) is not None
        if not described and text[start : start + 160].count('":') < 3:
            continue
        closed = balanced(text, start)
        if closed < 0:
            tired += 1
            continue
        end = closed
        code = text[start:end]
        if _is_shown(text, start):
            continue
        one_line = "\n" not in code
        if described and (len(code) >= _SHORT if one_line else len(code) >= 3 * _MUCH and "http" in code and code.count('"@type"') > 1):
            yield _Leak(start, end, "data for search engines")
        elif len(code) >= _MUCH and one_line and code.count('":') >= 5 and not re.search(r'":\s', code):
            yield _Leak(start, end, "settings")


_AT: Final = re.compile(r"@(?:media|font-face|supports|(?:-webkit-)?keyframes|page)\b[^{}\n;]{0,200}$")


def _styles(text: str, words: Catalogue) -> Iterator[_Leak]:
    """Rules of style sheets, as many as stand side by side."""
    names = _patterns(words, "code_style")
    start = end = count = tired = 0
    for match in re.finditer(r"\{", text):
        brace = match.start()
        if brace < end or tired > _TIRED:
            continue
        line = max(text.rfind("\n", 0, brace) + 1, end)
        at = _AT.search(text, max(line, brace - 220), brace)
        close = balanced(text, brace) if at else text.find("}", brace, brace + 3_000) + 1
        first = at.start() if at else selector(text, line, brace) if close > 0 and is_declarations(text[brace + 1 : close - 1]) else -1
        tired += close <= 0
        if first < 0 or close <= 0:
            continue
        if count and not text[end:first].strip():
            end, count = close, count + 1
            continue
        if count and _is_style(text, start, end, count, names):
            yield _Leak(start, end, "style sheet")
        start, end, count = first, close, 1
    if count and _is_style(text, start, end, count, names):
        yield _Leak(start, end, "style sheet")


def _is_style(text: str, start: int, end: int, count: int, names: re.Pattern[str]) -> bool:
    """Whether a run of rules is a page's: several on a line, or glued to a word, or with a page's names."""
    code = text[start:end]
    machine = names.search(code) is not None
    if _is_shown(text, start):
        return machine and len(code) >= 4 * _MUCH
    lines = code.count("\n") + 1
    compact = re.search(r"\{\S[^{}]*:\S[^{}]*\}", code) is not None
    if lines > 1:
        return machine and (lines < count or len(code) >= 4 * _MUCH)
    if _is_alone(text, start, end):
        return count > 1 or machine or (compact and len(code) >= 15)
    return machine or (count > 1 and len(code) >= _SHORT) or (compact and _is_glued(text, start, end))


def _scripts(text: str, words: Catalogue) -> Iterator[_Leak]:
    """Statements: those with names that only pages use, and those written without blanks."""
    names = _patterns(words, "code_script")
    end = tired = 0
    for start in sorted(_openings(text, names)):
        if start >= end and tired <= _TIRED:
            stop, tired = _script(text, start, names, tired)
            if stop > 0:
                yield _Leak(start, stop, "script")
            end = max(end, abs(stop))


def _openings(text: str, names: re.Pattern[str]) -> Iterator[int]:
    """Yield where functions, assignments and calls by dotted names begin: "googletag.cmd.push("."""
    for pattern in _OPENINGS:
        for match in pattern.finditer(text):
            start = match.start()
            while start and text[start - 1] in "!(;":
                start -= 1
            yield start
    position = text.find("(")
    while position >= 0:
        called = _CALLED.search(text, max(0, position - 60), position) if text[position - 1 : position].isalnum() else None
        if called:
            start = called.start()
            known = names.search(text, start, position + 1) if text[start].isupper() else None  # "Monday.googletag.cmd.push("
            yield known.start() if known and text[known.start() - 1] == "." else start
        position = text.find("(", position + 1)


def _script(text: str, start: int, names: re.Pattern[str], tired: int) -> tuple[int, int]:
    """Return where a leaked script ends (negative: where one ends that stays), and how often none ended."""
    end = statement(text, start)
    if end <= start:
        return 0, tired + 1
    code = text[start:end]
    one_line = "\n" not in code
    sample = _STRING.sub("", code[:2_000])
    compact = len(_COMPACT.findall(sample)) * 30 >= len(sample) and sample.count(" ") * 20 <= len(sample)
    if _is_shown(text, start) and not (compact and len(code) >= 5 * _MUCH):
        return -end, tired
    if one_line and len(code) >= _MUCH and compact and not _WORDY.search(sample):
        return end, tired
    enough = len(code) >= (20 if one_line else 2 * _MUCH)
    return (end if enough and names.search(code, 0, 4_000) else -end), tired


_STRING: Final = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")


def _elements(text: str, words: Catalogue) -> Iterator[_Leak]:
    """Scripts, styles and frames with their tags, and what only an old browser was to read."""
    names = _patterns(words, "code_script")
    low = ""
    closings: dict[str, int] = {}
    end = 0
    for match in _ELEMENT.finditer(text):
        if match.start() < end:
            continue
        low = low or text.lower()
        closing = f"</{match.group(1).lower()}>"
        if closing not in closings or 0 <= closings[closing] < match.end():
            closings[closing] = low.find(closing, match.end())
        close = closings[closing]
        end = close + len(closing) if 0 <= close < match.end() + _LONGEST else match.end()
        code = text[match.start() : end]
        machine = names.search(code, 0, 4_000) is not None
        if not _is_shown(text, match.start()) and (machine or "\n" not in code):
            yield _Leak(match.start(), end, f"element {match.group(1).lower()}")
    end = 0
    for match in _CONDITION.finditer(text) if "[if " in text else ():
        if match.start() < end:
            continue
        last = _CONDITION_END.search(text, match.end())
        end = last.end() if last else match.end()
        if not _is_shown(text, match.start()):
            yield _Leak(match.start(), end, "for one browser only")


def _comments(text: str) -> Iterator[_Leak]:
    """Comments of the page's source; those among its tags are an article's that shows them."""
    position, close = text.find("<!--"), 0
    while position >= 0:
        if 0 <= close < position + 4:
            close = text.find("-->", position + 4)
        line = text.find("\n", position)
        line = len(text) if line < 0 else line
        end = close + 3 if 0 <= close < position + _LONGEST else line if line - position <= 80 else 0
        among_tags = _MARKUP.search(_above(text, position)) or _MARKUP.match(text[end : end + 40].lstrip())
        if end and not among_tags and not _is_shown(text, position):
            yield _Leak(position, end, "comment")
        position = text.find("<!--", max(end, position + 4))


def _templates(text: str) -> Iterator[_Leak]:
    """Places that a template left unfilled, on a line by themselves; those inside a sentence may be spoken of."""
    for match in _TEMPLATE.finditer(text):
        start = text.rfind("\n", 0, match.start()) + 1
        end = text.find("\n", match.end())
        line = text[start : end if end >= 0 else len(text)]
        if match.group()[:2] == "{%" or has_letter(_TEMPLATE.sub("", line)):
            continue
        if not _is_shown(text, start) and not _indented(text, start, line):
            yield _Leak(match.start(), match.end(), "template")


def _indented(text: str, start: int, line: str) -> bool:
    """Whether a line stands inside the code above it."""
    above = _above(text, start).strip()
    return line[:1] in " \t" and above.endswith((">", "{", "%}", ";")) and not above.endswith("}}")


def _pictures(text: str, words: Catalogue) -> Iterator[_Leak]:
    """Pictures that nobody sees, by their addresses."""
    names = _patterns(words, "code_tracker")
    for match in _PICTURE.finditer(text):
        if names.search(match.group()) and not _is_shown(text, match.start()):
            yield _Leak(match.start(), match.end(), "tracking picture")


def _banners(text: str, words: Catalogue) -> Iterator[_Leak]:
    """An archive's name and the address of its copy."""
    for match in _patterns(words, "code_banner").finditer(text, 0, _TOP):
        address = _ADDRESS.match(text, match.end())
        if address:
            yield _Leak(match.start(), address.end(), "address of an archived copy")


_TOP: Final = 4_000
"""Characters in which an archive names itself."""
_ADDRESS: Final = re.compile(r"\s*https?://\S+")
