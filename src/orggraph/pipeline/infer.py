"""Infer: what follows from all sources together, in a graph of its own.

The graph is a pure function of what the sources state, so that the same sources give the same
bytes, however and in whatever order they came into the store.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable

import pyoxigraph as ox

from orggraph.infer import tenures
from orggraph.languages import load
from orggraph.pipeline.claims import claims
from orggraph.pipeline.derived import (
    INFERENCES,
    INSTITUTIONS,
    derived,
    held,
    institution_quads,
    premises,
    rules,
    rules_fingerprint,
)
from orggraph.pipeline.kept import resolved_state
from orggraph.pipeline.tenures import encode_tenures, inferred_graph
from orggraph.rdf.ids import DEFAULT_BASE, copy_graph
from orggraph.rdf.links import identity_graph
from orggraph.rdf.ontology import version
from orggraph.rdf.vocab import OG, ORG, SKOS
from orggraph.store import GraphReader, GraphWriter

_RULES = "3"  # raised when the rules that infer change


def infer(store: GraphWriter, *, base: str = DEFAULT_BASE, language: str = "vi") -> None:
    """Put what follows from the sources of a store in the place of what followed before.

    Nothing is done when the sources and their identities are those of the last time. `language`
    is that of the pack that knows institutions by their names.
    """
    if is_inferred(store, base):
        return
    graph = inferred_graph(base)
    store.replace_quads(graph, inferred(store, base=base))
    known = institution_quads(store, load(language).institution, base=base)
    store.replace_quads(f"{base}{INSTITUTIONS}", known)
    _apply_rules(store, base)
    store.replace_quads(copy_graph(graph), [_mark(store, base)])


def _apply_rules(store: GraphWriter, base: str) -> None:
    """Put what the rules derive in the place of what they did; only what differs is written.

    They are not applied when what they derive from is the same as the last time.
    """
    told = premises(store, base=base)
    node = ox.NamedNode(f"{base}{INFERENCES}")
    copy = ox.NamedNode(copy_graph(node.value))
    mark = ox.Quad(node, OG.resolvedAs, ox.Literal(_fingerprint(told)), copy)
    if list(store.match(graph=copy)) == [mark]:
        return
    store.exchange(held(store, base=base), derived(told, base=base, by=rules()))
    store.replace_quads(copy.value, [mark])


def _fingerprint(quads: Iterable[ox.Quad]) -> str:
    digest = hashlib.sha256(rules_fingerprint().encode())
    for line in sorted(map(str, quads)):
        digest.update(f"{line}\n".encode())
    return digest.hexdigest()[:16]


def is_inferred(reader: GraphReader, base: str) -> bool:
    """Tell whether a store holds what follows from the sources that it has now."""
    copy = ox.NamedNode(copy_graph(inferred_graph(base)))
    return _state(reader, base) != "" and list(reader.match(graph=copy)) == [_mark(reader, base)]


def _mark(reader: GraphReader, base: str) -> ox.Quad:
    """Return what a store remembers of the state that its graph was inferred from."""
    graph = inferred_graph(base)
    state = ox.Literal(_state(reader, base))
    copy = ox.NamedNode(copy_graph(graph))
    return ox.Quad(ox.NamedNode(graph), OG.resolvedAs, state, copy)


def _state(store: GraphReader, base: str) -> str:
    """Return the fingerprint of all that is inferred from; "" when the store has none."""
    resolved = resolved_state(store, identity_graph(base))
    return "" if resolved is None else f"{resolved} {_RULES} {version()} {rules_fingerprint()}"


def inferred(reader: GraphReader, *, base: str = DEFAULT_BASE) -> set[ox.Quad]:
    """Return the graph of what follows from the sources."""
    return encode_tenures(tenures(claims(reader)), names_of_bodies(reader), base=base)


def names_of_bodies(reader: GraphReader) -> dict[str, str]:
    """Return the name that most sources give each organization with a post in it."""
    counted: defaultdict[ox.NamedNode, Counter[str]] = defaultdict(Counter)
    for node in {quad.object for quad in reader.match(None, ORG.organization)}:
        if isinstance(node, ox.NamedNode):
            for quad in reader.match(node, SKOS.prefLabel):
                if isinstance(quad.object, ox.Literal):
                    counted[node][quad.object.value] += 1
    return {
        node.value: min(names, key=lambda name: (-names[name], -len(name), name))
        for node, names in counted.items()
    }
