"""The SHACL shapes of the ontology as queries: each row that one finds is a violation.

A shapes engine holds the whole graph in memory. The store answers a query a constraint, where
the graph lies; the tests hold the results against those of such an engine. What is not
translated is refused: a constraint that nobody checks would be worse than none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pyoxigraph as ox

from orggraph.errors import DataError
from orggraph.rdf.constraints import ON_VALUES, count_query, language_query, path_of
from orggraph.rdf.ontology import ontology_file, shape_files
from orggraph.rdf.shapes_graph import Shapes, Term, sh
from orggraph.rdf.vocab import RDF, RDFS

_DESCRIBES = tuple(
    sh(name)
    for name in ("path", "message", "severity", "property", "targetClass", "targetSubjectsOf")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraint:
    """One thing that a shape demands, and the query for what does not live up to it.

    `shape` is the local name of the named shape, `component` the IRI of the constraint
    component, `severity` is "Violation", "Warning" or "Info". `path` is a property path as
    SPARQL writes it, empty where the node itself is meant. The columns of `query` are `focus`
    and, where one value is at fault, `value`.
    """

    shape: str
    component: str
    severity: str
    path: str
    messages: tuple[tuple[str, str], ...]  # pairs of a language and a sentence
    query: str

    def message(self, language: str) -> str:
        """Return the message in a language, in the first there is where that one is missing."""
        return dict(self.messages).get(language, self.messages[0][1])


@cache
def constraints() -> tuple[Constraint, ...]:
    """Return every constraint of the shapes, in order of shape and path.

    Raises:
        DataError: where the shapes are no Turtle, or say what is not translated.
    """
    shapes = Shapes(_load())
    named = shapes.subjects(RDF.type, sh("NodeShape"))
    found = [
        constraint
        for shape in named
        if isinstance(shape, ox.NamedNode)
        for constraint in _of_shape(shapes, shape)
    ]
    return tuple(sorted(found, key=lambda one: (one.shape, one.path, one.component)))


def _of_shape(shapes: Shapes, shape: ox.NamedNode) -> Iterator[Constraint]:
    """Yield the constraints of a named shape, its own and those of its properties."""
    target = _target(shapes, shape)
    for part in (shape, *shapes.objects(shape, sh("property"))):
        path_node = shapes.value(part, sh("path"))
        path = "" if path_node is None else path_of(shapes, path_node)
        messages = tuple(
            sorted(
                (text.language or "", text.value) for text in shapes.literals(part, sh("message"))
            )
        )
        severity = shapes.value(part, sh("severity")) or sh("Violation")
        for predicate, demanded in sorted(shapes.about(part), key=str):
            if predicate in (RDF.type, *_DESCRIBES):
                continue
            if len(messages) == 0:
                raise DataError(f"{shape}: what {predicate} demands has no message", path="shapes")
            yield Constraint(
                shape=_local_name(shape),
                component=_component(predicate),
                severity=_local_name(severity),
                path=path,
                messages=messages,
                query=_query(shapes, target, path, predicate, demanded),
            )


def _query(shapes: Shapes, target: str, path: str, predicate: ox.NamedNode, demanded: Term) -> str:
    """Return the query for what does not live up to one demand."""
    reached = f"?focus {path} ?value ."
    if predicate in (sh("minCount"), sh("maxCount")):
        return count_query(target, path, predicate, demanded)
    if predicate == sh("uniqueLang"):
        return language_query(target, reached)
    if predicate not in ON_VALUES:
        raise DataError(f"{predicate} is not translated into SPARQL", path="shapes")
    holds = ON_VALUES[predicate](shapes, "?value", demanded)
    values = reached if path != "" else "BIND (?focus AS ?value)"
    return (
        "SELECT ?focus ?value WHERE {\n"
        f"  {{ SELECT DISTINCT ?focus ?value WHERE {{ {target} {values} }} }}\n"
        f"  FILTER (!({holds}))\n}}"
    )


def _target(shapes: Shapes, shape: ox.NamedNode) -> str:
    """Return the pattern that binds `?focus` to the nodes that a shape speaks of."""
    classes = shapes.objects(shape, sh("targetClass"))
    properties = [str(node) for node in shapes.objects(shape, sh("targetSubjectsOf"))]
    parts = []
    if len(classes) > 0:
        kinds = sorted({str(kind) for one in classes for kind in shapes.with_subclasses(one)})
        parts.append(f"{{ VALUES ?kind {{ {' '.join(kinds)} }} ?focus a ?kind . }}")
    if len(properties) > 0:
        parts.append(f"{{ ?focus {'|'.join(sorted(properties))} ?any . }}")
    if len(parts) == 0:
        raise DataError(f"{shape} has no target that is translated", path="shapes")
    return f"{{ SELECT DISTINCT ?focus WHERE {{ {' UNION '.join(parts)} }} }}"


def _load() -> ox.Store:
    """Return the shapes, with the subclass statements of the ontology that they rest on."""
    store = ox.Store()
    for name, file in shape_files().items():
        try:
            store.load(file.read_bytes(), format=ox.RdfFormat.TURTLE)
        except SyntaxError as error:
            path = f"shapes/{name}.ttl"
            raise DataError(f"not Turtle: {error.msg}", path=path, line=error.lineno) from error
    ontology = ontology_file("orggraph.ttl").read_bytes()
    for quad in ox.parse(ontology, format=ox.RdfFormat.TURTLE):
        if quad.predicate == RDFS.subClassOf:
            store.add(quad)
    return store


def _component(predicate: ox.NamedNode) -> str:
    """Return the IRI of a constraint component: sh:minCount is sh:MinCountConstraintComponent."""
    namespace, _, name = predicate.value.rpartition("#")
    return f"{namespace}#{name[0].upper()}{name[1:]}ConstraintComponent"


def _local_name(term: object) -> str:
    return term.value.rpartition("#")[2] if isinstance(term, ox.NamedNode) else ""
