"""The graph in the exchange formats of the field, and back."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factories import make_congress_reading, make_record_reading
from orggraph.pipeline.build import build
from orggraph.pipeline.exchange import exchange
from orggraph.pipeline.export import export
from orggraph.rdf.encode import encode, to_nquads
from orggraph.rdf.ids import DEFAULT_BASE, source_iri
from orggraph.store import GraphReader, MemoryStore
from orggraph.text.dates import PartialDate

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"


def store_of(*readings: Any) -> MemoryStore:
    store = MemoryStore()
    for reading in readings:
        iri = source_iri(DEFAULT_BASE, reading.source.identifier)
        store.replace_source(iri, to_nquads(encode(reading, reader="test")))
    return store


def written(store: GraphReader, form: str) -> bytes:
    output = io.BytesIO()
    export(store, output, format=form)
    return output.getvalue()


def test_popolo_holds_people_organizations_and_posts_with_their_times():
    data = json.loads(written(store_of(make_congress_reading()), "popolo"))

    assert {person["name"] for person in data["persons"]} == {"Nguyễn Văn Hưng", "Trần Thị Hòa"}
    cell = next(one for one in data["organizations"] if one["name"] == "Chi bộ thôn Đông")
    whole = next(one for one in data["organizations"] if one["id"] == cell["parent_id"])
    assert (cell["classification"], cell["other_names"]) == ("PartyCell", [{"name": "Chi bộ"}])
    assert whole["name"] == "Đảng bộ xã Tây Sơn"
    secretary = next(one for one in data["memberships"] if one["role"] == "Bí thư")
    assert (secretary["start_date"], secretary["end_date"]) == ("2015-03-18", "2020")
    assert secretary["sources"] == [{"url": "https://example.org/tin/dai-hoi-thon-dong"}]


def test_entities_of_followthemoney_have_schemata_and_lists_of_values():
    lines = written(store_of(make_congress_reading()), "ftm").decode().splitlines()
    entities = [json.loads(line) for line in lines]

    by_name = {one["properties"].get("name", [""])[0]: one for one in entities}
    assert by_name["Nguyễn Văn Hưng"]["schema"] == "Person"
    assert by_name["Chi bộ thôn Đông"]["schema"] == "Organization"
    assert by_name["Chi bộ thôn Đông"]["properties"]["parent"] == [
        by_name["Đảng bộ xã Tây Sơn"]["id"]
    ]
    former = next(one for one in entities if one["properties"].get("role") == ["Phó Bí thư"])
    assert former["properties"]["member"] == [by_name["Trần Thị Hòa"]["id"]]
    assert former["properties"]["status"] == ["ended"]


@pytest.mark.parametrize("form", ["popolo", "ftm"])
def test_the_same_graph_gives_the_same_bytes(form):
    readings = (make_congress_reading(), make_record_reading())

    assert written(store_of(*readings), form) == written(store_of(*reversed(readings)), form)


def test_a_time_that_says_less_is_left_out_and_two_times_are_two_posts():
    (statement,) = make_record_reading().statements
    times = [(None, None), ("2010", None), ("2010", "2015"), ("2020", None)]
    told = [
        make_record_reading(
            source=replace(make_record_reading().source, identifier=f"{number}.csv"),
            statements=(
                replace(
                    statement,
                    start=None if start is None else PartialDate.parse(start),
                    end=None if end is None else PartialDate.parse(end),
                ),
            ),
        )
        for number, (start, end) in enumerate(times)
    ]

    posts = exchange(store_of(*told)).posts
    assert [(post.start, post.end) for post in posts] == [("2010", "2015"), ("2020", "")]
    assert len({post.iri for post in posts}) == 2


@pytest.mark.parametrize(("form", "ending"), [("popolo", "json"), ("ftm", "jsonl")])
def test_what_is_exported_comes_back_under_the_same_names(tmp_path, form, ending):
    first, second = MemoryStore(), MemoryStore()
    build([EXAMPLES / "articles", EXAMPLES / "records"], first)
    path = tmp_path / f"out.{ending}"
    path.write_bytes(written(first, form))
    (tmp_path / "out.mapping.yml").write_text(f"mapping: {form}\nlanguage: vi\n", "utf-8")
    report = build([path], second)

    before, after = exchange(first), exchange(second)
    assert (report.left_out, report.rejects) == ((), ())
    assert [one.name for one in after.people] == [one.name for one in before.people]
    assert {one.iri for one in after.people} == {one.iri for one in before.people}
    names = {one.name for one in before.organizations}
    assert len(names & {one.name for one in after.organizations}) >= 0.9 * len(names)

    def posts(found: Any) -> set[tuple[str, str, str]]:
        return {(post.person, post.role, post.start) for post in found.posts}

    assert len(posts(before) & posts(after)) >= 0.9 * len(posts(before))
