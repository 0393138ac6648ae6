"""Redaction: a person's data are gone from what was read, and all other spans hold."""

from __future__ import annotations

from factories import CONGRESS_TEXT, make_congress_reading
from orggraph.model import EntityType
from orggraph.pipeline.decisions import redaction
from orggraph.pipeline.redact import is_read_by, marked, redacted
from orggraph.rdf.ids import DEFAULT_BASE, entity_iri

NAME = "Nguyễn Văn Hưng"


def hash_of(name: str) -> str:
    entities = make_congress_reading().entities
    (person,) = (e for e in entities if e.type is EntityType.PERSON and e.name == name)
    return redaction(entity_iri(DEFAULT_BASE, person))


def test_the_person_and_all_statements_on_them_are_gone():
    before = make_congress_reading()
    after, _ = redacted(before, {hash_of(NAME)}, base=DEFAULT_BASE)

    assert NAME in {entity.name for entity in before.entities}
    assert NAME not in {entity.name for entity in after.entities}
    kept = {entity.id for entity in after.entities}
    assert all({s.subject, s.object} <= kept for s in after.statements)
    assert 0 < len(after.statements) < len(before.statements)
    assert all(mention.entity in kept for mention in after.mentions)


def test_the_text_says_the_name_no_more_and_all_else_as_before():
    before = make_congress_reading()
    after, _ = redacted(before, {hash_of(NAME)}, base=DEFAULT_BASE)

    assert NAME in CONGRESS_TEXT
    assert after.source.text == CONGRESS_TEXT.replace(NAME, "██████ ███ ████")
    assert len(after.source.text) == len(before.source.text)


def test_who_is_not_there_changes_nothing():
    reading = make_congress_reading()

    assert redacted(reading, {redaction("https://example.org/x")}, base=DEFAULT_BASE) == (
        reading,
        "",
    )


def test_what_was_taken_out_is_read_again_only_when_the_decision_is_gone():
    one, two = hash_of(NAME), redaction("https://example.org/x")
    _, mark = redacted(make_congress_reading(), {one}, base=DEFAULT_BASE)
    stored = marked("r1", mark)

    assert is_read_by(stored, "r1", {one})
    assert is_read_by(stored, "r1", {one, two})
    assert not is_read_by(stored, "r1", {two})
    assert not is_read_by(stored, "r2", {one})
    assert marked(stored, mark) == stored
