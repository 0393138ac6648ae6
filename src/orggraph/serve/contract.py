"""What the server asks of those who answer, and what may go wrong between them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from orggraph.errors import OrgGraphError

# Answers a job by its name and arguments; made anew in each worker process.
Answer = Callable[[str, Mapping[str, Any]], Any]


class Asking(Protocol):
    """Has a job answered, in whatever process."""

    async def __call__(self, job: str, *, heavy: bool = False, **arguments: Any) -> Any:
        """Return the answer of a job; the errors of this module and those of the answer.

        `heavy` marks a job that may take long, so that it never keeps all light ones waiting.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """The media types that a client takes, by the kind of answer; None where it takes none."""

    table: str | None
    truth: str | None
    graph: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An answer to a SPARQL query as it is sent.

    `complete` is false where the limit of rows or bytes cut it short.
    """

    body: bytes
    media_type: str
    complete: bool


class LimitError(OrgGraphError):
    """A job took more time or memory than it may."""


class BusyError(OrgGraphError):
    """All workers are busy, and stayed so as long as a job may wait."""


class NotAcceptableError(OrgGraphError):
    """The answer has none of the forms that the client takes."""


class NotFoundError(OrgGraphError):
    """The graph holds nothing of that name or IRI."""
