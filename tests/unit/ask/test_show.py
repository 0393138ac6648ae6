from __future__ import annotations

import pytest

from orggraph.errors import QueryError
from orggraph.pipeline.portrait import Group, Portrait
from orggraph.pipeline.show import show
from orggraph.pipeline.words import Language
from orggraph.rdf.ontology import ONTOLOGY_IRI
from orggraph.store import MemoryStore


def group(portrait: Portrait, name: str) -> Group:
    return next(one for one in portrait.groups if one.name == name)


def test_posts_stand_in_order_of_time_with_their_evidence(store):
    posts = group(show(store, "Đỗ Quốc Thịnh"), "posts")
    told = [(line.post, line.status, line.start, line.end) for line in posts.lines]
    assert told == [
        ("Giám đốc", "former", "2009-05", "2013"),
        ("Bí thư", "new", "2015-07-02", None),
        ("Bí thư", "ended", None, "2018-03-01"),
        ("Phó Bí thư", "current", None, None),
    ]
    (quote,) = posts.lines[0].quotes
    assert quote.words is not None
    assert quote.words.startswith("Ông Thịnh từng là Giám đốc")
    assert (quote.date, quote.rule, quote.confidence) == ("2018-03-02", "past/1", 0.75)


def test_all_evidence_of_a_statement_stands_under_it_by_date(store):
    (line,) = group(show(store, "99-CT/TW"), "issued by").lines
    assert [quote.date for quote in line.quotes] == ["2015-03-20", "2015-07-03"]


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
