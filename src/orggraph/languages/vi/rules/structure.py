"""Who is under whom, as the text states it; who acts for whom; who leads a team."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Body, EventName, Item, Person
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.items import body_of, cue_kind, ends_clause, is_mark
from orggraph.model import PostStatus, Predicate

_NEAR = 7  # items between the two bodies


def read_structure(passage: Passage) -> None:
    """State what a sentence tells of the order of bodies, and for whom people act."""
    for index, item in enumerate(passage.items):
        kind = cue_kind(item)
        if kind == "under":
            _under(passage, index)
        elif kind == "behalf":
            _behalf(passage, index)
        elif kind == "lead-team":
            _team(passage, index)


def _under(passage: Passage, index: int) -> None:
    """Read "A thuộc B", "A, đơn vị trực thuộc B": A is directly part of B."""
    items = passage.items
    upper = items[index + 1] if index + 1 < len(items) else None
    if not isinstance(upper, Body) or upper.entity is None:
        return
    for item in reversed(items[max(0, index - _NEAR) : index]):
        lower = body_of(item)
        if lower is not None:
            if lower.of and lower.parent is not None:
                lower = lower.parent  # "Đoàn công tác của | Cục A (thuộc Bộ B)"
            if lower.entity is not None and not _generic(passage, lower, items[index]):
                part, whole = passage.thing(lower), passage.thing(upper)
                words = [lower, upper]
                if "alone" in lower.head.flags and whole.place is not None:
                    return  # "đại biểu Quốc hội thuộc | Đoàn đại biểu Quốc hội tỉnh Hà Tĩnh"
                passage.state("under-stated", part, Predicate.SUB_ORGANIZATION_OF, whole, words)
            return
        if ends_clause(item) or isinstance(item, Person | EventName):
            return


def _generic(passage: Passage, body: Body, under: Item) -> bool:
    """Tell "các A thuộc B", and "A, các cơ quan thuộc B", which says nothing of A."""
    line = passage.sentence.line
    many = any(line.is_word(at, "plural") for at in range(body.end, under.start))
    return many or line.is_word(body.start - 1, "plural")


def _behalf(passage: Passage, index: int) -> None:
    """Read "PERSON, …, thay mặt BODY": the person acts for the body."""
    items = passage.items
    body = next((i for i in items[index + 1 : index + 3] if isinstance(i, Body)), None)
    if body is None or body.entity is None:
        return
    for item in reversed(items[:index]):
        if isinstance(item, Person) and item.entity is not None:
            person, whole = passage.thing(item), passage.thing(body)
            passage.state("behalf", person, Predicate.ACTED_ON_BEHALF_OF, whole, [item, body])
            return
        if ends_clause(item):
            return


def _team(passage: Passage, index: int) -> None:
    """Read "TEAM do PERSON, … làm trưởng đoàn": the person leads the team."""
    items = passage.items
    start = next((at for at in range(index) if is_mark(items[at], "by")), None)
    if start is None or start == 0:
        return
    team = next((i for i in reversed(items[:start]) if isinstance(i, Body)), None)
    person = next((i for i in items[start:index] if isinstance(i, Person)), None)
    if team is None or "adhoc" not in team.head.flags:
        return  # "đoàn cán bộ Sở Y tế do ông A làm trưởng đoàn": no body of its own
    if team.entity is None or person is None or person.entity is None:
        return
    cue = items[index]
    passage.state(
        "team-leader",
        passage.thing(person),
        Predicate.HOLDS_POST,
        passage.thing(team),
        [team, cue],
        role=passage.sentence.text_of(cue.start + 1, cue.end),
        status=PostStatus.CURRENT,
    )
