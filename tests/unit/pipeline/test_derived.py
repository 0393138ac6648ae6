"""What rules derive: right, complete, with its reasons, and the same whatever came first."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from orggraph.cli import main
from orggraph.infer.rules import derive
from orggraph.languages import load
from orggraph.pipeline.build import build
from orggraph.pipeline.derived import derived, premises, rules
from orggraph.rdf.ids import DEFAULT_BASE
from orggraph.rdf.vocab import OG, ORG, PROV, RDF
from orggraph.store import MemoryStore, open_reader
from unit.ask.example import store_example

BASE = "https://e/"
NAMES = {
    "cell": OG.PartyCell,
    "party": OG.PartyOrganization,
    "other": OG.PartyOrganization,
    "department": OG.Executive,
    "committee": OG.Executive,
    "ministry": OG.Executive,
    "directive": OG.Directive,
    "plan": OG.Plan,
    "task": OG.Plan,
    "law": OG.Law,
    "decree": OG.Decree,
    "event": OG.Congress,
}


def node(name: str) -> ox.NamedNode:
    return ox.NamedNode(f"{BASE}{name}")


def edge(one: str, predicate: ox.NamedNode, other: str, evidence: str = "e") -> ox.Quad:
    return ox.Quad(node(one), predicate, node(other), node(evidence))


def fact(one: str, predicate: ox.NamedNode, value: str) -> ox.Quad:
    return ox.Quad(node(one), predicate, ox.Literal(value), node("institutions"))


KINDS = [ox.Quad(node(name), RDF.type, kind, node("kinds")) for name, kind in NAMES.items()]
INSTITUTIONS = [
    fact("department", OG.institution, "department"),
    fact("department", OG.territory, "tỉnh A"),
    fact("department", OG.field, "Y tế"),
    fact("committee", OG.institution, "people-committee"),
    fact("committee", OG.territory, "tỉnh A"),
    fact("ministry", OG.institution, "ministry"),
    fact("ministry", OG.field, "Y tế"),
]


def told(quads: Iterable[ox.Quad]) -> set[tuple[str, str, str]]:
    found = derive([*KINDS, *quads], rules())
    return {
        tuple(term.value.removeprefix(BASE).rpartition("#")[2] for term in one.fact)
        for one in found
    }


def test_a_cell_reports_to_the_party_organization_it_is_under():
    assert told([edge("cell", ORG.subOrganizationOf, "party")]) == {("cell", "reportsTo", "party")}


def test_a_department_reports_to_its_committee_and_in_its_field_to_the_ministry():
    assert told(INSTITUTIONS) == {
        ("department", "reportsTo", "committee"),
        ("department", "reportsTo", "ministry"),
    }


def test_what_is_stated_is_not_derived_and_a_stated_superior_of_the_kind_wins():
    committee = [
        fact("other-committee", OG.institution, "people-committee"),
        fact("other-committee", OG.territory, "tỉnh B"),
    ]
    stated = edge("department", ORG.subOrganizationOf, "other-committee")
    assert told([*INSTITUTIONS, *committee, stated]) == {("department", "reportsTo", "ministry")}
    itself = edge("department", ORG.reportsTo, "committee")
    assert told([*INSTITUTIONS, itself]) == {("department", "reportsTo", "ministry")}


def test_a_directive_led_to_an_event_through_all_plans_and_a_circle_ends():
    chain = [
        edge("plan", OG.implements, "directive"),
        edge("task", OG.implements, "plan"),
        edge("task", OG.ledTo, "event"),
    ]
    wanted = {("plan", "ledTo", "event"), ("directive", "ledTo", "event")}
    assert told(chain) == wanted
    assert told([*chain, edge("directive", OG.implements, "task")]) == wanted


def test_a_law_led_to_no_event_that_a_decree_on_it_led_to():
    chain = [edge("decree", OG.implements, "law"), edge("decree", OG.ledTo, "event")]
    assert told(chain) == set()


@pytest.mark.parametrize(
    ("began", "ended", "derives"),
    [("2015-01-01", "2018-01-01", True), ("2018-06-01", "2019-01-01", False)],
)
def test_a_deputy_reports_to_the_head_while_both_certainly_hold_office(began, ended, derives):
    found = told(
        [
            edge("role/deputy", OG.deputyOf, "role/head"),
            *holds("an", "deputy", began, ended),
            *holds("binh", "head", "2017-01-01", "2018-03-01"),
        ]
    )
    assert found == ({("an", "reportsTo", "binh")} if derives else set())


def holds(person: str, role: str, began: str, ended: str) -> list[ox.Quad]:
    tenure = f"tenure/{person}"
    days = [
        ox.Quad(node(tenure), side, ox.Literal(day, datatype=DATE), node("inferred"))
        for side, day in ((OG.latestBeginning, began), (OG.earliestEnd, ended))
    ]
    return [
        edge(tenure, OG.holder, person),
        edge(tenure, OG.post, f"post/{role}"),
        edge(f"post/{role}", ORG.postIn, "department"),
        edge(f"post/{role}", ORG.role, f"role/{role}"),
        *days,
    ]


DATE = ox.NamedNode("http://www.w3.org/2001/XMLSchema#date")
STATED = [
    edge("cell", ORG.subOrganizationOf, "party", "1"),
    edge("party", ORG.subOrganizationOf, "other", "2"),
    edge("cell", ORG.subOrganizationOf, "other", "3"),
    edge("plan", OG.implements, "directive", "4"),
    edge("task", OG.implements, "plan", "5"),
    edge("task", OG.ledTo, "event", "6"),
    edge("plan", OG.ledTo, "event", "7"),
    *INSTITUTIONS,
]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sets(st.sampled_from(range(len(STATED)))), min_size=1, max_size=4))
def test_sources_that_come_and_go_leave_what_is_derived_from_scratch(steps):
    with MemoryStore() as store:
        held: set[ox.Quad] = set()
        for step in steps:
            wanted = derived([*KINDS, *(STATED[n] for n in step)], base=BASE, by=rules())
            store.exchange(held, wanted)
            held = wanted
        assert set(store.quads()) == held
        backward = [*reversed([STATED[n] for n in sorted(steps[-1])]), *reversed(KINDS)]
        assert derived(backward, base=BASE, by=rules()) == held


def test_each_derivation_stands_alone_and_tells_its_premises():
    quads = derived([*KINDS, *STATED], base=BASE, by=rules())
    graphs = {quad.subject for quad in quads if quad.predicate == RDF.type}
    for graph in graphs:
        assert sum(quad.graph_name == graph for quad in quads) == 1
        assert any(q.subject == graph and q.predicate == PROV.used for q in quads)
        assert any(q.subject == graph and q.predicate == OG.basis for q in quads)
    assert len(graphs) > 4


def test_sources_added_one_by_one_give_the_bytes_of_all_at_once():
    folder = Path(__file__).resolve().parents[3] / "examples" / "articles"
    with MemoryStore() as slowly, MemoryStore() as once:
        for file in sorted(folder.iterdir()):
            build([file], slowly)
        build(sorted(folder.iterdir()), once)
        anew = derived(premises(once, base=DEFAULT_BASE), base=DEFAULT_BASE, by=rules())
        for store in (slowly, once):
            assert anew <= set(store.quads())
            kept = {q for q in store.quads() if "/inference" in str(q.graph_name)}
            assert kept == anew
        assert len(anew) > 50


@pytest.mark.parametrize(
    ("name", "kind", "territory", "field"),
    [
        ("Sở Y tế tỉnh Quảng Nam", "department", "tỉnh Quảng Nam", "Y tế"),
        ("Sở Ngoại vụ tỉnh Hà Tĩnh", "department", "tỉnh Hà Tĩnh", "Ngoại giao"),
        ("UBND tỉnh Hà Tĩnh", None, None, None),
        ("Bộ Y tế", "ministry", "", "Y tế"),
        ("Bộ Du lịch", None, None, None),
        ("Sở Y tế", None, None, None),
        ("Sở Khanh tỉnh Hà Tĩnh", None, None, None),
    ],
)
def test_an_official_name_tells_what_a_body_is(name, kind, territory, field):
    told = load("vi").institution(name)
    known = None if told is None else (told.kind, told.territory, told.field)
    assert known == (None if kind is None else (kind, territory, field))


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rules") / "store"
    store_example(folder)
    return folder


def run(store: Path, *arguments: str) -> str:
    result = CliRunner().invoke(main, [*arguments, "--store", str(store)])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_a_derivation_is_drawn_down_to_the_quotes(example):
    lines = run(example, "show", "Ngô Thanh Tâm", "--why", "Vũ Hạnh Mai").splitlines()
    days = "from [2016-06-01..2016-06-05], until [2016-06-05..]"
    assert lines[0] == f"Ngô Thanh Tâm reports to Vũ Hạnh Mai ({days})"
    assert "deputy-reports/1" in lines[1]
    assert any("“Bà Ngô Thanh Tâm là Phó Giám đốc Trung tâm”" in line for line in lines)
    backward = run(example, "show", "--why", "Ngô Thanh Tâm", "Vũ Hạnh Mai")
    assert backward.splitlines() == lines


def test_whoever_no_rule_speaks_of_is_told_in_one_line(example):
    arguments = ["show", "Phan Thế Vinh", "--why", "--store", str(example)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert "no rule derived anything of it" in result.stderr


def test_the_chain_of_a_person_differs_between_two_dates(example):
    asked = ("query", "chain-of-command", "Ngô Thanh Tâm", "--as-of")
    assert "Vũ Hạnh Mai" in run(example, *asked, "2016-06-05")
    assert "Vũ Hạnh Mai" not in run(example, *asked, "2015")
    with open_reader(example) as reader:
        assert sum(1 for _ in reader.match(None, RDF.type, OG.Inference)) > 4
