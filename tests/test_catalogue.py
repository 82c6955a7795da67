"""The catalogue: every entry proves itself, and every way to be wrong is named."""

from __future__ import annotations

import shutil
from collections import defaultdict
from dataclasses import replace
from importlib import resources
from pathlib import Path

import pytest

import cleantext
from cleantext import Catalogue, CatalogueError, Document, Notice, catalogue
from cleantext.catalogue import Matcher, builtin, load
from cleantext.catalogue._load import load_folder
from cleantext.catalogue._matcher import split_phrase
from cleantext.labels import LABELS

BUILTIN = builtin()
LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sv", "no", "da", "fi", "ro", "hu", "el", "ru", "uk", "tr", "ar", "fa", "he", "hi", "id", "vi", "th", "ja", "ko", "zh-Hans", "zh-Hant"]  # fmt: skip
COVERED = ("paywall", "bot_block", "consent", "newsletter", "furniture", "advert", "related", "caption", "footer")


@pytest.mark.parametrize("notice", BUILTIN.notices, ids=lambda notice: notice.id)
def test_examples_are_found_by_their_own_notice(notice: Notice) -> None:
    """And by it alone, so that no other entry hides a mistake; its phrases are safe."""
    catalogue._load.prove_examples(notice)
    stop = frozenset(BUILTIN.words.get(notice.language, {}).get("stop", ()))
    for phrase in notice.phrases:
        catalogue._load._check_phrase(phrase, notice, stop, notice.id)


@pytest.mark.parametrize("language", sorted({notice.language for notice in BUILTIN.notices}))
def test_counterexamples_are_found_by_no_notice_of_any_language(language: str) -> None:
    """Weak notices (near) find nothing alone."""
    for notice in BUILTIN.notices:
        if notice.language == language:
            for counterexample in notice.counterexamples:
                hits = [hit.notice.id for hit in BUILTIN.matcher.find(Document.from_text(counterexample))[0] if not hit.notice.near]
                assert not hits, f"{counterexample!r} of {notice.id} is found by {hits}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_covers_the_vocabulary(language: str) -> None:
    """Notices for the labels that pages add, cues for each kind of wall, the words of the trade."""
    notices = [notice for notice in BUILTIN.notices if notice.language == language]
    assert set(COVERED) <= {notice.label for notice in notices}
    assert {cue.label for cue in BUILTIN.cues if cue.language == language} == {"paywall", "bot_block", "consent", "newsletter"}
    for name in ("stop", "and", "role", "published", "updated", "button", "section", "credit", "author_note"):
        assert BUILTIN.words[language].get(name), f"{language} has no {name}"


def test_no_phrase_is_covered_by_another() -> None:
    """The same phrase twice for one label says nothing new."""
    seen: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for notice in BUILTIN.notices:
        for phrase in notice.phrases:
            seen[(split_phrase(phrase), notice.where, notice.near, notice.label, notice.language)].append(notice.id)
    assert not [ids for ids in seen.values() if len(ids) > 1]


def test_ids_are_unique() -> None:
    """An id names one entry, in all languages."""
    ids = [notice.id for notice in BUILTIN.notices]
    assert len(ids) == len(set(ids))


ENTRY = {
    "id": '"xx-test"',
    "label": '"newsletter"',
    "where": '"start"',
    "phrases": '["Sign up for the {…} letter"]',
    "examples": '["Sign up for the Harbor letter today."]',
    "counterexamples": '["Sign up, she said, for whatever you like."]',
}


def written(folder: Path, **changes: str | None) -> Path:
    """Write a catalogue of one entry, changed."""
    entry = {**ENTRY, **changes}
    path = folder / "xx.toml"
    path.write_text("[[notice]]\n" + "".join(f"{key} = {value}\n" for key, value in entry.items() if value is not None), encoding="utf-8")
    return path


