"""Writing a large source, as a table of a hundred thousand officials is.

The engine's bulk loader is several times faster than a transaction. It loads all or nothing
too, but apart from what is written beside it. So the description of the source, by which a
store knows that it holds it, is written last: whoever was killed before has not stored it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

import pyoxigraph as ox

from orggraph.store import updates

LEAST = 20_000_000  # bytes of N-Quads from which the one way is faster than the other


def add(engine: ox.Store, source: str, nquads: bytes) -> None:
    """Store a source that is not held."""
    last: list[bytes] = []
    for own, lines in _parted(nquads, f"<{source}> ".encode()):
        if own:
            last.append(lines)
        else:
            engine.bulk_load(lines, format=ox.RdfFormat.N_QUADS)
    engine.update(updates.replacement((), b"".join(last)))


def _parted(nquads: bytes, own: bytes) -> Iterator[tuple[bool, bytes]]:
    """Yield runs of lines, and whether they are those that begin with what is given.

    These are few and stand together; the others are not cut into lines, so that they are in
    memory twice at most.
    """
    at = 0
    while at < len(nquads):
        if nquads.startswith(own, at):
            end = nquads.find(b"\n", at) + 1 or len(nquads)
            yield True, nquads[at:end]
        else:
            end = nquads.find(b"\n" + own, at) + 1 or len(nquads)
            yield False, nquads[at:end]
        at = end


def change(engine: ox.Store, graphs: Iterable[str], nquads: bytes) -> None:
    """Store a source in the place of what its graphs hold: only what differs is written."""
    quads = chain.from_iterable(
        engine.quads_for_pattern(None, None, None, ox.NamedNode(graph)) for graph in graphs
    )
    held = set((ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"").split(b"\n")) - {b""}
    wanted = set(nquads.split(b"\n")) - {b""}
    update = updates.change_of_lines(held - wanted, wanted - held)
    if update != "":
        engine.update(update)
