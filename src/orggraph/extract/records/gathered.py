"""What the rows of a record come to: each entity and each statement once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from orggraph.languages.cells import Phrase
from orggraph.model import Entity, EntityType, Evidence, Predicate, Statement
from orggraph.text.fold import fold

# What a mapped cell says is the record's own word; what may be wrong is the mapping.
CONFIDENCE = 0.99


class Gathered:
    """Collects entities by what makes them themselves, and statements by what they say."""

    def __init__(self) -> None:
        self._ids: dict[tuple[EntityType, str], str] = {}
        self._entities: dict[str, Entity] = {}
        self._aliases: dict[str, set[str]] = {}
        self._statements: dict[tuple[object, ...], Statement] = {}
        self._phrases: dict[int, tuple[Phrase, dict[str, str]]] = {}

    def entity(self, entity: Entity, aliases: Iterable[str] = ()) -> str:
        """Return the id of an entity; what a row adds to a known one is taken in."""
        key = entity.type, entity.key
        known = self._ids.get(key)
        if known is None:
            known = f"{entity.type.value[0].lower()}{len(self._ids) + 1}"
            self._ids[key] = known
            self._entities[known] = replace(entity, id=known)
            self._aliases[known] = set(entity.aliases)
        else:
            self._entities[known] = _completed(self._entities[known], entity)
        self._aliases[known].update(aliases)
        return known

    def phrase(
        self, phrase: Phrase, evidence: Evidence | None, *, main: str | None
    ) -> dict[str, str]:
        """Take in what the words of a cell say, once; return the ids of its entities.

        `main` is the id of the entity that the phrase's own stands for, if it is in already.
        Without evidence the statements of the phrase are left out; those of posts always are.
        """
        known = self._phrases.get(id(phrase))
        if known is not None:
            return known[1] if main is None else {**known[1], phrase.main: main}
        ids = {} if main is None else {phrase.main: main}
        for entity in phrase.entities:
            if entity.id not in ids:
                ids[entity.id] = self.entity(entity)
        for statement in phrase.statements:
            if evidence is None or statement.predicate is Predicate.HOLDS_POST:
                continue
            self.statement(
                replace(
                    statement,
                    subject=ids[statement.subject],
                    object=ids[statement.object],
                    evidence=(_by(statement, evidence),),
                )
            )
        # the phrase is kept too, so that no other comes to have its number
        self._phrases[id(phrase)] = phrase, ids
        return ids

    def statement(self, statement: Statement) -> None:
        """Take in a statement; what is said before only gets the evidence of another rule."""
        key = _identity(statement)
        known = self._statements.get(key)
        if known is None:
            self._statements[key] = statement
            return
        rules = {evidence.rule for evidence in known.evidence}
        more = tuple(e for e in statement.evidence if e.rule not in rules)
        if len(more) > 0:
            self._statements[key] = replace(known, evidence=(*known.evidence, *more))

    def entities(self) -> tuple[Entity, ...]:
        """Return the entities in the order in which they came."""
        return tuple(
            replace(one, aliases=tuple(sorted(self._aliases[one.id] - {one.name})))
            for one in self._entities.values()
        )

    def statements(self) -> tuple[Statement, ...]:
        """Return the statements in the order in which they came."""
        return tuple(self._statements.values())


def _by(statement: Statement, evidence: Evidence) -> Evidence:
    """Return the evidence of a cell for what the grammar read in it."""
    told = statement.evidence[0]
    return replace(evidence, rule=told.rule, confidence=min(told.confidence, CONFIDENCE))


def _identity(statement: Statement) -> tuple[object, ...]:
    role = None if statement.role is None else fold(statement.role)
    return (
        *(statement.subject, statement.predicate, statement.object, role),
        *(statement.participation, statement.status, statement.start, statement.end),
    )


def _completed(held: Entity, more: Entity) -> Entity:
    """Return an entity with what another row knows of it besides."""
    if (more.number, more.date, more.ordinal, more.term) == (None, None, None, None):
        return held
    return replace(
        held,
        number=held.number or more.number,
        date=held.date or more.date,
        ordinal=held.ordinal or more.ordinal,
        term=held.term or more.term,
    )
