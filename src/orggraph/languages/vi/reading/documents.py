"""Which document or event a name means, and what is known of it."""

from __future__ import annotations

from collections.abc import Mapping

from orggraph.languages.vi.grammar.dates import nearest_year
from orggraph.languages.vi.grammar.found import DateName, DocumentName, EventName
from orggraph.languages.vi.reading.bodies import Bodies
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.reading.things import Thing, Things
from orggraph.model import EntityType
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold

_DOCUMENT = EntityType.DOCUMENT
_EVENT = EntityType.EVENT


def resolve_date(found: DateName, published: PartialDate | None) -> PartialDate | None:
    """Return the date a name means; relative ones count from the publication."""
    if found.value is not None:
        return found.value
    if found.day_month is not None:
        return nearest_year(*found.day_month, published)
    if found.relative == 0 and published is not None and published.day != 0:
        return published
    return None


class Documents:
    """Finds or makes the thing that each name of a document means."""

    def __init__(self, things: Things, bodies: Bodies) -> None:
        self.things = things
        self.bodies = bodies

    def resolve(self, found: DocumentName, sentence: Sentence) -> Thing | None:
        """Return the document a name means; None when it is no one document."""
        if found.entity is not None:
            return self.things.by_id[found.entity]
        issuers = [self.bodies.resolve(body, sentence) for body in found.issuers]
        if found.rules_of is not None:
            self.bodies.resolve(found.rules_of, sentence)
        issuer = next((thing for thing in issuers if thing is not None), None)
        thing = self._find(found, sentence, issuer)
        if thing is None:
            return None
        found.entity = thing.id
        if thing.date is None:
            thing.date = found.date
        end = found.end if found.number is not None else self._surface_end(found)
        self.things.mention(
            thing,
            sentence.line.tokens.span(found.start, end),
            sentence.text_of(found.start, end),
            "document",
        )
        if found.number is None and found.subject is not None and found.carries_out is None:
            thing.aliases.add(sentence.text_of(found.start, found.end))
        if found.number is not None and found.core < found.end:
            thing.aliases.add(sentence.text_of(found.start, found.core))
        return thing

    @staticmethod
    def _surface_end(found: DocumentName) -> int:
        return found.subject[1] if found.subject is not None else found.end

    def _find(self, found: DocumentName, sentence: Sentence, issuer: Thing | None) -> Thing | None:
        kind = found.kind
        if found.number is not None:
            return self._numbered(found, issuer)
        if found.plenum is not None:
            return self._of_plenum(found)
        if found.title is not None:
            name = f"{kind.label} {found.title}"
            if issuer is not None:
                name = f"{name} của {issuer.name}"
            return self.things.add(
                _DOCUMENT,
                fold(name),
                kind=kind.kind,
                name=name,
                anchored=kind.kind in {"Law", "Regulation"},
            )
        if found.event is not None:
            return self._of_event(found)
        if found.carries_out is not None:
            return self._carrying_out(found, sentence)
        if found.bare or (issuer is None and found.subject is None):
            return self._latest(found)
        return self._unnumbered(found, sentence, issuer)

    def _numbered(self, found: DocumentName, issuer: Thing | None) -> Thing:
        number = found.number or ""
        for known in self.things.of_type(_DOCUMENT):
            if known.number is not None and known.kind == found.kind.kind:
                if _same_number(known.number, number):
                    if len(number) > len(known.number):
                        known.number = number
                    return known
        name = f"{found.kind.label} số {number}"
        key = f"{found.kind.label} {number}"
        thing = self.things.add(
            _DOCUMENT,
            fold(key),
            kind=found.kind.kind,
            name=name,
            number=number,
            anchored=_identifies(number),
        )
        return thing

    def _of_plenum(self, found: DocumentName) -> Thing:
        number, term = found.plenum or (0, None)
        if term is None:
            for known in self.things.latest(_DOCUMENT):
                if known.ordinal == number and known.kind == found.kind.kind:
                    return known
        name = f"{found.kind.label} Trung ương {number}"
        if term is not None:
            name = f"{name} khóa {_ROMANS[term] if term < len(_ROMANS) else term}"
        thing = self.things.add(
            _DOCUMENT, fold(name), kind=found.kind.kind, name=name, anchored=term is not None
        )
        thing.ordinal = number
        return thing

    def _of_event(self, found: DocumentName) -> Thing | None:
        event = found.event
        holder = self.things.by_id.get(event.entity or "") if event is not None else None
        if holder is None:
            return None
        name = f"{found.kind.label} {holder.name}"
        return self.things.add(
            _DOCUMENT, fold(name), kind=found.kind.kind, name=name, anchored=holder.anchored
        )

    def _carrying_out(self, found: DocumentName, sentence: Sentence) -> Thing | None:
        """A programme known by the document it carries out."""
        inner = found.carries_out
        known = None if inner is None else self.resolve(inner, sentence)
        if known is None or found.subject is None:
            return None
        opening = sentence.text_of(found.subject[0], inner.start if inner is not None else 0)
        name = f"{found.kind.label} {opening} {known.name}"
        return self.things.add(
            _DOCUMENT, fold(name), kind=found.kind.kind, name=name, anchored=False
        )

    def _latest(self, found: DocumentName) -> Thing | None:
        """A kind alone ("Quyết định") is the last document of that kind."""
        for known in self.things.latest(_DOCUMENT):
            if known.kind == found.kind.kind:
                return known
        return None

    def _unnumbered(
        self, found: DocumentName, sentence: Sentence, issuer: Thing | None
    ) -> Thing | None:
        """A document by its issuer and subject; the issuer alone means one told of before."""
        if "named" not in found.kind.flags and (issuer is None or found.subject is None):
            return None
        for known in self.things.latest(_DOCUMENT):
            same = known.kind == found.kind.kind and known.number is None
            if same and found.subject is None and issuer is not None and known.parent == issuer.id:
                return known
        if issuer is None or (found.subject is None and found.kind.kind != "Regulation"):
            return None
        about = sentence.text_of(*found.subject) if found.subject is not None else ""
        middle = " ".join(sentence.text_of(found.end, found.subject[1]).split()) if about else ""
        name = f"{found.kind.label} của {issuer.name} {middle}".strip()
        thing = self.things.add(
            _DOCUMENT,
            fold(name),
            kind=found.kind.kind,
            name=name,
            anchored=issuer.anchored and about != "",
        )
        thing.parent = issuer.id
        return thing


