"""What a body is by its official name alone: the facts that rules need and no text states."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """Of which kind a body is, where, and in which field.

    `kind` is a code of the rules ("department"); `territory` is a province or city directly
    under the center, `field` a field of administration as the ministry it falls to calls it.
    """

    kind: str
    territory: str = ""
    field: str = ""


Institutions = Callable[[str], Institution | None]


def no_institutions(_: str) -> Institution | None:
    """Tell nothing of any name: what a pack without such knowledge says."""
    return None
