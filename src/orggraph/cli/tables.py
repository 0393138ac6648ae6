"""Tables for people: drawn on a terminal, aligned text in a file or pipe."""

from __future__ import annotations

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text


def show_on_terminal(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Draw a table as wide as the terminal, its cells wrapped."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(Text(column), overflow="fold")
    for row in rows:
        # Text, not markup: a label in brackets is a label.
        table.add_row(*(Text(harmless(cell)) for cell in row))
    Console(highlight=False).print(table)


def lay_out(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table as text, columns two spaces apart, a row a line."""
    lines = [[harmless(cell) for cell in row] for row in (columns, *rows)]
    widths = [max(cell_len(cell) for cell in column) for column in zip(*lines, strict=True)]
    return "".join(
        "  ".join(
            cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        + "\n"
        for row in lines
    )


def harmless(text: str) -> str:
    """Return text without control characters: a label must not steer the terminal."""
    return "".join(c if c.isprintable() else " " for c in text)
