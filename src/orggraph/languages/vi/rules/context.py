"""What the rules share: the things of the text, and where statements are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from orggraph.languages.vi.grammar.found import (
    Body,
    Cue,
    DateName,
    DocumentName,
    EventName,
    Item,
    Mark,
    Person,
    PostName,
)
from orggraph.languages.vi.lexicon import Lexicon
from orggraph.languages.vi.reading.bodies import Bodies
from orggraph.languages.vi.reading.documents import Documents, Events
from orggraph.languages.vi.reading.people import People
from orggraph.languages.vi.reading.places import PlaceContext
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.reading.things import Thing, Things
from orggraph.model import Evidence, Omission, Predicate, Source, Span, Statement


@dataclass(slots=True)
class Context:
    """One text as the rules see it."""

    source: Source
    lexicon: Lexicon
    places: PlaceContext
    things: Things
    bodies: Bodies
    people: People
    documents: Documents
    events: Events
    statements: list[Statement] = field(default_factory=list)
    omissions: list[Omission] = field(default_factory=list)
    labels: dict[tuple[str, str, str], str] = field(default_factory=dict)  # of posts told before
    upper: list[tuple[Sentence, Body, Thing]] = field(default_factory=list)  # parents to be told

    def state(
        self,
        sentence: Sentence,
        rule: str,
        subject: Thing,
        predicate: Predicate,
        target: Thing,
        items: list[Item],
        **attributes: object,
    ) -> None:
        """Add a statement whose words are those from the first to the last of `items`."""
        if subject.id == target.id:
            return
        first = min(item.start for item in items)
        after = max(item.end for item in items)
        self.state_span(
            sentence.line.tokens.span(first, after), rule, subject, predicate, target, **attributes
        )

    def state_span(
        self,
        span: Span,
        rule: str,
        subject: Thing,
        predicate: Predicate,
        target: Thing,
        **attributes: object,
    ) -> None:
        """Add a statement with its words given as a span of the text."""
        known = self.lexicon.rules[rule]
        evidence = Evidence(span=span, rule=known.name, confidence=known.confidence)
        statement = Statement(
            subject=subject.id,
            predicate=predicate,
            object=target.id,
            evidence=(evidence,),
            **attributes,  # type: ignore[arg-type]
        )
        self.statements.append(statement)

    def join_evidence(self, first: int) -> None:
        """Give statements of one sentence that one rule read one span: they are said together.

        The posts of one person are told in one breath, so each person has a span of their own.
        """
        spans: dict[tuple[str, str], Span] = {}
        for statement in self.statements[first:]:
            key = _said_together(statement)
            own = statement.evidence[0].span
            spans[key] = spans[key].hull(own) if key in spans else own
        for at in range(first, len(self.statements)):
            statement = self.statements[at]
            self.statements[at] = widen(statement, spans[_said_together(statement)])

    def omit(self, sentence: Sentence, item: Item, reason: str) -> None:
        """Note what was seen and left out."""
        self.omissions.append(Omission(span=sentence.span_of(item), reason=reason))


def _said_together(statement: Statement) -> tuple[str, str]:
    person = statement.subject if statement.predicate is Predicate.HOLDS_POST else ""
    return statement.evidence[0].rule, person


def widen(statement: Statement, span: Span) -> Statement:
    """Return the statement with its evidence stretched over `span` too."""
    evidence = tuple(replace(e, span=e.span.hull(span)) for e in statement.evidence)
    return replace(statement, evidence=evidence)


def cue_kind(item: Item) -> str:
    """Return the class of a cue, or "" for any other item."""
    return item.trigger.kind if isinstance(item, Cue) else ""


def words_between(items: list[Item], first: int, after: int) -> int:
    """Count the plain words among items `[first, after)`."""
    return sum(1 for item in items[first:after] if isinstance(item, Mark) and item.text == "")


def is_mark(item: Item, *texts: str) -> bool:
    """Tell whether an item is one of these marks."""
    return isinstance(item, Mark) and item.text in texts


__all__ = [
    "Body",
    "Context",
    "Cue",
    "DateName",
    "DocumentName",
    "EventName",
    "Item",
    "Mark",
    "Person",
    "PostName",
    "cue_kind",
    "is_mark",
    "widen",
    "words_between",
]
