"""The extractor that asks a language model, against a server of this machine."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from factories import make_source
from fake_model import serving
from orggraph.cli import main
from orggraph.errors import InputError
from orggraph.extract import extract, load_extractor
from orggraph.extract.llm.reading import NO_MENTION, NO_QUOTE, NO_SENSE
from orggraph.model import PostStatus, Predicate
from orggraph.pipeline.worker import extractor_of

CELL = {
    "id": "o1",
    "type": "Organization",
    "kind": "PartyCell",
    "name": "Chi bộ thôn Đông",
    "surface": ["Chi bộ thôn Đông"],
}
PARTY = {
    "id": "o2",
    "type": "Organization",
    "kind": "PartyOrganization",
    "name": "Đảng bộ xã Tây Sơn",
    "surface": ["Đảng bộ xã Tây Sơn"],
}
UNDER = {
    "subject": "o1",
    "predicate": "subOrganizationOf",
    "object": "o2",
    "quote": "Chi bộ thôn Đông trực thuộc Đảng bộ xã Tây Sơn",
}


@pytest.fixture
def model(monkeypatch):
    with serving() as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("OPENAI_API_KEY", "secret")
        monkeypatch.setenv("ORGGRAPH_LLM_MODEL", "fake")
        yield server


def read(text=None):
    source = make_source() if text is None else make_source(text=text)
    return extract(source, load_extractor("llm", "vi"))


def test_what_the_text_bears_out_is_kept_with_its_place(model):
    model.says(entities=[CELL, PARTY], statements=[UNDER])
    reading = read()

    assert [entity.kind for entity in reading.entities] == ["PartyCell", "PartyOrganization"]
    (statement,) = reading.statements
    assert statement.predicate is Predicate.SUB_ORGANIZATION_OF
    (evidence,) = statement.evidence
    assert evidence.span.of(reading.source.text) == UNDER["quote"]
    assert evidence.rule == "llm/fake"


def test_a_quote_that_the_text_does_not_have_is_dropped_and_counted(model):
    invented = UNDER | {"quote": "Chi bộ thôn Đông thuộc Đảng ủy xã"}
    model.says(entities=[CELL, PARTY], statements=[UNDER, invented])
    reading = read()

    assert len(reading.statements) == 1
    assert [omission.reason for omission in reading.omissions] == [NO_QUOTE]


def test_a_quote_is_found_whatever_the_spaces_between_its_words(model):
    model.says(entities=[CELL, PARTY], statements=[UNDER])
    reading = read("Chi bộ thôn Đông  trực thuộc\nĐảng bộ xã Tây Sơn.")

    (statement,) = reading.statements
    quote = statement.evidence[0].span.of(reading.source.text)
    assert quote == "Chi bộ thôn Đông  trực thuộc\nĐảng bộ xã Tây Sơn"


def test_an_entity_that_the_text_does_not_name_is_dropped_with_its_statements(model):
    invented = PARTY | {"surface": ["Huyện ủy Tây Sơn"]}
    model.says(entities=[CELL, invented], statements=[UNDER])
    reading = read()

    assert [entity.id for entity in reading.entities] == ["o1"]
    assert reading.statements == ()
    assert [omission.reason for omission in reading.omissions] == [NO_MENTION, NO_SENSE]


def test_a_statement_between_the_wrong_kinds_of_things_is_dropped(model):
    absurd = UNDER | {"predicate": "issuedBy"}
    model.says(entities=[CELL, PARTY], statements=[absurd])

    assert read().statements == ()


def test_a_post_has_its_role_status_and_time(model):
    person = {"id": "p1", "type": "Person", "kind": "Person", "name": "Lê Văn Thử"}
    post = {
        "subject": "p1",
        "predicate": "holdsPost",
        "object": "o1",
        "quote": "Ông Lê Văn Thử giữ chức Bí thư",
        "role": "Bí thư",
        "status": "new",
        "start": "2020-05",
        "end": "soon",
    }
    model.says(entities=[CELL, person | {"surface": ["Lê Văn Thử"]}], statements=[post])
    (statement,) = read("Ông Lê Văn Thử giữ chức Bí thư Chi bộ thôn Đông.").statements

    assert (statement.role, statement.status) == ("Bí thư", PostStatus.NEW)
    assert (str(statement.start), statement.end) == ("2020-05", None)


def test_the_model_is_asked_for_the_schema_and_told_the_kinds(model):
    model.says(entities=[], statements=[])
    read()

    (asked,) = model.asked
    assert asked["model"] == "fake"
    assert asked["response_format"]["type"] == "json_schema"
    assert asked["response_format"]["json_schema"]["strict"] is True
    assert "PartyCell" in asked["messages"][0]["content"]
    assert asked["messages"][1]["content"] == make_source().text


def test_an_answer_of_another_form_is_refused(model):
    model.content = '{"entities": "none"}'

    with pytest.raises(InputError, match="not of the form asked for"):
        read()


def test_a_text_too_long_for_a_model_is_refused_unasked(model):
    with pytest.raises(InputError, match="too long for a model"):
        read("Chi bộ thôn Đông. " * 4000)
    assert model.asked == []


@pytest.mark.parametrize("name", ["OPENAI_API_KEY", "ORGGRAPH_LLM_MODEL"])
def test_a_missing_setting_is_named(model, monkeypatch, name):
    monkeypatch.delenv(name)

    with pytest.raises(InputError, match=name):
        load_extractor("llm", "vi")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def article(tmp_path, model):
    extractor_of.cache_clear()  # one made for an earlier test asks a server that is gone
    path = tmp_path / "tay-son.txt"
    path.write_text(make_source().text, encoding="utf-8")
    return path


def test_a_store_is_built_and_its_quotes_verified(article, model, tmp_path):
    model.says(entities=[CELL, PARTY], statements=[UNDER | {"quote": "đã bịa"}, UNDER])
    store = tmp_path / "store"
    built = run("build", article, "--store", store, "--extractor", "llm", "--json")

    report = json.loads(built.output)
    assert report["statements"] == {"subOrganizationOf": 1}
    assert report["omissions"] == {NO_QUOTE: 1}
    assert "1 of 1 quotes re-read" in run("verify", "--store", store).output


def test_a_server_that_fails_leaves_the_file_out_with_its_reason(article, model, tmp_path):
    model.status = 400
    built = run("build", article, "--store", tmp_path / "store", "--extractor", "llm")

    assert built.exit_code == 2
    assert "tay-son.txt: the model's server:" in built.output
