"""What a store holds of a source, in the terms of gold annotations."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

import pyoxigraph as ox

from orggraph.model import Participation
from orggraph.pipeline.gold import Annotation, Relation, Thing
from orggraph.rdf.encode import EDGES
from orggraph.rdf.vocab import CLASSES, KINDS, OG, ORG, PROLOGUE
from orggraph.store import GraphReader, StoredSource
from orggraph.text.fold import fold

_ENTITIES = """
SELECT ?source ?entity ?kind ?name ?form ?number WHERE {
  GRAPH ?source {
    ?entity a ?kind ; skos:prefLabel ?name .
    OPTIONAL { ?entity skos:altLabel ?form }
    OPTIONAL { ?entity og:number ?number }
  }
}
"""
_EDGES = """
SELECT ?source ?evidence ?confidence ?rule ?quote ?subject ?predicate ?object WHERE {
  GRAPH ?source {
    ?evidence prov:wasDerivedFrom ?source ;
      og:confidence ?confidence ; og:rule ?rule ; oa:exact ?quote .
  }
  GRAPH ?evidence { ?subject ?predicate ?object }
}
"""
_TYPES = {kind: entity_type for entity_type, kinds in KINDS.items() for kind in kinds}
_KINDS = {node.value: kind for kind, node in CLASSES.items()}
# What annotations do not speak of, so that it is neither right nor wrong by them.
_NOT_ANNOTATED = ("AdministrativeUnit", "ChangeEvent")
_PARTICIPATIONS = {OG[mode.value]: mode.value for mode in Participation}
_RELATIONS = {node: predicate.value for predicate, node in EDGES.items()}


def predicted(store: GraphReader, sources: Mapping[str, StoredSource]) -> dict[str, Annotation]:
    """Return what each of some sources says, by document name."""
    return {name: _annotation(store, name, source) for name, source in sources.items()}


def by_document(store: GraphReader) -> dict[str, StoredSource]:
    """Return the sources of a store by the names of their files without the ending."""
    return {PurePosixPath(source.identifier).stem: source for source in store.sources()}


def _annotation(store: GraphReader, document: str, source: StoredSource) -> Annotation:
    things = _things(store, source)
    posts: dict[str, dict[str, str]] = {}  # of a membership, its parts
    told: dict[Relation | str, tuple[float, str, str]] = {}  # of a relation, or a membership
    for row in _rows(store, _EDGES, source):
        subject, predicate, target = row["subject"], row["predicate"], row["object"]
        about: Relation | str | None = _relation(subject.value, predicate, target.value)
        if predicate in (ORG.member, ORG.organization, OG.roleLabel):
            posts.setdefault(subject.value, {})[predicate.value] = target.value
            about = subject.value
        if about is not None:
            words = (float(row["confidence"].value), row["rule"].value, row["quote"].value)
            told[about] = max(words, told.get(about, words))
    surest = {
        relation: told[about]
        for about in told
        for relation in (_post(posts[about]) if isinstance(about, str) else about,)
        if relation.subject in things and relation.object in things
    }
    return Annotation(
        document=document,
        things=things,
        relations=frozenset(surest),
        confidences={relation: words[0] for relation, words in surest.items()},
        rules={relation: words[1] for relation, words in surest.items()},
        quotes={relation: words[2] for relation, words in surest.items()},
        text=store.text(source.iri),
    )


def _things(store: GraphReader, source: StoredSource) -> dict[str, Thing]:
    names: dict[str, tuple[str, str, str | None, set[str]]] = {}
    for row in _rows(store, _ENTITIES, source):
        kind = _KINDS.get(row["kind"].value)
        if kind is None or kind in _NOT_ANNOTATED:
            continue
        number = None if row["number"] is None else row["number"].value
        entry = names.setdefault(row["entity"].value, (kind, row["name"].value, number, set()))
        if row["form"] is not None:
            entry[3].add(row["form"].value)
    return {
        iri: Thing(
            id=iri,
            type=_TYPES[kind],
            kind=kind,
            name=name,
            forms=frozenset(fold(form) for form in {name, *forms}),
            number=number,
        )
        for iri, (kind, name, number, forms) in names.items()
    }


def _relation(subject: str, predicate: ox.NamedNode, target: str) -> Relation | None:
    mode = _PARTICIPATIONS.get(predicate)
    if mode is not None:
        return Relation(predicate="participant", subject=subject, object=target, detail=mode)
    name = _RELATIONS.get(predicate)
    return None if name is None else Relation(predicate=name, subject=subject, object=target)


def _post(parts: Mapping[str, str]) -> Relation:
    return Relation(
        predicate="holdsPost",
        subject=parts[ORG.member.value],
        object=parts[ORG.organization.value],
        detail=fold(parts[OG.roleLabel.value]),
    )


def _rows(store: GraphReader, query: str, source: StoredSource) -> ox.QuerySolutions:
    answer = store.query(PROLOGUE + query, bindings={"source": ox.NamedNode(source.iri)})
    assert isinstance(answer, ox.QuerySolutions)  # noqa: S101 - it is a SELECT
    return answer
