"""Fit the reader's net and write its weights.

    python training/fit.py REAL.pkl COMPOSED.pkl ... --out weights.npz [--epochs 6] [--without-fold F] [--without-half H]

Seeded; on one core. With ``--without-fold`` and ``--without-half`` nothing of that fold of the sites and that half of the
cases is learned from, so that it can be judged on them.
"""

from __future__ import annotations

import argparse
import pickle
import random
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np
import torch
from labels import BIT, KEEP, LABELS, Example
from torch import nn
from torch.nn import functional

from cleantext.nets.layers import SLOTS
from cleantext.reader import features
from cleantext.reader.net import FORMS, LATER, LIMIT, REACHES

BITS = np.array([BIT[label] for label in LABELS])
KEPT = [LABELS.index("body"), LABELS.index("heading")]
HIDDEN = features.WIDTH - features.KNOWN


class Beside(nn.Module):
    """A layer over each unit and those some way above and below it."""

    def __init__(self, size: int, reach: int) -> None:
        super().__init__()
        self.reach, self.linear = reach, nn.Linear(3 * size, size)

    def forward(self, values: torch.Tensor) -> torch.Tensor:
        """Return what the layer makes of them."""
        padded = functional.pad(values, (0, 0, self.reach, self.reach))
        count = values.shape[1]
        out: torch.Tensor = self.linear(torch.cat([padded[:, :count], values, padded[:, 2 * self.reach :]], 2))
        return out


class Net(nn.Module):
    """The same as ``cleantext.reader.net``, for fitting."""

    def __init__(self, *, vector: int = 10, wide: int = 64, size: int = 40, page: int = 10) -> None:
        super().__init__()
        self.vectors = nn.EmbeddingBag(SLOTS, vector, mode="sum", padding_idx=0)
        nn.init.normal_(self.vectors.weight, std=0.1)
        self.vectors.weight.data[0] = 0
        self.norm = nn.BatchNorm1d(features.WIDTH)
        self.first = nn.Linear(features.WIDTH + vector, wide)
        self.second = nn.Linear(wide, size)
        self.drop = nn.Dropout(0.2)
        self.beside = nn.ModuleList(Beside(size, reach) for reach in REACHES)
        self.page = nn.Linear(size, page)
        self.mix = nn.Linear(size + 3 * page, size)
        self.later = nn.ModuleList(Beside(size, reach) for reach in LATER)
        self.out = nn.Linear(2 * size, len(LABELS))

    def forward(
        self, numbers: torch.Tensor, words: torch.Tensor, starts: torch.Tensor, many: torch.Tensor, place: torch.Tensor
    ) -> torch.Tensor:
        """Return the logarithms of the probabilities, a row for each unit of the batch."""
        averages = self.vectors(words, starts) / many.unsqueeze(1)
        own = torch.cat([self.norm(numbers).clamp(-LIMIT, LIMIT), averages], 1)
        own = functional.relu(self.second(self.drop(functional.relu(self.first(own)))))
        inside = place >= 0
        mask = inside.unsqueeze(-1).float()
        own = own[place.clamp(min=0)] * mask
        seen = own
        for layer in self.beside:
            seen = seen + self.drop(functional.relu(layer(seen))) * mask
        page = functional.relu(self.page(seen)) * mask
        above = torch.cummax(page, 1)[0]
        below = torch.flip(torch.cummax(torch.flip(page, [1]), 1)[0], [1])
        mean = (page.sum(1, keepdim=True) / mask.sum(1, keepdim=True).clamp(min=1)).expand_as(page)
        seen = seen + self.drop(functional.relu(self.mix(torch.cat([seen, above, below, mean], 2)))) * mask
        for layer in self.later:
            seen = seen + self.drop(functional.relu(layer(seen))) * mask
        return torch.log_softmax(self.out(torch.cat([seen, own], 2)[inside]), 1)


Texts = Sequence[Example]


