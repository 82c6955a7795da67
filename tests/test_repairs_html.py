"""Entities and tags that were left in a text."""

from __future__ import annotations

import pytest

from cleantext.repairs import entities, tags

SENTENCE = "The night ferries will run again from May, the board said"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("the town&#8217;s board &#x2014; &quot;so&quot;", 'the town’s board — "so"'),
        ("Pruitt &amp; Sons, R&amp;amp;D, caf&eacute;", "Pruitt & Sons, R&D, café"),
        ("it&amp;#8217;s&amp;nbsp;so&hellip;", "it’s\xa0so…"),
        ("?a=1&amp;b=2", "?a=1&b=2"),
        ("&#151; from an old page", "— from an old page"),
        ("costs &gt; 5 and &lt;5", "costs > 5 and <5"),
        ("100&percnt;, &laquo;x&raquo; &copy; 2021", "100%, «x» © 2021"),
    ],
)
def test_entities_that_nobody_writes_are_undone(raw: str, text: str) -> None:
    """Marks of punctuation, letters with accents and numbers, escaped twice or not."""
    assert entities(raw) == text


@pytest.mark.parametrize(
    "text",
    [
        'Write "&amp;" where a sign is meant, and &quot; for a quotation mark.',
        "In HTML &lt; is <, and &copy; is a sign.",
        "Use `&nbsp;` for a blank.\n\n```\nx &amp;&amp; y\n```",
        "&lt;div&gt; begins a block, and &amp;nbsp; is a blank.",
        "&amp;lt; is how &lt; is written.",
        "P&L; and R&D; of AT&T; are not entities; nor is int *p = &num;",
    ],
)
def test_a_text_about_entities_keeps_them(text: str) -> None:
    """One that stands in quotation marks, in code, or beside its character."""
    assert entities(text) == text


def test_in_a_text_with_escaped_tags_the_words_are_still_mended() -> None:
    """What stands inside the tags that it shows stays."""
    assert entities("It&#39;s a &lt;a href=&quot;/x&quot;&gt; here") == "It's a &lt;a href=&quot;/x&quot;&gt; here"


def test_escaped_tags_that_were_left_in_are_undone() -> None:
    """A feed's paragraphs."""
    assert tags(entities(f"&lt;p&gt;{SENTENCE}.&lt;/p&gt;&lt;p&gt;{SENTENCE}.&lt;/p&gt;")).split("\n") == [
        "", f"{SENTENCE}.", "", f"{SENTENCE}.", "",
    ]  # fmt: skip


def test_tags_of_blocks_are_line_feeds_and_others_nothing() -> None:
    """Paragraphs, breaks, bold words, links, what stands on a line of its own."""
    assert tags(f"<p>{SENTENCE}.</p>") == f"\n{SENTENCE}.\n"
    assert tags(f"{SENTENCE},<br /> <b>2</b> of <a href='/x' title=\"a > b\">them</a>.\n</div>") == f"{SENTENCE},\n 2 of them.\n\n"
    assert tags(f'{SENTENCE}. <a href="https://x.example/a?b=1">More</a>') == f"{SENTENCE}. More"


def test_scripts_styles_and_comments_go_with_what_they_hold() -> None:
    """If the text shows tags that were left in."""
    raw = f"<!-- wp:paragraph --><p>{SENTENCE}.</p><script>if (a < b) x();</script><style>p {{}}</style><p>{SENTENCE}.</p>"
    assert tags(raw).split() == [*f"{SENTENCE}.".split(), *f"{SENTENCE}.".split()]


@pytest.mark.parametrize(
    "text",
    [
        "The <div> element and the <p> element are blocks, in every browser that there is.",
        f"{SENTENCE}, if a < b, and I <3 you. Write to <lena@x.example> or <https://x.example>.",
        f"{SENTENCE} to List<int> and <T>.<br>{SENTENCE}.",
        f"{SENTENCE} <a lot of people> came.<br>{SENTENCE}.",
        f'{SENTENCE} "<br>" is a break.<br>{SENTENCE}.<br>{SENTENCE}.<br>',
        f"{SENTENCE}, and <div> is an element.<br>{SENTENCE}.<br>{SENTENCE}.<br>",
        f"{SENTENCE}.<br>\n\n<?php echo '<p>x</p>'; ?>",
        "```\n<p>The night ferries will run again from May, the board said</p>\n```",
        "</div>\n</div>\n<nav>Home</nav>",
        'You may use these tags: <a href="" title=""> <abbr title=""> <b> <blockquote cite=""> <cite> <code> <em> in a comment',
    ],
)
def test_a_text_that_talks_about_tags_keeps_them(text: str) -> None:
    """An element named in a sentence, something that only looks like a tag, code; and tags without a sentence prove nothing."""
    assert tags(text) == text