def _identifies(number: str) -> bool:
    """Tell whether a number says by itself which document: one of the centre, with its year.

    "88/KH-UBND" is given out by every people's committee every year.
    """
    suffix = number.replace("/", "-").rsplit("-", 1)[-1]
    return suffix not in {"UBND", "HĐND", "TU", "HU", "QU", "ĐU", "UB"} and not number.isdigit()


def _same_number(known: str, number: str) -> bool:
    """ "36" and "36-CT/TW" are one document of a text; "36" and "360" are two."""
    short, long = sorted((fold(known), fold(number)), key=len)
    return (
        short == long
        or (short.isdigit() and long.startswith(short) and not long[len(short)].isdigit())
        or (short.lstrip("0") == long.lstrip("0"))
    )


_ROMANS = (
    "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
    "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
)  # fmt: skip


class Events:
    """Finds or makes the thing that each name of an event means."""

    def __init__(self, things: Things, bodies: Bodies) -> None:
        self.things = things
        self.bodies = bodies
        self.main: Thing | None = None  # the event that the text reports

    def resolve(
        self, found: EventName, sentence: Sentence, holder: Thing | None = None
    ) -> Thing | None:
        """Return the event a name means; `holder` is the body the sentence says holds it."""
        if found.entity is not None:
            return self.things.by_id[found.entity]
        own = self.bodies.resolve(found.holder, sentence) if found.holder is not None else None
        thing = self._find(found, sentence, own or holder)
        if thing is None:
            return None
        found.entity = thing.id
        self.things.mention(
            thing,
            sentence.line.tokens.span(found.start, found.full_end),
            sentence.text_of(found.start, found.full_end),
            "event",
        )
        for end in (*found.forms, found.end):
            thing.aliases.add(sentence.text_of(found.start, end))
        return thing

    def _find(self, found: EventName, sentence: Sentence, holder: Thing | None) -> Thing | None:
        if "pilot" in found.kind.flags:
            return self._make(found, sentence, holder)
        if found.bare and holder is None:
            return self._latest(found)
        if found.kind.kind == "Ceremony" and found.holder is None:
            ceremony = self._latest(found)
            if ceremony is not None and ceremony.kind == "Ceremony":
                return ceremony
        for known in self.things.latest(_EVENT):
            if _compatible(known, found, holder):
                _complete(known, found, holder)
                return known
        if found.national and found.kind.kind == "Congress" and holder is None:
            holder = self._party()
        if holder is None and found.ordinal is not None and found.kind.kind == "Conference":
            holder = self._of_series()
        if not self._identified(found, holder):
            return None
        return self._make(found, sentence, holder)

    def _party(self) -> Thing:
        heads = self.bodies.lexicon.heads
        return self.bodies.named(heads["Đảng Cộng sản Việt Nam"])

    def _of_series(self) -> Thing | None:
        """ "Hội nghị 10" beside the eleventh conference of a body is the tenth of that body."""
        main = self.main
        if main is None or main.kind != "Conference" or main.ordinal is None:
            return None
        return self.things.by_id[main.holders[0]] if len(main.holders) > 0 else None

    @staticmethod
    def _identified(found: EventName, holder: Thing | None) -> bool:
        return (
            holder is not None
            or found.ordinal is not None
            or found.term is not None
            or found.purpose is not None
        )

    def _latest(self, found: EventName) -> Thing | None:
        if "generic" in found.kind.flags or found.kind.label == "Hội nghị":
            wanted = {"Conference", "WorkingMeeting", "Ceremony", "Session"}
        else:
            wanted = {found.kind.kind}
        if not any(ch.isupper() for ch in found.kind.label[:1]):
            return None
        if self.main is not None and self.main.kind == found.kind.kind:
            return self.main
        for known in self.things.latest(_EVENT):
            if known.kind == found.kind.kind and "|pilot" not in known.key:
                return known
        for known in self.things.latest(_EVENT):
            if known.kind in wanted and found.kind.kind in wanted:
                return known
        return None

    def _make(self, found: EventName, sentence: Sentence, holder: Thing | None) -> Thing:
        numerals = self.bodies.lexicon.words["numerals"]
        name = event_name(found, sentence, holder, numerals)
        key = [found.kind.kind, holder.key if holder is not None else ""]
        key += [str(found.ordinal or ""), found.term or "", str(found.session or "")]
        precise = found.ordinal is not None or found.term is not None
        if not precise:
            key.append(fold(name))
        if "pilot" in found.kind.flags:
            key.append("pilot")
        thing = self.things.add(
            _EVENT,
            fold("|".join(key)),
            kind=found.kind.kind,
            name=name,
            ordinal=found.ordinal,
            term=found.term,
            session=found.session,
            anchored=precise and holder is not None and holder.anchored,
        )
        if holder is not None and holder.id not in thing.holders:
            thing.holders.append(holder.id)
        return thing


