"""Human decisions as data: a table that users keep, version and only ever add to.

Each row says of one entity, or of two, what no rule may say otherwise: that they are the same
or different, what one is called, that a statement is wrong or right, that a person's data must
go. The table is applied as a whole at every build; the store depends on it and on the sources.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path

from orggraph.errors import InputError
from orggraph.model import Predicate
from orggraph.resolve import Judgement, Verdict
from orggraph.text.dates import PartialDate

DECISIONS = "decisions.csv"
REDACTED = "sha256:"
_HASH = re.compile(r"sha256:[0-9a-f]{64}")


class Kind(StrEnum):
    """What a decision decides."""

    SAME = "same"  # a and b are one
    DIFFERENT = "different"  # a and b are two
    RENAME = "rename"  # a is called `value`
    RETRACT = "retract"  # a source is wrong: a --relation--> b, for a post in the role `value`
    CONFIRM = "confirm"  # the statement is right
    REDACT = "redact"  # the data of the person a are removed, and not read again


_PAIRS = (Kind.SAME, Kind.DIFFERENT)
_STATEMENTS = (Kind.RETRACT, Kind.CONFIRM)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Decision:
    """One row: what was decided of which entities (by their IRIs), by whom, when and why.

    A source (by its IRI) says which of several things of one name is meant, and whose
    statement; empty means any. Of a redacted person only the hash of the IRI is kept.
    """

    decision: Kind
    a: str
    b: str = ""
    relation: str = ""
    value: str = ""
    source_a: str = ""
    source_b: str = ""
    who: str = ""
    when: str = ""
    why: str = ""


COLUMNS = tuple(field.name for field in fields(Decision))


def decisions_path(given: str | None, store: str) -> Path:
    """Return where the table of decisions stands: where the user says, or beside the store.

    Beside a server is nothing: the table of the working folder is taken.
    """
    if given is not None:
        return Path(given)
    folder = Path() if "://" in store else Path(store).absolute().parent
    return folder / DECISIONS


def decisions_of(given: str | None, store: str) -> tuple[Decision, ...] | None:
    """Return the decisions on a store; None where no table is named and none is there.

    Raises:
        InputError: for what is no such table.
    """
    path = decisions_path(given, store)
    return read_decisions(path) if given is not None or path.exists() else None


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """Return the decisions of a table, in its order.

    Raises:
        InputError: for what is no such table, with the line and what to write there.
    """
    rows = _table(_text(path), path)
    try:
        return tuple(_row(row, path, rows.line_num) for row in rows)
    except csv.Error as error:
        raise InputError(f"not a table: {error}", path=path, line=rows.line_num) from None


def add_decision(path: Path, decision: Decision) -> None:
    """Write a decision below the others; the table is made when there is none.

    Raises:
        InputError: when the file cannot be written, or is no table of decisions.
    """
    text = _text(path) if path.exists() else f"{','.join(COLUMNS)}\n"
    columns = _table(text, path).fieldnames or ()
    cells = {name: str(getattr(decision, name)) for name in COLUMNS}
    missing = sorted(name for name, cell in cells.items() if cell != "" and name not in columns)
    if len(missing) > 0:
        raise InputError(f"no columns {', '.join(missing)}", path=path, remedy="add them")
    line = io.StringIO()
    writer = csv.DictWriter(line, columns, extrasaction="ignore", lineterminator="\n")
    writer.writerow(cells)
    before = "" if path.exists() else text
    gap = "\n" if not text.endswith("\n") else ""
    try:
        with path.open("a", encoding="utf-8", newline="") as file:
            file.write(f"{before}{gap}{line.getvalue()}")
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", path=path) from None


def redaction(iri: str) -> str:
    """Return what stands in the table for a person whose data must go: a hash of the IRI."""
    return iri if iri.startswith(REDACTED) else REDACTED + hashlib.sha256(iri.encode()).hexdigest()


def judgements(decisions: Iterable[Decision]) -> tuple[Judgement, ...]:
    """Return what was decided on identity."""
    return tuple(
        Judgement(
            verdict=Verdict(one.decision.value),
            a=one.a,
            b=one.b,
            source_a=one.source_a or None,
            source_b=one.source_b or None,
        )
        for one in decisions
        if one.decision in _PAIRS
    )


def redactions(decisions: Iterable[Decision]) -> frozenset[str]:
    """Return the hashes of the persons whose data must go."""
    return frozenset(redaction(one.a) for one in decisions if one.decision is Kind.REDACT)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path=path) from None
    except UnicodeDecodeError:
        raise InputError("not UTF-8", path=path, remedy="save it as UTF-8") from None


def _table(text: str, path: Path) -> csv.DictReader[str]:
    """Return the rows of a table that has the columns of decisions."""
    rows = csv.DictReader(io.StringIO(text), strict=True)
    columns = set(rows.fieldnames or ())
    unknown = sorted(columns - set(COLUMNS))
    if not {"decision", "a"} <= columns or len(unknown) > 0:
        what = f"unknown columns {unknown}" if len(unknown) > 0 else "no columns decision and a"
        raise InputError(what, path=path, line=1, remedy=f"the columns are {', '.join(COLUMNS)}")
    return rows


def _row(row: Mapping[str, str | None], path: Path, line: int) -> Decision:
    cells = {name: (row.get(name) or "").strip() for name in COLUMNS}
    try:
        kind = Kind(cells["decision"])
    except ValueError:
        raise InputError(
            f"no decision is called {cells['decision']!r}",
            path=path,
            line=line,
            remedy=f"it is one of {', '.join(Kind)}",
        ) from None
    if None in row:
        raise InputError("more cells than columns", path=path, line=line, remedy="quote commas")
    wrong = _wrong(kind, cells)
    if wrong is not None:
        raise InputError(wrong, path=path, line=line)
    if kind is Kind.REDACT:
        cells["a"] = redaction(cells["a"])
    return Decision(**(cells | {"decision": kind}))  # type: ignore[arg-type]


def _wrong(kind: Kind, cells: Mapping[str, str]) -> str | None:
    """Return what is wrong with a row, None when it is well."""
    sides = ["a", "b"] if kind in (*_PAIRS, *_STATEMENTS) else ["a"]
    for name in (*sides, *(n for n in ("source_a", "source_b") if cells[n] != "")):
        is_hash = kind is Kind.REDACT and _HASH.fullmatch(cells[name]) is not None
        if not cells[name].startswith(("http://", "https://", "urn:")) and not is_hash:
            return f"{name} is no IRI: {cells[name]!r}"
    if kind in _PAIRS and (cells["a"], cells["source_a"]) == (cells["b"], cells["source_b"]):
        return "a and b are the same"
    if kind in _STATEMENTS and cells["relation"] not in set(Predicate):
        return f"no relation is called {cells['relation']!r}: it is one of {', '.join(Predicate)}"
    if kind is Kind.RENAME and cells["value"] == "":
        return "a new name is missing in the column value"
    try:
        if cells["when"] != "":
            PartialDate.parse(cells["when"])
    except ValueError as error:
        return f"when: {error}"
    return None
