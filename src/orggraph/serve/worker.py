"""One process that answers one job at a time, and can be ended in the middle of it.

The engine has no way to stop a query that runs, so a query that runs too long is ended with
its process.
"""

from __future__ import annotations

import contextlib
import signal
import time
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from typing import Any

from orggraph.errors import OrgGraphError
from orggraph.serve.contract import Answer, LimitError

try:
    import resource
except ImportError:  # Windows has no limits of this kind
    resource = None  # type: ignore[assignment]

_GRACE = 5.0  # seconds after which a worker ends by itself, should nobody be left to end it
_PIECE = 0.2  # seconds between two looks at whether the process still lives


class Worker:
    """A process with a pipe to it. `make` is called there; it must be importable."""

    def __init__(self, context: BaseContext, make: Callable[[], Answer], *, memory: int) -> None:
        ours, theirs = context.Pipe()
        self._pipe: Connection = ours
        self._process = context.Process(  # type: ignore[attr-defined]
            target=_work, args=(theirs, make, memory), daemon=True, name="orggraph-worker"
        )
        self._process.start()
        theirs.close()

    def ask(self, job: str, arguments: Mapping[str, Any], seconds: float) -> Any:
        """Return the answer of a job; LimitError when it takes too long or too much memory.

        After a LimitError the worker is of no use any more.
        """
        until = time.monotonic() + seconds
        try:
            self._pipe.send((job, dict(arguments), seconds))
            while not self._pipe.poll(min(_PIECE, max(0.0, until - time.monotonic()))):
                if time.monotonic() >= until:
                    raise LimitError(
                        f"stopped after {seconds:g} seconds, the limit of this server",
                        remedy="ask for less, for example with LIMIT",
                    )
                if not self._process.is_alive() and not self._pipe.poll():
                    raise EOFError
            is_answer, value = self._pipe.recv()
        except (EOFError, OSError) as error:
            raise LimitError(
                "the process that worked on this ended, probably for want of memory",
                remedy="ask for less, for example with LIMIT",
            ) from error
        if is_answer:
            return value
        raise value

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.join()
        with contextlib.suppress(OSError):
            self._pipe.close()


def _work(pipe: Connection, make: Callable[[], Answer], memory: int) -> None:
    """Answer jobs until the pipe is closed."""
    # Ctrl-C reaches all processes of a terminal; the server ends its workers itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if resource is not None:
        with contextlib.suppress(ValueError, OSError):  # a lower limit was set from outside
            resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    answer: Answer | None = None
    while True:
        try:
            job, arguments, seconds = pipe.recv()
        except (EOFError, OSError):
            return
        _end_in(seconds + _GRACE)
        try:
            if answer is None:
                answer = make()
            reply = True, answer(job, arguments)
        except OrgGraphError as error:
            reply = False, error
        except MemoryError:
            reply = False, LimitError("the answer needs too much memory", remedy="ask for less")
        except Exception as error:
            reply = False, RuntimeError(f"{type(error).__name__}: {error}")
        _end_in(0)
        pipe.send(reply)


def _end_in(seconds: float) -> None:
    """Let the system end this process in some seconds; 0 takes that back.

    The signal has no handler in Python, so that it works while the engine runs.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)
