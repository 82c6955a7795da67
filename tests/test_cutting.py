"""Units: a line is cut where it holds several things, and what nobody claims comes together again as it stood."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cleantext
from cleantext import Pipeline
from cleantext.cutting import cut, find, stands_alone
from cleantext.document import Document
from cleantext.pieces import is_glued, take_apart
from cleantext.seams import seams
from cleantext.seams.net import words
from texts import ANY, PIECES, composed

HEAD = "Harbor Council Votes for Night Ferries"
ONE = "The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home."
TWO = "From May on there will be a boat at eleven, another at half past one and a third at four in the morning."
THREE = "Nobody in the hall had expected the fishermen to agree, and some of them had not expected it themselves."
PROSE = " ".join((ONE, TWO, THREE))
WALL = "Subscribe to continue reading"
NOTHING = Pipeline(filters=())


def units(text: str) -> list[str]:
    """Return the units of a text."""
    return [unit.text for unit in cut(Document.from_text(text)).units]


# ---------------------------------------------------------------- what a notice takes


@pytest.mark.parametrize(
    "tail",
    [
        "© 2025 The Post. All rights reserved.",
        "All rights reserved.",
        "Copyright 2025 The Post. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.",
    ],
)
@pytest.mark.parametrize("above", ["", f"{THREE}\n\n"])
def test_a_copyright_takes_its_sentences_and_not_the_paragraph(tail: str, above: str) -> None:
    """At the end of a line, whatever stands above it."""
    article = cleantext.clean(f"{above}{ONE} {TWO} {tail}")
    assert article.text == f"{above}{ONE} {TWO}"
    taken = [article.raw[part.start : part.end] for part in article.parts if part.label == "footer"]
    assert " ".join(taken) == tail


EATEN = pytest.mark.xfail(strict=False, reason="no seam is found behind this headline, and the sentence goes with it")


@pytest.mark.parametrize(
    "headline", [pytest.param("The Bridge to the Islands Is Closed for Repairs", marks=EATEN), "Bridge to the islands is closed until May."]
)
@pytest.mark.parametrize("lead", ["Read more: ", "READ MORE: ", "Lesen Sie auch: ", "Leia também: "])
def test_read_more_takes_its_headline_and_not_the_next_sentence(lead: str, headline: str) -> None:
    """Where the headline ends in a stop or not: the sentence behind it is the article's."""
    article = cleantext.clean(f"{ONE}\n\n{lead}{headline} {TWO}\n\n{THREE}\n\nShare full article")
    assert TWO in article.text
    assert ONE in article.text


def test_what_is_left_of_a_line_is_joined_by_one_blank() -> None:
    """A notice between two sentences goes without a gap."""
    article = cleantext.clean(f"{ONE} All rights reserved.  {TWO}\n\n{THREE}")
    assert article.paragraphs == (f"{ONE} {TWO}", THREE)


def test_a_notice_in_a_sentence_that_goes_on_is_left_alone() -> None:
    """Nothing tells where it would end."""
    raw = f"{ONE} {TWO[:-1]}, and whoever stood on the pier asked the clerk to read more: nobody had heard the end of it, he said, and so on and on he read."
    assert cleantext.clean(raw).text == raw


def test_a_line_in_which_nothing_is_found_is_one_unit() -> None:
    """However many sentences it has."""
    assert units(f"{PROSE}\n\n{PROSE.replace('Monday', 'Friday')}") == [PROSE, PROSE.replace("Monday", "Friday")]


def test_a_line_with_a_notice_is_cut_beside_it() -> None:
    """And nowhere else."""
    assert units(f"{PROSE} © 2025 The Post. All rights reserved.\n\n{TWO}")[0] == PROSE


# ---------------------------------------------------------------- nothing changes by being cut


@settings(deadline=None, max_examples=80)
@given(st.one_of(composed(), ANY).map(lambda raw: " ".join(raw.split())))
def test_what_nobody_claims_comes_together_unchanged(raw: str) -> None:
    """To the character, also where a line is cut at each seam."""
    assert NOTHING(raw).text == Pipeline(filters=(), repairs=NOTHING.repairs)(raw).text == raw


