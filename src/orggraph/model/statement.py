"""A statement: one edge of the graph, as a source states it, never without evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from orggraph.model.span import Span
from orggraph.model.table import Cell
from orggraph.text.dates import PartialDate


class Predicate(StrEnum):
    """What a statement says; the values are local names of the vocabulary."""

    SUB_ORGANIZATION_OF = "subOrganizationOf"  # organization → organization
    ORGANIZED_WITHIN = "organizedWithin"  # party or mass organization → body
    REPORTS_TO = "reportsTo"  # organization → organization
    HOLDS_POST = "holdsPost"  # person → organization, with role, status, time
    ACTED_ON_BEHALF_OF = "actedOnBehalfOf"  # person → organization
    ISSUED_BY = "issuedBy"  # document → organization or person
    IMPLEMENTS = "implements"  # document or event → document
    HELD_BY = "heldBy"  # event → organization
    PARTICIPANT = "participant"  # event → person, with participation
    ADOPTED = "adopted"  # event → document
    PREPARES_FOR = "preparesFor"  # event → event
    FOLLOWED = "followed"  # event → event
    ORIGINAL = "originalOrganization"  # change → organization that there was before
    RESULTING = "resultingOrganization"  # change → organization that there is after
    SPATIAL = "spatial"  # organization → the administrative unit it is of


# What holds for a time; anything else happened once, or holds for good.
LASTING = frozenset(
    {
        Predicate.SUB_ORGANIZATION_OF,
        Predicate.ORGANIZED_WITHIN,
        Predicate.REPORTS_TO,
        Predicate.HOLDS_POST,
        Predicate.SPATIAL,
    }
)


class PostStatus(StrEnum):
    """How a source speaks of a post."""

    CURRENT = "current"
    FORMER = "former"  # held before
    NEW = "new"  # the source reports the appointment or election
    ENDED = "ended"  # the source reports the leaving


class Participation(StrEnum):
    """How a person took part in an event."""

    CHAIR = "chair"
    SPEAKER = "speaker"
    DELEGATE = "delegate"
    ATTENDEE = "attendee"
    SIGNATORY = "signatory"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Evidence:
    """Where a source says something: the words, and the rule that read them.

    `rule` is the name and version of the rule ("appointment/3"); `confidence`, between
    0 and 1, is how often statements of that rule are right on annotated text. In a record
    `cell` says where the words stand in its tables; `span` is their place in the copy of these.
    """

    span: Span
    rule: str
    confidence: float
    cell: Cell | None = None

    def __post_init__(self) -> None:
        if not 0.0 < self.confidence <= 1.0:
            raise ValueError(f"confidence outside (0, 1]: {self.confidence}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One edge between two entities of a source, by their local ids.

    `role` is the post's label for holdsPost; `participation` is set for participant only;
    `status` and `decided_by` (a local id) belong to holdsPost; `start` and `end` are the first
    and the last day of a post or of a relation between organizations, where they are told.
    """

    subject: str
    predicate: Predicate
    object: str
    evidence: tuple[Evidence, ...]
    role: str | None = None
    participation: Participation | None = None
    status: PostStatus | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    decided_by: str | None = None

    def __post_init__(self) -> None:
        if len(self.evidence) == 0:
            raise ValueError(f"a statement without evidence: {self.subject} {self.predicate}")
        if (self.predicate is Predicate.HOLDS_POST) != (self.role is not None):
            raise ValueError(f"a role belongs to a post: {self.predicate} {self.role!r}")
        if (self.predicate is Predicate.PARTICIPANT) != (self.participation is not None):
            raise ValueError(f"{self.predicate} with participation {self.participation!r}")
        if self.predicate not in LASTING and not (self.start is None and self.end is None):
            raise ValueError(f"{self.predicate} from {self.start} to {self.end}")
