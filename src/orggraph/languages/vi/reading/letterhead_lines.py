"""The lines of a letterhead, each of which may name a body of its own."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Body, Item
from orggraph.languages.vi.grammar.line import Line


def part_lines(line: Line, items: list[Item]) -> None:
    """Keep a body that is complete from the one on the line below: "TỔNG CỤC X / CỤC X TỈNH Y".

    What is part of another stands below it; a name broken over lines is not complete before.
    """
    for at in range(len(items) - 1, -1, -1):
        body = items[at]
        lower = body.parent if isinstance(body, Body) else None
        if not isinstance(body, Body) or lower is None:
            continue
        alike = body.name is not None and body.head.kind == lower.head.kind
        complete = alike or "beside" in body.head.flags
        if line.tokens.opens_part(lower.start) and complete:
            body.parent, body.end = None, lower.start
            items.insert(at + 1, lower)
