"""The headline: the line that reads most like one, in the cleanest of its versions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from math import exp, log
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from cleantext import catalogue, names, scripts
from cleantext._fold import fold
from cleantext.cutting import joined
from cleantext.document import Block, Document, Span
from cleantext.filters.repeats import likeness
from cleantext.language import languages
from cleantext.layout import is_quiet
from cleantext.reader import read
from cleantext.shapes import HOST, shape
from cleantext.similar import garbled, plain

_MOST: Final = 400
"""Lines that are compared with a headline given beforehand."""

_WORD: Final = scripts.WORD
_SITE: Final = re.compile(rf"\s+[{scripts.SEPARATORS}]+\s+|\s*[|｜]\s*|：(?=\S{{2,12}}$)|_(?=\S{{2,12}}$)|\s+::\s+")
_MIXED: Final = re.compile(r"(?<=[^\W\d_])\d|\d(?=[^\W\d_])|(?<=[a-z])[A-Z](?=[a-z])")

_LISTED: Final = re.compile(rf"(?:[{scripts.BULLETS}#>|–]|o|\d{{1,2}}[.)])\s+")
"""How an entry of a list or of a trail of sections begins."""
_ENTRY: Final = 600
"""Letters of a line that is looked at as such."""

_CLOSE: Final = 15
"""Lines around the headline in which a version of it is taken for its head, and not for a link to it."""

_BESIDE: Final = 4
"""Lines between a headline and the same with a kicker or a trail before it; what stands further down is a subheading."""

_MAYBE_LIKE: Final = 45.0
"""Ratio below which two lines are not compared further."""


QUIET: Final = 3.0
"""Log odds that are enough in an article's text alone: an extractor gives the body without its headline more often than not.
Of 747 public bodies of sites that the reader had not met 6 have a line beyond it or under a byline's; of the headlines of 25 such
texts of authors that it had not met, 16."""
HEADED: Final = 0.5
"""The same with a byline or date under it, as the shortest article has: "Headline / By Ann Lee / One paragraph"."""
PAGE: Final = -1.5
"""Log odds that are enough in any other text."""
AGAIN: Final = 0.5
"""What the probability of being a repeat counts: of two versions of the headline either may be the one that is left out."""
STOP: Final = 1.5
"""Log odds by which a line that ends in a full stop is less likely the headline than the reader thinks: bodies alone whose first
paragraph stands above a signature ask for it, and of 273 cases and 200 pages that the reader had not met none changes with it."""
_STOPS: Final = ".。।"
EARLIER: Final = 0.6
"""Odds of an earlier line, as a share of the best one's, that are enough: where headline and standfirst both stand twice, garbled once,
the reader cannot tell them apart, and the headline is the upper one."""
_FAINT: Final = 0.02
"""Probability of being the headline, or a repeat of it, below which a line is no version of it."""
_LONGEST: Final = 200
"""Letters of a headline that was cut in pieces."""


_GOES_ON: Final = ",;"
"""How a verse or a sentence ends that only has the headline's words in it."""


class Version(NamedTuple):
    """A way in which the headline stands in the text."""

    place: int
    block: Block
    start: int
    """Where it begins in the block's text, and where it ends."""
    end: int

    @property
    def text(self) -> str:
        """The headline itself."""
        return self.block.text[self.start : self.end]


def title(document: Document) -> Iterator[Span]:
    """The headline where it is first given whole: the line that reads most like it, in its cleanest version.

    Where it stands only with a kicker or a site's name added, that is left out of it.
    """
    if document.labelled("title"):
        return  # a crawler's header names it
    hint = document.metadata.get("title")
    if isinstance(hint, str) and hint.strip():
        hinted = _hinted(document, hint)
        if hinted is not None:
            yield hinted
        return
    found = list(_candidates(document))
    best = _likeliest(found, document)
    if best is None:
        return
    reason = f"reads like the headline (log odds {best.evidence:.1f})"
    if document.is_flat(best.block):
        for piece in joined(document, best.block, _LONGEST):
            yield piece.mark("title", reason)
        return
    chosen = _whole(document, _cleanest(document, best, found))
    block = chosen.block
    yield Span(block.start + chosen.start, block.start + chosen.end, "title", reason)
    if block.text[: chosen.start].strip():
        yield Span(block.start, block.start + chosen.start, "furniture", "kicker or section before the headline")
    if chosen.end < len(block.text):
        yield Span(block.start + chosen.end, block.end, "furniture", "site name after the headline")


