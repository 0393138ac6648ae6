"""The words of the Vietnamese pack as typed tables: loads the data files and refuses what is unclear."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from orggraph.errors import DataError
from orggraph.languages.phrases import PhraseTable
from orggraph.languages.tables import cell_list, fingerprint, read_mapping, read_rows
from orggraph.languages.tokens import split_words
from orggraph.text.fold import fold

_WORD_KEYS = frozenset(
    [
        "of",
        "and",
        "former",
        "acting",
        "new",
        "concurrently",
        "number",
        "about",
        "ordinal",
        "term",
        "legislature",
        "plural",
        "idea",
        "named_after",
        "no_stop",
        "countries",
        "numerals",
        "day",
        "month",
        "year",
        "day_part",
        "today",
        "yesterday",
        "same_day",
        "ambiguous_places",
        "team",
        "marks",
        "not_party",
        "not_center",
        "quote",
        "member_role",
    ]
)


@dataclass(frozen=True, slots=True)
class Head:
    """The head word of a name of an organization (heads.tsv)."""

    label: str
    kind: str
    takes: tuple[str, ...]
    relation: str
    levels: tuple[str, ...]
    unit: str | None  # the unit of administration that the head's own word holds
    flags: frozenset[str]
    nested: str  # how it is written within the name of a part of it
    same: str  # the label of the body that this head is another name of
    within: str  # the label of the body that the name says it is part of
    within_named: bool  # and the name of that body stands in the text


@dataclass(frozen=True, slots=True)
class FieldOfWork:
    """A field that names a ministry or department, as units that may be abbreviated (fields.tsv)."""

    label: str
    units: tuple[tuple[str, ...], ...]
    abbreviations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnitWord:
    """A word for a unit of administration (units.tsv)."""

    label: str
    levels: tuple[str, ...]
    alone: bool


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A province, district or city (provinces.tsv, places.tsv); `units` are the words it goes with."""

    name: str
    units: tuple[str, ...]
    level: str


@dataclass(frozen=True, slots=True)
class Post:
    """A post (posts.tsv)."""

    role: str
    takes: str
    body: str
    label: str
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A kind of official document (documents.tsv)."""

    label: str
    kind: str
    codes: tuple[str, ...]
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class EventType:
    """A kind of event (events.tsv)."""

    label: str
    kind: str
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the grammar, with how often its statements are right (rules.tsv)."""

    name: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Title:
    """A word before the name of a person (titles.tsv)."""

    kind: str


@dataclass(frozen=True, slots=True)
class Trigger:
    """A phrase that states a relation (triggers.tsv)."""

    kind: str


