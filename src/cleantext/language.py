"""Which languages a text may be in: by the tag that came with it, else by its function words, as the catalogue lists them.

No classifier: the answer only decides whose cue words count, so a close second counts too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from cleantext import catalogue, scripts
from cleantext.catalogue import Catalogue
from cleantext.document import Document

_SAMPLE: Final = 6_000
_ENOUGH: Final = 3
"""Function words below which a text is too short to tell."""

_TAG: Final = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<extended>[a-z]{3}))?(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?",
    re.ASCII,
)
"""RFC 5646, section 2.1. Languages of five to eight letters, which it reserves and nobody has registered, are words here."""

_RENAMED: Final = {"iw": "he", "in": "id", "ji": "yi", "jw": "jv", "mo": "ro"}
"""Languages whose subtag was withdrawn for another one."""

_SHORT: Final = {
    "ara": "ar", "ces": "cs", "cze": "cs", "dan": "da", "deu": "de", "ger": "de", "ell": "el", "gre": "el", "eng": "en", "spa": "es",
    "fas": "fa", "per": "fa", "fin": "fi", "fra": "fr", "fre": "fr", "heb": "he", "hin": "hi", "hun": "hu", "ind": "id", "ita": "it",
    "jpn": "ja", "kor": "ko", "dut": "nl", "nld": "nl", "nor": "no", "nob": "nb", "nno": "nn", "pol": "pl", "por": "pt", "ron": "ro",
    "rum": "ro", "rus": "ru", "swe": "sv", "tha": "th", "tur": "tr", "ukr": "uk", "vie": "vi", "chi": "zh", "zho": "zh",
}  # fmt: skip
"""Codes of three letters (ISO 639) that guessers of languages give; a tag has the shorter one."""

_OF_ONE: Final = {"nb": "no", "nn": "no", "cmn": "zh", "yue": "zh", "arb": "ar", "arz": "ar", "pes": "fa", "prs": "fa"}
"""Languages that the registry files under a macrolanguage, and the catalogue too."""

_TRADITIONAL: Final = frozenset({"TW", "HK", "MO"})
"""Regions in which Chinese is written in traditional characters unless the tag says otherwise (CLDR, likely subtags)."""


def check_tag(tag: str) -> str:
    """Return a BCP 47 tag as it is written by convention: "PT_br" is "pt-BR", "iw" and "heb" are "he".

    Only the form is checked. A tag of a language that the catalogue has no words for is a good tag.

    A library (langcodes) was looked at: it takes "German" for a tag too, brings a megabyte of tables and
    names the languages out of another package; the form is one pattern of the RFC, and the few subtags that
    the catalogue's languages need are above.

    Raises:
        ValueError: if ``tag`` is none, saying what one looks like.
    """
    match = _TAG.fullmatch(tag.strip().replace("_", "-").lower())
    if match is None:
        raise ValueError(
            f"{tag!r} is no BCP 47 language tag; a tag begins with the two or three letters that stand for a language, "
            "then script and region if they matter: 'de', 'pt-BR', 'zh-Hant'; leave it out if the language is not known"
        )
    language = match["extended"] or match["language"]
    language = _RENAMED.get(language, _SHORT.get(language, language))
    subtags = match.group().split("-")[2 if match["extended"] else 1 :]
    script, region = match["script"], match["region"]
    for i, subtag in enumerate(subtags):
        if len(subtag) == 1:
            break
        subtags[i] = subtag.title() if subtag == script else subtag.upper() if subtag == region else subtag
    return "-".join((language, *subtags))


def known_as(tag: str, known: Iterable[str]) -> str | None:
    """Return which of the ``known`` tags a language tag falls under, or ``None`` if none has its language.

    Subtags are dropped from the end until one is left that is known (RFC 4647, section 3.4): "pt-BR" is "pt",
    and "fil" is not "fi". Chinese is known by its script.

    Raises:
        ValueError: if ``tag`` is no language tag.
    """
    by_name = {name.lower(): name for name in known}
    language, *subtags = check_tag(tag).split("-")
    names = dict.fromkeys((language, _OF_ONE.get(language, language)))
    for name in names:
        if name == "zh" and not {"Hans", "Hant"} & set(subtags):
            subtags.insert(0, "Hant" if language == "yue" or not _TRADITIONAL.isdisjoint(subtags) else "Hans")
        for length in range(len(subtags), -1, -1):
            found = by_name.get("-".join((name, *subtags[:length])).lower())
            if found is not None:
                return found
    return None


def languages(document: Document) -> frozenset[str] | None:
    """Return the language tags that a text may be in, or ``None`` if it is too short to tell.

    A tag given with the text decides; one of a language that the catalogue does not have leaves "und" alone,
    which is always among them.

    Raises:
        ValueError: if what was given with the text is no language tag.
    """
    return document.once("languages", lambda: _guess(document))


def _guess(document: Document) -> frozenset[str] | None:
    words = catalogue.of(document)
    hint = document.metadata.get("language")
    if isinstance(hint, str):
        return frozenset({"und"} | ({tag} if (tag := known_as(hint, words.words)) else set()))
    votes: Counter[str] = Counter()
    owners, unspaced = words.once("function words", lambda: _owners(words))
    sample = document.folded[:_SAMPLE]
    for word in scripts.words(sample):
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
    """Return function word -> languages, for scripts with blanks and for those whose words may have neighbours without."""
    spaced: dict[str, list[str]] = {}
    unspaced: dict[str, list[str]] = {}
    for tag, lists in words.words.items():
        for word in lists.get("stop", ()):
            (unspaced if scripts.is_glued(word) else spaced).setdefault(word, []).append(tag)
    return spaced, unspaced
