"""A source: one article, document or record, as it was read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from orggraph.model.span import Span
from orggraph.model.table import Table
from orggraph.text.dates import PartialDate


class BlockKind(StrEnum):
    """What a part of a source is. Datelines, bylines and furniture state nothing."""

    TITLE = "title"
    HEADING = "heading"
    PROSE = "prose"
    LETTERHEAD = "letterhead"  # of an official document: who issues it, number, place and date
    SIGNATURE = "signature"  # of an official document: for whom, in what post, who signs
    RECIPIENTS = "recipients"  # of an official document: who gets a copy
    DATELINE = "dateline"  # the line with the publication date
    BYLINE = "byline"  # author, agency, photographer
    FURNITURE = "furniture"  # view counts, "related articles", share buttons, markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of a source's text that is all of one kind, in text order, not overlapping."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One article, document or record, as it was read.

    `identifier` is the file name (or the path below the folder that was named, or a record
    key): what users know it by, and what its IRI is made of. `text` is the whole normalized
    text (NFC); every span of the source counts characters of it. `content_hash` is the
    SHA-256 of the bytes as they were found, in hexadecimal. `official` says that the source
    is an official document itself, by its form, and no article about one. Of a record the text
    is the copy of its `tables` (see `model.table`), and it has no blocks.
    """

    identifier: str
    text: str
    blocks: tuple[Block, ...]
    content_hash: str
    title: str | None = None
    issued: PartialDate | None = None  # the publication date
    url: str | None = None
    language: str = "vi"
    official: bool = False
    tables: tuple[Table, ...] = ()
