"""From errors to answers of HTTP: which status each has, and how it is told."""

from __future__ import annotations

from orggraph.errors import OrgGraphError, QueryError
from orggraph.serve.contract import BusyError, LimitError, NotAcceptableError, NotFoundError
from orggraph.serve.protocol import Refusal

# The first class that an error is of gives its status.
_STATUSES: tuple[tuple[type[OrgGraphError], int], ...] = (
    (NotFoundError, 404),
    (NotAcceptableError, 406),
    (QueryError, 400),
    (LimitError, 503),
    (BusyError, 503),
    (OrgGraphError, 500),
)


def status_of(error: Exception) -> int:
    """Return the status of HTTP that an error is answered with."""
    if isinstance(error, Refusal):
        return error.status
    return next((status for kind, status in _STATUSES if isinstance(error, kind)), 500)


def message_of(error: Exception) -> str:
    """Return what is said of an error; nothing of what is inside of the server."""
    if isinstance(error, Refusal):
        return error.message
    return str(error) if isinstance(error, OrgGraphError) else "the server made a mistake"
