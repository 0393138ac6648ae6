"""What rules derive, as quads: each statement in a graph of its own, and one that describes all.

The name of the graph is the inference (`og:Inference`), as that of a stated one is its evidence.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache

import pyoxigraph as ox

from orggraph.infer.rules import Inference, Rule, derive, parse_rule
from orggraph.languages.institutions import Institutions
from orggraph.rdf import terms
from orggraph.rdf.ontology import ONTOLOGY_IRI, rule_files
from orggraph.rdf.vocab import CLASSES, DCTERMS, KINDS, OG, ORG, PROV, RDF, SCHEMA, SKOS
from orggraph.store import GraphReader

INFERENCES = "inferences"  # how the names of the two graphs end
INSTITUTIONS = "institutions"

_RELATIONS = (
    *(ORG.subOrganizationOf, ORG.reportsTo, OG.organizedWithin, DCTERMS.spatial),
    *(OG.implements, OG.ledTo),
)
_TENURES = (
    *(OG.post, OG.holder, ORG.postIn, ORG.role),
    *(OG.earliestBeginning, OG.latestBeginning, OG.earliestEnd, OG.latestEnd),
)
_ROLES = (OG.rank, OG.deputyOf, OG.sharedIn)
_FACTS = (OG.institution, OG.territory, OG.field)
_ENTITIES = frozenset(CLASSES[kind] for of in ("Organization", "Document") for kind in KINDS[of])


@cache
def rules() -> tuple[Rule, ...]:
    """Return the rules of the ontology; DataError for a wrong header."""
    return tuple(
        parse_rule(name, file.read_text(encoding="utf-8")) for name, file in rule_files().items()
    )


@cache
def rules_fingerprint() -> str:
    """Return what changes with the text of any rule."""
    return hashlib.sha256("\x1f".join(rule.sparql for rule in rules()).encode()).hexdigest()[:16]


def institution_quads(
    reader: GraphReader, institution: Institutions, *, base: str
) -> set[ox.Quad]:
    """Return what the official names of the bodies in a store tell of them."""
    graph = ox.NamedNode(f"{base}{INSTITUTIONS}")
    bodies = _bodies(reader)
    found: set[ox.Quad] = set()
    for quad in reader.match(None, SKOS.prefLabel):
        if quad.subject not in bodies or not isinstance(quad.object, ox.Literal):
            continue
        told = institution(quad.object.value)
        if told is not None:
            values = zip(_FACTS, (told.kind, told.territory, told.field), strict=True)
            found.update(
                ox.Quad(quad.subject, predicate, terms.words(value), graph)
                for predicate, value in values
                if value != ""
            )
    return found


def _bodies(reader: GraphReader) -> set[object]:
    kinds = [CLASSES[kind] for kind in KINDS["Organization"]]
    return {quad.subject for kind in kinds for quad in reader.match(None, RDF.type, kind)}


def premises(reader: GraphReader, *, base: str) -> set[ox.Quad]:
    """Return all quads of a store that rules may derive from; what they derived is left out."""
    derived = f"{base}inference/"
    union = ox.NamedNode(
        f"{base}{INSTITUTIONS}"
    )  # of what is told of things, graphs do not matter
    found = {
        quad
        for predicate in _RELATIONS
        for quad in reader.match(None, predicate)
        if not str(quad.graph_name).strip("<>").startswith(derived)
    }
    tenures, ontology = ox.NamedNode(f"{base}inferred"), ox.NamedNode(ONTOLOGY_IRI)
    found.update(q for name in _TENURES for q in reader.match(None, name, graph=tenures))
    found.update(q for name in _ROLES for q in reader.match(None, name, graph=ontology))
    found.update(q for name in _FACTS for q in reader.match(None, name, graph=union))
    for kind in sorted(_ENTITIES, key=str):
        nodes = {quad.subject for quad in reader.match(None, RDF.type, kind)}
        found.update(ox.Quad(node, RDF.type, kind, union) for node in nodes)
    return found


def derived(quads: Collection[ox.Quad], *, base: str, by: Sequence[Rule]) -> set[ox.Quad]:
    """Return what rules derive from `premises`, with its description."""
    inferences = derive(quads, by)
    nodes = {one.key: inference_node(base, one) for one in inferences}
    graphs: defaultdict[object, set[ox.NamedNode]] = defaultdict(set)
    for quad in quads:
        if isinstance(quad.graph_name, ox.NamedNode):
            graphs[quad.subject, quad.predicate, quad.object].add(quad.graph_name)
    for one in inferences:
        graphs[one.fact].add(nodes[one.key])
    described = ox.NamedNode(f"{base}{INFERENCES}")
    found: set[ox.Quad] = set()
    for one in inferences:
        node = nodes[one.key]
        found.add(ox.Quad(*one.fact, node))
        found.update(ox.Quad(node, *told, described) for told in _described(one))
        for premise in one.premises:
            used = graphs[premise] if isinstance(premise, tuple) else {premise}
            found.update(ox.Quad(node, PROV.used, each, described) for each in used)
    return found


def _described(one: Inference) -> Iterator[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]]:
    yield RDF.type, OG.Inference
    yield OG.rule, terms.words(one.rule.name)
    yield OG.basis, terms.words(one.rule.basis)
    if one.rule.through is not None:
        yield SCHEMA.validThrough, terms.day(one.rule.through)
    yield from one.told


def inference_node(base: str, one: Inference) -> ox.NamedNode:
    """Return the node of an inference, which names its graph."""
    digest = hashlib.sha256("\x1f".join(one.key).encode()).hexdigest()[:12]
    return ox.NamedNode(f"{base}inference/{one.rule.name.partition('/')[0]}-{digest}")


def held(reader: GraphReader, *, base: str) -> set[ox.Quad]:
    """Return the quads of all inferences that a store holds."""
    described = set(reader.match(graph=ox.NamedNode(f"{base}{INFERENCES}")))
    return described | set(_statements(reader, described))


def _statements(reader: GraphReader, described: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    for quad in described:
        if quad.predicate == RDF.type and isinstance(quad.subject, ox.NamedNode):
            yield from reader.match(graph=quad.subject)
