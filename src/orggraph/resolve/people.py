"""Which people are one: by their names, and by what posts say where a name is common."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from orggraph.resolve.atoms import Atom
from orggraph.resolve.careers import Career, Post, may_be_one_body
from orggraph.resolve.clusters import Clusters, Edge
from orggraph.resolve.leveling import Tokens
from orggraph.resolve.namesakes import OPEN, SURE, Namesakes
from orggraph.resolve.remembered import bare
from orggraph.resolve.spelling import Slip
from orggraph.resolve.stories import Stories
from orggraph.resolve.tongue import Tongue

_NAME = "person-name/1"
_SLIP = "person-slip/1"
_CLAN = "person-clan/1"
_SURE = round(SURE / (1 + SURE), 3)
_MANY = 60  # careers of one name that are compared each with each


class _Slip(NamedTuple):
    """By which rule two names are one, how surely, and in words."""

    rule: str
    score: float
    words: str


class People:
    """Joins the atoms of people."""

    def __init__(self, clusters: Clusters, atoms: Sequence[Atom[Career]], tongue: Tongue) -> None:
        self._clusters = clusters
        self._told = [atom.facts for atom in atoms]
        self._tongue = tongue
        self._stories = Stories(atoms)
        self._namesakes = Namesakes(tongue.words, tongue.leveler)
        self._given_first = {tongue.leveler.syllable(word) for word in tongue.words.given_first}
        self._doubts: list[Edge] = []

    def join(self) -> list[Edge]:
        """Join what is one; return what may be, and was left apart."""
        blocks: dict[Tokens, list[int]] = {}
        for number, career in enumerate(self._told):
            blocks.setdefault(career.name, []).append(number)
        for _, block in sorted(blocks.items()):
            self._join_namesakes(block)
        edges = [edge for pair in self._alike() for edge in self._slip(*pair)]
        self._doubts.extend(self._clusters.join_all(edges, self._objects))
        return self._doubts

    def _join_namesakes(self, block: list[int]) -> None:
        if len(block) == 1:
            return
        edges = []
        name = self._told[block[0]].name
        for a, b in self._stories.of(block):
            ratio, words = self._namesakes.in_one_story(name)
            edges.append(_edge(a, b, ratio, words))
        for a, b in self._pairs(block):
            ratio, words = self._namesakes.weigh(self._told[a], self._told[b])
            if ratio >= OPEN:
                edges.append(_edge(a, b, ratio, words))
        self._doubts.extend(edge for edge in edges if edge.score < _SURE)
        edges = [edge for edge in edges if edge.score >= _SURE]
        self._doubts.extend(self._clusters.join_all(edges, self._objects))

    def _pairs(self, block: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield the pairs of a block; of a large one those that share a post, and a chain."""
        if len(block) <= _MANY:
            yield from combinations(block, 2)
            return
        groups: dict[Hashable, list[int]] = {}
        for number in block:
            career = self._told[number]
            marks: list[Hashable] = [(post.body, post.role) for post in career.posts]
            marks += [post.body for post in career.posts]
            marks += [("province", post.province) for post in career.posts if post.province != ()]
            for mark in marks or [None]:
                groups.setdefault(mark, []).append(number)
        seen = set()
        first = [group[0] for group in groups.values()]
        chains = [*groups.values(), first, block]
        for group in chains:
            if len(group) <= _MANY:
                pairs = list(combinations(sorted(set(group)), 2))
            else:
                pairs = list(pairwise(group))
            for pair in pairs:
                if pair not in seen and pair[0] != pair[1]:
                    seen.add(pair)
                    yield pair

    def _alike(self) -> Iterator[tuple[int, int]]:
        """Yield pairs with a post in one body whose names differ by a word, or in marks alone."""
        gaps: dict[Hashable, list[int]] = {}
        for number, career in enumerate(self._told):
            bodies = list(dict.fromkeys(post.like for post in career.posts))
            for mark in _marks(career.name, self._given_first) if len(bodies) > 0 else ():
                for body in bodies:
                    gaps.setdefault((body, mark), []).append(number)
        seen = set()
        for group in gaps.values():
            for a, b in combinations(group, 2):
                if self._told[a].name != self._told[b].name and (a, b) not in seen:
                    seen.add((a, b))
                    yield a, b

    def _slip(self, a: int, b: int) -> Iterator[Edge]:
        one, other = self._told[a], self._told[b]
        if not any(may_be_one_body(x, y) for x in one.posts for y in other.posts):
            return
        post = _shared_post(one, other)
        slip = self._compare(one.name, other.name, same_post=post is not None)
        if slip.score == 0.0:
            return
        where = "the same post" if post is not None else "posts in the same body"
        edge = Edge(a=a, b=b, rule=slip.rule, score=slip.score, reasons=(slip.words, where))
        if slip.score >= 0.9:
            yield edge
        else:
            self._doubts.append(edge)

    def _compare(self, one: Tokens, other: Tokens, *, same_post: bool) -> _Slip:
        """Return by which rule two names with posts in one body are one, and how surely."""
        if len(one) != len(other):
            return _Slip(
                _CLAN, 0.93 if same_post else 0.5, "one name is the other without the clan"
            )
        slips = [
            self._tongue.spelling.slip(x, y) for x, y in zip(one, other, strict=True) if x != y
        ]
        found = _Slip(_SLIP, 0.0, "")
        if (_is_bare(one) or _is_bare(other)) and len(one) > 2:
            found = _Slip(_SLIP, 0.95 if same_post else 0.7, "one name has lost all its marks")
        elif slips == [Slip.TYPING]:
            found = _Slip(_SLIP, 0.97 if same_post else 0.91, "a word of one name is misspelled")
        elif slips == [Slip.MARK]:
            found = _Slip(_SLIP, 0.92 if same_post else 0.4, "one name has lost a mark")
        elif len(slips) == 1 and same_post and self._wrong_family(one, other):
            found = _Slip(_SLIP, 0.92, "one family name is misspelled")
        elif same_post and all(slip >= Slip.TONE for slip in slips):
            found = _Slip(_SLIP, 0.6, "names that differ in tones, which tell people apart")
        return found

    def _wrong_family(self, one: Tokens, other: Tokens) -> bool:
        """Tell whether two names differ in the first word, which is a family's in one alone."""
        if one[0] == other[0] or bare(one[0]) != bare(other[0]):
            return False
        return self._namesakes.is_family(one[0]) != self._namesakes.is_family(other[0])

    def _objects(self, one: Sequence[int], other: Sequence[int]) -> str | None:
        """Return why two groups cannot be one person."""
        if len(one) * len(other) > 400:
            one, other = one[:20], other[:20]
        for a in one:
            for b in other:
                x, y = self._told[a], self._told[b]
                if x.name == y.name and self._namesakes.contradict(x, y):
                    return "posts that one person cannot have"
        return None


def _edge(a: int, b: int, ratio: float, words: str) -> Edge:
    score = round(ratio / (1 + ratio), 3)
    return Edge(a=a, b=b, rule=_NAME, score=score, reasons=("the same name", words))


def _marks(name: Tokens, given_first: frozenset[str] | set[str]) -> Iterator[Hashable]:
    for at in range(len(name) if len(name) > 1 else 0):
        yield len(name), at, (*name[:at], *name[at + 1 :])
    yield "bare", tuple(map(bare, name))
    if name[0] in given_first and len(name) > 1:
        yield "clan", name[:2]


def _is_bare(name: Tokens) -> bool:
    return all(map(str.isascii, name))


def _shared_post(one: Career, other: Career) -> Post | None:
    return next(
        (a for a in one.posts for b in other.posts if a.role == b.role and may_be_one_body(a, b)),
        None,
    )
