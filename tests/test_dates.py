"""Dates are read where a text states them, in thirty languages, and nowhere else."""

from __future__ import annotations

import datetime
import time

import pytest
from babel import Locale, localedata
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext.dates import find, order_hint

LANGUAGES = [
    "en",
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "pl",
    "cs",
    "sv",
    "nb",
    "nn",
    "da",
    "fi",
    "ro",
    "hu",
    "el",
    "ru",
    "uk",
    "tr",
    "ar",
    "fa",
    "he",
    "hi",
    "id",
    "ms",
    "vi",
    "th",
    "ja",
    "ko",
    "zh_Hans",
    "zh_Hant",
]

STATED = """
en | July 9, 2024 | 2024-07-09
en | Sept. 3, 2024 7:00 AM | 2024-09-03T07:00:00
en | 9 July 2024 | 2024-07-09
en | Tue 4 Jun 2024 06.00 BST | 2024-06-04T06:00:00+01:00
en | Jul. 23, 2024 | 2024-07-23
en | July 9th, 2024 | 2024-07-09
en | the 9th of July, 2024 | 2024-07-09
en | Monday, July 8 2024 | 2024-07-08
en | 09-Jul-2024 | 2024-07-09
en | 8-9 July 2024 | 2024-07-09
en | 10:48 p.m. CT Feb. 29, 2024 | 2024-02-29T22:48:00-06:00
en | 10:26 AM IST on Jul 9, 2024 | 2024-07-09T10:26:00+05:30
en | Updated May 21, 2024 at 3:41 p.m. EDT | 2024-05-21T15:41:00-04:00
en | Jul 9, 2024, 14:32 (UTC+2) | 2024-07-09T14:32:00+02:00
en | July 9, 2024 12:05 a.m. | 2024-07-09T00:05:00
en | JULY 9, 2024 | 2024-07-09
en | July 9, 2024 14:32 ZZT | 2024-07-09T14:32:00
en | 2024-07-09 16:10 | 2024-07-09T16:10:00
en | 2024-02-18T09:41:27Z | 2024-02-18T09:41:27+00:00
en | 2024-02-18T09:41:27.123+05:30 | 2024-02-18T09:41:27+05:30
en | 2024-02-18T09:41:27-0500 | 2024-02-18T09:41:27-05:00
en | 13/03/2024 | 2024-03-13
en | 03/13/2024 | 2024-03-13
en | 03/04/2024 5:30 PM ET | 2024-03-04T17:30:00-05:00
en | 9 July 2024 - 10 July 2024 | 2024-07-09 2024-07-10
en | Published Fri, Apr 28 20232:23 PM EDT | 2023-04-28T14:23:00-04:00
en | Jul. 11. 2025 | 2025-07-11
en | July 9, 2024, 10:00-12:00 | 2024-07-09T10:00:00
de | 09.07.2024, 14.32 Uhr | 2024-07-09T14:32:00
de | Dienstag, 9. Juli 2024, 14:32 Uhr | 2024-07-09T14:32:00
de | 9. Juli 2024 um 14.32 Uhr | 2024-07-09T14:32:00
de | Tobias Mühlbauer24.04.2024, 19:35 Uhr | 2024-04-24T19:35:00
de | 1. März 2024 | 2024-03-01
de | 3. Jänner 2024 | 2024-01-03
fr | Publié le 9 juillet 2024 à 14h32 | 2024-07-09T14:32:00
fr | 1er juillet 2024 | 2024-07-01
fr | 3 févr. 2024 | 2024-02-03
fr | 3 fév. 2024 | 2024-02-03
es | 9 de julio de 2024 | 2024-07-09
es | Valencia - 09 jul 2024 - 05:30 CEST | 2024-07-09T05:30:00+02:00
es | martes, 9 de julio del 2024 a las 14:32 h | 2024-07-09T14:32:00
it | 9 luglio 2024, 08:41 | 2024-07-09T08:41:00
it | martedì 9 luglio 2024 alle ore 14.32 | 2024-07-09T14:32:00
pt | 9.jul.2024 às 14h32 | 2024-07-09T14:32:00
pt | terça-feira, 9 de julho de 2024 | 2024-07-09
nl | 9 juli 2024 om 14:32 | 2024-07-09T14:32:00
nl | 09-07-2024 14:32 | 2024-07-09T14:32:00
pl | 9 lipca 2024, 14:32 | 2024-07-09T14:32:00
pl | 9 listopada 2024 | 2024-11-09
cs | 9. 7. 2024 05:30 | 2024-07-09T05:30:00
cs | 9. července 2024 | 2024-07-09
cs | 9. června 2024 | 2024-06-09
sv | Uppdaterad 2024-07-09 16:10 | 2024-07-09T16:10:00
sv | 9 juli 2024 kl. 16.10 | 2024-07-09T16:10:00
sv | 9/7 2024 | 2024-07-09
nb | 9. juli 2024 kl. 16:10 | 2024-07-09T16:10:00
nn | måndag 8. juli 2024 | 2024-07-08
da | 9. juli 2024 kl. 16.10 | 2024-07-09T16:10:00
fi | 9.7.2024 klo 14.32 | 2024-07-09T14:32:00
fi | 9. heinäkuuta 2024 | 2024-07-09
ro | 9 iulie 2024, 14:32 | 2024-07-09T14:32:00
hu | 2024. július 9. 14:32 | 2024-07-09T14:32:00
hu | 2024.07.09. 14:32 | 2024-07-09T14:32:00
el | 9 Ιουλίου 2024, 14:32 | 2024-07-09T14:32:00
el | 09/07/2024 | 2024-07-09
ru | 9 июля 2024, 14:32 | 2024-07-09T14:32:00
ru | Обновлено 10.07.2024, 09:15 МСК | 2024-07-10T09:15:00
ru | 9-го июля 2024 г. | 2024-07-09
uk | 9 липня 2024, 14:32 | 2024-07-09T14:32:00
tr | Temmuz 09, 2024 14:32 | 2024-07-09T14:32:00
tr | 09 Temmuz 2024 | 2024-07-09
tr | 9 EKİM 2024 | 2024-10-09
ar | 23/7/2024 05:32 مساءً | 2024-07-23T17:32:00
ar | 9 كانون الثاني 2024 | 2024-01-09
ar | 9 يوليو/تموز 2024 | 2024-07-09
ar | ٩ يوليو ٢٠٢٤ | 2024-07-09
ar | 9 جويلية 2024 | 2024-07-09
fa | ۱۹ تیر ۱۴۰۳ | 2024-07-09
fa | ۱۴۰۳/۰۴/۱۹ - ۱۴:۳۲ | 2024-07-09T14:32:00
fa | ۳۰ اسفند ۱۴۰۳ | 2025-03-20
he | יום שלישי, 9 ביולי 2024 | 2024-07-09
he | 9.7.2024, 14:32 | 2024-07-09T14:32:00
hi | २३ जुलाई २०२४ | 2024-07-23
hi | 23 जुलाई 2024, 14:32 | 2024-07-23T14:32:00
id | Kompas.com - 23/07/2024, 14:32 WIB | 2024-07-23T14:32:00+07:00
id | Selasa, 9 Juli 2024 | 2024-07-09
ms | 9 Julai 2024 | 2024-07-09
ms | 9 Ogos 2024 | 2024-08-09
vi | ngày 9/7/2024 | 2024-07-09
vi | 9 tháng 7, 2024 | 2024-07-09
vi | ngày 9 tháng 7 năm 2024 | 2024-07-09
th | 9 กรกฎาคม 2567 | 2024-07-09
th | 9 กรกฎาคม พ.ศ. 2567 | 2024-07-09
th | 9 ก.ค. 2567 14:32 น. | 2024-07-09T14:32:00
th | 9 ก.ค. 67 | 2024-07-09
th | ๙ กรกฎาคม ๒๕๖๗ | 2024-07-09
ja | 2024年7月9日 5時00分 | 2024-07-09T05:00:00
ja | 2024年7月9日(火) 午後2時32分 | 2024-07-09T14:32:00
ja | 令和6年7月9日 | 2024-07-09
ja | 令和元年5月1日 | 2019-05-01
ja | 2024/07/09 14:32 | 2024-07-09T14:32:00
ko | 2024년 7월 9일 오후 3:10 | 2024-07-09T15:10:00
ko | 입력 2024.07.09. 05:00 업데이트 2024.07.09. 14:32 | 2024-07-09T05:00:00 2024-07-09T14:32:00
ko | 2024. 7. 9. | 2024-07-09
zh-Hans | 2024年07月09日 14:32 | 2024-07-09T14:32:00
zh-Hans | 2024年7月9日 下午3点 | 2024-07-09T15:00:00
zh-Hant | 民國113年7月9日 | 2024-07-09
"""
ROWS = [tuple(part.strip() for part in line.split(" | ")) for line in STATED.strip().splitlines()]