def vocabulary(texts: Texts, least: int = 6, most: int = 18_000) -> np.ndarray:
    """Return the hash that each slot stands for: those of the words that the most sources have."""
    sources: Counter[int] = Counter()
    seen: dict[str, set[int]] = {}
    for text in texts:
        if text.kind == "composed":
            continue
        mine = seen.setdefault(text.name, set())
        mine.update(np.unique(text.words).tolist())
    for mine in seen.values():
        sources.update(mine)
    composed: Counter[int] = Counter()
    for text in texts:
        if text.kind == "composed":
            composed.update(np.unique(text.words).tolist())
    for value, count in composed.items():
        sources[value] += count // 4  # the catalogue's wording, and alien letters
    table = np.zeros(SLOTS, np.uint64)
    left = most
    for value, count in sources.most_common():
        slot = value & (SLOTS - 1)
        if count < least or not left:
            break
        if value and slot >= FORMS and not table[slot]:
            table[slot] = value
            left -= 1
    return table


def slots(table: np.ndarray, text: Example) -> np.ndarray:
    """Return the slots of a text's words."""
    place = (text.words & np.uint64(SLOTS - 1)).astype(np.int64)
    place = np.where((table[place] == text.words) & (text.words != 0), place, 0)
    place[:, 0] = np.where(place[:, 0] == 0, text.forms % FORMS, place[:, 0])
    return place.astype(np.int32)


def crop(text: Example, most: int = 500) -> Example:
    """Return the part of a long text around its article."""
    count = len(text.masks)
    if count <= most:
        return text
    kept = np.flatnonzero((text.masks & KEEP) > 0)
    first = max(0, int(kept.min()) - 120) if len(kept) else 0
    last = min(count, first + most)
    begin, end = int(text.starts[first]), int(text.starts[last])
    return Example(
        text.name, text.kind, text.fold, text.half, text.language, text.form, text.numbers[first:last], text.words[begin:end],
        text.forms[begin:end], (text.starts[first : last + 1] - begin).astype(np.int32), text.masks[first:last], text.weights[first:last],
    )  # fmt: skip


class Batch:
    """Some texts side by side."""

    def __init__(self, texts: Texts, known: dict[int, np.ndarray], random_: np.random.Generator | None = None) -> None:
        longest = max(len(text.masks) for text in texts)
        place = np.full((len(texts), longest), -1, np.int64)
        numbers, words, starts, many, at, word = [], [], [], [], 0, 0
        for i, text in enumerate(texts):
            count = len(text.masks)
            place[i, :count] = np.arange(at, at + count)
            at += count
            table = text.numbers.astype(np.float32)
            here = known[id(text)]
            if random_ is not None:
                self._hide(table, random_)
                if random_.random() < 0.08:
                    here = np.zeros_like(here)
                    here[:, 0] = text.forms % FORMS
                elif len(here):
                    here = np.where(random_.random(here.shape) < 0.15, 0, here)
            numbers.append(table)
            words.append(here.ravel())
            starts.append(text.starts[:-1].astype(np.int64) * 3 + word)
            many.append(np.diff(text.starts))
            word += here.size
        flat = np.concatenate(words)
        self.inputs = (
            torch.from_numpy(np.concatenate(numbers)),
            torch.from_numpy(flat.astype(np.int64) if len(flat) else np.zeros(1, np.int64)),
            torch.from_numpy(np.concatenate(starts)),
            torch.from_numpy(np.concatenate(many)).float().clamp(min=1),
            torch.from_numpy(place),
        )
        self.masks = np.concatenate([text.masks for text in texts])
        weights = np.concatenate(
            [text.weights / np.sqrt(max(len(text.masks), 8)) * WORTH.get(text.kind.split(":")[0], 1.0) for text in texts]
        )
        self.weights = torch.from_numpy(weights.astype(np.float32))

    @staticmethod
    def _hide(table: np.ndarray, random_: np.random.Generator) -> None:
        """Hide what the catalogue found, from a part of the units: it will not know every site."""
        share = random_.choice((0, 0.3, 0.5, 0.8, 1.0))
        if share:
            table[random_.random(len(table)) < share, HIDDEN:] = 0


