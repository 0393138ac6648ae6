"""Which entity a user means: by IRI, or by a name with or without its diacritics."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable

from orggraph.errors import QueryError
from orggraph.text.fold import fold, strip_marks
from orggraph.view.model import Node

_MOST_CANDIDATES = 8


def find_entity(nodes: Iterable[Node], wanted: str) -> Node:
    """Return the one entity that `wanted` names.

    The exact name wins over the name without diacritics, a whole name over its beginning,
    and that over a part within it. QueryError lists the candidates when several are equally
    close, and the nearest names when there is none.
    """
    known = sorted(nodes, key=lambda node: node.iri)
    for node in known:
        if node.iri == wanted:
            return node
    if wanted.strip() == "":
        raise QueryError("no entity is named", remedy="give a name or an IRI")
    for candidates in _closer_and_closer(known, wanted):
        if len(candidates) == 1:
            return candidates[0]
        if len(candidates) > 1:
            raise _ambiguous(wanted, candidates)
    raise _unknown(wanted, known)


def plain(text: str) -> str:
    """Return text as people type it in a hurry: lower case, no diacritics."""
    return strip_marks(fold(text))


def _closer_and_closer(known: list[Node], wanted: str) -> Iterable[list[Node]]:
    """Yield the entities that fit, from the strictest reading of `wanted` to the widest."""
    for level in (fold, plain):
        goal = level(wanted)
        yield [node for node in known if level(node.label) == goal]
        yield _having(known, level, goal, str.__eq__)
    for level in (fold, plain):
        goal = level(wanted)
        yield _having(known, level, goal, str.startswith)
        yield _having(known, level, goal, str.__contains__)


def _having(
    known: list[Node], level: Callable[[str], str], goal: str, fits: Callable[[str, str], bool]
) -> list[Node]:
    """Return the entities with a label or alias that fits."""
    return [node for node in known if any(fits(level(name), goal) for name in _names(node))]


def _names(node: Node) -> tuple[str, ...]:
    names = (node.label, *node.aliases)
    return names if node.number is None else (*names, node.number)


def _ambiguous(wanted: str, candidates: list[Node]) -> QueryError:
    listed = ", ".join(f"{node.label} <{node.iri}>" for node in candidates[:_MOST_CANDIDATES])
    if len(candidates) > _MOST_CANDIDATES:
        listed += f" and {len(candidates) - _MOST_CANDIDATES} more"
    return QueryError(
        f"{wanted!r} may be any of: {listed}", remedy="give the full name or the IRI"
    )


def _unknown(wanted: str, known: list[Node]) -> QueryError:
    by_name = {plain(name): node.label for node in known for name in _names(node)}
    near = difflib.get_close_matches(plain(wanted), by_name, n=3, cutoff=0.5)
    message = f"no entity is named {wanted!r}"
    if len(near) == 0:
        return QueryError(message, remedy="`orggraph query` lists questions that find names")
    labels = list(dict.fromkeys(by_name[name] for name in near))
    return QueryError(message, remedy=f"near to it: {', '.join(labels)}")
