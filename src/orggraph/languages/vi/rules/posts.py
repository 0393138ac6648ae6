"""Who holds, gets or leaves which post."""

from __future__ import annotations

from dataclasses import dataclass, field

from orggraph.languages.vi.grammar.found import (
    Body,
    Cue,
    DateName,
    DocumentName,
    Item,
    Person,
    PostName,
)
from orggraph.languages.vi.lexicon import Post
from orggraph.languages.vi.reading.documents import resolve_date
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Context, cue_kind, is_mark, words_between
from orggraph.model import PostStatus, Predicate
from orggraph.text.dates import PartialDate

_APPOINTS = frozenset({"appoint", "elect", "move", "begin"})
_LEAVES = frozenset({"leave", "punish"})
_RULES = {
    PostStatus.NEW: "appointment",
    PostStatus.ENDED: "leaving",
    PostStatus.CURRENT: "post-predicate",
    PostStatus.FORMER: "post-predicate",
}


@dataclass(slots=True)
class _Held:
    """A post and who has it, as far as the sentence has told."""

    post: PostName
    people: list[Person]
    status: PostStatus
    rule: str
    start: PartialDate | None = None
    end: PartialDate | None = None
    by: Thing | None = None


@dataclass(slots=True)
class _State:
    """What the sentence has said so far, read from left to right."""

    people: list[Person] = field(default_factory=list)
    status: PostStatus | None = None
    past: bool = False
    appointed: bool = False
    blocked: bool = False
    concerning: bool = False
    waiting: list[PostName] = field(default_factory=list)
    authority: Thing | None = None
    since: PartialDate | None = None


def read_posts(context: Context, sentence: Sentence) -> None:
    """State the posts that a sentence tells of."""
    beside = _beside(sentence.items)
    held = [_apposition(context, item, people) for item, people, _ in beside]
    taken = {id(item) for item, _, _ in beside}
    told = _predicates(context, sentence, taken)
    _end_moved(sentence, held, told)
    for entry in (*held, *told):
        _state(context, sentence, entry)


# --- posts beside their people


def _beside(items: list[Item]) -> list[tuple[PostName, list[Person], str]]:
    """Pair each post with the person it stands beside: before the name, or after it."""
    pairs: list[tuple[PostName, list[Person], str]] = []
    taken: set[int] = set()
    for index, item in enumerate(items):
        if not isinstance(item, Person) or item.entity is None:
            continue
        for post in _before(items, index, taken):
            pairs.append((post, [item], "before"))
            taken.add(id(post))
        for post in _after(items, index):
            if id(post) not in taken:
                pairs.append((post, [item], "after"))
                taken.add(id(post))
    return pairs


def _before(items: list[Item], index: int, taken: set[int]) -> list[PostName]:
    """Return the posts that stand directly before a name: "Phó Bí thư Thành ủy Võ Công Trí"."""
    found: list[PostName] = []
    at = index - 1
    person = items[index]
    while at >= 0:
        item = items[at]
        if not isinstance(item, PostName) or id(item) in taken:
            break
        if len(found) == 0 and item.end != person.start:
            break
        if len(found) > 0 and at >= 1 and is_mark(items[at - 1], "với", "cho", "của"):
            break  # "báo cáo với Bí thư A, Phó Giám đốc B PERSON": the first is somebody else
        found.append(item)
        if (
            at >= 2
            and is_mark(items[at - 1], ",", "-", "và")
            and isinstance(items[at - 2], PostName)
        ):
            at -= 2
        else:
            break
    return found


def _after(items: list[Item], index: int) -> list[PostName]:
    """Return the posts that follow a name, set off by a comma, a dash or nothing."""
    found: list[PostName] = []
    at = index + 1
    at = _skip_aside(items, at)
    if at < len(items) and is_mark(items[at], ",", "-", "("):
        at += 1
        if at < len(items) and is_mark(items[at], "là"):
            at += 1
    while at < len(items) and isinstance(items[at], PostName):
        post = items[at]
        assert isinstance(post, PostName)
        follower = items[at + 1] if at + 1 < len(items) else None
        if isinstance(follower, Person) and follower.start == post.end and follower.entity:
            break  # the post stands before the next person
        found.append(post)
        at += 1
        # "Trưởng phòng Tổ chức cán bộ, Viện Kiểm sát …": the body set off by a comma
        if at + 1 < len(items) and is_mark(items[at], ",") and items[at + 1] is post.body:
            at += 2
        at = _skip_term(items, at)
        if at + 1 < len(items) and _joins(items[at]) and isinstance(items[at + 1], PostName):
            at += 1
        else:
            break
    return found


def _joins(item: Item) -> bool:
    return is_mark(item, ",", "-", "và", ";") or cue_kind(item) == "concurrent"


def _skip_aside(items: list[Item], at: int) -> int:
    """Step over "(bìa trái)", "(1960)" after a name."""
    if at < len(items) and is_mark(items[at], "("):
        for end in range(at + 1, min(at + 8, len(items))):
            if isinstance(items[end], PostName):
                return at
            if is_mark(items[end], ")"):
                return end + 1
    return at


