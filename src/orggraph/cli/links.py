"""Links of identity in words."""

from __future__ import annotations

from collections.abc import Iterator

from orggraph.cli.tables import harmless
from orggraph.pipeline.why_same import Step, WhySame


def explained(why: WhySame) -> Iterator[str]:
    """Yield the lines that tell why two names are one node, or why not."""
    if not why.same:
        yield f"{harmless(why.label_a)} and {harmless(why.label_b)} are two nodes:"
        yield f"  {why.a}"
        yield f"  {why.b}"
        if len(why.doubts) == 0:
            yield "nothing says that they may be one"
        for step in why.doubts:
            yield "they may be one, and were left apart:"
            yield from told(step)
        return
    yield f"one node: {harmless(why.label_a)}  {why.a}"
    if len(why.steps) == 0:
        yield "a source uses both names for one, or they differ in spelling alone"
    for step in why.steps:
        yield from told(step)


def told(step: Step) -> Iterator[str]:
    """Yield the lines that tell one link."""
    yield f"  {harmless(step.a.name)}  ({harmless(step.a.source)})"
    yield f"  {harmless(step.b.name)}  ({harmless(step.b.source)})"
    yield f"    {step.score:.2f} [{step.rule}]"
    for reason in step.reasons:
        yield f"    {harmless(reason)}"
