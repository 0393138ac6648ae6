"""How the answers of `orggraph query` are written: tables, result formats, graphs."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import IO

import click
import pyoxigraph as ox

from orggraph.cli.common import writing
from orggraph.cli.tables import lay_out, show_on_terminal
from orggraph.errors import InputError, QueryError
from orggraph.pipeline.results import (
    Labels,
    Table,
    markdown,
    serialized,
    turtle,
    with_labels,
    worded,
)
from orggraph.pipeline.words import Language
from orggraph.store import Answer, GraphReader

_RESULTS: Mapping[str, ox.QueryResultsFormat] = {
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
}
_GRAPHS: Mapping[str, ox.RdfFormat] = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
}
FORMATS = ("table", *_RESULTS, "md", *_GRAPHS)
ROWS_SHOWN = 200  # of a table that is written to the standard output, unless the user wants others


def write_table(
    reader: GraphReader,
    table: Table,
    form: str,
    output: str,
    *,
    iris: bool,
    language: Language,
    limit: int = 0,
    counted: bool = True,
) -> None:
    """Write the answer of a named question, or any answer as a table to read.

    Of a table that is written to the standard output `limit` rows are shown, or all when it is
    0; `counted` tells whether the rest is known in full.
    """
    if form in _GRAPHS:
        raise _no_graph(form)
    if len(table.rows) == 0:
        click.echo("orggraph: nothing found", err=True)
    labels = Labels(reader, language)
    if form in _RESULTS:
        with writing(output) as stream:
            stream.write(serialized(with_labels(table, labels), _RESULTS[form]))
        return
    if len(table.rows) == 0 and form == "table":
        return
    most = _most(form, output, limit)
    rows = worded(table.first(most), labels, iris=iris)
    if form == "table" and output == "-" and sys.stdout.isatty():
        show_on_terminal(table.columns, rows)
    else:
        text = markdown(table.columns, rows) if form == "md" else lay_out(table.columns, rows)
        with writing(output) as stream:
            stream.write(text.encode())
    if (left := len(table.rows) - len(rows)) > 0:
        number = f"{left:,} more rows" if counted else "more rows"
        remedy = "--limit 0 shows all, --format csv -o FILE writes them"
        click.echo(f"orggraph: … and {number}: {remedy}", err=True)


def _most(form: str | None, output: str, limit: int) -> int | None:
    """Return how many rows are shown; None for all."""
    return limit if limit > 0 and form in (None, "table") and output == "-" else None


def write_answer(
    reader: GraphReader,
    found: Answer,
    form: str | None,
    output: str,
    *,
    iris: bool,
    language: Language,
    limit: int = 0,
) -> None:
    """Write the answer of a SPARQL query; the result formats are written by the engine."""
    if isinstance(found, ox.QueryTriples):
        triples = list(found)
        if form is None or form in _GRAPHS:
            if len(triples) == 0:
                click.echo("orggraph: nothing found", err=True)
            with writing(output) as stream:
                stream.write(_graph(triples, _GRAPHS[form or "ttl"]))
            return
        table = Table.of_triples(triples)
        write_table(reader, table, form or "table", output, iris=iris, language=language)
        return
    if form in _GRAPHS and form is not None:
        raise _no_graph(form)
    if form in _RESULTS:
        with writing(output) as stream:
            _serialize(found, stream, _RESULTS[form or "json"])
    elif isinstance(found, ox.QueryBoolean):
        with writing(output) as stream:
            stream.write(b"yes\n" if bool(found) else b"no\n")
    else:
        most = _most(form, output, limit)
        table = Table.of(found, most=None if most is None else most + 1)  # to know of more
        write_table(
            *(reader, table, form or "table", output),
            iris=iris,
            language=language,
            limit=limit,
            counted=False,
        )


def _no_graph(form: str) -> InputError:
    remedy = f"{form} is for CONSTRUCT and DESCRIBE; try csv or json"
    return InputError("a table is not a graph", remedy=remedy)


def _graph(triples: list[ox.Triple], form: ox.RdfFormat) -> bytes:
    """Return triples in a format of RDF, in the order of their N-Triples."""
    if form == ox.RdfFormat.TURTLE:
        return turtle(triples)
    data = ox.serialize(sorted(set(triples), key=str), format=form)
    assert data is not None  # noqa: S101 - without an output the engine returns the bytes
    return data


def _serialize(
    found: ox.QuerySolutions | ox.QueryBoolean, stream: IO[bytes], form: ox.QueryResultsFormat
) -> None:
    """Write an answer as it comes, without holding it all."""
    try:
        found.serialize(stream, format=form)
    except ValueError as error:  # a truth value has no TSV
        raise QueryError(f"the answer has no such form: {error}") from error
