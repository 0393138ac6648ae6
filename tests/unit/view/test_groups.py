from __future__ import annotations

from orggraph.view.groups import Group, trees
from orggraph.view.ids import short_ids


def test_a_box_folds_into_the_nearest_of_those_above_it():
    places = {"far": (0, 0), "near": (100, 50), "low": (100, 100)}
    (group,) = trees(places, [("far", "low"), ("near", "low")])
    assert (group.anchor, group.members) == ("near", ("low",))


def test_groups_nest():
    places = {"a": (0, 0), "b": (0, 1), "c": (0, 2)}
    assert trees(places, [("a", "b"), ("b", "c")]) == (
        Group(id="a", anchor="a", members=("b",)),
        Group(id="b", anchor="b", members=("c",), parent="a"),
    )


def test_what_is_drawn_beside_or_above_its_superior_folds_into_nothing():
    places = {"a": (0, 0), "b": (0, 0), "c": (0, -1)}
    assert trees(places, [("a", "b"), ("b", "a"), ("a", "c")]) == ()


def test_a_short_name_depends_on_its_key_alone():
    many = short_ids("n", [f"urn:{i}" for i in range(2000)])
    assert len(set(many.values())) == 2000
    assert many["urn:7"] == short_ids("n", ["urn:7"])["urn:7"]
    assert all(name.startswith("n") and len(name) == 8 for name in many.values())