@settings(deadline=None, max_examples=80)
@given(st.one_of(composed(), composed().map(lambda raw: " ".join(raw.split())), ANY))
def test_units_lie_in_order_and_hold_every_letter(raw: str) -> None:
    """Between them stand blanks only; pieces of a line keep its number, and rows never go back."""
    document = cut(Document.from_text(raw))
    end, line, row = 0, 0, 0
    for unit in document.units:
        assert not raw[end : unit.start].strip()
        assert raw[unit.start : unit.end] == unit.text == unit.text.strip() != ""
        assert unit.line >= line
        assert unit.row > row or unit.line == line
        end, line, row = unit.end, unit.line, unit.row
    assert not raw[end:].strip()


@settings(deadline=None, max_examples=60)
@given(composed())
def test_hits_and_cues_lie_in_their_units(raw: str) -> None:
    """After the cut each notice names the units that it touches."""
    document = cut(Document.from_text(raw))
    known = find(document)
    for hit in known.hits:
        unit = document.units[hit.unit]
        assert hit.start < unit.end
        assert hit.end > unit.start
    assert set(known.cues) <= set(range(len(document.units)))


def test_the_pieces_of_a_document_are_those_of_its_units() -> None:
    """In order, each in its unit, without blanks around it."""
    document = Document.from_text(f"{HEAD}\n\n{PROSE}\n\n{WALL}")
    pieces = take_apart(document).pieces
    assert [document.text[start:end] for start, end in zip(pieces.starts, pieces.ends, strict=True)] == [HEAD, ONE, TWO, THREE, WALL]
    assert list(pieces.units) == [0, 1, 1, 1, 2]


# ---------------------------------------------------------------- one line


PAGE = f"{HEAD} By Ann Lee March 4, 2025 Share full article {PROSE} Subscribe to continue reading Already a subscriber? Log in"


def test_a_page_on_one_line_is_read_piece_by_piece() -> None:
    """Headline, byline, date, buttons, paragraph and wall apart, where seams tell."""
    article = cleantext.clean(PAGE)
    assert (article.title, article.authors, str(article.published)[:10]) == (HEAD, ("Ann Lee",), "2025-03-04")
    assert article.text == PROSE
    assert article.status is cleantext.Status.PAYWALLED


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_a_page_on_one_line_in_other_languages(language: str) -> None:
    """What stays is the paragraphs, each sentence of them."""
    pieces = PIECES[language]
    text = " ".join(pieces.paragraphs)
    article = cleantext.clean(f"{pieces.headlines[0]} {pieces.bylines[0].splitlines()[0]} {pieces.notices[0]} {text} {pieces.notices[-1]}")
    assert all(paragraph in article.text for paragraph in pieces.paragraphs)
    assert pieces.notices[-1] not in article.text


def test_a_flat_line_is_known_as_one() -> None:
    """One that holds most of a text; a paragraph among others is not flat."""
    flat = cut(Document.from_text(PAGE))
    assert flat.flat == {1}
    assert all(flat.is_flat(block) for block in flat.blocks)
    assert cut(Document.from_text("\n\n".join([PROSE] * 4))).flat == frozenset()
    assert cut(Document.from_text(ONE)).flat == frozenset()  # a paragraph or less


def test_lines_of_their_own_stand_alone() -> None:
    """A seam is as likely as its words make it; the end of a line is certain."""
    lines = cut(Document.from_text(f"{HEAD}\n\n{PROSE}"))
    assert all(stands_alone(lines, block) > 50 for block in lines.blocks)
    flat = cut(Document.from_text(PAGE))
    assert min(stands_alone(flat, block) for block in flat.blocks) < 50


def test_the_word_over_an_advertisement_is_cut_out_of_a_paragraph() -> None:
    """Between two sentences; as the first word of one it stays."""
    around = f"{HEAD}\n\nBy Ann Lee\n\nMarch 4, 2025\n\n"
    assert cleantext.clean(f"{around}{ONE} Advertisement {TWO}").text == f"{ONE} {TWO}"
    for line in (f"{ONE} Advertisement was banned there. {TWO}", f"“{ONE} Advertisement {TWO}”"):
        assert cleantext.clean(f"{around}{line}").text == line


# ---------------------------------------------------------------- words that touch


