"""Whole texts: each row kept or removed as its case says, each field as its header says.

Not every case comes out right yet. ``floors.toml`` lists those that do and must go on doing so, and how many
rows and statuses of each group are right in each layout; ``scripts/pin_cases.py`` writes it. Cases in
``known_failures`` fail, and are noticed when they pass.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import scoring
from cleantext import labels, margin
from cleantext.margin import Row

PATHS = {path.stem: path for path in scoring.paths()}
PINNED = tomllib.loads(scoring.FLOORS.read_text(encoding="utf-8"))
KNOWN_FAILURES = sorted(name for name, path in PATHS.items() if path.parent.name == "known_failures")


@pytest.mark.parametrize("name", PINNED["right"])
def test_case(name: str) -> None:
    """Every row and every field of the cases that were right before."""
    assert name in PATHS, f"there is no case {name!r}: run scripts/pin_cases.py --lower"
    assert not scoring.score(PATHS[name]).mistakes


@pytest.mark.parametrize("name", [pytest.param(name, marks=pytest.mark.xfail(strict=True)) for name in KNOWN_FAILURES])
def test_known_failure(name: str) -> None:
    """Fails today; when it passes, it moves to the others."""
    assert not scoring.score(PATHS[name]).mistakes


@pytest.mark.parametrize("layout", scoring.LAYOUTS)
def test_no_group_falls_below_its_floor(layout: str) -> None:
    """In any layout: content kept, noise removed, status."""
    reached = scoring.figures(scoring.scores(layout))
    floors = PINNED["floors"][layout]
    assert floors.keys() == reached.keys(), "there are new groups, or some are gone: run scripts/pin_cases.py"
    assert [
        f"{group}: {name} {reached[group][name]}, at least {least} wanted"
        for group, floor in floors.items()
        for name, least in floor.items()
        if reached[group][name] < least
    ] == []


@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS)
def test_a_text_that_follows_the_labels_is_right(path: Path) -> None:
    """Each case can be got right: the rows that it keeps, line by line, make a text that scores in full."""
    case = scoring.load(path)
    kept = "".join((row.join if row.label in labels.KEEP else "\n") + row.text for row in case.rows if row.label in labels.KEEP)
    assert [row.text for row, right in scoring.score_rows(case.rows, kept) if not right] == []
    assert margin.read(margin.write(case)) == case


@pytest.mark.parametrize(
    ("rows", "text", "right"),
    [
        ([Row("body", "The boat left.")], "“The  boat left.”", [True]),
        ([Row("body", "The boat left.")], "The last boat left.", [False]),
        ([Row("body", "The last boat has left the pier.")], "The last boat has leſt the pier.", [True]),
        ([Row("advert", "Advertisement")], "The boat left.", [True]),
        ([Row("advert", "Advertisement")], "advertisement", [False]),
        ([Row("body", "He sells. Advertisement space."), Row("advert", "Advertisement")], "He sells. Advertisement space.", [True, True]),
        ([Row("body", "He sells ads."), Row("furniture", "Share", "")], "He sells ads.", [True, True]),
        ([Row("body", "He sells ads."), Row("furniture", "Share", "")], "He sells ads.Share", [True, False]),
        ([Row("body", "See [the list](https://example.org/a) of boats.")], "See the list of boats.", [True]),
        ([Row("body", "夜のフェリー")], "夜のフェリーは", [True]),
        ([Row("", ""), Row("footer", "***")], "", []),
    ],
)
def test_when_a_row_is_right(rows: list[Row], text: str, right: list[bool]) -> None:
    """Content has to stand in the text word for word; noise no oftener than the content says it."""
    assert [good for _, good in scoring.score_rows(rows, text)] == right


def test_there_are_cases() -> None:
    """A folder that is not found would pass unseen."""
    assert len(PATHS) >= 150
    assert len(PINNED["right"]) >= 60
