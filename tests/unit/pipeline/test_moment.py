"""The graph as of a day and as known on a day, on the example graph and on small ones by hand."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
import pytest

from orggraph.pipeline.ask import ask
from orggraph.pipeline.findings import Findings
from orggraph.pipeline.infer import infer, is_inferred
from orggraph.pipeline.moment import Moment, at, undated
from orggraph.pipeline.validate import validate
from orggraph.rdf.ids import DEFAULT_BASE, copy_graph
from orggraph.rdf.links import identity_graph
from orggraph.rdf.vocab import OA, OG, ORG, PROV, RDF
from orggraph.store import GraphReader, MemoryStore
from orggraph.text.dates import PartialDate
from unit.ask.example import example_store

BOARD = "Đảng ủy Sở Thủy sản"
PREFIXES = """
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix og: <https://w3id.org/orggraph/ns#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix time: <http://www.w3.org/2006/time#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <http://e/> .
"""


@pytest.fixture(scope="module")
def store() -> Iterator[MemoryStore]:
    with example_store() as held:
        yield held


def then(
    reader: GraphReader, as_of: str | None = None, known_on: str | None = None
) -> GraphReader:
    return at(
        reader,
        Moment(
            as_of=None if as_of is None else PartialDate.parse(as_of),
            known_on=None if known_on is None else PartialDate.parse(known_on),
        ),
    )


def stored(trig: str) -> MemoryStore:
    """Return a store with a source and what it says, in TriG."""
    store = MemoryStore()
    quads = ox.parse(PREFIXES + trig, format=ox.RdfFormat.TRIG)
    data = ox.serialize(quads, format=ox.RdfFormat.N_QUADS)
    assert data is not None
    store.replace_source("http://e/source", data)
    infer(store)
    return store


def names(reader: GraphReader, question: str, column: str, **parameters: str) -> list[str]:
    table = ask(reader, question, parameters)
    place = table.columns.index(column)
    return [str(row[place]).rpartition("/")[2].strip(">") for row in table.rows]


def people(reader: GraphReader) -> set[str]:
    return {name[:-7] for name in names(reader, "members", "person", organization=BOARD)}


def test_no_time_at_all_is_the_store_itself(store):
    assert at(store, Moment()) is store


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        # a former secretary, and a deputy of whom nothing says when
        ("2014", {"luong-khai", "do-quoc-thinh"}),
        ("2016-05", {"do-quoc-thinh"}),
        # one left and the other came on that day
        ("2018-03-01", {"do-quoc-thinh", "vu-hanh-mai"}),
        ("2018-03-02", {"do-quoc-thinh", "vu-hanh-mai"}),  # he may still be a deputy
        ("2021", {"do-quoc-thinh"}),  # the term of office was to end in 2020
    ],
)
def test_posts_that_were_over_or_yet_to_come_are_left_out(store, day, expected):
    with then(store, as_of=day) as reader:
        assert people(reader) == expected


def test_a_post_is_left_out_with_its_interval_and_its_evidence(store):
    (leaving,) = [
        quad.subject
        for quad in store.match(None, OA.exact)
        if "thôi giữ chức Bí thư" in str(quad.object)
    ]
    with then(store, as_of="2019") as reader:
        assert list(reader.match(leaving)) == []
        assert list(reader.match(graph=leaving)) == []
        kinds = {ORG.Membership, OG.Tenure}
        held = [quad.subject for kind in kinds for quad in reader.match(None, RDF.type, kind)]
        assert not any(
            "thinh-bi-thu-" in str(node) or "thuy-san-bi-thu-e6" in str(node) for node in held
        )
    assert len(list(store.match(graph=leaving))) > 0


def test_documents_and_events_of_later_days_are_left_out(store):
    with then(store, as_of="2015-06") as reader:
        events = names(reader, "events", "event")
        assert not any("so-thuy-san-lan-thu-v-" in event for event in events)
        assert any("khuyen-ngu-lan-thu-ii-" in event for event in events)
        dates = [quad.object.value for quad in reader.match(None, OG.date)]
        assert max(dates) < "2015-07"


def test_what_is_inferred_speaks_of_what_is_left(store):
    with then(store, as_of="2016-05") as reader:
        tenures = {quad.subject for quad in reader.match(None, RDF.type, OG.Tenure)}
        linked = {
            quad.object
            for predicate in (OG.succeededBy, PROV.wasInfluencedBy, OG.concerns)
            for quad in reader.match(None, predicate)
        }
        posts = {quad.object for quad in reader.match(None, OG.post)}
        assert linked <= tenures
        assert posts == {quad.subject for quad in reader.match(None, RDF.type, ORG.Post)}


def test_only_sources_published_by_then_are_known(store):
    with then(store, known_on="2015-07-03") as reader:
        assert {source.identifier for source in reader.sources()} == {
            "dai-hoi-chi-bo.txt",
            "dai-hoi-dang-bo-so.txt",
            "cong-doan-bo-phan.txt",
        }
        # the leaving was not told yet: nobody knew of an end, nor of the successor
        (row,) = ask(reader, "holders", {"organization": BOARD, "role": "Bí thư"}).rows[1:]
        assert [str(cell.value) for cell in row[3:]][1:] == ["2015-07-02", "[2015-07-03..]"]


def test_a_month_is_known_when_it_is_over(store):
    with then(store, known_on="2015-03") as reader:
        assert "dai-hoi-chi-bo.txt" in {source.identifier for source in reader.sources()}


def test_both_times_are_asked_at_once(store):
    # in 2019, as known in 2015: the secretary of 2015 may still be there
    with then(store, as_of="2019", known_on="2015-12") as reader:
        assert people(reader) == {"do-quoc-thinh"}
        (first,) = ask(reader, "holders", {"organization": BOARD, "role": "Bí thư"}).rows
        assert "do-quoc-thinh" in str(first[3])


REFORM = """
:source { :source a og:Source ; dcterms:identifier "law" ; dcterms:issued "2025-06-12"^^xsd:date .
  :old a og:Executive ; skos:prefLabel "Old"@en ; schema:validThrough "2025-06-30"^^xsd:date .
  :new a og:Executive ; skos:prefLabel "New"@en ; schema:validFrom "2025-07-01"^^xsd:date .
  :office a og:Executive ; skos:prefLabel "Office"@en .
  :an a og:Person ; skos:prefLabel "An"@en .
  :merger a org:ChangeEvent ; skos:prefLabel "Merger"@en ; og:date "2025-07-01"^^xsd:date .
  :e1 a og:Evidence ; prov:wasDerivedFrom :source ; schema:validThrough "2025-06-30"^^xsd:date .
  :e2 a og:Evidence ; prov:wasDerivedFrom :source ; schema:validFrom "2025-07-01"^^xsd:date .
  :e3 a og:Evidence ; prov:wasDerivedFrom :source .
}
:e1 { :office org:subOrganizationOf :old }
:e2 { :office org:subOrganizationOf :new }
:e3 { :m a org:Membership ; org:member :an ; org:organization :old ; og:roleLabel "Head"@en ;
        og:status og:current .
      :merger org:originalOrganization :old ; org:resultingOrganization :new }
