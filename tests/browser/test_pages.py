from __future__ import annotations

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from orggraph.pipeline.project import draw, project
from orggraph.store import MemoryStore
from orggraph.view.html import render
from orggraph.view.model import Edge, Node, Quote, ViewGraph, ViewKind
from unit.view.samples import province

pytestmark = pytest.mark.browser

BOXES = [kind for kind in ViewKind if kind is not ViewKind.TIMELINE]

HOSTILE = (
    "</script><script>window.hacked=1</script><img src=x onerror='window.hacked=1'>"
    '<a href="javascript:window.hacked=1">href</a>\'"&lt;'
)


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    return province()


@pytest.mark.parametrize("kind", BOXES)
def test_a_page_opens_without_a_network_and_is_painted(open_page, store, kind):
    page = open_page(draw(store, kind).html)
    assert page.requests() == [page.file.as_uri()]
    assert page.complaints() == []
    assert page.colors() > 20


@pytest.mark.parametrize("kind", BOXES)
def test_the_whole_picture_is_within_the_window(open_page, store, kind):
    page = open_page(draw(store, kind).html)
    outside = page.run("""
        const { network, nodes } = orggraph;
        const canvas = document.getElementById("canvas");
        return nodes.getIds().filter((id) => {
          const at = network.canvasToDOM(network.getPosition(id));
          return at.x < 0 || at.y < 0 || at.x > canvas.clientWidth || at.y > canvas.clientHeight;
        });
    """)
    assert outside == []


@pytest.mark.parametrize("kind", BOXES)
def test_boxes_are_drawn_in_the_size_that_was_planned(open_page, store, kind):
    page = open_page(draw(store, kind).html)
    # the library's own boxes reach beyond the border by the radius of the corners
    larger = page.run("""
        const { network, nodes, content } = orggraph;
        return nodes.get().filter((node) => {
          const box = network.getBoundingBox(node.id);
          const { width, height, kind } = content.nodes.find((planned) => planned.id === node.id);
          const corner = content.classes[kind].corner;
          return box.right - box.left - 2 * corner > width + 4
            || box.bottom - box.top - 2 * corner > height + 4;
        }).map((node) => node.label);
    """)
    assert larger == []


def test_a_click_on_a_line_shows_the_words_it_rests_on(open_page, store):
    page = open_page(draw(store, ViewKind.CASCADE).html)
    edge = page.run("return orggraph.content.edges.find((edge) => edge.relation === 'adopted').id")
    page.click_edge(edge)
    page.wait("return document.querySelector('#panel blockquote') !== null")
    panel = page.panel()
    assert "lần thứ XVI thông qua Nghị quyết Đại hội" in panel
    assert "Đại hội các cấp ở Thanh Hải, 20/10/2015" in panel
    assert "adopted/1" in panel
    assert "0.93" in panel
    assert "nêu trong nguồn" in panel


def test_search_finds_a_name_typed_without_diacritics(open_page, store):
    page = open_page(draw(store, ViewKind.STRUCTURE).html)
    box = page.driver.find_element(By.ID, "search")
    box.send_keys("bo chinh tri")
    assert page.run("return document.querySelector('#results li').textContent") == "Bộ Chính trị"
    box.send_keys(Keys.ENTER)
    assert page.panel().startswith("Bộ Chính trị")
    chosen = page.run(
        "const { network, content } = orggraph;"
        "return network.getSelectedNodes().map((id) => content.entities[id].label)"
    )
    assert chosen == ["Bộ Chính trị"]


def test_search_says_when_there_is_nothing(open_page, store):
    page = open_page(draw(store, ViewKind.STRUCTURE, language="en").html)
    page.driver.find_element(By.ID, "search").send_keys("qqq")
    assert page.run("return document.getElementById('results').innerText") == "Nothing found."


def test_the_panel_of_an_entity_lists_its_names_and_statements(open_page, store):
    page = open_page(draw(store, ViewKind.STRUCTURE, about="Tỉnh ủy Thanh Hải", depth=1).html)
    panel = page.panel()
    assert "BCH Đảng bộ tỉnh Thanh Hải" in panel
    assert "Các nhận định (17)" in panel
    assert page.run("return document.querySelectorAll('#panel blockquote').length") == 17
    assert "quanh Tỉnh ủy Thanh Hải, 1 bước" in page.run(
        "return document.getElementById('shown').innerText"
    )


