"""Whom a pronoun means: the one told of, where the honorific is right."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, islice

from orggraph.languages.vi.grammar.found import Item, Person
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.items import cue_kind, in_parentheses, is_mark
from orggraph.languages.vi.rules.successors import is_predecessor

_FAR = 200  # items of a sentence, among which is whom it tells of


def antecedent(passage: Passage, index: int, told_of: Sequence[Person]) -> str | None:
    """Return the person whom the pronoun at `index` means.

    The one the sentence tells of, else the first in it who is no mere object, else the one that
    the sentence before tells of; a woman is not "ông", nor a man "bà".
    """
    people, items = passage.context.people, passage.items
    said = passage.sentence.line.fold(items[index].start)
    told = [person.entity for person in told_of if person.entity is not None]
    here = (
        item.entity
        for at, item in enumerate(islice(items, min(index, _FAR)))
        if isinstance(item, Person) and item.entity is not None and not _is_aside(items, at)
    )
    subject = [people.subject.id] if people.subject is not None else []
    for entity in chain(told, here, subject, (other.id for other in people.beside)):
        if people.sexes.agree(said, entity):
            return entity
    return None


def _is_aside(items: list[Item], at: int) -> bool:
    """Tell a person who stands in the sentence only as an object or in parentheses."""
    before = items[at - 1] if at > 0 else None
    if before is not None and is_mark(before, "of", "with", "to", "since"):
        return True
    replaced = before is not None and cue_kind(before) == "replace"
    return replaced or is_predecessor(items, at) or in_parentheses(items, at)
