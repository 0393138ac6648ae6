"""Which event a name means, and what is known of it."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import EventName
from orggraph.languages.vi.lexicon import Lexicon
from orggraph.languages.vi.reading.bodies import Bodies
from orggraph.languages.vi.reading.event_names import event_name
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.reading.things import Thing, Things
from orggraph.model import BlockKind, EntityType
from orggraph.text.fold import fold

_EVENT = EntityType.EVENT
VOTERS = "voters"  # what meetings with voters are told from others by
_PILOT = "|pilot"  # the end of the key of a congress held first as a model for others
# What a loose word for a meeting ("hội nghị") may mean.
_MEETINGS = frozenset({"Conference", "WorkingMeeting", "Ceremony", "Session"})
_WITH_COMMITTEES = frozenset({"MassOrganization", "PartyOrganization"})


class Events:
    """Finds or makes the thing that each name of an event means."""

    def __init__(self, things: Things, bodies: Bodies, lexicon: Lexicon) -> None:
        self.things = things
        self.bodies = bodies
        self.lexicon = lexicon
        self.main: Thing | None = None  # the event that the text reports
        self._pegged: dict[tuple[str, str], Thing] = {}

    def peg(self, kind: str, to: str, event: Thing) -> None:
        """Note the event of a kind that is told from others by what it is with or about."""
        self._pegged[kind, to] = event

    def pegged(self, kind: str, to: str, holder: Thing | None) -> Thing | None:
        """Return the event of a kind with or about the same, unless somebody else holds it."""
        known = self._pegged.get((kind, to))
        if known is None or holder is None or len(known.holders) == 0:
            return known
        return known if holder.id in known.holders else None

    def resolve(
        self,
        found: EventName,
        sentence: Sentence,
        holder: Thing | None = None,
        other: Thing | None = None,
    ) -> Thing | None:
        """Return the event a name means.

        `holder` is the body the sentence says holds it, `other` whom it is with or about.
        """
        if found.entity is not None:
            return self.things.by_id[found.entity]
        own = self._own_holder(found, sentence, holder)
        to = VOTERS if "voters" in found.kind.flags else None if other is None else other.id
        known = None if to is None else self.pegged(found.kind.kind, to, own or holder)
        thing = known or self._find(found, sentence, own, holder)
        if thing is None:
            return None
        if to is not None:
            self.peg(found.kind.kind, to, thing)
        found.entity = thing.id
        span = sentence.line.tokens.span(found.start, found.full_end)
        text = sentence.text_of(found.start, found.full_end)
        self.things.mention(thing, span, text, "event")
        for end in (*found.forms, found.end):
            thing.aliases.add(sentence.text_of(found.start, end))
        return thing

    def _own_holder(
        self, found: EventName, sentence: Sentence, said: Thing | None
    ) -> Thing | None:
        """Return whom its name says holds it: "Đại hội Hội Nông dân toàn quốc", of the country.

        A committee without more ("Hội LHPN tỉnh tổ chức Hội nghị lần thứ 13 Ban Chấp hành") is
        that of the union that holds the event.
        """
        if found.holder is None:
            return None
        whole = f"{found.holder.head.label} "
        if found.national and found.holder.bare:
            for label, head in self.lexicon.heads.items():
                if label.startswith(whole) and {"alone"} <= head.flags:
                    return self.bodies.named(head)
        committee = found.holder.bare and "members" in found.holder.head.flags
        if said is not None and said.kind in _WITH_COMMITTEES and committee:
            return self.bodies.part_of(said, found.holder, sentence)
        return self.bodies.resolve(found.holder, sentence)

    def _find(
        self, found: EventName, sentence: Sentence, own: Thing | None, said: Thing | None
    ) -> Thing | None:
        """Find or make an event: `own` its name says holds it, `said` the sentence does."""
        holder = own or said
        if "pilot" in found.kind.flags:
            return self._make(found, sentence, holder)
        if found.bare and holder is None:
            return self.main if "voters" in found.kind.flags else self._latest(found)
        known = self._told_before(found, holder) or self._told_in_title(found, sentence, holder)
        if known is not None:
            return known
        holder = holder or self._implied_holder(found)
        if not _identified(found, holder, said):
            return self._latest(found) if found.topic else None
        return self._make(found, sentence, holder)

    def _told_in_title(
        self, found: EventName, sentence: Sentence, holder: Thing | None
    ) -> Thing | None:
        """The title, read last, tells of the event reported, if nothing of it contradicts."""
        main = self.main
        if main is None or sentence.block is not BlockKind.TITLE or holder is not None:
            return None
        alike = main.kind == found.kind.kind and not _contradicts(main, found)
        return main if alike and found.kind.kind != "Congress" else None

    def _told_before(self, found: EventName, holder: Thing | None) -> Thing | None:
        """Return the event told of before that a name with parts of its own can mean."""
        if found.kind.kind == "Ceremony" and found.holder is None:
            ceremony = self._latest(found)
            if ceremony is not None and ceremony.kind == "Ceremony":
                return ceremony
        for known in self.things.latest(_EVENT):
            if _compatible(known, found, holder):
                _complete(known, found, holder)
                return known
        return None

    def _implied_holder(self, found: EventName) -> Thing | None:
        """The national congress is the party's; a numbered conference is of the body at hand."""
        if found.holder is not None:
            return None  # a body that the text does not identify
        if found.kind.kind == "Congress" and (found.national or found.roman):
            found.national = True  # "Đại hội XII" without more is the Party's
            return self.bodies.named(self.lexicon.chosen["party"])
        if found.ordinal is not None and found.kind.kind == "Conference":
            return self._of_series()
        return None

    def _of_series(self) -> Thing | None:
        """Beside the eleventh conference of a body, "Hội nghị 10" is the tenth of that body."""
        main = self.main
        if main is None or main.kind != "Conference" or main.ordinal is None:
            return None
        return self.things.by_id[main.holders[0]] if len(main.holders) > 0 else None

    def _latest(self, found: EventName) -> Thing | None:
        """A kind alone ("Đại hội") is the event reported, or the last one of its kind."""
        kind = found.kind.kind
        if self.main is not None and self.main.kind == kind:
            return self.main
        for known in self.things.latest(_EVENT):
            if known.kind == kind and not known.key.endswith(_PILOT):
                return known
        loose = len({"generic", "loose"} & found.kind.flags) > 0
        wanted = _MEETINGS if loose and kind in _MEETINGS - {"Session"} else {kind}
        return next((known for known in self.things.latest(_EVENT) if known.kind in wanted), None)

    def _make(self, found: EventName, sentence: Sentence, holder: Thing | None) -> Thing:
        name = event_name(found, sentence, holder, self.lexicon)
        key = [found.kind.kind, holder.key if holder is not None else ""]
        # The ordinal counts the events of a holder; its term says no more, and texts leave it out.
        count = found.ordinal or found.term or ""
        key += [str(count), str(found.session or "")]
        if found.month is not None:
            key.append(str(found.month))
        precise = found.ordinal is not None or found.term is not None
        if not precise:
            key.append(fold(name))
        pilot = _PILOT if "pilot" in found.kind.flags else ""
        thing = self.things.add(
            _EVENT,
            fold("|".join(key)) + pilot,
            kind=found.kind.kind,
            name=name,
            ordinal=found.ordinal,
            term=found.term,
            session=found.session,
            month=found.month,
            anchored=precise and holder is not None and holder.anchored,
        )
        if holder is not None:
            thing.held_by(holder)
        return thing


