"""--as-of and --known-on of every command that asks the store."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import orggraph
from orggraph.cli import main
from unit.ask.example import store_example

BOARD = "Đảng ủy Sở Thủy sản"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("time") / "store"
    store_example(folder)
    return folder


def run(store: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, [*arguments, "--store", str(store)])


def lines(result: Result) -> list[list[str]]:
    assert result.exit_code == 0, result.output
    return [line.split("  ") for line in result.stdout.splitlines()]


def test_a_named_question_is_asked_as_of_a_day(store):
    asked = ("query", "who-led", BOARD, "--format", "csv")
    now = run(store, *asked).stdout
    then = run(store, *asked, "--as-of", "2016-05").stdout
    assert "Vũ Hạnh Mai" in now
    assert "Vũ Hạnh Mai" not in then
    assert "Đỗ Quốc Thịnh" in then


def test_sparql_is_asked_as_of_a_day(store):
    question = "SELECT (COUNT(DISTINCT ?post) AS ?posts) { ?post a org:Membership }"
    counts = [
        int(run(store, "query", question, "--format", "csv", *time).stdout.splitlines()[1])
        for time in ((), ("--as-of", "2016-05"), ("--as-of", "2016-05", "--known-on", "2013"))
    ]
    assert counts[0] > counts[1] > counts[2] == 0


def test_an_entity_is_shown_as_it_was_known_on_a_day(store):
    told = run(store, "show", "Đỗ Quốc Thịnh", "--known-on", "2015-12-31").stdout
    assert "Phó Bí thư" in told
    assert "2018-03-01" not in told


def test_a_graph_is_exported_as_of_a_day_and_the_same_bytes_each_time(store):
    first, again, whole = (
        run(store, "export", *time).stdout_bytes
        for time in (("--as-of", "2016"), ("--as-of", "2016"), ())
    )
    assert first == again
    assert b"41-Q\xc4\x90/TU" in whole
    # of a decision of 2018 nothing is left but the words of the source that announced it
    assert b'#number> "41-Q' not in first


def test_a_page_shows_what_was_known_on_a_day(store, tmp_path):
    pages = []
    for time in (("--as-of", "2018-03-02"), ("--known-on", "2017"), ("--as-of", "2016-05")):
        file = tmp_path / "page.html"
        asked = run(store, "view", "structure", "--about", BOARD, "-o", str(file), *time)
        assert asked.exit_code == 0, asked.output
        pages.append("vu-hanh-mai-" in file.read_text(encoding="utf-8"))
    assert pages == [True, False, False]


@pytest.mark.parametrize("option", ["--as-of", "--known-on"])
@pytest.mark.parametrize(
    "command", [("query", "people"), ("show", BOARD), ("view", "structure"), ("export",)]
)
def test_what_is_no_date_is_told_by_the_option(store, command, option):
    result = run(store, *command, option, "31/2/2015")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"orggraph: {option}: not a date")
    assert "for example 2015, 2015-03 or 2015-03-18" in result.stderr


def test_sources_without_a_date_are_counted(tmp_path):
    text = tmp_path / "a.txt"
    text.write_text("Chi bộ thôn Đông trực thuộc Đảng bộ xã Tây Sơn.\n", encoding="utf-8")
    assert run(tmp_path / "store", "build", str(text)).exit_code == 0
    result = run(tmp_path / "store", "query", "sources", "--known-on", "2030")
    assert "1 source has no date of publication, left out" in result.stderr


def test_python_opens_a_graph_at_a_time(store):
    question = "SELECT DISTINCT ?who { ?t og:holder ?who }"
    with orggraph.open(store) as now, orggraph.open(store, as_of="2014") as then:
        assert len(now.query(question)) > len(then.query(question)) > 0
    with orggraph.open(store, known_on="2013") as graph:
        assert graph.query(question) == []
    with pytest.raises(ValueError, match="not a date"):
        orggraph.open(store, as_of="yesterday")


NEWS = {
    "a.txt": "Điều động cán bộ ở quận Đông Hà\n"
    "Ngày 6/2, Thành ủy Bình Long công bố quyết định về công tác cán bộ. Ông Trần Văn Bắc thôi "
    "giữ chức Bí thư Quận ủy Đông Hà. Ông Lê Quốc Nam giữ chức Bí thư Quận ủy Đông Hà.\n",
    "b.txt": "Quận Đông Hà sơ kết công tác năm\n"
    "Ông Trần Văn Bắc, Bí thư Quận ủy Đông Hà, phát biểu tại hội nghị.\n",
    "c.txt": "Quận Đông Hà ra quân làm sạch môi trường\n"
    "Ông Lê Quốc Nam, Bí thư Quận ủy Đông Hà, dự lễ phát động.\n",
}


def built(folder: Path, table: str) -> Path:
    (folder / "in").mkdir()
    for name, text in NEWS.items():
        (folder / "in" / name).write_text(text, encoding="utf-8")
    (folder / "in" / "sources.csv").write_text(table, encoding="utf-8")
    result = run(folder / "store", "build", str(folder / "in"), "--jobs", "1")
    assert result.exit_code == 0, result.output
    return folder / "store"


def holders(store: Path, *time: str) -> list[list[str]]:
    result = run(store, "query", "holders", "Quận ủy Đông Hà", "--format", "csv", *time)
    assert result.exit_code == 0, result.output
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    return [[row["place"], row["person_label"], row["began"], row["ended"]] for row in rows]


def test_three_articles_come_to_one_post_with_two_holders_in_order(tmp_path):
    table = "file,title,date,url\na.txt,,2017-02-06,\nb.txt,,2016-12-20,\nc.txt,,2017-03-26,\n"
    store = built(tmp_path, table)
    # the news of 6 February is at most 31 days old, so of 6 January or later; the first holder
    # was there on 20 December, the second on 26 March
    assert holders(store) == [
        ["1", "Trần Văn Bắc", "[..2016-12-20]", "[2017-01-06..2017-02-06]"],
        ["2", "Lê Quốc Nam", "[2017-01-06..2017-02-06]", "[2017-03-26..]"],
    ]
    # before the news only the first was known; after it the second alone is in office
    assert holders(store, "--known-on", "2016-12-31") == [
        ["1", "Trần Văn Bắc", "[..2016-12-20]", "[2016-12-20..]"]
    ]
    assert [row[1] for row in holders(store, "--as-of", "2017-03-01")] == ["Lê Quốc Nam"]
    assert [row[1] for row in holders(store, "--as-of", "2016")] == ["Trần Văn Bắc"]
    shown = run(store, "show", "Bí thư Quận ủy Đông Hà").stdout
    first, second = shown.index("  Trần Văn Bắc ("), shown.index("  Lê Quốc Nam (")
    assert first < shown.index("2016-12-20 [") < second < shown.index("2017-03-26 [")


def test_without_dates_the_news_of_both_still_tells_their_order(tmp_path):
    store = built(tmp_path, "file,title,date,url\n")
    assert [row[:2] for row in holders(store)] == [["1", "Trần Văn Bắc"], ["2", "Lê Quốc Nam"]]
