"""The command line: what it prints, and how it fails."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import cleantext
from cleantext import margin

RAW = "Harbor Council Votes for Night Ferries\n\nBy Ann Lee\n\nThe council voted for the trial by six to three on Monday, after a long debate.\n\nAdvertisement\n"


def run(*args: str, stdin: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run the command line in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", "from cleantext.cli import main; main()", *args], input=stdin or b"", capture_output=True, check=False
    )


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A file to clean."""
    path = tmp_path / "article.txt"
    path.write_text(RAW, encoding="utf-8")
    return path


def test_the_clean_text(article: Path) -> None:
    """Without a command; also from standard input."""
    wanted = b"The council voted for the trial by six to three on Monday, after a long debate.\n"
    assert run(str(article)).stdout == wanted
    assert run(stdin=RAW.encode()).stdout == wanted
    assert run("clean", str(article), str(article)).stdout == wanted + b"\n" + wanted


def test_json_and_markdown(article: Path) -> None:
    """One object a line; Markdown with headline and authors."""
    rows = [json.loads(line) for line in run("--json", str(article), str(article)).stdout.decode().splitlines()]
    assert [row["authors"] for row in rows] == [["Ann Lee"], ["Ann Lee"]]
    assert run("--markdown", str(article)).stdout.startswith(b"# Harbor Council Votes for Night Ferries\n")


def test_explain_prints_a_case(article: Path) -> None:
    """What it prints reads back, with the reasons in the header."""
    case = margin.read(run("explain", str(article)).stdout.decode())
    assert case.raw == RAW.removesuffix("\n") or case.raw == RAW
    assert "advert" in {row.label for row in case.rows}
    assert "notice" in case.header["reason"]


def test_explain_in_colour(article: Path) -> None:
    """In a terminal the reasons stand beside the lines."""
    shown = run("explain", "--color", str(article)).stdout.decode()
    assert "\x1b[" in shown
    assert "← notice" in shown


def test_options(article: Path, tmp_path: Path) -> None:
    """Keep a label, leave a filter out, add notices."""
    assert b"Advertisement" in run("--keep", "advert", str(article)).stdout
    assert b"By Ann Lee" in run("--without", "byline", "--without", "reader", str(article)).stdout
    assert run("--keep", "advrt", str(article)).stderr.startswith(b"cleantext: no label 'advrt'; the labels are")
    assert run("--without", "bylin", str(article)).stderr.startswith(b"cleantext: no filter named 'bylin'")
    assert run("--notices", str(tmp_path / "none.toml"), str(article)).returncode == 2


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "no such file"),
        ("folder", "a directory, not a file"),
        (b"caf\xe9 and more", "iconv -f WINDOWS-1252 -t UTF-8"),
        (b"\xff\xfec\0", "iconv -f UTF-16 -t UTF-8"),
        (b"\x7fELF\0\0", "not a text file"),
    ],
)
def test_errors_are_one_line_and_status_2(tmp_path: Path, content: bytes | str | None, message: str) -> None:
    """Each kind of bad file has its own message, and no traceback."""
    path = tmp_path / "input"
    if content == "folder":
        path.mkdir()
    elif isinstance(content, bytes):
        path.write_bytes(content)
    for command in ([], ["explain"]):
        done = run(*command, str(path))
        assert done.returncode == 2
        assert done.stderr.decode().count("\n") == 1
        assert done.stderr.startswith(b"cleantext: ")
        assert message in done.stderr.decode()
        assert done.stdout == b""


def test_an_unknown_option_is_one_line_too() -> None:
    """Also what the argument parser complains of."""
    done = run("--colour")
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)


def test_notices() -> None:
    """By language, label, id and text."""
    rows = run("notices", "--language", "de", "--label", "paywall").stdout.decode().splitlines()
    assert rows
    assert all(row.startswith("de-") and row.split("\t")[1] == "paywall" for row in rows)
    assert run("notices", "--id", rows[0].split("\t")[0]).stdout.decode().splitlines()[0] == rows[0]
    assert (
        "bot_block"
        in run("notices", "--text", "You have been blocked from The Post because we suspect that you're a robot.").stdout.decode()
    )
    assert run("notices", "--language", "xx").stderr.startswith(b"cleantext: no language 'xx' in the catalogue; it has ar, ")
    assert run("notices", "--label", "xx").returncode == 2


def test_notices_check(tmp_path: Path) -> None:
    """A good file is counted, a bad one named."""
    good = Path(__file__).parents[1] / "examples" / "harbor_notices.toml"
    assert run("notices", "check", str(good)).stdout.endswith(b"1 notices, 0 cues, in order\n")
    bad = tmp_path / "bad.toml"
    bad.write_text(good.read_text(encoding="utf-8").replace("counterexamples", "counterexample"), encoding="utf-8")
    done = run("notices", "check", str(bad))
    assert done.returncode == 2
    assert done.stderr.startswith(b"cleantext: bad.toml: notice 'harbor-edition-switch' has an unknown field 'counterexample'")
    assert run("notices", "check", str(tmp_path / "none.toml")).stderr.endswith(b"no such file\n")


def test_filters() -> None:
    """The pipeline, in order, with what each finds."""
    rows = run("filters").stdout.decode().splitlines()
    assert rows[0].startswith("header_lines")
    assert [row.split()[0] for row in rows] == list(cleantext.news.names)


def test_help_and_version() -> None:
    """Both end well."""
    assert run("--help").returncode == 0
    assert run("--version").stdout.startswith(b"cleantext, version ")


def test_without_click_the_error_names_the_extra() -> None:
    """The command line is an extra."""
    code = "import sys; sys.modules['click'] = None\nfrom cleantext.cli import main"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "cleantext: the command line needs click; install it with: pip install 'article-cleantext[cli]'\n"


def test_a_language_that_is_none_is_a_mistake() -> None:
    """One line, which says what a tag looks like."""
    done = run("--language", "German", stdin=b"The boat left at eleven.")
    assert done.returncode == 2
    assert done.stderr.startswith(b"cleantext: 'German' is no BCP 47 language tag")
