"""What a catalogue holds: notices, cues and words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from cleantext.catalogue._matcher import Matcher

_T = TypeVar("_T")

GAP: Final = "{…}"
"""Stands in a phrase for anything of up to ``GAP_LENGTH`` characters on the same line."""

GAP_LENGTH: Final = 60
"""A publisher's name, a price, a date or a short clause; the longest real one seen was 52 characters."""

NUMBER: Final = "{#}"
"""Stands in a phrase for a number with its signs: "3", "1,234", "2.3K", "$1", "63.4 %", "€ 4,99"."""

WHERES: Final = ("whole", "start", "end", "anywhere")

KINDS: Final[dict[str, tuple[str, ...]]] = {
    "paywall": ("subscribe", "access", "price", "trial", "member", "continue", "limit", "locked", "signin", "support"),
    "bot_block": (
        "verify",
        "human",
        "unusual",
        "script",
        "denied",
        "reference",
        "captcha",
        "security",
        "wait",
        "browser",
        "address",
        "contact",
        "region",
    ),
    "consent": ("cookies", "accept", "partners", "purpose", "privacy", "settings", "data", "device"),
    "newsletter": ("newsletter", "signup", "inbox", "frequency", "app", "follow", "notify", "donate", "free", "terms"),
}
"""The kinds of cue that each wall is made of. A wall shows several; a sentence about walls seldom does."""

WORDS: Final[dict[str, str]] = {
    "stop": "articles, pronouns, prepositions: a phrase of nothing else is refused",
    "abbreviation": 'words behind whose stop no sentence ends: "dr.", "z. b."; "no. {#}" before numbers, "{#}." for ordinals',
    "byline": 'words before an author\'s name: "by", "written by", "interview by"',
    "byline_after": 'words after an author\'s name that make it a byline: "기자", "記者"',
    "and": 'words between two authors: "and", "&"',
    "role": 'what an author is: "staff writer", "correspondent", "deputy editor"',
    "agency": 'news agencies and desks that sign in an author\'s place: "Reuters", "Staff"',
    "contributor": 'words of lines on who else worked on it: "contributed reporting", "edited by"',
    "reporting_from": 'words before the place an author writes from: "reporting from"',
    "published": 'words before the date of publication: "published", "posted on"',
    "updated": 'words before the date of the last change: "updated", "last modified"',
    "clock": 'words and signs beside a time of day: "at", "Uhr", "h", "kl."',
    "button": 'words on buttons that stand in rows: "share", "save", "print", "facebook", "copy link"',
    "section": 'sections of a newspaper, as in its menu: "sport", "opinion", "business"',
    "credit": 'words before a photographer\'s name: "photo", "photograph", "image source"',
    "author_note": 'what notes on an author say after the name: "covers", "is a reporter", "has written about"',
    "key_title": 'keys of header lines before the headline: "title", "og:title"',
    "key_author": 'keys of header lines before the authors: "author", "dc.creator"',
    "key_date": 'keys of header lines before the date of publication: "date", "published time"',
    "key_updated": 'keys of header lines before the date of the last change: "lastmod", "date_modified"',
    "key_description": 'keys of header lines before a summary of the text: "description", "excerpt"',
    "key_content": 'keys of header lines before the text itself: "markdown content"',
    "key_reader": 'keys that only crawlers and readers write, one of which is proof: "url source", "fetch_date"',
    "key_mail": 'keys of the header of a letter: "from", "subject"',
    "key_other": 'keys of other header lines: "url", "tags", "license"',
    "code_script": 'names and addresses in the scripts of pages that no tutorial is about: "window.dataLayer", "googletag.cmd"',
    "code_style": 'selectors and variables in the style sheets of pages: "--wp--preset", ".elementor-"',
    "code_tracker": 'addresses of pictures that nobody sees: "facebook.com/tr?"',
    "code_banner": 'words that an archive writes before the address of its copy: "the wayback machine -"',
    "author_note_end": 'what ends such a note: "more about", "can be reached at", "follow"',
}
"""The word lists of a language, each with what belongs in it."""


class CatalogueError(ValueError):
    """An entry that cannot be used; the message names the file, the entry and the way out."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A piece of wording that a page adds to its articles.

    ``label`` is what a line with one of the ``phrases`` is. ``where`` says how: the line is nothing else
    (``whole``), begins with it, ends with it, or has it ``anywhere``. With ``near`` it counts only within a
    few lines of one that has that label for another reason. A ``list`` notice heads a list that falls with
    it ("Most read"). ``status`` is "error" where the line is the text of an error page.
    """

    id: str
    label: str
    where: str
    phrases: tuple[str, ...]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]
    near: str = ""
    list: bool = False
    status: str = ""
    language: str = "und"
    source: str = ""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words of one kind that walls of one label use: no proof alone, several kinds together are."""

    label: str
    kind: str
    words: tuple[str, ...]
    language: str = "und"
    source: str = ""


@dataclass(frozen=True)
class Catalogue:
    """Notices, cues and word lists, of one file or of many."""

    notices: tuple[Notice, ...] = ()
    cues: tuple[Cue, ...] = ()
    words: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    """Language tag -> name of the list -> words."""

    @classmethod
    def of(cls, parts: Iterable[Catalogue]) -> Catalogue:
        """Return one catalogue with everything in ``parts``, in order."""
        notices: list[Notice] = []
        cues: list[Cue] = []
        words: dict[str, dict[str, tuple[str, ...]]] = {}
        for part in parts:
            notices += part.notices
            cues += part.cues
            for language, lists in part.words.items():
                mine = words.setdefault(language, {})
                for name, entries in lists.items():
                    mine[name] = tuple(dict.fromkeys((*mine.get(name, ()), *entries)))
        return cls(tuple(notices), tuple(cues), words)

    def vocabulary(self, name: str) -> tuple[str, ...]:
        """Return the words of one list in all languages, each once, in the catalogue's order."""
        return tuple(dict.fromkeys(word for lists in self.words.values() for word in lists.get(name, ())))

    def without(self, ids: Iterable[str]) -> Catalogue:
        """Return this catalogue without the notices of these ids."""
        gone = set(ids)
        return Catalogue(tuple(notice for notice in self.notices if notice.id not in gone), self.cues, self.words)

    @cached_property
    def matcher(self) -> Matcher:
        """All of it ready to meet texts; built at the first call."""
        from cleantext.catalogue._matcher import Matcher

        return Matcher(self)

    def once(self, key: Any, compute: Callable[[], _T]) -> _T:
        """Return ``compute()``, worked out once for this catalogue: patterns made of its word lists."""
        memo: dict[Any, Any] = self.__dict__.setdefault("_memo", {})
        if key not in memo:
            memo[key] = compute()
        return memo[key]  # type: ignore[no-any-return]

    def __reduce__(self) -> tuple[type[Catalogue], tuple[object, ...]]:
        return Catalogue, (self.notices, self.cues, {tag: dict(lists) for tag, lists in self.words.items()})
