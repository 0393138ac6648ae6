"""How fast a build is, and how much memory it takes: `make bench`.

    python benchmarks/build.py CORPUS [--count 2000] [--ner 40]

CORPUS is a folder of .txt articles or an archive of them (.tar.xz and the like). Of its
articles in order of their names, every n-th is taken, so that COUNT of them are spread over
the whole. Each build runs in a process of its own, on a store of its own; memory is the sum
of the resident sets of the program and its worker processes, looked at 20 times a second
(pages they share are counted for each). If underthesea is installed, its named-entity
recognition reads a sample of the same texts, and its time is extrapolated by their bytes.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psutil
from corpus import articles

LOOK_EVERY = 0.05  # seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One measured run over a number of articles."""

    name: str
    articles: int
    megabytes: float
    seconds: float
    peak_mb: float | None
    note: str = ""

    def row(self) -> str:
        """Return the run as a line of the table."""
        minutes = self.seconds / 60
        peak = "" if self.peak_mb is None else f"{self.peak_mb:,.0f}"
        return (
            f"{self.name:<22} {self.articles:>8,} {self.seconds:>9.1f} "
            f"{self.articles / minutes:>13,.0f} {self.megabytes / minutes:>8.2f} "
            f"{peak:>8}  {self.note}"
        )


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description="Measure builds.")
    parser.add_argument("corpus", type=Path, help="folder or archive of .txt articles")
    parser.add_argument("--count", type=int, default=2000, help="articles to read")
    parser.add_argument("--ner", type=int, default=40, help="articles for underthesea")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = pick(options.corpus, folder / "articles", options.count)
        results = [measure(files, folder, jobs) for jobs in (1, 2)]
        results.append(measure(files, folder, 2, again=True))
        peer = underthesea(files, options.ner)
        megabytes = size(files)
    print(f"{len(files)} articles, {megabytes:.2f} MB, from {options.corpus.name}\n")
    print(
        f"{'run':<22} {'articles':>8} {'seconds':>9} {'articles/min':>13} "
        f"{'MB/min':>8} {'peak MB':>8}"
    )
    for result in [*results, *([] if peer is None else [peer])]:
        print(result.row())


def pick(corpus: Path, target: Path, count: int) -> list[Path]:
    """Copy every n-th article of the corpus, in order of their names, into a folder."""
    target.mkdir()
    for name, content in articles(corpus, count=count).items():
        (target / name).write_bytes(content)
    return sorted(target.iterdir())


def measure(files: list[Path], folder: Path, jobs: int, *, again: bool = False) -> Result:
    """Build the articles in a process of its own; `again` finds them unchanged."""
    store = folder / f"store-{jobs}"
    program = [sys.executable, "-m", "orggraph", "build", files[0].parent]
    # into files: a pipe that nobody empties would stop the build while it is watched
    with (folder / "stdout").open("w+b") as stdout, (folder / "stderr").open("w+b") as stderr:
        began = time.monotonic()
        with subprocess.Popen(
            [*program, "--store", store, "--jobs", str(jobs), "--json"],
            stdout=stdout,
            stderr=stderr,
        ) as process:
            peak = watch(process.pid)
            process.wait()
        seconds = time.monotonic() - began
    if process.returncode not in (0, 1):
        sys.exit((folder / "stderr").read_text(encoding="utf-8"))
    report = json.loads((folder / "stdout").read_bytes())
    statements = sum(report["statements"].values())
    note = f"{statements:,} statements, {len(report['left_out'])} left out"
    return Result(
        name="nothing changed" if again else f"build, {jobs} job{'s' if jobs > 1 else ''}",
        articles=len(files),
        megabytes=size(files),
        seconds=seconds,
        peak_mb=peak / 1e6,
        note="" if again else note,
    )


def watch(pid: int) -> int:
    """Return the highest sum of resident bytes of a process and its children, till it ends."""
    peak = 0
    process = psutil.Process(pid)
    with contextlib.suppress(psutil.NoSuchProcess):
        while process.status() != psutil.STATUS_ZOMBIE:
            now = 0
            for each in [process, *process.children(recursive=True)]:
                with contextlib.suppress(psutil.NoSuchProcess):
                    now += each.memory_info().rss
            peak = max(peak, now)
            time.sleep(LOOK_EVERY)
    return peak


def underthesea(files: list[Path], count: int) -> Result | None:
    """Measure the peer on a sample of the same texts; None when it is not installed."""
    try:
        from underthesea import ner  # noqa: PLC0415 - it is optional
    except ImportError:
        print("underthesea is not installed: pip install orggraph[bench]\n", file=sys.stderr)
        return None
    sample = files[:: max(1, len(files) // count)][:count]
    ner("Hà Nội")  # loads its model
    began = time.monotonic()
    for file in sample:
        ner(file.read_text(encoding="utf-8"))
    seconds = time.monotonic() - began
    scale = size(files) / size(sample)
    return Result(
        name="underthesea ner",
        articles=len(files),
        megabytes=size(files),
        seconds=seconds * scale,
        peak_mb=None,
        note=f"extrapolated by bytes from {len(sample)} articles in {seconds:.1f} s, one core",
    )


def size(files: list[Path]) -> float:
    """Return the megabytes that files hold."""
    return sum(file.stat().st_size for file in files) / 1e6


if __name__ == "__main__":
    main()
