from __future__ import annotations

from rdflib import RDF, SKOS, Graph, Literal, URIRef

from orggraph.rdf.ontology import role_concepts
from orggraph.text.fold import fold

SCHEME = URIRef("https://w3id.org/orggraph/role")
RANK = URIRef("https://w3id.org/orggraph/ns#rank")


def test_there_are_posts(roles: Graph) -> None:
    assert len(set(roles.subjects(SKOS.inScheme, SCHEME))) >= 80


def test_every_post_has_one_rank_from_1_to_9(roles: Graph) -> None:
    for post in roles.subjects(RDF.type, SKOS.Concept):
        ranks = [
            rank.toPython() for rank in roles.objects(post, RANK) if isinstance(rank, Literal)
        ]
        assert len(ranks) == 1, post
        assert 1 <= ranks[0] <= 9, post


def test_every_post_has_a_name_in_both_languages(roles: Graph) -> None:
    for post in roles.subjects(RDF.type, SKOS.Concept):
        names = [name for name in roles.objects(post, SKOS.prefLabel) if isinstance(name, Literal)]
        assert sorted(name.language or "" for name in names) == ["en", "vi"], post


def test_no_two_posts_share_a_name(roles: Graph) -> None:
    names = [str(name) for name in roles.objects(None, SKOS.prefLabel)]
    assert len(names) == len(set(names))


def test_every_post_is_at_the_top_or_below_a_declared_one(roles: Graph) -> None:
    posts = set(roles.subjects(RDF.type, SKOS.Concept))
    for post in posts:
        broader = set(roles.objects(post, SKOS.broader))
        at_the_top = (post, SKOS.topConceptOf, SCHEME) in roles
        assert at_the_top != (len(broader) == 1), post
        assert broader <= posts


def test_a_narrower_post_ranks_as_the_broader_one(roles: Graph) -> None:
    for post, broader in roles.subject_objects(SKOS.broader):
        assert roles.value(post, RANK) == roles.value(broader, RANK), post


def test_a_post_is_found_by_any_spelling_of_its_labels() -> None:
    concepts = role_concepts()
    secretary = "https://w3id.org/orggraph/role/bi-thu"
    assert concepts[fold("BÍ THƯ")] == secretary
    assert concepts[fold("Uỷ viên BTV")] == concepts[fold("Ủy viên Ban Thường vụ")]
    assert concepts[fold("Phó phòng")] == concepts[fold("Phó Trưởng phòng")]
    assert fold("Ca sĩ") not in concepts


def test_a_deputy_is_not_the_head() -> None:
    concepts = role_concepts()
    assert concepts[fold("Phó Bí thư")] != concepts[fold("Bí thư")]
