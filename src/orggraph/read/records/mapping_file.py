"""Reading a mapping file. What is wrong with it is said with its line and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from orggraph.model import EntityType, Predicate
from orggraph.model.mapping import (
    ANY_SHEET,
    EntityRule,
    Pivot,
    RecordMapping,
    StatementRule,
    TableRule,
    Value,
)
from orggraph.read.records.lined import Lined, read_lined
from orggraph.read.records.mapping_values import flag, value, when
from orggraph.text.dates import PartialDate

# What a mapping file may say beside its tables; the rest of a ready mapping cannot be changed.
ABOUT = ("title", "issued", "url", "language", "context")
_TABLE = ("header", "ignore", "entities", "statements", "pivot")
_TOP = (*ABOUT, *_TABLE, "tables", "loose", "recognize")
_ATTRIBUTES = ("kind", "aliases", "number", "date", "issuer", "term", "ordinal", "document")
_OF_TYPES = {
    "kind": (EntityType.ORGANIZATION, EntityType.DOCUMENT, EntityType.EVENT),
    "aliases": tuple(EntityType),
    "number": (EntityType.DOCUMENT,),
    "date": (EntityType.DOCUMENT, EntityType.EVENT),
    "issuer": (EntityType.DOCUMENT,),
    "term": (EntityType.EVENT,),
    "ordinal": (EntityType.EVENT,),
    "document": (EntityType.DOCUMENT,),
}
_ENTITY = ("type", "name", "id", "of", "when", "required", *_ATTRIBUTES)
_DETAILS = ("role", "status", "start", "end", "time", "participation")
_STATEMENT = ("subject", "predicate", "object", "decided_by", "when", "evidence", *_DETAILS)


def parse_mapping(text: str, path: str) -> RecordMapping:
    """Return a mapping from the text of its file.

    Raises:
        InputError: naming the line, for keys that nobody reads and what does not fit together.
    """
    data = read_lined(text, path)
    data.check(_TOP)
    issued = data.text("issued")
    try:
        published = None if issued is None else PartialDate.parse(issued)
    except ValueError:
        raise data.error("issued is no date", "write it as YYYY-MM-DD", "issued") from None
    tables = tuple(_tables(data))
    return RecordMapping(
        path=path,
        tables=tables,
        language=data.text("language") or "vi",
        title=data.text("title"),
        issued=published,
        url=data.text("url"),
        context=data.text("context") or "",
        loose=flag(data, "loose"),
    )


def _tables(data: Lined) -> Iterator[TableRule]:
    own = [key for key in _TABLE if key in data]
    if "tables" not in data:
        yield _table(data, ANY_SHEET)
        return
    if len(own) > 0:
        raise data.error(f"{own[0]} stands beside tables", "put it under a table", own[0])
    tables = data.inner("tables")
    if len(tables) == 0:
        raise data.error("there is no table", "name a sheet, or * for any", "tables")
    for sheet in tables:
        table = tables.inner(sheet)
        table.check(_TABLE)
        yield _table(table, sheet)


def _table(data: Lined, sheet: str) -> TableRule:
    entities = data.inner("entities")
    if len(entities) == 0:
        raise data.error("there are no entities", "say what each row names, under entities")
    header = data.text("header")
    if header is not None and not header.isdecimal():
        raise data.error("header is the number of a row", key="header")
    labels = set(entities)
    rules = tuple(_entity(label, entities.inner(label)) for label in entities)
    statements = data.get("statements") or []
    if not isinstance(statements, list):
        raise data.error("statements must be a list", key="statements")
    return TableRule(
        line=data.line,
        sheet=sheet,
        header=None if header is None else int(header),
        ignore=data.texts("ignore"),
        entities=rules,
        statements=tuple(_statement(one, data, labels) for one in statements),
        pivot=_pivot(data),
    )


def _entity(label: str, data: Lined) -> EntityRule:
    data.check(_ENTITY)
    name, identity, of = value(data, "name"), value(data, "id"), data.text("of")
    try:
        of_type = EntityType(data.text("type") or "")
    except ValueError:
        known = ", ".join(one.value for one in EntityType)
        raise data.error(f"the type of {label} must be one of {known}", key="type") from None
    for key in _ATTRIBUTES:
        if key in data and of_type not in _OF_TYPES[key]:
            raise data.error(f"a {of_type.value} has no {key}", key=key)
    number = value(data, "number") if of_type is EntityType.DOCUMENT else None
    if of is not None and identity is None:
        raise data.error(f"{label} is of {of}", "say in which column its id stands", "of")
    if of is None and name is None and number is None:
        raise data.error(f"{label} has no name", "say in which column its name stands")
    return EntityRule(
        label=label,
        line=data.line,
        type=of_type,
        name=name,
        id=identity,
        of=of,
        values=_values(data, _ATTRIBUTES),
        when=when(data),
        required=flag(data, "required"),
    )


def _statement(data: object, table: Lined, labels: set[str]) -> StatementRule:
    if not isinstance(data, Lined):
        raise table.error(f"a statement has keys of its own, not {data!r}", key="statements")
    data.check(_STATEMENT)
    try:
        predicate = Predicate(data.text("predicate") or "")
    except ValueError:
        known = ", ".join(one.value for one in Predicate)
        raise data.error("no such predicate", f"one of {known}", "predicate") from None
    subject, target, decided = (data.text(key) for key in ("subject", "object", "decided_by"))
    for key, label in (("subject", subject), ("object", target), ("decided_by", decided)):
        if label is not None and label not in labels:
            raise data.error(f"{key}: no entity {label!r}", f"one of {sorted(labels)}", key)
    post = predicate is Predicate.HOLDS_POST
    if subject is None or (target is None and not post):
        raise data.error("a statement has a subject and an object")
    if post != ("role" in data):
        raise data.error("role goes with holdsPost, and holdsPost with a role")
    if (predicate is Predicate.PARTICIPANT) != ("participation" in data):
        raise data.error("participation goes with participant, and participant with it")
    return StatementRule(
        line=data.line,
        subject=subject,
        predicate=predicate,
        object=target,
        decided_by=decided,
        values=_values(data, _DETAILS),
        when=when(data),
        evidence=data.text("evidence"),
    )


def _values(data: Lined, keys: tuple[str, ...]) -> MappingProxyType[str, Value]:
    found = {key: value(data, key) for key in keys}
    return MappingProxyType({key: one for key, one in found.items() if one is not None})


def _pivot(data: Lined) -> Pivot | None:
    if data.get("pivot") is None:
        return None
    given = data.inner("pivot")
    given.check(("id", "property", "value", "keep"))
    names = [given.text(key) for key in ("id", "property", "value")]
    identity, name, content = (one or "" for one in names)
    if "" in (identity, name, content):
        raise given.error("pivot needs the columns id, property and value")
    return Pivot(
        line=given.line, id=identity, property=name, value=content, keep=given.texts("keep")
    )
