from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from orggraph.pipeline.finding import Finding
from orggraph.pipeline.jobs import Answering
from orggraph.rdf.encode import encode, to_nquads
from orggraph.rdf.ids import DEFAULT_BASE, source_iri
from orggraph.rdf.ontology import ONTOLOGY_IRI, ontology_turtle
from orggraph.serve.app import make_app
from orggraph.store import open_writer
from unit.ask.example import readings

LIMITS = {"seconds": 30, "rows": 1000}


class Inline:
    """Has jobs answered in this process."""

    def __init__(self, store: Path, *, most_rows: int = 1000) -> None:
        self._answering = Answering(str(store), most_rows=most_rows)
        self._finding = Finding(str(store))

    async def __call__(self, job: str, **arguments: Any) -> Any:
        arguments.pop("heavy", None)
        if job in ("search", "home"):
            return self._finding(job, arguments)
        return self._answering(job, arguments)


def client_of(store: Path, *, most_rows: int = 1000) -> TestClient:
    """Return a client of the application, without a network and without other processes."""
    app = make_app(Inline(store, most_rows=most_rows), limits=LIMITS)
    return TestClient(app, headers={"accept-language": "en"})


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store that holds the example graph; tests only read it."""
    folder = tmp_path_factory.mktemp("serve") / "store"
    with open_writer(folder) as writer:
        for reading in readings():
            iri = source_iri(DEFAULT_BASE, reading.source.identifier)
            writer.replace_source(iri, to_nquads(encode(reading, reader="example")))
        writer.replace_graph(ONTOLOGY_IRI, ontology_turtle())
    return folder


@pytest.fixture
def client(example: Path) -> Iterator[TestClient]:
    with client_of(example) as client:
        yield client
