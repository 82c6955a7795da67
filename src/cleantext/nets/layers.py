"""The layers of a net in numpy, read from whole numbers of eight bits and a scale for each row."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from cleantext.nets.characters import Floats, Hashes

SLOTS: Final = 1 << 15
"""Slots for hashed words."""
_PRODUCT: Final = 250_000
"""Multiplications in one product of matrices, below which BLAS starts no threads, whose waiting takes longer than the work."""


class Layers:
    """Linear layers, and the vectors of the words that are known."""

    def __init__(self, path: Path) -> None:
        with np.load(path, allow_pickle=False) as file:
            self.table: Final[dict[str, NDArray[Any]]] = {name: file[name] for name in file.files}
        table = self.table
        self._layers = {
            name.removesuffix(".weight"): (
                np.ascontiguousarray((table[name].astype(np.float32) * table[f"{name}.scale"]).T),
                table[f"{name.removesuffix('.weight')}.bias"].astype(np.float32),
            )
            for name in table
            if name.endswith(".weight")
        }
        used = table["slots"].astype(np.intp)
        self.vectors: Final = np.zeros((SLOTS, table["vectors"].shape[1]), np.float32)
        self.vectors[used] = table["vectors"].astype(np.float32) * table["vectors.scale"]
        self.vectors[0] = 0
        self._prints = np.zeros(SLOTS, np.uint16)
        self._prints[used] = table["prints"]
        self._known = np.zeros(SLOTS, bool)
        self._known[used] = self._prints[used] > 0

    def slots(self, hashes: Hashes) -> NDArray[np.intp]:
        """Return the slot of each word that is known, and 0 for all others."""
        slots = (hashes & np.uint64(SLOTS - 1)).astype(np.intp)
        known = self._known[slots] & (self._prints[slots] == (hashes >> np.uint64(48)).astype(np.uint16))
        return np.where(known, slots, 0)

    def linear(self, name: str, values: Floats) -> Floats:
        """Return what a layer makes of each row."""
        weights, bias = self._layers[name]
        rows = max(1, _PRODUCT // weights.size)
        if len(values) <= rows:
            return np.asarray(values @ weights + bias)
        out = np.empty((len(values), weights.shape[1]), np.float32)
        for start in range(0, len(values), rows):
            np.matmul(values[start : start + rows], weights, out=out[start : start + rows])
        out += bias
        return out

    def beside(self, name: str, values: Floats, reach: int) -> Floats:
        """Return the values with what a layer makes of each row and of those ``reach`` before and behind it."""
        size = values.shape[1]
        around = np.zeros((len(values), 3 * size), np.float32)
        around[:, size : 2 * size] = values
        if len(values) > reach:
            around[reach:, :size] = values[:-reach]
            around[:-reach, 2 * size :] = values[reach:]
        return np.asarray(values + np.maximum(self.linear(name, around), 0))
