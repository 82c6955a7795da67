"""Composed article texts: clean bodies with the heads, walls, boxes and footers of other sites around and inside them.

    python training/compose.py PAGES_FOLDER OUT.pkl CASES_FOLDER ... --count 9000 --seed 1

Every text is made of one fold of the sites and, at the most, of one half of the cases, so that whatever is judged by
site or by author never met a line of it in training.
"""

from __future__ import annotations

import argparse
import pickle
import random
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from labels import BIT, KEEP, Example, Piece, cases, example, fold_of, gold, half_of, labelled, language_of, lay_out, site_of

from cleantext import catalogue

Run = list[Piece]

SENTENCE = re.compile(r"(?<=[.!?…。！？؟۔।])[\"”’»」』)\]]*\s+|(?<=[。！？])(?=[^\s」』”])")
ANY = -1
"""The half of what no case has a part in, and the fold of what comes from no site."""
KINDS = (
    ("paywall", 3.0), ("newsletter", 2.0), ("furniture", 3.0), ("related", 2.5), ("advert", 1.2), ("footer", 1.2), ("consent", 0.8),
    ("bot_block", 0.6), ("caption", 1.6), ("author_note", 0.8),
)  # fmt: skip


@dataclass
class Body:
    """An article's own text with what is known of it."""

    language: str
    fold: int
    half: int
    title: str
    authors: list[str]
    summary: list[str]
    pieces: list[Piece]


@dataclass
class Stock:
    """What texts are composed of: bodies, runs of lines by language, label, fold and half, and the catalogue's wording."""

    bodies: list[Body] = field(default_factory=list)
    runs: dict[tuple[str, str], list[tuple[int, int, Run]]] = field(default_factory=lambda: defaultdict(list))
    titles: dict[str, list[tuple[int, int, str]]] = field(default_factory=lambda: defaultdict(list))
    wording: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))


LABEL_OF = {bit: label for label, bit in BIT.items()}


def stock(pages: Path, folders: Sequence[Path]) -> Stock:
    """Return everything that texts can be composed of."""
    found = Stock()
    built = catalogue.builtin()
    for notice in built.notices:
        entries = found.wording[notice.language, notice.label]
        entries += notice.phrases
        for shown in notice.examples:
            entries += [line.strip() for line in shown.split("\n") if line.strip()] * 3
        for shown in notice.counterexamples:
            found.wording[notice.language, "body"] += [line.strip() for line in shown.split("\n") if line.strip()]
    taken = set()
    for page in labelled(pages):
        fold = fold_of(page.site)
        taken.add(page.id)
        _runs(found, page.language, fold, ANY, page.pieces)
        kept = [piece for piece in page.pieces if piece.mask & KEEP]
        heads = {label: [p.text for p in page.pieces if p.mask == BIT[label]] for label in ("title", "byline", "subtitle")}
        if kept and sum(len(piece.text) for piece in kept) > 300:
            found.bodies.append(
                Body(page.language, fold, ANY, (heads["title"] or [""])[0], heads["byline"][:1], heads["subtitle"][:2], kept)
            )
    for name, entry, lines_of in gold(pages, ("news", "web", "waddle", "mercury", "l3s", "readability", "newspaper", "dragnet")):
        if entry["id"] in taken or name == "dragnet" and random.Random(entry["id"]).random() < 0.6:  # noqa: RUF021
            continue
        lines = [line.strip() for paragraph in lines_of for line in paragraph.split("\n") if line.strip()]
        if not 300 < sum(map(len, lines)) < 15_000:
            continue
        language = str(entry["lang"]) if entry.get("lang") not in (None, "zh") else language_of("\n".join(lines))
        summary = entry.get("summary") or []
        pieces = [Piece(line, KEEP) for line in lines]
        found.bodies.append(
            Body(language, fold_of(site_of(entry)), ANY, entry.get("title") or "", [str(a) for a in entry.get("authors") or []],
                 [summary] if isinstance(summary, str) else list(summary), pieces)
        )  # fmt: skip
    for case in cases(folders):
        half = half_of(case.name)
        _runs(found, case.language, ANY, half, case.pieces)
        kept = [piece._replace(gap=max(piece.gap, 0)) for piece in case.pieces if piece.mask & KEEP]
        if len(kept) >= 3:
            authors = [name.strip() for name in case.header.get("authors", "").split(";") if name.strip()]
            summary = [case.header["subtitle"]] if case.header.get("subtitle") else []
            found.bodies.append(Body(case.language, ANY, half, case.header.get("title", ""), authors, summary, kept))
    for body in found.bodies:
        if 15 < len(body.title) < 160:
            found.titles[body.language].append((body.fold, body.half, body.title))
    return found


