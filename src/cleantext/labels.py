"""The vocabulary: every label a stretch of text can carry, in one sentence each."""

from __future__ import annotations

from typing import Final

LABELS: Final[dict[str, str]] = {
    "title": "The headline, where it is first given whole.",
    "subtitle": "The standfirst under the headline.",
    "byline": "Who wrote it, from where, and who contributed.",
    "date": "When it was published or updated.",
    "dateline": 'The place a report opens with ("WASHINGTON —"); it stays in the text.',
    "body": "A paragraph, list item, quote, verse, table row or line of code of the article.",
    "heading": "A subheading inside the article.",
    "caption": "A picture caption or photo credit.",
    "author_note": "A note on the author, whole or cut off.",
    "repeat": "The headline, standfirst or byline once more: exact, garbled or cut off.",
    "teaser": "A body paragraph once more, or a part of one: exact, garbled or cut off.",
    "bot_block": "Bot check, captcha, challenge, access denied, legal or geographic block.",
    "paywall": "Subscribe, register, sign in, article limit, members only.",
    "consent": "Cookie and tracking consent.",
    "newsletter": "Newsletter, app, follow us, donate.",
    "furniture": "Navigation, share bar, audio player, tags, comments; the text of an error page.",
    "advert": "An advertisement or its label.",
    "related": "Links to other stories.",
    "footer": "Copyright, agency, legal, correction and contact lines.",
}
"""Each label with the sentence that says what carries it. ``docs/labels.md`` shows the table."""

NAMES: Final[dict[str, str]] = {
    "title": "the headline",
    "subtitle": "the standfirst",
    "byline": "a byline",
    "date": "a date",
    "caption": "a caption",
    "author_note": "a note on the author",
    "repeat": "a repeat",
    "teaser": "a teaser",
    "bot_block": "a block",
    "paywall": "a paywall",
    "consent": "a request for consent",
    "newsletter": "a newsletter",
    "furniture": "furniture",
    "advert": "an advertisement",
    "related": "a link to another story",
    "footer": "a footer",
}
"""What a stretch is called in a reason."""

UNCLAIMED: Final = "body"
"""What a stretch is that no filter claims."""

KEEP: Final[frozenset[str]] = frozenset({"body", "heading", "dateline"})
"""The labels that stay in ``article.text`` unless a pipeline says otherwise."""

WALLS: Final[frozenset[str]] = frozenset({"bot_block", "paywall", "consent", "newsletter"})
"""The labels of text that asks something of the reader instead of telling something."""


def check(label: str) -> str:
    """Return ``label`` if it is one of the vocabulary.

    Raises:
        ValueError: naming the labels there are.
    """
    if label not in LABELS:
        raise ValueError(f"no label {label!r}; the labels are {', '.join(LABELS)}")
    return label
