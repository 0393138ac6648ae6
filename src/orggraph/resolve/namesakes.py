"""How likely two mentions of one name are one person.

Two explanations are weighed against each other. One person: how often does somebody of the
first post turn up in the second? Two people: how many people with the second post bear this
name by chance? Their ratio decides. The numbers are orders of magnitude, set by what the
country's administration is like (63 provinces, 700 districts, 11,000 communes), not learned.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from orggraph.languages import IdentityWords
from orggraph.resolve.careers import Career, Post, Rank, may_be_one_body
from orggraph.resolve.leveling import Leveler, Tokens

SURE = 20.0  # of the ratio: one person
OPEN = 0.2  # of the ratio: may be one person
NEVER = 1e-3  # of the ratio: certainly two
_TOGETHER = 2.0  # parts of names come together more often than by chance
_MASKED = 0.1  # of given names: those of which a text tells no more than the first letter
_LIFE = 40  # years that somebody's posts may lie apart
_LATE = 1e-3


@dataclass(frozen=True, slots=True)
class Relation:
    """How two posts lie to each other: `moves` of one person, and `people` in the second."""

    moves: float
    people: float
    words: str


_SAME_POST = Relation(0.4, 2, "the same post")
_SAME_BODY = Relation(0.3, 6, "posts in the same body")
_LIKE_BODY = Relation(0.3, 60, "posts in bodies of one name")
_SAME_ORGAN = Relation(0.3, 300, "posts in the same central body")
_SAME_PLACE = Relation(0.25, 60, "posts in the same place")
_LEADERS_HERE = Relation(0.2, 20, "leading posts in one province")
_SAME_PROVINCE = Relation(0.15, 500, "posts in one province")
_PROVINCE_LEVELS = Relation(0.08, 4000, "posts in one province at two levels")
_LEADERS_CENTRE = Relation(0.3, 400, "leading posts in the centre")
_CENTRE = Relation(0.2, 6000, "posts in the centre")
_UP_OR_DOWN = Relation(0.05, 1500, "leading posts in the centre and in a province")
_LEADERS = Relation(0.01, 1500, "leading posts in two provinces")
_CENTRE_PROVINCE = Relation(0.02, 40_000, "posts in the centre and in a province")
_CENTRE_DISTRICT = Relation(0.0001, 440_000, "posts in the centre and in a district")
_ELSEWHERE = Relation(0.003, 140_000, "posts in two provinces")
_UNKNOWN = Relation(0.05, 100_000, "posts of which the place is not known")
_NEAR = Relation(0.3, 300, "told beside the body of the post")
_NEAR_PROVINCE = Relation(0.2, 5000, "told beside bodies of the province")
_STORY = Relation(0.3, 100, "told beside the same other person")
_NO_POST = Relation(0.2, 100_000, "without a post")
_PROMINENT = Relation(0.2, 2000, "without a post, and known in the whole country")


class Namesakes:
    """Weighs mentions of one name."""

    def __init__(self, words: IdentityWords, leveler: Leveler) -> None:
        self._families = {leveler.plain(w)[0]: s for w, s in words.families.items()}
        self._middles = {leveler.plain(w)[0]: s for w, s in words.middles.items()}
        self._givens = {leveler.plain(w)[0]: s for w, s in words.givens.items()}
        self._rarest = words.rarest
        self._shares: dict[Tokens, float] = {}

    def share(self, name: Tokens) -> float:
        """Return which share of people bear a name."""
        known = self._shares.get(name)
        if known is None:
            known = _TOGETHER
            for share in self._parts(name):
                known *= share
            self._shares[name] = known
        return known

    def _parts(self, name: Tokens) -> Iterator[float]:
        first, *between = name
        if len(between) == 0:
            yield self._givens.get(first, 0.01)
            return
        family = self._families.get(first)
        yield self._middles.get(first, self._rarest) if family is None else family
        for middle in between[:-1]:
            yield self._middles.get(middle, self._rarest)
        last = between[-1]
        yield _MASKED if len(last) == 1 else self._givens.get(last, self._rarest)

    def is_family(self, word: str) -> bool:
        """Tell whether a word is known as a family name."""
        return word in self._families

    def contradict(self, one: Career, other: Career) -> bool:
        """Tell whether two careers are certainly of two people, for all that links them."""
        if len(one.posts) == 0 or len(other.posts) == 0:
            return False
        return self.weigh(one, other)[0] < NEVER

    def in_one_story(self, name: Tokens) -> tuple[float, str]:
        """Weigh two mentions of a name beside another person, likewise named in both sources."""
        return _STORY.moves / (self.share(name) * _STORY.people), _STORY.words

    def weigh(self, one: Career, other: Career) -> tuple[float, str]:
        """Return how much likelier one person is than two, and by which relation of posts."""
        share = self.share(one.name)
        best = (0.0, "")
        for relation, weight in _relations(one, other):
            ratio = relation.moves * weight / (share * relation.people)
            best = max(best, (ratio, relation.words))
        return best


def _relations(one: Career, other: Career) -> Iterator[tuple[Relation, float]]:
    if len(one.posts) > 0 and len(other.posts) > 0:
        for a in one.posts:
            for b in other.posts:
                yield _of_posts(a, b), _in_one_life(a, b)
        return
    with_post, without = (one, other) if len(one.posts) > 0 else (other, one)
    yield _NO_POST, 1.0
    for post in with_post.posts:
        if post.body in without.beside:
            yield _NEAR, 1.0
        if post.province != () and without.provinces == {post.province}:
            yield _NEAR_PROVINCE, 1.0
        if post.leads and post.rank is Rank.CENTRAL:
            yield _PROMINENT, 1.0


def _in_one_life(a: Post, b: Post) -> float:
    if a.first == 0 or b.first == 0:
        return 1.0
    apart = max(a.first, b.first) - min(a.last, b.last)
    return _LATE if apart > _LIFE else 1.0


def _of_posts(a: Post, b: Post) -> Relation:
    if may_be_one_body(a, b):
        return _in_body(a, b)
    low, high = sorted((a, b), key=lambda post: post.rank)
    here = a.province == b.province != ()
    if low.rank is Rank.UNKNOWN:
        return _one_province(a, b) if here else _UNKNOWN
    if high.rank is Rank.CENTRAL:
        return _with_centre(low, high)
    if here or () in {a.province, b.province}:
        same = a.district == b.district != () and a.province == b.province
        return _SAME_PLACE if same else _one_province(a, b) if here else _ELSEWHERE
    return _LEADERS if a.leads and b.leads and low.rank is Rank.PROVINCE else _ELSEWHERE


def _in_body(a: Post, b: Post) -> Relation:
    if a.body != b.body:
        return _LIKE_BODY
    if a.role == b.role:
        return _SAME_POST
    return _SAME_ORGAN if a.rank is Rank.CENTRAL else _SAME_BODY


def _one_province(a: Post, b: Post) -> Relation:
    if a.rank is Rank.PROVINCE and b.rank is Rank.PROVINCE:
        return _LEADERS_HERE if a.leads and b.leads else _SAME_PROVINCE
    return _PROVINCE_LEVELS


def _with_centre(low: Post, high: Post) -> Relation:
    if low.rank is Rank.CENTRAL:
        return _LEADERS_CENTRE if low.leads and high.leads else _CENTRE
    if low.rank is Rank.PROVINCE:
        return _UP_OR_DOWN if low.leads and high.leads else _CENTRE_PROVINCE
    return _CENTRE_DISTRICT
