"""Who takes part in an event, and how."""

from __future__ import annotations

from itertools import pairwise

from orggraph.languages.vi.grammar.found import Cue, EventName, Item, Person, PostName
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.actors import actors, doers
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.guests import LISTS, open_list, read_guests
from orggraph.languages.vi.rules.items import after_name, cue_kind, is_mark
from orggraph.languages.vi.rules.sessions import session_of
from orggraph.model import Participation, Predicate

_MODES = {
    "chair": (Participation.CHAIR, "chair"),
    "chaired-by": (Participation.CHAIR, "chair"),
    "presidium": (Participation.CHAIR, "chair"),
    "attended-by": (Participation.ATTENDEE, "attendee"),
    "present": (Participation.ATTENDEE, "attendee"),
    "run": (Participation.CHAIR, "chair"),
    "speak": (Participation.SPEAKER, "speaker"),
    "say": (Participation.SPEAKER, "speaker"),
    "urge": (Participation.SPEAKER, "speaker"),
    "close": (Participation.SPEAKER, "speaker"),
    "congratulate": (Participation.SPEAKER, "speaker"),
    "propose": (Participation.SPEAKER, "speaker"),
    "announce": (Participation.SPEAKER, "speaker"),
    "attend": (Participation.ATTENDEE, "attendee"),
    "side": (Participation.ATTENDEE, "attendee"),
    "receive": (Participation.ATTENDEE, "attendee"),
}
# Acts that happen at an event only where the sentence places itself there.
_AT_EVENT_ONLY = frozenset(
    {"say", "urge", "announce", "congratulate", "present", "propose", "close"}
)
# What is done at conferences that announce decisions, too, without saying where.
_HANDED = frozenset({"announce", "congratulate", "present"})
# Verbs of which an event beside them is the object, not where they happen ("cho biết kỳ họp …").
_OF_EVENT = frozenset({"say", "urge", "announce", "congratulate", "present", "propose"})
# Acts that without a word of where they happen belong to the event that the text reports.
_AT_MAIN = frozenset(
    {
        "speak",
        "attend",
        "side",
        "announce",
        "congratulate",
        "present",
        "chair",
        "chaired-by",
        "presidium",
        "attended-by",
        "receive",
    }
)
_WITH_OBJECT = frozenset({"chair", "attend"})  # what follows them is the event
_NEAR = 3  # items after the cue


def read_participants(passage: Passage, meeting: Thing | None) -> None:
    """State who takes part in the event of a sentence; `meeting` is one told by its verb."""
    items = passage.items
    if _listed(passage):
        return
    here = meeting or _first_event(passage)
    for index, item in enumerate(items):
        if here is not None and item.entity == here.id:
            for person in doers(items, index):
                _state(passage, here, person, item, as_="attend")
        if not isinstance(item, Cue) or item.trigger.kind not in _MODES:
            continue
        event = _event_of(passage, index, here)
        line = passage.sentence.line
        if event is None or (
            cue_kind(item) == "attend" and line.is_word(item.start - 1, "absent")
        ):
            continue  # "không được mời tham dự", "chưa dự"
        for person in actors(items, index, item, verbs=_MODES):
            _state(passage, event, person, item)
        if item.trigger.kind in {"announce", "congratulate", "present"}:
            _recipients(passage, index, event)
        if item.trigger.kind in LISTS and is_mark(items[-1], ":"):
            open_list(passage, event, item.trigger.kind)
    if here is not None:
        _recipients_in_name(passage, here)


def _listed(passage: Passage) -> bool:
    """Read a line of the list that "Dự hội nghị có:" opens: "- Đồng chí A, Bí thư …;"."""
    line = read_guests(passage)
    event = passage.context.attending
    if line is not None and line.person is not None and event is not None:
        _state(passage, event, line.person, line.person, as_=passage.context.listed_as)
    return line is not None


