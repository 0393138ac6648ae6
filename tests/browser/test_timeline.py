"""The timeline in a browser: what is drawn, and what a reader does with it."""

from __future__ import annotations

from datetime import date

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from orggraph.text.dates import PartialDate
from orggraph.view.html import render
from orggraph.view.model import Bounds, Edge, Node, Quote, ViewGraph, ViewKind
from unit.view.test_timeline import office

pytestmark = pytest.mark.browser

HOSTILE = (
    "</script><script>window.hacked=1</script><img src=x onerror='window.hacked=1'>\u202e"
    + ("x" * 5000)
)


@pytest.fixture
def page(open_page):
    return open_page(render(office(), language="en"))


def bar(page, node: str) -> str:
    label = next(each.label for each in office().nodes if each.iri == node)
    return page.run(
        "const { content } = orggraph; return content.timeline.marks.find((mark) =>"
        " content.entities[mark.node].label === arguments[0]).id",
        label,
    )


def click(page, id_: str) -> None:
    page.driver.find_element(By.CSS_SELECTOR, f'#canvas [data-id="{id_}"]').click()


def test_it_opens_without_a_network_and_draws_every_mark(page):
    assert page.requests() == [page.file.as_uri()]
    assert page.complaints() == []
    assert page.run("return document.querySelectorAll('#canvas g[data-id] title').length") == 6


def test_a_bar_shows_who_says_so_and_between_which_days(page):
    click(page, bar(page, "a"))
    panel = page.panel()
    assert "Lê Thị An" in panel
    assert "ended between 01.01.2016 and 01.02.2016" in panel
    assert "“words”" in panel


def test_the_undated_are_counted_and_listed(page):
    page.driver.find_element(By.XPATH, "//*[@id='foot']//button[. = '2 undated: show']").click()
    shown = page.run("return document.getElementById('no-date').innerText")
    assert "Ngô Cẩm" in shown
    assert "Luật Thủy sản" in shown


def test_zoom_and_fit_change_what_is_seen_and_the_address(page):
    scale = "return orggraph.drawer.camera().scale"
    before = page.run(scale)
    page.driver.find_element(By.ID, "zoom-in").click()
    assert page.run(scale) == pytest.approx(1.3 * before, rel=0.01)
    page.wait("return location.hash.includes('camera=')")
    page.driver.find_element(By.ID, "fit").click()
    assert page.run(scale) == pytest.approx(before)


def test_dragging_moves_in_time(page):
    before = page.run("return orggraph.drawer.camera().x")
    canvas = page.driver.find_element(By.ID, "canvas")
    ActionChains(page.driver).click_and_hold(canvas).move_by_offset(-120, 0).release().perform()
    scale = page.run("return orggraph.drawer.camera().scale")
    moved = page.run("return orggraph.drawer.camera().x") - before
    assert moved == pytest.approx(120 / scale, abs=1)


def test_arrow_keys_walk_from_mark_to_mark(page):
    click(page, bar(page, "a"))
    chosen = """
        const { state, content } = orggraph;
        const mark = content.timeline.marks.find((each) => each.id === state.selected);
        return content.entities[mark.node].label;
    """
    walked = []
    for key in (Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_UP):
        page.driver.find_element(By.ID, "canvas").send_keys(key)
        walked.append(page.run(chosen))
    assert walked == [
        "Trần Văn Bình", "Hội nghị triển khai", "Kế hoạch số 12-KH/TU", "Hội nghị triển khai",
    ]  # fmt: skip


def test_a_class_that_is_hidden_leaves_no_empty_lane(page):
    page.driver.find_element(
        By.XPATH, "//*[@id='legend']//label[contains(., 'Conference')]"
    ).click()
    lanes = page.run("return document.querySelector('#canvas .lanes').textContent")
    assert "Hội nghị" not in lanes
    assert "Events" not in lanes
    assert "Documents" in lanes


def test_hostile_words_are_words(open_page):
    quote = Quote(source=HOSTILE, text=HOSTILE, rule="r/1", url="javascript:window.hacked=1")
    nodes = (
        Node(iri="urn:a", kind="Person", type="Person", label=HOSTILE),
        Node(iri="urn:b", kind="Executive", type="Organization", label=HOSTILE),
        Node(
            iri="urn:c", kind="Law", type="Document", label=HOSTILE, date=PartialDate(2015),
        ),
    )  # fmt: skip
    edge = Edge(
        source="urn:a", target="urn:b", predicate="holdsPost", iri="t", role=HOSTILE,
        bounds=Bounds(begin_from=date(2014, 1, 1)), quotes=(quote,),
    )  # fmt: skip
    page = open_page(render(ViewGraph(kind=ViewKind.TIMELINE, nodes=nodes, edges=(edge,))))
    click(page, page.run("return orggraph.content.timeline.marks.find((mark) => mark.bar).id"))
    assert HOSTILE[:60] in page.panel()
    assert page.run("return document.querySelectorAll('img, #panel a, #canvas a').length") == 0
    assert page.run("return typeof window.hacked") == "undefined"
    assert page.requests() == [page.file.as_uri()]
    assert page.complaints() == []
