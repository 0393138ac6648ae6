"""People told of together: two sources that name the same two people tell one story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from orggraph.resolve.atoms import Atom
from orggraph.resolve.careers import Career
from orggraph.resolve.leveling import Tokens

_FEW = 50  # sources of a story; who is named in more stands in many stories
_FULL = 3  # words of a name that tells somebody from most others


class Stories:
    """Finds mentions of one name beside mentions of another."""

    def __init__(self, atoms: Sequence[Atom[Career]]) -> None:
        self._atoms = atoms
        named: dict[Tokens, set[str]] = {}
        for atom in atoms:
            if len(atom.facts.name) >= _FULL:
                named.setdefault(atom.facts.name, set()).update(atom.sources)
        self._beside: dict[str, list[Tokens]] = {}
        for name, sources in sorted(named.items()):
            for source in sources if len(sources) <= _FEW else ():
                self._beside.setdefault(source, []).append(name)

    def of(self, block: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield pairs of the atoms of one name that are told of beside one other person."""
        told: dict[Tokens, list[int]] = {}
        for number in block:
            own = self._atoms[number].facts.name
            beside = {
                name
                for source in self._atoms[number].sources
                for name in self._beside.get(source, ())
                if name != own
            }
            for name in sorted(beside):
                told.setdefault(name, []).append(number)
        for group in told.values():
            yield from pairwise(group)
