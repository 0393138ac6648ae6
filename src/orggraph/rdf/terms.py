"""Values of the model as RDF literals and nodes, in the lexical form that the engine keeps.

The engine stores numbers as numbers and gives "1" back for "1.0". Writing the canonical
form in the first place keeps a source's quads equal before and after they were stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from urllib.parse import quote

import pyoxigraph as ox

from orggraph.rdf.vocab import XSD
from orggraph.text.dates import PartialDate

# Reserved characters and "%" stay as they are: they are part of an address.
_ADDRESS_SAFE = "%/:?#[]@!$&'()*+,;=~-._"


def in_graph(triples: Iterable[ox.Triple], graph: str) -> Iterator[ox.Quad]:
    """Yield triples as quads of a named graph."""
    name = ox.NamedNode(graph)
    return (ox.Quad(t.subject, t.predicate, t.object, name) for t in triples)


def words(text: str, language: str | None = None) -> ox.Literal:
    """Return words, tagged with their language when it is known."""
    return ox.Literal(text) if language is None else ox.Literal(text, language=language)


def integer(number: int) -> ox.Literal:
    """Return a whole number."""
    return ox.Literal(str(number), datatype=XSD.integer)


def decimal(number: float) -> ox.Literal:
    """Return a decimal number without trailing zeros and without an exponent."""
    return ox.Literal(format(Decimal(repr(number)).normalize(), "f"), datatype=XSD.decimal)


def day(date: PartialDate) -> ox.Literal:
    """Return a date with the datatype that says as much as it does."""
    return ox.Literal(str(date), datatype=XSD[date.precision])


def address(url: str) -> ox.NamedNode:
    """Return a web address as a node, percent-encoded where an IRI needs it."""
    try:
        return ox.NamedNode(url)
    except ValueError:
        return ox.NamedNode(quote(url, safe=_ADDRESS_SAFE))
