"""What one piece of evidence says of one person in one post."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from orggraph.model import PostStatus
from orggraph.text.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A membership as one piece of evidence tells it.

    `role` is what makes two posts of a body the same: the concept of the post, or its label
    where it has none. `decided` is the date of the act or meeting that decided on it, `issued`
    that of the source, `founded` and `dissolved` are the first and last day of the organization.
    `head` tells that the post is held by one person at a time.
    """

    evidence: str
    membership: str
    person: str
    organization: str
    role: str
    label: str
    language: str
    source: str
    status: PostStatus | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    decided: PartialDate | None = None
    issued: PartialDate | None = None
    founded: date | None = None
    dissolved: date | None = None
    head: bool = False

    @property
    def post(self) -> tuple[str, str]:
        """What is held: a role in an organization."""
        return self.organization, self.role

    @property
    def is_planned(self) -> bool:
        """Whether the end is one to come: the term of whoever was elected until 2020."""
        if self.end is None or self.status not in (PostStatus.NEW, PostStatus.CURRENT):
            return False
        return self.issued is None or self.end.first_day > self.issued.last_day

    @property
    def is_dated(self) -> bool:
        """Whether the claim says anything of when."""
        return not self.start is self.end is self.issued is None

    @property
    def over(self) -> date | None:
        """The day by which the post was over for certain; None where it need not be."""
        if self.end is not None and not self.is_planned:
            return self.end.last_day
        looks_back = self.status in (PostStatus.ENDED, PostStatus.FORMER)
        return self.issued.last_day if looks_back and self.issued is not None else None
