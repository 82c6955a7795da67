"""The dateline: the place that a report opens with. It is reported and stays in the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleantext import layout, scripts
from cleantext.document import Document, Span

_UPPER: Final = scripts.CAPITAL
_CASELESS: Final = scripts.CASELESS_LETTER
_PATTERNS: Final = tuple(
    scripts.Pattern(pattern)
    for pattern in (
        # WASHINGTON, July 9 (Reuters) - / KNIFE POINT, Minn.— / TANAH LAUT, KOMPAS.com –
        rf"(?=[{_UPPER}])[{_UPPER}’'. \-]{{2,40}}(?:/[{_UPPER} ]{{2,30}})?(?:,\s[^—–()\n]{{2,40}})?\s?"
        r"(?:\([^()]{2,40}\)\s?)?(?:—|–|--|\s-)(?=\s?\S)",
        # Berlin (dpa) - / Moscow. July 9 (Interfax) —
        rf"[{_UPPER}][^—–()\n]{{1,40}}\s\([^()\n]{{2,30}}\)\s?(?:—|–|--|-|:)(?=\s?\S)",
        # النعمة – / ירושלים – / नई दिल्ली –
        rf"[{_CASELESS}][{_CASELESS} ]{{1,24}}\s[—–\-]\s",
        # 【财新网】 / 【台北訊】
        r"【[^】]{2,12}】",
    )
)


def dateline(document: Document) -> Iterator[Span]:
    """The place, with date and agency, that the first paragraph opens with, up to its dash."""
    first = layout.first_paragraph(document, max(layout.title_place(document), 0))
    for block in document.blocks[first : first + 2]:
        if block.label:
            continue
        for pattern in _PATTERNS:
            if match := pattern.match(block.text):
                yield block.mark("dateline", "the place the report opens with", match)
                return
        return
