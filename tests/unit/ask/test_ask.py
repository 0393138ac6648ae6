from __future__ import annotations

import pyoxigraph as ox
import pytest

from orggraph.errors import QueryError
from orggraph.pipeline.ask import ask, ask_with_graphs, sparql
from orggraph.pipeline.results import Labels, Table, worded
from orggraph.store import MemoryStore

BOARD = "Đảng ủy Sở Thủy sản"


def told(store: MemoryStore, table: Table, *columns: str) -> list[list[str]]:
    return worded(table.only(columns), Labels(store))


@pytest.mark.parametrize(
    ("as_of", "leaders"),
    [
        ("2014", ["Lương Khải"]),
        ("2015-06-30", ["Lương Khải"]),
        ("2016-05", ["Đỗ Quốc Thịnh"]),
        ("2018-02-28", ["Đỗ Quốc Thịnh"]),
        ("2018-03-02", ["Vũ Hạnh Mai"]),
        ("2020-06", ["Vũ Hạnh Mai"]),
        ("2021", []),
    ],
)
def test_who_led_on_a_day_is_known_from_all_evidence_of_a_post(store, as_of, leaders):
    table = ask(store, "who-led", {"organization": BOARD, "as_of": as_of})
    assert "as_of" not in table.columns
    assert [row[0] for row in told(store, table, "person")] == leaders


def test_the_day_of_a_change_has_two_leaders(store):
    table = ask(store, "who-led", {"organization": BOARD, "as_of": "2018-03-01"})
    assert told(store, table, "person") == [["Đỗ Quốc Thịnh"], ["Vũ Hạnh Mai"]]


def test_a_post_that_a_source_looks_back_on_was_over_then(store):
    center = {"organization": "Trung tâm Khuyến ngư"}
    then, later = (ask(store, "members", {**center, "as_of": year}) for year in ("2010", "2014"))
    assert ["Đỗ Quốc Thịnh"] in told(store, then, "person")
    assert ["Đỗ Quốc Thịnh"] not in told(store, later, "person")


def test_evidence_adds_quote_source_and_date_and_a_row_for_each(store):
    plain = ask(store, "issued-by", {"issuer": "Bộ Chính trị"})
    table = ask(store, "issued-by", {"issuer": "Bộ Chính trị"}, evidence=True)
    assert len(plain.rows) == 1
    assert table.columns == (*plain.columns, "quote", "source", "source_date")
    assert told(store, table, "quote", "source_date") == [
        ["99-CT/TW của Bộ Chính trị", "2015-03-20"],
        ["Chỉ thị số 99-CT/TW của Bộ Chính trị", "2015-07-03"],
        ["Chỉ thị số 99-CT/TW được Bộ Chính trị ban hành", "2016-01-12"],
    ]


def test_evidence_that_is_looked_up_is_so_for_the_first_rows_that_are_shown(store):
    whole = ask_with_graphs(store, "people")
    short = ask_with_graphs(store, "people", most=1)
    first = whole.rows[0][0]
    assert [row for row in short.rows if row[0] == first] == [
        row for row in whole.rows if row[0] == first
    ]
    assert {row[-1] for row in short.rows if row[0] != first} == {None}
    assert short.only(["person"]) == whole.only(["person"])


def test_evidence_does_not_repeat_a_column_that_the_answer_has(store):
    table = ask(store, "source-says", {"source": "cong-doan-bo-phan.txt"}, evidence=True)
    assert table.columns.count("quote") == table.columns.count("source") == 1


def test_two_names_of_one_entity_are_one_row(store):
    # One source calls it "Đại hội Đảng bộ Sở Thủy sản", and knows the year alone.
    table = ask(store, "event", {"event": "Đại hội Đảng bộ Sở Thủy sản"})
    assert told(store, table, "date", "ordinal") == [["2015-07-02", "5"]]


