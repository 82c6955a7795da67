"""Status: what became of the article, from the labels and the shape of the rest."""

from __future__ import annotations

import pytest

from by_hand import marked
from cleantext import Status
from cleantext.status import judge

ONE = "The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home."
CUT = "The owner of the ferry line, a company in the next town, said in a filing with the county that it"


def status(text: str) -> Status:
    """Return the status of a text with labels beside its lines; the reason is a sentence."""
    status, reason = judge(marked(text))
    assert len(reason.split()) >= 3
    return status


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"| {ONE}", "complete"),
        (f"| {ONE}\nfooter | © 2025 The Post", "complete"),
        (f"| {ONE}\n| {CUT}", "truncated"),
        (f"| {ONE[:-1]} …", "truncated"),
        (f"| {ONE}\nbot_block | You have been blocked from The Post because we suspect that you're a robot.", "truncated"),
        (f"| {ONE}\n| {CUT}\npaywall | Subscribe", "paywalled"),
        (f"| {ONE}\npaywall | Subscribe to continue reading", "paywalled"),
        (f"| {ONE}\npaywall | Already a subscriber? Log in", "complete"),
        (f"paywall | Subscribe now for a dollar a week\n| {ONE}", "complete"),
        ("title | Night Ferries\nbyline | By Ann Lee\npaywall | Subscribe to continue reading", "paywalled"),
        ("bot_block | You have been blocked from The Post because we suspect that you're a robot.", "blocked"),
        ("title | Night Ferries\nbot_block | Verifying you are human.", "blocked"),
        ("consent | We and our partners use cookies on this page\nconsent | Accept all", "blocked"),
        ("furniture (error_page) | Page not found", "error"),
        ("furniture | Menu\nadvert | Advertisement", "empty"),
        ("furniture | Menu\npaywall | Subscribe", "empty"),
        ("|", "empty"),
    ],
)
def test_status(text: str, wanted: str) -> None:
    """Of the smallest text that shows it."""
    assert status(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        f"| {ONE}\n| - a boat at eleven from the north pier, and back again at half past one in the night",
        f"| {ONE}\nheading | What the council will have to decide before the summer and who will pay for all of it",
        f"| {ONE}\n| Listing by the captain, twelve boats and their crews in the order in which they left (see above)",
    ],
)
def test_lists_headings_and_brackets_end_a_text(text: str) -> None:
    """A long last line without a full stop is no broken sentence if it is no sentence."""
    assert status(text) is Status.COMPLETE


def test_verse_is_complete() -> None:
    """Short lines without full stops are a text, if nothing was removed."""
    assert (
        status("| The boats lie over on their sides\n| and the mud keeps what it is given\n| My father mended nets by tides\n| Low water")
        is Status.COMPLETE
    )


@pytest.mark.parametrize("label", ["bot_block", "furniture (error_page)", "furniture", "consent"])
def test_a_sentence_that_stays_is_a_text(label: str) -> None:
    """Empty, error and blocked mean that no sentence is left."""
    text = f"title | Fire in barn\n| A barn burned down on Monday. Nobody was hurt.\n{label} | x\n{label} | y\n{label} | z"
    assert status(text) in (Status.COMPLETE, Status.TRUNCATED)


def test_a_headline_alone_is_no_article() -> None:
    """Whatever stands beside it."""
    assert status("title | Storm hits") is Status.EMPTY
