from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

from orggraph.model import EntityType, Participation, PostStatus, Predicate
from orggraph.rdf.vocab import DCTERMS, KINDS, OG, ORG, PREFIXES, PROV

ONTOLOGY = Path(__file__).resolve().parents[2] / "ontology"
NS = PREFIXES["og"]
TERM_KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.NamedIndividual)

ORGANIZATIONS = """Organization PartyCell PartyOrganization PartyCommittee PartyCommission
    CentralPartyOrgan Legislature Executive Judiciary ArmedForces PublicServiceUnit
    MassOrganization AdministrativeUnit Enterprise Media"""
DOCUMENTS = """Document Directive Plan Resolution Decision Regulation Guideline Conclusion Law
    Decree Circular Programme Report Notice"""
EVENTS = """Event Congress Conference Session WorkingMeeting Ceremony Inspection Election"""
PROPERTIES = """number date ordinal term roleLabel status decidedBy issuedBy implements ledTo
    heldBy participant chair speaker delegate attendee signatory adopted preparesFor followed
    organizedWithin contentHash rule confidence readBy rank sheet row column
    reading resolvedAs sideA sideB sourceA sourceB between sharesName
    reason verdict relation decidedValue
    sharedIn post holder statedAs succeededBy concerns
    earliestBeginning latestBeginning earliestEnd latestEnd
    basis institution territory field deputyOf"""
OTHERS = """Person Source Evidence PostStatus current former new ended
    IdentityLink PossibleIdentity EditorialDecision Tenure Contradiction
    Inference"""
PROMISED = frozenset(" ".join((ORGANIZATIONS, DOCUMENTS, EVENTS, PROPERTIES, OTHERS)).split())


def terms(graph: Graph) -> set[URIRef]:
    subjects = {subject for kind in TERM_KINDS for subject in graph.subjects(RDF.type, kind)}
    return {term for term in subjects if isinstance(term, URIRef) and term.startswith(NS)}


def texts(graph: Graph, term: URIRef, predicate: URIRef, language: str) -> list[str]:
    found = graph.objects(term, predicate)
    return [str(text) for text in found if isinstance(text, Literal) and text.language == language]


def test_the_vocabulary_is_the_promised_one(ontology: Graph) -> None:
    assert {str(term).removeprefix(NS) for term in terms(ontology)} == PROMISED


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize("predicate", [RDFS.label, SKOS.definition], ids=["label", "definition"])
def test_every_term_has_one_text_in_each_language(
    ontology: Graph, predicate: URIRef, language: str
) -> None:
    counts = {term: len(texts(ontology, term, predicate, language)) for term in terms(ontology)}
    assert {term for term, count in counts.items() if count != 1} == set()


def test_every_scope_note_is_in_both_languages(ontology: Graph) -> None:
    for term in set(ontology.subjects(SKOS.scopeNote)):
        languages = sorted(
            note.language or ""
            for note in ontology.objects(term, SKOS.scopeNote)
            if isinstance(note, Literal)
        )
        assert languages == ["en", "vi"], term


def test_every_term_names_the_ontology_that_defines_it(ontology: Graph) -> None:
    defined = set(ontology.subjects(RDFS.isDefinedBy, URIRef("https://w3id.org/orggraph/ns")))
    assert terms(ontology) - defined == set()


@pytest.mark.parametrize("language", ["en", "vi"])
def test_labels_are_unique(ontology: Graph, language: str) -> None:
    labels = Counter(
        chain.from_iterable(
            texts(ontology, term, RDFS.label, language) for term in terms(ontology)
        )
    )
    assert [label for label, count in labels.items() if count > 1] == []


def test_english_labels_are_lower_case(ontology: Graph) -> None:
    labels = [texts(ontology, term, RDFS.label, "en")[0] for term in terms(ontology)]
    assert [label for label in labels if label != label.lower()] == []


def test_no_definition_uses_the_term_it_defines(ontology: Graph) -> None:
    circular = {
        (term, language)
        for term in terms(ontology)
        for language in ("en", "vi")
        if re.search(
            rf"\b{re.escape(texts(ontology, term, RDFS.label, language)[0])}\b",
            texts(ontology, term, SKOS.definition, language)[0].lower(),
        )
    }
    assert circular == set()


def test_there_are_no_domains_or_ranges(ontology: Graph, alignments: Graph) -> None:
    for graph in (ontology, alignments):
        assert set(graph.subject_objects(RDFS.domain | RDFS.range)) == set()


@pytest.mark.parametrize(
    "name", ["PartyCell", "PartyOrganization", "PartyCommittee", "Congress", "Conference",
             "Session", "Decision", "Regulation", "chair", "attendee", "new", "current",
             "organizedWithin", "issuedBy"],
)  # fmt: skip
def test_terms_that_are_easily_confused_have_a_scope_note(ontology: Graph, name: str) -> None:
    assert (URIRef(NS + name), SKOS.scopeNote, None) in ontology


def test_each_alignment_is_of_a_declared_term_to_another_vocabulary(
    ontology: Graph, alignments: Graph
) -> None:
    assert set(alignments.subjects()) - terms(ontology) == set()
    assert [target for target in alignments.objects() if str(target).startswith(NS)] == []


def test_no_term_is_used_that_is_not_declared() -> None:
    # Not the invalid examples: some of them are wrong in just this.
    paths = [path for path in ONTOLOGY.rglob("*.ttl") if path.parent.name != "invalid"]
    paths += ONTOLOGY.rglob("*.rq")
    assert len(paths) > 10
    used = {
        (path.name, name)
        for path in paths
        for name in re.findall(r"\bog:(\w+)", path.read_text(encoding="utf-8"))
    }
    assert {(path, name) for path, name in used if name not in PROMISED} == set()


def test_the_model_speaks_the_same_words() -> None:
    assert set(KINDS) == {kind.value for kind in EntityType}
    for predicate in set(Predicate) - {Predicate.HOLDS_POST}:
        assert any(predicate.value in namespace for namespace in (OG, ORG, PROV, DCTERMS)), (
            predicate
        )
    for word in chain(PostStatus, Participation):
        assert word.value in OG


def test_each_kind_is_listed_under_one_type() -> None:
    assert set(KINDS["Organization"]) == set(ORGANIZATIONS.split())
    assert set(KINDS["Document"]) == set(DOCUMENTS.split())
    assert set(KINDS["Event"]) == {*EVENTS.split(), "ChangeEvent"}
    assert KINDS["Person"] == ("Person",)
