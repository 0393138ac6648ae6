"""Every error this package raises.

OrgGraphError
├── InputError          a file, folder or option the user handed us is wrong
├── DataError           a data file of the package (language pack, ontology, query) is wrong
├── QueryError          a question cannot be parsed, found or answered
└── StoreError          the store cannot be opened, read or written
    └── StoreLockedError   another process is writing to it

The command line prints any of them as one line and exits with `exit_status`;
everything else is a bug and keeps its traceback.
"""

from __future__ import annotations

from pathlib import Path


class OrgGraphError(Exception):
    """The base of the tree: one sentence for the user, and what to do about it."""

    exit_status = 1

    def __init__(
        self,
        message: str,
        *,
        path: Path | str | None = None,
        line: int | None = None,
        remedy: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = None if path is None else str(path)
        self.line = line
        self.remedy = remedy

    def __str__(self) -> str:
        where = "" if self.path is None else self.path
        if self.line is not None:
            where = f"{where}:{self.line}"
        text = f"{where}: {self.message}" if where != "" else self.message
        return text if self.remedy is None else f"{text} ({self.remedy})"


class InputError(OrgGraphError):
    """A file, folder or option that the user handed us is wrong."""

    exit_status = 2


class DataError(OrgGraphError):
    """A data file that ships with the package is wrong: a language pack, the ontology, a query."""


class QueryError(OrgGraphError):
    """A question cannot be found, parsed or answered."""

    exit_status = 2


class StoreError(OrgGraphError):
    """The store cannot be opened, read or written."""


class StoreLockedError(StoreError):
    """Another process is writing to the store."""
