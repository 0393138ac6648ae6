"""Careers: the posts of people one after another, the usual next step, up and down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import networkx as nx

from orggraph.analyze.graphs import (
    POST,
    EdgeKey,
    Graph,
    Simple,
    edges_of,
    superiors,
    without_cycles,
)
from orggraph.text.dates import PartialDate

LEFT = ("former", "ended")
Held = tuple[EdgeKey, dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One post of a career."""

    person: str
    place: int  # 1 is the first
    role: str
    body: str
    start: str
    end: str
    status: str
    edges: tuple[EdgeKey, ...]


def careers(G: Graph, *, about: str | None = None) -> list[Post]:
    """Return the posts of each person who held several (or of `about`), in order of time.

    Posts left behind stand before those held now, each by their beginning; where two have no
    certain order, that of their words. Careers as sequences: Abbott and Hrycak 1990, "Measuring
    resemblance in sequence data", American Journal of Sociology 96.
    """
    return [
        Post(
            person=person,
            place=place,
            role=data.get("role", ""),
            body=edge[1],
            start=data.get("start", ""),
            end=data.get("end", ""),
            status=data.get("status", ""),
            edges=(edge,),
        )
        for person, posts in by_person(G)
        if person == about or (about is None and len(posts) > 1)
        for place, (edge, data) in enumerate(posts, start=1)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """A post, and what people went on to from it."""

    role: str
    following: str
    people: int
    share: float  # of all who are known to have gone on from the post
    edges: tuple[EdgeKey, ...]


def next_steps(G: Graph) -> list[NextStep]:
    """Return what post people went on to from each post, the most usual first.

    Only steps whose order is certain count: from a post left behind to one held now, or between
    two that begin on different days. The transitions of a Markov chain of the first order
    (Stewman 1975, "Two Markov models of open system occupational mobility", American
    Sociological Review 40); a share of few people is an anecdote.
    """
    steps: dict[tuple[str, str], list[tuple[EdgeKey, EdgeKey]]] = {}
    for _, posts in by_person(G):
        for (one, before), (other, after) in pairwise(posts):
            if _precedes(before, after):
                roles = before.get("role", ""), after.get("role", "")
                steps.setdefault(roles, []).append((one, other))
    total: dict[str, int] = {}
    for (role, _), found in steps.items():
        total[role] = total.get(role, 0) + len(found)
    rows = [
        NextStep(
            role=role,
            following=following,
            people=len(found),
            share=round(len(found) / total[role], 3),
            edges=tuple(edge for step in found for edge in step),
        )
        for (role, following), found in steps.items()
    ]
    return sorted(rows, key=lambda row: (-row.people, -row.share, row.role, row.following))


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A step of a career up or down."""

    person: str
    move: str  # "rise" or "fall"
    role: str
    body: str
    following: str
    next_body: str
    edges: tuple[EdgeKey, ...]


def moves(G: Graph) -> list[Move]:
    """Return the steps of careers that are certainly up or down.

    Within a body the tier of the post tells (og:rank). Between two bodies it compares nothing,
    unless one is above the other and the post there is of no lower tier: then both agree.
    Dominance in both respects, a partial order (Pareto 1906, *Manuale*).
    """
    D = without_cycles(superiors(G))
    rows = []
    for person, posts in by_person(G):
        for (one, before), (other, after) in pairwise(posts):
            if not _precedes(before, after) or "rank" not in before or "rank" not in after:
                continue
            gained = before["rank"] - after["rank"]
            level = _level(D, one[1], other[1])
            if level is None or gained * level < 0 or (gained == 0 and level == 0):
                continue
            rows.append(
                Move(
                    person=person,
                    move="rise" if gained + level > 0 else "fall",
                    role=before.get("role", ""),
                    body=one[1],
                    following=after.get("role", ""),
                    next_body=other[1],
                    edges=(one, other),
                )
            )
    return sorted(rows, key=lambda row: (row.move == "fall", row.person))


def _level(D: Simple, one: str, other: str) -> int | None:
    """Return 1 where the second body is above the first, -1 where it is under it, 0 for one."""
    if one == other:
        return 0
    if one not in D or other not in D:
        return None
    if nx.has_path(D, one, other):
        return 1
    return -1 if nx.has_path(D, other, one) else None


def by_person(G: Graph) -> Iterator[tuple[str, list[Held]]]:
    """Yield each person with their posts in order of time."""
    held: dict[str, list[Held]] = {}
    for edge, data in edges_of(G, (POST,)):
        held.setdefault(edge[0], []).append((edge, data))
    for person, posts in sorted(held.items()):
        yield person, sorted(posts, key=_in_time)


def _in_time(post: Held) -> tuple[bool, str, str, EdgeKey]:
    edge, data = post
    start, end = data.get("start", ""), data.get("end", "")
    return data.get("status") not in LEFT, start or end or "~", end or "~", edge


def _precedes(before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Tell whether one post was certainly taken up before another."""
    start, next_start = before.get("start"), after.get("start")
    if start is not None and next_start is not None:
        return PartialDate.parse(start).last_day < PartialDate.parse(next_start).first_day
    return before.get("status") in LEFT and after.get("status") in ("current", "new")
