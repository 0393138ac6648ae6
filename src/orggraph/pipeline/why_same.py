"""Why two names stand for one node, or why not: the chain of reasons between them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from orggraph.pipeline.find import find
from orggraph.pipeline.results import Labels
from orggraph.pipeline.words import Language
from orggraph.rdf.vocab import DCTERMS, OG, OWL, RDF
from orggraph.store import GraphReader
from orggraph.text.fold import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two that a link speaks of: what a source calls it."""

    iri: str
    node: str
    name: str
    source: str  # the source's identifier
    source_iri: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One link: two sides, the rule that joined them, how sure it is, and the reasons."""

    a: Side
    b: Side
    rule: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WhySame:
    """The nodes that two names mean, and what joins them.

    Of one node, `steps` lead from the first name to the second; none when the names are the
    same by themselves. Of two nodes, `doubts` are the links that might have joined them.
    """

    a: str
    b: str
    label_a: str
    label_b: str
    steps: tuple[Step, ...] = ()
    doubts: tuple[Step, ...] = ()

    @property
    def same(self) -> bool:
        """Whether the two are one node."""
        return self.a == self.b


def why_same(reader: GraphReader, a: str, b: str) -> WhySame:
    """Return why the entities that `a` and `b` mean (see `find`) are one, or are not."""
    nodes = find(reader, a), find(reader, b)
    links = Links(reader)
    labels = Labels(reader, Language.ENGLISH)
    one, other = nodes
    steps: tuple[Step, ...] = ()
    doubts: tuple[Step, ...] = ()
    if one == other:
        steps = links.path(links.own(one, a), links.own(one, b))
    else:
        doubts = tuple(links.doubts_between(one, other))
    return WhySame(
        a=one.value,
        b=other.value,
        label_a=labels.of(one),
        label_b=labels.of(other),
        steps=steps,
        doubts=doubts,
    )


class Links:
    """The identity graph of a store."""

    def __init__(self, reader: GraphReader) -> None:
        self._reader = reader
        self._labels = Labels(reader, Language.ENGLISH)

    def own(self, node: ox.NamedNode, words: str) -> ox.NamedNode:
        """Return which of the own IRIs of a node some words mean; the node's if none."""
        for iri in _subjects(self._reader.match(None, OWL.sameAs, node)):
            if words.strip("<> ") == iri.value or fold(words) == fold(self._labels.of(iri)):
                return iri
        return node

    def path(self, start: ox.NamedNode, goal: ox.NamedNode) -> tuple[Step, ...]:
        """Return the links that lead from one own IRI to another."""
        came: dict[ox.NamedNode, tuple[ox.NamedNode, ox.NamedNode] | None] = {start: None}
        ahead = deque([start])
        while len(ahead) > 0 and goal not in came:
            at = ahead.popleft()
            for link, beyond in self._around(at):
                if beyond not in came:
                    came[beyond] = (at, link)
                    ahead.append(beyond)
        steps: list[Step] = []
        back = came.get(goal)
        while back is not None:
            at, link = back
            steps.append(self._step(link, first=at))
            back = came[at]
        return tuple(reversed(steps))

    def doubts_between(self, a: ox.NamedNode, b: ox.NamedNode) -> Iterator[Step]:
        """Yield the links that might have joined two nodes."""
        for link in _subjects(self._reader.match(None, OG.between, a)):
            if next(self._reader.match(link, OG.between, b), None) is not None:
                yield self._step(link)

    def doubts(self) -> Iterator[Step]:
        """Yield all pairs left in doubt, in no order."""
        for link in _subjects(self._reader.match(None, RDF.type, OG.PossibleIdentity)):
            yield self._step(link)

    def _around(self, own: ox.NamedNode) -> Iterator[tuple[ox.NamedNode, ox.NamedNode]]:
        """Yield the links of an own IRI with what stands at the other end."""
        for here, there in ((OG.sideA, OG.sideB), (OG.sideB, OG.sideA)):
            for link in _subjects(self._reader.match(None, here, own)):
                if next(self._reader.match(link, RDF.type, OG.IdentityLink), None) is None:
                    continue
                for end in self._reader.match(link, there):
                    if isinstance(end.object, ox.NamedNode):
                        yield link, end.object

    def _step(self, link: ox.NamedNode, first: ox.NamedNode | None = None) -> Step:
        values: dict[ox.NamedNode, list[str]] = {}
        for quad in self._reader.match(link):
            if isinstance(quad.object, (ox.NamedNode, ox.Literal)):
                values.setdefault(quad.predicate, []).append(quad.object.value)
        a, b = self._side(values, OG.sideA, OG.sourceA), self._side(values, OG.sideB, OG.sourceB)
        if first is not None and b.iri == first.value:
            a, b = b, a
        return Step(
            a=a,
            b=b,
            rule=values[OG.rule][0],
            score=float(values[OG.confidence][0]),
            reasons=tuple(sorted(values.get(OG.reason, []))),
        )

    def _side(
        self,
        values: Mapping[ox.NamedNode, list[str]],
        side: ox.NamedNode,
        source: ox.NamedNode,
    ) -> Side:
        iri, where = values[side][0], values[source][0]
        return Side(
            iri=iri,
            node=self._node(iri, where),
            name=self._labels.of(ox.NamedNode(iri)),
            source=source_name(self._reader, where),
            source_iri=where,
        )

    def _node(self, own: str, source: str) -> str:
        """Return the node that an own IRI stands for in a source."""
        iri, graph = ox.NamedNode(own), ox.NamedNode(source)
        for quad in self._reader.match(iri, OWL.sameAs):
            if isinstance(quad.object, ox.NamedNode):
                return quad.object.value
        for node in _subjects(self._reader.match(None, OG.sharesName, iri)):
            if next(self._reader.match(node, RDF.type, graph=graph), None) is not None:
                return node.value
        return own


def source_name(reader: GraphReader, source: str) -> str:
    """Return what users know a source by: its identifier, or its IRI where it has none."""
    identifiers = reader.match(ox.NamedNode(source), DCTERMS.identifier)
    names = (quad.object.value for quad in identifiers if isinstance(quad.object, ox.Literal))
    return next(names, source)


def _subjects(quads: Iterable[ox.Quad]) -> Iterator[ox.NamedNode]:
    for quad in quads:
        if isinstance(quad.subject, ox.NamedNode):
            yield quad.subject