def test_a_directive_leads_to_the_congress_with_its_plan(store):
    congress = "Đại hội Chi bộ Trung tâm Khuyến ngư lần thứ II"
    table = ask(store, "led-to", {"event": congress})
    assert told(store, table, "document", "issuer") == [
        ["Chỉ thị số 99-CT/TW", "Bộ Chính trị"],
        ["Kế hoạch số 15-KH/ĐU", BOARD],
    ]


def test_a_class_is_named_by_name_label_or_iri(store):
    answers = {
        ask(store, "documents", {"kind": name})
        for name in ("Plan", "plan", "og:Plan", "kế hoạch", "https://w3id.org/orggraph/ns#Plan")
    }
    assert len(answers) == 1


@pytest.mark.parametrize(
    ("name", "parameters", "complaint"),
    [
        ("led_to", {}, "did you mean led-to"),
        ("posts", {}, "did you mean posts-of"),
        ("who-led", {}, "needs organization"),
        ("people", {"name": "x"}, "it takes no parameters"),
        ("led-to", {"evnt": "x"}, "it takes event, document"),
        ("who-led", {"organization": BOARD, "as_of": "hôm qua"}, "as_of is a date"),
        ("who-led", {"organization": BOARD, "as_of": "2015-02-30"}, "as_of is a date"),
        ("low-confidence", {"below": "half"}, "below is a number"),
        ("low-confidence", {"below": "NaN"}, "below is a number"),
        ("low-confidence", {"below": "1e999999"}, "below is a number"),
        ("documents", {"kind": "Plann"}, "did you mean Plan"),
    ],
)
def test_a_wrong_question_is_told_what_is_wrong(store, name, parameters, complaint):
    with pytest.raises(QueryError, match=complaint):
        ask(store, name, parameters)


def test_words_of_either_language_find_the_questions_that_hold_them(store):
    with pytest.raises(QueryError) as caught:
        ask(store, "bo nhiem", {})
    assert "appointments: Những quyết định nào bổ nhiệm" in str(caught.value)
    with pytest.raises(QueryError, match="appointments: Which decisions appointed"):
        ask(store, "dismissed people", {})


def test_sparql_needs_no_declaration_of_the_usual_prefixes(store):
    table = sparql(store, "SELECT (COUNT(DISTINCT ?event) AS ?events) { ?event a og:Congress }")
    assert isinstance(table, Table)
    assert table.rows[0][0].value == "5"


def test_a_prefix_may_be_declared_otherwise(store):
    assert sparql(store, "PREFIX og: <http://example.org/> ASK { ?event a og:Congress }") is False


def test_an_ask_is_a_truth_value(store):
    assert sparql(store, "ASK { ?event a og:Congress }") is True


def test_a_construct_is_triples(store):
    triples = sparql(store, "CONSTRUCT WHERE { ?event og:heldBy ?body }")
    assert isinstance(triples, list)
    assert all(isinstance(triple, ox.Triple) for triple in triples)


def test_a_syntax_error_shows_the_users_own_line_and_a_caret(store):
    with pytest.raises(QueryError) as caught:
        sparql(store, "SELECT ?s WHERE {\n  ?s og:date ;; }\n")
    first, line, caret = str(caught.value).splitlines()
    assert "line 2" in first
    assert line == "    ?s og:date ;; }"
    assert line[caret.index("^")] == ";"


def test_an_undeclared_prefix_is_named_as_such(store):
    with pytest.raises(QueryError, match="a prefix is not declared"):
        sparql(store, "SELECT * { ?s foo:bar ?o }")


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <http://a> <http://b> <http://c> }",
        "# no\nPREFIX a: <http://a/>\ndelete where { ?s ?p ?o }",
        "DROP ALL",
    ],
)
def test_an_update_is_refused(store, update):
    before = store.count()
    with pytest.raises(QueryError, match="would change the graph"):
        sparql(store, update)
    assert store.count() == before


def test_a_query_makes_no_request_to_the_network(store):
    with pytest.raises(QueryError, match="SERVICE"):
        sparql(store, "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")
