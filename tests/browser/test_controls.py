"""What a reader can do to a picture, by mouse and by keyboard, and that a link brings it back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from browser.axe import grave, paint
from browser.chromium import Page, start
from orggraph.pipeline.project import draw, project
from orggraph.view.html import render
from orggraph.view.model import Quote, ViewKind
from unit.view.samples import province

pytestmark = pytest.mark.browser

SHOWN = "return [orggraph.picture.nodes.length, orggraph.picture.edges.length]"
HASH = "return location.hash"


@pytest.fixture(scope="module")
def structure() -> str:
    return draw(province(), ViewKind.STRUCTURE).html


@pytest.fixture(scope="module")
def cascade() -> str:
    return draw(province(), ViewKind.CASCADE, language="en").html


def id_of(page: Page, label: str) -> str:
    script = (
        "return Object.entries(orggraph.content.entities)"
        ".find(([, entity]) => entity.label === arguments[0])[0]"
    )
    return str(page.run(script, label))


def labels(page: Page) -> list[str]:
    return list(
        page.run(
            "return orggraph.picture.nodes"
            ".map(({ id }) => orggraph.content.entities[id].label).sort()"
        )
    )


def find_name(page: Page, text: str) -> None:
    box = page.driver.find_element(By.ID, "search")
    box.clear()
    box.send_keys(text, Keys.ENTER)


def act(page: Page, key: str) -> None:
    page.driver.find_element(By.CSS_SELECTOR, f"[data-key='{key}']").click()


def press(page: Page, *keys: str) -> None:
    page.run("document.getElementById('canvas').focus()")
    ActionChains(page.driver).send_keys(*keys).perform()


def control(page: Page, key: str) -> None:
    ActionChains(page.driver).key_down(Keys.CONTROL).send_keys(key).key_up(Keys.CONTROL).perform()


def test_only_what_is_under_a_body_is_shown_and_undo_brings_back_the_rest(open_page, structure):
    page = open_page(structure)
    find_name(page, "mat tran to quoc")
    act(page, "under")
    assert "Hội Phụ nữ tỉnh Thanh Hải" in labels(page)
    assert "Bộ Chính trị" not in labels(page)
    assert "Chỉ phần bên dưới Ủy ban Mặt trận" in page.text("#focus")
    under = page.run(SHOWN)
    page.driver.find_element(By.ID, "undo").click()
    assert page.run(SHOWN) == [67, 65]
    control(page, "y")
    assert page.run(SHOWN) == under
    control(page, "z")
    assert page.run(SHOWN) == [67, 65]
    assert not page.run("return document.getElementById('focus').checkVisibility()")


def test_a_double_click_shows_what_is_around_a_box_and_steps_can_be_added(open_page, cascade):
    page = open_page(cascade)
    box = id_of(page, "Kế hoạch số 20-KH/HU của Huyện ủy Hòa Vang (Thanh Hải)")
    actions = page.hover(page.run("return orggraph.network.getPosition(arguments[0])", box))
    actions.w3c_actions.pointer_action.double_click()
    actions.perform()
    page.wait("return orggraph.state.focus !== null")
    assert labels(page) == [
        "Kế hoạch số 112-KH/TU của Tỉnh ủy Thanh Hải",
        "Kế hoạch số 20-KH/HU của Huyện ủy Hòa Vang (Thanh Hải)",
        "Đại hội Đảng bộ huyện Hòa Vang (Thanh Hải) lần thứ XX",
    ]
    act(page, "more_steps")
    assert "steps: 2" in page.text("#focus")
    assert len(labels(page)) > 10
    act(page, "all")
    assert page.run("return orggraph.state.focus") is None


def test_the_path_between_two_is_shown_with_the_words_of_each_step(open_page, cascade):
    page = open_page(cascade)
    find_name(page, "36-CT/TW")
    act(page, "way")
    assert "Choose where the path" in page.text("#focus")
    find_name(page, "chuong trinh hanh dong so 3")
    # directive → congress → resolution → programme
    assert page.run("return orggraph.picture.way.length") == 4
    assert len(labels(page)) == 4
    assert page.run("return document.querySelectorAll('#panel h3').length") == 3
    panel = page.panel()
    assert "lần thứ XVI thông qua Nghị quyết Đại hội" in panel
    assert panel.count("Đại hội các cấp ở Thanh Hải") >= 3


def test_a_path_that_is_not_there_is_said_not_to_be(open_page, cascade):
    page = open_page(cascade)
    page.run("orggraph.change({ relations: ['adopted'] })")
    page.run(
        "orggraph.change({ focus: { kind: 'path', id: arguments[0], other: arguments[1] } })",
        id_of(page, "Chỉ thị số 36-CT/TW về đại hội đảng bộ các cấp"),
        id_of(page, "Chương trình hành động số 3-CTr/TU của Tỉnh ủy Thanh Hải"),
    )
    assert "Nothing that is shown joins" in page.panel()


def test_what_is_below_a_box_folds_into_it_by_mouse_and_by_keyboard(open_page, structure):
    page = open_page(structure)
    find_name(page, "mat tran to quoc")
    page.settle()
    whole = page.run(SHOWN)
    chosen = page.run("return orggraph.state.selected")
    press(page, " ")
    folded = page.run(
        "return orggraph.picture.nodes.find(({ id }) => id === arguments[0])", chosen
    )
    assert folded["inside"] == 3
    assert page.run(SHOWN)[0] == whole[0] - folded["inside"]
    page.settle()
    badge = page.run(
        "const node = orggraph.picture.nodes.find(({ id }) => id === arguments[0]);"
        "return { x: node.x, y: node.y + node.height / 2 + 3 }",
        chosen,
    )
    actions = page.hover(badge)
    actions.w3c_actions.pointer_action.click()
    actions.perform()
    page.wait("return orggraph.state.turned.length === 0")
    assert page.run(SHOWN) == whole
    act(page, "fold")
    assert page.run(SHOWN)[0] == whole[0] - folded["inside"]


def test_a_search_opens_the_boxes_that_hide_what_it_finds(open_page, structure):
    page = open_page(structure)
    page.driver.find_element(By.CSS_SELECTOR, "#filters summary").click()
    levels = page.driver.find_element(By.CSS_SELECTOR, "[data-key=levels]")
    levels.find_element(By.CSS_SELECTOR, "option[value='1']").click()
    assert len(labels(page)) < 10
    folded = labels(page)
    find_name(page, "chi bo phong noi vu huyen kim son")
    assert "Chi bộ Phòng Nội vụ huyện Kim Sơn (Thanh Hải)" in labels(page)
    page.driver.find_element(By.ID, "undo").click()
    assert labels(page) == folded


def test_on_a_day_only_what_held_then_is_shown(open_page, structure):
    page = open_page(structure)
    slider = page.driver.find_element(By.ID, "slider")
    slider.send_keys(Keys.HOME)
    assert page.run("return orggraph.state.day") == "2010-03-01"
    assert "2010" in page.driver.title
    early = page.run(SHOWN)
    slider.send_keys(Keys.END)
    assert page.run("return orggraph.state.day") == "2015-07-01"  # the day after the last end
    assert page.run(SHOWN)[1] > early[1]
    # 30 posts have a time; the three that ended do not hold any more
    assert (
        page.run("return orggraph.picture.edges.filter((e) => e.relation === 'holdsPost').length")
        == 28
    )
    page.driver.find_element(By.ID, "undated").click()
    assert page.run("return orggraph.picture.edges.every((e) => e.relation === 'holdsPost')")
    page.driver.find_element(By.ID, "all-times").click()
    assert "2015" not in page.driver.title


def test_time_plays_step_by_step_and_stands_still_for_those_who_want_no_motion(
    open_page, structure
):
    page = open_page(structure)
    page.driver.find_element(By.ID, "play").click()
    page.wait("return orggraph.state.day > '2010-03-01'")
    page.driver.find_element(By.ID, "play").click()
    day = page.run("return orggraph.state.day")
    page.driver.find_element(By.ID, "forth").click()
    assert page.run("return orggraph.state.day") > day
    page.driver.find_element(By.ID, "back").click()
    assert page.run("return orggraph.state.day") == day
    calm = {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]}
    page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", calm)
    try:
        page.wait("return !document.getElementById('play').checkVisibility()")
    finally:
        page.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


def two_sources() -> str:
    """Return a page in which one statement is inferred, and one has another source."""
    graph = project(province(), ViewKind.STRUCTURE)
    other = Quote(source="khác.txt", text="lời khác", rule="post/1", confidence=0.5)
    inferred = Quote(source="", text="", rule="reports-to", inferred=True)
    first, second, *rest = graph.edges
    edges = (replace(first, quotes=(other,)), replace(second, quotes=(inferred,)), *rest)
    return render(replace(graph, edges=edges))


def test_statements_are_filtered_by_source_confidence_and_basis(open_page):
    page = open_page(two_sources())
    page.driver.find_element(By.CSS_SELECTOR, "#filters summary").click()
    choice = "//*[@id='filters']//label[contains(., '{}')]"
    page.driver.find_element(By.XPATH, choice.format("khác.txt")).click()
    assert page.run(SHOWN) == [2, 1]
    page.driver.find_element(By.XPATH, choice.format("khác.txt")).click()
    page.driver.find_element(By.XPATH, choice.format("Chỉ điều suy luận")).click()
    assert page.run(SHOWN) == [2, 1]
    page.driver.find_element(By.XPATH, choice.format("Chỉ điều nêu trong nguồn")).click()
    assert page.run(SHOWN)[1] == 64
    slider = page.driver.find_element(By.CSS_SELECTOR, "[data-key=least]")
    slider.send_keys(Keys.END, *[Keys.ARROW_LEFT] * 6)
    assert page.run("return orggraph.state.least") == 0.7
    assert page.run(SHOWN)[1] == 63
    assert page.run("return document.activeElement.dataset.key") == "least"


def test_an_inference_tells_its_rule_its_law_and_the_words_it_rests_on(open_page):
    stated = Quote(source="s.txt", text="lời gốc", rule="post/1", confidence=0.9)
    inferred = Quote(
        source="", text="", rule="cell-reports", inferred=True, basis="Điều lệ Đảng, Điều 10",
        premises=(stated,),
    )  # fmt: skip
    graph = project(province(), ViewKind.STRUCTURE)
    first, *rest = graph.edges
    page = open_page(render(replace(graph, edges=(replace(first, quotes=(inferred,)), *rest))))
    page.run("orggraph.change({ selected: orggraph.content.edges.find((e) => e.inferred).id })")
    panel = page.panel()
    assert "cell-reports · theo Điều lệ Đảng, Điều 10" in panel
    assert "“lời gốc”" in panel
    assert "Suy ra từ" in panel


def test_a_link_shows_the_same_picture_in_another_browser(open_page, driver, cascade, tmp_path):
    page = open_page(cascade)
    find_name(page, "112-KH/TU")
    act(page, "under")
    page.driver.find_element(By.ID, "slider").send_keys(Keys.HOME, *[Keys.ARROW_RIGHT] * 9)
    page.driver.find_element(By.ID, "theme").click()
    page.driver.find_element(By.ID, "zoom-in").click()
    press(page, Keys.ARROW_DOWN)
    page.run("document.activeElement.blur()")
    page.settle()
    page.wait("return location.hash.includes('camera=') && location.hash.includes('selected=')")
    look = (
        "return [orggraph.drawer.png(), orggraph.state,"
        " document.getElementById('panel').innerText]"
    )
    expected = page.run(look)
    address = page.run("return location.href")
    other = start()
    try:
        again = Page(other, cascade, tmp_path)
        other.get("about:blank")
        other.get(address)
        again.wait("return typeof orggraph === 'object'")
        again.settle()
        assert again.run(look) == expected
    finally:
        other.quit()


@pytest.mark.parametrize(
    "hash_",
    [
        "focus=under,nothing&selected=x&camera=a,b&day=tomorrow&least=x&turned=,,&placed=1,2",
        "classes=%3Cimg%20src=x%20onerror=hacked=1%3E&theme=__proto__&language=xx",
        "focus=path,&camera=1,2,0&placed=__proto__,1,2&selected=constructor&%=%&&&",
    ],
)
def test_a_link_that_makes_no_sense_opens_the_page_as_it_is(open_page, structure, hash_):
    page = open_page(structure)
    page.run("location.hash = arguments[0]", hash_)
    page.settle()
    assert page.run(SHOWN) == [67, 65]
    assert page.complaints() == []
    assert page.colors() > 20


def test_the_arrow_keys_choose_from_what_a_search_finds(open_page, structure):
    page = open_page(structure)
    box = page.driver.find_element(By.ID, "search")
    box.send_keys("so", Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    assert box.get_attribute("aria-expanded") == "true"
    marked = page.run("return document.querySelector('#results [aria-selected=true]').textContent")
    assert box.get_attribute("aria-activedescendant") == "result-1"
    box.send_keys(Keys.ENTER)
    assert page.panel().startswith(marked)
    assert not page.run("return document.getElementById('results').checkVisibility()")


def test_a_box_that_was_moved_stays_there_until_undone(open_page, structure):
    page = open_page(structure)
    box = page.run("return orggraph.picture.nodes[0].id")
    before = page.run("return orggraph.network.getPosition(arguments[0])", box)
    actions = page.hover(before)
    pointer = actions.w3c_actions.pointer_action
    pointer.pointer_down()
    pointer.move_by(30, 20)
    pointer.move_by(30, 20)
    pointer.pointer_up()
    actions.perform()
    page.wait("return Object.keys(orggraph.state.placed).length === 1")
    after = page.run("return orggraph.network.getPosition(arguments[0])", box)
    assert after["x"] > before["x"]
    assert after["y"] > before["y"]
    page.settle()
    assert page.run("return orggraph.network.getPosition(arguments[0])", box) == after
    control(page, "z")
    assert page.run("return orggraph.network.getPosition(arguments[0])", box) == before


def test_what_is_chosen_is_read_aloud_and_no_more(open_page, structure):
    page = open_page(structure)
    find_name(page, "bo chinh tri")
    said = page.run("return document.querySelector('[role=status]#said').textContent")
    assert said == "Bộ Chính trị"
    assert page.run("return document.querySelector('#panel').closest('[aria-live]')") is None


def test_boxes_float_when_asked_and_return(open_page, structure):
    page = open_page(structure)
    places = "return JSON.stringify(orggraph.network.getPositions())"
    before = page.run(places)
    page.driver.find_element(By.CSS_SELECTOR, "#filters summary").click()
    act(page, "physics")
    page.wait(f"{places} !== arguments[0]".replace("arguments[0]", repr(before)))
    act(page, "physics")
    assert page.run(places) == before


def test_a_page_can_be_dark_against_the_system(open_page, structure):
    page = open_page(structure)
    colors = "return getComputedStyle(document.body).backgroundColor"
    light = page.run(colors)
    page.driver.find_element(By.ID, "theme").click()
    assert page.run(colors) == light
    page.driver.find_element(By.ID, "theme").click()
    assert page.run(colors) != light
    assert (
        page.run("return document.getElementById('theme').getAttribute('aria-label')") == "Nền tối"
    )


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 768), (390, 844)])
def test_the_picture_has_room_in_every_window(open_page, structure, width, height):
    page = open_page(structure)
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    page.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    try:
        page.settle()
        assert page.run("return document.documentElement.scrollWidth") <= width
        box = page.run("return document.getElementById('canvas').getBoundingClientRect()")
        assert box["width"] * box["height"] >= 0.35 * width * height
        assert box["bottom"] <= height
    finally:
        page.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_control_that_is_open_has_a_grave_fault(open_page, driver, scheme):
    page = open_page(two_sources())
    paint(driver, scheme)
    try:
        driver.find_element(By.CSS_SELECTOR, "#filters summary").click()
        driver.find_element(By.CSS_SELECTOR, "#panel details summary").click()
        assert grave(driver) == []
        driver.find_element(By.ID, "slider").send_keys(Keys.HOME)
        find_name(page, "bo chinh tri")
        act(page, "around")
        driver.find_element(By.CSS_SELECTOR, "#data summary").click()
        driver.find_element(By.ID, "search").send_keys(Keys.ARROW_DOWN, Keys.ARROW_DOWN)
        assert grave(driver) == []
    finally:
        paint(driver, "light")


def test_what_can_be_done_with_the_keyboard_is_written_down(open_page, cascade):
    page = open_page(cascade)
    page.driver.find_element(By.CSS_SELECTOR, "#panel details summary").click()
    assert "only around this box" in page.panel()
    press(page, Keys.ARROW_DOWN)
    press(page, "c")
    assert page.run("return orggraph.state.focus.kind") == "around"
    press(page, Keys.ENTER)
    assert page.run("return document.activeElement.id") == "panel"


def test_from_afar_the_weightiest_names_are_drawn_and_none_over_another(open_page, structure):
    page = open_page(structure)
    page.run("orggraph.change({ camera: { x: 1000, y: 400, scale: 1 } })")
    assert page.run("return orggraph.drawer.named()") == []
    page.run("orggraph.change({ camera: { x: 1000, y: 400, scale: 0.3 } })")
    page.settle()
    names = page.run("return orggraph.drawer.named()")
    assert names[0]["text"] == "Tỉnh ủy Thanh Hải"
    assert len(names) > 5
    for i, one in enumerate(names):
        for other in names[:i]:
            apart_x = abs(one["x"] - other["x"]) >= one["half"]["x"] + other["half"]["x"]
            apart_y = abs(one["y"] - other["y"]) >= one["half"]["y"] + other["half"]["y"]
            assert apart_x or apart_y


def test_lines_of_folded_boxes_end_in_what_stands_for_them_once_for_each_relation(
    open_page, structure
):
    page = open_page(structure)
    page.driver.find_element(By.CSS_SELECTOR, "#filters summary").click()
    levels = page.driver.find_element(By.CSS_SELECTOR, "[data-key=levels]")
    levels.find_element(By.CSS_SELECTOR, "option[value='1']").click()
    edges = page.run("return orggraph.picture.edges")
    shown = {node["id"] for node in page.run("return orggraph.picture.nodes")}
    assert all({edge["from"], edge["to"]} <= shown for edge in edges)
    pairs = [(edge["from"], edge["to"], edge["relation"]) for edge in edges]
    assert len(pairs) == len(set(pairs))
    told = [statement for edge in edges for statement in edge["statements"]]
    assert len(told) == len(set(told)) > 0
