"""The net in numpy: a few small layers over the units of a text, each of which sees its neighbours and the whole page.

``training/fit.py`` fits it and writes ``weights.npz``: whole numbers of eight bits and a scale for each row of a layer.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from cleantext.reader.characters import Floats, Hashes
from cleantext.reader.features import Features

SLOTS: Final = 1 << 15
"""Slots for hashed words; the lowest are for words that are not known, by their form."""
FORMS: Final = 64
REACHES: Final = (1, 2, 4, 8)
LATER: Final = (1, 2)
"""How far each layer looks up and down, before and after the page as a whole has been seen."""
LIMIT: Final = 5.0
"""Bounds of a feature in deviations from its mean: what training never met tells no more than that."""
_PRODUCT: Final = 250_000
"""Multiplications in one product of matrices, below which BLAS starts no threads, whose waiting takes longer than the work."""
LONGEST: Final = 4_000
"""Units that are read at once; longer texts are read in stretches."""


class Net:
    """The weights, ready to read."""

    def __init__(self, path: Path) -> None:
        with np.load(path, allow_pickle=False) as file:
            table: dict[str, NDArray[Any]] = {name: file[name] for name in file.files}
        self.labels: Final = tuple(str(table["labels"]).split())
        self._layers = {
            name.removesuffix(".weight"): (
                np.ascontiguousarray((table[name].astype(np.float32) * table[f"{name}.scale"]).T),
                table[f"{name.removesuffix('.weight')}.bias"].astype(np.float32),
            )
            for name in table
            if name.endswith(".weight")
        }
        self._scale, self._shift = table["scale"].astype(np.float32), table["shift"].astype(np.float32)
        used = table["slots"].astype(np.intp)
        self._vectors = np.zeros((SLOTS, table["vectors"].shape[1]), np.float32)
        self._vectors[used] = table["vectors"].astype(np.float32) * table["vectors.scale"]
        self._vectors[0] = 0
        self._prints = np.zeros(SLOTS, np.uint16)
        self._prints[used] = table["prints"]
        self._known = np.zeros(SLOTS, bool)
        self._known[used[used >= FORMS]] = True

    def __call__(self, features: Features) -> Floats:
        """Return the logarithm of each label's probability for each unit, a row each."""
        count = len(features.numbers)
        if count <= LONGEST:
            return self._read(features.numbers, self._averages(features))
        averages = self._averages(features)
        step, margin = LONGEST // 2, LONGEST // 4
        out = []
        for start in range(0, count, step):
            first, last = max(0, start - margin), min(count, start + step + margin)
            out.append(self._read(features.numbers[first:last], averages[first:last])[start - first : start - first + step])
        return np.concatenate(out)

    def _slots(self, hashes: Hashes) -> NDArray[np.intp]:
        slots = (hashes & np.uint64(SLOTS - 1)).astype(np.intp)
        known = self._known[slots] & (self._prints[slots] == (hashes >> np.uint64(48)).astype(np.uint16))
        return np.where(known, slots, 0)

    def _averages(self, features: Features) -> Floats:
        """Return the mean vector of each unit's words."""
        starts = features.starts
        many = np.diff(starts)
        out = np.zeros((len(many), self._vectors.shape[1]), np.float32)
        if not len(features.words):
            return out
        slots = self._slots(features.words)
        unknown = slots[:, 0] == 0
        slots[unknown, 0] = features.forms[unknown] % FORMS
        vectors = self._vectors[slots[:, 0]] + self._vectors[slots[:, 1]] + self._vectors[slots[:, 2]]
        has = np.flatnonzero(many)
        out[has] = np.add.reduceat(vectors, starts[:-1][has], 0) / many[has, None]
        return out

    def _linear(self, name: str, values: Floats) -> Floats:
        weights, bias = self._layers[name]
        rows = max(1, _PRODUCT // weights.size)
        if len(values) <= rows:
            return np.asarray(values @ weights + bias)
        out = np.empty((len(values), weights.shape[1]), np.float32)
        for start in range(0, len(values), rows):
            np.matmul(values[start : start + rows], weights, out=out[start : start + rows])
        out += bias
        return out

    def _beside(self, name: str, values: Floats, reach: int) -> Floats:
        """Return the values with what a layer makes of each unit and of those ``reach`` above and below it."""
        size = values.shape[1]
        around = np.zeros((len(values), 3 * size), np.float32)
        around[:, size : 2 * size] = values
        if len(values) > reach:
            around[reach:, :size] = values[:-reach]
            around[:-reach, 2 * size :] = values[reach:]
        return np.asarray(values + np.maximum(self._linear(name, around), 0))

    def _read(self, numbers: Floats, averages: Floats) -> Floats:
        numbers = np.clip(numbers * self._scale + self._shift, -LIMIT, LIMIT)
        own = np.maximum(self._linear("first", np.concatenate([numbers, averages], 1)), 0)
        own = np.maximum(self._linear("second", own), 0)
        seen = own
        for i, reach in enumerate(REACHES):
            seen = self._beside(f"beside.{i}", seen, reach)
        page = np.maximum(self._linear("page", seen), 0)
        above = np.maximum.accumulate(page, 0)
        below = np.maximum.accumulate(page[::-1], 0)[::-1]
        mean = np.broadcast_to(page.mean(0, dtype=np.float32), page.shape)
        seen = seen + np.maximum(self._linear("mix", np.concatenate([seen, above, below, mean], 1)), 0)
        for i, reach in enumerate(LATER):
            seen = self._beside(f"later.{i}", seen, reach)
        out = self._linear("out", np.concatenate([seen, own], 1))
        out = out - out.max(1, keepdims=True)
        return np.asarray(out - np.log(np.exp(out).sum(1, keepdims=True)), np.float32)


@cache
def shipped() -> Net:
    """Return the net that comes with the library, loaded with the first text."""
    return Net(Path(__file__).with_name("weights.npz"))
