"""The bodies after they were resolved, for the people, documents and events that name them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from orggraph.resolve.forms import Where
from orggraph.resolve.leveling import Tokens
from orggraph.resolve.profile import Place


@dataclass(frozen=True, slots=True)
class BodyNode:
    """A body: its number, its key in the graph, and what its commonest name says."""

    number: int
    key: str
    core: Tokens
    place: Where | None
    province: Tokens
    level: str

    @property
    def district(self) -> Tokens:
        """The name of the place below the province that it stands in, if any."""
        return self.place.name if self.place is not None and self.level != "province" else ()


class Nodes:
    """Bodies by the places where sources speak of them, and by source."""

    def __init__(self, bodies: Iterable[tuple[BodyNode, Sequence[Place]]]) -> None:
        at: dict[Place, BodyNode] = {}
        sources: dict[str, set[int]] = {}
        keys: dict[int, str] = {}
        for node, places in bodies:
            keys[node.number] = node.key
            for place in places:
                at[place] = node
                sources.setdefault(place.source, set()).add(node.number)
        self.at: Mapping[Place, BodyNode] = at
        self.keys: Mapping[int, str] = keys
        self._sources = {source: frozenset(found) for source, found in sources.items()}

    def of_source(self, source: str) -> frozenset[int]:
        """Return the numbers of the bodies that a source names."""
        return self._sources.get(source, frozenset())
