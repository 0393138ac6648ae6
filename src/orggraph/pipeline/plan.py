"""What a build has to do: which files to read, which to skip, refuse or forget."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from orggraph.errors import InputError
from orggraph.pipeline.redact import is_read_by
from orggraph.pipeline.report import LeftOut
from orggraph.rdf.ids import source_iri
from orggraph.read import Found
from orggraph.read.files import STDIN, content_hash
from orggraph.read.found import is_whole
from orggraph.store import StoredSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to do with the texts of a build."""

    read: tuple[Found, ...]
    unchanged: int
    refused: tuple[LeftOut, ...]
    retired: tuple[tuple[str, str], ...]  # IRI that a file was held under, IRI it has now
    present: frozenset[str]  # IRIs of all sources whose files the build was given


class Planner:
    """Decides file by file, from what the store holds."""

    def __init__(
        self,
        held: Iterable[StoredSource],
        *,
        base: str,
        reader: str,
        redactions: frozenset[str] = frozenset(),
    ) -> None:
        self._base = base
        self._reader = reader
        self._redactions = redactions
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

    def plan(self, candidates: Sequence[Found]) -> Plan:
        """Sort the files of a build into those to read, to skip and to refuse."""
        read: list[Found] = []
        refused: list[LeftOut] = []
        retired: set[tuple[str, str]] = set()
        taken: dict[str, str] = {}
        unchanged = 0
        for given in candidates:
            candidate, old = self._named(given)
            iri = source_iri(self._base, candidate.identifier)
            retired.update((name, iri) for name in old)
            reason = self._refusal(candidate, iri, taken)
            if reason is not None:
                refused.append(LeftOut(path=candidate.where, reason=reason))
                continue
            taken[iri] = candidate.where
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

    def gone(self, plan: Plan, named: Iterable[Path]) -> list[str]:
        """Return the IRIs of held sources whose text is gone, sorted.

        Gone is what stands no more where it stood, and what belongs to one of the folders
        and archives that the build was given and was not found there (it was moved aside, or
        is hidden now).
        """
        given = [path.resolve() for path in named]
        iris = []
        for source in self._by_iri.values():
            path = _path(source.location)
            if path is None or source.iri in plan.present:
                continue
            if any(_holds(whole, path) for whole in given) or not path.exists():
                iris.append(source.iri)
        return sorted(iris)

    def _named(self, candidate: Found) -> tuple[Found, list[str]]:
        """Return a file under the name it is to have, and the IRIs of its other names.

        One file is one source. Given once by itself and once with its folder it has two
        names; the longer says more, and holds, whichever came first.
        """
        held = self._by_location.get(candidate.place or "", [])
        names = {candidate.identifier} | {source.identifier for source in held}
        best = max(names, key=lambda name: (len(name), name))
        old = [source.iri for source in held if source.identifier != best]
        return replace(candidate, identifier=best), old

    def _refusal(self, candidate: Found, iri: str, taken: dict[str, str]) -> str | None:
        """Return why a file cannot be read under its name; None when it can."""
        if iri in taken:
            return (
                f"has the same name as {taken[iri]}, and a name stands for one source "
                "(build the folder above both)"
            )
        held = self._by_iri.get(iri)
        if held is None or held.location == candidate.place:
            return None
        path = _path(held.location)
        if path is None or _hash(path, candidate) != held.content_hash:
            return None  # the file moved here, or what it said there is no more
        if _hash(candidate.path, candidate) in (None, held.content_hash):
            return None
        return (
            f"the store already holds another {candidate.identifier}, from {path} "
            "(build the folder above both, so that their names differ)"
        )

    def _is_unchanged(self, candidate: Found, iri: str) -> bool:
        """Tell whether a file was read before as it is now, by the same program and data."""
        held = self._by_iri.get(iri)
        if held is None or not is_read_by(held.reader, self._reader, self._redactions):
            return False
        path = _path(held.location)
        if path is None or not path.exists():
            return False  # the file moved here: reading it again notes where it stands now
        return _hash(candidate.path, candidate) == held.content_hash


def _holds(whole: Path, path: Path) -> bool:
    """Tell whether a source whose file stands at `path` belongs to a folder or archive."""
    if whole.is_dir():
        return path.is_relative_to(whole)
    return path == whole and is_whole(whole)


def _path(iri: str | None) -> Path | None:
    """Return the path that a file: IRI names; of a text in an archive, that of the archive."""
    if iri is None or not iri.startswith("file:"):
        return None
    return Path(url2pathname(urlsplit(iri).path))


def _hash(path: Path, found: Found) -> str | None:
    """Return the hash of a text; None when it cannot be read (reading it says why)."""
    if path == STDIN:
        return None
    try:
        return content_hash(path.read_bytes(), found.stated, found.mapping)
    except (OSError, InputError):
        return None
