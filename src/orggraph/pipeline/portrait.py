"""What a portrait of an entity consists of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One piece of evidence; without words it is an inference, by the rule named.

    Of a post, `status`, `start`, `end` and `decided_by` are what this evidence says of it.
    """

    words: str | None
    source: str | None
    source_iri: str | None
    date: str | None
    rule: str
    confidence: float | None
    sheet: str | None = None  # of a record: where in it the words stand
    row: str | None = None
    column: str | None = None
    status: str | None = None
    start: str | None = None
    end: str | None = None
    decided_by: str | None = None
    evidence: str | None = None  # the IRI of the evidence
    from_char: int | None = None  # where the words stand in the text of the source
    to_char: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One statement: what stands on its other side, the post if it is one, the evidence.

    Of a post, `start` and `end` are what all its evidence comes to, a day, a month, a year or
    the days between which it lies ("[2017-01-06..2017-02-06]", one side may be open), `after`
    and `before` the holders directly before and after. Evidence of which nothing was inferred
    has a line of its own with the status that it gives.
    """

    iri: str
    label: str
    post: str | None = None
    organization: str | None = None  # only beside a post told from a decision's side
    status: str | None = None
    start: str | None = None
    end: str | None = None
    decided_by: str | None = None
    after: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The statements of one relation in one direction."""

    relation: str
    incoming: bool
    name: str
    lines: tuple[Line, ...]
    left_out: int = 0  # lines beyond those that were wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute:
    """A value of an entity and the titles of the sources that state it."""

    name: str
    value: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """All that is known of one entity."""

    iri: str
    kind: str
    label: str
    aliases: tuple[str, ...]
    attributes: tuple[Attribute, ...]
    groups: tuple[Group, ...]
    evidences: int | None = None  # of a source: how many pieces come from it


def by_time(line: Line) -> tuple[str, str, str, str, str]:
    """Order statements by time; those without a time last, by their words."""
    first, last = _day(line.start), _day(line.end)
    return min(first, last), last, line.label, line.post or "", line.status or ""


def by_age(quote: Quote) -> tuple[str, str, str, str, str, int]:
    """Order evidence by the date of its source; undated evidence last."""
    place = quote.sheet or "", int(quote.row or 0)
    return quote.date or "~", quote.source or "", quote.rule, quote.words or "", *place


def _day(date: str | None) -> str:
    """Return the latest day of a beginning or end, or the earliest of one that is open."""
    days = [] if date is None else [day for day in date.strip("[]").split("..") if day != ""]
    return days[-1] if len(days) > 0 else "~"
