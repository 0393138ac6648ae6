"""Names of official documents: "Chỉ thị số 36 của Bộ Chính trị", "Luật Thống kê"."""

from __future__ import annotations

from orggraph.languages.vi.entries import DocumentType, EventType, Head, Trigger
from orggraph.languages.vi.grammar.bodies import body
from orggraph.languages.vi.grammar.document_numbers import document_number
from orggraph.languages.vi.grammar.document_subjects import subject
from orggraph.languages.vi.grammar.events import event_core
from orggraph.languages.vi.grammar.found import DocumentName
from orggraph.languages.vi.grammar.issuers import read_date, read_issuer
from orggraph.languages.vi.grammar.laws import law_title, year_of_law
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.names import open_name
from orggraph.languages.vi.grammar.numbers import numeral, session

_LONGEST_TITLE = 9  # tokens
_LONGEST_QUOTE = 50  # tokens
_OPENING = frozenset({"“", '"'})
_CLOSING = frozenset({"”", '"'})
_DEPTH = 3  # programmes that carry out programmes: no real name goes deeper


def document(line: Line, index: int, depth: int = 0) -> DocumentName | None:
    """Read a name of a document at a token."""
    for end, kind in line.known(index, DocumentType):
        if kind.kind == "Law" and not line.cap(index):
            continue  # "pháp luật", "luật số 2"
        found = DocumentName(index, end, kind, core=end)
        _what_tells_it(line, found)
        found.core = found.end
        read_date(line, found)
        read_issuer(line, found)
        read_date(line, found)
        _of_event(line, found)
        if depth < _DEPTH:
            _carries_out(line, found, depth)
        if found.subject is None:
            found.subject = _of_term(line, found) or subject(line, found)
        if found.bare and not line.cap(index):
            continue
        return found
    return None


def _what_tells_it(line: Line, found: DocumentName) -> None:
    """Read the plenum, the number or the title that tells a document from others of its kind."""
    flags = found.kind.flags
    capital = line.cap(found.start)
    _plenum(line, found)
    if found.plenum is None:
        _number(line, found)
    if found.number is None and "year" in flags and capital:
        _law(line, found)
    if found.bare and (found.kind.kind == "Report" or "titled" in flags):
        _report(line, found)
    if found.bare and "titled" in flags and (capital or _rules_of(line, found)):
        _titled(line, found)
    if found.bare and "quoted" in flags and line.fold(found.end) in _OPENING:
        _quoted(line, found)


def more_numbers(line: Line, found: DocumentName) -> list[DocumentName]:
    """Read the other documents of "Quyết định 935, 936": numbers that share the word before."""
    others: list[DocumentName] = []
    last = found
    while found.number is not None:
        at = last.end
        joined = line.fold(at) == "," or line.is_word(at, "and")
        read = _next_number(line, at + 1, found.number) if joined else None
        if read is None:
            break
        end, number = read
        last = DocumentName(at + 1, end, found.kind, number=number, core=end)
        others.append(last)
    return others


def _next_number(line: Line, at: int, first: str) -> tuple[int, str] | None:
    """Read a number with its symbol, or a bare one after a bare one."""
    read = document_number(line, at)
    if read is not None and not read[1].isdecimal():
        return read
    word = line.tokens.word[at] if at < len(line.tokens) else ""
    if not (first.isdecimal() and word.isdecimal() and 2 <= len(word) <= 4):
        return None
    return None if line.fold(at + 1) in {"/", "-", "%"} else (at + 1, word)


def _number(line: Line, found: DocumentName) -> None:
    read = document_number(line, found.end)
    if read is not None:
        found.end, found.number = read


def _plenum(line: Line, found: DocumentName) -> None:
    """Read "Nghị quyết Trung ương 4 khóa XII": named by the plenum that passed it."""
    head = line.first(found.end, Head)
    if head is None or "plenum" not in head[1].flags:
        return
    read = numeral(line, head[0])
    if read is None or read[1] > 20:
        return
    end, number = read
    term = session(line, end)
    found.plenum = (number, term[1] if term is not None else None)
    found.end = end if term is None else term[0]


