"""Fit the weights of the evidence for headlines and write ``src/cleantext/_title_weights.json``.

    pip install numpy scipy
    python scripts/fit_title.py PAGES.jsonl.gz [PAGES.jsonl.gz ...] [--cases DIR] [--dry-run]

Each line of a file is a page: ``id``, ``title``, ``authors``, ``published``, ``body`` (its paragraphs) and
``dumps`` (the page as text, in several ways). The headline of a dump is the line that reads as ``title``;
the body alone has none, unless it begins with it; the body with the title on top of it has one, and so has
that without all but its first paragraphs, as paywalls leave it. Cases are files in the margin notation. A
conditional logit (the lines of a text and "no headline" compete) is fitted to all of them, once for texts
with navigation above them and once for those without. Before that, it is fitted five times without a fifth
of the sites, and what it says of those is printed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import minimize

from cleantext import margin, news
from cleantext._fold import fold
from cleantext.document import Document, Span
from cleantext.filters._evidence import NAMES, Page
from cleantext.filters.repeats import likeness
from cleantext.filters.title import without_site
from cleantext.pipeline import name_of
from cleantext.similar import plain

OUT = Path(__file__).parent.parent / "src" / "cleantext" / "_title_weights.json"
WORTH = {"layout": 1.0, "strings": 0.5, "paragraphs": 0.5, "body": 1.0, "top": 0.4, "short": 0.3, "case": 3.0}
"""What a text counts: the kinds that the library meets most, most; there are few cases, and they are the hardest."""
RIDGE = 1.5
"""Between 0.3 and 3 it makes no difference of a point in cross-validation."""
FOLDS = 5


class Text(NamedTuple):
    """One text: where it comes from, the evidence of its candidates, which of them are the headline, and what it counts."""

    source: str
    site: str
    kind: str
    page: bool
    rows: list[tuple[float, ...]]
    right: list[bool]
    lines: list[str]
    none: bool


def same(text: str) -> str:
    """Return ``text`` as titles are compared."""
    return " ".join(fold(unicodedata.normalize("NFKC", text).casefold()).split())


def measured(source: str, site: str, kind: str, raw: str, title: str | None) -> Text | None:
    """Return the evidence in a text as the filter sees it, or None if its headline is no candidate."""
    text = raw
    for repair in news.repairs:
        text = repair(text)
    document = Document.from_text(text, catalogue=news.catalogue)
    for step in news.filters[: news.names.index("title")]:
        document = document.with_spans([Span(s.start, s.end, s.label, s.reason, name_of(step)) for s in step(document)])
    page = Page(document)
    places = list(page.places())
    lines = [same(without_site(page.blocks[i].text, document)) for i in places]
    if title is None:
        right = [False] * len(places)
    else:
        wanted = same(title)
        right = [line == wanted or same(page.blocks[i].text) == wanted for line, i in zip(lines, places, strict=True)]
        if kind == "case":  # a garbled repeat is the same headline; which version is given is chosen later
            right = [was or likeness(page.blocks[i].text, title) != "" for was, i in zip(right, places, strict=True)]
        if not any(right):
            right = [plain(line) == plain(title) for line in lines]
        if not any(right):  # only with a kicker or a site's name
            right = [len(wanted) >= 15 and wanted in line and len(line) <= len(wanted) + 40 for line in lines]
    if not places or (title is not None and not any(right)):
        return None
    return Text(source, site, kind, page.is_page, [page.first_look(i) + page.beside(i) for i in places], right, lines, title is None)


def texts_of(pages: list[dict[str, Any]]) -> Iterator[tuple[str, str, str, str | None]]:
    """Yield site, kind, raw text and headline of every text that the pages give."""
    chance = random.Random(7)
    for page in pages:
        site = page["id"].rsplit("/", 1)[0] if page["id"].count("/") > 2 else page["id"]
        title, body = page.get("title") or "", page.get("body") or []
        for kind, raw in page["dumps"].items():
            if raw and title and same(title) in same(raw):
                yield site, kind, raw, title
        if not body:
            continue
        begins = bool(title) and same(body[0]) == same(title)
        yield site, "body", "\n".join(body), title if begins else None
        if title and not begins:
            top, draw = [title], chance.random()
            if draw < 0.3 and page.get("authors"):
                top.append("By " + " and ".join(page["authors"]))
            if 0.15 < draw < 0.5 and page.get("published"):
                top.append(page["published"][:10])
            yield site, "top", "\n".join(top + body), title
            paragraphs, join = body[: chance.randint(1, 4)], chance.choice(("\n", "\n\n"))
            head = chance.choice(("\n", join)).join(top)
            yield site, "short", join.join([head, *paragraphs]), title
            yield site, "short", join.join(paragraphs), None


class Data:
    """All candidates of all texts as one matrix."""

    def __init__(self, texts: list[Text]) -> None:
        self.texts = texts
        self.x = np.array([row for text in texts for row in text.rows], float)
        self.spread = self.x.std(0)
        self.spread[self.spread == 0] = 1.0
        self.x /= self.spread
        self.text = np.repeat(np.arange(len(texts)), [len(text.rows) for text in texts])
        self.right = np.array([right for text in texts for right in text.right], float)
        self.none = np.array([text.none for text in texts], float)
        self.worth = np.array([WORTH[text.kind] for text in texts])
        self.page = np.array([text.page for text in texts])

    def fit(self, chosen: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        """Return the weights (of the scaled measures) that make the headlines of the chosen texts likeliest."""
        rows = chosen[self.text]
        x, right = self.x[rows], self.right[rows]
        _, starts, sizes = np.unique(self.text[rows], return_index=True, return_counts=True)
        number = np.repeat(np.arange(len(starts)), sizes)
        none, worth = self.none[chosen], self.worth[chosen]

        def loss(weights: np.ndarray[Any, Any]) -> tuple[float, np.ndarray[Any, Any]]:
            odds = np.exp(np.clip(x @ weights, -50, 50))
            every = 1 + np.add.reduceat(odds, starts)
            hit = none + np.add.reduceat(odds * right, starts)
            slope = x.T @ (odds * worth[number] * (1 / every[number] - right / hit[number]))
            held = np.r_[0.0, weights[1:]]
            return float((worth * (np.log(every) - np.log(hit))).sum() + RIDGE * (held**2).sum()), slope + 2 * RIDGE * held

        found = minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 400})
        return np.asarray(found.x)

    def hits(self, scores: np.ndarray[Any, Any], chosen: np.ndarray[Any, Any]) -> dict[str, list[bool]]:
        """Return for each kind of text whether its headline, or that it has none, comes out."""
        found: dict[str, list[bool]] = defaultdict(list)
        starts = np.searchsorted(self.text, np.arange(len(self.texts) + 1))
        for n in np.flatnonzero(chosen):
            text, odds = self.texts[n], np.exp(scores[starts[n] : starts[n + 1]])
            total: dict[str, float] = defaultdict(float)
            for line, value in zip(text.lines, odds, strict=True):
                total[line] += value
            best = max(total, key=lambda line: total[line])
            said = total[best] > 1
            right = said and any(line == best and right for line, right in zip(text.lines, text.right, strict=True))
            hit = not said if text.none else right
            found[f"{text.source} {text.kind}{' without headline' if text.none else ''}"].append(hit)
        return found


def main() -> None:
    """Read pages and cases, cross-validate, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="+", type=Path)
    parser.add_argument("--cases", type=Path)
    parser.add_argument("--dry-run", action="store_true")
    arguments = parser.parse_args()
    texts: list[Text | None] = []
    for path in arguments.pages:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            texts += [measured(path.name.split(".")[0], *given) for given in texts_of([json.loads(line) for line in lines])]
    for path in sorted(arguments.cases.glob("*.case")) if arguments.cases else ():
        case = margin.read(path.read_text(encoding="utf-8"))
        texts.append(measured("cases", path.stem, "case", case.raw, case.header.get("title")))
    data = Data([text for text in texts if text is not None])
    sites = sorted({text.site for text in data.texts})
    random.Random(0).shuffle(sites)
    fold = np.array([sites.index(text.site) % FOLDS for text in data.texts])
    scores = np.zeros(len(data.x))
    table: dict[str, dict[str, float]] = {}
    for name, half in (("page", data.page), ("text", ~data.page)):
        for number in range(FOLDS):
            rows = (half & (fold == number))[data.text]
            scores[rows] = data.x[rows] @ data.fit(half & (fold != number))
        table[name] = {measure: round(float(weight), 3) for measure, weight in zip(NAMES, data.fit(half) / data.spread, strict=True)}
    for kind, hits in sorted(data.hits(scores, np.ones(len(data.texts), bool)).items()):
        print(f"{kind:<30} {len(hits):5} texts  {np.mean(hits):.3f} right by cross-validation")
    if not arguments.dry_run:
        OUT.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")
    else:
        for measure in NAMES:
            print(f"{measure:<32} {table['page'][measure]:7.2f} {table['text'][measure]:7.2f}")


if __name__ == "__main__":
    main()
