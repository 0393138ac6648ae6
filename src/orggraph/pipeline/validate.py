"""Validate: the graph against the shapes and the checks of the ontology."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from orggraph.errors import DataError, OrgGraphError
from orggraph.rdf import shapes
from orggraph.rdf.ontology import ONTOLOGY_IRI, check_files
from orggraph.rdf.vocab import PROV
from orggraph.store import GraphReader

_VIOLATION = "Violation"
_WARNING = "Warning"
_LANGUAGE = "en"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """Something that a shape or a check objects to, with the sources that say it."""

    sources: tuple[str, ...]
    severity: str
    rule: str  # the name of the shape or check
    about: str
    message: str

    @property
    def is_violation(self) -> bool:
        """Tell whether it is a violation, and not a warning or a remark."""
        return self.severity == _VIOLATION


def validate(store: GraphReader) -> list[Finding]:
    """Return what is wrong, by source; an empty list means that the graph conforms.

    The shapes run over the union of all that the sources say, in memory.
    """
    names = {source.iri: source.identifier for source in store.sources()}
    findings = set(_shapes(store, names))
    for severity in (_VIOLATION, _WARNING):
        for name, file in check_files(severity.lower()).items():
            query = file.read_text(encoding="utf-8")
            findings.update(_check(store, name, query, names, severity=severity))
    return sorted(findings)


def _shapes(store: GraphReader, names: dict[str, str]) -> Iterator[Finding]:
    """Yield what the SHACL shapes find."""
    triples = {quad.triple for quad in store.quads() if _name(quad) != ONTOLOGY_IRI}
    data = ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)
    assert data is not None  # noqa: S101 - without an output the engine returns the bytes
    for violation in shapes.validate(data):
        parts = [part for part in (violation.path, violation.value) if part != ""]
        message = violation.message(_LANGUAGE)
        yield Finding(
            severity=violation.severity,
            rule=violation.shape,
            about=violation.focus,
            message=" ".join([message, *parts]),
            sources=_sources(store, violation.focus, names),
        )


def _check(
    store: GraphReader, name: str, query: str, names: dict[str, str], *, severity: str
) -> Iterator[Finding]:
    """Yield a finding for each row of a check; its first line says what should hold."""
    try:
        rows = store.query(query)
    except OrgGraphError as error:
        raise DataError(f"the check cannot be run: {error}", path=f"checks/{name}") from error
    if not isinstance(rows, ox.QuerySolutions):
        raise DataError("a check is a SELECT", path=f"checks/{name}")
    rule = query.partition("\n")[0].lstrip("# ")
    variables = [variable.value for variable in rows.variables]
    for row in rows:
        values = [(name, row[name]) for name in variables if row[name] is not None]
        about = "" if len(values) == 0 else str(values[0][1])
        details = ", ".join(f"{name} {value}" for name, value in values[1:])
        yield Finding(
            severity=severity,
            rule=name,
            about=about,
            message=rule if details == "" else f"{rule} ({details})",
            sources=_sources(store, about, names),
        )


def _sources(store: GraphReader, about: str, names: dict[str, str]) -> tuple[str, ...]:
    """Return the identifiers of the sources that say something about a node."""
    if not about.startswith("<"):
        return ()
    node = ox.NamedNode(about.strip("<>"))
    # An evidence graph is named by its source with a fragment.
    graphs = {_name(quad) for quad in store.match(subject=node)}
    graphs |= {str(quad.object).strip("<>") for quad in store.match(node, PROV.wasDerivedFrom)}
    found = {graph.partition("#")[0] for graph in graphs}
    return tuple(sorted(names[iri] for iri in found if iri in names))


def _name(quad: ox.Quad) -> str:
    """Return the name of a quad's graph."""
    return quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else ""
