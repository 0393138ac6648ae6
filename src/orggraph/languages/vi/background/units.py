"""Units of administration: provinces of all times, districts, communes before and after 2025."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from orggraph.errors import DataError
from orggraph.languages.tables import read_rows
from orggraph.languages.vi.background.tables import ChangeRow, CommuneRow, Line, Tables
from orggraph.languages.vi.background.world import Change, Node, Relation, World, before
from orggraph.languages.vi.changes import change_name
from orggraph.languages.vi.lexicon import Lexicon, data_folder, load_lexicon
from orggraph.model import Predicate
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold

_KIND = "AdministrativeUnit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A province or a district: its word and name, and the province that it is or is in."""

    word: str
    name: str
    level: str
    province: str
    key: str
    above: Unit | None = None
    end: PartialDate | None = None


class Units:
    """Fills a world with units, and knows the provinces and districts that bodies are of."""

    def __init__(self, world: World, tables: Tables, lexicon: Lexicon) -> None:
        self._world = world
        self._tables = tables
        self._lexicon = lexicon
        self._ends = {row.level: row for row in tables.changes if row.level in _LEVELS}
        self.provinces = {unit.key: unit for unit in self._provinces()}
        self.districts = [self._district(*row) for row in tables.districts]
        self._by_name = {
            (unit.province, f"{unit.word} {unit.name}"): unit for unit in self.districts
        }
        self._changes_of_provinces()
        self._communes()

    def key(self, text: str) -> str:
        """Return the key of a province by its unit and name."""
        key = fold(text)
        if key not in self.provinces:
            raise DataError(f"no such province: {text}", path="changes.tsv")
        return key

    def _provinces(self) -> Iterator[Unit]:
        file = data_folder().joinpath("provinces.tsv")
        names = [
            f"{row['unit']} {row['name']}"
            for _, row in read_rows(file, ("name", "unit", "variants", "full"))
        ]
        changes = [row for row in self._tables.changes if row.level == "unit"]
        told = [name for row in changes for name in (*row.before, *row.after)]
        for text in dict.fromkeys((*names, *told)):
            word, name = self._parted(text)
            full = self._lexicon.full_places.get(name, text)
            start, end = lasting(text, changes)
            node = self._world.add(
                Node(key=fold(text), kind=_KIND, name=full, start=start, end=end)
            )
            yield Unit(
                word=word, name=name, level="province", province=name, key=node.key, end=end
            )

    def _district(self, text: str, province: str, line: Line) -> Unit:
        end = before(self._ends["district"].date)
        above = self._province(province, end)
        node = self._inside(text, above, end=end)
        word, name = self._parted(text)
        self._part(node.key, above.key, line)
        return Unit(
            word=word,
            name=name,
            level="district",
            province=above.name,
            key=node.key,
            above=above,
            end=end,
        )

    def _province(self, name: str, day: PartialDate) -> Unit:
        """Return the province of that name there was on a day."""
        for unit in self.provinces.values():
            if unit.name == name and self._world.nodes[unit.key].exists_on(day):
                return unit
        raise DataError(f"no province {name} on {day}", path="background")

    def _inside(
        self, text: str, above: Unit, *, start: PartialDate | None = None, end: PartialDate | None
    ) -> Node:
        """Add a unit that is known by what it is in."""
        whole = self._world.nodes[above.key]
        node = Node(
            key=f"{fold(text)}|{whole.key}",
            kind=_KIND,
            name=self._tables.words["of"].format(name=text, whole=whole.name),
            aliases=(text,),
            start=start,
            end=end,
        )
        return self._world.add(node)

    def _part(
        self,
        child: str,
        parent: str,
        line: Line,
        start: PartialDate | None = None,
        end: PartialDate | None = None,
    ) -> None:
        self._world.relate(
            Relation(
                child=child,
                predicate=Predicate.SUB_ORGANIZATION_OF,
                parent=parent,
                start=start,
                end=end,
                line=line,
            )
        )

    def _parted(self, text: str) -> tuple[str, str]:
        """Return the word and the name of a unit; DataError for what has no such word."""
        for word in self._tables.words["units"]:
            if text.startswith(f"{word} "):
                return word, text.removeprefix(f"{word} ")
        raise DataError(f"no unit of administration: {text}", path="background")

    def _changes_of_provinces(self) -> None:
        for row in self._tables.changes:
            if row.level == "unit":
                sides = [
                    tuple((self.key(text), row.line) for text in side)
                    for side in (row.before, row.after)
                ]
                self._world.changes.append(change(self._world, row, sides[0], sides[1]))

    def _communes(self) -> None:
        """Add the communes of before and after, and what became of each district."""
        became: dict[str, list[tuple[str, Line]]] = {unit.key: [] for unit in self.districts}
        for row in self._tables.communes:
            above = self._province(row.province, self._ends["commune"].date)
            new = self._commune(row, above)
            for text, province, _ in row.made_of:
                became[self._by_name[province, text].key].append((new, row.line))
        end = self._ends["district"]
        for key, after in became.items():
            told = change(self._world, end, ((key, end.line),), tuple(after))
            self._world.changes.append(told)

    def _commune(self, row: CommuneRow, above: Unit) -> str:
        """Add a commune with what it was made of; return its key."""
        reform = self._ends["commune"]
        parts = [
            (self._by_name[province, district], text)
            for district, province, communes in row.made_of
            for text in communes
        ]
        part = f"{self._tables.words['part']} "
        if [text for _, text in parts] == [row.commune]:  # as it was, but for what it is in
            new = self._inside(row.commune, above, end=None)
            self._part(new.key, parts[0][0].key, row.line)
            self._part(new.key, above.key, row.line, start=reform.date)
            return new.key
        new = self._inside(row.commune, above, start=reform.date, end=None)
        self._part(new.key, above.key, row.line)
        old = []
        for district, text in parts:
            node = self._inside(text.removeprefix(part), district, end=before(reform.date))
            if node.key not in self._world.relations:
                self._part(node.key, district.key, row.line)
            old.append((node.key, row.line))
        if len(old) > 0:  # what was a district became it whole: told of the district
            self._world.changes.append(
                change(self._world, reform, tuple(old), ((new.key, row.line),))
            )
        return new.key


_LEVELS = ("district", "commune")


def lasting(
    text: str, changes: Iterable[ChangeRow]
) -> tuple[PartialDate | None, PartialDate | None]:
    """Return from when and until when a thing exists, by what is told of its name."""
    start = end = None
    for row in changes:
        if text in row.after and text not in row.before:
            start = row.date
        if text in row.before and text not in row.after:
            end = before(row.date)
    return start, end


def change(
    world: World,
    row: ChangeRow,
    old: tuple[tuple[str, Line], ...],
    new: tuple[tuple[str, Line], ...],
) -> Change:
    """Return a change under the name that its form gives it."""
    old_names, new_names = ([world.nodes[key].name for key, _ in side] for side in (old, new))
    ended = len(row.after) == 0  # whatever came of the territory
    return Change(
        name=change_name(load_lexicon().forms, old_names, [] if ended else new_names),
        date=row.date,
        before=old,
        after=new,
        basis=row.basis,
        line=row.line,
    )
