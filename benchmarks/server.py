"""`orggraph serve` in a process of its own, for what is measured over HTTP."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

COMMAND = (sys.executable, "-m", "orggraph")


@contextmanager
def running(store: str, *options: str) -> Iterator[str]:
    """Serve a store; yield the address, which ends with a slash."""
    process = subprocess.Popen(
        [*COMMAND, "serve", "--port", "0", "--store", store, *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        first = "" if process.stdout is None else process.stdout.readline()
        yield first.partition(" at ")[2].split(" ")[0]
    finally:
        process.terminate()
        process.wait()
