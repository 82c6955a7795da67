"""The fitted reader: what it says of any text, and what its filters claim."""

from __future__ import annotations

import itertools
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext import Document, catalogue
from cleantext.cutting import cut
from cleantext.filters.reader import Reader
from cleantext.labels import LABELS
from cleantext.presets import careful, news, thorough
from cleantext.reader import Reading, net, read

np = pytest.importorskip("numpy")

ARTICLE = """The council voted on Monday to close the old harbor bridge after two winters of repairs.

"We have looked at every figure twice," said Ana Ruiz, who leads the works department. "It cannot be saved."

Work on a new crossing begins in May and will take about three years, according to the plan that was shown.

Until then buses will run along the northern shore, and the ferry will take cyclists free of charge.
"""
PAGE = f"""Home
News
Sport
Subscribe now
Log in

Harbor bridge will close in spring

By Jane Roe
July 9, 2024

{ARTICLE}
Photo: Anna Weber/Reuters

Sign up for our newsletter
Get the day's top stories in your inbox every morning.

Most read
Ten ways to cook an egg
Storm warning for the coast

© 2024 The Chronicle. All rights reserved.
Privacy policy
Terms of use
"""


reader = Reader(cost=20)


def reading(text: str) -> Reading:
    return read(document(text))


def document(text: str) -> Document:
    return cut(Document.from_text(text, catalogue=catalogue.builtin()))


def test_the_net_loads_and_its_labels_exist():
    assert set(net.shipped().labels) <= set(LABELS)


def test_probabilities_sum_to_one():
    found = reading(PAGE)
    assert found.probabilities.shape == (len(document(PAGE).units), len(found.labels))
    assert np.allclose(found.probabilities.sum(1), 1, atol=1e-4)


def test_an_article_is_told_from_what_stands_around_it():
    """Every paragraph is likelier the article's than any line of the menu, the boxes or the footer."""
    units = document(PAGE).units
    kept = dict(zip((unit.text for unit in units), reading(PAGE).kept.tolist(), strict=True))
    paragraphs = [line for line in ARTICLE.split("\n") if line]
    noise = ("Home", "Sign up for our newsletter", "Privacy policy", "Ten ways to cook an egg")
    assert min(odds for text, odds in kept.items() if any(text in paragraph for paragraph in paragraphs)) > max(
        kept[text] for text in noise
    )


def test_an_article_alone_is_left_alone():
    assert list(reader(document(ARTICLE))) == []


def test_the_rest_of_a_page_is_claimed_with_a_reason():
    claimed = {PAGE[span.start : span.end]: span for span in reader(document(PAGE))}
    assert "Privacy policy" in claimed
    assert claimed["Privacy policy"].reason.startswith("reads like ")
    assert not any(line in claimed for line in ARTICLE.split("\n") if line)


def test_the_costlier_a_lost_line_the_less_is_claimed():
    """What one preset leaves in the text a more careful one leaves too."""
    for text in (PAGE, PAGE.replace("\n\n", "\n"), " ".join(PAGE.split())):
        claimed = [{(span.start, span.end) for span in Reader(cost=cost)(document(text))} for cost in (1000, 100, 20, 5, 1)]
        assert all(less <= more for less, more in itertools.pairwise(claimed))
    assert len(careful(PAGE).text) >= len(news(PAGE).text) >= len(thorough(PAGE).text)


def test_no_text_is_read_as_nothing():
    for text in ("", " \n\t\n"):
        found = reading(text)
        assert found.probabilities.shape == (0, len(found.labels))
        assert list(reader(document(text))) == []


def test_the_same_text_is_read_the_same_whatever_was_read_before():
    alone = reading(PAGE).probabilities.copy()
    for other in (ARTICLE, "x", PAGE * 3, "猫" * 500, "1\n2\n3"):
        reading(other)
    assert np.array_equal(alone, reading(PAGE).probabilities)


@settings(deadline=None, max_examples=80)
@given(st.text(max_size=400))
def test_any_text_can_be_read(text: str):
    found = reading(text)
    assert np.isfinite(found.probabilities).all()
    assert np.isfinite(found.kept).all()


@pytest.mark.parametrize("text", ["\ud800", "İ" * 40 + "\n" + "ß" * 40, "\U0001f600" * 50, "a\u0301" * 200, "\x00\n\x01", "0", "—" * 3000])
def test_odd_texts_can_be_read(text: str):
    assert np.isfinite(reading(text).probabilities).all()


def test_long_texts_take_time_in_proportion():
    """Four times the text takes no more than some six times the time, with its repeats."""
    lines = [f"Line {i} of a long list, number {i * 7919 % 1000}, says something of its own about {i * 31}." for i in range(8_000)]

    def seconds(count: int) -> float:
        long = document("\n".join(lines[:count]))
        long.folded  # noqa: B018
        begun = time.perf_counter()
        read(long)
        return time.perf_counter() - begun

    seconds(500)
    short = min(seconds(2_000) for _ in range(3))
    assert min(seconds(8_000) for _ in range(2)) < 8 * short + 0.05


def test_the_pipeline_reads_without_it():
    """The rules stand alone where somebody leaves the reader out."""
    alone = news.without("reader")
    assert "The council voted on Monday" in alone(PAGE).text
    assert not any(part.filter == "reader" for part in alone(PAGE).parts)


def test_numpy_is_imported_with_the_first_text_and_not_before():
    code = "import sys, cleantext, cleantext.reader, cleantext.filters.reader; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
