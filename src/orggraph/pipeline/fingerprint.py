"""Who reads a source: the program and its language data, as one fingerprint."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from orggraph.rdf.ontology import ontology_file

# What decides the quads of a source. A change to any of them reads every source again.
_PACKAGES = ("text", "model", "read", "languages", "extract", "rdf")


@cache
def reader_fingerprint(pack: str) -> str:
    """Return the fingerprint of the program together with that of a language pack."""
    digest = hashlib.sha256(pack.encode())
    for package in _PACKAGES:
        _add(digest, package)
    digest.update(ontology_file("roles.ttl").read_bytes())  # the concepts of posts
    return digest.hexdigest()[:16]


@cache
def resolver_fingerprint(pack: str) -> str:
    """Return the fingerprint of what decides which entities are one."""
    digest = hashlib.sha256(reader_fingerprint(pack).encode())
    _add(digest, "resolve")
    return digest.hexdigest()[:16]


def _add(digest: hashlib._Hash, package: str) -> None:
    for name, content in _sources(files("orggraph") / package, package):
        digest.update(f"\x1f{name}\x1f".encode())
        digest.update(content)


def _sources(folder: Traversable, prefix: str) -> list[tuple[str, bytes]]:
    """Return the Python files below a folder with their content, in order of their names."""
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        name = f"{prefix}/{entry.name}"
        if entry.is_dir():
            found.extend(_sources(entry, name))
        elif entry.name.endswith(".py"):
            # line ends depend on how the program was checked out
            found.append((name, entry.read_bytes().replace(b"\r\n", b"\n")))
    return sorted(found)
