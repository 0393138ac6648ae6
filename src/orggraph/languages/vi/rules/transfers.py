"""Transfers, which end the post told before them."""

from __future__ import annotations

from collections.abc import Set

from orggraph.languages.vi.grammar.found import Item, Person, PostName
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.rules.held import Held
from orggraph.languages.vi.rules.items import cue_kind, is_mark, is_plain
from orggraph.model import PostStatus

_NEAR = 8  # tokens between a verb of transfer and the post after it

_FEW = 2  # plain words between a post and the verb that ends it


def end_moved(line: Line, items: list[Item], beside: list[Held], told: list[Held]) -> None:
    """A transfer ends the post told before it: "ông X, Bí thư A, được điều động …".

    Membership of a committee and a mandate are not left with a post: they go on. Where the
    sentence says which posts are left, it is those and no others.
    """
    moves = [item for item in items if cue_kind(item) in {"move", "begin"}]
    new, left = _people(told, PostStatus.NEW), _people(told, PostStatus.ENDED)
    for entry in beside:
        if entry.status is not PostStatus.CURRENT or _goes_on(entry):
            continue
        if entry.people[0].entity in left:
            continue
        if _moved_after(line, items, entry, moves, new) or _moved_before(items, entry, moves):
            entry.status, entry.rule = PostStatus.ENDED, "transfer"
        elif _retires(items, entry) or _dismissed(items, entry, told):
            entry.status, entry.rule = PostStatus.ENDED, "leaving"


def _people(told: list[Held], status: PostStatus) -> Set[str | None]:
    return {p.entity for entry in told if entry.status is status for p in entry.people}


def _retires(items: list[Item], entry: Held) -> bool:
    """Tell "PERSON, POST, đã nghỉ hưu": hardly a word stands before the verb."""
    low = max(entry.post.end, entry.people[0].end)
    words = 0
    for item in items:
        if item.start < low:
            continue
        if cue_kind(item) == "retire":
            return True
        words += is_plain(item)
        joins = is_plain(item) or is_mark(item, ",", "-", "and", "also")
        if words > _FEW or not (joins or _of_same(item, entry)):
            return False
    return False


def _dismissed(items: list[Item], entry: Held, told: list[Held]) -> bool:
    """Tell "miễn nhiệm (đối với) PERSON, POST", where no other post is said to be taken away."""
    person = entry.people[0]
    if any(person in other.people and other.status is PostStatus.ENDED for other in told):
        return False
    before = [item for item in items if item.start < min(entry.post.start, person.start)]
    if len(before) > 0 and cue_kind(before[-1]) == "concerning":
        before.pop()
    return len(before) > 0 and cue_kind(before[-1]) in {"leave", "punish"}


def _of_same(item: Item, entry: Held) -> bool:
    """Tell the further posts after a name, which are left with the first."""
    return isinstance(item, PostName) and entry.post.start > entry.people[0].start


def _goes_on(entry: Held) -> bool:
    """Tell membership of a committee, and a mandate, which nobody leaves with a post."""
    post, body = entry.post.post, entry.post.body
    if post.takes == "member" or "mandate" in post.flags:
        return True
    of_committee = body is not None and "members" in body.head.flags
    return of_committee and post.role.startswith(post.label)


def _moved_after(
    line: Line, items: list[Item], entry: Held, moves: list[Item], new: Set[str | None]
) -> bool:
    """Tell "PERSON, POST, được điều động …": the verb stands after post and person.

    Without "được" somebody moves others, or it is a noun ("công tác luân chuyển cán bộ"). What
    the person says is no move of theirs.
    """
    person = entry.people[0]
    low = max(entry.post.end, person.end)
    move = next((move for move in moves if move.start >= low), None)
    if move is None or _another_person(items, person, low, move.start):
        return False
    if cue_kind(move) == "begin":
        return person.entity in new
    if _moves_another(items, move, person) or _says(items, person, low, move.start):
        return False
    return person.entity in new or line.is_word(move.start, "passive")


def _says(items: list[Item], person: Person, low: int, high: int) -> bool:
    """Tell whether the person says what follows: "ông X cho biết 9 cán bộ được luân chuyển"."""
    between = [item for item in items if low <= item.start < high]
    for item in reversed(between):
        if isinstance(item, Person) and item.entity == person.entity:
            return False
        if cue_kind(item) in {"say", "urge"}:
            return True
    return False


def _another_person(items: list[Item], person: Person, low: int, high: int) -> bool:
    return any(
        isinstance(item, Person) and low <= item.start < high and item.entity != person.entity
        for item in items
    )


def _moves_another(items: list[Item], move: Item, person: Person) -> bool:
    """Tell "đã trao quyết định điều động ông Y": the verb's object is somebody else."""
    following = next((item for item in items if item.start >= move.end), None)
    return isinstance(following, Person) and following.entity != person.entity


def _moved_before(items: list[Item], entry: Held, moves: list[Item]) -> bool:
    """Tell "điều động, bổ nhiệm POST PERSON đến …", "điều động PERSON, POST, đến …"."""
    first = min(entry.post.start, entry.people[0].start)
    for move in moves:
        if cue_kind(move) == "move" and 0 <= first - move.end <= _NEAR:
            between = [item for item in items if move.end <= item.start < first]
            return all(is_mark(i, ",", "and") or cue_kind(i) == "appoint" for i in between)
    return False
