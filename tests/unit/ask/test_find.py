from __future__ import annotations

import unicodedata

import pytest

from orggraph.errors import QueryError
from orggraph.pipeline.find import CANDIDATES_SHOWN, find, kind_of
from orggraph.pipeline.results import Labels
from orggraph.rdf.ontology import ONTOLOGY_IRI
from orggraph.store import MemoryStore


def label_of(store: MemoryStore, words: str, *types: str) -> str:
    return Labels(store).of(find(store, words, types=types))


def names(*labels: str) -> MemoryStore:
    """Return a store of people with these names, each with an IRI of its own."""
    store = MemoryStore()
    people = "".join(
        f"<http://example.org/{number}> a og:Person ; skos:prefLabel '{label}'@vi ."
        for number, label in enumerate(labels)
    )
    prefixes = (
        f"@prefix og: <{ONTOLOGY_IRI}#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> . "
    )
    store.replace_graph("http://example.org/source", (prefixes + people).encode())
    return store


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Bộ Chính trị", "Bộ Chính trị"),
        ("bộ chính trị", "Bộ Chính trị"),
        ("bo chinh tri", "Bộ Chính trị"),
        ("  BO  CHINH TRI ", "Bộ Chính trị"),
        ("bo chinh", "Bộ Chính trị"),
        ("99-CT/TW", "Chỉ thị số 99-CT/TW"),
        ("99-ct/tw", "Chỉ thị số 99-CT/TW"),
        ("Ông Thịnh", "Đỗ Quốc Thịnh"),
        ("Trung tâm Khuyến ngư", "Trung tâm Khuyến ngư"),
        ("quyet-dinh-41.txt", "Công bố Quyết định số 41-QĐ/TU về công tác cán bộ"),
    ],
)
def test_an_entity_is_found_by_any_of_its_names(store, words, label):
    assert label_of(store, words) == label


def test_decomposed_letters_are_the_same_letters(store):
    assert label_of(store, unicodedata.normalize("NFD", "Bộ Chính trị")) == "Bộ Chính trị"


def test_an_iri_means_itself(store):
    iri = find(store, "Bộ Chính trị").value
    assert find(store, iri).value == iri
    assert find(store, f"<{iri}>").value == iri


def test_an_iri_that_the_graph_does_not_know_is_refused(store):
    with pytest.raises(QueryError, match="says nothing of"):
        find(store, "https://example.org/nobody")


def test_what_only_looks_like_an_iri_is_refused(store):
    with pytest.raises(QueryError, match="not an IRI"):
        find(store, "http://example.org/a b")


def test_nothing_is_not_a_name(store):
    with pytest.raises(QueryError, match="empty name"):
        find(store, "  ")


def test_an_unknown_name_suggests_the_nearest(store):
    with pytest.raises(QueryError, match="did you mean 'Đỗ Quốc Thịnh'"):
        find(store, "Do Quoc Thing", types=("Person",))


def test_an_ambiguous_name_lists_what_it_may_mean_with_class_and_iri(store):
    with pytest.raises(QueryError) as caught:
        find(store, "khuyen ngu", types=("Organization",))
    text = str(caught.value)
    assert "may mean 3 entities" in text
    assert "Chi bộ Trung tâm Khuyến ngư (party cell) https://w3id.org/" in text


def test_a_long_list_of_candidates_is_cut():
    with names(*(f"Lê Văn {letter}" for letter in "ABCDEFGHIJKL")) as store:
        with pytest.raises(QueryError) as caught:
            find(store, "le van")
        lines = str(caught.value).splitlines()
    assert len(lines) == 1 + CANDIDATES_SHOWN + 1
    assert lines[-1] == "  … and 4 more"


def test_tones_tell_people_apart_when_they_are_typed():
    with names("Lê Văn Hưng", "Lê Văn Hùng") as store:
        assert find(store, "lê văn hùng").value == "http://example.org/1"
        with pytest.raises(QueryError, match="may mean 2"):
            find(store, "le van hung")


def test_a_whole_name_wins_over_a_longer_one_that_holds_it():
    with names("Lê Văn Hưng Thịnh", "Lê Văn Hưng") as store:
        assert find(store, "le van hung").value == "http://example.org/1"


def test_types_narrow_the_choice(store):
    with pytest.raises(QueryError, match="no person is called"):
        find(store, "Bộ Chính trị", types=("Person",))


def test_the_first_type_wins_among_equals(store):
    words = "dai hoi chi bo trung tam khuyen ngu"
    assert kind_of(store, find(store, words, types=("Event", "Document"))) == "Congress"
    assert kind_of(store, find(store, words, types=("Document", "Event"))) == "Resolution"