@pytest.mark.parametrize("name", ["YouTube", "iPhone", "McDonald", "GitHub", "LaTeX", "eBay", "PhD", "JavaScript", "WhatsApp"])
def test_names_with_capitals_inside_are_never_cut(name: str) -> None:
    """In a line of glued elements units may end in one; unless somebody claims a part of it, it stays whole all the same."""
    for text in (
        f"{PROSE} The {name} of the harbor stood there. {TWO}",
        PAGE.replace(TWO, f"The {name} of the harbor stood there. {TWO}"),
        f"{HEAD}MondayShare{ONE}The {name} of the harbor stood there.{TWO}{THREE}Read",
    ):
        assert is_glued(text) or any(name in unit for unit in units(text)), text
        assert name in cleantext.clean(text).text


def test_words_that_touch_are_parted_in_a_line_of_glued_elements() -> None:
    """The headline, the button and the sentences of a page whose elements run into each other."""
    glued = f"{HEAD}By Ann LeeMarch 4, 2025Share full article{ONE}{TWO}{THREE}{WALL}"
    assert is_glued(glued)
    assert not is_glued(f"{PROSE} YouTube")
    article = cleantext.clean(glued)
    assert ONE in article.text
    assert TWO in article.text
    assert "Share full article" not in article.text
    assert WALL not in article.text


def test_words_that_touch_are_words_and_addresses_stay_whole() -> None:
    """Only where the line is glued."""
    text = "MondayShare it.The boat https://example.org/aB.Cd me@Example.org"
    document = Document.from_text(text)

    def parted(*, glued: bool) -> list[str]:
        starts = words(document, 0, len(text), (), glued=glued).starts.tolist()
        return [text[start:end].strip() for start, end in itertools.pairwise([*starts, len(text)])]

    assert parted(glued=False) == text.split()
    assert parted(glued=True) == ["Monday", "Share", "it.", "The", "boat", "https://example.org/aB.Cd", "me@Example.org"]


def test_seams_lie_between_words_with_odds_above_the_least() -> None:
    """The offsets of words, in order, none where a sentence begins anyway."""
    document = Document.from_text(PAGE)
    unit = document.units[0]
    found = seams(document, unit, list, glued=False, least=-2.0)
    assert [place for place, _ in found] == sorted({place for place, _ in found})
    assert all(odds >= -2.0 and PAGE[place - 1] == " " for place, odds in found)
    assert PAGE.index("By Ann") in dict(found)
    fresh = Document.from_text(PAGE)
    assert PAGE.index("By Ann") not in dict(seams(fresh, unit, lambda: [PAGE.index("By Ann")], glued=False, least=-2.0))


@given(st.text(max_size=300), st.booleans())
def test_any_line_has_words(text: str, glued: bool) -> None:
    """Each begins at a character that is no blank, and has its numbers."""
    line = " ".join(text.split())
    document = Document.from_text(line)
    for unit in document.units:
        found = words(document, unit.start, unit.end, (), glued=glued)
        assert len(found.starts) == len(found.numbers) == len(found.hashes) > 0
        assert not any(document.text[start].isspace() for start in found.starts.tolist())


# ---------------------------------------------------------------- time


HOSTILE: dict[str, Callable[[int], str]] = {
    "capitals": lambda n: "A " * n,
    "stops": lambda n: "a." * n,
    "touching": lambda n: "Ab" * n,
    "sentences": lambda n: "A. " * n,
    "glued sentences": lambda n: "Abcd.Efgh" * n,
    "one notice": lambda n: "Share full article " * n,
    "colons": lambda n: "Read more: " * n,
    "dates": lambda n: "March 4, 2025 " * n,
    "quotes": lambda n: "“A” " * n,
    "wide": lambda n: "一。" * n,
    "pleas between sentences": lambda n: "Boats run. Sign up for our newsletter to get news.The mayor said so. " * (n // 4),
    "copyrights": lambda n: "© 2025 The Post. All rights reserved. " * n,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_one_line_takes_time_in_proportion(kind: str) -> None:
    """Four times as many words take about four times as long, whatever they are."""

    def seconds(n: int) -> float:
        text = HOSTILE[kind](n)
        started = time.process_time()
        cut(Document.from_text(text))
        return time.process_time() - started

    seconds(800)  # builds what is built once
    assert min(seconds(4_000) for _ in range(2)) < 9 * max(min(seconds(1_000) for _ in range(2)), 0.02)
