"""What is shown, as files and on paper."""

from __future__ import annotations

import base64
import csv
import io
import struct

import pytest
from lxml import etree
from pypdf import PdfReader
from selenium.webdriver.common.by import By

from browser.saved import save
from orggraph.pipeline.project import draw
from orggraph.view.html import render
from orggraph.view.model import Edge, Node, Quote, ViewGraph, ViewKind
from unit.view.samples import province
from unit.view.test_timeline import office

pytestmark = pytest.mark.browser

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = (
    "</script><script>window.hacked=1</script><img src=x onerror='window.hacked=1'>\u202e"
    + "x" * 5000
)
FORMULA = '=HYPERLINK("https://example.org/?"&A1)'


@pytest.fixture(scope="module")
def store():
    return province()


def html_of(store, kind: ViewKind) -> str:
    if kind is ViewKind.TIMELINE:
        return render(office(), language="en")
    return draw(store, kind, language="en").html


@pytest.mark.parametrize("kind", list(ViewKind))
def test_the_drawing_holds_what_is_shown_and_no_script(open_page, store, tmp_path, kind):
    page = open_page(html_of(store, kind))
    drawing = etree.fromstring(save(page, "svg", tmp_path).read_bytes())
    tags = {element.tag.removeprefix(SVG) for element in drawing.iter()}
    assert tags <= {"svg", "g", "title", "rect", "path", "text", "defs", "pattern", "clipPath"}
    attributes = {name for element in drawing.iter() for name in element.attrib}
    assert not any(name.startswith("on") or "href" in name for name in attributes)
    titles = {element.text for element in drawing.iter(f"{SVG}title")}
    shown = page.run("""
        const { picture, content } = orggraph;
        return picture.nodes.map((node) => content.entities[node.id]?.label).filter(Boolean);
    """)
    words = " ".join(drawing.itertext())
    if kind is not ViewKind.TIMELINE:
        assert set(shown) <= titles
    else:
        assert "Lê Thị An" in words
        assert "Kế hoạch số 12-KH/TU" in words
    assert page.complaints() == []
    assert all(url.startswith(("file:", "blob:")) for url in page.requests())


def test_the_picture_is_twice_as_large_as_the_drawing(open_page, store, tmp_path):
    page = open_page(html_of(store, ViewKind.CASCADE))
    drawing = etree.fromstring(save(page, "svg", tmp_path).read_bytes())
    header = save(page, "png", tmp_path).read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n"
    size = struct.unpack(">II", header[16:])
    assert size == (2 * int(drawing.get("width")), 2 * int(drawing.get("height")))
    assert page.complaints() == []


def test_the_table_has_a_row_for_each_piece_of_evidence(open_page, store, tmp_path):
    page = open_page(html_of(store, ViewKind.STRUCTURE))
    text = save(page, "csv", tmp_path).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == 65
    assert {row["Evidence"] != "" and row["Source"] != "" for row in rows} == {True}


def test_what_a_filter_hides_is_not_saved(open_page, store, tmp_path):
    page = open_page(html_of(store, ViewKind.STRUCTURE))
    page.driver.find_element(By.XPATH, "//*[@id='legend']//label[contains(., 'Person')]").click()
    text = save(page, "csv", tmp_path).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == 34  # 31 of the 65 are posts of people
    assert "holds a post in" not in {row["Relation"] for row in rows}


@pytest.mark.parametrize("kind", list(ViewKind))
def test_hostile_words_are_words_and_formulas_are_text(open_page, tmp_path, kind):
    quote = Quote(source=FORMULA, text=HOSTILE, rule="r/1", url="javascript:window.hacked=1")
    nodes = (
        Node(iri="urn:a", kind="Law", type="Document", label=HOSTILE),
        Node(iri="urn:b", kind="Executive", type="Organization", label=FORMULA),
    )
    edge = Edge(source="urn:a", target="urn:b", predicate="issuedBy", quotes=(quote,))
    page = open_page(render(ViewGraph(kind=kind, nodes=nodes, edges=(edge,)), language="en"))
    text = save(page, "csv", tmp_path).read_text(encoding="utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert (row["Object"], row["Evidence"]) == (f"'{FORMULA}", HOSTILE)
    drawing = etree.fromstring(save(page, "svg", tmp_path).read_bytes())
    assert {element.tag for element in drawing.iter()}.isdisjoint({f"{SVG}script", f"{SVG}img"})
    save(page, "png", tmp_path)
    page.driver.print_page()
    assert page.run("return typeof window.hacked") == "undefined"
    assert page.run("return document.images.length") == 0
    assert page.complaints() == []
    assert all(url.startswith(("file:", "blob:")) for url in page.requests())


@pytest.mark.parametrize("kind", list(ViewKind))
def test_on_paper_the_picture_fits_a_page_and_the_evidence_follows(open_page, store, kind):
    page = open_page(html_of(store, kind))
    chosen = "const { content } = orggraph; orggraph.change({ selected: content.nodes[0].id })"
    page.run(chosen)
    name = page.run("return orggraph.content.entities[orggraph.state.selected].label")
    pdf = PdfReader(io.BytesIO(base64.b64decode(page.driver.print_page())))
    words = [" ".join(each.extract_text().split()) for each in pdf.pages]
    assert page.run("return document.querySelector('h1').textContent") in words[0]
    assert "Find by name" not in "".join(words)
    assert name in words[1]
    assert page.run("return document.getElementById('paper').childElementCount") == 0