Entry = Head | UnitWord | PlaceName | Post | DocumentType | EventType | Title | Trigger


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All tables of the pack; made once per process."""

    phrases: PhraseTable[Entry]
    heads: Mapping[str, Head]
    fields: Mapping[str, tuple[FieldOfWork, ...]]
    name_words: Mapping[str, bool]
    surnames: Mapping[str, bool]
    issuers: Mapping[str, str]
    codes: Mapping[str, tuple[DocumentType, ...]]
    rules: Mapping[str, Rule]
    place_posts: Mapping[tuple[str, str], str]
    words: Mapping[str, Any]
    fingerprint: str


def data_folder() -> Traversable:
    """Return the folder of the data files."""
    return files(__package__).joinpath("data")


@cache
def load_lexicon() -> Lexicon:
    """Load every table; DataError names the file and line of what is wrong."""
    folder = data_folder()
    loader = _Loader(folder)
    heads = loader.heads()
    loader.places()
    loader.posts()
    codes = loader.documents()
    loader.small_tables()
    return Lexicon(
        phrases=loader.phrases,
        heads=heads,
        fields=loader.fields(),
        name_words=loader.flags("name_words.tsv", ("word", "tail"), "tail"),
        surnames=loader.flags("surnames.tsv", ("surname", "word"), "word"),
        issuers=loader.pairs("issuers.tsv", ("suffix", "body")),
        codes=codes,
        rules=loader.rules(),
        place_posts=loader.place_posts(),
        words=loader.words(),
        fingerprint=fingerprint(folder),
    )


class _Loader:
    """Fills the phrase table, keeping what each phrase means to refuse a second meaning of one class."""

    def __init__(self, folder: Traversable) -> None:
        self.folder = folder
        self.phrases: PhraseTable[Entry] = PhraseTable()
        self._seen: dict[tuple[str, str], Entry] = {}

    def _add(self, file: str, line: int, phrase: str, entry: Entry) -> None:
        spelling = phrase if phrase.isupper() else fold(phrase)
        known = self._seen.setdefault((type(entry).__name__, spelling), entry)
        if known is not entry:
            raise DataError(
                f"{phrase!r} has two meanings: {known} and {entry}", path=file, line=line
            )
        self.phrases.add(phrase, entry)

    def _add_all(self, file: str, line: int, label: str, variants: str, entry: Entry) -> None:
        for phrase in dict.fromkeys((label, *cell_list(variants))):
            spelling = phrase if phrase.isupper() else fold(phrase)
            if (type(entry).__name__, spelling) in self._seen:
                known = self._seen[type(entry).__name__, spelling]
                if known is entry:
                    continue
            self._add(file, line, phrase, entry)

    def heads(self) -> dict[str, Head]:
        columns = ("head", "variants", "kind", "takes", "relation", "level", "flags", "is", "in")
        heads: dict[str, Head] = {}
        for line, row in read_rows(self.folder.joinpath("heads.tsv"), columns):
            levels, _, unit = row["level"].partition("=")
            flags = frozenset(cell_list(row["flags"], ","))
            head = Head(
                label=row["head"],
                kind=row["kind"] if row["kind"] != "Other" else "Organization",
                takes=tuple(t for t in row["takes"].split(",") if t != "-"),
                relation=row["relation"],
                levels=cell_list(levels, "|"),
                unit=unit or None,
                flags=flags,
                nested=next((f.partition(":")[2] for f in flags if f.startswith("nested:")), ""),
                same=row["is"] or row["head"],
                within=row["in"].removeprefix("+"),
                within_named=row["in"].startswith("+"),
            )
            heads[head.label] = head
            self._add_all("heads.tsv", line, head.label, row["variants"], head)
        return heads

    def places(self) -> None:
        for line, row in read_rows(
            self.folder.joinpath("units.tsv"), ("label", "variants", "level", "alone")
        ):
            unit = UnitWord(row["label"], cell_list(row["level"], "|"), row["alone"] == "yes")
            self._add_all("units.tsv", line, unit.label, row["variants"], unit)
        for line, row in read_rows(
            self.folder.joinpath("provinces.tsv"), ("name", "unit", "variants")
        ):
            place = PlaceName(row["name"], (row["unit"],), "province")
            self._add_all("provinces.tsv", line, place.name, row["variants"], place)
        for _, row in read_rows(self.folder.joinpath("places.tsv"), ("name", "units")):
            key = ("PlaceName", fold(row["name"]))
            if key in self._seen:  # a city that bears its province's name
                continue
            place = PlaceName(row["name"], cell_list(row["units"]), "district")
            self._seen[key] = place
            self.phrases.add(place.name, place)

    def posts(self) -> None:
        columns = ("role", "variants", "takes", "body", "label", "flags")
        for line, row in read_rows(self.folder.joinpath("posts.tsv"), columns):
            post = Post(
                role=row["role"],
                takes=row["takes"],
                body=row["body"],
                label=row["label"] or row["role"],
                flags=frozenset(cell_list(row["flags"], ",")),
            )
            self._add_all("posts.tsv", line, post.role, row["variants"], post)

    def documents(self) -> dict[str, tuple[DocumentType, ...]]:
        codes: dict[str, tuple[DocumentType, ...]] = {}
        columns = ("label", "variants", "kind", "codes", "flags")
        for line, row in read_rows(self.folder.joinpath("documents.tsv"), columns):
            kind = DocumentType(
                label=row["label"],
                kind=row["kind"],
                codes=cell_list(row["codes"]),
                flags=frozenset(cell_list(row["flags"], ",")),
            )
            self._add_all("documents.tsv", line, kind.label, row["variants"], kind)
            for code in kind.codes:
                codes[code] = (*codes.get(code, ()), kind)
        return codes

    def small_tables(self) -> None:
        columns = ("label", "variants", "kind", "flags")
        for line, row in read_rows(self.folder.joinpath("events.tsv"), columns):
            event = EventType(row["label"], row["kind"], frozenset(cell_list(row["flags"], ",")))
            self._add_all("events.tsv", line, event.label, row["variants"], event)
        for line, row in read_rows(self.folder.joinpath("titles.tsv"), ("title", "class")):
            self._add("titles.tsv", line, row["title"], Title(row["class"]))
        for line, row in read_rows(self.folder.joinpath("triggers.tsv"), ("phrase", "class")):
            self._add("triggers.tsv", line, row["phrase"], Trigger(row["class"]))

    def fields(self) -> dict[str, tuple[FieldOfWork, ...]]:
        """Return the fields by the folded first word or abbreviation letter they may begin with."""
        found: dict[str, list[FieldOfWork]] = {}
        for line, row in read_rows(self.folder.joinpath("fields.tsv"), ("label", "units", "abbr")):
            units = tuple(tuple(split_words(fold(u))) for u in row["units"].split("|"))
            abbreviations = tuple(row["abbr"].split("|"))
            if len(units) != len(abbreviations):
                raise DataError("not as many abbreviations as units", path="fields.tsv", line=line)
            entry = FieldOfWork(row["label"], units, abbreviations)
            for first in {units[0][0], abbreviations[0][0]}:
                found.setdefault(first, []).append(entry)
        return {
            first: tuple(sorted(entries, key=lambda e: -len(e.units)))
            for first, entries in found.items()
        }

    def flags(self, file: str, columns: tuple[str, str], column: str) -> dict[str, bool]:
        found: dict[str, bool] = {}
        for line, row in read_rows(self.folder.joinpath(file), columns):
            key = fold(row[columns[0]]) if file != "surnames.tsv" else row[columns[0]]
            if key in found:
                raise DataError(f"{row[columns[0]]!r} stands twice", path=file, line=line)
            found[key] = row[column] == "yes"
        return found

    def pairs(self, file: str, columns: tuple[str, str]) -> dict[str, str]:
        found: dict[str, str] = {}
        for line, row in read_rows(self.folder.joinpath(file), columns):
            if row[columns[0]] in found:
                raise DataError(f"{row[columns[0]]!r} stands twice", path=file, line=line)
            found[row[columns[0]]] = row[columns[1]]
        return found

    def place_posts(self) -> dict[tuple[str, str], str]:
        rows = read_rows(self.folder.joinpath("placeposts.tsv"), ("role", "unit", "head"))
        return {(row["role"], row["unit"]): row["head"] for _, row in rows}

    def rules(self) -> dict[str, Rule]:
        found: dict[str, Rule] = {}
        columns = ("rule", "version", "confidence", "states")
        for line, row in read_rows(self.folder.joinpath("rules.tsv"), columns):
            if row["rule"] in found:
                raise DataError(f"{row['rule']!r} stands twice", path="rules.tsv", line=line)
            name = f"{row['rule']}/{row['version']}"
            found[row["rule"]] = Rule(name, float(row["confidence"]))
        return found

    def words(self) -> dict[str, Any]:
        raw = read_mapping(self.folder.joinpath("words.yml"), _WORD_KEYS)
        numerals = {fold(word): int(value) for word, value in raw["numerals"].items()}
        words: dict[str, Any] = {
            key: frozenset(fold(str(word)) for word in value)
            for key, value in raw.items()
            if key not in {"numerals", "no_stop", "member_role"}
        }
        words["member_role"] = str(raw["member_role"][0])
        words["no_stop"] = frozenset(str(word) for word in raw["no_stop"])
        words["numerals"] = numerals
        return words
