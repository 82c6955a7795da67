"""Pin what the cases reach today in ``tests/cases/floors.toml``, so that tests notice when something gets worse.

    python scripts/pin_cases.py [--lower]

Run it by hand after a change that makes figures rise, and when cases are added. It refuses to lower a floor or
to take a case out of the list of those that are right; ``--lower`` does so all the same, for a change that
gains more than it loses or a case that was labelled wrong. The commit then says why.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from scoring import FLOORS, LAYOUTS, figures, scores  # what is right is part of the tests


def reached() -> dict[str, Any]:
    """Return what the cases reach today: the cases that are right, and the figures of each layout and group."""
    right: list[str] = []
    floors: dict[str, dict[str, dict[str, int]]] = {}
    for layout in LAYOUTS:
        results = list(scores(layout))
        floors[layout] = figures(results)
        if layout == "as-is":
            right = sorted(one.name for one in results if not one.mistakes)
    return {"right": right, "floors": floors}


def lowered(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    """Return what is lower than it was, in words."""
    fallen = [f"{name} was right" for name in before["right"] if name not in after["right"]]
    for layout, groups in before["floors"].items():
        for group, floor in groups.items():
            now = after["floors"].get(layout, {}).get(group, {})
            for name, least in floor.items():
                if now.get(name, 0) < least:
                    fallen.append(f"{layout} {group} {name}: {least}, now {now.get(name, 0)}")
    return fallen


def written(pinned: dict[str, Any]) -> str:
    """Return the figures as TOML."""
    lines = ["# Made by scripts/pin_cases.py: rows kept and removed as they should be, statuses that are right.", "", "right = ["]
    lines += [f'    "{name}",' for name in pinned["right"]]
    lines.append("]")
    for layout, groups in pinned["floors"].items():
        lines += ["", f'[floors."{layout}"]']
        lines += [f"{group} = {{ {', '.join(f'{name} = {count}' for name, count in floor.items())} }}" for group, floor in groups.items()]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the file, or say what is lower and leave it as it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lower", action="store_true", help="write the file even if a floor falls")
    allowed = parser.parse_args().lower
    before = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {"right": [], "floors": {}}
    after = reached()
    fallen = lowered(before, after)
    for line in fallen:
        print(line)
    if fallen and not allowed:
        raise SystemExit("nothing written: these would fall; mend them, or pin them lower with --lower")
    FLOORS.write_text(written(after), encoding="utf-8")
    print(f"{len(after['right'])} cases are right, {len(after['right']) - len(before['right']):+d}")


if __name__ == "__main__":
    main()
