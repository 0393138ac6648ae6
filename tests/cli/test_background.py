"""orggraph build --background, and what is asked of it as of a day."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from orggraph.cli import main

DAY_BEFORE, DAY_AFTER = "2025-06-30", "2025-07-02"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("background")
    articles = folder / "articles"
    articles.mkdir()
    (articles / "a.txt").write_text(
        "Ngày 6/2/2017, ông Nguyễn Văn An, Chủ tịch UBND tỉnh Vĩnh Phúc, chủ trì hội nghị.\n"
        "Bà Trần Thị Bình, Bí thư Huyện ủy Hạ Hòa, dự hội nghị.",
        encoding="utf-8",
    )
    built = CliRunner().invoke(
        main,
        ["build", str(articles), "--store", str(folder / "og"), "--background", "mentioned"],
    )
    assert built.exit_code == 0, built.output
    assert "statements of the background: " in built.output
    return folder / "og"


def ask(store: Path, *arguments: str) -> list[dict[str, str]]:
    """Return the rows of an answer, in the names of things."""
    call = ["query", *arguments, "--format", "md", "--store", str(store)]
    answer = CliRunner().invoke(main, call)
    assert answer.exit_code == 0, answer.output
    header, _, *rows = (
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in answer.stdout.splitlines()
    )
    return [dict(zip(header, row, strict=True)) for row in rows]


def test_the_same_question_has_two_structures_on_either_side_of_the_reform(store):
    question = ("structure", "-p", "parent=tỉnh Phú Thọ", "--as-of")
    assert {row["child"] for row in ask(store, *question, DAY_BEFORE)} == {
        "huyện Hạ Hòa, tỉnh Phú Thọ"
    }
    assert {row["child"] for row in ask(store, *question, DAY_AFTER)} == {
        f"xã {name}, tỉnh Phú Thọ"
        for name in ("Hiền Lương", "Hạ Hòa", "Văn Lang", "Vĩnh Chân", "Yên Kỳ", "Đan Thượng")
    }


def test_a_committee_reports_until_its_last_day(store):
    question = ("reports-to", "--as-of")
    body = "Ủy ban nhân dân tỉnh Vĩnh Phúc"
    before, after = (
        {row["superior"] for row in ask(store, *question, day) if row["organization"] == body}
        for day in (DAY_BEFORE, DAY_AFTER)
    )
    assert before == {"Chính phủ", "Hội đồng nhân dân tỉnh Vĩnh Phúc"}
    assert after == set()


def test_what_became_of_a_committee_is_asked_by_name(store):
    rows = ask(store, "successors", "-p", "organization=Ủy ban nhân dân tỉnh Vĩnh Phúc")
    assert {(row["date"], row["successor"], row["act"]) for row in rows} == {
        ("2025-07-01", "Ủy ban nhân dân tỉnh Phú Thọ", "Nghị quyết số 202/2025/QH15")
    }
    rows = ask(store, "predecessors", "-p", "organization=Ủy ban nhân dân tỉnh Phú Thọ")
    names = {row["predecessor"].removeprefix("Ủy ban nhân dân tỉnh ") for row in rows}
    assert names == {"Phú Thọ", "Vĩnh Phúc", "Hòa Bình"}


def test_history_is_not_rewritten(store):
    """The article is still about the committee of Vĩnh Phúc, whatever became of it."""
    rows = ask(store, "posts-of", "-p", "person=Nguyễn Văn An")
    assert {row["organization"] for row in rows} == {"Ủy ban nhân dân tỉnh Vĩnh Phúc"}


def test_how_much_of_it_is_one_of_three(tmp_path: Path):
    built = CliRunner().invoke(main, ["build", "--background", "some", "--store", str(tmp_path)])
    assert built.exit_code == 2
    assert "'none', 'mentioned', 'all'" in built.output
