"""Imports point one way: each row of rooms uses only rows above it."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import cleantext

ROOT = Path(cleantext.__file__).parent

ROWS = [
    {"labels", "scripts", "_fold", "_edits", "_calendar"},
    {"blanks", "document", "repairs", "dates", "sentences"},
    {"shapes", "similar", "catalogue", "nets"},
    {"names", "language"},
    {"seams"},
    {"pieces"},
    {"cutting"},
    {"layout", "fields", "status", "reader"},
    {"article"},
    {"margin", "filters", "hints"},
    {"pipeline"},
    {"presets"},
    {"batch"},
    {"__init__"},
    {"cli"},
]


def room(path: Path) -> str:
    """Return the room a file belongs to: its own name, or its folder's."""
    relative = path.relative_to(ROOT)
    return relative.parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    """Return the rooms that a file imports from."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "cleantext":
            parts = node.module.split(".")
            found |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {
                alias.name.split(".")[1] if "." in alias.name else "__init__"
                for alias in node.names
                if alias.name.split(".")[0] == "cleantext"
            }
    return found


def test_each_row_uses_only_rows_above_it() -> None:
    """Rooms of one row may use each other; none uses a row below."""
    row_of = {name: number for number, row in enumerate(ROWS) for name in row}
    for path in ROOT.rglob("*.py"):
        here = room(path)
        assert here in row_of, f"{here} stands in no row; say where it belongs"
        for there in imports(path) & row_of.keys():
            assert row_of[there] <= row_of[here], f"{path.name} imports {there}, which lies below it"


def test_no_phrase_stands_in_python() -> None:
    """Wording of notices is data: no filter names a newspaper, a vendor or a wall's words."""
    for path in (ROOT / "filters").glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docstrings = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef) and node.body and isinstance(node.body[0], ast.Expr)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value and id(node) not in docstrings:
                assert not any(word in node.value.lower() for word in ("subscribe", "cookie", "javascript", "captcha", "newsletter"))


def test_the_import_is_light() -> None:
    """What the first call does not need is not imported: no click, ftfy, concurrent.futures, zoneinfo."""
    code = "import cleantext, sys; print([m for m in ('click', 'ftfy', 'concurrent.futures', 'zoneinfo', 'numpy') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_data_files_are_in_the_package() -> None:
    """The catalogue, the calendar and the marker for type checkers are installed with the code."""
    assert (ROOT / "py.typed").is_file()
    assert (ROOT / "_calendar.json").is_file()
    assert len(list((ROOT / "catalogue").glob("*.toml"))) >= 31
