"""Tenures as quads of the graph of inferences: posts, who held them when, contradictions."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import pyoxigraph as ox

from orggraph.infer import Conflict, Post, Tenure, Tenures
from orggraph.rdf import terms
from orggraph.rdf.vocab import OG, ORG, PROV, RDF, SKOS
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold, slug

INFERRED = "inferred"  # how the name of the graph ends
Edge = tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]

_DIGITS = re.compile(r"-[0-9a-f]{6}$")
_SIDES: Mapping[str, ox.NamedNode] = {
    "begin_from": OG.earliestBeginning,
    "begin_by": OG.latestBeginning,
    "end_from": OG.earliestEnd,
    "end_by": OG.latestEnd,
}
_CONCEPT = "https://w3id.org/orggraph/role/"


def inferred_graph(base: str) -> str:
    """Return the name of the graph that holds what was inferred."""
    return f"{base}{INFERRED}"


def encode_tenures(found: Tenures, names: Mapping[str, str], *, base: str) -> set[ox.Quad]:
    """Return the quads of the graph of inferences.

    `names` are those of the organizations; a post in one of them is named after it.
    """
    graph = ox.NamedNode(inferred_graph(base))
    posts = {tenure.post: post_node(base, tenure.post) for tenure in found.tenures}
    nodes = [tenure_node(base, tenure) for tenure in found.tenures]
    edges: set[Edge] = set()
    for post, node in posts.items():
        edges.update(_post(post, node, names))
    for tenure, node in zip(found.tenures, nodes, strict=True):
        edges.add((node, OG.post, posts[tenure.post]))
        edges.update(_tenure(tenure, node, nodes))
    for conflict in found.conflicts:
        edges.update(_conflict(base, conflict, nodes))
    return {ox.Quad(*edge, graph) for edge in edges}


def joined(role: str, organization: str) -> str:
    """Return the name of a post in a body; words that end the one and begin the other once."""
    left, right = role.split(), organization.split()
    for shared in range(min(len(left), len(right)), 0, -1):
        if fold(" ".join(left[-shared:])) == fold(" ".join(right[:shared])):
            return " ".join([*left[:-shared], *right])
    return f"{role} {organization}"


def _post(post: Post, node: ox.NamedNode, names: Mapping[str, str]) -> Iterator[Edge]:
    yield node, RDF.type, ORG.Post
    yield node, ORG.postIn, ox.NamedNode(post.organization)
    yield node, OG.roleLabel, terms.words(post.label, post.language)
    name = joined(post.label, names.get(post.organization, ""))
    yield node, SKOS.prefLabel, terms.words(name.strip(), post.language)
    if post.role.startswith(_CONCEPT):
        yield node, ORG.role, ox.NamedNode(post.role)


def _tenure(tenure: Tenure, node: ox.NamedNode, nodes: Sequence[ox.NamedNode]) -> Iterator[Edge]:
    yield node, RDF.type, OG.Tenure
    yield node, OG.holder, ox.NamedNode(tenure.person)
    for side, predicate in _SIDES.items():
        day = getattr(tenure.bounds, side)
        if day is not None:
            yield node, predicate, terms.day(PartialDate.of(day))
    for rule in tenure.rules:
        yield node, OG.rule, terms.words(rule)
    for claim in tenure.claims:
        yield node, OG.statedAs, ox.NamedNode(claim.membership)
        yield node, PROV.wasDerivedFrom, ox.NamedNode(claim.evidence)
    for other in tenure.neighbors:
        yield node, PROV.wasInfluencedBy, nodes[other]
    for other in tenure.successors:
        yield node, OG.succeededBy, nodes[other]


def _conflict(base: str, conflict: Conflict, nodes: Sequence[ox.NamedNode]) -> Iterator[Edge]:
    concerned = sorted(nodes[place].value for place in conflict.tenures)
    words = "\x1f".join([conflict.rule, *concerned])
    node = ox.NamedNode(f"{base}contradiction/{hashlib.sha256(words.encode()).hexdigest()[:12]}")
    yield node, RDF.type, OG.Contradiction
    yield node, OG.rule, terms.words(conflict.rule)
    for tenure in concerned:
        yield node, OG.concerns, ox.NamedNode(tenure)
    for evidence in conflict.evidences:
        yield node, PROV.wasDerivedFrom, ox.NamedNode(evidence)


def post_node(base: str, post: Post) -> ox.NamedNode:
    """Return the node of a post."""
    return ox.NamedNode(_iri(base, "post", [post.role, post.organization]))


def tenure_node(base: str, tenure: Tenure) -> ox.NamedNode:
    """Return the node of a tenure."""
    iri = _iri(base, "tenure", [tenure.person, tenure.post.role, tenure.post.organization])
    return ox.NamedNode(iri if tenure.number == 1 else f"{iri}-{tenure.number}")


def _iri(base: str, kind: str, parts: Sequence[str]) -> str:
    """Return an IRI of the readable ends of its parts, which the hash of the whole tells apart."""
    words = "-".join(map(_readable, parts))
    digest = hashlib.sha256("\x1f".join([kind, *parts]).encode()).hexdigest()[:6]
    return f"{base}{kind}/{words}-{digest}"


@lru_cache(maxsize=65536)
def _readable(part: str) -> str:
    return slug(_DIGITS.sub("", part.rpartition("/")[2]))
