"""Identity as triples: which own names stand for which node, and why."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from orggraph.rdf import terms
from orggraph.rdf.vocab import OG, OWL, RDF, RDFS


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Side:
    """One of two entities: the IRI that it has by its own key, and a source that names it so.

    `node` is the IRI that it has in the graph.
    """

    iri: str
    source: str
    name: str
    node: str


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class IdentityLink:
    """Why two entities are one (`certain`) or may be."""

    a: Side
    b: Side
    rule: str
    score: float
    reasons: tuple[str, ...] = ()
    certain: bool = True


def identity_graph(base: str) -> str:
    """Return the name of the graph that tells which entities are one."""
    return f"{base}identity"


def encode_identity(
    base: str, nodes: Mapping[str, Collection[str]], links: Iterable[IdentityLink]
) -> Iterator[ox.Triple]:
    """Yield the triples of the identity graph.

    `nodes` are the nodes that each own IRI stands for: itself, another, or several things that
    share a name.
    """
    same = {own: min(of) for own, of in nodes.items() if len(of) == 1 and own not in of}
    for own, node in sorted(same.items()):
        yield ox.Triple(ox.NamedNode(own), OWL.sameAs, ox.NamedNode(node))
    for own, several in sorted(nodes.items()):
        for node in sorted(several) if len(several) > 1 else ():
            yield ox.Triple(ox.NamedNode(node), OG.sharesName, ox.NamedNode(own))
    for link in sorted(set(links)):
        yield from _link(base, link)
        for side in (link.a, link.b):
            if side.iri in same:  # nothing else in the graph tells what it was called
                yield ox.Triple(ox.NamedNode(side.iri), RDFS.label, terms.words(side.name))


def _link(base: str, link: IdentityLink) -> Iterator[ox.Triple]:
    sides = (link.a.iri, link.a.source, link.b.iri, link.b.source)
    digest = hashlib.sha256("\x1f".join(sides).encode()).hexdigest()[:16]
    node = ox.NamedNode(f"{base}identity/{digest}")
    yield ox.Triple(node, RDF.type, OG.IdentityLink if link.certain else OG.PossibleIdentity)
    yield ox.Triple(node, OG.sideA, ox.NamedNode(link.a.iri))
    yield ox.Triple(node, OG.sourceA, ox.NamedNode(link.a.source))
    yield ox.Triple(node, OG.sideB, ox.NamedNode(link.b.iri))
    yield ox.Triple(node, OG.sourceB, ox.NamedNode(link.b.source))
    for iri in sorted({link.a.node, link.b.node}):
        yield ox.Triple(node, OG.between, ox.NamedNode(iri))
    yield ox.Triple(node, OG.rule, terms.words(link.rule))
    yield ox.Triple(node, OG.confidence, terms.decimal(link.score))
    for reason in link.reasons:
        yield ox.Triple(node, OG.reason, terms.words(reason, "en"))
