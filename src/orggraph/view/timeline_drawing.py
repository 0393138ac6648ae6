"""What the page of a timeline draws, as its script takes it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from orggraph.view.drawing import line_values
from orggraph.view.ids import short_ids
from orggraph.view.lanes import Mark
from orggraph.view.model import ViewGraph
from orggraph.view.timeline import ROW, Timeline, edge_id


def timeline_drawing(
    graph: ViewGraph, timeline: Timeline, ids: Mapping[str, str]
) -> dict[str, Any]:
    """Return nodes, lines, lanes and marks as JSON knows them; `ids` are short names."""
    edges = short_ids("e", map(edge_id, graph.edges))
    names = {**edges, **ids}
    lines = {line.id: edges[edge_id(graph.edges[line.statement])] for line in timeline.edges}
    return {
        "drawer": "timeline",
        "nodes": [
            {"id": ids[node.iri], "kind": node.kind, "label": node.label, "title": node.label}
            for node in timeline.nodes
        ],
        "edges": [line_values(line, lines[line.id], ids) for line in timeline.edges],
        "groups": [],
        "timeline": {
            "row": ROW,
            "height": timeline.height,
            "window": list(timeline.window),
            "undated": [names[id_] for id_ in timeline.undated],
            "lanes": [
                {
                    "kind": lane.kind,
                    "body": ids.get(lane.body, ""),
                    "label": lane.label,
                    "y": lane.y,
                    "height": lane.height,
                }
                for lane in timeline.lanes
            ],
            "marks": [_mark(mark, names) for mark in timeline.marks],
            "links": [
                {"id": lines[link.line.id], "from": names[link.source], "to": names[link.target]}
                for link in timeline.links
            ],
        },
    }


def _mark(mark: Mark, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": names[mark.id],
        "node": names[mark.node],
        "days": list(mark.days),
        "bar": mark.is_bar,
        "lane": mark.lane,
        "row": mark.row,
        "name": mark.name,
        "width": mark.width,
    }
