"""What cleaning costs: beside other tools in the same run, and as the text grows.

    python benchmarks/speed.py [peers] [growth] [stages] [FILE ...]

Texts are made here, or read from FILE (one text each). Times are of this process (CPU), the best of three; trust
the ratios, clocks of shared machines drift.

    peers    an article of 5 kB: clean(), ftfy, a `re` alternation and a loop of `in` over the catalogue's phrases
    growth   texts that are made to be slow, at doubling sizes: the last column is the time's growth per doubling
    stages   where the time goes, by repair and filter
"""

from __future__ import annotations

import argparse
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import ftfy

import cleantext
from cleantext import Document, blanks
from cleantext.article import Source, assemble
from cleantext.catalogue import builtin
from cleantext.cutting import cut
from cleantext.pipeline import name_of

WORDS = [
    "council",
    "harbor",
    "ferry",
    "night",
    "island",
    "vote",
    "money",
    "winter",
    "bridge",
    "teacher",
    "river",
    "morning",
    "paper",
    "office",
    "budget",
    "storm",
    "village",
    "market",
    "garden",
    "engine",
    "captain",
    "letter",
    "window",
    "summer",
    "corner",
    "train",
    "doctor",
    "school",
    "signal",
    "station",
]


def sentence(rng: random.Random, words: int) -> str:
    """Return a sentence of so many words."""
    return " ".join(rng.choices(WORDS, k=words)).capitalize() + "."


def article(size: int, seed: int = 1) -> str:
    """Return a clean article of about ``size`` characters with a headline, a byline and a wall in it."""
    rng = random.Random(seed)
    parts = ["Harbor Council Votes for Night Ferries", "By Ann Lee and Bo Ek", "March 4, 2025"]
    length = 0
    while length < size:
        paragraph = " ".join(sentence(rng, rng.randint(8, 20)) for _ in range(rng.randint(2, 5)))
        parts.append(paragraph)
        length += len(paragraph) + 2
        if len(parts) == 8:
            parts.append("Subscribe to The Chronicle to read as many articles as you like.")
    return "\n\n".join(parts)


def best(function: Callable[[], object], repeat: int = 3) -> float:
    """Return the least CPU time of some runs, in seconds."""
    times = []
    for _ in range(repeat):
        start = time.process_time()
        function()
        times.append(time.process_time() - start)
    return min(times)


def peers(texts: list[str]) -> None:
    """Print times beside other tools'."""
    every = [p.casefold() for n in builtin().notices for p in n.phrases if "{" not in p and len(p) > 8]
    phrases = random.Random(1).sample(every, 3_000)  # with all of them the naive ways take minutes
    alternation = re.compile("|".join(map(re.escape, phrases)), re.IGNORECASE)
    size = sum(map(len, texts))
    rows: list[tuple[str, Callable[[str], object]]] = [
        ("cleantext.clean", cleantext.clean),
        ("ftfy.fix_text", ftfy.fix_text),
        (
            f"a loop of `in`, {len(phrases)} phrases",
            lambda text: [p for p in phrases if p in text.casefold()] if len(text) < 1 else _loop(phrases, text),
        ),
        (f"`re` alternation, {len(phrases)} phrases", alternation.findall),
    ]
    own = 0.0
    for name, function in rows:
        seconds = best(lambda function=function: [function(text) for text in texts], 3 if "alternation" not in name else 1)  # type: ignore[misc]
        own = own or seconds
        print(
            f"{name:<38} {seconds / len(texts) * 1000:9.2f} ms a text  {size / seconds / 1e6:8.2f} MB/s  {seconds / own:7.2f} times clean()"
        )
    code = "import time; t = time.perf_counter(); import cleantext; print((time.perf_counter() - t) * 1000)"
    times = [float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout) for _ in range(5)]
    print(f"import cleantext: {min(times):.0f} ms (best of 5)")
    code = "import cleantext, time; t = time.perf_counter(); cleantext.clean('x'); print((time.perf_counter() - t) * 1000)"
    times = [float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout) for _ in range(3)]
    print(f"the first clean() of a process: {min(times):.0f} ms (reads the catalogue)")


