"""What holds for any text: nothing is lost, the layout changes nothing, and what was cleaned once is clean.

Each law is tried on texts that hypothesis composes and on every case. A law that does not hold today is marked
so, and says what breaks it; the mark goes when the law holds. Until then no more cases may break it than today.
"""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import Final

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

import cleantext
import scoring
from cleantext import Article, Status, labels
from cleantext.shapes import shape_of
from texts import ANY, PIECES, bodies, composed

TEXTS: Final = st.one_of(composed(), ANY)
ARTICLE: Final = composed(odd=False, least=2)
"""With paragraphs: a lone line is a headline as soon as something stands under it."""
CASES: Final = {path.stem: scoring.load(path) for path in scoring.paths()}
LAW: Final = settings(deadline=None, max_examples=60)
BROKEN: Final = settings(deadline=None, max_examples=60, phases=(Phase.generate,))
"""A law that is known not to hold is not worth shrinking."""


def breaks(why: str) -> pytest.MarkDecorator:
    """Mark a law that does not hold today."""
    return pytest.mark.xfail(strict=False, reason=why)


def holds(law: str, broken: list[str]) -> None:
    """Pass if no case breaks a law, fail if more do than today, and say so if some do."""
    most, why = BREAK_TODAY.get(law, (0, ""))
    assert len(broken) <= most, f"{len(broken)} cases break the law, {most} did before: {', '.join(broken)}"
    if broken:
        pytest.xfail(f"{len(broken)} cases: {why}")


BREAK_TODAY: Final = {
    "CRLF": (3, "a line end inside of a fence of code, and wide blanks that indent a page"),
    "two blanks": (3, "Markdown is told by its blanks"),
    "more blank lines": (1, "tags leave blank lines of their own"),
    "indents": (7, "indented lines are not joined, and are code in Markdown"),
    "no blank lines": (30, "blank lines are evidence"),
    "one line": (156, "headings and captions have no border left"),
    "twice": (6, "a note on the author and what a notice left of its line are no noise once the page is gone"),
    "twice, with the headline": (15, "what stands under the headline is taken for a standfirst, or another line for the headline"),
    "more": (6, "a page that is nothing but a refusal says it no longer"),
    "status": (1, "a line of navigation stays beside an error page"),
    "two": (75, "how quiet a text is turns on what else stands in it, and a line is flat by its share of the text"),
}
"""For each law how many cases break it, and why."""


@cache
def whole(name: str) -> Article:
    """Return the article in a case as it stands."""
    return scoring.clean(CASES[name], CASES[name].raw)


def cleaned(name: str, raw: str | None = None) -> Article:
    """Return the article in a case, or in another text in its place."""
    return whole(name) if raw is None else scoring.clean(CASES[name], raw)


def letters(text: str) -> str:
    """Return a text without blanks, marks put together."""
    return "".join(unicodedata.normalize("NFC", text).split())


def lost(before: Article, after: Article) -> list[str]:
    """Return the paragraphs of one article that another one lacks, however they are joined there."""
    there = letters(after.text)
    return [paragraph for paragraph in before.paragraphs if letters(paragraph) not in there]


def prose(article: Article) -> Iterator[str]:
    """Yield an article's paragraphs of sentences."""
    return (paragraph for paragraph in article.paragraphs if shape_of(paragraph).prose)


# ---------------------------------------------------------------- nothing is lost


def check_parts(article: Article) -> None:
    """Parts lie in order inside the raw text, and every character that is not blank is in exactly one."""
    end = 0
    for part in article.parts:
        assert end <= part.start < part.end <= len(article.raw)
        assert not article.raw[end : part.start].strip()
        end = part.end
    assert not article.raw[end:].strip()


@LAW
@given(TEXTS)
def test_every_character_is_in_one_part(raw: str) -> None:
    """Whatever the text."""
    check_parts(cleantext.clean(raw))


@pytest.mark.parametrize("layout", scoring.LAYOUTS)
def test_every_character_of_a_case_is_in_one_part(layout: str) -> None:
    """In each layout."""
    for case in CASES.values():
        check_parts(scoring.clean(case, scoring.LAYOUTS[layout](case.raw)))


