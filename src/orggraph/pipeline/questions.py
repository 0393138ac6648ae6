"""The named questions: SPARQL files of the ontology with a header that says how to ask them.

    # The question in English? | The question in Vietnamese?
    # subject events
    # param event: event|document, optional; what it is in English | in Vietnamese
    # example event=Name of an event of the example graph; other=…
    #
    # What an answer means, where that is not plain.

A question says what each of its rows rests on in one of two ways: it selects ?evidence, or the
file `evidence/<name>.rq` beside it selects ?evidence for the cells of a row, which are bound to
variables of their names. The second is for rows that count, or that rest on several statements.

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
from itertools import takewhile
from types import MappingProxyType

from orggraph.errors import DataError
from orggraph.pipeline.words import Language
from orggraph.rdf.ontology import evidence_files, query_files

EVIDENCE = "evidence"  # the variable that holds the evidence of a row

_TITLE = re.compile(r"# (?P<english>[^|]+) \| (?P<vietnamese>[^|]+)")
_PARAMETER = re.compile(
    r"# param (?P<name>[a-z_]+): (?P<kinds>[a-z|]+), (?P<need>required|optional); "
    r"(?P<english>[^|]+) \| (?P<vietnamese>[^|]+)"
)
_SUBJECT = re.compile(r"# subject (?P<name>[a-z]+)")
_EXAMPLE = re.compile(r"# example(?: (?P<values>.+))?")


class Subject(StrEnum):
    """What a question is about, in the order in which questions are listed."""

    POSTS = "posts"
    ORGANIZATIONS = "organizations"
    DOCUMENTS = "documents"
    EVENTS = "events"
    SOURCES = "sources"


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
    english: str
    vietnamese: str

    def words(self, language: Language) -> str:
        """Return what it is, in a language."""
        return self.vietnamese if language is Language.VIETNAMESE else self.english

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

    `example` holds values to ask it with on the example graph of the ontology, `note` what an
    answer means where that is not plain. `evidence` is the query for what a row rests on, None
    when the question itself selects it.
    """

    name: str
    english: str
    vietnamese: str
    subject: Subject
    parameters: tuple[Parameter, ...]
    example: Mapping[str, str]
    note: str
    sparql: str
    evidence: str | None = None

    def words(self, language: Language) -> str:
        """Return the question in a language."""
        return self.vietnamese if language is Language.VIETNAMESE else self.english

    def parameter(self, name: str) -> Parameter | None:
        """Return a parameter by its name."""
        return next((known for known in self.parameters if known.name == name), None)


@cache
def questions() -> tuple[Question, ...]:
    """Return the named questions in order of their names; DataError for a wrong header."""
    evidence = {name: file.read_text("utf-8") for name, file in evidence_files().items()}
    return tuple(
        parse_question(name, file.read_text("utf-8"), evidence=evidence.get(name))
        for name, file in query_files().items()
    )


def by_subject() -> Mapping[Subject, tuple[Question, ...]]:
    """Return the named questions by what they are about, in the order of the subjects."""
    return {
        subject: tuple(one for one in questions() if one.subject is subject) for subject in Subject
    }


def parse_question(name: str, sparql: str, *, evidence: str | None = None) -> Question:
    """Read a question from the text of its file, and of that on its evidence."""
    header = [line for line in sparql.splitlines() if line.startswith("#")]
    title = _TITLE.fullmatch(header[0]) if len(header) > 0 else None
    if title is None:
        raise _wrong(name, 1, "the first line is not '# English? | Vietnamese?'")
    parameters: list[Parameter] = []
    examples: list[Mapping[str, str]] = []
    subjects: list[Subject] = []
    for number, line in enumerate(header, start=1):
        if line.startswith("# param"):
            parameters.append(_parameter(name, number, line))
        elif line.startswith("# example"):
            examples.append(_example(name, number, line))
        elif line.startswith("# subject"):
            subjects.append(_subject(name, number, line))
    for found, what in ((subjects, "# subject"), (examples, "# example")):
        if len(found) != 1:
            raise _wrong(name, 1, f"a question has one line '{what}'")
    unknown = sorted(examples[0].keys() - {parameter.name for parameter in parameters})
    if len(unknown) > 0:
        raise _wrong(name, 1, f"the example names no parameter: {', '.join(unknown)}")
    return Question(
        name=name,
        english=title["english"].strip(),
        vietnamese=title["vietnamese"].strip(),
        subject=subjects[0],
        parameters=tuple(parameters),
        example=examples[0],
        note=_note(sparql),
        sparql=sparql,
        evidence=evidence,
    )


def _note(sparql: str) -> str:
    """Return the comment below the header, as one paragraph."""
    head = list(takewhile(lambda line: line.startswith("#"), sparql.splitlines()))
    lines = head[head.index("#") + 1 :] if "#" in head else []
    return " ".join(line.removeprefix("#").strip() for line in lines)


def _subject(name: str, number: int, line: str) -> Subject:
    match = _SUBJECT.fullmatch(line)
    if match is None or match["name"] not in frozenset(Subject):
        raise _wrong(name, number, f"not '# subject' and one of {', '.join(Subject)}")
    return Subject(match["name"])


def _parameter(name: str, number: int, line: str) -> Parameter:
    match = _PARAMETER.fullmatch(line)
    kinds = [] if match is None else match["kinds"].split("|")
    if match is None or not frozenset(kinds) <= frozenset(Kind):
        raise _wrong(
            name, number, "not '# param name: kind, required|optional; English | Vietnamese'"
        )
    return Parameter(
        name=match["name"],
        kinds=tuple(Kind(kind) for kind in kinds),
        required=match["need"] == "required",
        english=match["english"].strip(),
        vietnamese=match["vietnamese"].strip(),
    )


def _example(name: str, number: int, line: str) -> Mapping[str, str]:
    match = _EXAMPLE.fullmatch(line)
    if match is None:
        raise _wrong(name, number, "not '# example name=value; name=value'")
    pairs = [] if match["values"] is None else match["values"].split("; ")
    return MappingProxyType({key: value for key, _, value in (p.partition("=") for p in pairs)})


def _wrong(name: str, line: int, message: str) -> DataError:
    return DataError(message, path=f"queries/{name}.rq", line=line)
