"""Asking the graph: a named question with its parameters, or any SPARQL query."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence

import pyoxigraph as ox

from orggraph.errors import QueryError
from orggraph.pipeline.answer_evidence import looked_up, with_quotes
from orggraph.pipeline.ordering import ordered, without
from orggraph.pipeline.parameters import bindings_of
from orggraph.pipeline.questions import EVIDENCE, Question, questions
from orggraph.pipeline.results import Table
from orggraph.rdf.vocab import PREFIXES, PROLOGUE
from orggraph.store import Answer, GraphReader
from orggraph.store.guard import syntax_error
from orggraph.text.fold import fold, strip_marks

__all__ = ["answer", "ask", "ask_with_graphs", "question", "questions", "sparql"]

MOST_MEANT = 8  # questions that are suggested for a wrong name
_UPDATE = re.compile(
    r"(?:\s|\#[^\n]*\n|PREFIX\s+\S+\s*<[^>]*>|BASE\s*<[^>]*>)*"
    r"(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b",
    re.IGNORECASE,
)


def question(name: str) -> Question:
    """Return a named question; QueryError suggests those that may be meant."""
    known = {one.name: one for one in questions()}
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name.lower().replace("_", "-"), known, n=1, cutoff=0.5)
    meant = list(dict.fromkeys([*near, *(one.name for one in speaking_of(name))]))
    listed = "".join(f"\n  {one}: {_in_words_of(known[one], name)}" for one in meant[:MOST_MEANT])
    message = f"no question is named {name!r}"
    if len(near) > 0:
        message = f"{message}; did you mean {near[0]}?"
    elif len(meant) > 0:
        message = f"{message}; these speak of it:"
    raise QueryError(f"{message}{listed}\n`orggraph query` lists all")


def speaking_of(words: str) -> list[Question]:
    """Return the questions that hold all of some words, in either language, marks apart."""
    wanted = _bare(words).split()
    return [
        one
        for one in questions()
        if len(wanted) > 0
        and any(
            all(word in _bare(text) for word in wanted) for text in (one.english, one.vietnamese)
        )
    ]


def _in_words_of(one: Question, words: str) -> str:
    """Return a question in the language that it is looked for in."""
    is_vietnamese = all(word in _bare(one.vietnamese) for word in _bare(words).split())
    return one.vietnamese if is_vietnamese else one.english


def _bare(text: str) -> str:
    return strip_marks(fold(text))


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
    if evidence:
        return with_quotes(reader, ask_with_graphs(reader, name, parameters))
    asked = question(name)
    # the names of graphs are long, and to read them is half of the work
    query = asked.sparql if asked.evidence is not None else without(asked.sparql, EVIDENCE)
    return _answered(reader, asked, query, parameters or {})


def ask_with_graphs(
    reader: GraphReader,
    name: str,
    parameters: Mapping[str, str] | None = None,
    *,
    most: int | None = None,
) -> Table:
    """Answer a named question; the last column is the evidence, told by the name of its graph.

    A row is repeated for each piece of evidence. Where that is looked up row by row, the first
    `most` rows have it, or all.
    """
    asked = question(name)
    table = _answered(reader, asked, asked.sparql, parameters or {})
    if asked.evidence is None:
        return table
    return looked_up(reader, table, asked.evidence, most=most)


def columns_of(asked: Question) -> list[str]:
    """Return the columns of a question's answer, without those of its evidence."""
    solutions = ox.Store().query(asked.sparql)
    assert isinstance(solutions, ox.QuerySolutions)  # noqa: S101 - a question is a SELECT
    return _answering(asked, [variable.value for variable in solutions.variables])


def _answered(
    reader: GraphReader, asked: Question, query: str, parameters: Mapping[str, str]
) -> Table:
    """Return the answer, its last column the evidence where the query selects it."""
    table = ordered(reader, query, bindings_of(reader, asked, parameters))
    shown = _answering(asked, table.columns)
    return table.only([*shown, EVIDENCE] if EVIDENCE in table.columns else shown)


def _answering(asked: Question, columns: Sequence[str]) -> list[str]:
    """Return the columns that answer: neither evidence nor a value that was given."""
    hidden = {parameter.name for parameter in asked.parameters if parameter.is_literal}
    return [name for name in columns if name not in hidden | {EVIDENCE}]


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