class Candidate(NamedTuple):
    """A line that may be the headline."""

    place: int
    """Its place among the document's blocks."""
    block: Block
    evidence: float
    """The reader's log odds of its being that."""


def _candidates(document: Document) -> Iterator[Candidate]:
    if not document.unlabelled:
        return
    reading = read(document)
    shares, again = reading.shares("title").tolist(), reading.shares("repeat").tolist()
    for i, block in enumerate(document.blocks):
        if not block.label and not HOST.match(block.text):  # a page that refuses something has its site's name above
            place = document.place(block)
            share = min(max(shares[place] + AGAIN * again[place], 1e-6), 1 - 1e-6)
            if share > _FAINT and reading.kept[place] <= 0:  # what reads more like the text is none
                sentence = STOP if block.text[-1] in _STOPS else 0.0
                yield Candidate(i, block, log(share / (1 - share)) - sentence)


def _hinted(document: Document, hint: str) -> Span | None:
    wanted = plain(hint)
    best: tuple[float, Block] | None = None
    for block in document.unlabelled[:_MOST]:
        own = plain(block.text)
        likeness = 101.0 if own == wanted else garbled(block.text, hint) if len(block.text) <= 300 else 0.0
        if likeness and (best is None or likeness > best[0]):
            best = (likeness, block)
    return best[1].mark("title", "like the title that was given with the text") if best else None


def _likeliest(found: Sequence[Candidate], document: Document) -> Candidate | None:
    """Return the best line of the likeliest headline, or None if none is likelier than that there is none.

    Lines that say the same speak for each other: what is likely is the headline, not the line.
    """
    odds: Counter[str] = Counter()
    said = [plain(without_site(candidate.block.text, document)) for candidate in found]
    for candidate, text in zip(found, said, strict=True):
        if text:
            odds[text] += exp(candidate.evidence)  # type: ignore[assignment]
    if not odds:
        return None
    total = max(odds.values())
    likeliest = next(text for text, value in odds.items() if value >= EARLIER * total)
    lines = (candidate for candidate, text in zip(found, said, strict=True) if text == likeliest)
    best = max(lines, key=lambda candidate: candidate.evidence)
    least = PAGE if not is_quiet(document) else HEADED if _is_headed(document, best) else QUIET
    return best if log(total) > least else None


def _is_headed(document: Document, best: Candidate) -> bool:
    """Whether a byline or date stands under a line that is no sentence, with one line between them at the most that is not the text's."""
    if best.block.text[-1] in _STOPS:
        return False
    reading = read(document)
    heads = reading.shares("byline", "date")
    for block in document.blocks[best.place + 1 : best.place + 3]:
        place = document.place(block)
        if heads[place] > 0.5:
            return True
        if reading.kept[place] > 0 or shape(document, block).prose:
            return False  # the text has begun
    return False


def _cleanest(document: Document, best: Candidate, found: Sequence[Candidate]) -> Version:
    """Return the cleanest of the lines that give the same headline, and where in the line it stands."""
    core = without_site(best.block.text, document)
    folded = fold(core)
    first = Version(best.place, best.block, _marker(core), len(core))
    versions = [first]
    for candidate in found:
        text = without_site(candidate.block.text, document)
        if candidate is best or text[-1:] in _GOES_ON or not fuzz.partial_ratio(fold(text), folded, score_cutoff=_MAYBE_LIKE):
            continue
        near = abs(candidate.place - best.place) <= _BESIDE
        if (
            likeness(candidate.block.text, core)
            or likeness(best.block.text, text)
            or (near and (_ends_with(core, text) or _ends_with(text, core)))
        ):
            versions.append(Version(candidate.place, candidate.block, _marker(text), len(text)))
    if len(versions) == 1:
        return first
    counts = Counter(_WORD.findall(document.folded[:60_000]))
    for version in versions:
        counts.subtract(_WORD.findall(fold(version.text)))
    spoken = languages(document) or frozenset()
    common = {word for tag in spoken for word in catalogue.of(document).words.get(tag, {}).get("stop", ())}
    marked = bool(spoken - _UNMARKED)

    def cleanliness(text: str) -> float:
        return _cleanliness(text, counts, common, marked=marked)

    shortest = min(len(plain(version.text)) for version in versions if cleanliness(version.text) > cleanliness(core) - 1)

    def rank(version: Version) -> tuple[float, bool, int]:
        around = 0.5 if version.end < len(version.block.text) else 0.0
        around += 0.5 if version.start else 0.0
        if len(plain(version.text)) > shortest and any(_ends_with(version.text, other.text) for other in versions):
            around += 2.0  # with a kicker or a trail before it
        near = version.place <= best.place and best.place - version.place <= _CLOSE
        return cleanliness(version.text) - around, near, -abs(version.place - (0 if near else best.place))

    return max(versions, key=rank)


