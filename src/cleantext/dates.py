"""This file is about reading a date out of text, in thirty languages and in the calendars their papers print.

``find`` looks for a year first: a line without one costs next to nothing. Around the year it reads numbers
("09.07.2024"), or looks words up in one table of month names ("9 de julio de 2024", "Temmuz 09, 2024").
All patterns are bounded, so time is linear in the text. The names come from the Unicode CLDR, see
``scripts/make_calendar.py``.
"""

from __future__ import annotations

import datetime
import json
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final, NamedTuple

_FIRST, _LAST = 1700, 2099
"""Years outside these are numbers of something else."""


class Found(NamedTuple):
    """A date that a text states absolutely, and where: half-open offsets over date, weekday, time and zone."""

    start: int
    end: int
    value: datetime.date | datetime.datetime
    """A datetime where the text states the time of day; aware where it states a zone that is known."""
    ambiguous: bool
    """Day and month could be either way round ("03/04/2024") and nothing decided; ``value`` takes the day first."""


class _Pattern:
    """A regular expression that is compiled when it is first used: to compile them all takes 10 ms."""

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return re.compile(self.source)

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        return self.compiled.fullmatch

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        return self.compiled.search

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        return self.compiled.finditer


# --- patterns: a blank may be a no-break space, and Arabic text has invisible marks around its numbers ---

_S: Final = "[\\s\u200e\u200f]{0,2}"
# Vowel signs and tone marks are no letters to ``re``: combining accents, Hebrew and Arabic points, Devanagari, Thai.
_MARK: Final = "[\u0300-\u036f\u05b0-\u05c7\u064b-\u0655\u0900-\u0903\u093a-\u094f\u0e31-\u0e3a\u0e47-\u0e4e\u200c]"
_LETTER: Final = r"[^\W\d_]"
# A word, with the points of "ม.ค." and the geresh of "ינו׳" inside it.
_WORD: Final = rf"{_LETTER}(?:{_LETTER}|{_MARK}|[.'’׳॰](?={_LETTER})){{0,20}}"
# A number in a path, an address or a version is no part of a date; but "Tobias Mühlbauer24.04.2024, 19:35 Uhr".
_FREE: Final = r"(?<![\d./_=-])(?:(?<![a-zA-Z])|(?<=[a-z])(?=\d\d\D\d\d\D))"
_SEPARATORS: Final = frozenset("-/.\u2010\u2011\u2012\u2013\u2022")
_SEPARATOR: Final = r"[-/.\u2010-\u2013\u2022]"

