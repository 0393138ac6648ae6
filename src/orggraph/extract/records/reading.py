"""Reading a record: row by row what its mapping says, each row whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from orggraph.extract.records.coreference import people_apart, same_documents
from orggraph.extract.records.entities import Named, named
from orggraph.extract.records.gathered import CONFIDENCE, Gathered
from orggraph.extract.records.plain import PlainCells
from orggraph.extract.records.rows import AnyRow, BadCellError, Links, rows_of
from orggraph.extract.records.statements import commit, made
from orggraph.extract.records.values import first, holds
from orggraph.languages.cells import CellReader
from orggraph.languages.pack import available, load
from orggraph.model import EntityType, Evidence, Reading, Reject, Source
from orggraph.model.mapping import ANY_SHEET, RecordMapping, TableRule
from orggraph.model.table import Table


def extract_record(source: Source, mapping: RecordMapping) -> Reading:
    """Return what a record says. A pure function of its tables and the mapping."""
    make = load(mapping.language).cells if mapping.language in available() else None
    record = _Record(source, PlainCells() if make is None else make(source, mapping.context))
    ruled = [(table, rule_for(mapping, table.sheet)) for table in source.tables]
    for table, rule in ruled:
        if rule is not None:
            record.links.rows[table.sheet] = list(rows_of(table, rule.pivot, record.links))
    for table, rule in ruled:
        if rule is not None:
            record.name(table, rule)
    apart = people_apart([row.entities for row in record.rows], source.identifier)
    record.rename(apart)
    same_documents([row.entities for row in record.rows])
    for row in record.rows:
        record.read(row)
    return Reading(
        source=source,
        entities=record.gathered.entities(),
        statements=record.gathered.statements(),
        rejects=tuple(record.rejects),
    )


def rule_for(mapping: RecordMapping, sheet: str) -> TableRule | None:
    """Return what a mapping says of a sheet; None when it says nothing."""
    rules = {rule.sheet: rule for rule in mapping.tables}
    return rules.get(sheet, rules.get(ANY_SHEET))


@dataclass(slots=True)
class _Row:
    """A row and the entities that it names."""

    sheet: str
    row: AnyRow
    rule: TableRule
    entities: dict[str, list[Named]] = field(default_factory=dict)


class _Record:
    """The state of reading one record."""

    def __init__(self, source: Source, cells: CellReader) -> None:
        self.source = source
        self.cells = cells
        self.gathered = Gathered()
        self.links = Links()
        self.rows: list[_Row] = []
        self.rejects: list[Reject] = []
        self._by_id: dict[str, dict[str, Named]] = {}  # of an entity's label, by its id

    def name(self, table: Table, rule: TableRule) -> None:
        """Read the entities that the rows of a table name themselves."""
        own = [entity for entity in rule.entities if entity.of is None]
        for row in self.links.rows[table.sheet]:
            found = _Row(table.sheet, row, rule)
            try:
                for entity in own:
                    if holds(entity.when, row):
                        found.entities[entity.label] = named(entity, row, self.cells)
            except BadCellError as error:
                self._reject(found, error)
                continue
            self.rows.append(found)
            for label, entities in found.entities.items():
                for one in entities:
                    if one.id != "":
                        for name in (label, f"{table.sheet}.{label}"):
                            self._by_id.setdefault(name, {}).setdefault(one.id, one)

    def rename(self, apart: Mapping[str, Named]) -> None:
        """Let the ids of people lead to them as they are told apart."""
        for known in self._by_id.values():
            known.update({key: apart[key] for key in known if key in apart})

    def read(self, row: _Row) -> None:
        """Read the statements of a row, and take it in when all of it is right."""
        try:
            self._refer(row)
            found = [
                one
                for rule in row.rule.statements
                for one in made(rule, row.row, row.entities, self.cells)
            ]
        except BadCellError as error:
            self._reject(row, error)
            return
        ids = self._take_in(row)
        for one in found:
            commit(one, ids, self.gathered)

    def _refer(self, row: _Row) -> None:
        """Find the entities of other rows that a row speaks of by their ids."""
        for entity in row.rule.entities:
            if entity.of is None or not holds(entity.when, row.row):
                continue
            identity = first(entity.id, row.row)
            if identity is None:
                if entity.required:
                    raise BadCellError("", "", f"no {entity.label}")
                row.entities[entity.label] = []
                continue
            known = self._by_id.get(entity.of, {}).get(identity.text)
            if known is None:
                raise BadCellError(
                    identity.column, identity.text, f"the record has no {entity.of} with this id"
                )
            row.entities[entity.label] = [replace(known, column=identity.column)]

    def _take_in(self, row: _Row) -> Mapping[int, str]:
        """Take in the entities of a row; return their ids by the `Named` they came as."""
        ids: dict[int, str] = {}
        for one in (one for entities in row.entities.values() for one in entities):
            words = () if one.words in ("", one.entity.name) else (one.words,)
            known = one.entity.type in (EntityType.ORGANIZATION, EntityType.EVENT)
            main = self.gathered.entity(one.entity, (*one.aliases, *(words if known else ())))
            if len(one.phrase.entities) > 1:
                self.gathered.phrase(one.phrase, self._words(row, one), main=main)
            ids[id(one)] = main
        return ids

    def _words(self, row: _Row, one: Named) -> Evidence | None:
        """Return the cell of a name, for what its words say of others."""
        place = row.row.place(one.said or one.column)
        if place is None:
            return None
        cell, span = place
        return Evidence(span=span, rule="record-name/1", confidence=CONFIDENCE, cell=cell)

    def _reject(self, row: _Row, error: BadCellError) -> None:
        self.rejects.append(
            Reject(
                sheet=row.sheet,
                row=row.row.number,
                column=error.column,
                value=error.value,
                reason=error.reason,
            )
        )
