"""Bylines: who wrote the article, and from where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from cleantext import catalogue, dates, layout, names, scripts
from cleantext._fold import fold
from cleantext.cutting import stands_alone
from cleantext.document import Block, Document, Span
from cleantext.fields import COMPANY, place_test, text_languages
from cleantext.filters._sparing import reads_like_text
from cleantext.shapes import shape
from cleantext.similar import plain

_LONGEST: Final = 220
_ALONE: Final = 130
"""A line of names, roles, a date and a site: "Ann Lee, Deputy Political Editor · The Site · Posted: July 9, 2024 4:00 AM"."""
_ABOVE: Final = 6
"""A byline stands at most this many lines above the headline."""
_UNDER: Final = 14
"""Lines under the headline among which a byline stands also behind a standfirst as long as a paragraph."""
_BELOW: Final = 4
"""A byline under the text stands within this many lines of its last paragraph."""
_BEFORE: Final = 12
"""Where no headline was found, a byline stands within this many lines above the first paragraph."""
_TO_THE_END: Final = 25
"""Lines that follow a name under the text at the most; in page dumps hundreds do, and few of them are names."""
_TOGETHER: Final = 4
"""Names of one article stand within this many lines of each other."""
_MARKS: Final = " *+•·-–—#|©"
_SEEN: Final = 20
"""Lines that begin with the same two words and are looked at; a name that begins more is a menu's or the story's."""
_ENOUGH: Final = 2.0
_UNDER_PREFIX: Final = "a name under a word like 'by'"
_SIGNED: Final = 3.0
_SEAM: Final = 0.0
"""Log odds of the seams around a byline in a text on one line: "by Ann Lee and the council" has none behind it."""

_BULLET: Final = re.compile(rf"^[{scripts.BULLETS}#>]\s")
_DIGIT: Final = re.compile(r"\d")
_READ: Final = 40_000
"""Letters of a text in which words are looked for; further down it says nothing new."""
_CLOCK: Final = re.compile(r"(?<![\d.:])\d{1,2}[:.h]\d\d(?![\d.:])")
_SHORT: Final = scripts.Pattern(r"(?:^|[\s,.])[\p{L}\p{M}]{1,3}\.$")


class _Candidate(NamedTuple):
    """A line that may be the byline."""

    place: int
    score: float
    read: names.Byline
    why: str
    signed: bool
    prefix: str = ""
    """The word like "by" that it begins with: who wrote and who reviewed stand under different ones."""


def byline(document: Document) -> Iterator[Span]:
    """Lines that name the authors: with a word like "By" or "기자", or a name alone beside headline or date.

    Of several, those that stand best: a page has bylines of other stories too.
    """
    page = _Page(document)
    found = list(page.candidates())
    if layout.is_bare(document) and not any(block.label == "date" for block in document.blocks):
        return
    if layout.is_quiet(document):
        found = [one for one in found if stands_alone(document, page.blocks[one.place]) >= _SEAM]
        if page.title < 0:
            found = [one for one in found if one.signed]  # a name alone is a subheading where no headline stands
    chosen = _best([one for one in found if page.head(one.place)])
    in_head = bool(chosen)
    tail = [one for one in found if page.tail(one.place) and one.signed]
    if not chosen and not page.dated():
        anywhere = [one for one in found if one.signed and one.score >= _SIGNED - 0.5 and page.borne_out(one)]
        chosen = _best(tail) or _best(anywhere) or list(page.under_the_text()) or list(page.elsewhere()) or list(page.box())
    people = {plain(name) for one in chosen for name in one.read.people}
    places = {one.place for one in chosen}
    chosen += [one for one in tail if one.place not in places and (page.contributes(one) or page.names_them(one, people))]
    yield from _spans(page, chosen, found if in_head else [])
    yield from page.reported_from()


def _best(found: Iterable[_Candidate]) -> list[_Candidate]:
    """Return the candidate with the best evidence and those that stand with it."""
    ordered = sorted(found, key=lambda one: one.place)
    best = max(ordered, key=lambda one: (one.score, -one.place), default=None)
    if best is None:
        return []
    at = ordered.index(best)
    while at and _goes_before(ordered[at - 1], best):
        at -= 1
        best = ordered[at]
    return _with_company(best, ordered, at)


def _goes_before(one: _Candidate, best: _Candidate) -> bool:
    """Whether the line above a signed one is the byline: "Written by" above "Reviewed by", a name alone above that."""
    if not best.signed or best.place - one.place > 2:
        return False
    return one.score >= best.score - _ABOVE_IT if one.signed else one.score >= _SIGNED and not one.read.rest


def _with_company(best: _Candidate, ordered: list[_Candidate], at: int) -> list[_Candidate]:
    """Return the best candidate and those beside it that are of the same article."""
    chosen = [best]
    for rest in (ordered[at + 1 :], ordered[:at][::-1]):
        last = best.place
        for one in rest:
            if abs(one.place - last) > _TOGETHER or len(chosen) > _MOST:
                break
            if one.score >= best.score - _APART and _of_the_same_article(best, one, last):
                chosen.append(one)
                last = one.place
    return chosen


def _of_the_same_article(best: _Candidate, one: _Candidate, last: int) -> bool:
    if not one.read.people and one.read.dated:
        return False  # "The Site - July 9, 2024" above the byline
    if one.signed:
        return one.prefix == best.prefix or not one.prefix or set(one.read.people) == set(best.read.people)
    clean = not one.read.rest and abs(one.place - last) <= (2 if best.signed else 1)
    return set(one.read.people) <= set(best.read.people) or (clean and not best.signed and not one.read.dated)


_ABOVE_IT: Final = 2.5
"""Evidence of the date that stands beside the last of several such lines."""
_MOST: Final = 12
"""Lines of one byline, one name on each; a longer list is another thing."""
_APART: Final = 2.5
"""Evidence by which a line may fall behind the best one beside it and still be one of the bylines."""


def _spans(page: _Page, chosen: list[_Candidate], found: list[_Candidate]) -> Iterator[Span]:
    blocks = page.blocks
    places = {one.place for one in chosen}
    for one in sorted(chosen):
        block = blocks[one.place]
        if any(other != one.place and _is_cut_from(block, blocks[other]) for other in places):
            yield block.mark("repeat", "the byline, cut off")
            continue
        yield block.mark("byline", one.why)
        if one.place and not blocks[one.place - 1].label and names.is_prefix(page.document.fold(blocks[one.place - 1]), page.words):
            yield blocks[one.place - 1].mark("byline", COMPANY + "a word like 'by' above the name")
        yield from page.company(one.place, places)
    for one in found:
        if one.place not in places and page.head(one.place) and one.read.dated and not one.read.people:
            yield blocks[one.place].mark("byline", COMPANY + "an agency and the date")
    people = {plain(name) for one in chosen for name in one.read.people}
    own = {one.prefix for one in chosen} - {""}
    others = [one for one in found if one.signed and one.place not in places and people and one.read.people]
    others = [one for one in others if people.isdisjoint(map(plain, one.read.people))]
    inside = sum(page.first <= one.place <= page.last for one in others)
    for one in others:
        if not page.first <= one.place <= page.last or (one.prefix in own and inside <= _INSIDE):
            yield blocks[one.place].mark("related", "the byline of another story")


_INSIDE: Final = 3
"""Bylines of other stories that stand inside a text, in boxes; more of them are a list of books or papers."""


def _is_cut_from(block: Block, whole: Block) -> bool:
    one, other = plain(block.text), plain(whole.text)
    return len(one) < len(other) and len(one) >= 6 and other.startswith(one) and fold(block.text[:4]) == fold(whole.text[:4])


class _Page:
    """A document with what the search for its byline needs to know of it."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.blocks = document.blocks
        self.words = catalogue.of(document)
        self.tags = text_languages(document)
        self.is_place = place_test(document)
        self.title = layout.title_place(document)
        self.first = layout.first_paragraph(document, max(self.title, 0))
        self.top = layout.first_paragraph(document)
        self.last = layout.last_paragraph(document)
        self.heads = [(self.first - _BEFORE, self.first - 1), (self.top - _BEFORE, self.top - 1)]
        if self.title >= 0:
            self.heads.append((self.title - _ABOVE, max(self.first - 1, self.title + _UNDER)))
        else:
            self.heads.append((0, self.first - 1))

    def head(self, i: int) -> bool:
        """Whether a byline may stand here: around the headline, or above the first paragraph."""
        return any(low <= i <= high for low, high in self.heads)

    def tail(self, i: int) -> bool:
        """Whether a line stands under the text."""
        return self.last < i <= self.last + _BELOW

    def read(self, text: str) -> names.Byline:
        """Return what a line says, in the languages of the text."""
        return names.read(text, self.words, is_place=self.is_place, tags=self.tags)

    def candidates(self) -> Iterator[_Candidate]:
        """Every line that reads like a byline, each with the evidence for it."""
        under = -2  # the last name under a word like "by"
        for i, block in enumerate(self.blocks):
            if block.label or not 2 <= len(block.text) <= _LONGEST or shape(self.document, block).prose:
                continue
            head = self.head(i)
            one = self.signed(i, block, strict=not head and not self.tail(i))
            if one is None and len(block.text) <= _ALONE:
                one = self.under_prefix(i, block, under) or (self.alone(i, block) if head else None)
            if one is not None:
                under = i if one.why == _UNDER_PREFIX else -2
                yield one

    def signed(self, i: int, block: Block, *, strict: bool) -> _Candidate | None:
        """Return a line with a word like "by" in it, or under one."""
        text, folded = block.text, self.document.fold(block)
        if not names.may_be_signed(folded, self.words) or text[-1] == "?" or "<" in text or len(text) < 4:
            return None
        own = names.signed(folded.lstrip("*+-# "), self.words)
        if strict and not own and not _DIGIT.search(text):
            return None
        found = self.read(text)
        if not found.prefixed or not (found.people or found.agencies):
            return None
        extra = sum(len(piece.split()) for piece in found.rest)
        if extra > (2 if strict else 20 if found.dated else 8) or (_ends(text) and (strict or extra > 4)):
            return None
        if strict and not own and not found.dated:
            return None
        score = self.place_evidence(i)
        if self.needs_company(found) and (extra or not self.beside(i)):
            return None  # "by jsteinhardt", and not "by hand"
        common = min(map(self.commonness, found.people), default=0.0)
        if _BULLET.match(text) and score < 0.8 and common:
            return None  # "+ By Type", in a menu
        who = ", ".join(found.people or found.agencies)
        start = names.prefix_length(folded.lstrip("*+-# "), self.words)
        prefix = folded.lstrip("*+-# ")[:start].strip(" :|")
        score -= min(common, 1.5) if " " in prefix else common
        return _Candidate(i, _SIGNED + score - extra * 0.1, found, f"begins like a byline and names {who}", True, prefix)

    def needs_company(self, found: names.Byline) -> bool:
        """Whether a line names one word alone, which may be any word: "by Amanda", "by hand", "by role"."""
        return bool(found.people) and " " not in found.people[0] and not scripts.EAST_ASIAN.match(found.people[0])

    def borne_out(self, one: _Candidate) -> bool:
        """Whether a line with a word like "by" stands outside the text, or beside a date or a role."""
        if not self.first <= one.place < self.last or one.read.dated or one.read.role or self.dates_beside(one.place) >= 1.0:
            return True
        spelled_out = " " in one.prefix and one.place > (self.first + self.last) // 2 and not one.read.rest
        return spelled_out or names.like_role(self.blocks[one.place + 1].text, self.words)

    def dated(self) -> bool:
        """Whether a line with the date names the author too."""
        return any(self.read(block.text).people for block in self.document.labelled("date")[:4])

    def contributes(self, one: _Candidate) -> bool:
        """Whether a line under the text says who worked on the article: "Reporting by ...; editing by ..."."""
        return names.has_contributor(self.blocks[one.place].text, self.words)

    def names_them(self, one: _Candidate, people: set[str]) -> bool:
        """Whether a line names some of these people again."""
        return not people.isdisjoint(map(plain, one.read.people))

    def beside(self, i: int) -> bool:
        """Whether headline or date stand right beside a line."""
        return any(self.blocks[k].label in ("title", "date", "subtitle") for k in range(max(0, i - 2), min(len(self.blocks), i + 3)))

    def place_evidence(self, i: int) -> float:
        """Evidence from where a line stands: beside a date, under the headline, above the text."""
        score = self.dates_beside(i)
        if self.title >= 0 and 0 < i - self.title <= _UNDER:
            score += 1.2 if i - self.title <= 3 else 0.8 if i - self.title <= 6 else 0.4
        if 0 < self.first - i <= 3:
            score += 0.8
        return score

    def dates_beside(self, i: int) -> float:
        """Evidence from the dates above and below a line."""
        blocks = self.blocks
        score = 0.0
        after = blocks[i + 1] if i + 1 < len(blocks) else None
        before = blocks[i - 1] if i else None
        if after is not None and self.is_date(after):
            score += 2.0
        elif i + 2 < len(blocks) and self.is_date(blocks[i + 2]) and not shape(self.document, blocks[i + 1]).prose:
            score += 1.2
        if before is not None and self.is_date(before):
            score += 1.5
        return score

    def is_date(self, block: Block) -> bool:
        """Whether a line says when, in whatever words."""
        if block.label == "date":
            return True
        if block.label:
            return False
        if len(block.text) <= 30 and _CLOCK.search(block.text):
            return True
        return len(block.text) <= 90 and _DIGIT.search(block.text) is not None and bool(dates.find(block.text))

    def alone(self, i: int, block: Block) -> _Candidate | None:
        """Return a line of nothing but names (and a role, a date, a place) where a byline stands."""
        text = block.text
        if _ends(text) or text[-1] in ",;":
            return None
        before = self.blocks[i - 1] if i else None
        score = self.place_evidence(i)
        if (score <= 0 and not self.may_be_known(block)) or names.credits_a_picture(self.document.fold(block), self.words):
            return None
        found = self.read(text)
        if not found.people:
            return self.agency(i, found, score) or self.single(i, text)
        if any(map(_DIGIT.search, found.rest)) or (not found.dated and any(piece[0].islower() for piece in found.rest)):
            return None
        extra = sum(len(piece.split()) for piece in found.rest)
        if len(found.rest) > 2 or extra > 5 or any(map(self.is_section, found.people)):
            return None
        if not fold(text).lstrip(_MARKS).startswith(fold(found.people[0])) and not (found.dated or found.agencies or found.role):
            return None  # "The public prosecutor, Ann Lee"
        if i >= self.first and self.dates_beside(i) < 1.0 and not (found.dated or found.role or 0 < i - self.title <= 3):
            return None
        if scripts.EAST_ASIAN.match(found.people[0]):
            score -= 2.5  # two to four characters may be any word
        score += 1.5 * found.dated + 1.5 * found.role
        score -= 0.2 * extra
        score -= 0.7 if _BULLET.match(text) else 0.0
        score -= max(map(self.commonness, found.people))
        if before is not None and not before.label and shape(self.document, before).size > 40 and 0 < i - self.title <= _UNDER:
            score += 0.7  # under the standfirst
        if 0 < i - self.title <= _UNDER and i < self.first and self.stands_alone(i, found):
            score += 0.9
        after = self.blocks[i + 1].text if i + 1 < len(self.blocks) else ""
        if after and (names.like_role(after, self.words) or names.is_agency(after, self.words)):
            score += 1.2
        if score >= 0.0 and score < _ENOUGH + 3.0:
            score += self.known(found.people[0], i)
        if score < _ENOUGH:
            return None
        return _Candidate(i, score, found, "a name beside the headline or the date", False)

    def elsewhere(self) -> Iterator[_Candidate]:
        """The name alone with the best evidence beside any date of the page: what was taken for the headline may be another."""
        best: _Candidate | None = None
        for i, block in enumerate(self.blocks):
            if block.label or self.head(i) or len(block.text) > 60 or _BULLET.match(block.text) or self.dates_beside(i) < 1.0:
                continue
            one = self.alone(i, block)
            if one and one.score >= _SIGNED and (best is None or one.score > best.score):
                best = one
        if best is not None:
            yield best

    def may_be_known(self, block: Block) -> bool:
        """Whether another line begins as this one does."""
        starts = self.document.once("line starts", self.line_starts)
        return len(block.text) <= 40 and len(starts.get(_start(self.document.fold(block).lstrip(_MARKS)), ())) > 1

    def under_prefix(self, i: int, block: Block, last: int) -> _Candidate | None:
        """Return a name on the line under a word like "by", or under such a name."""
        if i == 0 or _ends(block.text) or (last != i - 1 and len(self.blocks[i - 1].text) > 60):
            return None
        above = self.document.fold(self.blocks[i - 1])
        continued = last == i - 1
        if not continued and (not names.is_prefix(above, self.words, self.tags) or names.has_contributor(above, self.words)):
            return None
        found = self.read(block.text)
        if not found.people and not found.agencies and self.beside(i) and names.is_name(block.text, least=1):
            found = names.Byline((block.text,), (), True, ())
        if not (found.people or found.agencies) or len(found.rest) > 2 or sum(len(piece.split()) for piece in found.rest) > 5:
            return None
        if any(map(self.is_section, found.people)) or (continued and (found.rest or not found.people)):
            return None
        common = min(map(self.commonness, found.people), default=0.0)
        if common >= (0.5 if continued else 3.0):
            return None
        prefix = "" if continued else above.strip(" :|")
        return _Candidate(i, _SIGNED + 1.0 + self.place_evidence(i) - common, found, _UNDER_PREFIX, True, prefix)

    def agency(self, i: int, found: names.Byline, score: float) -> _Candidate | None:
        """Return a line that is nothing but an agency or a desk."""
        extra = sum(len(piece.split()) for piece in found.rest)
        if not found.agencies or any(map(self.is_section, found.agencies)) or extra > 2 * found.dated:
            return None
        under_title = self.blocks[i - 1].label in ("title", "subtitle") if i else False
        if (score >= 2.0 and (found.dated or self.beside(i))) or (score >= 1.2 and (under_title or found.dated)):
            return _Candidate(i, _ENOUGH, found, "an agency beside the headline or the date", False)
        return None

    def single(self, i: int, text: str) -> _Candidate | None:
        """Return a line of one name alone, right between the headline and the date."""
        name = text.lstrip(_MARKS)
        if not 0 < i < len(self.blocks) - 1 or " " in name or not name[:1].isupper() or not names.is_name(name, least=1) or name.isupper():
            return None
        if self.blocks[i - 1].label != "title" or not self.is_date(self.blocks[i + 1]) or self.is_section(name) or self.commonness(name):
            return None
        if self.is_place(name) and name.istitle():
            return None
        found = names.Byline((name,), (), False, ())
        return _Candidate(i, _ENOUGH, found, "a name between the headline and the date", False)

    def stands_alone(self, i: int, found: names.Byline) -> bool:
        """Whether a line is a name and no heading, and no menu is around it: furniture, a date, the standfirst or a place is."""
        if found.rest or _BULLET.match(self.blocks[i].text) or any(self.commonness(name) or self.is_place(name) for name in found.people):
            return False
        before, after = self.blocks[i - 1], self.blocks[i + 1] if i + 1 < len(self.blocks) else None
        if before.label or shape(self.document, before).size > 40 or (after is not None and after.label):
            return True
        return after is not None and len(after.text) <= 40 and self.is_place(re.sub(r"\(.*?\)", "", after.text))

    def is_section(self, text: str) -> bool:
        """Whether a piece is the name of a section or a button."""

        def build() -> frozenset[str]:
            return frozenset(fold(word) for name in ("section", "button") for word in self.words.vocabulary(name))

        sections = self.words.once("sections and buttons", build)
        folded = fold(text)
        return folded in sections or all(word in sections for word in folded.split())

    def commonness(self, name: str) -> float:
        """Return how much a name looks like a heading or a menu entry: its words stand in small letters elsewhere."""
        sections = self.words.once("section words", lambda: self.section_words())
        stop = names.stop_words(self.words, self.tags)
        own = [word for word in map(fold, scripts.LETTERS.findall(name)) if word not in names.PARTICLES and len(word) > 1]
        if not own:
            return 1.0
        common = sum(word in sections or self.is_small(word) for word in own)
        if common == len(own):
            return 3.0
        capital_stop = any(word in stop for word in own)
        return 0.8 * common + 1.5 * capital_stop

    def section_words(self) -> frozenset[str]:
        """Return the words of sections and buttons in all languages."""
        return frozenset(word for name in ("section", "button") for entry in self.words.vocabulary(name) for word in fold(entry).split())

    def is_small(self, word: str) -> bool:
        """Whether the text has a word in small letters, and not in an address ("ann.lee@paper.example")."""
        return self.document.once(("small", word), lambda: _stands_alone(word, self.document.once("lines", self.lines)))

    def lines(self) -> str:
        """Return the text without the blanks around its lines, which are layout."""
        pieces: list[str] = []
        line = size = 0
        for unit in self.document.units:
            pieces += (" " if unit.line == line else "\n", unit.text)
            line, size = unit.line, size + len(unit.text)
            if size > _READ:
                break
        return "".join(pieces)[:_READ]

    def known(self, name: str, i: int) -> float:
        """Return the evidence from elsewhere in the text: a line that is the name again, or a note that begins with it."""
        wanted, best = fold(name), 0.0
        for k in self.document.once("line starts", self.line_starts).get(_start(wanted), ())[:_SEEN]:
            line = self.document.units[k]
            folded = self.document.fold(line)
            if line.start == self.blocks[i].start or not folded.lstrip(_MARKS).startswith(wanted):
                continue
            after = folded.lstrip(_MARKS)[len(wanted) :]
            if self.says().match(after.lstrip(" ,")) or (after[:1] in " ," and names.has_role(after[:60], self.words)):
                return 2.0
            best = max(best, 1.0 if not after.strip(_MARKS) else 0.3)
        return best

    def line_starts(self) -> dict[str, list[int]]:
        """Return where the lines stand that begin with two words."""
        starts: dict[str, list[int]] = {}
        for k, line in enumerate(self.document.units):
            starts.setdefault(_start(self.document.folded[line.start : min(line.end, line.start + 60)].lstrip(_MARKS)), []).append(k)
        return starts

    def says(self) -> names.Phrases:
        """Return what notes on an author say after the name."""
        return self.words.once("notes say", lambda: names.Phrases(self.words.vocabulary("author_note")))

    def under_the_text(self) -> Iterator[_Candidate]:
        """A name alone, or with a place, right under the last paragraph: newspapers of many countries sign there."""
        if self.title < 0 or self.last < 0 or len(self.blocks) - self.last > _TO_THE_END:
            return
        for i in range(self.last + 1, min(self.last + 1 + _BELOW, len(self.blocks))):
            right_under = i == self.last + 1 or (i + 1 == len(self.blocks) or self.blocks[i + 1].label != "")
            if right_under and (one := self.signature(i, self.blocks[i])) is not None:
                yield one
                return

    def signature(self, i: int, block: Block) -> _Candidate | None:
        """Return a line under the text that is a name, with a place or without."""
        if block.label or len(block.text) > 80 or _ends(block.text) or _BULLET.match(block.text):
            return None
        if reads_like_text(self.document, block.start, block.end):
            return None
        found = self.read(block.text)
        if sum(len(piece.split()) for piece in found.rest) > 3 or any(map(_DIGIT.search, found.rest)):
            return None
        if found.people and not self.is_section(found.people[0]) and not any(map(self.commonness, found.people)):
            named = bool(found.rest) or not self.is_place(found.people[0])
        else:
            named = bool(found.agencies) and not found.people and not found.rest
        return _Candidate(i, _ENOUGH, found, "a name right under the text", False) if named else None

    def box(self) -> Iterator[_Candidate]:
        """A name alone above a paragraph that begins with it and says what its bearer does: a box on the author."""
        for i, block in enumerate(self.blocks[:-1]):
            if block.label or len(block.text) > 50 or not (i > self.last - 4 or i < self.first):
                continue
            for note in self.blocks[i + 1 : i + 3]:
                folded = self.document.fold(note)
                if not folded.startswith(self.document.fold(block)) or not self.says().match(folded[len(block.text) :].lstrip(" ,")):
                    continue
                found = self.read(block.text)
                if found.people and not found.rest:
                    yield _Candidate(i, _ENOUGH, found, "a name above a note on its bearer", False)
                    return

    def company(self, i: int, places: set[int]) -> Iterator[Span]:
        """The desk, paper, role or place on the line right under a byline."""
        if i + 1 >= len(self.blocks) or i + 1 in places:
            return
        block, text = self.blocks[i + 1], self.blocks[i + 1].text
        if block.label or block.row - self.blocks[i].row > 1 or len(text) > 60 or shape(self.document, block).sentence:
            return
        if names.is_agency(text, self.words) or names.is_role(text, self.words):
            yield block.mark("byline", COMPANY + "desk or role under the byline")
        elif text[:1].isupper() and len(text.split()) <= 5 and self.is_place(re.sub(r"\(.*?\)", "", text)):
            yield block.mark("byline", COMPANY + "place under the byline")
        elif _is_capitalised(text) and (i + 2 >= len(self.blocks) or self.blocks[i + 2].label or self.blocks[i + 2].row - block.row > 1):
            yield block.mark("byline", COMPANY + "a desk or paper under the byline")

    def reported_from(self) -> Iterator[Span]:
        """Lines on where the authors were: "Reporting from Washington"."""
        for i, block in enumerate(self.blocks):
            if block.label or len(block.text) > 80 or not (self.head(i) or self.tail(i)):
                continue
            if names.is_reporting_from(self.document.fold(block), self.words) and not shape(self.document, block).sentence:
                yield block.mark("byline", COMPANY + "says where it was reported from")


def _stands_alone(word: str, text: str) -> bool:
    position = text.find(" " + word)
    while position >= 0:
        end = position + 1 + len(word)
        if not text[end : end + 1].isalnum() and text[end : end + 1] not in ("@", "_", "/") and not text[end + 1 : end + 2].isalnum():
            return True
        if text[end : end + 1] == " ":
            return True
        position = text.find(" " + word, end)
    return False


def _ends(text: str) -> bool:
    """Whether a line ends as a sentence does, and not with "Jr." or "Ph.D."."""
    return text[-1] in "!?:" or (text[-1] == "." and not _SHORT.search(text))


def _start(folded: str) -> str:
    return " ".join(folded.split(maxsplit=2)[:2]).rstrip(",.:")


def _is_capitalised(text: str) -> bool:
    words = text.split()
    return len(words) <= 5 and all(word[0].isupper() or word.lower() in names.PARTICLES for word in words)
