"""What the grammar finds: names with their parts, before it is known which thing each names."""

from __future__ import annotations

from dataclasses import dataclass, field

from orggraph.languages.vi.entries import DocumentType, EventType, Head, Post, Trigger
from orggraph.text.dates import PartialDate


@dataclass(slots=True)
class Found:
    """Tokens `[start, end)` of a line; `entity` is filled in when it is known what is named."""

    start: int
    end: int
    entity: str | None = field(default=None, kw_only=True)


@dataclass(slots=True)
class Place(Found):
    """A unit of administration; without a name it is "the province" the text speaks of."""

    unit: str | None
    name: str | None
    level: str
    said: bool = False  # the unit stands in the text


@dataclass(slots=True)
class Body(Found):
    """A name of an organization: head, then what tells it from others of its kind."""

    head: Head
    number: str | None = None
    name: str | None = None  # field of work or proper name
    parent: Body | None = None
    of: bool = False  # "của" between head and parent
    alone: bool = False  # its parent is told of elsewhere, the only one of the text
    holds: bool = False  # it stands in the name of an event, as its holder
    place: Place | None = None

    @property
    def bare(self) -> bool:
        """Nothing but the head stands in the text."""
        return (
            self.number is None
            and self.name is None
            and self.parent is None
            and self.place is None
            and "alone" not in self.head.flags
        )


@dataclass(slots=True)
class Person(Found):
    """A name of a person; `core` is where the name itself begins, after honorific and rank."""

    core: int
    name: str
    honorific: bool


@dataclass(slots=True)
class PostName(Found):
    """A post, with the body it stands in where the text has it beside it."""

    post: Post
    role: str
    body: Body | None = None
    former: bool = False
    new: bool = False


@dataclass(slots=True)
class DocumentName(Found):
    """A name of an official document."""

    kind: DocumentType
    number: str | None = None
    date: PartialDate | None = None
    issuers: list[Body] = field(default_factory=list)
    subject: tuple[int, int] | None = None  # tokens of "về việc …"
    plenum: tuple[int, int | None] | None = None  # "Nghị quyết Trung ương 4 khóa XII" → (4, 12)
    event: EventName | None = None  # "Nghị quyết Đại hội …"
    beside: list[Body] = field(default_factory=list)  # whose rules they are too
    title: str | None = None  # of a law or a set of rules
    year: str | None = None  # "Chương trình công tác của Chính phủ | năm 2021"
    carries_out: DocumentName | None = None
    rules_of: Body | None = None  # "Điều lệ Đoàn …": whose charter it is
    core: int = 0  # the end of type and number, without issuer and subject

    @property
    def bare(self) -> bool:
        """Nothing but the kind stands in the text."""
        return len(self.issuers) == 0 and self.only_issued

    @property
    def only_issued(self) -> bool:
        """Nothing but the kind, and who issues it, stands in the text."""
        return (
            self.number is None
            and self.subject is None
            and self.plenum is None
            and self.event is None
            and self.title is None
            and self.carries_out is None
        )


@dataclass(slots=True)
class EventName(Found):
    """A name of an event."""

    kind: EventType
    holder: Body | None = None
    ordinal: int | None = None
    roman: bool = False  # the ordinal stands bare, in Roman numerals: "Đại hội XII"
    term: str | None = None
    session: int | None = None  # khóa XII
    national: bool = False
    delegates: bool = False
    purpose: tuple[int, int] | None = None  # tokens after "về", or of what it announces
    carries_out: bool = False  # what it is for is to carry out the documents named
    topic: bool = False  # the purpose is what many such events are for ("hội nghị tổng kết")
    month: int | None = None  # "tháng 6": the meeting of each month is one
    reported: bool = False  # the sentence says that it takes place, and when
    told: bool = False  # the sentence reports it, or sets itself at it
    other: int | None = None  # the token at which whom it is with, or about, stands
    documents: list[DocumentName] = field(default_factory=list)
    forms: list[int] = field(default_factory=list)  # ends of the shorter forms of the name
    whole: int = 0  # the end of the name where a holder stands behind the purpose

    @property
    def full_end(self) -> int:
        """The end of the name with its purpose."""
        return max(self.end, self.purpose[1] if self.purpose is not None else 0, self.whole)

    @property
    def bare(self) -> bool:
        """Nothing but the kind stands in the text."""
        return (
            self.holder is None
            and self.ordinal is None
            and self.term is None
            and self.session is None
            and self.purpose is None
            and self.month is None
            and not self.national
            and len(self.documents) == 0
        )


@dataclass(slots=True)
class DateName(Found):
    """A date, a day without its year, a relative day, or a span of years."""

    value: PartialDate | None
    day_month: tuple[int, int] | None = None
    relative: int | None = None  # days before the publication: 0 is today
    span: tuple[int, int] | None = None


@dataclass(slots=True)
class Cue(Found):
    """A phrase that states a relation."""

    trigger: Trigger


@dataclass(slots=True)
class Mark(Found):
    """A token between names: punctuation, the class of a function word, "" for any other."""

    kind: str


Item = Body | Person | PostName | DocumentName | EventName | DateName | Cue | Mark | Place
