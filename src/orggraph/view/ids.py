"""Short names for what a page holds: a link into a page means the same after the next build."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable

_LETTERS = 7  # of 32 kinds: of ten thousand things, hardly ever two meet


def short_ids(letter: str, keys: Iterable[str]) -> dict[str, str]:
    """Return a name for each key, made of the key alone and led by the letter.

    Of keys whose names would meet, those that come later are told apart by a number.
    """
    names: dict[str, str] = {}
    taken: dict[str, int] = {}
    for key in keys:
        digest = hashlib.sha256(key.encode()).digest()
        name = letter + base64.b32encode(digest).decode()[:_LETTERS].lower()
        times = taken.setdefault(name, 0)
        taken[name] += 1
        names[key] = name if times == 0 else f"{name}.{times}"
    return names
