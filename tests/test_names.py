"""Names are read out of bylines in thirty languages, clean: without roles, places, addresses and dates."""

from __future__ import annotations

import time

import pytest

from cleantext import names
from cleantext.catalogue import builtin

SIGNED = """
en | By Ann Lee | Ann Lee
en | Written by Ann Lee and Bo Ek | Ann Lee; Bo Ek
en | By ANN LEE, BO EK and MIA VON HOLT | Ann Lee; Bo Ek; Mia von Holt
en | Posted by Ann Lee on July 9, 2024 in Harbours | Ann Lee
en | Published July 9, 2024 by Ann Lee | Ann Lee
de | Von Klara Brandt und Jonas Petersen, Kiel | Klara Brandt; Jonas Petersen
de | Ein Kommentar von Klara Brandt | Klara Brandt
fr | Par Maëlle Kerouanton (Brest [Finistère], envoyée spéciale) | Maëlle Kerouanton
es | Por Lucía Arroyo y Pablo Soto | Lucía Arroyo; Pablo Soto
it | di Marta Ferraris | Marta Ferraris
it | di Marta Ferraris e Luca Bono | Marta Ferraris; Luca Bono
pt | Por Renata Damasceno | Renata Damasceno
nl | Door Hanneke Postma en Wim de Boer | Hanneke Postma; Wim de Boer
pl | Autor: Agnieszka Wrzosek | Agnieszka Wrzosek
cs | Autor: Tereza Kubíčková | Tereza Kubíčková
sv | Text: Erik Sandelin | Erik Sandelin
no | Av Kari Nordmann | Kari Nordmann
da | Af Mette Holm | Mette Holm
fi | Teksti: Aino Virtanen | Aino Virtanen
ro | de Ioana Popescu | Ioana Popescu
hu | Szerző: Kovács Anna | Kovács Anna
el | Γράφει ο Νίκος Παππάς | Νίκος Παππάς
ru | Автор: Анна Вершинина | Анна Вершинина
uk | Автор: Олена Коваль | Олена Коваль
tr | Yazar: Elif Karagöz | Elif Karagöz
ar | كتب: محمد الأمين | محمد الأمين
fa | نویسنده: زهرا احمدی | زهرا احمدی
he | מאת: דנה כהן | דנה כהן
id | Penulis: Rizal Fathoni | Rizal Fathoni
vi | Tác giả: Lê Phương | Lê Phương
th | โดย สมชาย ใจดี | สมชาย ใจดี
ja | 文・森下千尋 | 森下千尋
ko | 정선=김서윤 기자 | 김서윤
ko | 배윤경 기자 bae@paper.example 이상현 기자 lee@paper.example | 배윤경; 이상현
zh-Hans | 文｜财新周刊 林知远 | 林知远
zh-Hant | 記者王小明／台北報導 | 王小明
""".strip().splitlines()

CLEAN = """
Ann Lee, Deputy Political Editor | Ann Lee
Ann Lee Political Correspondent | Ann Lee
By Ann Lee Staff Writer | Ann Lee
By Ann Lee ann.lee@paper.example | Ann Lee
By Ann Lee @annlee | Ann Lee
Ann Lee@annlee | Ann Lee
By Ann Lee Twitter | Ann Lee
By Ann Lee, THE HARBOUR TIMES | Ann Lee
By Ann Lee — 10 min read | Ann Lee
Ann Lee 7 hours ago | Ann Lee
Ann LeePublished Jul 17, 2024, 11:21am | Updated Jul 17, 2024, 6:39pm | Ann Lee
Ann Lee · The Site · Posted: Aug 08, 2024 4:00 AM EDT | Last Updated: August 8 | Ann Lee
Written by: Ann Lee Ann Lee | Ann Lee
* Ann Lee | Ann Lee
By Ann Lee, Dan Brown and Will Young | Ann Lee; Dan Brown; Will Young
By Ursula von der Linden | Ursula von der Linden
9. September 2025 um 15:46 Uhr / Klara Brandt | Klara Brandt
By annlee42 |
Photo by Ann Lee |
What is a harbour? |
""".strip().splitlines()


@pytest.mark.parametrize("line", SIGNED)
def test_reads_who_signed(line: str) -> None:
    """Words before and after a name are those of its language."""
    tag, text, wanted = line.split(" | ")
    byline = names.read(text, builtin(), tags=frozenset({tag, "und"}))
    assert "; ".join(byline.people) == wanted
    assert byline.prefixed


@pytest.mark.parametrize("line", CLEAN)
def test_names_come_out_clean(line: str) -> None:
    """Roles, papers, addresses, dates and reading times are no part of a name."""
    text, _, wanted = line.rpartition("|")
    assert "; ".join(names.read(text.strip(), builtin(), tags=frozenset({"en", "und"})).people) == wanted.strip()


def test_a_word_of_another_language_is_no_by() -> None:
    """Dutch "De Maart" is a name in a German text, though Romanian bylines begin with "de"."""
    assert not names.read("De Maart", builtin(), tags=frozenset({"de", "und"})).prefixed


def test_an_agency_is_no_person() -> None:
    """Agencies and desks are told from people, alone and beside them."""
    assert names.read("(dpa)", builtin()).agencies == ("dpa",)
    assert names.read("Reuters, Ann Lee", builtin()).people == ("Ann Lee",)
    assert names.read("Von Klara Brandt mit AP", builtin()).people == ("Klara Brandt",)


def test_a_place_that_the_article_speaks_of_is_no_author() -> None:
    """Between two names and a name and a place only the article can decide."""
    assert names.read("Anna Nowak, Stary Bród", builtin()).people == ("Anna Nowak", "Stary Bród")
    assert names.read("Anna Nowak, Stary Bród", builtin(), is_place=lambda piece: piece == "Stary Bród").people == ("Anna Nowak",)


@pytest.mark.parametrize("text", ["Ann Lee", "Seán Ó Briain", "J. R. Lee", "Ursula von der Linden", "Ἀννα Παππά", "김서윤", "محمد الأمين"])
def test_what_may_be_a_name(text: str) -> None:
    """Names have capitals where the script has them."""
    assert names.is_name(text)


@pytest.mark.parametrize("text", ["Ann", "the boat", "Log inSign up", "Page 2 of 3", "Who is it?", "der Hafen", "LoginJoin Us"])
def test_what_is_no_name(text: str) -> None:
    """A word alone, small letters, digits, and words run together."""
    assert not names.is_name(text)


def test_a_word_like_by_alone() -> None:
    """The name then stands on the next line."""
    assert names.is_prefix("by", builtin())
    assert names.is_prefix("author of the article:", builtin())
    assert not names.is_prefix("by the harbour", builtin())


def test_reading_takes_time_in_proportion() -> None:
    """Only the beginning of a line is read."""
    started = time.perf_counter()
    for text in ("By " + "Ann Lee, " * 200_000, "(" * 500_000, "and " * 300_000, "@" * 500_000, "A" * 1_000_000):
        names.read(text, builtin())
    assert time.perf_counter() - started < 2.0