"""


@pytest.mark.parametrize(
    ("day", "parents", "bodies", "posts"),
    [
        ("2025-06-30", ["old"], {"old", "office"}, 1),
        ("2025-07-02", ["new"], {"new", "office"}, 0),
        ("2025", ["new", "old"], {"old", "new", "office"}, 1),
    ],
)
def test_bodies_and_relations_stand_as_long_as_they_are_valid(day, parents, bodies, posts):
    with stored(REFORM) as store, then(store, as_of=day) as reader:
        assert names(reader, "structure", "parent") == parents
        kinds = reader.match(None, RDF.type, OG.Executive)
        assert {quad.subject.value.rpartition("/")[2] for quad in kinds} == bodies
        assert sum(1 for _ in reader.match(None, ORG.member)) == posts
        assert sum(1 for _ in reader.match(None, OG.holder)) == posts
        merged = sum(1 for _ in reader.match(None, RDF.type, ORG.ChangeEvent))
        assert merged == (0 if day == "2025-06-30" else 1)


def test_sources_without_a_date_are_left_out_of_what_was_known_and_counted():
    with stored(REFORM.replace('dcterms:issued "2025-06-12"^^xsd:date', ":p :o")) as store:
        assert undated(store) == 1
        with then(store, known_on="2030") as reader:
            assert list(reader.sources()) == []
            assert list(reader.quads()) == []
        with then(store, as_of="2025-07-02") as reader:
            assert names(reader, "structure", "parent") == ["new"]


def test_a_post_held_twice_is_there_in_both_times_only():
    spans = (("1", "2009", "2010"), ("2", "2015", "2016"))
    told = "".join(
        f":source {{ :e{n} a og:Evidence ; prov:wasDerivedFrom :source }} "
        f":e{n} {{ :m a org:Membership ; org:member :an ; org:organization :old ; "
        f'og:roleLabel "Head"@en ; og:status og:former ; org:memberDuring <http://e/m#{n}> . '
        f"<http://e/m#{n}> a time:ProperInterval ; time:hasBeginning <http://e/m#from-{start}> ; "
        f"time:hasEnd <http://e/m#to-{end}> . <http://e/m#from-{start}> "
        f'time:inXSDgYear "{start}"^^xsd:gYear . <http://e/m#to-{end}> '
        f'time:inXSDgYear "{end}"^^xsd:gYear }} '
        for n, start, end in spans
    )
    undated_claim = (
        ":source { :source a og:Source ; dcterms:identifier 'x' . :e3 a og:Evidence ; "
        "prov:wasDerivedFrom :source } :e3 { :m a org:Membership ; org:member :an ; "
        "org:organization :old ; og:roleLabel 'Head'@en }"
    )
    with stored(told + undated_claim) as store:
        for year, evidences in (("2009", 2), ("2012", 0), ("2016", 2), ("2020", 0)):
            with then(store, as_of=year) as reader:
                assert sum(1 for _ in reader.match(None, ORG.member)) == evidences, year


def test_the_base_of_the_graph_is_kept():
    with stored(REFORM) as store, then(store, as_of="2025-06-30") as reader:
        (tenure,) = reader.match(None, RDF.type, OG.Tenure)
        assert tenure.graph_name.value == f"{DEFAULT_BASE}inferred"


def test_a_contradiction_of_the_sources_is_a_warning_with_its_sources(store):
    (finding,) = [one for one in validate(store) if one.rule == "posts-contradiction"]
    assert not finding.is_violation
    told = Findings(store).tell(finding)
    assert {place.source for place in told.places} == {"dai-hoi-chi-bo.txt", "quyet-dinh-41.txt"}
    assert dict(told.details) == {
        "rule": "two-beginnings/1",
        "post": "Bí thư Chi bộ Trung tâm Khuyến ngư",
    }


@pytest.mark.parametrize("day", ["2010", "2014", "2015-06", "2016-05", "2018-03-02", "2021"])
def test_what_was_inferred_before_is_used_and_comes_to_the_same(store, day):
    with example_store() as marked:
        graph = identity_graph(DEFAULT_BASE)
        state = ox.Quad(
            ox.NamedNode(graph),
            OG.resolvedAs,
            ox.Literal("a state"),
            ox.NamedNode(copy_graph(graph)),
        )
        marked.replace_quads(copy_graph(graph), [state])
        infer(marked)
        assert is_inferred(marked, DEFAULT_BASE)
        assert not is_inferred(store, DEFAULT_BASE)
        with then(marked, as_of=day) as used, then(store, as_of=day) as anew:
            assert set(used.quads()) == set(anew.quads())
