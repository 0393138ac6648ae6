"""Who had a post before the one who gets it: "A được bổ nhiệm … thay ông B"."""

from __future__ import annotations

from collections.abc import Sequence

from orggraph.languages.vi.grammar.found import Item, Person
from orggraph.languages.vi.rules.held import Held
from orggraph.languages.vi.rules.items import cue_kind
from orggraph.model import PostStatus


def predecessors(items: Sequence[Item], told: Sequence[Held]) -> list[Held]:
    """Return the posts that those replaced leave to whom `told` gives them."""
    found: list[Held] = []
    for index, item in enumerate(items):
        if not isinstance(item, Person) or item.entity is None or not _replaced(items, index):
            continue
        given = _given(told, items[index - 1].start, item)
        if given is not None:
            found.append(Held(given.post, [item], PostStatus.ENDED, "leaving", by=given.by))
    return found


def is_predecessor(items: Sequence[Item], index: int) -> bool:
    """Tell the B of "A thay ông B làm Giám đốc": the post that follows is A's, not B's."""
    after = items[index + 1] if index + 1 < len(items) else None
    return _replaced(items, index) and after is not None and cue_kind(after) in {"hold", "duty"}


def _replaced(items: Sequence[Item], index: int) -> bool:
    return index > 0 and cue_kind(items[index - 1]) == "replace"


def _given(told: Sequence[Held], at: int, person: Person) -> Held | None:
    """Return the new post told last before the verb, else the first one after it."""
    new = [
        entry
        for entry in told
        if entry.status is PostStatus.NEW
        and all(holder.entity != person.entity for holder in entry.people)
    ]
    before = [entry for entry in new if entry.post.end <= at]
    return before[-1] if len(before) > 0 else next(iter(new), None)
