"""The analyses by name: what each works on, and what it is asked with."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, ClassVar, Protocol

import yaml

from orggraph.analyze import (
    cascades,
    connections,
    differences,
    knots,
    network,
    nulls,
    offices,
    sequences,
    silence,
    structure,
    timing,
)
from orggraph.analyze.graphs import EdgeKey, View
from orggraph.errors import DataError, QueryError

_SUGGESTIONS = 3


class Row(Protocol):
    """A row of any analysis: fields to show, and the edges it rests on."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def edges(self) -> tuple[EdgeKey, ...]:
        """The edges of the graph that the row rests on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """A named analysis.

    `options` are what it may be asked with, by the name of the parameter that takes each:
    `about` and `to` are entities, `against` is the date of a second graph. Those of `needs`
    must be given; any analysis may be asked `as_of` a date.
    """

    name: str
    group: str
    view: View
    run: Callable[..., Sequence[Row]]
    options: Mapping[str, str]
    needs: tuple[str, ...]

    def title(self, language: str) -> str:
        """Return what the analysis finds, in a few words."""
        return _words()["analyses"][self.name][language]


def word(section: str, name: str, language: str) -> str:
    """Return the word for a group, a column or a value; the name itself where there is none."""
    return _words()[section].get(name, {}).get(language, name)


def columns(rows: Sequence[Row]) -> tuple[str, ...]:
    """Return the names of what rows show, in order."""
    return () if len(rows) == 0 else tuple(f.name for f in fields(rows[0]) if f.name != "edges")


def analysis(name: str) -> Analysis:
    """Return an analysis by its name; QueryError suggests the nearest names."""
    known = analyses()
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name, known, n=_SUGGESTIONS, cutoff=0.5)
    remedy = (
        f"did you mean {' or '.join(near)}?" if len(near) > 0 else "orggraph analyze lists them"
    )
    raise QueryError(f"no analysis is called {name!r}", remedy=remedy)


@cache
def analyses() -> Mapping[str, Analysis]:
    """Return all analyses by name, group by group."""
    known = [
        Analysis(
            name=name,
            group=group,
            view=view,
            run=run,
            options=MappingProxyType(dict(pair.rstrip("!").split("=") for pair in pairs)),
            needs=tuple(pair.partition("=")[0] for pair in pairs if pair.endswith("!")),
        )
        for group, listed in _LISTED.items()
        for name, view, run, *pairs in listed
    ]
    return MappingProxyType({one.name: one for one in known})


@cache
def _words() -> dict[str, dict[str, dict[str, str]]]:
    path = files("orggraph.analyze") / "words.yml"
    words: dict[str, dict[str, dict[str, str]]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    for section, entries in words.items():
        for name, entry in entries.items():
            if entry.keys() != {"en", "vi"}:
                raise DataError(f"{section} {name} is not in every language", path="words.yml")
    return words


_ABOUT = "about=about"
# "option=parameter", with "!" where the analysis means nothing without it.
_LISTED: Mapping[str, Sequence[tuple[Any, ...]]] = {
    "structure": (
        ("chains", View.STRUCTURE, structure.chains, _ABOUT),
        ("depth", View.STRUCTURE, structure.depth),
        ("span", View.STRUCTURE, structure.span),
        ("roots", View.STRUCTURE, structure.roots),
        ("orphans", View.STRUCTURE, structure.orphans),
        ("cycles", View.STRUCTURE, knots.cycles),
        ("common-superior", View.STRUCTURE, knots.common_superior, "about=one!", "to=other!"),
        ("two-masters", View.STRUCTURE, knots.two_masters),
        ("changes", View.EVERYTHING, differences.changes, "as_of=!", "against=later!"),
    ),
    "cascade": (
        ("cascade", View.CASCADE, cascades.cascade, "about=about!"),
        ("reach", View.CASCADE, cascades.reach),
        ("delays", View.CASCADE, timing.delays),
        ("laggards", View.CASCADE, timing.laggards),
        ("missing", View.EVERYTHING, silence.missing),
        ("baseless", View.EVERYTHING, cascades.baseless),
        ("redundant", View.CASCADE, cascades.redundant),
        ("critical-path", View.CASCADE, timing.critical_path, _ABOUT),
    ),
    "people": (
        ("careers", View.STRUCTURE, sequences.careers, _ABOUT),
        ("next-steps", View.STRUCTURE, sequences.next_steps),
        ("tenure", View.STRUCTURE, offices.tenures),
        ("concurrent", View.STRUCTURE, offices.concurrent),
        ("succession", View.STRUCTURE, offices.successions),
        ("rising", View.STRUCTURE, sequences.moves),
        ("brokers", View.PEOPLE, connections.brokers),
        ("communities", View.PEOPLE, connections.communities),
        ("connection", View.EVERYTHING, connections.connection, "about=one!", "to=other!"),
    ),
    "network": (
        ("pagerank", View.EVERYTHING, network.pagerank),
        ("hits", View.EVERYTHING, network.hits),
        ("k-core", View.EVERYTHING, network.cores),
        ("articulation", View.EVERYTHING, network.articulation),
        ("assortativity", View.EVERYTHING, network.assortativity),
        ("significance", View.EVERYTHING, nulls.significance),
    ),
}
