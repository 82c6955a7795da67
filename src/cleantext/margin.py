"""The margin notation: what each line is, written beside it, for people and for tests."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from cleantext import labels
from cleantext.article import Article
from cleantext.document import Span

FIELDS = ("lang", "status", "title", "subtitle", "authors", "published", "updated", "note", "reason")
"""The header's keys; ``reason`` may stand as often as there are reasons."""

_WIDTH = 12


class MarginError(ValueError):
    """A text that is not in the margin notation; the message names the line and the way out."""


@dataclass(frozen=True, slots=True)
class Case:
    """A raw text with what is known of it: the header's fields and the label of each line."""

    header: dict[str, str] = field(default_factory=dict)
    lines: tuple[tuple[str, str], ...] = ()
    """Label (empty for a blank line) and raw line."""

    @property
    def raw(self) -> str:
        """The raw text."""
        return "\n".join(text for _, text in self.lines)

    @property
    def authors(self) -> tuple[str, ...]:
        """The names of the header's ``@authors``."""
        return tuple(name.strip() for name in self.header.get("authors", "").split(";") if name.strip())


def read(text: str) -> Case:
    """Return the case that ``text`` holds.

    Raises:
        MarginError: for a header line without ``@``, a line without ``|`` or a label that does not exist.
    """
    rows = text.split("\n")
    if rows and rows[-1] == "":
        rows.pop()
    header: dict[str, str] = {}
    number = 0
    for number, row in enumerate(rows):
        if not row.strip():
            break
        if not row.startswith("@"):
            raise MarginError(f"line {number + 1}: the header's lines begin with @, and an empty line ends it: {row[:60]!r}")
        key, _, value = row[1:].partition(" ")
        if key not in FIELDS:
            raise MarginError(f"line {number + 1}: no field @{key}; the fields are {', '.join(FIELDS)}")
        header[key] = f"{header[key]}\n{value.strip()}" if key == "reason" and key in header else value.strip()
    lines = []
    for place, row in enumerate(rows[number + 1 :], number + 2):
        label, bar, line = row.partition("|")
        label = label.strip()
        if not bar:
            raise MarginError(f"line {place}: a label, a | and the raw line are wanted: {row[:60]!r}")
        if label and label not in labels.LABELS:
            raise MarginError(f"line {place}: no label {label!r}; the labels are {', '.join(labels.LABELS)}")
        lines.append((label, line.removeprefix(" ")))
    return Case(header, tuple(lines))


def write(case: Case) -> str:
    """Return ``case`` in the margin notation; ``read`` gives it back."""
    rows = [f"@{key} {part}" for key, value in case.header.items() for part in value.split("\n")]
    rows.append("")
    rows += [f"{label:<{_WIDTH}}| {text}".rstrip() if not text else f"{label:<{_WIDTH}}| {text}" for label, text in case.lines]
    return "\n".join(rows) + "\n"


def explain(article: Article) -> Case:
    """Return an article as a case: its fields, each raw line's label, and the reason of each removal.

    A line that holds several parts has the label of the longest; the reasons name every part.
    """
    header = {"status": article.status.value}
    for name, value in (
        ("title", article.title),
        ("subtitle", article.subtitle),
        ("authors", "; ".join(article.authors)),
        ("published", article.published.isoformat() if article.published else None),
        ("updated", article.updated.isoformat() if article.updated else None),
    ):
        if value:
            header[name] = " ".join(value.split())
    header["note"] = " ".join(article.status_reason.split())
    reasons = [
        f"{number} {part.label}: {part.reason} ({part.filter})"
        for number, _, parts in rows(article)
        for part in parts
        if part.reason and part.label != labels.UNCLAIMED
    ]
    if reasons:
        header["reason"] = "\n".join(" ".join(reason.split()) for reason in reasons)
    return Case(header, tuple((max(parts, key=lambda p: p.end - p.start).label if parts else "", line) for _, line, parts in rows(article)))


def rows(article: Article) -> Iterator[tuple[int, str, list[Span]]]:
    """Yield each raw line's number from 1, the line, and the parts that begin on it or run over it."""
    lines = article.raw.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    parts = article.parts
    part_ends = [part.end for part in parts]
    for i, line in enumerate(lines):
        first = bisect_left(part_ends, starts[i] + 1)
        here = []
        while first < len(parts) and parts[first].start < starts[i] + len(line):
            start, end = max(parts[first].start, starts[i]), min(parts[first].end, starts[i] + len(line))
            if line[start - starts[i] : end - starts[i]].strip():
                here.append(Span(start, end, *parts[first][2:]))
            first += 1
        yield i + 1, line, here