def _law(line: Line, found: DocumentName) -> None:
    """Read "Luật | Thống kê năm 2015": a law by its subject, and its year or number."""
    read = law_title(line, found.end)
    if read is not None:
        found.end, found.title = read
    year = year_of_law(line, found.end)
    if year is not None:
        found.title = f"{found.title or ''} {line.tokens.spelled(found.end, year)}".strip()
        found.end = year
    if found.title is not None and line.is_word(found.end, "number"):
        _number(line, found)


def _rules_of(line: Line, found: DocumentName) -> bool:
    """Tell "điều lệ | Đoàn TNCS Hồ Chí Minh" in lower case: the charter of that body."""
    of = body(line, found.end) if "charter" in found.kind.flags else None
    return of is not None and "alone" in of.head.flags


def _titled(line: Line, found: DocumentName) -> None:
    """Read "Quy chế Làm việc của Tỉnh ủy", "Điều lệ Đoàn …": a title, or whose rules they are."""
    of = body(line, found.end)
    if of is not None and not of.bare:
        found.title = line.tokens.spelled(of.start, of.end)
        found.end = of.end
        found.rules_of = of
        return
    read = open_name(line, found.end)
    if read is not None and line.is_word(read[0], "of"):
        found.end, found.title = read


def _quoted(line: Line, found: DocumentName) -> None:
    """Read "Đề án “Trồng một tỷ cây xanh”": what a scheme is called stands in quotation marks."""
    start = found.end + 1
    for end in range(start, min(len(line.tokens), start + _LONGEST_QUOTE)):
        if line.fold(end) in {";", "."}:
            return  # the quotation mark is never closed, or closes another
        if line.fold(end) in _CLOSING:
            found.title = line.tokens.spelled(found.end, end + 1)
            found.end = end + 1
            return


def _report(line: Line, found: DocumentName) -> None:
    """Read "báo cáo kết quả kiểm tra của X": what it is about stands before its issuer."""
    at = found.end
    while at < len(line.tokens) and at - found.end < _LONGEST_TITLE:
        if line.is_word(at, "of"):
            issuer = body(line, at + 1) if at > found.end else None
            if issuer is not None and not issuer.bare:
                found.title = line.tokens.spelled(found.end, at)
                found.end = at
            return
        plain = line.tokens.word[at].islower()
        if not plain or line.is_word(at, "marks") or line.is_word(at, "about"):
            return
        at += 1


def _of_term(line: Line, found: DocumentName) -> tuple[int, int] | None:
    """Read the term of "Quy chế làm việc của Tỉnh ủy | khóa XX": each term has its own rules."""
    if found.kind.kind != "Regulation" or found.number is not None or len(found.issuers) == 0:
        return None
    term = session(line, found.end)
    return None if term is None else (found.end, term[0])


def _carries_out(line: Line, found: DocumentName, depth: int) -> None:
    """Read "Chương trình hành động thực hiện Nghị quyết …": known by what it carries out."""
    hit = line.first(found.end, Trigger)
    if "named" not in found.kind.flags or hit is None or hit[1].kind != "implement":
        return
    if not found.only_issued:
        return
    inner = document(line, hit[0], depth + 1)
    if inner is not None:
        found.carries_out = inner
        found.subject = (found.end, inner.end)


def _of_event(line: Line, found: DocumentName) -> None:
    """Read "Nghị quyết Đại hội …": the document bears the name of the event that passed it."""
    if found.kind.kind != "Resolution" or not found.bare:
        return
    hit = line.first(found.end, EventType)
    if hit is None or hit[1].kind not in {"Congress", "Conference"}:
        return
    found.event = event_core(line, found.end)
    if found.event is not None:
        found.end = found.event.end