def test_a_good_entry_loads(tmp_path: Path) -> None:
    """The entry that the others are broken versions of."""
    assert [notice.id for notice in load(written(tmp_path)).notices] == ["xx-test"]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"lable": '"newsletter"'}, "unknown field 'lable'; the fields are id, label"),
        ({"counterexamples": None}, "has no 'counterexamples'; every notice needs"),
        ({"counterexamples": "[]"}, "'counterexamples' is empty"),
        ({"examples": '"one"'}, "must be a list of strings"),
        ({"label": '"newsleter"'}, "no label 'newsleter'"),
        ({"where": '"begin"'}, "it is one of whole, start, end, anywhere"),
        ({"where": '"anywhere"'}, "needs two counterexamples"),
        ({"near": '"papers"'}, "'near' names no label"),
        ({"status": '"blocked"'}, "'status' is 'blocked'"),
        ({"list": '"yes"'}, "'list' must be true or false"),
        ({"phrases": '["{…}"]'}, "has no letters"),
        ({"phrases": '["Sign up {…} {…} letter"]'}, "two gaps side by side"),
        ({"phrases": '["Sign up for {...} letter"]'}, "is no gap"),
        ({"phrases": '["Go"]'}, "too short"),
        ({"examples": '["Something else entirely."]'}, "does not find its example"),
        ({"id": "3"}, "'id' must be a string"),
        (
            {"where": '"anywhere"', "phrases": '["{…} sign up for letters"]', "counterexamples": '["a b", "c d"]'},
            "gap at the edge",
        ),
        (
            {"where": '"anywhere"', "phrases": '["newsletters"]', "counterexamples": '["a b", "c d"]'},
            "a single word",
        ),
    ],
)
def test_a_bad_entry_is_named(tmp_path: Path, changes: dict[str, str | None], message: str) -> None:
    """One error, naming the file, the entry and the way out."""
    with pytest.raises(CatalogueError, match=message) as error:
        load(written(tmp_path, **changes))
    assert str(error.value).startswith("xx.toml: notice ")


def test_a_phrase_of_nothing_but_stop_words_is_refused(tmp_path: Path) -> None:
    """It would be found in any sentence."""
    path = written(tmp_path, phrases='["for you and with the"]', examples='["For you and with the"]')
    path.write_text('[words]\nstop = ["for", "you", "and", "with", "the"]\n' + path.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(CatalogueError, match="nothing but stop words"):
        load(path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[notice]\nid = 3", "not valid TOML"),
        ("[notices]\n", "unknown table 'notices'"),
        ("notice = 3", "array of tables"),
        ("[words]\nbylines = []", "unknown list 'bylines'; the lists are"),
        ('[[cue]]\nlabel = "advert"\nkind = "x"\nwords = ["y"]', "no cues for the label 'advert'"),
        ('[[cue]]\nlabel = "paywall"\nkind = "x"\nwords = ["y"]', "no kind 'x' of paywall"),
        ('[[cue]]\nlabel = "paywall"\nkind = "trial"\nwords = ["*"]', "too short"),
        ('[[cue]]\nlabel = "paywall"\nkind = "trial"\n', "a cue has label, kind, words"),
    ],
)
def test_a_bad_file_is_named(tmp_path: Path, text: str, message: str) -> None:
    """One error, naming the file."""
    path = tmp_path / "xx.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueError, match=message):
        load(path)


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    """With the remedy."""
    path = tmp_path / "xx.toml"
    path.write_bytes(b"# caf\xe9\n")
    with pytest.raises(CatalogueError, match="save the file as UTF-8"):
        load(path)


def test_the_same_id_twice_is_refused(tmp_path: Path) -> None:
    """In one file."""
    path = written(tmp_path)
    path.write_text(path.read_text(encoding="utf-8") * 2, encoding="utf-8")
    with pytest.raises(CatalogueError, match="stands twice"):
        load(path)


def test_a_counterexample_found_by_another_languages_notice_is_refused(tmp_path: Path) -> None:
    """The error names both entries."""
    other = next(n for n in BUILTIN.notices if n.where == "start" and not n.near)
    path = written(tmp_path, counterexamples=f'["{other.examples[0]}"]'.replace("\\", ""))
    with pytest.raises(CatalogueError) as error:
        catalogue.prove(load(path))
    assert "xx-test" in str(error.value)


