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
from noise import cut, garble, near_misses, script_of  # noqa: E402  (the model is part of the tests)

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
    print("# Garbled headlines\n")
    print("Share of garbled repeats that are found, by the share of characters that the model of `tests/noise.py` changes:")
    print(f"{len(titles)} headlines of the test cases, {SEEDS} times each. Made by `scripts/noise_curve.py`.\n")
    print("| noise | " + " | ".join(f"{name} ({len(group)})" for name, group in groups.items()) + " | all | cut off at 70% |")
    print("|--:|" + "--:|" * (len(groups) + 2))
    for level in LEVELS:
        shares = []
        total = 0
        for group in groups.values():
            hits = sum(garbled(garble(title, level, seed), title) > 0 for title in group for seed in range(SEEDS))
            shares.append(hits / len(group) / SEEDS)
            total += hits
        short = sum(bool(likeness(cut(garble(title, level, seed), 0.7, mark="…"), title)) for title in titles for seed in range(SEEDS))
        whole = len(titles) * SEEDS
        print(f"| {level:.0%} | " + " | ".join(f"{share:.1%}" for share in shares) + f" | {total / whole:.1%} | {short / whole:.1%} |")
    others = [(title, other) for title in titles for seed in range(SEEDS) for other in near_misses(title, seed)]
    taken = sum(garbled(other, title) > 0 for title, other in others)
    print(f"\nOf {len(others)} headlines that differ by a number, a name or a negation, {taken} are taken for the same.")


if __name__ == "__main__":
    main()
