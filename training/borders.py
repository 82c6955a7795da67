"""Fit the net that finds borders in lines that lost their line ends, on texts whose lines are known.

    python training/borders.py PAGES_FOLDER CASES_FOLDER ... [--composed 5000] [--out weights.npz] [--judge]

Lines of labelled pages around the article, of cases, of composed texts and paragraphs of gold bodies are joined by
blanks or by nothing; the net learns where one of them began. Where the rule of sentences sees a sentence begin nothing
is asked: a line is cut there anyway. With ``--judge`` nets are fitted without a fold of the sites and a half of the
cases' authors, and judged on these.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from compose import ANY, Composer, stock
from fit import Beside, batches, descend, whole_numbers
from labels import Mark, Piece, cases, fold_of, gold, half_of, labelled, lay_out, site_of, window
from torch import nn
from torch.nn import functional

from cleantext import blanks
from cleantext.document import Document
from cleantext.nets.layers import SLOTS
from cleantext.pieces import is_glued, sentence_starts
from cleantext.presets import news
from cleantext.seams import net as borders
from cleantext.seams.net import _OWN, REACHES, WIDTH

LEAST, MOST = 150, 6_000
"""Letters of a line that is learned from."""
SAME = 0.15
"""What a border counts between two stretches of one label: between two buttons of a menu, two lines of a wrapped paragraph."""


@dataclass
class Line:
    """A line in numbers, with where something begins in it."""

    kind: str
    fold: int
    half: int
    numbers: np.ndarray
    hashes: np.ndarray
    begins: np.ndarray
    weights: np.ndarray


def lines(raw: str, marks: Sequence[Mark], kind: str, fold: int, half: int, weight: float = 1.0) -> Iterator[Line]:
    """Yield the long lines of a raw text in numbers."""
    even, evened = blanks.evened(raw)
    document = Document.from_text(even, catalogue=news.catalogue)
    begun = {mark.start: 1.0 if i == 0 or mark.mask != marks[i - 1].mask else SAME for i, mark in enumerate(marks)}
    for unit in document.units:
        if not len(unit.text) >= LEAST:
            continue
        glued = is_glued(unit.text)
        sentences = sentence_starts(document, unit, glued=glued)
        found = borders.words(document, unit.start, unit.end, sentences, glued=glued)
        places = [evened.back(place) for place in found.starts.tolist()]
        begins = np.array([place in begun for place in places])
        asked = weight * np.array([begun.get(place, 1.0) for place in places], np.float32)
        asked[found.numbers[:, _OWN + 2 * len(borders._PHRASES) + 7] > 0] = 0
        asked[0] = 0
        end = int(np.searchsorted(found.starts, unit.start + MOST))
        yield Line(kind, fold, half, found.numbers[:end].astype(np.float16), found.hashes[:end], begins[:end], asked[:end])


def gather(pages: Path, folders: Sequence[Path], composed: int, seed: int = 11) -> list[Line]:
    """Return lines of all kinds."""
    rng = random.Random(seed)
    found: list[Line] = []
    for page in labelled(pages):
        for form in ("one-line", "glued" if rng.random() < 0.35 else "one-line"):
            found += lines(*lay_out(window(page, rng), form, rng), "page", fold_of(page.site), ANY, 0.7)
    print(len(found), "lines of pages", flush=True)
    for case in cases(folders):
        half = half_of(case.name)
        found += lines(case.raw, case.marks, "case", ANY, half)
        for _ in range(2):
            found += lines(*lay_out(case.pieces, "one-line", rng), "case", ANY, half)
        found += lines(*lay_out(case.pieces, "glued", rng), "case glued", ANY, half)
    print(len(found), "with cases", flush=True)
    for _, page, body in gold(pages, ("news", "web", "waddle", "dragnet")):
        pieces = [Piece(line.strip(), 1) for paragraph in body for line in paragraph.split("\n") if line.strip()][:40]
        found += lines(*lay_out(pieces, "one-line" if rng.random() < 0.8 else "glued", rng), "gold", fold_of(site_of(page)), ANY, 0.5)
    print(len(found), "with gold bodies", flush=True)
    everything = stock(pages, folders)
    composers = {(fold, half): Composer(everything, fold, half, rng) for fold in range(3) for half in (ANY, 0, 1)}
    for i in range(composed):
        fold, half = i % 3, rng.choices((ANY, 0, 1), (0.2, 0.4, 0.4))[0]
        pieces, _ = composers[fold, half].compose()
        found += lines(*lay_out(pieces[:80], "one-line" if rng.random() < 0.75 else "glued", rng), "composed", fold, half)
    print(len(found), "with composed texts", flush=True)
    return found


class Net(nn.Module):
    """The same as ``cleantext.seams.net.Net``, for fitting."""

    def __init__(self, *, vector: int = 8, wide: int = 64, size: int = 40) -> None:
        super().__init__()
        self.vectors = nn.Embedding(SLOTS, vector, padding_idx=0)
        nn.init.normal_(self.vectors.weight, std=0.1)
        self.vectors.weight.data[0] = 0
        self.first = nn.Linear(WIDTH + _OWN + 2 * vector, wide)
        self.second = nn.Linear(wide, size)
        self.beside = nn.ModuleList(Beside(size, reach) for reach in REACHES)
        self.out = nn.Linear(size, 1)
        self.drop = nn.Dropout(0.1)

    def forward(self, numbers: torch.Tensor, slots: torch.Tensor, inside: torch.Tensor) -> torch.Tensor:
        """Return the log odds, a row for each line of the batch."""
        vectors = self.vectors(slots).sum(2)
        before = functional.pad(vectors, (0, 0, 1, 0))[:, :-1]
        previous = functional.pad(numbers[:, :, :_OWN], (0, 0, 1, 0))[:, :-1]
        mask = inside.unsqueeze(-1)
        seen = functional.relu(self.first(torch.cat([numbers, previous, vectors, before], 2)))
        seen = functional.relu(self.second(self.drop(seen))) * mask
        for layer in self.beside:
            seen = seen + functional.relu(layer(seen)) * mask
        out: torch.Tensor = self.out(self.drop(seen))[:, :, 0]
        return out


def vocabulary(some: Sequence[Line], least: int = 8, most: int = 16_000) -> np.ndarray:
    """Return the hash that each slot stands for: those of the words that most lines have."""
    counts: Counter[int] = Counter()
    for line in some:
        counts.update(np.unique(line.hashes).tolist())
    table = np.zeros(SLOTS, np.uint64)
    left = most
    for value, count in counts.most_common():
        slot = value & (SLOTS - 1)
        if count < least or not left:
            break
        if value and slot and not table[slot] and value >> 48:
            table[slot] = value
            left -= 1
    return table


def slots(table: np.ndarray, hashes: np.ndarray) -> np.ndarray:
    """Return the slots of a line's words."""
    place = (hashes & np.uint64(SLOTS - 1)).astype(np.int64)
    return np.where((table[place] == hashes) & (hashes != 0), place, 0)


