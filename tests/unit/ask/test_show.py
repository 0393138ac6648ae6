from __future__ import annotations

from datetime import date

import pytest

from orggraph.errors import QueryError
from orggraph.pipeline.portrait import Group, Portrait
from orggraph.pipeline.show import show
from orggraph.pipeline.stretches import span
from orggraph.pipeline.words import Language
from orggraph.rdf.ontology import ONTOLOGY_IRI
from orggraph.store import MemoryStore
from unit.ask.example import example_store, quads


def group(portrait: Portrait, name: str) -> Group:
    return next(one for one in portrait.groups if one.name == name)


def test_posts_stand_in_order_of_time_with_what_all_sources_come_to(store):
    posts = group(show(store, "Đỗ Quốc Thịnh"), "posts")
    told = [(line.post, line.start, line.end, line.after, line.before) for line in posts.lines]
    assert told == [
        ("Giám đốc", "2009-05", "2013", (), ("Vũ Hạnh Mai",)),
        ("Phó Bí thư", "[..2015-03-20]", "[2015-03-20..]", (), ()),
        ("Bí thư", "2015-07-02", "2018-03-01", ("Lương Khải",), ("Vũ Hạnh Mai",)),
    ]


def test_a_post_keeps_what_each_source_says_of_it_and_the_rules_of_its_time(store):
    *_, secretary = group(show(store, "Đỗ Quốc Thịnh"), "posts").lines
    told = [(quote.status, quote.start, quote.end, quote.rule) for quote in secretary.quotes]
    assert told == [
        ("new", "2015-07-02", None, "election/1"),
        ("ended", None, "2018-03-01", "leaving/1"),
        (None, None, None, "stated/1"),
    ]
    assert secretary.decided_by == (
        "Quyết định số 41-QĐ/TU; Đại hội đại biểu Đảng bộ Sở Thủy sản lần thứ V"
    )
    first, last = secretary.quotes[0], secretary.quotes[-1]
    assert first.words is not None
    assert first.words.startswith("Đỗ Quốc Thịnh giữ chức Bí thư")
    assert (first.date, first.confidence) == ("2015-07-03", 0.95)
    assert (last.words, last.source) == (None, None)


def test_a_post_that_is_inferred_has_a_portrait_with_its_holders_in_order(store):
    portrait = show(store, "Bí thư Đảng ủy Sở Thủy sản")
    assert portrait.kind == "post"
    held = group(portrait, "held by")
    assert [(line.label, line.end) for line in held.lines] == [
        ("Lương Khải", "[2015-07-01..2015-07-02]"),
        ("Đỗ Quốc Thịnh", "2018-03-01"),
        ("Vũ Hạnh Mai", "[2018-03-02..2020-12-31]"),
    ]
    assert all(quote.source or quote.words is None for quote in held.lines[0].quotes)


def test_words_that_mean_a_body_do_not_mean_a_post_in_it(store):
    assert show(store, "đảng ủy sở thủy sản").kind == "party committee"


def test_without_inferences_posts_are_told_by_each_evidence():
    with example_store(quad for quad in quads() if "inferred" not in str(quad.graph_name)) as bare:
        posts = group(show(bare, "Đỗ Quốc Thịnh"), "posts")
    told = [(line.post, line.status, line.start, line.end) for line in posts.lines]
    assert told == [
        ("Giám đốc", "former", "2009-05", "2013"),
        ("Bí thư", "new", "2015-07-02", None),
        ("Bí thư", "ended", None, "2018-03-01"),
        ("Phó Bí thư", "current", None, None),
    ]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (None, None, None),
        ("2015-03-18", "2015-03-18", "2015-03-18"),
        ("2015-02-01", "2015-02-28", "2015-02"),
        ("2015-01-01", "2015-12-31", "2015"),
        ("2015-01-01", "2016-12-31", "[2015-01-01..2016-12-31]"),
        (None, "2015-03-18", "[..2015-03-18]"),
        ("2015-03-18", None, "[2015-03-18..]"),
    ],
)
def test_a_span_is_as_precise_as_it_is_known(first, last, expected):
    days = [None if day is None else date.fromisoformat(day) for day in (first, last)]
    assert span(*days) == expected


def test_all_evidence_of_a_statement_stands_under_it_by_date(store):
    (line,) = group(show(store, "99-CT/TW"), "issued by").lines
    assert [quote.date for quote in line.quotes] == ["2015-03-20", "2015-07-03", "2016-01-12"]


def test_an_edge_and_its_inverse_are_told_once(store):
    names = [one.name for one in show(store, "99-CT/TW").groups]
    assert names == ["issued by", "implemented by", "led to"]
    congress = show(store, "Đại hội Chi bộ Trung tâm Khuyến ngư lần thứ II")
    assert "result of" not in [one.name for one in congress.groups]


def test_a_decision_tells_which_posts_it_decided(store):
    decided = group(show(store, "41-QĐ/TU"), "decided on")
    assert [(line.label, line.organization) for line in decided.lines] == [
        ("Đỗ Quốc Thịnh", "Đảng ủy Sở Thủy sản"),
        ("Vũ Hạnh Mai", "Đảng ủy Sở Thủy sản"),
    ]


def test_attributes_name_the_sources_that_state_them(store):
    portrait = show(store, "Đại hội đại biểu Đảng bộ Sở Thủy sản lần thứ V")
    dates = {one.value: one.sources for one in portrait.attributes if one.name == "date"}
    assert dates["2015-07-02"] == ("Đảng bộ Sở Thủy sản Đông Lĩnh đại hội lần thứ V",)
    assert set(dates) == {"2015", "2015-07-02"}
    assert "Đại hội Đảng bộ Sở Thủy sản" in portrait.aliases


def test_a_source_is_told_by_what_is_known_of_it_without_its_text(store):
    portrait = show(store, "quyet-dinh-41.txt")
    assert portrait.kind == "source"
    assert portrait.evidences == 5
    values = {one.name: one.value for one in portrait.attributes}
    assert values["published"] == "2018-03-02"
    assert values["address"] == "https://example.org/tin/quyet-dinh-41"
    assert not any(name in values for name in ("schema:text", "read by"))


def test_relations_are_told_in_vietnamese(store):
    portrait = show(store, "Trung tâm Khuyến ngư", Language.VIETNAMESE)
    assert portrait.kind == "đơn vị sự nghiệp công lập"
    assert "trực thuộc" in [one.name for one in portrait.groups]


def test_an_inference_is_told_by_its_rule():
    with MemoryStore() as store:
        store.replace_graph(
            "https://w3id.org/orggraph/inferred/part-reports-to",
            b"@prefix og: <https://w3id.org/orggraph/ns#> . "
            b"@prefix org: <http://www.w3.org/ns/org#> . "
            b"@prefix skos: <http://www.w3.org/2004/02/skos/core#> . "
            b"<http://e/a> a og:PartyCell ; skos:prefLabel 'A'@vi ; org:reportsTo <http://e/b> .",
        )
        (line,) = group(show(store, "A"), "reports to").lines
    (quote,) = line.quotes
    assert quote.words is None
    assert quote.rule == "https://w3id.org/orggraph/inferred/part-reports-to"


def test_a_class_is_not_an_entity(store):
    with pytest.raises(QueryError, match="not an entity"):
        show(store, f"{ONTOLOGY_IRI}#heldBy")
