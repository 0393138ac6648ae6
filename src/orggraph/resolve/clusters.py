"""Joining atoms to nodes one link after another, where nothing forbids it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Two atoms that may be one, by their numbers, and how sure it is, between 0 and 1.

    A source tells its entities from each other: what it names twice is joined only where one
    name is clearly a `variant` of the other.
    """

    a: int
    b: int
    rule: str
    score: float
    reasons: tuple[str, ...] = ()
    variant: bool = False


# Tells why two groups of atoms cannot be one; None where they can.
Objection = Callable[[Sequence[int], Sequence[int]], str | None]


class Clusters:
    """A partition of the atoms 0 … n-1 that grows together, with pairs that stay apart.

    `sources` are those of each atom.
    """

    def __init__(self, sources: Sequence[frozenset[str]]) -> None:
        self._root = list(range(len(sources)))
        self._sources: list[set[str] | frozenset[str]] = list(sources)
        self._members: dict[int, list[int]] = {}  # by root, where there is more than the root
        self._apart: dict[int, set[int]] = {}  # by root: roots that it may not be joined to
        self.edges: list[Edge] = []

    def root(self, atom: int) -> int:
        """Return the number that stands for the cluster of an atom."""
        root = self._root
        while root[atom] != atom:
            root[atom] = root[root[atom]]
            atom = root[atom]
        return atom

    def members(self, atom: int) -> Sequence[int]:
        """Return the atoms of the cluster of an atom."""
        root = self.root(atom)
        return self._members.get(root, (root,))

    def keep_apart(self, a: int, b: int) -> bool:
        """Forbid that two atoms are ever one; False where they are one already."""
        a, b = self.root(a), self.root(b)
        if a == b:
            return False
        self._apart.setdefault(a, set()).add(b)
        self._apart.setdefault(b, set()).add(a)
        return True

    def are_apart(self, a: int, b: int) -> bool:
        """Tell whether it is forbidden that two atoms are one."""
        return self.root(b) in self._apart.get(self.root(a), ())

    def join(self, edge: Edge, *, judged: bool = False) -> bool:
        """Make the clusters of an edge one; False where they are already, or must not be.

        What people have `judged` is joined even where one source names it twice.
        """
        a, b = self.root(edge.a), self.root(edge.b)
        if a == b or self.are_apart(a, b):
            return False
        free = edge.variant or judged
        if not free and not self._sources[a].isdisjoint(self._sources[b]):
            return False
        self._unite(a, b)
        self.edges.append(edge)
        return True

    def _unite(self, a: int, b: int) -> None:
        if len(self._members.get(a, (a,))) < len(self._members.get(b, (b,))):
            a, b = b, a
        self._root[b] = a
        self._members.setdefault(a, [a]).extend(self._members.pop(b, [b]))
        for other in self._apart.pop(b, set()):
            self._apart[other].discard(b)
            self._apart[other].add(a)
            self._apart.setdefault(a, set()).add(other)
        small, large = sorted((self._sources[a], self._sources[b]), key=len)
        united = large if isinstance(large, set) else set(large)
        united.update(small)
        self._sources[a] = united
        self._sources[b] = frozenset()

    def join_all(self, edges: Iterable[Edge], objection: Objection | None = None) -> list[Edge]:
        """Join edges, the surest first; return those that `objection` spoke against.

        `objection` sees both clusters whole, so that no chain of small steps makes one node
        of things that have nothing to do with each other.
        """
        refused = []
        for edge in sorted(edges, key=lambda e: (-e.score, e.a, e.b, e.rule)):
            if self.root(edge.a) == self.root(edge.b):
                continue
            if objection is not None and objection(self.members(edge.a), self.members(edge.b)):
                refused.append(edge)
            else:
                self.join(edge)
        return refused

    def all(self) -> list[list[int]]:
        """Return the clusters, each sorted, in the order of their first atoms."""
        groups: dict[int, list[int]] = {}
        for atom in range(len(self._root)):
            groups.setdefault(self.root(atom), []).append(atom)
        return list(groups.values())
