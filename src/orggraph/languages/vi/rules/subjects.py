"""Whom a sentence tells of, word by word: those who hold the posts that its verbs tell of."""

from __future__ import annotations

from dataclasses import dataclass, field

from orggraph.languages.vi.grammar.found import Cue, Item, Person
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.items import in_parentheses, is_mark
from orggraph.languages.vi.rules.lookahead import acts_on_another, is_agent, joined_over_posts
from orggraph.languages.vi.rules.pronouns import antecedent
from orggraph.languages.vi.rules.relatives import (
    is_set_off,
    kin_before,
    relative_of,
    told_of_further,
)
from orggraph.languages.vi.rules.successors import is_predecessor
from orggraph.languages.vi.rules.verbs import DECIDES


@dataclass(slots=True)
class Subjects:
    """The people told of so far."""

    passage: Passage
    people: list[Person] = field(default_factory=list)
    joins: bool = False  # whoever is named next is told of beside those before
    _patients: list[Person] | None = None  # "A được B …": A, while B is told of
    _named: Person | None = None  # the last one named

    def person(self, index: int, item: Person) -> bool:
        """Take in a name; False where nobody else is told of than before.

        With "và" those before go on being told of too.
        """
        items, line = self.passage.items, self.passage.sentence.line
        if item.name == "" and line.counts(item.start - 1):
            self.people = []  # "bầu 15 đồng chí vào …": none of them is named
            return False
        if item.entity is None and item.name == "":
            item.entity = antecedent(self.passage, index, self.people)
        if item.entity is None or in_parentheses(items, index) or is_predecessor(items, index):
            return False
        self._named = item
        relative = relative_of(line, items, index)
        if relative is not None and not told_of_further(items, index):
            if not is_set_off(items, relative):
                self.people = []  # "vợ ông A được bổ nhiệm": she is told of, and not named
            return False
        if is_agent(line, items, index):
            self._patients, self.people = self.people, [item]
            return False
        goes_on = self.joins or self._goes_on(items, index)
        self.people, self.joins = [*self.people, item] if goes_on else [item], False
        return True

    def _goes_on(self, items: list[Item], index: int) -> bool:
        """Tell whether a name is joined to those before: "A và B", "A, Bí thư …, và B"."""
        if index < 2 or len(self.people) == 0 or not is_mark(items[index - 1], ",", "and"):
            return False
        return isinstance(items[index - 2], Person) or joined_over_posts(items, index)

    def verb(self, index: int, cue: Cue, *, started: bool) -> None:
        """Take in a verb; `started` tells that the posts of those told of change already."""
        items, line = self.passage.items, self.passage.sentence.line
        kind = cue.trigger.kind
        if kind in DECIDES and self._patients is not None:
            self.people, self._patients = self._patients, None
        after = self.people[-1].end if len(self.people) > 0 else 0
        if not started and acts_on_another(line, items, index, after=after):
            self.people = []
        if kind in {"is", "hold"} and kin_before(line, cue.start) is not None:
            self.people = []  # "có chồng là Giám đốc …"

    def word(self, index: int) -> None:
        """Take in a plain word: "vợ của ông A, người từng giữ chức …" tells of A."""
        items = self.passage.items
        who = self.passage.sentence.line.is_word(items[index].start, "who")
        if who and self._named is not None and index > 0 and is_mark(items[index - 1], ","):
            self.people = [self._named]
