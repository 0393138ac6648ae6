"""Content negotiation: which of the forms on offer a client likes best (RFC 9110, 12.5.1)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

JSON = "application/sparql-results+json"
XML = "application/sparql-results+xml"
CSV = "text/csv"
TSV = "text/tab-separated-values"
TURTLE = "text/turtle"
NTRIPLES = "application/n-triples"
JSONLD = "application/ld+json"
RDFXML = "application/rdf+xml"
HTML = "text/html"

# What a client may name, and the form that it gets for it; of equals the first.
TABLES: Mapping[str, str] = {
    JSON: JSON,
    XML: XML,
    CSV: CSV,
    TSV: TSV,
    "application/json": JSON,
    "application/xml": XML,
    "text/xml": XML,
}
TRUTHS: Mapping[str, str] = {name: form for name, form in TABLES.items() if form != TSV}
GRAPHS: Mapping[str, str] = {
    TURTLE: TURTLE,
    NTRIPLES: NTRIPLES,
    JSONLD: JSONLD,
    RDFXML: RDFXML,
    "application/x-turtle": TURTLE,
    "text/plain": NTRIPLES,
    "application/json": JSONLD,
    "application/xml": RDFXML,
    "text/xml": RDFXML,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Range:
    """A range of media types that a client takes, and how much it likes them."""

    type: str
    subtype: str
    quality: float

    def fits(self, name: str) -> int:
        """Return how closely the range fits a media type; 0 where it does not."""
        kind, _, subtype = name.partition("/")
        if self.type == "*":
            return 1
        if self.type != kind:
            return 0
        return 2 if self.subtype == "*" else 3 * (self.subtype == subtype)


def best(accept: str | None, offers: Mapping[str, str]) -> str | None:
    """Return the form that a client likes best; None when it takes none of them.

    A client that says nothing takes anything.
    """
    if accept is None or accept.strip() == "":
        return next(iter(offers.values()))
    ranges = list(_ranges(accept))
    rated = ((_quality(name, ranges), form) for name, form in offers.items())
    quality, form = max(rated, key=lambda pair: pair[0])  # the first of equals
    return form if quality > 0 else None


def _quality(name: str, ranges: list[_Range]) -> float:
    """Return how much a client likes a media type: what the closest range says."""
    fitting = [(one.fits(name), one.quality) for one in ranges if one.fits(name) > 0]
    return max(fitting, default=(0, 0.0))[1]


def _ranges(accept: str) -> Iterator[_Range]:
    for item in accept.lower().split(","):
        name, *parameters = (part.strip() for part in item.split(";"))
        kind, _, subtype = name.partition("/")
        values = (part.partition("=")[2] for part in parameters if part.startswith("q="))
        try:
            quality = float(next(values, "1"))
        except ValueError:
            quality = 0.0
        yield _Range(type=kind, subtype=subtype, quality=quality)
