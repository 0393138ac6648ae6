"""When two numbers of a text are one document, and when a number says by itself which document."""

from __future__ import annotations

import re

from orggraph.text.fold import fold

_DIGITS = re.compile(r"\d+")


def issuer_code(number: str) -> str:
    """Return the last part of a number, which says who issues: "TW" of "36-CT/TW"."""
    return number.replace("/", "-").rsplit("-", 1)[-1]


def symbols_of(number: str) -> list[str]:
    """Return the codes of a number: QĐ and UBND of "214/QĐ-UBND"."""
    return [code for code in number.replace("/", "-").split("-") if not code.isdecimal()]


def identifies(number: str, local_codes: frozenset[str]) -> bool:
    """Tell whether a number says by itself which document: one of the centre, with its symbol."""
    return issuer_code(number) not in local_codes and not number.isdecimal()


def leading(number: str) -> str:
    """Return the digits that a number begins with, without zeros before them."""
    match = _DIGITS.match(number)
    return "" if match is None else match.group().lstrip("0")


def same_number(known: str, number: str) -> bool:
    """Tell whether two numbers are one: "36" and "36-CT/TW" are, "36" and "360" are not."""
    short, long = sorted((fold(known), fold(number)), key=len)
    if short.lstrip("0") == long.lstrip("0"):
        return True
    return short.isdecimal() and long.startswith(short) and not long[len(short)].isdecimal()
