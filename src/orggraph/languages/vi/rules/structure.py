"""Who is under whom, as the text states it; who acts for whom; who leads a team."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Body, EventName, Person
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.rules.context import Context, cue_kind, is_mark
from orggraph.model import PostStatus, Predicate


def read_structure(context: Context, sentence: Sentence) -> None:
    """State what a sentence tells of the order of bodies, and for whom people act."""
    items = sentence.items
    for index, item in enumerate(items):
        kind = cue_kind(item)
        if kind == "under":
            _under(context, sentence, index)
        elif kind == "behalf":
            _behalf(context, sentence, index)
        elif kind == "lead-team":
            _team(context, sentence, index)


def _under(context: Context, sentence: Sentence, index: int) -> None:
    """Read "A thuộc B", "A, đơn vị trực thuộc B": A is directly part of B."""
    items = sentence.items
    if index + 1 >= len(items):
        return
    upper = items[index + 1]
    if not isinstance(upper, Body) or upper.entity is None:
        return
    for at in range(index - 1, max(-1, index - 8), -1):
        lower = items[at]
        if isinstance(lower, Body) or (hasattr(lower, "body") and lower.body is not None):
            body = lower if isinstance(lower, Body) else lower.body
            if body is None or body.entity is None or _generic(sentence, body):
                return
            context.state(
                sentence,
                "under-stated",
                context.things.by_id[body.entity],
                Predicate.SUB_ORGANIZATION_OF,
                context.things.by_id[upper.entity],
                [body, upper],
            )
            return
        if is_mark(lower, ";", ".") or isinstance(lower, Person | EventName):
            return


def _generic(sentence: Sentence, body: Body) -> bool:
    return sentence.line.is_word(body.start - 1, "plural")


def _behalf(context: Context, sentence: Sentence, index: int) -> None:
    """Read "PERSON, …, thay mặt BODY": the person acts for the body."""
    items = sentence.items
    body = next((i for i in items[index + 1 : index + 3] if isinstance(i, Body)), None)
    if body is None or body.entity is None:
        return
    for item in reversed(items[:index]):
        if isinstance(item, Person) and item.entity is not None:
            context.state(
                sentence,
                "behalf",
                context.things.by_id[item.entity],
                Predicate.ACTED_ON_BEHALF_OF,
                context.things.by_id[body.entity],
                [item, body],
            )
            return
        if is_mark(item, ";", "."):
            return


def _team(context: Context, sentence: Sentence, index: int) -> None:
    """Read "TEAM do PERSON, … làm trưởng đoàn": the person leads the team."""
    items = sentence.items
    start = next((at for at in range(index) if is_mark(items[at], "do")), None)
    if start is None or start == 0:
        return
    team = next((i for i in reversed(items[:start]) if isinstance(i, Body)), None)
    person = next((i for i in items[start:index] if isinstance(i, Person)), None)
    if team is None or team.entity is None or person is None or person.entity is None:
        return
    cue = items[index]
    role = sentence.text_of(cue.start + 1, cue.end)
    context.state(
        sentence,
        "team-leader",
        context.things.by_id[person.entity],
        Predicate.HOLDS_POST,
        context.things.by_id[team.entity],
        [team, cue],
        role=role,
        status=PostStatus.CURRENT,
    )
