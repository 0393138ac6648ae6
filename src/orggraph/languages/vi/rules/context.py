"""What the rules share: the things of the text, and where statements are gathered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import TypedDict, Unpack

from orggraph.languages.vi.grammar.found import Body, Found, Item
from orggraph.languages.vi.lexicon import Lexicon
from orggraph.languages.vi.reading.bodies import Bodies
from orggraph.languages.vi.reading.documents import Documents
from orggraph.languages.vi.reading.events import Events
from orggraph.languages.vi.reading.people import People
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.reading.things import Thing, Things
from orggraph.model import (
    Evidence,
    Omission,
    Participation,
    PostStatus,
    Predicate,
    Source,
    Span,
    Statement,
)
from orggraph.text.dates import PartialDate

_EACH_ITS_OWN = frozenset(
    {
        *(Predicate.HOLDS_POST, Predicate.SUB_ORGANIZATION_OF, Predicate.ORGANIZED_WITHIN),
        *(Predicate.ORIGINAL, Predicate.RESULTING),
    }
)


class Preamble(Enum):
    """Where in an official document the reading is: before, in or after its basis."""

    BEFORE = auto()
    WITHIN = auto()
    OVER = auto()


class Attributes(TypedDict, total=False):
    """What a statement may say beside its subject, predicate and object."""

    role: str
    status: PostStatus
    start: PartialDate | None
    end: PartialDate | None
    decided_by: str | None
    participation: Participation


@dataclass(slots=True)
class Context:
    """One text as the rules see it."""

    source: Source
    lexicon: Lexicon
    things: Things
    bodies: Bodies
    people: People
    documents: Documents
    events: Events
    issuer: Thing | None = None  # of the official document that the text is
    preamble: Preamble = Preamble.BEFORE  # how far it is read
    founded: Thing | None = None  # the body that it sets up
    listing: bool = False  # the members of that body are being listed
    bases: list[tuple[Thing, str, Span]] = field(default_factory=list)  # told line by line
    seat: str | None = None  # the seat of those listed next
    attending: Thing | None = None  # the event whose attendees are listed line by line
    listed_as: str = "attend"  # what those listed do there
    side: Body | None = None  # the body that those listed attend for
    statements: list[Statement] = field(default_factory=list)
    omissions: list[Omission] = field(default_factory=list)
    labels: dict[tuple[str, str, str], str] = field(default_factory=dict)  # of posts told before
    upper: list[tuple[Passage, Body, Thing]] = field(default_factory=list)  # parents to be told
    holders: dict[tuple[str, str], str] = field(default_factory=dict)  # of posts told before
    news: bool = False  # the sentence before tells who gets a post
    fixed: set[str] = field(default_factory=set)  # bodies of posts that name their body
    nested: set[str] = field(default_factory=set)  # bodies whose parents are told

    def state(
        self,
        rule: str,
        subject: Thing,
        predicate: Predicate,
        target: Thing,
        span: Span,
        **attributes: Unpack[Attributes],
    ) -> None:
        """Add a statement that the words of a span make."""
        if subject.id == target.id:
            return
        known = self.lexicon.rules[rule]
        statement = Statement(
            subject=subject.id,
            predicate=predicate,
            object=target.id,
            evidence=(Evidence(span=span, rule=known.name, confidence=known.confidence),),
            **attributes,
        )
        self.statements.append(statement)

    def join_evidence(self, first: int) -> None:
        """Give statements of one sentence that one rule read one span: they are said together.

        The posts of one person are told in one breath, so each person has a span of their own,
        and each name says itself what it is part of.
        """
        spans: dict[tuple[str, str], Span] = {}
        for statement in self.statements[first:]:
            key = _said_together(statement)
            own = statement.evidence[0].span
            spans[key] = spans[key].hull(own) if key in spans else own
        for at in range(first, len(self.statements)):
            statement = self.statements[at]
            self.statements[at] = _widen(statement, spans[_said_together(statement)])


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with the text it stands in: what each rule looks at, and states from."""

    context: Context
    sentence: Sentence

    @property
    def items(self) -> list[Item]:
        """The names, cues and marks of the sentence, in text order."""
        return self.sentence.items

    def thing(self, found: Found) -> Thing:
        """Return the thing that a name means; KeyError when it is not known."""
        return self.context.things.by_id[found.entity or ""]

    def state(
        self,
        rule: str,
        subject: Thing,
        predicate: Predicate,
        target: Thing,
        words: Sequence[Found],
        **attributes: Unpack[Attributes],
    ) -> None:
        """Add a statement whose words are those from the first to the last of `words`."""
        first = min(found.start for found in words)
        after = max(found.end for found in words)
        span = self.sentence.line.tokens.span(first, after)
        self.context.state(rule, subject, predicate, target, span, **attributes)

    def mention(self, thing: Thing, first: int, after: int, rule: str) -> None:
        """Note that the tokens `[first, after)` name a thing."""
        span = self.sentence.line.tokens.span(first, after)
        self.context.things.mention(thing, span, self.sentence.text_of(first, after), rule)

    def omit(self, found: Found, reason: str) -> None:
        """Note what was seen and left out."""
        span = self.sentence.line.tokens.span(found.start, found.end)
        self.context.omissions.append(Omission(span=span, reason=reason))


def _said_together(statement: Statement) -> tuple[str, str]:
    own = statement.subject if statement.predicate in _EACH_ITS_OWN else ""
    return statement.evidence[0].rule, own


def _widen(statement: Statement, span: Span) -> Statement:
    evidence = tuple(replace(e, span=e.span.hull(span)) for e in statement.evidence)
    return replace(statement, evidence=evidence)
