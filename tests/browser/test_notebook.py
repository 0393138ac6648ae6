from __future__ import annotations

import pytest
from IPython.core.formatters import DisplayFormatter

import orggraph
from orggraph.errors import QueryError

pytestmark = pytest.mark.browser

TEXT = (
    "Chiều 10/5/2020, Huyện ủy Yên Hòa tổ chức hội nghị. Đồng chí Lê Văn An, "
    "Bí thư Huyện ủy Yên Hòa, chủ trì hội nghị."
)


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    folder = tmp_path_factory.mktemp("notebook")
    (folder / "tin.txt").write_text(TEXT, encoding="utf-8")
    orggraph.build(folder / "tin.txt", store=folder / "store")
    with orggraph.open(folder / "store") as graph:
        yield graph


def test_a_notebook_shows_a_picture_in_a_frame_that_is_drawn(driver, graph, tmp_path):
    shown, _ = DisplayFormatter().format(graph.view("network", about="Lê Văn An"))
    notebook = tmp_path / "notebook.html"
    notebook.write_text(f"<!DOCTYPE html><meta charset=utf-8>{shown['text/html']}", "utf-8")
    driver.get_log("browser")
    driver.get(notebook.as_uri())
    driver.switch_to.frame(driver.find_element("tag name", "iframe"))
    try:
        counted = driver.execute_script("return orggraph.nodes.length")
        label = driver.execute_script("return orggraph.nodes.get()[0].title")
    finally:
        driver.switch_to.default_content()
    assert counted >= 2
    assert isinstance(label, str)
    assert [entry["message"] for entry in driver.get_log("browser")] == []


def test_a_page_is_written_to_a_file(graph, tmp_path):
    page = graph.view("structure")
    page.save(tmp_path / "structure.html")
    assert (tmp_path / "structure.html").read_text("utf-8") == page.html


def test_what_is_not_there_is_said(graph):
    with pytest.raises(QueryError, match="Nobody"):
        graph.view("structure", about="Nobody")
    with pytest.raises(ValueError, match="pie"):
        graph.view("pie")


def test_a_page_of_a_day_leaves_out_what_came_later(graph):
    later, earlier = graph.view("network", as_of="2021"), graph.view("network", as_of="2019")
    assert earlier.nodes < later.nodes  # the conference of 2020 is not there yet
