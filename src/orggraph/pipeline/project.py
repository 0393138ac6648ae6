"""From the stored graph to the part of it that a picture shows, with the words behind it.

The shape of the graph is asked for first and whole, since nearness and weight need it; the
quotes, which are most of the bytes, only for what the picture shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

import pyoxigraph as ox

from orggraph.errors import QueryError
from orggraph.pipeline.find import find
from orggraph.rdf.vocab import CLASSES, DCTERMS, KINDS, OG, ORG, PROV
from orggraph.store.base import GraphReader
from orggraph.text.dates import PartialDate
from orggraph.view.choose import BESIDE, DRAWN, MOST_NODES, add_beside, choose
from orggraph.view.html import render
from orggraph.view.model import Edge, Node, Quote, ViewGraph, ViewKind

__all__ = ["Page", "draw", "project", "read_nodes"]

Row = ox.QuerySolution

_POST = "holdsPost"
_CLASSES = frozenset(node.value for node in CLASSES.values())
_TYPES: Mapping[str, str] = {kind: name for name, kinds in KINDS.items() for kind in kinds}
# What a name means, where it fits several entities: first what the picture is about.
_FIRST = {
    ViewKind.STRUCTURE: ("Organization", "Person", "Document", "Event"),
    ViewKind.CASCADE: ("Document", "Event", "Organization", "Person"),
    ViewKind.NETWORK: tuple(KINDS),
}
_ELSEWHERE = {
    "subOrganizationOf": ORG.subOrganizationOf,
    "reportsTo": ORG.reportsTo,
    "actedOnBehalfOf": PROV.actedOnBehalfOf,
    "originalOrganization": ORG.originalOrganization,
    "resultingOrganization": ORG.resultingOrganization,
    "spatial": DCTERMS.spatial,
}


def project(
    reader: GraphReader,
    kind: ViewKind,
    *,
    about: str | None = None,
    depth: int = 2,
    as_of: PartialDate | None = None,
    most: int = MOST_NODES,
) -> ViewGraph:
    """Return what a picture of the stored graph shows.

    Args:
        reader: the store.
        kind: what the picture is about.
        about: an IRI or a name; shows what stands within `depth` steps of it.
        depth: how many steps.
        as_of: leaves out posts that ended before that day or began after it, and documents
            and events of later days; what has no date stays.
        most: how many entities are shown at most.

    Raises:
        QueryError: `about` names no entity, or several.
    """
    if depth < 0:
        raise QueryError(f"a depth below zero: {depth}", remedy="2 is the default")
    nodes = read_nodes(reader)
    center = None if about is None else find(reader, about, types=_FIRST[kind]).value
    if center is not None and center not in nodes:
        raise QueryError(f"not an organization, person, document or event: <{center}>")
    edges = _between(_shape(reader, kind), nodes)
    graph = choose(kind, nodes, edges, about=center, depth=depth, as_of=as_of, most=most)
    graph = add_beside(graph, nodes, edges)
    return replace(graph, edges=tuple(_with_quotes(reader, graph.edges, nodes)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page, and what to say of it: how much it draws, and what it leaves out."""

    html: str
    nodes: int
    edges: int
    note: str


def draw(
    reader: GraphReader,
    kind: ViewKind,
    *,
    about: str | None = None,
    depth: int = 2,
    as_of: PartialDate | None = None,
    language: str = "vi",
) -> Page:
    """Return a picture of the stored graph as one HTML page; see `project`."""
    graph = project(reader, kind, about=about, depth=depth, as_of=as_of)
    note = "" if graph.left_out == 0 else f"; {graph.left_out} left out, see --about and --depth"
    return Page(
        html=render(graph, language=language),
        nodes=len(graph.drawn_nodes()),
        edges=len(graph.drawn_edges()),
        note=note,
    )


def _between(edges: Iterable[Edge], nodes: Mapping[str, Node]) -> list[Edge]:
    """Return the edges that have both their ends among the nodes."""
    return [edge for edge in edges if edge.source in nodes and edge.target in nodes]


def read_nodes(reader: GraphReader) -> dict[str, Node]:
    """Return every entity by its IRI, with the name that most sources give it."""
    said: dict[str, dict[str, dict[str, int]]] = {}
    for row in _ask(reader, "view-entities"):
        values = said.setdefault(_text(row["entity"]), {}).setdefault(_local(row["property"]), {})
        value = _text(row["value"])
        values[value] = values.get(value, 0) + int(_text(row["times"]))
    found = (_node(iri, said[iri]) for iri in sorted(said))
    return {node.iri: node for node in found if node is not None}


def _node(iri: str, said: Mapping[str, Mapping[str, int]]) -> Node | None:
    """Return an entity as most sources describe it; None for what is no entity."""
    kinds = {_after(kind): times for kind, times in said.get("type", {}).items() if _is_kind(kind)}
    # a class that says nothing beyond the type only counts where no closer one is given
    closer = {kind: times for kind, times in kinds.items() if kind not in KINDS}
    kind = _most(closer or kinds)
    if kind is None:
        return None
    names = said.get("prefLabel", {})
    label = _most(names) or iri
    others = {*names, *said.get("altLabel", {})} - {label}
    day, ordinal = _most(said.get("date", {})), _most(said.get("ordinal", {}))
    return Node(
        iri=iri,
        kind=kind,
        type=_TYPES[kind],
        label=label,
        aliases=tuple(sorted(others)),
        number=_most(said.get("number", {})),
        date=None if day is None else PartialDate.parse(day),
        ordinal=None if ordinal is None else int(ordinal),
        term=_most(said.get("term", {})),
    )


