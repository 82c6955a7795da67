"""Ends of lines, characters that nobody sees, letters and marks, wrong encodings."""

from __future__ import annotations

from cleantext import repairs


def test_line_ends() -> None:
    """Every kind of line end is a line feed, at the same place."""
    assert repairs.line_ends("a\r\nb\rc\u2028d\x85e\x0cf") == "a \nb\nc\nd\ne\nf"


def test_invisible_characters_go_and_joiners_stay() -> None:
    """Soft hyphens and zero-width blanks are noise; Persian needs its joiner."""
    assert repairs.invisible("a\u00adb\u200bc\ufeff d\u00a0e") == "abc d e"
    assert repairs.invisible("می\u200cخواهم") == "می\u200cخواهم"


def test_a_soft_hyphen_at_the_end_of_a_line_shows() -> None:
    """It is the hyphen of a divided word, which is joined later."""
    assert repairs.invisible("on Mon\u00ad\nday") == "on Mon-\nday"


def test_letters_and_marks_are_composed() -> None:
    """A letter and its mark become one character; a wall of marks is left alone."""
    assert repairs.composed("Tie\u0302\u0301ng") == "Ti\u1ebfng"
    wall = "a" + "\u0301" * 5_000
    assert repairs.composed(wall) == wall


def test_mojibake() -> None:
    """UTF-8 that was read as something else is put right, and what was right stays."""
    assert repairs.mojibake("donâ€™t fÃ¼r") in {"don't für", "don’t für"}
    assert repairs.mojibake("Âncora, Österreich, «À la carte»") == "Âncora, Österreich, «À la carte»"
