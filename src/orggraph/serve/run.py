"""Runs the application until it is told to stop."""

from __future__ import annotations

import contextlib
import logging
import socket
import sys
from collections.abc import Callable

import uvicorn
from starlette.applications import Starlette

from orggraph.errors import InputError
from orggraph.serve.around import access

_STOPPING = 5  # seconds that requests under way have to end


def run(app: Starlette, *, host: str, port: int, started: Callable[[str], None]) -> None:
    """Serve until SIGTERM or Ctrl-C; requests under way are given some seconds to end.

    Args:
        app: the application.
        host: the address to listen at.
        port: the port; 0 takes one that is free.
        started: told the address of the first page once the port is taken.

    Raises:
        InputError: the address cannot be listened at.
    """
    listening = _listening(host, port)
    _log_access()
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, timeout_graceful_shutdown=_STOPPING
    )
    shown = f"[{host}]" if ":" in host else host
    started(f"http://{shown}:{listening.getsockname()[1]}/")
    with listening, contextlib.suppress(KeyboardInterrupt):
        uvicorn.Server(config).run(sockets=[listening])


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=512)
    except OSError as error:
        raise InputError(
            f"cannot listen at {host}:{port}: {error.strerror or error}",
            remedy="name another with --host and --port",
        ) from error


def _log_access() -> None:
    """Write the access log to the standard error, a line each, with the time."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    access.addHandler(handler)
    access.setLevel(logging.INFO)
    access.propagate = False
