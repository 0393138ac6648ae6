"""The page of an evaluation: figures, calibration, and each difference in its sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined


def render_scores(values: Mapping[str, Any]) -> str:
    """Return the page of an evaluation's plain values; it needs no other file and no network."""
    environment = Environment(
        loader=PackageLoader("orggraph.view", ""), autoescape=True, undefined=StrictUndefined
    )
    return environment.get_template("scores.html.j2").render(values=values)
