"""From what a user types to the entity that is meant: an IRI, a name, a number, part of a name."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import pyoxigraph as ox

from orggraph.errors import QueryError
from orggraph.pipeline.results import Labels
from orggraph.pipeline.words import Language
from orggraph.rdf.vocab import CLASSES, DCTERMS, KINDS, OG, ORG, OWL, PREFIXES, RDF, SKOS
from orggraph.store import GraphReader, Term
from orggraph.text.fold import fold, strip_marks

CANDIDATES_SHOWN = 8
_SUGGESTIONS = 3
_SOURCE = "Source"
POST = "Post"  # inferred, and meant only by words that mean nothing else
# What an entity may be called by, the best first.
_NAMES = (SKOS.prefLabel, OG.number, DCTERMS.identifier, DCTERMS.title, SKOS.altLabel)
_ALIAS = _NAMES.index(SKOS.altLabel)
_CLASSES = {**CLASSES, _SOURCE: OG.Source, POST: ORG.Post}
_KINDS = {node.value: kind for kind, node in _CLASSES.items()}


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Name:
    """One name of one entity; `grade` says how good a name it is, 0 being the best."""

    grade: int
    name: str
    iri: str
    kind: str  # the local name of its class


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
    names = [] if len(spelled) > 0 else list(names_of(reader, types))
    for equal in chain([spelled], _readings_of(words, names)):
        candidates = _of_first_type(equal, types)
        if len(candidates) == 1:
            return ox.NamedNode(candidates[0].iri)
        if len(candidates) > 1:
            raise _ambiguous(reader, words, candidates)
    raise _unknown(words, names, types)


def _of_first_type(names: list[Name], types: Sequence[str]) -> list[Name]:
    """Return the names of the first type that any of them has."""
    for of_type in types:
        chosen = [name for name in names if name.kind in _kinds([of_type])]
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


def names_of(reader: GraphReader, types: Sequence[str]) -> Iterator[Name]:
    """Yield the names of all entities of some types, or of all types, each once."""
    kinds: dict[str, str] = {}
    for kind in _kinds(types):
        for (node,) in _distinct(reader, "?a", f"?a a {_CLASSES[kind]}"):
            kinds.setdefault(node.value, kind)
    # Patterns are asked for one by one: the engine joins them ten times slower.
    for grade, predicate in enumerate(_NAMES):
        for entity, label in _distinct(reader, "?a ?b", f"?a {predicate} ?b"):
            if entity.value in kinds and isinstance(label, ox.Literal):
                iri = entity.value
                yield Name(grade=grade, name=label.value, iri=iri, kind=kinds[iri])


def _distinct(reader: GraphReader, variables: str, pattern: str) -> Iterator[list[Term]]:
    """Yield what fits a pattern, each once, though many sources state it; no blank nodes."""
    solutions = reader.query(f"SELECT DISTINCT {variables} WHERE {{ {pattern} }}")
    assert isinstance(solutions, ox.QuerySolutions)  # noqa: S101 - it is a SELECT
    for row in solutions:
        terms = [term for term in row if isinstance(term, (ox.NamedNode, ox.Literal))]
        if len(terms) == len(solutions.variables):
            yield terms


def _spelled(reader: GraphReader, words: str, types: Sequence[str]) -> list[Name]:
    """Return the entities with an official name of just this spelling, without a search."""
    text = unicodedata.normalize("NFC", words)
    literals = [ox.Literal(text), *(ox.Literal(text, language=tag.value) for tag in Language)]
    kinds = {_CLASSES[kind]: kind for kind in _kinds(types)}
    named = {
        (grade, quad.subject)
        for grade, predicate in enumerate(_NAMES[:_ALIAS])
        for literal in literals
        for quad in reader.match(None, predicate, literal)
    }
    return _entities(
        [
            Name(grade=grade, name=text, iri=node.value, kind=kinds[kind])
            for grade, node in named
            if isinstance(node, ox.NamedNode)
            for kind in {quad.object for quad in reader.match(node, RDF.type)}
            if isinstance(kind, ox.NamedNode) and kind in kinds
        ]
    )


def _kinds(types: Sequence[str]) -> Iterator[str]:
    """Yield the classes of some types, or of all."""
    for name, kinds in (*KINDS.items(), (_SOURCE, (_SOURCE,)), (POST, (POST,))):
        if len(types) == 0 or name in types:
            yield from kinds


def _readings_of(words: str, names: list[Name]) -> Iterator[list[Name]]:
    """Yield the entities that the words may mean, from the strictest way to the loosest."""
    spelled = fold(words)
    bare = strip_marks(spelled)
    folded = [(fold(name.name), name) for name in names]
    yield from _by_grade([name for text, name in folded if text == spelled])
    stripped = [(strip_marks(text), name) for text, name in folded]
    yield from _by_grade([name for text, name in stripped if text == bare])
    yield _entities([name for text, name in folded if spelled in text])
    yield _entities([name for text, name in stripped if bare in text])


def _by_grade(names: list[Name]) -> Iterator[list[Name]]:
    """Yield the entities of official names, then those of aliases."""
    yield _entities([name for name in names if name.grade < _ALIAS])
    yield _entities(names)


def _entities(names: list[Name]) -> list[Name]:
    """Return one name, the best, of each entity, in order."""
    best: dict[str, Name] = {}
    for name in sorted(names):
        best.setdefault(name.iri, name)
    return sorted(best.values())


def _ambiguous(reader: GraphReader, words: str, candidates: list[Name]) -> QueryError:
    """Return the complaint that lists what may be meant, with IRIs to choose by."""
    labels = Labels(reader, Language.ENGLISH)
    shown = [
        f"\n  {labels.of(ox.NamedNode(name.iri))} ({labels.of(_CLASSES[name.kind])}) {name.iri}"
        for name in candidates[:CANDIDATES_SHOWN]
    ]
    more = len(candidates) - len(shown)
    rest = "" if more == 0 else f"\n  … and {more} more"
    message = f"{words!r} may mean {len(candidates)} entities; give more words or the IRI of one:"
    return QueryError(f"{message}{''.join(shown)}{rest}")


def _unknown(words: str, names: list[Name], types: Sequence[str]) -> QueryError:
    """Return the complaint that names the nearest names there are."""
    known: dict[str, str] = {}
    for name in sorted(names):
        known.setdefault(strip_marks(fold(name.name)), name.name)
    near = difflib.get_close_matches(strip_marks(fold(words)), known, n=_SUGGESTIONS)
    what = " or ".join(types).lower() if len(types) > 0 else "entity"
    remedy = None
    if len(near) > 0:
        remedy = "did you mean " + " or ".join(repr(known[name]) for name in near) + "?"
    return QueryError(f"no {what} is called {words!r}", remedy=remedy)


def class_of(kind: str) -> ox.NamedNode:
    """Return the class that a kind stands for."""
    return _CLASSES.get(kind) or OG[kind]


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
