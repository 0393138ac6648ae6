"""Which bodies are one: by their names, and by where they stand where names tell little."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from orggraph.resolve.atoms import Atom
from orggraph.resolve.cells import Cell, cells
from orggraph.resolve.clusters import Clusters, Edge
from orggraph.resolve.forms import Form, Where
from orggraph.resolve.leveling import Tokens
from orggraph.resolve.profile import Profile
from orggraph.resolve.world import Signature, World, signature

_RULE = "body-name/1"
_SLIP = "body-slip/1"
_UNIT = "AdministrativeUnit"  # known by its key, whatever else is called alike


class Need(IntEnum):
    """What a name of a body needs beside it to say which body it is."""

    NOTHING = 0
    RIVALS = 1  # one in the country by that name, as far as is known
    PLACE = 2  # many places are called so
    PARENT = 3  # many bodies are called so, and it names no place
    WHOLE = 4  # and it has no name of its own


@dataclass(frozen=True, slots=True)
class BodyFacts:
    """What tells a body from others of its name."""

    signature: Signature
    need: Need
    province: Tokens = ()
    district: Where | None = None
    parents: frozenset[Signature] = frozenset()
    beside: frozenset[Tokens] = frozenset()
    source: str = ""


def body_facts(profile: Profile, world: World) -> BodyFacts:
    """Return what tells a body from others; no more than its name where that is enough."""
    if profile.entity.kind == _UNIT:
        return BodyFacts(((profile.entity.key,), None), Need.NOTHING)
    form = world.form(profile)
    need = _need(form, world)
    if need is Need.NOTHING:
        return BodyFacts(signature(form), need, form.province)
    standing = world.standing(profile)
    beside = world.beside(profile.place.source)
    district = standing.district
    if need is Need.PLACE and form.level == "commune" and district is None:
        district = next(iter(beside.districts)) if len(beside.districts) == 1 else None
    if need < Need.PARENT:
        parents: frozenset[Signature] = frozenset()
    else:
        parents = standing.parents
    told = standing.province != () or (len(beside.provinces) == 1 and need < Need.WHOLE)
    # Where nothing at all is told of it, equal names are taken for one until more is.
    nothing = need is Need.PARENT and len(beside.provinces) == 0
    alone = need > Need.RIVALS and not told and len(parents) == 0 and not nothing
    return BodyFacts(
        signature(form),
        need,
        standing.province,
        district if form.level == "commune" else None,
        parents,
        frozenset() if standing.province != () else beside.provinces,
        profile.place.source if alone else "",
    )


def _need(form: Form, world: World) -> Need:
    forms = world.tongue.forms
    if form.place is not None:
        if form.level == "province" or (form.province != () and form.level == "district"):
            return Need.NOTHING
        return Need.PLACE if forms.is_ambiguous(form.place) else Need.RIVALS
    if not form.local:
        return Need.NOTHING
    own = len(form.core) - forms.heads_of(form.core)
    if own > 3:
        return Need.NOTHING
    return Need.WHOLE if own == 0 or not forms.is_named(form.core) else Need.PARENT


class Bodies:
    """Joins the atoms of bodies."""

    def __init__(self, clusters: Clusters, atoms: Sequence[Atom[BodyFacts]], world: World) -> None:
        self._clusters = clusters
        self._atoms = atoms
        self._told = [atom.facts for atom in atoms]
        self._world = world

    def join(self) -> list[Edge]:
        """Join what is one; return what may be, and was left apart."""
        doubts: list[Edge] = []
        for family in self._families():
            if len(family) > 1:
                sizes = {number: len(self._atoms[number].profiles) for number in family}
                for cell in cells(family, self._told, sizes):
                    doubts.extend(self._join_cell(cell))
        return doubts

    def _families(self) -> list[list[int]]:
        """Return the atoms that may be one by their names or keys."""
        groups = Clusters([frozenset()] * len(self._atoms))
        first: dict[Hashable, int] = {}
        for number, atom in enumerate(self._atoms):
            for mark in (("name", atom.facts.signature), ("key", atom.key)):
                groups.join(_pair(first.setdefault(mark, number), number))
        return groups.all()

    def _join_cell(self, cell: Cell) -> Iterator[Edge]:
        chief = min(cell.members, key=lambda n: (-len(self._atoms[n].profiles), n))
        for number in cell.members:
            if number != chief:
                self._clusters.join(self._edge(chief, number, cell))
        for number in cell.doubtful:
            reasons = "the same name", "nothing says that they are in one place"
            yield Edge(a=chief, b=number, rule=_RULE, score=0.5, reasons=reasons)

    def _edge(self, a: int, b: int, cell: Cell) -> Edge:
        one, other = self._atoms[a], self._atoms[b]
        score, rule = 0.98, _RULE
        mended = any(map(self._world.is_mended, (one.profiles[0], other.profiles[0])))
        if one.facts.signature == other.facts.signature and not mended:
            words = "the same name, but for short forms, spelling or the order of its words"
        elif one.key == other.key:
            words = "the same key"
        else:
            rule, score = _SLIP, 0.93
            words = "the same name, but for a slip of writing"
        if not cell.certain:
            score -= 0.06
        reasons = [words]
        if cell.province != ():
            where = self._world.tongue.forms.spelled(cell.province).title()
            reasons.append(
                f"both in {where}" if cell.certain else f"told beside bodies of {where}"
            )
        return Edge(
            a=a, b=b, rule=rule, score=round(score, 2), reasons=tuple(reasons), variant=True
        )


def _pair(a: int, b: int) -> Edge:
    return Edge(a=a, b=b, rule=_RULE, score=1.0)
