"""Answers to SPARQL in the formats of its protocol, cut short at a limit of rows and bytes.

The engine writes only whole answers, so the rows are written here:
https://www.w3.org/TR/sparql11-results-json/, …/rdf-sparql-XMLres/, …/sparql11-results-csv-tsv/.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import pyoxigraph as ox

from orggraph.pipeline.results import Cell, turtle
from orggraph.rdf.vocab import XSD
from orggraph.serve.contract import Forms, NotAcceptableError, Written
from orggraph.serve.description import RDF_FORMATS
from orggraph.serve.negotiate import CSV, JSON, TSV, TURTLE, XML
from orggraph.store import Answer

MOST_BYTES = 64 * 1024 * 1024
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
Row = Sequence[Cell]
# Yields what stands before the rows, one piece for each row, and what stands after them.
Writer = Callable[[Sequence[str], Iterable[Row]], Iterator[str]]


def written(found: Answer, forms: Forms, *, most: int) -> Written:
    """Return an answer in the form that a client takes, at most `most` rows or triples of it."""
    is_truth, is_graph = (isinstance(found, k) for k in (ox.QueryBoolean, ox.QueryTriples))
    form = forms.truth if is_truth else forms.graph if is_graph else forms.table
    if form is None:
        del found  # the engine lets no thread but this one drop it, as a traceback would
        raise NotAcceptableError("this kind of answer has none of the forms that are accepted")
    if isinstance(found, ox.QueryBoolean):
        return _truth(found, form)
    if isinstance(found, ox.QueryTriples):
        return _graph(found, form, most)
    columns = [variable.value for variable in found.variables]
    return _table(columns, (tuple(row) for row in found), form, most)


def _table(columns: Sequence[str], rows: Iterable[Row], form: str, most: int) -> Written:
    """Write rows until they end or a limit is reached."""
    left = iter(rows)
    body = io.BytesIO()
    for piece in _WRITERS[form](columns, _while_short(islice(left, most), body)):
        body.write(piece.encode())
    complete = next(left, None) is None
    return Written(body=body.getvalue(), media_type=form, complete=complete)


def _while_short(rows: Iterable[Row], body: io.BytesIO) -> Iterator[Row]:
    """Yield rows until what was written of them is too long."""
    for row in rows:
        yield row
        if body.tell() > MOST_BYTES:
            return


def _truth(found: ox.QueryBoolean, form: str) -> Written:
    formats = {
        JSON: ox.QueryResultsFormat.JSON,
        XML: ox.QueryResultsFormat.XML,
        CSV: ox.QueryResultsFormat.CSV,
    }
    body = found.serialize(format=formats[form])
    assert body is not None  # noqa: S101 - without an output the engine returns the bytes
    return Written(body=body, media_type=form, complete=True)


def _graph(found: ox.QueryTriples, form: str, most: int) -> Written:
    triples = list(islice(found, most))
    complete = next(found, None) is None
    if form == TURTLE:
        return Written(body=turtle(triples), media_type=form, complete=complete)
    body = ox.serialize(dict.fromkeys(triples), format=RDF_FORMATS[form])
    assert body is not None  # noqa: S101 - without an output the engine returns the bytes
    return Written(body=body, media_type=form, complete=complete)


def _json(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    yield f'{{"head":{{"vars":{json.dumps(list(columns))}}},"results":{{"bindings":['
    before = ""
    for row in rows:
        cells = zip(columns, row, strict=True)
        bound = {name: _json_term(cell) for name, cell in cells if cell is not None}
        yield before + json.dumps(bound, ensure_ascii=False, separators=(",", ":"))
        before = ","
    yield "]}}"


def _json_term(term: Any) -> dict[str, Any]:
    if isinstance(term, ox.NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, ox.BlankNode):
        return {"type": "bnode", "value": term.value}
    if isinstance(term, ox.Triple):
        names = ("subject", "predicate", "object")
        parts = {name: _json_term(part) for name, part in zip(names, term, strict=True)}
        return {"type": "triple", "value": parts}
    told = {"type": "literal", "value": term.value}
    if term.language is not None:
        return told | {"xml:lang": term.language}
    return told if term.datatype == XSD.string else told | {"datatype": term.datatype.value}


def _xml(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    yield '<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#"><head>'
    yield "".join(f"<variable name={quoteattr(name)}/>" for name in columns)
    yield "</head><results>"
    for row in rows:
        bound = "".join(
            f"<binding name={quoteattr(name)}>{_xml_term(cell)}</binding>"
            for name, cell in zip(columns, row, strict=True)
            if cell is not None
        )
        yield f"<result>{bound}</result>"
    yield "</results></sparql>"


def _xml_term(term: Any) -> str:
    if isinstance(term, ox.NamedNode):
        return f"<uri>{escape(term.value)}</uri>"
    if isinstance(term, ox.BlankNode):
        return f"<bnode>{escape(term.value)}</bnode>"
    if isinstance(term, ox.Triple):
        names = ("subject", "predicate", "object")
        parts = zip(names, term, strict=True)
        inside = "".join(f"<{name}>{_xml_term(part)}</{name}>" for name, part in parts)
        return f"<triple>{inside}</triple>"
    kind = ""
    if term.language is not None:
        kind = f" xml:lang={quoteattr(term.language)}"
    elif term.datatype != XSD.string:
        kind = f" datatype={quoteattr(term.datatype.value)}"
    return f"<literal{kind}>{_of_xml(term.value)}</literal>"


def _of_xml(text: str) -> str:
    """Return a text as XML holds it; a character that it cannot hold becomes U+FFFD."""
    return escape(_NOT_XML.sub("\ufffd", text), {"\r": "&#13;"})


def _csv(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    line = io.StringIO()
    writer = csv.writer(line)  # RFC 4180: lines end with CR LF

    def taken(values: Iterable[str]) -> str:
        line.seek(0)
        line.truncate()
        writer.writerow(list(values))
        return line.getvalue()

    yield taken(columns)
    for row in rows:
        yield taken("" if cell is None else _plain(cell) for cell in row)


def _plain(term: Any) -> str:
    """Return a term as CSV has it: its value, without what kind of term it is."""
    return str(term) if isinstance(term, (ox.BlankNode, ox.Triple)) else str(term.value)


def _tsv(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    yield "\t".join(f"?{name}" for name in columns) + "\n"
    for row in rows:
        cells = ("" if cell is None else str(cell).replace("\t", "\\t") for cell in row)
        yield "\t".join(cells) + "\n"


_WRITERS: Mapping[str, Writer] = {JSON: _json, XML: _xml, CSV: _csv, TSV: _tsv}
