"""A mapping proposed from the headers of a table, for people to correct."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from orggraph.errors import InputError
from orggraph.languages.headers import meaning, member
from orggraph.read import PageWords
from orggraph.read.records.formats import GRID_READERS, is_record
from orggraph.read.records.grids import Headed, headed
from orggraph.read.records.ready import recognized

Columns = Mapping[str, str]  # what a column means → its name


def suggest(path: Path, words: PageWords) -> str:
    """Return the text of a mapping for a file.

    Raises:
        InputError: when the file cannot be read, or none of its headers says enough.
    """
    if not is_record(path.name):
        raise InputError("not a record", path=path, remedy=f"these are: {', '.join(GRID_READERS)}")
    ready = recognized(path, words)
    if ready is not None:
        return f"# The file has the shape that this ready mapping is for.\nmapping: {ready.stem}\n"
    try:
        grids = GRID_READERS[path.suffix.lower()](path.read_bytes(), words)
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path=path) from None
    except InputError as error:
        raise InputError(error.message, path=path, line=error.line, remedy=error.remedy) from None
    tables = [table for table in map(headed, grids) if table is not None and len(table.rows) > 0]
    language = _language(tables)
    told = {table.sheet: list(_table(table, language)) for table in tables}
    if all(len(lines) == 0 for lines in told.values()):
        names = ", ".join(name for table in tables for name in table.names) or "none"
        raise InputError(
            "no column is known by its name",
            path=path,
            remedy=f"write a mapping by hand; the columns are: {names}",
        )
    return "".join(f"{line}\n" for line in _whole(path, told, language))


def _whole(path: Path, told: Mapping[str, list[str]], language: str) -> Iterator[str]:
    name = path.name
    yield f"# Proposed from the headers of {name}. Correct it, then: orggraph build {name}"
    yield "# title: what the list is called"
    yield "# issued: YYYY-MM-DD, the day from which it is known"
    yield "# context: the place that its names leave out (tỉnh Ninh Bình)"
    if language != "vi":
        yield f"language: {language}"
    if len(told) == 1:
        yield from next(iter(told.values()))
        return
    yield "tables:"
    for sheet, lines in told.items():
        if len(lines) == 0:
            yield f"  # {sheet}: no column is known by its name"
            continue
        yield f"  {_quoted(sheet)}:"
        yield from (f"    {line}" for line in lines)


def _language(tables: list[Headed]) -> str:
    known = (meaning(name) for table in tables for name in table.names)
    languages = Counter(found[1] for found in known if found is not None)
    return max(sorted(languages), key=lambda name: languages[name], default="vi")


def _table(table: Headed, language: str) -> Iterator[str]:
    """Yield the lines of the mapping of one sheet; none when it says too little."""
    columns: dict[str, str] = {}
    unknown: list[str] = []
    left: dict[str, list[str]] = {"ignored": [], "private": []}
    for name in table.names:
        found = meaning(name)
        if found is None or found[0] in columns:
            unknown.append(name)
        elif found[0] in left:
            left[found[0]].append(name)
        else:
            columns[found[0]] = name
    shape = next((make for fits, make in _SHAPES if fits(columns)), None)
    if shape is None:
        return
    body = list(shape(columns, language))
    taken = " ".join(body)
    unknown += [name for name in columns.values() if _quoted(name) not in taken]
    yield from _ignore(left["ignored"], left["private"], unknown)
    yield from body


def _ignore(known: list[str], private: list[str], unknown: list[str]) -> Iterator[str]:
    if len(known) + len(private) + len(unknown) == 0:
        return
    yield "ignore:"
    yield from (f"  - {_quoted(name)}" for name in known)
    yield from (f"  - {_quoted(name)}  # private life is not read" for name in private)
    yield from (
        f"  - {_quoted(name)}  # not understood: map it, or leave it here" for name in unknown
    )


def _officials(columns: Columns, language: str) -> Iterator[str]:
    yield "entities:"
    identity = f"id: {_quoted(columns['id'])}, " if "id" in columns else ""
    name = _quoted(columns["person"])
    yield f"  person: {{type: Person, {identity}name: {name}, required: true}}"
    if "body" in columns:
        yield f"  body: {{type: Organization, name: {_quoted(columns['body'])}}}"
    if "parent" in columns and "body" in columns:
        yield f"  parent: {{type: Organization, name: {_quoted(columns['parent'])}}}"
    if "decision" in columns:
        yield f"  decision: {{type: Document, number: {_quoted(columns['decision'])}}}"
    yield "statements:"
    yield "  - subject: person"
    yield "    predicate: holdsPost"
    if "body" in columns:
        yield "    object: body"
    post = columns.get("post")
    yield f"    role: {_quoted(post) if post is not None else f'{{value: {member(language)}}}'}"
    for key in ("start", "end", "time"):
        if key in columns:
            yield f"    {key}: {_quoted(columns[key])}"
    if "decision" in columns:
        yield "    decided_by: decision"
    if "parent" in columns and "body" in columns:
        yield "  - {subject: body, predicate: subOrganizationOf, object: parent}"


def _register(columns: Columns, _language: str) -> Iterator[str]:
    yield "entities:"
    yield "  document:"
    yield "    type: Document"
    yield "    required: true"
    for key, name in (("number", "number"), ("document", "kind"), ("date", "date")):
        if name in columns:
            yield f"    {key}: {_quoted(columns[name])}"
    if "issuer" in columns:
        yield f"    issuer: {_quoted(columns['issuer'])}"
    if "title" in columns:
        yield f"    aliases: {_quoted(columns['title'])}"
    if "issuer" in columns:
        yield f"  issuer: {{type: Organization, name: {_quoted(columns['issuer'])}}}"
    if "basis" in columns:
        number = f"{{column: {_quoted(columns['basis'])}, split: ';'}}"
        yield f"  basis: {{type: Document, number: {number}}}"
    if "issuer" in columns or "basis" in columns:
        yield "statements:"
    if "issuer" in columns:
        yield "  - {subject: document, predicate: issuedBy, object: issuer}"
    if "basis" in columns:
        yield "  - {subject: document, predicate: implements, object: basis}"


def _chart(columns: Columns, _language: str) -> Iterator[str]:
    yield "entities:"
    yield f"  body: {{type: Organization, name: {_quoted(columns['body'])}, required: true}}"
    if "parent" in columns:
        yield f"  parent: {{type: Organization, name: {_quoted(columns['parent'])}}}"
        yield "statements:"
        yield "  - {subject: body, predicate: subOrganizationOf, object: parent}"


# Which columns make a table a list of officials, a register of documents, a chart of bodies.
_SHAPES: tuple[tuple[Callable[[Columns], bool], Callable[[Columns, str], Iterator[str]]], ...] = (
    (lambda columns: "person" in columns and ("post" in columns or "body" in columns), _officials),
    (lambda columns: "number" in columns, _register),
    (lambda columns: "body" in columns, _chart),
)


def _quoted(name: str) -> str:
    """Return a name as YAML has it, in quotation marks where it needs them."""
    plain = name.replace(" ", "").replace("_", "")
    return name if plain.isalpha() else json.dumps(name, ensure_ascii=False)
