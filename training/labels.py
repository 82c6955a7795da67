"""Texts whose stretches are known, as units with their labels: labelled pages, cases, gold bodies, in several layouts.

    python training/labels.py PAGES_FOLDER OUT.pkl CASES_FOLDER ...

Labels of pages are those of ``PAGES_FOLDER/labels.jsonl`` and of ``labels.jsonl`` beside this script: ranges of lines, read by
eye. Labels lie on stretches of the raw text; repairs and cutting are those of the library, and a unit gets the label that
most of its characters have. A label is a set of bits, as some lines are only known not to be the article.
"""

from __future__ import annotations

import argparse
import bisect
import gzip
import hashlib
import itertools
import json
import pickle
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from cleantext import blanks, margin
from cleantext.cutting import cut
from cleantext.document import Document
from cleantext.language import languages
from cleantext.presets import news
from cleantext.reader import features

LABELS = (
    "body", "heading", "title", "subtitle", "byline", "date", "caption", "author_note", "repeat", "teaser", "bot_block",
    "paywall", "consent", "newsletter", "furniture", "advert", "related", "footer",
)  # fmt: skip
BIT = {label: 1 << i for i, label in enumerate(LABELS)}
KEEP = BIT["body"] | BIT["heading"]
NOISE = ((1 << len(LABELS)) - 1) & ~KEEP
FOLDS = 3
LINES_AWAY = 12
"""Lines beyond which a page's menu is no longer beside the article."""
FAR = 0.35


class Piece(NamedTuple):
    """A line of a text that is being laid out."""

    text: str
    mask: int
    gap: int = 1
    """0: belongs with the piece above, 1: a new block, -1: glued to it, -2: on its line after one blank."""
    weight: float = 1.0


class Mark(NamedTuple):
    """A stretch of a raw text and what it is."""

    start: int
    end: int
    mask: int
    weight: float


@dataclass
class Example:
    """A text in numbers, with what is known of its units."""

    name: str
    kind: str
    fold: int
    half: int
    language: str
    form: str
    numbers: Any
    words: Any
    forms: Any
    starts: Any
    masks: Any
    weights: Any
    texts: tuple[str, ...] = field(default=())


def lay_out(pieces: Sequence[Piece], form: str, rng: random.Random) -> tuple[str, list[Mark]]:
    """Return a raw text and its marks: the pieces in one of the forms."""
    raw, marks = "", []
    glue = rng.uniform(0.3, 1.0)
    for piece in pieces:
        text = " ".join(piece.text.split()) if form in ("one-line", "glued") else piece.text
        if not text.strip():
            continue
        if raw:
            if piece.gap == -1:
                raw += ""
            elif piece.gap == -2 or form == "one-line":
                raw += " "
            elif form == "glued":
                raw += "" if rng.random() < glue else " "
            elif form == "no-blanks":
                raw += "\n"
            elif form == "mixed":
                raw += "\n\n" if piece.gap and rng.random() < 0.8 or rng.random() < 0.2 else "\n"  # noqa: RUF021
            elif form == "indented":
                raw += "\n" + "\n" * piece.gap + "    "
            else:
                raw += "\n" + "\n" * max(0, piece.gap)
        elif form == "indented":
            raw += "    "
        marks.append(Mark(len(raw), len(raw) + len(text), piece.mask, piece.weight))
        raw += text
    return raw, marks


def example(raw: str, marks: Sequence[Mark], *, texts: bool = False, **about: Any) -> Example | None:
    """Return a raw text in numbers with the labels of its units, or nothing if it has none."""
    text, maps = news._repaired(raw)
    even, evened = blanks.evened(text)
    document = cut(Document.from_text(even, catalogue=news.catalogue))
    units = document.units
    if not units:
        return None
    masks, weights = np.zeros(len(units), np.int64), np.zeros(len(units), np.float32)
    place = 0
    for i, unit in enumerate(units):
        start, end = evened.back(unit.start), evened.back(unit.end, end=True)
        for step in reversed(maps):
            start, end = step.back(start), step.back(end, end=True)
        while place and marks[place - 1].end > start:
            place -= 1
        while place < len(marks) and marks[place].end <= start:
            place += 1
        votes: Counter[int] = Counter()
        k, weight = place, 0.0
        while k < len(marks) and marks[k].start < end:
            overlap = min(end, marks[k].end) - max(start, marks[k].start)
            votes[marks[k].mask] += overlap
            weight = max(weight, marks[k].weight)
            k += 1
        total = sum(votes.values())
        if not total:
            continue
        kept = sum(count for mask, count in votes.items() if mask & KEEP) / total
        if 0.2 < kept < 0.8:
            continue
        masks[i], weights[i] = votes.most_common(1)[0][0], weight
    found = features.measure(document)
    return Example(
        numbers=found.numbers.astype(np.float16), words=found.words, forms=found.forms, starts=found.starts.astype(np.int32),
        masks=masks, weights=weights, texts=tuple(unit.text for unit in units) if texts else (), **about,
    )  # fmt: skip


