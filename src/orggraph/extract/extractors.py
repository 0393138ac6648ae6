"""What reads the prose of a source: the extractors there are, found by name.

The grammars of the language packs are one extractor; a package adds its own by an entry point
of the group `orggraph.extractors` whose value is an `ExtractorFactory`:

    [project.entry-points."orggraph.extractors"]
    mine = "my_package:extractor"
"""

from __future__ import annotations

from importlib.metadata import EntryPoint, entry_points
from typing import Protocol

from orggraph.errors import InputError
from orggraph.model import Reading, Source

GROUP = "orggraph.extractors"
GRAMMAR = "grammar"  # reads by the language pack; the default


class Extractor(Protocol):
    """Reads sources of one language: a source in, what it says out.

    `fingerprint` changes whenever the same source may be read otherwise than before: a build
    reads every source again whose fingerprint is another one.
    """

    @property
    def fingerprint(self) -> str:
        """What identifies this way of reading."""
        ...

    def read(self, source: Source) -> Reading:
        """Return what a source says.

        Every span counts characters of the source's text, and every statement has evidence.

        Raises:
            OrgGraphError: when this source cannot be read; it is left out with that reason.
        """
        ...


class ExtractorFactory(Protocol):
    """Makes the extractor for a language ("vi"); called once in each process."""

    def __call__(self, language: str) -> Extractor:
        """Return the extractor; InputError when a setting or library that it needs is missing."""
        ...


def extractors() -> tuple[str, ...]:
    """Return the names of the extractors there are, sorted."""
    return tuple(sorted(_points()))


def load_extractor(name: str, language: str) -> Extractor:
    """Return an extractor for a language.

    Raises:
        InputError: when there is none of that name, or it cannot work as things are.
    """
    point = _points().get(name)
    if point is None:
        raise InputError(f"no extractor {name!r}", remedy=f"there is: {', '.join(extractors())}")
    factory: ExtractorFactory = point.load()
    return factory(language)


def _points() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=GROUP)}
