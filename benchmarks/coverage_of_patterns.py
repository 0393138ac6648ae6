"""How much of what a simple pattern finds is read: `make coverage`.

    python benchmarks/coverage_of_patterns.py CORPUS [--only NAMES] [--count N] [--misses 20]

Two patterns are looked for in the text of each article, by words of their own (the .yml beside
this) and without the grammar: the numbers of documents ("Quyết định số 12/QĐ-UBND"), and posts
beside names ("Bí thư Tỉnh ủy … NAME", "NAME, Phó Giám đốc Sở …"). Counted is how many of them
became a document of that number and kind, or a post of that person. A pattern finds things
that are none ("Giám đốc nói với Lê …"), so that the rate is a lower bound.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from corpus import articles

from orggraph.extract import extract, load_extractor
from orggraph.model import Entity, EntityType, Predicate, Reading, Source
from orggraph.pipeline.worker import words_of_pages
from orggraph.read import read_bytes
from orggraph.text.fold import fold

LANGUAGE = "vi"
# In Unicode the two cases of letters with marks alternate, so that no range has one of them.
_LETTERS = [
    chr(code) for code in (*range(0x41, 0x7B), *range(0xC0, 0x1EFA)) if chr(code).isalpha()
]
_UPPER = "".join(letter for letter in _LETTERS if letter.isupper())
_LOWER = "".join(letter for letter in _LETTERS if letter.islower())
AROUND = 80  # characters shown on each side of a miss


@dataclass
class Tally:
    """What was found by a pattern, and what of it was read."""

    found: Counter[str] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def add(self, what: str, *, read: bool, words: str) -> None:
        """Count one; `words` are shown when it was missed."""
        self.found[what] += 1
        self.read[what] += read
        if not read:
            self.misses.append(words)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure coverage.")
    parser.add_argument("corpus", type=Path, help="folder or archive of .txt articles")
    parser.add_argument("--only", type=Path, help="file with the names to take, one a line")
    parser.add_argument("--count", type=int, help="articles to read")
    parser.add_argument("--misses", type=int, default=0, help="misses to show of each pattern")
    options = parser.parse_args()
    words = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))
    patterns = Patterns(words)
    documents, posts = Tally(), Tally()
    began = time.monotonic()
    texts = articles(options.corpus, count=options.count, only=options.only)
    for name, content in texts.items():
        source = read_bytes(content, name, words_of_pages(LANGUAGE))
        # most articles of a press corpus hold neither, and need not be read
        numbers, holders = list(patterns.numbers(source)), list(patterns.holders(source))
        if len(numbers) + len(holders) > 0:
            reading = extract(source, load_extractor("grammar", LANGUAGE))
            _documents(documents, reading, numbers)
            _posts(posts, reading, holders)
    print(f"{len(texts):,} articles in {time.monotonic() - began:.0f} s\n")
    for title, tally in (("documents with a number", documents), ("posts beside names", posts)):
        _print(title, tally, options.misses)


class Patterns:
    """The two patterns, made of the words of a language."""

    def __init__(self, words: dict[str, Any]) -> None:
        self.kinds: dict[str, str] = {fold(k): v for k, v in words["documents"].items()}
        kinds = "|".join(sorted(words["documents"], key=len, reverse=True))
        number = r"\d[\w.]*(?:\s?[-–/]\s?[\wĐƯÔ.&]+){0,4}"
        self._document = re.compile(
            rf"\b({kinds})\s+(?:{words['number']}\s*:?\s*)({number})", re.IGNORECASE
        )
        post = "|".join(sorted(words["posts"], key=len, reverse=True))
        honorific = "|".join(words["honorifics"])
        surnames = "|".join(_column("surnames.tsv"))
        places = "|".join((*_column("provinces.tsv"), *_column("places.tsv")))
        capital = rf"[{_UPPER}][{_LOWER}]+"
        name = rf"(?!(?:{places}|{honorific})\b)(?!{post})(?:{surnames})(?:\s{capital}){{1,3}}"
        between = words["between"]
        bodies = "|".join(words["bodies"])
        body = rf"(?:{bodies})\b(?:\s(?!{post}|{honorific})\w+){{0,{between}}}?"
        # "Chủ tịch UBND xã | Thạch Tiến" is a place, "Bộ Y tế và ông | A" another man
        apart = "".join(rf"(?<!\b{word}\s)" for word in words["apart"])
        self._before = re.compile(rf"\b({post})\s+{body}\s{apart}({name})\b(?!\s[{_UPPER}])")
        # "A, Chủ tịch UBND tỉnh B": the post is that of the name after it
        self._after = re.compile(rf"\b({name}),\s+({post})\s+(?!{body}\s{name})(?:{bodies})\b")

    def numbers(self, source: Source) -> Iterator[tuple[str, str, int]]:
        """Yield kind, number and place of the documents."""
        for match in self._document.finditer(source.text):
            yield self.kinds[fold(match[1])], match[2].rstrip("."), match.start()

    def holders(self, source: Source) -> Iterator[tuple[str, str, int]]:
        """Yield post, name and place of the posts beside names."""
        for match in self._before.finditer(source.text):
            yield match[1], match[2], match.start()
        for match in self._after.finditer(source.text):
            yield match[2], match[1], match.start()


def _column(name: str) -> list[str]:
    """Return the names that the first column of a table of the language pack holds."""
    table = files("orggraph.languages").joinpath(LANGUAGE, "data", name)
    rows = [line.split("\t")[0] for line in table.read_text(encoding="utf-8").split("\n")]
    return [row for row in rows if row != "" and row[0].isupper()]


def _documents(tally: Tally, reading: Reading, found: list[tuple[str, str, int]]) -> None:
    known = {
        (entity.kind, _bare(entity.number or ""))
        for entity in reading.entities
        if entity.type is EntityType.DOCUMENT
    }
    for kind, number, at in found:
        own = _bare(number)
        # the pattern may take in less or more than the number ("12 về", "36")
        read = any(
            k == kind and n != "" and (n.startswith(own) or own.startswith(n)) for k, n in known
        )
        tally.add(kind, read=read, words=_around(reading, at))


def _posts(tally: Tally, reading: Reading, found: list[tuple[str, str, int]]) -> None:
    entities: dict[str, Entity] = {entity.id: entity for entity in reading.entities}
    held = {
        (fold(entities[s.subject].name), fold(s.role or ""))
        for s in reading.statements
        if s.predicate is Predicate.HOLDS_POST
    }
    for post, name, at in found:
        wanted = fold(post), fold(name)
        # the pattern may begin in the name of the place before ("Tỉnh ủy Sơn | La Lê Văn A")
        read = any(
            role.startswith(wanted[0]) and (wanted[1] in holder or holder in wanted[1])
            for holder, role in held
        )
        tally.add(post, read=read, words=_around(reading, at))


def _bare(number: str) -> str:
    return re.sub(r"[\s.–-]", "", number).upper()


def _around(reading: Reading, at: int) -> str:
    text = reading.source.text
    words = " ".join(text[max(0, at - AROUND) : at + 2 * AROUND].split())
    return f"{reading.source.identifier}: {words}"


def _print(title: str, tally: Tally, misses: int) -> None:
    found, read = tally.found.total(), tally.read.total()
    print(f"{title}: {read:,} of {found:,} read ({100 * read / max(1, found):.1f} %)")
    for what, count in tally.found.most_common():
        print(f"  {what:<18} {tally.read[what]:>6,} of {count:>6,}")
    step = max(1, len(tally.misses) // max(1, misses))
    for words in tally.misses[::step][:misses]:
        print(f"  missed  {words}")
    print()


if __name__ == "__main__":
    main()
