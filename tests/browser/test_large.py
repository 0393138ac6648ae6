"""A picture of hundreds of boxes opens as a map of groups; a group opens where it stands."""

from __future__ import annotations

import pytest

from browser.chromium import Page, start
from orggraph.view.html import render
from orggraph.view.model import ViewKind
from unit.view.samples import departments

pytestmark = pytest.mark.browser

OVERLAPS = """
const boxes = orggraph.picture.nodes;
return boxes.flatMap((one, i) => boxes.slice(i + 1)
  .filter((other) => Math.abs(one.x - other.x) < (one.width + other.width) / 2 - 1
    && Math.abs(one.y - other.y) < (one.height + other.height) / 2 - 1)
  .map((other) => [one.title, other.title]));
"""
BOXES = "return orggraph.picture.nodes.length"
GROUP = "return orggraph.picture.nodes.find((node) => node.inside > 5)"


@pytest.fixture(scope="module", params=[ViewKind.STRUCTURE, ViewKind.NETWORK])
def html(request) -> str:
    return render(departments(60, request.param))


def click_badge(page: Page, box: dict) -> None:
    page.settle()
    actions = page.hover({"x": box["x"], "y": box["y"] + box["height"] / 2 + 3})
    actions.w3c_actions.pointer_action.click()
    actions.perform()


def test_a_group_opens_and_folds_by_its_badge_and_makes_room(open_page, html):
    page = open_page(html)
    folded = page.run(BOXES)
    assert folded < 100
    group = page.run(GROUP)
    click_badge(page, group)
    page.wait("return orggraph.state.turned.length === 1")
    assert page.run(BOXES) == folded + group["inside"]  # its own box stays, to fold it by
    assert page.run(OVERLAPS) == []
    header = page.run(
        "return orggraph.picture.nodes.find(({ id }) => id === arguments[0])", group["id"]
    )
    click_badge(page, header)
    page.wait("return orggraph.state.turned.length === 0")
    assert page.run(BOXES) == folded
    assert page.complaints() == []


def test_two_open_groups_leave_room_for_each_other(open_page, html):
    page = open_page(html)
    for _ in range(2):
        click_badge(page, page.run(GROUP))
    page.wait("return orggraph.state.turned.length === 2")
    assert page.run(OVERLAPS) == []


def test_what_is_folded_in_is_found_and_a_link_brings_it_back(open_page, html):
    page = open_page(html)
    box = page.driver.find_element("id", "search")
    box.send_keys("Office d031/4", "\ue007")
    page.settle()
    chosen = page.run("return orggraph.state.selected")
    assert page.run("return orggraph.picture.nodes.some(({ id }) => id === arguments[0])", chosen)
    link = page.run("return location.href")
    other = start()
    try:
        other.get(link)
        again = "return JSON.stringify(orggraph.picture.nodes.map(({ id, x, y }) => [id, x, y]))"
        assert other.execute_script(again) == page.run(again)
    finally:
        other.quit()
