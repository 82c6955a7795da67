"""Cleaning many texts: in order, lazily, in several processes on request."""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from cleantext import hints
from cleantext.article import Article
from cleantext.pipeline import Pipeline

if TYPE_CHECKING:
    from concurrent.futures import Future

_CHUNK: Final = 32
"""Texts that travel to a process together; fewer cost more in travelling, more make the order wait."""

_AHEAD: Final = 4
"""Chunks for each process that are under way or waiting, so that memory stays bounded on any input."""


Row = str | Mapping[str, Any] | None
"""A text, or a text with its hints. ``None`` stands in many a table where a text should; such a row yields a ``Failure``."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A row that could not be cleaned: no text, or a filter of the user's own that raised."""

    index: int
    """The row's place in the input, from 0."""
    raw: Any
    error: str
    """The exception's type and message, with its notes."""


def clean_many(texts: Iterable[Row], *, pipeline: Pipeline | None = None, workers: int = 1) -> Iterator[Article | Failure]:
    """Yield an article for each text, in order, as they are asked for; ``pipeline`` is ``news`` unless given.

    A row is a text, or a mapping that has it under ``"text"`` and may have hints under the names that ``clean()``
    knows them by; whatever else it has is left alone.

    A row that cannot be cleaned yields a ``Failure`` in its place; the rest goes on. With ``workers`` above 1
    that many processes share the work; the pipeline must pickle then (functions at a module's top level do).

    Raises:
        TypeError: if ``texts`` is a single ``str`` or ``bytes``, or the pipeline does not pickle.
        ValueError: if ``workers`` is below 1.
    """
    from cleantext.presets import news

    pipeline = news if pipeline is None else pipeline
    if isinstance(texts, str | bytes):
        raise TypeError(f"clean_many() takes many texts, not one {type(texts).__name__}; call clean() for one")
    if not isinstance(workers, int) or workers < 1:
        raise ValueError(f"workers must be 1 or more, not {workers!r}")
    if workers == 1:
        return (_row(pipeline, index, text) for index, text in enumerate(texts))
    try:
        packed = pickle.dumps(pipeline)
    except Exception as error:
        raise TypeError(
            f"this pipeline cannot travel to other processes ({error}); define its filters at the top level of a module, or use workers=1"
        ) from None
    return _in_processes(texts, packed, workers)


def _row(pipeline: Pipeline, index: int, row: Row) -> Article | Failure:
    try:
        return _cleaned(pipeline, row)
    except Exception as error:
        notes = "".join(f" ({note})" for note in getattr(error, "__notes__", ()))
        return Failure(index, row, f"{type(error).__name__}: {error}{notes}")


def _cleaned(pipeline: Pipeline, row: Row) -> Article:
    if not isinstance(row, Mapping):
        return pipeline(row)  # type: ignore[arg-type]  # what is no text either is refused with the remedy
    if "text" not in row:
        raise TypeError(f"a row that is a mapping holds its text under 'text'; this one has {', '.join(map(repr, row)) or 'nothing'}")
    return pipeline(row["text"], **{name: row[name] for name in hints.NAMES if name in row})


def _raw(row: Row) -> Any:
    return row["text"] if isinstance(row, Mapping) else row


_pipeline: Pipeline | None = None
"""In a worker process: the pipeline it was started with."""


def _start(packed: bytes) -> None:
    global _pipeline
    _pipeline = pickle.loads(packed)


def _chunk(first: int, texts: list[Row]) -> list[Article | Failure]:
    if _pipeline is None:
        raise RuntimeError("a worker was not started with _start()")
    pipeline = _pipeline
    rows = (_row(pipeline, first + i, text) for i, text in enumerate(texts))
    # The raw text stays in the parent, which has it: half of what would travel back.
    return [replace(row, raw="") if isinstance(row, Article) else replace(row, raw=None) for row in rows]


def _in_processes(texts: Iterable[Row], packed: bytes, workers: int) -> Iterator[Article | Failure]:
    from concurrent.futures import ProcessPoolExecutor  # 15 ms to import: only where it is needed

    source = iter(texts)
    with ProcessPoolExecutor(workers, initializer=_start, initargs=(packed,)) as pool:
        waiting: deque[tuple[list[Row], Future[list[Article | Failure]]]] = deque()
        first = 0
        try:
            while True:
                while len(waiting) < workers * _AHEAD and (chunk := list(islice(source, _CHUNK))):
                    waiting.append((chunk, pool.submit(_chunk, first, chunk)))
                    first += len(chunk)
                if not waiting:
                    return
                chunk, future = waiting.popleft()
                for text, row in zip(chunk, future.result(), strict=True):
                    yield replace(row, raw=_raw(text)) if isinstance(row, Article) else replace(row, raw=text)
        finally:
            for _, future in waiting:
                future.cancel()
