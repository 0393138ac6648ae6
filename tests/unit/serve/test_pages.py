from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import hostile
from orggraph.pipeline.in_context import words_first
from orggraph.pipeline.portrait import Quote
from orggraph.serve.words import words
from unit.serve.conftest import client_of

CELL = "Chi bộ Trung tâm Khuyến ngư"
# Elements that pages have of their own; any other comes from the words of a graph.
EVENTS = re.compile(r"on[a-z]+")


class Elements(HTMLParser):
    """Collects the elements of a page and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


def iri_of(client: TestClient, words: str) -> str:
    return client.get("/api/search", params={"q": words}).json()["results"][0]["iri"]


@pytest.mark.parametrize("typed", [CELL, "chi bo trung tam khuyen ngu", "khuyen ngu chi bo"])
def test_search_finds_with_and_without_diacritics_and_in_any_order(client, typed):
    found = client.get("/api/search", params={"q": typed}).json()
    assert CELL in [one["label"] for one in found["results"]]
    assert CELL in client.get("/search", params={"q": typed}).text


def test_search_puts_a_whole_name_first_and_what_was_typed_with_its_marks(client):
    found = client.get("/api/search", params={"q": CELL}).json()["results"]
    assert found[0]["label"] == CELL
    assert len(found) > 1


def test_search_can_be_limited_to_a_type(client):
    found = client.get("/api/search", params={"q": "dai hoi", "kind": "Event"}).json()["results"]
    assert len(found) > 0
    events = client.get("/api/questions/events").json()["rows"]
    assert {one["iri"] for one in found} <= {row["cells"][0]["iri"] for row in events}


def test_a_statement_leads_to_its_highlighted_quote(client):
    entity = Elements(client.get("/entity", params={"name": CELL}).text)
    places = [
        a["href"] for tag, a in entity.found if tag == "a" and "/source" in (a["href"] or "")
    ]
    page = client.get(places[0].partition("#")[0]).text
    assert re.findall(r'<mark id="quote" class="chosen">', page) == [
        '<mark id="quote" class="chosen">'
    ]
    chosen = "".join(re.findall(r'<mark[^>]* class="chosen">([^<]*)</mark>', page))
    iri = iri_of(client, CELL)
    quotes = [
        quote["words"]
        for group in client.get("/api/entity", params={"iri": iri}).json()["groups"]
        for line in group["lines"]
        for quote in line["quotes"]
    ]
    assert chosen in quotes


def test_the_text_of_a_source_is_whole_however_its_quotes_overlap(client, example):
    sources = client.get("/api/search", params={"q": "txt", "kind": "Source"}).json()["results"]
    assert len(sources) > 3
    for one in sources:
        page = client.get("/api/source", params={"iri": one["iri"]}).json()
        text = "".join(part["text"] for part in page["stretches"])
        for piece in page["pieces"]:
            quote = piece["quote"]
            assert text[quote["from_char"] : quote["to_char"]] == quote["words"]
            assert len(piece["said"]) > 0


def test_quoted_words_stand_before_inferences():
    def quote(words, rule, date=None):
        return Quote(
            words=words, source=None, source_iri=None, date=date, rule=rule, confidence=None
        )

    said, inferred = quote("nguyên văn", "r/1"), quote(None, "stated/1", "2001-01-01")
    assert words_first([inferred, quote(None, ""), said]) == [said, inferred]


def test_a_question_is_asked_by_a_form_and_answers_with_quotes(client):
    page = client.get("/questions/reports-to", params={"organization": "chi bo trung tam"})
    assert page.status_code == 200
    assert "Đảng bộ Sở Thủy sản" in page.text
    assert "<mark>" in page.text
    assert 'value="chi bo trung tam"' in page.text


def test_a_wrong_parameter_is_told_beside_the_form(client):
    page = client.get("/questions/who-led", params={"organization": CELL, "as_of": "hôm qua"})
    assert page.status_code == 400
    assert "a date as 2017-07-01" in page.text
    assert 'value="hôm qua"' in page.text


@pytest.mark.parametrize("path", ["/", "/questions", "/editor", "/view/structure", "/health"])
def test_the_other_pages_open(client, path):
    assert client.get(path).status_code == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/nothing", 404),
        ("/entity?name=zzzz", 404),
        ("/entity", 400),
        ("/questions/nothing", 404),
        ("/view/nothing", 404),
        ("/view/structure?about=zzzz", 404),
        ("/view/structure?depth=x", 400),
        ("/view/structure?as_of=x", 400),
    ],
)
def test_what_is_wrong_is_told_on_a_page(client, path, status):
    page = client.get(path)
    assert page.status_code == status
    assert "<html" in page.text


@pytest.mark.parametrize(
    "path", ["/api/nothing", "/api/entity?name=zzzz", "/api/questions/nothing"]
)
def test_what_is_wrong_is_told_as_json(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.json()["error"]


def test_a_page_is_told_in_the_language_that_is_asked_for_and_kept(client):
    assert "Questions" in client.get("/").text
    assert "Câu hỏi" in client.get("/", params={"lang": "vi"}).text
    assert "Câu hỏi" in client.get("/").text  # by the cookie


def test_every_word_is_in_both_languages():
    assert words()["vi"].keys() == words()["en"].keys()


def test_nothing_is_loaded_from_elsewhere(client):
    for path in ("/", f"/entity?name={CELL}", "/questions/reports-to", "/editor"):
        response = client.get(path)
        assert "default-src 'none'" in response.headers["content-security-policy"]
        for tag, attributes in Elements(response.text).found:
            if tag in ("script", "link", "img"):
                address = attributes.get("src") or attributes.get("href") or "/"
                assert address.startswith("/")
                assert address == "/" or client.get(address).status_code == 200


@pytest.fixture(scope="module")
def hostile_client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder: Path = tmp_path_factory.mktemp("hostile") / "store"
    hostile.write(folder)
    with client_of(folder) as client:
        yield client


@pytest.mark.parametrize(
    ("path", "parameters"),
    [
        ("/entity", {"iri": hostile.PERSON, "name": hostile.PERSON}),
        ("/search", {"q": hostile.WORDS}),
        ("/search", {"q": "ke"}),
        ("/source", {"iri": hostile.SOURCE}),
        ("/questions/posts-of", {"person": hostile.WORDS}),
        ("/questions/people", {}),
        ("/entity", {"name": f"{hostile.WORDS} không có"}),
        ("/editor", {"question": hostile.WORDS}),
        ("/", {"lang": hostile.WORDS}),
    ],
)
def test_hostile_words_are_shown_as_text(hostile_client, path, parameters):
    page = hostile_client.get(path, params=parameters)
    elements = Elements(page.text)
    assert not {tag for tag, _ in elements.found} & {"img", "iframe", "object", "svg"}
    for tag, attributes in elements.found:
        assert not [name for name in attributes if EVENTS.fullmatch(name)]
        assert not (attributes.get("href") or "").startswith("javascript:")
        assert tag != "script" or "src" in attributes or attributes["type"] == "application/json"
    if path in ("/entity", "/source", "/search"):
        assert hostile.WORDS in elements.text or hostile.WORDS in str(elements.found)


def test_a_source_that_only_names_something_is_told_as_a_whole(client):
    row, *_ = client.get("/api/questions/people").json()["rows"]
    assert {quote["words"] for quote in row["quotes"]} == {None}
    assert all(quote["source_iri"] and quote["source"] for quote in row["quotes"])
    page = client.get("/questions/people?lang=en").text
    assert "inferred" not in page
    assert f">{row['quotes'][0]['source']}</a>" in page
