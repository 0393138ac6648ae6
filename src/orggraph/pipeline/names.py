"""The names that the entities of a graph have."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from orggraph.rdf.vocab import CLASSES, DCTERMS, KINDS, OG, ORG, RDF, SKOS
from orggraph.store import GraphReader, Term

_SOURCE = "Source"
POST = "Post"  # inferred, and meant only by words that mean nothing else
# What an entity may be called by, the best first.
NAMES = (SKOS.prefLabel, OG.number, DCTERMS.identifier, DCTERMS.title, SKOS.altLabel)
ALIAS = NAMES.index(SKOS.altLabel)
CLASS_OF = {**CLASSES, _SOURCE: OG.Source, POST: ORG.Post}
_BEGINNING = f"""
SELECT DISTINCT ?start ?name ?entity WHERE {{
  VALUES ?as {{ {" ".join(str(predicate) for predicate in NAMES[:ALIAS])} }}
  ?entity ?as ?name FILTER(STRSTARTS(LCASE(STR(?name)), LCASE(STR(?start))))
}} ORDER BY STRLEN(STR(?name)) STR(?name)
"""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Name:
    """One name of one entity; `grade` says how good a name it is, 0 being the best."""

    grade: int
    name: str
    iri: str
    kind: str  # the local name of its class


def names_of(reader: GraphReader, types: Sequence[str]) -> Iterator[Name]:
    """Yield the names of all entities of some types, or of all types, each once."""
    kinds: dict[str, str] = {}
    for kind in kinds_of(types):
        for (node,) in _distinct(reader, "?a", f"?a a {CLASS_OF[kind]}"):
            kinds.setdefault(node.value, kind)
    # Patterns are asked for one by one: the engine joins them ten times slower.
    for grade, predicate in enumerate(NAMES):
        for entity, label in _distinct(reader, "?a ?b", f"?a {predicate} ?b"):
            if entity.value in kinds and isinstance(label, ox.Literal):
                iri = entity.value
                yield Name(grade=grade, name=label.value, iri=iri, kind=kinds[iri])


def beginning_with(
    reader: GraphReader, beginning: str, *, types: Sequence[str], most: int
) -> list[str]:
    """Return official names of entities of some types that begin so, in any case.

    The shortest stand first. Only as many names as are wanted are looked into.
    """
    start = ox.Literal(unicodedata.normalize("NFC", beginning))
    kinds = {CLASS_OF[kind] for kind in kinds_of(types)}
    solutions = reader.query(_BEGINNING, bindings={"start": start})
    assert isinstance(solutions, ox.QuerySolutions)  # noqa: S101 - it is a SELECT
    found: dict[str, None] = {}
    for solution in solutions:
        name, entity = solution["name"], solution["entity"]
        if isinstance(name, ox.Literal) and isinstance(entity, ox.NamedNode):
            if any(quad.object in kinds for quad in reader.match(entity, RDF.type)):
                found.setdefault(name.value)
            if len(found) >= most:
                break
    return list(found)


def _distinct(reader: GraphReader, variables: str, pattern: str) -> Iterator[list[Term]]:
    """Yield what fits a pattern, each once, though many sources state it; no blank nodes."""
    solutions = reader.query(f"SELECT DISTINCT {variables} WHERE {{ {pattern} }}")
    assert isinstance(solutions, ox.QuerySolutions)  # noqa: S101 - it is a SELECT
    for row in solutions:
        terms = [term for term in row if isinstance(term, (ox.NamedNode, ox.Literal))]
        if len(terms) == len(solutions.variables):
            yield terms


def kinds_of(types: Sequence[str]) -> Iterator[str]:
    """Yield the classes of some types, or of all."""
    for name, kinds in (*KINDS.items(), (_SOURCE, (_SOURCE,)), (POST, (POST,))):
        if len(types) == 0 or name in types:
            yield from kinds


def best_of(names: Iterable[Name]) -> list[Name]:
    """Return one name, the best, of each entity, in order."""
    best: dict[str, Name] = {}
    for name in sorted(names):
        best.setdefault(name.iri, name)
    return sorted(best.values())
