"""Reading people's names out of a byline, in any script."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from cleantext import dates, scripts
from cleantext._fold import fold
from cleantext.catalogue import Catalogue

PARTICLES: Final = frozenset(
    (  # noqa: SIM905 a list of eighty strings is no easier to read
        "de da do dos das du des del della delle degli dalla di d' la le lo los las el il al al- el- l' y e i na "  # Romance
        "van von der den ter ten zu zur zum vom vande vander het op 't und af av "  # Germanic
        "bin ibn ben abu ould uld wa st st. mac ní ni ó o' de' dr dr. jr jr. sr sr. ii iii iv"
    ).split()
)
"""Words inside names that stand in small letters."""

_PARENTHESES: Final = re.compile(r"\([^()]{0,120}\)|\[[^\[\]]{0,120}\]|（[^（）]{0,60}）|【[^【】]{0,60}】")
_ADDRESS: Final = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{1,60}|@[\w.]{0,60}|https?://\S{0,200}|www\.\S{0,200}")
_BULLET: Final = re.compile(rf"^[{scripts.BULLETS}#>|–]\s+")
_CUT: Final = re.compile(r"\s+[|•·‧∙/–—-]\s*|\s*[|•·／｜│]\s+|\s*[｜|│／—]\s*|\t+|\s{3,}|\s*(?:\.{3}|…)\s*$")
_DIGIT: Final = re.compile(r"\d")
_NUMBERED: Final = re.compile(r"(?:^|\s)\S{0,20}\d")
_BAD: Final = re.compile(r"[?!:;\"“”«»<>{}\[\]()@#$%^*=+\\_~…]")
_GLUED: Final = scripts.Pattern(rf"[\p{{L}}\p{{M}}--[{scripts.CAPITAL}]]{{3}}[{scripts.CAPITAL}]")
"""Two words without a blank between them ("LoginJoin"): names have at most two small letters there ("MacLeod")."""
_AGE: Final = scripts.Pattern(r"\+?\d{1,3}(?:[:.]\d\d)?\+?\s?[\p{L}\p{M}]{1,15}(?:\s[\p{L}\p{M}]{1,15}){0,3}\.?$")
"""How long ago, or how long it takes to read: "7 hours ago", "10 min read"."""
_EVERYWHERE: Final = frozenset({"en"})
_TELLING: Final = 4
"""Letters of a word before a colon that is one of its kind in any language: "Autor:"; shorter ones are not."""
_LETTERS: Final = scripts.LETTERS
_WORDS: Final = scripts.Pattern(r"[\p{L}\p{M}\p{N}_'.\-]+")
_TOKEN: Final = re.compile(r"[^\s:|/]+")
_SEPARATOR: Final = re.compile(r"\s*[:|/]\s*|\s+")
_HANDLE: Final = re.compile(r"[A-Za-z][\w.-]{2,24}")
_DESKS: Final = 3
"""Agencies that end with a word which makes it one of desks ("news", "redaktion"); "le bell" makes none of "bell"."""
_EDGES: Final = " ,.:;-–—/|·•"
_LONGEST: Final = 400


class Phrases:
    """Phrases that are looked for at the beginnings of words: a thousand alternatives cost nothing where none of them begins."""

    def __init__(self, phrases: Iterable[str]) -> None:
        folded = {fold(phrase.strip()) for phrase in phrases} - {""}
        self._pattern: Final = re.compile(alternatives(folded))
        spaced = {phrase: match.group() for phrase in folded if (match := _LETTERS.match(phrase)) and not scripts.is_glued(phrase[:1])}
        self._openers: Final = frozenset(spaced.values())
        unspaced = folded - spaced.keys()
        self._unspaced: Final = re.compile(alternatives(unspaced)) if unspaced else None

    def search(self, folded: str) -> re.Match[str] | None:
        """Return the first phrase in a folded text."""
        for word in _LETTERS.finditer(folded):
            if word.group() in self._openers and (match := self._pattern.match(folded, word.start())):
                return match
        return self._unspaced.search(folded) if self._unspaced else None

    def match(self, folded: str) -> re.Match[str] | None:
        """Return the phrase that a folded text begins with."""
        return self._pattern.match(folded)


class Byline(NamedTuple):
    """What a byline says."""

    people: tuple[str, ...]
    agencies: tuple[str, ...]
    prefixed: bool
    """Begins with a word like "By", or a name has one like "기자" behind it."""
    rest: tuple[str, ...]
    """What is neither a name nor a role nor a date: places, desks."""
    role: bool = False
    """Says what an author is: "Ann Lee, staff writer"."""
    dated: bool = False
    """Says when, or how long it takes to read: "Ann Lee | 2 hours ago"."""


class _Lists(NamedTuple):
    prefixes: dict[str, frozenset[str]]
    """Words before a name, folded, and the languages that have them."""
    marked_prefixes: dict[str, frozenset[str]]
    """Those that count only with a colon or a stroke behind them: "text:"."""
    longest_prefix: int
    openers: frozenset[str]
    """First words of all of these."""
    marks: frozenset[str]
    """Those and the words like "기자": a line that has none of them is not signed."""
    inner: frozenset[str]
    """Words like "by" that other prefixes end with ("written by"), so that new ones may too ("guide by")."""
    wide_prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    suffix_owners: dict[str, frozenset[str]]
    divider: re.Pattern[str]
    and_owners: dict[str, frozenset[str]]
    roles: frozenset[str]
    role_words: frozenset[str]
    """Words of roles that no name has: "correspondent", "political"."""
    role_heads: frozenset[str]
    """Those that alone say what someone is: "correspondent"."""
    agencies: frozenset[str]
    desks: frozenset[str]
    """Words that a desk's name ends with: "staff", "newsroom"."""
    times: frozenset[str]
    """Words of dates: "published", "updated on", "at"."""
    furniture: frozenset[str]
    """Words of buttons that may stand behind a name: "follow", "twitter"."""
    credits: frozenset[str]
    genres: frozenset[str]
    """Words of sections ("guide", "opinion") and of dates."""
    stop: dict[str, frozenset[str]]
    glued: re.Pattern[str]
    contributor: re.Pattern[str]
    reporting_from: re.Pattern[str]