WORTH = {"page": 1.5, "case": 1.0, "composed": 1.0, "gold": 0.8, "aligned": 0.5}


T = TypeVar("T")


def batches(texts: Sequence[T], size: Callable[[T], int], most: int, rng: random.Random) -> list[list[T]]:
    """Return texts of about the same size together, ``most`` units in all with what is filled up."""
    texts = list(texts)
    rng.shuffle(texts)
    made: list[list[T]] = []
    for start in range(0, len(texts), 256):
        some: list[T] = []
        for text in sorted(texts[start : start + 256], key=size):
            if some and size(text) * (len(some) + 1) > most:
                made.append(some)
                some = []
            some.append(text)
        made.append(some)
    rng.shuffle(made)
    return made


def descend(
    net: nn.Module, epochs: int, rate: float, epoch_of: Callable[[], list[list[T]]], loss_of: Callable[[list[T]], torch.Tensor], say: str
) -> None:
    """Fit a net: AdamW, its rate rising over the first steps and falling with a cosine."""
    best = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=1e-2)
    began, step, steps = time.time(), 0, 0
    for epoch in range(epochs):
        net.train()
        parts = epoch_of()
        steps = steps or len(parts) * epochs
        total = 0.0
        for part in parts:
            for group in best.param_groups:
                group["lr"] = rate * min(1.0, (step + 1) / (0.08 * steps)) * max(0.02, 0.5 * (1 + np.cos(np.pi * min(1.0, step / steps))))
            loss = loss_of(part) / len(part)
            best.zero_grad()
            torch.autograd.backward(loss)
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            best.step()
            total += loss.item()
            step += 1
        print(say, f"epoch {epoch} loss {total / len(parts):.4f} batches {len(parts)} {time.time() - began:.0f}s", flush=True)


SHARES = {"composed": 1.0, "case": 1.0, "page": 1.0, "gold": 0.5, "aligned": 0.7}
"""Shares of the texts of each kind that an epoch takes."""


def fit(texts: Texts, *, epochs: int, seed: int = 0, rate: float = 5e-3, say: str = "") -> tuple[Net, np.ndarray]:
    """Return a net fitted to some texts, and the table of its words."""
    torch.manual_seed(seed)
    rng, random_ = random.Random(seed), np.random.default_rng(seed)
    texts = [crop(text) for text in texts]
    table = vocabulary(texts)
    known = {id(text): slots(table, text) for text in texts}
    net = Net()

    def epoch_of() -> list[list[Example]]:
        chosen = [text for text in texts if rng.random() < SHARES.get(text.kind.split(":")[0], 1.0)]
        return batches(chosen, lambda text: len(text.masks), 1600, rng)

    def loss_of(part: list[Example]) -> torch.Tensor:
        batch = Batch(part, known, random_)
        return _loss(net(*batch.inputs), batch)

    descend(net, epochs, rate, epoch_of, loss_of, say)
    return net.eval(), table


def _loss(logs: torch.Tensor, batch: Batch) -> torch.Tensor:
    """Cross-entropy of the labels that a unit may have, half, and of staying or going, by which a text is lost or left unclean."""
    allowed = torch.from_numpy((batch.masks[:, None] & BITS) > 0)
    told = batch.weights > 0
    label = -torch.logsumexp(logs.masked_fill(~allowed, -1e4), 1)
    kept = torch.logsumexp(logs[:, KEPT], 1)
    stays = torch.from_numpy((batch.masks & KEEP) > 0)
    going = torch.log1p(-kept.exp().clamp(max=1 - 1e-6))
    both = 0.5 * label - torch.where(stays, 2.0 * kept, going)
    return torch.where(told, both * batch.weights, torch.zeros_like(both)).sum()