# The second form is "Apr 28 20232:23 PM"; the third one Thai: after a short month the centuries go, "9 ก.ค. 67".
_YEAR = _Pattern(r"(?<!\d)(?:\d{4}(?!\d)|20\d\d(?=\d\d?:\d\d(?!\d)))|(?<=[คพย]\. )[4-9]\d(?!\d)")
_YEAR_FIRST = _Pattern(
    rf"\d{{4}}(?:{_S}({_SEPARATOR}){_S}(\d{{1,2}}){_S}\1{_S}(\d{{1,2}})(?![\d/_-])(?!\.\d)"
    rf"|{_S}[年년]{_S}(\d{{1,2}}){_S}[月월]{_S}(\d{{1,2}})(?!\d){_S}[日일号號]?)"
)
_YEAR_FIRST_WORD = _Pattern(rf"\d{{4}}([\s.,/年-]{{1,3}})({_WORD})[\s.-]{{1,3}}(\d{{1,2}})(?![\d:])\.?")
_NUMBERS = _Pattern(rf"{_FREE}(\d{{1,2}}){_S}({_SEPARATOR}){_S}(\d{{1,2}}){_S}\2{_S}\Z")
# "9/7 2024" and "9/7-2024", as the Nordic papers write.
_NORDIC = _Pattern(rf"{_FREE}(\d{{1,2}})(/)(\d{{1,2}})[\s-]{{1,2}}\Z")
_NORDIC_LANGUAGES: Final = frozenset({"sv", "da", "nb", "nn", "fi"})
_SHORT = _Pattern(rf"{_FREE}(\d{{1,2}})([./-])(\d{{1,2}})\2(\d\d)(?![\d/-])(?!\.\d)")
_NUMERIC = _Pattern(rf"{_FREE}(\d{{1,2}})([/-])(\d{{1,2}})\2\d{{4}}(?![\d/-])")
# "09/07/2024/slug", "1.2.2024.5"; but "09.07.2024-14:32"
_GOES_ON = _Pattern(r"[./_-]\d(?!\d?[:.]\d\d)|[/_]")
_TOKEN = _Pattern(rf"\d+|{_WORD}|[^\w\s\u200e\u200f]")
_ORDINALS: Final = frozenset(["st", "nd", "rd", "th", "er", "re", "e", "è", "o", "a", "º", "ª", "°", "го", "е", "ος", "η", "ης", "α"])
_DAY_FIRST_LETTERS = _Pattern("[\u0370-\u0e7f\u1ea0-\u1ef9]")  # Greek to Thai, and Vietnamese
_ASIAN = _Pattern("[\u3040-\u9fff\uac00-\ud7af]")
_ARABIC = _Pattern("[\u0600-\u06ff]")
_THAI = _Pattern("[\u0e00-\u0e7f]")

_CLOCK: Final = (
    r"(?P<hour>\d{1,2})(?:(?P<sep>[:：.])(?P<minute>\d\d)(?:[:：.](?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    r"|\s?(?P<unit>[hH](?![^\W\d_])|[時时시点點])\s?(?:(?P<past>\d{1,2})(?![\d:.])(?:\s?[分분])?)?)?(?![\d:])"
)
# From the date to the time: "T14:32", " | 14:32", " um 14.32 Uhr", " alle ore 14:32", "(火) 午後2時".
_AFTER = _Pattern(rf"(?:[Tt]|[^\w\n]{{0,6}}(?P<word>{_LETTER}{{1,6}}\.?[^\w\n]{{0,3}}){{0,2}}){_CLOCK}")
_CLOCKS = _Pattern(rf"(?<![\d:.]){_CLOCK}")
# From the time to the date: " on ", " - ", ", ".
_BETWEEN = _Pattern(rf"[^\w\n]{{0,4}}(?:{_LETTER}{{1,4}}\.?[^\w\n]{{1,3}})?")
_HALF = _Pattern(rf"\s?({_WORD}\.?)(?:\s({_WORD})\.?)?(?:\s({_WORD})\.?)?")
_UNIT = _Pattern(r"\s?(?:Uhr|uur|[Hh]rs?|h|น\.?)(?!\w)")
_DURATION = _Pattern(r"\s?(?:[Mm]in|[Ss]e[ck]|мин|分)")
_STOPS = _Pattern(r"\s{0,3}(?:\Z|[^\w\s%€$£])")
_OFFSET = _Pattern(r"\s{0,2}\(?(?:(Z)(?!\w)|(UTC|GMT)?\s?([+\-\u2212])(\d\d?)(?::?(\d\d))?(?![\d:]))\)?")
_ZONE = _Pattern(r"\s{0,2}\(?([A-Z]{2,5})(?!\w)\)?")
_WEEKDAY_BEFORE = _Pattern(rf"(?:({_WORD})([ -]))?({_WORD})(?:[.,،]|\s?ที่)?[\s(]{{0,2}}(?:{_LETTER}{{2,3}}\s)?\Z")
_WEEKDAY_AFTER = _Pattern(rf"[\s,]{{0,3}}\(?({_WORD})\)?")

