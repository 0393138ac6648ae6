"""Named questions in Python: typed rows, DataFrames, notebooks, rdflib."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import URIRef

import orggraph as og
from orggraph.errors import InputError, QueryError
from orggraph.pipeline.questions import questions
from orggraph.pipeline.typed import Answer
from orggraph.text.dates import PartialDate
from unit.ask.example import store_example

BOARD = "Đảng ủy Sở Thủy sản"
CELL = "Chi bộ Trung tâm Khuyến ngư"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[og.Graph]:
    folder: Path = tmp_path_factory.mktemp("ask") / "store"
    store_example(folder)
    with og.open(folder) as opened:
        yield opened


def test_rows_have_named_fields_with_python_types(graph):
    answer = graph.ask("posts-of", person="Đỗ Quốc Thịnh")
    assert answer.columns[:4] == ("person", "post", "organization", "status")
    first, last = answer[0], answer[-1]
    assert len(answer) == 4
    assert (first.post, first.start, first.end) == (
        "Giám đốc",
        PartialDate(2009, 5),
        PartialDate(2013),
    )
    assert last.start is None
    ended = next(row for row in answer if row.end == datetime.date(2018, 3, 1))
    assert ended.decided_by.label == "Quyết định số 41-QĐ/TU"
    assert ended.organization.iri.startswith("https://w3id.org/orggraph/id/organization/")


def test_numbers_and_truth_values_are_python_s(graph):
    assert graph.ask("outcomes", document="99-CT/TW")[0].days == 36
    assert [type(row.sources) for row in graph.ask("people")] == [int] * 6
    assert graph.ask("low-confidence", below=0.8)[0].confidence == 0.75
    assert graph.ask("in-office", date="2016-05", organization=BOARD)[0].certain is True


def test_an_entity_of_an_answer_names_itself_and_dates_may_be_dates(graph):
    leader, *_ = graph.ask("who-led", organization=BOARD, as_of=datetime.date(2016, 5, 1))
    posts = graph.ask("posts_of", person=leader.person)
    assert {row.person for row in posts} == {leader.person}
    assert str(leader.person) == "Đỗ Quốc Thịnh"


def test_names_that_are_words_of_python_have_an_underscore(graph):
    changes = graph.ask("changes", from_="2015", until=2015, organization=None)
    assert "as" in changes.columns
    assert [row.as_ for row in changes] == ["Bí thư", "Bí thư", changes[2].as_]
    assert changes[2].as_.label == "part of"
    in_vietnamese = graph.ask("changes", from_="2015", until="2015", language="vi")
    assert in_vietnamese[2].as_.label == "trực thuộc"


def test_evidence_is_asked_for_with_the_answer_or_after_it(graph):
    answer = graph.ask("who-led", organization=CELL)
    evidence = answer.evidence()
    assert evidence.columns == (*answer.columns, "quote", "source", "source_date")
    assert [row.quote for row in evidence] == [
        row.quote for row in graph.ask("who-led", organization=CELL, evidence=True)
    ]
    assert evidence[0].quote == "Vũ Hạnh Mai giữ chức Bí thư Chi bộ"
    assert evidence[0].source_date == datetime.date(2015, 3, 20)


@pytest.mark.parametrize("one", questions(), ids=lambda one: one.name)
def test_every_question_can_be_asked(graph, one):
    keywords = {"from": "from_"}
    given = {keywords.get(name, name): value for name, value in one.example.items()}
    answer = graph.ask(one.name, **given)
    assert len(answer) > 0
    assert len(answer.evidence()) >= len(answer)
    assert answer._repr_html_().count("<tr>") == len(answer) + 1


def test_a_dataframe_has_labels_and_iris(graph):
    pytest.importorskip("pandas", reason="pandas is in the extra `frames`")
    frame = graph.ask("holders", organization=BOARD, role="Bí thư").to_dataframe()
    assert list(frame["person"]) == ["Lương Khải", "Đỗ Quốc Thịnh", "Vũ Hạnh Mai"]
    assert all(iri.startswith("https://") for iri in frame["person_iri"])
    assert frame["place"].dtype.kind == "i"
    empty = graph.ask("signed", person="Lương Khải").to_dataframe()
    assert list(empty.columns) == ["person", "part", "what", "date"]


def test_without_pandas_it_is_said_what_to_install(graph, monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(InputError, match=r"pip install 'orggraph\[frames\]'"):
        graph.ask("people").to_dataframe()


def test_a_notebook_shows_hostile_labels_as_text(tmp_path):
    title = '<script>alert(1)</script> "onmouseover="alert(2)'
    (tmp_path / "a.txt").write_text(f"{title}\nHuyện ủy Yên Hòa họp.\n", encoding="utf-8")
    og.build(tmp_path / "a.txt", store=tmp_path / "store")
    with og.open(tmp_path / "store") as graph:
        html = graph.ask("sources")._repr_html_()
    assert "<script" not in html
    assert '"onmouseover' not in html
    assert "&lt;script&gt;" in html


def test_a_long_answer_is_cut_in_a_notebook_and_nowhere_else(graph):
    answer = graph.ask("people")
    answer._rows = answer._rows * 50
    assert isinstance(answer, Answer)
    assert answer._repr_html_().count("<tr>") == 101
    assert "… and 200 more rows" in answer._repr_html_()


def test_the_questions_are_listed(graph):
    names = [one.name for one in graph.questions()]
    assert names == sorted(names)
    assert len(names) >= 45


@pytest.mark.parametrize(
    ("name", "given", "complaint"),
    [
        ("holder", {}, "did you mean holders"),
        ("holders", {}, "needs organization"),
        ("holders", {"organization": "nothing"}, "no organization is called"),
        ("holders", {"organization": BOARD, "of": "x"}, "no parameter 'of'"),
        ("who-led", {"organization": BOARD, "as_of": "hôm qua"}, "as_of is a date"),
    ],
)
def test_what_is_wrong_is_an_error_in_words(graph, name, given, complaint):
    with pytest.raises(QueryError, match=complaint):
        graph.ask(name, **given)


def test_rdflib_asks_the_store_by_graphs_and_cannot_write(graph):
    dataset = graph.rdflib()
    query = """
        PREFIX og: <https://w3id.org/orggraph/ns#> PREFIX oa: <http://www.w3.org/ns/oa#>
        SELECT DISTINCT ?quote { GRAPH ?evidence { ?d og:ledTo ?e } ?evidence oa:exact ?quote }
    """
    assert "Thực hiện Chỉ thị số 99-CT/TW" in {str(row.quote) for row in dataset.query(query)}
    before = len(dataset)
    with pytest.raises(RuntimeError, match="read-write"):
        dataset.add((URIRef("urn:a"), URIRef("urn:b"), URIRef("urn:c")))
    assert len(dataset) == before