def read(text: str, language: str | None = None) -> str:
    return " ".join(found.value.isoformat() for found in find(text, language=language))


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_reads_what_is_stated(language: str, text: str, expected: str) -> None:
    """With its language a date is what it says."""
    assert read(text, language) == expected


# Short forms that only their language makes sure of.
NEEDS_LANGUAGE = {"09-07-2024 14:32", "9/7 2024"}


@pytest.mark.parametrize(("language", "text", "expected"), [row for row in ROWS if row[1] not in NEEDS_LANGUAGE])
def test_reads_the_same_when_nobody_says_which_language(language: str, text: str, expected: str) -> None:
    """No table of the thirty spoils another."""
    assert read(text) == expected


def test_every_language_has_a_row() -> None:
    assert {row[0] for row in ROWS} == {language.replace("_", "-") for language in LANGUAGES}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2 hours ago",
        "July 9",
        "31 Feb 2024",
        "29 February 2023",
        "13/13/2024",
        "July 2024",
        "20240709",
        "v2024.1.2",
        "version 1.2.2024.5",
        "It ended 21-19, 20-22, 2021 all over again",
        "Call 0203 040 2024 or +44 20 7946 2024",
        "$9, 2024 units",
        "https://example.org/2024/07/09/story",
        "Part 3, May 2024",
        "In 2024 May 10 people be enough?",
        "He died on 9 February. 2024 was the year of the others.",
        "9 July 1066",
        "9 July 2167",
        "2024-13-09",
        "2024-07-32",
        "9/7/24",
        "Audio 03:07 Min. | 25.04.24 | Roman",
        "on July 11. 2025 was",
        "9/7/24 14:32",
        "page 12 of 2024",
        "14:09 2024",
        "۳۱ مهر ۱۴۰۳",
        "© 2019-2024 The Site",
    ],
)
def test_leaves_alone_what_is_no_date(text: str) -> None:
    """Numbers, and dates that cannot be or are not absolute, are no dates."""
    assert find(text) == []


