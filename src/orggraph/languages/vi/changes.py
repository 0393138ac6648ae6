"""Changes of bodies: what makes one itself, and what it is called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from orggraph.languages.vi.forms import Forms
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold


def change_key(date: PartialDate | None, before: Iterable[str], after: Iterable[str]) -> str:
    """Return what makes a change itself: its day, and the keys of the bodies of either side."""
    sides = ("+".join(sorted(set(side))) for side in (before, after))
    return fold(f"change|{'' if date is None else date}|{'>'.join(sides)}")


def change_name(forms: Forms, before: Sequence[str], after: Sequence[str]) -> str:
    """Return the name of a change, by the names of the bodies before and after it."""
    form = _form(forms, len(before), len(after))
    return form.format(before=", ".join(before), after=", ".join(after))


def _form(forms: Forms, before: int, after: int) -> str:
    if after == 0:
        return forms.ended
    if before == 0:
        return forms.founded
    if before == 1:
        return forms.renamed if after == 1 else forms.split
    return forms.merged if after == 1 else forms.reformed
