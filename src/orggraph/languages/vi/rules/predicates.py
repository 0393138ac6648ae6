"""Posts that the verbs of a sentence give, take and tell of, read from left to right."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field
from itertools import takewhile

from orggraph.languages.vi.grammar.found import (
    Body,
    Cue,
    DateName,
    DocumentName,
    Item,
    Person,
    PostName,
)
from orggraph.languages.vi.rules import lookahead
from orggraph.languages.vi.rules.authority import Authority
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.held import Held
from orggraph.languages.vi.rules.items import cue_kind, is_mark, is_plain
from orggraph.languages.vi.rules.membership import entered_committee, entry_name
from orggraph.languages.vi.rules.seats import elected_seat, electing, own_seat, seat_of
from orggraph.languages.vi.rules.subjects import Subjects
from orggraph.languages.vi.rules.times import Times
from orggraph.languages.vi.rules.verbs import DECIDES, OFFICE, VerbState
from orggraph.model import BlockKind, PostStatus

_REACH = 6
_SHORT_REACH = 2  # of a verb of one syllable ("làm", "là")
_LIST_REACH = 2  # more words that a list may stand behind: "nhiều vị trí công tác tại … như"
_FOLLOWS = 3  # words from a post to the person after it who holds it
_OPENS = 8  # such words where what somebody was opens the sentence
_SAYS = frozenset({"say", "urge"})
_NEWS = frozenset({"announce", "leave", "receive"})
_RULES = {
    PostStatus.NEW: "appointment",
    PostStatus.ENDED: "leaving",
    PostStatus.CURRENT: "post-predicate",
    PostStatus.FORMER: "post-predicate",
}


def posts_told(passage: Passage, *, taken: Set[int]) -> list[Held]:
    """Return the posts that the verbs of a sentence tell of; `taken` stand beside their people."""
    times = Times(passage.context.source.issued)
    reader = _Reader(passage, Subjects(passage), Authority(passage), times)
    reader.verbs.news = passage.context.news or passage.sentence.block is not BlockKind.PROSE
    for index, item in enumerate(passage.items):
        if isinstance(item, Person):
            reader.person(index, item)
        elif isinstance(item, Cue):
            reader.cue(index, item)
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
    subjects: Subjects
    authority: Authority
    times: Times
    told: list[Held] = field(default_factory=list)
    verbs: VerbState = field(default_factory=VerbState)
    concerning: bool = False  # "đối với": the person who follows is the one the act is about
    waiting: list[PostName] = field(default_factory=list)  # posts whose people follow
    gap: int = 0  # plain words since the last verb or post
    reach: int = _REACH  # such words over which the verb still governs a post
    since: int = 0  # the posts told of before the last verb that gives one

    def person(self, index: int, item: Person) -> None:
        """The person told of from here on, and of the posts that waited for one."""
        if not self.subjects.person(index, item):
            return
        if len(self.waiting) > 0 and (self.concerning or self._follows_at_once(index)):
            self.told.extend(self._held(post) for post in self.waiting)
        self.waiting = []
        self.concerning = False

    def _follows_at_once(self, index: int) -> bool:
        """Tell "bầu Bí thư là ông A" from "bầu Bí thư, Phó Bí thư, ông A đắc cử …".

        What somebody was before opens a clause: "Trong thời gian giữ chức Bí thư, ông A đã …".
        """
        items = self.passage.items
        if any(is_mark(item, "”", '"') for item in items[items.index(self.waiting[-1]) : index]):
            return False  # what is said is over
        if self.verbs.status is PostStatus.FORMER:
            return self.gap <= _OPENS
        comma = is_mark(items[index - 1], ",")
        return self.verbs.status is not None and not comma and self.gap <= _FOLLOWS

    def cue(self, index: int, item: Cue) -> None:
        """A verb: it says how the posts that follow are held."""
        kind, line = item.trigger.kind, self.passage.sentence.line
        if kind == "concerning":
            self.concerning = True
            return
        if kind == "is" and self._counted(item):
            self.subjects.people = []
        if kind in {"appoint", "move"}:
            self.since = len(self.told)
        if kind in OFFICE:
            self.gap, self.reach = 0, _REACH if item.end - item.start > 1 else _SHORT_REACH
        else:
            self.gap += 1  # a verb of something else
        self._parts(index, kind)
        if kind in _NEWS or line.is_word(item.start - 1, "planned"):
            self.verbs.news = True
        if kind == "retire":
            for entry in self.told:
                if entry.status is PostStatus.CURRENT:
                    entry.status = PostStatus.ENDED
        started = self.verbs.status in {PostStatus.NEW, PostStatus.ENDED}
        self.subjects.verb(index, item, started=started)
        self.verbs.hear(kind, over=self.times.over or lookahead.so_long(line, item))

    def _parts(self, index: int, kind: str) -> None:
        """What somebody says tells of others; another act is not about the posts that wait."""
        after = self.passage.items[index + 1 : index + 2]
        if kind in _SAYS and len(after) > 0 and is_mark(after[0], ",", ":"):
            self.subjects.people = []
        if kind in DECIDES and not self.concerning:
            self.waiting = []

    def post(self, index: int, item: PostName) -> None:
        """A post: held by the people told of, or by whoever "đối với" names after it."""
        items = self.passage.items
        follower = items[index + 1] if index + 1 < len(items) else None
        if isinstance(follower, Person) and follower.start == item.end:
            return
        if self.authority.office(item, follower) or not self._governed(index, item):
            return
        self.gap = 0
        if len(self.subjects.people) == 0 or lookahead.concerns_later(items, index):
            self.waiting.append(item)
        else:
            self.told.append(self._held(item))

    def _governed(self, index: int, post: PostName) -> bool:
        """Tell whether the verbs so far say of a post that it is held, got or left.

        In "đã làm rõ … và giao Chủ tịch UBND quận" the verb is of something else.
        """
        status, line, items = self.verbs.status, self.passage.sentence.line, self.passage.items
        if status is None or self.verbs.blocked or self.gap > self.reach:
            return False
        if lookahead.counted(line, post) or lookahead.is_of_other(line, items, index):
            return False
        return status is not PostStatus.NEW or not lookahead.only_stands_there(items, index, post)

    def _counted(self, verb: Cue) -> bool:
        """Tell "và 150 đại biểu | là Ủy viên …": of others, who are only counted."""
        line = self.passage.sentence.line
        starts = (verb.start - back for back in (1, 2))
        begins = next((at for at in starts if line.word_end(at, "delegates") == verb.start), None)
        return begins is not None and line.fold(begins - 1).isdecimal()

    def _more_follow(self, index: int) -> bool:
        """Tell "Bổ nhiệm A, Trưởng phòng X; B, Trưởng phòng Y làm Phó Giám đốc": both get it."""
        after = self.passage.items[index + 1 :]
        waits = self.verbs.status is PostStatus.NEW and len(self.told) == self.since
        if not (waits and self.subjects.people and after and isinstance(after[0], Person)):
            return False
        clause = takewhile(lambda item: not is_mark(item, ";", "."), after)
        return all(cue_kind(item) not in {"appoint", "move"} for item in clause)

    def _goes_on(self, index: int) -> bool:
        """Tell "Bổ nhiệm A làm X; B, C | làm Y": the verb of the first is not told again."""
        after = self.passage.items[index + 1 :]
        first = next((at for at, item in enumerate(after[:4]) if isinstance(item, Person)), None)
        if first is None or not all(is_plain(item) for item in after[:first]):
            return False  # but "các đồng chí B, C"
        joined = (item for item in after[first:] if not is_mark(item, ",", "and"))
        verb = next((item for item in joined if not isinstance(item, Person)), None)
        return verb is not None and cue_kind(verb) == "hold"

    def _held(self, post: PostName) -> Held:
        status = self.verbs.status or PostStatus.CURRENT
        if post.former:
            status = PostStatus.FORMER
        people, by = list(self.subjects.people), self.authority.thing
        if post.body is None and self.verbs.elected and status is PostStatus.NEW:
            post.body = own_seat(post, by) or elected_seat(post, self.passage.context.things)
        if post.body is None:
            post.body = seat_of(self.passage, post, people, status)
        since, until = self.times.of(status)
        changes = status in {PostStatus.NEW, PostStatus.ENDED}
        by = by if changes else None
        if by is None and self.verbs.elected and status is PostStatus.NEW:
            by = electing(post.body, self.passage.context)
        return Held(post, people, status, _RULES[status], start=since, end=until, by=by)

    def body(self, index: int, item: Body) -> None:
        """A body: whoever decides what follows, or a committee that is entered."""
        if item.entity is None:
            return
        entered = self.verbs.status is PostStatus.NEW and entered_committee(
            self.passage.items, index, item
        )
        if not entered:
            self.authority.body(index, item)
        if entered and len(self.subjects.people) > 0 and not self.verbs.blocked:
            role = self.passage.context.lexicon.forms.member_role
            entry = self._held(entry_name(item, role))
            entry.by = None  # nobody is let into a committee by the committee itself
            self.told.append(entry)

    def document(self, item: DocumentName) -> None:
        """A decision decides what follows, and tells what is new."""
        if item.kind.kind == "Decision":
            self.verbs.news = True
            self.authority.document(item)

    def date(self, index: int, item: DateName) -> None:
        """A date that opens the sentence, or after "từ" the beginning or end of a post."""
        items = self.passage.items
        if len(self.told) == 0:
            self.times.opens(items, index, item)
            self.verbs.past = self.verbs.past or self.times.until is not None
        elif index > 0 and is_mark(items[index - 1], "since"):
            self.times.dates(self.told[-1], items, index, item)

    def other(self, index: int, item: Item) -> None:
        """After a semicolon verbs and people are told anew, unless it parts a list of posts."""
        if is_mark(item, ";") and self._more_follow(index):
            self.subjects.joins = True
        elif is_mark(item, ";") and not lookahead.lists_posts(self.passage.items, index):
            again = self._goes_on(index) and self.verbs.appointed
            self.verbs = VerbState(news=self.verbs.news, appointed=again)
            self.subjects.people = []
            self.authority.next_clause()
        elif is_mark(item, ":", "such"):
            if len(self.waiting) == 0 and self.gap <= self.reach + _LIST_REACH:
                self.gap = 0  # a list follows
        elif is_plain(item):
            self.gap += 1
            self.subjects.word(index)
