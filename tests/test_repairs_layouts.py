"""What a repair does to a text does not turn on how its blanks and line ends are written."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

import cleantext

WRAPPED = (
    "The harbor board said on Monday that the night ferries would run\nagain from May. It had waited two winters for a crew, the chair-\n"
    "man said, and the council had paid for both of them. The fare is\nfour dollars, as it was in the autumn of the year before, and no\n"
    "cars are taken.  Islanders had asked for a boat at eleven.\n\nFrom May on there will be one.\n"
)
FORMS = {
    "wrapped lines": WRAPPED,
    "printed list": "content: ['The harbor board said on Monday that the ferries run.', 'The fare stays at four dollars.']",
    "Markdown": '# Night ferries return\n\n## Who pays\n\nThe [harbor board](https://harborsun.example/a "The board") said so.\n\n* * *\n\nIt did.',
    "tags": '<p class="a b">The harbor board said on <a href="/monday">Monday</a> that the ferries run.<br>\nThe fare stays.</p>',
    "entities": "The &ldquo;night ferries&rdquo; run again, &#8217;tis said, and the fare stays&nbsp;at four dollars.",
    "mojibake": "The “night ferries” run again. They donâ€™t stop â€” not in May, not Ã  la carte. More Â»",
}
LAYOUTS: dict[str, Callable[[str], str]] = {
    "tabs": lambda raw: raw.replace(" ", "\t"),
    "two blanks": lambda raw: raw.replace(" ", "  "),
    "no-break spaces": lambda raw: raw.replace(" ", "\N{NO-BREAK SPACE}"),
    "CRLF": lambda raw: "\N{ZERO WIDTH NO-BREAK SPACE}" + raw.replace("\n", "\r\n"),
    "NFD": lambda raw: unicodedata.normalize("NFD", raw),
}


def repaired(raw: str) -> list[list[str]]:
    """Return the words of each line of a text once all repairs have run."""
    for repair in cleantext.news.repairs:
        raw = repair(raw)
    return [line.split() for line in raw.split("\n")]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_undone_in_every_layout(form: str, layout: str) -> None:
    """The same words stand on the same lines."""
    plain = repaired(FORMS[form])
    assert plain != [line.split() for line in FORMS[form].split("\n")]
    assert repaired(LAYOUTS[layout](FORMS[form])) == plain
