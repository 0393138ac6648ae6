"""All names of a graph, laid out to be searched while somebody types."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from orggraph.pipeline.find import Name, names_of
from orggraph.store import GraphReader
from orggraph.text.fold import fold, strip_marks

_MOST = 2000  # names that are looked at before the best are chosen


class NameIndex:
    """The names of one state of a store, folded into two long texts, a name a line."""

    def __init__(self, reader: GraphReader) -> None:
        self._names = list(names_of(reader, ()))
        spelled = [fold(name.name) for name in self._names]
        self._spelled = _Lines(spelled)
        self._bare = _Lines([strip_marks(name) for name in spelled])

    def counts(self) -> dict[str, int]:
        """Return how many entities of each class there are."""
        kinds = {name.iri: name.kind for name in self._names}
        return dict(Counter(kinds.values()))

    def search(self, words: str, *, kinds: frozenset[str] = frozenset()) -> list[Name]:
        """Return the best name of each entity that the words fit, the best entities first.

        Words fit a name that holds them all, with or without diacritics. A whole name goes
        before its beginning, that before the beginning of a word, that before any place; what
        is spelled as it was typed goes before what is so without its diacritics, an official
        name before an alias, and a short name before a long one. `kinds` limits the classes.
        """
        typed = fold(words)
        if typed == "":
            return []
        bare = strip_marks(typed)
        ranks: dict[str, tuple[tuple[int, bool, int, int, str], Name]] = {}
        for grade, number in self._fitting(bare):
            name = self._names[number]
            if len(kinds) > 0 and name.kind not in kinds:
                continue
            respelled = typed not in self._spelled.line(number)
            rank = (grade, respelled, name.grade, len(name.name), name.name)
            if name.iri not in ranks or rank < ranks[name.iri][0]:
                ranks[name.iri] = rank, name
        ordered = sorted(ranks.values(), key=lambda pair: (pair[0], pair[1].iri))
        return [name for _, name in ordered]

    def _fitting(self, bare: str) -> Iterator[tuple[int, int]]:
        """Yield the numbers of the names that fit, each once, with the grade of its fit."""
        seen: set[int] = set()
        parts = sorted(set(bare.split(" ")), key=len, reverse=True)
        for grade, wanted in enumerate((f"\n{bare}\n", f"\n{bare}", f" {bare}", bare, parts[0])):
            for number in self._bare.holding(wanted):
                if len(seen) >= _MOST:
                    return
                if number in seen:
                    continue
                if grade < 4 or all(part in self._bare.line(number) for part in parts):
                    seen.add(number)
                    yield grade, number


class _Lines:
    """Lines of one long text, found by what they hold."""

    def __init__(self, lines: list[str]) -> None:
        self._text = "\n" + "".join(f"{line}\n" for line in lines)
        self._starts = []
        place = 1
        for line in lines:
            self._starts.append(place)
            place += len(line) + 1

    def line(self, number: int) -> str:
        """Return a line by its number."""
        start = self._starts[number]
        return self._text[start : self._text.index("\n", start)]

    def holding(self, wanted: str) -> Iterator[int]:
        """Yield the numbers of the lines that hold a text; it may span the ends of a line."""
        place = self._text.find(wanted)
        while place >= 0:
            inside = place + (wanted[0] == "\n")
            yield bisect_right(self._starts, inside) - 1
            # on with the next line, which begins at this one's last character
            place = self._text.find(wanted, self._text.find("\n", inside))
