"""What a caller knows of a text: its address, language, headline, authors and date, checked before anything reads them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Final

from cleantext.language import check_tag

NAMES: Final = ("url", "language", "title", "authors", "published")


def checked(
    *, url: str | None, language: str | None, title: str | None, authors: str | Iterable[str] | None, published: date | str | None
) -> dict[str, Any]:
    """Return the hints as a document's metadata: a tag as it is written by convention, names in a tuple, a date as one.

    What is ``None`` or blank is not known, and left out; but a blank language tag is a mistake.

    Raises:
        TypeError: for a hint of another type.
        ValueError: for a language tag or a date that is none.
    """
    for name, hint in (("url", url), ("language", language), ("title", title)):
        if hint is not None and not isinstance(hint, str):
            raise TypeError(f"{name} must be a str or None, not {type(hint).__name__}")
    known = {
        "url": url and url.strip(),
        "language": None if language is None else check_tag(language),
        "title": title and " ".join(title.split()),
        "authors": _names(authors),
        "published": _date(published),
    }
    return {name: hint for name, hint in known.items() if hint}


def _names(hint: str | Iterable[str] | None) -> tuple[str, ...]:
    names = () if hint is None else (hint,) if isinstance(hint, str) else hint
    if not isinstance(names, Iterable) or isinstance(names, bytes | bytearray):
        raise TypeError(f"authors must be a name, several of them or None, not {type(hint).__name__}")
    found: dict[str, None] = {}
    for name in names:
        if not isinstance(name, str):
            raise TypeError(f"authors must be names, each a str; {type(name).__name__} is none")
        found[" ".join(name.split())] = None
    found.pop("", None)
    return tuple(found)


def _date(hint: date | str | None) -> date | None:
    if hint is None or isinstance(hint, date):
        return hint
    if not isinstance(hint, str):
        raise TypeError(f"published must be a date, a datetime, a str of ISO 8601 or None, not {type(hint).__name__}")
    text = hint.strip()
    for kind in (date, datetime):
        try:
            return kind.fromisoformat(text) if text else None
        except ValueError:
            continue
    raise ValueError(
        f"published={hint!r} is no date of ISO 8601; write it as '2025-03-04' or '2025-03-04T09:30:00+01:00', "
        "hand over a datetime.date or datetime, or leave it out: a date in the text is found without"
    )
