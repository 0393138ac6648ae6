"""Which part of the background goes with some sources: what they name, closed upwards and in time.

With a body come its unit, all that it is under, what it came of and what came of it. Of those
come what they are under, and further steps back or forward in time; nothing else of theirs.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import Flag, auto

from orggraph.languages.vi.background.world import Change, Relation, World
from orggraph.text.fold import fold


class _Way(Flag):
    """Which way in time is followed from a node."""

    NONE = 0
    BACK = auto()
    ON = auto()


@dataclass(slots=True)
class Selection:
    """The nodes, relations and changes to tell of, in the order in which the world has them."""

    nodes: set[str] = field(default_factory=set)
    relations: list[Relation] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)


def everything(world: World) -> Selection:
    """Return all that holds of every unit of a level: not what only some of them have."""
    nodes = {key for key, node in world.nodes.items() if not node.named}
    return _told(world, nodes, world.changes)


def select(world: World, mentioned: Collection[str]) -> Selection:
    """Return what goes with bodies that sources name, by their keys."""
    before, after = _index(world)
    seen: dict[str, _Way] = {}
    changes: set[str] = set()
    queue = deque(
        (key, _Way.BACK | _Way.ON) for key in {fold(key) for key in mentioned} & set(world.nodes)
    )
    while len(queue) > 0:
        key, way = queue.popleft()
        new = way if key not in seen else way & ~seen[key]
        if key in seen and new == _Way.NONE:
            continue
        seen[key] = seen.get(key, _Way.NONE) | way
        # a seed takes along in time what it is under; what only came with it does not
        along = way if way == _Way.BACK | _Way.ON else _Way.NONE
        queue.extend((relation.parent, along) for relation in world.relations.get(key, ()))
        for one, told in ((_Way.BACK, after.get(key, ())), (_Way.ON, before.get(key, ()))):
            if one not in new:
                continue
            for change in told:
                changes.add(change.key)
                old, now = change.before, change.after
                queue.extend((k, one if one is _Way.BACK else _Way.NONE) for k, _ in old)
                queue.extend((k, one if one is _Way.ON else _Way.NONE) for k, _ in now)
    return _told(world, set(seen), [c for c in world.changes if c.key in changes])


def _told(world: World, nodes: set[str], changes: Iterable[Change]) -> Selection:
    return Selection(
        nodes=nodes,
        relations=[
            relation
            for key, relations in world.relations.items()
            if key in nodes
            for relation in relations
            if relation.parent in nodes
        ],
        changes=[
            change
            for change in changes
            if all(key in nodes for key, _ in (*change.before, *change.after))
        ],
    )


def _index(world: World) -> tuple[dict[str, list[Change]], dict[str, list[Change]]]:
    """Return the changes by what there was before, and by what there is after."""
    before: dict[str, list[Change]] = {}
    after: dict[str, list[Change]] = {}
    for change in world.changes:
        for key, _ in change.before:
            before.setdefault(key, []).append(change)
        for key, _ in change.after:
            after.setdefault(key, []).append(change)
    return before, after
