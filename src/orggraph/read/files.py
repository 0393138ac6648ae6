"""Reading what was found: a file, standard input, or bytes at hand."""

from __future__ import annotations

import sys
from pathlib import Path

from orggraph.errors import InputError
from orggraph.model import Source
from orggraph.read.page_words import PageWords
from orggraph.read.registry import READERS, ending, endings

STDIN = Path("-")


def read_file(path: Path, identifier: str, page_words: PageWords) -> Source:
    """Read a file, or standard input for "-"; InputError names the path.

    The identifier says by its ending how to read: it is the name under which the file is
    known, and standard input has no other.
    """
    try:
        data = sys.stdin.buffer.read() if path == STDIN else path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read: {reason(error)}", path=path) from None
    try:
        return read_bytes(data, identifier, page_words)
    except InputError as error:
        raise InputError(error.message, path=path, line=error.line, remedy=error.remedy) from None


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
