"""Writes made-up sources into a store until it is done or killed; run as a program."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from factories import CONGRESS_TEXT, make_congress_reading, make_source
from orggraph.rdf.encode import encode, to_nquads
from orggraph.rdf.ids import DEFAULT_BASE, source_iri
from orggraph.store import GraphWriter, open_writer

COUNT = 60


@cache
def sources() -> dict[str, bytes]:
    """Return the N-Quads of each source by its IRI."""
    found = {}
    for number in range(COUNT):
        source = make_source(identifier=f"{number:03d}.txt", text=CONGRESS_TEXT)
        quads = encode(make_congress_reading(source=source), reader="test")
        found[source_iri(DEFAULT_BASE, source.identifier)] = to_nquads(quads)
    return found


def write(store: GraphWriter) -> None:
    """Write every source twice: as new, then in the place of the first."""
    for _ in range(2):
        for number, (iri, nquads) in enumerate(sources().items()):
            store.replace_source(iri, nquads)
            if number % 20 == 19:
                store.publish()


if __name__ == "__main__":
    with open_writer(sys.argv[1]) as store:
        sys.stdout.write("open\n")
        sys.stdout.flush()
        write(store)
