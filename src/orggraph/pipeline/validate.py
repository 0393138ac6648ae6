"""Validate: the graph against the shapes and the checks of the ontology."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

from orggraph.errors import DataError, InputError, OrgGraphError
from orggraph.pipeline.checks import Check, checks, said
from orggraph.pipeline.words import Language
from orggraph.rdf.shapes import Constraint, constraints
from orggraph.store import GraphReader

_VIOLATION = "Violation"
Cell = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that a shape or a check objects to.

    `rule` is the name of the shape or check, `severity` "Violation", "Warning" or "Info".
    `about` is the node at fault; `details` are further terms under the names that the rule
    has for them; `path` is the property that a shape speaks of, as SPARQL writes it.
    `component` is the constraint component of SHACL, empty for a check. `messages` and `why`
    are sentences by language.
    """

    severity: str
    rule: str
    about: Cell
    path: str = ""
    details: tuple[tuple[str, Cell], ...] = ()
    component: str = ""
    messages: Mapping[str, str] = field(compare=False)
    why: Mapping[str, str] = field(compare=False)

    @property
    def is_violation(self) -> bool:
        """Tell whether it is a violation, and not a warning or a remark."""
        return self.severity == _VIOLATION

    def message(self, language: Language = Language.ENGLISH) -> str:
        """Return what is wrong, in a language."""
        return self.messages[language.value]


def validate(
    store: GraphReader, *, only: Collection[str] = (), about: ox.NamedNode | None = None
) -> list[Finding]:
    """Return what is wrong; an empty list means that the graph conforms.

    Args:
        store: the graph; every shape and check is a query over the union of its graphs.
        only: names of shapes and checks; all of them when empty.
        about: the node that a finding must name.

    Raises:
        DataError: where a shape or check cannot be run: the ontology is broken.
        InputError: where no shape or check has a name that is asked for.
    """
    shapes, queries = constraints(), tuple(checks())
    known = {one.shape for one in shapes} | {check.name for check in queries}
    for name in sorted(set(only) - known):
        raise InputError(
            f"there is no shape or check {name!r}", remedy=f"there are {', '.join(sorted(known))}"
        )
    wanted = known if len(only) == 0 else set(only)
    found = [
        *(item for one in shapes if one.shape in wanted for item in _constraint(store, one)),
        *(item for check in queries if check.name in wanted for item in _check(store, check)),
    ]
    if about is not None:
        found = [item for item in found if about in (item.about, *dict(item.details).values())]
    return sorted(set(found), key=_order)


def _order(finding: Finding) -> tuple[bool, str, str, str, str, str]:
    """Order findings: violations first, then by rule and node."""
    details = str(finding.details)
    about = str(finding.about)
    return not finding.is_violation, finding.rule, about, finding.path, finding.component, details


def _constraint(store: GraphReader, constraint: Constraint) -> Iterator[Finding]:
    """Yield what breaks one constraint of a shape."""
    rule = f"shapes: {constraint.shape}"
    for row in _rows(store, constraint.query, rule):
        cells = dict(row)
        value = cells.get("value")
        yield Finding(
            severity=constraint.severity,
            rule=constraint.shape,
            about=cells["focus"],
            path=constraint.path,
            details=() if value is None or constraint.path == "" else (("value", value),),
            component=constraint.component,
            messages=dict(constraint.messages),
            why=_why(constraint.severity),
        )


def _why(severity: str) -> Mapping[str, str]:
    """Return why it matters that a shape is broken."""
    return {one.value: said(f"why-{severity.lower()}", one) for one in Language}


def _check(store: GraphReader, check: Check) -> Iterator[Finding]:
    """Yield a finding for each row of a check."""
    for row in _rows(store, check.query, f"checks/{check.name}"):
        yield Finding(
            severity=check.severity,
            rule=check.name,
            about=row[0][1],
            details=row[1:],
            messages=check.rule,
            why=check.why,
        )


def _rows(store: GraphReader, query: str, path: str) -> Iterator[tuple[tuple[str, Cell], ...]]:
    """Yield the cells of each row that are not empty, under the names of their columns."""
    try:
        rows = store.query(query)
        if not isinstance(rows, ox.QuerySolutions):
            raise DataError("a check is a SELECT", path=path)
        names = [variable.value for variable in rows.variables]
        for row in rows:
            yield tuple((name, row[name]) for name in names if row[name] is not None)
    except OrgGraphError as error:
        raise DataError(f"cannot be run: {error}", path=path) from error
