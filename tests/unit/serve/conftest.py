from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from orggraph.pipeline.finding import Finding
from orggraph.pipeline.jobs import Answering
from orggraph.serve.app import make_app
from served import write

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
    write(folder)
    return folder


@pytest.fixture
def client(example: Path) -> Iterator[TestClient]:
    with client_of(example) as client:
        yield client
