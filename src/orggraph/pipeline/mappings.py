"""Mappings of records: found by name, and checked against a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from orggraph.errors import InputError
from orggraph.extract.records import extract_record
from orggraph.model import Reading
from orggraph.pipeline.worker import words_of_pages
from orggraph.read import PageWords, read_record_file
from orggraph.read.found import file_found
from orggraph.read.records.formats import is_record, mapping_beside
from orggraph.read.records.ready import ready_mapping, ready_mappings, recognized
from orggraph.read.stated import Stated

words = words_of_pages


def named_mapping(name: str) -> Path:
    """Return the file of a mapping: one that is there, or a ready one by its name.

    Raises:
        InputError: when it is neither.
    """
    path = Path(name)
    return path if path.is_file() else ready_mapping(name)


def described() -> Iterator[tuple[str, str]]:
    """Yield the ready mappings by name, each with the first line of its file."""
    for name in ready_mappings():
        first = ready_mapping(name).read_text(encoding="utf-8").partition("\n")[0]
        yield name, first.removeprefix("# ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What comes of a file by a mapping."""

    mapping: str
    rows: int
    entities: Mapping[str, int]
    statements: Mapping[str, int]
    notes: tuple[str, ...]
    rejects: tuple[str, ...]

    @property
    def rejected(self) -> int:
        """How many rows are not read."""
        return len(self.rejects)

    def lines(self) -> Iterator[str]:
        """Yield all of it in words."""
        yield f"mapping: {self.mapping}"
        yield f"rows: {self.rows}, rejected: {self.rejected}"
        for title, counts in (("entities", self.entities), ("statements", self.statements)):
            told = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
            yield f"{title}: {told or 'none'}"
        yield from (f"note: {note}" for note in self.notes)
        yield from (f"rejected: {reject}" for reject in self.rejects)


def check(file: Path, mapping: str | None, language: str) -> Check:
    """Read a record by a mapping, without a store.

    Raises:
        InputError: when there is no mapping, or it or the file is wrong.
    """
    pages: PageWords = words_of_pages(language)
    chosen = _chosen(file, mapping, pages)
    found = file_found(file, file.name, Stated(), chosen)
    record, parsed = read_record_file(found, pages)
    reading: Reading = extract_record(record.source, parsed)
    return Check(
        mapping=str(chosen),
        rows=sum(len(table.rows) for table in record.source.tables),
        entities=Counter(entity.kind for entity in reading.entities),
        statements=Counter(statement.predicate.value for statement in reading.statements),
        notes=(*record.left_out, *record.notes),
        rejects=tuple(
            f"{'' if one.sheet == '' else f'sheet {one.sheet}, '}row {one.row}, "
            f"column {one.column}: {one.reason}{f': {one.value!r}' if one.value else ''}"
            for one in reading.rejects
        ),
    )


def _chosen(file: Path, mapping: str | None, pages: PageWords) -> Path:
    if not file.is_file() or not is_record(file.name):
        raise InputError("not a record" if file.exists() else "there is no such file", path=file)
    if mapping is not None:
        return named_mapping(mapping)
    found = mapping_beside(file) or recognized(file, pages)
    if found is None:
        raise InputError(
            "no mapping stands beside it", path=file, remedy=f"orggraph mapping suggest {file}"
        )
    return found
