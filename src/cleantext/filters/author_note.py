"""Notes on the author, whole and cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext import catalogue, layout, names
from cleantext._fold import fold
from cleantext.catalogue import Catalogue
from cleantext.document import Document, Span
from cleantext.fields import authors_of
from cleantext.names import Phrases
from cleantext.shapes import shape
from cleantext.similar import plain

_LONGEST: Final = 900
_TWO_NAMES: Final = re.compile(r"\W{0,3}[^\W\d_a-z]\S*\s[^\W\d_]|[\u0590-\u0eff\u3040-\ud7af]")
_WORDS_AFTER: Final = 90
"""Letters after the name within which a note says what its subject does."""


def author_note(document: Document) -> Iterator[Span]:
    """Lines that begin with an author's name and say what they do, after the text or in a box above it."""
    if layout.is_bare(document):
        return
    words = catalogue.of(document)
    authors = [fold(name) for name in authors_of(document, words)]
    people = {plain(name) for name in authors}
    blocks = document.blocks
    place = max(layout.title_place(document), 0)
    first = layout.first_paragraph(document, place)
    open_places = [i for i, block in enumerate(blocks) if not block.label]
    if not open_places:
        return
    tail = open_places[max(0, len(open_places) * 3 // 5)]
    for i in open_places:
        block = blocks[i]
        if len(block.text) > _LONGEST or not (i >= tail or i <= first + 1):
            continue
        folded = document.fold(block).lstrip(" -–—•*|")
        name = next((a for a in authors if folded.startswith(a)), "")
        if name:
            after = folded[len(name) : len(name) + _WORDS_AFTER]
            if match := _says(words).search(after):
                yield block.mark("author_note", f"an author's name and {match.group().strip()!r}")
            elif i > 0 and _nothing_after(document, i, authors):
                yield block.mark("author_note", "begins with an author's name, and ends the text")
            elif i >= tail and not shape(document, block).sentence and len(after) > 3 and after[:1] in " ,":
                yield block.mark("author_note", "begins with an author's name under the text and breaks off")
            continue
        if i >= tail and i > 0 and plain(blocks[i - 1].text) in people and names.has_role(folded[:_WORDS_AFTER], words):
            yield block.mark("author_note", "what an author is, under their name")
            continue
        if i >= tail and _TWO_NAMES.match(block.text) and (match := _says(words).search(folded[:_WORDS_AFTER])):
            subject = block.text[: match.start()].strip(" ,")
            if names.is_name(subject) and _ends(words).search(folded):
                yield block.mark("author_note", f"a name, {match.group().strip()!r} and how to reach them")


def _nothing_after(document: Document, i: int, authors: list[str]) -> bool:
    """Whether no paragraph follows but other authors' notes."""
    blocks = document.blocks
    if len(blocks[i].text) > 400 or not any(not block.label and shape(document, block).prose for block in blocks[:i]):
        return False
    return all(block.label or any(document.fold(block).startswith(author) for author in authors) for block in blocks[i + 1 :])


def _says(words: Catalogue) -> Phrases:
    return words.once("notes say", lambda: Phrases(words.vocabulary("author_note")))


def _ends(words: Catalogue) -> Phrases:
    return words.once("notes end", lambda: Phrases((*words.vocabulary("author_note_end"), "@")))
