"""What the server answers: each job is a function of an open store and plain arguments.

The answers are plain values, so that they cross from a worker process to the server, become
JSON as they are, and fill pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from functools import cache, partial
from typing import Any

import pyoxigraph as ox

from orggraph.errors import QueryError
from orggraph.pipeline.ask import answer, ask_with_graphs, question, questions
from orggraph.pipeline.find import kind_of
from orggraph.pipeline.in_context import Texts, words_first
from orggraph.pipeline.portrait import Portrait
from orggraph.pipeline.project import draw
from orggraph.pipeline.questions import EVIDENCE, Question, by_subject
from orggraph.pipeline.results import Cell, Labels
from orggraph.pipeline.show import show
from orggraph.pipeline.source_page import source_page
from orggraph.pipeline.spans import said_by, said_of
from orggraph.pipeline.sparql_results import written
from orggraph.pipeline.values import text_of
from orggraph.pipeline.words import Language, text
from orggraph.rdf.vocab import DCTERMS
from orggraph.serve.contract import Forms, NotFoundError, Written
from orggraph.store import GraphReader, open_reader
from orggraph.text.dates import PartialDate
from orggraph.view.model import ViewKind

MOST_TOLD = 100  # lines of one relation on the page of an entity
MOST_CITED = 5  # sources of one node
MOST_QUOTES = 12  # of one line
MOST_ROWS = 200  # rows of a named question's answer on a page


class Answering:
    """Answers the jobs of a server from a store; opens it anew when more was published."""

    def __init__(self, store: str, *, most_rows: int) -> None:
        self._store = store
        self._most_rows = most_rows
        self._reader: GraphReader | None = None

    def __call__(self, job: str, arguments: Mapping[str, Any]) -> Any:
        """Answer a job by its name; the errors of its function."""
        jobs: Mapping[str, Callable[..., Any]] = {
            "health": self.health, "entity": self.entity, "source": self.source,
            "questions": self.questions, "ask": self.ask, "sparql": self.sparql,
            "view": self.view, "cite": self.cite,
        }  # fmt: skip
        return jobs[job](**arguments)

    def health(self) -> dict[str, Any]:
        """Return nothing, once the newest published state is open."""
        self._current()
        return {}

    def entity(self, *, name: str, language: str) -> dict[str, Any]:
        """Return the portrait of an entity, each quote with the words around it."""
        reader = self._current()
        portrait: Portrait = _found(show, reader, name, Language(language), most=MOST_TOLD)
        texts = Texts(reader)
        told = asdict(portrait)
        told["class"] = kind_of(reader, ox.NamedNode(portrait.iri))
        for group, plain in zip(portrait.groups, told["groups"], strict=True):
            for line, plain_line in zip(group.lines, plain["lines"], strict=True):
                quotes = words_first(line.quotes)
                plain_line["said"] = said_of(line, Language(language))
                plain_line["quotes"] = [
                    texts.told(quote) | {"said": said_by(quote, Language(language))}
                    for quote in quotes[:MOST_QUOTES]
                ]
                plain_line["quotes_left_out"] = max(0, len(quotes) - MOST_QUOTES)
        return told

    def source(self, *, name: str, language: str) -> dict[str, Any]:
        """Return a source with its text and what its quotes say."""
        page = _found(source_page, self._current(), name, Language(language))
        return asdict(page)

    def questions(self, *, language: str) -> list[dict[str, Any]]:
        """Return the named questions."""
        return [
            _question(one, Language(language)) for group in by_subject().values() for one in group
        ]

    def ask(self, *, name: str, parameters: Mapping[str, str], language: str) -> dict[str, Any]:
        """Return the answer of a named question, each row with its evidence."""
        known = {one.name for one in questions()}
        if name not in known:
            raise NotFoundError(f"no question is named {name!r}")
        reader = self._current()
        table = ask_with_graphs(reader, name, parameters, most=MOST_ROWS)
        has_evidence = EVIDENCE in table.columns
        columns = table.columns[:-1] if has_evidence else table.columns
        evidence: dict[tuple[Cell, ...], list[Cell]] = {}
        for row in table.rows:
            graphs = evidence.setdefault(row[: len(columns)], [])
            graphs += row[len(columns) :]
        labels, texts = Labels(reader, Language(language)), Texts(reader)
        kind = cache(partial(kind_of, reader))
        rows = [
            {
                "cells": [_cell(kind, labels, cell) for cell in cells],
                "quotes": texts.quotes(labels, graphs),
            }
            for cells, graphs in list(evidence.items())[:MOST_ROWS]
        ]
        return {
            "question": _question(question(name), Language(language)),
            "columns": list(columns),
            "has_evidence": has_evidence,
            "total": len(evidence),
            "rows": rows,
        }

    def sparql(
        self,
        *,
        query: str,
        default_graphs: Sequence[str],
        named_graphs: Sequence[str],
        base: str,
        forms: Forms,
    ) -> Written:
        """Return the answer of a SPARQL query in the form that the client takes."""
        reader = self._current()
        chosen = {"default_graphs": default_graphs, "named_graphs": named_graphs}
        try:
            return written(answer(reader, query, **chosen, base=base), forms, most=self._most_rows)
        except (ValueError, RuntimeError) as error:
            raise QueryError(f"the query cannot be answered: {error}") from error

    def cite(self, *, iris: Sequence[str], language: str) -> dict[str, list[dict[str, Any]]]:
        """Return the sources that speak of each of some nodes, with their dates."""
        reader = self._current()
        labels = Labels(reader, Language(language))
        return {iri: list(_sources(reader, labels, iri)) for iri in iris}

    def view(
        self, *, kind: str, about: str | None, depth: int, as_of: str | None, language: str
    ) -> str:
        """Return an interactive picture as a page."""
        try:
            day = None if as_of is None else PartialDate.parse(as_of)
        except ValueError as error:
            raise QueryError(f"as_of: {error}", remedy="for example 2015 or 2015-03-18") from error
        reader = self._current()
        view = ViewKind(kind)
        page = _found(draw, reader, view, about=about, depth=depth, as_of=day, language=language)
        return str(page.html)

    def _current(self) -> GraphReader:
        """Return a reader of the newest published state."""
        if self._reader is not None and not self._reader.is_current():
            self._reader.close()
            self._reader = None
        if self._reader is None:
            self._reader = open_reader(self._store)
        return self._reader


def _sources(reader: GraphReader, labels: Labels, iri: str) -> Iterator[dict[str, Any]]:
    """Yield the sources that speak of a node, or that a piece of evidence is from."""
    graphs = {quad.graph_name for quad in reader.match(ox.NamedNode(iri))}
    # a graph of evidence is named by its source with a fragment
    names = {graph.value.partition("#")[0] for graph in graphs if isinstance(graph, ox.NamedNode)}
    found = [
        {
            "iri": name,
            "title": labels.of(ox.NamedNode(name)),
            "date": text_of(reader, ox.NamedNode(name), DCTERMS.issued),
        }
        for name in sorted(names)
        if kind_of(reader, ox.NamedNode(name)) == "Source"
    ]
    yield from sorted(found, key=lambda one: (one["date"] or "~", one["iri"]))[:MOST_CITED]


def _found(function: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
    """Call a function that looks something up by name; NotFoundError where there is nothing."""
    try:
        return function(*arguments, **named)
    except QueryError as error:
        raise NotFoundError(error.message, remedy=error.remedy) from error


def _question(one: Question, language: Language) -> dict[str, Any]:
    return {
        "name": one.name,
        "words": one.words(language),
        "subject": text(f"about_{one.subject}", language),
        "parameters": [
            {
                "name": parameter.name,
                "kinds": list(parameter.kinds),
                "required": parameter.required,
                "about": parameter.words(language),
            }
            for parameter in one.parameters
        ],
        "note": one.note,
        "sparql": one.sparql,
    }


def _cell(
    kind: Callable[[ox.NamedNode], str | None], labels: Labels, cell: Cell
) -> dict[str, Any]:
    """Return a cell as text, with the IRI and class of what has a page."""
    if not isinstance(cell, ox.NamedNode):
        return {"text": labels.of(cell), "iri": None, "class": None}
    return {"text": labels.of(cell), "iri": cell.value, "class": kind(cell)}
