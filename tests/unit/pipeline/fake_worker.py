"""A worker that needs no language: what it finds, and how it fails, stands in the file."""

from __future__ import annotations

import os

from factories import make_entity, make_reading, make_source, make_statement
from orggraph.pipeline import identity, kept
from orggraph.pipeline.worker import Outcome, Task
from orggraph.rdf.encode import encode, to_nquads
from orggraph.rdf.ids import source_iri
from orggraph.read.files import content_hash


def fake_work(task: Task) -> Outcome:
    """Read "A < B" as: A is part of B. "crash", "die" and "stop" do as they say."""
    iri = source_iri(task.base, task.found.identifier)
    data = task.found.path.read_bytes()
    text = data.decode()
    if text == "crash":
        return Outcome(iri=iri, failure="internal error: ValueError: crash")
    if text == "die":
        os._exit(9)
    if text == "stop":
        raise KeyboardInterrupt
    lower, _, upper = text.partition(" < ")
    entities = (make_entity(id="o1", name=lower), make_entity(id="o2", name=upper or "Trung ương"))
    digest = content_hash(data, task.found.stated)
    source = make_source(identifier=task.found.identifier, text=text * 20, content_hash=digest)
    reading = make_reading(source=source, entities=entities, statements=(make_statement(),))
    quads = encode(
        reading,
        base=task.base,
        reader=task.reader,
        location=task.found.place,
        kept=kept.dump(reading),
        resolved_as=identity.mark(identity.own(reading)),
    )
    return Outcome(
        iri=iri,
        nquads=to_nquads(quads),
        statements={"subOrganizationOf": 1},
        omissions={"no verb": 1},
    )