def _runs(found: Stock, language: str, fold: int, half: int, pieces: Sequence[Piece]) -> None:
    run: Run = []
    for piece in (*pieces, Piece("", 0)):
        if run and (piece.mask != run[0].mask or len(run) >= 60):
            label = LABEL_OF.get(run[0].mask)
            if label and not run[0].mask & KEEP and label not in ("repeat", "teaser", "title"):
                found.runs[language, label].append((fold, half, run))
            run = []
        if piece.mask and not piece.mask & KEEP:
            run.append(piece._replace(weight=1.0, gap=max(piece.gap, 0)))


class Composer:
    """Composes texts of one fold and one half of what is in stock."""

    def __init__(self, found: Stock, fold: int, half: int, rng: random.Random) -> None:
        self.stock, self.fold, self.half, self.rng = found, fold, half, rng
        self.bodies: dict[str, list[Body]] = defaultdict(list)
        for body in found.bodies:
            if self._may(body.fold, body.half):
                self.bodies[body.language].append(body)
        self.runs = {key: [run for f, h, run in runs if self._may(f, h)] for key, runs in found.runs.items()}
        self.titles = {key: [title for f, h, title in titles if self._may(f, h)] for key, titles in found.titles.items()}

    def _may(self, fold: int, half: int) -> bool:
        return fold in (ANY, self.fold) and half in (ANY, self.half)

    def body(self) -> Body:
        """Return a body, rarer languages more often than they come."""
        rng = self.rng
        names = list(self.bodies)
        body = rng.choice(self.bodies[rng.choices(names, [len(self.bodies[name]) ** 0.45 for name in names])[0]])
        return alien(rng.choice(self.bodies["en"]), rng) if rng.random() < 0.14 else body

    def title(self, language: str) -> str:
        """Return the headline of some other article."""
        return self.rng.choice(self.titles.get(language) or self.titles["en"])

    def wording(self, language: str, label: str, count: int) -> Run:
        """Return lines that the catalogue knows."""
        rng = self.rng
        table = self.stock.wording
        pool = table.get((language, label), [])
        if rng.random() < 0.12 or not pool:
            pool = table.get(("und", label)) or table.get(("en", label)) or pool
        if not pool:
            return []
        out: Run = []
        k = rng.randrange(len(pool))
        for _ in range(count):
            k = (k + 1) % len(pool) if rng.random() < 0.4 else rng.randrange(len(pool))
            text = self._filled(pool[k])
            chance = rng.random()
            text = text.upper() if chance < 0.06 else text + rng.choice((".", " »", " >", "…", " →", ":")) if chance < 0.1 else text
            if text:
                out.append(Piece(text, BIT[label] if label != "body" else KEEP, int(not out)))
        return out

    def _filled(self, phrase: str) -> str:
        rng = self.rng
        fill = lambda _: rng.choice(("The Chronicle", "12", "Süddeutsche", "4.99", "2024", "El País", "Reuters", "", "Folha", "Daily Post"))  # noqa: E731
        return " ".join(re.sub(r"\{…\}", fill, phrase).replace("{#}", rng.choice(("3", "12", "4,99", "1,234", "63", "7"))).split())

    def run(self, language: str, label: str, longest: int = 8) -> Run:
        """Return lines of one label as some page or case has them, or else as the catalogue does."""
        rng = self.rng
        pool = self.runs.get((language, label))
        if not pool or (label not in ("byline", "date", "caption", "author_note", "subtitle") and rng.random() < 0.45):
            made = self.wording(language, label, rng.choice((1, 1, 1, 2, 2, 3, 4, 6)))
            if made:
                return made
        pool = pool if pool and rng.random() < 0.9 else self.runs.get(("en", label)) or pool
        if not pool:
            return []
        run = rng.choice(pool)
        k = rng.randrange(len(run)) if len(run) > longest else 0
        out = run[k : k + rng.randint(1, longest)]
        return [piece._replace(gap=int(i == 0) if rng.random() < 0.75 else piece.gap) for i, piece in enumerate(out)]

    def noise(self, language: str, kinds: Sequence[tuple[str, float]] = KINDS) -> Run:
        """Return a block that is not the article's."""
        rng = self.rng
        label = rng.choices([kind for kind, _ in kinds], [weight for _, weight in kinds])[0]
        if label == "related" and rng.random() < 0.4:
            out = self.wording(language, "related", rng.choice((0, 1, 1)))
            lead = self._filled(rng.choice(self.stock.wording.get((language, "related")) or [""])) + rng.choice((": ", " ", " » "))
            lead = lead if rng.random() < 0.25 else ""
            out += [Piece(lead + self.title(language), BIT["related"], 0) for _ in range(rng.choice((1, 1, 2, 3, 4, 6)))]
            return out
        return self.run(language, label)

    def compose(self) -> tuple[list[Piece], str]:
        """Return the pieces of a text and its language."""
        rng = self.rng
        body = self.body()
        language = body.language
        paragraphs = body.pieces
        if len(paragraphs) > 30:
            k = rng.randrange(len(paragraphs) - 12) if rng.random() < 0.3 else 0
            paragraphs = paragraphs[k : k + rng.randint(8, 40)]
        kind = rng.random()
        if kind > 0.89:
            return self._wall(body), language
        text = self._dressed(paragraphs, language)
        title = body.title or self.title(language)
        if kind < 0.22:
            head = [Piece(title, BIT["title"])] if rng.random() < 0.4 else []
            if head and rng.random() < 0.4:
                head += self.run(language, "byline", 2)
            if head and rng.random() < 0.3:
                head += self.run(language, "date", 1)
            return head + text, language
        if kind < 0.32:
            return self._head(body, title, text, clean=True) + text, language
        head = self._head(body, title, text, clean=False) if rng.random() < 0.85 else []
        return head + self._within(text, title, language), language

    def _wall(self, body: Body) -> Run:
        """A wall, an error or a menu in the place of an article."""
        rng = self.rng
        kind = rng.choice(("bot_block", "bot_block", "bot_block", "consent", "paywall", "furniture"))
        out = [Piece(body.title, BIT["title"])] if body.title and rng.random() < 0.25 else []
        pool = self.runs.get((body.language, kind)) or self.runs.get(("en", kind))
        if pool and rng.random() < 0.5:
            run = list(rng.choice(pool))
            if rng.random() < 0.4:
                rng.shuffle(run)
            out += run[: rng.randint(1, len(run))]
        else:
            out += self.wording(body.language, kind, rng.randint(1, 9))
        if rng.random() < 0.4:
            out += self.noise(body.language, (("furniture", 2.0), ("footer", 1.0), ("bot_block", 1.0)))
        return out

    def _head(self, body: Body, title: str, text: Run, *, clean: bool) -> Run:
        rng = self.rng
        language = body.language
        out: Run = []
        if not clean and rng.random() < 0.45:
            for _ in range(rng.choice((1, 1, 2))):
                out += (
                    self.noise(language)
                    if rng.random() < 0.5
                    else self.noise(language, (("furniture", 3.0), ("paywall", 1.0), ("consent", 1.0), ("advert", 0.5)))
                )
        site = rng.choice(self.titles.get(language) or self.titles["en"]).split()[:2]
        if not clean and rng.random() < 0.22:
            again = title + rng.choice((" - ", " | ", " – ", " :: ")) + " ".join(site) if rng.random() < 0.6 else garbled(title, rng)
            out.append(Piece(again, BIT["repeat"]))
        out.append(Piece(title, BIT["title"]))
        parts: Run = []
        if body.summary and rng.random() < 0.7:
            parts.append(Piece(" ".join(body.summary), BIT["subtitle"]))
        elif rng.random() < 0.22:
            parts += self.run(language, "subtitle", 1)
        elif rng.random() < 0.2 and len(text) > 6 and len(text[-1].text) > 60:
            pieces = SENTENCE.split(text[-1].text)
            if 30 < len(pieces[0]) < 260:
                text.pop()
                parts.append(Piece(pieces[0], BIT["subtitle"]))
        if rng.random() < 0.7:
            parts += self.run(language, "byline", 2)
        if rng.random() < 0.65:
            parts += self.run(language, "date", 2)
        if rng.random() < 0.25:
            parts += self.run(language, "caption", 2)
        if not clean and rng.random() < 0.3:
            parts += self.noise(language, (("furniture", 4.0), ("paywall", 1.0), ("newsletter", 0.6)))
        if rng.random() < 0.3:
            rng.shuffle(parts)
        out += [part._replace(gap=int(rng.random() < 0.6)) for part in parts]
        if not clean and rng.random() < 0.12:
            out.append(Piece(title if rng.random() < 0.5 else garbled(title, rng), BIT["repeat"]))
        return out

    def _within(self, text: Run, title: str, language: str) -> Run:
        """A body with other things between, cut short or not, and what follows it."""
        rng = self.rng
        stop = rng.randint(1, max(1, len(text) - 1)) if rng.random() < 0.25 else 0
        if stop:
            text = text[:stop]
            last = text[-1]
            if rng.random() < 0.6 and len(last.text) > 60:
                text[-1] = last._replace(
                    text=last.text[: rng.randint(len(last.text) // 3, len(last.text) - 5)].rstrip() + rng.choice(("", "...", "…", ""))
                )
        inside: dict[int, list[Run]] = defaultdict(list)
        for _ in range(rng.choice((0, 0, 1, 1, 2, 3, 4))):
            inside[rng.randrange(1, len(text) + 1)].append(self.noise(language))
        if rng.random() < 0.15:
            inside[rng.randrange(1, len(text) + 1)].append([Piece(garbled(title, rng), BIT["repeat"])])
        if rng.random() < 0.28:
            self._teased(text, inside)
        out: Run = []
        for i, piece in enumerate(text):
            for block in inside.get(i, ()):
                out += block
            out.append(piece)
        for block in inside.get(len(text), ()):
            out += block
        if stop and rng.random() < 0.75:
            out += self.noise(language, (("paywall", 5.0), ("bot_block", 1.0), ("consent", 0.4)))
        for _ in range(rng.choice((0, 1, 1, 2, 3))):
            out += self.noise(language)
        return out

    def _teased(self, text: Run, inside: dict[int, list[Run]]) -> None:
        rng = self.rng
        k = rng.randrange(len(text))
        whole = text[k].text
        if len(whole) <= 60:
            return
        quotes = re.findall(r"[“\"«„]([^”\"»“]{25,200})[”\"»“]", whole)
        chance = rng.random()
        if quotes and rng.random() < 0.6:
            again, chance = rng.choice(("“%s”", '"%s"', "%s", "« %s »", "> %s")) % rng.choice(quotes), 0.5
        elif chance < 0.4:
            again = whole[: rng.randint(30, max(31, len(whole) - 10))].rstrip() + rng.choice(("", "...", "…"))
        elif chance < 0.7:
            again = rng.choice([part for part in SENTENCE.split(whole) if part] or [whole])
        else:
            again = garbled(whole, rng, 0.03) if chance < 0.85 else whole
        before = chance < 0.4 or len(again) >= len(whole) or rng.random() < 0.6
        place = max(0, k - rng.choice((0, 0, 1))) if before else min(len(text), k + rng.randint(1, 3))
        inside[place].append([Piece(again, BIT["teaser"])])

    def _dressed(self, paragraphs: Run, language: str) -> Run:
        """A body as it is, or in other forms of article: verse, lists, dialogue, capitals, tables, with headings and facts."""
        rng = self.rng
        out = [piece._replace(gap=1 if piece.gap else 0, weight=1.0) for piece in paragraphs]
        if rng.random() < 0.2:
            out = shortened(out, rng) or out
        if rng.random() < 0.12:
            for piece in self.wording(language, "body", rng.randint(1, 3)):
                out.insert(rng.randrange(len(out) + 1), piece)
        if rng.random() < 0.35:
            for _ in range(rng.randint(1, 6)):
                out.insert(rng.randrange(len(out) + 1), Piece(self._heading(paragraphs), BIT["heading"], 1, 1.3))
        if rng.random() < 0.22:
            k = rng.randrange(len(out) + 1)
            out[k:k] = self._facts(language)
        if rng.random() < 0.12:
            self._quoted(out, language)
        return out

    def _quoted(self, text: Run, language: str) -> None:
        """Notices that an article writes about: quoted inside its sentences, or each over a paragraph that explains it."""
        rng = self.rng
        kinds = [kind for kind, _ in KINDS if kind not in ("caption", "author_note")]
        kind = rng.choice(kinds)
        over = rng.random() < 0.4
        for k in sorted(rng.sample(range(len(text)), min(len(text), rng.randint(1, 6))), reverse=True):
            said = self.wording(language, kind if rng.random() < 0.6 else rng.choice(kinds), 1)
            if not said or len(text[k].text) < 60:
                continue
            if over:
                text.insert(k, Piece(said[0].text, BIT["heading"], 1))
                continue
            one, other = rng.choice(("“”", '""', "«»", "„“", "‘’"))
            parts = SENTENCE.split(text[k].text)
            place = rng.randint(0, len(parts))
            quote = one + said[0].text + rng.choice((".", "", "!")) + other
            if rng.random() < 0.5 and place < len(parts):
                quote += rng.choice((" – ", ", ", ": ")) + parts[place][:1].lower() + parts[place][1:]
                parts[place] = quote
            else:
                parts.insert(place, quote)
            text[k] = text[k]._replace(text=" ".join(parts))

    def _heading(self, paragraphs: Run) -> str:
        rng = self.rng
        if rng.random() < 0.22:
            clock = f"{rng.randint(0, 23):02d}:{rng.randint(0, 59):02d}"
            number = str(rng.randint(1, 20)) + rng.choice(("", ".", ")"))
            return rng.choice((clock, clock.replace(":", "."), number, str(rng.randint(1850, 2024)), "***", "* * *", "II", "IV"))
        text = rng.choice(paragraphs).text
        words = text.split()
        size = rng.randint(1, 8)
        if len(words) > 3:
            k = rng.randrange(max(1, len(words) - size))
            text = " ".join(words[k : k + size]).strip('.,;:–-“”" ')
        else:
            text = text[: rng.randint(4, 14)]
        text = text[:1].upper() + text[1:] + (rng.choice("?:!") if rng.random() < 0.1 else "")
        return (
            text.upper() if rng.random() < 0.12 else rng.choice(("■ ", "▶ ", "◆", "## ")) + text if rng.random() < 0.08 else text
        ) or "1"

    def _facts(self, language: str) -> Run:
        """Lists of an article that look like a page's own lines: sources, programmes, ingredients, tables, names, links."""
        rng = self.rng
        pool = self.bodies.get(language) or self.bodies["en"]

        def some(least: int, most: int) -> str:
            words = rng.choice(rng.choice(pool).pieces).text.split()
            size = rng.randint(least, most)
            k = rng.randrange(max(1, len(words) - size))
            return " ".join(words[k : k + size]).strip(".,;:")

        def number() -> int:
            return rng.choice((1, 2, 3, 7, 12, 50, 100, 250, 1990))

        def date() -> str:
            return (self.run(language, "date", 1) or [Piece("12.03.2021", 0)])[0].text[:40]

        def score() -> str:
            return f"{rng.randint(0, 6)}-{rng.randint(0, 6)}"

        shapes: tuple[Callable[[], str], ...] = rng.choice(
            (
                (lambda: f"{some(2, 3)}, {some(1, 4)}, {some(1, 2)}", lambda: f"{some(2, 3)}, {date()}"),
                (lambda: f"{some(1, 3)}: {some(2, 7)}", lambda: f"{some(1, 3)}: {date()}"),
                (lambda: f"{number()} g {some(1, 3)}", lambda: f"{some(1, 3)} {number()} ml", lambda: f"½ {some(1, 3)}"),
                (lambda: f"{rng.randint(1, 20)} {some(1, 2)} {rng.randint(1, 99)} {rng.randint(0, 40)} {score()}",),
                (lambda: f"{some(1, 2)} {score()} {some(1, 2)}", lambda: f"{some(1, 3)} | {number()} | {number()}"),
                (lambda: some(2, 3), lambda: some(2, 3) + " – " + some(1, 3)),
                (lambda: f"{some(1, 4)} {rng.choice('$€£')}{rng.randint(1, 900)}", lambda: f"{some(1, 4)} {rng.randint(1, 90)} €"),
                (lambda: some(3, 9), lambda: "“" + some(3, 9) + "”", lambda: f"{rng.randint(1, 9)}. {some(3, 9)}"),
                (lambda: "www.museum.example", lambda: f"{some(2, 5)} ({number()})", lambda: f"{number()}-{number()}"),
                (lambda: f"    {some(1, 1)} = {some(1, 1)}({some(1, 1)})", lambda: f"$ {some(1, 2)} --{some(1, 1)}", lambda: "}"),
            )
        )  # fmt: skip
        lines = [rng.choice(shapes)() for _ in range(rng.randint(2, 9))]
        if rng.random() < 0.3:
            lines = [rng.choice(("- ", "• ", "* ", "– ")) + line for line in lines]
        return [Piece(line, BIT["body"], int(i == 0)) for i, line in enumerate(lines)]


READ_FOR = {
    "l": "1I|", "I": "l1", "o": "0", "O": "0", "S": "5", "e": "c", "i": "l1", "g": "q9", "B": "8", "t": "f", "a": "o", "u": "n",
    "h": "b", "c": "e", "s": "5",
}  # fmt: skip


def garbled(text: str, rng: random.Random, rate: float | None = None) -> str:
    """Return a text with the noise of bad recognition, or in capitals."""
    rate = rate or rng.choice((0.03, 0.06, 0.1, 0.18))
    if rng.random() < 0.15:
        return text.upper()
    out = []
    for letter in text:
        chance = rng.random()
        if chance < rate and letter in READ_FOR:
            out.append(rng.choice(READ_FOR[letter]))
        elif rate <= chance < rate * 1.15:
            continue
        else:
            out.append(letter + rng.choice(" -·~") if rate * 1.15 <= chance < rate * 1.3 else letter)
    return "".join(out)


def shortened(paragraphs: Run, rng: random.Random) -> Run:
    """Return verse, a list, dialogue, wrapped lines, capitals or numbered lines made of prose: all of it body."""
    kind = rng.choice(("verse", "list", "dialogue", "wrapped", "capitals", "numbers", "brief"))
    out: Run = []

    def add(text: str, gap: int) -> None:
        out.append(Piece(text, KEEP, gap))

    if kind == "brief":
        return paragraphs[: rng.randint(1, 2)]
    for i, piece in enumerate(paragraphs[:14]):
        sentences = [part for part in SENTENCE.split(piece.text) if part.strip()]
        if kind == "wrapped":
            import textwrap

            for k, line in enumerate(textwrap.wrap(piece.text, rng.choice((45, 60, 66, 72, 80)))):
                add(line, int(k == 0))
        elif kind == "verse":
            for sentence in sentences[:4]:
                words = sentence.split()
                for k in range(0, len(words), 7):
                    add(" ".join(words[k : k + 7]), int(k == 0 and i % 2 == 0))
        elif kind == "capitals":
            add(piece.text.upper(), 1)
        else:
            sign = {"list": rng.choice(("- ", "• ", "* ", "– ", "")), "dialogue": rng.choice(("– ", "— ", "“", "A: "))}.get(kind, "")
            for k, sentence in enumerate(sentences[:5]):
                add((f"{k + 1}. " if kind == "numbers" else sign) + sentence + ("”" if sign == "“" else ""), 0)
    if kind == "verse" and out and rng.random() < 0.3:
        out.append(out[0])
    return out


SCRIPTS = {
    "th": "กขคงจชซญดตถทนบปผพมยรลวสหอฮ", "ko": "가나다라마바사아자차카타파하거너더러머버서어저처커터", "he": "אבגדהוזחטיכלמנסעפצקרשתבגד",
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمن", "fa": "ابپتثجچحخدذرزسشصضطظعغفقکل", "hi": "कखगघचछजझटठडढणतथदधनपफबभमयरल",
    "ja": "のにはをたがでてとしれさあいうるもなくおりらま", "el": "αβγδεζηθικλμνξοπρστυφχψωά", "uk": "абвгґдеєжзиіїйклмнопрстуф",
}  # fmt: skip
OTHERS = (
    "th",
    "th",
    "ko",
    "he",
    "ar",
    "fa",
    "hi",
    "ja",
    "el",
    "uk",
    "fi",
    "hu",
    "ro",
    "no",
    "sv",
    "vi",
    "id",
    "tr",
    "nl",
    "it",
    "pt",
    "cs",
    "da",
    "fr",
    "es",
)


def alien(body: Body, rng: random.Random) -> Body:
    """Return a body in letters, or in words, that were never met, to stand beside the notices of that language."""
    language = rng.choice(OTHERS)
    latin = "abcdefghijklmnopqrstuvwxyz"
    letters = list(SCRIPTS.get(language, latin))
    rng.shuffle(letters)
    table = {ord(one): letters[i % len(letters)] for i, one in enumerate(latin)}
    table |= {ord(one.upper()): letters[i % len(letters)].upper() for i, one in enumerate(latin)}

    def other(text: str) -> str:
        bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).translate(table)
        if language in ("th", "ja"):
            bare = re.sub(r"(?<=[^\W\d_]) (?=[^\W\d_])", lambda _: "" if language == "ja" or rng.random() < 0.8 else " ", bare)
            bare = (
                bare.replace(". ", "。").replace(", ", "、").replace(".", "。") if language == "ja" else bare.replace(". ", " ").rstrip(".")
            )
        return bare.replace(". ", "। ") if language == "hi" else bare

    pieces = [piece._replace(text=other(piece.text)) for piece in body.pieces[:25]]
    return Body(
        language,
        body.fold,
        body.half,
        other(body.title or "Abc def ghi jkl"),
        [other(a) for a in body.authors],
        [other(s) for s in body.summary],
        pieces,
    )


FORMS = (("as-is", 0.3), ("no-blanks", 0.2), ("mixed", 0.22), ("one-line", 0.15), ("glued", 0.07), ("indented", 0.06))


@cache
def _forms() -> tuple[list[str], list[float]]:
    return [form for form, _ in FORMS], [weight for _, weight in FORMS]


def redone(rng: random.Random, folders: Sequence[Path], copies: int) -> list[Example]:
    """Return cases in other layouts, with some of their noise left out."""
    out = []
    for case in cases(folders):
        for _ in range(copies):
            drop, dropping, last = rng.choice((0, 0, 0.2, 0.5)), False, 0
            pieces = []
            for piece in case.pieces:
                if piece.mask & KEEP:
                    last = 0
                elif piece.mask != last:
                    last, dropping = piece.mask, rng.random() < drop
                if piece.mask & KEEP or not dropping:
                    pieces.append(piece)
            form = rng.choices(*_forms())[0]
            made = example(
                *lay_out(pieces, form, rng),
                name=case.name,
                kind="case",
                fold=ANY,
                half=half_of(case.name),
                language=case.language,
                form=form,
            )
            if made is not None:
                out.append(made)
    return out


def main() -> None:
    """Compose texts and write them as examples."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("cases", type=Path, nargs="+")
    parser.add_argument("--count", type=int, default=9000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--copies", type=int, default=6)
    parser.add_argument("--show", type=int, default=0)
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    found = stock(arguments.pages, arguments.cases)
    print(len(found.bodies), "bodies", flush=True)
    composers = {(fold, half): Composer(found, fold, half, rng) for fold in range(3) for half in (ANY, 0, 1)}
    if arguments.show:
        for _ in range(arguments.show):
            pieces, language = composers[rng.randrange(3), rng.choice((ANY, 0, 1))].compose()
            print("=====", language)
            for piece in pieces:
                print("\n" * piece.gap + LABEL_OF.get(piece.mask, "keep").ljust(12), piece.text[:120])
        return
    made = redone(rng, arguments.cases, arguments.copies) if arguments.copies else []
    print(len(made), "cases redone", flush=True)
    for i in range(arguments.count):
        fold, half = i % 3, rng.choices((ANY, 0, 1), (0.4, 0.3, 0.3))[0]
        pieces, language = composers[fold, half].compose()
        form = rng.choices(*_forms())[0]
        one = example(
            *lay_out(pieces[:200], form, rng),
            name=f"composed/{arguments.seed}/{i}",
            kind="composed",
            fold=fold,
            half=half,
            language=language,
            form=form,
        )
        if one is not None:
            made.append(one)
    with arguments.out.open("wb") as file:
        pickle.dump(made, file, protocol=5)
    print(len(made), "texts", sum(len(one.masks) for one in made), "units")


if __name__ == "__main__":
    main()
