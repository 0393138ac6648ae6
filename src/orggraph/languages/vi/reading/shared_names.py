"""What a name shares with the one to its right: "Ban Chấp hành, Ban Thường vụ Quận ủy X"."""

from __future__ import annotations

from orggraph.languages.vi.entries import Head
from orggraph.languages.vi.grammar.found import Body

_AUTHORITIES = frozenset({"Executive", "Legislature"})


def governs_place(body: Body) -> bool:
    """Tell a body that is nothing but the authority of a place: "UBND xã X".

    So are the unions of a commune, which have no party committee: "ĐUV, Chủ tịch MTTQ xã X".
    """
    if body.place is None or body.name is not None:
        return False
    union = body.head.kind == "MassOrganization" and body.place.level == "commune"
    return union or (body.head.kind in _AUTHORITIES and "commune" in body.head.levels)


def shared_parent(head: Head, shared: Body) -> Body | None:
    """Return the body in a name to the right that a head to its left belongs to as well.

    A party committee is of the institution, not of a division of it; a bare "Ban Thường vụ"
    before "Quận ủy X" is of the Quận ủy itself.
    """
    candidate = shared.parent
    while candidate is not None and candidate.parent is not None and head.relation == "within":
        candidate = candidate.parent
    if candidate is None:
        whole = "org" not in shared.head.takes and not shared.bare
        led = "members" in head.flags and _is_committee(shared)
        local = shared.head.unit is not None or led
        if local or (whole and shared.head.kind != "CentralPartyOrgan"):
            candidate = shared
    if candidate is None or candidate.head.label == head.label:
        return None
    return candidate


def is_local(body: Body) -> bool:
    """Tell a body of a place, of a kind that there is at every level: "Công an xã X"."""
    return body.place is not None and body.name is None and "commune" in body.head.levels


def _is_committee(body: Body) -> bool:
    """Tell "Đảng ủy xã X", which has a standing committee, from a part of one."""
    return body.head.kind == "PartyCommittee" and body.head.relation == "within" and not body.bare