def batch(some: Sequence[Line], known: dict[int, np.ndarray], random_: np.random.Generator | None) -> tuple[torch.Tensor, ...]:
    """Return lines side by side."""
    longest = max(len(line.begins) for line in some)
    numbers = np.zeros((len(some), longest, WIDTH), np.float32)
    words = np.zeros((len(some), longest, 3), np.int64)
    inside, begins, weights = (np.zeros((len(some), longest), np.float32) for _ in range(3))
    for i, line in enumerate(some):
        count = len(line.begins)
        numbers[i, :count] = line.numbers
        here = known[id(line)]
        if random_ is not None:
            here = np.where(random_.random(here.shape) < random_.choice((0.1, 0.3, 1.0), p=(0.7, 0.22, 0.08)), 0, here)
            if random_.random() < 0.3:
                hide = random_.random(count) < 0.6
                numbers[i, :count][hide, _OWN : _OWN + 2 * len(borders._PHRASES)] = 0
        words[i, :count], inside[i, :count], begins[i, :count], weights[i, :count] = here, 1, line.begins, line.weights
    return tuple(torch.from_numpy(table) for table in (numbers, words, inside, begins, weights))


def fit(some: Sequence[Line], *, epochs: int, seed: int = 0, rate: float = 4e-3, say: str = "") -> tuple[Net, np.ndarray]:
    """Return a net fitted to lines, and the table of its words."""
    torch.manual_seed(seed)
    rng, random_ = random.Random(seed), np.random.default_rng(seed)
    table = vocabulary(some)
    known = {id(line): slots(table, line.hashes) for line in some}
    net = Net()

    def loss_of(part: list[Line]) -> torch.Tensor:
        numbers, words, inside, begins, weights = batch(part, known, random_)
        return functional.binary_cross_entropy_with_logits(net(numbers, words, inside), begins, weights, reduction="sum")

    descend(net, epochs, rate, lambda: batches(some, lambda line: len(line.begins), 6_000, rng), loss_of, say)
    return net.eval(), table


def judge(some: Sequence[Line], epochs: int) -> None:
    """Print recall and precision of borders in lines that a net has not met."""
    for k in (0, 1):
        net, table = fit([one for one in some if one.fold != k and one.half != k], epochs=epochs, say=f"round {k}")
        for kind in ("page", "case", "case glued"):
            held = [one for one in some if one.kind == kind and (one.fold == k or one.half == k)]
            values, wanted = [], []
            with torch.no_grad():
                for line in held:
                    numbers, words, inside, _, _ = batch([line], {id(line): slots(table, line.hashes)}, None)
                    here = net(numbers, words, inside).numpy()[0]
                    asked = (line.weights > 0) & ~(line.begins & (line.weights <= SAME))
                    values.append(here[asked])
                    wanted.append(line.begins[asked])
            value, want = np.concatenate(values), np.concatenate(wanted)
            rows = []
            for least in (-3, -2, -1, 0, 1, 2):
                cut = value >= least
                rows.append(f"{least:+d}: {(cut & want).sum() / max(1, want.sum()):.3f}/{(cut & want).sum() / max(1, cut.sum()):.3f}")
            print(f"{kind:<12}{len(held):5}", "  ".join(rows), flush=True)


def save(net: Net, table: np.ndarray, path: Path) -> None:
    """Write a net's weights for ``cleantext.seams.net``."""
    state = {name: value.numpy().astype(np.float32) for name, value in net.state_dict().items()}
    out = whole_numbers(state, np.flatnonzero(table), table)
    np.savez_compressed(path, allow_pickle=False, **out)


def main() -> None:
    """Fit, or judge."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("cases", type=Path, nargs="+")
    parser.add_argument("--composed", type=int, default=5_000)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--judge", action="store_true")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    some = gather(arguments.pages, arguments.cases, arguments.composed)
    print(len(some), "lines", sum(len(one.begins) for one in some), "words", flush=True)
    if arguments.judge:
        judge(some, arguments.epochs)
    if arguments.out:
        net, table = fit(some, epochs=arguments.epochs)
        save(net, table, arguments.out)
        print(arguments.out, arguments.out.stat().st_size, "bytes", int((table > 0).sum()), "words")


if __name__ == "__main__":
    main()
