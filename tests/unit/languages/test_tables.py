from __future__ import annotations

from pathlib import Path

import pytest

from orggraph.errors import DataError
from orggraph.languages.tables import cell_list, fingerprint, read_mapping, read_rows


def test_comments_and_empty_lines_are_no_rows_and_missing_cells_are_empty(tmp_path: Path) -> None:
    file = tmp_path / "a.tsv"
    file.write_text("# why\n\nword\tkind\n# more\nmột\tsố\nhai\n", encoding="utf-8")

    assert list(read_rows(file, ("word", "kind"))) == [
        (5, {"word": "một", "kind": "số"}),
        (6, {"word": "hai", "kind": ""}),
    ]


@pytest.mark.parametrize(("text", "line"), [("kind\tword\n", 1), ("word\tkind\na\tb\tc\n", 2)])
def test_other_columns_and_too_many_cells_are_refused(
    tmp_path: Path, text: str, line: int
) -> None:
    file = tmp_path / "a.tsv"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(DataError) as refused:
        list(read_rows(file, ("word", "kind")))

    assert (refused.value.path, refused.value.line) == ("a.tsv", line)


def test_a_cell_lists_values_without_empty_ones() -> None:
    assert cell_list(" a; ;b ;") == ("a", "b")
    assert cell_list("a|b", "|") == ("a", "b")


@pytest.mark.parametrize("text", ["a: 1\nb: 2\n", "[1, 2]\n", "b: 1\n", "a: [\n"])
def test_a_mapping_with_other_keys_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.yml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(DataError):
        read_mapping(file, frozenset({"a"}))


def test_the_fingerprint_is_of_names_and_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x", encoding="utf-8")
    first = fingerprint(tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")
    renamed = fingerprint(tmp_path)
    (tmp_path / "b").write_text("y", encoding="utf-8")

    assert len({first, renamed, fingerprint(tmp_path)}) == 3
