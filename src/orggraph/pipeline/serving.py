"""Serve: a store over HTTP, and to language models over MCP."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING

from orggraph.errors import InputError
from orggraph.pipeline.finding import Finding
from orggraph.pipeline.jobs import Answering
from orggraph.store import open_reader

if TYPE_CHECKING:
    from orggraph.serve.workers import Teams

SECONDS = 30.0
ROWS = 100_000
_INDEXING = 600.0  # seconds that making the index of names may take
_MODULES = ("orggraph.pipeline.jobs", "orggraph.pipeline.finding")


def needs(extra: str, *modules: str) -> None:
    """Raise InputError, with the command that mends it, when an extra is not installed."""
    if any(find_spec(module) is None for module in modules):
        raise InputError(
            f"this needs the extra {extra!r}", remedy=f"pip install 'orggraph[{extra}]'"
        )


def serve(
    store: str,
    *,
    host: str,
    port: int,
    seconds: float = SECONDS,
    rows: int = ROWS,
    workers: int | None = None,
    started: Callable[[str], None],
) -> None:
    """Serve a store over HTTP until it is told to stop; it is only read.

    Args:
        store: the folder of the store.
        host: the address to listen at.
        port: the port; 0 takes one that is free.
        seconds: how long a query may run.
        rows: how many rows or triples an answer may have.
        workers: how many processes answer; by default one more than there are processors.
        started: told the address of the first page.

    Raises:
        InputError: the extra is not installed, or the address cannot be listened at.
        StoreError: there is no store.
    """
    needs("serve", "starlette", "uvicorn")
    from orggraph.serve.app import make_app  # noqa: PLC0415 - of an extra
    from orggraph.serve.run import run  # noqa: PLC0415

    pool = _teams(store, seconds=seconds, rows=rows, workers=workers)
    app = make_app(pool, limits={"seconds": seconds, "rows": rows}, workers=pool)
    run(app, host=host, port=port, started=started)


def serve_models(store: str, *, seconds: float = SECONDS, rows: int = 200) -> None:
    """Serve a store to a language model, over MCP on the standard input and output.

    Args:
        store: the folder of the store.
        seconds: how long a query may run.
        rows: how many rows an answer may have.

    Raises:
        InputError: the extra is not installed.
        StoreError: there is no store.
    """
    needs("mcp", "mcp")
    from orggraph.serve.models import run  # noqa: PLC0415 - of an extra

    run(_teams(store, seconds=seconds, rows=rows, workers=2))


def _teams(store: str, *, seconds: float, rows: int, workers: int | None) -> Teams:
    """Return the processes that answer; StoreError when there is no store."""
    from orggraph.serve.workers import Teams, Workers  # noqa: PLC0415 - of an extra

    open_reader(store).close()  # tells at once what is wrong with it
    return Teams(
        Workers(
            partial(Answering, store, most_rows=rows),
            count=workers or (os.cpu_count() or 1) + 1,
            seconds=seconds,
            preload=_MODULES,
        ),
        # the index of names is large and takes long: one process has it
        {"search", "home"},
        Workers(partial(Finding, store), count=1, seconds=_INDEXING, preload=_MODULES),
        warm=("home", {"language": "en"}),
    )
