"""The tables of the background: their rows, and the lines in which they are quoted."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any

from orggraph.errors import DataError
from orggraph.languages.tables import Row, cell_list, read_mapping, read_rows
from orggraph.languages.vi.lexicon import data_folder
from orggraph.model import Block, BlockKind, Source, Span
from orggraph.text.dates import PartialDate

_WORDS = frozenset(
    (
        *("titles", "relations", "levels", "from", "through", "becomes", "of"),
        *("committees", "youth", "part", "sure", "places", "units", "sample"),
    )
)
_BODIES = ("body", "level", "under", "relation", "from", "through", "only", "basis", "sure")
_CHANGES = ("date", "level", "before", "after", "basis", "sure")
_STOP = " · "  # between what the cells of a row say
_NOTHING = "∅"


@dataclass(frozen=True, slots=True, order=True)
class Line:
    """A line of a table, as evidence: how sure it is, and the name of the table."""

    table: str
    span: Span
    sure: float


@dataclass(frozen=True, slots=True)
class Table:
    """A table as a source: its name, and what it says, line by line."""

    name: str
    title: str
    text: str

    def source(self, prefix: str) -> Source:
        """Return the table as a source, known by `prefix` and its name."""
        return Source(
            identifier=f"{prefix}/{self.name}",
            text=self.text,
            blocks=(Block(kind=BlockKind.PROSE, span=Span(0, len(self.text))),),
            content_hash=hashlib.sha256(self.text.encode()).hexdigest(),
            title=self.title,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRow:
    """A row of bodies.tsv: a body of each unit of a level, and what it is under."""

    body: str
    level: str
    under: str
    relation: str
    start: PartialDate | None
    end: PartialDate | None
    named: bool
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """A row of changes.tsv: what there was before and is after, from a day on."""

    date: PartialDate
    level: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    basis: str
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class CommuneRow:
    """A row of communes.tsv: a commune and what it was made of, district by district."""

    commune: str
    province: str
    made_of: tuple[tuple[str, str, tuple[str, ...]], ...]  # district, province, communes
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """All rows, and the tables as they are quoted, by name."""

    words: Mapping[str, Any]
    bodies: tuple[BodyRow, ...]
    changes: tuple[ChangeRow, ...]
    districts: tuple[tuple[str, str, Line], ...]  # district, province
    communes: tuple[CommuneRow, ...]
    tables: Mapping[str, Table]


@cache
def load_tables() -> Tables:
    """Return the tables of the pack's own data files."""
    return read_tables(data_folder().joinpath("background"))


def read_tables(folder: Traversable) -> Tables:
    """Load every table of a folder.

    Raises:
        DataError: with the file and line of what is wrong.
    """
    loader = _Loader(folder)
    return Tables(
        words=loader.words,
        bodies=tuple(_body(*row) for row in loader.table("bodies", _BODIES)),
        changes=tuple(_change(*row) for row in loader.table("changes", _CHANGES)),
        districts=tuple(
            (row["district"], row["province"], line)
            for row, line in loader.table("districts", ("district", "province"))
        ),
        communes=tuple(loader.communes()),
        tables=loader.tables,
    )


