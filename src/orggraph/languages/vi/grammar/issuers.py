"""Who issues a document, and when, in the words after its name: "ngày … của Bộ Chính trị"."""

from __future__ import annotations

from orggraph.languages.tokens import Tokens
from orggraph.languages.vi.entries import Head
from orggraph.languages.vi.grammar.bodies import body
from orggraph.languages.vi.grammar.dates import date
from orggraph.languages.vi.grammar.found import Body, DocumentName, PostName
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.people import person
from orggraph.languages.vi.grammar.places import place
from orggraph.languages.vi.grammar.posts import post
from orggraph.model import Span


def read_date(line: Line, found: DocumentName) -> None:
    """Read ", ngày 30-5-2014" after a number."""
    at = found.end
    if line.fold(at) == ",":
        at += 1
    if found.date is not None or not line.is_word(at, "day"):
        return
    read = date(line, at)
    if read is not None and read.value is not None:
        found.date = read.value
        found.end = read.end
        if line.fold(found.end) == "," and line.is_word(found.end + 1, "of"):
            found.end += 1


def read_issuer(line: Line, found: DocumentName) -> None:
    """Read "của Bộ Chính trị", "của Giám đốc Sở Y tế", of a joint act "giữa Bộ A và Bộ B"."""
    joint = "joint" in found.kind.flags
    if found.number is not None and _by_code(line, found):
        return
    if not (line.is_word(found.end, "of") or (joint and line.is_word(found.end, "between"))):
        return
    end, issuer = _issuing(line, found.end + 1)
    if issuer is None or (found.kind.kind == "Law" and "alone" not in issuer.head.flags):
        return  # "Luật Ban hành văn bản … của Ủy ban nhân dân"
    found.issuers.append(issuer)
    found.end = end
    others, end = _others(line, issuer, end)
    if found.kind.kind == "Regulation" and found.number is None:
        found.beside = others  # whose rules they are too: "Quy chế làm việc của A, B và C"
        found.end = end if len(others) > 0 else found.end
    elif joint or _closes(line, end):
        found.issuers.extend(others)
        found.end = end if len(others) > 0 else found.end
    if line.is_word(found.end, "year") and line.fold(found.end + 1).isdecimal():
        found.year = line.tokens.spelled(found.end, found.end + 2)
        found.end += 2


def _by_code(line: Line, found: DocumentName) -> bool:
    """Read "số 155-KH/ĐU | phường Phước Ninh": the code says which body, the place whose."""
    code = (found.number or "").replace("-", "/").rpartition("/")[2]
    where = place(line, found.end)
    if where is None or where.name is None:
        return False
    hits = line.lexicon.phrases.at(Tokens(code, Span(0, len(code))), 0)
    head = next((hit.value for hit in hits if isinstance(hit.value, Head)), None)
    if head is None or "place" not in head.takes or head.unit not in {None, where.unit}:
        return False
    found.issuers.append(Body(found.end, where.end, head, place=where))
    found.end = where.end
    return True


def _others(line: Line, first: Body, end: int) -> tuple[list[Body], int]:
    """Return the bodies that a list adds to the first issuer, and where the list ends."""
    others: list[Body] = []
    while line.is_word(end, "and") or line.fold(end) in {",", "-"}:
        stop, issuer = _issuing(line, end + 1)
        if issuer is None or (issuer.bare and first.bare):
            break
        others.append(issuer)
        end = stop
    return others, end


def _closes(line: Line, at: int) -> bool:
    """Tell that nothing is told of the last body of a list: it issues, and does no more."""
    word = line.fold(at)
    about = line.word_end(at, "about") is not None or line.is_word(at, "day")
    return about or word in {"", ";", ".", ")"}


def _issuing(line: Line, at: int) -> tuple[int, Body | None]:
    """Return the body at a token, or that of an office, with the end of its name."""
    read = body(line, at)
    office = _office(line, at) if read is None or read.bare else None
    issuer = read if office is None or office.body is None else office.body
    if issuer is None or (issuer.bare and not line.cap(issuer.start)):
        return at, None
    return (issuer.end if office is None else office.end), issuer


def _office(line: Line, index: int) -> PostName | None:
    """Read a post that issues by its office; with its holder behind it, it is told of that."""
    found = post(line, index)
    if found is None or person(line, found.end, expected=True) is not None:
        return None
    return found


def share_issuer(line: Line, documents: list[DocumentName]) -> None:
    """Give the issuer after "Quyết định 935, 936 của X" to every document of the list."""
    last = documents[-1]
    read_date(line, last)
    read_issuer(line, last)
    for other in documents[:-1]:
        if len(other.issuers) == 0:
            other.issuers = list(last.issuers)
