"""A mapping: what the columns of a record's tables mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from orggraph.model.entity import EntityType
from orggraph.model.statement import Predicate
from orggraph.text.dates import PartialDate

ANY_SHEET = "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """How a value is made of the cells of a row.

    The first of `columns` that is not empty is taken, or else `default`; `constant` is the
    same in every row; `template` joins columns in braces. Then come `pattern` (its first
    group is kept), `choices` (a table of what stands for what; an unknown word is wrong
    unless `others` is given for it), `transforms`; `split` makes several values of one.
    With `find` and `take` the text is looked for in a column of other rows ("posts.id"), and
    what the row that has it holds in another column is taken. `date` is the form of dates
    (strptime). A column that is `optional` may be missing.
    """

    line: int
    columns: tuple[str, ...] = ()
    constant: str | None = None
    template: str | None = None
    default: str | None = None
    pattern: str | None = None
    choices: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    others: str | None = None
    find: str | None = None
    take: str | None = None
    transforms: tuple[str, ...] = ()
    split: str | None = None
    date: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Rows in which the value of a column is one of some words; `value` None: is not empty."""

    line: int
    column: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRule:
    """An entity that each row names.

    Either its `name` stands in the row, or the row refers by `id` to an entity of another
    row: `of` is then "sheet.entity" or "entity". `values` are the further attributes by name:
    kind, aliases, number, date, issuer, term, ordinal, document (the kind of a document).
    """

    label: str
    line: int
    type: EntityType
    name: Value | None = None
    id: Value | None = None
    of: str | None = None
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    when: When | None = None
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRule:
    """A statement that each row makes, between entities by their labels.

    Of a post without an object the words of the post name its body. `values` are role,
    status, start, end, time and participation; `evidence` is the column that is quoted.
    """

    line: int
    subject: str
    predicate: Predicate
    object: str | None
    decided_by: str | None = None
    values: Mapping[str, Value] = field(default_factory=lambda: MappingProxyType({}))
    when: When | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pivot:
    """Columns of a table that has one row for each value of a property of a thing."""

    line: int
    id: str
    property: str
    value: str
    keep: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRule:
    """What one sheet holds; `sheet` is its name, or "*" for any that has no rule of its own."""

    line: int
    sheet: str = ANY_SHEET
    header: int | None = None
    ignore: tuple[str, ...] = ()
    entities: tuple[EntityRule, ...] = ()
    statements: tuple[StatementRule, ...] = ()
    pivot: Pivot | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordMapping:
    """A mapping file. `context` is what all names of the tables leave out ("tỉnh Ninh Bình")."""

    path: str
    tables: tuple[TableRule, ...]
    language: str = "vi"
    title: str | None = None
    issued: PartialDate | None = None
    url: str | None = None
    context: str = ""
    loose: bool = False  # columns that a file has not, and others that are not mapped, are no news
