"""The net in numpy: a few small layers over the units of a text, each of which sees its neighbours and the whole page.

``training/fit.py`` fits it and writes ``weights.npz``: whole numbers of eight bits and a scale for each row of a layer.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

import numpy as np

from cleantext.nets.characters import Floats
from cleantext.nets.layers import Layers
from cleantext.reader.features import Features

FORMS: Final = 64
"""The lowest slots are for words that are not known, by their form."""
REACHES: Final = (1, 2, 4, 8)
LATER: Final = (1, 2)
"""How far each layer looks up and down, before and after the page as a whole has been seen."""
LIMIT: Final = 5.0
"""Bounds of a feature in deviations from its mean: what training never met tells no more than that."""
LONGEST: Final = 4_000
"""Units that are read at once; longer texts are read in stretches."""


class Net(Layers):
    """The weights, ready to read."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.labels: Final = tuple(str(self.table["labels"]).split())
        self._scale, self._shift = self.table["scale"].astype(np.float32), self.table["shift"].astype(np.float32)

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

    def _averages(self, features: Features) -> Floats:
        """Return the mean vector of each unit's words."""
        starts = features.starts
        many = np.diff(starts)
        out = np.zeros((len(many), self.vectors.shape[1]), np.float32)
        if not len(features.words):
            return out
        slots = self.slots(features.words)
        unknown = slots[:, 0] == 0
        slots[unknown, 0] = features.forms[unknown] % FORMS
        vectors = self.vectors[slots[:, 0]] + self.vectors[slots[:, 1]] + self.vectors[slots[:, 2]]
        has = np.flatnonzero(many)
        out[has] = np.add.reduceat(vectors, starts[:-1][has], 0) / many[has, None]
        return out

    def _read(self, numbers: Floats, averages: Floats) -> Floats:
        numbers = np.clip(numbers * self._scale + self._shift, -LIMIT, LIMIT)
        own = np.maximum(self.linear("first", np.concatenate([numbers, averages], 1)), 0)
        own = np.maximum(self.linear("second", own), 0)
        seen = own
        for i, reach in enumerate(REACHES):
            seen = self.beside(f"beside.{i}", seen, reach)
        page = np.maximum(self.linear("page", seen), 0)
        above = np.maximum.accumulate(page, 0)
        below = np.maximum.accumulate(page[::-1], 0)[::-1]
        mean = np.broadcast_to(page.mean(0, dtype=np.float32), page.shape)
        seen = seen + np.maximum(self.linear("mix", np.concatenate([seen, above, below, mean], 1)), 0)
        for i, reach in enumerate(LATER):
            seen = self.beside(f"later.{i}", seen, reach)
        out = self.linear("out", np.concatenate([seen, own], 1))
        out = out - out.max(1, keepdims=True)
        return np.asarray(out - np.log(np.exp(out).sum(1, keepdims=True)), np.float32)


@cache
def shipped() -> Net:
    """Return the net that comes with the library, loaded with the first text."""
    return Net(Path(__file__).with_name("weights.npz"))