def _identified(found: EventName, holder: Thing | None, said: Thing | None) -> bool:
    """Tell whether a name means one event; its holder alone tells that where it is reported.

    `said` is the body that the sentence says holds it.
    """
    if found.kind.kind == "Election":  # of a body for one term, or a seat that is vacant
        return any(part is not None for part in (found.session, found.term, found.purpose))
    return (
        said is not None
        or (holder is not None and (found.told or found.month is not None))
        or found.ordinal is not None
        or found.term is not None
        or found.reported
        or (found.purpose is not None and not found.topic)
    )


def _compatible(known: Thing, found: EventName, holder: Thing | None) -> bool:
    """Tell whether a name can mean an event told of before: nothing of it contradicts."""
    if known.kind != found.kind.kind or known.key.endswith(_PILOT):
        return False
    if _contradicts(known, found):
        return False
    held = len(known.holders) > 0
    same_holder = holder is not None and holder.id in known.holders
    if held and ((holder is not None and not same_holder) or _only_a_purpose(found, holder)):
        return False
    agrees = any(a is not None and a == b for a, b in _counts(known, found))
    return agrees or (same_holder and found.term is None)


def _contradicts(known: Thing, found: EventName) -> bool:
    return any(a is not None and b is not None and a != b for a, b in _counts(known, found))


def _counts(known: Thing, found: EventName) -> tuple[tuple[object, object], ...]:
    """Return, side by side, what an event and a name of one are told from others by."""
    return (
        (known.ordinal, found.ordinal),
        (known.term, found.term),
        (known.session, found.session),
        (known.month, found.month),
    )


def _only_a_purpose(found: EventName, holder: Thing | None) -> bool:
    return found.purpose is not None and holder is None


def _complete(known: Thing, found: EventName, holder: Thing | None) -> None:
    """Add to an event what this name of it tells."""
    known.ordinal = known.ordinal or found.ordinal
    known.term = known.term or found.term
    if holder is not None and len(known.holders) == 0:
        known.held_by(holder)
