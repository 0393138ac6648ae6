"""From the profiles of all sources to the nodes of the graph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from orggraph.languages import IdentityWords
from orggraph.model import EntityType
from orggraph.resolve import judged
from orggraph.resolve.atoms import Atom, Facts, atoms
from orggraph.resolve.bodies import Bodies, BodyFacts, body_facts
from orggraph.resolve.careers import Careers
from orggraph.resolve.clusters import Clusters, Edge
from orggraph.resolve.document_facts import DocumentReader
from orggraph.resolve.documents import Documents
from orggraph.resolve.events import EventReader, Events
from orggraph.resolve.marks import (
    Mark,
    mark_of_body,
    mark_of_document,
    mark_of_event,
    mark_of_person,
)
from orggraph.resolve.naming import identities
from orggraph.resolve.nodes import BodyNode, Nodes
from orggraph.resolve.people import People
from orggraph.resolve.profile import Identity, Judgement, Link, Place, Profile, Resolution
from orggraph.resolve.tongue import Tongue
from orggraph.resolve.world import World

_DOUBTFUL = 0.3  # below this score, two things
NO_WORDS = IdentityWords()


def resolve(
    profiles: Iterable[Profile],
    judgements: Sequence[Judgement] = (),
    words: IdentityWords = NO_WORDS,
) -> Resolution:
    """Return which entities are one. The order of `profiles` means nothing.

    `judgements` stand in the order in which they were made: a later one wins over an earlier
    one, and all of them over any rule. `words` are those of the language of the sources;
    without any, names are one only where they are equal.
    """
    told = sorted(profiles, key=lambda profile: profile.place)
    return _Run(told, judgements, _tongue(words)).result()


@cache
def _tongue(words: IdentityWords) -> Tongue:
    """Return what compares the names of a language, made once in each process."""
    return Tongue(words)


@dataclass(slots=True)
class _Found:
    """What is resolved so far."""

    identities: dict[Place, Identity] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    doubts: list[Link] = field(default_factory=list)


# The nodes of one type, each with what it is called.
_Named = Sequence[tuple[Identity, Sequence[Atom[Facts]]]]


class _Run:
    """One resolution, type by type: bodies first, for all else is told by bodies."""

    def __init__(
        self, told: Sequence[Profile], judgements: Sequence[Judgement], tongue: Tongue
    ) -> None:
        self._by_type: dict[EntityType, list[Profile]] = {kind: [] for kind in EntityType}
        for profile in told:
            self._by_type[profile.entity.type].append(profile)
        self._judgements = judgements
        self._sides = judged.sides(told, judgements)
        self._singled_out = judged.singled_out(self._sides, judgements)
        self._tongue = tongue
        self._world = World(told, tongue)
        self._found = _Found()

    def result(self) -> Resolution:
        """Resolve every type."""
        nodes = self._bodies()
        self._people(nodes)
        self._documents(nodes)
        self._events(nodes)
        doubts = sorted(self._found.doubts, key=lambda link: (abs(link.score - 0.5), link))
        return Resolution(
            identities=self._found.identities,
            links=tuple(sorted(self._found.links)),
            doubts=tuple(doubts),
        )

    def _bodies(self) -> Nodes:
        world = self._world
        named = self._resolve(
            EntityType.ORGANIZATION,
            lambda profile: body_facts(profile, world),
            lambda clusters, parts: Bodies(clusters, parts, world).join(),
            lambda node: mark_of_body(node, self._tongue.forms.spelled),
        )
        return Nodes(
            (
                _body_node(number, identity, node, world),
                [profile.place for atom in node for profile in atom.profiles],
            )
            for number, (identity, node) in enumerate(named)
        )

    def _people(self, nodes: Nodes) -> None:
        careers = Careers(self._world, nodes)
        self._resolve(
            EntityType.PERSON,
            careers.of,
            lambda clusters, parts: People(clusters, parts, self._tongue).join(),
            lambda node: mark_of_person(node, nodes.keys),
        )

    def _documents(self, nodes: Nodes) -> None:
        self._resolve(
            EntityType.DOCUMENT,
            DocumentReader(self._world, nodes).of,
            lambda clusters, parts: Documents(clusters, parts, self._tongue).join(),
            lambda node: mark_of_document(node, nodes.keys),
        )

    def _events(self, nodes: Nodes) -> None:
        self._resolve(
            EntityType.EVENT,
            EventReader(self._world, nodes).of,
            lambda clusters, parts: Events(clusters, parts).join(),
            lambda node: mark_of_event(node, nodes.keys),
        )

    def _resolve(
        self,
        kind: EntityType,
        facts_of: Callable[[Profile], Facts],
        join: Callable[[Clusters, Sequence[Atom[Facts]]], Iterable[Edge]],
        mark_of: Callable[[Sequence[Atom[Facts]]], Mark],
    ) -> _Named[Facts]:
        """Resolve one type: facts to atoms, atoms to nodes, nodes to what they are called."""
        parts = atoms(self._by_type[kind], facts_of, self._singled_out)
        clusters = Clusters([atom.sources for atom in parts])
        judged.apply(clusters, parts, self._sides, self._judgements)
        doubts = join(clusters, parts)
        nodes = [[parts[number] for number in cluster] for cluster in clusters.all()]
        named = list(zip(identities(nodes, mark_of), nodes, strict=True))
        for identity, node in named:
            for atom in node:
                for profile in atom.profiles:
                    self._found.identities[profile.place] = identity
        told = kind is EntityType.PERSON
        self._found.links.extend(
            _link(edge, parts)
            for edge in clusters.edges
            if told or parts[edge.a].key != parts[edge.b].key
        )
        self._found.doubts.extend(_doubts(doubts, clusters, parts))
        return named


def _doubts(
    edges: Iterable[Edge], clusters: Clusters, parts: Sequence[Atom[Facts]]
) -> Iterable[Link]:
    """Yield the surest doubt of each node, of those that nobody has decided on."""
    told: set[int] = set()
    for edge in sorted(edges, key=lambda e: (-e.score, e.a, e.b)):
        a, b = clusters.root(edge.a), clusters.root(edge.b)
        if edge.score < _DOUBTFUL or a == b or clusters.are_apart(a, b) or {a, b} <= told:
            continue
        told.update((a, b))
        yield _link(edge, parts)


def _link(edge: Edge, parts: Sequence[Atom[Facts]]) -> Link:
    a, b = sorted((parts[edge.a].place, parts[edge.b].place))
    return Link(a=a, b=b, rule=edge.rule, score=edge.score, reasons=edge.reasons)


def _body_node(
    number: int, identity: Identity, node: Sequence[Atom[BodyFacts]], world: World
) -> BodyNode:
    """Return a body by the form of its name, with the province that its sources tell."""
    form = world.tongue.forms.of(identity.name)
    provinces = sorted(atom.facts.province for atom in node if atom.facts.province != ())
    beside = [p for atom in node if len(atom.facts.beside) == 1 for p in atom.facts.beside]
    province = form.province or next(iter([*provinces, *sorted(beside)]), ())
    return BodyNode(number, identity.key, form.core, form.place, province, form.level)
