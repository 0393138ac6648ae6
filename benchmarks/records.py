"""How fast a long table of officials is mapped and loaded.

    python benchmarks/records.py [--rows 100000] [--again] [--keep FOLDER]

A table of made-up officials is written (the same at every run) and read by a mapping into a new
store, each step timed apart: reading the file, mapping the rows, encoding, storing. Then comes a
whole `orggraph build`, which also decides who is who and infers what holds when. With --again
the table is built once more after one cell changed. Peak memory is that of the process so far.
"""

from __future__ import annotations

import argparse
import csv
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from orggraph.extract.records import extract_record
from orggraph.languages.vi.lexicon import data_folder, load_lexicon
from orggraph.pipeline.build import build
from orggraph.pipeline.worker import words_of_pages
from orggraph.rdf.encode import encoded
from orggraph.rdf.ids import DEFAULT_BASE, source_iri
from orggraph.read.records.ready import load_mapping
from orggraph.read.records.record import read_record
from orggraph.store import open_writer

MAPPING = """\
title: Danh sách cán bộ
issued: 2022-10-01
ignore: [STT]
entities:
  person: {type: Person, name: Họ và tên, required: true}
  body: {type: Organization, name: Đơn vị}
statements:
  - {subject: person, predicate: holdsPost, object: body, role: Chức vụ, start: Từ ngày}
"""
HEADER = ("STT", "Họ và tên", "Chức vụ", "Đơn vị", "Từ ngày")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure records.")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--again", action="store_true", help="build again after a change")
    parser.add_argument("--keep", type=Path, help="folder for the table and the store")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(options.keep or Path(folder), options.rows, again=options.again)


def measure(folder: Path, count: int, *, again: bool) -> None:
    """Print the seconds of each step and of the whole."""
    folder.mkdir(parents=True, exist_ok=True)
    table = folder / "can-bo.csv"
    write(table, count)
    (folder / "can-bo.mapping.yml").write_text(MAPPING, encoding="utf-8")
    steps(table, count, folder)
    with open_writer(str(folder / "store")) as store:
        began = now()
        report = build([table], store)
        told("whole build", count, began)
        print(f"  {dict(report.entities)}, {dict(report.statements)}, {store.count():,} quads")
        print(f"  {len(report.rejects)} rows rejected")
    if again:
        text = table.read_text(encoding="utf-8").replace("Giám đốc", "Phó Giám đốc", 1)
        table.write_text(text, encoding="utf-8")
        with open_writer(str(folder / "store")) as store:
            began = now()
            build([table], store)
            told("build again", count, began)


def steps(table: Path, count: int, folder: Path) -> None:
    """Print the seconds of the steps of one source, and of all of them."""
    words = words_of_pages("vi")
    load_lexicon()
    first = began = now()
    mapping = load_mapping(table.with_name("can-bo.mapping.yml"))
    record = read_record(table.read_bytes(), table.name, mapping, words)
    told("reading", count, began)
    began = now()
    reading = extract_record(record.source, mapping)
    told("mapping", count, began)
    began = now()
    nquads = encoded(reading)
    told("encoding", count, began)
    print(f"  {len(nquads) / 1e6:.0f} MB of N-Quads")
    with open_writer(str(folder / "one")) as store:
        began = now()
        store.replace_source(source_iri(DEFAULT_BASE, table.name), nquads)
        told("storing", count, began)
        print(f"  {store.count():,} quads")
    told("all of these", count, first)


def now() -> tuple[float, float]:
    """Return the time on the clock and the time that this process worked."""
    return time.perf_counter(), time.process_time()


def told(name: str, count: int, began: tuple[float, float]) -> None:
    """Print a measurement; other work on the machine lengthens the time on the clock."""
    seconds, worked = (at - then for at, then in zip(now(), began, strict=True))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(
        f"{name:<12} {seconds:6.1f} s  {worked:6.1f} s of the processor  "
        f"{count / worked:9,.0f} rows/s  {memory:6,.0f} MB",
        flush=True,
    )


def write(path: Path, count: int) -> None:
    """Write the table."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        writer.writerows(rows(count))


def rows(count: int) -> Iterator[tuple[object, ...]]:
    """Yield made-up officials."""
    words = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))
    chance = random.Random(2017)  # noqa: S311 - the same table at every run
    places = {level: list(_places(file)) for level, file in _LEVELS.items()}
    for number in range(1, count + 1):
        name = " ".join(chance.choice(words[part]) for part in ("surnames", "middles", "given"))
        level = chance.choice(("province", "district", "district"))
        yield number, name, *_post(words, level, places[level], chance), _day(chance)


_LEVELS = {"province": "provinces.tsv", "district": "places.tsv"}


def _post(
    words: dict[str, Any], level: str, places: list[str], chance: random.Random
) -> tuple[str, str]:
    kind = chance.choice(words[level])
    field = chance.choice(words["fields"])
    return chance.choice(kind["posts"]), kind["body"].format(
        place=chance.choice(places), field=field
    )


def _day(chance: random.Random) -> str:
    return f"{chance.randint(1, 28):02}/{chance.randint(1, 12)}/{chance.randint(2010, 2022)}"


def _places(name: str) -> Iterator[str]:
    for line in data_folder().joinpath(name).read_text(encoding="utf-8").splitlines():
        if line != "" and not line.startswith(("#", "name\t")):
            yield line.partition("\t")[0]


if __name__ == "__main__":
    main()
