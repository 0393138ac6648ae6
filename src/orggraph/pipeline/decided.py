"""Decisions applied to what a source says once it is clear who is who."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from orggraph.model import Reading, Statement
from orggraph.pipeline.decisions import Decision, Kind
from orggraph.resolve import Identity
from orggraph.text.fold import fold


@dataclass(frozen=True, slots=True)
class Names:
    """The IRIs by which a user may name an entity: its node's, and the one of its own key."""

    node: str
    own: str

    def has(self, iri: str) -> bool:
        """Tell whether an IRI names the entity."""
        return iri in (self.node, self.own)


class Rulings:
    """The decisions that are neither on identity nor on redaction, ready to apply."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        listed = list(decisions)
        self._names = {d.a: d.value for d in listed if d.decision is Kind.RENAME}
        self._retractions = [d for d in listed if d.decision is Kind.RETRACT]
        self._subjects = {d.a for d in self._retractions}

    def renamed(self, identity: Identity, names: Names) -> Identity:
        """Return an identity under the name that was decided for it, if there is one."""
        name = self._names.get(names.node, self._names.get(names.own))
        return identity if name is None else replace(identity, name=name)

    def retracted(
        self, reading: Reading, source: str, names: Mapping[str, Names]
    ) -> tuple[int, ...]:
        """Return the numbers of the statements of a source that were retracted."""
        if not any(n.node in self._subjects or n.own in self._subjects for n in names.values()):
            return ()
        told = enumerate(reading.statements)
        return tuple(number for number, s in told if self._is_retracted(s, source, names))

    def _is_retracted(self, statement: Statement, source: str, names: Mapping[str, Names]) -> bool:
        return any(
            decision.relation == statement.predicate.value
            and decision.source_a in ("", source)
            and names[statement.subject].has(decision.a)
            and names[statement.object].has(decision.b)
            and fold(decision.value) in ("", fold(statement.role or ""))
            for decision in self._retractions
        )