def _skip_term(items: list[Item], at: int) -> int:
    """Step over the term after a post: ", nhiệm kỳ 2015-2020", "khóa XI", "(2016-2021)"."""
    end = at
    while end < len(items) and end - at < 8:
        item = items[end]
        if isinstance(item, PostName):
            return end - 1 if _joins(items[end - 1]) else at
        plain = is_mark(item, "", "(", ")", "-", ",") or isinstance(item, DateName)
        if not plain or words_between(items, at, end + 1) > 5:
            return at
        end += 1
    return at


def _apposition(context: Context, post: PostName, people: list[Person]) -> _Held:
    status = PostStatus.FORMER if post.former else PostStatus.CURRENT
    if post.new:
        status = PostStatus.NEW
    before = len(people) == 1 and post.end <= people[0].start
    return _Held(post, people, status, "post-prefix" if before else "post-apposition")


# --- posts that the sentence's verbs give and take


def _predicates(context: Context, sentence: Sentence, taken: set[int]) -> list[_Held]:
    state = _State()
    told: list[_Held] = []
    items = sentence.items
    for index, item in enumerate(items):
        if isinstance(item, Person):
            _person(context, items, index, item, state, told)
        elif isinstance(item, Cue):
            _cue(sentence, item, state, told)
        elif isinstance(item, PostName):
            if id(item) not in taken:
                _post(context, sentence, index, item, state, told)
        elif isinstance(item, Body) and item.entity is not None:
            state.authority = context.things.by_id[item.entity]
            if state.status is PostStatus.NEW and _joined_by_entering(items, index):
                _entered(context, item, state, told)
        elif isinstance(item, DocumentName) and item.entity is not None:
            if item.kind.kind == "Decision":
                state.authority = context.things.by_id[item.entity]
        elif isinstance(item, DateName):
            _date(context, items, index, item, state, told)
        elif is_mark(item, ";"):
            state.status, state.blocked, state.past = None, False, False
            state.appointed = False
            state.people = []
    return told


def _person(
    context: Context,
    items: list[Item],
    index: int,
    item: Person,
    state: _State,
    told: list[_Held],
) -> None:
    if item.entity is None and item.name == "":
        subject = context.people.subject
        if subject is None:
            return
        item.entity = subject.id
    if item.entity is None:
        return
    joined = index >= 2 and is_mark(items[index - 1], ",", "và") and len(state.people) > 0
    if joined and isinstance(items[index - 2], Person):
        state.people = [*state.people, item]
    else:
        state.people = [item]
    if len(state.waiting) > 0 and (state.concerning or state.status is not None):
        for post in state.waiting:
            told.append(_told(post, state))
        state.waiting = []
    state.concerning = False


def _so_long(sentence: Sentence, cue: Cue) -> bool:
    """Tell "3 năm làm Phó Bí thư": a span of years before the verb says it is over."""
    line = sentence.line
    return line.is_word(cue.start - 1, "year") and line.fold(cue.start - 2).isdigit()


def _cue(sentence: Sentence, item: Cue, state: _State, told: list[_Held]) -> None:
    kind = item.trigger.kind
    if kind == "propose":
        state.blocked = True
    elif kind in _APPOINTS:
        state.status = PostStatus.NEW
        state.appointed = True
    elif kind in _LEAVES:
        state.status = PostStatus.ENDED
        state.blocked = False
    elif kind == "hold":
        if state.appointed:
            state.status = PostStatus.NEW
        elif state.past or _so_long(sentence, item):
            state.status = PostStatus.FORMER
        elif state.status is None or state.status is PostStatus.CURRENT:
            state.status = PostStatus.NEW
    elif kind == "past":
        state.past = True
        state.status = PostStatus.FORMER
    elif kind == "earlier":
        state.past = True
    elif kind == "is":
        state.status = PostStatus.FORMER if state.past else PostStatus.CURRENT
    elif kind == "concerning":
        state.concerning = True
    elif kind == "retire":
        for entry in told:
            if entry.status is PostStatus.CURRENT:
                entry.status = PostStatus.ENDED
        state.status = PostStatus.ENDED


def _post(
    context: Context,
    sentence: Sentence,
    index: int,
    item: PostName,
    state: _State,
    told: list[_Held],
) -> None:
    follower = sentence.items[index + 1] if index + 1 < len(sentence.items) else None
    if isinstance(follower, Person) and follower.start == item.end:
        return
    if state.status is None or state.blocked:
        return
    if len(state.people) == 0 or _concerns_later(sentence.items, index):
        state.waiting.append(item)
        return
    told.append(_told(item, state))


def _concerns_later(items: list[Item], index: int) -> bool:
    """Tell whether "đối với PERSON" follows: the act is about that person, not the subject."""
    for at in range(index + 1, len(items) - 1):
        if cue_kind(items[at]) == "concerning" and isinstance(items[at + 1], Person):
            return True
        if is_mark(items[at], ".", ";"):
            return False
    return False


