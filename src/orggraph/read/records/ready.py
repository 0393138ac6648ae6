"""The mappings that come with the program, known by name or by the shape of what they are for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path

from orggraph.errors import InputError
from orggraph.model.mapping import RecordMapping
from orggraph.read.page_words import PageWords
from orggraph.read.records.formats import GRID_READERS
from orggraph.read.records.grids import Headed, headed
from orggraph.read.records.lined import Lined, read_lined
from orggraph.read.records.mapping_file import ABOUT, parse_mapping

_SAMPLE = 100_000  # bytes of a file of lines that tell what it is
_BY_LINES = (".csv", ".tsv", ".jsonl", ".ndjson")
_NAME = "mapping"


def ready_mappings() -> tuple[str, ...]:
    """Return the names of the mappings there are, sorted."""
    return tuple(sorted(path.name.removesuffix(".yml") for path in _folder().iterdir()))


def ready_mapping(name: str) -> Path:
    """Return the file of a mapping; InputError when there is none of that name."""
    if name not in ready_mappings():
        raise InputError(
            f"no mapping is called {name!r}", remedy=f"there is: {', '.join(ready_mappings())}"
        )
    return _folder() / f"{name}.yml"


def load_mapping(path: Path) -> RecordMapping:
    """Return the mapping of a file, which may take a ready one and say what it is about.

    Raises:
        InputError: when it cannot be read, or is wrong.
    """
    text = mapping_text(path)
    data = read_lined(text, str(path))
    if _NAME not in data:
        return parse_mapping(text, str(path))
    data.check((_NAME, *ABOUT, "ignore"))
    base = ready_mapping(data.text(_NAME) or "")
    whole = parse_mapping(base.read_text(encoding="utf-8"), base.name)
    about = parse_mapping(_about(data), str(path))
    return replace(
        whole,
        title=about.title,
        issued=about.issued,
        url=about.url,
        context=about.context,
        language=about.language if "language" in data else whole.language,
    )


def mapping_text(path: Path) -> str:
    """Return the text of a mapping file; InputError when it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path=path) from None
    except UnicodeDecodeError:
        raise InputError("not UTF-8", path=path, remedy="save the mapping as UTF-8") from None


def mapping_bytes(path: Path) -> bytes:
    """Return all that decides what a mapping says, for the hash of what is read with it."""
    text = mapping_text(path)
    try:
        name = read_lined(text, str(path)).get(_NAME)
    except InputError:
        name = None  # what is wrong with it is said when it is used
    base = ready_mapping(name).read_bytes() if name in ready_mappings() else b""
    return text.encode() + base


def recognized(path: Path, words: PageWords) -> Path | None:
    """Return the ready mapping for a file of a known shape; None when it has none."""
    ending = path.suffix.lower()
    try:
        with path.open("rb") as file:
            data = file.read(_SAMPLE if ending in _BY_LINES else -1)
        if ending in _BY_LINES and len(data) == _SAMPLE:
            data = data[: data.rfind(b"\n") + 1]
        grids = GRID_READERS[ending](data, words)
    except (InputError, OSError):
        return None  # why it cannot be read is said when it is
    tables = [table for table in map(headed, grids) if table is not None]
    for name, shapes in _shapes().items():
        if len(shapes) > 0 and all(_fits(shape, tables) for shape in shapes):
            return ready_mapping(name)
    return None


def _fits(shape: Lined, tables: Iterable[Headed]) -> bool:
    sheet, columns = shape.text("sheet"), set(shape.texts("columns"))
    return any(
        columns <= set(table.names) and (sheet is None or table.sheet == sheet) for table in tables
    )


@cache
def _shapes() -> dict[str, list[Lined]]:
    found = {}
    for name in ready_mappings():
        data = read_lined(ready_mapping(name).read_text(encoding="utf-8"), name)
        found[name] = [shape for shape in data.get("recognize") or [] if isinstance(shape, Lined)]
    return found


def _folder() -> Path:
    return Path(str(files(__package__).joinpath("mappings")))


def _about(data: Lined) -> str:
    """Return what a mapping says beside the ready one, as a mapping of its own."""
    lines = [f"{key}: {data[key]!r}" for key in ABOUT if key in data]
    return "\n".join([*lines, "entities: {x: {type: Person, name: x}}"])
