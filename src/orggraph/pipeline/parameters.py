"""From the words that a named question is asked with to the terms that they mean."""

from __future__ import annotations

import difflib
import math
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

import pyoxigraph as ox

from orggraph.errors import QueryError
from orggraph.pipeline.find import find
from orggraph.pipeline.questions import Kind, Parameter, Question
from orggraph.rdf import terms
from orggraph.rdf.vocab import CLASSES, KINDS, PREFIXES, RDFS
from orggraph.store import GraphReader, Term
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold, strip_marks


def bindings_of(
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
                f"{asked.name} needs {parameter.name}: {parameter.english}",
                remedy=f"`orggraph query {asked.name} --about` shows how it is asked",
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
        if local == CLASSES[name].value:  # of another vocabulary
            return CLASSES[name]
        labels = {_plain(_text(quad.object)) for quad in reader.match(CLASSES[name], RDFS.label)}
        if spelled == name.lower() or spelled in labels:
            return CLASSES[name]
    near = difflib.get_close_matches(local, sorted(names), n=1, cutoff=0.5)
    remedy = f"did you mean {near[0]}?" if len(near) > 0 else f"one of {', '.join(sorted(names))}"
    raise QueryError(f"no class is named {words!r}", remedy=remedy)


def _text(term: object) -> str:
    return term.value if isinstance(term, ox.Literal) else ""


def _plain(text: str) -> str:
    return strip_marks(fold(text))
