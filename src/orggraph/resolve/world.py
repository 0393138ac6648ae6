"""What the sources say around an entity: where the bodies beside it and above it stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from orggraph.model import EntityType
from orggraph.resolve.forms import Form, Where
from orggraph.resolve.leveling import Tokens
from orggraph.resolve.misspelled import slips
from orggraph.resolve.profile import Place, Profile
from orggraph.resolve.tongue import Tongue

_UP = ("subOrganizationOf", "organizedWithin", "reportsTo")
_DEPTH = 3  # how far up the place of a body is looked for
Signature = tuple[Tokens, Where | None]


@dataclass(frozen=True, slots=True)
class Beside:
    """The provinces and districts of the bodies that one source names."""

    provinces: frozenset[Tokens] = frozenset()
    districts: frozenset[Where] = frozenset()


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a body stands, by what one source says of it.

    `province` and `district` are those of its own name or of a body that it is part of;
    `parents` are the signatures of the latter.
    """

    province: Tokens
    district: Where | None
    parents: frozenset[Signature]


_NOWHERE = Beside()


class World:
    """The profiles of all sources by their places."""

    def __init__(self, profiles: Iterable[Profile], tongue: Tongue) -> None:
        self.tongue = tongue
        self.at: Mapping[Place, Profile] = {p.place: p for p in profiles}
        self._mended = self._mends()
        self._beside: dict[str, Beside] = {}
        found: dict[str, tuple[set[Tokens], set[Where]]] = {}
        for profile in self.at.values():
            if profile.entity.type is EntityType.ORGANIZATION:
                provinces, districts = found.setdefault(profile.place.source, (set(), set()))
                form = self.form(profile)
                if form.province != ():
                    provinces.add(form.province)
                district = self.district_of(form)
                if district is not None:
                    districts.add(district)
        for source, (provinces, districts) in found.items():
            self._beside[source] = Beside(frozenset(provinces), frozenset(districts))

    def _mends(self) -> dict[str, str]:
        """Return, for each misspelled name of a body, the only one that it can be meant to be."""
        spelled: dict[Tokens, str] = {}
        for profile in self.at.values():
            if profile.entity.type is EntityType.ORGANIZATION:
                name = profile.entity.name
                tokens = self.tongue.leveler.name(name)
                spelled[tokens] = min(name, spelled.get(tokens, name))
        meant: dict[Tokens, set[Tokens]] = {}
        for wrong, right in slips(spelled, self.tongue.spelling):
            meant.setdefault(wrong, set()).add(right)
        return {
            spelled[wrong]: spelled[next(iter(rights))]
            for wrong, rights in meant.items()
            if len(rights) == 1
        }

    def form(self, profile: Profile) -> Form:
        """Return the form of the full name of a body, as it is meant to be spelled."""
        name = profile.entity.name
        return self.tongue.forms.of(self._mended.get(name, name))

    def is_mended(self, profile: Profile) -> bool:
        """Tell whether the name of a body is misspelled."""
        return profile.entity.name in self._mended

    def beside(self, source: str) -> Beside:
        """Return where the bodies that a source names stand."""
        return self._beside.get(source, _NOWHERE)

    def standing(self, profile: Profile) -> Standing:
        """Return where a body stands by its name and by the bodies above it."""
        form = self.form(profile)
        above = self._above(profile)
        forms = [form, *above]
        province = next((f.province for f in forms if f.province != ()), ())
        district = next((d for d in map(self.district_of, forms) if d is not None), None)
        parents = frozenset(signature(parent) for parent in above)
        return Standing(province, district, parents)

    def _above(self, profile: Profile) -> Sequence[Form]:
        found: list[Form] = []
        seen = {profile.place}
        level = [profile]
        for _ in range(_DEPTH):
            places = sorted({t.other for p in level for t in p.ties if t.relation in _UP} - seen)
            seen.update(places)
            level = [self.at[place] for place in places if place in self.at]
            found.extend(self.form(parent) for parent in level)
        return found

    def district_of(self, form: Form) -> Where | None:
        """Return the district in a body's name, without its unit, where it names one."""
        for place in (form.place, *form.upper):
            if place is not None and self.tongue.forms.level_of(place) == "district":
                return Where((), place.name)
        return None


def signature(form: Form) -> Signature:
    """Return what the forms of two names of one body in one place share."""
    return form.sorted_core, form.place