# ---------------------------------------------------------------- the layout changes nothing

Layout = Callable[[str], str]

LAYOUTS: Final[dict[str, Layout]] = {
    "tabs": lambda raw: raw.replace(" ", "\t"),
    "two blanks": lambda raw: raw.replace(" ", "  "),
    "no-break spaces": lambda raw: raw.replace(" ", "\N{NO-BREAK SPACE}"),
    "CRLF": lambda raw: raw.replace("\n", "\r\n"),
    "NFD": lambda raw: unicodedata.normalize("NFD", raw),
    "indents": scoring.LAYOUTS["indented"],
    "no blank lines": scoring.LAYOUTS["no-blanks"],
    "more blank lines": scoring.LAYOUTS["blanks"],
    "one line": scoring.LAYOUTS["one-line"],
}
BROKEN_LAYOUTS: Final = {
    "no blank lines": "blank lines are evidence",
    "one line": "headings and captions have no border left",
}


@pytest.mark.parametrize(
    "layout", [pytest.param(name, marks=breaks(BROKEN_LAYOUTS[name])) if name in BROKEN_LAYOUTS else name for name in LAYOUTS]
)
@BROKEN
@given(ARTICLE)
def test_the_same_text_stays_whatever_the_layout(layout: str, raw: str) -> None:
    """Letter for letter, of texts in eight languages."""
    assert letters(cleantext.clean(LAYOUTS[layout](raw)).text) == letters(cleantext.clean(raw).text)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_text_of_a_case_stays_whatever_the_layout(layout: str) -> None:
    """Letter for letter."""
    holds(
        layout,
        [name for name, case in CASES.items() if letters(cleaned(name, LAYOUTS[layout](case.raw)).text) != letters(cleaned(name).text)],
    )


def test_blank_lines_more_or_less_are_no_evidence() -> None:
    """A page whose lines are all three line feeds apart is the same page, in fields and status too."""
    broken = []
    for name, case in CASES.items():
        one, other = cleaned(name), cleaned(name, scoring.LAYOUTS["blanks"](case.raw))
        fields = [(a.title, a.authors, a.published, a.status, a.text) for a in (one, other)]
        if fields[0] != fields[1]:
            broken.append(name)
    holds("more blank lines", broken)


# ---------------------------------------------------------------- what is clean stays


@LAW
@given(bodies())
def test_a_bare_text_comes_out_unchanged(raw: str) -> None:
    """To the character: a body as extractors give it, with subheadings, dates, captions and credits of its own."""
    article = cleantext.clean(raw)
    assert article.text == raw
    assert {part.label for part in article.parts} <= labels.KEEP


@LAW
@given(bodies(sep=" "))
def test_a_bare_text_on_one_line_comes_out_unchanged(raw: str) -> None:
    """To the character."""
    assert cleantext.clean(raw).text == raw


@LAW
@given(TEXTS)
def test_cleaning_twice_is_cleaning_once(raw: str) -> None:
    """What comes out once comes out again."""
    text = cleantext.clean(raw).text
    assert cleantext.clean(text).text == text


def test_cleaning_a_case_twice_is_cleaning_it_once() -> None:
    """What comes out once comes out again."""
    texts = {name: cleaned(name).text for name in CASES}
    holds("twice", [name for name, text in texts.items() if cleantext.clean(text).text != text])


def test_cleaning_a_case_with_its_headline_twice_loses_nothing() -> None:
    """Whoever puts headline and text together and cleans again; the headline may stay, with nothing left that tells it is one."""
    broken = []
    for name in CASES:
        article = cleaned(name)
        again = cleantext.clean("\n\n".join(filter(None, [article.title, article.text])))
        if again.text.removeprefix(article.title or "").strip() != article.text:
            broken.append(name)
    holds("twice, with the headline", broken)


# ---------------------------------------------------------------- more text takes nothing away


@LAW
@given(ARTICLE, st.sampled_from(sorted(PIECES)))
def test_a_paragraph_at_the_end_takes_nothing_away(raw: str, language: str) -> None:
    """No paragraph that stayed without it goes with it; a short line may turn out a headline or a button beside more text."""
    more = cleantext.clean(f"{raw}\n\n{PIECES[language].more}")
    assert [paragraph for paragraph in lost(cleantext.clean(raw), more) if len(paragraph) > 60] == []


