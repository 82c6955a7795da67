"""When a row of a case is right: content stands in the text, noise does not.

A row's words decide, not its line: a cleaner may join lines, part them, or mend blanks and quotation marks.
Used by the tests and by ``scripts/pin_cases.py``; nothing here depends on pytest.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final

from rapidfuzz import fuzz

import cleantext
from cleantext import Article, margin
from cleantext.labels import KEEP
from cleantext.margin import Case, Row

FOLDER: Final = Path(__file__).with_name("cases")
FLOORS: Final = FOLDER / "floors.toml"

_WORD: Final = re.compile(r"[^\W_]+")
_UNSPACED: Final = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff66-\uff9f]")
_LINK: Final = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s\"[^\"]*\")?\)")
_PLAIN_QUOTES: Final = str.maketrans(dict.fromkeys("‘’‚´`", "'") | dict.fromkeys("“”„«»", '"'))

_ALIKE: Final = 95.0
"""Percent of a row's letters that must stand in the text in order: a cleaner may mend a letter, not drop a word."""
_LEAST_ALIKE: Final = 4
"""Words of a row for which that is asked; shorter ones are found by chance."""


@lru_cache(maxsize=64)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, caseless; single characters in scripts that write no blanks."""
    spaced = _UNSPACED.sub(lambda match: f" {match.group()} ", unicodedata.normalize("NFKC", text).casefold())
    return tuple(_WORD.findall(spaced))


@lru_cache(maxsize=64)
def plain(text: str) -> str:
    """Return a text caseless, with plain quotation marks and single blanks."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().translate(_PLAIN_QUOTES).split())


def _unlinked(text: str) -> str:
    """Return a text with its Markdown links as their words: an article may keep the links of its prose or drop them."""
    return _LINK.sub(r"\1", text)


def score_rows(rows: Sequence[Row], text: str) -> list[tuple[Row, bool]]:
    """Return each row that has words, with whether ``text`` treats it right.

    A row of content is right if its words stand in the text side by side, a row of noise if they stand there
    no oftener than in the content. Rows that are glued to a neighbour are looked for letter by letter, since
    their first or last word may run into another one.
    """
    content = "\n".join(row.text for row in rows if row.label in KEEP)
    scored = []
    for number, row in enumerate(rows):
        wanted = words(row.text)
        if not row.label or not wanted:
            continue
        glued = row.join == "" or (number + 1 < len(rows) and rows[number + 1].join == "")
        count = _letters if glued else _words
        found = count(row.text, text)
        if row.label in KEEP:
            right = found > 0 or _nearly(row.text, text, len(wanted)) or _without_links(row.text, text)
        else:
            right = found == 0 or found <= count(row.text, content)
        scored.append((row, right))
    return scored


def _words(wanted: str, there: str) -> int:
    """Return how often the words of one text stand in another side by side."""
    sought, words_there = words(wanted), words(there)
    size = len(sought)
    return sum(words_there[i : i + size] == sought for i in range(len(words_there) - size + 1)) if size else 0


def _letters(wanted: str, there: str) -> int:
    """Return how often one text stands in another, words run together or not."""
    return plain(there).count(plain(wanted))


def _nearly(wanted: str, text: str, size: int) -> bool:
    return size >= _LEAST_ALIKE and fuzz.partial_ratio(plain(wanted), plain(text)) >= _ALIKE


def _without_links(wanted: str, text: str) -> bool:
    return "](" in wanted and _words(_unlinked(wanted), _unlinked(text)) > 0


def score_fields(case: Case, article: Article) -> dict[str, bool]:
    """Return for each field whether the article has what the header says, and nothing where it says nothing."""
    header = case.header
    return {
        "title": plain(header.get("title", "")) == plain(article.title or ""),
        "subtitle": plain(header.get("subtitle", "")) == plain(article.subtitle or ""),
        "authors": set(map(plain, case.authors)) == set(map(plain, article.authors)),
        "published": header.get("published", "") == _day(article.published),
        "updated": header.get("updated", "") == _day(article.updated),
        "status": header.get("status", "") == article.status.value,
    }


def _day(value: date | None) -> str:
    return value.isoformat()[:10] if value else ""


@dataclass(frozen=True)
class Score:
    """What came out right of one case."""

    name: str
    rows: tuple[tuple[Row, bool], ...]
    fields: dict[str, bool]

    @property
    def group(self) -> str:
        """What its name begins with: the language, or what the case shows."""
        return self.name.partition("-")[0]

    @property
    def kept(self) -> int:
        """How many rows of content stayed."""
        return sum(right for row, right in self.rows if row.label in KEEP)

    @property
    def removed(self) -> int:
        """How many rows of noise went."""
        return sum(right for row, right in self.rows if row.label not in KEEP)

    @cached_property
    def mistakes(self) -> list[str]:
        """What is wrong, in words."""
        rows = [f"{'lost' if row.label in KEEP else 'left'} {row.label}: {row.text[:90]}" for row, right in self.rows if not right]
        return rows + [f"wrong {name}" for name, right in self.fields.items() if not right]


def paths() -> list[Path]:
    """Return the files of all cases, the known failures too."""
    return sorted(FOLDER.rglob("*.case"), key=lambda path: path.stem)


def load(path: Path) -> Case:
    """Return the case in a file."""
    return margin.read(path.read_text(encoding="utf-8"))


def clean(case: Case, raw: str) -> Article:
    """Return the article in ``raw``, some layout of a case's text, with what the case's caller hands over."""
    return cleantext.clean(raw, title=case.header.get("given"))


def _no_blank_lines(raw: str) -> str:
    return "\n".join(line for line in raw.split("\n") if line.strip())


def _indented(raw: str) -> str:
    return "\n".join(f"    {line} \t" if line.strip() else "  " for line in raw.split("\n"))


LAYOUTS: Final[dict[str, Callable[[str], str]]] = {
    "as-is": lambda raw: raw,
    "one-line": lambda raw: " ".join(raw.split()),
    "no-blanks": _no_blank_lines,
    "blanks": lambda raw: raw.replace("\n", "\n\n\n"),
    "indented": _indented,
    "crlf": lambda raw: "\N{ZERO WIDTH NO-BREAK SPACE}" + raw.replace("\n", "\r\n") + "\r\n",
}
"""Layouts in which a text may arrive; the same rows are wanted whatever the layout."""


def score(path: Path, layout: str = "as-is") -> Score:
    """Return how a case comes out in a layout."""
    case = load(path)
    article = clean(case, LAYOUTS[layout](case.raw))
    return Score(path.stem, tuple(score_rows(case.rows, article.text)), score_fields(case, article))


def figures(scores: Iterable[Score]) -> dict[str, dict[str, int]]:
    """Return for each group how many rows were kept and removed as they should be, and how many statuses are right."""
    groups: dict[str, dict[str, int]] = defaultdict(lambda: {"kept": 0, "removed": 0, "status": 0})
    for one in scores:
        for name, count in (("kept", one.kept), ("removed", one.removed), ("status", int(one.fields["status"]))):
            groups[one.group][name] += count
    return dict(sorted(groups.items()))


def scores(layout: str = "as-is") -> Iterator[Score]:
    """Yield how each case comes out in a layout."""
    return (score(path, layout) for path in paths())