def site_of(page: dict[str, Any]) -> str:
    """Return what a page's site is called."""
    name = page["id"]
    if name.startswith("fundus/"):
        return str(name.split("/")[2])
    if page.get("domain"):
        return str(page["domain"])
    if name.startswith("web/"):
        return ".".join(name.split("/")[1].split(".")[:2])
    return str(name)


def fold_of(site: str) -> int:
    """Return the fold of a site, by its name alone."""
    return int(hashlib.md5(site.encode()).hexdigest(), 16) % FOLDS


FIRST_HALF = frozenset({"wild", "hard", "flat", "blinda", "blindc", "ta", "tc", "te", "tg"})
"""How the names of the cases begin whose authors make the first half; all others are the second one."""


def half_of(name: str) -> int:
    """Return the half of the cases that one belongs to."""
    return 0 if name.split("-")[0] in FIRST_HALF else 1


class Page(NamedTuple):
    """A labelled page: its lines as pieces, with gaps and indents as they stand."""

    id: str
    set: str
    site: str
    language: str
    raw: str
    marks: list[Mark]
    pieces: list[Piece]
    nodes: str
    """The same page with every text node on a line of its own."""


def language_of(text: str) -> str:
    """Return a language that a text may be in."""
    found = languages(Document.from_text(text[:4000], catalogue=news.catalogue)) or frozenset()
    return min(found - {"und"}, default="en")


def sources(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the name of each set and its pages."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf8") as lines:
            for line in lines:
                yield path.name.split(".")[0], json.loads(line)


def labelled(folder: Path) -> list[Page]:
    """Return the pages whose lines were labelled by eye."""
    files = (folder / "labels.jsonl", Path(__file__).with_name("labels.jsonl"))
    known = {row["id"]: row for file in files for row in map(json.loads, file.read_text("utf8").splitlines())}
    found = []
    for name, page in sources(folder):
        row = known.get(page["id"])
        if row is None or row["set"] != name:
            continue
        raw = page["dumps"][row["dump"]]
        if hashlib.sha1(raw.encode()).hexdigest() != row["sha1"]:
            continue
        names: list[str] = []
        for part in row["labels"].split("; "):
            span, label = part.split(" ")
            begin, _, last = span.partition("-")
            names += [label] * (int(last or begin) - int(begin) + 1)
        lines, position, gap = [], 0, 0
        for line in raw.split("\n"):
            if line.strip():
                lines.append((position + len(line) - len(line.lstrip()), line.strip(), min(gap, 1)))
                gap = 0
            else:
                gap += 1
            position += len(line) + 1
        near = [i for i, label in enumerate(names) if label in ("body", "heading", "title")]
        marks, pieces = [], []
        for i, ((start, text, above), label) in enumerate(zip(lines, names, strict=False)):
            far = not near or not any(abs(i - k) <= LINES_AWAY for k in _closest(near, i))
            weight = FAR if far else 1.0
            marks.append(Mark(start, start + len(text), BIT[label], weight))
            pieces.append(Piece(text, BIT[label], above, weight))
        body = "\n".join(piece.text for piece in pieces if piece.mask & KEEP)
        nodes = page["dumps"].get("strings") or ""
        found.append(Page(page["id"], name, site_of(page), page.get("lang") or language_of(body), raw, marks, pieces, nodes))
    return found


NEAR, FARTHEST = 300, 6_000
"""Letters of the rendered page within which a text node follows the one before: a short one, and any other."""


def of_nodes(page: Page) -> list[Mark]:
    """Return the marks of a page's text nodes: each is what the rendered line is that holds it."""
    squeezed = ["".join(piece.text.split()) for piece in page.pieces]
    ends = list(itertools.accumulate(map(len, squeezed)))
    rendered, place, start = "".join(squeezed), 0, 0
    marks = []
    for line in page.nodes.split("\n"):
        text = "".join(line.split())
        at = rendered.find(text, place, place + (NEAR if len(text) < 8 else FARTHEST) + len(text)) if text else -1
        if at >= 0:
            first, last = bisect.bisect_right(ends, at), bisect.bisect_left(ends, at + len(text))
            kinds = {(page.pieces[i].mask, page.pieces[i].weight) for i in range(first, last + 1)}
            if len(kinds) == 1:
                mask, weight = kinds.pop()
                begin = start + len(line) - len(line.lstrip())
                marks.append(Mark(begin, begin + len(line.strip()), mask, weight))
            place = at + len(text)
        start += len(line) + 1
    return marks


