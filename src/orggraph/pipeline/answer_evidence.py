"""What the rows of an answer rest on: the quoted words, their source and its date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial

import pyoxigraph as ox

from orggraph.pipeline.questions import EVIDENCE
from orggraph.pipeline.results import Cell, Table
from orggraph.pipeline.values import value_of
from orggraph.rdf.vocab import DCTERMS, OA, OG, PROV, RDF
from orggraph.store import GraphReader

# What --evidence adds to a row.
EVIDENCE_COLUMNS = ("quote", "source", "source_date")
# And where the quote stands in a record, if any of an answer is from one.
CELL_COLUMNS = ("sheet", "row", "column")
_SELECT = re.compile(r"^SELECT (.+) WHERE", re.MULTILINE)


def looked_up(reader: GraphReader, table: Table, sparql: str, *, most: int | None = None) -> Table:
    """Return the table with the evidence of each row as its last column, a row for each piece.

    `sparql` selects it; the cells of a row are bound to those of its results that have the
    names of columns. It is looked up for the first `most` rows, or for all.
    """
    rows = [
        (*row, graph)
        for number, row in enumerate(table.rows)
        for graph in (
            _graphs(reader, table, row, sparql) if most is None or number < most else (None,)
        )
    ]
    return Table(columns=(*table.columns, EVIDENCE), rows=tuple(rows))


def _graphs(
    reader: GraphReader, table: Table, row: tuple[Cell, ...], sparql: str
) -> Iterator[Cell]:
    """Yield the evidence of a row, in order; None when there is none."""
    selected = _SELECT.search(sparql)
    named = [] if selected is None else selected[1].replace("?", "").split()
    cells = zip(table.columns, row, strict=True)
    bindings = {
        name: cell
        for name, cell in cells
        if name in named and isinstance(cell, (ox.NamedNode, ox.Literal))
    }
    solutions = reader.query(sparql, bindings=bindings)
    assert isinstance(solutions, ox.QuerySolutions)  # noqa: S101 - it is a SELECT
    graphs = {solution[EVIDENCE] for solution in solutions} - {None}
    yield from sorted(graphs, key=str) if len(graphs) > 0 else [None]


def with_quotes(reader: GraphReader, table: Table) -> Table:
    """Put quote, source and date of a source in the place of the last column, the evidence."""
    # Rows that differ in their evidence alone stand together, in the order of its IRIs.
    order = {row: number for number, row in enumerate(table.only(table.columns[:-1]).rows)}
    told = cache(partial(_told, reader))  # many rows rest on the same
    at_last = cache(partial(_at_last, reader))
    rows = [
        (cells, told(one))
        for *cells, node in sorted(table.rows, key=lambda row: (order[row[:-1]], str(row[-1])))
        for one in at_last(node)
    ]
    in_records = any(quote["row"] is not None for _, quote in rows)
    names = (*EVIDENCE_COLUMNS, *CELL_COLUMNS) if in_records else EVIDENCE_COLUMNS
    added = [name for name in names if name not in table.columns]
    columns = (*table.columns[:-1], *added)
    filled = tuple((*cells, *(quote[name] for name in added)) for cells, quote in rows)
    return Table(columns=columns, rows=filled).only(columns)


def _at_last(reader: GraphReader, node: Cell) -> list[Cell]:
    """Return the evidence that something rests on at last: of an inference that of its premises.

    What follows from names alone rests on no words, and stays as it is.
    """
    found: set[Cell] = set()
    seen: set[Cell] = {node}
    ahead = [node]
    while len(ahead) > 0:
        at = ahead.pop()
        used = _objects(reader, at, PROV.used)
        if value_of(reader, _node(at), RDF.type) == OG.Tenure:
            used = _objects(reader, at, PROV.wasDerivedFrom)
        elif value_of(reader, _node(at), OA.exact) is not None:
            found.add(at)
        ahead.extend(used - seen)
        seen |= used
    return sorted(found, key=str) if len(found) > 0 else [node]


def _node(cell: Cell) -> ox.NamedNode | None:
    return cell if isinstance(cell, ox.NamedNode) else None


def _objects(reader: GraphReader, node: Cell, predicate: ox.NamedNode) -> set[Cell]:
    if not isinstance(node, ox.NamedNode):
        return set()
    values = (quad.object for quad in reader.match(node, predicate))
    return {value for value in values if isinstance(value, ox.NamedNode)}


def _told(reader: GraphReader, evidence: Cell) -> dict[str, Cell]:
    """Return the quoted words of an evidence, its source and that source's date."""
    told: dict[str, Cell] = dict.fromkeys((*EVIDENCE_COLUMNS, *CELL_COLUMNS))
    if not isinstance(evidence, ox.NamedNode):
        return told
    told["quote"] = value_of(reader, evidence, OA.exact)
    for name in CELL_COLUMNS:
        told[name] = value_of(reader, evidence, OG[name])
    if value_of(reader, evidence, RDF.type) == OG.Source:  # it says so as a whole
        source: Cell = evidence
    else:
        source = value_of(reader, evidence, PROV.wasDerivedFrom)
    told["source"] = source
    if isinstance(source, ox.NamedNode):
        told["source_date"] = value_of(reader, source, DCTERMS.issued)
    return told
