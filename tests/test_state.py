"""Nothing of one text stays for the next: labels do not depend on which texts were cleaned before."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import cleantext
from cleantext.catalogue import Catalogue, builtin
from cleantext.presets import news

ROOT = Path(cleantext.__file__).parent

PROSE = (
    "The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home.\n\n"
    "From May on there will be a boat at eleven, another at half past one and a third at four in the morning."
)
TEXTS = (
    f"The night ferry comes back to the islands\n\nAnn Lee\n\nJuly 9, 2024\n\n{PROSE}",
    f"Share | Oyster beds | Ferry times\n\nThe night ferry comes back to the islands\n\n{PROSE}",
    f"World | Oyster beds | Ferry times\n\nBy Ann Lee\n\n{PROSE}\n\nAnn Lee is a reporter at The Harbour Post.\n\nShare",
    f"The night ferry comes back to the islands\n\nPrint\n\nMarch 3, 2025\n\n{PROSE}\n\nPhoto: Jo Lee / AFP",
)
"""Texts whose filters ask for the catalogue's words of sections, with buttons and without."""


def fresh() -> Catalogue:
    """Return the built-in catalogue as a new process has it; only the automaton, which keeps nothing, is shared."""
    catalogue = Catalogue.of([builtin()])
    catalogue.__dict__["matcher"] = builtin().matcher
    return catalogue


def labels(text: str, catalogue: Catalogue) -> list[tuple[str, str]]:
    """Return each part of a text and its label."""
    pipeline = type(news)(filters=news.filters, repairs=news.repairs, base=catalogue)
    article = pipeline(text)
    return [(text[span.start : span.end], span.label) for span in article.parts]


def test_labels_do_not_depend_on_the_texts_before() -> None:
    """Each text, cleaned first of all, and after the others in any order."""
    alone = {text: labels(text, fresh()) for text in TEXTS}
    for order in permutations(TEXTS):
        catalogue = fresh()
        for text in order:
            assert labels(text, catalogue) == alone[text]


SAME = {
    "found": "the matcher is the document's catalogue's in both",
}
"""Keys that two places ask for in other words with one meaning, and why."""


def asked() -> Iterator[tuple[str, str, str]]:
    """Yield each ``.once(key, compute)`` of the sources: whose memory, which key, and what is computed."""
    for path in sorted(ROOT.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        functions = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "once" and len(node.args) == 2:
                key, compute = node.args
                owner = "document" if ast.unparse(node.func.value).endswith("document") else "catalogue"
                body = functions[compute.id].body if isinstance(compute, ast.Name) else [compute]
                yield owner, ast.unparse(key), "\n".join(map(_evened, body))


def _evened(node: ast.AST) -> str:
    """Return what is computed, whatever the catalogue and its helpers are called here."""
    text = ast.unparse(node).replace("self.", "").replace("names.", "")
    return text.replace("words.vocabulary", "catalogue.vocabulary")


def test_no_key_has_two_meanings() -> None:
    """What is worked out once under a name is the same wherever it is asked for by that name."""
    meanings: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for owner, key, meaning in asked():
        meanings[owner, key].add(meaning)
    assert len(meanings) > 15, "the sources are read"
    two = {key for (_, key), said in meanings.items() if len(said) > 1} - {repr(key) for key in SAME}
    assert not two, "give each meaning its own key"
