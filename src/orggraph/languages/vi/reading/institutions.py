"""The institutions of a text, for the divisions that it names without theirs."""

from __future__ import annotations

from collections.abc import Sequence

from orggraph.languages.vi.grammar.found import Body
from orggraph.languages.vi.reading.places import bodies_in
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.text.fold import fold

_Named = tuple[Body, Sentence]


class Institutions:
    """What divisions may be part of, by its head: the first name in full of each."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._named: dict[str, dict[tuple[str, ...], _Named]] = {}
        for sentence in sentences:
            for item in sentence.items:
                for body in bodies_in(item):
                    if not body.bare:
                        self._note(body, sentence)

    def over(self, body: Body) -> _Named | None:
        """Return the one institution of the text that a division may be of; None where several.

        "Vụ Pháp chế" in a text that tells of one ministry is that ministry's; a cell with a
        number is of the one party organization told of, one with a name is of what it names.
        """
        head = body.head
        if head.relation == "within" and body.number is None:
            return None
        found = [named for label in head.under for named in self._named.get(label, {}).values()]
        return found[0] if len(found) == 1 else None

    def _note(self, body: Body, sentence: Sentence) -> None:
        """Remember a name; one without its place is that of the same name with a place."""
        known = self._named.setdefault(body.head.label, {})
        own = fold(f"{body.name or ''} {body.number or ''}")
        place = "" if body.place is None else fold(body.place.name or "")
        upper = "" if body.parent is None else body.parent.head.label
        if place == "" and any(key[0] == own for key in known):
            return
        if place != "" and (own, "", upper) in known:
            del known[own, "", upper]
        known.setdefault((own, place, upper), (body, sentence))
