"""What a source says of a person's posts: where they are, of what rank, in which years."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from orggraph.model import PostStatus
from orggraph.resolve.forms import Where
from orggraph.resolve.leveling import Tokens
from orggraph.resolve.nodes import BodyNode, Nodes
from orggraph.resolve.profile import Profile, Tie
from orggraph.resolve.world import World

_POST = "holdsPost"
_TELLING = 3  # words of a body's name that a fuller name of it goes on from
_PAST = frozenset({PostStatus.FORMER, PostStatus.ENDED})


class Rank(IntEnum):
    """At which level a post stands."""

    UNKNOWN = 0
    LOCAL = 1  # of a commune
    DISTRICT = 2
    PROVINCE = 3
    CENTRAL = 4


@dataclass(frozen=True, slots=True, order=True)
class Post:
    """A post of a person: in which body, in what role, from when to when, as far as told.

    `like` is the same of bodies of one name. `leads` tells the posts that few people have.
    `first` and `last` are years; 0 for what is not told.
    """

    body: int
    like: tuple[Tokens, Where | None]
    role: Tokens
    rank: Rank
    leads: bool
    province: Tokens
    district: Tokens
    first: int = 0
    last: int = 0
    past: bool = False


def may_be_one_body(a: Post, b: Post) -> bool:
    """Tell whether two posts are in one body, or in two of one name that may be one.

    Of two bodies with the same post one may be named more fully, with its place or what it is
    part of.
    """
    if a.body == b.body:
        return True
    if a.province != b.province and () not in {a.province, b.province}:
        return False
    return a.like == b.like or (a.role == b.role and _goes_on(a.like, b.like))


def _goes_on(one: tuple[Tokens, Where | None], other: tuple[Tokens, Where | None]) -> bool:
    (short, place), (long, where) = sorted((one, other), key=lambda like: len(like[0]))
    if None not in {place, where} and place != where:
        return False
    return len(short) >= _TELLING and set(short) <= set(long)


@dataclass(frozen=True, slots=True)
class Career:
    """All that tells a person from others of the same name.

    `beside` and `provinces` are of the source, told only where it gives no post.
    """

    name: Tokens
    posts: tuple[Post, ...]
    beside: frozenset[int] = frozenset()
    provinces: frozenset[Tokens] = frozenset()
    source: str = ""


class Careers:
    """Reads careers off profiles, with the bodies that are known to be one."""

    def __init__(self, world: World, nodes: Nodes) -> None:
        self._world = world
        self._nodes = nodes
        level = world.tongue.leveler.name
        words = world.tongue.words
        self._roles = tuple(sorted(level(role) for role in words.leading_roles))
        self._bodies = frozenset(level(body) for body in words.leading_bodies)
        self._leading: dict[tuple[Tokens, Tokens, Rank], bool] = {}

    def of(self, profile: Profile) -> Career:
        """Return what a source says of a person."""
        name = self._world.tongue.leveler.person(profile.entity.name)
        known = profile.known.year if profile.known is not None else 0
        posts = tuple(
            sorted(
                {
                    self._post(tie, self._nodes.at[tie.other], known)
                    for tie in profile.ties
                    if tie.relation == _POST and tie.other in self._nodes.at
                }
            )
        )
        if len(posts) > 0:
            return Career(name, posts)
        source = profile.place.source
        return Career(
            name,
            (),
            self._nodes.of_source(source),
            self._world.beside(source).provinces,
            source,
        )

    def _post(self, tie: Tie, body: BodyNode, known: int) -> Post:
        role = self._world.tongue.leveler.name(tie.role or "")
        rank = _rank(body)
        past = tie.status in _PAST
        first = tie.start.year if tie.start is not None else 0
        last = tie.end.year if tie.end is not None else 0
        if first == 0 and last == 0 and not past:
            first = last = known
        return Post(
            body=body.number,
            like=(body.core, body.place),
            role=role,
            rank=rank,
            leads=self._leads(role, body.core, rank),
            province=body.province,
            district=body.district,
            first=first or last,
            last=last or first,
            past=past,
        )

    def _leads(self, role: Tokens, core: Tokens, rank: Rank) -> bool:
        known = self._leading.get((role, core, rank))
        if known is None:
            known = any(role[: len(words)] == words for words in self._roles) and (
                rank is Rank.CENTRAL or core in self._bodies
            )
            self._leading[role, core, rank] = known
        return known


def _rank(body: BodyNode) -> Rank:
    if body.level == "commune":
        return Rank.LOCAL
    if body.level == "district":
        return Rank.DISTRICT
    if body.level == "province":
        return Rank.PROVINCE
    return Rank.CENTRAL if body.level == "central" else Rank.UNKNOWN
