"""From what a user types to the entity that is meant: an IRI, a name, a number, part of a name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import chain

import pyoxigraph as ox

from orggraph.errors import QueryError
from orggraph.pipeline.name_index import WHOLE, NameIndex, names_in
from orggraph.pipeline.names import ALIAS, CLASS_OF, NAMES, POST, Name, best_of, kinds_of
from orggraph.pipeline.results import Labels
from orggraph.pipeline.words import Language
from orggraph.rdf.vocab import OG, OWL, PREFIXES, RDF
from orggraph.store import GraphReader

CANDIDATES_SHOWN = 8
_SUGGESTIONS = 3
_KINDS = {node.value: kind for kind, node in CLASS_OF.items()}


def find(reader: GraphReader, words: str, *, types: Sequence[str] = ()) -> ox.NamedNode:
    """Return the one entity that `words` mean; QueryError when it is none or not clear.

    An IRI means itself. Words are first taken as a whole name (official names before
    aliases), then as part of one; each time as they are spelled, then without regard to
    diacritics. `types` narrows the choice to some of Organization, Person, Document, Event
    and Source; of equally good candidates those of the first type win.
    """
    iri = words.strip().removeprefix("<").removesuffix(">")
    if iri.startswith(("http://", "https://")):
        return _known(reader, iri)
    if words.strip() == "":
        raise QueryError("an empty name means nothing", remedy="give a name or an IRI")
    spelled = _spelled(reader, words.strip(), types)
    for equal in chain([spelled], _readings_of(reader, words, types)):
        candidates = _of_first_type(equal, types)
        if len(candidates) == 1:
            return ox.NamedNode(candidates[0].iri)
        if len(candidates) > 1:
            raise _ambiguous(reader, words, candidates)
    raise _unknown(names_in(reader), words, types)


def _of_first_type(names: list[Name], types: Sequence[str]) -> list[Name]:
    """Return the names of the first type that any of them has."""
    for of_type in types:
        chosen = [name for name in names if name.kind in kinds_of([of_type])]
        if len(chosen) > 0:
            return chosen
    stated = [name for name in names if name.kind != POST]
    return stated if len(stated) > 0 else names


def _known(reader: GraphReader, iri: str) -> ox.NamedNode:
    """Return the node of an IRI that the graph speaks of, or of the thing that it stands for."""
    try:
        node = ox.NamedNode(iri)
    except ValueError as error:
        raise QueryError(f"not an IRI: {iri}") from error
    for quad in reader.match(node, OWL.sameAs):
        if isinstance(quad.object, ox.NamedNode):
            return quad.object
    if next(reader.match(node), None) is None and next(reader.match(value=node), None) is None:
        raise QueryError(f"the graph says nothing of <{iri}>")
    return node


def _spelled(reader: GraphReader, words: str, types: Sequence[str]) -> list[Name]:
    """Return the entities with an official name of just this spelling, without a search."""
    text = unicodedata.normalize("NFC", words)
    literals = [ox.Literal(text), *(ox.Literal(text, language=tag.value) for tag in Language)]
    kinds = {CLASS_OF[kind]: kind for kind in kinds_of(types)}
    named = {
        (grade, quad.subject)
        for grade, predicate in enumerate(NAMES[:ALIAS])
        for literal in literals
        for quad in reader.match(None, predicate, literal)
    }
    return best_of(
        [
            Name(grade=grade, name=text, iri=node.value, kind=kinds[kind])
            for grade, node in named
            if isinstance(node, ox.NamedNode)
            for kind in {quad.object for quad in reader.match(node, RDF.type)}
            if isinstance(kind, ox.NamedNode) and kind in kinds
        ]
    )


def _readings_of(reader: GraphReader, words: str, types: Sequence[str]) -> Iterator[list[Name]]:
    """Yield the entities that the words may mean, from the strictest way to the loosest."""
    kinds = frozenset(kinds_of(types))
    for way, names in enumerate(names_in(reader).readings(words)):
        fitting = [name for name in names if name.kind in kinds]
        yield from _by_grade(fitting) if way < WHOLE else [best_of(fitting)]


def _by_grade(names: list[Name]) -> Iterator[list[Name]]:
    """Yield the entities of official names, then those of aliases."""
    yield best_of([name for name in names if name.grade < ALIAS])
    yield best_of(names)


def _ambiguous(reader: GraphReader, words: str, candidates: list[Name]) -> QueryError:
    """Return the complaint that lists what may be meant, with IRIs to choose by."""
    labels = Labels(reader, Language.ENGLISH)
    shown = [
        f"\n  {labels.of(ox.NamedNode(name.iri))} ({labels.of(CLASS_OF[name.kind])}) {name.iri}"
        for name in candidates[:CANDIDATES_SHOWN]
    ]
    more = len(candidates) - len(shown)
    rest = "" if more == 0 else f"\n  … and {more} more"
    message = f"{words!r} may mean {len(candidates)} entities; give more words or the IRI of one:"
    return QueryError(f"{message}{''.join(shown)}{rest}")


def _unknown(names: NameIndex, words: str, types: Sequence[str]) -> QueryError:
    """Return the complaint that names the nearest names there are."""
    near = names.nearest(words, kinds=frozenset(kinds_of(types)), most=_SUGGESTIONS)
    what = " or ".join(types).lower() if len(types) > 0 else "entity"
    remedy = None
    if len(near) > 0:
        remedy = "did you mean " + " or ".join(map(repr, near)) + "?"
    return QueryError(f"no {what} is called {words!r}", remedy=remedy)


def class_of(kind: str) -> ox.NamedNode:
    """Return the class that a kind stands for."""
    return CLASS_OF.get(kind) or OG[kind]


def kind_of(reader: GraphReader, entity: ox.NamedNode) -> str | None:
    """Return the local name of the class of an entity; None for what is no entity.

    Of several classes the one that most sources state is taken, ties by name.
    """
    stated = [
        quad.object.value
        for quad in reader.match(entity, RDF.type)
        if isinstance(quad.object, ox.NamedNode)
    ]
    ours = [
        _KINDS.get(iri) or iri.removeprefix(PREFIXES["og"])
        for iri in stated
        if iri in _KINDS or iri.startswith(PREFIXES["og"])
    ]
    return min(ours, key=lambda kind: (-ours.count(kind), kind), default=None)
