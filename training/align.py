"""Pages with a gold body, line by line: which lines are the article, which are not, and which nobody can tell.

    python training/align.py PAGES_FOLDER OUT.pkl

The words of the page and of the gold body are aligned (longest common subsequence); a line whose words lie in the body
in runs of four or more is the article's, one without such a run is not, and what lies between is left open.
"""

from __future__ import annotations

import argparse
import pickle
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from labels import BIT, KEEP, NOISE, Example, Mark, example, fold_of, gold, labelled, language_of, site_of
from rapidfuzz.distance import LCSseq

WORD = re.compile(r"[^\W_]+")
WIDE = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff66-\uff9f]")
RUN = 4
"""Words in a row that two texts hardly share by chance."""
UNKNOWN = NOISE & ~BIT["teaser"]
HEAD = BIT["title"] | BIT["repeat"] | BIT["furniture"]


def words(text: str) -> list[str]:
    """Return the words of a text, and single characters of scripts that write no blanks, caseless."""
    return WORD.findall(WIDE.sub(lambda match: f" {match.group()} ", unicodedata.normalize("NFKC", text).casefold()))


def shares(lines: Sequence[str], body: Sequence[str]) -> list[float | None]:
    """Return which share of each line's words lies in the body, nothing for a line without words."""
    numbers: dict[str, int] = {}
    page, owner, text, ends = [], [], [], set()
    for i, line in enumerate(lines):
        for word in words(line):
            page.append(numbers.setdefault(word, len(numbers)))
            owner.append(i)
    for paragraph in body:
        text += [numbers.setdefault(word, len(numbers)) for word in words(paragraph)]
        ends.add(len(text))
    total, hit = [0] * len(lines), [0] * len(lines)
    for place in owner:
        total[place] += 1
    if page and text and len(page) * len(text) < 4e8:
        for step in LCSseq.opcodes(page, text):
            if step.tag != "equal":
                continue
            size = step.src_end - step.src_start
            first, last = owner[step.src_start], owner[step.src_end - 1]
            alone = first == last and total[first] == size and step.dest_end in ends and (step.dest_start in ends or step.dest_start == 0)
            if size >= RUN or alone:
                for k in range(step.src_start, step.src_end):
                    hit[owner[k]] += 1
    left = {tuple(text[k : k + RUN]) for k in range(len(text) - RUN + 1)}
    place = 0
    for i, count in enumerate(total):  # what stands in another order
        if count >= 8 and hit[i] < 0.5 * count:
            runs = [tuple(page[k : k + RUN]) for k in range(place, place + count - RUN + 1)]
            hit[i] = count if sum(run in left for run in runs) >= 0.8 * len(runs) else hit[i]
        place += count
    return [done / count if count else None for done, count in zip(hit, total, strict=True)]


def _marks(raw: str, body: list[str], title: str) -> list[Mark]:
    """Return what is known of a page's lines, nothing if too little of the gold body stands in it."""
    lines, position = [], 0
    for line in raw.split("\n"):
        if line.strip():
            lines.append((position + len(line) - len(line.lstrip()), line.strip()))
        position += len(line) + 1
    found = shares([text for _, text in lines], body)
    if sum((share or 0) > 0.9 for share in found) < 2:
        return []
    marks = []
    for (start, text), share in zip(lines, found, strict=True):
        if share is None or 0.1 <= share <= 0.9:
            continue
        mask = KEEP if share > 0.9 else HEAD if title and " ".join(words(text)) == title else UNKNOWN
        marks.append(Mark(start, start + len(text), mask, 0.7 if mask == UNKNOWN else 1.0))
    return marks


def main() -> None:
    """Write the pages with a gold body that nobody labelled by eye."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=Path)
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    taken = {page.id for page in labelled(arguments.pages)}
    made: list[Example] = []
    for name, page, body in gold(arguments.pages, ("news", "web", "waddle", "mercury", "l3s", "readability", "newspaper")):
        title = " ".join(words(page.get("title") or ""))
        language = str(page["lang"]) if page.get("lang") not in (None, "zh") else language_of("\n".join(body))
        for form, dump in (("as-is", "layout"), ("nodes", "strings")):
            raw = page["dumps"].get(dump)
            if page["id"] in taken or not raw or len(raw) > 60_000:
                continue
            marks = _marks(raw, body, title)
            about = {"name": page["id"], "kind": f"aligned:{name}", "fold": fold_of(site_of(page)), "half": -1}
            one = example(raw, marks, language=language, form=form, **about) if marks else None
            if one is not None:
                made.append(one)
    with arguments.out.open("wb") as file:
        pickle.dump(made, file, protocol=5)
    print(len(made), "pages", sum(len(one.masks) for one in made), "units")


if __name__ == "__main__":
    main()
