"""Walls: known wording, wording of a kind, weak wording in company; and prose about walls."""

from __future__ import annotations

import pytest

import cleantext
from cleantext import Status

HEAD = "Harbor Council Votes for Night Ferries\n\nBy Ann Lee\n\nMarch 4, 2025\n\n"
BODY = (
    "The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home.\n\n"
    "From May on there will be a boat at eleven, another at half past one and a third at four in the morning.\n\n"
)


def labels(raw: str) -> dict[str, str]:
    """Return line -> label."""
    article = cleantext.clean(raw)
    return {raw[p.start : p.end]: p.label for p in article.parts}


UNSEEN = {
    "paywall": [
        "Subscribe for 2 weeks free and cancel any time",
        "Unlock this article: subscribe from $1 a week for unlimited access",
        "Jetzt Abo abschließen und den ganzen Artikel lesen, jederzeit kündbar",
        "Abonnez-vous pour lire la suite, sans engagement, 1 € par mois",
    ],
    "bot_block": ["Please verify that you are a human: our security check found unusual traffic from your network"],
    "consent": ["We and our partners use cookies to process personal data; accept or change your settings"],
    "newsletter": ["Sign up for our free daily newsletter, in your inbox every morning"],
}


@pytest.mark.parametrize(("label", "line"), [(label, line) for label, lines in UNSEEN.items() for line in lines])
def test_a_wall_nobody_has_listed(label: str, line: str) -> None:
    """Several kinds of its wording meet in a short line."""
    assert labels(HEAD + BODY + line)[line] == label


PROSE = [
    "“Subscribe now for unlimited access.” Paid: 1.1 percent of the readers who were shown it.",
    "The paper's paywall let each visitor read five articles a month and then asked for a subscription, which cost $4 a month.",
    "She verified that the robot had passed the security check, and that no human had been asked to wait for it.",
    "The regulator fined the site for storing cookies on the devices of its users without their consent, and for selling their data to partners.",
    "He signed up for the newsletter in January and deleted it every morning, unread, from an inbox that was never empty.",
    "Access to the harbor was denied on Monday, and a reference to the storm was all the explanation there was.",
    "Follow the money and the pattern is clear.",
]


@pytest.mark.parametrize("line", PROSE)
def test_prose_about_walls_stays(line: str) -> None:
    """A sentence that reports, quotes or explains is no wall."""
    article = cleantext.clean(HEAD + BODY + line)
    assert article.paragraphs[-1] == line
    assert article.status is Status.COMPLETE


def test_weak_wording_needs_company() -> None:
    """ "Cancel anytime" falls with a wall, and only with it."""
    assert labels(HEAD + BODY + "Subscribe to keep reading\nCancel anytime")["Cancel anytime"] == "paywall"
    article = cleantext.news.without("reader")(HEAD + BODY + "Nobody knew the rule.\n\nCancel anytime")
    assert article.paragraphs[-1] == "Cancel anytime"


def test_the_reason_names_the_words() -> None:
    """So that a reader can check it."""
    line = UNSEEN["newsletter"][0]
    article = cleantext.clean(HEAD + BODY + line)
    assert all(word in article.removed[-1].reason for word in ("newsletter", "inbox"))


@pytest.mark.parametrize(
    ("raw", "status"),
    [
        (HEAD + BODY, "complete"),
        (HEAD + BODY + "Already a subscriber? Log in", "complete"),
        (HEAD + BODY + "The owner of the ferry line, a company in the next town, said in a filing with the county that it", "truncated"),
        (
            HEAD
            + BODY
            + "The owner of the ferry line, a company in the next town, said in a filing with the county that it\n\nSubscribe to continue reading",
            "paywalled",
        ),
        (HEAD + BODY + "Subscribe to continue reading this article. Already a subscriber? Log in", "paywalled"),
        (HEAD + "Subscribe to continue reading\nAlready a subscriber? Log in", "paywalled"),
        ("Just a moment...\n\nVerifying you are human. This may take a few seconds.\n\nRay ID: 8b1f0c7d2e9a4c31", "blocked"),
        (
            "Access Denied\n\nYou don't have permission to access this page on this server.\nReference #18.5d2c1702.1699873221.1f6a83b4",
            "blocked",
        ),
        ("403 Forbidden\n\nnginx/1.18.0", "blocked"),
        ("404\nPage not found\n\nWe're sorry, but the page you are looking for can't be found.", "error"),
        ("503 Service Temporarily Unavailable\n\nnginx", "error"),
        ("Menu\nSearch\nSign in\nShare\nAdvertisement\n© 2025 The Post. All rights reserved.", "empty"),
        ("", "empty"),
    ],
)
def test_status(raw: str, status: str) -> None:
    """From the labels and the shape of the rest; the reason is a sentence."""
    article = cleantext.clean(raw)
    assert article.status == status, article.status_reason
    assert len(article.status_reason.split()) >= 3


def test_a_tutorial_on_error_pages_is_no_error_page() -> None:
    """List items, headings and samples of responses stay."""
    raw = (
        "A Field Guide to Status Codes\n\nPosted by Corwin Adeyemi\n\n"
        "There are more than sixty registered status codes. In eleven years of being woken up at night I have met nine of them.\n\n"
        "403 Forbidden\n404 Not Found\n503 Service Unavailable\n\n"
        "The server knows what you want and will not give it to you. Logging in again does not help; if it did, you would know.\n\nAccess Denied\n\n"
        "Nine times out of ten it is a file permission. The tenth time it is a firewall, and you can tell by the reference number."
    )
    article = cleantext.clean(raw)
    assert article.status is Status.COMPLETE
    assert all(line in article.text for line in ("403 Forbidden", "404 Not Found", "503 Service Unavailable", "Access Denied"))


def test_a_short_article_between_block_lines_stays() -> None:
    """Two lines of a robot check do not make the page one: a paragraph about something else is an article's."""
    line = "The robot boat will wait at the pier, said the harbor master, until somebody has been asked to verify its papers."
    raw = f"{HEAD}You have been blocked from The Post because we suspect that you're a robot.\n\nWhy am I seeing this?\n\n{BODY}{line}"
    assert line in cleantext.clean(raw).paragraphs
