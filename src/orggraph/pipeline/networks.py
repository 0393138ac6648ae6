"""From the store to a NetworkX graph, in one pass over the quads of each relation.

The engine is asked pattern by pattern: each quad brings the name of its graph, which is the
evidence, so a join or a query for each edge is never needed. Quotes are most of the bytes and
are looked up only for the evidence that is asked about; see `quotes`.
"""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache

import networkx as nx
import pyoxigraph as ox

from orggraph.analyze.graphs import (
    POST,
    RELATIONS,
    SUCCESSION,
    TYPES,
    Edge,
    Graph,
    View,
    add_edges,
)
from orggraph.analyze.people import ties
from orggraph.pipeline.moment import Moment, at
from orggraph.pipeline.posts import Post, read_posts
from orggraph.pipeline.successions import read_successions
from orggraph.rdf.vocab import CLASSES, DCTERMS, KINDS, OG, ORG, PROV, RDF, SCHEMA, SKOS
from orggraph.store import GraphReader
from orggraph.text.dates import PartialDate

_ELSEWHERE: Mapping[str, ox.NamedNode] = {
    "subOrganizationOf": ORG.subOrganizationOf,
    "reportsTo": ORG.reportsTo,
    "actedOnBehalfOf": PROV.actedOnBehalfOf,
    "originalOrganization": ORG.originalOrganization,
    "resultingOrganization": ORG.resultingOrganization,
    "spatial": DCTERMS.spatial,
}
_ATTRIBUTES: Mapping[str, ox.NamedNode] = {
    "label": SKOS.prefLabel,
    "number": OG.number,
    "date": OG.date,
    "ordinal": OG.ordinal,
    "term": OG.term,
    "place": DCTERMS.spatial,
    "start": SCHEMA.validFrom,
    "end": SCHEMA.validThrough,
}
_Times = Mapping[str, tuple[str | None, str | None]]
_TYPE_OF: Mapping[str, str] = {kind: name for name, kinds in KINDS.items() for kind in kinds}


def to_networkx(
    reader: GraphReader,
    view: View | str = View.EVERYTHING,
    *,
    as_of: PartialDate | None = None,
) -> Graph:
    """Return a view of the stored graph for analysis; `orggraph.analyze.graphs` tells its form.

    Nodes and edges are in order of their IRIs, so that equal stores give equal graphs. With
    `as_of` it is the graph of that day; see `orggraph.pipeline.moment`.

    Raises:
        ValueError: there is no such view.
    """
    view = View(view)
    if as_of is None:
        return _project(reader, view)
    with at(reader, Moment(as_of=as_of)) as then:
        graph = _project(then, view)
    graph.graph["as_of"] = str(as_of)
    return graph


def _project(reader: GraphReader, view: View) -> Graph:
    with _uncollected():
        if view is View.PEOPLE:
            return ties(_read(reader, View.EVERYTHING))
        return _read(reader, view)


def _read(reader: GraphReader, view: View) -> Graph:
    graph: Graph = nx.MultiDiGraph(view=view.value)
    nodes = _nodes(reader, TYPES[view])
    graph.add_nodes_from((iri, nodes[iri]) for iri in sorted(nodes))
    valid = _validity(reader)
    for name in RELATIONS[view]:
        found = _edges(reader, name, valid)
        add_edges(graph, (edge for edge in found if edge[0] in nodes and edge[1] in nodes))
    return graph


def _edges(reader: GraphReader, name: str, valid: _Times) -> Iterator[Edge]:
    if name == POST:
        return _posts(reader)
    return read_successions(reader) if name == SUCCESSION else _relations(reader, name, valid)


