"""What is asked of a built graph: numbers, quotes, checks, other formats."""

from __future__ import annotations

import io
import json

import pyoxigraph as ox
import pytest

from factories import make_congress_reading, make_entity, make_reading
from orggraph.model import Reading
from orggraph.pipeline.export import FORMATS, export
from orggraph.pipeline.findings import Findings
from orggraph.pipeline.info import info
from orggraph.pipeline.validate import validate
from orggraph.pipeline.verify import verify
from orggraph.rdf.encode import encode, to_nquads
from orggraph.rdf.ids import DEFAULT_BASE, source_iri
from orggraph.rdf.ontology import ONTOLOGY_IRI, ontology_turtle
from orggraph.store import GraphWriter, MemoryStore


def store_of(*readings: Reading, change: tuple[str, str] = ("", "")) -> GraphWriter:
    store = MemoryStore()
    store.replace_graph(ONTOLOGY_IRI, ontology_turtle())
    for reading in readings:
        nquads = to_nquads(encode(reading, reader="test")).decode()
        store.replace_source(
            source_iri(DEFAULT_BASE, reading.source.identifier), nquads.replace(*change).encode()
        )
    return store


def exported(store: GraphWriter, **options: object) -> bytes:
    output = io.BytesIO()
    export(store, output, **options)  # type: ignore[arg-type]
    return output.getvalue()


def test_info_counts_what_the_sources_say(tmp_path):
    (tmp_path / "file").write_bytes(b"x" * 100)
    found = info(store_of(make_congress_reading(), make_reading()), tmp_path)

    assert found.sources == 2
    assert (found.first_published, found.last_published) == ("2015-03-19", "2015-03-19")
    assert found.entities["og:Person"] == 2
    assert found.entities["og:PartyCell"] == 2
    assert found.statements == {
        "og:attendee": 1,
        "og:heldBy": 1,
        "og:implements": 2,
        "og:issuedBy": 2,
        "org:member": 2,
        "org:subOrganizationOf": 2,
    }
    assert found.evidences == 10
    assert found.evidence_quads_per_edge == 7.0  # no two statements share their words here
    assert found.evidence_quads_per_statement == round(70 / 30, 2)
    assert found.bytes_on_disk == 100
    assert found.ontology is not None


def test_info_of_an_empty_store_is_all_zeros(tmp_path):
    found = info(MemoryStore(), tmp_path)

    assert (found.sources, found.evidences, found.ontology) == (0, 0, None)
    assert found.evidence_quads_per_statement == 0.0


def test_every_quote_of_a_built_graph_is_found():
    report = verify(store_of(make_congress_reading(), make_reading()))

    assert (report.quotes, report.percent, report.mismatches) == (10, 100.0, ())


def test_a_changed_quote_is_found_out_with_what_stands_there():
    change = ('exact> "Chi bộ thôn Đông"', 'exact> "Chi bộ thôn Tây"')
    report = verify(store_of(make_reading(), change=change))

    (mismatch,) = report.mismatches
    assert (mismatch.source, mismatch.place) == ("tay-son.txt", "characters 0 to 16")
    assert (mismatch.quote, mismatch.found) == ("Chi bộ thôn Tây", "Chi bộ thôn Đông")
    assert report.percent == 0.0


def test_a_moved_span_is_found_out():
    change = ('start> "0"', 'start> "1"')
    (mismatch,) = verify(store_of(make_reading(), change=change)).mismatches

    assert mismatch.found == "hi bộ thôn Đông"


def test_a_graph_without_quotes_is_verified():
    assert verify(MemoryStore()).percent == 100.0


@pytest.mark.slow
def test_a_built_graph_conforms():
    findings = validate(store_of(make_congress_reading(), make_reading()))

    assert [finding for finding in findings if finding.is_violation] == []


@pytest.mark.slow
def test_a_violation_names_its_source():
    change = ('<http://www.w3.org/ns/oa#start> "0"', '<http://www.w3.org/ns/oa#start> "-4"')
    store = store_of(make_reading(), make_congress_reading(), change=change)
    findings = validate(store)

    violations = [finding for finding in findings if finding.is_violation]
    assert len(violations) > 0
    places = {place.source for one in violations for place in Findings(store).tell(one).places}
    assert places == {"tay-son.txt"}


@pytest.mark.slow
def test_a_check_says_what_should_hold():
    cells = (make_entity(), make_entity(id="o2", kind="Executive", name="Chi bộ thôn Đông"))
    store = store_of(make_reading(entities=cells))
    findings = validate(store)

    rules = {finding.rule: finding for finding in findings}
    assert "two-kinds-in-one-source" in rules
    told = Findings(store).tell(rules["two-kinds-in-one-source"])
    assert told.message == "One source gives one entity one class."
    assert {place.source for place in told.places} == {"tay-son.txt"}


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_graph_gives_the_same_bytes_in_every_format(name):
    one = store_of(make_congress_reading(), make_reading())
    other = store_of(make_reading(), make_congress_reading())

    assert exported(one, format=name) == exported(other, format=name)


@pytest.mark.parametrize(
    ("name", "kind"), [("nquads", ox.RdfFormat.N_QUADS), ("trig", ox.RdfFormat.TRIG)]
)
def test_an_export_holds_every_quad_but_the_texts(name, kind):
    store = store_of(make_congress_reading(), make_reading())

    assert set(ox.parse(exported(store, format=name), format=kind)) == set(store.quads())


def test_turtle_is_the_union_of_all_graphs():
    store = store_of(make_congress_reading())
    data = exported(store, format="turtle")

    triples = {quad.triple for quad in ox.parse(data, format=ox.RdfFormat.TURTLE)}
    assert triples == {quad.triple for quad in store.quads()}
    assert b"@prefix og: <https://w3id.org/orggraph/ns#>" in data
    assert b"og:Congress" in data


def test_json_ld_keeps_the_graphs():
    store = store_of(make_congress_reading())
    data = exported(store, format="jsonld")

    json.loads(data)
    assert set(ox.parse(data, format=ox.RdfFormat.JSON_LD)) == set(store.quads())


def test_the_texts_are_exported_only_when_asked_for():
    store = store_of(make_reading())

    assert b"schema.org/text" not in exported(store)
    assert exported(store, with_texts=True).count(b"<https://schema.org/text>") == 1


def test_nquads_are_sorted_lines():
    lines = exported(store_of(make_congress_reading())).split(b"\n")[:-1]

    assert lines == sorted(lines)
