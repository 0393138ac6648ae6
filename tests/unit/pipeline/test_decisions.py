"""The table of what people decided: read, written, refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from orggraph.errors import InputError
from orggraph.pipeline.decisions import (
    Decision,
    Kind,
    add_decision,
    judgements,
    read_decisions,
    redaction,
    redactions,
)
from orggraph.resolve import Judgement, Verdict

A, B = "https://w3id.org/orggraph/id/person/a-1", "https://w3id.org/orggraph/id/person/b-2"


def table(tmp_path: Path, *lines: str, header: str = "decision,a,b,relation,value,when") -> Path:
    path = tmp_path / "decisions.csv"
    path.write_text("".join(f"{line}\n" for line in (header, *lines)), encoding="utf-8")
    return path


def test_what_is_added_is_read_in_its_order(tmp_path):
    path = tmp_path / "decisions.csv"
    first = Decision(decision=Kind.SAME, a=A, b=B, who="lan", when="2026-11-30", why="cùng, một")
    second = Decision(decision=Kind.RENAME, a=A, value="Nguyễn Văn An")
    add_decision(path, first)
    add_decision(path, second)

    assert read_decisions(path) == (first, second)


def test_columns_may_be_fewer_and_stand_in_any_order(tmp_path):
    path = table(tmp_path, f"{B},{A},different", header="b,a,decision")

    assert judgements(read_decisions(path)) == (Judgement(verdict=Verdict.DIFFERENT, a=A, b=B),)


def test_a_redaction_keeps_no_name(tmp_path):
    path = table(tmp_path, f"redact,{A},,,,")
    (decision,) = read_decisions(path)

    assert decision.a == redaction(A)
    assert "person" not in decision.a
    assert redactions([decision]) == {redaction(A)}
    add_decision(path, decision)
    assert read_decisions(path) == (decision, decision)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (f"join,{A},{B},,,", "no decision is called 'join'"),
        ("same,Nguyễn Văn An,x,,,", "a is no IRI: 'Nguyễn Văn An'"),
        (f"same,{A},,,,", "b is no IRI: ''"),
        (f"same,{A},{A},,,", "a and b are the same"),
        (f"retract,{A},{B},leads,,", "no relation is called 'leads'"),
        (f"rename,{A},,,,", "a new name is missing"),
        (f"rename,{A},,,X,31/12/2026", "when: not a date"),
        (f"rename,{A},,,X,2026,more", "more cells than columns"),
    ],
)
def test_a_wrong_row_is_refused_with_its_line(tmp_path, row, message):
    path = table(tmp_path, f"rename,{A},,,X,2026", row)

    with pytest.raises(InputError, match=message) as refused:
        read_decisions(path)
    assert (refused.value.path, refused.value.line) == (str(path), 3)


def test_another_table_is_refused_and_nothing_is_written_to_it(tmp_path):
    path = table(tmp_path, "An,1970", header="name,born")

    with pytest.raises(InputError, match="unknown columns"):
        add_decision(path, Decision(decision=Kind.SAME, a=A, b=B))
    assert path.read_text(encoding="utf-8") == "name,born\nAn,1970\n"
