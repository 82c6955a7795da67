"""How much of the walls is still found when the catalogue has never seen their publisher.

    python benchmarks/left_out.py [FOLDER ...] [--show]

For each labelled case (``*.case``, the margin notation; by default those of ``tests/cases``) the notices
that find one of its paywall, bot_block, consent or newsletter lines are taken out of the catalogue, and the
text is cleaned without them. Three figures, from mild to hard:

    publisher   all notices of the publishers and vendors whose notices find a line of the case (their ids
                begin alike: "de-spiegel-...") are out; everybody's wording ("de-common-...") stays
    notice      every notice that finds a line of the case is out, everybody's wording included
    language    all notices of the case's language are out; cues and the other languages stay
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import replace
from pathlib import Path

import cleantext
from cleantext import Catalogue, Document, margin
from cleantext.catalogue import builtin
from cleantext.cutting import find

WALLS = ("paywall", "bot_block", "consent", "newsletter")


def unit(identity: str) -> str:
    """Return the language and publisher that an id begins with."""
    return "-".join(identity.replace("zh-Hans", "zhHans").replace("zh-Hant", "zhHant").split("-")[:2])


def found(catalogue: Catalogue, case: margin.Case) -> tuple[Counter[str], list[str]]:
    """Return how many wall rows of a case are removed, by label, and those that stay."""
    raw = case.raw
    article = replace(cleantext.news, base=catalogue)(raw)
    removed, left = Counter[str](), []
    end = -1  # a line feed before the text
    for row in case.rows:
        start = end + len(row.join)
        end = start + len(row.text)
        if row.label in WALLS:
            kept = [part for part in article.parts if part.label in article.keep and part.start < end and part.end > start]
            if kept:
                left.append(f"{row.label}: {row.text[:100]}")
            else:
                removed[row.label] += 1
    return removed, left


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="*", type=Path, default=[Path(__file__).parents[1] / "tests" / "cases"])
    parser.add_argument("--show", action="store_true", help="print the lines that are not found")
    args = parser.parse_args()
    everything = builtin()
    total: Counter[str] = Counter()
    kept: dict[str, Counter[str]] = {name: Counter() for name in ("all", "publisher", "notice", "language")}
    for path in sorted(file for folder in args.folder for file in folder.glob("*.case")):
        case = margin.read(path.read_text(encoding="utf-8"))
        walls = [row for row in case.rows if row.label in WALLS]
        if not walls:
            continue
        total.update(row.label for row in walls)
        hits = {hit.notice.id for row in walls for hit in find(Document.from_text(row.text, catalogue=everything))[0]}
        units = {unit(identity) for identity in hits if unit(identity).split("-")[1] != "common"}
        language = case.header.get("lang", "")
        without = {
            "all": everything,
            "publisher": everything.without(n.id for n in everything.notices if unit(n.id) in units),
            "notice": everything.without(hits),
            "language": everything.without(n.id for n in everything.notices if n.language.split("-")[0] == language.split("-")[0]),
        }
        for name, catalogue in without.items():
            removed, left = found(catalogue, case)
            kept[name] += removed
            if args.show and name == "publisher":
                for line in left:
                    print(f"{path.stem}: {line}")
    print(f"{'left out':<12}" + "".join(f"{label:>12}" for label in WALLS) + f"{'the first 3':>14}")
    for name, counts in kept.items():
        three = sum(counts[label] for label in WALLS[:3]) / max(1, sum(total[label] for label in WALLS[:3]))
        print(f"{name:<12}" + "".join(f"{counts[label] / max(1, total[label]):12.3f}" for label in WALLS) + f"{three:14.3f}")


if __name__ == "__main__":
    main()
