"""An entity: one organization, person, document or event that a source speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from orggraph.text.dates import PartialDate


class EntityType(StrEnum):
    """The four kinds of node; the values are class names of the ontology."""

    ORGANIZATION = "Organization"
    PERSON = "Person"
    DOCUMENT = "Document"
    EVENT = "Event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One real thing, as one source names it.

    `id` is local to the source ("o1"). `kind` is the most specific class of the ontology
    ("PartyCell", "Directive", "Congress"; the type's own name where none is closer).
    `name` is the full official name; `key` says what makes the thing itself across
    sources: equal keys are one node, so a key holds the few stable facts (the name with
    its place, a document's number and issuer, a person's name with its tones).
    `aliases` are the other forms seen in the text, sorted. `start` and `end` are the first
    and the last day on which an organization exists, where they are told.
    """

    id: str
    type: EntityType
    kind: str
    name: str
    key: str
    aliases: tuple[str, ...] = ()
    number: str | None = None
    date: PartialDate | None = None
    ordinal: int | None = None
    term: str | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None

    def __post_init__(self) -> None:
        if self.name.strip() == "" or self.key.strip() == "":
            raise ValueError(f"an entity without a name or key: {self.id}")
