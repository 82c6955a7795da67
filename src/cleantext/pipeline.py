"""The pipeline: repairs, then filters in order, then the article."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from cleantext import blanks, hints, labels
from cleantext import catalogue as catalogues
from cleantext._edits import OffsetMap, diff
from cleantext.article import Article, Source, assemble
from cleantext.catalogue import Catalogue
from cleantext.cutting import cut
from cleantext.document import Document, Span

Repair = Callable[[str], str]
"""What mends a text before it is cut into blocks."""

Filter = Callable[[Document], Iterable[Span]]
"""What recognises one kind of thing: it yields spans and changes nothing."""


def name_of(step: Repair | Filter) -> str:
    """Return the name that a repair or filter goes by: its function's, or its class's in lower case."""
    name = getattr(step, "name", None) or getattr(step, "__name__", None) or type(step).__name__.lower()
    return str(name)


@dataclass(frozen=True)
class Pipeline:
    """Repairs, filters in order, the labels that stay, and the user's own notices.

    A pipeline never changes: every ``with_`` method returns a new one. It keeps nothing between two
    texts, pickles, and may be shared between threads.
    """

    filters: tuple[Filter, ...] = ()
    repairs: tuple[Repair, ...] = ()
    keep: frozenset[str] = labels.KEEP
    own: tuple[Catalogue, ...] = ()
    """The user's own catalogues, read after the built-in one."""
    base: Catalogue | None = None
    """What is read in place of the built-in catalogue, if not that."""

    def __call__(
        self,
        raw: str,
        *,
        url: str | None = None,
        language: str | None = None,
        title: str | None = None,
        authors: str | Iterable[str] | None = None,
        published: date | str | None = None,
    ) -> Article:
        """Return the article in ``raw``.

        The hints come from whoever fetched the page; nothing is fetched. ``url``; ``language``, a BCP 47 tag;
        ``title``; ``authors``, a name or several; ``published``, a date, a datetime or a str of ISO 8601. Headline,
        authors and date are the article's, whatever the text says; what is ``None`` or blank is not known.

        Raises:
            TypeError: if ``raw`` is not a ``str``, or a hint of another type. No text raises.
            ValueError: for a language tag or a date that is none.
        """
        if not isinstance(raw, str):
            raise TypeError(_not_text(raw))
        metadata = hints.checked(url=url, language=language, title=title, authors=authors, published=published)
        text, repaired = self._repaired(raw)
        even, evened = blanks.evened(text)
        document = cut(Document.from_text(even, catalogue=self.catalogue, **metadata))
        for step in self.filters:
            document = self._labelled(document, step)
        return assemble(Source(raw, text, repaired, evened), document, self.keep)

    @cached_property
    def catalogue(self) -> Catalogue:
        """The notices, cues and words that the filters read: the built-in ones and the user's own."""
        base = catalogues.builtin() if self.base is None else self.base
        return Catalogue.of((base, *self.own)) if self.own else base

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the filters, in order."""
        return tuple(map(name_of, self.filters))

    def with_filter(self, step: Filter, *, before: str | None = None, after: str | None = None) -> Pipeline:
        """Return this pipeline with one filter more: first of all, or where ``before`` or ``after`` says.

        Raises:
            ValueError: if there is no filter of that name, or already one of the new one's.
        """
        if not callable(step):
            raise TypeError(f"a filter is a function from a Document to spans, not {type(step).__name__}")
        if before is not None and after is not None:
            raise ValueError("give before= or after=, not both")
        if name_of(step) in self.names:
            raise ValueError(f"there is a filter named {name_of(step)!r} already; take it out first with without({name_of(step)!r})")
        place = 0
        if before is not None:
            place = self._index(before)
        elif after is not None:
            place = self._index(after) + 1
        return replace(self, filters=(*self.filters[:place], step, *self.filters[place:]))

    def with_repair(self, repair: Repair) -> Pipeline:
        """Return this pipeline with one repair more, after the others."""
        if not callable(repair):
            raise TypeError(f"a repair is a function from str to str, not {type(repair).__name__}")
        return replace(self, repairs=(*self.repairs, repair))

    def without(self, *names: str) -> Pipeline:
        """Return this pipeline without the filters or repairs of these names.

        Raises:
            ValueError: for a name that neither a filter nor a repair has.
        """
        repairs = {name_of(repair) for repair in self.repairs}
        for name in names:
            if name not in repairs:
                self._index(name)
        return replace(
            self,
            filters=tuple(step for step in self.filters if name_of(step) not in names),
            repairs=tuple(repair for repair in self.repairs if name_of(repair) not in names),
        )

    def keeping(self, *names: str) -> Pipeline:
        """Return this pipeline with stretches of these labels left in the text too.

        Raises:
            ValueError: for a label that does not exist.
        """
        return replace(self, keep=self.keep | {labels.check(name) for name in names})

    def with_notices(self, *sources: str | os.PathLike[str] | Catalogue) -> Pipeline:
        """Return this pipeline with the user's own notices: paths of TOML files, or catalogues.

        Raises:
            CatalogueError: naming the file and the entry that cannot be used.
        """
        own = tuple(source if isinstance(source, Catalogue) else catalogues.load(source) for source in sources)
        taken = {notice.id for notice in self.catalogue.notices}
        for notice in (notice for part in own for notice in part.notices):
            if notice.id in taken:
                raise catalogues.CatalogueError(f"{notice.source}: notice {notice.id!r} exists already; ids are unique, rename yours")
            taken.add(notice.id)
        return replace(self, own=(*self.own, *own))

    def _index(self, name: str) -> int:
        try:
            return self.names.index(name)
        except ValueError:
            raise ValueError(f"no filter named {name!r}; this pipeline has {', '.join(self.names)}") from None

    def _repaired(self, raw: str) -> tuple[str, tuple[OffsetMap, ...]]:
        text, maps = raw, []
        for repair in self.repairs:
            try:
                mended = repair(text)
            except Exception as error:
                error.add_note(f"while running the repair {name_of(repair)!r}")
                raise
            if not isinstance(mended, str):
                raise TypeError(
                    f"the repair {name_of(repair)!r} returned {_kind(mended)}; a repair returns the text, also where it mends nothing"
                )
            if mended != text:
                maps.append(OffsetMap.of(diff(text, mended)))
                text = mended
        return text, tuple(maps)

    def _labelled(self, document: Document, step: Filter) -> Document:
        name = name_of(step)
        try:
            return document.with_spans([Span(s.start, s.end, s.label, s.reason, name) for s in _spans(step(document), name)])
        except Exception as error:
            error.add_note(f"while running the filter {name!r}")
            raise

    def __getstate__(self) -> dict[str, Any]:
        return {name: self.__dict__[name] for name in ("filters", "repairs", "keep", "own", "base")}


def _spans(found: Iterable[Span], name: str) -> Iterator[Span]:
    """Yield what a filter found, if it is spans."""
    if isinstance(found, Span):
        raise TypeError(f"the filter {name!r} returned one Span; a filter yields its spans, or returns a list of them")
    if isinstance(found, str) or not isinstance(found, Iterable):
        raise TypeError(f"the filter {name!r} returned {_kind(found)}; a filter yields spans, or returns a list of them, an empty one too")
    for span in found:
        if not isinstance(span, Span):
            raise TypeError(
                f"the filter {name!r} gave {_kind(span)} where a Span belongs; write block.mark(label, reason), "
                "or Span(start, end, label, reason)"
            )
        yield span


def _kind(value: object) -> str:
    return "None" if value is None else f"a {type(value).__name__}"


def _not_text(raw: object) -> str:
    if isinstance(raw, bytes | bytearray | memoryview):
        return 'clean() takes text, not bytes; decode them first, for example raw.decode("utf-8")'
    if raw is None:
        return "clean() takes text, not None; leave such rows out, or pass an empty string"
    return f"clean() takes a str, not {type(raw).__name__}"
