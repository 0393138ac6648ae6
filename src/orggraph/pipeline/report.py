"""What a build did, for people and for programs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A file that was not read, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class RejectedRow:
    """A row of a record that was not read, and the cell that is the reason."""

    path: str
    sheet: str
    row: int
    column: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build read, kept, removed and left out.

    `entities` counts each node once, however many of the sources read name it;
    `statements` counts what the sources say, each source by itself; `omissions` counts
    what was seen in them and left out, by reason. `joined` are the names that turned out to
    stand for a thing of another name, and `doubts` the pairs that may be one, in the whole
    store; `background` counts the statements that it holds of the language pack's own.
    """

    read: int = 0  # sources that the store did not hold before
    replaced: int = 0  # sources that it held, read again
    unchanged: int = 0
    pruned: int = 0
    left_out: tuple[LeftOut, ...] = ()
    entities: Mapping[str, int] = field(default_factory=dict)
    statements: Mapping[str, int] = field(default_factory=dict)
    omissions: Mapping[str, int] = field(default_factory=dict)
    rejects: tuple[RejectedRow, ...] = ()
    notes: tuple[LeftOut, ...] = ()  # what of the records read was not read
    background: Mapping[str, int] = field(default_factory=dict)
    joined: int = 0
    doubts: int = 0
    interrupted: bool = False

    @property
    def exit_status(self) -> int:
        """0: all is well; 1: something was left out; 2: nothing is usable; 130: interrupted."""
        if self.interrupted:
            return 130
        if len(self.left_out) + len(self.rejects) == 0:
            return 0
        return 2 if self.read + self.replaced + self.unchanged == 0 else 1

    def as_json(self) -> dict[str, Any]:
        """Return the report as plain values."""
        return {
            "read": self.read,
            "replaced": self.replaced,
            "unchanged": self.unchanged,
            "pruned": self.pruned,
            "left_out": [{"path": item.path, "reason": item.reason} for item in self.left_out],
            "entities": dict(self.entities),
            "statements": dict(self.statements),
            "omissions": dict(self.omissions),
            "rejects": [asdict(row) for row in self.rejects],
            "notes": [asdict(note) for note in self.notes],
            "background": dict(self.background),
            "joined": self.joined,
            "doubts": self.doubts,
            "interrupted": self.interrupted,
        }
