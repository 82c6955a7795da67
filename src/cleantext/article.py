"""The article: its fields, its text, and what became of every stretch of the raw text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from cleantext import catalogue as catalogues
from cleantext import fields, labels
from cleantext._edits import OffsetMap
from cleantext.blanks import SAME
from cleantext.document import Block, Document, Span
from cleantext.status import Status, judge

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article, and what was taken out of it.

    ``parts`` and ``removed`` are spans of ``raw``: ``raw[span.start:span.end]`` is the stretch. Every
    character of ``raw`` that is not blank is in exactly one part.
    """

    raw: str
    """The text as it came in."""
    title: str | None
    subtitle: str | None
    authors: tuple[str, ...]
    """Names, without roles; an agency only where no person is named."""
    published: date | None
    """A ``datetime`` where the text states the time."""
    updated: date | None
    dateline: str | None
    """The place a report opens with; it also stays in the text."""
    paragraphs: tuple[str, ...]
    """The article's paragraphs, subheadings included, in order."""
    status: Status
    status_reason: str
    """The evidence for the status, in one sentence."""
    parts: tuple[Span, ...]
    """All of it, in order."""
    keep: frozenset[str] = labels.KEEP
    """The labels that stayed in the text."""

    def __repr__(self) -> str:
        title = "no title" if self.title is None else repr(self.title if len(self.title) <= 60 else f"{self.title[:59]}…")
        stays, went = len(self.paragraphs), len(self.removed)
        return f"<Article {title}, {self.status}, {stays} paragraph{'s' * (stays != 1)}, {went} span{'s' * (went != 1)} removed>"

    @property
    def text(self) -> str:
        """The paragraphs, joined by blank lines."""
        return "\n\n".join(self.paragraphs)

    @property
    def removed(self) -> tuple[Span, ...]:
        """What is not in the text, in order, with label, reason and filter."""
        return tuple(part for part in self.parts if part.label not in self.keep)

    def labelled(self, *names: str) -> tuple[Span, ...]:
        """Return the parts with one of these labels, in order.

        Raises:
            ValueError: for a label that does not exist.
        """
        for name in names:
            labels.check(name)
        return tuple(part for part in self.parts if part.label in names)

    def to_dict(self) -> dict[str, Any]:
        """Return the article as plain values (strings, numbers, lists, dicts), ready for JSON.

        Dates are ISO 8601; ``removed`` holds start, end, label, reason, filter and the text itself.
        """
        return {
            "title": self.title,
            "subtitle": self.subtitle,
            "authors": list(self.authors),
            "published": self.published.isoformat() if self.published else None,
            "updated": self.updated.isoformat() if self.updated else None,
            "dateline": self.dateline,
            "status": self.status.value,
            "status_reason": self.status_reason,
            "text": self.text,
            "removed": [{**part._asdict(), "text": self.raw[part.start : part.end]} for part in self.removed],
        }

    def to_json(self, *, indent: int | None = None) -> str:
        """Return ``to_dict()`` as JSON. A lone surrogate is escaped, so the result is valid UTF-8."""
        text = json.dumps(self.to_dict(), ensure_ascii=False, indent=indent)
        return json.dumps(self.to_dict(), indent=indent) if _SURROGATE.search(text) else text

    def to_markdown(self) -> str:
        """Return the article as Markdown: headline, standfirst, byline and date, paragraphs, subheadings."""
        pieces = []
        if self.title:
            pieces.append(f"# {self.title}")
        if self.subtitle:
            pieces.append(f"*{self.subtitle}*")
        line = [", ".join(self.authors)] if self.authors else []
        if self.published:
            line.append(self.published.isoformat(sep=" ") if hasattr(self.published, "hour") else self.published.isoformat())  # type: ignore[call-arg]
        if line:
            pieces.append(" · ".join(line))
        headings = {" ".join(self.raw[part.start : part.end].split()) for part in self.labelled("heading")}
        pieces += [f"## {paragraph}" if " ".join(paragraph.split()) in headings else paragraph for paragraph in self.paragraphs]
        return "\n\n".join(pieces) + "\n" if pieces else ""

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (
            self.raw, self.title, self.subtitle, self.authors, self.published, self.updated, self.dateline,
            self.paragraphs, self.status.value, self.status_reason, tuple(map(tuple, self.parts)), tuple(self.keep),
        )  # fmt: skip