def _marker(text: str) -> int:
    """Return how many characters mark a line as an entry of a list or trail."""
    entry = _LISTED.match(text)
    return entry.end() if entry is not None and not text[0].isalnum() else 0


def _ends_with(text: str, end: str) -> bool:
    """Whether ``text`` is ``end`` with a kicker or a trail of sections before it; what a colon parts is one headline."""
    own, theirs = plain(text), plain(end)
    if end[:1].islower() or not (14 <= len(theirs) < len(own) <= 2.5 * len(theirs) and own.endswith(theirs)):
        return False
    return not text[: -len(end)].rstrip().endswith((":", "：")) or text[: -len(end)].endswith(" : ")


def _whole(document: Document, chosen: Version) -> Version:
    """Return the headline as an entry of a trail gives it, if that differs by its kicker.

    In the trail right above it the kicker has its colon ("* Ferry strike: Islands cut off" above "Ferry
    strike" and "Islands cut off"); a line that has grown together with its kicker ends with the entry.
    """
    own, folded = plain(chosen.text), fold(chosen.text)
    blocks = document.blocks
    above = plain(blocks[chosen.place - 1].text) if chosen.place else ""
    for place in range(max(0, chosen.place - _MOST), min(len(blocks), chosen.place + _CLOSE)):
        line = document.fold(blocks[place]) if len(blocks[place].text) <= _ENTRY else ""
        if not line.endswith(folded[-12:]) or place == chosen.place or blocks[place].label:
            continue
        entry = _LISTED.match(line)
        if entry is None:
            continue
        block = blocks[place]
        text = block.text[entry.end() :]
        listed = plain(text)
        near = -_CLOSE <= place - chosen.place <= 1
        if near and ":" in text and (listed == above + own or (listed == own and _colons(text) > _colons(chosen.text))):
            return Version(place, block, entry.end(), len(block.text))
        if _ends_with(chosen.text, text) and chosen.text.endswith(text):
            return chosen._replace(start=chosen.end - len(text))
    return chosen


def _colons(text: str) -> int:
    """Return how many colons stand where they belong: after a word and before a blank."""
    return text.count(": ") - text.count(" : ")


_UNMARKED: Final = frozenset({"en", "und"})
"""Languages whose letters bear no marks: one on a letter is noise there, and elsewhere the lack of it."""


def _cleanliness(text: str, counts: Counter[str], common: Set[str], *, marked: bool) -> float:
    """Return how clean a version of a headline is: its words known, no digits in words, no marks lost or added."""
    tokens = _WORD.findall(fold(text))
    known = sum(max(0, min(counts[token], 3)) for token in tokens) / max(1, len(tokens))
    marks = sum(not character.isascii() and character.isalpha() for character in text)
    misread = sum(text.count(pair) for pair in ("rn", "vv", "ii"))
    score = known - 1.5 * len(_MIXED.findall(text)) + (0.2 if marked else -0.2) * min(marks, 10) - 0.3 * misread
    score += sum(len(token) > 1 and token in common for token in tokens) / max(1, len(tokens))
    if text.isupper() and len(text) > 12:
        score -= 3.0
    if text.endswith(("…", "...")):
        score -= 2.0
    single = sum(len(token) == 1 for token in text.split())
    if single > len(text.split()) / 2 and len(text.split()) > 4:
        score -= 4.0  # blanks inside its words
    return score


def without_site(text: str, document: Document) -> str:
    """Return a headline without a site's name at its end."""
    matches = list(_SITE.finditer(text))
    if not matches:
        return text
    last = matches[-1]
    head, site = text[: last.start()], text[last.end() :]
    if len(head) < 12 or len(site) > 40 or len(site.split()) > 5 or not site:
        return text
    if "|" in last.group() or "｜" in last.group() or last.group() in ("：", "_"):
        return head
    if not all(word[0] != word[0].lower() or word[0] == word[0].upper() or word.lower() in names.PARTICLES for word in site.split()):
        return text
    elsewhere = document.folded.count(fold(site)) > 1
    return head if elsewhere or "." in site.strip(".") else text
