"""A seeded model of what OCR and careless copying do to a line, by script; and of headlines that only look alike.

``garble`` changes each character with a given probability: mostly into something drawn like it, now and then
into any letter of its script, or it loses it, or it loses or gains a blank. ``cut`` breaks a line off.
``near_misses`` gives other headlines: with another number, another name, or a negation.
"""

from __future__ import annotations

import random
import re
import unicodedata

LOOK_ALIKE: dict[str, dict[str, str | tuple[str, ...]]] = {
    "latin": {
        "a": "oàá", "b": "h6", "c": "eo", "d": "cl", "e": "cé", "f": "t", "g": "9q", "h": "b", "i": "l1í", "j": "i", "k": "lc", "l": "1I", "m": ("rn", "nn"),
        "n": "ñu", "o": "0ó", "p": "þ", "q": "g", "r": "n", "s": "5", "t": "f", "u": "ü", "v": "y", "w": ("vv", "w"), "x": "×", "y": "v", "z": "2",
        "A": "Á4", "B": "8", "C": "G", "D": "O", "E": "É", "G": "6C", "I": "l1", "M": ("RN", "N"), "O": "0", "Q": "O", "R": "K", "S": "5", "T": "7", "U": "Ú", "Z": "2",
        "0": "O", "1": "lI", "2": "Z", "5": "S", "8": "B",
    },
    "cyrillic": {
        "а": "a", "е": "eс", "о": "o0", "р": "p", "с": "cе", "у": "y", "х": "x", "и": "нй", "н": "ии", "п": "л", "л": "п", "ш": "щ", "щ": "ш", "б": "6", "з": "3э",
        "в": "8b", "к": "k", "м": "m", "т": "тm", "ц": "u", "ы": "ьl", "й": "и", "э": "з", "ё": "е", "д": "л", "г": "r", "ч": "4", "В": "B", "О": "O0", "П": "Л", "Н": "H",
    },
    "arabic": {"ة": "ه", "أ": "ا", "إ": "ا", "آ": "ا", "ي": "ى", "ى": "ي", "ك": "ک", "ق": "ف", "ب": "ي", "ت": "ن", "ر": "ز", "ح": "ج", "د": "ذ", "س": "ش", "ص": "ض", "ط": "ظ", "ع": "غ"},
    "hebrew": {"ו": "ן", "ח": "ת", "ה": "ח", "ד": "ר", "ר": "ד", "כ": "ב", "ב": "כ", "ם": "ס", "ס": "ם", "י": "ו", "ג": "נ"},
    "greek": {"ο": "o0", "α": "aά", "ν": "v", "ι": "ίi", "ε": "έ", "υ": "ύu", "ρ": "p", "η": "ή", "τ": "t", "κ": "k", "ω": "ώ", "σ": "ο"},
    "devanagari": {"ब": "व", "व": "ब", "म": "भ", "भ": "म", "घ": "ध", "ध": "घ", "प": "ष", "ष": "प", "ि": "ी", "ी": "ि", "ु": "ू", "े": "ै", "न": "त"},
    "thai": {"ก": "ถ", "ถ": "ก", "ด": "ค", "ค": "ด", "บ": "ป", "ป": "บ", "ผ": "ฝ", "ซ": "ช", "ช": "ซ", "พ": "ฟ", "ิ": "ี", "ี": "ิ", "่": "้"},
    "han": {
        "会": "舍", "员": "贝", "县": "具", "未": "末", "末": "未", "己": "已", "日": "曰", "人": "入", "大": "太", "天": "夫", "土": "士", "千": "干", "住": "往", "線": "緑", "運": "連",
        "理": "埋", "字": "宇", "市": "巿", "年": "午", "水": "永", "力": "刀", "目": "且", "田": "由", "东": "车", "开": "井", "今": "令", "间": "问", "書": "晝", "議": "儀", "後": "俊",
    },
    "kana": {"シ": "ツ", "ツ": "シ", "ソ": "ン", "ン": "ソ", "ロ": "口", "カ": "力", "ー": "一", "へ": "ヘ", "は": "ほ", "る": "ろ", "ね": "れ", "め": "ぬ", "い": "り", "さ": "き"},
    "hangul": {},
}  # fmt: skip
"""What is taken for what, by script; written down from confusion tables of the OCR literature."""

