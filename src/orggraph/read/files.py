"""Reading what was found: a file, standard input, or bytes at hand."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import replace
from pathlib import Path

from orggraph.errors import InputError
from orggraph.model import Source
from orggraph.model.mapping import RecordMapping
from orggraph.read.found import Found
from orggraph.read.page_words import PageWords
from orggraph.read.records.ready import load_mapping, mapping_bytes
from orggraph.read.records.record import Record, read_record
from orggraph.read.registry import READERS, ending, endings
from orggraph.read.stated import Stated

STDIN = Path("-")
_NOTHING = Stated()


def read_file(
    path: Path, identifier: str, page_words: PageWords, stated: Stated = _NOTHING
) -> Source:
    """Read a file, or standard input for "-"; InputError names the path.

    The identifier says by its ending how to read: it is the name under which the file is
    known, and standard input has no other. What is stated of the file elsewhere goes before
    what it says itself, and is part of the hash of its content.
    """
    try:
        data = sys.stdin.buffer.read() if path == STDIN else path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read: {reason(error)}", path=path) from None
    try:
        source = stated.of(read_bytes(data, identifier, page_words), page_words)
        return replace(source, content_hash=content_hash(data, stated))
    except InputError as error:
        raise InputError(error.message, path=path, line=error.line, remedy=error.remedy) from None


def read_record_file(found: Found, page_words: PageWords) -> tuple[Record, RecordMapping]:
    """Read a record by its mapping; InputError names the file that is wrong."""
    assert found.mapping is not None  # noqa: S101 - a record has one
    mapping = load_mapping(found.mapping)
    try:
        data = found.path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read: {reason(error)}", path=found.path) from None
    try:
        record = read_record(data, found.identifier, mapping, page_words)
        source = found.stated.of(record.source, page_words)
    except InputError as error:
        path = found.path if error.path is None else error.path  # or that of the mapping
        raise InputError(error.message, path=path, line=error.line, remedy=error.remedy) from None
    content = content_hash(data, found.stated, found.mapping)
    return replace(record, source=replace(source, content_hash=content)), mapping


def content_hash(data: bytes, stated: Stated = _NOTHING, mapping: Path | None = None) -> str:
    """Return the SHA-256 of a file and of what else decides what it says, in hexadecimal.

    That is what is stated of it elsewhere, and the mapping of a record.
    """
    whole = data if stated == _NOTHING else data + stated.lines()
    return hashlib.sha256(whole if mapping is None else whole + mapping_bytes(mapping)).hexdigest()


def read_bytes(data: bytes, identifier: str, page_words: PageWords) -> Source:
    """Read the bytes of a file that `identifier` names; InputError without a path."""
    reader = READERS.get(ending(identifier))
    if reader is None:
        raise InputError(
            f"the format {ending(identifier) or 'without an ending'} is not read",
            remedy=f"these are: {endings()}",
        )
    return reader(data, identifier, page_words)


def reason(error: OSError) -> str:
    """Return why the system refused, in lower case as the rest of a sentence."""
    words = error.strerror or type(error).__name__
    return words[:1].lower() + words[1:]
