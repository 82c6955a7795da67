"""How a repair that may uncover more of its form is made idempotent."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

_ROUNDS: Final = 4
"""Feeds that pass through several systems escape a text two or three times ("&amp;amp;amp;"), none was seen to do it more often."""


def settled(step: Callable[[str], str], text: str) -> str:
    """Return ``text`` after as many steps as change it, or as it is if it does not come to rest.

    Either way one step more, from the result, changes nothing: so whatever ``step`` does, the repair
    made of it is idempotent. A text that does not come to rest shows no form beyond doubt.
    """
    mended = text
    for _ in range(_ROUNDS):
        before, mended = mended, step(mended)
        if mended == before:
            return mended
    return mended if step(mended) == mended else text
