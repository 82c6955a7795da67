"""Add a filter of your own: a function from a document to spans."""

from collections.abc import Iterator

import cleantext
from cleantext import Document, Span


def weather_line(document: Document) -> Iterator[Span]:
    """The line with today's weather that this site puts under its headlines."""
    for block in document.unlabelled:
        if block.text.startswith("Today: ") and "°" in block.text:
            yield block.mark("furniture", "weather under the headline")


pipeline = cleantext.news.with_filter(weather_line, before="title")

raw = """Harbor Council Votes for Night Ferries

Today: light rain, 9°

By Marguerite Aldane

The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home.
"""

article = pipeline(raw)
print(article.text)
for span in article.removed:
    print(f"{span.filter}: {raw[span.start : span.end]}")
