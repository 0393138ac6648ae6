"""Blocking: which of many things are worth comparing, by the marks that they share."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from itertools import combinations, pairwise

_MANY = 80  # things of one mark, above which neighbors alone are compared


def pairs(marks: Iterable[Iterable[Hashable]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of things, by their numbers, that share a mark; each once.

    `marks` are those of each thing, in order. Of a mark that very many share, each is compared
    with the next alone, so that the work grows with the number of things.
    """
    blocks: dict[Hashable, list[int]] = {}
    for number, own in enumerate(marks):
        for mark in own:
            blocks.setdefault(mark, []).append(number)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        for pair in pairwise(block) if len(block) > _MANY else combinations(block, 2):
            if pair not in seen:
                seen.add(pair)
                yield pair
