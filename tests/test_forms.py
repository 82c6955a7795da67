"""Forms of names and dates that one script or calendar has."""

from __future__ import annotations

from datetime import date

import pytest

from cleantext import dates, names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lee", True),
        ("ann lee", False),
        ("Ann", False),
        ("Ann Lee?", False),
        ("Ann Lee 3", False),
        ("김민수", True),
        ("밤에도배가다닌다", False),
        ("森下千尋", True),
        ("夜の船が戻ってくる港の町で", False),
        ("LoginJoin Now", False),
    ],
)
def test_what_may_be_a_name(text: str, name: bool) -> None:
    """By its form alone."""
    assert names.is_name(text) is name


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("วันที่ 9/7/2567", None, date(2024, 7, 9)),
        pytest.param(
            "9/7/2567", "th", date(2024, 7, 9), marks=pytest.mark.xfail(strict=False, reason="without a word in Thai the year is none")
        ),
        ("9 กรกฎาคม 2567", None, date(2024, 7, 9)),
        ("1403/10/20", "fa", date(2025, 1, 9)),
        ("1403/04/19", "fa", date(2024, 7, 9)),
        ("09.07.2024", "de", date(2024, 7, 9)),
        ("07/09/2024", "en-US", date(2024, 7, 9)),
    ],
)
def test_dates_of_other_calendars_and_orders(text: str, language: str | None, day: date) -> None:
    """In digits, as the language writes and counts them."""
    assert [found.value for found in dates.find(text, language=language)] == [day]
