"""Write ``src/cleantext/_calendar.json``: what the Unicode CLDR knows about written dates.

    pip install babel icu4py
    python scripts/make_calendar.py

Names of months, weekdays and parts of the day and the usual order of a numeric date come from Babel;
Babel knows the Gregorian calendar only, so eras and Persian months are read off dates that ICU formats.
Names of time zones come from Babel where English has them, and from the tz database otherwise.
No name is typed by hand.
"""

from __future__ import annotations

import datetime
import json
import re
import sys
import unicodedata
import zoneinfo
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from babel import Locale, localedata
from babel.core import get_global
from icu4py.messageformat import MessageFormat

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
OUT = Path(__file__).parent.parent / "src" / "cleantext" / "_calendar.json"
NOON = datetime.time(12)
# Written between numbers where the calendar has no name of its own: 7月, 7월, tháng 7.
DIGITS = re.compile(r"\d+")
# An abbreviation such as "hu M" would match anything.
SHORTEST = 2


def locale(name: str) -> Locale:
    """Return the locale of ``name``, read afresh: Babel mixes up aliases of locales it has read before."""
    localedata._cache.clear()
    return Locale.parse(name)


def variants(language: str) -> list[str]:
    """Return ``language`` and what CLDR has for it in single countries, in its usual script."""
    found = [language]
    for name in sorted(localedata.locale_identifiers()):
        parts = name.split("_")
        if name.startswith(language + "_") and len(parts[-1]) in (2, 3) and len(parts) == language.count("_") + 2:
            found.append(name)
    return found


def tidy(name: str) -> str:
    """Return ``name`` as it is looked up: composed, lower case, plain blanks, no dot at the end."""
    name = "".join(low if len(low := c.lower()) == 1 else low[0] for c in unicodedata.normalize("NFC", name))
    name = "".join(c for c in name if unicodedata.category(c) != "Cf" or c == "\u200c")
    return " ".join(name.split()).rstrip(".\u0970\u05f3'")


def plain(name: str) -> str:
    """Return ``name`` without accents, points and hamzas; Cyrillic letters are letters of their own."""
    if any("\u0400" <= c <= "\u04ff" for c in name) or "HANGUL" in unicodedata.name(name[0], ""):
        return name
    bare = (c for c in unicodedata.normalize("NFD", name) if not _loose(c))
    return unicodedata.normalize("NFC", "".join(bare).replace("ı", "i"))


def _loose(character: str) -> bool:
    """Whether ``character`` is a mark that writers leave out: not the vowel signs of Thai and Hindi."""
    return unicodedata.combining(character) in (*range(27, 36), 7, 230, 220, 202)


def forms(names: Iterable[str]) -> set[str]:
    """Return every way in which ``names`` are looked up."""
    found = {tidy(name) for name in names}
    return {form for form in found | {tidy(plain(form)) for form in found} if len(form) >= SHORTEST}


def month_names(language: str) -> tuple[list[set[str]], set[str]]:
    """Return twelve sets of names, and what is written around the number where months are numbered."""
    months: list[set[str]] = [set() for _ in range(12)]
    numbered: set[str] = set()
    prefixes: set[str] = set()
    for name in variants(language):
        data = locale(name)
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, written in data.months[context][width].items():
                    if DIGITS.search(written):
                        numbered.add(tidy(DIGITS.sub("", written)))
                    else:
                        months[number - 1].add(written)
        # "d בMMMM": a letter that Hebrew puts before the name
        prefixes |= set(re.findall(r"(\w)'?MMMM", data.date_formats["long"].pattern)) - set("dyM")
    for names in months:
        names |= {prefix + written for written in names for prefix in prefixes}
    result = [forms(names) for names in months]
    for form in {form for names in result for form in names}:
        if sum(form in names for names in result) > 1:
            result = [names - {form} for names in result]
    return result, numbered - {""}


def weekday_names(language: str) -> list[set[str]]:
    """Return seven sets of names, Monday's first."""
    weekdays: list[set[str]] = [set() for _ in range(7)]
    for name in variants(language):
        days = locale(name).days
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, written in days[context][width].items():
                    weekdays[number].add(written)
    return [forms(names) for names in weekdays]


