"""Which languages a text may be in: by its function words, as the catalogue lists them.

No classifier: the answer only decides whose cue words count, so a close second counts too.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from cleantext import catalogue
from cleantext.catalogue import Catalogue
from cleantext.document import Document

_SAMPLE: Final = 6_000
_WORD: Final = re.compile(r"\w+")
_ENOUGH: Final = 3
"""Function words below which a text is too short to tell."""


def languages(document: Document) -> frozenset[str] | None:
    """Return the language tags that a text may be in, or ``None`` if it is too short to tell.

    A tag given with the text decides. "und" is always among them.
    """
    return document.once("languages", lambda: _guess(document))


def _guess(document: Document) -> frozenset[str] | None:
    words = catalogue.of(document)
    known = words.words.keys()
    hint = document.metadata.get("language")
    if isinstance(hint, str):
        tag = next((tag for tag in known if hint.lower().startswith(tag.lower())), None)
        tag = tag or next((tag for tag in known if tag.lower().startswith(hint.lower().split("-")[0])), None)
        if tag is not None:
            return frozenset({tag, "und"})
    votes: Counter[str] = Counter()
    owners, unspaced = words.once("function words", lambda: _owners(words))
    sample = document.folded[:_SAMPLE]
    for word in _WORD.findall(sample):
        for tag in owners.get(word, ()):
            votes[tag] += 1
    for word, tags in unspaced.items():
        if word in sample:
            for tag in tags:
                votes[tag] += sample.count(word)
    if not votes:
        return None
    most = votes.most_common(1)[0][1]
    if most < _ENOUGH:
        return None
    return frozenset({"und", *(tag for tag, count in votes.items() if count >= 0.7 * most)})


def _owners(words: Catalogue) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return function word -> languages, for scripts with blanks and for those without."""
    spaced: dict[str, list[str]] = {}
    unspaced: dict[str, list[str]] = {}
    for tag, lists in words.words.items():
        for word in lists.get("stop", ()):
            wide = re.match("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]", word) is not None
            (unspaced if wide else spaced).setdefault(word, []).append(tag)
    return spaced, unspaced
