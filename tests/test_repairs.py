"""The laws that every repair keeps, on any text at all."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext import repairs
from cleantext._edits import OffsetMap, diff
from cleantext.presets import news
from cleantext.repairs._settled import settled

Repair = Callable[[str], str]

ALL: list[Repair] = [getattr(repairs, name) for name in repairs.__all__]

FORMS = [
    *('[a](http://x/y)', "![a](/b)", "](", "[", "]", "[b][1]", "\n[1]: http://x\n", "**", "*", "__", "_", "\n# ", "\n## ", "\n> ", "```\n", "`", "\n---\n"),
    *("&amp;", "&", "amp;", "&lt;", "&gt;", "&#38;", "&quot;", "&nbsp;", "#8217;", "&#96;", "&lt;p&gt;", "quot;"),
    *("<p>", "</p>", "<br />", "<", ">", '<a href="/x">', "</a>", "<b>", "</b>", "<!--", "-->", "<script>", "</script>", "<code>", "</code>", "<?php "),
    *("\\n", "\\r\\n", "\\", "n", "\\t", '\\"', "\\'", "\\u00e9", "\\ud83d\\ude00", "u00e9", "['", "', '", "']", '["', '"', "'", "\\*", "\\["),
    *("The night ferries will run again from May. ", "said the board, ", "don", "t", "a", "B", " ", "\n", "\n\n", "\r\n", "-\n", "12\n", "\xad\n", "é", "文。", "\ud800", "\x00"),
]  # fmt: skip
MIXED = st.lists(st.sampled_from(FORMS), max_size=40).map("".join)
ANY = st.text(st.characters() | st.sampled_from("\ud800\udfff\x00\xad\u2028"))

PLAIN = [
    "The board met on Monday.\n\nIt voted 3-2, a < b, 2 * 3 * 4, snake_case and __init__, #hashtag, C# and F#; R&D at AT&T.\n\n<3 from me@x.example.",
    "Rates* fell by 5 percent.\n\n* excluding food\n\nSee [1] and [sic], f[0](x), note [12][13]. Write to Lena <lena@harborsun.example>.",
    "How to print\n\nWrite \\n to end a line, or \"\\n\\n\" for two.\n\nprint('I can\\'t')\n\nOn Windows it is C:\\new\\table, in LaTeX \\nabla \\times \\vec{v}.",
    "About HTML\n\nWrite &lt; for <, and `&amp;` for an ampersand.\n\nThe <div> element stands for nothing. A List<int> holds numbers.",
    'She said: "No." \'Never,\' he said.\n\n("We shall see," she wrote.)\n\n["a", "b"]',
    "Wir fahren\nnach Rom\nund zurück.\n\nRoses are red,\nviolets are blue.",
]


@pytest.mark.parametrize("repair", ALL)
@given(text=MIXED | ANY)
def test_a_repair_of_a_repaired_text_changes_nothing(repair: Repair, text: str) -> None:
    """Each repair is idempotent and raises on no text."""
    once = repair(text)
    assert repair(once) == once


@pytest.mark.parametrize("text", PLAIN)
@pytest.mark.parametrize("repair", ALL)
def test_ordinary_text_stays(repair: Repair, text: str) -> None:
    """Also one that shows a sign of a form, or talks about it."""
    assert repair(text) == text


PIECES = [
    "The night ferries will run again from May",
    "after two winters without a boat",
    "said Lena Voss, a captain of the second ferry",
    "Вечерние паромы снова пойдут с мая",
]
SEAMS = {
    "escapes": ["{}.\\n\\n{}.\\n\\n{}.\\n\\n{}.", '{}.\\n\\n\\"{}.\\"\\r\\n\\r\\n{}.\\n{}.'],
    "printed_list": ['["{}", "{}", "{}", "{}"]', "text: ['{}', \"{}\",\n'{}', '{}']"],
    "entities": ["&quot;{}&quot; &#8212; {}&nbsp;{} &amp; {}", "{}&#160;{}&amp;quot;{}&hellip; {}"],
    "tags": ['<p>{}</p><p>{}, <a href="http://x.example/a">{}</a>, {}</p>', "{}<br /> {}<br><b>{}</b> {}<script>var a = 1;</script>"],
    "markdown": ["## {}\n\n**{}** [{}](http://x.example/a_b) ![x](/y.png) {} [a](/b) [c](/d)", "[{}](/a) [{}](/b) [{}](/c)\n* * *\n> {}"],
    "hard_wrapped": ["{}\n{}\n{}\n{}"],
    "line_ends": ["{}\r\n{}\r{}\u2028{}"],
    "invisible": ["{}\u200b {}\ufeff{}\xad, {}"],
    "mojibake": ["{} donâ€™t {} fÃ¼r {} dâ€™un {}"],
    "composed": ["{} e\u0301 {} a\u0302\u0301 {} o\u0308 {}"],
}


@pytest.mark.parametrize("repair", ALL)
def test_what_a_repair_left_alone_leads_back_to_itself(repair: Repair) -> None:
    """The ends of a piece of the repaired text are those of the same piece in the raw one, in short texts and long ones."""
    for seams in SEAMS[repair.__name__]:
        for times in (1, 40):
            form = seams.format(*PIECES)
            raw = form if repair.__name__ == "printed_list" else "\n\n".join([form] * times)
            mended = repair(raw)
            back = OffsetMap.of(diff(raw, mended)).back
            assert mended != raw or repair is repairs.hard_wrapped
            for piece in PIECES:
                start = mended.index(piece)
                while start >= 0:
                    assert raw[back(start) : back(start + len(piece), end=True)] == piece
                    start = mended.find(piece, start + 1)


HOSTILE = [
    *("[", "[[a](", "](", "![", "[a][b] ", "[a](/b \"", "*", "**a ", "_a ", "a*", "`", "# ", "> ", "|--", "- ", "\\", "]: ", "\n[a]: http://b\n"),
    *("&", "&amp;", "&#38;", "&lt;", '"&quot;', "<", "<a ", "<p>", "</p>", "<!--", "<script>", "<code>", '<a href="', "<br> a "),
    *("\\n", "\\u", "\\u00e9", '\\"', "a\\'a", "['a',", "'a' ", "[[", '"\\', "\r", "\xad", "\u0301", "â€", "word word word wo\nword ", "a-\n", "12\n\n"),
]  # fmt: skip
SIGNS = "[a](/b) [a](/b) [a](/b) **a**\n\n## a\n\n"


@pytest.mark.parametrize("repair", ALL)
def test_twice_the_text_takes_about_twice_the_time(repair: Repair) -> None:
    """On texts made to be slow: brackets, tags and fences that nobody closes."""
    for seed in HOSTILE:
        for head in ("", SIGNS) if repair is repairs.markdown else ("['", '"'):
            small, large = (head + seed * (size // len(seed)) for size in (10_000, 20_000))
            if seconds(repair, large) > 0.005:
                assert seconds(repair, large, 5) < 3 * max(seconds(repair, small, 5), 0.002), seed


def seconds(repair: Repair, text: str, tries: int = 1) -> float:
    """Return the least time that a repair takes."""
    best = 9.0
    for _ in range(tries):
        start = time.process_time()
        repair(text)
        best = min(best, time.process_time() - start)
    return best


def test_a_text_that_does_not_come_to_rest_stays() -> None:
    """A step that always finds something more is no repair of it; one that comes to rest late is."""
    assert settled(lambda text: text + "x", "a") == "a"
    assert settled(lambda text: text[:-1] if len(text) > 1 else text, "aaaa") == "a"


def test_the_default_pipeline_has_them_all() -> None:
    """A repair that nobody calls mends nothing."""
    assert set(news.repairs) == set(ALL)


@settings(max_examples=50)
@given(MIXED)
def test_the_offsets_of_all_repairs_stay_inside(text: str) -> None:
    """One repair after the other, each with its way back."""
    maps = []
    mended = text
    for repair in news.repairs:
        after = repair(mended)
        maps.append(OffsetMap.of(diff(mended, after)))
        mended = after
    for start in range(len(mended)):
        first, last = start, start + 1
        for step in reversed(maps):
            first, last = step.back(first), step.back(last, end=True)
        assert 0 <= first <= last <= len(text)
