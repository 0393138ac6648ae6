"""Archives of files: zip and tar, compressed or not."""

from __future__ import annotations

import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from lzma import LZMAError
from pathlib import Path
from typing import IO

from orggraph.errors import InputError
from orggraph.read.unpack import Part, Parts, Unread, safe_name

_DAMAGED = (zipfile.BadZipFile, tarfile.TarError, EOFError, OSError, zlib.error, LZMAError)


def read_zip(path: Path, largest: int) -> Parts:
    """Yield the files of a zip archive; InputError when it is none or damaged."""
    try:
        with zipfile.ZipFile(path) as archive:
            for info in sorted(archive.infolist(), key=lambda info: info.filename):
                if info.is_dir():
                    continue
                if info.flag_bits & 1:
                    yield Unread(name=info.filename, reason="locked by a password")
                    continue
                with archive.open(info) as file:
                    yield _part(info.filename, file, largest)
    except (*_DAMAGED, NotImplementedError) as error:
        raise InputError(f"a damaged zip archive: {error}", path=path) from None


def read_tar(path: Path, largest: int) -> Parts:
    """Yield the files of a tar archive; InputError when it is none or damaged."""
    try:
        with tarfile.open(path) as archive:
            yield from _files(archive, largest)
    except _DAMAGED as error:
        raise InputError(f"a damaged tar archive: {error}", path=path) from None


def _files(archive: tarfile.TarFile, largest: int) -> Iterator[Part | Unread]:
    for member in archive:  # in the order of the archive: a compressed one is read once
        file = archive.extractfile(member) if member.isfile() else None
        if file is not None:
            yield _part(member.name, file, largest)


def _part(name: str, file: IO[bytes], largest: int) -> Part | Unread:
    # What an archive says of a file's size need not be so.
    data = file.read(largest + 1)
    if len(data) > largest:
        return Unread(name=name, reason=f"more than {largest / 1e6:,.0f} MB")
    return Part(name=safe_name(name), data=data)
