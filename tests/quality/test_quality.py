"""The texts of this folder are read at least as well as floors.yml says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from orggraph.cli import main

HERE = Path(__file__).resolve().parent
FLOORS: dict[str, Any] = yaml.safe_load((HERE / "floors.yml").read_text(encoding="utf-8"))


def run(*arguments: str) -> str:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    store = str(tmp_path_factory.mktemp("quality") / "store")
    run("build", str(HERE / "texts"), "--store", store, "--jobs", "1", "--quiet")
    return json.loads(run("evaluate", str(HERE / "gold"), "--store", store, "--json"))


def test_every_text_is_annotated() -> None:
    texts = {path.stem for path in (HERE / "texts").iterdir()}

    assert texts == {path.stem for path in (HERE / "gold").iterdir()}


@pytest.mark.parametrize(
    ("part", "name"), [(part, name) for part in ("entities", "relations") for name in FLOORS[part]]
)
def test_a_score_does_not_fall(report: dict[str, Any], part: str, name: str) -> None:
    assert report[part][name]["f1"] >= FLOORS[part][name]


@pytest.mark.parametrize("rule", FLOORS["rules"])
def test_a_rule_goes_on_being_right(report: dict[str, Any], rule: str) -> None:
    floor = FLOORS["rules"][rule]
    found = report["rules"].get(rule, {"right": 0, "given": 0})

    assert found["right"] >= floor["right"]
    assert found["right"] >= floor["precision"] * found["given"]


def test_every_rule_that_reads_here_has_a_floor(report: dict[str, Any]) -> None:
    assert set(report["rules"]) <= set(FLOORS["rules"])


def test_the_confidences_are_what_they_say(report: dict[str, Any]) -> None:
    assert report["calibration_error"] <= FLOORS["calibration_error"]
