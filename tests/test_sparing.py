"""Rules of place and company leave alone what surely reads like the article's own text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from cleantext import Document, Span, catalogue
from cleantext.cutting import cut
from cleantext.filters._sparing import SPARED, sparing
from cleantext.filters.boilerplate import boilerplate
from cleantext.filters.dates import date_lines
from cleantext.filters.lists import lists
from cleantext.reader import read

pytest.importorskip("numpy")

TEXT = """Share
Subscribe now

The council voted on Monday to close the old harbor bridge after two winters of repairs, and gave no date.

Work on a new crossing begins in May and will take about three years, according to the plan that was shown.

Privacy policy
"""


def document(text: str) -> Document:
    return cut(Document.from_text(text, catalogue=catalogue.builtin()))


@sparing(SPARED)
def everything(document: Document) -> Iterator[Span]:
    """Claim every line, right or wrong."""
    for block in document.blocks:
        yield block.mark("furniture", "by rule")


def test_a_rule_claims_no_paragraph_that_reads_like_the_article() -> None:
    claimed = [TEXT[span.start : span.end] for span in everything(document(TEXT))]
    assert claimed == ["Share", "Subscribe now", "Privacy policy"]


def test_what_is_spared_is_what_the_reader_is_sure_of() -> None:
    found = document(TEXT)
    claimed = {span.start for span in everything(found)}
    for block in found.blocks:
        assert (block.start in claimed) == (read(found).kept[found.place(block)] <= SPARED)


@pytest.mark.parametrize("rule", [boilerplate, lists, date_lines])
def test_the_rule_keeps_its_name_and_its_words(rule: object) -> None:
    assert getattr(rule, "__wrapped__").__doc__ == getattr(rule, "__doc__")  # noqa: B009
    assert getattr(rule, "__name__") in ("boilerplate", "lists", "date_lines")  # noqa: B009
