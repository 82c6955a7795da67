"""Repairs: what is mended in the text before it is cut into blocks.

A repair takes a text and returns a text; run on its own result it changes nothing more. What it changed
is worked out from the two (see ``_edits``), so any ``str -> str`` of the user's own is a repair too.
Where it can, a repair puts one character in the place of another and the offsets stay as they are.
It acts only where the text shows its form beyond doubt, takes time in the length of the text, and looks
first for a sign that a form without doubt has, so that an ordinary text costs one search.
"""

from __future__ import annotations

from cleantext.repairs.entities import entities
from cleantext.repairs.hard_wraps import hard_wrapped
from cleantext.repairs.invisible import composed, invisible
from cleantext.repairs.lines import line_ends
from cleantext.repairs.markdown import markdown
from cleantext.repairs.mojibake import mojibake
from cleantext.repairs.serialised import escapes, printed_list
from cleantext.repairs.tags import tags

__all__ = ["composed", "entities", "escapes", "hard_wrapped", "invisible", "line_ends", "markdown", "mojibake", "printed_list", "tags"]
