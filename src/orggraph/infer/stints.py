"""Which claims of one person in one post speak of one stretch of time.

Whoever left a post and is appointed to it again holds it twice. A new stretch begins with an
appointment, or a stated beginning, that comes after the post was over for certain. Nothing else
divides: a source that calls somebody a director after another reported the leaving contradicts
it, and a contradiction is told, not explained away.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from orggraph.infer.claims import Claim
from orggraph.infer.marks import earliest, opening
from orggraph.model import PostStatus


def stints(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Divide the claims of one person in one post into stretches, in order of time.

    A claim without any date belongs to the only stretch there is; of several it is left out.
    """
    cuts = _cuts(claims)
    found: list[list[Claim]] = [[] for _ in range(len(cuts) + 1)]
    for claim in claims:
        if claim.is_dated or len(cuts) == 0:
            found[_place(claim, cuts, claims)].append(claim)
    return [stint for stint in found if len(stint) > 0]


def _cuts(claims: Iterable[Claim]) -> list[date]:
    """Return the days from which a new stretch may begin."""
    openings = sorted({day for claim in claims if (day := opening(claim)) is not None})
    closings = {day for claim in claims if (day := claim.over) is not None}
    cuts: list[date] = []
    for day in openings:
        since = [over for over in closings if len(cuts) == 0 or over > cuts[-1]]
        first = earliest(*since)
        if first is not None and first <= day:
            cuts.append(day)
    return cuts


def _place(claim: Claim, cuts: Sequence[date], claims: Iterable[Claim]) -> int:
    """Return the number of the stretch that a claim speaks of."""
    begins = opening(claim)
    if begins is not None:
        return sum(cut <= begins for cut in cuts)
    over = claim.over
    if over is None:
        return 0 if claim.issued is None else sum(cut <= claim.issued.last_day for cut in cuts)
    place = sum(cut < over for cut in cuts)
    if claim.status is not PostStatus.FORMER or claim.end is not None:
        return place
    # "former" looks back on a stretch that was over, not on one that had only begun
    left = {_place(other, cuts, ()) for other in claims if other.over and _is_exact(other, over)}
    return max((known for known in left if known <= place), default=min(place, 0))


def _is_exact(claim: Claim, by: date) -> bool:
    """Tell whether a claim reports a leaving that had taken place by a day."""
    looks_back = claim.status is PostStatus.FORMER and claim.end is None
    return not looks_back and claim.over is not None and claim.over <= by
