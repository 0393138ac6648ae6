"""What a text is read as, in words that a test can compare."""

from __future__ import annotations

from dataclasses import replace

from orggraph.extract import extract
from orggraph.languages import load
from orggraph.languages.tokens import Tokens
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.lexicon import load_lexicon
from orggraph.model import Block, BlockKind, Reading, Source, Span, Statement
from orggraph.text.dates import PartialDate


def source_of(text: str, *, issued: str | None = "2016-03-20", title: str = "") -> Source:
    """Return a source whose text is a title, where there is one, and prose."""
    whole = f"{title}\n{text}" if title else text
    start = len(whole) - len(text)
    blocks = [Block(kind=BlockKind.TITLE, span=Span(0, len(title)))] if title else []
    if text:
        blocks.append(Block(kind=BlockKind.PROSE, span=Span(start, len(whole))))
    return Source(
        identifier="bai.txt",
        text=whole,
        blocks=tuple(blocks),
        content_hash="0" * 64,
        title=title or None,
        issued=None if issued is None else PartialDate.parse(issued),
    )


def read(text: str, *, issued: str | None = "2016-03-20", title: str = "") -> Reading:
    """Read a text as the extractor does."""
    return extract(source_of(text, issued=issued, title=title), load("vi"))


def told(text: str, *, issued: str | None = "2016-03-20", title: str = "") -> list[str]:
    """Return the statements of a text, one line each, in text order."""
    return lines_of(read(text, issued=issued, title=title))


def told_by_line(text: str) -> list[str]:
    """Return the statements of a text each of whose lines is a block of its own."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(kind=BlockKind.PROSE, span=Span(start, start + len(line))))
        start += len(line) + 1
    return lines_of(extract(replace(source_of(text), blocks=tuple(blocks)), load("vi")))


def lines_of(reading: Reading) -> list[str]:
    """Return the statements of a reading, one line each, in text order."""
    names = {entity.id: entity.name for entity in reading.entities}
    return [_line(statement, names) for statement in reading.statements]


def _line(statement: Statement, names: dict[str, str]) -> str:
    parts = [names[statement.subject], statement.predicate.value]
    if statement.role is not None:
        status = statement.status.value if statement.status is not None else ""
        parts += [f"{statement.role} ({status})"]
    if statement.participation is not None:
        parts += [f"({statement.participation.value})"]
    parts.append(names[statement.object])
    if statement.start is not None:
        parts.append(f"from {statement.start}")
    if statement.end is not None:
        parts.append(f"until {statement.end}")
    if statement.decided_by is not None:
        parts.append(f"by {names[statement.decided_by]}")
    return " | ".join(parts)


def rules_used(text: str, *, issued: str | None = "2016-03-20") -> set[str]:
    """Return the names of the rules that read something in a text, without their versions."""
    return {
        evidence.rule.partition("/")[0]
        for statement in read(text, issued=issued).statements
        for evidence in statement.evidence
    }


def kinds(text: str, *, title: str = "") -> dict[str, str]:
    """Return the kind of each entity of a text by its full name."""
    return {entity.name: entity.kind for entity in read(text, title=title).entities}


def line(text: str) -> Line:
    """Return a text as one line under the grammar."""
    return Line(Tokens(text, Span(0, len(text))), load_lexicon())
