"""Mappings of records: found by name, proposed for a file, checked against one."""

from __future__ import annotations

from pathlib import Path

from orggraph.read.records.ready import ready_mapping, ready_mappings

__all__ = ["named_mapping", "ready_mappings"]


def named_mapping(name: str) -> Path:
    """Return the file of a mapping: one that is there, or a ready one by its name.

    Raises:
        InputError: when it is neither.
    """
    path = Path(name)
    return path if path.is_file() else ready_mapping(name)
