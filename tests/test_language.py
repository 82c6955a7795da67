"""Language tags are checked and matched by their subtags; a text without one is known by its function words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.catalogue import builtin
from cleantext.document import Document
from cleantext.language import check_tag, known_as, languages


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        ("de", "de"), ("DE", "de"), ("pt-br", "pt-BR"), ("pt_BR", "pt-BR"), ("ZH-hant-hk", "zh-Hant-HK"), ("zh-TW", "zh-TW"), ("es-419", "es-419"),
        ("iw", "he"), ("in-ID", "id-ID"), ("zh-yue-HK", "yue-HK"), ("deu", "de"), ("fil", "fil"), ("tlh", "tlh"), ("sl-rozaj-1994", "sl-rozaj-1994"),
        ("de-DE-u-co-phonebk", "de-DE-u-co-phonebk"), ("en-x-us-tw", "en-x-us-tw"), ("und", "und"), (" fr ", "fr"),
    ],
)  # fmt: skip
def test_a_tag_is_written_as_by_convention(tag: str, written: str) -> None:
    """Language small, Script capitalised, REGION in capitals; withdrawn and longer codes are replaced."""
    assert check_tag(tag) == written == check_tag(written)


@pytest.mark.parametrize(
    "tag", ["", " ", "German", "klingon", "nothing", "d", "12", "de-", "-de", "de--DE", "pt BR", "en,de", "français", "de-DE.UTF-8", "x"]
)
def test_what_is_no_tag_is_refused(tag: str) -> None:
    """The error names the mistake and says what a tag looks like."""
    with pytest.raises(ValueError, match="is no BCP 47 language tag; a tag begins with .* 'pt-BR'") as error:
        check_tag(tag)
    assert str(error.value).startswith(repr(tag))


@given(st.text(max_size=12))
def test_anything_is_a_tag_or_a_value_error(text: str) -> None:
    """And a checked tag stays as it is."""
    try:
        tag = check_tag(text)
    except ValueError:
        return
    assert check_tag(tag) == tag


@pytest.mark.parametrize(
    ("tag", "known"),
    [
        ("pt-BR", "pt"), ("en-GB", "en"), ("zh", "zh-Hans"), ("zh-CN", "zh-Hans"), ("zh-SG", "zh-Hans"), ("cmn", "zh-Hans"), ("zh-TW", "zh-Hant"),
        ("zh-Hant-HK", "zh-Hant"), ("zh-Hans-HK", "zh-Hans"), ("zh-MO", "zh-Hant"), ("zh-yue", "zh-Hant"), ("yue-Hans", "zh-Hans"), ("nb", "no"),
        ("nn-NO", "no"), ("no", "no"), ("iw", "he"), ("in", "id"), ("prs-AF", "fa"), ("eng", "en"), ("fil", None), ("kok", None), ("tlh", None), ("fry", None),
    ],
)  # fmt: skip
def test_a_tag_falls_under_a_language_by_its_subtags(tag: str, known: str | None) -> None:
    """Neither is "fil" Finnish nor "kok" Korean, however they begin."""
    assert known_as(tag, builtin().words) == known


def test_the_closest_tag_is_taken() -> None:
    """A catalogue may have a language and a form of it."""
    assert known_as("pt-BR", ("pt", "pt-BR")) == "pt-BR"
    assert known_as("pt-PT", ("pt", "pt-BR")) == "pt"


def test_every_catalogue_tag_is_a_tag_and_its_own() -> None:
    """Files are named by tags."""
    for tag in builtin().words:
        assert check_tag(tag) == tag == known_as(tag, builtin().words)


def test_a_hint_decides() -> None:
    """Also when the text is in another language; one that the catalogue does not have leaves no language's words."""
    text = "The council voted for the trial, and the boats will be back in May after all."
    assert languages(Document.from_text(text)) == {"en", "und"}
    assert languages(Document.from_text(text, language="pt-BR")) == {"pt", "und"}
    assert languages(Document.from_text(text, language="fil")) == {"und"}


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("hi", "सरकार ने कहा है कि यह योजना अगले साल से लागू होगी और इसके लिए पैसे दिए जाएंगे।"),
        ("th", "นายกรัฐมนตรีกล่าวว่าโครงการนี้จะเริ่มในปีหน้าและจะใช้งบประมาณจำนวนมาก"),
        ("fa", "وزیر گفت که این طرح از سال آینده در کشور اجرا می‌شود و برای آن بودجه در نظر گرفته شده است"),
        ("he", "השר אמר כי התוכנית תתחיל בשנה הבאה ועל כן לא יהיה שינוי של התקציב"),
        ("vi", "Bộ trưởng cho biết kế hoạch này sẽ được thực hiện trong năm tới và không có thay đổi"),
        ("ko", "장관은 이 계획을 내년부터 시행할 것이라고 밝혔다. 그리고 예산은 그대로 유지된다고 말했다."),
    ],
)
def test_a_text_is_known_by_its_function_words(tag: str, text: str) -> None:
    """In scripts with vowel signs and without blanks too."""
    assert tag in (languages(Document.from_text(text)) or ())


def test_all_function_words_can_be_met() -> None:
    """Each of Hindi's stands in a text as one word."""
    from cleantext import scripts

    for word in builtin().words["hi"]["stop"]:
        assert scripts.words(f"अ {word} ब")[1:-1] == word.split()