RANGES = {
    "latin": "abcdefghijklmnoprstuvwz", "cyrillic": "абвгдежзиклмнопрстуфхцчшыья", "arabic": "ابتثجحدرزسشصعغفقكلمنهوي", "hebrew": "אבגדהוזחטיכלמנסעפצקרשת",
    "greek": "αβγδεζηθικλμνξοπρστυφχψω", "devanagari": "कखगचजटडतदनपबमयरलवसह", "thai": "กขคงจชดตทนบปพมยรลวสห", "han": "的一是不了人我在有他这中大来上国", "kana": "あいうえおかきくけこサシスセソタチツテト",
    "hangul": "가나다라마바사아자차카타파하",
}  # fmt: skip


def script_of(character: str) -> str:
    """Return the script a character is written in, "" for signs and blanks."""
    name = unicodedata.name(character, "")
    for prefix, script in (
        ("LATIN", "latin"), ("DIGIT", "latin"), ("CYRILLIC", "cyrillic"), ("ARABIC", "arabic"), ("HEBREW", "hebrew"), ("GREEK", "greek"), ("DEVANAGARI", "devanagari"),
        ("THAI", "thai"), ("CJK", "han"), ("HIRAGANA", "kana"), ("KATAKANA", "kana"), ("HANGUL", "hangul"),
    ):  # fmt: skip
        if name.startswith(prefix):
            return script
    return ""


def garble(text: str, level: float, seed: int) -> str:
    """Return ``text`` with about ``level`` of its characters changed; the same seed gives the same noise.

    Four in five changes are into something drawn alike (a lost accent among them); the others are a lost
    letter, any other letter, or a blank lost or gained.
    """
    rng = random.Random(f"{seed}{level}{text}")
    result = []
    for character in text:
        script = script_of(character)
        if rng.random() >= level or (not script and character != " "):
            result.append(character)
        elif character == " ":
            result.append("" if rng.random() < 0.5 else " ")
        else:
            result.append(_misread(character, script, rng))
    return "".join(result)


def _misread(character: str, script: str, rng: random.Random) -> str:
    kind = rng.random()
    if kind < 0.8:
        alike = LOOK_ALIKE[script].get(character) or LOOK_ALIKE[script].get(character.lower())
        if alike:
            return rng.choice(alike)
        bare = unicodedata.normalize("NFD", character)
        if len(bare) > 1 and script != "hangul":
            return bare[0]
        if script == "hangul":  # one of the two or three signs of a syllable is misread
            return (
                chr(0xAC00 + (ord(character) - 0xAC00 + rng.choice((1, 28, 588))) % 11172)
                if "\uac00" <= character <= "\ud7a3"
                else character
            )
        return character.swapcase()
    if kind < 0.87 and not character.isdigit():
        return ""
    if kind < 0.94 and not character.isdigit():
        return rng.choice(RANGES[script])
    return character + " "


def cut(text: str, share: float, *, mark: str = "") -> str:
    """Return the first ``share`` of ``text``, with ``mark`` (an ellipsis) behind it."""
    return text[: max(1, int(len(text) * share))].rstrip() + mark


NEGATIONS = {
    "en": ("is", "is not"),
    "de": ("ist", "ist nicht"),
    "fr": ("est", "n’est pas"),
    "es": ("es", "no es"),
    "it": ("è", "non è"),
    "pt": ("é", "não é"),
}
NAMES = (
    "Anna",
    "Peter",
    "Maria",
    "Johansson",
    "Petrova",
    "Okafor",
    "Tanaka",
    "Biden",
    "Macron",
    "Whitby",
    "Lagos",
    "Kiel",
    "Porto",
    "Ottawa",
)


def near_misses(text: str, seed: int) -> list[str]:
    """Return other headlines that differ from ``text`` by a number, a name or a negation."""
    rng = random.Random(f"{seed}{text}")
    found = []
    if numbers := list(re.finditer(r"\d+", text)):
        number = rng.choice(numbers)
        digits = number.group()
        place = rng.randrange(len(digits))
        # Not a digit that recognition takes for the other one: nobody could tell such headlines apart.
        other = rng.choice(
            [
                d
                for d in "23456789"
                if d != digits[place] and {d, digits[place]} not in ({"5", "6"}, {"8", "6"}, {"2", "7"}, {"3", "8"}, {"9", "4"})
            ]
        )
        found.append(text[: number.start()] + digits[:place] + other + digits[place + 1 :] + text[number.end() :])
    words = list(re.finditer(r"(?<![.!?:] )(?<!^)\b[A-ZÄÖÜ][a-zäöüß]{3,}\b", text))
    if words:
        word = rng.choice(words)
        shared = set(word.group().lower())
        found.append(text[: word.start()] + min(NAMES, key=lambda name: (len(shared & set(name.lower())), name)) + text[word.end() :])
    for plain, negated in NEGATIONS.values():
        if f" {plain} " in text:
            found.append(text.replace(f" {plain} ", f" {negated} ", 1))
            break
    return found
