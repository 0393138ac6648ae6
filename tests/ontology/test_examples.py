from __future__ import annotations

import logging
from pathlib import Path

import pytest
from rdflib import RDF, SH, Graph, Literal, URIRef

from orggraph.errors import InputError
from orggraph.rdf.shapes import validate

ONTOLOGY = Path(__file__).resolve().parents[2] / "ontology"
VALID = sorted((ONTOLOGY / "examples" / "valid").glob("*.ttl"))
INVALID = sorted((ONTOLOGY / "examples" / "invalid").glob("*.ttl"))
WARNINGS = {
    "EntityHasOneKind",
    "EntityHasOneName",
    "MembershipHasOneRoleLabel",
    "ValidityIsOne",
}


def read(path: Path) -> Graph:
    return Graph().parse(data=path.read_text(encoding="utf-8"), format="turtle")


def shapes() -> Graph:
    return read(ONTOLOGY / "shapes.ttl")


def test_there_are_examples() -> None:
    assert len(VALID) >= 6
    assert len(INVALID) >= 25


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_valid_example_conforms(path: Path) -> None:
    assert validate(read(path)) == []


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_an_invalid_example_trips_the_one_shape_it_is_named_after(path: Path) -> None:
    assert {found.shape for found in validate(read(path))} == {path.stem.partition("--")[0]}


def test_every_shape_has_an_invalid_example() -> None:
    named = {str(shape).rpartition("#")[2] for shape in shapes().subjects(RDF.type, SH.NodeShape)}
    assert {path.stem.partition("--")[0] for path in INVALID} == named


def test_every_message_is_in_both_languages() -> None:
    graph = shapes()
    for shape in set(graph.subjects(SH.message)):
        messages = [text for text in graph.objects(shape, SH.message) if isinstance(text, Literal)]
        assert sorted(text.language or "" for text in messages) == ["en", "vi"]
    for _, shape in graph.subject_objects(SH.property):
        assert (shape, SH.message, None) in graph


def test_what_holds_within_one_source_only_is_a_warning() -> None:
    graph = shapes()
    warnings = {
        str(shape).rpartition("#")[2]
        for shape in graph.subjects(SH.severity, SH.Warning)
        if isinstance(shape, URIRef)
    }
    assert warnings == WARNINGS


def test_a_finding_says_what_is_wrong_and_where() -> None:
    path = ONTOLOGY / "examples" / "invalid" / "EventOrdinal--roman.ttl"
    found = validate(read(path))[0]
    assert found.severity == "Violation"
    assert found.focus == "<https://w3id.org/orggraph/id/event/dai-hoi>"
    assert found.path == "<https://w3id.org/orggraph/ns#ordinal>"
    assert found.value == '"XII"'
    assert found.message() == "An ordinal is a whole number from 1."
    assert found.message("vi") == "Lần thứ phải là số nguyên từ 1 trở lên."


def test_a_warning_has_its_severity() -> None:
    path = ONTOLOGY / "examples" / "invalid" / "EntityHasOneName--two-names.ttl"
    assert {found.severity for found in validate(read(path))} == {"Warning"}


def test_findings_have_one_order() -> None:
    both = Graph()
    for name in ("EntityHasOneName--two-names", "EventOrdinal--roman", "EventTerm--en-dash"):
        both += read(ONTOLOGY / "examples" / "invalid" / f"{name}.ttl")
    found = validate(both)
    assert [violation.shape for violation in found] == [
        "EventOrdinal",
        "EventTerm",
        "EntityHasOneName",
    ]


def test_the_graph_is_read_as_n_triples_and_left_as_it_was() -> None:
    graph = read(VALID[0])
    before = len(graph)
    assert validate(graph.serialize(format="nt", encoding="utf-8")) == validate(graph) == []
    assert len(graph) == before


def test_the_ontology_itself_may_be_part_of_the_graph() -> None:
    union = read(VALID[0])
    for name in ("orggraph.ttl", "alignments.ttl", "roles.ttl"):
        union += read(ONTOLOGY / name)
    assert validate(union) == []


def test_an_empty_graph_conforms() -> None:
    assert validate(b"") == []


def test_what_is_no_n_triples_is_refused() -> None:
    with pytest.raises(InputError, match="not N-Triples"):
        validate(b"<a> <b> .\n")


def test_a_literal_that_its_datatype_does_not_allow_is_reported_and_not_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    line = (
        b"<https://example.org/d> <https://w3id.org/orggraph/ns#date> "
        b'"2015-02-31"^^<http://www.w3.org/2001/XMLSchema#date> .\n'
    )
    with caplog.at_level(logging.WARNING):
        assert {found.shape for found in validate(line)} == {"DatePrecision"}
    assert caplog.records == []