def _state(passage: Passage, event: Thing, person: Item, cue: Item, as_: str = "") -> None:
    if _monument(passage, person):
        return
    mode, rule = _MODES[as_ or cue_kind(cue)]
    target = passage.thing(person)
    words = [person, cue]
    passage.state(rule, event, Predicate.PARTICIPANT, target, words, participation=mode)


def _monument(passage: Passage, person: Item) -> bool:
    """Tell "tại Tượng đài Chủ tịch A", "Lăng Chủ tịch A": only what is named after A is there."""
    items, line = passage.items, passage.sentence.line
    at = items.index(person)
    if at == 0 or not isinstance(items[at - 1], PostName):
        return False
    start = items[at - 1].start
    return any(line.word_end(start - back, "monument") == start for back in (1, 2, 3))


def _first_event(passage: Passage) -> Thing | None:
    for item in passage.items:
        if isinstance(item, EventName) and item.entity is not None and _attended(item):
            return passage.thing(item)
    return None


def _attended(item: EventName) -> bool:
    """Tell an event from the inspection of somebody, at which nobody speaks."""
    return "about" not in item.kind.flags


def _event_of(passage: Passage, index: int, here: Thing | None) -> Thing | None:
    """Return the event at which the act of a cue happens."""
    items = passage.items
    kind = cue_kind(items[index])
    near = _event_near(items, index)
    if near is not None and kind in _OF_EVENT and not is_mark(items[index + 1], "at", ""):
        near = None
    if near is not None:
        if near.entity is not None:
            return passage.thing(near) if _attended(near) else None
        return session_of(passage, index) if kind in {"chair", "run"} else None
    if kind == "run" or (kind in _WITH_OBJECT and _of_another(passage, index)):
        return None
    main = passage.context.events.main
    if kind == "urge" and here is None and main is not None and main.date is not None:
        return main
    event = here or (main if kind in _AT_MAIN else None)
    if event is None or (kind in _AT_EVENT_ONLY and not _at_event(passage, index, event)):
        return None
    return event


def _event_near(items: list[Item], index: int) -> EventName | None:
    """Return the event right after a cue ("chủ trì Hội nghị", "phát biểu tại buổi làm việc")."""
    for item in items[index + 1 : index + 1 + _NEAR]:
        if isinstance(item, EventName):
            return item
        if not is_mark(item, "", "at"):
            return None
    return None


def _of_another(passage: Passage, index: int) -> bool:
    """Tell "chủ trì hội đàm", "dự diễn đàn": another event, which the text does not name."""
    after = passage.items[index].end
    return passage.sentence.line.word_end(after, "other_event") is not None


def _at_event(passage: Passage, index: int, event: Thing) -> bool:
    """Tell whether the sentence is set at the event: "Tại hội nghị, …", or a ceremony."""
    items = passage.items
    handed = cue_kind(items[index]) in _HANDED and event is passage.context.events.main
    if event.kind == "Ceremony" or (handed and event.kind in {"Conference", "Congress"}):
        return True
    return any(
        isinstance(item, EventName) and item.entity == event.id and is_mark(before, "at")
        for before, item in pairwise(items)
    )


def _recipients_in_name(passage: Passage, event: Thing) -> None:
    """Read "lễ trao quyết định bổ nhiệm … cho ông A": whom it is for is there."""
    items = passage.items
    for index, item in enumerate(items):
        if not isinstance(item, EventName) or item.entity != event.id or item.purpose is None:
            continue
        for at in range(index + 1, after_name(items, index)):
            person = items[at]
            to = is_mark(items[at - 1], "to")
            if to and isinstance(person, Person) and person.entity is not None:
                _state(passage, event, person, item, as_="receive")


def _recipients(passage: Passage, index: int, event: Thing) -> None:
    """Read "trao quyết định cho các ông A, B": those who receive it are there."""
    cue = passage.items[index]
    given = cue_kind(cue) in {"congratulate", "present"}
    for item in passage.items[index + 1 :]:
        if is_mark(item, "to"):
            given = True
        elif given and isinstance(item, Person) and item.entity is not None:
            _state(passage, event, item, cue, as_="receive")
        elif given and isinstance(item, Cue):
            return
