"""Careers, offices and ties of a handful of people, worked out by hand."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from orggraph.analyze import connections, offices, sequences
from orggraph.analyze.people import ties
from unit.analyze.small import graph, keys, post, succession, under

# An: deputy director, then director of Sở, now chairs the committee above. Bình came after An.
CAREERS = graph(
    *under("Sở<UBND"),
    post("An", "Sở", "Phó Giám đốc", rank=3, start="2010", end="2013", status="former"),
    post("An", "Sở", "Giám đốc", rank=1, start="2014-03", end="2016-03", status="former"),
    post("An", "UBND", "Chủ tịch", rank=1, start="2016-04", status="current"),
    post("Bình", "Sở", "Giám đốc", rank=1, start="2016-04-01", status="current"),
    post("Bình", "Chi bộ", "Bí thư", rank=1, status="current"),
    post("Chi", "Sở", "Giám đốc", rank=1, status="former"),
    post("Chi", "UBND", "Ủy viên", rank=5, status="current"),
)


def test_a_career_is_told_in_order_of_time():
    rows = sequences.careers(CAREERS, about="p:An")
    assert [(row.place, row.role, row.start) for row in rows] == [
        (1, "Phó Giám đốc", "2010"),
        (2, "Giám đốc", "2014-03"),
        (3, "Chủ tịch", "2016-04"),
    ]
    assert keys(rows[0]) == [("p:An", "b:Sở")]


def test_whoever_has_one_post_has_no_career_unless_asked_about():
    G = graph(post("An", "Sở", "Giám đốc"))
    assert sequences.careers(G) == []
    assert len(sequences.careers(G, about="p:An")) == 1


def test_next_steps_are_counted_where_their_order_is_certain():
    # An: deputy → director → chair, by dates. Chi: former director → now member, by status.
    # Bình's two posts of now have no order.
    rows = sequences.next_steps(CAREERS)
    assert {(row.role, row.following): (row.people, row.share) for row in rows} == {
        ("Phó Giám đốc", "Giám đốc"): (1, 1.0),
        ("Giám đốc", "Chủ tịch"): (1, 0.5),
        ("Giám đốc", "Ủy viên"): (1, 0.5),
    }


def test_moves_are_certain_where_tier_and_level_agree():
    # An: from tier 3 to 1 within Sở, then tier 1 in the body above: two rises.
    # Chi: from tier 1 in Sở to tier 5 above it: higher body, lower tier, so nothing is said.
    rows = sequences.moves(CAREERS)
    assert [(row.person, row.move, row.following) for row in rows] == [
        ("p:An", "rise", "Giám đốc"),
        ("p:An", "rise", "Chủ tịch"),
    ]


def test_a_lower_tier_in_the_same_body_is_a_fall():
    G = graph(
        post("An", "Sở", "Giám đốc", rank=1, start="2010"),
        post("An", "Sở", "Phó Giám đốc", rank=3, start="2012"),
    )
    assert [row.move for row in sequences.moves(G)] == ["fall"]


def test_tenure_counts_days_between_known_months():
    # An as director: 2014-03 to 2016-03 is 365 + 366 days (2016-02-29 lies within). "2010" to
    # "2013" is too vague. Bình is in office still.
    (row,) = offices.tenures(CAREERS)
    assert (row.role, row.ended, row.median_days, row.open) == ("Giám đốc", 1, 731.0, 1)


def test_concurrent_posts_are_in_several_bodies_and_held_still():
    # Bình heads Sở and the cell; An left Sở; Chi left it as well.
    (row,) = offices.concurrent(CAREERS)
    assert (row.person, row.bodies, row.posts) == ("p:Bình", ("b:Chi bộ", "b:Sở"), 2)


def test_posts_that_dates_keep_apart_are_not_concurrent():
    G = graph(post("An", "A", "Bí thư", end="2012"), post("An", "B", "Bí thư", start="2013"))
    assert offices.concurrent(G) == []


def test_a_succession_is_told_from_the_first_holder_to_the_last():
    # An, then Bình, then An again, which is no circle; and another post of two.
    G = graph(
        *succession("Sở", "Giám đốc", ("An", ""), ("Bình", "2014"), ("An", "[2016..2017]")),
        *succession("Chi bộ", "Bí thư", ("Chi", "2010"), ("An", "2012")),
    )
    first, second = offices.successions(G)
    assert (first.body, first.role) == ("b:Sở", "Giám đốc")
    assert first.holders == ("p:An", "p:Bình", "p:An")
    assert first.since == ("", "2014", "[2016..2017]")
    assert keys(first) == [("p:An", "p:Bình"), ("p:Bình", "p:An")]
    assert second.holders == ("p:Chi", "p:An")


# e1: An Bình; e2: Bình Chi; e3: Chi Dung Em. Two groups that Bình and Chi hold together.
MET = graph(
    ("e:1", "chair", "p:An"), ("e:1", "attendee", "p:Bình"),
    ("e:2", "chair", "p:Bình"), ("e:2", "speaker", "p:Chi"),
    ("e:3", "attendee", "p:Chi"), ("e:3", "attendee", "p:Dung"), ("e:3", "attendee", "p:Em"),
)  # fmt: skip


def test_people_of_one_event_are_tied_with_the_evidence_of_both():
    P = ties(MET)
    assert sorted((a[2:], b[2:]) for a, b in P.edges()) == [
        ("An", "Bình"), ("Bình", "Chi"), ("Chi", "Dung"), ("Chi", "Em"), ("Dung", "Em"),
    ]  # fmt: skip
    edge = P.edges["p:An", "p:Bình", "sharedEvent e:1"]
    assert edge["evidence"] == ("evidence:e:1 attendee p:Bình", "evidence:e:1 chair p:An")
    # a group of two weighs 1, one of three a half
    assert edge["weight"] == 1.0
    assert P.edges["p:Chi", "p:Dung", "sharedEvent e:3"]["weight"] == 0.5


def test_a_large_group_ties_nobody():
    assert ties(MET, most=2).number_of_edges() == 2


def test_people_of_one_body_are_tied_unless_their_times_are_apart():
    G = graph(
        post("An", "Sở", "Giám đốc", rank=1, start="2010", end="2012"),
        post("Bình", "Sở", "Giám đốc", rank=1, start="2013"),
        post("Chi", "Sở", "Chuyên viên"),
        *succession("Sở", "Giám đốc", ("An", "2010"), ("Bình", "2013")),
    )
    told = {(a[2:], b[2:], d["predicate"]) for a, b, d in ties(G).edges(data=True)}
    assert told == {
        ("An", "Chi", "sharedBody"),
        ("Bình", "Chi", "sharedBody"),
        ("An", "Bình", "succeededBy"),
    }


def test_brokers_stand_on_the_shortest_ways_between_others():
    # Six pairs do not hold Bình: of them An–Chi, An–Dung, An–Em go over Bình: 3/6.
    # Over Chi: An–Dung, An–Em, Bình–Dung, Bình–Em: 4/6.
    rows = connections.brokers(ties(MET))
    assert [(row.person, row.betweenness, row.ties) for row in rows] == [
        ("p:Chi", 0.666667, 3),
        ("p:Bình", 0.5, 2),
    ]
    assert keys(rows[1]) == [("p:An", "p:Bình"), ("p:Bình", "p:Chi")]


def test_two_groups_that_one_tie_joins_are_two_communities():
    # Two triangles An Bình Chi and Dung Em Giang, and one event of Chi and Dung between them.
    # Each triangle has ties of 3 × 1/2; the tie between them weighs 1, so inside each
    # 2 × 1.5 of 2 × 1.5 + 1, three quarters.
    G = graph(
        *(("e:1", "attendee", f"p:{name}") for name in ("An", "Bình", "Chi")),
        *(("e:2", "attendee", f"p:{name}") for name in ("Dung", "Em", "Giang")),
        ("e:3", "attendee", "p:Chi"), ("e:3", "attendee", "p:Dung"),
    )  # fmt: skip
    one, two = connections.communities(ties(G))
    assert set(one.members) == {"p:An", "p:Bình", "p:Chi"}
    assert one.members[0] == "p:Chi"
    assert set(two.members) == {"p:Dung", "p:Em", "p:Giang"}
    assert (one.inside, two.inside) == (0.75, 0.75)
    assert len(one.edges) == 3


def test_a_connection_tells_each_hop_and_what_it_rests_on():
    rows = connections.connection(MET, "p:An", "p:Chi")
    assert [(row.here, row.relation, row.there) for row in rows] == [
        ("p:An", "^chair", "e:1"),
        ("e:1", "attendee", "p:Bình"),
        ("p:Bình", "^chair", "e:2"),
        ("e:2", "speaker", "p:Chi"),
    ]
    assert keys(rows[0]) == [("e:1", "p:An")]


def test_of_ways_equally_short_the_less_trodden_is_told():
    # Over Chính phủ (four people) or over Chi bộ (two).
    G = graph(
        *(post(name, "Chính phủ", "Ủy viên") for name in ("An", "Bình", "Chi", "Dung")),
        *(post(name, "Z Chi bộ", "Ủy viên") for name in ("An", "Bình")),
    )
    assert connections.connection(G, "p:An", "p:Bình")[0].there == "b:Z Chi bộ"


def test_those_without_a_way_are_not_connected():
    G = graph(post("An", "A", "Bí thư"), post("Bình", "B", "Bí thư"))
    assert connections.connection(G, "p:An", "p:Bình") == []


taken_part = st.lists(
    st.tuples(st.integers(0, 5), st.sampled_from("ABCDEFGH")), min_size=1, max_size=25
)


@given(taken_part, st.randoms())
def test_people_come_out_the_same_in_whatever_order_they_went_in(pairs, random):
    edges = [(f"e:{event}", "attendee", f"p:{name}") for event, name in dict.fromkeys(pairs)]
    G, H = graph(*edges), graph(*random.sample(edges, len(edges)))
    assert list(ties(G).edges(keys=True)) == list(ties(H).edges(keys=True))
    assert connections.brokers(ties(G)) == connections.brokers(ties(H))
    assert connections.communities(ties(G)) == connections.communities(ties(H))


@given(taken_part, st.sampled_from("ABCDEFGH"), st.sampled_from("ABCDEFGH"))
def test_a_connection_is_a_way_of_statements_there_are(pairs, one, other):
    G = graph(*((f"e:{event}", "attendee", f"p:{name}") for event, name in pairs))
    rows = connections.connection(G, f"p:{one}", f"p:{other}")
    assert all(before.there == after.here for before, after in pairwise(rows))
    assert all(G.has_edge(*edge) for row in rows for edge in row.edges)
    assert all({row.here, row.there} == set(edge[:2]) for row in rows for edge in row.edges)
