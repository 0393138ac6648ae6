"""Who held a post after whom: the tenures that were inferred, as edges between people."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from orggraph.analyze.graphs import SUCCESSION, Edge
from orggraph.rdf.vocab import OG, ORG, PROV
from orggraph.store import GraphReader


def read_successions(reader: GraphReader) -> Iterator[Edge]:
    """Yield an edge from each holder of a post to who is inferred to be the next, in order.

    `through` is the body, `earlier` and `later` are the tenures, `earlier_began` and `began` tell
    since when: a day, or the days between which it lies.
    """
    holders, posts = _one(reader, OG.holder), _one(reader, OG.post)
    bodies, roles = _one(reader, ORG.postIn), _one(reader, OG.roleLabel)
    earliest, latest = _one(reader, OG.earliestBeginning), _one(reader, OG.latestBeginning)
    stated = list(reader.match(None, OG.succeededBy))
    evidence: dict[str, set[str]] = {}
    for graph in {quad.graph_name for quad in stated}:  # one: that of inferences
        if isinstance(graph, ox.NamedNode):
            for quad in reader.match(None, PROV.wasDerivedFrom, None, graph):
                evidence.setdefault(_text(quad.subject), set()).add(_text(quad.object))
    for earlier, later in sorted((_text(quad.subject), _text(quad.object)) for quad in stated):
        post = posts.get(earlier)
        if post is None or earlier not in holders or later not in holders:
            continue
        source, target = holders[earlier], holders[later]
        told = evidence.get(earlier, set()) | evidence.get(later, set())
        began = [_between(earliest.get(one), latest.get(one)) for one in (earlier, later)]
        data = {
            "predicate": SUCCESSION,
            "through": bodies.get(post, ""),
            "role": roles.get(post, ""),
            "earlier": earlier,
            "later": later,
            "earlier_began": began[0],
            "began": began[1],
            "evidence": tuple(sorted(told)),
        }
        yield source, target, f"{SUCCESSION} {earlier}", data


def _between(earliest: str | None, latest: str | None) -> str:
    """Return a day, or the days between which it lies; nothing when neither is known."""
    if earliest == latest:
        return earliest or ""
    return f"[{earliest or ''}..{latest or ''}]"


def _one(reader: GraphReader, predicate: ox.NamedNode) -> dict[str, str]:
    """Return the value of each thing that has one, the first by its text."""
    found: dict[str, str] = {}
    for quad in reader.match(None, predicate):
        subject, value = _text(quad.subject), _text(quad.object)
        found[subject] = min(found.get(subject, value), value)
    return found


def _text(term: object) -> str:
    return term.value if isinstance(term, (ox.NamedNode, ox.Literal)) else str(term)
