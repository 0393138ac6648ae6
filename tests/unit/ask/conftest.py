from __future__ import annotations

from collections.abc import Iterator

import pytest

from orggraph.store import MemoryStore
from unit.ask.example import example_store


@pytest.fixture(scope="session")
def store() -> Iterator[MemoryStore]:
    """The example graph with the ontology; tests only read it."""
    with example_store() as held:
        yield held