def _told(post: PostName, state: _State) -> _Held:
    status = state.status or PostStatus.CURRENT
    if post.former:
        status = PostStatus.FORMER
    entry = _Held(post, list(state.people), status, _RULES[status], by=state.authority)
    if status not in {PostStatus.NEW, PostStatus.ENDED}:
        entry.by = None
    return entry


def _joined_by_entering(items: list[Item], index: int) -> bool:
    """Tell "được chỉ định vào Ban Chấp hành": entering a committee is membership of it."""
    for at in range(index - 1, max(-1, index - 8), -1):
        kind = cue_kind(items[at])
        if kind in {"join", "elect"} or (kind == "appoint" and _ends_with_into(items[at])):
            return True
        if not (is_mark(items[at], ",", "và") or isinstance(items[at], Body)):
            return False
    return False


def _ends_with_into(item: Item) -> bool:
    return isinstance(item, Cue) and item.end - item.start >= 4


def _entered(context: Context, body: Body, state: _State, told: list[_Held]) -> None:
    if len(state.people) == 0 or state.blocked or "members" not in body.head.flags:
        return
    role = context.lexicon.words["member_role"]
    post = Post(role, "org", "", role, frozenset())
    name = PostName(body.start, body.end, post, role, body=body)
    entry = _told(name, state)
    entry.by = None if entry.by is not None and entry.by.id == body.entity else entry.by
    told.append(entry)


def _date(
    context: Context,
    items: list[Item],
    index: int,
    item: DateName,
    state: _State,
    told: list[_Held],
) -> None:
    if index == 0 or not is_mark(items[index - 1], "từ", "kể từ"):
        return
    if index + 2 < len(items) and is_mark(items[index + 1], "đến") and len(told) == 0:
        state.past = True
    if len(told) == 0:
        return
    value = resolve_date(item, context.source.issued)
    last = told[-1]
    if value is not None and last.status is PostStatus.NEW:
        last.start = value
    elif value is not None and last.status is PostStatus.ENDED:
        last.end = value


def _end_moved(sentence: Sentence, held: list[_Held], told: list[_Held]) -> None:
    """A transfer ends the post told before it: "ông X, Bí thư A, được điều động …".

    Membership of a committee is not left with a post: it goes on.
    """
    moves = [item for item in sentence.items if cue_kind(item) in {"move", "begin"}]
    new = {p.entity for entry in told if entry.status is PostStatus.NEW for p in entry.people}
    for entry in held:
        if entry.status is not PostStatus.CURRENT or _is_membership(entry):
            continue
        if _moved_after(sentence, entry, moves, new) or _moved_before(sentence, entry, moves):
            entry.status, entry.rule = PostStatus.ENDED, "transfer"


def _is_membership(entry: _Held) -> bool:
    post = entry.post.post
    return post.takes == "member" or (
        post.role.startswith(post.label)
        and "members"
        in (entry.post.body.head.flags if entry.post.body is not None else frozenset())
    )


def _moved_after(
    sentence: Sentence, entry: _Held, moves: list[Item], new: set[str | None]
) -> bool:
    person = entry.people[0]
    after = next((m for m in moves if m.start >= max(entry.post.end, person.end)), None)
    if after is None or not _no_other_person(sentence, entry, after):
        return False
    if cue_kind(after) == "move":
        return not _moves_another(sentence, after, person)
    return person.entity in new


def _moves_another(sentence: Sentence, move: Item, person: Person) -> bool:
    """Tell "đã trao quyết định điều động ông Y": the verb's object is somebody else."""
    following = next((i for i in sentence.items if i.start >= move.end), None)
    return isinstance(following, Person) and following.entity != person.entity


def _moved_before(sentence: Sentence, entry: _Held, moves: list[Item]) -> bool:
    """Tell "điều động, bổ nhiệm POST PERSON đến …": the verb stands before post and person."""
    first = min(entry.post.start, entry.people[0].start)
    if entry.people[0].start < entry.post.start:
        return False
    for move in moves:
        if cue_kind(move) == "move" and 0 <= first - move.end <= 4:
            between = [i for i in sentence.items if move.end <= i.start < first]
            return all(is_mark(i, ",", "và") or cue_kind(i) == "appoint" for i in between)
    return False


def _no_other_person(sentence: Sentence, entry: _Held, move: Item) -> bool:
    low = max(entry.post.end, entry.people[0].end)
    return not any(
        isinstance(item, Person)
        and low <= item.start < move.start
        and item.entity != entry.people[0].entity
        for item in sentence.items
    )


def _state(context: Context, sentence: Sentence, entry: _Held) -> None:
    body = entry.post.body
    if body is None or body.entity is None:
        return
    target = context.things.by_id[body.entity]
    for person in entry.people:
        if person.entity is None:
            continue
        key = (person.entity, target.id, entry.post.post.role)
        role = context.labels.setdefault(key, entry.post.role)
        by = entry.by.id if entry.by is not None and entry.by.id != target.id else None
        context.state(
            sentence,
            entry.rule,
            context.things.by_id[person.entity],
            Predicate.HOLDS_POST,
            target,
            [person, entry.post],
            role=role,
            status=entry.status,
            start=entry.start,
            end=entry.end,
            decided_by=by,
        )
