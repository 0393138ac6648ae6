"""The entities that a row names, read cell by cell."""

from __future__ import annotations

from dataclasses import dataclass, replace

from orggraph.extract.records.rows import AnyRow, BadCellError
from orggraph.extract.records.values import Told, date_of, first, told
from orggraph.languages.cells import CellReader, DocumentCells, Phrase
from orggraph.model import Entity, EntityType
from orggraph.model.mapping import EntityRule
from orggraph.text.fold import fold


@dataclass(frozen=True, slots=True)
class Named:
    """An entity of a row: the phrase that names it, its column, its id within the record."""

    phrase: Phrase
    column: str
    words: str  # as the cell has them
    id: str = ""
    said: str = ""  # the column that says what the phrase states of others, if another
    aliases: tuple[str, ...] = ()

    @property
    def entity(self) -> Entity:
        """The entity."""
        only = self.phrase.entities
        return only[0] if len(only) == 1 else self.phrase.entity


def named(rule: EntityRule, row: AnyRow, cells: CellReader) -> list[Named]:
    """Return the entities that a row names by a rule; none when its cell is empty.

    Raises:
        BadCellError: for a cell that is none of what the rule says it is.
    """
    identity = first(rule.id, row)
    names = told(rule.name, row)
    number = first(rule.values.get("number"), row)
    if len(names) == 0 and number is not None:
        names = [number]
    if rule.required and len(names) == 0:
        column = next(iter(rule.name.columns), "") if rule.name is not None else ""
        raise BadCellError(column, "", f"no {rule.label}")
    aliases = tuple(one.text for one in told(rule.values.get("aliases"), row))
    found = []
    for name in names:
        phrase = _phrase(rule, row, name, cells)
        found.append(
            Named(
                phrase=phrase,
                column=name.column,
                words=name.text,
                said=_said(rule, row),
                id="" if identity is None else identity.text,
                aliases=aliases,
            )
        )
    return found


def _said(rule: EntityRule, row: AnyRow) -> str:
    """Return the column of who issued a document."""
    issuer = first(rule.values.get("issuer"), row)
    return "" if issuer is None else issuer.column


def _phrase(rule: EntityRule, row: AnyRow, name: Told, cells: CellReader) -> Phrase:
    if rule.type is EntityType.PERSON:
        person = cells.person(name.text)
        if person is None:
            raise BadCellError(name.column, name.text, "not the name of a person")
        return Phrase(main=person.id, entities=(person,))
    if rule.type is EntityType.ORGANIZATION:
        return _with_kind(cells.body(name.text) or _as_written(rule, name.text), rule, row)
    if rule.type is EntityType.EVENT:
        phrase = cells.event(name.text) or _as_written(rule, name.text)
        return _dated(_with_kind(phrase, rule, row), rule, row, cells)
    return _document(rule, row, name, cells)


def _document(rule: EntityRule, row: AnyRow, name: Told, cells: CellReader) -> Phrase:
    values = rule.values
    texts = {key: first(values.get(key), row) for key in ("number", "document", "issuer", "date")}
    date = date_of(values.get("date"), row, cells)
    given = {key: "" if one is None else one.text for key, one in texts.items()}
    phrase = cells.document(
        DocumentCells(
            number=given["number"],
            kind=given["document"],
            issuer=given["issuer"],
            date="" if date is None else str(date),
            title="" if given["number"] != "" else name.text,
        )
    )
    if phrase is None:
        label = " ".join(
            part for part in (given["document"], given["number"] or name.text) if part
        )
        phrase = _as_written(rule, label, number=given["number"] or None)
    return _dated(_with_kind(phrase, rule, row), rule, row, cells)


def _as_written(rule: EntityRule, name: str, number: str | None = None) -> Phrase:
    """Return an entity whose name is known by its letters alone."""
    entity = Entity(
        id="x",
        type=rule.type,
        kind=rule.type.value,
        name=" ".join(name.split()),
        key=fold(name),
        number=number,
    )
    return Phrase(main=entity.id, entities=(entity,))


def _with_kind(phrase: Phrase, rule: EntityRule, row: AnyRow) -> Phrase:
    """Let the mapping say the class of what the grammar knows none of."""
    kind = first(rule.values.get("kind"), row)
    if kind is None or phrase.entity.kind != rule.type.value:
        return phrase
    return _changed(phrase, replace(phrase.entity, kind=kind.text))


def _dated(phrase: Phrase, rule: EntityRule, row: AnyRow, cells: CellReader) -> Phrase:
    """Add the attributes that stand in cells of their own."""
    date = date_of(rule.values.get("date"), row, cells)
    term, ordinal = (first(rule.values.get(key), row) for key in ("term", "ordinal"))
    if ordinal is not None and not ordinal.text.isdecimal():
        raise BadCellError(ordinal.column, ordinal.text, "not a whole number")
    entity = phrase.entity
    if date is None and term is None and ordinal is None:
        return phrase
    return _changed(
        phrase,
        replace(
            entity,
            date=entity.date if date is None else date,
            term=entity.term if term is None else term.text,
            ordinal=entity.ordinal if ordinal is None else int(ordinal.text),
        ),
    )


def _changed(phrase: Phrase, entity: Entity) -> Phrase:
    if entity == phrase.entity:
        return phrase
    others = (entity if one.id == phrase.main else one for one in phrase.entities)
    return replace(phrase, entities=tuple(others))
