from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SH, Literal, URIRef

from orggraph.errors import DataError
from orggraph.rdf import shapes as module
from orggraph.rdf.shapes import constraints
from shacl_reports import ONTOLOGY, by_pyshacl, by_queries, read, shapes

VALID = sorted((ONTOLOGY / "examples" / "valid").glob("*.ttl"))
INVALID = sorted((ONTOLOGY / "examples" / "invalid").glob("*.ttl"))
WARNINGS = {
    "AdministrativeUnitPartOf",
    "DecreeIssuer",
    "EventAdopts",
    "LawIssuer",
    "EntityHasOneKind",
    "EntityHasOneName",
    "MembershipHasOneRoleLabel",
    "ValidityIsOne",
}


def test_there_are_examples() -> None:
    assert len(VALID) >= 6
    assert len(INVALID) >= 25


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_valid_example_conforms(path: Path) -> None:
    assert by_queries(path.read_bytes()) == set()


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_an_invalid_example_trips_the_one_shape_it_is_named_after(path: Path) -> None:
    found = by_queries(path.read_bytes())
    assert {shape for shape, *_ in found} == {path.stem.partition("--")[0]}
    assert len({messages for *_, messages in found}) == 1


@pytest.mark.parametrize("path", [*VALID, *INVALID], ids=lambda path: path.stem)
def test_the_queries_report_what_a_shapes_engine_reports(path: Path) -> None:
    data = path.read_bytes()
    assert by_queries(data) == by_pyshacl(data)


def test_the_queries_report_what_a_shapes_engine_reports_on_all_examples_at_once() -> None:
    # But for tenures that, together, have a day and a month to compare: pyshacl compares them,
    # which SHACL has as a violation.
    alone = [path for path in INVALID if not path.stem.startswith("TenureBounds")]
    everything = read(*VALID, *alone).serialize(format="turtle", encoding="utf-8")
    found = by_queries(everything)
    assert found == by_pyshacl(everything)
    assert len(found) > 150


def test_every_demand_of_a_shape_is_tripped_by_an_example() -> None:
    tripped = {
        (shape, path, component)
        for example in INVALID
        for shape, _, component, _, path, _, _ in by_queries(example.read_bytes())
    }
    demanded = {(one.shape, one.path, one.component) for one in constraints()}
    assert demanded - tripped == set()


def test_no_class_is_without_a_shape() -> None:
    ontology = read(ONTOLOGY / "orggraph.ttl")
    for name in ontology.subjects(RDF.type, OWL.Class):
        above = set(ontology.transitive_objects(name, RDFS.subClassOf))
        assert any((None, SH.targetClass, kind) in shapes() for kind in above), name


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


def test_what_sources_may_say_is_a_warning() -> None:
    graph = shapes()
    warnings = {
        str(shape).rpartition("#")[2]
        for shape in graph.subjects(SH.severity, SH.Warning)
        if isinstance(shape, URIRef)
    }
    assert warnings == WARNINGS


def test_a_finding_says_what_is_wrong_and_where() -> None:
    path = ONTOLOGY / "examples" / "invalid" / "EventOrdinal--zero.ttl"
    ((shape, severity, component, focus, property_, value, messages),) = by_queries(
        path.read_bytes()
    )
    assert (shape, severity) == ("EventOrdinal", "Violation")
    assert component == str(SH.MinInclusiveConstraintComponent)
    assert focus == "<https://w3id.org/orggraph/id/event/dai-hoi>"
    assert property_ == "<https://w3id.org/orggraph/ns#ordinal>"
    assert value == '"0"^^<http://www.w3.org/2001/XMLSchema#integer>'
    assert messages == {
        ("en", "An ordinal is a whole number from 1."),
        ("vi", "Lần thứ phải là số nguyên từ 1 trở lên."),
    }


def test_the_ontology_itself_may_be_part_of_the_graph() -> None:
    modules = [ONTOLOGY / name for name in ("orggraph.ttl", "alignments.ttl", "roles.ttl")]
    assert by_queries(read(VALID[0], *modules).serialize(encoding="utf-8")) == set()


def test_an_empty_graph_conforms() -> None:
    assert by_queries(b"") == set()


@pytest.mark.parametrize(
    ("demand", "words"),
    [
        ("sh:closed true", "closed> is not translated"),
        ("sh:property [ sh:path [ sh:inversePath og:date ] ; sh:minCount 1 ]", "a path"),
        ("sh:property [ sh:path og:date ; sh:minCount 2 ; sh:message 'x'@en ]", "a least count"),
        ("sh:nodeKind sh:IRIOrLiteral", "kind of node"),
        ("sh:property [ sh:path og:date ; sh:minCount 1 ]", "has no message"),
        ("sh:targetNode og:date", "targetNode> is not translated"),
        ("sh:message", "not Turtle"),
    ],
)
def test_a_shape_that_is_not_translated_is_refused(
    demand: str, words: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "own.ttl"
    file.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
        "@prefix og: <https://w3id.org/orggraph/ns#> .\n"
        f"<urn:s> a sh:NodeShape ; sh:targetClass og:Event ; sh:message 'm'@en ; {demand} .\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(module, "shape_files", lambda: {"own": file})
    constraints.cache_clear()
    with pytest.raises(DataError, match=words):
        constraints()
    constraints.cache_clear()
