"""Where a text speaks of something, for people to look at."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from orggraph.text.fold import fold

_END = re.compile(r"(?<=[.!?;])\s+|\n+")
_LONGEST = 240  # characters of a sentence that are shown


@dataclass(frozen=True)
class Sentences:
    """The sentences of a text, roughly: an abbreviation's stop may end one."""

    text: str

    def about(self, *things: Collection[str]) -> str:
        """Return the first sentence that names each thing, by one of its folded forms.

        If none names them all, it is the first that names the first of them; without one
        the answer is empty. A long sentence is cut where its part begins that matters.
        """
        for wanted in (things, things[:1]):
            for sentence, folded in self._folded:
                if all(any(form in folded for form in forms) for forms in wanted):
                    return _cut(sentence, folded, wanted[0])
        return ""

    @cached_property
    def _folded(self) -> list[tuple[str, str]]:
        found = (" ".join(part.split()) for part in _END.split(self.text))
        return [(sentence, fold(sentence)) for sentence in found if sentence != ""]


def _cut(sentence: str, folded: str, forms: Collection[str]) -> str:
    if len(sentence) <= _LONGEST:
        return sentence
    first = min(folded.find(form) for form in forms if form in folded)
    start = max(0, min(first - _LONGEST // 4, len(sentence) - _LONGEST))
    part = sentence[start : start + _LONGEST]
    return f"{'…' if start > 0 else ''}{part}{'…' if start + _LONGEST < len(sentence) else ''}"
