"""Bodies of one name, parted by where they stand."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from orggraph.resolve.leveling import Tokens

if TYPE_CHECKING:
    from orggraph.resolve.bodies import BodyFacts


@dataclass(slots=True)
class Cell:
    """Atoms that are one body; `doubtful` are others that may be."""

    members: list[int]
    province: Tokens = ()
    certain: bool = True
    doubtful: list[int] = field(default_factory=list)


def cells(
    family: Sequence[int], told: Sequence[BodyFacts], sizes: Mapping[int, int]
) -> list[Cell]:
    """Return a family of atoms of one name as cells, one for each body."""
    placed: dict[Tokens, list[int]] = {}
    certain: set[int] = set()
    rest: list[int] = []
    for number in family:
        if told[number].province != ():
            placed.setdefault(told[number].province, []).append(number)
            certain.add(number)
        else:
            rest.append(number)
    open_ = _by_neighbours(rest, placed, told)
    made: list[Cell] = []
    for province, members in sorted(placed.items()):
        made.extend(_within(members, told, province))
    for cell in made:
        cell.certain = set(cell.members) <= certain
    return _with_rest(made, open_, told, sizes)


def _by_neighbours(
    rest: Iterable[int], placed: dict[Tokens, list[int]], told: Sequence[BodyFacts]
) -> list[int]:
    """Put atoms where the bodies beside them stand; return those that this says nothing of."""
    known = set(placed)
    left: list[int] = []
    chosen: list[tuple[Tokens, int]] = []
    for number in rest:
        fact = told[number]
        near = fact.beside
        if fact.need < 2 or (fact.need == 4 and len(fact.parents) == 0):
            left.append(number)
            continue
        if len(near) > 1:
            near = near & known
        if len(near) == 1:
            chosen.append((next(iter(near)), number))
        else:
            left.append(number)
    for province, number in chosen:
        placed.setdefault(province, []).append(number)
    return left


def _within(members: Sequence[int], told: Sequence[BodyFacts], province: Tokens) -> list[Cell]:
    """Part the atoms of one province by district, and by the bodies they are part of."""
    groups: dict[Hashable, list[int]] = {}
    bare: list[int] = []
    for number in sorted(members):
        fact = told[number]
        mark: Hashable = fact.district
        if len(fact.parents) > 0:
            mark = _common(fact.parents, groups)
        if mark is None:
            bare.append(number)
        else:
            groups.setdefault(mark, []).append(number)
    made = [Cell(sorted(group), province) for _, group in sorted(groups.items(), key=_first)]
    if len(bare) == 0:
        return made
    whole = any(told[number].need == 4 for number in bare)
    if whole:
        alone = [Cell([number]) for number in bare]
        return [*made, *alone]
    if len(made) == 1:
        made[0].members = sorted([*made[0].members, *bare])
        return made
    return [*made, Cell(bare, province)]


def _first(group: tuple[Hashable, list[int]]) -> int:
    return group[1][0]


def _common(parents: frozenset[Hashable], groups: Mapping[Hashable, object]) -> Hashable:
    """Return the mark of a group that shares a parent, or a new one."""
    for mark in groups:
        if isinstance(mark, frozenset) and len(mark & parents) > 0:
            return mark
    return parents


def _with_rest(
    made: list[Cell],
    rest: Sequence[int],
    told: Sequence[BodyFacts],
    sizes: Mapping[int, int],
) -> list[Cell]:
    """Add the atoms of which nothing says where they stand."""
    if len(rest) == 0:
        return made
    loose = [number for number in rest if told[number].need < 2]
    alone = [number for number in rest if told[number].need >= 2]
    if len(loose) > 0:
        if len(made) == 1:
            made[0].members = sorted([*made[0].members, *loose])
        else:
            made.append(Cell(loose))
    groups = _within(alone, told, ()) if len(alone) > 0 else []
    parted = [Cell([n]) for cell in groups for n in cell.members if len(told[n].parents) == 0]
    parted += [cell for cell in groups if all(len(told[n].parents) > 0 for n in cell.members)]
    largest = max(made, key=lambda cell: sum(sizes[n] for n in cell.members), default=None)
    if largest is not None:
        largest.doubtful.extend(n for cell in parted for n in cell.members)
    return [*made, *parted]