def alternatives(words: Iterable[str]) -> str:
    """Return the words as a pattern's alternatives, the longest first; one that cannot match if there are none."""
    ordered = sorted({fold(word.strip()) for word in words}, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s{1,3}") for word in ordered if word) or "(?!)"


def _lists(catalogue: Catalogue) -> _Lists:
    return catalogue.once("names", lambda: _build(catalogue))


def _build(catalogue: Catalogue) -> _Lists:
    plain: dict[str, frozenset[str]] = {}
    marked: dict[str, frozenset[str]] = {}
    wide: set[str] = set()
    for tag, lists in catalogue.words.items():
        for word in map(fold, lists.get("byline", ())):
            bare = " ".join(word.strip(" :|/=-").split())
            if not bare:
                continue
            if scripts.is_glued(word[:1]):
                wide.add(word.strip())
            else:
                table = plain if word.strip() == bare else marked
                table[bare] = table.get(bare, frozenset()) | {tag}

    def words(*names: str) -> frozenset[str]:
        return frozenset(fold(word).strip(" :") for name in names for word in catalogue.vocabulary(name))

    joined = alternatives(catalogue.vocabulary("and"))
    suffix_owners = _owners(catalogue, "byline_after")
    roles, agencies, stop = words("role"), words("agency"), words("stop")
    times = words("published", "updated", "clock")
    last = Counter(parts[-1] for entry in agencies if len(parts := re.split(r"[ -]", entry)) > 1)
    several = [entry.split() for entry in (*plain, *marked)]
    openers = frozenset(entry[0] for entry in several)
    capital = {entry.split()[0].capitalize() for entry in words("published", "updated") if entry.isalpha() or " " in entry}
    return _Lists(
        prefixes=plain,
        marked_prefixes=marked,
        openers=openers,
        marks=openers | frozenset(word.split()[0] for word in suffix_owners),
        longest_prefix=max(map(len, several), default=0),
        inner=frozenset(entry[-1] for entry in several if len(entry) > 1 and entry[-1] in plain) - PARTICLES,
        wide_prefixes=tuple(sorted(wide, key=len, reverse=True)),
        suffixes=tuple(sorted(suffix_owners, key=len, reverse=True)),
        suffix_owners=suffix_owners,
        divider=re.compile(rf"\s*[,;，、；&＆+]\s*(?:(?:{joined})\s+)?|\s+(?:{joined})\s+"),
        and_owners=_owners(catalogue, "and"),
        roles=roles,
        role_words=frozenset(word for role in roles for word in role.split() if len(word) >= 5) - stop - PARTICLES,
        role_heads=frozenset(role.split()[-1] for role in roles if role) - stop - PARTICLES,
        agencies=agencies,
        desks=frozenset(word for word, count in last.items() if count >= _DESKS and len(word) >= 3) - roles,
        times=times,
        furniture=frozenset(word for word in words("button", "author_note_end") if word.isalpha() and len(word) >= 5),
        credits=frozenset(entry.split()[0] for entry in words("credit") - agencies if len(entry.split()[0]) >= 4) - stop,
        genres=frozenset(word for entry in (*words("section"), *times) for word in entry.split() if len(word) >= 4) - stop,
        stop={tag: frozenset(map(fold, lists.get("stop", ()))) - PARTICLES for tag, lists in catalogue.words.items()},
        glued=re.compile(rf"(?<=[^\W\d_A-Z])(?=(?:{'|'.join(sorted(map(re.escape, capital))) or '(?!)'})(?![^\W\d_]))"),
        contributor=re.compile(rf"(?<!\w)(?:{alternatives(catalogue.vocabulary('contributor'))})(?!\w)"),
        reporting_from=re.compile(rf"(?:{alternatives(catalogue.vocabulary('reporting_from'))})\s+"),
    )


def _owners(catalogue: Catalogue, name: str) -> dict[str, frozenset[str]]:
    """Return the folded words of a list and the languages that have each."""
    owners: dict[str, frozenset[str]] = {}
    for tag, lists in catalogue.words.items():
        for word in map(fold, lists.get(name, ())):
            if word.strip():
                owners[word.strip()] = owners.get(word.strip(), frozenset()) | {tag}
    return owners


def has_contributor(text: str, catalogue: Catalogue) -> bool:
    """Whether a line says who else worked on an article."""
    return _lists(catalogue).contributor.search(fold(text)) is not None


def is_reporting_from(folded: str, catalogue: Catalogue) -> bool:
    """Whether a folded line says where its author was ("reporting from washington")."""
    return _lists(catalogue).reporting_from.match(folded) is not None


def prefix_length(folded: str, catalogue: Catalogue) -> int:
    """Return how many characters of a folded line are words like "by" or "written by", 0 if none."""
    return _prefix(folded, _lists(catalogue), None)


def signed(folded: str, catalogue: Catalogue) -> bool:
    """Whether a folded line has a word like "by" before a name, or one like "기자" behind it."""
    lists = _lists(catalogue)
    return _prefix(folded, lists, None) > 0 or _suffix(folded, lists, None) != ""


def may_be_signed(folded: str, catalogue: Catalogue) -> bool:
    """Whether a folded line has a word like "by" anywhere, or is in a script that writes no blanks."""
    lists = _lists(catalogue)
    if not lists.marks.isdisjoint(_WORDS.findall(folded)):
        return True
    if folded.isascii() or not scripts.is_glued(folded):
        return False
    return folded.startswith(lists.wide_prefixes) or "=" in folded or "|" in folded


def is_prefix(folded: str, catalogue: Catalogue, tags: frozenset[str] | None = None) -> bool:
    """Whether a folded line is nothing but words like "by", so that the name stands on the next."""
    if len(folded) > 60:
        return False
    lists = _lists(catalogue)
    bare = folded.strip(" :|/-*")
    first = _TOKEN.match(bare)
    if first is None or first.group() not in lists.openers:
        return False
    bare = " ".join(bare.split())
    owners = lists.prefixes.get(bare) or lists.marked_prefixes.get(bare)
    if owners is not None:
        return _allowed(owners, tags)
    words = bare.split()  # "Author of the article:"
    return folded.endswith(":") and 1 < len(words) <= 5 and (words[0] in lists.prefixes or words[0] in lists.marked_prefixes)


def _allowed(owners: frozenset[str], tags: frozenset[str] | None) -> bool:
    """Whether words of these languages count in a text that is in one of ``tags``; English ones do everywhere, as templates have them."""
    return tags is None or "en" in owners or not owners.isdisjoint(tags)


def _prefix(folded: str, lists: _Lists, tags: frozenset[str] | None) -> int:
    if folded.startswith(lists.wide_prefixes):
        found = next(word for word in lists.wide_prefixes if folded.startswith(word))
        rest = folded[len(found) :]
        separator = _SEPARATOR.match(rest)
        if separator and separator.end() < len(rest):
            return len(found) + separator.end()
        if rest and (not found[-1].isalpha() or (len(found) > 1 and scripts.is_glued(rest[0]))):
            return len(found)
        return 0
    first = _TOKEN.match(folded)
    if first is None or first.group() not in lists.openers:
        return 0
    ends: list[int] = []
    for token in _TOKEN.finditer(folded):
        ends.append(token.end())
        if len(ends) >= lists.longest_prefix:
            break
    for end in reversed(ends):
        phrase = folded[:end]
        phrase = " ".join(phrase.split()) if "  " in phrase else phrase
        owners, after = lists.prefixes.get(phrase), _SEPARATOR.match(folded, end)
        if after is None or after.end() >= len(folded):
            continue
        if after.group().strip() and (phrase in lists.marked_prefixes or (owners and len(phrase) >= _TELLING)):
            owners = _EVERYWHERE
        if owners is not None and _allowed(owners, tags):
            return after.end()
    return 0


def _suffix(folded: str, lists: _Lists, tags: frozenset[str] | None) -> str:
    """Return the word like "기자" that a folded piece ends with, or nothing."""
    if not folded.endswith(lists.suffixes):
        return ""
    for word in lists.suffixes:
        if folded.endswith(word) and _allowed(lists.suffix_owners[word], tags):
            before = folded[: len(folded) - len(word)]
            if before and (scripts.is_glued(word[0]) or not before[-1].isalpha() or not word[0].isalpha()):
                return word
    return ""


def is_agency(text: str, catalogue: Catalogue) -> bool:
    """Whether ``text`` is nothing but the name of a news agency or desk."""
    return _is_agency(fold(text).strip(" .:-()/*"), _lists(catalogue))


def _is_agency(folded: str, lists: _Lists) -> bool:
    if folded in lists.agencies:
        return True
    words = folded.replace("-", " ").split() if "," not in folded else []
    return 2 <= len(words) <= 5 and words[-1] in lists.desks


def is_role(text: str, catalogue: Catalogue) -> bool:
    """Whether ``text`` is nothing but what an author is."""
    return fold(text).strip(" .,:-()") in _lists(catalogue).roles


def credits_a_picture(folded: str, catalogue: Catalogue) -> bool:
    """Whether a folded line has a word like "photo" in it."""
    return not _lists(catalogue).credits.isdisjoint(_LETTERS.findall(folded))


def has_role(folded: str, catalogue: Catalogue) -> bool:
    """Whether a folded piece has a word that only roles have."""
    return not _lists(catalogue).role_heads.isdisjoint(_LETTERS.findall(folded))


def stop_words(catalogue: Catalogue, tags: frozenset[str] | None) -> frozenset[str]:
    """Return the function words of these languages that no name has inside it."""
    stop = _lists(catalogue).stop
    return catalogue.once(("stop words", tags), lambda: frozenset().union(*(stop.get(tag, frozenset()) for tag in tags or ())))


def like_role(text: str, catalogue: Catalogue) -> bool:
    """Whether a short line says what an author is, in words that a list of roles need not have together."""
    words = fold(text).replace(",", " ").split()
    return len(words) <= 8 and text[-1] not in ".!?:" and not _lists(catalogue).role_words.isdisjoint(words)


def is_name(text: str, *, least: int = 2) -> bool:
    """Whether ``text`` may be a person's name: capitals where the script has them, no digits, few words."""
    if not 2 <= len(text) <= 50 or _DIGIT.search(text) or _BAD.search(text):
        return False
    if scripts.WIDE_NAME.fullmatch(text):
        letters = text.replace(" ", "").replace("・", "").replace("·", "")
        if scripts.HANGUL.match(text):
            return 2 <= len(letters) <= 4
        return 2 <= len(letters) <= (5 if not scripts.KANA.search(text) else 12)
    words = text.split()
    if not least <= len(words) <= 6 or (least > 1 and _GLUED.search(text)):
        return False
    if scripts.CASELESS.search(text):
        return all(len(word) <= 18 for word in words)
    if words[0].islower() and words[0] in PARTICLES:  # "der LSAP": particles stand inside names, at their beginning in capitals
        return False
    return all(map(_may_be_in_a_name, words)) and any(len(word.strip(".")) > 1 and word[0].isupper() for word in words)


def _may_be_in_a_name(word: str) -> bool:
    first = word.lstrip("'’\u2018-–")[:1]
    if word.lower() in PARTICLES:
        return True
    if not first.isupper():
        return word.lower().startswith(("al-", "el-", "d'", "d’", "l'", "l’", "o'", "'t", "ad-", "as-", "an-", "ar-", "ash-"))
    return not word.endswith((".", ",")) or len(word) <= 4


def normal_case(name: str) -> str:
    """Return a name set in capitals in normal case, and any other as it is."""
    if not (name.isupper() and len(name) > 4) or scripts.WIDE_NAME.fullmatch(name):
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


def _nowhere(_: str) -> bool:
    return False


def read(text: str, catalogue: Catalogue, *, is_place: Callable[[str], bool] = _nowhere, tags: frozenset[str] | None = None) -> Byline:
    """Return what a byline says: "By Ann Lee and Bo Ek, Paris" names two people.

    ``is_place`` tells whether the article itself speaks of a piece, as it does of places. ``tags`` are the
    languages that the text may be in: words like "by" of other languages do not count then.
    """
    reading = _Reading(_lists(catalogue), is_place, tags)
    text = _BULLET.sub("", text[:_LONGEST].strip())
    if text[:1] == "(" and text[-1:] == ")":
        text = text[1:-1]
    text = _ADDRESS.sub(" | ", _PARENTHESES.sub(" ", text))
    text = reading.lists.glued.sub(" | ", text)
    if _DIGIT.search(text):
        for found in reversed(dates.find(text)):
            reading.dated = True
            text = text[: found.start] + " | " + text[found.end :]
    for segment in _CUT.split(text):
        if segment.strip(" ,.:-"):
            reading.segment(segment)
    return Byline(
        tuple(dict.fromkeys(reading.people)),
        tuple(dict.fromkeys(reading.agencies)),
        reading.prefixed,
        tuple(reading.rest),
        reading.role,
        reading.dated,
    )


class _Reading:
    """One byline while it is read, segment by segment."""

    def __init__(self, lists: _Lists, is_place: Callable[[str], bool], tags: frozenset[str] | None) -> None:
        self.lists = lists
        self.is_place = is_place
        self.tags = tags
        self.people: list[str] = []
        self.agencies: list[str] = []
        self.rest: list[str] = []
        self.prefixed = self.role = self.dated = False

    def segment(self, segment: str) -> None:
        """Read what stands between two separators: "By Ann Lee and Bo Ek, Paris"."""
        segment = segment.strip(_EDGES)
        segment, begun = self._without_prefix(segment)
        if segment and _DIGIT.search(segment) and not _is_agency(fold(segment), self.lists):
            segment = self._without_number(segment)
        segment = self._without_times(segment).strip(_EDGES)
        if not segment:
            return
        if _is_agency(fold(segment), self.lists):
            self.agencies.append(segment)
            return
        if not begun and self.people and scripts.HAN.match(segment) and _suffix(fold(segment), self.lists, self.tags):
            self._leave(segment)  # "記者王小明／台北報導": where it was reported from
            return
        if not begun and (self.people or self.agencies) and not is_name(segment) and not _suffix(fold(segment), self.lists, self.tags):
            self._leave(segment)
            return
        self._pieces(segment, begun=begun)

    def _without_prefix(self, segment: str) -> tuple[str, bool]:
        begun = False
        while length := _prefix(fold(segment), self.lists, self.tags):
            segment = segment[length:].strip(" ,:")
            self.prefixed = begun = True
        if begun or not segment:
            return segment, begun
        words = segment.split()  # "Guide by Ann Lee", and not "Photo by Ann Lee"
        for i in range(1, min(5, len(words) - 1)):
            if fold(words[i]) in self.lists.inner:
                if all(fold(word).strip(":") in self.lists.genres for word in words[:i]):
                    self.prefixed = True
                    return " ".join(words[i + 1 :]), True
                self._leave(segment)
                return "", False
        return segment, False

    def _without_number(self, segment: str) -> str:
        """Return what stands before the first number: "Ann Lee 7 hours ago", "5 min read"."""
        match = _NUMBERED.search(segment)
        if match is None:
            return segment
        folded = [fold(word).strip(" ,:.") for word in segment[: match.start()].split()]
        if any(" ".join(folded[:k]) in self.lists.times for k in range(1, min(3, len(folded)) + 1)):
            self.dated = True  # "Last updated: August 8"
            return ""
        after = _LETTERS.findall(segment[match.start() :])
        timely = all(word.islower() or len(word) <= 3 or fold(word) in self.lists.times for word in after)
        if timely and _AGE.match(segment[match.start() :].strip()):
            self.dated = True
        elif match.start():
            self._leave(segment[match.start() :])
        return segment[: match.start()]

    def _without_times(self, segment: str) -> str:
        """Return a segment without the words of dates at its ends: "Published", "on"."""
        words = segment.split()
        folded = [fold(word).strip(" ,:.") for word in words]
        for k in range(min(4, len(words)), 0, -1):
            if " ".join(folded[-k:]) in self.lists.times and (k > 1 or len(folded[-1]) > 1):
                del words[-k:], folded[-k:]
                self.dated = True
                break
        for k in range(min(3, len(words)), 0, -1):
            if " ".join(folded[:k]) in self.lists.times and (k > 1 or len(folded[0]) > 3):
                self.dated = True
                return " ".join(words[k:])
        return " ".join(words)

    def _leave(self, text: str) -> None:
        if text.strip(" ,."):
            self.rest.append(text)

    def _pieces(self, segment: str, *, begun: bool) -> None:
        pieces = self._divided(segment)
        before = len(self.people)
        after_role = False
        followed = True  # whether the piece before was a person or a role, so that "and" may join another person to it
        for index, (piece, joined) in enumerate(pieces):
            piece, suffixed = self._bare(piece.strip(" .:*"))
            self.prefixed = self.prefixed or suffixed
            if not piece:
                after_role = followed = True
                continue
            followed, may_follow = False, followed
            folded = fold(piece)
            if _is_agency(folded.strip(" ."), self.lists):
                self.agencies.append(piece)
            elif index and not self.lists.role_words.isdisjoint(folded.split()):
                self.role = after_role = followed = True
            elif (
                (may_follow or suffixed or not joined)
                and self._is_person(piece, first=index == 0, joined=joined, begun=begun or suffixed)
                and (suffixed or len(self.people) == before or not self._is_more(pieces, index, piece, after_role=after_role))
            ):
                if self.people and before and not begun and not suffixed:
                    self._leave(piece)  # "Klara Brandt | Berlin Desk": what follows a separator is seldom a second author
                else:
                    self.people.append(normal_case(_once(piece)))
                    after_role, followed = False, True
            else:
                self._leave(piece)

    def _is_person(self, piece: str, *, first: bool, joined: bool, begun: bool) -> bool:
        if not begun and fold(piece).split()[0] in self.lists.role_words:
            return False  # "Chief Harbour Correspondent"
        alone = begun and len(piece) > 2 and (first or (joined and bool(self.people) and " " not in self.people[-1]))
        if is_name(piece, least=1 if alone else 2):
            return True
        return begun and first and not self.people and _HANDLE.fullmatch(piece) is not None

    def _is_more(self, pieces: list[tuple[str, bool]], index: int, piece: str, *, after_role: bool) -> bool:
        """Whether what follows a name and a comma says more of it: a place, a paper."""
        if index == 0 or pieces[index][1]:
            return False
        if piece.isupper() and not self.people[-1].isupper() and not pieces[0][0].isupper():
            return True  # "David Straub, MDR THÜRINGEN"
        if any(later for _, later in pieces[index:]):
            return after_role
        return after_role or self.is_place(piece)

    def _divided(self, segment: str) -> list[tuple[str, bool]]:
        """Return the pieces between commas and words like "and", each with whether such a word stands before it."""
        pieces: list[tuple[str, bool]] = []
        position, joined = 0, False
        for divider in self.lists.divider.finditer(fold(segment)):
            word = segment[divider.start() : divider.end()].strip()
            comma = word[:1] in (",", ";", "，", "、", "；")
            letters = word.strip(" ,;，、；")
            owners = self.lists.and_owners.get(fold(letters), frozenset()) if letters[:1].isalpha() else None
            if owners is not None and (not _allowed(owners, self.tags) or (letters[0].isupper() and not segment.isupper())):
                # "Ann Lee, Dan Brown": no Indonesian "and"
                if not comma:
                    continue
                pieces.append((segment[position : divider.start()], joined))
                position, joined = divider.start() + len(divider.group()) - len(divider.group().lstrip(" ,;，、；")), False
                continue
            pieces.append((segment[position : divider.start()], joined))
            joined = not (comma and not letters)
            position = divider.end()
        pieces.append((segment[position:], joined))
        return pieces

    def _bare(self, piece: str) -> tuple[str, bool]:
        """Return a piece without roles and words like "기자", and whether it had one of the latter."""
        suffixed = False
        lists = self.lists
        for _ in range(3):
            folded = fold(piece)
            if suffix := _suffix(folded, lists, self.tags):
                piece, suffixed = piece[: len(piece) - len(suffix)].strip(), True
                if "=" in piece:  # "정선=김서윤 기자"
                    piece = piece.rsplit("=", 1)[1].strip()
                continue
            shorter = self._without_role(piece)
            if shorter and shorter != piece and " " not in shorter and piece.startswith(shorter + " ") and not scripts.is_glued(shorter[0]):
                break  # "Resy Staff"
            if shorter == piece:
                break
            piece, self.role = shorter, True
        return self._run(self._last_wide(piece)), suffixed

    def _without_role(self, piece: str) -> str:
        words = piece.split()
        folded = [fold(word) for word in words]
        for k in range(min(5, len(words)), 0, -1):
            if " ".join(folded[:k]).strip(",:") in self.lists.roles:
                return " ".join(words[k:])
            if " ".join(folded[-k:]).strip(",:") in self.lists.roles:
                return " ".join(words[:-k]).strip(" ,")
        return piece

    def _run(self, piece: str) -> str:
        """Return the words of a piece up to where a name ends: "Ann Lee in Paris", "Ann Lee Political", "Ann Lee Twitter"."""
        words = piece.split()
        if len(words) < 3 or scripts.is_glued(piece) or scripts.CASELESS.search(piece):
            return piece
        stop = [self.lists.stop.get(tag, frozenset()) for tag in self.tags or ()]
        for i in range(2, len(words)):
            low = fold(words[i]).strip(",.")
            small = not _may_be_in_a_name(words[i]) or (low in PARTICLES and i + 1 == len(words) and words[i].islower())
            desk = self.role and low in self.lists.genres  # "Ann Lee Travel News Reporter"
            if small or desk or low in self.lists.role_words or low in self.lists.furniture or any(low in each for each in stop):
                if self.lists.role_heads.isdisjoint(fold(word).strip(",.") for word in words[i:]):
                    self._leave(" ".join(words[i:]))
                else:
                    self.role = True
                return " ".join(words[:i])
        return piece

    def _last_wide(self, piece: str) -> str:
        """Return the person of "财新周刊 林知远": the paper, then the person."""
        if scripts.WIDE_NAME.fullmatch(piece) and " " in piece and not scripts.HANGUL.search(piece):
            words = piece.split()
            if 2 <= len(words[-1]) <= 4 and len(words[0]) > 3:
                return words[-1]
        return piece


def _once(name: str) -> str:
    """Return a name that stands twice in a row ("Ann Lee Ann Lee") once."""
    words = name.split()
    half = len(words) // 2
    return " ".join(words[:half]) if len(words) >= 4 and words[:half] == words[half:] else name
