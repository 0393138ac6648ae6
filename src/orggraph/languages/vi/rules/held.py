"""A post and who has it, as far as a sentence has told."""

from __future__ import annotations

from dataclasses import dataclass

from orggraph.languages.vi.grammar.found import Person, PostName
from orggraph.languages.vi.reading.things import Thing
from orggraph.model import PostStatus
from orggraph.text.dates import PartialDate


@dataclass(slots=True)
class Held:
    """One post told of; the rules change it as the sentence goes on."""

    post: PostName
    people: list[Person]
    status: PostStatus
    rule: str
    start: PartialDate | None = None
    end: PartialDate | None = None
    by: Thing | None = None  # the body or decision that gives or takes it