def test_ambiguous_unless_something_decides() -> None:
    """Day and month of "03/04/2024" are told apart by evidence, or not at all."""
    april, march = datetime.date(2024, 4, 3), datetime.date(2024, 3, 4)
    for language in (None, "en"):
        assert [(f.value, f.ambiguous) for f in find("03/04/2024", language=language)] == [(april, True)]
    for language in ("en-GB", "en_AU", "de", "fr-FR", "pt-BR"):
        assert [(f.value, f.ambiguous) for f in find("03/04/2024", language=language)] == [(april, False)]
    assert [(f.value, f.ambiguous) for f in find("03/04/2024", language="en-US")] == [(march, False)]
    assert [(f.value, f.ambiguous) for f in find("03/04/2024", order="mdy")] == [(march, False)]
    assert [f.value for f in find("03/04/2024, updated 03/14/2024")] == [march, datetime.date(2024, 3, 14)]
    assert [(f.value, f.ambiguous) for f in find("03.04.2024")] == [(april, False)]
    assert [(f.value, f.ambiguous) for f in find("04/04/2024")] == [(datetime.date(2024, 4, 4), False)]


def test_the_weekday_decides() -> None:
    """The seventh of April 2024 was a Sunday."""
    assert find("Thu, 07/04/2024 - 18:10")[0].value == datetime.datetime(2024, 7, 4, 18, 10)
    assert find("Sunday 07/04/2024")[0].value == datetime.date(2024, 4, 7)


