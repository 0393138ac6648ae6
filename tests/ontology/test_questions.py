"""The named questions on the example graph: each has its recorded answer."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pyoxigraph as ox
import pytest

from orggraph.errors import QueryError
from orggraph.pipeline.ask import ask
from orggraph.pipeline.questions import EVIDENCE, Kind, Question, questions
from orggraph.rdf.vocab import OA, PROV, SCHEMA
from orggraph.store import MemoryStore
from unit.ask.example import GRAPH, QUERIES, answer_csv, example_store, quads, trig

QUESTIONS = questions()
# What these tell of is in part no statement, but that a source names it: no words are quoted.
OF_WHOLE_SOURCES = {
    *("dates-disputed", "documents", "documents-dated", "event", "events", "events-of-term"),
    *("latest-sources", "names-of", "numbered", "organizations", "people", "unplaced"),
}
# Known to the graph, and of no document, event or post.
NOBODY = ox.NamedNode(
    "https://w3id.org/orggraph/id/organization/so-nong-nghiep-tinh-dong-linh-b7d9a4"
)
each_question = pytest.mark.parametrize("one", QUESTIONS, ids=lambda one: one.name)


@pytest.fixture(scope="module")
def store() -> Iterator[MemoryStore]:
    with example_store() as held:
        yield held


def test_the_example_graph_is_what_the_encoder_writes():
    assert GRAPH.read_bytes() == trig()


def test_every_quote_of_the_example_stands_in_its_text(store):
    evidences = [quad for quad in store.match(None, PROV.wasDerivedFrom) if is_source(quad)]
    for quad in evidences:
        text = next(store.match(quad.object, SCHEMA.text)).object.value
        values = {
            name: next(store.match(quad.subject, predicate)).object.value
            for name, predicate in (("exact", OA.exact), ("start", OA.start), ("end", OA.end))
        }
        assert text[int(values["start"]) : int(values["end"])] == values["exact"]
    assert len(evidences) > 30


def test_the_questions_that_a_reader_of_congress_news_has_are_there():
    wanted = {
        *("led-to", "event", "events", "reports-to", "prepares-for", "speakers", "participants"),
        *("adopted", "posts-of", "who-led", "members", "issued-by", "implements", "cascade"),
        *("documents", "organizations", "people", "sources", "source-says", "who-says"),
        *("structure", "decided-by", "low-confidence", "career", "two-posts", "gaps", "vacancies"),
        *("outcomes", "basis", "not-yet", "congress", "led-up-to", "together", "changes"),
        *("single-source", "deputies", "colleagues", "appointments", "numbered", "most-cited"),
    }
    assert {one.name for one in QUESTIONS} >= wanted


def test_every_question_has_a_record_and_every_record_a_question():
    assert {file.stem for file in QUERIES.glob("*.csv")} == {one.name for one in QUESTIONS}


@each_question
def test_a_question_has_its_recorded_answer(store, one):
    recorded = (QUERIES / f"{one.name}.csv").read_text(encoding="utf-8")
    assert answer_csv(store, one) == recorded
    assert len(recorded.splitlines()) > 1


@each_question
def test_a_question_without_its_optional_parameters_answers_at_least_as_much(store, one):
    required = {
        parameter.name: one.example[parameter.name]
        for parameter in one.parameters
        if parameter.required
    }
    if one.name == "low-confidence":  # its default is a lower bound than the example's
        required = {"below": "1"}
    narrow, wide = ask(store, one.name, one.example), ask(store, one.name, required)
    assert set(narrow.rows) <= set(wide.rows)


@each_question
def test_an_optional_parameter_leaves_the_rows_that_have_its_value(store, one):
    given = {p.name: one.example[p.name] for p in one.parameters if p.required}
    wide = ask(store, one.name, given)
    for parameter in one.parameters:
        if parameter.required or parameter.is_literal:
            continue
        place = wide.columns.index(parameter.name)
        values = {row[place] for row in wide.rows} - {None}
        for value in [*values, NOBODY]:
            kind = Kind.CLASS in parameter.kinds
            if kind and value == NOBODY:
                continue
            narrow = ask(store, one.name, given | {parameter.name: value.value})
            assert narrow.rows == tuple(row for row in wide.rows if row[place] == value)


@each_question
def test_every_parameter_is_selected_and_used(one):
    select, where = body(one).split("WHERE", maxsplit=1)
    for parameter in one.parameters:
        variable = rf"\?{parameter.name}\b"
        assert re.search(variable, select), "the engine binds only what is selected"
        assert re.search(variable, where), "a parameter that changes nothing"


@each_question
def test_the_order_of_rows_leaves_nothing_to_the_engine(store, one):
    ordering = body(one).rpartition("ORDER BY")[2]
    for column in ask(store, one.name, one.example).columns:
        assert re.search(rf"\?{column}\b", ordering), column


@each_question
def test_answers_do_not_depend_on_the_order_of_the_quads(store, one):
    with example_store(reversed(quads())) as other:
        assert ask(other, one.name, one.example) == ask(store, one.name, one.example)


@each_question
def test_every_row_can_say_who_says_so(store, one):
    selects_it = re.search(rf"\?{EVIDENCE}\b", body(one)) is not None
    assert selects_it == (one.evidence is None), "in one way, not in two"
    table = ask(store, one.name, one.example, evidence=True)
    plain = ask(store, one.name, one.example)
    assert table.only(plain.columns) == plain
    cells = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    assert all(isinstance(cell["source"], ox.NamedNode) for cell in cells)
    if one.name not in OF_WHOLE_SOURCES:
        assert all(isinstance(cell["quote"], ox.Literal) for cell in cells)


@pytest.mark.parametrize("one", [o for o in QUESTIONS if o.evidence], ids=lambda one: one.name)
def test_the_evidence_of_a_row_is_looked_up_by_its_cells(store, one):
    selected = re.search(r"SELECT (.+) WHERE", one.evidence)
    names = {name.removeprefix("?") for name in selected[1].split()}
    columns = set(ask(store, one.name, one.example).columns)
    assert EVIDENCE in names
    assert names - {EVIDENCE} <= columns
    assert len(names) > 1


@each_question
def test_hostile_values_are_data(store, one):
    attacks = (
        '"} UNION { ?s ?p ?o } #',
        "> ?p ?o . } #",
        "http://example.org/> } DROP ALL #",
        "\\u0022 . ?s ?p ?o",
    )
    before = store.count()
    for parameter in one.parameters:
        for attack in attacks:
            try:
                table = ask(store, one.name, {**one.example, parameter.name: attack})
            except QueryError:
                continue
            assert table.rows == ()
    assert store.count() == before


def is_source(quad: ox.Quad) -> bool:
    """Tell evidence from what is inferred, which rests on evidence."""
    return quad.object == quad.graph_name


def body(one: Question) -> str:
    return "\n".join(line for line in one.sparql.splitlines() if not line.startswith("#"))
