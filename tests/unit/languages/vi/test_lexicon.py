from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from orggraph.errors import DataError
from orggraph.languages.vi.lexicon import data_folder, load_lexicon, read_lexicon


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the data files to spoil."""
    folder = tmp_path / "data"
    folder.mkdir()
    for file in data_folder().iterdir():
        if file.is_file():
            (folder / file.name).write_bytes(file.read_bytes())
    return folder


def add(data: Path, file: str, row: str) -> int:
    """Append a row to a file; return its line number."""
    text = (data / file).read_text(encoding="utf-8").rstrip("\n")
    (data / file).write_text(f"{text}\n{row}\n", encoding="utf-8")
    return text.count("\n") + 2


def replace(data: Path, file: str, old: str, new: str) -> None:
    text = (data / file).read_text(encoding="utf-8")
    assert old in text
    (data / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_pack_s_own_files_load(data: Path) -> None:
    assert read_lexicon(data).rules == load_lexicon().rules


@pytest.mark.parametrize(
    ("file", "row"),
    [
        ("heads.tsv", "Sở\t\tExecutive\tplace\t-"),
        ("heads.tsv", "Hội quán\tUBND\tOther\tplace\t-"),
        ("posts.tsv", "Bí thư\t\torg"),
        ("documents.tsv", "Chỉ thị\t\tPlan"),
        ("events.tsv", "Hội nghị\t\tCeremony"),
        ("titles.tsv", "ông\trank"),
        ("triggers.tsv", "bổ nhiệm\tleave"),
        ("units.tsv", "tỉnh\t\tdistrict\tno"),
        ("places.tsv", "Kim Bảng\tquận"),
        ("name_words.tsv", "an ninh\tno"),
        ("surnames.tsv", "Nguyễn\tyes"),
        ("issuers.tsv", "CP\tQuốc hội"),
        ("rules.tsv", "behalf\t2\t0.5\ttwice"),
        ("placeposts.tsv", "Bí thư\ttỉnh\tHuyện ủy"),
    ],
)
def test_what_stands_twice_is_refused_with_its_file_and_line(
    data: Path, file: str, row: str
) -> None:
    line = add(data, file, row)

    with pytest.raises(DataError) as refused:
        read_lexicon(data)

    assert refused.value.path == file
    assert refused.value.line == line


@pytest.mark.parametrize(
    ("file", "row", "word"),
    [
        ("posts.tsv", "Trưởng bản\t\tfixed\tBản làng", "no head"),
        ("placeposts.tsv", "Bí thư\tkhu vực\tKhu ủy", "no head"),
        ("rules.tsv", "new-rule\t1\toften\tsomething", "no number"),
        ("fields.tsv", "Hai việc\tmột|hai\tM", "abbreviations"),
        ("titles.tsv", "ngài\thonorific\tmore", "cells"),
    ],
)
def test_a_row_that_cannot_be_meant_is_refused(data: Path, file: str, row: str, word: str) -> None:
    line = add(data, file, row)

    with pytest.raises(DataError, match=word) as refused:
        read_lexicon(data)

    assert (refused.value.path, refused.value.line) == (file, line)


@pytest.mark.parametrize(
    ("file", "old", "new", "word"),
    [
        ("heads.tsv", "head\tvariants", "head\tothers", "columns"),
        ("surnames.tsv", "surname\tword", "word\tsurname", "columns"),
        ("words.yml", "plural:", "plurals:", "plural"),
        ("words.yml", "and: [và, ", "and: [và, [", "YAML"),
        ("words.yml", "  by: [do]", "  by: [do, với]", "two classes"),
        ("forms.yml", "meeting:", "gathering:", "gathering"),
        ("forms.yml", "Cuộc họp của {holder}", "Cuộc họp của {host}", "holder"),
        ("forms.yml", "Cuộc họp của {holder}", "Cuộc họp của {holder", "holder"),
        ("heads.tsv", "alone,party", "alone", "party"),
        ("heads.tsv", "unless:not_party", "unless:not_known", "not_known"),
        ("heads.tsv", "\tĐảng Cộng sản Việt Nam\n", "\tĐảng Nào Đó\n", "no head"),
    ],
)
def test_columns_keys_and_names_that_nobody_knows_are_refused(
    data: Path, file: str, old: str, new: str, word: str
) -> None:
    replace(data, file, old, new)

    with pytest.raises(DataError, match=word) as refused:
        read_lexicon(data)

    assert refused.value.path == file


def test_the_fingerprint_changes_with_any_file(data: Path) -> None:
    before = read_lexicon(data).fingerprint
    add(data, "surnames.tsv", "Tiêu Thử\tno")

    assert read_lexicon(data).fingerprint != before
    assert before == load_lexicon().fingerprint


def test_a_file_that_is_not_there_is_not_passed_over(data: Path) -> None:
    shutil.move(data / "rules.tsv", data / "rules.bak")

    with pytest.raises(FileNotFoundError):
        read_lexicon(data)
