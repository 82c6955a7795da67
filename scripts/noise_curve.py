"""Print how many garbled headlines are found, by noise level and script.

python scripts/noise_curve.py > docs/noise.md
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from cleantext import margin
from cleantext.filters.repeats import likeness
from cleantext.shapes import shape_of
from cleantext.similar import garbled

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))
from noise import IN_EVERY_SCRIPT, OTHER_LINES, TOO_CLOSE, cut, garble, near_misses, script_of  # noqa: E402  (the model is part of the tests)

LEVELS = (0.02, 0.05, 0.10, 0.15, 0.20, 0.30)
SEEDS = 40


def main() -> None:
    """Print the page."""
    titles = [
        title
        for path in sorted((ROOT / "tests" / "cases").glob("*.case"))
        if (title := margin.read(path.read_text(encoding="utf-8")).header.get("title")) and shape_of(title).words >= 4
    ]
    groups: dict[str, list[str]] = {}
    for title in titles:
        groups.setdefault(Counter(filter(None, map(script_of, title))).most_common(1)[0][0], []).append(title)
    for name, (title, *_) in IN_EVERY_SCRIPT.items():
        groups.setdefault(name, []).append(title)
    others: dict[str, list[tuple[str, str]]] = {name: [] for name in groups}
    for name, group in groups.items():
        others[name] = [(title, other) for title in group for seed in range(SEEDS) for other in near_misses(title, seed)]
        title, *given = IN_EVERY_SCRIPT.get(name, ("",))
        others[name] += [(title, other) for other in given]
    count = sum(map(len, groups.values()))
    print("# Garbled headlines\n")
    print("Share of garbled repeats that are found, by the share of characters that the model of `tests/noise.py` changes:")
    print(f"{count} headlines, those of the test cases and one in each script, {SEEDS} times each; and of the headlines that differ by")
    print("a number, a name, a negation or by night and day, how many are taken for the same. In Chinese and Korean one sign")
    print("that is not drawn alike is another word as often as noise: without other signs of noise it is taken for a word.")
    print("Some of the model's look-alikes, Chinese ones above all, are those that the comparison knows, which flatters it.")
    further = (*OTHER_LINES, *TOO_CLOSE)
    mistaken = sum(garbled(other, title) > 0 for title, other in further)
    print(f"Of {len(further)} pairs of short headlines, all but two written after the rules, {mistaken} are taken for one: June and July.")
    print("Made by `scripts/noise_curve.py`.\n")
    print("| script (headlines) | " + " | ".join(f"{level:.0%}" for level in LEVELS) + " | others taken |")
    print("|:--|" + "--:|" * (len(LEVELS) + 1))
    hits = {
        (name, level): sum(garbled(garble(title, level, seed), title) > 0 for title in group for seed in range(SEEDS))
        for name, group in groups.items()
        for level in LEVELS
    }
    for name, group in groups.items():
        shares = " | ".join(f"{hits[name, level] / len(group) / SEEDS:.1%}" for level in LEVELS)
        taken = sum(garbled(other, title) > 0 for title, other in others[name])
        print(f"| {name} ({len(group)}) | {shares} | {taken} of {len(others[name])} |")
    print("| all | " + " | ".join(f"{sum(hits[name, level] for name in groups) / count / SEEDS:.1%}" for level in LEVELS) + " | |")
    short = [
        sum(bool(likeness(cut(garble(title, level, seed), 0.7, mark="…"), title)) for title in titles for seed in range(SEEDS))
        for level in LEVELS
    ]
    print("| cut off at 70% (cases) | " + " | ".join(f"{hit / len(titles) / SEEDS:.1%}" for hit in short) + " | |")


if __name__ == "__main__":
    main()
