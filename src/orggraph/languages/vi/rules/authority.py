"""Who decides that a post is given or taken: the subject of the verb, never any body before it."""

from __future__ import annotations

from dataclasses import dataclass

from orggraph.languages.vi.grammar.found import (
    Body,
    Cue,
    DateName,
    DocumentName,
    Item,
    Place,
    PostName,
)
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.items import cue_kind, is_mark
from orggraph.languages.vi.rules.verbs import DECIDES
from orggraph.model import EntityType

_ENTERED_OR_LEFT = frozenset({"leave", "punish", "join", "elect", "begin"})
_FAR = 10  # items from whoever decides to the verb: "đã tiến hành biểu quyết miễn nhiệm"
_BACK = 2  # tokens of "quyết định", before "của"


@dataclass(slots=True)
class Authority:
    """Who decides, as far as a sentence has told."""

    passage: Passage
    thing: Thing | None = None

    def body(self, index: int, item: Body) -> None:
        """Take in a body, where it decides; an official document decides in its stead."""
        items = self.passage.items
        left = index > 0 and cue_kind(items[index - 1]) in _ENTERED_OR_LEFT
        party = "party" in self.passage.context.lexicon.heads[item.head.same].flags
        # "khai trừ Đảng" names what is left, never who decides
        if not left and not party and _decides(self.passage.sentence.line, items, index):
            self.thing = self.passage.context.documents.act or self.passage.thing(item)

    def document(self, item: DocumentName) -> None:
        """Take in a decision, which decides what follows; of several, whoever made them."""
        known = [found for found in (item, *item.issuers) if found.entity is not None]
        if len(known) > 0:
            self.thing = self.passage.context.documents.act or self.passage.thing(known[0])

    def next_clause(self) -> None:
        """Let a decision that only its subject names ("quyết định bổ nhiệm ông A; …") be over."""
        thing = self.thing
        if thing is not None and thing.type is EntityType.DOCUMENT and thing.number is None:
            self.thing = None

    def office(self, post: PostName, follower: Item | None) -> bool:
        """Tell "Thủ tướng Chính phủ | bổ nhiệm ông A": whoever decides, by the office."""
        body = post.body
        if body is None or body.entity is None or not isinstance(follower, Cue):
            return False
        passive = self.passage.sentence.line.is_word(follower.start, "passive")
        if passive or follower.trigger.kind not in {"appoint", "move"}:
            return False
        self.thing = self.passage.thing(body)
        return True


def _decides(line: Line, items: list[Item], index: int) -> bool:
    """Tell whether the body at `index` is the subject of a verb that gives or takes posts.

    So it is in "BODY (đã) bổ nhiệm ông A", "được BODY bổ nhiệm", "theo quyết định của BODY";
    not in "tại BODY, ông A được bổ nhiệm".
    """
    if _of_decision(line, items[index].start):
        return True
    if index > 0 and is_mark(items[index - 1], "of", "at", "with", "to"):
        return False
    for item in items[index + 1 : index + 1 + _FAR]:
        if _is_decision(line, item):
            return not line.is_word(item.start, "passive")
        if not _goes_on(line, item):
            return False
    return False


def _is_decision(line: Line, item: Item) -> bool:
    if isinstance(item, DocumentName):
        return item.kind.kind == "Decision"
    decides = cue_kind(item) in DECIDES or cue_kind(item) == "announce"
    return decides or line.word_end(item.start, "decides") is not None


def _goes_on(line: Line, item: Item) -> bool:
    """Tell what may stand between whoever decides and the verb."""
    if isinstance(item, Cue):
        return not line.is_word(item.start, "passive")
    return isinstance(item, DateName | Place) or is_mark(item, "", "and", "(", ")")


def _of_decision(line: Line, start: int) -> bool:
    """Tell "(các) quyết định của | BODY"."""
    if not line.is_word(start - 1, "of"):
        return False
    return line.word_end(start - 1 - _BACK, "decision") == start - 1
