r"""cleantext turns raw scraped article text into a clean article.

>>> import cleantext
>>> article = cleantext.clean("A Headline That Stands Above It\n\nBy Ann Lee\n\nThe first paragraph of the article is here.")
>>> article.authors
('Ann Lee',)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.article import Article
from cleantext.batch import Failure, clean_many
from cleantext.catalogue import Catalogue, CatalogueError, Notice
from cleantext.document import Block, Document, Span
from cleantext.labels import KEEP, LABELS
from cleantext.pipeline import Filter, Pipeline, Repair
from cleantext.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from cleantext.presets import careful, news, thorough

__all__ = [
    "KEEP", "LABELS", "Article", "Block", "Catalogue", "CatalogueError", "Document", "Failure", "Filter", "Notice", "Pipeline",
    "Repair", "Span", "Status", "__version__", "careful", "clean", "clean_many", "news", "thorough",
]  # fmt: skip

__version__ = "0.1.0"


def clean(
    raw: str,
    *,
    url: str | None = None,
    language: str | None = None,
    title: str | None = None,
    authors: str | Iterable[str] | None = None,
    published: date | str | None = None,
) -> Article:
    """Return the article in ``raw``, a text as scraped: ``news(raw)``.

    The hints come from whoever fetched the page; nothing is fetched. ``url``; ``language``, a BCP 47 tag;
    ``title``; ``authors``, a name or several; ``published``, a date, a datetime or a str of ISO 8601. Headline,
    authors and date are the article's, whatever the text says; what is ``None`` or blank is not known.

    Raises:
        TypeError: if ``raw`` is not a ``str`` (bytes must be decoded first), or a hint of another type. No text raises.
        ValueError: for a language tag or a date that is none.
    """
    from cleantext.presets import news

    return news(raw, url=url, language=language, title=title, authors=authors, published=published)


def __getattr__(name: str) -> Pipeline:
    """Load the ready pipelines when one is first asked for: their filters take a third of the import's time."""
    if name in ("careful", "news", "thorough"):
        from cleantext import presets

        pipeline: Pipeline = getattr(presets, name)
        return pipeline
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """Return the names there are, with what is loaded when it is first asked for."""
    return sorted({*globals(), *__all__})
