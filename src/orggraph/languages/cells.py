"""What a language pack reads in the cells of a record: names, posts, documents, times.

A cell is read by the grammar that reads texts, so that a body from a spreadsheet and the same
body from an article have one key.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from orggraph.model import Entity, Statement
from orggraph.text.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """What a cell says: the entity that it names, those beside it, and what its words state.

    Ids are local to the phrase. In the statements of a phrase of posts the subject is `main`,
    somebody who holds them; evidence counts characters of the phrase and is to be replaced.
    """

    main: str
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...] = ()

    @property
    def entity(self) -> Entity:
        """The entity that the cell names."""
        return next(entity for entity in self.entities if entity.id == self.main)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A time that a cell tells; None for an end that is open or not told."""

    start: PartialDate | None = None
    end: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentCells:
    """The cells of a row that name a document; "" for those that a table has not."""

    number: str = ""
    kind: str = ""
    issuer: str = ""
    date: str = ""
    title: str = ""


class CellReader(Protocol):
    """Reads the cells of one record. None means that the words are not understood."""

    def person(self, text: str) -> Entity | None:
        """Return the person that a cell names, without titles."""

    def body(self, text: str) -> Phrase | None:
        """Return the organization that a cell names, with what its name says of others."""

    def posts(self, text: str, body: str) -> Phrase | None:
        """Return the posts that a cell names; `body` is the cell of the body, "" for none."""

    def document(self, cells: DocumentCells) -> Phrase | None:
        """Return the document that the cells of a row name, with who issued it."""

    def event(self, text: str) -> Phrase | None:
        """Return the event that a cell names, with who held it."""

    def date(self, text: str) -> PartialDate | None:
        """Return the date that a cell is."""

    def interval(self, text: str) -> Interval | None:
        """Return the time that a cell tells: "from … to …", "since …", a term of years."""
