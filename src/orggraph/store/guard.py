"""What is checked of a SPARQL query before and after the engine sees it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from orggraph.errors import QueryError

# What may hold the letters "service" without meaning the keyword, and the keyword itself.
_TOKEN = re.compile(
    r"""
    (?P<skip>
        <[^<>"{}|^`\\\x00-\x20]*>                            # an IRI
      | \"{3}(?:[^"\\]|\\.|"(?!""))*\"{3}                    # strings, the long ones first
      | '{3}(?:[^'\\]|\\.|'(?!''))*'{3}
      | "(?:[^"\\\n\r]|\\.)*"
      | '(?:[^'\\\n\r]|\\.)*'
      | \#[^\n\r]*                                           # a comment
      | [?$@]\w+                                             # a variable, a language
      | _:[\w.-]*                                            # a blank node
      | [\w.-]*:(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\.)*             # a prefixed name
    )
    | (?P<word>\w+)
    | (?P<open>\{)
    """,
    re.VERBOSE | re.DOTALL,
)
_POSITION = re.compile(r"error at (\d+):(\d+):? ?(.*)", re.DOTALL)
_EXPECTED_SHOWN = 6


def tokens(query: str) -> Iterator[re.Match[str]]:
    """Yield the keywords of a query and its opening braces, and nothing within its terms."""
    return (match for match in _TOKEN.finditer(query) if match["skip"] is None)


def refuse_network(query: str) -> None:
    """Raise QueryError when a query holds SERVICE: the engine would make an HTTP request."""
    place = _keyword(query, "SERVICE")
    if place is not None:
        raise QueryError(
            "SERVICE is refused: a query makes no request to the network",
            line=query.count("\n", 0, place) + 1,
            remedy="load the other graph into the store, or ask it by itself",
        )


def names_dataset(query: str) -> bool:
    """Tell whether a query chooses its graphs by itself, with FROM or FROM NAMED."""
    return _keyword(query, "FROM") is not None


def _keyword(query: str, keyword: str) -> int | None:
    """Return where a keyword of SPARQL first stands in a query; None where it does not."""
    places = (token.start() for token in tokens(query) if token.group().upper() == keyword)
    return next(places, None)


def syntax_error(query: str, error: SyntaxError) -> QueryError:
    """Return the engine's complaint with the line of the query and a caret under the place."""
    match = _POSITION.match(str(error))
    if match is None:
        return QueryError(f"not a SPARQL query: {error}")
    number, column, detail = int(match[1]), int(match[2]), match[3]
    lines = query.splitlines()
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    margin = "".join(_blank(character) for character in line[: column - 1])
    message = f"not a SPARQL query: line {number}, column {column}: {_shorten(detail)}"
    return QueryError(f"{message}\n  {line}\n  {margin}^")


def _blank(character: str) -> str:
    """Return what is as wide as a character, so that the caret stands under its place."""
    if character == "\t":
        return character
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return ""  # a mark that stands on the character before it
    return "  " if unicodedata.east_asian_width(character) in ("W", "F") else " "


def _shorten(detail: str) -> str:
    """Cut a long list of what the parser would have taken."""
    head, found, rest = detail.partition("expected one of ")
    expected = rest.split(", ")
    if found == "" or len(expected) <= _EXPECTED_SHOWN:
        return detail
    return f"{head}{found}{', '.join(expected[:_EXPECTED_SHOWN])} …"
