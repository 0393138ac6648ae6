"""orggraph validate: findings in words, as JSON and as a report of SHACL."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rdflib import PROV, RDF, SH, XSD, Graph, Literal

from orggraph.cli import main

# Two days of one decree; the cited line is the third.
TEXTS = {
    "ba-thang-muoi-mot.txt": (
        "Tin pháp luật\n\n"
        "Theo Nghị định số 174/2013/NĐ-CP ngày 3/11/2013 của Chính phủ, hành vi này bị phạt.\n"
    ),
    "muoi-ba.txt": (
        "Tin pháp luật\n\n"
        "Theo Nghị định số 174/2013/NĐ-CP ngày 13/11/2013 của Chính phủ, hành vi này bị phạt.\n"
    ),
}
NAME = "Nghị định số 174/2013/NĐ-CP"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("validate")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    store = folder / "store.og"
    result = run("build", *(folder / name for name in TEXTS), "--store", store, "-q")
    assert result.exit_code == 0, result.output
    return store


def test_a_finding_tells_what_is_wrong_why_and_where(store: Path) -> None:
    result = run("validate", "--store", store)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "warning two-dates-of-one-document (1)"
    assert lines[1].startswith("  why: One of the sources is wrong")
    assert lines[2] == (
        f"  {NAME}: The sources agree on the day a document was issued. "
        "(issued 2013-11-03; other 2013-11-13)"
    )
    first, second = sorted(lines[3:5])
    assert first.startswith('    ba-thang-muoi-mot.txt:3: "Nghị định')
    assert second.startswith('    muoi-ba.txt:3: "Nghị định')
    assert lines[-1] == "0 violations, 1 warnings and remarks"


def test_the_report_speaks_vietnamese(store: Path) -> None:
    result = run("validate", "--store", store, "--lang", "vi")
    assert result.stdout.startswith("cảnh báo two-dates-of-one-document (1)\n  vì sao: Một nguồn")
    assert "(ban hành 2013-11-03; khác 2013-11-13)" in result.stdout


def test_json_holds_what_the_words_hold(store: Path) -> None:
    report = json.loads(run("validate", "--store", store, "--format", "json").stdout)
    (finding,) = report["findings"]
    assert (report["conforms"], report["violations"]) == (True, 0)
    assert (finding["rule"], finding["about"]) == ("two-dates-of-one-document", NAME)
    assert finding["details"] == {"issued": "2013-11-03", "other": "2013-11-13"}
    for place in finding["places"]:
        text = TEXTS[place["source"]]
        assert place["words"] in text.splitlines()[place["line"] - 1]


def test_the_report_of_shacl_is_read_by_rdflib(store: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.ttl"
    result = run("validate", "--store", store, "--format", "ttl", "-o", file)
    assert (result.exit_code, result.stdout) == (0, "")
    report = Graph().parse(data=file.read_text(encoding="utf-8"), format="turtle")
    (node,) = report.subjects(RDF.type, SH.ValidationReport)
    (found,) = report.objects(node, SH.result)
    assert report.value(node, SH.conforms) == Literal("false", datatype=XSD.boolean)
    assert report.value(found, SH.resultSeverity) == SH.Warning
    assert report.value(found, SH.sourceConstraintComponent) == SH.SPARQLConstraintComponent
    assert str(report.value(found, SH.sourceShape)).endswith("#two-dates-of-one-document")
    assert {text.language for text in report.objects(found, SH.resultMessage)} == {"en", "vi"}
    evidence = {
        str(graph).partition("#")[0] for graph in report.objects(found, PROV.wasDerivedFrom)
    }
    assert {iri.rpartition("/")[2] for iri in evidence} == set(TEXTS)


def test_one_check_and_one_entity_are_asked_for(store: Path) -> None:
    def last(*arguments: str) -> str:
        return run("validate", "--store", store, *arguments).stdout.splitlines()[-1]

    assert last("--check", "Evidence") == "0 violations, 0 warnings and remarks"
    assert last("--check", "two-dates-of-one-document").endswith(" 1 warnings and remarks")
    assert last("--about", NAME).endswith(" 1 warnings and remarks")
    assert last("--about", "Chính phủ").endswith(" 0 warnings and remarks")


def test_a_check_that_there_is_not_is_refused_with_those_that_there_are(store: Path) -> None:
    result = run("validate", "--store", store, "--check", "nothing")
    assert result.exit_code == 2
    assert "there is no shape or check 'nothing'" in result.stderr
    assert "subordination-cycle" in result.stderr


def test_quiet_prints_nothing_and_a_graph_that_conforms_is_well(tmp_path: Path) -> None:
    text = tmp_path / "bai.txt"
    text.write_text("Ngày 30/5/2019, Bộ Chính trị ban hành Chỉ thị số 35-CT/TW.\n")
    run("build", text, "--store", tmp_path / "s", "-q")
    result = run("validate", "--store", tmp_path / "s", "-q")
    assert (result.exit_code, result.output) == (0, "")


def test_each_step_of_a_cycle_is_told_by_the_source_that_says_it(tmp_path: Path) -> None:
    lines = {
        "len.txt": "Chi cục Kiểm định trực thuộc Cục Hải quan tỉnh Ninh Bình.",
        "xuong.txt": "Cục Hải quan tỉnh Ninh Bình trực thuộc Chi cục Kiểm định.",
    }
    for name, line in lines.items():
        (tmp_path / name).write_text(line + "\n", encoding="utf-8")
    store = tmp_path / "s"
    run("build", *(tmp_path / name for name in lines), "--store", store, "-q")
    result = run("validate", "--store", store, "--format", "json")
    assert result.exit_code == 1
    found = json.loads(result.stdout)["findings"]
    assert {one["rule"] for one in found} == {"subordination-cycle"}
    (wrong,) = [one for one in found if one["about"] == "Cục Hải quan tỉnh Ninh Bình"]
    assert wrong["details"]["under"].startswith("Chi cục Kiểm định")
    assert {place["source"] for place in wrong["places"]} == {"xuong.txt"}