def day_periods(language: str) -> Iterator[tuple[str, str]]:
    """Yield the halves of the day and its parts by name."""
    for name in variants(language):
        periods = locale(name).day_periods
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for key, written in periods.get(context, {}).get(width, {}).items():
                    part = {"am": "am", "mo": "am", "pm": "pm", "af": "pm", "ev": "pm", "ni": "night"}.get(key[:2])
                    if part and key not in ("noon", "midnight"):
                        for form in forms([written]):
                            # "de", "du", "sa": too short to mean anything outside their language
                            if language == "en" or len(form) > 2 or not form.isascii():
                                yield form, part


def order(name: str) -> str:
    """Return ``dmy``, ``mdy`` or ``ymd``: how ``name`` writes a date in numbers, its year last if it ever does."""
    data = locale(name)
    short, medium = (data.date_formats[key].pattern for key in ("short", "medium"))
    return _order(short) if _order(short) != "ymd" else _order(medium)


def fillers() -> set[str]:
    """Return the words that dates have between their parts: "9 de julio de 2024"."""
    found: set[str] = set()
    for language in LANGUAGES:
        data = locale(language)
        for pattern in (*data.datetime_skeletons.values(), *data.date_formats.values()):
            text = getattr(pattern, "pattern", str(pattern))
            if "d" in re.sub(r"'[^']*'", "", text):
                found |= forms(re.findall(r"'([^']*)'", text)) | set(re.findall(r"'([^'\W])'", text))
    return found


def orders() -> dict[str, str]:
    """Return the order for each language, and for the countries that differ from it.

    A language whose home country writes otherwise than the world does has no order of its own: ``en``.
    """
    found: dict[str, str] = {}
    for language in LANGUAGES:
        names = variants(language)
        own = world = order(language)
        if language == "en":  # the only one of the thirty that is of two minds
            world = found["en-001"] = order("en_001")
        found[language] = own if own == world else ""
        found |= {name: order(name) for name in names[1:] if order(name) != world}
    return {name.replace("_", "-"): value for name, value in found.items()}


def _order(pattern: str) -> str:
    letters = re.sub(r"'[^']*'|[^dMy]", "", pattern)
    return "".join(sorted("dmy", key=letters.lower().index))


def icu(calendar: str, skeleton: str, day: datetime.date) -> str:
    """Return ``day`` as ICU writes it: ``calendar`` is a locale with its calendar."""
    return str(MessageFormat(f"{{d, date, {skeleton}}}", calendar).format({"d": datetime.datetime.combine(day, NOON)}))


def years(start: int, stop: int) -> Iterator[datetime.date]:
    """Return the last day of each year."""
    return (datetime.date(year, 12, 31) for year in range(start, stop))


def eras() -> dict[str, int]:
    """Return for each name of an era the year before its first, so that adding its year gives the common era's."""
    found: dict[str, int] = {}
    calendars = ("ja@calendar=japanese", "th@calendar=buddhist", "zh_Hant@calendar=roc", "zh_Hans@calendar=roc")
    for calendar in calendars:
        for day in years(1912 if "roc" in calendar else 1868, 2025):
            for width in ("G", "GGGG"):
                era = tidy(icu(calendar, f"'{width}'".replace("'", ""), day))
                year = DIGITS.search(icu(calendar, f"{width}y", day).replace("元", "1"))
                if year and not era.isascii():
                    found.setdefault(era, day.year - int(year.group()))
    for language in LANGUAGES:  # the common era where it is written out
        for name in locale(language).eras.values():
            if not (era := tidy(name[1])).isascii():
                found.setdefault(era, 0)
    return found


def persian_months() -> list[list[str]]:
    """Return the months of the Solar Hijri calendar in Persian and in Latin letters."""
    months: list[set[str]] = [set() for _ in range(12)]
    for name in ("fa@calendar=persian", "en@calendar=persian"):
        for number in range(12):
            day = datetime.date(2023, 4, 1) + datetime.timedelta(days=round(number * 30.4))
            months[number].add(icu(name, "MMMM", day))
    assert len(set().union(*months)) == 24, months
    return [sorted(forms(names)) for names in months]


