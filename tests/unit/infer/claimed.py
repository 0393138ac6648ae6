"""Claims and bounds in few words, for tests of what is inferred from them."""

from __future__ import annotations

from datetime import date
from typing import Any

from orggraph.infer import Bounds, Claim
from orggraph.model import PostStatus
from orggraph.text.dates import PartialDate

NEW, CURRENT, ENDED, FORMER = (
    PostStatus.NEW,
    PostStatus.CURRENT,
    PostStatus.ENDED,
    PostStatus.FORMER,
)


def claim(status: PostStatus | None, issued: str | None = None, **changes: Any) -> Claim:
    """Return a claim on one post; its evidence is named after what it says."""
    for name in ("start", "end", "decided"):
        if name in changes:
            changes[name] = PartialDate.parse(changes[name])
    values: dict[str, Any] = {
        "evidence": f"{status} {issued} {sorted(changes.items(), key=str)}",
        "membership": "m",
        "person": "An",
        "organization": "board",
        "role": "secretary",
        "label": "Secretary",
        "language": "en",
        "source": f"news of {issued}",
        "status": status,
        "issued": None if issued is None else PartialDate.parse(issued),
        "head": True,
    }
    return Claim(**(values | changes))


def day(text: str) -> date | None:
    return None if text == "" else date.fromisoformat(text)


def bounds(*days: str) -> Bounds:
    """Return bounds from four days, earliest beginning first; "" is unknown."""
    begin_from, begin_by, end_from, end_by = map(day, days)
    return Bounds(begin_from=begin_from, begin_by=begin_by, end_from=end_from, end_by=end_by)