def predict(net: Net, table: np.ndarray, texts: Texts) -> list[np.ndarray]:
    """Return the logarithms of the probabilities of each text's units."""
    out: dict[int, np.ndarray] = {}
    order = sorted(range(len(texts)), key=lambda i: len(texts[i].masks))
    with torch.no_grad():
        for start in range(0, len(order), 16):
            here = order[start : start + 16]
            some = [texts[i] for i in here]
            batch = Batch(some, {id(text): slots(table, text) for text in some})
            logs, at = net(*batch.inputs).numpy(), 0
            for i in here:
                count = len(texts[i].masks)
                out[i] = logs[at : at + count]
                at += count
    return [out[i] for i in range(len(texts))]


def whole_numbers(state: dict[str, np.ndarray], used: np.ndarray, table: np.ndarray) -> dict[str, np.ndarray]:
    """Return layers as whole numbers of eight bits with a scale for each row, and the vectors of the slots in use."""
    out: dict[str, np.ndarray] = {}
    for name, value in state.items():
        short = name.replace(".linear", "")
        if name.startswith("vectors"):
            vectors = value[used]
            out["vectors.scale"] = np.abs(vectors).max(0, keepdims=True) / 127
            out["vectors"] = np.round(vectors / out["vectors.scale"]).astype(np.int8)
        elif not name.endswith(".weight"):
            out[short] = value
        else:
            out[f"{short}.scale"] = np.abs(value).max(1, keepdims=True) / 127 + 1e-12
            out[short] = np.round(value / out[f"{short}.scale"]).astype(np.int8)
    out["slots"], out["prints"] = used.astype(np.uint16), (table[used] >> np.uint64(48)).astype(np.uint16)
    return out


def save(net: Net, table: np.ndarray, path: Path) -> None:
    """Write a net's weights for ``cleantext.reader.net``."""
    state = {name: value.numpy().astype(np.float32) for name, value in net.state_dict().items() if value.dtype == torch.float32}
    norm = {name: state.pop(name) for name in list(state) if name.startswith("norm")}
    out = whole_numbers(state, np.union1d(np.flatnonzero(table), np.arange(FORMS)), table)
    out["first.weight"] = state["first.weight"].astype(np.float16)
    out["first.weight.scale"] = np.ones((len(state["first.weight"]), 1), np.float32)
    out["labels"] = np.array(" ".join(LABELS))
    out["scale"] = norm["norm.weight"] / np.sqrt(norm["norm.running_var"] + net.norm.eps)
    out["shift"] = norm["norm.bias"] - norm["norm.running_mean"] * out["scale"]
    np.savez_compressed(path, allow_pickle=False, **out)


def gather(paths: Sequence[Path], *, fold: int | None = None, half: int | None = None) -> list[Example]:
    """Return the texts to learn from, without those of a fold of the sites and a half of the cases."""
    texts: list[Example] = []
    for path in paths:
        with path.open("rb") as file:
            found = pickle.load(file)
        if isinstance(found, dict):
            texts += [text for key, some in found.items() for text in some]
        else:
            texts += found
    return [text for text in texts if (fold is None or text.fold != fold) and (half is None or text.half != half)]


def main() -> None:
    """Fit a net and write its weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--without-fold", type=int)
    parser.add_argument("--without-half", type=int)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    texts = gather(arguments.data, fold=arguments.without_fold, half=arguments.without_half)
    print(Counter(text.kind.split(":")[0] for text in texts), sum(len(text.masks) for text in texts), flush=True)
    net, table = fit(texts, epochs=arguments.epochs, seed=arguments.seed)
    save(net, table, arguments.out)
    print(arguments.out, arguments.out.stat().st_size, "bytes", int((table > 0).sum()), "words")


if __name__ == "__main__":
    main()
