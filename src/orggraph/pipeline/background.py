"""The background of a language pack as sources of the store: none of it, some or all.

Which part of it the store holds depends on the other sources and the mode alone; the mode is
noted with the sources themselves, so that a later build keeps to it.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from orggraph.errors import InputError
from orggraph.languages import load
from orggraph.model import EntityType
from orggraph.pipeline import kept
from orggraph.rdf.ids import source_iri
from orggraph.store import GraphWriter, StoredSource

_PLACE = "background:"  # where its sources stand: background:vi?<what is mentioned>#mentioned


class Background(StrEnum):
    """How much of the background a store holds."""

    NONE = "none"
    MENTIONED = "mentioned"  # what goes with the bodies that the sources name
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the background came to: sources written, forgotten, and what they state."""

    written: tuple[str, ...] = ()
    forgotten: int = 0
    statements: Mapping[str, int] = field(default_factory=dict)


def is_background(source: StoredSource) -> bool:
    """Tell whether a source belongs to the background."""
    return source.location is not None and source.location.startswith(_PLACE)


def lay(
    store: GraphWriter, *, language: str, base: str, reader: str, mode: Background | None
) -> Told:
    """Bring the background of a store to what goes with its sources; None keeps its mode."""
    held = {source.iri: source for source in store.sources() if is_background(source)}
    wanted = _held_mode(held) if mode is None else mode
    if wanted is Background.NONE:
        return _forget(store, held)
    read = load(language).background
    if read is None:
        raise InputError(f"the language pack {language!r} has no background")
    told = kept.all_kept(store)
    mentioned = None if wanted is Background.ALL else _mentioned(told, held)
    place = f"{_PLACE}{language}?{_fingerprint(mentioned)}#{wanted}"
    now = {one.iri: one.json for one in told if one.iri in held}
    if len(held) > 0 and all(
        (one.location, one.reader) == (place, reader) for one in held.values()
    ):
        return Told(statements=_counts(now.values()))
    readings = {source_iri(base, r.source.identifier): r for r in read(mentioned)}
    for iri, reading in readings.items():
        nquads = kept.as_read(reading, base=base, reader=reader, location=place)
        store.replace_source(iri, nquads)
    gone = _forget(store, {iri: one for iri, one in held.items() if iri not in readings})
    return Told(
        written=tuple(readings),
        forgotten=gone.forgotten,
        statements=Counter(s.predicate.value for r in readings.values() for s in r.statements),
    )


def _held_mode(held: Mapping[str, StoredSource]) -> Background:
    modes = {(source.location or "").rpartition("#")[2] for source in held.values()}
    return Background(min(modes)) if len(modes) > 0 else Background.NONE


def _forget(store: GraphWriter, held: Mapping[str, StoredSource]) -> Told:
    for iri in held:
        store.forget_source(iri)
    return Told(forgotten=len(held))


def _mentioned(told: Iterable[kept.Kept], held: Mapping[str, StoredSource]) -> frozenset[str]:
    """Return the keys of the organizations that the other sources speak of."""
    return frozenset(
        entity["key"]
        for one in told
        if one.iri not in held
        for entity in json.loads(one.json).get("entities", ())
        if entity["type"] == EntityType.ORGANIZATION
    )


def _fingerprint(mentioned: frozenset[str] | None) -> str:
    """Return what tells one set of keys from another."""
    keys = "" if mentioned is None else "\x1f".join(sorted(mentioned))
    return hashlib.sha256(keys.encode()).hexdigest()[:16]


def _counts(readings: Iterable[str]) -> Counter[str]:
    """Return how many statements readings hold, by predicate."""
    told = (json.loads(reading).get("statements", ()) for reading in readings)
    return Counter(statement["predicate"] for statements in told for statement in statements)
