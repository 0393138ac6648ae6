"""Reading a whole text: sentences, the names in them, what they mean, what they state."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import DateName, Person
from orggraph.languages.vi.lexicon import Lexicon, load_lexicon
from orggraph.languages.vi.reading.bodies import Bodies
from orggraph.languages.vi.reading.documents import Documents
from orggraph.languages.vi.reading.entities import Origin, entities
from orggraph.languages.vi.reading.events import Events
from orggraph.languages.vi.reading.people import People, complete_names
from orggraph.languages.vi.reading.places import PlaceContext
from orggraph.languages.vi.reading.sentences import Sentence, sentences
from orggraph.languages.vi.reading.things import Things
from orggraph.languages.vi.rules.context import Context, Passage
from orggraph.languages.vi.rules.documents import read_documents
from orggraph.languages.vi.rules.events import read_events
from orggraph.languages.vi.rules.founding import read_founding
from orggraph.languages.vi.rules.letterhead import read_letterhead
from orggraph.languages.vi.rules.names import resolve_names
from orggraph.languages.vi.rules.parents import state_known_parents
from orggraph.languages.vi.rules.posts import read_posts
from orggraph.languages.vi.rules.reading_order import reading_order
from orggraph.languages.vi.rules.recipients import read_recipients
from orggraph.languages.vi.rules.rosters import read_roster
from orggraph.languages.vi.rules.settling import settle
from orggraph.languages.vi.rules.signature import read_signatures
from orggraph.languages.vi.rules.structure import read_structure
from orggraph.languages.vi.rules.succession import read_succession
from orggraph.model import Reading, Source
from orggraph.text.dates import PartialDate

_RULES = (
    read_founding,
    resolve_names,
    read_posts,
    read_roster,
    read_events,
    read_documents,
    read_structure,
    read_succession,
)


def read(source: Source, lexicon: Lexicon | None = None) -> Reading:
    """Return what a source says. A pure function of the source and the words of the language."""
    words = lexicon if lexicon is not None else load_lexicon()
    text = list(sentences(source, words))
    complete_names(text)
    context = _context(source, words, text)
    if source.official:
        read_letterhead(context, text)
    for sentence in reading_order(text):
        _read_sentence(Passage(context, sentence))
    read_signatures(context, text)
    read_recipients(context, text)
    state_known_parents(context)
    settle(context)
    return Reading(
        source=source,
        entities=entities(
            context.things,
            context.statements,
            Origin(source.identifier, _written(source, text)),
            words.forms,
        ),
        mentions=tuple(context.things.mentions),
        statements=tuple(context.statements),
        omissions=tuple(context.omissions),
    )


def _written(source: Source, text: list[Sentence]) -> PartialDate | None:
    """Return when a text was written: its date, or else the latest day or month that it names."""
    if source.issued is not None:
        return source.issued
    named = (
        item.value
        for sentence in text
        for item in sentence.items
        if isinstance(item, DateName) and item.value is not None and item.value.month != 0
    )
    return max(named, default=None)


def _context(source: Source, words: Lexicon, text: list[Sentence]) -> Context:
    things = Things()
    bodies = Bodies(things, PlaceContext(text), text, words)
    return Context(
        source=source,
        lexicon=words,
        things=things,
        bodies=bodies,
        people=People(things, text, words.words),
        documents=Documents(things, bodies, words),
        events=Events(things, bodies, words),
    )


def _read_sentence(passage: Passage) -> None:
    context = passage.context
    first = len(context.statements)
    for rules in _RULES:
        rules(passage)
    context.join_evidence(first)
    people = [i for i in passage.items if isinstance(i, Person) and i.entity is not None]
    if len(people) > 0:
        context.people.subject = passage.thing(people[0])
        context.people.beside = [passage.thing(person) for person in people[1:]]
        context.people.alone = len({person.entity for person in people}) == 1
