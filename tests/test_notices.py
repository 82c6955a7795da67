"""Notices, weak notices in company, and error pages."""

from __future__ import annotations

import pytest

from by_hand import TITLE, Filter, found, headed, marked
from cleantext.document import Document, Span
from cleantext.filters.notices import company, error_page, notices
from cleantext.filters.notices import headed as catches_up

ONE = "The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home."
TWO = "From May on there will be a boat at eleven, another at half past one and a third at four in the morning."


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Jetzt weiterlesen mit einem Abo", "paywall"),
        ("Story continues below advertisement", "advert"),
        ("You have been blocked from The Post because we suspect that you're a robot.", "bot_block"),
        ("Verify you are human by completing the action below.", "bot_block"),
        ("All rights reserved.", "footer"),
    ],
)
def test_known_wording_has_its_label(line: str, label: str) -> None:
    """Whatever stands around it."""
    assert found(notices, marked(f" | {ONE}\n | {line}\n | {TWO}")) == [(label, line)]


def test_a_weak_notice_waits() -> None:
    """ "Sign in" is a menu's or an offer's; the first filter does not say."""
    assert found(notices, marked(" | Cancel anytime")) == []


def test_a_weak_notice_beside_its_label() -> None:
    """Within three lines of a line that has the label already."""
    document = marked("""
        paywall | Subscribe to continue reading
                | Cancel anytime
    """)
    assert found(company, document) == [("paywall", "Cancel anytime")]


def test_what_is_two_things_is_decided_by_its_company() -> None:
    """ "Read more" is a link to another story, and a wall's button beside a wall."""
    assert found(notices, marked(" | Read more")) == []
    assert found(company, headed(f" | {ONE}\n | Read more")) == [("related", "Read more")]
    assert found(company, marked(f" | {ONE}\npaywall | Jetzt weiterlesen mit einem Abo\n | Read more")) == [("paywall", "Read more")]


@pytest.mark.parametrize("step", [notices, company])
@pytest.mark.xfail(strict=False, reason="a button's word alone on a line is a notice, also in verse")
def test_lone_words_of_a_poem_stay(step: Filter) -> None:
    """Verse has lines of one word."""
    document = marked("""
        | Low Water
        |
        | Listen
        | The tide is out
        | Saved
        | The nets are dry
        | Close
        | Nobody calls
    """)
    assert found(step, document) == []


def test_jump_to_recipe_is_one_line() -> None:
    """The ingredients under it are the article's."""
    document = marked("""
        | Jump to recipe
        |
        | Ingredients
        |
        | 200 g flour
        | Pinch of salt
    """)
    labelled = document.with_spans(notices(document))
    assert [block.text for block in labelled.blocks if block.label] == ["Jump to recipe"]
    assert found(company, labelled) == []


def test_a_weak_notice_alone_stays() -> None:
    """In the middle of an article it is somebody's sentence."""
    document = marked(f"""
                | {ONE}
                | Cancel anytime
                | {TWO}
    """)
    assert found(company, document) == []


def test_a_paragraph_ends_a_box() -> None:
    """What stands on its other side is no company."""
    document = marked(f"""
        paywall | Subscribe to continue reading
                | {ONE}
                | Cancel anytime
    """)
    assert found(company, document) == []


def test_an_error_page() -> None:
    """Its text stands in place of an article."""
    document = marked("""
        | 404
        | Page not found
    """)
    assert ("furniture", "Page not found") in found(error_page, document)


def test_an_article_about_error_pages_is_none() -> None:
    """It has paragraphs about something else."""
    document = marked(f"""
        | {ONE}
        |
        | 404 Not Found
        |
        | {TWO}
    """)
    assert found(error_page, document) == []


@pytest.mark.xfail(strict=False, reason="one short sentence of an error page's is enough where no paragraph is long")
def test_a_council_that_is_sorry_is_no_error_page() -> None:
    """Short sentences are an article's too."""
    document = marked("""
        | Council Statement on the Bridge
        |
        | The bridge will close.
        |
        | We are sorry.
    """)
    assert found(error_page, document) == []


@pytest.mark.parametrize(
    "line",
    [
        "We use cookies, says another box, and nobody has ever read what stands under it, though everybody has agreed to it a hundred times.",
        "All rights reserved is what it said on the back of the photograph, and nobody in the village knew whose rights they were.",
    ],
)
@pytest.mark.xfail(strict=False, reason="known wording at the beginning of a sentence takes the whole paragraph")
def test_wording_inside_a_paragraph_takes_no_paragraph(line: str) -> None:
    """A sentence that goes on to tell something is no notice."""
    assert found(notices, marked(f" | {ONE}\n | {line}\n | {TWO}")) == []


@pytest.mark.parametrize("tail", ["Read more", "© 2025 The Post. All rights reserved."])
def test_a_tail_takes_only_itself(tail: str) -> None:
    """A paragraph with a copyright or a link glued to its end stays, without that."""
    assert [label for label, stretch in found(notices, marked(f" | {ONE} {TWO} {tail}")) if ONE in stretch] == []


def test_company_is_near() -> None:
    """Three lines away at the most."""
    near = ["paywall | Subscribe to continue reading", *["| x"] * 2, "| Cancel anytime"]
    far = ["paywall | Subscribe to continue reading", *["| x"] * 4, "| Cancel anytime"]
    assert ("paywall", "Cancel anytime") in found(company, marked("\n".join(near)))
    assert ("paywall", "Cancel anytime") not in found(company, marked("\n".join(far)))


@pytest.mark.parametrize(
    ("line", "label"),
    [("Share full article", "furniture"), ("Story continues below advertisement", "advert"), ("Jump to recipe", "furniture")],
)
def test_a_bare_text_keeps_what_is_no_wall_and_no_footer(line: str, label: str) -> None:
    """Until a headline shows that a page stands around it: then ``headed`` catches up."""
    long = f" | {line}\n" + f" | {ONE}\n | {TWO}\n" * 8
    assert found(notices, marked(long)) == []
    assert found(company, marked(long)) == []
    assert found(catches_up, marked(long)) == []
    assert found(catches_up, headed(long)) == [(label, line)]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Jetzt weiterlesen mit einem Abo", "paywall"),
        ("All rights reserved.", "footer"),
        ("You have been blocked from The Post because we suspect that you're a robot.", "bot_block"),
    ],
)
def test_a_bare_text_loses_its_walls_and_footers(line: str, label: str) -> None:
    """However long it is: these are never the author's."""
    long = f" | {line}\n" + f" | {ONE}\n | {TWO}\n" * 8
    assert found(notices, marked(long)) == [(label, line)]


def test_headed_has_nothing_to_catch_up_with_on_a_page() -> None:
    """There the other filters have not waited."""
    page = f"{TITLE}\n | {ONE}\n" + " | Share full article\n | Story continues below advertisement\n | All rights reserved.\n"
    assert found(catches_up, marked(page)) == []
    assert len(found(notices, marked(page))) == 3


def test_what_an_earlier_filter_cut_from_a_line_takes_no_notice_along() -> None:
    """A notice in the part that is claimed already says nothing of the rest, and raises nothing."""
    text = "Please subscribe to continue reading. The council voted on Monday."
    document = Document.from_text(text)
    start = text.index("The")
    assert [span.end <= start for span in notices(document)] == [True]
    assert list(notices(document.with_spans([Span(0, start, "furniture", "by hand")]))) == []
