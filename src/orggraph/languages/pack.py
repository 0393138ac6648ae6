"""What a language pack offers, and finding the pack of a language.

Adding a language is adding a folder beside `vi` with a `page.yml`, data files of its own
and a function `read` from a source to a reading; `cells`, for the cells of a record, may follow.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any

import yaml

from orggraph.errors import DataError, InputError
from orggraph.languages.cells import CellReader
from orggraph.languages.identity import IdentityWords
from orggraph.languages.institutions import Institutions, no_institutions
from orggraph.model import Reading, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguagePack:
    """The words and the grammar of one language.

    `page` are the words that mark what on a page is no prose (page.yml, parsed);
    `fingerprint` changes whenever any data file of the pack does. `cells` makes the reader of
    the cells of a record, whose names leave out what its context says ("tỉnh Ninh Bình");
    without it they are taken as they are written. `background` tells what is known beside all
    texts, as readings: what goes with the organizations of some keys, or all of it; None in a
    pack that knows nothing by itself. `identity` are the words that tell which of the names of
    several sources mean one thing. `institution` tells what a body is by its official name.
    """

    code: str
    page: Mapping[str, Any]
    fingerprint: str
    read: Callable[[Source], Reading]
    cells: Callable[[Source, str], CellReader] | None = None
    background: Callable[[Collection[str] | None], tuple[Reading, ...]] | None = None
    identity: IdentityWords = field(default_factory=IdentityWords)
    institution: Institutions = no_institutions


@cache
def load(code: str) -> LanguagePack:
    """Return the pack of a language ("vi").

    Raises:
        InputError: when there is no pack for it.
        DataError: when a data file of the pack is wrong.
    """
    if re.fullmatch(r"[a-z]{2,3}", code) is None or code not in available():
        raise InputError(
            f"no language pack for {code!r}", remedy=f"there is: {', '.join(available())}"
        )
    module = import_module(f"{__package__}.{code}")
    folder = files(f"{__package__}.{code}")
    page = yaml.safe_load(folder.joinpath("page.yml").read_text(encoding="utf-8"))
    if not isinstance(page, dict):
        raise DataError("not a mapping", path="page.yml")
    lexicon = module.load_lexicon()
    return LanguagePack(
        code=code,
        page=page,
        fingerprint=lexicon.fingerprint,
        read=module.read,
        cells=getattr(module, "cells", None),
        background=getattr(module, "background", None),
        identity=module.load_identity() if hasattr(module, "load_identity") else IdentityWords(),
        institution=getattr(module, "institution", no_institutions),
    )


def available() -> tuple[str, ...]:
    """Return the codes of the languages there are packs for, sorted."""
    folders = files(__package__ or "").iterdir()
    return tuple(
        sorted(f.name for f in folders if f.is_dir() and f.joinpath("page.yml").is_file())
    )
