"""Markdown is read, not shown."""

from __future__ import annotations

import pytest

from cleantext.repairs import markdown

DOUBTLESS = "[Home](/) [News](/news) [Sport](/sport)\n\n"


def read(text: str) -> str:
    """Return a stretch as it comes out below a menu of links."""
    return markdown(DOUBTLESS + text).removeprefix("Home News Sport\n\n")


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("The [night ferries](https://x.example/a_(b)) run.", "The night ferries run."),
        ('[a](<http://x> "title") and [b](/b \'t\')', "a and b"),
        ("[![logo](/l.png)](/) ![Image 1: a gull](https://x.example/i.jpg)Getty Images", " Getty Images"),
        ("[\n\n### Title\n\nText\n\n](https://x.example/a)", "\n\nTitle\n\nText\n\n"),
        ("# One\n\n## Two ##\n\nThree\n=====\n\n* * *", "One\n\nTwo\n\nThree\n\n\n"),
        ("**Baird** hit, _(Image: Tully)_, *FREE*, ***all***, __Bold words__", "Baird hit, (Image: Tully), FREE, all, Bold words"),
        ("1. **Your model: **Ecommerce", "1. Your model: Ecommerce"),
        ("> They hung on it,\n> in the rain.", "They hung on it,\nin the rain."),
        ("1\\. May 2 \\* 3 \\[sic\\]", "1. May 2 * 3 [sic]"),
        ("| a | b |\n| --- | --- |\n| [c](/c) | d |", "| a | b |\n\n| c | d |"),
        ("See [the order][1] and [fares][].\n\n[1]: http://x.example\n[fares]: /f\n[2]: http://y.example\n", "See the order and fares.\n\n[2]: http://y.example\n"),
        ("*   Never look at the chip.\n1.  Moving", "*   Never look at the chip.\n1.  Moving"),
        ("<https://x.example>", "https://x.example"),
    ],
)  # fmt: skip
def test_signs_go_and_words_stay(raw: str, text: str) -> None:
    """Links, pictures, headings, rules, emphasis, quotes, escapes, tables, references, lists."""
    assert read(raw) == text


@pytest.mark.parametrize(
    "text",
    [
        "snake_case, __init__, 2 * 3 * 4, 2*3*4, 2**3**4, f***ing, #hashtag, C# and F#",
        "Rates* fell and wages* rose.",
        "f[0](x.y) and [sic] and [12][13]",
        "```python\n# [a](/b) **c**\nx = a[1](b)\n```",
        "Write `[a](/b)` or ``**b**``.",
        "ls\n# a comment\ncd",
        ">>> print(1)",
    ],
)
def test_what_only_looks_like_markdown_stays(text: str) -> None:
    """Also in a text that is Markdown."""
    assert read(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Write [text](https://x.example) for a link, and **text** for bold words.",
        "# Heading\n\nIt is **not** enough.",
        "# a comment\nmake\n\n# another\nmake install\n\n![logo](/l.png)",
        "```\n[a](/b) [c](/d) [e](/f)\n## A\n\n**b**\n```",
        "Two [1] and [2].\n\n[1]: http://x.example\n[2]: http://y.example",
    ],
)
def test_where_there_is_doubt_all_stays(text: str) -> None:
    """One link, a heading, comments of code, a text that shows Markdown in a fence, notes with their sources."""
    assert markdown(text) == text


def test_headings_and_emphasis_are_enough() -> None:
    """As language models write."""
    assert markdown("## One\n\nSome **bold** words.\n\n## Two\n\nThe end.") == "One\n\nSome bold words.\n\nTwo\n\nThe end."


def test_a_picture_and_a_heading_are_enough() -> None:
    """A reader's page with one picture."""
    assert markdown("# Night ferries return\n\n![Image 1](https://x.example/a.png)Getty") == "Night ferries return\n\nGetty"


def test_the_rules_of_front_matter_stay() -> None:
    """They say that the lines between them are fields."""
    front = "---\ntitle: Night ferries\n---\n\n"
    assert markdown(front + DOUBTLESS) == front + "Home News Sport\n\n"


def test_formulas_keep_their_backslashes() -> None:
    """An escaped bracket opens a formula there."""
    assert read(r"With \[ \frac{a}{b} \] we are done.") == r"With \[ \frac{a}{b} \] we are done."
