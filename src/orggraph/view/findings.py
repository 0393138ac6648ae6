"""The page of findings: figures and tables, each row with the words it rests on."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined

from orggraph.view.plots import Plot


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A quotation: what a source says, or the rule that inferred it (then `text` is empty)."""

    text: str
    source: str
    date: str
    url: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundRow:
    """A row: its anchor, its cells, and what it rests on."""

    anchor: str
    cells: tuple[tuple[str, bool], ...]  # text, and whether it is a number
    quotes: tuple[Words, ...]
    more: int  # pieces of evidence that are not quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One analysis: what it is, its figure, its rows."""

    name: str
    title: str
    note: str
    heads: tuple[str, ...]
    rows: tuple[FoundRow, ...]
    total: int
    plot: Plot | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Sections on one subject, and the titles of those that found nothing."""

    name: str
    title: str
    sections: tuple[Section, ...]
    empty: tuple[str, ...]


def render_findings(
    groups: Sequence[Group], counts: Sequence[tuple[str, int]], *, as_of: str, language: str
) -> str:
    """Return the page; it needs no other file, no script and no network."""
    style = (files("orggraph.view") / "findings.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    environment = Environment(
        loader=PackageLoader("orggraph.view", ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("findings.html.j2").render(
        groups=groups,
        counts=counts,
        as_of=as_of,
        language=language,
        words=load_words(language),
        style=style,
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; "
        "form-action 'none'",
    )


def load_words(language: str) -> dict[str, Any]:
    """Return what the page says in a language."""
    path = files("orggraph.view") / "findings.yml"
    words: dict[str, dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return words[language]
