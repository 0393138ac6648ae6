"""Pages are open to everybody: WCAG 2.2 AA, as far as axe-core can tell."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from browser.axe import grave, paint
from orggraph.pipeline.evaluate import as_values, evaluate
from orggraph.pipeline.findings_page import findings_page
from orggraph.pipeline.gold import gold_files
from orggraph.pipeline.project import draw
from orggraph.view.model import ViewKind
from orggraph.view.scores import render_scores
from unit.view.samples import province

GOLD = Path(__file__).parent.parent / "quality" / "gold"

pytestmark = pytest.mark.browser


@pytest.fixture(params=["light", "dark"])
def scheme(driver, request):
    paint(driver, request.param)
    yield request.param
    paint(driver, "light")


@pytest.fixture(scope="module")
def store():
    return province()


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("kind", list(ViewKind))
def test_pictures_have_no_grave_fault(open_page, store, scheme, kind, language):
    page = open_page(draw(store, kind, about="Tỉnh ủy Thanh Hải", language=language).html)
    page.run("for (const part of document.querySelectorAll('details')) part.open = true;")
    page.wait("return document.querySelector('#data table') !== null")
    assert grave(page.driver) == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_of_findings_has_no_grave_fault(driver, tmp_path, store, scheme, language):
    _open(driver, tmp_path / "findings.html", findings_page(store, language=language))
    assert grave(driver) == []


def test_the_page_of_an_evaluation_has_no_grave_fault(driver, tmp_path, scheme):
    told = list(gold_files(GOLD))
    mistaken = {one.document: other for one, other in pairwise(told)}
    result = evaluate(told, mistaken)
    _open(driver, tmp_path / "scores.html", render_scores(as_values(result)))
    assert "missed" in driver.page_source
    assert grave(driver) == []


def _open(driver, file: Path, html: str) -> None:
    file.write_text(html, encoding="utf-8")
    driver.get(file.as_uri())