def zones() -> dict[str, int | str]:
    """Return minutes east of Greenwich for each abbreviation, or the tz name where summer time decides."""
    found: dict[str, int | str] = {}
    # For each metazone a place that keeps it, by preference a well-known one that has summer time.
    known = set(get_global("windows_zone_mapping").values())
    places = sorted(get_global("meta_zones").items(), key=lambda p: (_has_summer(p[0]), p[0] in known, p[0]))
    tz_of = {meta: tz for tz, meta in places}
    for language in ("en", "en_GB", "en_AU", "en_IN"):
        data = locale(language)
        for meta, names in data.meta_zones.items():
            _add_zones(found, dict(names.get("short", {})), tz_of.get(meta))
        for tz, names in data.time_zones.items():
            _add_zones(found, dict(names.get("short", {})), tz)
    seen: dict[str, set[int]] = {}
    for tz in sorted(zoneinfo.available_timezones()):
        for minutes, name in _offsets(tz):
            if name.isalpha() and name.isupper():
                seen.setdefault(name, set()).add(minutes)
    for name, offsets in seen.items():
        if len(offsets) == 1:
            found.setdefault(name, offsets.pop())
    return {name: found[name] for name in sorted(found) if len(name) > 1}


def _has_summer(tz: str) -> bool:
    return tz in zoneinfo.available_timezones() and len({minutes for minutes, _ in _offsets(tz)}) == 2


def _offsets(tz: str) -> list[tuple[int, str]]:
    """Return winter's (least) and summer's offset in minutes with the names of both."""
    result = []
    for month in (1, 7):
        moment = datetime.datetime(2024, month, 1, tzinfo=zoneinfo.ZoneInfo(tz))
        delta = moment.utcoffset()
        assert delta is not None
        result.append((int(delta.total_seconds() // 60), moment.tzname() or ""))
    return sorted(result)


def _add_zones(found: dict[str, int | str], names: dict[str, str], tz: str | None) -> None:
    if tz not in zoneinfo.available_timezones():
        return
    (standard, _), (daylight, _) = _offsets(tz)
    summer = standard != daylight
    for kind, value in (("standard", standard), ("daylight", daylight if summer else None), ("generic", tz)):
        name = names.get(kind, "")
        if name.isascii() and name.isalpha() and name.isupper() and value is not None:
            found.setdefault(name, value if summer or kind != "generic" else standard)


def build() -> dict[str, Any]:
    """Return the calendar's tables, ready for JSON."""
    months, weekdays, numbered = {}, {}, set()
    parts: dict[str, set[str]] = {"am": set(), "pm": set(), "night": set()}
    for language in LANGUAGES:
        tag = language.replace("_", "-")
        names, around = month_names(language)
        numbered |= around
        if any(names):
            months[tag] = [sorted(month) for month in names]
        weekdays[tag] = [sorted(names) for names in weekday_names(language)]
        for form, part in day_periods(language):
            parts[part].add(form)
    for part in ("pm", "night"):
        parts[part] -= parts["am"]
    parts["night"] -= parts["pm"]
    marks: dict[str, set[str]] = {"year": set(), "day": set()}
    for language in LANGUAGES:
        pattern = locale(language).date_formats["long"].pattern
        for letter, mark in (("y", "year"), ("d", "day")):
            marks[mark] |= {m for m in re.findall(letter + r"([^\W\da-zA-Z])", pattern) if ord(m) > 0x2FFF}
    return {
        "source": f"Babel {version('babel')}, icu4py {version('icu4py')}; made by scripts/make_calendar.py",
        "months": months,
        "numbered_months": sorted(numbered),
        "weekdays": weekdays,
        "day_periods": {part: sorted(names) for part, names in parts.items()},
        "marks": {mark: sorted(names) for mark, names in marks.items()},
        "eras": eras(),
        "persian_months": persian_months(),
        "fillers": sorted(fillers()),
        "orders": orders(),
        "zones": zones(),
    }


if __name__ == "__main__":
    text = json.dumps(build(), ensure_ascii=False, separators=(",", ":")).replace('],"', '],\n"') + "\n"
    OUT.write_text(text, encoding="utf-8")
    print(f"{OUT}: {len(text.encode()):,} bytes", file=sys.stderr)