def event_name(
    found: EventName, sentence: Sentence, holder: Thing | None, numerals: Mapping[str, int]
) -> str:
    """Write an event as a full name has it.

    A congress is named by its holder, then its ordinal and term; a conference or session by
    its ordinal, then its holder and the term of that body.
    """
    label = found.kind.label
    if found.national and holder is not None and holder.kind == "CentralPartyOrgan":
        found.delegates = True
    if found.delegates and "đại biểu" not in label:
        label = f"{label} đại biểu"
    own = [] if holder is None or found.purpose is not None else [holder.name]
    count = "" if found.ordinal is None else _ordinal(found, numerals)
    if found.national:
        label = label if "toàn quốc" in label else f"{label} toàn quốc"
        party = holder is not None and holder.kind == "CentralPartyOrgan"
        name = "Đảng" if party else (holder.name if holder is not None else "")
        parts = [label, count, f"của {name}" if name else ""]
    elif found.kind.kind == "Congress":
        parts = [label, *own, count]
    else:
        parts = [label, count, *own]
    if found.session is not None:
        parts.append(f"khóa {_roman_or_number(found.session)}")
    if found.purpose is not None:
        parts.append(sentence.text_of(*found.purpose))
    name = " ".join(part for part in parts if part != "")
    return name if found.term is None else f"{name}, nhiệm kỳ {found.term}"


def _ordinal(found: EventName, numerals: Mapping[str, int]) -> str:
    value = found.ordinal or 0
    if found.national:
        return f"lần thứ {_roman_or_number(value)}"
    word = next((word for word, number in numerals.items() if number == value), None)
    return f"lần thứ {word if word is not None and value <= 10 else value}"


def _roman_or_number(value: int) -> str:
    return _ROMANS[value] if 0 < value < len(_ROMANS) else str(value)


def _compatible(known: Thing, found: EventName, holder: Thing | None) -> bool:
    """Tell whether a name can mean an event told of before: nothing of it contradicts."""
    if known.kind != found.kind.kind or known.key.endswith("|pilot"):
        return False
    pairs = (
        (known.ordinal, found.ordinal),
        (known.term, found.term),
        (known.session, found.session),
    )
    if any(a is not None and b is not None and a != b for a, b in pairs):
        return False
    if holder is not None and len(known.holders) > 0 and holder.id not in known.holders:
        return False
    if found.purpose is not None and len(known.holders) > 0 and holder is None:
        return False
    agrees = any(a is not None and a == b for a, b in pairs)
    return agrees or (holder is not None and holder.id in known.holders and found.term is None)


def _complete(known: Thing, found: EventName, holder: Thing | None) -> None:
    known.ordinal = known.ordinal or found.ordinal
    known.term = known.term or found.term
    if holder is not None and len(known.holders) == 0:
        known.holders.append(holder.id)
