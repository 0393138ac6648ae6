"""Posts that the verbs of a sentence give, take and tell of, read from left to right."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field

from orggraph.languages.vi.grammar.found import (
    Body,
    Cue,
    DateName,
    DocumentName,
    Item,
    Person,
    PostName,
)
from orggraph.languages.vi.reading.dates import resolve_date
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.held import Held
from orggraph.languages.vi.rules.items import cue_kind, in_parentheses, is_mark, is_plain
from orggraph.languages.vi.rules.lookahead import (
    concerns_later,
    counted,
    joined_over_posts,
    lists_posts,
)
from orggraph.languages.vi.rules.membership import entered_committee, entry_name
from orggraph.languages.vi.rules.seats import seat_of
from orggraph.languages.vi.rules.successors import is_predecessor
from orggraph.languages.vi.rules.verbs import OFFICE, VerbState
from orggraph.model import PostStatus
from orggraph.text.dates import PartialDate

_REACH = 6
_ENTERED_OR_LEFT = frozenset({"leave", "punish", "join", "elect", "begin"})
_SHORT_REACH = 2  # of a verb of one syllable ("làm", "là")
_RULES = {
    PostStatus.NEW: "appointment",
    PostStatus.ENDED: "leaving",
    PostStatus.CURRENT: "post-predicate",
    PostStatus.FORMER: "post-predicate",
}


def posts_told(passage: Passage, *, taken: Set[int]) -> list[Held]:
    """Return the posts that the verbs of a sentence tell of; `taken` stand beside their people."""
    reader = _Reader(passage)
    for index, item in enumerate(passage.items):
        if isinstance(item, Person):
            reader.person(index, item)
        elif isinstance(item, Cue):
            reader.cue(item)
        elif isinstance(item, PostName):
            if id(item) not in taken:
                reader.post(index, item)
        elif isinstance(item, Body):
            reader.body(index, item)
        elif isinstance(item, DocumentName):
            reader.document(item)
        elif isinstance(item, DateName):
            reader.date(index, item)
        else:
            reader.other(index, item)
    return reader.told


@dataclass(slots=True)
class _Reader:
    """What the sentence has said so far."""

    passage: Passage
    told: list[Held] = field(default_factory=list)
    verbs: VerbState = field(default_factory=VerbState)
    people: list[Person] = field(default_factory=list)
    concerning: bool = False  # "đối với": the person who follows is the one the act is about
    waiting: list[PostName] = field(default_factory=list)  # posts whose people follow
    authority: Thing | None = None
    span: tuple[PartialDate | None, PartialDate | None] = (None, None)  # "từ … đến …"
    gap: int = 0  # plain words since the last verb or post
    reach: int = _REACH  # such words over which the verb still governs a post

    def person(self, index: int, item: Person) -> None:
        """The person told of from here on; with "và" those before go on being told of too."""
        if item.entity is None and item.name == "":
            subject = self.passage.context.people.subject
            item.entity = subject.id if subject is not None else None
        if item.entity is None:
            return
        items = self.passage.items
        if in_parentheses(items, index) or is_predecessor(items, index):
            return
        joined = index > 1 and is_mark(items[index - 1], ",", "and") and len(self.people) > 0
        goes_on = joined and (
            isinstance(items[index - 2], Person) or joined_over_posts(items, index)
        )
        self.people = [*self.people, item] if goes_on else [item]
        if len(self.waiting) > 0 and (self.concerning or self._follows_at_once(index)):
            self.told.extend(self._held(post) for post in self.waiting)
        self.waiting = []
        self.concerning = False

    def _follows_at_once(self, index: int) -> bool:
        """Tell "bầu Bí thư là ông A" from "bầu Bí thư, Phó Bí thư, ông A đắc cử …".

        What somebody was before opens a clause: "Trong thời gian giữ chức Bí thư, ông A đã …".
        """
        if self.verbs.status is PostStatus.FORMER:
            return True
        return self.verbs.status is not None and not is_mark(self.passage.items[index - 1], ",")

    def cue(self, item: Cue) -> None:
        """A verb: it says how the posts that follow are held."""
        kind = item.trigger.kind
        if kind == "concerning":
            self.concerning = True
            return
        if kind in OFFICE:
            self.gap, self.reach = 0, _REACH if item.end - item.start > 1 else _SHORT_REACH
        else:
            self.gap += 1  # a verb of something else
        if kind == "retire":
            for entry in self.told:
                if entry.status is PostStatus.CURRENT:
                    entry.status = PostStatus.ENDED
        self.verbs.hear(kind, so_long=self._so_long(item))

    def _so_long(self, cue: Cue) -> bool:
        """Tell "3 năm làm Phó Bí thư": a span of years before the verb says it is over."""
        line = self.passage.sentence.line
        return line.is_word(cue.start - 1, "year") and line.fold(cue.start - 2).isdecimal()

    def post(self, index: int, item: PostName) -> None:
        """A post: held by the people told of, or by whoever "đối với" names after it."""
        items = self.passage.items
        follower = items[index + 1] if index + 1 < len(items) else None
        if isinstance(follower, Person) and follower.start == item.end:
            return
        if self._decides(item, follower):
            self.authority = self.passage.thing(item.body) if item.body is not None else None
            return
        if self.verbs.status is None or self.verbs.blocked:
            return
        if counted(self.passage.sentence.line, item):
            return
        if self.gap > self.reach:
            return  # "đã làm rõ … và giao Chủ tịch UBND quận": the verb is of something else
        self.gap = 0
        if len(self.people) == 0 or concerns_later(items, index):
            self.waiting.append(item)
        else:
            self.told.append(self._held(item))

    def _decides(self, post: PostName, follower: Item | None) -> bool:
        """Tell "Thủ tướng Chính phủ | bổ nhiệm ông A": whoever decides, by the office."""
        if post.body is None or post.body.entity is None or not isinstance(follower, Cue):
            return False
        line = self.passage.sentence.line
        passive = line.is_word(follower.start, "passive")
        return follower.trigger.kind in {"appoint", "move"} and not passive

    def _held(self, post: PostName) -> Held:
        status = self.verbs.status or PostStatus.CURRENT
        if post.former:
            status = PostStatus.FORMER
        if post.body is None:
            post.body = seat_of(self.passage, post, self.people, status)
        by = self.authority if status in {PostStatus.NEW, PostStatus.ENDED} else None
        since, until = self.span if status is PostStatus.FORMER else (None, None)
        rule = _RULES[status]
        return Held(post, list(self.people), status, rule, start=since, end=until, by=by)

    def body(self, index: int, item: Body) -> None:
        """A body: whoever decides what follows, or a committee that is entered."""
        if item.entity is None:
            return
        thing = self.passage.thing(item)
        left = index > 0 and cue_kind(self.passage.items[index - 1]) in _ENTERED_OR_LEFT
        if not left and "party" not in self.passage.context.lexicon.heads[item.head.same].flags:
            # "khai trừ Đảng" names what is left, never who decides
            self.authority = self.passage.context.documents.act or thing
        entered = self.verbs.status is PostStatus.NEW and entered_committee(
            self.passage.items, index, item
        )
        if entered and len(self.people) > 0 and not self.verbs.blocked:
            role = self.passage.context.lexicon.forms.member_role
            entry = self._held(entry_name(item, role))
            entry.by = None  # nobody is let into a committee by the committee itself
            self.told.append(entry)

    def document(self, item: DocumentName) -> None:
        """A decision decides what follows."""
        if item.entity is not None and item.kind.kind == "Decision":
            act = self.passage.context.documents.act
            self.authority = act or self.passage.thing(item)

    def date(self, index: int, item: DateName) -> None:
        """After "từ" the post told last begins or ends; "từ … đến …" tells of the past."""
        items = self.passage.items
        if index == 0 or not is_mark(items[index - 1], "since"):
            return
        if len(self.told) == 0:
            spanned = index + 2 < len(items) and is_mark(items[index + 1], "until")
            until = items[index + 2] if spanned else None
            if isinstance(until, DateName):  # not "đến nay"
                self.verbs.past = True
                issued = self.passage.context.source.issued
                self.span = resolve_date(item, issued), resolve_date(until, issued)
            return
        value = resolve_date(item, self.passage.context.source.issued)
        last = self.told[-1]
        if value is not None and last.status is PostStatus.NEW:
            last.start = value
        elif value is not None and last.status is PostStatus.ENDED:
            last.end = value

    def other(self, index: int, item: Item) -> None:
        """After a semicolon verbs and people are told anew, unless it parts a list of posts."""
        if is_mark(item, ";"):
            if not lists_posts(self.passage.items, index):
                self.verbs, self.people = VerbState(), []
        elif is_mark(item, ":", "such"):
            self.gap = 0  # a list follows
        elif is_plain(item):
            self.gap += 1
