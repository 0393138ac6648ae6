"""Who holds an event, when it is, who takes part and how, what it leads up to."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import (
    Body,
    Cue,
    DateName,
    DocumentName,
    EventName,
    Item,
    Person,
    PostName,
)
from orggraph.languages.vi.reading.documents import resolve_date
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Context, cue_kind, is_mark
from orggraph.languages.vi.rules.names import is_upper
from orggraph.model import EntityType, Participation, Predicate

_MODES = {
    "chair": (Participation.CHAIR, "chair"),
    "speak": (Participation.SPEAKER, "speaker"),
    "say": (Participation.SPEAKER, "speaker"),
    "propose": (Participation.SPEAKER, "speaker"),
    "announce": (Participation.SPEAKER, "speaker"),
    "attend": (Participation.ATTENDEE, "attendee"),
    "receive": (Participation.ATTENDEE, "attendee"),
}
# Acts that without a word of where they happen belong to the event that the text reports.
_AT_EVENT_ONLY = frozenset({"say", "announce", "propose"})
_AT_MAIN = frozenset({"speak", "attend", "announce", "chair"})


def read_events(context: Context, sentence: Sentence) -> None:
    """State what a sentence tells of events."""
    meeting = _meeting(context, sentence)
    for index, item in enumerate(sentence.items):
        if isinstance(item, EventName) and item.entity is not None:
            _held(context, sentence, index, item)
            _leads(context, sentence, index, item)
    _participants(context, sentence, meeting)


# --- holders and dates


def _held(context: Context, sentence: Sentence, index: int, found: EventName) -> None:
    thing = _thing(context, found)
    items = sentence.items
    cue = _cue_before(items, index, {"hold-event"})
    if cue is not None:
        for holder in _holders(items, cue):
            _state_holder(context, sentence, thing, holder, [holder, found], "held-by")
    if found.holder is not None and found.holder.entity is not None:
        _state_holder(context, sentence, thing, found.holder, [found], "held-name")
    elif found.national and len(thing.holders) > 0 and found.kind.kind == "Congress":
        target = context.things.by_id[thing.holders[0]]
        context.state(sentence, "held-name", thing, Predicate.HELD_BY, target, [found])
    _dated(context, sentence, index, thing, reported=cue is not None)


def _state_holder(
    context: Context, sentence: Sentence, thing: Thing, holder: Body, items: list[Item], rule: str
) -> None:
    if holder.entity is None:
        return
    target = context.things.by_id[holder.entity]
    if target.id not in thing.holders:
        thing.holders.append(target.id)
    context.state(sentence, rule, thing, Predicate.HELD_BY, target, items)


def _holders(items: list[Item], cue: int) -> list[Body]:
    """Return the bodies before "tổ chức": the nearest, and those it does so together with."""
    holders: list[Body] = []
    for at in range(cue - 1, -1, -1):
        item = items[at]
        if isinstance(item, Body) and not is_upper(items, at):
            if item.entity is not None:
                holders.append(item)
            if not _together_before(items, at):
                break
        elif isinstance(item, DocumentName | EventName | Person) or is_mark(item, ";", "."):
            break
    return holders


def _together_before(items: list[Item], at: int) -> bool:
    return any(cue_kind(items[back]) == "together" for back in range(max(0, at - 3), at)) or (
        at >= 1
        and is_mark(items[at - 1], "và", ",")
        and at >= 2
        and isinstance(items[at - 2], Body)
    )


def _dated(
    context: Context, sentence: Sentence, index: int, thing: Thing, *, reported: bool
) -> None:
    """Give an event the date that the sentence reporting it opens with or closes on."""
    if thing.date is not None:
        return
    items = sentence.items
    opening = reported or _cue_after(items, index) or thing.kind in {"Ceremony", "WorkingMeeting"}
    if not opening:
        return
    for at in range(index - 1, -1, -1):
        if _own_date(items, at):
            value = resolve_date(items[at], context.source.issued)  # type: ignore[arg-type]
            if value is not None:
                thing.date = value
                return
    for at in range(index + 1, min(index + 6, len(items))):
        if _own_date(items, at):
            thing.date = resolve_date(items[at], context.source.issued)  # type: ignore[arg-type]
            return


def _own_date(items: list[Item], at: int) -> bool:
    item = items[at]
    if not isinstance(item, DateName) or item.span is not None:
        return False
    return not (at > 0 and is_mark(items[at - 1], "từ", "kể từ"))


def _cue_after(items: list[Item], index: int) -> bool:
    return any(
        cue_kind(item) in {"hold-event", "take-place", "chair"}
        for item in items[index + 1 : index + 5]
    )


def _cue_before(items: list[Item], index: int, kinds: set[str]) -> int | None:
    """Return the cue of some kinds that stands before an item, plain words between them at most."""
    at = index - 1
    while at >= 0 and index - at < 5:
        if cue_kind(items[at]) in kinds:
            return at
        if not is_mark(items[at], ""):
            return None
        at -= 1
    return None


# --- working meetings


def _meeting(context: Context, sentence: Sentence) -> Thing | None:
    """Read "BODY … đã làm việc với BODY": a working meeting of the first with the second."""
    items = sentence.items
    for index, item in enumerate(items):
        if cue_kind(item) == "met-alone":
            return _met(context, sentence, index)
        if cue_kind(item) != "met":
            continue
        holder = _subject_body(items, index)
        other = next(
            (i for i in items[index + 1 : index + 4] if isinstance(i, Body) and i.entity), None
        )
        if holder is None or holder.entity is None or other is None or other.entity is None:
            continue
        target = context.things.by_id[holder.entity]
        with_whom = context.things.by_id[other.entity]
        label = "Buổi làm việc"
        thing = context.things.add(
            EntityType.EVENT,
            f"workingmeeting|{target.key}|{with_whom.key}|{context.source.identifier}",
            kind="WorkingMeeting",
            name=f"{label} của {target.name} với {with_whom.name}",
            anchored=True,
        )
        if target.id not in thing.holders:
            thing.holders.append(target.id)
        span = sentence.line.tokens.span(item.start, other.end)
        context.things.mention(thing, span, sentence.text_of(item.start, other.end), "event")
        context.state(sentence, "held-by", thing, Predicate.HELD_BY, target, [holder, item])
        _dated(context, sentence, index, thing, reported=True)
        context.events.main = thing
        return thing
    return None


def _met(context: Context, sentence: Sentence, index: int) -> Thing | None:
    """Read "BODY đã họp": a meeting of that body."""
    items = sentence.items
    cue = items[index]
    holder = items[index - 1] if index > 0 else None
    if not isinstance(holder, Body) or holder.entity is None or cue.end - cue.start < 2:
        return None
    target = context.things.by_id[holder.entity]
    thing = context.things.add(
        EntityType.EVENT,
        f"workingmeeting|{target.key}|{context.source.identifier}",
        kind="WorkingMeeting",
        name=f"Cuộc họp của {target.name}",
    )
    thing.holders = [target.id]
    span = sentence.line.tokens.span(holder.start, cue.end)
    context.things.mention(thing, span, sentence.text_of(holder.start, cue.end), "event")
    context.state(sentence, "held-by", thing, Predicate.HELD_BY, target, [holder, cue])
    _dated(context, sentence, index, thing, reported=True)
    context.events.main = thing
    return thing


def _subject_body(items: list[Item], cue: int) -> Body | None:
    """Return the subject of a clause: the first body of it, past an inserted "do … làm trưởng đoàn"."""
    for item in items[:cue]:
        if isinstance(item, Body) and item.entity is not None:
            return item
    return None


# --- participants


def _participants(context: Context, sentence: Sentence, meeting: Thing | None) -> None:
    items = sentence.items
    here = meeting or _event_of(context, items)
    for index, item in enumerate(items):
        if not isinstance(item, Cue) or item.trigger.kind not in _MODES:
            continue
        kind = item.trigger.kind
        mode, rule = _MODES[kind]
        target = _target(context, sentence, index, here)
        if target is None:
            continue
        for person in _actors(items, index, item):
            _state_participant(context, sentence, target, person, mode, rule, item)
        if kind == "announce":
            _recipients(context, sentence, index, target)


def _target(context: Context, sentence: Sentence, index: int, here: Thing | None) -> Thing | None:
    """Return the event at which the act of a cue happens."""
    items = sentence.items
    kind = cue_kind(items[index])
    near = _event_near(context, items, index)
    if near is not None:
        return near
    if _unclear_event_near(items, index):
        return _session(context, sentence, index) if kind == "chair" else None
    target = here or (context.events.main if kind in _AT_MAIN else None)
    if target is None or (kind in _AT_EVENT_ONLY and not _at_event(items, target)):
        return None
    return target


def _session(context: Context, sentence: Sentence, index: int) -> Thing | None:
    """Read "điều hành phiên họp": a session of the body whose plenum the text reports."""
    items = sentence.items
    main = context.events.main or _conference(context)
    found = next((i for i in items[index + 1 : index + 4] if isinstance(i, EventName)), None)
    if main is None or found is None or len(main.holders) == 0 or found.kind.kind != "Session":
        return None
    holder = context.things.by_id[main.holders[0]]
    thing = context.things.add(
        EntityType.EVENT,
        f"session|{holder.key}|{context.source.identifier}|{sentence.span.start}",
        kind="Session",
        name=f"{found.kind.label} của {holder.name}",
        holders=[holder.id],
    )
    found.entity = thing.id
    span = sentence.span_of(found)
    context.things.mention(thing, span, sentence.text_of(found.start, found.end), "event")
    context.state(sentence, "held-by", thing, Predicate.HELD_BY, holder, [items[index], found])
    return thing


def _conference(context: Context) -> Thing | None:
    for thing in context.things.latest(EntityType.EVENT):
        if thing.kind == "Conference" and len(thing.holders) > 0:
            return thing
    return None


def _recipients(context: Context, sentence: Sentence, index: int, target: Thing) -> None:
    """Read "trao quyết định cho các ông A, B": those who receive it are there."""
    given = False
    cue = sentence.items[index]
    for item in sentence.items[index + 1 :]:
        if is_mark(item, "cho"):
            given = True
        elif given and isinstance(item, Person) and item.entity is not None:
            _state_participant(
                context, sentence, target, item, Participation.ATTENDEE, "attendee", cue
            )
        elif isinstance(item, Cue) and given:
            return


def _state_participant(
    context: Context,
    sentence: Sentence,
    event: Thing,
    person: Person,
    mode: Participation,
    rule: str,
    cue: Item,
) -> None:
    target = context.things.by_id[person.entity or ""]
    context.state(
        sentence, rule, event, Predicate.PARTICIPANT, target, [person, cue], participation=mode
    )


def _event_of(context: Context, items: list[Item]) -> Thing | None:
    for item in items:
        if isinstance(item, EventName) and item.entity is not None:
            return _thing(context, item)
    return None


def _event_near(context: Context, items: list[Item], index: int) -> Thing | None:
    """Return the event right after a cue ("chủ trì Hội nghị", "phát biểu tại buổi làm việc")."""
    for item in items[index + 1 : index + 4]:
        if isinstance(item, EventName) and item.entity is not None:
            return _thing(context, item)
        if not is_mark(item, "", "tại"):
            return None
    return None


def _unclear_event_near(items: list[Item], index: int) -> bool:
    """Tell whether a cue speaks of an event that could not be told ("điều hành phiên họp")."""
    for item in items[index + 1 : index + 4]:
        if isinstance(item, EventName):
            return item.entity is None
        if not is_mark(item, "", "tại"):
            return False
    return False


def _at_event(items: list[Item], event: Thing) -> bool:
    """Tell whether the sentence places itself at the event: "Tại hội nghị, …", or it is a ceremony."""
    if event.kind == "Ceremony":
        return True
    for before, item in zip(items, items[1:], strict=False):
        if isinstance(item, EventName) and item.entity == event.id and is_mark(before, "tại"):
            return True
    return False


def _actors(items: list[Item], index: int, cue: Cue) -> list[Person]:
    """Return who does what the cue says: the subject before it, else those named after it."""
    kind = cue.trigger.kind
    if kind == "attend" and _opens_list(items, index):
        return [i for i in items[index + 1 :] if isinstance(i, Person) and i.entity]
    subject = _subjects(items, _first_verb(items, index))
    if len(subject) > 0:
        return subject
    if kind in {"chair", "speak", "attend"}:
        for item in items[index + 1 :]:
            if isinstance(item, Person) and item.entity is not None:
                return [item]
            if is_mark(item, ";", "."):
                break
    return []


def _first_verb(items: list[Item], index: int) -> int:
    """Go back from "… trao quyết định cho X và phát biểu" to the verb whose subject both have."""
    if index == 0 or not is_mark(items[index - 1], "và", ","):
        return index
    for at in range(index - 2, -1, -1):
        if cue_kind(items[at]) in _MODES:
            return at
        if is_mark(items[at], ";", "."):
            break
    return index


def _opens_list(items: list[Item], index: int) -> bool:
    """Tell "Đến dự có các ông …" from "ông X dự": nobody is named before it."""
    return not any(isinstance(item, Person) for item in items[:index])


def _subjects(items: list[Item], index: int) -> list[Person]:
    """Return the people before a cue who are its subject, those joined by "và" with them."""
    found: list[Person] = []
    at = index - 1
    while at >= 0:
        item = items[at]
        if isinstance(item, Person):
            if item.entity is not None:
                found.append(item)
            if not (at >= 1 and _joined_to_person(items, at)):
                break
        elif (
            is_mark(item, ";", ".")
            or (isinstance(item, EventName) and len(found) == 0)
            or (isinstance(item, Body) and len(found) == 0 and not _within_aside(items, at))
        ):
            break
        at -= 1
    found.reverse()
    return found


def _within_aside(items: list[Item], at: int) -> bool:
    """A body set off between a person and the verb ("ông X, thay mặt Y, phát biểu") is passed over."""
    return any(cue_kind(items[back]) == "behalf" for back in range(max(0, at - 3), at)) or (
        at >= 1 and is_mark(items[at - 1], ",", "và")
    )


def _joined_to_person(items: list[Item], at: int) -> bool:
    for back in range(at - 1, max(-1, at - 8), -1):
        item = items[back]
        if is_mark(item, "và"):
            return True
        if not isinstance(item, PostName) and not is_mark(item, ","):
            return False
    return False


# --- what an event leads up to


def _leads(context: Context, sentence: Sentence, index: int, found: EventName) -> None:
    items = sentence.items
    thing = _thing(context, found)
    before = _previous_event(context, items, index)
    cue = _cue_before(items, index, {"delegate", "after", "toward"})
    if cue is None or before is None or before.id == thing.id:
        return
    kind = cue_kind(items[cue])
    words = [items[cue], found]
    if kind == "delegate":
        context.state(sentence, "prepares-delegates", before, Predicate.PREPARES_FOR, thing, words)
    elif kind == "after":
        context.state(sentence, "followed", before, Predicate.FOLLOWED, thing, words)
    elif not _inside_document(items, index):
        context.state(sentence, "prepares-toward", before, Predicate.PREPARES_FOR, thing, words)


def _previous_event(context: Context, items: list[Item], index: int) -> Thing | None:
    for item in reversed(items[:index]):
        if isinstance(item, EventName) and item.entity is not None:
            return _thing(context, item)
    return None


def _inside_document(items: list[Item], index: int) -> bool:
    """Tell whether an event stands in the subject of a document ("Chỉ thị … về … tiến tới …")."""
    start = items[index].start
    return any(
        isinstance(item, DocumentName)
        and item.subject is not None
        and item.subject[0] <= start < item.subject[1]
        for item in items
    )


def _thing(context: Context, found: EventName) -> Thing:
    return context.things.by_id[found.entity or ""]
