from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph

ONTOLOGY = Path(__file__).resolve().parents[2] / "ontology"


def read(*parts: str) -> Graph:
    text = ONTOLOGY.joinpath(*parts).read_text(encoding="utf-8")
    return Graph().parse(data=text, format="turtle")


@pytest.fixture(scope="session")
def ontology() -> Graph:
    return read("orggraph.ttl")


@pytest.fixture(scope="session")
def roles() -> Graph:
    return read("roles.ttl")


@pytest.fixture(scope="session")
def alignments() -> Graph:
    return read("alignments.ttl")
