from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import orggraph
from orggraph.analyze.kinds import analyses
from orggraph.cli import main
from orggraph.pipeline.findings_page import findings_page
from orggraph.store import MemoryStore
from orggraph.view.findings import load_words
from orggraph.view.plots import Item, bars

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "articles"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report") / "store"
    orggraph.build(EXAMPLES, store=folder)
    return folder


def run(store: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["report", *arguments, "--store", str(store)])


@pytest.fixture(scope="module")
def page(store) -> str:
    result = run(store, "--lang", "en", "-o", "-")
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_a_file_is_written_and_its_size_told(store, tmp_path):
    result = run(store, "-o", str(tmp_path / "page.html"))
    assert result.exit_code == 0
    assert re.fullmatch(r".*page\.html: \d+ kB\n", result.stdout)
    assert '<html lang="vi">' in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_every_link_within_the_page_leads_somewhere(page):
    anchors = set(re.findall(r' id="([^"]+)"', page))
    links = set(re.findall(r'href="#([^"]+)"', page))
    assert links <= anchors
    assert "span-1" in links


def test_rows_quote_their_sources(page):
    assert "<blockquote>" in page
    assert "Ninh Bình triển khai Chỉ thị số 35-CT/TW" in page


def test_the_page_has_no_script_and_asks_for_nothing(page):
    assert "<script" not in page
    assert "default-src &#39;none&#39;" in page
    assert not re.search(r'(src|srcset|data|poster)="', page)
    assert " style=" not in page


def test_what_nothing_was_found_of_is_told(page):
    assert "Nothing found: " in page


class Balance(HTMLParser):
    """Counts tags that were opened and not closed."""

    VOID = frozenset(("meta",))

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_startendtag(self, tag, attrs):
        pass

    def handle_starttag(self, tag, attrs):  # noqa: ARG002
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_tags_are_balanced(page):
    balance = Balance()
    balance.feed(page)
    assert balance.open == []


def test_both_languages_say_the_same_things():
    english, vietnamese = load_words("en"), load_words("vi")
    assert english.keys() == vietnamese.keys()
    assert english["notes"].keys() == vietnamese["notes"].keys() <= analyses().keys()
    for name, text in english.items():
        if isinstance(text, str):
            braces = r"\{\w+\}"
            assert re.findall(braces, text) == re.findall(braces, vietnamese[name])


def test_the_same_store_gives_the_same_page(store, page):
    assert run(store, "--lang", "en", "-o", "-").stdout == page


def test_as_of_a_day_is_told_and_holds_less(store, page):
    then = run(store, "--lang", "en", "-o", "-", "--as-of", "2019-10").stdout
    assert "As of 2019-10" in then
    assert len(then) < len(page)


def test_an_empty_store_gives_a_page_that_says_so():
    page = findings_page(MemoryStore())
    assert page.count("Nothing found: ") == 4


def test_a_plot_of_nothing_is_drawn_without_lines():
    assert bars([]).lines == ()
    assert bars([Item(label="", values=(1,), text="", href="x")]).lines != ()
