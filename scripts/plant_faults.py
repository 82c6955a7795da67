"""Plant one-line faults, one at a time, and report which of them the tests do not notice.

    python scripts/plant_faults.py [--only TEXT] [--list] [TEST ...]

Each fault is planted in a copy of ``src``; the tests (by default those of the kernel and of the single filters) run
against the copy, and stop at the first failure. It takes some minutes, so no test runs it: run it by hand after
work on tests or kernel. Exit status 1 if fewer than nine faults in ten are found.

Why a table and not mutmut or cosmic-ray: they change every operator and number of a file, which is thousands
of runs for a library whose numbers are mostly thresholds, where a change by one is no fault. Each line here
is a mistake that somebody could make, with what it breaks. A snippet that is no longer in its file is
reported as gone, and the table wants updating.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
LEAST = 0.9
"""Share of the planted faults that the tests must find."""

TESTS = (
    "offsets document edits margin captions lists author_note dateline subtitle headings furniture boilerplate teasers "
    "filter_repeats cutting quiet sparing reader title notices date_lines status fields similar forms names repeats batch batch_rows dates"
)


class Fault(NamedTuple):
    """A snippet of a file under ``src/cleantext``, what it is changed into, and what that breaks."""

    file: str
    old: str
    new: str
    breaks: str


FAULTS = (
    Fault(
        "document.py", "self.start + match.end(), label", "self.start + match.end() - 1, label", "a mark over a match is one letter short"
    ),
    Fault("document.py", "if not blocks[i].label and blocks[i].end", "if blocks[i].end", "a later label replaces an earlier one"),
    Fault(
        "document.py",
        "and claim[0].end >= block.end:",
        "and claim[0].end >= block.start:",
        "a label over a line's beginning takes the line",
    ),
    Fault("document.py", "free = taken[i - 1][1]", "free = taken[i - 1][0]", "a later claim of one call takes what an earlier one has"),
    Fault(
        "document.py", "first = start + len(text) - len(text.lstrip())", "first = start", "a piece's offsets begin at the blank before it"
    ),
    Fault(
        "document.py",
        "stripped, block.line, block.row, *why))",
        "stripped, block.line, block.row))",
        "a piece that is cut out of a line loses its label",
    ),
    Fault(
        "document.py",
        "labelled.units, labelled.flat, labelled._memo = self.units, self.flat, self._memo",
        "labelled.flat, labelled._memo = self.flat, self._memo",
        "units are what labels cut them into",
    ),
    Fault("_edits.py", "return edit.end if end else edit.start", "return edit.start", "the way back ignores that a position is an end"),
    Fault("_edits.py", "if begun >= len(edit.text):", "if begun > len(edit.text):", "the end of a replacement leads back to its beginning"),
    Fault(
        "article.py",
        "runs.append(source.stretch(pieces[0].start, pieces[-1].end))",
        "runs.extend(source.stretch(piece.start, piece.end) for piece in pieces)",
        "pieces that touched are parted by a blank",
    ),
    Fault("article.py", 'return "" if stretch[:1].isspace() else', 'return "" if stretch else', "what a repair took out is in no part"),
    Fault("cutting.py", "continue  # nothing tells where it ends", "pass", "a notice takes a sentence that goes on"),
    Fault(
        "layout.py",
        "find(document).evidence < 1 and not",
        "find(document).evidence < 9 and not",
        "a page with a few notices is taken for an article alone",
    ),
    Fault("layout.py", "and not _reads_like_page(document)", "", "a page of unknown wording is taken for an article alone"),
    Fault(
        "filters/_sparing.py",
        "kept[first:last] > least).all())",
        "kept[first:last] > least).all() and False)",
        "a rule takes what reads like the article",
    ),
    Fault(
        "filters/reader.py",
        "self.cost * worth(block, place) * (1 - shares[place])",
        "(1 - shares[place])",
        "what a lost line costs does not count",
    ),
    Fault(
        "filters/teasers.py",
        "if _QUOTED.match(block.text):  # a",
        "if False and _QUOTED.match(block.text):  # a",
        "a quote that breaks off stays",
    ),
    Fault("filters/captions.py", "for pattern in (_RIGHTS, _PARTED):", "for pattern in (_RIGHTS,):", "a name behind a bar is no credit"),
    Fault("catalogue/_matcher.py", "and not is_quoted(document, start) else 0", "else 0", "a word of a quotation is an advertisement's"),
    Fault("seams/__init__.py", "and start not in sentences]", "]", "a sentence's beginning is a seam too"),
    Fault("filters/title.py", "if value >= EARLIER * total", "if value >= total", "a standfirst said twice is the headline"),
    Fault(
        "layout.py", 'return "title" not in known and not {"byline", "date"} <= known', "return True", "a headline does not end bareness"
    ),
    Fault("margin.py", "line[start : begin - blank]", "line[start:begin]", "a blank between two rows is doubled"),
    Fault("margin.py", 'text.removeprefix(" ")', "text.strip()", "a row's own blanks are lost"),
    Fault(
        "margin.py",
        'start, join = begin, " " if blank else ""',
        'start, join = begin, " "',
        "pieces that touch are written as if they did not",
    ),
    Fault("fields.py", "updated = updated or value", "updated = value", "the last change stated wins over the first"),
    Fault("fields.py", "if one.ambiguous:", "if False:", "a date that may be read in two ways is believed"),
    Fault("fields.py", "_ABOVE: Final = 4", "_ABOVE: Final = 400", "the day at the head of a page is the article's date"),
    Fault("fields.py", "blocks[last + 1].row <= blocks[last].row + 1", "True", "a headline further down joins the first"),
    Fault(
        "fields.py",
        "return next((known for known in people if plain(known) == folded), name)",
        "return name",
        "an author whose accents differ counts twice",
    ),
    Fault(
        "status.py",
        'frozenset({"continue", "locked"})',
        'frozenset({"continue", "locked", "member", "signin"})',
        "a sign-in line makes a paywall",
    ),
    Fault("status.py", 'if last.label == "heading" or _LIST_LINE', "if _LIST_LINE", "a long heading at the end is a broken sentence"),
    Fault("status.py", "return len(lines) > 1 or any(", "return bool(lines) or any(", 'a "Subscribe" in a menu makes a paywall'),
    Fault(
        "status.py",
        'blocked = next((block for block in after if block.label == "bot_block"), None)',
        "blocked = None",
        "a block in place of the rest goes unseen",
    ),
    Fault("status.py", "if short:", 'if short and "ellipsis" not in short:', "a text that ends in an ellipsis is complete"),
    Fault(
        "filters/captions.py",
        "block.row - above.row <= 1 and one.size",
        "block.row - above.row <= 2 and one.size",
        "a credit takes a line of the text across a blank line",
    ),
    Fault("filters/captions.py", "and not one.prose and above.text", "and above.text", "a credit takes a paragraph"),
    Fault(
        "filters/captions.py",
        'yield below.mark("caption", "right under',
        'yield block.mark("caption", "right under',
        "the caption under its heading stays",
    ),
    Fault("filters/lists.py", "((gap and taken) or", "((not gap and taken) or", "a list ends at its second line"),
    Fault(
        "filters/lists.py",
        "blocks[i].row - blocks[i - 1].row <= 1",
        "blocks[i].row - blocks[i - 1].row >= 1",
        "a link takes a line across a blank line",
    ),
    Fault("filters/lists.py", "min(i + 6, len(blocks))", "min(i + 2, len(blocks))", "a box about the author is taken in part"),
    Fault("filters/author_note.py", "or not (i >= tail or i <= first + 1)", "", "an author's name opens a note anywhere"),
    Fault("filters/author_note.py", "if folded.startswith(a)), ", "if a in folded), ", "a sentence that mentions the author is a note"),
    Fault(
        "filters/dateline.py",
        '"the place the report opens with", match)',
        '"the place the report opens with")',
        "the paragraph is part of the dateline",
    ),
    Fault(
        "filters/dateline.py",
        "layout.first_paragraph(document, max(layout.title_place(document), 0))",
        "1",
        "datelines stand on the second line",
    ),
    Fault(
        "filters/subtitle.py",
        "return parted and not _full_stop(block.text)",
        "return parted",
        "a first paragraph above a picture is the standfirst",
    ),
    Fault("filters/subtitle.py", "if _begins_a_paragraph(document, block) or _opens", "if _opens", "a teaser is the standfirst"),
    Fault("filters/headings.py", 'not in ",;:"', 'not in ",;"', "a line that announces a list is a heading"),
    Fault("filters/headings.py", "and (above is None or above.sentence or above.prose)", "", "the last item of a list is a heading"),
    Fault("filters/furniture.py", ">= (2 if outside else 3)", ">= 2", "two words of the text are a row of buttons"),
    Fault("filters/boilerplate.py", "if ended and not one.prose", "if not one.prose", "the last short line of a text is furniture"),
    Fault(
        "filters/boilerplate.py",
        "place if _sure(document, place) else 0",
        "max(place, 0)",
        "what stands above a doubtful headline is furniture",
    ),
    Fault("filters/teasers.py", "if len(same) == 2:", "if len(same) >= 2:", "a refrain is a teaser"),
    Fault(
        "filters/notices.py", "abs(place - last[near]) <= NEAR:", "abs(place - last[near]) <= 99:", "a weak notice finds company far away"
    ),
    Fault("filters/notices.py", "last.clear()", "pass", "a weak notice finds company across a paragraph"),
    Fault(
        "filters/dates.py",
        "if not left and not _digits_left(block.text, found):",
        "if not left:",
        "a row of a table that holds a date is a date line",
    ),
    Fault(
        "filters/repeats.py",
        "return said[document.fold(block).strip(_STOPS)] >= _REFRAIN",
        "return False",
        "a refrain that the headline quotes is a repeat",
    ),
    Fault("names.py", "if low in PARTICLES and words:", "if False:", '"MIA VON HOLT" is Mia Von Holt'),
    Fault("names.py", "return 2 <= len(letters) <= 4", "return 2 <= len(letters) <= 9", "a Korean sentence of eight letters is a name"),
    Fault("dates.py", "- max(0, month - 7) + day", "+ day", "Persian dates of the second half of a year are off"),
    Fault("dates.py", "year -= 543", "year -= 544", "Thai dates are off by a year"),
    Fault("similar.py", "return False  # another number", "continue", "a tram line of another number is the same headline"),
    Fault("similar.py", "_LEAST: Final = 72.0", "_LEAST: Final = 97.0", "garbled headlines are not found"),
    Fault("batch.py", "waiting.popleft()", "waiting.pop()", "rows come out of order"),
    Fault("batch.py", "_row(pipeline, first + i, text)", "_row(pipeline, i, text)", "a failure names the wrong row"),
)


def run(source: Path, tests: list[str]) -> tuple[int, str]:
    """Return pytest's exit status against the package in ``source``, and the first test that failed."""
    env = {
        **os.environ,
        "PYTHONPATH": str(source),
        "PYTHONDONTWRITEBYTECODE": "1",
        "HYPOTHESIS_STORAGE_DIRECTORY": str(source / "hypothesis"),
    }
    command = [sys.executable, "-m", "pytest", "-x", "-q", "--tb=no", "--no-header", "-p", "no:cacheprovider", *tests]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    failed = [line.split(" - ")[0] for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    return done.returncode, failed[0] if failed else ""


def planted(fault: Fault) -> str | None:
    """Return the file's text with the fault in it, or nothing if the snippet does not stand in it exactly once."""
    text = (ROOT / "src" / "cleantext" / fault.file).read_text(encoding="utf-8")
    return text.replace(fault.old, fault.new) if text.count(fault.old) == 1 else None


def try_all(faults: list[Fault], tests: list[str], source: Path) -> dict[str, list[Fault]]:
    """Plant each fault in the copy, run the tests, and return the faults that were found, survived, or are gone."""
    outcome: dict[str, list[Fault]] = {"found": [], "survived": [], "gone": []}
    for fault in faults:
        began, text = time.monotonic(), planted(fault)
        if text is None:
            outcome["gone"].append(fault)
            print(f"gone: update the table  {fault.file}: {fault.old!r}", flush=True)
            continue
        path = source / "cleantext" / fault.file
        whole = path.read_text(encoding="utf-8")
        path.write_text(text, encoding="utf-8")
        status, failed = run(source, tests)
        path.write_text(whole, encoding="utf-8")
        result = "survived" if status == 0 else "found"
        outcome[result].append(fault)
        print(f"{result:<9} {time.monotonic() - began:5.1f} s  {fault.file}: {fault.breaks}  {failed}", flush=True)
    return outcome


def main() -> None:
    """Run, print, and exit with 1 if too many faults survive."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tests", nargs="*", help="what pytest runs; by default the tests of kernel and filters")
    parser.add_argument("--only", default="", metavar="TEXT", help="only faults whose file or description holds this")
    parser.add_argument("--list", action="store_true", help="print the table, and whether each snippet is still there")
    args = parser.parse_args()
    faults = [fault for fault in FAULTS if args.only in f"{fault.file}: {fault.breaks}"]
    if args.list:
        for fault in faults:
            print(f"{'gone ' if planted(fault) is None else 'there'}  {fault.file}: {fault.breaks}")
        return
    tests = args.tests or [f"tests/test_{name}.py" for name in TESTS.split()]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "src"
        shutil.copytree(ROOT / "src", source, ignore=shutil.ignore_patterns("__pycache__"))
        status, failed = run(source, tests)
        if status:
            raise SystemExit(f"without any fault the tests fail already: {failed or f'pytest exit status {status}'}")
        outcome = try_all(faults, tests, source)
    tried = len(outcome["found"]) + len(outcome["survived"])
    print(f"\n{len(outcome['found'])} of {tried} faults found, {len(outcome['gone'])} gone")
    if len(outcome["found"]) < LEAST * tried or not tried:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