# A year has a 1 or a 2 in it, in one of these kinds of digits; but 令和6年 and "9 ก.ค. 67" need none.
_SIGNS: Final = (
    *(chr(ord(zero) + digit) for zero in "\u0660\u06f0\u0966\u0e50\uff10" for digit in (1, 2)),
    *("年", "ค. ", "ย. ", "พ. "),
)
# Words between the parts of a date that the patterns of the CLDR do not have.
_LINKS: Final = frozenset({"of", "del", "năm"})


def find(text: str, *, language: str | None = None, order: str | None = None) -> list[Found]:
    """Return the dates that ``text`` states absolutely, from left to right, without overlap.

    ``language`` is a BCP 47 tag. ``order`` ("dmy" or "mdy") is what other texts of the same page say about
    dates such as "03/04/2024"; without it the other dates of ``text``, its language and the time zone
    decide, or the date comes back ``ambiguous``. Any string is accepted.
    """
    if not _promising(text):
        return []
    return list(_Reader(text, language or "", order or "").dates())


def order_hint(texts: Iterable[str]) -> str | None:
    """Return "dmy" or "mdy" if a numeric date in ``texts`` decides ("13/03/2024") and none speaks against it."""
    seen = set()
    for text in texts:
        for match in _NUMERIC.finditer(text) if "/" in text or "-" in text else ():
            first, second = int(match[1]), int(match[3])
            if 12 < first <= 31 and 0 < second <= 12:
                seen.add("dmy")
            elif 12 < second <= 31 and 0 < first <= 12:
                seen.add("mdy")
    return seen.pop() if len(seen) == 1 else None


def _promising(text: str) -> bool:
    """Whether a year, or a date of two digits each beside a time, may stand in ``text``."""
    if "1" in text or "2" in text:
        if "20" in text or "19" in text or not text.isascii():
            return True
        if "18" in text or "17" in text:
            return True
        return ":" in text and ("/" in text or "." in text or "-" in text) and _SHORT.search(text) is not None
    if text.isascii():
        return False
    return any(sign in text for sign in _SIGNS)


class _Calendar:
    """The tables of ``_calendar.json`` as they are looked up."""

    def __init__(self) -> None:
        data = json.loads(Path(__file__).with_name("_calendar.json").read_text(encoding="utf-8"))
        self.months: dict[str, dict[str, int]] = {}
        for tag, months in data["months"].items():
            for number, names in enumerate(months, 1):
                for name in names:
                    self.months.setdefault(name, {})[tag.partition("-")[0]] = number
        self.names = sorted(self.months)
        persian = enumerate(data["persian_months"], 1)
        self.persian: dict[str, int] = {name: number for number, names in persian for name in names}
        self.numbered = frozenset(data["numbered_months"])
        self.weekdays: dict[str, dict[str, int]] = {}
        for tag, weekdays in data["weekdays"].items():
            for number, names in enumerate(weekdays):
                for name in names:
                    self.weekdays.setdefault(name, {})[tag.partition("-")[0]] = number
        self.halves: dict[str, str] = {name: half for half, names in data["day_periods"].items() for name in names}
        # What the eras of today are called may stand before the year: "9 กรกฎาคม พ.ศ. 2567".
        common = (name for name, years in data["eras"].items() if years <= 0)
        self.fillers = frozenset((*data["fillers"], *common, *_LINKS))
        self.last_words = self.fillers.union(self.persian, (name.rpartition(" ")[2] for name in self.months))
        self.eras: dict[str, int] = {name: years for name, years in data["eras"].items() if years > 0}
        self.era = re.compile(rf"({'|'.join(self.eras)}){_S}(\d{{1,3}}|元){_S}年{_S}(\d{{1,2}}){_S}月{_S}(\d{{1,2}}){_S}日")
        self.orders: dict[str, str] = data["orders"]
        self.zones: dict[str, int | str] = data["zones"]

    def month(self, word: str, language: str) -> int | None:
        """Return the month that ``word`` names, in ``language`` if that is one of those that know the word."""
        by_language = self.months.get(word)
        if by_language is None:
            return self._cut_month(word)
        if language in by_language:
            return by_language[language]
        numbers = set(by_language.values())
        return numbers.pop() if len(numbers) == 1 else None

    def _cut_month(self, word: str) -> int | None:
        """Return the month whose name begins with ``word`` ("fév.", "octo"), if there is only one."""
        numbers: set[int] = set()
        if 3 <= len(word) <= 6:
            for name in self.names[bisect_left(self.names, word) :]:
                if not name.startswith(word):
                    break
                numbers.update(self.months[name].values())
        return numbers.pop() if len(numbers) == 1 else None

    def order(self, tag: str) -> str:
        """Return how ``tag`` orders a numeric date whose year is last; empty where nobody can know."""
        language, _, rest = tag.partition("-")
        region = rest.rpartition("-")[2].upper()
        tags = (f"{language}-{region}", f"{language}-Hant-{region}", f"{language}-001" if region else "", language)
        return next((self.orders[known] for known in tags if known in self.orders), "")


