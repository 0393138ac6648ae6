"""The form in which a language model answers: a schema it is held to, and its reading."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from orggraph.model import EntityType, Participation, PostStatus, Predicate


class _Strict(BaseModel):
    # Every key is required, null where nothing is known: what structured output asks for.
    model_config = ConfigDict(extra="forbid")


class AnswerEntity(_Strict):
    """An entity as the model names it."""

    id: str
    type: EntityType
    kind: str
    name: str
    surface: list[str]
    number: str | None
    date: str | None
    ordinal: int | None
    term: str | None


class AnswerStatement(_Strict):
    """A statement as the model makes it, with the words it rests on."""

    subject: str
    predicate: Predicate
    object: str
    quote: str = Field(description="copied from the text, letter by letter")
    role: str | None
    status: PostStatus | None
    start: str | None
    end: str | None
    decided_by: str | None
    participation: Participation | None


class Answer(_Strict):
    """All that the model says of one text."""

    entities: list[AnswerEntity]
    statements: list[AnswerStatement]