def _closest(places: list[int], place: int) -> Iterable[int]:
    i = bisect.bisect_left(places, place)
    return places[max(0, i - 1) : i + 1]


class Labelled(NamedTuple):
    """A case: its header, its rows as pieces, its raw text and the marks of it."""

    name: str
    language: str
    header: dict[str, str]
    raw: str
    marks: list[Mark]
    pieces: list[Piece]


def cases(folders: Sequence[Path]) -> list[Labelled]:
    """Return the cases of some folders, each name once."""
    found = []
    paths = {path.name: path for folder in reversed(folders) for path in folder.glob("*.case")}
    for _, path in sorted(paths.items()):
        case = margin.read(path.read_text("utf8"))
        raw, marks, pieces, gap = "", [], [], 0
        for i, row in enumerate(case.rows):
            raw += row.join if i else ""
            if not row.label or not row.text.strip():
                gap = 1
            else:
                mask = BIT["body" if row.label == "dateline" else row.label]
                marks.append(Mark(len(raw), len(raw) + len(row.text), mask, 1.0))
                pieces.append(Piece(row.text.strip(), mask, gap if row.join == "\n" else -2 if row.join else -1))
                gap = 0
            raw += row.text
        found.append(Labelled(path.stem, case.header.get("lang", "en"), case.header, raw, marks, pieces))
    return found


def window(page: Page, rng: random.Random) -> list[Piece]:
    """Return the lines of a page from somewhere above its article to somewhere below."""
    near = [i for i, piece in enumerate(page.pieces) if piece.mask & KEEP] or [0]
    first, last = max(0, near[0] - rng.choice((2, 4, 8, 20))), near[-1] + 1 + rng.choice((0, 3, 8, 20))
    return page.pieces[first:last][:160]


def gold(folder: Path, names: Iterable[str]) -> Iterator[tuple[str, dict[str, Any], list[str]]]:
    """Yield the pages that have a gold body, with its paragraphs."""
    wanted = set(names)
    for name, page in sources(folder):
        body = page.get("body")
        if name in wanted and body:
            title = page.get("title")
            if title and re.sub(r"\W+", "", body[0]).casefold() == re.sub(r"\W+", "", title).casefold():
                body = body[1:]
            if body:
                yield name, page, body


def main() -> None:
    """Write the labelled pages, the cases and the gold bodies as examples."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("cases", type=Path, nargs="+")
    arguments = parser.parse_args()
    rng = random.Random(1)
    found: dict[str, list[Example]] = defaultdict(list)

    def add(key: str, made: Example | None) -> None:
        if made is not None:
            found[key].append(made)

    for page in labelled(arguments.pages):
        about: dict[str, Any] = {
            "name": page.id,
            "kind": f"page:{page.set}",
            "fold": fold_of(page.site),
            "half": -1,
            "language": page.language,
        }
        add("pages", example(page.raw, page.marks, form="as-is", **about))
        if page.nodes:
            add("pages nodes", example(page.nodes, of_nodes(page), form="nodes", **about))
        for form in (rng.choice(("one-line", "one-line", "glued")), rng.choice(("no-blanks", "mixed"))):
            add("windows", example(*lay_out(window(page, rng), form, rng), form=form, **about))
    print("pages", len(found["pages"]), sum(len(one.masks) for one in found["pages"]), flush=True)
    for case in cases(arguments.cases):
        about = {"name": case.name, "kind": "case", "fold": -1, "half": half_of(case.name), "language": case.language}
        add("cases", example(case.raw, case.marks, form="as-is", texts=True, **about))
        for form in ("one-line", "no-blanks", "glued"):
            add(f"cases {form}", example(*lay_out(case.pieces, form, rng), form=form, texts=True, **about))
    for name, entry, body in gold(arguments.pages, ("news", "web", "waddle")):
        about = {
            "name": entry["id"],
            "kind": f"gold:{name}",
            "fold": fold_of(site_of(entry)),
            "half": -1,
            "language": entry.get("lang") or "",
        }
        lines = [line.strip() for paragraph in body for line in paragraph.split("\n") if line.strip()]
        if sum(map(len, lines)) > 60_000:
            continue
        pieces = [Piece(line, KEEP, 0) for line in lines]
        for form in ("as-is", "one-line"):
            add(f"gold {form}", example(*lay_out(pieces, form, rng), form=form, **about))
    with arguments.out.open("wb") as file:
        pickle.dump(dict(found), file, protocol=5)
    print({key: len(value) for key, value in found.items()})


if __name__ == "__main__":
    main()