def _shape(reader: GraphReader, kind: ViewKind) -> Iterator[Edge]:
    """Yield the edges that a picture may draw, without their quotes."""
    for name in sorted({*DRAWN[kind], *BESIDE[kind]} - {_POST}):
        predicate = _ELSEWHERE[name] if name in _ELSEWHERE else OG[name]
        for row in _ask(reader, "view-relations", predicate=predicate):
            yield Edge(source=_text(row["subject"]), target=_text(row["object"]), predicate=name)
    if _POST in DRAWN[kind]:
        yield from _posts(reader)


def _posts(reader: GraphReader) -> Iterator[Edge]:
    """Yield each post once, with the widest time that its sources give it."""
    rows: dict[str, list[Row]] = {}
    for row in _ask(reader, "view-posts"):
        rows.setdefault(_text(row["post"]), []).append(row)
    for iri in sorted(rows):
        said = rows[iri]
        roles = sorted({_text(row["role"]) for row in said} - {""})
        starts = [
            PartialDate.parse(_text(row["start"])) for row in said if row["start"] is not None
        ]
        ends = [PartialDate.parse(_text(row["end"])) for row in said if row["end"] is not None]
        yield Edge(
            source=min(_text(row["subject"]) for row in said),
            target=min(_text(row["object"]) for row in said),
            predicate=_POST,
            iri=iri,
            role=roles[0] if len(roles) > 0 else None,
            # of 2015 and 2015-03 the latter says more, and neither contradicts the other
            start=min(starts, key=lambda day: (day.year, day.month == 0, day), default=None),
            end=max(ends, key=lambda day: (day.year, day.month != 0, day), default=None),
        )


def _with_quotes(
    reader: GraphReader, edges: Iterable[Edge], nodes: Mapping[str, Node]
) -> Iterator[Edge]:
    """Yield the edges with the words they rest on."""
    sources = {_text(row["source"]): row for row in _ask(reader, "view-sources")}
    quoted: dict[str, dict[tuple[str, str], set[Quote]]] = {}
    for edge in edges:
        if edge.predicate == _POST:
            yield _post_with_quotes(reader, edge, nodes, sources)
            continue
        if edge.source not in quoted:
            found = quoted.setdefault(edge.source, {})
            for row in _ask(reader, "view-quotes", subject=ox.NamedNode(edge.source)):
                key = (_local(row["predicate"]), _text(row["object"]))
                found.setdefault(key, set()).add(_quote(row, sources))
        quotes = quoted[edge.source].get((edge.predicate, edge.target), set())
        yield replace(edge, quotes=tuple(sorted(quotes, key=_in_order)))


def _post_with_quotes(
    reader: GraphReader, edge: Edge, nodes: Mapping[str, Node], sources: Mapping[str, Row]
) -> Edge:
    """Return a post with its quotes, and the status that the latest source gives it."""
    rows = list(_ask(reader, "view-post-quotes", post=ox.NamedNode(edge.iri)))
    quotes = {_quote(row, sources) for row in rows}
    statuses = sorted(
        (_quote(row, sources).date, _local(row["status"]))
        for row in rows
        if row["status"] is not None
    )
    decisions = sorted({_text(row["decision"]) for row in rows if row["decision"] is not None})
    document = nodes.get(decisions[0]) if len(decisions) > 0 else None
    return replace(
        edge,
        quotes=tuple(sorted(quotes, key=_in_order)),
        status=statuses[-1][1] if len(statuses) > 0 else None,
        decided_by=None if document is None else document.label,
    )


def _quote(row: Row, sources: Mapping[str, Row]) -> Quote:
    rule, iri = _text(row["rule"]), _text(row["source"])
    if iri == "":
        return Quote(
            source="", text="", rule=rule or _after(_text(row["evidence"])), inferred=True
        )
    source, confidence = sources.get(iri), _text(row["confidence"])
    return Quote(
        source=iri if source is None else _text(source["identifier"]),
        text=_text(row["quote"]),
        rule=rule,
        confidence=None if confidence == "" else float(confidence),
        title="" if source is None else _text(source["title"]),
        date="" if source is None else _text(source["issued"]),
        url="" if source is None else _text(source["url"]),
    )


def _in_order(quote: Quote) -> tuple[object, ...]:
    """Stated before inferred, surest first."""
    return (quote.inferred, -(quote.confidence or 0.0), quote.source, quote.text, quote.rule)


def _most(values: Mapping[str, int]) -> str | None:
    """Return the value said most often; of several the longest, which leaves out least."""
    return min(values, key=lambda value: (-values[value], -len(value), value), default=None)


def _is_kind(iri: str) -> bool:
    return iri in _CLASSES


@cache
def _query(name: str) -> str:
    return (files("orggraph.pipeline") / "sparql" / f"{name}.rq").read_text(encoding="utf-8")


def _ask(reader: GraphReader, name: str, **bindings: ox.NamedNode) -> Iterator[Row]:
    rows = reader.query(_query(name), bindings=bindings)
    assert isinstance(rows, ox.QuerySolutions)  # noqa: S101 - the files hold SELECTs
    return iter(rows)


def _text(term: object) -> str:
    """Return the text of a term; the empty string for one that is not bound."""
    return term.value if isinstance(term, (ox.NamedNode, ox.Literal)) else ""


def _local(term: object) -> str:
    return _after(_text(term))


def _after(iri: str) -> str:
    """Return the part of an IRI after its last "#" or "/"."""
    return iri.replace("#", "/").rsplit("/", maxsplit=1)[-1]
