"""What is known of an entity before it is clear which others are the same.

A profile is one entity of one source: its names, its attributes, and the ties that the source
states between it and others. Profiles are the input of `resolve`, a `Resolution` its result.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from orggraph.model import Entity, PostStatus
from orggraph.text.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Place:
    """Where a profile stands: a source, by its IRI, and an entity of it, by its local id."""

    source: str
    entity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A statement, seen from one of its two ends.

    `relation` is the predicate's value ("holdsPost"), with "^" before it when the profile is
    the statement's object. `other` is the place of the entity at the other end. The rest
    belongs to posts.
    """

    relation: str
    other: Place
    role: str | None = None
    status: PostStatus | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One entity of one source, with what the source says of it.

    `known` is the day the source was published, None when that is not known.
    """

    place: Place
    entity: Entity
    known: PartialDate | None = None
    ties: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What an entity of a source is called in the graph, where all its sources are one node.

    Entities of one type with equal keys are one node. `name` is its full official name and
    `kind` its most specific class, both the same in all its sources.
    """

    key: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Link:
    """Why two entities are one, or may be: `rule` is the reason's name and version.

    `score`, between 0 and 1, is how sure it is; `reasons` say what speaks for it and against
    it, in words for people.
    """

    a: Place
    b: Place
    rule: str
    score: float
    reasons: tuple[str, ...] = ()


class Verdict(StrEnum):
    """What a human decision says of the identity of two entities."""

    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A human decision on two entities of the graph. It wins over every rule.

    Each side is named by the IRI that an entity would have by its own key, and where more
    than one thing has that, by a source that speaks of the one that is meant.
    """

    verdict: Verdict
    a: str
    b: str
    source_a: str | None = None
    source_b: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """Which entities of all sources are one.

    `links` join the entities of each node that have not the same key by themselves: a tree,
    so that there is one chain of reasons between any two. People share names, so that theirs
    join equal keys too, where it takes a reason. `doubts` are pairs of nodes that may be one
    and were left apart, the most doubtful first, the surest of each node; each names one
    entity of each.
    """

    identities: Mapping[Place, Identity]
    links: tuple[Link, ...] = ()
    doubts: tuple[Link, ...] = field(default_factory=tuple)
