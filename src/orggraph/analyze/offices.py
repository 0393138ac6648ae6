"""Time in office, several posts at once, and who came after whom."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, pairwise
from statistics import median
from typing import Any

import networkx as nx

from orggraph.analyze.graphs import (
    POST,
    SUCCESSION,
    EdgeKey,
    Graph,
    Simple,
    edges_of,
    without_cycles,
)
from orggraph.analyze.people import overlap
from orggraph.analyze.sequences import LEFT, by_person
from orggraph.text.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """How long a post is held."""

    role: str
    ended: int  # posts whose beginning and end are known, at least to the month
    median_days: float
    shortest: int
    longest: int
    open: int  # posts with a beginning and no end
    edges: tuple[EdgeKey, ...]


def tenures(G: Graph) -> list[Tenure]:
    """Return how long each post was held, by those whose beginning and end are known.

    Those still in office are not counted in, and long tenures are missed the more for it
    (right censoring; Kaplan and Meier 1958, "Nonparametric estimation from incomplete
    observations"): read the median beside the number of open posts.
    """
    whole: dict[str, list[tuple[int, EdgeKey]]] = {}
    open_ended: dict[str, int] = {}
    for edge, data in edges_of(G, (POST,)):
        role, start, end = data.get("role", ""), data.get("start", ""), data.get("end", "")
        if len(start) > len("2015") and len(end) > len("2015"):
            days = (PartialDate.parse(end).first_day - PartialDate.parse(start).first_day).days
            if days >= 0:
                whole.setdefault(role, []).append((days, edge))
        elif start != "" and end == "" and data.get("status") not in LEFT:
            open_ended[role] = open_ended.get(role, 0) + 1
    rows = [
        Tenure(
            role=role,
            ended=len(found),
            median_days=float(median(days for days, _ in found)),
            shortest=min(found)[0],
            longest=max(found)[0],
            open=open_ended.get(role, 0),
            edges=tuple(edge for _, edge in found),
        )
        for role, found in whole.items()
    ]
    return sorted(rows, key=lambda row: (-row.ended, row.role))


@dataclass(frozen=True, slots=True, kw_only=True)
class Concurrent:
    """A person with posts in several bodies at once."""

    person: str
    posts: int
    bodies: tuple[str, ...]
    edges: tuple[EdgeKey, ...]


def concurrent(G: Graph) -> list[Concurrent]:
    """Return the people who may hold posts in several bodies at once, the most bodies first.

    Posts left behind are not counted, nor those that two dates keep apart. Such posts are the
    interlocks of Mizruchi 1996, "What do interlocks do?", Annual Review of Sociology 22.
    """
    rows = []
    for person, posts in by_person(G):
        held = [post for post in posts if post[1].get("status") not in LEFT]
        together = {
            edge
            for one, other in combinations(held, 2)
            if one[0][1] != other[0][1] and overlap(one[1], other[1])
            for edge in (one[0], other[0])
        }
        if len(together) > 0:
            edges = tuple(sorted(together))
            bodies = tuple(sorted({edge[1] for edge in edges}))
            rows.append(Concurrent(person=person, posts=len(edges), bodies=bodies, edges=edges))
    return sorted(rows, key=lambda row: (-len(row.bodies), -row.posts, row.person))


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """Who held a post of a body, one after another."""

    body: str
    role: str
    holders: tuple[str, ...]
    since: tuple[str, ...]  # a day, or the days between which it lies: "[2015-01-01..]"
    edges: tuple[EdgeKey, ...]


def successions(G: Graph) -> list[Succession]:
    """Return the known holders of each post one after another, the longest chains first.

    Who followed whom, and when, is what all sources together come to (the tenures of the graph
    of inferences); where two may have followed one, each has a chain. Chains of vacancies seen
    from the post: White 1970, *Chains of Opportunity*.
    """
    steps: Simple = nx.DiGraph()
    told: dict[tuple[str, str], tuple[EdgeKey, dict[str, Any]]] = {}
    for edge, data in edges_of(G, (SUCCESSION,)):
        steps.add_edge(data["earlier"], data["later"])
        told[data["earlier"], data["later"]] = edge, data
    D = without_cycles(steps)
    ends = [node for node in D if D.out_degree(node) == 0]
    rows = []
    for first in (node for node in D if D.in_degree(node) == 0 and D.out_degree(node) > 0):
        for way in nx.all_simple_paths(D, first, ends):
            links = [told[step] for step in pairwise(way)]
            rows.append(
                Succession(
                    body=links[0][1]["through"],
                    role=links[0][1]["role"],
                    holders=(links[0][0][0], *(edge[1] for edge, _ in links)),
                    since=(links[0][1]["earlier_began"], *(data["began"] for _, data in links)),
                    edges=tuple(edge for edge, _ in links),
                )
            )
    return sorted(rows, key=lambda row: (-len(row.holders), row.body, row.role, row.edges))
