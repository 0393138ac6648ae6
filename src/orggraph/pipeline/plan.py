"""What a build has to do: which files to read, which to skip, refuse or forget."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from orggraph.errors import InputError
from orggraph.pipeline.report import LeftOut
from orggraph.rdf.ids import source_iri
from orggraph.read.files import STDIN
from orggraph.store import StoredSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A file that the build was given, and what it is to be known by."""

    path: Path
    identifier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to do with the files of a build."""

    read: tuple[Candidate, ...]
    unchanged: int
    refused: tuple[LeftOut, ...]
    retired: tuple[tuple[str, str], ...]  # IRI that a file was held under, IRI it has now
    present: frozenset[str]  # IRIs of all sources whose files the build was given


class Planner:
    """Decides file by file, from what the store holds."""

    def __init__(self, held: Iterable[StoredSource], *, base: str, reader: str) -> None:
        self._base = base
        self._reader = reader
        self._by_iri = {source.iri: source for source in held}
        self._by_location: dict[str, list[StoredSource]] = {}
        for source in self._by_iri.values():
            if source.location is not None:
                self._by_location.setdefault(source.location, []).append(source)
        strangers = [iri for iri in self._by_iri if not iri.startswith(f"{base}source/")]
        if len(strangers) > 0:
            raise InputError(
                f"the store was built with another base than {base}: it holds {strangers[0]}",
                remedy="give the same --base, or build into a new store",
            )

    def plan(self, candidates: Sequence[Candidate]) -> Plan:
        """Sort the files of a build into those to read, to skip and to refuse."""
        read: list[Candidate] = []
        refused: list[LeftOut] = []
        retired: set[tuple[str, str]] = set()
        taken: dict[str, Path] = {}
        unchanged = 0
        for given in candidates:
            candidate, old = self._named(given)
            iri = source_iri(self._base, candidate.identifier)
            retired.update((name, iri) for name in old)
            reason = self._refusal(candidate, iri, taken)
            if reason is not None:
                refused.append(LeftOut(path=str(candidate.path), reason=reason))
                continue
            taken[iri] = candidate.path
            if self._is_unchanged(candidate, iri):
                unchanged += 1
            else:
                read.append(candidate)
        return Plan(
            read=tuple(read),
            unchanged=unchanged,
            refused=tuple(refused),
            retired=tuple(sorted(retired)),
            present=frozenset(taken),
        )

    def holds(self, iri: str) -> bool:
        """Tell whether the store held a source before this build."""
        return iri in self._by_iri

    def gone(
        self, plan: Plan, folders: Iterable[Path], candidates: Iterable[Candidate]
    ) -> list[str]:
        """Return the IRIs of held sources whose file is gone, sorted.

        Gone is what stands no more where it stood, and what lies below one of the folders
        of this build and was not found there (it was moved aside, or is hidden now).
        """
        below = [folder.resolve() for folder in folders]
        found = {candidate.path.resolve() for candidate in candidates}
        iris = []
        for source in self._by_iri.values():
            path = _path(source.location)
            if path is None or source.iri in plan.present:
                continue
            named = any(path.is_relative_to(folder) for folder in below)
            if (named and path not in found) or not path.exists():
                iris.append(source.iri)
        return sorted(iris)

    def _named(self, candidate: Candidate) -> tuple[Candidate, list[str]]:
        """Return a file under the name it is to have, and the IRIs of its other names.

        One file is one source. Given once by itself and once with its folder it has two
        names; the longer says more, and holds, whichever came first.
        """
        held = self._by_location.get(location(candidate.path) or "", [])
        names = {candidate.identifier} | {source.identifier for source in held}
        best = max(names, key=lambda name: (len(name), name))
        old = [source.iri for source in held if source.identifier != best]
        return Candidate(path=candidate.path, identifier=best), old

    def _refusal(self, candidate: Candidate, iri: str, taken: dict[str, Path]) -> str | None:
        """Return why a file cannot be read under its name; None when it can."""
        if iri in taken:
            return (
                f"has the same name as {taken[iri]}, and a name stands for one source "
                "(build the folder above both)"
            )
        held = self._by_iri.get(iri)
        if held is None or held.location == location(candidate.path):
            return None
        path = _path(held.location)
        if path is None or _hash(path) != held.content_hash:
            return None  # the file moved here, or what it said there is no more
        if _hash(candidate.path) in (None, held.content_hash):
            return None
        return (
            f"the store already holds another {candidate.identifier}, from {path} "
            "(build the folder above both, so that their names differ)"
        )

    def _is_unchanged(self, candidate: Candidate, iri: str) -> bool:
        """Tell whether a file was read before as it is now, by the same program and data."""
        held = self._by_iri.get(iri)
        if held is None or held.reader != self._reader:
            return False
        path = _path(held.location)
        if path is None or not path.exists():
            return False  # the file moved here: reading it again notes where it stands now
        return _hash(candidate.path) == held.content_hash


def location(path: Path) -> str | None:
    """Return where a file stands, as a file: IRI; None for standard input."""
    return None if path == STDIN else path.resolve().as_uri()


def _path(iri: str | None) -> Path | None:
    """Return the path that a file: IRI names."""
    return None if iri is None else Path(url2pathname(urlsplit(iri).path))


def _hash(path: Path) -> str | None:
    """Return the SHA-256 of a file; None when it cannot be read (reading it says why)."""
    if path == STDIN:
        return None
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
