"""Which pronouns a person may be meant by, from the honorifics that stand before the name."""

from __future__ import annotations

from collections.abc import Mapping

from orggraph.languages.vi.grammar.found import Person
from orggraph.languages.vi.grammar.line import Line
from orggraph.text.fold import fold

_GROUPS = ("he", "she")


class Sexes:
    """What the text has shown of the people in it."""

    def __init__(self, words: Mapping[str, frozenset[str]]) -> None:
        self._words = words
        self._known: dict[str, str] = {}

    def note(self, person: Person, line: Line) -> None:
        """Take in a name with the honorific before it, or with a part that only women bear."""
        if person.entity is None:
            return
        group = self._group(line.fold(person.start)) if person.honorific else None
        parts = fold(person.name).split()
        if group is None and len(parts) > 2 and parts[1] in self._words["female_names"]:
            group = "she"
        if group is not None:
            self._known.setdefault(person.entity, group)

    def agree(self, pronoun: str, entity: str) -> bool:
        """Tell whether a pronoun may mean a person; "đồng chí" may mean anybody."""
        group = self._group(pronoun)
        return group is None or self._known.get(entity, group) == group

    def _group(self, word: str) -> str | None:
        return next((group for group in _GROUPS if word in self._words[group]), None)
