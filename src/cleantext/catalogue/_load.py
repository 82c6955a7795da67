"""Reading catalogue files, and every way in which an entry can be wrong."""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from cleantext import labels
from cleantext.catalogue._matcher import _WIDE, Matcher, split_phrase
from cleantext.catalogue._model import GAP, KINDS, NUMBER, WHERES, WORDS, Catalogue, CatalogueError, Cue, Notice
from cleantext.document import Document

_REQUIRED: Final = ("id", "label", "where", "phrases", "examples", "counterexamples")
_FIELDS: Final = (*_REQUIRED, "near", "list", "status")
_CUE_FIELDS: Final = ("label", "kind", "words")


def load(source: str | os.PathLike[str], *, prove: bool = True) -> Catalogue:
    """Return the catalogue in a TOML file, checked.

    The file's name without ``.toml`` is taken as the language tag of its entries. With ``prove`` every phrase
    is checked and every example looked for with its own notice, which takes a moment for a large file.

    Raises:
        CatalogueError: naming the file, the entry, what is wrong with it and the way out.
        FileNotFoundError: if there is no such file.
    """
    import tomllib  # reading files is for the first call, not for the import

    path = Path(source)
    name = path.name
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        raise CatalogueError(f"{name}: not UTF-8 (byte {error.start}); save the file as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise CatalogueError(f"{name}: not valid TOML: {error}") from None
    language = name.removesuffix(".toml")
    if unknown := sorted(set(table) - {"notice", "cue", "words"}):
        raise CatalogueError(f"{name}: unknown table {unknown[0]!r}; a catalogue has [[notice]], [[cue]] and [words]")
    notices: dict[str, Notice] = {}
    for number, entry in enumerate(_tables(table, "notice", name), 1):
        notice = _notice(entry, name, number, language)
        if notice.id in notices:
            raise CatalogueError(f"{name}: notice {notice.id!r} stands twice; ids are unique, rename one")
        notices[notice.id] = notice
    cues = tuple(_cue(entry, name, number, language) for number, entry in enumerate(_tables(table, "cue", name), 1))
    words = {language: _words(table["words"], name)} if "words" in table else {}
    catalogue = Catalogue(tuple(notices.values()), cues, words)
    if prove:
        stop = frozenset(word for lists in words.values() for word in lists.get("stop", ()))
        for notice in catalogue.notices:
            for phrase in notice.phrases:
                _check_phrase(phrase, notice, stop, f"{name}: notice {notice.id!r}")
            prove_examples(notice)
    return catalogue


@functools.cache
def builtin() -> Catalogue:
    """Return the catalogue that comes with cleantext: every TOML file beside this module."""
    return load_folder(Path(__file__).parent)


def load_folder(folder: Path) -> Catalogue:
    """Return one catalogue of all TOML files in a folder, in the order of their names.

    The examples are not looked for here: for the built-in files the tests do that.
    """
    return Catalogue.of(load(file, prove=False) for file in sorted(folder.glob("*.toml")))


def of(document: Document) -> Catalogue:
    """Return the catalogue that a pipeline reads ``document`` with; without a pipeline, the built-in one."""
    catalogue = document.metadata.get("catalogue")
    return catalogue if isinstance(catalogue, Catalogue) else builtin()


def prove_examples(notice: Notice) -> None:
    """Check that a notice finds each of its examples.

    Raises:
        CatalogueError: naming the notice and the example that it misses.
    """
    matcher = Matcher(Catalogue((notice,)))
    for example in notice.examples:
        if not matcher.find(Document.from_text(example))[0]:
            raise CatalogueError(
                f"{notice.source}: notice {notice.id!r} does not find its example {example!r}; "
                f"give a phrase of it as it stands, with {GAP} for what varies"
            )


def prove(catalogue: Catalogue, *, beside: Catalogue | None = None) -> None:
    """Check that no notice finds a counterexample, of ``catalogue`` or of the one it stands ``beside``.

    The built-in catalogue is what it stands beside unless another is given. Weak notices (``near``) are
    left out: alone they find nothing.

    Raises:
        CatalogueError: naming both entries.
    """
    others = builtin() if beside is None else beside
    known = {notice.id for notice in others.notices}
    for notice in catalogue.notices:
        if beside is None and notice.id in known:
            raise CatalogueError(f"{notice.source}: notice {notice.id!r} exists already; ids are unique, rename yours")
    everything = Catalogue.of((others, catalogue)).matcher
    own = catalogue.matcher
    for matcher, notices in ((everything, catalogue.notices), (own, others.notices)):
        for notice in notices:
            for counterexample in notice.counterexamples:
                for hit in matcher.find(Document.from_text(counterexample))[0]:
                    if not hit.notice.near:
                        raise CatalogueError(
                            f"{hit.notice.source}: notice {hit.notice.id!r} finds the counterexample {counterexample!r} "
                            f"of {notice.id!r} ({notice.source}); make its phrase longer, or its 'where' narrower"
                        )


def _tables(table: Mapping[str, Any], key: str, name: str) -> list[dict[str, Any]]:
    entries = table.get(key, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise CatalogueError(f"{name}: {key!r} must be an array of tables; begin each entry with [[{key}]]")
    return entries


def _notice(entry: dict[str, Any], name: str, number: int, language: str) -> Notice:
    where = f"{name}: notice {entry['id']!r}" if isinstance(entry.get("id"), str) else f"{name}: notice number {number}"
    if unknown := [field for field in entry if field not in _FIELDS]:
        raise CatalogueError(f"{where} has an unknown field {unknown[0]!r}; the fields are {', '.join(_FIELDS)}")
    if missing := [field for field in _REQUIRED if field not in entry]:
        raise CatalogueError(f"{where} has no {missing[0]!r}; every notice needs {', '.join(_REQUIRED)}")
    for field in ("id", "label", "where", "near", "status"):
        if not isinstance(entry.get(field, ""), str):
            raise CatalogueError(f"{where}: {field!r} must be a string")
    for field in ("phrases", "examples", "counterexamples"):
        _strings(entry[field], f"{where}: {field!r}")
    if entry["label"] not in labels.LABELS or entry["label"] in ("body", "title"):
        valid = ", ".join(label for label in labels.LABELS if label not in ("body", "title"))
        raise CatalogueError(f"{where}: no label {entry['label']!r} for a notice; the labels are {valid}")
    if entry.get("near") and entry["near"] not in labels.LABELS:
        raise CatalogueError(f"{where}: 'near' names no label: {entry['near']!r}")
    if entry["where"] not in WHERES:
        raise CatalogueError(f"{where}: 'where' is {entry['where']!r}; it is one of {', '.join(WHERES)}")
    if entry.get("status", "") not in ("", "error"):
        raise CatalogueError(f"{where}: 'status' is {entry['status']!r}; it is \"error\" or left out")
    if not isinstance(entry.get("list", False), bool):
        raise CatalogueError(f"{where}: 'list' must be true or false")
    if entry["where"] == "anywhere" and len(entry["counterexamples"]) < 2:
        raise CatalogueError(f"{where} is found anywhere in a line: it needs two counterexamples, and has one")
    return Notice(
        id=entry["id"],
        label=entry["label"],
        where=entry["where"],
        phrases=tuple(entry["phrases"]),
        examples=tuple(entry["examples"]),
        counterexamples=tuple(entry["counterexamples"]),
        near=entry.get("near", ""),
        list=entry.get("list", False),
        status=entry.get("status", ""),
        language=language,
        source=name,
    )


def _cue(entry: dict[str, Any], name: str, number: int, language: str) -> Cue:
    where = f"{name}: cue number {number}"
    if set(entry) != set(_CUE_FIELDS):
        raise CatalogueError(f"{where} has the fields {', '.join(entry)}; a cue has {', '.join(_CUE_FIELDS)}")
    if entry["label"] not in KINDS:
        raise CatalogueError(f"{where}: there are no cues for the label {entry['label']!r}, only for {', '.join(KINDS)}")
    if entry["kind"] not in KINDS[entry["label"]]:
        raise CatalogueError(f"{where}: no kind {entry['kind']!r} of {entry['label']}; the kinds are {', '.join(KINDS[entry['label']])}")
    for word in _strings(entry["words"], f"{where}: 'words'"):
        letters = [character for character in word if character.isalnum()]
        if len(letters) < (1 if _WIDE.search(word) else 2):
            raise CatalogueError(f"{where}: {word!r} is too short to mean anything")
    return Cue(entry["label"], entry["kind"], tuple(entry["words"]), language, name)


def _words(table: Any, name: str) -> dict[str, tuple[str, ...]]:
    if not isinstance(table, dict):
        raise CatalogueError(f"{name}: 'words' must be a table; begin it with [words]")
    if unknown := [key for key in table if key not in WORDS]:
        raise CatalogueError(f"{name}: [words] has an unknown list {unknown[0]!r}; the lists are {', '.join(WORDS)}")
    return {key: tuple(_strings(entries, f"{name}: [words] {key!r}", empty=True)) for key, entries in table.items()}


def _strings(value: Any, where: str, *, empty: bool = False) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise CatalogueError(f"{where} must be a list of strings, none of them blank")
    if not value and not empty:
        raise CatalogueError(f"{where} is empty; give at least one")
    return value


def _check_phrase(phrase: str, notice: Notice, stop: Iterable[str], where: str) -> None:
    """Refuse what could be found in an ordinary sentence."""
    parts, gaps = split_phrase(phrase)
    letters = [sum(character.isalnum() for character in part) + 2 * part.endswith(":") for part in parts]
    wide = _WIDE.search(phrase) is not None
    if not parts or not max(letters):
        raise CatalogueError(f"{where}: the phrase {phrase!r} has no letters; give the words that it is known by")
    if any(gap.count(kind) > 1 for gap in gaps for kind in (GAP, NUMBER)):
        raise CatalogueError(f"{where}: the phrase {phrase!r} has two gaps side by side; one is enough")
    if unknown := re.search(r"\{(?!…\}|#\})[^}]*\}?", phrase):
        raise CatalogueError(f"{where}: {unknown.group()!r} in {phrase!r} is no gap; write {GAP} for any words, {NUMBER} for a number")
    if notice.where == "anywhere" and (gaps[0] or gaps[-1]):
        raise CatalogueError(f"{where}: the gap at the edge of {phrase!r} says nothing in a notice found anywhere; leave it out")
    if notice.where == "whole" and not any(gaps):
        return
    if notice.where == "whole" and GAP not in phrase:
        return
    least = {"whole": 3, "start": 4, "end": 4, "anywhere": 10}[notice.where] // (2 if wide else 1)
    if sum(letters) < least:
        raise CatalogueError(f"{where}: the phrase {phrase!r} is too short for where = {notice.where!r}; it needs {least} letters")
    words = [word for part in parts for word in part.split()]
    if notice.where == "anywhere" and len(words) < 2 and not wide:
        raise CatalogueError(f"{where}: the phrase {phrase!r} is a single word, which says nothing in the midst of a line")
    if words and set(words) <= set(stop):
        raise CatalogueError(f"{where}: the phrase {phrase!r} is nothing but stop words")
