from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("docs", "examples", "ontology")
PAGES = sorted(
    page
    for page in [*ROOT.glob("*.md"), *(p for f in FOLDERS for p in (ROOT / f).rglob("*.md"))]
    if page.parent.name != "articles"
)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
TARGET = re.compile(r"\bmake ([a-z]+)\b(?=[^a-z]*(?:#|`|$| CORPUS))", re.MULTILINE)
# A path that exists on one machine alone.
MACHINE_PATH = re.compile(r"(?<![\w.~-])/(?:home|mnt|root|srv|Users|work)/")
# Words that promise and do not say: see docs/style.md.
EMPTY_WORDS = re.compile(
    r"\b(?:simply|powerful|seamless(?:ly)?|robust|effortless(?:ly)?)\b", re.IGNORECASE
)


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_relative_links_lead_to_something(page):
    links = LINK.findall(page.read_text(encoding="utf-8"))
    inside = [link.partition("#")[0] for link in links if "://" not in link and link[0] != "#"]
    assert [link for link in inside if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_page_names_no_path_of_one_machine(page):
    assert MACHINE_PATH.search(page.read_text(encoding="utf-8")) is None


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_page_has_no_empty_words(page):
    assert EMPTY_WORDS.findall(page.read_text(encoding="utf-8")) == []


def test_the_targets_that_pages_name_are_in_the_makefile():
    rules = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = {target for page in PAGES for target in TARGET.findall(page.read_text("utf-8"))}
    assert {"demo", "test", "check"} <= named <= rules


def test_decisions_are_numbered_without_a_gap():
    numbers = [int(page.name[:4]) for page in sorted((ROOT / "docs/decisions").glob("*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))


def test_every_example_is_described():
    told = (ROOT / "examples/README.md").read_text(encoding="utf-8")
    numbers = {page.name[:2] for page in (ROOT / "examples/articles").iterdir()}
    named = set(re.findall(r"`(\d\d)-…", told))
    assert named <= numbers
    assert {"01", "12"} <= named
