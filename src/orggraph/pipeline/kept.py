"""A reading as the store keeps it: JSON beside the text, from which a source is written again.

What a source says is read once. Under which names its entities stand in the graph can change
with every other source; the kept reading is what it is written from then, without the file.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import cache

import pyoxigraph as ox
from cattrs import Converter

from orggraph.errors import StoreError
from orggraph.model import Reading
from orggraph.pipeline import identity
from orggraph.rdf.encode import encoded
from orggraph.rdf.ids import copy_graph
from orggraph.rdf.vocab import OG
from orggraph.store import GraphReader
from orggraph.text.dates import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The reading of a source that the store holds, as JSON.

    `resolved_as` is the fingerprint of the identities that its quads were written with.
    """

    iri: str
    json: str
    resolved_as: str

    def reading(self) -> Reading:
        """Return the reading; its source has no text."""
        return load(self.json)


def dump(reading: Reading) -> str:
    """Return a reading as JSON, without the text, which the store keeps by itself.

    What was left out, and how the text falls into blocks and tables, is of no use then.
    """
    source = replace(reading.source, text="", blocks=(), tables=())
    bare = replace(reading, source=source, omissions=(), rejects=())
    return json.dumps(_converter().unstructure(bare), ensure_ascii=False, separators=(",", ":"))


def load(text: str) -> Reading:
    """Return the reading of `dump`; its source has no text."""
    return _converter().structure(json.loads(text), Reading)


def all_kept(reader: GraphReader) -> list[Kept]:
    """Return what the store keeps of every source, in order of their IRIs."""
    texts, marks = (
        {_text(quad.subject): _text(quad.object) for quad in reader.match(predicate=predicate)}
        for predicate in (OG.reading, OG.resolvedAs)
    )
    return [
        Kept(iri=iri, json=text, resolved_as=marks.get(iri, ""))
        for iri, text in sorted(texts.items())
    ]


def as_read(reading: Reading, *, base: str, reader: str, location: str | None) -> bytes:
    """Return a reading as N-Quads for a store, its entities as they are by themselves."""
    return encoded(
        reading,
        base=base,
        reader=reader,
        location=location,
        kept=dump(reading),
        resolved_as=identity.mark(identity.own(reading)),
    )


def resolved_state(reader: GraphReader, graph: str) -> str | None:
    """Return the state that a graph which follows from all sources was made of, if it is held."""
    node, copy = ox.NamedNode(graph), ox.NamedNode(copy_graph(graph))
    for quad in reader.match(node, OG.resolvedAs, None, copy):
        return _text(quad.object)
    return None


@cache
def _converter() -> Converter:
    converter = Converter(omit_if_default=True)
    converter.register_unstructure_hook(PartialDate, str)
    converter.register_structure_hook(PartialDate, lambda value, _: PartialDate.parse(value))
    return converter


def _text(term: object) -> str:
    if isinstance(term, (ox.NamedNode, ox.Literal)):
        return term.value
    raise StoreError(f"the store holds an unexpected term: {term}")
