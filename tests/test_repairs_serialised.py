"""Text that was stored as a program prints it."""

from __future__ import annotations

import pytest

from cleantext.repairs import escapes, printed_list


def test_literal_line_ends_become_line_ends() -> None:
    """A row of a dump on one line."""
    raw = r"The night ferries run again.\r\n\r\nRead more: Gulls\r\n\r\nThe fare stays at four dollars."
    assert escapes(raw) == "The night ferries run again.\n\nRead more: Gulls\n\nThe fare stays at four dollars."


def test_with_the_line_ends_go_the_other_escapes() -> None:
    """Quotation marks, tabs, letters and signs of other planes, backslashes themselves."""
    raw = r"She said \"no\" at the caf\u00e9.\n\n\tThe crews vote on Friday \ud83d\ude00.\n\nIt lies in C:\\new, they say."
    assert escapes(raw) == 'She said "no" at the café.\n\n\tThe crews vote on Friday 😀.\n\nIt lies in C:\\new, they say.'


def test_single_line_ends_are_enough_after_sentences() -> None:
    """A store that knows no blank lines."""
    assert escapes(r"The night ferries run again.\nThe fare stays at four dollars.\nThe crews vote.").count("\n") == 2


@pytest.mark.parametrize(
    "text",
    [
        r"Write \n to end a line. It is two characters, and the printer obeys.",
        'print("The first line.\\n\\nThe second line.\\n")\n\nThat is how it is done.\n\nIt works.',
        "It is stored as \"\\n\\n\" and '\\n\\n'. So it comes out, and nobody knows why it is so.",
        r"The file lies in C:\News\Today\new.txt. It was moved to D:\Nets. Then it was gone for good.",
        r"With \nabla \times E = -\frac{\partial B}{\partial t} we are done. And \nu is small. So \neq holds.",
        r"GET / HTTP/1.1\r\nHost:www.harborsun.example\r\n\r\n",
        r"The pattern ^\d+\n\s*\r?\n$ finds empty lines. It is slow. Use another.",
    ],
)
def test_code_paths_formulas_and_texts_about_escapes_stay(text: str) -> None:
    """They show no paragraphs that meet at an escape."""
    assert escapes(text) == text


def test_letters_of_words_are_undone_without_line_ends() -> None:
    """Three inside words are no accident; one on its own is an example."""
    assert escapes(r"Le caf\u00e9 est ferm\u00e9 depuis No\u00ebl.") == "Le café est fermé depuis Noël."
    assert escapes(r"\u041f\u0440\u0438\u0432\u0435\u0442, \u043c\u0438\u0440") == "Привет, мир"
    two = r"Write caf\u00e9 and No\u00ebl so in Java."
    assert escapes(two) == two
    example = r"The letter \u00e9 is written \u00e9, its capital \u00c9."
    assert escapes(example) == example


def test_a_lone_half_of_a_pair_stays() -> None:
    """No character is made that cannot be written to a file."""
    assert "\ud83d" not in escapes(r"Le caf\u00e9 est ferm\u00e9 depuis No\u00ebl \ud83d.")


def test_quotation_marks_of_a_text_that_has_no_others() -> None:
    """Where others stand beside them, they are code's."""
    assert escapes(r"He said \"no\" to her. \"Never,\" she said.") == 'He said "no" to her. "Never," she said.'
    assert escapes(r"It\'s what they don\'t know.") == "It's what they don't know."
    for code in (r'print("He said \"no\" to her.")', r"print('It\'s what they don\'t know')"):
        assert escapes(code) == code


def test_a_printed_list_is_a_paragraph_an_item() -> None:
    """Of Python or of JSON, with or without the field's name."""
    items = 'The board met on Monday in the hall.\n\nIt\'s the "last" one.'
    assert printed_list("""['The board met on Monday in the hall.', 'It\\'s the "last" one.']""") == items
    assert printed_list("""text: ["The board met on Monday in the hall.",\n "It's the \\"last\\" one."]""") == items
    assert printed_list("""array(['The board met on Monday in the hall.'\n 'It\\'s the "last" one.'], dtype=object)""") == items


def test_a_printed_string_is_its_text() -> None:
    """If it holds an escape; a quotation does not."""
    assert printed_list(r'"The board met on Monday.\n\nIt voted."') == "The board met on Monday.\n\nIt voted."
    assert printed_list('"The board met on Monday, and it voted."') == '"The board met on Monday, and it voted."'


@pytest.mark.parametrize(
    "text",
    [
        '["apple", "pear"]',
        "['The board met on Monday in the hall.', ['nested', 'It voted.']]",
        "['The board met on Monday in the hall.', 'It vot",
        '("We shall never surrender to the gulls," she wrote.)',
        'fruits = ["The board met on Monday in the hall."]\nprint(fruits)',
        "[" * 5_000,
        "['a'," * 5_000,
    ],
)
def test_what_is_no_list_of_sentences_stays(text: str) -> None:
    """Words, nested lists, one that was cut off, code around it."""
    assert printed_list(text) == text
