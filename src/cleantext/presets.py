"""The default pipeline: which repairs and filters, in which order, and why there."""

from __future__ import annotations

from typing import Final

from cleantext import repairs
from cleantext.filters.author_note import author_note
from cleantext.filters.block_page import block_page
from cleantext.filters.boilerplate import boilerplate
from cleantext.filters.byline import byline
from cleantext.filters.captions import captions
from cleantext.filters.dateline import dateline
from cleantext.filters.dates import date_lines
from cleantext.filters.furniture import furniture
from cleantext.filters.header_lines import header_lines
from cleantext.filters.headings import headings
from cleantext.filters.leaks import leaks
from cleantext.filters.lists import lists
from cleantext.filters.notices import company, error_page, headed, notices
from cleantext.filters.one_line_head import one_line_head
from cleantext.filters.reader import Reader
from cleantext.filters.repeats import headline_repeats, repeats
from cleantext.filters.subtitle import subtitle
from cleantext.filters.teasers import teasers
from cleantext.filters.title import title
from cleantext.filters.walls import walls
from cleantext.pipeline import Pipeline

news: Final = Pipeline(
    repairs=(
        repairs.composed,  # first of all: whatever the others look for is spelled in composed letters
        repairs.printed_list,  # before the others, as the whole text must be the list; what they mend comes out of it
        repairs.escapes,  # before what reads characters: "\\u00e2" may be mojibake, "\\n" an end of line
        repairs.entities,  # before tags, which may be escaped, and before mojibake, whose signs may be entities
        repairs.tags,  # before the ends of lines: tags become line feeds
        repairs.mojibake,  # its signs are odd blanks and control characters
        repairs.line_ends,  # of whatever is left: the others leave all kinds of them
        repairs.invisible,
        repairs.composed,  # again: mojibake and entities give marks of their own
        repairs.hard_wrapped,  # it counts visible characters
        repairs.markdown,  # last: lines were wrapped with the targets of links in them
    ),
    filters=(
        header_lines,  # first of all: what a program wrote above the text says itself what it is
        leaks,  # before words are looked at: code has words of every kind in it
        notices,  # known wording is the surest evidence there is
        walls,  # wording of the same kinds that nobody has listed
        error_page,  # the text of an error page, where no article stands
        block_page,  # what such a page says besides
        company,  # weak wording, once its neighbours have their labels
        furniture,  # shapes that are nothing else: button rows, menus, breadcrumbs
        title,  # before what is measured against it
        headline_repeats,  # before a garbled headline can pass for a standfirst or a name
        date_lines,  # before bylines: "Kompas.com - 23/07/2024" is no name
        byline,
        one_line_head,  # between menu and byline, where line ends do not show the headline
        headed,  # wording that says little in a text of which no headline or byline was known
        captions,  # before a caption can pass for a standfirst
        subtitle,  # what stands between headline, byline and text
        repeats,  # of standfirst and byline, and of a headline found late
        teasers,  # after repeats: a standfirst is not a paragraph
        author_note,  # needs the authors' names
        lists,  # what stands under "Most read"
        Reader(cost=20),  # what reads like no part of the article, to a net that has seen many pages
        boilerplate,  # what no other filter knows, outside the article
        dateline,  # a part of the first paragraph
        headings,  # last: a short line that is nothing else
    ),
)
"""News articles, and whatever is written like them."""

careful: Final = news.without("reader").with_filter(Reader(cost=100), before="boilerplate")
"""The same for texts of which nothing may be lost: after an extractor, for a corpus that is kept."""

thorough: Final = news.without("reader").with_filter(Reader(cost=5), before="boilerplate")
"""The same for texts in which nothing else may stay: for search, or for a language model."""
