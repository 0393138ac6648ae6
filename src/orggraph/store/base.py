"""What a store promises, whatever is behind it.

Reading and writing are two types: what only asks never holds the right to write. A source
is the unit of writing. Its own graph, its evidence graphs and the kept copy of its text
come and go together, in one transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

import pyoxigraph as ox

from orggraph.store.engine import Answer

if TYPE_CHECKING:
    from rdflib import Dataset

Term = ox.NamedNode | ox.Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredSource:
    """What the store knows of a source it holds: enough to tell whether to read it again."""

    iri: str
    identifier: str
    content_hash: str
    reader: str  # fingerprint of the program and language data that read it
    location: str | None  # where the file stood, as a file: IRI


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is taken from a graph, whole named graphs and single quads, and what is added.

    `follows` tells what is added to a graph that is changed in this way, from that graph.
    """

    graphs: Collection[str] = ()
    removed: Collection[ox.Quad] = ()
    added: Collection[ox.Quad] = ()
    follows: Callable[[GraphReader], Iterable[ox.Quad]] | None = None


class GraphReader(Protocol):
    """Asks a store; sees one consistent state of it, even while another process writes."""

    def query(
        self,
        query: str,
        *,
        bindings: Mapping[str, Term] | None = None,
        default_graphs: Sequence[str] = (),
        named_graphs: Sequence[str] = (),
        base: str | None = None,
    ) -> Answer:
        """Answer a SPARQL query over the union of all graphs; QueryError when it is malformed.

        A query may choose its graphs with FROM and FROM NAMED. `default_graphs` and
        `named_graphs` do the same from without, and win; when either is given, the query sees
        these graphs and no other. Relative IRIs are resolved against `base`.

        `bindings` are values for variables of the query, never formatted into its text; a
        SELECT must name a bound variable among its results. A query that holds SERVICE is
        refused: a question never makes a request to the network.
        """

    def sources(self) -> Iterator[StoredSource]:
        """Yield the sources held, in order of their IRIs."""

    def text(self, source: str) -> str:
        """Return the normalized text of a source; StoreError when there is no such source."""

    def quads(self, *, with_texts: bool = False) -> Iterator[ox.Quad]:
        """Yield the quads of the graph (no order promised), without the kept copies."""

    def match(
        self,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        value: Term | None = None,
        graph: ox.NamedNode | None = None,
    ) -> Iterator[ox.Quad]:
        """Yield the quads that fit a pattern; None fits anything. Kept copies included."""

    def count(self) -> int:
        """Return the number of quads held, kept copies included."""

    def altered(self, change: Change) -> GraphReader:
        """Return a reader of a changed copy, to be closed by itself; the store stays as it is."""

    def derived(self) -> Path | None:
        """Return a folder for what is derived from this state, and goes when the state goes.

        None where there is none: in memory, on a server, of a changed copy, while writing.
        """

    def is_current(self) -> bool:
        """Tell whether nothing has been published since this reader was opened."""

    def as_rdflib(self) -> Dataset:
        """Return an rdflib view of the store, good until the store is closed."""

    def close(self) -> None:
        """Let go of the files; the reader answers no more."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


class GraphWriter(GraphReader, Protocol):
    """Writes sources, each whole or not at all. At most one writer at a time."""

    def replace_source(self, source: str, nquads: bytes) -> None:
        """Put a source in the place of whatever was stored under its IRI before.

        `nquads` are the source's own graph, its evidence graphs and its kept copy, as
        N-Quads, one quad a line. Either all of it is stored and all of the earlier is gone,
        or nothing changed.
        """

    def forget_source(self, source: str) -> None:
        """Remove all that a source said; nothing happens when it is not held."""

    def replace_graph(self, graph: str, turtle: bytes) -> None:
        """Put the triples of a Turtle document in the place of a named graph."""

    def replace_quads(self, graph: str, quads: Iterable[ox.Quad]) -> None:
        """Put quads of a named graph in the place of all that it holds, in one transaction."""

    def exchange(self, held: Collection[ox.Quad], wanted: Collection[ox.Quad]) -> None:
        """Put quads in the place of those held, of any graphs; only what differs is written."""

    def publish(self) -> None:
        """Let readers that open the store from now on see all that is written so far."""
