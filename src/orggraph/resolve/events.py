"""Which events are one: by who held them and when, and by which one in a series they are."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from orggraph.resolve.atoms import Atom
from orggraph.resolve.blocks import pairs
from orggraph.resolve.clusters import Clusters, Edge
from orggraph.resolve.dates import days_apart
from orggraph.resolve.leveling import Tokens
from orggraph.resolve.nodes import Nodes
from orggraph.resolve.profile import Profile
from orggraph.resolve.remembered import folded
from orggraph.resolve.world import World
from orggraph.text.dates import PartialDate

SURE = 0.85
_RULE = "event/1"
_HELD = "heldBy"
_SERIES = "Congress"  # the ordinal of one is told apart for ever
_PREPARED = 400  # days between reports of one congress
_SESSION = 60  # days that one session may last, as its reports tell
_YEARS = 2  # within which an ordinal comes once
_REPORTED = 3  # days within which an event is reported
_ALIKE = 0.75  # of the words of two purposes, where neither says all that the other does
_TELLING = 4
_SAID = 3  # words that two purposes share, where no more than a month or year is known

Verdict = tuple[float, tuple[str, ...]] | None


@dataclass(frozen=True, slots=True)
class EventFacts:
    """What tells an event from others.

    `words` are those of its name that neither its kind nor its holder says; `figures` the
    numbers among them. `told` is when the source was published, where the event has no date;
    `beside`, `provinces` and `source` are told where nobody is known to hold it.
    """

    kind: str
    holders: frozenset[int]
    ordinal: int
    term: str
    session: int
    words: frozenset[str]
    figures: frozenset[str]
    date: PartialDate | None
    told: PartialDate | None
    beside: frozenset[int]
    provinces: frozenset[Tokens]
    source: str
    key: str

    @property
    def precise(self) -> bool:
        """Whether it is told from others of its holder by a number or a term."""
        return self.ordinal > 0 or self.term != ""


class EventReader:
    """Reads what tells events apart off profiles."""

    def __init__(self, world: World, nodes: Nodes) -> None:
        self._world = world
        self._nodes = nodes
        leveler = world.tongue.leveler
        words = world.tongue.words
        self._fillers = {w for phrase in words.event_words for w in leveler.plain(phrase)}
        self._numerals = {leveler.plain(word)[0]: value for word, value in words.numerals.items()}
        self._sessions = {leveler.plain(word)[0] for word in words.legislatures}

    def of(self, profile: Profile) -> EventFacts:
        """Return what a source says of an event."""
        entity, source = profile.entity, profile.place.source
        holders = [
            tie.other
            for tie in profile.ties
            if tie.relation == _HELD and tie.other in self._nodes.at
        ]
        leveler = self._world.tongue.leveler
        tokens = leveler.title(entity.name)
        said = {w for place in holders for w in leveler.name(self._world.at[place].entity.name)}
        words = frozenset(tokens) - self._fillers - said
        if entity.ordinal is not None:
            own = str(entity.ordinal)
            spelled = {w for w, value in self._numerals.items() if value == entity.ordinal}
            words = words - {own} - spelled
        loose = len(holders) == 0
        return EventFacts(
            kind=entity.kind,
            holders=frozenset(self._nodes.at[place].number for place in holders),
            ordinal=entity.ordinal or 0,
            term="".join(c for c in entity.term or "" if c.isdecimal()),
            session=self._session(tokens),
            words=words if entity.ordinal is None else frozenset(),
            figures=frozenset(w for w in words if w.isdecimal()),
            date=entity.date,
            told=profile.known if entity.date is None else None,
            beside=self._nodes.of_source(source) if loose else frozenset(),
            provinces=self._world.beside(source).provinces if loose else frozenset(),
            source=source if loose else "",
            key=folded(entity.key),
        )

    def _session(self, tokens: Tokens) -> int:
        """Return the term of a body that is counted, "khóa XII"; 0 where none is told."""
        for word, after in pairwise(tokens):
            if word in self._sessions and after.isdecimal():
                return int(after)
        return 0


class Events:
    """Joins the atoms of events."""

    def __init__(self, clusters: Clusters, atoms: Sequence[Atom[EventFacts]]) -> None:
        self._clusters = clusters
        self._told = [atom.facts for atom in atoms]

    def join(self) -> list[Edge]:
        """Join what is one; return what may be, and was left apart."""
        edges: list[Edge] = []
        doubts: list[Edge] = []
        for a, b in self._pairs():
            verdict = compare(self._told[a], self._told[b])
            if verdict is None or verdict[0] <= 0.3:
                continue
            edge = Edge(a=a, b=b, rule=_RULE, score=verdict[0], reasons=verdict[1])
            (edges if verdict[0] >= SURE else doubts).append(edge)
        doubts.extend(self._clusters.join_all(edges, self._objects))
        return doubts

    def _pairs(self) -> Iterator[tuple[int, int]]:
        return pairs(map(_marks, self._told))

    def _objects(self, one: Sequence[int], other: Sequence[int]) -> str | None:
        for a in one:
            for b in other:
                if compare(self._told[a], self._told[b]) is None:
                    return "events that contradict each other"
        return None


def _marks(facts: EventFacts) -> Iterator[Hashable]:
    """Yield what events that may be one share: the kind with a holder, else with its words."""
    if len(facts.holders) == 0:
        yield facts.kind, facts.words
    for holder in sorted(facts.holders):
        yield facts.kind, holder
    yield "key", facts.key


def compare(a: EventFacts, b: EventFacts) -> Verdict:
    """Return how sure it is that two events are one; None where they cannot be."""
    if a.kind != b.kind or _differ(a, b):
        return None
    if len(a.holders) > 0 and len(b.holders) > 0:
        if len(a.holders & b.holders) == 0:
            return None
        return _precise(a, b) if a.precise or b.precise else _by_day(a, b, 0.95)
    if len(a.holders) == 0 and len(b.holders) == 0:
        alike = len(a.provinces & b.provinces) > 0 and len(a.words & b.words) >= _TELLING
        return _by_day(a, b, 0.87) if alike else None
    held, loose = (a, b) if len(a.holders) > 0 else (b, a)
    if len(held.holders & loose.beside) == 0:
        return None
    return _precise(a, b) if a.precise and b.precise else _by_day(a, b, 0.87)


def _differ(a: EventFacts, b: EventFacts) -> bool:
    counts = ((a.ordinal, b.ordinal), (a.session, b.session), (a.term, b.term))
    if any(x and y and x != y for x, y in counts):
        return True
    return (
        len(a.figures) > 0
        and len(b.figures) > 0
        and not (a.figures <= b.figures or b.figures <= a.figures)
    )


def _precise(a: EventFacts, b: EventFacts) -> Verdict:
    """Compare events of one holder of which one at least is counted."""
    days, dated = _days(a, b), a.date is not None and b.date is not None
    same = a.ordinal == b.ordinal > 0
    # a congress is told of years before and after, and has its number for ever
    lasting = a.kind == _SERIES and same and not dated
    if days is not None and not lasting and days > (_PREPARED if a.kind == _SERIES else _SESSION):
        return None
    if same:
        return _in_series(a, b)
    if a.term != "" and a.term == b.term:
        return 0.95, ("of the same term and holder",)
    if days == 0 and dated:
        return 0.9, ("of one kind, holder and date",)
    return 0.5, ("of one kind and holder",)


def _in_series(a: EventFacts, b: EventFacts) -> Verdict:
    """Compare events of one holder and ordinal: a congress has one for ever, others in a term."""
    apart = _years(a, b)
    once = a.kind == _SERIES or a.session == b.session != 0
    if apart is None and a.session != b.session and a.kind != _SERIES:
        return 0.6, ("the same in the series of one holder, one without its term",)
    if apart is not None and apart > _YEARS and not once:
        return None
    return 0.97 if once or apart is not None else 0.93, ("the same in the series of one holder",)


def _by_day(a: EventFacts, b: EventFacts, sure: float) -> Verdict:
    """Compare events that only their day and purpose tell from others."""
    days = _days(a, b)
    if days is None:
        same = a.key == b.key and len(a.words) >= _TELLING
        return (min(sure, 0.86), ("of one kind, holder and purpose",)) if same else None
    exact = a.date is not None and b.date is not None
    if days > (1 if exact else _REPORTED):
        return None
    shared, union = a.words & b.words, a.words | b.words
    if not _exact_days(a, b) and len(shared) < _SAID:
        return None
    within = shared in (a.words, b.words)
    if not within and len(shared) < _ALIKE * len(union):
        return None
    when = "on the same day" if days == 0 else "within days"
    return sure - 0.03 * days, (f"of one kind and holder {when}", "their purposes agree")


def _exact_days(a: EventFacts, b: EventFacts) -> bool:
    """Tell whether the day of both events is known, and no month or year alone."""
    one, other = a.date or a.told, b.date or b.told
    return one is not None and other is not None and one.day > 0 and other.day > 0


def _days(a: EventFacts, b: EventFacts) -> int | None:
    """Return the days between two events, by their dates or else by when they were told of."""
    one, other = a.date or a.told, b.date or b.told
    return None if one is None or other is None else days_apart(one, other)


def _years(a: EventFacts, b: EventFacts) -> int | None:
    one, other = a.date or a.told, b.date or b.told
    return None if one is None or other is None else abs(one.year - other.year)
