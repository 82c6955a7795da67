"""README, docs and examples say what the code does."""

from __future__ import annotations

import doctest
import os
import subprocess
import sys
from pathlib import Path

import pytest

import cleantext
from cleantext.catalogue._model import KINDS, WORDS
from cleantext.labels import KEEP, LABELS

ROOT = Path(__file__).parents[1]
SCRIPTS = sorted((ROOT / "examples").glob("*.py"))
TEST_COMMAND = "python3 -m venv .venv && .venv/bin/pip install --upgrade pip && .venv/bin/pip install . --group dev && .venv/bin/ruff check . && .venv/bin/mypy && .venv/bin/pytest"


def test_readme(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its examples run as they stand."""
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(str(ROOT / "README.md"), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert result.attempted > 10
    assert result.failed == 0


def test_docstring_of_the_package() -> None:
    """So does the one in the docstring."""
    assert doctest.testmod(cleantext).failed == 0


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_examples_run(script: Path) -> None:
    """Each prints something and ends well."""
    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, check=False, env={**os.environ, "PYTHONIOENCODING": "utf-8"}
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_one_test_command() -> None:
    """README, CONTRIBUTING and CI run the same."""
    for name in ("README.md", "CONTRIBUTING.md", ".ci/run"):
        assert TEST_COMMAND in (ROOT / name).read_text(encoding="utf-8")


def test_the_labels_page_is_complete() -> None:
    """Each label with its sentence, and whether it stays in the text."""
    page = (ROOT / "docs" / "labels.md").read_text(encoding="utf-8")
    for label, sentence in LABELS.items():
        assert f"| `{label}` | {sentence} | {'yes' if label in KEEP else 'no'} |" in page
    for status in cleantext.Status:
        assert f"| `{status}` |" in page


def test_the_language_page_is_complete() -> None:
    """Each word list, each kind of cue."""
    page = (ROOT / "docs" / "add-a-language.md").read_text(encoding="utf-8")
    assert all(f"| `{name}` | {what} |" in page for name, what in WORDS.items())
    assert all(f"| `{label}` | {', '.join(kinds)} |" in page for label, kinds in KINDS.items())


def test_the_coverage_table_is_current() -> None:
    """docs/coverage.md is what scripts/make_coverage.py prints."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "make_coverage.py")],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert done.stdout == (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8"), (
        "run: python scripts/make_coverage.py > docs/coverage.md"
    )
