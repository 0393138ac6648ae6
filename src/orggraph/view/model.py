"""What a picture shows: nodes, edges between them, and the words each edge rests on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from orggraph.text.dates import PartialDate


class ViewKind(StrEnum):
    """What a picture is about."""

    STRUCTURE = "structure"  # who reports to whom: organizations and the people in them
    CASCADE = "cascade"  # which directive led to which event
    NETWORK = "network"  # everything
    TIMELINE = "timeline"  # who held which post when, what happened, what was issued


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Quote:
    """Why an edge is there: a source's words, or the rule that inferred it.

    An inferred edge has no words of its own: `text` and `source` are empty then, or those it
    was inferred from, and `rule` names what derived it.
    """

    source: str  # the identifier of the source
    text: str
    rule: str
    confidence: float | None = None
    title: str = ""
    date: str = ""
    url: str = ""
    inferred: bool = False
    basis: str = ""  # the law or charter that the rule follows
    premises: tuple[Quote, ...] = ()  # what it is inferred from


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Between which days something began, and between which it ended; None is unknown."""

    begin_from: date | None = None
    begin_by: date | None = None
    end_from: date | None = None
    end_by: date | None = None

    @property
    def days(self) -> tuple[date | None, date | None, date | None, date | None]:
        """The four bounds, in order."""
        return (self.begin_from, self.begin_by, self.end_from, self.end_by)


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An entity. `kind` is the local name of its class, `type` that of its type.

    `context` marks one that is named beside the picture and not drawn in it.
    """

    iri: str
    kind: str
    type: str
    label: str
    aliases: tuple[str, ...] = ()
    number: str | None = None
    date: PartialDate | None = None
    ordinal: int | None = None
    term: str | None = None
    context: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A statement between two entities; a post is one edge from the person to the body.

    `predicate` is the local name of the property ("holdsPost" for a post), `iri` tells
    apart two posts of one person in one body. `context` marks one that is not drawn. A post
    that is held for a time has `bounds`, and a `rank` among those of its body: 1 is the head.
    """

    source: str
    target: str
    predicate: str
    iri: str = ""
    role: str | None = None
    status: str | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    decided_by: str | None = None  # the label of the document
    quotes: tuple[Quote, ...] = ()
    context: bool = False
    bounds: Bounds | None = None
    rank: int | None = None

    @property
    def inferred(self) -> bool:
        """Whether no source states it."""
        return len(self.quotes) > 0 and all(quote.inferred for quote in self.quotes)

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What tells edges apart, and orders them."""
        return (self.source, self.target, self.predicate, self.iri)


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewGraph:
    """A part of the graph, chosen for a picture, and what was left out of it.

    Nodes are in order of their IRIs, edges in order of their keys.
    """

    kind: ViewKind
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    about: str | None = None  # the IRI of the entity in the middle
    depth: int | None = None
    as_of: PartialDate | None = None
    unconnected: int = 0  # entities without a relation of this picture
    left_out: int = 0  # entities beyond the budget

    def drawn_nodes(self) -> tuple[Node, ...]:
        """Return the nodes of the picture itself."""
        return tuple(node for node in self.nodes if not node.context)

    def drawn_edges(self) -> tuple[Edge, ...]:
        """Return the edges of the picture itself."""
        return tuple(edge for edge in self.edges if not edge.context)
