"""Standing bodies: of the centre, and of each province and district there was in 2025."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from orggraph.languages.vi.background.names import Committees, Names
from orggraph.languages.vi.background.tables import BodyRow, ChangeRow, Tables
from orggraph.languages.vi.background.units import Unit, Units, change, lasting
from orggraph.languages.vi.background.world import Node, Relation, World, earliest
from orggraph.languages.vi.lexicon import Lexicon
from orggraph.model import Predicate
from orggraph.text.dates import PartialDate

# From when on it is known which bodies each province had: those that the reform of 2025 met.
_SINCE = PartialDate(2024, 12, 31)
_CENTRAL = "central"
_RELATIONS = {"sub": Predicate.SUB_ORGANIZATION_OF, "to": Predicate.REPORTS_TO}
_ABOVE = "{above."


class Bodies:
    """Fills a world with bodies."""

    def __init__(self, world: World, tables: Tables, lexicon: Lexicon, units: Units) -> None:
        self._world = world
        self._tables = tables
        self._units = units
        words = tables.words
        self._names = Names(
            lexicon, Committees(words["committees"], words["youth"], words["sample"])
        )
        self._of: dict[tuple[str, str], str] = {}  # key by name to fill in and key of the unit
        provinces = [u for u in units.provinces.values() if u.end is None or u.end >= _SINCE]
        self._of_level = {"province": provinces, "district": units.districts}
        self._add_central()
        for level in self._of_level:
            self._add_local(level)
        for row in tables.bodies:
            self._relate(row)
        self._change()

    def _add_central(self) -> None:
        rows = [row for row in self._tables.bodies if row.level == _CENTRAL]
        changes = [row for row in self._tables.changes if row.level == _CENTRAL]
        told = [name for row in rows for name in (row.body, row.under)]
        told += [row.under for row in self._tables.bodies if "{" not in row.under]
        told += [name for row in changes for name in (*row.before, *row.after)]
        for name in dict.fromkeys(name for name in told if name != ""):
            start, end = lasting(name, changes)
            node = replace(self._names.node(name, None), start=start, end=end)
            self._of[name, ""] = self._world.add(node).key

    def _add_local(self, level: str) -> None:
        changes = [row for row in self._tables.changes if row.level == level]
        for row in self._tables.bodies:
            if row.level != level:
                continue
            start, end = lasting(row.body, changes)
            for unit in self._of_level[level]:
                last = earliest([end, unit.end])
                if (row.body, unit.key) in self._of:
                    continue
                if start is not None and last is not None and start.first_day > last.last_day:
                    continue
                node = replace(
                    self._names.node(row.body, unit), start=start, end=last, named=row.named
                )
                self._of[row.body, unit.key] = self._world.add(node).key

    def _relate(self, row: BodyRow) -> None:
        for unit in self._of_level.get(row.level, [None]):
            child = self._of.get((row.body, "" if unit is None else unit.key))
            if child is None:
                continue
            if row.under != "":
                parent = self._parent(row.under, unit)
                if parent is not None and parent != child:
                    self._state(row, child, _RELATIONS[row.relation], parent)
            told = {relation.predicate for relation in self._world.relations.get(child, ())}
            if unit is not None and Predicate.SPATIAL not in told:
                self._state(replace(row, start=None, end=None), child, Predicate.SPATIAL, unit.key)

    def _parent(self, under: str, unit: Unit | None) -> str | None:
        """Return the key of what a body is under; None where there is no such body."""
        if "{" not in under or unit is None:
            return self._of[under, ""]
        if _ABOVE in under and unit.above is not None:
            return self._of.get((under.replace(_ABOVE, "{"), unit.above.key))
        return self._of.get((under, unit.key))

    def _state(self, row: BodyRow, child: str, predicate: Predicate, parent: str) -> None:
        self._world.relate(
            Relation(
                child=child,
                predicate=predicate,
                parent=parent,
                start=row.start,
                end=row.end,
                line=row.line,
            )
        )

    def _change(self) -> None:
        for row in self._tables.changes:
            if row.level == _CENTRAL:
                self._happened(
                    row,
                    [self._of[n, ""] for n in row.before],
                    [self._of[n, ""] for n in row.after],
                )
            elif row.level == "province":
                for unit in self._of_level["province"]:
                    self._happened(
                        row, self._alive(row.before, [unit]), self._alive(row.after, [unit])
                    )
            elif row.level == "unit" and row.date > _SINCE:
                for template in self._everywhere(row.date):
                    old = self._alive([template], self._named(row.before))
                    new = self._alive([template], self._named(row.after))
                    if len(old) > 0 and len(new) > 0:
                        self._happened(row, old, new)

    def _everywhere(self, date: PartialDate) -> Iterator[str]:
        """Yield the names of the bodies that each province has on a day."""
        changes = [row for row in self._tables.changes if row.level == "province"]
        for body in dict.fromkeys(
            row.body for row in self._tables.bodies if row.level == "province" and not row.named
        ):
            start, end = lasting(body, changes)
            if Node(key="", kind="", name="", start=start, end=end).exists_on(date):
                yield body

    def _named(self, provinces: Iterable[str]) -> list[Unit]:
        return [self._units.provinces[self._units.key(name)] for name in provinces]

    def _alive(self, templates: Iterable[str], units: Sequence[Unit]) -> list[str]:
        found = (self._of.get((template, unit.key)) for template in templates for unit in units)
        return [key for key in found if key is not None]

    def _happened(self, row: ChangeRow, old: Sequence[str], new: Sequence[str]) -> None:
        if len(old) + len(new) == 0 or (len(row.after) > 0 and len(new) == 0):
            return
        sides = [tuple((key, row.line) for key in dict.fromkeys(side)) for side in (old, new)]
        if sides[0] != sides[1]:
            self._world.changes.append(change(self._world, row, sides[0], sides[1]))
