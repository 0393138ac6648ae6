"""How fast texts are read, and how the time grows with their length.

    python benchmarks/reading.py CORPUS [--only NAMES] [--count 500] [--longest 50]

Measured is extraction alone, in this process: from the text and its blocks to entities and
statements. CORPUS is a folder of .txt articles or an archive of them; NAMES a file that names
those that are about politics. Then articles are joined into texts of growing length, up to
LONGEST megabytes: seconds per megabyte tell whether the time grows faster than the text.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable
from itertools import cycle
from pathlib import Path

from corpus import articles

from orggraph.extract import extract, load_extractor
from orggraph.pipeline.worker import words_of_pages
from orggraph.read import read_bytes

LANGUAGE = "vi"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure extraction.")
    parser.add_argument("corpus", type=Path, help="folder or archive of .txt articles")
    parser.add_argument("--only", type=Path, help="file with the names to take, one a line")
    parser.add_argument("--count", type=int, default=500, help="articles to read")
    parser.add_argument("--longest", type=float, default=50, help="megabytes of the longest text")
    options = parser.parse_args()
    texts = list(articles(options.corpus, count=options.count, only=options.only).values())
    speed(texts)
    growth(texts, options.longest)


def speed(texts: list[bytes]) -> None:
    """Print articles a minute, the mean and the slowest."""
    extract_one(texts[0])  # loads the words
    times = [extract_one(text) for text in texts]
    megabytes = sum(map(len, texts)) / 1e6
    slowest = max(time / (len(text) / 1000) for time, text in zip(times, texts, strict=True))
    print(f"{len(texts):,} articles, {megabytes:.2f} MB, in {sum(times):.1f} s")
    print(f"{60 * len(texts) / sum(times):,.0f} articles a minute")
    print(f"{1000 * sum(times) / len(texts):.1f} ms an article, at most {1000 * max(times):.0f}")
    print(f"{sum(times) / megabytes:.2f} ms a kilobyte, at most {1000 * slowest:.1f}\n")


def growth(texts: list[bytes], longest: float) -> None:
    """Print the time for texts of growing length."""
    print(f"{'MB':>8} {'seconds':>9} {'s/MB':>7}")
    size = 0.5
    while size <= longest:
        text = joined(texts, round(size * 1e6))
        seconds = extract_one(text)
        print(f"{len(text) / 1e6:>8.1f} {seconds:>9.1f} {seconds / (len(text) / 1e6):>7.2f}")
        size = size * 2 if size * 2 <= longest or size == longest else longest


def joined(texts: Iterable[bytes], size: int) -> bytes:
    """Return one text of a length in bytes, made of articles again and again."""
    parts: list[bytes] = []
    length = 0
    for text in cycle(texts):
        parts.append(text)
        length += len(text) + 1
        if length >= size:
            return b"\n".join(parts)
    return b""


def extract_one(content: bytes) -> float:
    """Return the seconds that extraction of one text takes."""
    source = read_bytes(content, "article.txt", words_of_pages(LANGUAGE))
    extractor = load_extractor("grammar", LANGUAGE)
    began = time.perf_counter()
    extract(source, extractor)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
