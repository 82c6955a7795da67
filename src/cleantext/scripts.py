r"""Letters, words and scripts, capitals and marks, bullets, ellipses, separators and sentence ends, as Unicode has them.

The only file that imports ``regex``: to the standard library's ``\w`` a vowel sign is no part of a word, which
takes Hindi, Bengali, Tamil and Thai apart. It costs thirty milliseconds to import and is imported when a
pattern first meets a text.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Final, cast


class Pattern:
    """A pattern in the notation of ``regex`` (version 1: sets of sets), compiled when it first meets a text."""

    def __init__(self, source: str) -> None:
        self.source: Final = source

    def __repr__(self) -> str:
        return f"Pattern({self.source!r})"

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern as ``regex`` has it, which is used as one of ``re`` is."""
        import regex

        return cast("re.Pattern[str]", regex.compile(self.source, regex.VERSION1))

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match in ``text[start:end]``."""
        return self.compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the match that ``text[start:end]`` begins with."""
        return self.compiled.match(text, start, end)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match of the whole text."""
        return self.compiled.fullmatch(text)

    def findall(self, text: str) -> list[str]:
        """Return the text of every match, or what the pattern's one group has of it."""
        return self.compiled.findall(text)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return the matches one by one."""
        return self.compiled.finditer(text)

    def sub(self, new: str | Callable[[re.Match[str]], str], text: str) -> str:
        """Return the text with every match replaced."""
        return self.compiled.sub(new, text)


# Letters and words

_IN_WORD: Final = r"\p{L}\p{M}\p{N}_\N{ZERO WIDTH JOINER}"

WORD: Final = Pattern(rf"[{_IN_WORD}]+(?:(?<=\p{{M}})\N{{ZERO WIDTH NON-JOINER}}[{_IN_WORD}]+)*")
"""A word: letters with their marks, and digits. A non-joiner parts the words of Persian, and joins those of India's scripts."""

LETTERS: Final = Pattern(r"\p{L}[\p{L}\p{M}\N{ZERO WIDTH JOINER}]*")
"""A word of letters alone."""

CAPITAL: Final = r"\p{Lu}\p{Lt}"
"""Capitals of any script, to stand in a set."""

CAPITAL_OR_CASELESS: Final = r"\p{Lu}\p{Lt}\p{Lo}\p{Script=Georgian}"
"""What a name may begin with in any script: a capital where there are any. The capitals of Georgian are for whole headings."""

GLUED: Final = Pattern(r"\p{Ll}\p{Lu}")
"""A seam of two words that lost their blank."""

_ANY_LETTER: Final = re.compile(r"[^\W\d_]")


def words(text: str) -> list[str]:
    """Return the words of a text, its numbers among them."""
    return WORD.findall(text)


def has_letter(text: str) -> bool:
    """Whether there is a letter of any script in a text."""
    return _ANY_LETTER.search(text) is not None


def is_small(character: str) -> bool:
    """Whether a character is a small letter of a script that begins names and sentences with capitals: Georgian does not."""
    return character.islower() and not "\N{GEORGIAN LETTER AN}" <= character <= "\N{GEORGIAN LETTER LABIAL SIGN}"


# Scripts

_WIDE: Final = r"\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\N{KATAKANA-HIRAGANA PROLONGED SOUND MARK}\N{KATAKANA MIDDLE DOT}"
_SYLLABLES: Final = r"\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}"
_INDIA: Final = "".join(
    rf"\p{{Script={name}}}"
    for name in (
        "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala",
    )
)  # fmt: skip

WIDE: Final = Pattern(f"[{_WIDE}]")
"""Chinese and Japanese characters, each about half a word."""

WIDE_NAME: Final = Pattern(rf"[{_WIDE}\p{{Script=Hangul}}\N{{MIDDLE DOT}} ]+")
"""A name in Chinese, Japanese or Korean."""

HAN: Final = Pattern(r"\p{Script=Han}")
KANA: Final = Pattern(r"[\p{Script=Hiragana}\p{Script=Katakana}]")
HANGUL: Final = Pattern(r"\p{Script=Hangul}")
EAST_ASIAN: Final = Pattern(rf"[{_WIDE}\p{{Script=Hangul}}]")

UNSPACED: Final = Pattern(f"[{_WIDE}{_SYLLABLES}]")
"""Scripts that write no blanks between words."""

_SYLLABLE: Final = Pattern(f"[{_SYLLABLES}]")

_GLUED: Final = Pattern(rf"[{_WIDE}{_SYLLABLES}\p{{Script=Hangul}}]")

CASELESS_LETTER: Final = rf"\p{{Script=Hebrew}}\p{{Script=Arabic}}{_INDIA}{_SYLLABLES}\p{{Script=Georgian}}\p{{Script=Ethiopic}}"
"""Alphabets and syllabaries without capitals, to stand in a set."""

CASELESS: Final = Pattern(f"[{CASELESS_LETTER}]")

_MARKED: Final = Pattern(f"[{_INDIA}]")

_EASTERN: Final = re.compile("[^\0-\N{SINHALA PUNCTUATION KUNDDALIYA}\N{EN QUAD}-\N{OBLIQUE HYPHEN}]")
"""From Thai on, but for general punctuation: what has none of these is in no script of this part, and not looked at further."""


