"""Rows of a batch keep their number, also in the second chunk that a process gets."""

from __future__ import annotations

import pytest

from cleantext import Failure, clean_many


@pytest.mark.parametrize("workers", [1, 2])
def test_a_failure_names_its_row(workers: int) -> None:
    """Counted over the whole input."""
    texts: list[str] = ["The boat left at eleven."] * 80
    texts[70] = None  # type: ignore[call-overload]
    failures = [(number, row) for number, row in enumerate(clean_many(texts, workers=workers)) if isinstance(row, Failure)]
    assert [(number, row.index) for number, row in failures] == [(70, 70)]
