"""Units of the institution that issues an official document, which are named without it."""

from __future__ import annotations

from dataclasses import replace

from orggraph.languages.vi.grammar.found import Body
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.model import EntityType

_INSTITUTIONS = frozenset({"Executive", "PublicServiceUnit", "Judiciary"})


def complete_inner(passage: Passage, body: Body) -> None:
    """Make "Vụ Pháp chế" in a decision of a ministry, "Phòng Đào tạo" in one of a school its own.

    A body of the same name that the text told of before with another one stays that.
    """
    context = passage.context
    issuer = context.issuer
    if issuer is None or issuer.body is None or issuer.kind not in _INSTITUTIONS:
        return
    own = "branch" in body.head.flags and body.head.relation == "sub" and body.name is not None
    if not own or body.parent is not None or body.place is not None:
        return
    if _has_units(issuer.body):
        _in_district(body, issuer)
        return
    if body.head.label == issuer.body.head.label or "central" in body.head.levels:
        return
    name = body.head.label if body.name is None else f"{body.head.label} {body.name}"
    told = context.things.of_type(EntityType.ORGANIZATION)
    if any(thing.name.startswith(name) and thing.parent is not None for thing in told):
        return
    body.parent = within(issuer.body, body)


def within(whole: Body, inner: Body) -> Body:
    """Return a body named in another sentence as the one that an inner one is part of.

    What it is part of itself was told there.
    """
    return replace(whole, start=inner.start, end=inner.end, parent=None)


def _in_district(body: Body, issuer: Thing) -> None:
    """Make "Phòng Nội vụ" in a decision of the committee of a district that of the district."""
    place = issuer.place
    if place is not None and place.level == "district" and "place" in body.head.takes:
        body.place = replace(place, start=body.start, end=body.end)


def _has_units(issuer: Body) -> bool:
    """Tell a committee or the Government, whose departments have places in their names."""
    return issuer.head.kind == "Executive" and "institution" not in issuer.head.flags
