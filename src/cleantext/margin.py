"""The margin notation: what each line is, or each piece of one, written beside it, for people and for tests."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, groupby, pairwise
from typing import Final, NamedTuple

from cleantext import labels
from cleantext.article import Article
from cleantext.document import Span

FIELDS: Final = ("lang", "status", "title", "given", "subtitle", "authors", "published", "updated", "note", "reason")
"""The header's keys; ``given`` is the headline that the caller hands over, ``reason`` may stand as often as there are reasons."""

JOINS: Final = {"+": " ", "&": ""}
"""The signs of a row that goes on the line above it, and what stands between the two."""

_SIGNS: Final = {join: sign for sign, join in JOINS.items()}
_WIDTH: Final = 12


class MarginError(ValueError):
    """A text that is not in the margin notation; the message names the line and the way out."""


class Row(NamedTuple):
    """A raw line, or a piece of one where it holds several things."""

    label: str
    """Empty for a blank line."""
    text: str
    join: str = "\n"
    """What stands before it in the raw text: a line feed, one blank or nothing."""

    @property
    def margin(self) -> str:
        """What is written left of the ``|``."""
        return f"{self.label:<{_WIDTH - 2}}{_SIGNS.get(self.join, '')}".ljust(_WIDTH)


@dataclass(frozen=True, slots=True)
class Case:
    """A raw text with what is known of it: the header's fields and the label of each row."""

    header: dict[str, str] = field(default_factory=dict)
    rows: tuple[Row, ...] = ()

    @property
    def raw(self) -> str:
        """The raw text."""
        return "".join(row.join + row.text for row in self.rows).removeprefix("\n")

    @property
    def authors(self) -> tuple[str, ...]:
        """The names of the header's ``@authors``."""
        return tuple(name.strip() for name in self.header.get("authors", "").split(";") if name.strip())


def read(text: str) -> Case:
    """Return the case that ``text`` holds.

    Raises:
        MarginError: naming the line that cannot be read, and what it should be.
    """
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    header: dict[str, str] = {}
    number = 0
    for number, line in enumerate(lines):
        if not line.strip():
            break
        if not line.startswith("@"):
            raise MarginError(f"line {number + 1}: the header's lines begin with @, and an empty line ends it: {line[:60]!r}")
        key, _, value = line[1:].partition(" ")
        if key not in FIELDS:
            raise MarginError(f"line {number + 1}: no field @{key}; the fields are {', '.join(FIELDS)}")
        header[key] = f"{header[key]}\n{value.strip()}" if key == "reason" and key in header else value.strip()
    rows: list[Row] = []
    for place, line in enumerate(lines[number + 1 :], number + 2):
        row = _row(line, place)
        if mistake := _mistake(row, rows[-1] if rows else None):
            raise MarginError(f"line {place}: {mistake}: {line[:60]!r}")
        rows.append(row)
    return Case(header, tuple(rows))


def _row(line: str, place: int) -> Row:
    """Return the row that a line of the notation holds."""
    label, bar, text = line.partition("|")
    if not bar:
        raise MarginError(f"line {place}: a label, a | and the raw line are wanted: {line[:60]!r}")
    label = label.strip()
    join = JOINS.get(label[-1:], "\n")
    return Row(label.rstrip("".join(JOINS)).rstrip() if join != "\n" else label, text.removeprefix(" "), join)


def _mistake(row: Row, above: Row | None) -> str:
    """Return what is wrong with a row under ``above``, and the way out, or nothing."""
    if row.label and row.label not in labels.LABELS:
        return f"no label {row.label!r}; the labels are {', '.join(labels.LABELS)}"
    if not row.label and row.text.strip():
        return "a line that is not blank wants a label before the |"
    if row.join == "\n":
        return ""
    sign = _SIGNS.get(row.join)
    if sign is None:
        return f"a line feed, one blank or nothing stands before a row, not {row.join!r}"
    if above is None:
        return f"the first row has no line to go on; take the {sign} away"
    if not above.text.strip():
        return f"a row does not go on a blank line; take the {sign} away, or the blank line above"
    if not row.label:
        return f"a row that goes on a line wants a label; write blanks at the end of the row above, without a row and a {sign} of their own"
    return ""


def write(case: Case) -> str:
    """Return ``case`` in the margin notation; ``read`` gives it back.

    Raises:
        MarginError: for a row that the notation cannot say.
    """
    lines = [f"@{key} {part}" for key, value in case.header.items() for part in value.split("\n")]
    lines.append("")
    above: Row | None = None
    for number, row in enumerate(case.rows, 1):
        mistake = "a row is one line; write a row for each" if "\n" in row.text else _mistake(row, above)
        if mistake:
            raise MarginError(f"row {number}: {mistake}: {row.text[:60]!r}")
        lines.append(f"{row.margin}| {row.text}" if row.text else f"{row.margin}|")
        above = row
    return "\n".join(lines) + "\n"


def explain(article: Article) -> Case:
    """Return an article as a case: its fields, the label of each line or piece of one, and the reason of each removal."""
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
    return Case(header, tuple(row for row, _ in labelled_rows(article)))


def labelled_rows(article: Article) -> Iterator[tuple[Row, list[Span]]]:
    """Yield the rows that say what an article's raw text is, each with its parts.

    Parts of one label that stand side by side on a line share a row. Blanks between two rows of a line that
    are not one blank or none stand at the edge of a row's text.
    """
    position = 0
    for _, line, parts in rows(article):
        yield from _rows_of(line, position, parts)
        position += len(line) + 1


def _rows_of(line: str, offset: int, parts: Sequence[Span]) -> Iterator[tuple[Row, list[Span]]]:
    """Yield the rows of one line, which begins at ``offset`` of the raw text."""
    groups = [list(group) for _, group in groupby(parts, key=lambda part: part.label)]
    if not groups:
        yield Row(labels.UNCLAIMED if line.strip() else "", line), []
        return
    start, join = 0, "\n"
    for group, following in pairwise(groups):
        begin = following[0].start - offset
        blank = line[begin - 1] == " "
        yield Row(group[0].label, line[start : begin - blank], join), group
        start, join = begin, " " if blank else ""
    yield Row(groups[-1][0].label, line[start:], join), groups[-1]


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
