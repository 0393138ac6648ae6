"""The page of findings in a browser without a network."""

from __future__ import annotations

import pytest

from orggraph.pipeline.findings_page import findings_page
from orggraph.view.findings import FoundRow, Group, Section, Words, render_findings
from orggraph.view.plots import Item, bars
from unit.view.samples import province

pytestmark = pytest.mark.browser

HOSTILE = "</style></title><script>window.hacked=1</script><img src=x onerror='window.hacked=1'>"


@pytest.fixture
def opened(driver, tmp_path):
    def show(html: str):
        file = tmp_path / "findings.html"
        file.write_text(html, encoding="utf-8")
        driver.get_log("browser")
        driver.get(file.as_uri())
        return driver

    return show


@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_opens_without_a_complaint_and_fits_the_window(opened, width):
    driver = opened(findings_page(province(), language="vi"))
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False},
    )
    try:
        assert driver.get_log("browser") == []
        assert driver.execute_script("return document.documentElement.scrollWidth") <= width
        assert driver.execute_script("return document.querySelectorAll('svg rect').length") > 20
    finally:
        driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_a_line_of_a_figure_leads_to_its_row(opened):
    driver = opened(findings_page(province(), language="en"))
    target = driver.execute_script("""
        const link = document.querySelector("figure svg a");
        link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
        return document.querySelector(link.getAttribute("href")).tagName;
    """)
    assert target == "TR"
    assert driver.execute_script("return location.hash").startswith("#span-")


def test_names_within_a_figure_stay_within_it(opened):
    driver = opened(findings_page(province(), language="en"))
    outside = driver.execute_script("""
        return [...document.querySelectorAll("figure svg .label")]
          .filter((text) => text.getBBox().x < 0).map((text) => text.textContent);
    """)
    assert outside == []


def test_hostile_words_are_words(opened):
    quote = Words(text=HOSTILE, source=HOSTILE, date=HOSTILE, url="https://example.org/", rule="r")
    row = FoundRow(anchor="a-1", cells=((HOSTILE, False),), quotes=(quote,), more=0)
    plot = bars([Item(label=HOSTILE, values=(1,), text=HOSTILE, href="a-1")], series=(HOSTILE,))
    section = Section(
        name="a", title=HOSTILE, note=HOSTILE, heads=(HOSTILE,), rows=(row,), total=1, plot=plot
    )
    group = Group(name="g", title=HOSTILE, sections=(section,), empty=(HOSTILE,))
    driver = opened(render_findings([group], [(HOSTILE, 1)], as_of=HOSTILE, language="en"))
    assert driver.execute_script("return window.hacked") is None
    assert driver.execute_script("return document.images.length") == 0
    assert driver.execute_script("return document.scripts.length") == 0
    assert HOSTILE in driver.find_element("css selector", "td").text
