"""Asking the graph: a named question with its parameters, or any SPARQL query."""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation

import pyoxigraph as ox

from orggraph.errors import QueryError
from orggraph.pipeline.find import find
from orggraph.pipeline.questions import EVIDENCE, Kind, Parameter, Question, questions
from orggraph.pipeline.results import Cell, Table
from orggraph.rdf import terms
from orggraph.rdf.vocab import CLASSES, DCTERMS, KINDS, OA, OG, PREFIXES, PROLOGUE, PROV, RDFS
from orggraph.store import Answer, GraphReader, Term
from orggraph.store.guard import syntax_error
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold, strip_marks

__all__ = ["answer", "ask", "ask_with_graphs", "question", "questions", "sparql"]

# What --evidence adds to a row.
EVIDENCE_COLUMNS = ("quote", "source", "source_date")
# And where the quote stands in a record, if any of an answer is from one.
CELL_COLUMNS = ("sheet", "row", "column")

_UPDATE = re.compile(
    r"(?:\s|\#[^\n]*\n|PREFIX\s+\S+\s*<[^>]*>|BASE\s*<[^>]*>)*"
    r"(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b",
    re.IGNORECASE,
)


def question(name: str) -> Question:
    """Return a named question; QueryError suggests the nearest name."""
    known = {one.name: one for one in questions()}
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name.lower().replace("_", "-"), known, n=1, cutoff=0.5)
    remedy = "`orggraph query` lists the questions"
    if len(near) > 0:
        remedy = f"did you mean {near[0]}? {remedy}"
    raise QueryError(f"no question is named {name!r}", remedy=remedy)


def ask(
    reader: GraphReader,
    name: str,
    parameters: Mapping[str, str] | None = None,
    *,
    evidence: bool = False,
) -> Table:
    """Answer a named question.

    An entity is named by its IRI, its label or an alias (see `find`). With `evidence`, each
    row is repeated for each piece of evidence it rests on, with the quoted words, the source
    and the source's date.
    """
    table = ask_with_graphs(reader, name, parameters)
    if EVIDENCE not in table.columns:
        return table
    return _with_evidence(reader, table) if evidence else table.only(table.columns[:-1])


def ask_with_graphs(
    reader: GraphReader, name: str, parameters: Mapping[str, str] | None = None
) -> Table:
    """Answer a named question; the last column, if the question has one, is the evidence.

    A row is repeated for each piece of evidence, told by the name of its graph.
    """
    asked = question(name)
    bindings = _bindings(reader, asked, parameters or {})
    solutions = reader.query(asked.sparql, bindings=bindings)
    assert isinstance(solutions, ox.QuerySolutions)  # noqa: S101 - a question is a SELECT
    table = Table.of(solutions)
    hidden = {parameter.name for parameter in asked.parameters if parameter.is_literal}
    shown = [name for name in table.columns if name not in hidden | {EVIDENCE}]
    return table.only([*shown, EVIDENCE] if EVIDENCE in table.columns else shown)


def sparql(reader: GraphReader, text: str) -> Table | bool | list[ox.Triple]:
    """Answer a SPARQL query: a SELECT by a table, an ASK by a truth value, others by triples."""
    found = answer(reader, text)
    if isinstance(found, ox.QuerySolutions):
        return Table.of(found)
    return bool(found) if isinstance(found, ox.QueryBoolean) else list(found)


def answer(
    reader: GraphReader,
    text: str,
    *,
    default_graphs: Sequence[str] = (),
    named_graphs: Sequence[str] = (),
    base: str | None = None,
) -> Answer:
    """Answer a SPARQL query as the engine does; the usual prefixes need no declaration.

    `default_graphs` and `named_graphs` limit what it sees, `base` is for relative IRIs (see
    `GraphReader.query`).
    """
    update = _UPDATE.match(text)
    if update is not None:
        raise QueryError(
            f"not a question: {update[1].upper()} would change the graph",
            remedy="ask with SELECT, ASK, CONSTRUCT or DESCRIBE",
        )
    try:
        # An empty graph finds syntax errors at the user's own lines and columns, before the
        # declarations are written in front of them.
        ox.Store().query(text, prefixes=dict(PREFIXES), base_iri=base)
    except SyntaxError as error:
        raise syntax_error(text, _shortened(error)) from error
    return reader.query(
        PROLOGUE + text, default_graphs=default_graphs, named_graphs=named_graphs, base=base
    )


def _shortened(error: SyntaxError) -> SyntaxError:
    """Return the engine's complaint; of a prefix unknown to it, that alone."""
    place = re.match(r"error at \d+:\d+: (?=.*\bPrefix not found\b)", str(error), re.DOTALL)
    return error if place is None else SyntaxError(f"{place[0]}a prefix is not declared")


