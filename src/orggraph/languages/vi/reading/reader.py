"""Reading a whole text: sentences, the names in them, what they mean, what they state."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Person
from orggraph.languages.vi.lexicon import Lexicon, load_lexicon
from orggraph.languages.vi.reading.bodies import Bodies
from orggraph.languages.vi.reading.documents import Documents, Events
from orggraph.languages.vi.reading.people import People, complete_names
from orggraph.languages.vi.reading.places import PlaceContext
from orggraph.languages.vi.reading.sentences import Sentence, sentences
from orggraph.languages.vi.reading.things import Thing, Things
from orggraph.languages.vi.rules.context import Context
from orggraph.languages.vi.rules.documents import read_documents
from orggraph.languages.vi.rules.events import read_events
from orggraph.languages.vi.rules.names import resolve_names, state_known_parents
from orggraph.languages.vi.rules.posts import read_posts
from orggraph.languages.vi.rules.structure import read_structure
from orggraph.model import BlockKind, Entity, Predicate, Reading, Source
from orggraph.text.fold import fold


def read(source: Source, lexicon: Lexicon | None = None) -> Reading:
    """Return what a source says. A pure function of the source and the words of the language."""
    words = lexicon if lexicon is not None else load_lexicon()
    text = list(sentences(source, words))
    complete_names(text)
    context = _context(source, words, text)
    for sentence in _reading_order(text):
        _read_sentence(context, sentence)
    state_known_parents(context)
    return Reading(
        source=source,
        entities=tuple(_entity(context, thing) for thing in context.things.by_id.values()),
        mentions=tuple(context.things.mentions),
        statements=tuple(context.statements),
        omissions=tuple(context.omissions),
    )


def _context(source: Source, words: Lexicon, text: list[Sentence]) -> Context:
    things = Things()
    places = PlaceContext(text)
    bodies = Bodies(things, places, words)
    return Context(
        source=source,
        lexicon=words,
        places=places,
        things=things,
        bodies=bodies,
        people=People(things, text),
        documents=Documents(things, bodies),
        events=Events(things, bodies),
    )


def _reading_order(text: list[Sentence]) -> list[Sentence]:
    """Titles shorten what the text names in full: they are read after the first paragraphs."""
    titles = [s for s in text if s.block is not BlockKind.PROSE]
    prose = [s for s in text if s.block is BlockKind.PROSE]
    return [*prose, *titles] if len(prose) > 0 else titles


def _read_sentence(context: Context, sentence: Sentence) -> None:
    first = len(context.statements)
    resolve_names(context, sentence)
    read_posts(context, sentence)
    read_events(context, sentence)
    read_documents(context, sentence)
    read_structure(context, sentence)
    context.join_evidence(first)
    for item in sentence.items:
        if isinstance(item, Person) and item.entity is not None:
            context.people.subject = context.things.by_id[item.entity]
            break


def _entity(context: Context, thing: Thing) -> Entity:
    source = context.source
    key = thing.key if thing.anchored else f"{thing.key}|{source.identifier}"
    name, key = _with_issuer(context, thing, key)
    return Entity(
        id=thing.id,
        type=thing.type,
        kind=thing.kind,
        name=name,
        key=key,
        aliases=tuple(sorted(alias for alias in thing.aliases if alias != name)),
        number=thing.number,
        date=thing.date,
        ordinal=thing.ordinal if thing.type.value == "Event" else None,
        term=thing.term,
    )


def _with_issuer(context: Context, thing: Thing, key: str) -> tuple[str, str]:
    """A number without a symbol says which document only together with its issuer."""
    if thing.number is None or not thing.number.isdigit():
        return thing.name, key
    issuers = [
        context.things.by_id[s.object]
        for s in context.statements
        if s.subject == thing.id and s.predicate is Predicate.ISSUED_BY
    ]
    if len(issuers) == 0:
        return thing.name, f"{thing.key}|{context.source.identifier}"
    issuer = issuers[0]
    own = fold(f"{thing.name} của {issuer.key}")
    year = str(thing.date.year) if thing.date is not None else ""
    local = "" if issuer.anchored else f"|{context.source.identifier}"
    return f"{thing.name} của {issuer.name}", f"{own}|{year}{local}"
