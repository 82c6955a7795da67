"""The catalogue: the wording of notices and the words of the trade, as data with their proof beside them."""

from __future__ import annotations

from cleantext.catalogue._load import builtin, load, of, prove
from cleantext.catalogue._matcher import Cues, Hit, Matcher, Pieces, is_quoted
from cleantext.catalogue._model import Catalogue, CatalogueError, Cue, Notice

__all__ = [
    "Catalogue", "CatalogueError", "Cue", "Cues", "Hit", "Matcher", "Notice", "Pieces", "builtin", "is_quoted", "load", "of", "prove",
]  # fmt: skip
