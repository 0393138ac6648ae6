"""What a page knows beside its picture: names, statements, quotes, and how to call things."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from orggraph.text.dates import PartialDate
from orggraph.view.ids import short_ids
from orggraph.view.model import Edge, Node, Quote, ViewGraph
from orggraph.view.scene import Scene
from orggraph.view.theme import ClassStyle, RelationStyle, Theme
from orggraph.view.timeline import Timeline

Words = Mapping[str, Mapping[str, str]]
_LIGHTER = 0.5  # how far a line's color goes toward white in a dark page


def make_content(
    graph: ViewGraph, scene: Scene | Timeline, theme: Theme, words: Words, ids: Mapping[str, str]
) -> dict[str, Any]:
    """Return the data of a page as JSON knows it; `ids` are short names for IRIs."""
    sources: dict[tuple[str, ...], int] = {}
    dates = {node.iri: node.date for node in graph.nodes}
    statements = [_statement(edge, ids, sources) | _holds(edge, dates) for edge in graph.edges]
    predicates = sorted({edge.predicate for edge in graph.edges})
    kinds = sorted({node.kind for node in graph.nodes})
    return {
        "view": {
            "kind": graph.kind.value,
            "about": None if graph.about is None else ids.get(graph.about),
            "depth": graph.depth,
            "as_of": _text(graph.as_of),
            "unconnected": graph.unconnected,
            "left_out": graph.left_out,
        },
        "words": {language: dict(texts) for language, texts in words.items()},
        "classes": {kind: _class(theme.classes[kind]) for kind in kinds},
        "relations": {name: _relation(theme.relations[name]) for name in predicates},
        "legend": {"classes": list(scene.classes), "relations": list(scene.relations)},
        "entities": {ids[node.iri]: _entity(node) for node in graph.nodes},
        "statements": statements,
        "sources": [
            dict(zip(("identifier", "title", "date", "url"), source, strict=True)) | {"id": id_}
            for source, id_ in zip(
                sources, short_ids("s", map("\n".join, sources)).values(), strict=True
            )
        ],
    }


def _entity(node: Node) -> dict[str, Any]:
    values = {
        "iri": node.iri,
        "label": node.label,
        "kind": node.kind,
        "number": node.number,
        "date": _text(node.date),
        "ordinal": node.ordinal,
        "term": node.term,
    }
    return {key: value for key, value in values.items() if value is not None} | {
        "aliases": list(node.aliases)
    }


def _statement(
    edge: Edge, ids: Mapping[str, str], sources: dict[tuple[str, ...], int]
) -> dict[str, Any]:
    values = {
        "subject": ids[edge.source],
        "predicate": edge.predicate,
        "object": ids[edge.target],
        "role": edge.role,
        "status": edge.status,
        "start": _text(edge.start),
        "end": _text(edge.end),
        "decided_by": edge.decided_by,
        "bounds": None if edge.bounds is None else [_text(day) for day in edge.bounds.days],
    }
    return {key: value for key, value in values.items() if value is not None} | {
        "quotes": [_quote(quote, sources) for quote in edge.quotes]
    }


def _holds(edge: Edge, dates: Mapping[str, PartialDate | None]) -> dict[str, str]:
    """Return the first and the last day on which a statement may hold, as far as known.

    What says nothing of its time holds from the day of the later of its documents and events.
    """
    dated = [day for day in (dates[edge.source], dates[edge.target]) if day is not None]
    since = edge.start or max(dated, key=lambda day: day.first_day, default=None)
    days = {} if since is None else {"since": since.first_day.isoformat()}
    return days if edge.end is None else days | {"until": edge.end.last_day.isoformat()}


def _quote(quote: Quote, sources: dict[tuple[str, ...], int]) -> dict[str, Any]:
    """Return a quote; its source, which many share, by its place in the list of sources."""
    place: int | None = None
    if quote.source != "":
        source = (quote.source, quote.title, quote.date, quote.url)
        place = sources.setdefault(source, len(sources))
    values = {
        "source": place,
        "text": quote.text,
        "rule": quote.rule,
        "confidence": quote.confidence,
        "inferred": quote.inferred,
    }
    rare = {
        "basis": quote.basis,
        "premises": [_quote(premise, sources) for premise in quote.premises],
    }
    return values | {key: value for key, value in rare.items() if value}


def _class(style: ClassStyle) -> dict[str, Any]:
    return dict(style.names) | {
        "fill": style.fill,
        "border": style.border,
        "corner": style.corner,
        "broken": style.broken,
    }


def _relation(style: RelationStyle) -> dict[str, Any]:
    return {
        "color": style.color,
        "dark": lighter(style.color),
        "dash": list(style.dash),
        "words": dict(style.words),
        "drawn": dict(style.drawn),
        "above": style.above,
    }


def lighter(color: str) -> str:
    """Return the color of a line as it is drawn on a dark page."""
    parts = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(part + (255 - part) * _LIGHTER):02x}" for part in parts)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
