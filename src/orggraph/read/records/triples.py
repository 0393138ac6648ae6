"""RDF as a record: Turtle and JSON-LD. A subject is a row, its columns are its properties.

Nodes without a name of their own, and intervals and instants, are read into the row that leads
to them ("org:memberDuring/time:hasBeginning/time:inXSDDate").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pyoxigraph as ox

from orggraph.errors import InputError
from orggraph.model.table import LINE, flat
from orggraph.rdf.vocab import ORG, PREFIXES, RDF, TIME
from orggraph.read.legacy import readable
from orggraph.read.page_words import PageWords
from orggraph.read.records.grids import Grid
from orggraph.text.normalize import normalize

_ID = "id"
_INNER = frozenset(
    {ORG.Role, TIME.ProperInterval, TIME.Instant, ox.NamedNode(f"{PREFIXES['time']}Interval")}
)
_DEEPEST = 4
_MORE = {"vcard": "http://www.w3.org/2006/vcard/ns#"}
_SHORT = {iri: prefix for prefix, iri in {**PREFIXES, **_MORE}.items()}
_Node = ox.NamedNode | ox.BlankNode
_Properties = Mapping[str, list[ox.NamedNode | ox.BlankNode | ox.Literal]]


def read_turtle(data: bytes, words: PageWords) -> list[Grid]:
    """Return the subjects of a Turtle file."""
    return _grids(data, words, ox.RdfFormat.TURTLE)


def read_json_ld(data: bytes, words: PageWords) -> list[Grid]:
    """Return the subjects of a JSON-LD file; a context that stands elsewhere is not fetched."""
    return _grids(data, words, ox.RdfFormat.JSON_LD)


def _grids(data: bytes, words: PageWords, form: ox.RdfFormat) -> list[Grid]:
    text = normalize(readable(data, words.legacy)).text
    subjects: dict[_Node, dict[str, list[ox.NamedNode | ox.BlankNode | ox.Literal]]] = {}
    try:
        for quad in ox.parse(text, format=form, base_iri="file:///"):
            if isinstance(quad.subject, ox.Triple) or isinstance(quad.object, ox.Triple):
                continue
            told = subjects.setdefault(quad.subject, {})
            told.setdefault(_short(quad.predicate.value), []).append(quad.object)
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        raise InputError(f"not {form.name}: {error}", line=line) from None
    columns: dict[str, int] = {_ID: 0}
    rows: list[tuple[int, dict[int, list[str]]]] = []
    for node, told in subjects.items():
        if (isinstance(node, ox.BlankNode) and _led_to(node, subjects)) or _is_inner(told):
            continue
        cells: dict[int, list[str]] = {0: [_name(node)]}
        for path, value in _values(told, subjects, "", 0):
            cells.setdefault(columns.setdefault(path, len(columns)), []).append(value)
        rows.append((len(rows) + 1, cells))
    filled = [
        (number, tuple(LINE.join(cells.get(at, ())) for at in range(len(columns))))
        for number, cells in rows
    ]
    return [Grid(sheet="", rows=filled, names=tuple(columns))]


def _values(
    told: _Properties, subjects: Mapping[_Node, _Properties], before: str, depth: int
) -> Iterator[tuple[str, str]]:
    for name, objects in told.items():
        for value in objects:
            if isinstance(value, ox.Literal):
                yield f"{before}{name}", flat(value.value)
                continue
            inner = subjects.get(value, {})
            nameless = isinstance(value, ox.BlankNode) or _is_inner(inner)
            if nameless and len(inner) > 0 and depth < _DEEPEST:
                yield from _values(inner, subjects, f"{before}{name}/", depth + 1)
            else:
                yield f"{before}{name}", _name(value)


def _led_to(node: ox.BlankNode, subjects: Mapping[_Node, _Properties]) -> bool:
    return any(node in objects for told in subjects.values() for objects in told.values())


def _is_inner(told: _Properties) -> bool:
    return any(kind in _INNER for kind in told.get(_short(RDF.type.value), ()))


def _name(node: _Node) -> str:
    """Return a node as a cell has it: a class or concept of a known vocabulary by its prefix."""
    return f"_:{node.value}" if isinstance(node, ox.BlankNode) else _short(node.value)


def _short(iri: str) -> str:
    for namespace, prefix in _SHORT.items():
        local = iri.removeprefix(namespace)
        if local not in {iri, ""} and "/" not in local and "#" not in local:
            return f"{prefix}:{local}"
    return iri
