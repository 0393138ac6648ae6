"""One node for one thing: resolves what all sources say, and writes again what changed by it.

The state that a store is left in depends on the sources it holds and on the decisions alone,
not on the order in which they came: every source bears the identities that follow from all.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import pyoxigraph as ox

from orggraph.languages import IdentityWords
from orggraph.model import Reading
from orggraph.pipeline import identity
from orggraph.pipeline.decided import Names, Rulings
from orggraph.pipeline.decisions import Decision, judgements
from orggraph.pipeline.kept import Kept, all_kept, resolved_state
from orggraph.pipeline.who import who_is_who
from orggraph.rdf import terms
from orggraph.rdf.encode import encoded
from orggraph.rdf.ids import copy_graph, named_iri
from orggraph.rdf.links import IdentityLink, Side, encode_identity, identity_graph
from orggraph.rdf.vocab import OG, OWL, RDF
from orggraph.resolve import NO_WORDS, Identity, Link, Place, Resolution
from orggraph.store import GraphWriter, StoredSource

Progress = Callable[[int, int, str], None]  # sources done, sources in all, what is done


@dataclass(frozen=True, slots=True, kw_only=True)
class Unified:
    """What came of it: own names that stand for another node, and pairs left in doubt."""

    joined: int = 0
    doubts: int = 0


def unify(
    store: GraphWriter,
    *,
    base: str,
    decisions: Sequence[Decision] = (),
    words: IdentityWords = NO_WORDS,
    resolver: str = "",
    progress: Progress | None = None,
) -> Unified:
    """Give every entity of every source the identity that follows from all sources.

    `words` are those of the language about names, `resolver` is the fingerprint of the program
    and language data that decide. Nothing is done when the sources, the decisions and the
    resolver are those of the last time.
    """
    kept = all_kept(store)
    graph = identity_graph(base)
    if resolved_state(store, graph) == _state(kept, decisions, resolver):
        return _count(store, graph)
    readings = [_Read(one, one.reading(), base) for one in kept]
    resolution = who_is_who(
        (p for read in readings for p in identity.profiles(read.iri, read.reading)),
        judgements(decisions),
        words,
    )
    held = {source.iri: source for source in store.sources()}
    rulings = Rulings(decisions)
    written = []
    for done, read in enumerate(readings, start=1):
        read.identify(resolution, rulings)
        written.append(_write(store, read, held[read.iri], base))
        if progress is not None:
            progress(done, len(kept), "who is who")
    nodes, links = _told(readings, resolution)
    store.replace_quads(graph, terms.in_graph(encode_identity(base, nodes, links), graph))
    state = ox.Literal(_state(written, decisions, resolver))
    copy = ox.NamedNode(copy_graph(graph))
    store.replace_quads(copy.value, [ox.Quad(ox.NamedNode(graph), OG.resolvedAs, state, copy)])
    return _count(store, graph)


class _Read:
    """What one source says, and the identities that its entities get."""

    def __init__(self, kept: Kept, reading: Reading, base: str) -> None:
        self.kept = kept
        self.iri = kept.iri
        self.reading = reading
        self._base = base
        self.identities: Mapping[str, Identity] = {}
        self.names: Mapping[str, Names] = {}
        self._dropped: tuple[int, ...] = ()

    def identify(self, resolution: Resolution, rulings: Rulings) -> None:
        """Take from a resolution, and from the decisions, what concerns this source."""
        of = {
            entity.id: resolution.identities[Place(source=self.iri, entity=entity.id)]
            for entity in self.reading.entities
        }
        self.names = {
            entity.id: Names(
                node=self._iri(entity.type.value, of[entity.id].key),
                own=self._iri(entity.type.value, entity.key),
            )
            for entity in self.reading.entities
        }
        self.identities = {id_: rulings.renamed(of[id_], self.names[id_]) for id_ in of}
        self._dropped = rulings.retracted(self.reading, self.iri, self.names)

    @property
    def mark(self) -> str:
        """The fingerprint of all that is written of this source."""
        return identity.mark(self.identities, self._dropped)

    def final(self, text: str) -> Reading:
        """Return what is written of this source, with its text."""
        dropped = set(self._dropped)
        told = enumerate(self.reading.statements)
        reading = replace(
            self.reading,
            source=replace(self.reading.source, text=text),
            statements=tuple(s for number, s in told if number not in dropped),
        )
        return identity.identified(reading, self.identities)

    def _iri(self, of_type: str, key: str) -> str:
        return named_iri(self._base, of_type.lower(), key)


def _write(store: GraphWriter, read: _Read, held: StoredSource, base: str) -> Kept:
    """Write a source under its identities, where it bears others; return it as it is then."""
    mark = read.mark
    if mark == read.kept.resolved_as:
        return read.kept
    nquads = encoded(
        read.final(store.text(read.iri)),
        base=base,
        reader=held.reader,
        location=held.location,
        kept=read.kept.json,
        resolved_as=mark,
    )
    store.replace_source(read.iri, nquads)
    return replace(read.kept, resolved_as=mark)


def _told(
    readings: Iterable[_Read], resolution: Resolution
) -> tuple[dict[str, set[str]], list[IdentityLink]]:
    """Return the nodes that each own IRI stands for, and the links and doubts."""
    sides: dict[Place, Side] = {}
    nodes: dict[str, set[str]] = {}
    for read in readings:
        for entity in read.reading.entities:
            names = read.names[entity.id]
            place = Place(source=read.iri, entity=entity.id)
            sides[place] = Side(iri=names.own, source=read.iri, name=entity.name, node=names.node)
            nodes.setdefault(names.own, set()).add(names.node)
    # sources that use one name need no reason to mean one thing
    differ = (link for link in resolution.links if sides[link.a].iri != sides[link.b].iri)
    links = [_link(link, sides, certain=True) for link in differ]
    return nodes, links + [_link(link, sides, certain=False) for link in resolution.doubts]


def _link(link: Link, sides: Mapping[Place, Side], *, certain: bool) -> IdentityLink:
    return IdentityLink(
        a=sides[link.a],
        b=sides[link.b],
        rule=link.rule,
        score=round(link.score, 3),
        reasons=link.reasons,
        certain=certain,
    )


def _state(kept: Iterable[Kept], decisions: Iterable[Decision], resolver: str) -> str:
    """Return the fingerprint of all that identities follow from, and of what bears them."""
    digest = hashlib.sha256(resolver.encode())
    for one in kept:
        digest.update(f"\x1e{one.iri}\x1f{one.json}\x1f{one.resolved_as}".encode())
    for decision in decisions:
        digest.update(f"\x1d{decision}".encode())
    return digest.hexdigest()[:16]


def _count(store: GraphWriter, graph: str) -> Unified:
    """Return the counts of what the store holds already."""
    node = ox.NamedNode(graph)
    return Unified(
        joined=sum(1 for _ in store.match(None, OWL.sameAs, None, node)),
        doubts=sum(1 for _ in store.match(None, RDF.type, OG.PossibleIdentity, node)),
    )
