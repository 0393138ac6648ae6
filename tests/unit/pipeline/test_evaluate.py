"""Scores against annotations made by hand."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from orggraph.errors import InputError
from orggraph.pipeline.calibration import Judged
from orggraph.pipeline.evaluate import evaluate
from orggraph.pipeline.gold import Annotation, Relation, Thing, gold_files
from orggraph.pipeline.matching import match

UNDER = "subOrganizationOf"


def thing(name: str, *forms: str, **changes: str) -> Thing:
    values = {"id": name, "type": "Organization", "kind": "Executive", "name": name, **changes}
    return Thing(**values, forms=frozenset({name.lower(), *forms}))


def annotation(things: list[Thing], *relations: Relation, **confidences: float) -> Annotation:
    return Annotation(
        document="d",
        things={item.id: item for item in things},
        relations=frozenset(relations),
        confidences=dict(zip(relations, confidences.values(), strict=False)),
    )


def under(subject: str, target: str) -> Relation:
    return Relation(predicate=UNDER, subject=subject, object=target)


def test_equal_annotations_score_one():
    told = annotation([thing("A"), thing("B")], under("A", "B"))
    result = evaluate([told], {"d": told})

    assert result.total(result.entities).f1 == 1.0
    assert result.total(result.relations).f1 == 1.0


def test_what_is_invented_costs_precision_and_what_is_missed_costs_recall():
    gold = annotation([thing("A"), thing("B")])
    found = annotation([thing("A"), thing("C"), thing("D")])
    score = evaluate([gold], {"d": found}).entities["Organization"]

    assert (score.right, score.gold, score.predicted) == (1, 2, 3)
    assert (score.precision, score.recall) == (1 / 3, 1 / 2)


def test_a_relation_is_right_only_when_both_its_ends_are():
    gold = annotation([thing("A"), thing("B")], under("A", "B"))
    found = annotation([thing("A"), thing("C")], under("A", "C"))
    result = evaluate([gold], {"d": found})

    assert result.relations[UNDER].right == 0
    document = result.documents[0]
    assert [d.words for d in document.missed] == ["Executive B", "A — subOrganizationOf → B"]
    assert [d.words for d in document.invented] == ["Executive C", "A — subOrganizationOf → C"]


def test_what_was_missed_or_invented_stands_beside_its_sentence():
    gold = annotation([thing("A"), thing("B")], under("A", "B"))
    found = annotation([thing("A"), thing("C")], under("A", "C"))
    found = replace(found, text="A đi. A và B. C về.", quotes={under("A", "C"): "A đi"})
    document = evaluate([gold], {"d": found}).documents[0]

    assert [d.sentence for d in document.missed] == ["A và B.", "A và B."]
    assert [d.sentence for d in document.invented] == ["C về.", "A đi"]


def test_each_thing_is_matched_once_and_the_likeliest_first():
    ours = [thing("Sở Y tế", "sở"), thing("Sở Nội vụ", "sở")]
    theirs = [thing("x", "sở", id="x"), thing("Sở Y tế", "sở", id="y")]

    assert match(ours, theirs) == {"Sở Y tế": "y", "Sở Nội vụ": "x"}


def test_things_of_two_types_are_never_the_same():
    assert match([thing("A")], [thing("A", type="Person")]) == {}


def test_found_relations_are_judged_with_their_rule_and_confidence():
    gold = annotation([thing("A"), thing("B"), thing("C")], under("A", "B"))
    found = annotation(
        [thing("A"), thing("B"), thing("C")], under("A", "B"), under("A", "C"), a=0.9, b=0.8
    )
    found = replace(found, rules={under("A", "B"): "of/1", under("A", "C"): "of/2"})

    assert evaluate([gold], {"d": found}).judged == [
        Judged(document="d", rule="of/1", confidence=0.9, right=True),
        Judged(document="d", rule="of/2", confidence=0.8, right=False),
    ]


def test_a_document_that_the_store_does_not_hold_is_named():
    assert evaluate([annotation([])], {}).absent == ["d"]


def test_a_gold_file_is_read_with_the_vocabulary_s_names(tmp_path):
    entities = [
        {
            "id": "e1",
            "type": "Event",
            "kind": "Congress",
            "name": "Đại hội",
            "surface": ["đại hội"],
        },
        {"id": "p1", "type": "Person", "name": "Trần Văn An"},
        {"id": "o1", "type": "Organization", "kind": "PartyCell", "name": "Chi bộ"},
    ]
    relations = [
        {"s": "e1", "p": "eventOf", "o": "o1"},
        {"s": "p1", "p": "participatesIn", "o": "e1", "role": "chair"},
        {"s": "p1", "p": "holdsPost", "o": "o1", "role": "Bí thư", "status": "new"},
    ]
    text = json.dumps({"doc": "1", "entities": entities, "relations": relations})
    (tmp_path / "1.json").write_text(text, encoding="utf-8")
    (told,) = gold_files(tmp_path)

    assert {(r.predicate, r.subject, r.object, r.detail) for r in told.relations} == {
        ("heldBy", "e1", "o1", ""),
        ("participant", "e1", "p1", "chair"),
        ("holdsPost", "p1", "o1", "bí thư"),
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [("{", "not JSON"), ("{}", "not an annotation"), ('{"entities": 3}', "not an annotation")],
)
def test_a_broken_gold_file_is_named(tmp_path, text, words):
    (tmp_path / "1.json").write_text(text, encoding="utf-8")

    with pytest.raises(InputError, match=words) as caught:
        list(gold_files(tmp_path))
    assert "1.json" in str(caught.value)
