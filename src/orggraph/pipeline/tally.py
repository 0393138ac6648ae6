"""Counts while a build goes on, and the report that they come to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field

import pyoxigraph as ox

from orggraph.pipeline.background import Told
from orggraph.pipeline.report import BuildReport, LeftOut, RejectedRow
from orggraph.pipeline.unify import Unified
from orggraph.pipeline.worker import Outcome, Task
from orggraph.rdf.vocab import CLASSES, KINDS, RDF
from orggraph.store import GraphReader


@dataclass(slots=True, kw_only=True)
class Tally:
    """Counts while a build goes on."""

    left_out: list[LeftOut]
    read: int = 0
    replaced: int = 0
    pruned: int = 0
    interrupted: bool = False
    unified: Unified = field(default_factory=Unified)
    sources: list[str] = field(default_factory=list)
    statements: Counter[str] = field(default_factory=Counter)
    omissions: Counter[str] = field(default_factory=Counter)
    rejects: list[RejectedRow] = field(default_factory=list)
    notes: list[LeftOut] = field(default_factory=list)
    background: Mapping[str, int] = field(default_factory=dict)

    def add(self, task: Task, outcome: Outcome, *, held: bool) -> None:
        """Count what came of one file."""
        if outcome.failure is not None:
            self.left_out.append(LeftOut(path=task.found.where, reason=outcome.failure))
            return
        self.replaced += held
        self.read += not held
        self.sources.append(outcome.iri)
        self.statements.update(outcome.statements)
        self.omissions.update(outcome.omissions)
        self.rejects.extend(
            RejectedRow(path=task.found.where, **asdict(reject)) for reject in outcome.rejects
        )
        self.left_out.extend(
            LeftOut(path=task.found.where, reason=reason) for reason in outcome.left_out
        )
        self.notes.extend(LeftOut(path=task.found.where, reason=note) for note in outcome.notes)

    def lay(self, told: Told) -> None:
        """Count what the background came to."""
        self.sources.extend(told.written)
        self.background = told.statements

    def report(self, store: GraphReader, *, unchanged: int) -> BuildReport:
        """Return the counts, each table in order of its names."""
        return BuildReport(
            read=self.read,
            replaced=self.replaced,
            unchanged=unchanged,
            pruned=self.pruned,
            left_out=tuple(sorted(self.left_out, key=lambda item: (item.path, item.reason))),
            entities=_entities(store, self.sources),
            statements=dict(sorted(self.statements.items())),
            omissions=dict(sorted(self.omissions.items())),
            rejects=tuple(sorted(self.rejects)),
            notes=tuple(self.notes),
            background=dict(sorted(self.background.items())),
            joined=self.unified.joined,
            doubts=self.unified.doubts,
            interrupted=self.interrupted,
        )


def _entities(store: GraphReader, sources: Iterable[str]) -> dict[str, int]:
    """Return how many nodes of each type some sources speak of."""
    types = {CLASSES[kind].value: name for name, kinds in KINDS.items() for kind in kinds}
    found: dict[str, set[str]] = {}
    for source in sources:
        for quad in store.match(predicate=RDF.type, graph=ox.NamedNode(source)):
            name = types.get(quad.object.value) if isinstance(quad.object, ox.NamedNode) else None
            if name is not None:
                found.setdefault(name, set()).add(str(quad.subject))
    return {name: len(nodes) for name, nodes in sorted(found.items())}