def _bindings(
    reader: GraphReader, asked: Question, parameters: Mapping[str, str]
) -> dict[str, Term]:
    """Return the terms that the user's words mean; QueryError for what the question lacks."""
    takes = ", ".join(parameter.name for parameter in asked.parameters) or "no parameters"
    bindings: dict[str, Term] = {}
    for name, words in parameters.items():
        parameter = asked.parameter(name)
        if parameter is None:
            raise QueryError(f"{asked.name} has no parameter {name!r}", remedy=f"it takes {takes}")
        bindings[name] = _term(reader, parameter, words)
    for parameter in asked.parameters:
        if parameter.required and parameter.name not in bindings:
            raise QueryError(
                f"{asked.name} needs {parameter.name}: {parameter.about}",
                remedy=f'orggraph query {asked.name} -p {parameter.name}="…"',
            )
    return bindings


def _term(reader: GraphReader, parameter: Parameter, words: str) -> Term:
    """Return the term that a parameter's words mean."""
    if parameter.types is not None:
        return find(reader, words, types=parameter.types)
    kind = parameter.kinds[0]
    try:
        if kind is Kind.CLASS:
            return _class(reader, words)
        if kind is Kind.DATE:
            return terms.day(PartialDate.parse(words.strip()))
        if kind is Kind.NUMBER:
            return _number(words)
    except (ValueError, InvalidOperation) as error:
        wanted = "a date as 2017-07-01, 2017-07 or 2017" if kind is Kind.DATE else None
        message = f"{parameter.name} is {wanted or 'a number'}, not {words!r}"
        raise QueryError(message) from error
    return terms.words(words)


def _number(words: str) -> ox.Literal:
    """Return a number; ValueError for what is none, or has no end or no size to speak of."""
    number = float(Decimal(words.strip()))
    if not math.isfinite(number):
        raise ValueError(f"not a finite number: {words}")
    return terms.decimal(number)


def _class(reader: GraphReader, words: str) -> ox.NamedNode:
    """Return a class of entities by its IRI, its name or its label in either language."""
    names = {kind for kinds in KINDS.values() for kind in kinds}
    local = words.strip().strip("<>").removeprefix(PREFIXES["og"]).removeprefix("og:")
    spelled = _plain(local)
    for name in sorted(names):
        labels = {_plain(_text(quad.object)) for quad in reader.match(CLASSES[name], RDFS.label)}
        if spelled == name.lower() or spelled in labels:
            return CLASSES[name]
    near = difflib.get_close_matches(local, sorted(names), n=1, cutoff=0.5)
    remedy = f"did you mean {near[0]}?" if len(near) > 0 else f"one of {', '.join(sorted(names))}"
    raise QueryError(f"no class is named {words!r}", remedy=remedy)


def _with_evidence(reader: GraphReader, table: Table) -> Table:
    """Put quote, source and date of a source in the place of the last column, the evidence."""
    # Rows that differ in their evidence alone stand together, in the order of its IRIs.
    order = {row: number for number, row in enumerate(table.only(table.columns[:-1]).rows)}
    rows = [
        (cells, _told(reader, node))
        for *cells, node in sorted(table.rows, key=lambda row: (order[row[:-1]], str(row[-1])))
    ]
    in_records = any(told["row"] is not None for _, told in rows)
    names = (*EVIDENCE_COLUMNS, *CELL_COLUMNS) if in_records else EVIDENCE_COLUMNS
    added = [name for name in names if name not in table.columns]
    columns = (*table.columns[:-1], *added)
    filled = tuple((*cells, *(told[name] for name in added)) for cells, told in rows)
    return Table(columns=columns, rows=filled).only(columns)


def _told(reader: GraphReader, evidence: Cell) -> dict[str, Cell]:
    """Return the quoted words of an evidence, its source and that source's date."""
    told: dict[str, Cell] = dict.fromkeys((*EVIDENCE_COLUMNS, *CELL_COLUMNS))
    if not isinstance(evidence, ox.NamedNode):
        return told
    told["quote"] = _value(reader, evidence, OA.exact)
    for name in CELL_COLUMNS:
        told[name] = _value(reader, evidence, OG[name])
    told["source"] = source = _value(reader, evidence, PROV.wasDerivedFrom)
    if isinstance(source, ox.NamedNode):
        told["source_date"] = _value(reader, source, DCTERMS.issued)
    return told


def _value(reader: GraphReader, node: ox.NamedNode, predicate: ox.NamedNode) -> Cell:
    """Return the first value of a property, by its text; None when there is none."""
    return min((quad.object for quad in reader.match(node, predicate)), key=str, default=None)


def _text(term: Cell) -> str:
    return term.value if isinstance(term, ox.Literal) else ""


def _plain(text: str) -> str:
    return strip_marks(fold(text))
