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
    from cleantext.presets import news

__all__ = [
    "KEEP", "LABELS", "Article", "Block", "Catalogue", "CatalogueError", "Document", "Failure", "Filter", "Notice", "Pipeline",
    "Repair", "Span", "Status", "clean", "clean_many", "news",
]  # fmt: skip


def clean(raw: str, *, url: str | None = None, language: str | None = None, title: str | None = None) -> Article:
    """Return the article in ``raw``, a text as scraped: ``news(raw)``.

    ``url``, ``language`` (BCP 47) and ``title`` are hints; nothing is fetched.

    Raises:
        TypeError: if ``raw`` is not a ``str``; bytes must be decoded first. No text raises.
    """
    from cleantext.presets import news

    return news(raw, url=url, language=language, title=title)


def __getattr__(name: str) -> Pipeline:
    """Load the default pipeline when it is first asked for: its filters take a third of the import's time."""
    if name == "news":
        from cleantext.presets import news

        return news
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
