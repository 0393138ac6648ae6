"""A cascade worked out by hand.

d:36 (2015-01-01)
├── d:12 (01-11, implements 36)
│   ├── e:Một (01-31, d:12 led to it; implements 36 as well)
│   │   └── d:NQ (02-01, adopted)
│   └── e:Hai (03-12, d:12 led to it)
└── d:15 (01-21, implements 36)
e:Ba is of no document
"""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from orggraph.analyze import cascades, silence, timing
from orggraph.analyze.graphs import flow
from unit.analyze.small import graph, keys, under

EDGES = (
    ("d:12", "implements", "d:36"),
    ("d:15", "implements", "d:36"),
    ("d:12", "ledTo", "e:Một"),
    ("e:Một", "implements", "d:12"),
    ("e:Một", "implements", "d:36"),
    ("d:12", "ledTo", "e:Hai"),
    ("e:Một", "adopted", "d:NQ"),
    ("e:Ba", "heldBy", "b:Sở"),
)
DATES = {
    "d_36": {"date": "2015-01-01"},
    "d_12": {"date": "2015-01-11"},
    "d_15": {"date": "2015-01-21"},
    "e_Một": {"date": "2015-01-31"},
    "e_Hai": {"date": "2015-03-12"},
    "d_NQ": {"date": "2015-02-01"},
}
CASCADE = graph(*EDGES, **DATES)


def test_a_cascade_is_told_as_a_tree_in_order_of_time():
    rows = cascades.cascade(CASCADE, "d:36")
    # One hop from 36: 12, 15 and Một (which implements 36 itself); Hai is two hops, over 12.
    assert [(row.level, row.step, row.after) for row in rows] == [
        (1, "d:12", "d:36"),
        (2, "e:Hai", "d:12"),
        (1, "d:15", "d:36"),
        (1, "e:Một", "d:36"),
        (2, "d:NQ", "e:Một"),
    ]
    assert rows[0].date == "2015-01-11"


def test_a_step_rests_on_both_statements_of_it():
    rows = cascades.cascade(CASCADE, "d:12")
    first = next(row for row in rows if row.step == "e:Một")
    assert keys(first) == [("d:12", "e:Một"), ("e:Một", "d:12")]


def test_what_is_in_no_cascade_has_none():
    assert cascades.cascade(CASCADE, "b:Sở") == []


def test_reach_counts_what_came_of_a_document():
    rows = cascades.reach(CASCADE)
    # 36: documents 12, 15, NQ and events Một, Hai, at most two hops; 12: NQ, Một, Hai
    assert [(r.document, r.documents, r.events, r.levels) for r in rows] == [
        ("d:36", 3, 2, 2),
        ("d:12", 1, 2, 2),
    ]


def test_an_event_that_nothing_led_to_is_baseless():
    (row,) = cascades.baseless(CASCADE)
    assert (row.event, keys(row)) == ("e:Ba", [("e:Ba", "b:Sở")])


def test_a_step_that_a_longer_way_says_is_redundant():
    # 36 → Một is said by 36 → 12 → Một as well.
    (row,) = cascades.redundant(CASCADE)
    assert (row.source, row.target) == ("d:36", "e:Một")
    assert row.way == ("d:36", "d:12", "e:Một")
    assert ("e:Một", "d:36") in keys(row)


def test_delays_are_days_from_an_order_to_the_act_by_level():
    one, two = timing.delays(CASCADE)
    # Level 1: 12 after 10 days, 15 after 20, Một 30 days after 36 and 20 after 12
    assert (one.level, one.acts, one.median_days) == (1, 4, 20.0)
    assert (one.shortest, one.longest) == (10, 30)
    # Level 2: NQ 1 day after Một; Hai from 01-11 to 03-12: 20 days of January, 28, 12, so 60
    assert (two.level, two.acts, two.shortest, two.longest) == (2, 2, 1, 60)
    assert two.median_days == 30.5


def test_an_act_dated_before_its_order_is_counted_apart():
    G = graph(
        ("d:2", "implements", "d:1"),
        ("d:3", "implements", "d:1"),
        d_1={"date": "2015-02-01"},
        d_2={"date": "2015-01-01"},
        d_3={"date": "2015-02-03"},
    )
    (row,) = timing.delays(G)
    assert (row.acts, row.backward, row.longest) == (1, 1, 2)


