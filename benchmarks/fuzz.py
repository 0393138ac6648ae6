"""Whether any text can make reading fail or hang: mutated articles, read one after the other.

    python benchmarks/fuzz.py CORPUS [--count 10000] [--seed 1]

Articles of the corpus are cut, joined, and changed in characters, words and lines; each is
read from bytes to statements. Printed are the exceptions, with the text that raised them
kept in a file, and the slowest texts in milliseconds a kilobyte. Texts of less than one
kilobyte count as one. Exit status 1 when one failed or took over 100 ms a kilobyte.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
import unicodedata
from pathlib import Path

from corpus import articles

from orggraph.errors import OrgGraphError
from orggraph.extract import extract, load_extractor
from orggraph.pipeline.worker import words_of_pages
from orggraph.read import read_bytes

LANGUAGE = "vi"
LIMIT = 100.0  # milliseconds a kilobyte


def main() -> None:
    """Mutate, read, and print what went wrong."""
    parser = argparse.ArgumentParser(description="Read mutated articles.")
    parser.add_argument("corpus", type=Path, help="folder or archive of .txt articles")
    parser.add_argument("--only", type=Path, help="file with the names to take, one a line")
    parser.add_argument("--count", type=int, default=10_000, help="texts to read")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    random_ = random.Random(options.seed)  # noqa: S311 - the same texts on every run
    found = articles(options.corpus, only=options.only).values()
    texts = [content.decode(errors="replace") for content in found]
    read(b"A.")  # loads the words
    slowest: list[tuple[float, int, bytes]] = []
    failed = refused = 0
    for number in range(options.count):
        content = mutated(texts, random_)
        began = time.perf_counter()
        try:
            read(content)
        except OrgGraphError:
            refused += 1
        except Exception as error:  # what is looked for
            failed += 1
            print(f"{kept(content, number)}: {type(error).__name__}: {error}")
        speed = 1000 * (time.perf_counter() - began) / max(1.0, len(content) / 1000)
        slowest = sorted([*slowest, (speed, number, content)], reverse=True)[:5]
    print(f"{options.count:,} texts read, {refused} refused, {failed} raised an exception")
    for speed, number, content in slowest:
        print(f"{speed:8.1f} ms a kilobyte, {len(content):,} bytes: {kept(content, number)}")
    sys.exit(1 if failed > 0 or slowest[0][0] > LIMIT else 0)


def read(content: bytes) -> None:
    """Read one text, from bytes to statements."""
    source = read_bytes(content, "article.txt", words_of_pages(LANGUAGE))
    extract(source, load_extractor("grammar", LANGUAGE))


def mutated(texts: list[str], random_: random.Random) -> bytes:
    """Return a text with a few changes of any kind."""
    text = random_.choice(texts)
    if random_.random() < 0.2:
        other = random_.choice(texts)
        text = text[: random_.randrange(len(text) + 1)] + other[random_.randrange(len(other)) :]
    for _ in range(random_.randint(1, 12)):
        change = random_.choice(CHANGES)
        text = change(text, random_) or "."
    return text[:60_000].encode(errors="replace")


def swap_words(text: str, random_: random.Random) -> str:
    """Exchange two words."""
    words = text.split(" ")
    one, other = random_.randrange(len(words)), random_.randrange(len(words))
    words[one], words[other] = words[other], words[one]
    return " ".join(words)


def repeat(text: str, random_: random.Random) -> str:
    """Say a part many times."""
    start = random_.randrange(len(text))
    part = text[start : start + random_.randint(1, 60)]
    return text[:start] + part * random_.randint(2, 400) + text[start:]


def drop(text: str, random_: random.Random) -> str:
    """Leave out a part."""
    start = random_.randrange(len(text))
    return text[:start] + text[start + random_.randint(1, 200) :]


def insert(text: str, random_: random.Random) -> str:
    """Put in signs that mean something, or nothing."""
    start = random_.randrange(len(text))
    part = "".join(random_.choices("\n\t ,.;:()“”\"'-–/|*#&<>²٣\u00a0\u200b\u0301\ufffdĐ1", k=9))
    return text[:start] + part + text[start:]


def shout(text: str, random_: random.Random) -> str:
    """Put a part in capitals, or all of it."""
    start = 0 if random_.random() < 0.3 else random_.randrange(len(text))
    stop = start + random_.randint(1, len(text))
    return text[:start] + text[start:stop].upper() + text[stop:]


def decompose(text: str, random_: random.Random) -> str:
    """Write the letters and their marks apart from some place on."""
    start = random_.randrange(len(text))
    return text[:start] + unicodedata.normalize("NFD", text[start:])


def unspace(text: str, random_: random.Random) -> str:
    """Lose the spaces of a part, or the ends of its lines."""
    start = random_.randrange(len(text))
    stop = start + random_.randint(1, 300)
    return text[:start] + text[start:stop].replace(random_.choice(" \n"), "") + text[stop:]


CHANGES = (swap_words, repeat, drop, insert, shout, decompose, unspace)


def kept(content: bytes, number: int) -> Path:
    """Keep a text to look at; return where."""
    path = Path(tempfile.gettempdir()) / f"orggraph-fuzz-{number}.txt"
    path.write_bytes(content)
    return path


if __name__ == "__main__":
    main()