def test_a_thirty_first_language_is_one_file(tmp_path: Path) -> None:
    """A new TOML beside the others, and nothing else: notices, cues, byline and date words are read from it."""
    for file in resources.files("cleantext.catalogue").iterdir():
        if file.name.endswith(".toml"):
            (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "eo.toml").write_text(
        """
[words]
stop = ["la", "kaj", "de", "en", "estas", "ne", "por", "kun"]
byline = ["verkis"]
and = ["kaj"]
published = ["aperis"]

[[cue]]
label = "paywall"
kind = "subscribe"
words = ["abon*"]

[[cue]]
label = "paywall"
kind = "continue"
words = ["plulegi"]

[[cue]]
label = "paywall"
kind = "trial"
words = ["senpage"]

[[notice]]
id = "eo-reklamo"
label = "advert"
where = "whole"
phrases = ["Reklamo"]
examples = ["Reklamo"]
counterexamples = ["Reklamo estas multekosta, diris la direktoro."]
""",
        encoding="utf-8",
    )
    pipeline = replace(cleantext.news, base=load_folder(tmp_path))
    raw = (
        "La haveno malfermas novan ponton por la fiŝistoj\n\nVerkis Ana Lumo kaj Petro Vento\n\nReklamo\n\n"
        "La konsilio decidis hieraŭ kun ses voĉoj kontraŭ tri, ke la nova ponto estas konstruata en la venonta jaro por la fiŝistoj.\n\n"
        "Abonu nun por plulegi, unu monaton senpage!"
    )
    article = pipeline(raw)
    assert article.authors == ("Ana Lumo", "Petro Vento")
    assert {raw[s.start : s.end]: s.label for s in article.removed}["Reklamo"] == "advert"
    assert {raw[s.start : s.end]: s.label for s in article.removed}["Abonu nun por plulegi, unu monaton senpage!"] == "paywall"
    shutil.rmtree(tmp_path)


def test_forgiving_and_strict() -> None:
    """Case, quotes and outer punctuation are forgiven; words around a whole line are not. Runs of blanks never get here."""
    notice = Notice("t", "paywall", "whole", ("Already a subscriber? Log in",), (), ())
    find = Matcher(Catalogue((notice,))).find
    for text in ("ALREADY A SUBSCRIBER? LOG IN", "» Already a subscriber? Log in.", "Already a subscriber? Log in →"):
        assert find(Document.from_text(text))[0], text
    for text in ("“Already a subscriber? Log in.”", "He asked: Already a subscriber? Log in", "Already a subscriber? Log into it"):
        assert not find(Document.from_text(text))[0], text


@pytest.mark.parametrize("blank", ["  ", "\t", " \N{NO-BREAK SPACE}"])
def test_runs_of_blanks_are_forgiven(blank: str) -> None:
    """Through the pipeline, which evens them out."""
    line = "ALREADY A SUBSCRIBER? LOG IN".replace(" ", blank)
    assert [part.label for part in cleantext.clean(f"The council voted on Monday.\n\n{line}").parts] == ["body", "paywall"]


def test_gaps_are_bounded_and_numbers_are_numbers() -> None:
    """{…} is at most sixty characters of one line; {#} is a number."""
    notice = Notice("t", "paywall", "whole", ("Read {#} articles in {…} today",), (), ())
    find = Matcher(Catalogue((notice,))).find
    assert find(Document.from_text("Read 1,234 articles in The Post today"))[0]
    assert not find(Document.from_text("Read more articles in The Post today"))[0]
    assert not find(Document.from_text(f"Read 3 articles in {'x' * 61} today"))[0]
    assert not find(Document.from_text("Read 3 articles in\nThe Post today"))[0]


def test_every_label_has_its_sentence() -> None:
    """The vocabulary says what each label is."""
    assert all(sentence.endswith(".") for sentence in LABELS.values())