@lru_cache(1)
def _calendar() -> _Calendar:
    return _Calendar()


class _Day(NamedTuple):
    """A date without its time, and the other one that its numbers could mean."""

    start: int
    end: int
    value: datetime.date
    swapped: datetime.date | None = None
    short: bool = False
    """The year has two digits: nothing to believe without a time beside it."""


class _Clock(NamedTuple):
    """A time of day, and how it bears on the order of a date: American zones stand beside American dates."""

    start: int
    end: int
    time: datetime.time
    zone: int | str | None = None


class _Reader:
    """A text being read; ``dates`` is the way in."""

    def __init__(self, text: str, language: str, order: str) -> None:
        self.text = text
        self.calendar = _calendar()
        tag = language.replace("_", "-")
        base = tag.partition("-")[0].lower()
        self.language = "nb" if base == "no" else base
        self.asked = order
        self.usual = self.calendar.order(self.language + tag[len(base) :])

    def dates(self) -> Iterator[Found]:
        days = sorted(self._days())
        taken = 0
        for i, day in enumerate(days):
            if day.start < taken:
                continue
            following = days[i + 1].start if i + 1 < len(days) else len(self.text)
            if found := self._found(day, taken, following):
                taken = found.end
                yield found

    # --- days ---

    def _days(self) -> Iterator[_Day]:
        text, free = self.text, 0
        for year in _YEAR.finditer(text):
            if year.start() >= free and (day := self._around(year.start(), year.end(), free)):
                free = day.end
                yield day
        if "年" in text:
            for match in self.calendar.era.finditer(text):
                number = 1 if match[2] == "元" else int(match[2])
                if value := _date(self.calendar.eras[match[1]] + number, int(match[3]), int(match[4])):
                    yield _Day(match.start(), match.end(), value)
        if ":" in text:
            for match in _SHORT.finditer(text):
                if day := self._numbers(match, match.start(), match.end(), 2000 + int(match[4])):
                    yield day._replace(short=True)

    def _around(self, start: int, end: int, free: int) -> _Day | None:
        """Return the date whose year stands at ``start``; what lies before ``free`` belongs to another date."""
        text, year = self.text, int(self.text[start:end])
        if end - start == 2:
            return self._words(start, end, year + 2500, free)
        if not 1250 <= year <= 2700:
            return None
        base = max(free, start - 14)
        before = text[base:start]
        match = _NUMBERS.search(before) if before.rstrip()[-1:] in _SEPARATORS else None
        if match is None and self.language in _NORDIC_LANGUAGES:
            match = _NORDIC.search(before)
        if match is not None:
            if _GOES_ON.match(text, end) or (match.start() == 0 and base > free):
                return None
            return self._numbers(match, base + match.start(), end, year)
        return self._year_first(start, year) or self._words(start, end, year, free)

    def _numbers(self, match: re.Match[str], start: int, end: int, year: int) -> _Day | None:
        """Return "09.07.2024" as a date: day first, month first, or either."""
        first, second = int(match[1]), int(match[3])
        by_day, by_month = self._civil(year, second, first), self._civil(year, first, second)
        if by_day is None or by_month is None or by_day == by_month or match[2] == ".":
            value = by_day or by_month
            return _Day(start, end, value) if value else None
        order = self._order or self._order_before(start)
        if order == "mdy":
            return _Day(start, end, by_month)
        return _Day(start, end, by_day, None if order == "dmy" else by_month)

    @cached_property
    def _order(self) -> str:
        """What the text, its language and its letters say about "03/04/2024"."""
        order = self.asked or order_hint((self.text,)) or self.usual
        return order or ("dmy" if _DAY_FIRST_LETTERS.search(self.text) else "")

    def _order_before(self, start: int) -> str:
        """Return "dmy" if a word that only such dates have stands before: "ngày 9/7/2024"."""
        word = self.text[max(0, start - 8) : start].rstrip().rpartition(" ")[2]
        return "dmy" if _tidy(word) in self.calendar.fillers - _LINKS else ""

    def _civil(self, year: int, month: int, day: int) -> datetime.date | None:
        """Return the date of a year that may be counted the Thai or the Persian way."""
        if year > 2200 and self._thai:
            year -= 543
        if year < 1500 and self._persian:
            return _persian(year, month, day)
        return _date(year, month, day)

    @cached_property
    def _thai(self) -> bool:
        return self.language == "th" or _THAI.search(self.text) is not None

    @cached_property
    def _persian(self) -> bool:
        return self.language == "fa" or _ARABIC.search(self.text) is not None

    @cached_property
    def _asian(self) -> bool:
        return self.usual == "ymd" or _ASIAN.search(self.text) is not None

    def _year_first(self, start: int, year: int) -> _Day | None:
        """Return "2024-07-09", "2024年7月9日", "2024. július 9." as a date."""
        text = self.text
        previous = text[start - 1 : start] if start else ""
        if previous and (previous in "./_=-" or (previous.isascii() and previous.isalpha())):
            return None
        if match := _YEAR_FIRST.match(text, start):
            month, day = match[2] or match[4], match[3] or match[5]
            if match[1] == "." and not self._dots(match[0]):
                return None
            value = self._civil(year, int(month), int(day))
            dot = match[1] == "." and text.startswith(".", match.end())  # "2024.07.09."
            return _Day(start, match.end() + dot, value) if value else None
        if match := _YEAR_FIRST_WORD.match(text, start):
            number = self.calendar.month(_tidy(match[2]), self.language)
            # "In 2024 May 10 people ...": a sentence goes on.
            sure = match[1].strip() or self.usual == "ymd" or _STOPS.match(text, match.end())
            value = self._civil(year, number, int(match[3])) if number and sure else None
            return _Day(start, match.end(), value) if value else None
        return None

    def _dots(self, written: str) -> bool:
        """Whether "2024.7.9" is a date and no version: where dates are written so, with blanks or with zeros."""
        padded = len(written) == 10 and " " not in written
        return padded or " " in written or self._asian

    def _words(self, start: int, end: int, year: int, free: int) -> _Day | None:
        """Return the date whose month is a word before the year at ``start``: "9 July 2024", "July 9, 2024"."""
        base = max(free, start - 40)
        window = self.text[base:start]
        if not self._may_lead(window.rstrip(" \xa0\u202f.,-/،)'’·׳॰").rpartition(" ")[2]):
            return None
        tokens = [(match[0], match.start()) for match in _TOKEN.finditer(window)]
        last = len(tokens) - 1
        for _ in range(3):
            if last < 0 or not (tokens[last][0] in ",.-/،)'’·׳॰" or _tidy(tokens[last][0]) in self.calendar.fillers):
                break
            last -= 1
        if last < 1:
            return None
        full_stop = any(token == "." for token, _ in tokens[last + 1 :])
        abbreviated = tokens[last - 1][0] == "."  # "Jul. 11. 2025", but not "on July 11. 2025 was"
        read = self._day_last(tokens, last) if abbreviated or not full_stop else None
        read = read or self._month_last(tokens, last, full_stop)
        if read is None:
            return None
        first, month, day, persian = read
        at = tokens[first][1]
        if at == 0 and base > free:
            return None  # cut through by the window
        if at > 1 and window[at - 1] in ".:,/" and window[at - 2].isdigit():
            return None
        if persian != (year < 1500):
            return None
        value = _persian(year, month, day) if persian else _date(year - 543 if year > 2200 else year, month, day)
        return _Day(base + at, end, value) if value else None

    def _may_lead(self, word: str) -> bool:
        """Whether ``word`` may be the last of a date before its year: most that stand before a year may not."""
        if not word.isalpha():
            return word != ""
        word, calendar = _tidy(word), self.calendar
        return word in calendar.last_words or calendar.month(word, self.language) is not None

    def _day_last(self, tokens: list[tuple[str, int]], last: int) -> tuple[int, int, int, bool] | None:
        """Read "July 9th" backwards; return where it begins, month, day and whether the month is Persian."""
        i = last - (tokens[last][0].lower() in _ORDINALS)
        day = tokens[i][0]
        if not (i > 0 and day.isdecimal() and len(day) <= 2):
            return None
        i -= 1
        if tokens[i][0] in ".-" and i > 0:
            i -= 1
        month = self._month(tokens, i)
        return (month[0], month[1], int(day), month[2]) if month else None

    def _month_last(self, tokens: list[tuple[str, int]], last: int, full_stop: bool) -> tuple[int, int, int, bool] | None:
        """Read "9th of July" backwards; return where it begins, month, day and whether the month is Persian."""
        month = self._month(tokens, last)
        if month is None:
            return None
        if full_stop and len(tokens[last][0]) > 5 and tokens[last][0].isascii():
            return None  # "... on 9 February. 2024 was ..."
        i = month[0] - 1
        if i > 1 and tokens[i][0] in "/(" and (other := self._month(tokens, i - 1)) and other[1] == month[1]:
            i = other[0] - 1  # "9 يوليو/تموز": both names of the month
        if i > 0 and _tidy(tokens[i][0]) in self.calendar.fillers:
            i -= 1
        if i > 0 and tokens[i][0] in ".-/\u2010\u2011":
            gap = tokens[i + 1][1] - tokens[i - 1][1] - len(tokens[i - 1][0])
            if tokens[i][0] != "." and gap > 1:
                return None  # "Part 3 - May 2024"
            i -= 1
        if i > 0 and tokens[i][0].lower() in _ORDINALS:
            i -= 1
            if i > 0 and tokens[i][0] in "-.":  # "9-го", "9.º"
                i -= 1
        if i < 0 or not (tokens[i][0].isdecimal() and len(tokens[i][0]) <= 2):
            return None
        return i, month[1], int(tokens[i][0]), month[2]

    def _month(self, tokens: list[tuple[str, int]], i: int) -> tuple[int, int, bool] | None:
        """Return where the month that ends at token ``i`` begins, its number, and whether it is Persian."""
        word, calendar = tokens[i][0], self.calendar
        if word.isdecimal():
            numbered = i > 0 and _tidy(tokens[i - 1][0]) in calendar.numbered and len(word) <= 2
            return (i - 1, int(word), False) if numbered else None
        if not word[0].isalpha():
            return None
        word = _tidy(word)
        if i > 0 and (both := calendar.months.get(f"{_tidy(tokens[i - 1][0])} {word}")):
            return i - 1, next(iter(both.values())), False
        if number := calendar.month(word, self.language):
            return i, number, False
        if number := calendar.persian.get(word):
            return i, number, True
        return None

    # --- times ---

    def _found(self, day: _Day, taken: int, following: int) -> Found | None:
        """Return ``day`` with the weekday, the time and the zone that stand beside it."""
        text = self.text
        start, end = day.start, day.end
        weekdays: set[int] = set()
        if before := self._weekday_before(start, taken):
            start, weekdays = before
        match = _WEEKDAY_AFTER.match(text, end)
        if match and match.end() <= following and (after := self._weekday(match[1])):
            end, weekdays = match.end(), after
        if day.swapped and (day.value.weekday() in weekdays) != (day.swapped.weekday() in weekdays):
            value = day.value if day.value.weekday() in weekdays else day.swapped
            day = day._replace(value=value, swapped=None)  # "Thu, 07/04/2024" is the fourth of July
        clock = self._clock_after(end, following)
        if clock is None or (following < len(text) and _BETWEEN.fullmatch(text, clock.end, following)):
            clock = self._clock_before(start, taken) or clock
        if clock is None:
            return None if day.short else Found(start, end, day.value, day.swapped is not None)
        value, ambiguous = day.value, day.swapped is not None
        if day.swapped and (order := _order_beside(clock.zone)):
            value, ambiguous = (day.swapped if order == "mdy" else value), False
        if day.short and ambiguous:
            return None
        moment = _moment(value, clock)
        return Found(min(start, clock.start), max(end, clock.end), moment, ambiguous)

    def _weekday(self, word: str, *, dotted: bool = False) -> set[int]:
        """Return the weekdays that ``word`` may mean, Monday is 0; "Sam" and "Ma" are names, too."""
        by_language = self.calendar.weekdays.get(_tidy(word), {})
        short = len(word) <= 3 and word.isascii() and not dotted
        if short and not by_language.keys() & {self.language, "en"}:
            return set()
        return set(by_language.values())

    def _weekday_before(self, start: int, taken: int) -> tuple[int, set[int]] | None:
        """Return where the weekday before ``start`` begins and what it may be, if there is one."""
        base = max(taken, start - 32)
        match = _WEEKDAY_BEFORE.search(self.text[base:start])
        if match is None:
            return None
        if match[1] and (found := self._weekday(f"{match[1]}{match[2]}{match[3]}")):
            return base + match.start(1), found
        found = self._weekday(match[3], dotted=match[0].startswith(".", match.end(3) - match.start()))
        return (base + match.start(3), found) if found else None

    def _clock_after(self, end: int, following: int) -> _Clock | None:
        match = _AFTER.match(self.text, end, min(len(self.text), end + 80))
        if match is None or match.end() > following:
            return None
        return self._clock(match, linked=match["word"] is not None)

    def _clock_before(self, start: int, taken: int) -> _Clock | None:
        base = max(taken, start - 40)
        clocks = list(_CLOCKS.finditer(self.text, base, start))
        if not clocks or (last := clocks[-1])["sep"] == ".":
            return None
        clock = self._clock(last, linked=False)
        return clock if clock and clock.end <= start and _BETWEEN.fullmatch(self.text, clock.end, start) else None

    def _clock(self, match: re.Match[str], *, linked: bool) -> _Clock | None:
        """Return the time that ``match`` has found, with its half of the day and its zone.

        ``linked``: a word such as "at" leads to it, which a bare "14h" needs.
        """
        text, end = self.text, match.end()
        hour, minute = int(match["hour"]), int(match["minute"] or match["past"] or 0)
        second = int(match["second"] or 0)
        half, end = self._half(match.start("hour"), end)
        unit = _UNIT.match(text, end)
        end = unit.end() if unit else end
        zone, end_of_zone = self._zone(end)
        if match["sep"] == ".":
            plain = bool(half or unit or end_of_zone > end or _STOPS.match(text, end))
        elif match["sep"]:
            plain = not _DURATION.match(text, end)
        elif match["unit"]:
            plain = bool(match["past"] or half or linked or match["unit"] not in "hH")
        else:
            plain = half in ("am", "pm") or (unit is not None and unit[0].strip() in ("Uhr", "uur", "น"))
        if not plain or minute > 59 or second > 59:
            return None
        if half and 1 <= hour <= 12:
            hour = hour % 12 + 12 * (half == "pm" or (half == "night" and 6 <= hour < 12))
        if hour > 23:
            return None
        return _Clock(match.start("hour"), end_of_zone, datetime.time(hour, minute, second), zone)

    def _half(self, start: int, end: int) -> tuple[str | None, int]:
        """Return the half of the day named before or after a clock, and where the clock ends with it."""
        text, halves = self.text, self.calendar.halves
        if not text.isascii():
            before = text[max(0, start - 5) : start].rstrip()
            for length in (2, 3):  # 午後, 오후, 清晨
                if before[-length:] in halves and _ASIAN.match(before[-1:]):
                    return halves[before[-length:]], end
        match = _HALF.match(text, end)
        if match is None:
            return None, end
        for count in (3, 2, 1):
            if match[count]:
                name = " ".join(text[match.start(1) : match.end(count)].split())
                if half := halves.get(_tidy(name)):
                    stop = match.end(count)
                    return half, stop + (count > 1 and text.startswith(".", stop))
        return None, end

    def _zone(self, end: int) -> tuple[int | str | None, int]:
        """Return the zone that stands at ``end``, in minutes or by its tz name, and where it ends."""
        text = self.text
        if match := _OFFSET.match(text, end):
            if match[1]:
                return 0, match.end()
            minutes = int(match[4]) * 60 + int(match[5] or 0)
            # "14:32-16:00" is a stretch of time; "14:32-05:00" after seconds, or after UTC, is a zone.
            sure = match[2] or match[3] == "+" or text[end - 3 : end - 2] == ":" == text[end - 6 : end - 5]
            if sure and minutes <= 14 * 60:
                return (minutes if match[3] == "+" else -minutes), match.end()
        if (match := _ZONE.match(text, end)) and match[1] in self.calendar.zones:
            return self.calendar.zones[match[1]], match.end()
        return None, end


