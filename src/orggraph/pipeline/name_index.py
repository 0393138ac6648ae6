"""All names of a graph, laid out to be searched, and kept beside the state that they are of."""

from __future__ import annotations

import contextlib
import difflib
import json
import tempfile
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from weakref import WeakKeyDictionary

from orggraph.pipeline.collecting import paused
from orggraph.pipeline.names import Name, names_of
from orggraph.store import GraphReader, open_reader
from orggraph.text.fold import fold, strip_marks

WHOLE = 2  # of the ways to read words, those that take them as a whole name
_FILE = "names-1.txt"  # another number when its content changes
_PART = "\x1e"  # stands between the texts of the file: a space in names, escaped in JSON
_NEAR = 50  # names that are near enough to be asked for their class
_MOST = 2000  # names that are looked at before the best are chosen
_KEPT: WeakKeyDictionary[GraphReader, NameIndex] = WeakKeyDictionary()


def names_in(reader: GraphReader) -> NameIndex:
    """Return the names of a store: read again where they are kept, or made, and kept.

    They are made once for a published state on disk, and at each call for any other.
    """
    folder = reader.derived()
    if folder is None:
        return NameIndex.of(names_of(reader, ()))
    if reader not in _KEPT:
        _KEPT[reader] = _read(folder / _FILE) or _written(reader, folder)
    return _KEPT[reader]


def keep_names(store: Path | str) -> None:
    """Make the names of the newest published state of a store, for those who ask it later."""
    with open_reader(store) as reader:
        if reader.derived() is not None:
            names_in(reader)


def _read(file: Path) -> NameIndex | None:
    """Return the names that a file keeps; None when there is none, or another."""
    try:
        parts = file.read_text(encoding="utf-8").split(_PART)
    except (OSError, UnicodeDecodeError):
        return None
    return NameIndex(*parts) if len(parts) == len(NameIndex.PARTS) else None


def _written(reader: GraphReader, folder: Path) -> NameIndex:
    """Make the names of a store and keep them, where this user may write."""
    with paused():
        names = NameIndex.of(names_of(reader, ()))
    with contextlib.suppress(OSError):
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=folder, delete=False) as part:
            part.write(_PART.join(names.texts()))
        Path(part.name).chmod(0o644)
        Path(part.name).replace(folder / _FILE)  # whole, or not at all
    return names


class NameIndex:
    """The names of one state of a store, as three long texts, a name a line.

    `told` has all that is known of a name, `spelled` the name folded, `bare` the same without
    its diacritics.
    """

    PARTS = ("told", "spelled", "bare")

    def __init__(self, told: str, spelled: str, bare: str) -> None:
        self._told, self._spelled, self._bare = _Lines(told), _Lines(spelled), _Lines(bare)

    @classmethod
    def of(cls, names: Iterable[Name]) -> NameIndex:
        """Return the index of some names."""
        listed = list(names)
        told = (json.dumps([n.grade, n.name, n.iri, n.kind]) for n in listed)
        spelled = [fold(name.name) for name in listed]
        bare = (strip_marks(name) for name in spelled)
        return cls(
            *("\n" + "".join(f"{line}\n" for line in each) for each in (told, spelled, bare))
        )

    def texts(self) -> tuple[str, str, str]:
        """Return the three texts that it is made of."""
        return self._told.text, self._spelled.text, self._bare.text

    def readings(self, words: str) -> Iterator[list[Name]]:
        """Yield the names that words may mean, from the strictest way to the loosest.

        First whole names, spelled so, then with other diacritics; then what holds the words.
        """
        spelled = fold(words)
        bare = strip_marks(spelled)
        for whole in ("\n{}\n", "{}"):
            yield [self._name(number) for number in self._spelled.holding(whole.format(spelled))]
            yield [self._name(number) for number in self._bare.holding(whole.format(bare))]

    def nearest(self, words: str, *, kinds: frozenset[str], most: int) -> list[str]:
        """Return the names nearest to words, without regard to diacritics."""
        numbers: dict[str, list[int]] = {}
        for number, line in enumerate(self._bare):
            numbers.setdefault(line, []).append(number)
        near: list[str] = []
        for line in difflib.get_close_matches(strip_marks(fold(words)), numbers, n=_NEAR):
            fitting = [n for n in map(self._name, numbers[line]) if n.kind in kinds]
            near.extend(name.name for name in sorted(fitting)[:1])
        return near[:most]

    def __iter__(self) -> Iterator[Name]:
        return (self._name(number) for number in range(len(self._told)))

    def _name(self, number: int) -> Name:
        grade, name, iri, kind = json.loads(self._told.line(number))
        return Name(grade=grade, name=name, iri=iri, kind=kind)

    def counts(self) -> dict[str, int]:
        """Return how many entities of each class there are."""
        kinds = {name.iri: name.kind for name in self}
        return dict(Counter(kinds.values()))

    def search(self, words: str, *, kinds: frozenset[str] = frozenset()) -> list[Name]:
        """Return the best name of each entity that the words fit, the best entities first.

        Words fit a name that holds them all, with or without diacritics. A whole name goes
        before its beginning, that before the beginning of a word, that before any place; what
        is spelled as it was typed goes before what is so without its diacritics, an official
        name before an alias, and a short name before a long one. `kinds` limits the classes.
        """
        typed = fold(words)
        if typed == "":
            return []
        bare = strip_marks(typed)
        ranks: dict[str, tuple[tuple[int, bool, int, int, str], Name]] = {}
        for grade, number in self._fitting(bare):
            name = self._name(number)
            if len(kinds) > 0 and name.kind not in kinds:
                continue
            respelled = typed not in self._spelled.line(number)
            rank = (grade, respelled, name.grade, len(name.name), name.name)
            if name.iri not in ranks or rank < ranks[name.iri][0]:
                ranks[name.iri] = rank, name
        ordered = sorted(ranks.values(), key=lambda pair: (pair[0], pair[1].iri))
        return [name for _, name in ordered]

    def _fitting(self, bare: str) -> Iterator[tuple[int, int]]:
        """Yield the numbers of the names that fit, each once, with the grade of its fit."""
        seen: set[int] = set()
        parts = sorted(set(bare.split(" ")), key=len, reverse=True)
        for grade, wanted in enumerate((f"\n{bare}\n", f"\n{bare}", f" {bare}", bare, parts[0])):
            for number in self._bare.holding(wanted):
                if len(seen) >= _MOST:
                    return
                if number in seen:
                    continue
                if grade < 4 or all(part in self._bare.line(number) for part in parts):
                    seen.add(number)
                    yield grade, number


class _Lines:
    """Lines of one long text, found by what they hold; a line end goes before the first."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        lengths = (len(line) + 1 for line in self.text.split("\n"))
        return list(accumulate(lengths))[:-2]

    def __len__(self) -> int:
        return len(self._starts)

    def __iter__(self) -> Iterator[str]:
        return iter(self.text.split("\n")[1:-1])

    def line(self, number: int) -> str:
        """Return a line by its number."""
        start = self._starts[number]
        return self.text[start : self.text.index("\n", start)]

    def holding(self, wanted: str) -> Iterator[int]:
        """Yield the numbers of the lines that hold a text; it may span the ends of a line."""
        place = self.text.find(wanted)
        while place >= 0:
            inside = place + (wanted[0] == "\n")
            yield bisect_right(self._starts, inside) - 1
            # on with the next line, which begins at this one's last character
            place = self.text.find(wanted, self.text.find("\n", inside))
