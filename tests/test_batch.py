"""Many texts: in order, lazily, one bad row never stops the rest."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, islice

import pytest

import cleantext
from cleantext import Article, Document, Failure, Span, clean_many, news

TEXT = "Harbor Council Votes for Night Ferries\n\nBy Ann Lee\n\nThe council voted for the trial by six to three on Monday, number {}."


def broken(document: Document) -> Iterator[Span]:
    """A filter that raises on some texts."""
    if "number 3" in document.text:
        raise RuntimeError("out of order")
    yield from ()


@pytest.mark.parametrize("workers", [1, 2])
def test_order_is_kept(workers: int) -> None:
    """The n-th article is of the n-th text, also from several processes, and equal to clean()'s."""
    texts = [TEXT.format(i) for i in range(70)]
    assert list(clean_many(texts, workers=workers)) == [cleantext.clean(text) for text in texts]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_bad_row_does_not_stop_the_rest(workers: int) -> None:
    """It yields a failure that names row, error and filter in its place."""
    rows = list(clean_many([TEXT.format(1), None, TEXT.format(3), TEXT.format(4)], pipeline=news.with_filter(broken), workers=workers))  # type: ignore[list-item]
    assert [type(row) for row in rows] == [Article, Failure, Failure, Article]
    assert isinstance(rows[1], Failure)
    assert rows[1].index == 1
    assert rows[1].error.startswith("TypeError: clean() takes text, not None")
    assert isinstance(rows[2], Failure)
    assert rows[2].raw == TEXT.format(3)
    assert rows[2].error == "RuntimeError: out of order (while running the filter 'broken')"


@pytest.mark.parametrize("workers", [1, 2])
def test_lazy(workers: int) -> None:
    """An endless input is fine as long as the output is cut."""
    rows = clean_many((TEXT.format(i) for i in count()), workers=workers)
    assert len(list(islice(rows, 3))) == 3
    rows.close()  # type: ignore[attr-defined]


def test_mistakes() -> None:
    """One text in place of many, no workers, a pipeline that cannot travel."""
    with pytest.raises(TypeError, match="call clean"):
        clean_many("text")
    with pytest.raises(ValueError, match="1 or more"):
        clean_many([], workers=0)
    with pytest.raises(TypeError, match="top level of a module"):
        clean_many([], pipeline=news.with_filter(lambda document: ()), workers=2)