def _tidy(word: str) -> str:
    """Return ``word`` as the tables have it."""
    return word.lower().replace("i\u0307", "i").replace("\u2019", "'").rstrip(".'׳॰")


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day) if _FIRST <= year <= _LAST else None
    except ValueError:
        return None


def _persian(year: int, month: int, day: int) -> datetime.date | None:
    """Return the date of the Solar Hijri calendar, by the 33-year cycle that holds from 1244 to 1502."""
    if not (1250 <= year <= 1500 and 1 <= month <= 12):
        return None
    short = month == 12 and year % 33 not in (1, 5, 9, 13, 17, 22, 26, 30)
    if not 1 <= day <= (31 if month < 7 else 30 - short):
        return None
    days = 365 * (year - 1) + (8 * year + 21) // 33 + 31 * (month - 1) - max(0, month - 7) + day
    return datetime.date.fromordinal(days + 226894)


def _order_beside(zone: int | str | None) -> str:
    """Return the order of a numeric date beside a time zone; a zone of the Americas means the month is first."""
    if zone is None or zone == 0:
        return ""
    american = zone.startswith("America/") if isinstance(zone, str) else -600 <= zone <= -240
    return "mdy" if american else "dmy"


def _moment(day: datetime.date, clock: _Clock) -> datetime.datetime:
    moment = datetime.datetime.combine(day, clock.time)
    if isinstance(clock.zone, str):
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # 10 ms, and rarely needed

        try:
            offset = ZoneInfo(clock.zone).utcoffset(moment)
        except (ZoneInfoNotFoundError, OSError):  # no tz database on this machine
            return moment
    else:
        offset = None if clock.zone is None else datetime.timedelta(minutes=clock.zone)
    return moment if offset is None else moment.replace(tzinfo=datetime.timezone(offset))