def test_a_date_without_a_day_gives_no_days():
    G = graph(("d:2", "implements", "d:1"), d_1={"date": "2015"}, d_2={"date": "2015-01-01"})
    assert timing.delays(G) == []


def test_a_laggard_is_beyond_the_fence_of_its_siblings():
    # Days 10, 11, 12, 13 and 40: quartiles 11, 12, 13, so the fence is 13 + 1.5 * 2 = 16.
    days = (10, 11, 12, 13)
    edges = [(f"d:{n}", "implements", "d:1") for n in (*days, 40)]
    dates = {f"d_{n}": {"date": f"2015-01-{n + 1}"} for n in days}
    dates["d_40"] = {"date": "2015-02-10"}
    (row,) = timing.laggards(graph(*edges, d_1={"date": "2015-01-01"}, **dates))
    assert (row.act, row.days, row.usual_days, row.acts) == ("d:40", 40, 12.0, 5)


def test_the_critical_path_goes_back_from_the_last_act_over_the_latest_basis():
    # The last act on 36 is Hai (2015-03-12: 30 + 28 + 12 = 70 days), which waited for 12.
    (row,) = timing.critical_path(CASCADE)
    assert (row.document, row.last, row.days) == ("d:36", "e:Hai", 70)
    assert row.path == ("d:36", "d:12", "e:Hai")
    assert keys(row) == [("d:12", "d:36"), ("d:12", "e:Hai")]


def test_the_critical_path_takes_the_latest_of_two_bases():
    # 4 rests on 2 (01-05) and on 3 (01-09): it waited for 3.
    G = graph(
        ("d:2", "implements", "d:1"), ("d:3", "implements", "d:1"),
        ("d:4", "implements", "d:2"), ("d:4", "implements", "d:3"),
        d_1={"date": "2015-01-01"}, d_2={"date": "2015-01-05"},
        d_3={"date": "2015-01-09"}, d_4={"date": "2015-01-20"},
    )  # fmt: skip
    (row,) = timing.critical_path(G, about="d:1")
    assert row.path == ("d:1", "d:3", "d:4")


def test_a_sibling_that_did_not_act_is_missing():
    # Under Sở stand Một, Hai, Ba: two of three acted on 36, over a plan and a congress.
    G = graph(
        *under("Một<Sở", "Hai<Sở", "Ba<Sở"),
        ("d:12", "implements", "d:36"), ("d:12", "issuedBy", "b:Một"),
        ("e:X", "implements", "d:36"), ("e:X", "heldBy", "b:Hai"),
    )  # fmt: skip
    (row,) = silence.missing(G)
    assert (row.document, row.body, row.acted, row.siblings) == ("d:36", "b:Ba", 2, 3)
    assert keys(row) == [("e:X", "b:Hai"), ("d:12", "b:Một")]


def test_one_that_acted_makes_nobody_missing():
    G = graph(
        *under("Một<Sở", "Hai<Sở"),
        ("d:12", "implements", "d:36"), ("d:12", "issuedBy", "b:Một"),
    )  # fmt: skip
    assert silence.missing(G) == []


pairs = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), min_size=1, max_size=20)


@given(pairs)
def test_without_its_redundant_steps_a_cascade_reaches_as_far(numbers):
    edges = [(f"d:{max(p)}", "implements", f"d:{min(p)}") for p in numbers if p[0] != p[1]]
    G = graph(*dict.fromkeys(edges))
    whole = flow(G)
    reduced = whole.copy()
    reduced.remove_edges_from((row.source, row.target) for row in cascades.redundant(G))
    for node in whole:
        assert nx.descendants(whole, node) == nx.descendants(reduced, node)


@given(pairs, st.randoms())
def test_cascades_do_not_depend_on_the_order_of_edges(numbers, random):
    edges = list(dict.fromkeys((f"d:{a}", "implements", f"d:{b}") for a, b in numbers))
    G, H = graph(*edges), graph(*random.sample(edges, len(edges)))
    for analysis in (cascades.reach, cascades.redundant, timing.critical_path):
        assert analysis(G) == analysis(H)
    assert cascades.cascade(G, "d:0") == cascades.cascade(H, "d:0")
