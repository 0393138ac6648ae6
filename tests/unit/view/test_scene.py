from __future__ import annotations

import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from orggraph.pipeline.project import project
from orggraph.view.boxes import box, measure, wrapped
from orggraph.view.model import Edge, Node, Quote, ViewGraph, ViewKind
from orggraph.view.scene import make_scene
from orggraph.view.theme import load_theme
from unit.view.samples import province

GOLDEN = Path(__file__).parent / "golden"
STATED = Quote(source="s", text="words", rule="r/1", confidence=0.9)
INFERRED = Quote(source="", text="", rule="reports", inferred=True)


def graph(*edges: Edge, kind: ViewKind = ViewKind.STRUCTURE) -> ViewGraph:
    made = {
        iri: Node(iri=iri, kind="Executive", type="Organization", label=iri)
        for edge in edges
        for iri in (edge.source, edge.target)
    }
    return ViewGraph(kind=kind, nodes=tuple(made[iri] for iri in sorted(made)), edges=edges)


@pytest.mark.parametrize("kind", ["structure", "cascade"])
def test_the_scene_of_a_province_is_the_recorded_one(kind):
    scene = make_scene(project(province(), ViewKind(kind)), load_theme())
    actual = json.dumps(asdict(scene), ensure_ascii=False, indent=1) + "\n"
    assert actual == (GOLDEN / f"{kind}.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", [kind for kind in ViewKind if kind is not ViewKind.TIMELINE])
def test_two_scenes_of_one_graph_are_equal(kind):
    view = project(province(), kind)
    assert make_scene(view, load_theme()) == make_scene(view, load_theme())


def test_an_inferred_line_is_dashed_and_gives_way_to_a_stated_one():
    inferred = Edge(source="a", target="b", predicate="reportsTo", quotes=(INFERRED,))
    stated = Edge(source="a", target="b", predicate="subOrganizationOf", quotes=(STATED,))
    alone = make_scene(graph(inferred), load_theme()).edges
    assert [edge.dashes for edge in alone] == [(10, 6)]
    both = make_scene(graph(inferred, stated), load_theme()).edges
    assert [(edge.relation, edge.spare) for edge in both] == [
        ("subOrganizationOf", False), ("reportsTo", True),
    ]  # fmt: skip


def test_two_stated_lines_between_two_boxes_bend_apart():
    one = Edge(source="a", target="b", predicate="reportsTo", quotes=(STATED,))
    other = replace(one, predicate="subOrganizationOf")
    assert [edge.bend for edge in make_scene(graph(one, other), load_theme()).edges] == [0, 1]


def test_the_arrow_of_a_cascade_points_to_what_came_of_it():
    edge = Edge(source="plan", target="directive", predicate="implements", quotes=(STATED,))
    scene = make_scene(graph(edge, kind=ViewKind.CASCADE), load_theme())
    (line,) = scene.edges
    places = {node.id: node.y for node in scene.nodes}
    assert (line.source, line.target) == ("directive", "plan")
    assert places["directive"] < places["plan"]


def test_a_post_that_ended_is_dotted():
    edge = Edge(source="a", target="b", predicate="holdsPost", iri="m", role="R", status="ended")
    assert [line.gone for line in make_scene(graph(edge), load_theme()).edges] == [True]


def test_the_legend_names_what_is_drawn_and_nothing_else():
    edge = Edge(source="a", target="b", predicate="reportsTo", quotes=(STATED,))
    scene = make_scene(graph(edge), load_theme())
    assert (scene.classes, scene.relations) == (("Executive",), ("reportsTo",))


def test_a_long_name_ends_in_an_ellipsis_after_four_lines():
    lines = wrapped("Ủy ban nhân dân " * 12)
    assert len(lines) == 4
    assert lines[-1].endswith("…")


def test_a_word_without_spaces_is_broken():
    lines = wrapped("x" * 100)
    assert len(lines) == 4
    assert all(measure(line) <= 190 for line in lines)


def test_an_empty_name_still_has_a_box():
    assert box(wrapped("  "))[1] > 0