class _Loader:
    """Reads the files of a folder, and writes what is quoted of them."""

    def __init__(self, folder: Traversable) -> None:
        self._folder = folder
        self.words = read_mapping(folder.joinpath("words.yml"), _WORDS)
        self.tables: dict[str, Table] = {}
        self._tell = {"bodies": self._told_body, "changes": self._told_change}

    def table(self, name: str, columns: tuple[str, ...]) -> list[tuple[Row, Line]]:
        """Return the rows of a file with their lines."""
        rows = list(self._checked(f"{name}.tsv", columns))
        tell = self._tell.get(name, _told_plainly)
        title = self.words["titles"][name]
        return list(zip(rows, self._write(name, title, rows, map(tell, rows)), strict=True))

    def communes(self) -> Iterator[CommuneRow]:
        """Yield the rows of communes.tsv, each province of which is a table of its own."""
        by_province: dict[str, list[Row]] = {}
        for row in self._checked("communes.tsv", ("commune", "province", "made_of")):
            by_province.setdefault(row["province"], []).append(row)
        for province, rows in by_province.items():
            title = self.words["titles"]["communes"].format(province=province)
            lines = self._write(f"communes/{province}", title, rows, map(_told_plainly, rows))
            for row, line in zip(rows, lines, strict=True):
                parts = tuple(_part(part, province) for part in cell_list(row["made_of"]))
                yield CommuneRow(
                    commune=row["commune"], province=province, made_of=parts, line=line
                )

    def _checked(self, name: str, columns: tuple[str, ...]) -> Iterator[Row]:
        """Yield the rows of a file; DataError for a cell that means nothing."""
        allowed = {
            "level": set(self.words["levels"]),
            "relation": {"", *self.words["relations"]},
            "sure": set(self.words["sure"]),
            "only": {"", "named"},
        }
        for number, row in read_rows(self._folder.joinpath(name), columns):
            try:
                for column in ("date", "from", "through"):
                    _date(row.get(column, ""))
            except ValueError as error:
                raise DataError(str(error), path=name, line=number) from error
            for column, values in allowed.items():
                if column in row and row[column] not in values:
                    raise DataError(f"{column} is {row[column]!r}", path=name, line=number)
            yield row

    def _write(
        self, name: str, title: str, rows: Sequence[Row], told: Iterable[str]
    ) -> list[Line]:
        """Note a table with one line for each row, after its title; return the lines."""
        text = f"{title}\n"
        lines = []
        for row, line in zip(rows, told, strict=True):
            span = Span(len(text), len(text) + len(line))
            lines.append(Line(name, span, float(self.words["sure"][row.get("sure", "yes")])))
            text += f"{line}\n"
        self.tables[name] = Table(name, title, text)
        return lines

    def _told_body(self, row: Row) -> str:
        words = self.words
        relation = words["relations"].get(row["relation"], "")
        return _line(
            self._spoken(row["body"]),
            words["levels"][row["level"]],
            f"{relation} {self._spoken(row['under'])}",
            words["from"].format(date=row["from"]) if row["from"] != "" else "",
            words["through"].format(date=row["through"]) if row["through"] != "" else "",
            row["basis"],
        )

    def _told_change(self, row: Row) -> str:
        change = self.words["becomes"].format(
            before=self._spoken(row["before"]) or _NOTHING,
            after=self._spoken(row["after"]) or _NOTHING,
        )
        return _line(row["date"], self.words["levels"][row["level"]], change, row["basis"])

    def _spoken(self, text: str) -> str:
        """Return a cell with words in the place of what is filled in: "Sở Y tế [đơn vị]"."""
        places = self.words["places"]
        for name in ("unit", "committee", "youth"):
            text = text.replace(f"{{{name}}}", f"[{places[name]}]")
            text = text.replace(f"{{above.{name}}}", f"[{places[name]} {places['above']}]")
        return text


def _told_plainly(row: Row) -> str:
    return _line(*row.values())


def _line(*parts: str) -> str:
    return _STOP.join(part.strip() for part in parts if part.strip() != "")


def _date(cell: str) -> PartialDate | None:
    return None if cell == "" else PartialDate.parse(cell)


def _body(row: Row, line: Line) -> BodyRow:
    return BodyRow(
        body=row["body"],
        level=row["level"],
        under=row["under"],
        relation=row["relation"],
        start=_date(row["from"]),
        end=_date(row["through"]),
        named=row["only"] == "named",
        line=line,
    )


def _change(row: Row, line: Line) -> ChangeRow:
    return ChangeRow(
        date=PartialDate.parse(row["date"]),
        level=row["level"],
        before=cell_list(row["before"]),
        after=cell_list(row["after"]),
        basis=row["basis"],
        line=line,
    )


def _part(text: str, province: str) -> tuple[str, str, tuple[str, ...]]:
    """Read "huyện Kiên Hải, Kiên Giang: xã An Sơn, xã Hòn Tre"."""
    where, _, communes = text.partition(":")
    district, _, other = where.partition(",")
    return district.strip(), other.strip() or province, cell_list(communes, ",")
