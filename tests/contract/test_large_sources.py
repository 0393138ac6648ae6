"""A large source is written in another way, and ends as any other."""

from __future__ import annotations

import pytest

from factories import make_congress_reading, make_reading, make_source
from orggraph.model import Reading
from orggraph.rdf.encode import encode, to_nquads
from orggraph.rdf.ids import DEFAULT_BASE, source_iri
from orggraph.store import MemoryStore, large

OTHER = make_reading(source=make_source(identifier="other.txt"))


def nquads(reading: Reading) -> bytes:
    return to_nquads(encode(reading, reader="test"))


def put(store: MemoryStore, reading: Reading) -> None:
    store.replace_source(source_iri(DEFAULT_BASE, reading.source.identifier), nquads(reading))


def content(store: MemoryStore) -> list[str]:
    return sorted(str(quad) for quad in store.quads(with_texts=True))


@pytest.fixture
def all_are_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large, "LEAST", 0)


def expected(*readings: Reading) -> list[str]:
    lines = {line for one in readings for line in nquads(one).decode().split("\n")} - {""}
    return sorted(line.removesuffix(" .") for line in lines)


def test_a_new_source_is_stored_whole(all_are_large):
    store = MemoryStore()
    put(store, make_congress_reading())

    assert content(store) == expected(make_congress_reading())


def test_a_source_read_again_replaces_all_that_it_said_and_nothing_else(all_are_large):
    store = MemoryStore()
    put(store, OTHER)
    put(store, make_congress_reading())
    changed = make_congress_reading(
        statements=make_congress_reading().statements[1:],
        source=make_source(identifier=make_congress_reading().source.identifier, text="x" * 600),
    )
    put(store, changed)

    assert content(store) == expected(changed, OTHER)


def test_a_source_that_was_not_stored_to_the_end_is_not_held_and_is_replaced(
    all_are_large, monkeypatch
):
    store, reading = MemoryStore(), make_congress_reading()
    monkeypatch.setattr(large.updates, "replacement", lambda *_: "INSERT DATA {}")  # killed here
    put(store, reading)
    monkeypatch.undo()

    assert list(store.sources()) == []
    put(store, reading)
    assert content(store) == expected(reading)
