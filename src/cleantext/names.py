"""Reading people's names out of a byline, in any script."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from cleantext import dates
from cleantext._fold import fold
from cleantext.catalogue import Catalogue

PARTICLES: Final = frozenset(
    "de da do dos das du des del della delle di d' la le el al van von der den ter ten zu zur und y e i bin ibn ben abu al- el- ould uld "
    "af av de' st st. mac ní ni ó o' wa na degli dalla lo los las het op 't vande vander zum vom dr dr. jr jr. sr sr. ii iii iv".split()
)
"""Words inside names that stand in small letters."""

_PARENTHESES: Final = re.compile(r"\([^()]{0,120}\)|\[[^\[\]]{0,120}\]|（[^（）]{0,60}）|【[^【】]{0,60}】")
_HANDLE: Final = re.compile(r"\S{0,80}@\S{0,80}|https?://\S{0,200}|www\.\S{0,200}")
_CUT: Final = re.compile(r"\s+[|•·‧∙/–—-]\s*|\s*[|•·／｜│]\s+|\s*[｜|│／]\s*|\t+|\s{3,}|\s*(?:\.{3}|…)\s*$")
_WIDE: Final = re.compile("^[\u3040-\u30ff\u3400-\u9fff々・·\uac00-\ud7af ]+$")
_CASELESS: Final = re.compile("[\u0590-\u06ff\u0750-\u077f\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u10a0-\u10ff]")
_DIGIT: Final = re.compile(r"\d")
_BAD: Final = re.compile(r"[?!:;\"“”«»<>{}\[\]()@#$%^*=+\\_~]")


class Byline(NamedTuple):
    """What a byline says."""

    people: tuple[str, ...]
    agencies: tuple[str, ...]
    prefixed: bool
    """Begins with a word like "By", or a name has one like "기자" behind it."""
    rest: tuple[str, ...]
    """What is neither a name nor a role nor a date: places, desks."""


class _Lists(NamedTuple):
    first_words: frozenset[str]
    wide_prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    prefix: re.Pattern[str]
    suffix: re.Pattern[str]
    divider: re.Pattern[str]
    role: re.Pattern[str]
    role_at_end: re.Pattern[str]
    roles: frozenset[str]
    agencies: frozenset[str]
    contributor: re.Pattern[str]
    reporting_from: re.Pattern[str]


def alternatives(words: Iterable[str]) -> str:
    """Return the words as a pattern's alternatives, the longest first; one that cannot match if there are none."""
    ordered = sorted({fold(word.strip()) for word in words}, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s{1,3}") for word in ordered if word) or "(?!)"


def _lists(catalogue: Catalogue) -> _Lists:
    def build() -> _Lists:
        byline, after = catalogue.vocabulary("byline"), catalogue.vocabulary("byline_after")
        role, agency = catalogue.vocabulary("role"), catalogue.vocabulary("agency")
        wide = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
        prefixes = [fold(word) for word in byline]
        return _Lists(
            first_words=frozenset(match.group() for word in prefixes if (match := _FIRST.match(word))),
            wide_prefixes=tuple(word for word in prefixes if re.match(wide, word)),
            suffixes=tuple(map(fold, after)),
            prefix=re.compile(rf"(?:{alternatives(byline)})(?:\s*[:：|｜/／]\s*|\s+|(?<={wide})(?={wide}))"),
            suffix=re.compile(rf"\s*(?:{alternatives(after)})$"),
            divider=re.compile(rf"\s*[,;，、；&＆+]\s*(?:(?:{alternatives(catalogue.vocabulary('and'))})\s+)?|\s+(?:{alternatives(catalogue.vocabulary('and'))})\s+"),
            role=re.compile(rf"(?:{alternatives(role)})(?:\s*[:：]\s*|\s+|$)"),
            role_at_end=re.compile(rf"(?:^|\s+)(?:{alternatives(role)})$"),
            roles=frozenset(map(fold, role)),
            agencies=frozenset(map(fold, agency)),
            contributor=re.compile(rf"(?<!\w)(?:{alternatives(catalogue.vocabulary('contributor'))})(?!\w)"),
            reporting_from=re.compile(rf"(?:{alternatives(catalogue.vocabulary('reporting_from'))})\s+"),
        )

    return catalogue.once("names", build)


def has_contributor(text: str, catalogue: Catalogue) -> bool:
    """Whether a line says who else worked on an article."""
    return _lists(catalogue).contributor.search(fold(text)) is not None


def is_reporting_from(folded: str, catalogue: Catalogue) -> bool:
    """Whether a folded line says where its author was ("reporting from washington")."""
    return _lists(catalogue).reporting_from.match(folded) is not None


def prefix_length(folded: str, catalogue: Catalogue) -> int:
    """Return how many characters of a folded line are words like "by" or "written by", 0 if none."""
    match = _lists(catalogue).prefix.match(folded)
    return match.end() if match else 0


def signed(folded: str, catalogue: Catalogue) -> bool:
    """Whether a folded line has a word like "by" before a name, or one like "기자" behind it."""
    lists = _lists(catalogue)
    first = _FIRST.match(folded)
    if first is not None and first.group() in lists.first_words or folded.startswith(lists.wide_prefixes):
        return lists.prefix.match(folded) is not None
    return folded.endswith(lists.suffixes)


_FIRST: Final = re.compile(r"[^\s:|/]+")


def is_agency(text: str, catalogue: Catalogue) -> bool:
    """Whether ``text`` is nothing but the name of a news agency or desk."""
    return fold(text).strip(" .:-()/") in _lists(catalogue).agencies


def is_role(text: str, catalogue: Catalogue) -> bool:
    """Whether ``text`` is nothing but what an author is."""
    lists, folded = _lists(catalogue), fold(text).strip(" .,:-()")
    return folded in lists.roles


def is_name(text: str, *, least: int = 2) -> bool:
    """Whether ``text`` may be a person's name: capitals where the script has them, no digits, few words."""
    if not 2 <= len(text) <= 50 or _DIGIT.search(text) or _BAD.search(text):
        return False
    if _WIDE.match(text):
        letters = text.replace(" ", "").replace("・", "").replace("·", "")
        if "\uac00" <= text[0] <= "\ud7af":
            return 2 <= len(letters) <= 4
        return 2 <= len(letters) <= (5 if not re.search("[\u3040-\u30ff]", text) else 12)
    words = text.split()
    if not least <= len(words) <= 6:
        return False
    if _CASELESS.search(text):
        return all(len(word) <= 18 for word in words)
    return all(_may_be_in_a_name(word) for word in words) and any(len(word.strip(".")) > 1 and word[0].isupper() for word in words)


def _may_be_in_a_name(word: str) -> bool:
    first = word.lstrip("'’\u2018-–")[:1]
    if word.lower() in PARTICLES:
        return True
    if not first.isupper():
        return word.lower().startswith(("al-", "el-", "d'", "d’", "l'", "l’", "o'", "'t", "ad-", "as-", "an-", "ar-", "ash-"))
    return not word.endswith((".", ",")) or len(word) <= 4


def normal_case(name: str) -> str:
    """Return a name set in capitals in normal case, and any other as it is."""
    if not (name.isupper() and len(name) > 4) or _WIDE.match(name):
        return name
    words: list[str] = []
    for word in name.split():
        low = word.lower()
        if low in PARTICLES and words:
            words.append(low)
        elif "." in word and len(word) <= 4:
            words.append(word)
        else:
            capital = re.sub(r"(^|[-'’])(\w)", lambda m: m[1] + m[2].upper(), low)
            words.append(re.sub(r"^Mc(\w)", lambda m: "Mc" + m[1].upper(), capital))
    return " ".join(words)


def read(text: str, catalogue: Catalogue, *, is_place: Callable[[str], bool] = lambda piece: False) -> Byline:
    """Return what a byline says: "By Ann Lee and Bo Ek, Paris" names two people.

    ``is_place`` tells whether the article itself speaks of a piece, as it does of places.
    """
    lists = _lists(catalogue)
    text = _HANDLE.sub(" ", _PARENTHESES.sub(" ", text[:400]))
    for found in reversed(dates.find(text)):
        text = text[: found.start] + "  |  " + text[found.end :]
    people: list[str] = []
    agencies: list[str] = []
    rest: list[str] = []
    prefixed = False
    segments = [segment for segment in _CUT.split(text) if segment.strip(" ,.:-")]
    for number, segment in enumerate(segments):
        segment = segment.strip(" ,.:;-–—")
        begun = False
        while (match := lists.prefix.match(fold(segment))) and match.end() <= len(segment):
            segment = segment[match.end() :].strip(" ,:")
            prefixed = begun = True
        if not segment:
            continue
        if not begun and (people or agencies) and number and not is_name(segment):
            rest.append(segment)
            continue
        had_and = False
        before = len(people)
        position = 0
        pieces: list[tuple[str, bool]] = []
        for divider in lists.divider.finditer(fold(segment)):
            word = divider.group().strip()
            is_and = not (word[:1] in ",;，、；" and len(word) == 1)
            pieces.append((segment[position : divider.start()], had_and))
            had_and = is_and
            position = divider.end()
        pieces.append((segment[position:], had_and))
        several = any(joined for _, joined in pieces)
        for index, (piece, joined) in enumerate(pieces):
            piece, suffixed = _bare(piece.strip(" .:"), lists)
            prefixed = prefixed or suffixed
            if not piece:
                continue
            folded = fold(piece)
            if folded.strip(" .") in lists.agencies:
                agencies.append(piece)
            elif folded in lists.roles:
                continue
            elif is_name(piece, least=1 if (begun or suffixed) and index == 0 and len(piece) > 2 else 2) and not (
                index and not joined and not suffixed and len(people) > before and not _later_and(pieces, index) and (is_place(piece) or (number and not begun))
            ):
                if number and not begun and not suffixed and people:
                    rest.append(piece)  # "Klara Brandt | Berlin Desk": what follows a separator is seldom a second author
                else:
                    people.append(normal_case(piece))
            else:
                rest.append(piece)
        del several
    if people:
        people = list(dict.fromkeys(people))
    return Byline(tuple(people), tuple(dict.fromkeys(agencies)), prefixed, tuple(rest))


def _later_and(pieces: list[tuple[str, bool]], index: int) -> bool:
    return any(joined for _, joined in pieces[index:])


def _bare(piece: str, lists: _Lists) -> tuple[str, bool]:
    """Return a piece without role words and words like "기자", and whether it had one of the latter."""
    suffixed = False
    for _ in range(3):
        folded = fold(piece)
        if match := lists.suffix.search(folded):
            piece, suffixed = piece[: match.start()].strip(), True
            if "=" in piece:  # "정선=김서윤 기자"
                piece = piece.rsplit("=", 1)[1].strip()
            continue
        match = lists.role.match(folded)
        if match and match.end() < len(piece):
            piece = piece[match.end() :].strip(" ,:")
            continue
        match = lists.role_at_end.search(folded)
        if match and match.start() > 0:
            piece = piece[: match.start()].strip(" ,:")
            continue
        break
    if _WIDE.match(piece) and " " in piece and not re.search("[\uac00-\ud7af]", piece):  # "财新周刊 林知远": the paper, then the person
        last = piece.split()[-1]
        if 2 <= len(last) <= 4 and len(piece.split()[0]) > 3:
            piece = last
    return piece, suffixed
