"""The full names of a text, for the names that begin as they do."""

from __future__ import annotations

from collections.abc import Sequence

from orggraph.languages.vi.grammar.found import Body
from orggraph.languages.vi.reading.places import bodies_in
from orggraph.languages.vi.reading.sentences import Sentence

_MOST = 50  # names of one head that are looked through


class LongerNames:
    """Bodies named with their place or the body above them, by their heads, in text order."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._names: dict[str, list[tuple[list[str], Body, Sentence]]] = {}
        for sentence in sentences:
            for item in sentence.items:
                for body in bodies_in(item):
                    placed = body.place is not None and body.place.name is not None
                    known = self._names.setdefault(body.head.label, [])
                    if (placed or body.parent is not None) and len(known) < _MOST:
                        known.append((_words(body, sentence), body, sentence))

    def of(self, body: Body, sentence: Sentence) -> tuple[Body, Sentence] | None:
        """Return the first name that goes on where this one ends, with its sentence.

        "Chi bộ Văn phòng" is the "Chi bộ Văn phòng Vườn quốc gia …" of the same text.
        """
        words = _words(body, sentence)
        for longer, whole, where in self._names.get(body.head.label, ()):
            if len(longer) > len(words) and longer[: len(words)] == words:
                return whole, where
        return None


def _words(body: Body, sentence: Sentence) -> list[str]:
    """Return the words of a name; dashes are set or left out at will."""
    return [word for word in sentence.line.tokens.fold[body.start : body.end] if word != "-"]
