"""A store on a server that speaks the SPARQL 1.1 Protocol, with queries and updates.

The address is that of queries. Updates go to the same address, or to the one that stands
beside it where it ends with "/query", or to the one that its fragment names:

    http://localhost:7878/query
    https://example.org/sparql#update=https://example.org/sparql-auth

Queries see the union of all graphs: the server's default graph must be that. Oxigraph is asked
for it; of others it is a setting.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urldefrag, urlencode

import pyoxigraph as ox
import urllib3

from orggraph.errors import StoreError
from orggraph.store import updates
from orggraph.store.engine import Answer, Node, Value, Values
from orggraph.store.graph import EngineReader, EngineWriter
from orggraph.store.guard import tokens

if TYPE_CHECKING:
    from rdflib import Dataset

_RESULTS = "application/sparql-results+json"
_TRIPLES = "application/n-triples"
_FORM = "application/x-www-form-urlencoded"
Fields = Mapping[str, str | list[str]]
_SPACES = re.compile(r"\s+")
_LONGEST = 300  # characters of what a server complains of


class RemoteEngine:
    """Speaks to a server; what `pyoxigraph.Store` offers, as far as a store needs it."""

    def __init__(self, address: str) -> None:
        self.address, fragment = urldefrag(address)
        named = parse_qs(fragment).get("update", [])
        beside = re.sub(r"/query$", "/update", self.address)
        self._updates = named[0] if len(named) > 0 else beside
        self._http = urllib3.PoolManager(
            retries=urllib3.Retry(connect=0, read=0, redirect=3),
            timeout=urllib3.Timeout(connect=10, read=600),
        )

    def query(
        self,
        query: str,
        *,
        base_iri: str | None = None,
        use_default_graph_as_union: bool = False,
        default_graph: list[Node | ox.DefaultGraph] | None = None,
        named_graphs: list[Node] | None = None,
        substitutions: Values | None = None,
    ) -> Answer:
        """Answer a query; SyntaxError with the server's words when it refuses."""
        base = "" if base_iri is None else f"BASE {ox.NamedNode(base_iri)} "
        fields: dict[str, str | list[str]] = {
            "query": base + bound(query, substitutions or {}),
            "default-graph-uri": _iris(default_graph),
            "named-graph-uri": _iris(named_graphs),
        }
        if use_default_graph_as_union:
            fields["union-default-graph"] = ""
        accept = f"{_RESULTS}, {_TRIPLES};q=0.9"
        kind, data = self._post(self.address, fields, accept=accept)
        if kind == _TRIPLES or kind.startswith("text/"):
            return _triples(data)
        return ox.parse_query_results(data, format=ox.QueryResultsFormat.JSON)

    def update(self, update: str) -> None:
        """Change the data on the server."""
        self._post(self._updates, {"update": update}, accept="*/*")

    def load(self, data: bytes, *, format: ox.RdfFormat) -> None:  # noqa: A002 - as theirs
        """Add quads, all of them or none."""
        if format != ox.RdfFormat.N_QUADS:
            raise ValueError(f"not N-Quads: {format}")
        self.update(updates.replacement([], data))

    def extend(self, quads: Iterable[ox.Quad]) -> None:
        """Add quads, all of them or none."""
        added = list(quads)
        if len(added) > 0:
            self.update(updates.change([], added))

    def quads_for_pattern(
        self,
        subject: Node | None,
        predicate: ox.NamedNode | None,
        object: Value | None,  # noqa: A002 - as theirs
        graph_name: ox.NamedNode | None,
    ) -> Iterator[ox.Quad]:
        """Yield the quads that fit; None fits anything."""
        pattern = {"s": subject, "p": predicate, "o": object, "g": graph_name}
        words = {n: f"?{n}" if term is None else str(term) for n, term in pattern.items()}
        free = " ".join(f"?{name}" for name, term in pattern.items() if term is None)
        body = f"GRAPH {words['g']} {{ {words['s']} {words['p']} {words['o']} }}"
        if free == "":
            if bool(self.query(f"ASK {{ {body} }}")):
                yield ox.Quad(subject, predicate, object, graph_name)  # type: ignore[arg-type]
            return
        query = f"SELECT {free} WHERE {{ {body} }}"
        # not by the engine's parser, which takes no literal of more than 16 MiB
        _, data = self._post(self.address, {"query": query}, accept=_RESULTS)
        for row in json.loads(data)["results"]["bindings"]:
            terms = (_term(row[n]) if term is None else term for n, term in pattern.items())
            yield ox.Quad(*terms)  # type: ignore[arg-type]

    def contains_named_graph(self, graph_name: ox.NamedNode) -> bool:
        """Tell whether a graph holds anything."""
        return bool(self.query(f"ASK {{ GRAPH {graph_name} {{ ?s ?p ?o }} }}"))

    def __len__(self) -> int:
        solutions = self.query("SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }")
        assert isinstance(solutions, ox.QuerySolutions)  # noqa: S101 - it is a SELECT
        count = next(solutions)["n"]
        return int(count.value) if isinstance(count, ox.Literal) else 0

    def check_union(self) -> None:
        """Raise StoreError when queries would not see the named graphs."""
        if bool(self.query("ASK { GRAPH ?g { ?s ?p ?o } }")) and not bool(
            self.query("ASK { ?s ?p ?o }", use_default_graph_as_union=True)
        ):
            raise StoreError(
                "the server's default graph is not the union of its graphs",
                path=self.address,
                remedy="set it so (unionDefaultGraph, --union-default-graph)",
            )

    def _post(self, address: str, fields: Fields, *, accept: str) -> tuple[str, bytes]:
        """Send a form; return the media type and the body of the answer."""
        try:
            response = self._http.request(
                "POST",
                address,
                body=urlencode(fields, doseq=True).encode(),
                headers={"Accept": accept, "Content-Type": _FORM},
            )
        except urllib3.exceptions.HTTPError as error:
            reason = getattr(error, "reason", None) or error
            raise StoreError(f"the server cannot be reached: {reason}", path=address) from None
        if response.status >= 400:
            said = _SPACES.sub(" ", response.data.decode(errors="replace"))[:_LONGEST]
            if response.status == 400:
                raise SyntaxError(said)
            raise StoreError(f"the server answers {response.status}: {said}", path=address)
        kind = response.headers.get("Content-Type", "").partition(";")[0].strip()
        return kind, response.data