def test_the_legend_hides_and_shows_classes_and_relations(open_page, store):
    page = open_page(draw(store, ViewKind.STRUCTURE).html)
    drawn = "return [orggraph.nodes.length, orggraph.edges.length]"
    assert page.run(drawn) == [67, 65]
    legend = "//*[@id='legend']//label[contains(., '{}')]"
    page.driver.find_element(By.XPATH, legend.format("Cá nhân")).click()
    assert page.run(drawn) == [37, 34]
    page.driver.find_element(By.XPATH, legend.format("Cá nhân")).click()
    assert page.run(drawn) == [67, 65]
    page.driver.find_element(By.XPATH, legend.format("chịu sự chỉ đạo của")).click()
    # the Politburo and the Secretariat have no other lines, and go with these
    assert page.run(drawn) == [65, 63]


def test_the_language_can_be_switched(open_page, store):
    page = open_page(draw(store, ViewKind.STRUCTURE).html)
    page.driver.find_element(By.ID, "language").click()
    assert page.driver.title == "Structure – orggraph"
    assert page.run("return document.documentElement.lang") == "en"
    assert "Party committee" in page.run("return document.getElementById('legend').innerText")


def test_the_table_holds_every_statement_with_its_words(open_page, store):
    page = open_page(draw(store, ViewKind.STRUCTURE).html)
    page.driver.find_element(By.CSS_SELECTOR, "#data summary").click()
    page.wait("return document.querySelector('#data table') !== null")
    rows = page.run(
        "return [...document.querySelectorAll('#data table:first-of-type tbody tr')]"
        ".map((row) => row.innerText)"
    )
    assert len(rows) == 65
    assert all("“" in row and "Thanh Hải-cơ-cấu.txt" in row for row in rows)


def test_the_keyboard_reaches_the_search_the_picture_and_the_table(open_page, store):
    page = open_page(draw(store, ViewKind.STRUCTURE).html)
    reached = []
    for _ in range(40):
        page.driver.switch_to.active_element.send_keys(Keys.TAB)
        reached.append(
            page.run(
                "const e = document.activeElement;return e.id || e.parentElement.id || e.className"
            )
        )
    assert {"search", "language", "fit", "data", "legend"} <= set(reached)
    assert any("vis-network" in name or name == "canvas" for name in reached)


def test_an_empty_graph_says_so(open_page):
    page = open_page(draw(MemoryStore(), ViewKind.CASCADE, language="en").html)
    assert page.complaints() == []
    assert "Nothing to draw" in page.run("return document.getElementById('empty').innerText")


def test_what_is_left_out_is_said(open_page, store):
    page = open_page(render(project(store, ViewKind.STRUCTURE, most=20), language="en"))
    assert "47 more entities are not drawn" in page.panel()
    assert "--about" in page.panel()


def test_hostile_words_are_shown_and_never_run(open_page):
    quote = Quote(
        source=HOSTILE, text=HOSTILE, rule=HOSTILE, title=HOSTILE, date=HOSTILE,
        url="javascript:window.hacked=1",
    )  # fmt: skip
    person = Node(iri="urn:a", kind="Person", type="Person", label=HOSTILE, aliases=(HOSTILE,))
    body = Node(iri="urn:b", kind="Executive", type="Organization", label=HOSTILE, term=HOSTILE)
    edge = Edge(
        source="urn:a", target="urn:b", predicate="holdsPost", iri="m", role=HOSTILE,
        decided_by=HOSTILE, quotes=(quote,),
    )  # fmt: skip
    graph = ViewGraph(
        kind=ViewKind.STRUCTURE, nodes=(person, body), edges=(edge,), about="urn:a", depth=1
    )
    page = open_page(render(graph))
    page.driver.find_element(By.ID, "search").send_keys("script")
    page.driver.find_element(By.CSS_SELECTOR, "#results li").click()
    page.driver.find_element(By.CSS_SELECTOR, "#data summary").click()
    page.wait("return document.querySelector('#data table') !== null")
    page.settle()
    page.hover(page.run("return orggraph.network.getPosition(orggraph.content.nodes[1].id)"))
    page.wait("return document.querySelector('.vis-tooltip')?.style.visibility === 'visible'")
    assert page.run("return document.querySelector('.vis-tooltip').textContent") == HOSTILE
    assert page.panel().count(HOSTILE) >= 4
    assert page.run("return document.querySelectorAll('img, #panel a, #data a').length") == 0
    assert page.run("return typeof window.hacked") == "undefined"
    assert page.complaints() == []


def test_a_link_to_a_source_opens_elsewhere_and_tells_it_nothing(open_page, store):
    page = open_page(draw(store, ViewKind.STRUCTURE, about="Bộ Chính trị", depth=1).html)
    link = page.driver.find_element(By.CSS_SELECTOR, "#panel a")
    assert link.get_attribute("href") == "https://example.org/a?b=1&c=2"
    assert link.get_attribute("rel") == "noopener noreferrer"
