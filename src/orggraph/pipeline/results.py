"""Answers as tables: the words for their terms, and the formats they are written in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

import pyoxigraph as ox

from orggraph.pipeline.words import Language, forward
from orggraph.rdf.vocab import DCTERMS, PREFIXES, RDFS, SKOS
from orggraph.store import GraphReader

Cell = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """An answer: named columns, and rows of RDF terms in the order of the question."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @classmethod
    def of(cls, solutions: ox.QuerySolutions, *, most: int | None = None) -> Table:
        """Return the answer of a SELECT, or its first rows."""
        columns = tuple(variable.value for variable in solutions.variables)
        return cls(columns=columns, rows=tuple(tuple(row) for row in islice(solutions, most)))

    @classmethod
    def of_triples(cls, triples: Iterable[ox.Triple]) -> Table:
        """Return the triples of a CONSTRUCT, each once, in the order of their N-Triples."""
        rows = {(triple.subject, triple.predicate, triple.object) for triple in triples}
        ordered = sorted(rows, key=lambda row: tuple(str(term) for term in row))
        return cls(columns=("subject", "predicate", "object"), rows=tuple(ordered))

    def first(self, most: int | None) -> Table:
        """Return the first rows; None is all."""
        return self if most is None else Table(columns=self.columns, rows=self.rows[:most])

    def only(self, columns: Sequence[str]) -> Table:
        """Return some of the columns, each row once, where it stood first."""
        places = [self.columns.index(column) for column in columns]
        rows = dict.fromkeys(tuple(row[place] for place in places) for row in self.rows)
        return Table(columns=tuple(columns), rows=tuple(rows))


class Labels:
    """The words for the nodes of a graph, each looked up once."""

    def __init__(self, reader: GraphReader, language: Language = Language.ENGLISH) -> None:
        self._reader = reader
        self._language = language
        self._known: dict[str, str] = {}

    def of(self, term: Cell) -> str:
        """Return a node's label, the text of a literal, or "" for an empty cell.

        A node without a label is told by its IRI, shortened where a prefix is known.
        """
        if term is None:
            return ""
        if isinstance(term, ox.Literal):
            return term.value
        if not isinstance(term, ox.NamedNode):
            return str(term)
        label = self._known.get(term.value)
        if label is None:
            label = self._known[term.value] = self._look_up(term)
        return label

    def _look_up(self, node: ox.NamedNode) -> str:
        for predicate in (SKOS.prefLabel, RDFS.label, DCTERMS.title, DCTERMS.identifier):
            # Many sources state labels of one entity; each counts as often as it is stated.
            labels = Counter(
                quad.object
                for quad in self._reader.match(node, predicate)
                if isinstance(quad.object, ox.Literal)
            )
            if len(labels) > 0:
                return min(labels.items(), key=self._preference)[0].value
        name = compact(node)
        return forward(name, self._language) or name

    def _preference(self, counted: tuple[ox.Literal, int]) -> tuple[bool, int, int, str]:
        """Order labels: the wanted language, then the most stated, the longest, by letters."""
        label, count = counted
        return label.language != self._language, -count, -len(label.value), label.value


def compact(node: ox.NamedNode) -> str:
    """Return an IRI as a prefixed name where its prefix is known, or whole."""
    for prefix, iri in PREFIXES.items():
        local = node.value.removeprefix(iri)
        if local != node.value and local.isidentifier():
            return f"{prefix}:{local}"
    return node.value


def worded(table: Table, labels: Labels, *, iris: bool = False) -> list[list[str]]:
    """Return the rows as text to read: labels, or IRIs where they are wanted."""
    return [
        [
            compact(cell) if iris and isinstance(cell, ox.NamedNode) else labels.of(cell)
            for cell in row
        ]
        for row in table.rows
    ]


def with_labels(table: Table, labels: Labels) -> Table:
    """Return the table with a column `x_label` after each column x that holds nodes."""
    columns: list[str] = []
    parts: list[list[Cell]] = [[] for _ in table.rows]
    for place, column in enumerate(table.columns):
        cells = [row[place] for row in table.rows]
        columns.append(column)
        for part, cell in zip(parts, cells, strict=True):
            part.append(cell)
        if not any(isinstance(cell, ox.NamedNode) for cell in cells):
            continue
        columns.append(f"{column}_label")
        for part, cell in zip(parts, cells, strict=True):
            part.append(None if cell is None else ox.Literal(labels.of(cell)))
    return Table(columns=tuple(columns), rows=tuple(tuple(part) for part in parts))


def markdown(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown; what would break it is escaped."""
    lines = [columns, ["---"] * len(columns), *rows]
    return "".join(f"| {' | '.join(_markdown(cell) for cell in line)} |\n" for line in lines)


def serialized(table: Table, form: ox.QueryResultsFormat) -> bytes:
    """Return a table in one of the result formats of SPARQL 1.1.

    The engine writes only its own answers, so the table is asked for as the inline data of a
    query. Blank nodes and triples cannot stand there and are written as text.
    """
    names = " ".join(f"?{column}" for column in table.columns)
    rows = "\n".join(f"({' '.join(_inline(cell) for cell in row)})" for row in table.rows)
    solutions = ox.Store().query(f"SELECT {names} WHERE {{ VALUES ({names}) {{\n{rows}\n}} }}")
    assert isinstance(solutions, ox.QuerySolutions)  # noqa: S101 - it is a SELECT
    data = solutions.serialize(format=form)
    assert data is not None  # noqa: S101 - without an output the engine returns the bytes
    return data


def turtle(triples: Iterable[ox.Triple]) -> bytes:
    """Return triples as Turtle, in the order of their N-Triples, with the prefixes in use."""
    ordered = sorted(set(triples), key=str)
    terms = {str(term) for triple in ordered for term in triple}
    used = {
        prefix: iri
        for prefix, iri in PREFIXES.items()
        if any(term.startswith(f"<{iri}") or f"^^<{iri}" in term for term in terms)
    }
    data = ox.serialize(ordered, format=ox.RdfFormat.TURTLE, prefixes=used)
    assert data is not None  # noqa: S101 - without an output the engine returns the bytes
    # The engine writes the prefixes in no certain order, a line each, before all else.
    lines = data.split(b"\n")
    return b"\n".join([*sorted(lines[: len(used)]), *lines[len(used) :]])


def _markdown(cell: str) -> str:
    return cell.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ")


def _inline(cell: Cell) -> str:
    if cell is None:
        return "UNDEF"
    if isinstance(cell, (ox.NamedNode, ox.Literal)):
        return str(cell)
    return str(ox.Literal(str(cell)))
