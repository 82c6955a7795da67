"""Fit the seams of lines that lost their line ends, on texts whose line ends are known.

    python scripts/fit_seams.py CASES_FOLDER LABELS.jsonl PAGES.jsonl.gz [...]

Lines of labelled pages (around the article) and of cases are joined by blanks, or by nothing; each gap that may be a
seam is measured, and a logistic regression with an L2 penalty is fitted. Prints figures cross-validated by site (pages)
and for the cases held out by the first part of their file names, and writes ``src/cleantext/_seams.json``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from cleantext import margin, seams
from cleantext.document import Document

KEEP = ("body", "heading")
SEED = 7
AROUND = 12
"""Lines before the headline and after the last paragraph of a page that are taken along."""
COMMON = 60
"""Gaps beside which a word must stand to get a weight of its own."""
RARE = 8
"""Gaps that a measure must hold for to get a weight."""


class Text(NamedTuple):
    """Labelled lines, and whose they are."""

    owner: str
    lines: list[tuple[str, str]]
    weight: float


class Gap(NamedTuple):
    """A gap with the names of its measures, whether a line ended there, and what it counts."""

    names: list[str]
    seam: bool
    weight: float
    owner: str


def cases(folder: Path) -> Iterator[Text]:
    """Yield the cases whose lines are lines."""
    for path in sorted(folder.glob("*.case")):
        case = margin.read(path.read_text(encoding="utf-8"))
        yield Text("case:" + path.stem.split("-")[0], [(row.label, row.text) for row in case.rows if row.text.strip()], 4.0)


def pages(labels: Path, sources: list[Path]) -> Iterator[Text]:
    """Yield the labelled pages, from some lines above the article to some below it."""
    rows = {row["id"]: row for row in map(json.loads, labels.read_text(encoding="utf-8").splitlines())}
    for source in sources:
        with gzip.open(source, "rt", encoding="utf-8") as file:
            for page in map(json.loads, file):
                row = rows.get(page["id"])
                if row is None:
                    continue
                lines = [line.strip() for line in page["dumps"][row["dump"]].split("\n") if line.strip()]
                names: list[str] = []
                for part in row["labels"].split("; "):
                    span, label = part.split(" ")
                    first, _, last = span.partition("-")
                    names += [label] * (int(last or first) - int(first) + 1)
                if len(names) != len(lines) or row["dump"] == "strings":
                    continue
                text = [i for i, name in enumerate(names) if name in (*KEEP, "title")]
                if text:
                    low, high = max(0, text[0] - AROUND), text[-1] + AROUND
                    yield Text(str(page.get("domain") or page["id"]), list(zip(names, lines, strict=True))[low:high], 1.0)


def gaps(text: Text, rng: random.Random) -> Iterator[Gap]:
    """Yield the gaps of a text whose lines are joined."""
    glue = rng.random() < 0.25
    joined, ends = "", set()
    for _, line in text.lines:
        line = " ".join(line.split())
        if joined:
            joined += "" if glue else " "
            ends.add(len(joined))
        joined += line
    document = Document.from_text(joined)
    words = seams.tokens(joined, glued=glue)
    for i, names in seams.measured(document, words):
        yield Gap(names, words[i].start in ends, text.weight, text.owner)


def fit(found: list[Gap], index: dict[str, int]) -> np.ndarray:
    """Return the constant and the weights of a logistic regression."""
    matrix, seam, weight = design(found, index)
    size = weight.sum()

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = matrix @ w[1:] + w[0]
        p = 1 / (1 + np.exp(-z))
        value = float((weight * (np.logaddexp(0, z) - seam * z)).sum() / size + 2e-5 * (w[1:] ** 2).sum())
        error = weight * (p - seam) / size
        return value, np.concatenate([[error.sum()], matrix.T @ error + 4e-5 * w[1:]])

    best: np.ndarray = minimize(loss, np.zeros(len(index) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return best


def design(found: list[Gap], index: dict[str, int]) -> tuple[csr_matrix, np.ndarray, np.ndarray]:
    """Return the measures as a matrix, what is wanted, and the weights."""
    rows, columns = [], []
    for i, gap in enumerate(found):
        for name in gap.names:
            if name in index:
                rows.append(i)
                columns.append(index[name])
    matrix = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(found), len(index)))
    return matrix, np.array([g.seam for g in found], float), np.array([g.weight for g in found])


def main() -> None:
    """Fit, judge, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("pages", type=Path, nargs="+")
    options = parser.parse_args()
    rng = random.Random(SEED)
    texts = [*cases(options.cases), *pages(options.labels, options.pages)]
    found = [gap for text in texts for gap in gaps(text, rng)]
    print(len(texts), "texts", len(found), "gaps", sum(g.seam for g in found), "seams")
    counts = Counter(name for gap in found for name in gap.names)
    frequent = (name for name, count in counts.items() if count >= (COMMON if name[:2] in ("< ", "> ") else RARE))
    index = {name: i for i, name in enumerate(sorted(frequent))}
    owners = sorted({gap.owner for gap in found})
    rng.shuffle(owners)
    fold = {owner: i % 4 for i, owner in enumerate(owners)}
    judged: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for k in range(4):
        w = fit([g for g in found if fold[g.owner] != k], index)
        held = [g for g in found if fold[g.owner] == k]
        matrix, _, _ = design(held, index)
        for gap, z in zip(held, matrix @ w[1:] + w[0], strict=True):
            stop = "trail stop" in gap.names
            group = ("cases" if gap.owner.startswith("case:") else "pages") + (" after a stop" if stop else " without a stop")
            judged[group].append((float(z), gap.seam))
    for group, pairs in sorted(judged.items()):
        for z in (-3, -2, -1, 0, 1):
            cut = [seam for value, seam in pairs if value >= z]
            print(f"{group:22} z>={z:2}: recall {sum(cut) / sum(s for _, s in pairs):.3f} precision {sum(cut) / max(1, len(cut)):.3f}"
                  f" false cuts a gap {(len(cut) - sum(cut)) / sum(not s for _, s in pairs):.4f}")
    w = fit(found, index)
    table = {name: round(float(w[i + 1]), 2) for name, i in index.items() if abs(w[i + 1]) >= 0.05}
    target = Path(__file__).parents[1] / "src" / "cleantext" / "_seams.json"
    found_weights = {"constant": round(float(w[0]), 2), "weights": table}
    target.write_text(json.dumps(found_weights, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    print(len(table), "weights written")


if __name__ == "__main__":
    main()