def test_a_paragraph_at_the_end_of_a_case_takes_nothing_away() -> None:
    """In the case's language, if there is one at hand."""
    broken = []
    for name, case in CASES.items():
        more = PIECES.get(case.header.get("lang", "en").partition("-")[0], PIECES["en"]).more
        if lost(cleaned(name), cleaned(name, f"{case.raw}\n\n{more}")):
            broken.append(name)
    holds("more", broken)


@breaks("a paragraph above a byline is taken for a headline or standfirst")
@BROKEN
@given(ARTICLE, ARTICLE)
def test_two_articles_in_one_text_keep_their_paragraphs(one: str, other: str) -> None:
    """The second one's headline and walls do not end the first one, nor the first one's walls the second."""
    assume(not {line for line in one.split("\n") if len(line) > 20} & set(other.split("\n")))
    both = letters(cleantext.clean(f"{one}\n\n{other}").text)
    assert [paragraph for raw in (one, other) for paragraph in prose(cleantext.clean(raw)) if letters(paragraph) not in both] == []


def test_two_cases_in_one_text_keep_their_paragraphs() -> None:
    """Each case with the next one under it."""
    broken = []
    for one, other in pairwise(name for name, case in CASES.items() if "given" not in case.header):
        both = letters(cleantext.clean(f"{CASES[one].raw}\n\n{CASES[other].raw}").text)
        if any(letters(paragraph) not in both for name in (one, other) for paragraph in prose(cleaned(name))):
            broken.append(one)
    holds("two", broken)


# ---------------------------------------------------------------- status and text agree

NO_TEXT: Final = {Status.EMPTY, Status.ERROR, Status.BLOCKED}


@breaks("a lone headline beside furniture is text, and the status says empty")
@BROKEN
@given(composed(odd=False))
def test_a_status_without_text_has_none(raw: str) -> None:
    """Empty, error and blocked say that nothing of an article is there; complete and truncated that something is."""
    article = cleantext.clean(raw)
    assert article.status is Status.PAYWALLED or (article.status in NO_TEXT) == (article.text == "")


@LAW
@given(ANY)
def test_a_status_without_text_has_no_sentence(raw: str) -> None:
    """Signs and single words may be left in any text; a sentence is an article's."""
    article = cleantext.clean(raw)
    if article.status in NO_TEXT:
        shapes = [shape_of(paragraph) for paragraph in article.paragraphs]
        assert not any(one.sentence and one.words >= 4 and one.letters for one in shapes)


@pytest.mark.parametrize("layout", scoring.LAYOUTS)
def test_a_case_whose_status_says_so_has_no_text(layout: str) -> None:
    """In each layout."""
    articles = {name: cleaned(name, scoring.LAYOUTS[layout](case.raw)) for name, case in CASES.items()}
    holds("status", [name for name, article in articles.items() if article.status in NO_TEXT and article.text])


# ---------------------------------------------------------------- no state between texts


@LAW
@given(st.lists(composed(), min_size=1, max_size=4))
def test_a_text_does_not_depend_on_those_before_it(texts: list[str]) -> None:
    """The same articles come out in another order."""
    assert [cleantext.clean(raw) for raw in reversed(texts)][::-1] == [cleantext.clean(raw) for raw in texts]


CLEAN_ALL: Final = """
import json, sys
import cleantext
order = json.load(sys.stdin)
json.dump([[*cleantext.clean(raw).to_dict().items()] for raw in order], sys.stdout)
"""


def test_no_case_depends_on_those_before_it() -> None:
    """Nor does a process that begins with the last one say anything else."""
    raws = [case.raw for case in CASES.values()]

    def articles(order: list[str]) -> list[object]:
        """Return what a process of its own makes of the texts."""
        done = subprocess.run([sys.executable, "-c", CLEAN_ALL], input=json.dumps(order), capture_output=True, text=True, check=True)
        return list(json.loads(done.stdout))

    forward, backward = articles(raws), articles(raws[::-1])[::-1]
    assert [name for name, one, other in zip(CASES, forward, backward, strict=True) if one != other] == []
