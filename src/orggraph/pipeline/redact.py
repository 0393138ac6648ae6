"""Redaction: a person's data are taken out of what was read, the words of the text included."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import replace

from orggraph.model import Entity, EntityType, Reading
from orggraph.pipeline.decisions import redaction
from orggraph.pipeline.kept import all_kept, as_read
from orggraph.rdf.ids import entity_iri
from orggraph.store import GraphWriter

MASK = "█"
_AND = "+"
_SHORT = 12  # digits that tell one redaction from another in the mark of a reader


def redacted(reading: Reading, hashes: Collection[str], *, base: str) -> tuple[Reading, str]:
    """Return a reading without the persons of some hashes, and the mark of what was taken out.

    Their entities and all statements on them are gone. Where the text names them, by the
    places that were read or by a full name, each letter is a block, so that all other spans
    hold. The mark is empty when nothing was taken out.
    """
    gone = _gone(reading, hashes, base)
    if len(gone) == 0:
        return reading, ""
    mask = _masking(reading, gone)
    source = reading.source
    text = _blotted(source.text, reading, gone)
    title = None if source.title is None else mask(source.title)
    kept = replace(
        reading,
        source=replace(source, text=mask(text), title=title),
        entities=tuple(_masked(e, mask) for e in reading.entities if e.id not in gone),
        mentions=tuple(m for m in reading.mentions if m.entity not in gone),
        statements=tuple(
            s for s in reading.statements if s.subject not in gone and s.object not in gone
        ),
    )
    marks = sorted(digest.rpartition(":")[2][:_SHORT] for digest in set(gone.values()))
    return kept, ".".join(marks)


def redact_stored(store: GraphWriter, hashes: Collection[str], *, base: str) -> None:
    """Take the persons of some hashes out of the sources that a store holds."""
    if len(hashes) == 0:
        return
    held = {source.iri: source for source in store.sources()}
    for kept in all_kept(store):
        bare = kept.reading()
        if len(_gone(bare, hashes, base)) == 0:
            continue
        source = held[kept.iri]
        text = store.text(kept.iri)
        reading, taken_out = redacted(
            replace(bare, source=replace(bare.source, text=text)), hashes, base=base
        )
        nquads = as_read(
            reading,
            base=base,
            reader=marked(source.reader, taken_out),
            location=source.location,
        )
        store.replace_source(kept.iri, nquads)


def marked(reader: str, taken_out: str) -> str:
    """Return the fingerprint of a reader with the mark of what was taken out of a source."""
    name, _, before = reader.partition(_AND)
    marks = sorted({*filter(None, before.split(".")), *filter(None, taken_out.split("."))})
    return name if len(marks) == 0 else f"{name}{_AND}{'.'.join(marks)}"


def is_read_by(stored: str, reader: str, hashes: Collection[str]) -> bool:
    """Tell whether a source was read by a reader, and all taken out of it still has to be."""
    name, _, mark = stored.partition(_AND)
    return name == reader and _still_holds(mark, hashes)


def _gone(reading: Reading, hashes: Collection[str], base: str) -> dict[str, str]:
    """Return the persons of a reading that must go, by their local ids, with their hashes."""
    if len(hashes) == 0:
        return {}
    persons = (entity for entity in reading.entities if entity.type is EntityType.PERSON)
    digests = {person.id: redaction(entity_iri(base, person)) for person in persons}
    return {name: digest for name, digest in digests.items() if digest in hashes}


def _still_holds(mark: str, hashes: Collection[str]) -> bool:
    """Tell whether all that was once taken out of a source still has to be."""
    known = {digest.rpartition(":")[2][:_SHORT] for digest in hashes}
    return mark == "" or set(mark.split(".")) <= known


def _masking(reading: Reading, gone: Collection[str]) -> Callable[[str], str]:
    """Return the function that blots the full names of some persons out of a text."""
    names = {
        name
        for entity in reading.entities
        if entity.id in gone
        for name in (entity.name, *entity.aliases)
        if " " in name
    }
    longest = sorted(names, key=lambda name: (-len(name), name))
    if len(longest) == 0:
        return lambda text: text
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b", re.IGNORECASE)
    return lambda text: pattern.sub(lambda found: _blot(found.group()), text)


def _blotted(text: str, reading: Reading, gone: Collection[str]) -> str:
    """Return the text with the places blotted that were read as naming some persons."""
    letters = list(text)
    for mention in reading.mentions:
        if mention.entity in gone:
            span = mention.span
            letters[span.start : span.end] = _blot(span.of(text))
    return "".join(letters)


def _blot(name: str) -> str:
    return "".join(letter if letter.isspace() else MASK for letter in name)


def _masked(entity: Entity, mask: Callable[[str], str]) -> Entity:
    aliases = sorted({mask(alias) for alias in entity.aliases})
    return replace(entity, name=mask(entity.name), key=mask(entity.key), aliases=tuple(aliases))
