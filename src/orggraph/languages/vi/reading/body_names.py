"""Making a thing of a name of an organization: its full name, and what makes it itself."""

from __future__ import annotations

from orggraph.languages.vi.entries import Head
from orggraph.languages.vi.grammar.found import Body, Place
from orggraph.languages.vi.grammar.numbers import roman
from orggraph.languages.vi.lexicon import Lexicon
from orggraph.languages.vi.reading.things import Thing, Things
from orggraph.model import EntityType
from orggraph.text.fold import fold


class BodyNames:
    """Writes the full names and keys of organizations."""

    def __init__(self, things: Things, lexicon: Lexicon) -> None:
        self.things = things
        self.lexicon = lexicon

    def make(self, body: Body, parent: Thing | None, place: Place | None) -> Thing:
        """Return the thing of a head, its name or number, its parent or its place."""
        head = self.lexicon.heads[body.head.same]
        own = [part for part in (head.label, body.number, body.name) if part is not None]
        name = " ".join(own)
        key = [head.label, *filter(None, (number_key(body), body.name))]
        anchored = head.levels == ("central",) or body.name is not None
        if parent is not None:
            name = self._of_parent(name, body, parent)
            key.append(parent.key)
            anchored = parent.anchored and "adhoc" not in head.flags
            place = place or parent.place
        elif place is not None:
            where = self.place_name(place, with_unit=_shows_unit(head, body, place))
            name = f"{name} {where}".strip()
            key.append(place_key(place, head))
            anchored = place.level in {"province", "country"} or not self._ambiguous(place)
            anchored = anchored and place.name != ""
        return self.things.add(
            EntityType.ORGANIZATION,
            fold("|".join(key)),
            kind=_kind(head, parent),
            name=name,
            head=head,
            body=body,
            place=place,
            parent=parent.id if parent is not None else None,
            anchored=anchored,
        )

    def place_name(self, place: Place, *, with_unit: bool) -> str:
        """Write a place as a full name has it: "tỉnh Quảng Trị", "Thành phố Hồ Chí Minh"."""
        name = " ".join((place.name or "").split())
        full = self.lexicon.full_places.get(name)
        if full is not None:
            return full
        return name if place.unit is None or not with_unit else f"{place.unit} {name}".strip()

    def _of_parent(self, name: str, body: Body, parent: Thing) -> str:
        whole = (parent.head.nested if parent.head is not None else "") or parent.name
        return (
            self.lexicon.forms.of.format(name=name, whole=whole) if body.of else f"{name} {whole}"
        )

    def _ambiguous(self, place: Place) -> bool:
        """Tell whether there are several places of that name in the country."""
        if place.level == "commune" or not place.name or place.name.isdecimal():
            return True
        return fold(place.name) in self.lexicon.words["ambiguous_places"]


def number_key(body: Body) -> str | None:
    """Return the number of a body as digits: "Chi bộ III" is "Chi bộ 3"."""
    value = roman(body.number or "")
    return body.number if value is None else str(value)


def place_key(place: Place, head: Head) -> str:
    """Return what makes a place itself: its name, and its unit where two have one name."""
    name = place.name or ""
    if place.level in {"province", "country"}:
        return fold(name)
    if head.unit is not None and not name.isdecimal():
        return fold(name)
    return fold(f"{place.unit or ''} {name}")


def _kind(head: Head, parent: Thing | None) -> str:
    """A division is of the branch of its parent: a Phòng of a procuracy is judiciary."""
    if parent is None or "branch" not in head.flags:
        return head.kind
    if parent.kind == "PartyOrganization":
        return "PartyCommittee"
    if head.kind.startswith("Party") and parent.kind.startswith("Party"):
        return head.kind
    return parent.kind


def _shows_unit(head: Head, body: Body, place: Place) -> bool:
    """A Tỉnh ủy holds its unit in its own word; a Sở shows it; others show what the text shows."""
    if body.head.unit is not None and head.unit is None:
        return True  # "Đoàn xã X" in full is "Đoàn Thanh niên … xã X"
    if head.unit is not None:
        return head.unit != place.unit and place.level != "province"
    return "unit" in head.flags or (body.place is not None and body.place.said)
