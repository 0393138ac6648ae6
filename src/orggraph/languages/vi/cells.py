"""Cells of a record read by the grammar of texts, each in a sentence made for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import TypeVar

from orggraph.languages.cells import DocumentCells, Interval, Phrase
from orggraph.languages.tokens import Tokens
from orggraph.languages.vi.cell_times import read_date, read_interval
from orggraph.languages.vi.cell_words import cell_words
from orggraph.languages.vi.entries import Title
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.lexicon import load_lexicon
from orggraph.languages.vi.reading.reader import read
from orggraph.model import (
    Block,
    BlockKind,
    Entity,
    EntityType,
    Mention,
    Predicate,
    Reading,
    Source,
    Span,
)
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold

_Found = TypeVar("_Found")
_NO_NAME = re.compile(r"[\d@/\\<>=;:\"()\[\]]")
# What may stand behind a name and only says more of it: ", tỉnh Ninh Bình", "(cũ)".
_TAIL = re.compile(r"\s*(?:[,;(].*)?")
_OTHER = re.compile(r"([^()]+)\(([^()\d]+)\)\s*")  # "A Đe (Đinh Hồng Đe)"
_LINK = re.compile(r"\s*\(https?://[^)]*\)")


class Cells:
    """Reads the cells of one record; what is read once is remembered."""

    def __init__(self, source: Source, context: str = "") -> None:
        self._source = source
        self._words = cell_words()
        self._before = "" if context == "" else self._words.context.format(context=context)
        self._known: dict[Hashable, object] = {}

    def person(self, text: str) -> Entity | None:
        """Return the person that a cell names, without titles; another name in parentheses too."""
        both = _OTHER.fullmatch(text)
        found = self._person(text if both is None else both[1].strip())
        if found is None or both is None:
            return found
        return replace(found, aliases=(" ".join(both[2].split()),))

    def _person(self, text: str) -> Entity | None:
        rest = _without_titles(text)
        words = rest.split() if _NO_NAME.search(rest) is None else []
        name = " ".join(word.capitalize() if word.isupper() else word for word in words)
        if not name[:1].isalpha():
            return None
        return Entity(id="p", type=EntityType.PERSON, kind="Person", name=name, key=fold(name))

    def body(self, text: str) -> Phrase | None:
        """Return the organization that a cell names, with what its name says of others."""
        return self._once(
            ("body", text), lambda: self._naming(text, text, EntityType.ORGANIZATION)
        )

    def posts(self, text: str, body: str) -> Phrase | None:
        """Return the posts that a cell names, in the body of another cell if there is one."""
        return self._once(("posts", text, body), lambda: self._posts(text, body))

    def document(self, cells: DocumentCells) -> Phrase | None:
        """Return the document that the cells of a row name, with who issued it."""
        return self._once(("document", cells), lambda: self._document(cells))

    def event(self, text: str) -> Phrase | None:
        """Return the event that a cell names, with who held it."""
        return self._once(("event", text), lambda: self._naming(text, text, EntityType.EVENT))

    def date(self, text: str) -> PartialDate | None:
        """Return the date that a cell is."""
        return read_date(text)

    def interval(self, text: str) -> Interval | None:
        """Return the time that a cell tells."""
        return read_interval(text)

    def _once(self, key: Hashable, read_it: Callable[[], _Found | None]) -> _Found | None:
        if key not in self._known:
            self._known[key] = read_it()
        return self._known[key]  # type: ignore[return-value]  # of the one reader of this key

    def _posts(self, text: str, body: str) -> Phrase | None:
        if body == "":
            words = self._words
            return _held(self._read(words.holds.format(holder=words.holder, post=text)))
        whole = self.body(body)
        if whole is None:
            return self._posts_of(text, body, None)
        # What a post is called depends on what kind of body it is in, not on which.
        kind = (text, whole.entity.kind, whole.entity.key.partition("|")[0])
        alike = self._once(("alike", *kind), lambda: self._posts_of(text, body, whole))
        return None if alike is None else _moved(alike, whole)

    def _posts_of(self, text: str, body: str, whole: Phrase | None) -> Phrase | None:
        """Read a post with its body, or after a sentence that tells of the body."""
        words, holder = self._words, self._words.holder
        together = _held(self._read(words.holds_of.format(holder=holder, post=text, body=body)))
        if together is not None and (whole is None or _is_of(together, whole.entity)):
            return together
        told = words.context.format(context=body)
        before = _held(self._read(told + words.holds.format(holder=holder, post=text)))
        fits = before is not None and (whole is None or _is_of(before, whole.entity))
        return before if fits else None

    def _document(self, cells: DocumentCells) -> Phrase | None:
        words = self._words
        if cells.number == "":
            return self._naming(cells.title, cells.title, EntityType.DOCUMENT)
        number = _LINK.sub("", cells.number)
        if cells.kind == "" and not number[:1].isdecimal():
            whole = self._naming(number, number, EntityType.DOCUMENT)
            if whole is not None:
                return whole  # "Chỉ thị số 35-CT/TW ngày 30/5/2019 của Bộ Chính trị"
        given = [words.document.format(kind=cells.kind or words.bare_kind, number=number).strip()]
        if cells.kind == "":
            kind = next(iter(self._kinds(number)), None)
            given = [words.document.format(kind=kind or words.bare_kind, number=number)]
        date = read_date(cells.date) if cells.date != "" else None
        if date is not None and date.day != 0:
            given.append(words.dated.format(day=date.day, month=date.month, year=date.year))
        given += [words.issued.format(issuer=cells.issuer)] if cells.issuer != "" else []
        text = " ".join(given)
        return self._naming(text, given[0], EntityType.DOCUMENT)

    def _kinds(self, number: str) -> list[str]:
        """Return the kinds of document that the codes of a number stand for."""
        symbols = load_lexicon().symbols
        codes = re.split(r"[-/]", number)
        return [symbols[code] for code in codes if code in symbols]

    def _naming(self, text: str, name: str, of: EntityType) -> Phrase | None:
        """Return the entity of a type that a text names from its beginning on."""
        if text == "":
            return None
        reading = self._read(text)
        at = len(self._before)
        types = {entity.id: entity.type for entity in reading.entities}
        fitting = [
            mention
            for mention in reading.mentions
            if types.get(mention.entity) is of and _covers(mention, at, name, text)
        ]
        if len(fitting) == 0:
            return None
        return _phrase(reading, max(fitting, key=lambda mention: mention.span.end).entity)

    def _read(self, text: str) -> Reading:
        """Read a text as if the record said it."""
        text = self._before + text
        block = Block(kind=BlockKind.PROSE, span=Span(0, len(text)))
        return read(replace(self._source, text=text, blocks=(block,), tables=(), official=False))


def _without_titles(text: str) -> str:
    """Return what follows the titles that a text begins with."""
    if load_lexicon().surnames.get(text.partition(" ")[0]) is False:
        return text  # no title begins with a surname that is no other word
    line = Line(Tokens(text, Span(0, len(text))), load_lexicon()) if text != "" else None
    if line is None or len(line.tokens) == 0:
        return ""
    at = 0
    while (title := line.first(at, Title)) is not None and title[0] < len(line.tokens):
        at = title[0]
        at += line.fold(at) in {".", ","}
    return text[line.tokens.span(at, len(line.tokens)).start :]


def cells(source: Source, context: str) -> Cells:
    """Return what reads the cells of a record."""
    return Cells(source, context)


def _covers(mention: Mention, at: int, name: str, text: str) -> bool:
    """Tell whether a mention is of the whole name, but for a place or an aside behind it."""
    rest = text[max(mention.span.end - at, 0) : max(len(name), mention.span.end - at)]
    return mention.span.start == at and _TAIL.fullmatch(rest) is not None


def _held(reading: Reading) -> Phrase | None:
    """Return the posts of the holder; None when the text tells of none."""
    holders = [entity.id for entity in reading.entities if entity.type is EntityType.PERSON]
    held = [s for s in reading.statements if s.predicate is Predicate.HOLDS_POST]
    if len(held) == 0 or len(holders) != 1:
        return None
    return _phrase(reading, holders[0])


def _moved(phrase: Phrase, body: Phrase) -> Phrase:
    """Return the posts of a phrase in another body of the same kind."""
    others = tuple(entity for entity in body.entities if entity.id != phrase.main)
    if len(others) != len(body.entities):  # no id of a body is that of a person
        raise ValueError(f"an entity of {body.entity.name} has the id of a holder")
    held = (s for s in phrase.statements if s.predicate is Predicate.HOLDS_POST)
    posts = tuple(replace(post, object=body.main) for post in held)
    return Phrase(
        main=phrase.main,
        entities=(phrase.entity, *others),
        statements=(*posts, *body.statements),
    )


def _is_of(phrase: Phrase, body: Entity) -> bool:
    """Tell whether the posts of a phrase are in one body and no other."""
    held = {s.object for s in phrase.statements if s.predicate is Predicate.HOLDS_POST}
    return {entity.key for entity in phrase.entities if entity.id in held} == {body.key}


def _phrase(reading: Reading, main: str) -> Phrase:
    """Return the entities of a reading that hang together with one of them."""
    kept, size = {main}, 0
    while size < len(kept):
        size = len(kept)
        for statement in reading.statements:
            ends = {statement.subject, statement.object} | ({statement.decided_by} - {None})
            if len(ends & kept) > 0:
                kept.update(end for end in ends if end is not None)
    return Phrase(
        main=main,
        entities=tuple(entity for entity in reading.entities if entity.id in kept),
        statements=tuple(s for s in reading.statements if s.subject in kept),
    )
