"""Posts that stand beside their people: before the name, or set off after it."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Cue, DateName, Item, Person, PostName
from orggraph.languages.vi.rules.asides import (
    over_short_form,
    over_unit,
    skip_aside,
    skip_birth,
    skip_born,
)
from orggraph.languages.vi.rules.held import Held
from orggraph.languages.vi.rules.items import cue_kind, is_mark, is_plain, words_between
from orggraph.languages.vi.rules.verbs import OFFICE
from orggraph.model import PostStatus

_SHORT_TITLE = 3  # tokens: "Thủ tướng", "Tổng Bí thư"
_LONGEST_ASIDE = 8  # items of a term or a parenthesis
_OPENING = 2  # items of "POST, PERSON" before the person
_MOST_WORDS = 5  # plain words within a term


def posts_beside(items: list[Item]) -> list[Held]:
    """Pair each post with the person it stands beside.

    A post that stands before a name and behind it again is that of somebody else there.
    """
    found: list[Held] = []
    taken: set[int] = set()
    for index, item in enumerate(items):
        if not isinstance(item, Person) or item.entity is None:
            continue
        before = _before(items, index, taken) or _opening(items, index, taken)
        roles = {post.post.role for post in before}
        for post in (*before, *_after(items, index)):
            if id(post) not in taken and (post in before or post.post.role not in roles):
                found.append(_held(post, item))
                taken.add(id(post))
    return found


def _held(post: PostName, person: Person) -> Held:
    status = PostStatus.CURRENT
    if post.new:
        status = PostStatus.NEW
    elif post.former:
        status = PostStatus.FORMER
    rule = "post-prefix" if post.end <= person.start else "post-apposition"
    return Held(post, [person], status, rule)


def _before(items: list[Item], index: int, taken: set[int]) -> list[PostName]:
    """Return the posts that stand directly before a name: "Phó Bí thư Thành ủy Võ Công Trí"."""
    found: list[PostName] = []
    at = index - 1
    if at < 0 or items[at].end != items[index].start:
        return found
    at = over_unit(items, over_short_form(items, at))
    while at >= 0:
        item = items[at]
        if not isinstance(item, PostName) or id(item) in taken:
            break
        behalf = at >= 1 and cue_kind(items[at - 1]) == "behalf"
        if len(found) > 0 and at >= 1 and (behalf or is_mark(items[at - 1], "with", "to", "of")):
            break  # "báo cáo với Bí thư A, Phó Giám đốc B PERSON": the first is somebody else
        if len(found) > 0 and _told_of_another(items, at):
            break
        found.append(item)
        if at < 2 or not is_mark(items[at - 1], ",", "-", "and", "also"):
            break
        at -= 2
    return found


def _opening(items: list[Item], index: int, taken: set[int]) -> list[PostName]:
    """Return the post that opens a sentence before a name: "Bí thư Tỉnh ủy X, ông A; …"."""
    person, post = items[index], items[index - 2] if index > 1 else None
    if not (isinstance(person, Person) and person.honorific and isinstance(post, PostName)):
        return []
    if index > _OPENING and not is_mark(items[index - _OPENING - 1], ";"):
        return []
    if not is_mark(items[index - 1], ",") or post.body is None or id(post) in taken:
        return []
    return [post]


def _told_of_another(items: list[Item], at: int) -> bool:
    """Tell "việc ông A thôi giữ chức Cục trưởng X, Bộ trưởng Y PERSON …": X is A's."""
    if at < 2 or not isinstance(items[at - 1], Cue) or cue_kind(items[at - 1]) not in OFFICE:
        return False
    return isinstance(items[at - 2], Person) and items[at - 2].entity is not None


def _after(items: list[Item], index: int) -> list[PostName]:
    """Return the posts that follow a name, set off by a comma, a dash or nothing."""
    found: list[PostName] = []
    at = skip_birth(items, skip_aside(items, index + 1))
    if at < len(items) and is_mark(items[at], ",", "-", "(", "also"):
        at = skip_born(items, at) + 1
    if index > 0 and isinstance(items[index - 1], PostName) and _leads_to_person(items, at):
        return found  # "Bí thư A PERSON, Phó Bí thư, Chủ tịch B PERSON": each after the posts
    while at < len(items):
        post = items[at]
        if not isinstance(post, PostName) or _of_next_person(items, at, post):
            break
        if len(found) == 0 and _is_subject(items, at, post):
            break
        found.append(post)
        at = _skip_term(items, _skip_parent(items, at + 1, post))
        if post.post.takes == "member" and at < len(items) and isinstance(items[at], PostName):
            continue  # "A, ĐUV | Chủ tịch UBND xã"
        if at + 1 >= len(items) or not _joins(items[at]):
            break
        if is_mark(items[at], ";") and _leads_to_person(items, at + 1):
            break
        at += 1
    return found


def _leads_to_person(items: list[Item], at: int) -> bool:
    """Tell whether the posts from here on stand before another person, whose they are then."""
    while at < len(items) and isinstance(items[at], PostName):
        if at + 1 < len(items) and isinstance(items[at + 1], Person):
            return True
        if at + 1 >= len(items) or not is_mark(items[at + 1], ",", "-", "and"):
            return False
        at += 2
    return False


def _of_next_person(items: list[Item], at: int, post: PostName) -> bool:
    """Tell whether a post stands directly before another person, whose it is then."""
    follower = items[at + 1] if at + 1 < len(items) else None
    return (
        isinstance(follower, Person) and follower.start == post.end and follower.entity is not None
    )


def _is_subject(items: list[Item], at: int, post: PostName) -> bool:
    """Tell ", Thủ tướng khẳng định": a title that names its holder by itself begins anew.

    So does ", Thường trực Thành ủy đã …": all who hold it together.
    """
    if "together" in post.post.flags:
        return at + 1 < len(items) and (is_plain(items[at + 1]) or isinstance(items[at + 1], Cue))
    if post.post.takes != "fixed" or post.body is None or post.end - post.start > _SHORT_TITLE:
        return False
    follower = items[at + 1] if at + 1 < len(items) else None
    return follower is not None and not is_mark(follower, ",", ";", ")", "-", ".", "and")


def _skip_parent(items: list[Item], at: int, post: PostName) -> int:
    """Step over the body set off by a comma: "Trưởng phòng Tổ chức cán bộ, Viện Kiểm sát …"."""
    body = post.body
    if body is None or at + 1 >= len(items) or not is_mark(items[at], ","):
        return at
    return at + 2 if items[at + 1] is body else at


def _joins(item: Item) -> bool:
    return is_mark(item, ",", "-", "and", "also", ";")


def _skip_term(items: list[Item], at: int) -> int:
    """Step over the term after a post: ", nhiệm kỳ 2015-2020", "khóa XI", "(2016-2021)"."""
    for end in range(at, min(at + _LONGEST_ASIDE, len(items))):
        item = items[end]
        if isinstance(item, PostName):
            return end - 1 if _joins(items[end - 1]) else at
        plain = is_mark(item, "", "(", ")", "-", ",") or isinstance(item, DateName)
        if not plain or words_between(items, at, end + 1) > _MOST_WORDS:
            return at
    return at
