"""The article: its fields, its text, and what became of every stretch of the raw text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from cleantext import catalogue as catalogues
from cleantext import fields, labels
from cleantext._edits import OffsetMap
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


def assemble(raw: str, document: Document, maps: Sequence[OffsetMap], keep: frozenset[str]) -> Article:
    """Return the article that a labelled document holds; ``maps`` lead from its text back to ``raw``."""
    read = fields.read(document, catalogues.of(document))
    paragraphs = tuple(_paragraphs(document.blocks, keep))
    status, reason = judge(document)
    return Article(
        raw=raw,
        title=read.title,
        subtitle=read.subtitle,
        authors=read.authors,
        published=read.published,
        updated=read.updated,
        dateline=read.dateline,
        paragraphs=paragraphs,
        status=status,
        status_reason=reason,
        parts=tuple(_parts(raw, document.blocks, maps)),
        keep=keep,
    )


def _paragraphs(blocks: Iterable[Block], keep: frozenset[str]) -> Iterable[str]:
    """Yield the lines that stay; pieces of one line that stay side by side are one paragraph."""
    line, pieces, end = 0, "", 0
    for block in blocks:
        if block.label and block.label not in keep:
            continue
        if pieces and block.line == line:
            pieces += (" " if block.start > end else "") + block.text
        else:
            if pieces:
                yield pieces
            line, pieces = block.line, block.text
        end = block.end
    if pieces:
        yield pieces


def _parts(raw: str, blocks: Iterable[Block], maps: Sequence[OffsetMap]) -> Iterable[Span]:
    """Yield the blocks as spans of the raw text, and whatever a repair took out between two of them."""
    position = 0
    for block in blocks:
        start, end = block.start, block.end
        for step in reversed(maps):
            start, end = step.back(start), step.back(end, end=True)
        start = max(start, position)
        if end <= start:  # one replacement covers the end of the last block and all of this one
            continue
        if maps:
            gap = raw[position:start]
            if gap and not gap.isspace():  # characters that a repair took out
                kept = gap.rstrip()
                if kept == gap:  # they touch this block: its own
                    start = position + len(gap) - len(_last_run(gap))
                yield from _mended(raw, position, start)
        yield Span(start, end, block.label or labels.UNCLAIMED, block.reason, block.filter)
        position = end
    if maps:
        yield from _mended(raw, position, len(raw))


def _last_run(gap: str) -> str:
    for i in range(len(gap) - 1, -1, -1):
        if gap[i].isspace():
            return gap[i + 1 :]
    return gap


def _mended(raw: str, start: int, end: int) -> Iterable[Span]:
    stretch = raw[start:end]
    if stretch.strip():
        first = start + len(stretch) - len(stretch.lstrip())
        yield Span(first, first + len(stretch.strip()), "furniture", "nothing visible: taken out by a repair", "repairs")