def bound(query: str, values: Values) -> str:
    """Return a query with values for variables, as inline data at the start of its pattern."""
    if len(values) == 0:
        return query
    data = "".join(f" VALUES {variable} {{ {term} }}" for variable, term in values.items())
    for token in tokens(query):
        if token.group() == "{":
            return query[: token.end()] + data + query[token.end() :]
    return query


def _iris(graphs: Iterable[object] | None) -> list[str]:
    """Return the names of graphs."""
    return [graph.value for graph in graphs or () if isinstance(graph, ox.NamedNode)]


def _term(binding: Mapping[str, str]) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    """Return a term of the SPARQL 1.1 Query Results JSON Format."""
    value = binding["value"]
    if binding["type"] == "uri":
        return ox.NamedNode(value)
    if binding["type"] == "bnode":
        return ox.BlankNode(value)
    if "xml:lang" in binding:
        return ox.Literal(value, language=binding["xml:lang"])
    kind = binding.get("datatype")
    return ox.Literal(value, datatype=None if kind is None else ox.NamedNode(kind))


def _triples(data: bytes) -> ox.QueryTriples:
    """Return triples as the answer of a CONSTRUCT."""
    store = ox.Store()
    store.load(data, format=ox.RdfFormat.N_TRIPLES)
    answer = store.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    assert isinstance(answer, ox.QueryTriples)  # noqa: S101 - it is a CONSTRUCT
    return answer


class RemoteReader(EngineReader):
    """Asks a server."""

    def __init__(self, address: str) -> None:
        engine = RemoteEngine(address)
        engine.check_union()
        super().__init__(engine)
        self._address = engine.address

    def as_rdflib(self) -> Dataset:
        """Return an rdflib view of the server, which asks it over the network."""
        from rdflib import Dataset  # noqa: PLC0415 - rdflib takes long to import
        from rdflib.plugins.stores.sparqlstore import SPARQLStore  # noqa: PLC0415

        return Dataset(
            store=SPARQLStore(self._address, params={"union-default-graph": ""}),
            default_union=True,
        )


class RemoteStore(RemoteReader, EngineWriter):
    """Writes to a server, one update for each source; nothing keeps a second writer away."""