def test_a_name_is_no_weekday() -> None:
    """ "Ma" is Dutch for Monday, and the name of Rui Ma."""
    assert find("Rui Ma 3/29/2021")[0].start == len("Rui Ma ")
    assert find("ma 8 juli 2024", language="nl")[0].start == 0
    assert find("Di. 16.11.2021")[0].start == 0


def test_order_hint_needs_a_date_that_decides() -> None:
    """Two dates that contradict each other decide nothing."""
    assert order_hint(["03/04/2024", "x 13/03/2024"]) == "dmy"
    assert order_hint(["03/14/2024"]) == "mdy"
    assert order_hint(["03/14/2024", "14/03/2024"]) is None
    assert order_hint(["03/04/2024", "14.03.2024"]) is None


def test_two_digit_years_need_a_time_and_an_order() -> None:
    """ "9/7/24" may be a score; beside a time, in a language that has an order, it is a date."""
    assert read("9/7/24 14:32", "it") == "2024-07-09T14:32:00"
    assert read("09.07.24, 14:32 Uhr", "de") == "2024-07-09T14:32:00"
    assert read("9/7/24", "it") == ""


def test_the_span_covers_weekday_time_and_zone() -> None:
    text = "Published Tue 4 Jun 2024 06.00 BST by us"
    found = find(text)[0]
    assert text[found.start : found.end] == "Tue 4 Jun 2024 06.00 BST"


DATES = [datetime.date(1999 + 2 * month, month, day) for month in range(1, 13) for day in (1, 9, 12, 27)]


@pytest.mark.parametrize("width", ["medium", "long", "full"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_reads_back_what_babel_writes(language: str, width: str) -> None:
    """Every date in the usual forms of the CLDR comes back, with the language given and without."""
    localedata._cache.clear()  # Babel mixes up the aliases of locales that it has read before
    locale = Locale.parse(language)
    for day in DATES:
        text = format_date(day, width, locale=locale)
        assert read(text, language) == day.isoformat(), text
        bare = find(text)
        assert [f.value for f in bare if not f.ambiguous] == [day] or [f.ambiguous for f in bare] == [True], text


@settings(max_examples=500, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *"0123456789 :.,/-",
                "2024",
                "July",
                "年",
                "月",
                "日",
                "令和",
                "ก.ค. ",
                "٢٠٢٤",
                "تیر",
                "۱۴۰۳",
                "PM",
                "UTC",
                "+",
                "T",
                "Z",
                "(",
                ")",
                "th",
                "de",
                "\u200f",
                "�",
                "\x00",
                "²",
                "Ⅷ",
                "İ",
            ]
        )
        | st.characters(),
        max_size=40,
    ).map("".join)
)
def test_any_text_is_read_without_an_error(text: str) -> None:
    """Whatever the text, spans lie in it in order and cover something."""
    end = 0
    for found in find(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end


@pytest.mark.parametrize("unit", ["2024 ", "9 July 2024 ", "03/04/2024 ", "9/7/2567 ", "2024-", "9/7/24 14:32 ", "令和6年", "9.", "12:30 "])
def test_time_is_in_proportion(unit: str) -> None:
    """A line twice as long takes twice as long (with room for a busy machine)."""
    spent = []
    for size in (50_000, 200_000):
        start = time.perf_counter()
        find(unit * (size // len(unit)))
        spent.append(time.perf_counter() - start)
    assert spent[1] < 10 * spent[0] + 0.05
