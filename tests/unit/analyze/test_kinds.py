from __future__ import annotations

import sys
from dataclasses import fields
from importlib.resources import files

import pytest
import yaml

import orggraph.analyze
from orggraph.analyze.kinds import analyses, analysis
from orggraph.errors import QueryError

WORDS = yaml.safe_load((files("orggraph.analyze") / "words.yml").read_text(encoding="utf-8"))
KINDS = analyses()


def row_of(name: str) -> type:
    """Return the class of the rows of an analysis, which its annotation names: "list[Row]"."""
    run = KINDS[name].run
    named = run.__annotations__["return"].removeprefix("list[").removesuffix("]")
    return getattr(sys.modules[run.__module__], named)


@pytest.mark.parametrize("name", list(KINDS))
def test_an_analysis_and_its_columns_have_names_in_every_language(name):
    row = row_of(name)
    assert name in WORDS["analyses"]
    assert KINDS[name].group in WORDS["groups"]
    assert {field.name for field in fields(row)} - {"edges"} <= WORDS["columns"].keys()


@pytest.mark.parametrize("name", list(KINDS))
def test_an_analysis_says_where_it_is_from_and_keeps_its_edges(name):
    row = row_of(name)
    assert "edges" in {field.name for field in fields(row)}
    said = KINDS[name].run.__doc__ or ""
    assert any(character.isdigit() for character in said), "a source has a year or an article"


def test_no_word_is_left_over():
    used = {field.name for name in KINDS for field in fields(row_of(name))} - {"edges"}
    assert WORDS["columns"].keys() <= used
    assert WORDS["analyses"].keys() == KINDS.keys()


def test_a_name_far_from_all_is_told_where_to_look():
    with pytest.raises(QueryError, match="orggraph analyze lists them"):
        analysis("xxxxxxxx")


def test_every_analysis_is_a_function_of_the_package():
    for one in KINDS.values():
        assert getattr(orggraph.analyze, one.run.__name__) is one.run
        assert one.run.__name__ in orggraph.analyze.__all__
