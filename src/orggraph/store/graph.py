"""Reading and writing through the embedded engine, wherever its data lie."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import pyoxigraph as ox

from orggraph.errors import DataError, QueryError, StoreError
from orggraph.rdf.ids import copy_graph, is_copy_graph
from orggraph.rdf.vocab import DCTERMS, OG, PROV, SCHEMA
from orggraph.store import copies, guard, large, updates
from orggraph.store.base import Change, StoredSource, Term
from orggraph.store.engine import Answer, Engine, Values

if TYPE_CHECKING:
    from rdflib import Dataset


class EngineReader:
    """Asks an open engine."""

    def __init__(self, engine: Engine) -> None:
        self._open: Engine | None = engine

    @property
    def _engine(self) -> Engine:
        if self._open is None:
            raise StoreError("the store is closed")
        return self._open

    @property
    def _embedded(self) -> ox.Store:
        engine = self._engine
        assert isinstance(engine, ox.Store)  # noqa: S101 - a server has a class of its own
        return engine

    def query(
        self,
        query: str,
        *,
        bindings: Mapping[str, Term] | None = None,
        default_graphs: Sequence[str] = (),
        named_graphs: Sequence[str] = (),
        base: str | None = None,
    ) -> Answer:
        """Answer a SPARQL query over the union of all graphs, or over those it chooses."""
        guard.refuse_network(query)
        chosen = len(default_graphs) + len(named_graphs) > 0
        values: Values = {ox.Variable(name): term for name, term in (bindings or {}).items()}
        try:
            return self._engine.query(
                query,
                base_iri=base,
                # the engine would let the union win over FROM
                use_default_graph_as_union=not chosen and not guard.names_dataset(query),
                default_graph=[ox.NamedNode(iri) for iri in default_graphs] if chosen else None,
                named_graphs=[ox.NamedNode(iri) for iri in named_graphs] if chosen else None,
                substitutions=values,
            )
        except SyntaxError as error:
            raise guard.syntax_error(query, error) from error
        except (ValueError, RuntimeError) as error:
            raise QueryError(f"the query cannot be answered: {error}") from error

    def sources(self) -> Iterator[StoredSource]:
        """Yield the sources held, in order of their IRIs."""
        # pattern by pattern: the engine takes ten times as long to join them in a query
        identifiers, hashes, readers, places = (
            {_value(quad.subject): _value(quad.object) for quad in self.match(predicate=told)}
            for told in (DCTERMS.identifier, OG.contentHash, OG.readBy, PROV.atLocation)
        )
        for iri in sorted(readers.keys() & identifiers.keys() & hashes.keys()):
            yield StoredSource(
                iri=iri,
                identifier=identifiers[iri],
                content_hash=hashes[iri],
                reader=readers[iri],
                location=places.get(iri),
            )

    def text(self, source: str) -> str:
        """Return the normalized text of a source."""
        node, graph = ox.NamedNode(source), ox.NamedNode(copy_graph(source))
        for quad in self._engine.quads_for_pattern(node, SCHEMA.text, None, graph):
            return _value(quad.object)
        raise StoreError(f"no such source in the store: {source}")

    def quads(self, *, with_texts: bool = False) -> Iterator[ox.Quad]:
        """Yield the quads of the graph, without the kept copies."""
        for quad in self._engine.quads_for_pattern(None, None, None, None):
            name = quad.graph_name
            if with_texts or not (isinstance(name, ox.NamedNode) and is_copy_graph(name.value)):
                yield quad

    def match(
        self,
        subject: ox.NamedNode | None = None,
        predicate: ox.NamedNode | None = None,
        value: Term | None = None,
        graph: ox.NamedNode | None = None,
    ) -> Iterator[ox.Quad]:
        """Yield the quads that fit a pattern."""
        return self._engine.quads_for_pattern(subject, predicate, value, graph)

    def count(self) -> int:
        """Return the number of quads held."""
        return len(self._engine)

    def altered(self, change: Change) -> EngineReader:
        """Return a reader of a changed copy in memory."""
        copy = copies.in_memory(self._engine, change)
        reader = EngineReader(copy)
        if change.follows is not None:
            copy.extend(change.follows(reader))
        return reader

    def derived(self) -> Path | None:
        """Return a folder for what is derived from this state: there is none."""
        return None

    def is_current(self) -> bool:
        """Tell whether nothing has been published since: nothing is between."""
        return True

    def as_rdflib(self) -> Dataset:
        """Return an rdflib view of the store."""
        import oxrdflib  # noqa: PLC0415 - rdflib takes long to import, and few need it
        from rdflib import Dataset  # noqa: PLC0415

        return Dataset(store=oxrdflib.OxigraphStore(store=self._embedded), default_union=True)

    def close(self) -> None:
        """Let go of the engine, which closes its files when nothing else refers to it."""
        self._open = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class EngineWriter(EngineReader):
    """Writes to an open engine, a transaction for each call."""

    def replace_source(self, source: str, nquads: bytes) -> None:
        """Put a source in the place of whatever was stored under its IRI before."""
        old = self._graphs_of(source)
        engine = self._engine
        if len(nquads) > large.LEAST and isinstance(engine, ox.Store):
            if len(old) == 0:
                large.add(engine, source, nquads)
            else:
                large.change(engine, old, nquads)
        elif len(old) == 0 and updates.fits_parser(nquads):
            self._engine.load(nquads, format=ox.RdfFormat.N_QUADS)  # the fast way
        else:
            self._engine.update(updates.replacement(old, nquads))

    def forget_source(self, source: str) -> None:
        """Remove all that a source said."""
        old = self._graphs_of(source)
        if len(old) > 0:
            self._engine.update(updates.removal(old))

    def replace_graph(self, graph: str, turtle: bytes) -> None:
        """Put the triples of a Turtle document in the place of a named graph."""
        try:
            quads = updates.named_quads(graph, turtle)
        except SyntaxError as error:
            raise DataError(f"not Turtle: {error.msg}", line=error.lineno) from error
        self.replace_quads(graph, quads)

    def replace_quads(self, graph: str, quads: Iterable[ox.Quad]) -> None:
        """Put quads in the place of a named graph; only what differs is written."""
        self.exchange(set(self.match(graph=ox.NamedNode(graph))), set(quads))

    def exchange(self, held: Collection[ox.Quad], wanted: Collection[ox.Quad]) -> None:
        """Put quads in the place of those held; only what differs is written."""
        old, new = set(held), set(wanted)
        if len(old) == 0:
            self._engine.extend(new)
        elif old != new:
            self._engine.update(updates.change(old - new, new - old))

    def publish(self) -> None:
        """Nothing is between this writer and its readers."""

    def _graphs_of(self, source: str) -> list[str]:
        """Return the names of the graphs that a held source filled."""
        node = ox.NamedNode(source)
        evidences = self._engine.quads_for_pattern(None, PROV.wasDerivedFrom, node, node)
        names = [source, copy_graph(source), *(_value(quad.subject) for quad in evidences)]
        return [name for name in names if self._engine.contains_named_graph(ox.NamedNode(name))]


def _value(term: object) -> str:
    """Return the text of a node or literal."""
    if isinstance(term, (ox.NamedNode, ox.Literal)):
        return term.value
    raise StoreError(f"the store holds an unexpected term: {term}")
