"""The entries of the data files: what each known word is, with what the grammar needs of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """The head word of a name of an organization (heads.tsv)."""

    label: str
    kind: str
    takes: tuple[str, ...]
    relation: str
    levels: tuple[str, ...]
    unit: str | None  # the unit of administration that the head's own word holds
    flags: frozenset[str]
    nested: str  # how it is written within the name of a part of it
    committee_of: str  # the label of the party organization whose committee it is
    under: tuple[str, ...]  # the labels of what it may be a division of
    unless: str  # the group of words after which it only qualifies and names no body
    same: str  # the label of the body that this head is another name of
    people: str  # its members, by whom its congress is called ("Đại hội phụ nữ huyện X")
    within: str  # the label of the body that the name says it is part of
    within_named: bool  # and the name of that body stands in the text


@dataclass(frozen=True, slots=True)
class FieldOfWork:
    """A field that names a ministry, as units that may be abbreviated (fields.tsv)."""

    label: str
    units: tuple[tuple[str, ...], ...]
    abbreviations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Division:
    """Of which institutions divisions can be whose names open so (divisions.tsv), folded."""

    openings: tuple[str, ...]
    over: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnitWord:
    """A word for a unit of administration (units.tsv)."""

    label: str
    levels: tuple[str, ...]
    alone: bool


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place (provinces.tsv, places.tsv); `units` are the words for a unit it goes with."""

    name: str
    units: tuple[str, ...]
    level: str


@dataclass(frozen=True, slots=True)
class Post:
    """A post (posts.tsv)."""

    role: str
    takes: str
    body: str
    label: str
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A kind of official document (documents.tsv)."""

    label: str
    kind: str
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class LawTitle:
    """What a law is about (laws.tsv)."""

    title: str


@dataclass(frozen=True, slots=True)
class EventType:
    """A kind of event (events.tsv)."""

    label: str
    kind: str
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the grammar, with how often its statements are right (rules.tsv)."""

    name: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Title:
    """A word before the name of a person (titles.tsv)."""

    kind: str


@dataclass(frozen=True, slots=True)
class Trigger:
    """A phrase that states a relation (triggers.tsv)."""

    kind: str


# What a phrase of the text can be known as.
Entry = Head | UnitWord | PlaceName | Post | DocumentType | LawTitle | EventType | Title | Trigger