def _nodes(reader: GraphReader, types: frozenset[str]) -> dict[str, dict[str, str | int]]:
    """Return the attributes of each entity of some types, as most sources give them."""
    stated: dict[str, list[str]] = {}
    for kind, node in CLASSES.items():
        if _TYPE_OF[kind] in types:
            for quad in reader.match(None, RDF.type, node):
                stated.setdefault(_text(quad.subject), []).append(kind)
    nodes: dict[str, dict[str, str | int]] = {}
    for iri, kinds in stated.items():
        # a class that says nothing beyond the type only counts where no closer one is given
        kind = _most([kind for kind in kinds if kind not in KINDS] or kinds)
        nodes[iri] = {"kind": kind, "type": _TYPE_OF[kind], "label": iri}
    for name, predicate in _ATTRIBUTES.items():
        said: dict[str, list[str]] = {}
        for quad in reader.match(None, predicate):
            iri = _text(quad.subject)
            if iri in nodes:
                said.setdefault(iri, []).append(_text(quad.object))
        for iri, values in said.items():
            value = _most(values)
            nodes[iri][name] = int(value) if name == "ordinal" else value
    return nodes


def _relations(reader: GraphReader, name: str, valid: _Times) -> Iterator[Edge]:
    """Yield the edges of one relation, each once, in order."""
    said: dict[tuple[str, str], list[str]] = {}
    for subject, _, value, graph in reader.match(None, _predicate(name)):
        ends = subject.value, value.value
        evidence = said.get(ends)
        if evidence is None:
            said[ends] = [graph.value]
        else:
            evidence.append(graph.value)
    for ends in sorted(said):
        evidence = said[ends]
        if len(evidence) > 1:
            evidence.sort()
        attributes: dict[str, object] = {"predicate": name, "evidence": tuple(evidence)}
        if len(valid) > 0:
            attributes |= _time(evidence, valid)
        yield *ends, name, attributes


def _posts(reader: GraphReader) -> Iterator[Edge]:
    """Yield the posts, each an edge from the person to the body."""
    for post in read_posts(reader):
        yield post.person, post.organization, f"{POST} {post.iri}", _post_attributes(post)


def _post_attributes(post: Post) -> dict[str, object]:
    told = {
        "role": post.role,
        "concept": post.concept,
        "rank": post.rank,
        "status": post.status,
        "start": None if post.start is None else str(post.start),
        "end": None if post.end is None else str(post.end),
        "decided_by": post.decided_by,
    }
    known = {name: value for name, value in told.items() if value is not None}
    return {"predicate": POST, "evidence": post.evidence, **known}


def _validity(reader: GraphReader) -> _Times:
    """Return the first and the last day of what evidence supports, where it tells one."""
    first = {_text(q.subject): _text(q.object) for q in reader.match(None, SCHEMA.validFrom)}
    last = {_text(q.subject): _text(q.object) for q in reader.match(None, SCHEMA.validThrough)}
    return {iri: (first.get(iri), last.get(iri)) for iri in {*first, *last}}


def _time(evidence: Collection[str], valid: _Times) -> dict[str, str]:
    """Return the widest time that the evidence of an edge gives it; any without leaves it open."""
    if valid.keys().isdisjoint(evidence):
        return {}
    times = [valid.get(iri, (None, None)) for iri in evidence]
    starts = [start for start, _ in times if start is not None]
    ends = [end for _, end in times if end is not None]
    told = {}
    if len(starts) == len(times) > 0:
        told["start"] = min(starts)
    if len(ends) == len(times) > 0:
        told["end"] = max(ends)
    return told


@cache
def _predicate(name: str) -> ox.NamedNode:
    return _ELSEWHERE[name] if name in _ELSEWHERE else OG[name]


def _most(values: Sequence[str]) -> str:
    """Return the value said most often; of several the longest, which leaves out least."""
    if len(values) == 1:
        return values[0]
    times = Counter(values)
    return min(times, key=lambda value: (-times[value], -len(value), value))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep Python from looking for garbage in a million dicts that are all in use.

    It takes a fifth of the time (benchmarks/projection.py).
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _text(term: object) -> str:
    return term.value if isinstance(term, (ox.NamedNode, ox.Literal)) else str(term)
