"""Whole texts: each line kept or removed as its case says, each field as its header says.

``tests/cases/known_failures`` holds what cannot be got right yet; a cure is noticed, because it must fail.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import cleantext
from cleantext import margin
from cleantext.labels import KEEP

FOLDER = Path(__file__).with_name("cases")


def wrong(path: Path) -> list[str]:
    """Return what does not come out as the case says, in words."""
    case = margin.read(path.read_text(encoding="utf-8"))
    article = cleantext.clean(case.raw)
    found = []
    for (label, line), (number, _, parts) in zip(case.lines, margin.rows(article), strict=True):
        for part in parts:
            if any(map(str.isalnum, line)) and (part.label in article.keep) != (label in KEEP):
                found.append(f"line {number} is {label}, came out {part.label} ({part.reason}): {line[:70]!r}")
    header = case.header
    found += [
        f"{name}: wanted {wanted!r}, came out {got!r}"
        for name, wanted, got in (
            ("status", header.get("status"), str(article.status)),
            ("title", header.get("title"), article.title and " ".join(article.title.split())),
            ("subtitle", header.get("subtitle"), article.subtitle and " ".join(article.subtitle.split())),
            ("authors", {name.casefold() for name in case.authors}, {name.casefold() for name in article.authors}),
            ("published", header.get("published"), article.published and article.published.isoformat()[:10]),
            ("updated", header.get("updated"), article.updated and article.updated.isoformat()[:10]),
        )
        if wanted != got and not (isinstance(wanted, str) and isinstance(got, str) and wanted.split() == got.split())
    ]
    return found


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.case")), ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    """Every line and every field."""
    assert not wrong(path)


@pytest.mark.parametrize(
    "path",
    [pytest.param(path, marks=pytest.mark.xfail(strict=True)) for path in sorted((FOLDER / "known_failures").glob("*.case"))],
    ids=lambda path: path.stem,
)
def test_known_failure(path: Path) -> None:
    """Fails today; when it passes, it moves to the others."""
    assert not wrong(path)


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.case")), ids=lambda path: path.stem)
def test_cleaning_the_clean_text_of_a_case_changes_nothing(path: Path) -> None:
    """Whoever cleans twice loses nothing the second time; the headline may stay, with nothing left that tells it is one."""
    article = cleantext.clean(margin.read(path.read_text(encoding="utf-8")).raw)
    again = cleantext.clean("\n\n".join(filter(None, [article.title, article.text])))
    assert again.text.removeprefix(article.title or "").strip() == article.text


def test_there_are_cases() -> None:
    """A folder that is not found would pass unseen."""
    assert len(list(FOLDER.glob("*.case"))) >= 30
