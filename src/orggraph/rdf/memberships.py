"""A post as triples: a node for who holds what where, and its time as precise as stated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pyoxigraph as ox

from orggraph.model import Entity, PostStatus, Statement
from orggraph.rdf import terms
from orggraph.rdf.ids import entity_iri, membership_iri
from orggraph.rdf.vocab import OG, ORG, RDF, TIME
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold

Edge = tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]

STATUSES: Mapping[PostStatus, ox.NamedNode] = {status: OG[status.value] for status in PostStatus}
INSTANTS: Mapping[str, ox.NamedNode] = {
    "date": TIME.inXSDDate,
    "gYearMonth": TIME.inXSDgYearMonth,
    "gYear": TIME.inXSDgYear,
}


def encode_membership(
    statement: Statement,
    entities: Mapping[str, Entity],
    *,
    base: str,
    language: str,
    roles: Mapping[str, str],
) -> list[Edge]:
    """Return the triples of a statement that a person holds a post."""
    role = statement.role
    if role is None:
        raise ValueError(f"a post without a role: {statement.subject}")
    person, organization = entities[statement.subject], entities[statement.object]
    node = ox.NamedNode(membership_iri(base, person.key, organization.key, role))
    edges: list[Edge] = [
        (node, RDF.type, ORG.Membership),
        (node, ORG.member, ox.NamedNode(entity_iri(base, person))),
        (node, ORG.organization, ox.NamedNode(entity_iri(base, organization))),
        (node, OG.roleLabel, terms.words(role, language)),
    ]
    concept = roles.get(fold(role))
    if concept is not None:
        edges.append((node, ORG.role, ox.NamedNode(concept)))
    if statement.status is not None:
        edges.append((node, OG.status, STATUSES[statement.status]))
    if statement.decided_by is not None:
        document = entities[statement.decided_by]
        edges.append((node, OG.decidedBy, ox.NamedNode(entity_iri(base, document))))
    edges.extend(_interval(node, statement.start, statement.end))
    return edges


def _interval(
    node: ox.NamedNode, start: PartialDate | None, end: PartialDate | None
) -> Iterator[Edge]:
    """Yield the time of a post; nothing when the source gives neither end of it."""
    if start is None and end is None:
        return
    name = f"{'' if start is None else start}-{'' if end is None else end}"
    interval = ox.NamedNode(f"{node.value}#during-{name}")
    yield node, ORG.memberDuring, interval
    yield interval, RDF.type, TIME.ProperInterval
    if start is not None:
        yield from _instant(interval, TIME.hasBeginning, f"{node.value}#from-{start}", start)
    if end is not None:
        yield from _instant(interval, TIME.hasEnd, f"{node.value}#until-{end}", end)


def _instant(
    interval: ox.NamedNode, which: ox.NamedNode, iri: str, date: PartialDate
) -> Iterator[Edge]:
    """Yield one end of an interval."""
    instant = ox.NamedNode(iri)
    yield interval, which, instant
    yield instant, RDF.type, TIME.Instant
    yield instant, INSTANTS[date.precision], terms.day(date)
