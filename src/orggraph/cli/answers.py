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
FORMATS = ("table", *_RESULTS, "md", "ttl")


def write_table(
    reader: GraphReader, table: Table, form: str, output: str, *, iris: bool, language: Language
) -> None:
    """Write the answer of a named question, or any answer as a table to read."""
    if form == "ttl":
        raise InputError(
            "a table is not a graph", remedy="ttl is for CONSTRUCT and DESCRIBE; try csv or json"
        )
    if len(table.rows) == 0:
        click.echo("orggraph: nothing found", err=True)
    labels = Labels(reader, language)
    if form in _RESULTS:
        with writing(output) as stream:
            stream.write(serialized(with_labels(table, labels), _RESULTS[form]))
        return
    if len(table.rows) == 0 and form == "table":
        return
    rows = worded(table, labels, iris=iris)
    if form == "table" and output == "-" and sys.stdout.isatty():
        show_on_terminal(table.columns, rows)
        return
    text = markdown(table.columns, rows) if form == "md" else lay_out(table.columns, rows)
    with writing(output) as stream:
        stream.write(text.encode())


def write_answer(
    reader: GraphReader,
    found: Answer,
    form: str | None,
    output: str,
    *,
    iris: bool,
    language: Language,
) -> None:
    """Write the answer of a SPARQL query; the result formats are written by the engine."""
    if isinstance(found, ox.QueryTriples):
        triples = list(found)
        if form in (None, "ttl"):
            if len(triples) == 0:
                click.echo("orggraph: nothing found", err=True)
            with writing(output) as stream:
                stream.write(turtle(triples))
            return
        table = Table.of_triples(triples)
        write_table(reader, table, form or "table", output, iris=iris, language=language)
        return
    if form in _RESULTS:
        with writing(output) as stream:
            _serialize(found, stream, _RESULTS[form or "json"])
    elif isinstance(found, ox.QueryBoolean):
        with writing(output) as stream:
            stream.write(b"yes\n" if bool(found) else b"no\n")
    else:
        table = Table.of(found)
        write_table(reader, table, form or "table", output, iris=iris, language=language)


def _serialize(
    found: ox.QuerySolutions | ox.QueryBoolean, stream: IO[bytes], form: ox.QueryResultsFormat
) -> None:
    """Write an answer as it comes, without holding it all."""
    try:
        found.serialize(stream, format=form)
    except ValueError as error:  # a truth value has no TSV
        raise QueryError(f"the answer has no such form: {error}") from error
