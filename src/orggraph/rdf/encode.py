"""A reading as quads: the only place that knows which predicate says what.

Each source has a graph of its own, each piece of evidence a graph named by its IRI, and the
kept copy of the text a third. All of a source's quads come from its reading alone, so that
reading it again replaces exactly what it said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

import pyoxigraph as ox

from orggraph.model import (
    Cell,
    Entity,
    EntityType,
    Evidence,
    Predicate,
    Reading,
    Source,
    Statement,
)
from orggraph.rdf import terms
from orggraph.rdf.ids import DEFAULT_BASE, copy_graph, entity_iri, evidence_iri, source_iri
from orggraph.rdf.memberships import encode_membership
from orggraph.rdf.ontology import role_concepts
from orggraph.rdf.vocab import CLASSES, DCTERMS, OA, OG, ORG, PROV, RDF, SCHEMA, SKOS
from orggraph.text.dates import PartialDate

Edge = tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]

_CHUNK = 50_000  # quads that are written at once

EDGES: Mapping[Predicate, ox.NamedNode] = {
    Predicate.SUB_ORGANIZATION_OF: ORG.subOrganizationOf,
    Predicate.ORGANIZED_WITHIN: OG.organizedWithin,
    Predicate.REPORTS_TO: ORG.reportsTo,
    Predicate.ACTED_ON_BEHALF_OF: PROV.actedOnBehalfOf,
    Predicate.ISSUED_BY: OG.issuedBy,
    Predicate.IMPLEMENTS: OG.implements,
    Predicate.HELD_BY: OG.heldBy,
    Predicate.ADOPTED: OG.adopted,
    Predicate.PREPARES_FOR: OG.preparesFor,
    Predicate.FOLLOWED: OG.followed,
    Predicate.ORIGINAL: ORG.originalOrganization,
    Predicate.RESULTING: ORG.resultingOrganization,
    Predicate.SPATIAL: DCTERMS.spatial,
}


def encode(
    reading: Reading,
    *,
    base: str = DEFAULT_BASE,
    reader: str = "",
    location: str | None = None,
    kept: str | None = None,
    resolved_as: str | None = None,
    roles: Mapping[str, str] | None = None,
) -> list[ox.Quad]:
    """Return all quads of a reading, each once, in the order of their N-Quads lines.

    `reader` is the fingerprint of the program and language data that read the source;
    `location` is where its file stands, as a file: IRI; `kept` is the reading as JSON, and
    `resolved_as` the fingerprint of the identities that its entities bear. `roles` names the
    concept of a post by its folded label; the ontology's own by default.
    """
    quads = _quads(
        reading,
        base=base,
        roles=role_concepts() if roles is None else roles,
        location=location,
        copied=((OG.readBy, reader), (OG.reading, kept), (OG.resolvedAs, resolved_as)),
    )
    return sorted(set(quads), key=str)


def encoded(
    reading: Reading,
    *,
    base: str = DEFAULT_BASE,
    reader: str = "",
    location: str | None = None,
    kept: str | None = None,
    resolved_as: str | None = None,
) -> bytes:
    """Return what `encode` does as N-Quads for a store: in no order, some lines twice.

    The quads of a long record are never in memory all at once.
    """
    quads = _quads(
        reading,
        base=base,
        roles=role_concepts(),
        location=location,
        copied=((OG.readBy, reader), (OG.reading, kept), (OG.resolvedAs, resolved_as)),
    )
    parts = []
    while len(chunk := list(islice(quads, _CHUNK))) > 0:
        parts.append(ox.serialize(chunk, format=ox.RdfFormat.N_QUADS) or b"")
    return b"".join(parts)


def _quads(
    reading: Reading,
    *,
    base: str,
    roles: Mapping[str, str],
    location: str | None,
    copied: Iterable[tuple[ox.NamedNode, str | None]],
) -> Iterator[ox.Quad]:
    """Yield the quads of a reading; `copied` is told of the source beside its copy."""
    source = ox.NamedNode(source_iri(base, reading.source.identifier))
    nodes = {entity.id: ox.NamedNode(entity_iri(base, entity)) for entity in reading.entities}
    yield from _source(source, reading.source)
    yield from _text(source, reading.source, location)
    copy = ox.NamedNode(copy_graph(source.value))
    for predicate, value in copied:
        if value is not None:
            yield ox.Quad(source, predicate, terms.words(value), copy)
    for entity in reading.entities:
        yield from _entity(source, nodes[entity.id], entity, reading.source.language)
    yield from _evidences(source, reading)
    entities = {entity.id: entity for entity in reading.entities}
    for statement in reading.statements:
        if statement.predicate is Predicate.HOLDS_POST:
            edges = encode_membership(
                statement, entities, base=base, language=reading.source.language, roles=roles
            )
        else:
            edges = list(_edges(statement, entities, nodes))
        for evidence in statement.evidence:
            graph = ox.NamedNode(_evidence_of(source, evidence, statement))
            for edge in edges:
                yield ox.Quad(*edge, graph)


def to_nquads(quads: Iterable[ox.Quad]) -> bytes:
    """Return quads as N-Quads, each line once, sorted by its bytes."""
    data = ox.serialize(quads, format=ox.RdfFormat.N_QUADS)
    assert data is not None  # noqa: S101 - without an output the engine returns the bytes
    # split at "\n" alone: a literal may hold U+2028 and its like, which are not escaped
    return b"".join(line + b"\n" for line in sorted(set(data.split(b"\n"))) if line != b"")


def _source(node: ox.NamedNode, source: Source) -> Iterator[ox.Quad]:
    """Yield the description of a source."""
    yield ox.Quad(node, RDF.type, OG.Source, node)
    yield ox.Quad(node, DCTERMS.identifier, terms.words(source.identifier), node)
    yield ox.Quad(node, DCTERMS.language, terms.words(source.language), node)
    yield ox.Quad(node, OG.contentHash, terms.words(source.content_hash), node)
    if source.title is not None:
        yield ox.Quad(node, DCTERMS.title, terms.words(source.title, source.language), node)
    if source.issued is not None:
        yield ox.Quad(node, DCTERMS.issued, terms.day(source.issued), node)
    if source.url is not None:
        yield ox.Quad(node, SCHEMA.url, terms.address(source.url), node)


def _text(node: ox.NamedNode, source: Source, location: str | None) -> Iterator[ox.Quad]:
    """Yield the text that the spans count, and where it stood."""
    graph = ox.NamedNode(copy_graph(node.value))
    yield ox.Quad(node, SCHEMA.text, terms.words(source.text), graph)
    if location is not None:
        yield ox.Quad(node, PROV.atLocation, terms.address(location), graph)


def _entity(
    graph: ox.NamedNode, node: ox.NamedNode, entity: Entity, language: str
) -> Iterator[ox.Quad]:
    """Yield what a source says of one entity by itself."""
    yield ox.Quad(node, RDF.type, CLASSES[entity.kind], graph)
    yield ox.Quad(node, SKOS.prefLabel, terms.words(entity.name, language), graph)
    for alias in entity.aliases:
        yield ox.Quad(node, SKOS.altLabel, terms.words(alias, language), graph)
    if entity.number is not None:
        yield ox.Quad(node, OG.number, terms.words(entity.number), graph)
    if entity.date is not None:
        yield ox.Quad(node, OG.date, terms.day(entity.date), graph)
    if entity.ordinal is not None:
        yield ox.Quad(node, OG.ordinal, terms.integer(entity.ordinal), graph)
    if entity.term is not None:
        yield ox.Quad(node, OG.term, terms.words(entity.term), graph)
    yield from _validity(node, entity.start, entity.end, graph)


def _evidences(source: ox.NamedNode, reading: Reading) -> Iterator[ox.Quad]:
    """Yield the description of each piece of evidence, once however much rests on it."""
    best: dict[str, tuple[Evidence, Statement]] = {}
    for statement in reading.statements:
        for evidence in statement.evidence:
            iri = _evidence_of(source, evidence, statement)
            known = best.get(iri)
            # One span read by one rule is one evidence; of two confidences the higher holds.
            if known is None or known[0].confidence < evidence.confidence:
                best[iri] = evidence, statement
    for iri, (evidence, statement) in best.items():
        node, span, cell = ox.NamedNode(iri), evidence.span, evidence.cell
        yield ox.Quad(node, RDF.type, OG.Evidence, source)
        yield ox.Quad(node, PROV.wasDerivedFrom, source, source)
        yield ox.Quad(node, OA.exact, terms.words(span.of(reading.source.text)), source)
        if cell is None:
            yield ox.Quad(node, OA.start, terms.integer(span.start), source)
            yield ox.Quad(node, OA.end, terms.integer(span.end), source)
        else:
            yield from _cell(source, node, cell)
        yield ox.Quad(node, OG.rule, terms.words(evidence.rule), source)
        yield ox.Quad(node, OG.confidence, terms.decimal(evidence.confidence), source)
        if statement.predicate is not Predicate.HOLDS_POST:  # a post has its time on itself
            yield from _validity(node, statement.start, statement.end, source)


def _evidence_of(source: ox.NamedNode, evidence: Evidence, statement: Statement) -> str:
    """Return the IRI of a piece of evidence for a statement."""
    start, end = statement.start, statement.end
    if statement.predicate is Predicate.HOLDS_POST or (start is None and end is None):
        return evidence_iri(source.value, evidence)
    valid = f"{'' if start is None else start}/{'' if end is None else end}"
    return evidence_iri(source.value, evidence, valid)


def _validity(
    node: ox.NamedNode, start: PartialDate | None, end: PartialDate | None, graph: ox.NamedNode
) -> Iterator[ox.Quad]:
    """Yield the first and the last day of an organization, or of what evidence supports."""
    if start is not None:
        yield ox.Quad(node, SCHEMA.validFrom, terms.day(start), graph)
    if end is not None:
        yield ox.Quad(node, SCHEMA.validThrough, terms.day(end), graph)


def _cell(graph: ox.NamedNode, node: ox.NamedNode, cell: Cell) -> Iterator[ox.Quad]:
    """Yield where a piece of evidence stands in the tables of a record."""
    yield ox.Quad(node, OG.row, terms.integer(cell.row), graph)
    yield ox.Quad(node, OG.column, terms.words(cell.name), graph)
    if cell.sheet != "":
        yield ox.Quad(node, OG.sheet, terms.words(cell.sheet), graph)


def _edges(
    statement: Statement, entities: Mapping[str, Entity], nodes: Mapping[str, ox.NamedNode]
) -> Iterator[Edge]:
    """Yield the triples of a statement that is not a post."""
    subject, target = nodes[statement.subject], nodes[statement.object]
    if statement.participation is not None:
        yield subject, OG[statement.participation.value], target
        return
    yield subject, EDGES[statement.predicate], target
    is_event = entities[statement.subject].type is EntityType.EVENT
    if statement.predicate is Predicate.IMPLEMENTS and is_event:
        yield target, OG.ledTo, subject
