"""Posts that several people hold, who are listed after a colon: "các Phó Thủ tướng: A, B và C"."""

from __future__ import annotations

from collections.abc import Set

from orggraph.languages.vi.grammar.found import Item, Person, PostName
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.held import Held
from orggraph.languages.vi.rules.items import is_mark
from orggraph.model import PostStatus

_BACK = (1, 2, 3)  # tokens before the post among which "các" stands: "các đồng chí Phó …"


def posts_listed(passage: Passage, *, taken: Set[int]) -> list[Held]:
    """Return the posts before a colon with the people listed after it; those taken are left."""
    found: list[Held] = []
    items = passage.items
    for at, post in enumerate(items[:-2]):
        if not isinstance(post, PostName) or id(post) in taken or not is_mark(items[at + 1], ":"):
            continue
        many = any(passage.sentence.line.is_word(post.start - back, "plural") for back in _BACK)
        if not many and post.post.takes == "fixed":
            continue  # one who says something about somebody else, more often than a list
        people = _people(items, at + 2, many=many)
        if len(people) > 0:
            status = PostStatus.FORMER if post.former else PostStatus.CURRENT
            found.append(Held(post, people, status, "post-prefix"))
    return found


def _people(items: list[Item], at: int, *, many: bool) -> list[Person]:
    """Return the people from an item on: of a post told of as one, the first alone."""
    people: list[Person] = []
    while at < len(items):
        person = items[at]
        if not isinstance(person, Person) or person.entity is None:
            break
        people.append(person)
        following = _next(items, at + 1) if many else None
        if following is None:
            break
        at = following
    return people


def _next(items: list[Item], at: int) -> int | None:
    """Return where the next one of a list stands: after a comma, or past posts a semicolon."""
    if (
        at + 1 < len(items)
        and is_mark(items[at], ",", "and")
        and isinstance(items[at + 1], Person)
    ):
        return at + 1
    while at < len(items) and (isinstance(items[at], PostName) or is_mark(items[at], ",", "-")):
        at += 1
    return at + 1 if at < len(items) and is_mark(items[at], ";") else None
