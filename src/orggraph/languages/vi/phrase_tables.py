"""Loading the data files whose phrases are looked for in the text."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from importlib.resources.abc import Traversable

from orggraph.errors import DataError
from orggraph.languages.phrases import PhraseTable
from orggraph.languages.tables import Row, cell_list, read_rows
from orggraph.languages.vi.entries import (
    DocumentType,
    Entry,
    EventType,
    Head,
    LawTitle,
    PlaceName,
    Post,
    Title,
    Trigger,
    UnitWord,
)
from orggraph.text.fold import fold

_HEADS = "heads.tsv"
_NAMED_HEAD = frozenset({"fixed", "member", "field"})  # posts whose `body` is a head
_ONE_HEAD_ONLY = ("party", "plenum")  # flags that the grammar finds a head by


class PhraseLoader:
    """Fills the phrase table, refusing a second meaning of one class for a phrase."""

    def __init__(self, folder: Traversable) -> None:
        self.phrases: PhraseTable[Entry] = PhraseTable()
        self._folder = folder
        self._seen: dict[tuple[type[Entry], str], Entry] = {}

    def heads(self) -> dict[str, Head]:
        """Load heads.tsv: the heads by their official spelling."""
        columns = ("head", "variants", "kind", "takes", "relation", "level", "flags", "is", "in")
        heads: dict[str, Head] = {}
        lines: dict[str, int] = {}
        for line, row in read_rows(self._folder.joinpath(_HEADS), columns):
            head = _head(row)
            self._add(_HEADS, line, (head.label, row["variants"]), head)
            heads[head.label] = head
            lines[head.label] = line
        self._shortened()
        for head in heads.values():
            for other in (head.same, head.within, *head.under):
                if other != "" and other not in heads:
                    raise DataError(f"{other!r} is no head", path=_HEADS, line=lines[head.label])
        return heads

    def _shortened(self) -> None:
        """Add the heads with the short forms of abbreviations.tsv in place of the long ones."""
        pairs = [
            (fold(row["long"]), row["short"])
            for _, row in self._rows("abbreviations.tsv", ("long", "short"))
        ]
        known = [(phrase, entry) for (_, phrase), entry in self._seen.items()]
        for long, short in pairs:
            shorter = [
                (f" {phrase} ".replace(f" {long} ", f" {short} ").strip(), entry)
                for phrase, entry in known
                if phrase != long and f" {long} " in f" {phrase} "
            ]
            fresh = [(p, e) for p, e in shorter if (type(e), fold(p)) not in self._seen]
            for phrase, entry in fresh:
                self._seen[type(entry), fold(phrase)] = entry
                self.phrases.add(phrase, entry)
            known.extend(fresh)

    def chosen(self, heads: Mapping[str, Head], groups: Collection[str]) -> dict[str, Head]:
        """Return the heads that the grammar finds by a flag of theirs; check groups of words."""
        for head in heads.values():
            if head.unless != "" and head.unless not in groups:
                raise DataError(f"{head.label}: no group of words {head.unless!r}", path=_HEADS)
        found: dict[str, Head] = {}
        for flag in _ONE_HEAD_ONLY:
            with_flag = [head for head in heads.values() if flag in head.flags]
            if len(with_flag) != 1:
                raise DataError(f"{len(with_flag)} heads with the flag {flag!r}", path=_HEADS)
            found[flag] = with_flag[0]
        return found

    def places(self) -> dict[str, str]:
        """Load units.tsv, provinces.tsv, places.tsv; return the full forms that places have."""
        full: dict[str, str] = {}
        for line, row in self._rows("units.tsv", ("label", "variants", "level", "alone")):
            unit = UnitWord(row["label"], cell_list(row["level"], "|"), row["alone"] == "yes")
            self._add("units.tsv", line, (unit.label, row["variants"]), unit)
        for line, row in self._rows("provinces.tsv", ("name", "unit", "variants", "full")):
            place = PlaceName(row["name"], (row["unit"],), "province")
            self._add("provinces.tsv", line, (place.name, row["variants"]), place)
            if row["full"] != "":
                full[place.name] = row["full"]
        for line, row in self._rows("places.tsv", ("name", "units")):
            known = self._seen.get((PlaceName, fold(row["name"])))
            if isinstance(known, PlaceName) and known.level == "province":
                continue  # a city that bears its province's name
            place = PlaceName(row["name"], cell_list(row["units"]), "district")
            self._add("places.tsv", line, (place.name, ""), place)
        return full

    def posts(self, heads: Collection[str]) -> None:
        """Load posts.tsv."""
        columns = ("role", "variants", "takes", "body", "label", "flags")
        for line, row in self._rows("posts.tsv", columns):
            for head in _named_heads(row):
                if head not in heads:
                    raise DataError(f"{head!r} is no head", path="posts.tsv", line=line)
            post = Post(
                role=row["role"],
                takes=row["takes"],
                body=row["body"],
                label=row["label"] or row["role"],
                flags=_flags(row),
            )
            self._add("posts.tsv", line, (post.role, row["variants"]), post)

    def small_tables(self) -> dict[str, DocumentType]:
        """Load the tables of few columns; return documents.tsv by label."""
        types: dict[str, DocumentType] = {}
        columns = ("label", "variants", "kind", "flags")
        for line, row in self._rows("documents.tsv", columns):
            document = DocumentType(row["label"], row["kind"], _flags(row))
            types[document.label] = document
            self._add("documents.tsv", line, (row["label"], row["variants"]), document)
        for line, row in self._rows("laws.tsv", ("title",)):
            self._add("laws.tsv", line, (row["title"], ""), LawTitle(row["title"]))
        for line, row in self._rows("events.tsv", columns):
            event = EventType(row["label"], row["kind"], _flags(row))
            self._add("events.tsv", line, (row["label"], row["variants"]), event)
        for line, row in self._rows("titles.tsv", ("title", "class")):
            self._add("titles.tsv", line, (row["title"], ""), Title(row["class"]))
        for line, row in self._rows("triggers.tsv", ("phrase", "class")):
            self._add("triggers.tsv", line, (row["phrase"], ""), Trigger(row["class"]))
        return types

    def _rows(self, file: str, columns: tuple[str, ...]) -> list[tuple[int, Row]]:
        return list(read_rows(self._folder.joinpath(file), columns))

    def _add(self, file: str, line: int, spellings: tuple[str, str], entry: Entry) -> None:
        """Add an entry under its label and its variants; two that fold alike are added once."""
        label, variants = spellings
        for phrase in dict.fromkeys((label, *cell_list(variants))):
            key = type(entry), phrase if phrase.isupper() else fold(phrase)
            known = self._seen.get(key)
            if known is None:
                self._seen[key] = entry
                self.phrases.add(phrase, entry)
            elif known is not entry:
                raise DataError(
                    f"{phrase!r} has two meanings: {known} and {entry}", path=file, line=line
                )


def _named_heads(row: Row) -> tuple[str, ...]:
    """Return the heads that a post names in its body: one, or for org none or several."""
    if row["takes"] == "org":
        return cell_list(row["body"], "|")
    return (row["body"],) if row["takes"] in _NAMED_HEAD else ()


def _head(row: Row) -> Head:
    levels, _, unit = row["level"].partition("=")
    flags = _flags(row)
    return Head(
        label=row["head"],
        kind=row["kind"] if row["kind"] != "Other" else "Organization",
        takes=tuple(t for t in row["takes"].split(",") if t != "-"),
        relation=row["relation"],
        levels=cell_list(levels, "|"),
        unit=unit or None,
        flags=flags,
        nested=_told(flags, "nested:"),
        committee_of=_told(flags, "committee:"),
        under=cell_list(_told(flags, "under:"), "+"),
        unless=_told(flags, "unless:"),
        people=fold(_told(flags, "people:")),
        same=row["is"] or row["head"],
        within=row["in"].removeprefix("+"),
        within_named=row["in"].startswith("+"),
    )


def _flags(row: Row) -> frozenset[str]:
    return frozenset(cell_list(row["flags"], ","))


def _told(flags: frozenset[str], prefix: str) -> str:
    return next((flag.removeprefix(prefix) for flag in flags if flag.startswith(prefix)), "")
