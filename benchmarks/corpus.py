"""The articles that benchmarks read: a folder of .txt files, or an archive of them."""

from __future__ import annotations

import sys
import tarfile
from pathlib import Path


def articles(
    corpus: Path, *, count: int | None = None, only: Path | None = None
) -> dict[str, bytes]:
    """Return articles by file name, in order of the names.

    With `count`, every n-th is taken, so that they are spread over the whole. `only` is a
    file of names without their ending, one a line.
    """
    if corpus.is_dir():
        found = {path.name: path.read_bytes() for path in corpus.rglob("*.txt")}
    else:
        found = {}
        with tarfile.open(corpus) as archive:
            for member in archive:
                file = archive.extractfile(member) if member.name.endswith(".txt") else None
                if file is not None:
                    found[Path(member.name).name] = file.read()
    if only is not None:
        wanted = {f"{name}.txt" for name in only.read_text(encoding="utf-8").split()}
        found = {name: content for name, content in found.items() if name in wanted}
    names = sorted(found)
    if len(names) == 0:
        sys.exit(f"no .txt articles in {corpus}")
    step = 1 if count is None else max(1, len(names) // count)
    return {name: found[name] for name in names[::step][:count]}
