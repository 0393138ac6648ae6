"""What a store needs of the engine under it: the embedded one, or a server that speaks SPARQL."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

import pyoxigraph as ox

Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples
Values = dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]
Node = ox.NamedNode | ox.BlankNode
Value = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


class Engine(Protocol):
    """The part of `pyoxigraph.Store` that is used, with its promises."""

    def query(
        self,
        query: str,
        /,
        *,
        base_iri: str | None = None,
        use_default_graph_as_union: bool = False,
        default_graph: list[Node | ox.DefaultGraph] | None = None,
        named_graphs: list[Node] | None = None,
        substitutions: Values | None = None,
    ) -> Answer:
        """Answer a query. SyntaxError, ValueError or RuntimeError when it cannot be."""

    def update(self, update: str, /) -> None:
        """Change the data, all of it or nothing."""

    def load(self, data: bytes, /, *, format: ox.RdfFormat) -> None:  # noqa: A002 - as theirs
        """Add quads, all of them or none."""

    def extend(self, quads: Iterable[ox.Quad], /) -> None:
        """Add quads, all of them or none."""

    def quads_for_pattern(
        self,
        subject: Node | None,
        predicate: ox.NamedNode | None,
        object: Value | None,  # noqa: A002 - as theirs
        graph_name: ox.NamedNode | None,
        /,
    ) -> Iterator[ox.Quad]:
        """Yield the quads that fit; None fits anything."""

    def contains_named_graph(self, graph_name: ox.NamedNode, /) -> bool:
        """Tell whether a graph holds anything."""

    def __len__(self) -> int: ...
