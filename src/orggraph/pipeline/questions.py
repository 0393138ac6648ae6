"""The named questions: SPARQL files of the ontology with a header that says how to ask them.

    # The question in English? | The question in Vietnamese?
    # param event: event|document, optional; what it is
    # example event=Name of an event of the example graph; other=…

A parameter is a variable of the query; a value is bound to it, never formatted into the text.
The engine binds only what a SELECT names, and BOUND(?parameter) is false even then, so that
a filter over an optional parameter is written COALESCE(… ?parameter …, true).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from orggraph.errors import DataError
from orggraph.rdf.ontology import query_files

EVIDENCE = "evidence"  # the variable that holds the evidence of a row

_TITLE = re.compile(r"# (?P<english>[^|]+) \| (?P<vietnamese>[^|]+)")
_PARAMETER = re.compile(
    r"# param (?P<name>[a-z_]+): (?P<kinds>[a-z|]+), (?P<need>required|optional); (?P<about>.+)"
)
_EXAMPLE = re.compile(r"# example(?: (?P<values>.+))?")


class Kind(StrEnum):
    """What the value of a parameter is."""

    ENTITY = "entity"
    ORGANIZATION = "organization"
    PERSON = "person"
    DOCUMENT = "document"
    EVENT = "event"
    SOURCE = "source"
    CLASS = "class"  # of the ontology
    DATE = "date"
    NUMBER = "number"
    TEXT = "text"


_LITERALS = (Kind.DATE, Kind.NUMBER, Kind.TEXT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """Something that a question may be asked about.

    Of several kinds, all of entities, the first is the likeliest.
    """

    name: str
    kinds: tuple[Kind, ...]
    required: bool
    about: str

    @property
    def types(self) -> tuple[str, ...] | None:
        """The types of entity that may be meant; all when empty, none when None."""
        if self.kinds[0] in (*_LITERALS, Kind.CLASS):
            return None
        return tuple(kind.capitalize() for kind in self.kinds if kind is not Kind.ENTITY)

    @property
    def is_literal(self) -> bool:
        """Whether the value limits the answer without being part of it."""
        return self.kinds[0] in _LITERALS


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A named question, in words and in SPARQL.

    `example` holds values to ask it with on the example graph of the ontology.
    """

    name: str
    english: str
    vietnamese: str
    parameters: tuple[Parameter, ...]
    example: Mapping[str, str]
    sparql: str

    def parameter(self, name: str) -> Parameter | None:
        """Return a parameter by its name."""
        return next((known for known in self.parameters if known.name == name), None)


@cache
def questions() -> tuple[Question, ...]:
    """Return the named questions in order of their names; DataError for a wrong header."""
    return tuple(
        parse_question(name, file.read_text(encoding="utf-8"))
        for name, file in query_files().items()
    )


def parse_question(name: str, sparql: str) -> Question:
    """Read a question from the text of its file."""
    header = [line for line in sparql.splitlines() if line.startswith("#")]
    title = _TITLE.fullmatch(header[0]) if len(header) > 0 else None
    if title is None:
        raise _wrong(name, 1, "the first line is not '# English? | Vietnamese?'")
    parameters: list[Parameter] = []
    examples: list[Mapping[str, str]] = []
    for number, line in enumerate(header, start=1):
        if line.startswith("# param"):
            parameters.append(_parameter(name, number, line))
        elif line.startswith("# example"):
            examples.append(_example(name, number, line))
    if len(examples) != 1:
        raise _wrong(name, 1, "a question has one line '# example'")
    unknown = sorted(examples[0].keys() - {parameter.name for parameter in parameters})
    if len(unknown) > 0:
        raise _wrong(name, 1, f"the example names no parameter: {', '.join(unknown)}")
    return Question(
        name=name,
        english=title["english"].strip(),
        vietnamese=title["vietnamese"].strip(),
        parameters=tuple(parameters),
        example=examples[0],
        sparql=sparql,
    )


def _parameter(name: str, number: int, line: str) -> Parameter:
    match = _PARAMETER.fullmatch(line)
    kinds = [] if match is None else match["kinds"].split("|")
    if match is None or not frozenset(kinds) <= frozenset(Kind):
        raise _wrong(name, number, "not '# param name: kind, required|optional; what it is'")
    return Parameter(
        name=match["name"],
        kinds=tuple(Kind(kind) for kind in kinds),
        required=match["need"] == "required",
        about=match["about"],
    )


def _example(name: str, number: int, line: str) -> Mapping[str, str]:
    match = _EXAMPLE.fullmatch(line)
    if match is None:
        raise _wrong(name, number, "not '# example name=value; name=value'")
    pairs = [] if match["values"] is None else match["values"].split("; ")
    return MappingProxyType({key: value for key, _, value in (p.partition("=") for p in pairs)})


def _wrong(name: str, line: int, message: str) -> DataError:
    return DataError(message, path=f"queries/{name}.rq", line=line)
