"""The headline: in a page, in clean text, only with a name added, several times, or not at all."""

from __future__ import annotations

import time

import pytest

import cleantext
from cleantext.document import Document
from cleantext.filters.title import title, without_site

HEAD = "Harbor Council Votes for Night Ferries to the Islands"
BODY = (
    "The council voted for the trial of night ferries by six to three on Monday, after a debate that outlasted the last boat home.\n\n"
    "From May on there will be a ferry to the islands at eleven, another at half past one and a third at four in the morning.\n\n"
    "“Nobody on the islands has seen a film to its end since 1998,” said the harbor master, who had asked for the trial.\n\n"
)
MENU = "\n".join(("* News", "* Sport", "* Weather", "* Opinion", "* Culture", "* Obituaries", "* Puzzles", "* Letters", "* Shop"))
LINKS = "Two rescued from a drifting kayak off Grey Point\nSchool roof repairs put off until the summer\n\n"


def test_above_the_text() -> None:
    """A line above paragraphs that speak of the same is their headline."""
    article = cleantext.clean(f"{HEAD}\n\nBy Ann Lee\n\nMarch 4, 2025\n\n{BODY}")
    assert article.title == HEAD
    assert len(article.paragraphs) == 3


def test_below_navigation_and_links() -> None:
    """Links to other stories above it share no word with the text below."""
    assert cleantext.clean(f"{MENU}\n\n{LINKS}\n{HEAD}\n\nBy Ann Lee\n\nMarch 4, 2025\n\n{BODY}").title == HEAD


def test_not_the_standfirst() -> None:
    """What stands under the headline and speaks of the same is the standfirst, though the byline is nearer to it."""
    standfirst = "A trial from May on: boats at eleven, half past one and four in the morning"
    article = cleantext.clean(f"{MENU}\n\n{HEAD}\n\n{standfirst}\n\nBy Ann Lee\n\nMarch 4, 2025\n\n{BODY}")
    assert article.title == HEAD


def test_clean_text_has_none() -> None:
    """In paragraphs without a headline the first subheading is not taken for one."""
    raw = BODY + "What the islanders say\n\n" + BODY.replace("council", "assembly").replace("ferries", "boats")
    assert cleantext.clean(raw).title is None


GARBLED = "Harb0r Councll Votes for Nlght Ferrles to the Islands"


@pytest.mark.parametrize(
    "added", ["{} | The Grey Point Mail", "THE MAIL: {}", "Home / News / {}", GARBLED, "{} Votes…"]
)
def test_the_cleanest_version(added: str) -> None:
    """Where the headline stands bare and with something added or garbled, the bare one is given."""
    assert cleantext.clean(f"{added.format(HEAD)}\n\n{HEAD}\n\nBy Ann Lee\n\nMarch 4, 2025\n\n{BODY}").title == HEAD


def test_the_kicker_keeps_its_colon() -> None:
    """The last entry of the trail above tells a headline that has grown together with its kicker from it."""
    trail = "1. News\n\n2. Ferry dispute: Islands cut off for a third night in a row\n\n"
    grown = "Ferry dispute Islands cut off for a third night in a row"
    article = cleantext.clean(f"{MENU}\n\n{trail}{grown}\n\nBy Ann Lee\n\nMarch 4, 2025\n\n{BODY}")
    assert article.title == "Ferry dispute: Islands cut off for a third night in a row"


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("Night Ferries for the Islands | The Mail", "Night Ferries for the Islands"),
        ("Night Ferries - and what they cost", "Night Ferries - and what they cost"),
        ("Ferries, trains and buses: what is late today", "Ferries, trains and buses: what is late today"),
    ],
)
def test_a_sites_name_is_left_out(line: str, bare: str) -> None:
    """A bar parts a site's name from the headline; a dash may be a part of it."""
    assert without_site(line, Document.from_text(line)) == bare


def test_the_hint_is_looked_up() -> None:
    """A title given with the text is found in it, even garbled."""
    document = Document.from_text(f"Another line of the page\n\n{HEAD.replace('H', 'I-I')}\n\n{BODY}", title=HEAD)
    spans = list(title(document))
    assert [span.label for span in spans] == ["title"]


def test_one_headline_at_most() -> None:
    """Of many copies one is the headline."""
    document = Document.from_text(f"{HEAD}\n\n" * 5 + BODY)
    assert sum(span.label == "title" for span in title(document)) <= 1


HOSTILE = (
    "", "\n", "a", "x" * 300_000, "word " * 60_000,
    f"{HEAD}\n" * 10_000, "\n" * 300_000, "<" * 100_000, "e\u0301" * 100_000,
)  # fmt: skip


def test_verse_has_none() -> None:
    """A line in the middle of a poem is no headline."""
    raw = "The boats lie over on their sides,\nand the mud keeps what it is given.\nMy father mended nets by tides.\nLow water."
    assert list(title(Document.from_text(raw))) == []


@pytest.mark.parametrize("raw", HOSTILE)
def test_any_text_in_time(raw: str) -> None:
    """No text raises, and none takes long."""
    start = time.process_time()
    list(title(Document.from_text(raw)))
    assert time.process_time() - start < 2.0


def test_an_entry_of_a_trail_is_given_without_its_mark() -> None:
    """Of two versions the one that is no entry; of an entry alone what stands behind the mark."""
    navigation = "* Home\n* News\n* Sport\n* Subscribe"
    for head in (f"* {HEAD}\n\n{HEAD}", f"* {HEAD}"):
        article = cleantext.clean(f"{navigation}\n{head}\n\nBy Ann Lee\n\nMarch 4, 2025\n\n{BODY}")
        assert article.title == HEAD


def test_a_standfirst_said_twice_is_no_headline() -> None:
    """Of two lines that both may be it the earlier one."""
    lead = "The council voted for a trial of three boats a night after a debate that outlasted the last ferry home."
    raw = f"{HEAD}\n{lead}\n\nYou have been blocked from The Post.\n\n{HEAD.replace('i', 'l')}\n{lead}\n\nBy Ann Lee\n\nMarch 4, 2025\n\n{BODY}"
    assert cleantext.clean(raw).title == HEAD


def test_a_number_with_a_point_is_no_address() -> None:
    """A headline in a script without blanks may have one; a site's name is no headline."""
    head = "2.5万人参加城市马拉松比赛"
    body = "昨天上午，两万五千人参加了城市马拉松比赛，比赛从市政广场开始，在河边结束。\n\n组织者说，明年的比赛将在五月举行，报名从一月开始。"
    assert cleantext.clean(f"首页\n新闻\n登录\n订阅\n\n{head}\n\n记者 王伟\n2024-07-23\n\n{body}").title == head
    block = "You have been blocked.\n\nPlease enable JavaScript and cookies to continue.\n\nRay ID: 8f2a1c"
    assert cleantext.clean(f"paper.example\n\n{block}").title is None