def _restore(*state: Any) -> Article:
    raw, title, subtitle, authors, published, updated, dateline, paragraphs, status, reason, parts, keep = state
    return Article(
        raw, title, subtitle, authors, published, updated, dateline, paragraphs, Status(status), reason,
        tuple(Span(*part) for part in parts), frozenset(keep),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document's text comes from: the raw text, the repaired one, and the ways back."""

    raw: str
    text: str
    """The repaired text, with its blanks as they stood."""
    repaired: tuple[OffsetMap, ...]
    """The way back of each repair that changed something, in order."""
    evened: OffsetMap
    """The way from the document's text back to the repaired one."""

    @property
    def same(self) -> bool:
        """Whether offsets of the document are those of the raw text."""
        return not self.repaired and self.evened is SAME

    def stretch(self, start: int, end: int) -> str:
        """Return what lies between two offsets of the document, as it stood in the repaired text."""
        return self.text[self.evened.back(start) : self.evened.back(end, end=True)]

    def back(self, position: int, *, end: bool = False) -> int:
        """Return where an offset of the document lies in the raw text; see ``OffsetMap.back``."""
        for way in (self.evened, *reversed(self.repaired)):
            position = way.back(position, end=end)
        return position


def assemble(source: Source, document: Document, keep: frozenset[str]) -> Article:
    """Return the article that a labelled document holds, whose text comes from ``source``."""
    read = fields.read(document, catalogues.of(document))
    status, reason = judge(document)
    return Article(
        raw=source.raw,
        title=read.title,
        subtitle=read.subtitle,
        authors=read.authors,
        published=read.published,
        updated=read.updated,
        dateline=read.dateline,
        paragraphs=tuple(_paragraphs(source, document.blocks, keep)),
        status=status,
        status_reason=reason,
        parts=tuple(_parts(source, document.blocks)),
        keep=keep,
    )


def _paragraphs(source: Source, blocks: Iterable[Block], keep: frozenset[str]) -> Iterator[str]:
    """Yield the lines that stay: what stays side by side as it stood, one blank where something between was taken out."""
    line = 0
    runs: list[str] = []
    for (number, stays), run in groupby(blocks, key=lambda block: (block.line, not block.label or block.label in keep)):
        if not stays:
            continue
        if runs and number != line:
            yield " ".join(runs)
            runs = []
        line = number
        pieces = list(run)
        runs.append(source.stretch(pieces[0].start, pieces[-1].end))
    if runs:
        yield " ".join(runs)


def _parts(source: Source, blocks: Sequence[Block]) -> Iterator[Span]:
    """Yield the blocks as spans of the raw text, and whatever a repair took out between two of them.

    What was taken out and touches a block's end is the block's, the target of a link behind its words, and else what
    touches its start.
    """
    if source.same:
        for block in blocks:
            yield Span(block.start, block.end, block.label or labels.UNCLAIMED, block.reason, block.filter)
        return
    raw, position = source.raw, 0
    last: Block | None = None
    part: Span | None = None
    for block in blocks:
        start, end = max(source.back(block.start), position), source.back(block.end, end=True)
        if end <= start:  # one replacement covers the end of the last block and all of this one
            continue
        if raw[position:start].strip():
            if last and part:
                position += len(_behind(raw[position : min(start, _reach(source, last))]))
                part = part._replace(end=position)
            first = start - len(_before(raw[max(position, _begin(source, block)) : start]))
        else:
            first = start
        if part:
            yield part
        yield from _mended(raw, position, first)
        last, position = block, end
        part = Span(first, end, block.label or labels.UNCLAIMED, block.reason, block.filter)
    if last and part:
        position += len(_behind(raw[position : _reach(source, last)]))
        yield part._replace(end=position)
    yield from _mended(raw, position, len(raw))


def _reach(source: Source, block: Block) -> int:
    """Return where in the raw text the stretch ends that was taken out behind a block, or became the blank behind it."""
    return max(source.back(block.end), source.back(block.end + 1, end=True))


def _begin(source: Source, block: Block) -> int:
    """Return where in the raw text the stretch begins that was taken out before a block, or became the blank before it."""
    return min(source.back(block.start, end=True), source.back(block.start - 1)) if block.start else 0


def _behind(stretch: str) -> str:
    """Return what touches the start of a stretch, up to the end of its line."""
    return "" if stretch[:1].isspace() else next(iter(stretch.splitlines()), "").rstrip()


def _before(stretch: str) -> str:
    """Return what touches the end of a stretch, from the start of its line."""
    return "" if stretch[-1:].isspace() else next(reversed(stretch.splitlines()), "").lstrip()


def _mended(raw: str, start: int, end: int) -> Iterator[Span]:
    stretch = raw[start:end]
    if stretch.strip():
        first = start + len(stretch) - len(stretch.lstrip())
        yield Span(first, first + len(stretch.strip()), "furniture", "nothing visible: taken out by a repair", "repairs")
