from __future__ import annotations

import base64
import hashlib
import json
import re

import pytest

from orggraph.pipeline.project import draw, project
from orggraph.view.html import render
from orggraph.view.model import Edge, Node, Quote, ViewGraph, ViewKind
from unit.view.samples import province

HOSTILE = "</script><img src=x onerror=alert(1)>\"'{{ 7*7 }}<!-- "


@pytest.fixture(scope="module")
def page() -> str:
    return draw(province(), ViewKind.STRUCTURE).html


def content(page: str) -> dict[str, object]:
    start = '<script id="content" type="application/json">'
    found = re.search(f"{start}(.*?)</script>", page, re.DOTALL)
    assert found is not None
    return json.loads(found.group(1))


def hostile() -> ViewGraph:
    node = Node(iri="javascript:alert(1)", kind="Person", type="Person", label=HOSTILE)
    body = Node(iri="urn:b", kind="Executive", type="Organization", label="B", aliases=(HOSTILE,))
    quote = Quote(
        source=HOSTILE, text=HOSTILE, rule=HOSTILE, title=HOSTILE, url="javascript:alert(1)"
    )
    edge = Edge(
        source=node.iri, target=body.iri, predicate="holdsPost", iri="m", role=HOSTILE,
        quotes=(quote,),
    )  # fmt: skip
    return ViewGraph(kind=ViewKind.STRUCTURE, nodes=(node, body), edges=(edge,), about=node.iri)


def test_the_page_asks_for_nothing(page):
    markup = re.sub(r"<script.*?</script>|<style.*?</style>", "", page, flags=re.DOTALL)
    assert re.findall(r"""(?:src|href|action)\s*=\s*"(?!#)""", markup) == []
    assert "@import" not in page
    assert "sourceMappingURL" not in page


def test_the_policy_allows_the_scripts_of_the_page_and_no_others(page):
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    allowed = policy.group(1).replace("&#39;", "'")
    assert allowed.startswith("default-src 'none';")
    assert "unsafe" not in allowed
    for text in re.findall(r"<script>(.*?)</script>", page, re.DOTALL):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in allowed


def test_a_hostile_name_ends_no_element():
    page = render(hostile())
    assert len(re.findall(r"</script>", page)) == 3
    assert "<img" not in page
    labels = [entity["label"] for entity in content(page)["entities"].values()]
    assert labels == [HOSTILE, "B"]


def test_the_language_is_that_of_the_page():
    graph = project(province(), ViewKind.STRUCTURE)
    assert '<html lang="en">' in render(graph, language="en")
    assert "<title>Structure – orggraph</title>" in render(graph, language="en")
    assert "<title>Cơ cấu tổ chức – orggraph</title>" in render(graph)


def test_a_source_that_many_quotes_share_is_in_the_page_once(page):
    data = content(page)
    assert len(data["sources"]) == 1
    assert len(data["statements"]) == 65


def test_what_was_left_out_is_told_to_the_page():
    data = content(render(project(province(), ViewKind.STRUCTURE, most=20)))
    assert data["view"]["left_out"] == 47
    assert len(data["nodes"]) == 20


def test_the_page_of_a_small_graph_stays_small(page):
    assert len(page.encode()) < 700_000


@pytest.mark.parametrize("kind", list(ViewKind))
def test_the_script_of_a_page_stays_small_whatever_draws_it(kind):
    scripts = re.findall(r"<script>(.*?)</script>", draw(province(), kind).html, re.DOTALL)
    assert len(scripts[-1].encode()) < 90_000
