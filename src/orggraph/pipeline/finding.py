"""Search while somebody types: the index of names in one process, renewed beside the search."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

from orggraph.pipeline.find import class_of
from orggraph.pipeline.name_index import NameIndex, names_in
from orggraph.pipeline.results import Labels
from orggraph.pipeline.words import Language
from orggraph.rdf.vocab import KINDS
from orggraph.store import GraphReader, open_reader

MOST_FOUND = 50  # entities that a search tells


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """One published state of the store, and the names in it."""

    reader: GraphReader
    names: NameIndex
    counts: Mapping[str, int]
    quads: int


class Finding:
    """Answers the jobs `search` and `home` of a server.

    The first job waits for the index. When more was published, the old state answers until
    the index of the new one is made.
    """

    def __init__(self, store: str) -> None:
        self._store = store
        self._state: _State | None = None
        self._renewing: threading.Thread | None = None
        self._old: list[GraphReader] = []

    def __call__(self, job: str, arguments: Mapping[str, Any]) -> Any:
        """Answer a job by its name."""
        state = self._current()
        return search(state, **arguments) if job == "search" else home(state, **arguments)

    def _current(self) -> _State:
        """Return the newest state that has its index; jobs come one after another."""
        while len(self._old) > 0:
            self._old.pop().close()
        if self._state is None:
            self._renew()
        elif self._renewing is None and not self._state.reader.is_current():
            self._renewing = threading.Thread(target=self._renew, daemon=True)
            self._renewing.start()
        assert self._state is not None  # noqa: S101 - made above, or earlier
        return self._state

    def _renew(self) -> None:
        try:
            reader = open_reader(self._store)
            names = names_in(reader)
            old = self._state
            self._state = _State(
                reader=reader, names=names, counts=names.counts(), quads=reader.count()
            )
            if old is not None:  # a job may be using it: the next one closes it
                self._old.append(old.reader)
        finally:
            self._renewing = None


def search(state: _State, *, words: str, kind: str | None, language: str) -> dict[str, Any]:
    """Return the entities and sources that words fit, the best first."""
    kinds = frozenset(KINDS.get(kind or "", (kind,) if kind else ()))
    found = state.names.search(words, kinds=kinds)
    labels = Labels(state.reader, Language(language))
    told = [
        {
            "iri": name.iri,
            "label": labels.of(ox.NamedNode(name.iri)),
            "name": name.name,
            "class": name.kind,
            "kind": labels.of(class_of(name.kind)),
        }
        for name in found[:MOST_FOUND]
    ]
    return {"words": words, "total": len(found), "results": told}


def home(state: _State, *, language: str) -> dict[str, Any]:
    """Return how many entities of which class there are, and how many sources."""
    labels = Labels(state.reader, Language(language))
    kinds = [
        {"kind": kind, "label": labels.of(class_of(kind)), "count": state.counts[kind]}
        for kinds in KINDS.values()
        for kind in kinds
        if kind in state.counts
    ]
    return {
        "sources": state.counts.get("Source", 0),
        "quads": state.quads,
        "kinds": kinds,
    }
