"""The fitted reading of a text: what each of its units probably is, by its shape, place, wording and neighbours.

numpy is imported with the first text that is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from cleantext.document import Document

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

KEPT: Final = ("body", "heading")
"""The labels of the article's own text; a dateline is a part of a paragraph here."""


class Reading(NamedTuple):
    """What each unit of a text probably is."""

    labels: tuple[str, ...]
    """The names of the columns."""
    probabilities: NDArray[np.float32]
    """A row for each of ``document.units``, a column for each label; rows sum to one."""
    kept: NDArray[np.float32]
    """The log odds of each unit to be the article's own text."""

    def likeliest(self, unit: int, *, among: tuple[str, ...] = ()) -> tuple[str, float]:
        """Return the likeliest label of a unit, of all or of some, with its probability."""
        row = self.probabilities[unit]
        places = [i for i, label in enumerate(self.labels) if not among or label in among]
        best = max(places, key=lambda i: float(row[i]))
        return self.labels[best], float(row[best])

    def shares(self, *names: str) -> NDArray[np.float32]:
        """Return for each unit the probability that it is one of some labels."""
        found: NDArray[np.float32] = self.probabilities[:, [i for i, label in enumerate(self.labels) if label in names]].sum(1)
        return found


def read(document: Document) -> Reading:
    """Return what each unit of a document probably is, worked out once for each text."""
    return document.once("reading", lambda: _read(document))


def _read(document: Document) -> Reading:
    import numpy as np

    from cleantext.reader import features, net

    shipped = net.shipped()
    if not document.units:
        none = np.zeros((0, len(shipped.labels)), np.float32)
        return Reading(shipped.labels, none, none.sum(1))
    logs = shipped(features.measure(document))
    columns = [shipped.labels.index(label) for label in KEPT]
    within = np.logaddexp.reduce(logs[:, columns], 1)
    others = [i for i in range(len(shipped.labels)) if i not in columns]
    return Reading(shipped.labels, np.exp(logs), within - np.logaddexp.reduce(logs[:, others], 1))