def is_glued(text: str) -> bool:
    """Whether a text has letters of a script in which words stand beside others, or their endings, without a blank."""
    return not text.isascii() and _EASTERN.search(text) is not None and _GLUED.search(text) is not None


def is_unspaced(text: str) -> bool:
    """Whether a text has letters of a script that writes no blanks between words."""
    return not text.isascii() and _EASTERN.search(text) is not None and UNSPACED.search(text) is not None


def is_marked(text: str) -> bool:
    """Whether a text has letters of a script of India, whose vowels are marks."""
    return not text.isascii() and _MARKED.search(text) is not None


# Counting


def even(text: str) -> str:
    """Return a line with one blank where it has any run of blanks, tabs or odd spaces, and none at its ends."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    return " ".join(text.split())


def word_count(evened: str) -> int:
    """Return how many words a line of single blanks has, in any script.

    A sign that stands alone between blanks counts: the headline's weights were fitted on that count. Half of
    the Chinese and Japanese characters count as one each, and every fifth letter where Thai, Lao, Khmer or
    Burmese is written.
    """
    count = evened.count(" ") + 1 if evened else 0
    if evened.isascii() or _EASTERN.search(evened) is None:
        return count
    count += wide_count(evened) // 2
    return max(count, length(evened) // 5) if _SYLLABLE.search(evened) else count


_LOOKED_AT: Final = 2_000
"""Characters in which wide ones are counted: a paragraph this long is one whatever they are."""


def wide_count(text: str) -> int:
    """Return how many Chinese and Japanese characters a line has."""
    if text.isascii() or _EASTERN.search(text) is None:
        return 0
    return len(WIDE.findall(text[:_LOOKED_AT]))


def length(text: str) -> int:
    """Return how many characters a line has, a letter and its accent counted as one however they are written."""
    return len(composed(text))


# Marks

_LONGEST_RUN: Final = 30
"""Marks in a row that any language needs, and more (Unicode, Stream-Safe Text Format)."""

_RUN: Final = Pattern(rf"(\p{{M}}{{{_LONGEST_RUN}}})\p{{M}}+")

_OPTIONAL: Final = r"\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}"
_VOICED: Final = r"\N{COMBINING KATAKANA-HIRAGANA VOICED SOUND MARK}\N{COMBINING KATAKANA-HIRAGANA SEMI-VOICED SOUND MARK}"

_NO_SIGN: Final = Pattern(rf"[^\p{{L}}\p{{N}}[\p{{M}}--[{_OPTIONAL}]]{_VOICED}]+")
_ACCENT: Final = Pattern(rf"[[\p{{M}}&&[{_OPTIONAL}]]--[{_VOICED}]]+")


def composed(text: str) -> str:
    """Return a text in the composed form (NFC)."""
    return text if text.isascii() or unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", _bounded(text))


def decomposed(text: str) -> str:
    """Return a text in the compatible decomposed form (NFKD)."""
    return text if text.isascii() else unicodedata.normalize("NFKD", text if unicodedata.is_normalized("NFC", text) else _bounded(text))


def _bounded(text: str) -> str:
    """Return a text without the end of endless runs of marks, which take the square of their length to sort."""
    return _RUN.sub(r"\1", text)


def without_accents(text: str) -> str:
    """Return a text, decomposed, without the marks that are left out in careless writing.

    Those are accents, Hebrew points and Arabic vowels; the vowel signs of India and Thailand are letters.
    """
    return text if text.isascii() else _ACCENT.sub("", decomposed(text))


def signs(text: str) -> str:
    """Return the letters and digits of a text, decomposed, with the marks that are letters and no others."""
    return _NO_SIGN.sub("", decomposed(text))


# Punctuation

BULLETS: Final = r"*+•·▪■►▶○●◦‣\-"
"""Signs that begin the entry of a list, to stand in a set."""

SEPARATORS: Final = r"|｜·•»—–\-"
"""Signs between a headline and a site's name, with blanks around them; to stand in a set."""

ELLIPSIS: Final = r"(?:[…⋯]+|\.{3,}|\[…\]|\[\.{3}\])"
"""How a line that is cut off ends; a pattern of ``re``."""

OPENING_QUOTES: Final = "\"'“„«»「『‘"
"""Quotation marks that open in some language."""

SENTENCE_ENDS: Final = frozenset(
    (
        *".!?…。！？．",
        "\N{ARABIC QUESTION MARK}", "\N{ARABIC FULL STOP}", "\N{DEVANAGARI DANDA}", "\N{DEVANAGARI DOUBLE DANDA}",
        "\N{GREEK QUESTION MARK}", "\N{ARMENIAN FULL STOP}", "\N{ETHIOPIC FULL STOP}", "\N{MYANMAR SIGN SECTION}",
        "\N{KHMER SIGN KHAN}",
    )
)  # fmt: skip
"""What sentences end with: in Bengali and Tamil as in Hindi or English, in Thai nothing does."""

CLOSING: Final = "\"'’”»›)]」』）】“«* "
"""What may stand after the full stop of a sentence."""
