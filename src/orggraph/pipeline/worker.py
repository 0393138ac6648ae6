"""Reads, extracts and encodes one text. Runs in a process of its own, or in this one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from orggraph.errors import OrgGraphError
from orggraph.extract import Extractor, extract, load_extractor
from orggraph.extract.records import extract_record
from orggraph.languages import load
from orggraph.model import Reading, Reject
from orggraph.pipeline import kept
from orggraph.pipeline.redact import marked, redacted
from orggraph.rdf.ids import source_iri
from orggraph.read import Found, PageWords, page_words, read_file, read_record_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One text to read, and how."""

    found: Found
    language: str
    extractor: str
    base: str
    reader: str
    redactions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a file: its quads and counts, or the reason why it was left out."""

    iri: str
    nquads: bytes = b""
    failure: str | None = None
    statements: Mapping[str, int] = field(default_factory=dict)
    omissions: Mapping[str, int] = field(default_factory=dict)
    rejects: tuple[Reject, ...] = ()
    notes: tuple[str, ...] = ()  # what of a record is not read
    left_out: tuple[str, ...] = ()  # sheets of it that cannot be read


def work(task: Task) -> Outcome:
    """Read one text or record; whatever goes wrong with it is its outcome, never an exception."""
    iri = source_iri(task.base, task.found.identifier)
    try:
        words = words_of_pages(task.language)
        found = task.found
        if found.mapping is not None:
            record, mapping = read_record_file(found, words)
            outcome = _outcome(iri, task, extract_record(record.source, mapping))
            return replace(outcome, notes=record.notes, left_out=record.left_out)
        source = read_file(found.path, found.identifier, words, found.stated)
        extractor = extractor_of(task.extractor, task.language)
        return _outcome(iri, task, extract(source, extractor))
    except OrgGraphError as error:
        return Outcome(iri=iri, failure=_reason(error, task.found))
    except Exception as error:  # a bug met in one file must not cost the others
        return Outcome(iri=iri, failure=f"internal error: {type(error).__name__}: {error}")


def _outcome(iri: str, task: Task, reading: Reading) -> Outcome:
    """Encode a reading, its entities as they are by themselves, and count what is in it."""
    omissions = Counter(item.reason for item in reading.omissions)
    rejects = reading.rejects
    reading, taken_out = redacted(reading, task.redactions, base=task.base)
    nquads = kept.as_read(
        reading,
        base=task.base,
        reader=marked(task.reader, taken_out),
        location=task.found.place,
    )
    return Outcome(
        iri=iri,
        nquads=nquads,
        statements=Counter(item.predicate.value for item in reading.statements),
        omissions=omissions,
        rejects=rejects,
    )


def _reason(error: OrgGraphError, found: Found) -> str:
    """Return what is wrong with a file, without its path: the report names it."""
    line = "" if error.line is None else f"line {error.line}: "
    if error.path is not None and error.path != str(found.path):  # of a record, its mapping
        line = f"{error.path}{'' if error.line is None else f':{error.line}'}: "
    remedy = "" if error.remedy is None else f" ({error.remedy})"
    return f"{line}{error.message}{remedy}"


@cache
def words_of_pages(language: str) -> PageWords:
    """Return the words of a language's pages, loaded once in each process."""
    return page_words(load(language).page, path=f"{language}/page.yml")


@cache
def extractor_of(name: str, language: str) -> Extractor:
    """Return an extractor, made once in each process."""
    return load_extractor(name, language)
