"""The pages of the server in headless Chromium, over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

import hostile
from browser.chromium import Site
from served import CELL, Server, write

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder: Path = tmp_path_factory.mktemp("browsed") / "store"
    write(folder)
    hostile.write(folder)
    server = Server(folder, "--workers", "2")
    yield server
    server.stop()


@pytest.fixture
def site(driver, server) -> Site:
    return Site(driver, server.address)


def test_search_without_diacritics_leads_to_the_quote_in_its_source(site):
    site.open("?lang=vi")
    box = site.driver.find_element(By.CSS_SELECTOR, "header input")
    box.send_keys("chi bo trung tam khuyen ngu")
    site.wait("return document.querySelectorAll('.suggestions li').length > 0")
    box.send_keys(Keys.ARROW_DOWN, Keys.ENTER)
    site.wait("return location.pathname === '/entity'")
    assert site.text("h1").startswith(CELL)
    site.driver.find_element(By.CSS_SELECTOR, ".quote a").click()
    site.wait("return location.pathname === '/source'")
    assert site.run("return document.querySelectorAll('mark#quote').length") == 1
    seen = site.run("""
        const box = document.getElementById("quote").getBoundingClientRect();
        return box.top >= 0 && box.bottom <= innerHeight;
    """)
    assert seen
    assert site.complaints() == []
    assert site.strangers() == []


def test_a_named_question_is_run_in_the_editor(site):
    site.open("editor?question=reports-to")
    site.wait("return document.querySelector('.CodeMirror') !== null")
    assert "org:reportsTo" in site.run("return yasgui.getTab().getQuery()")
    site.driver.find_element(By.CSS_SELECTOR, ".yasqe_queryButton").click()
    site.wait("return document.querySelectorAll('.yasr table a.iri').length > 3")
    site.run("window.open = (address) => { window.opened = address; }")
    site.run("document.querySelector('.yasr table a.iri').click()")
    site.wait("return window.opened !== undefined")
    assert site.run("return new URL(window.opened).pathname") == "/entity"
    assert site.complaints() == []
    assert site.strangers() == []


def test_an_entity_is_chosen_for_a_question_from_suggestions(site):
    site.open("questions/posts-of")
    box = site.driver.find_element(By.CSS_SELECTOR, ".ask input")
    box.send_keys("vu hanh mai")
    site.wait("return document.querySelectorAll('.ask .suggestions li').length > 0")
    box.send_keys(Keys.ARROW_DOWN, Keys.ENTER)
    box.send_keys(Keys.ENTER)
    site.wait("return document.querySelectorAll('tbody tr').length > 0")
    assert "Vũ Hạnh Mai" in site.text("tbody")


def test_a_picture_of_an_entity_is_drawn(site):
    site.open("view/structure?about=so+thuy+san")
    site.wait("return typeof orggraph === 'object'")
    assert site.complaints() == []
    assert site.strangers() == []


@pytest.mark.parametrize("page", ["search?q=ke", "entity?iri=", "source?iri=", "editor"])
def test_hostile_words_do_not_run(site, page):
    iri = {"entity?iri=": hostile.PERSON, "source?iri=": hostile.SOURCE}.get(page, "")
    site.open(page + iri)
    if page == "editor":
        site.wait("return document.querySelector('.CodeMirror') !== null")
        query = f"SELECT ?label {{ <{hostile.PERSON}> ?p ?label }}"
        site.run("yasgui.getTab().setQuery(arguments[0])", query)
        site.driver.find_element(By.CSS_SELECTOR, ".yasqe_queryButton").click()
        site.wait("return document.querySelectorAll('.yasr tbody tr').length > 0")
    else:
        box = site.driver.find_element(By.CSS_SELECTOR, "header input")
        box.clear()
        box.send_keys("ke scr")
        site.wait("return document.querySelectorAll('.suggestions li').length > 0")
    assert "<script>window.hacked=1</script>" in site.text("main") + site.text("body")
    assert site.run("return document.querySelectorAll('main img').length") == 0
    assert site.run("return typeof window.hacked") == "undefined"
    # The editor's table makes elements of labels while it measures them; the policy of the page
    # keeps their handlers from running. Our own pages make none.
    complaints = site.complaints()
    if page == "editor":
        complaints = [said for said in complaints if "Content Security Policy" not in said]
        complaints = [said for said in complaints if not said.startswith(f"{site.address}x ")]
    assert complaints == []
