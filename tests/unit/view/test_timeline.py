from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from itertools import combinations, pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from orggraph.text.dates import PartialDate
from orggraph.view.lanes import EPOCH, Mark, named, packed, window
from orggraph.view.model import Bounds, Edge, Node, Quote, ViewGraph, ViewKind
from orggraph.view.theme import load_theme
from orggraph.view.timeline import Timeline, make_timeline

GOLDEN = Path(__file__).parent / "golden" / "timeline.json"
DAY = date(2016, 2, 3)
STATED = Quote(source="s", text="words", rule="r/1", confidence=0.9)


def node(iri: str, kind: str, type_: str, label: str, day: str | None = None) -> Node:
    when = None if day is None else PartialDate.parse(day)
    return Node(iri=iri, kind=kind, type=type_, label=label, date=when)


def held(person: str, iri: str, role: str, rank: int, bounds: Bounds) -> Edge:
    return Edge(
        source=person, target="board", predicate="holdsPost", iri=iri, role=role, rank=rank,
        bounds=bounds, quotes=(STATED,),
    )  # fmt: skip


def related(source: str, predicate: str, target: str, iri: str = "") -> Edge:
    return Edge(source=source, target=target, predicate=predicate, iri=iri, quotes=(STATED,))


def office() -> ViewGraph:
    """A body with two heads one after the other, a deputy, and what it issued and held."""
    nodes = (
        node("a", "Person", "Person", "Lê Thị An"),
        node("b", "Person", "Person", "Trần Văn Bình"),
        node("board", "Executive", "Organization", "Sở Thủy sản"),
        node("c", "Person", "Person", "Ngô Cẩm"),
        node("meeting", "Conference", "Event", "Hội nghị triển khai", "2016-05-12"),
        node("plan", "Plan", "Document", "Kế hoạch số 12-KH/TU", "2016-03"),
        node("rule", "Law", "Document", "Luật Thủy sản"),
    )
    edges = (
        held("a", "t1", "Giám đốc", 1, Bounds(end_from=date(2016, 1, 1), end_by=date(2016, 2, 1))),
        held("b", "t2", "Giám đốc", 1, Bounds(begin_from=DAY, begin_by=DAY)),
        held("c", "t3", "Phó Giám đốc", 3, Bounds()),
        related("a", "succeededBy", "b", "t1"),
        related("meeting", "heldBy", "board"),
        related("plan", "issuedBy", "board"),
        related("plan", "ledTo", "meeting"),
    )  # fmt: skip
    return ViewGraph(
        kind=ViewKind.TIMELINE, nodes=nodes, edges=tuple(sorted(edges, key=lambda e: e.key))
    )


def drawn() -> Timeline:
    return make_timeline(office(), load_theme())


def test_the_timeline_of_an_office_is_the_recorded_one():
    actual = json.dumps(asdict(drawn()), ensure_ascii=False, indent=1, default=str) + "\n"
    assert actual == GOLDEN.read_text(encoding="utf-8")


def test_posts_come_before_events_and_documents_the_head_first():
    lanes = [(lane.kind, lane.label) for lane in drawn().lanes]
    assert lanes == [
        ("body", "Sở Thủy sản"),
        ("post", "Giám đốc"),
        ("event", ""),
        ("document", ""),
    ]


def test_lanes_stand_one_below_the_other():
    lanes = drawn().lanes
    for upper, lower in pairwise(lanes):
        assert lower.y >= upper.y + upper.height


def test_a_tenure_has_the_days_between_which_it_began_and_ended():
    (first,) = [mark for mark in drawn().marks if mark.node == "a"]
    days = [date(2016, 1, 1).toordinal() - EPOCH, date(2016, 2, 1).toordinal() - EPOCH]
    assert first.days == (None, None, *days)


def test_a_month_is_as_wide_as_a_month():
    (plan,) = [mark for mark in drawn().marks if mark.node == "plan"]
    assert plan.known[1] - plan.known[0] == 30


def test_what_has_no_date_is_listed_and_not_drawn():
    timeline = drawn()
    assert [id_.split("\n")[0] for id_ in timeline.undated] == ["c", "rule"]
    assert {mark.node for mark in timeline.marks} == {"a", "b", "meeting", "plan"}


def test_lines_run_from_documents_to_events_and_from_holder_to_holder():
    links = {(link.line.relation, link.source[0], link.target[0]) for link in drawn().links}
    assert links == {("ledTo", "p", "m"), ("succeededBy", "a", "b")}


def test_a_few_old_laws_do_not_squeeze_the_rest():
    def mark(day: int) -> Mark:
        return Mark(
            id=str(day), node="", title="", kind="Law", days=(day, None, None, day), is_bar=False
        )

    marks = [mark(day) for day in [-9000, *range(16000, 16400, 10)]]
    first, last = window(marks)
    # 41 days known, of which a twentieth, two, may be left out on either side
    assert first > 15900
    assert last > 16390


days = st.one_of(st.none(), st.integers(0, 4000))
marks = st.builds(
    Mark,
    id=st.uuids().map(str), node=st.just("n"), title=st.text("Nguyễn Ánh ", max_size=60),
    kind=st.just("Person"), days=st.tuples(days, days, days, days), is_bar=st.booleans(),
).filter(lambda mark: len(mark.known) > 0)  # fmt: skip


@given(st.lists(marks, max_size=25), st.floats(0.01, 5))
def test_marks_of_one_row_never_overlap(found, scale):
    rows = packed(map(named, found), scale)
    assert sorted(mark.id for mark in rows) == sorted(mark.id for mark in found)
    for one, other in combinations(rows, 2):
        if one.row == other.row:
            assert one.known[-1] < other.known[0] or other.known[-1] < one.known[0]


@given(st.lists(marks, max_size=25), st.randoms(use_true_random=False))
def test_the_order_of_the_marks_makes_no_difference(found, random):
    mixed = list(found)
    random.shuffle(mixed)
    assert packed(mixed, 0.5) == packed(found, 0.5)


@given(st.text(max_size=5000))
def test_a_name_is_cut_to_fit(title):
    mark = Mark(id="m", node="n", title=title, kind="Law", days=(0, None, None, 0), is_bar=False)
    assert named(mark).width <= 260