def _loop(phrases: list[str], text: str) -> list[str]:
    low = text.casefold()
    return [phrase for phrase in phrases if phrase in low]


def slow_texts(size: int) -> dict[str, str]:
    """Return texts of about ``size`` characters that are made to be slow."""
    rng = random.Random(2)
    head = "Harbor Council Votes for Night Ferries After a Long Debate"
    base = " ".join(rng.choices(WORDS, k=40))
    near = "\n".join(f"{base[: 200 + i % 37]} {i} {rng.choice(WORDS)}." for i in range(size // 240))
    return {
        "article": article(size),
        "one line": sentence(rng, size // 7),
        "empty lines": "\n" * size,
        "one-letter lines": "a\n" * (size // 2),
        "copies of a headline": (head + "\n") * (size // len(head)),
        "garbled copies": "\n".join(head.replace("o", rng.choice("o0"), 2) + rng.choice(["", " | Site"]) for _ in range(size // len(head))),
        "near repeats": near,
        "cut-off copies": "\n".join(base[: rng.randint(60, 240)] for _ in range(size // 150)),
        "wall of <": "<" * size,
        "combining marks": "a" + "\u0301" * size,
        "blanks": "a" + " " * size + "b",
        "quotes": '"a" ' * (size // 4),
        "addresses": "a@b.c " * (size // 6),
        "years": "2024 " * (size // 5),
        "ellipses": "… " * (size // 2),
        "buttons": "Share Save Print " * (size // 17),
        "notices": "Already a subscriber? Log in\n" * (size // 29),
        "notice in a line": "Already a subscriber? Log in " * (size // 29),
        "mojibake": "donâ€™t " * (size // 9),
        "bylines": "By Ann Lee and Bo Ek\n" * (size // 21),
        "wrapped": ("word " * 12 + "\n") * (size // 61),
    }


def growth(largest: int) -> None:
    """Print time against size, and the growth per doubling."""
    sizes = [largest // 4, largest // 2, largest]
    print(f"{'text':<22}" + "".join(f"{size / 1e6:>10.2f} MB" for size in sizes) + "   per doubling")
    for name in slow_texts(1000):
        times = []
        for size in sizes:
            text = slow_texts(size)[name]
            times.append(best(lambda text=text: cleantext.clean(text), 1))  # type: ignore[misc]
        rate = (times[-1] / max(times[0], 1e-9)) ** 0.5
        print(f"{name:<22}" + "".join(f"{seconds:>11.2f} s" for seconds in times) + f"   {rate:8.2f}", flush=True)


def stages(texts: list[str]) -> None:
    """Print where the time goes."""
    spent: dict[str, float] = {}

    def lap(name: str, start: float) -> float:
        now = time.process_time()
        spent[name] = spent.get(name, 0.0) + now - start
        return now

    pipeline = cleantext.news
    for text in texts:
        start = time.process_time()
        repaired, maps = pipeline._repaired(text)
        start = lap("repairs", start)
        even, evened = blanks.evened(repaired)
        document = cut(Document.from_text(even, catalogue=pipeline.catalogue))
        start = lap("cutting", start)
        for step in pipeline.filters:
            document = pipeline._labelled(document, step)
            start = lap(name_of(step), start)
        assemble(Source(text, repaired, maps, evened), document, pipeline.keep)
        lap("assembling", start)
    total = sum(spent.values())
    print(f"{total / len(texts) * 1000:.2f} ms a text, {sum(map(len, texts)) / total / 1e6:.2f} MB/s")
    for name, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"{name:<18} {seconds / len(texts) * 1e6:8.0f} µs  {seconds / total:6.1%}")


def main() -> None:
    """Run what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", default=["peers", "stages", "growth"])
    parser.add_argument("--largest", type=int, default=10_000_000, help="characters of the largest text of `growth`")
    args = parser.parse_args()
    files = [Path(name).read_text(encoding="utf-8") for name in args.what if Path(name).is_file()]
    texts = files or [article(5_000, seed) for seed in range(50)]
    cleantext.clean(texts[0])
    if "peers" in args.what:
        peers(texts)
    if "stages" in args.what:
        stages(texts)
    if "growth" in args.what:
        growth(args.largest)


if __name__ == "__main__":
    main()
