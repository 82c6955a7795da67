"""Measure the rule of ``cleantext.sentences``, and libraries that are installed, on ``tests/data/sentences.toml``.

    python scripts/judge_sentences.py [--half odd|even] [--misses] [--languages]

An end is right when it stands where a sentence of the line ends, blanks aside. The end of a line counts for nothing.
Speed is measured on the English, German and French lines, repeated to paragraphs of about 1 kB.
"""

from __future__ import annotations

import argparse
import importlib
import time
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from cleantext._fold import fold
from cleantext.catalogue import builtin
from cleantext.sentences import sentence_ends

LINES = Path(__file__).parents[1] / "tests" / "data" / "sentences.toml"
Cut = Callable[[str, str], Iterable[str]]
"""A line and its language; the pieces, in order, blanks at their sides or not."""


def lines(half: str = "all") -> Iterator[tuple[str, list[str]]]:
    """Yield each line of the set: its language, its sentences with what joins them."""
    for language, rows in tomllib.loads(LINES.read_text(encoding="utf-8")).items():
        wide = language.startswith(("ja", "zh"))
        for number, row in enumerate(rows, 1):
            if half == "all" or (number % 2 == 1) == (half == "odd"):
                yield language, [row[0], *(part[1:] if part[0] == "^" else part if wide else f" {part}" for part in row[1:])]


def ends_of(pieces: Iterable[str]) -> set[int]:
    """Return where pieces end, counted in characters that are no blanks, without the last."""
    total, ends = 0, []
    for piece in pieces:
        total += len("".join(piece.split()))
        ends.append(total)
    return {end for end in ends if end < total}


def rule(text: str, language: str) -> Iterator[str]:
    """Cut with the rule of this library."""
    begin = 0
    for end in sentence_ends(text, _abbreviations[language], _openers[language]):
        yield text[begin:end]
        begin = end
    yield text[begin:]


_openers = {tag: frozenset(map(fold, lists.get("stop", ()))) for tag, lists in builtin().words.items()}
_abbreviations = {tag: frozenset(map(fold, lists.get("abbreviation", ()))) for tag, lists in builtin().words.items()}


def _sentencex() -> Cut:
    segment = importlib.import_module("sentencex").segment
    return lambda text, language: segment(language[:2], text)


def _pysbd() -> Cut:
    module = importlib.import_module("pysbd")
    known = set(importlib.import_module("pysbd.languages").LANGUAGE_CODES)
    made = {tag: module.Segmenter(language=tag, clean=False) for tag in known}
    return lambda text, language: made[language[:2] if language[:2] in known else "en"].segment(text)


def _syntok() -> Cut:
    module = importlib.import_module("syntok.segmenter")
    return lambda text, _language: (
        "".join(token.spacing + token.value for token in sentence) for part in module.analyze(text) for sentence in part
    )


def _blingfire() -> Cut:
    module = importlib.import_module("blingfire")
    return lambda text, _language: module.text_to_sentences(text).split("\n")


def _icu() -> Cut:
    module = importlib.import_module("icu4py.breakers")

    def cut(text: str, language: str) -> Iterator[str]:
        return iter(module.SentenceBreaker(text, f"{language}@ss=standard"))

    return cut


def _nupunkt() -> Cut:
    module = importlib.import_module("nupunkt")
    return lambda text, _language: module.sent_tokenize(text)


CUTTERS: dict[str, Callable[[], Cut]] = {
    "rule": lambda: rule,
    "sentencex": _sentencex,
    "pysbd": _pysbd,
    "syntok": _syntok,
    "blingfire": _blingfire,
    "icu4py": _icu,
    "nupunkt": _nupunkt,
}


def speed(cut: Cut) -> float:
    """Return microseconds for a kB of Latin text."""
    texts = []
    for language in ("en", "de", "fr"):
        joined = " ".join("".join(parts) for tag, parts in lines() if tag == language)
        texts += [(joined[start : start + 1000], language) for start in range(0, len(joined) - 999, 1000)] * 20
    size = sum(len(text.encode()) for text, _ in texts) / 1000
    best = float("inf")
    for _ in range(3):
        begin = time.perf_counter()
        for text, language in texts:
            for _piece in cut(text, language):
                pass
        best = min(best, time.perf_counter() - begin)
    return best * 1e6 / size


def judge(name: str, half: str, *, misses: bool, languages: bool) -> str:
    """Return a row of the table: precision, recall, F1, lines without a mistake, speed."""
    cut = CUTTERS[name]()
    by_language: dict[str, list[int]] = {}
    for language, parts in lines(half):
        wanted = ends_of(parts)
        found = ends_of(cut("".join(parts), language))
        if misses and wanted != found:
            print(f"{name} {language}:", " | ".join(piece.strip() for piece in cut("".join(parts), language)))
        counts = by_language.setdefault(language, [0, 0, 0, 0, 0])
        for index, value in enumerate((len(wanted & found), len(found), len(wanted), wanted == found, 1)):
            counts[index] += value

    def figures(counts: list[int]) -> str:
        right, found, wanted, clean, count = counts
        return (
            f"{right / max(1, found):.3f} | {right / max(1, wanted):.3f} | {2 * right / max(1, found + wanted):.3f} | {clean / count:.2f}"
        )

    if languages:
        for language, counts in by_language.items():
            print(f"  {name} {language}: {figures(counts)}")
    total = [sum(column) for column in zip(*by_language.values(), strict=True)]
    return f"| {name} | {figures(total)} | {speed(cut):.0f} |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=list(CUTTERS))
    parser.add_argument("--half", choices=("all", "odd", "even"), default="all")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--languages", action="store_true")
    options = parser.parse_args()
    print("| cutter | precision | recall | F1 | lines right | µs/kB |\n|---|---|---|---|---|---|")
    for name in options.names:
        try:
            print(judge(name, options.half, misses=options.misses, languages=options.languages), flush=True)
        except ImportError:
            print(f"| {name} | not installed |")


if __name__ == "__main__":
    main()
