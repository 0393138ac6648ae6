"""Names of official documents: "Chỉ thị số 36 của Bộ Chính trị", "Quyết định 352/QĐ-HU", "Luật Thống kê"."""

from __future__ import annotations

from orggraph.languages.vi.grammar.bodies import body
from orggraph.languages.vi.grammar.dates import date
from orggraph.languages.vi.grammar.found import DocumentName
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.names import open_name
from orggraph.languages.vi.grammar.numbers import numeral, session
from orggraph.languages.vi.lexicon import DocumentType, EventType, Head, Post, Trigger

_LONGEST_SUBJECT = 40  # tokens
_LONGEST_TITLE = 9  # tokens
_QUOTES = frozenset({"“", '"'})
_STOPS = frozenset({".", ";", ":", "!", "?", "(", "”", "“", '"'})


def document(line: Line, index: int) -> DocumentName | None:
    """Read a name of a document at a token."""
    for end, kind in line.known(index, DocumentType):
        found = DocumentName(index, end, kind, core=end)
        _plenum(line, found)
        if found.plenum is None:
            _number(line, found)
        if found.number is None and "year" in kind.flags and line.cap(index):
            _law(line, found)
        if found.bare and (kind.kind == "Report" or "titled" in kind.flags):
            _report(line, found)
        if found.bare and "titled" in kind.flags and line.cap(index):
            _titled(line, found)
        found.core = found.end
        _date(line, found)
        _issuer(line, found)
        _date(line, found)
        _of_event(line, found)
        _carries_out(line, found)
        _subject(line, found)
        if found.bare and not line.cap(index):
            continue
        return found
    return None


def more_numbers(line: Line, found: DocumentName) -> list[DocumentName]:
    """Read the other documents of "Quyết định 935, 936": numbers that share the word before."""
    others: list[DocumentName] = []
    last = found
    while found.number is not None and found.number.isdigit():
        at = last.end
        joined = line.fold(at) == "," or line.is_word(at, "and")
        if not joined or at + 1 >= len(line.tokens):
            break
        word = line.tokens.word[at + 1]
        if not (word.isdigit() and 2 <= len(word) <= 4) or line.fold(at + 2) in {"/", "-", "%"}:
            break
        last = DocumentName(at + 1, at + 2, found.kind, number=word, core=at + 2)
        others.append(last)
    return others


def _new_clause(line: Line, at: int) -> bool:
    """After a comma a date, a body or a post in capitals begins something else."""
    if line.is_word(at, "day_part") or line.is_word(at, "day") or line.is_word(at, "former"):
        return True
    if not line.cap(at) or _lists_bodies(line, at - 1):
        return False
    return (line.first(at, Head) or line.first(at, Post)) is not None


def _lists_bodies(line: Line, comma: int) -> bool:
    """Tell whether a body ends at the comma, so that the next one goes on with a list."""
    return any(
        hit.end == comma and isinstance(hit.value, Head)
        for back in range(max(0, comma - 4), comma)
        for hit in line.hits(back)
    )


def _inner_stop(line: Line, at: int) -> bool:
    """Tell the stop of an abbreviation ("TP.HCM") from the end of a sentence."""
    return line.tokens.word[at] == "." and at + 1 < len(line.tokens) and line.tokens.glued(at + 1)


def _turns(line: Line, at: int) -> bool:
    """Tell where the subject of a personnel decision goes over to the post."""
    hit = line.first(at, Trigger)
    return hit is not None and hit[1].kind in {"hold", "begin"} and hit[0] - at > 1


def share_issuer(line: Line, documents: list[DocumentName]) -> None:
    """Give the issuer after "Quyết định 935, 936 của X" to every document of the list."""
    last = documents[-1]
    _date(line, last)
    _issuer(line, last)
    for other in documents[:-1]:
        if len(other.issuers) == 0:
            other.issuers = list(last.issuers)


def _number(line: Line, found: DocumentName) -> None:
    """Read "số 36-CT/TW", "911/QĐ-UBND", "30/2020/NĐ-CP", "số 36" after the kind."""
    tokens = line.tokens
    at = found.end
    said = line.is_word(at, "number")
    if said:
        at += 1
        if line.fold(at) in {":", "."}:
            at += 1
    if at >= len(tokens) or not tokens.word[at].isdigit() or len(tokens.word[at]) > 6:
        return
    end = _symbol_end(line, at)
    if end == at + 1 and not said and (len(tokens.word[at]) == 4 or _counts_something(line, at)):
        return
    found.number = _joined(line, at, end)
    found.end = end


def _counts_something(line: Line, at: int) -> bool:
    """Tell whether the number after the kind counts what follows ("Nghị quyết 4 nội dung")."""
    follows = line.fold(at + 1)
    known = {",", ".", ";", ")", "(", "", "của", "về", "và", ":", "ngày", "năm", "”", '"', "-"}
    return follows not in known and len(line.tokens.word[at]) == 1


def _symbol_end(line: Line, at: int) -> int:
    """Return the end of a number with its symbol: digits, then / or -, then codes, no long gaps."""
    tokens = line.tokens
    end = at + 1
    while end + 1 < len(tokens) and tokens.fold[end] in {"/", "-"}:
        follow = tokens.word[end + 1]
        code = (follow.isupper() or follow[:1].isupper()) and len(follow) <= 14
        year = follow.isdigit() and len(follow) == 4
        spaced = not tokens.glued(end) and not tokens.glued(end + 1)
        if not (code or year) or (spaced and not tokens.upper[end + 1]):
            break
        if follow[:1].isupper() and not follow.isupper() and not tokens.glued(end + 1):
            break
        end += 2
        while end < len(tokens) and tokens.glued(end) and tokens.word[end].isdigit():
            end += 1  # QH15
        if end < len(tokens) and tokens.word[end] == "." and tokens.glued(end):
            if end + 1 < len(tokens) and tokens.glued(end + 1) and tokens.word[end + 1] == "Ư":
                end += 2  # T.Ư
    return end


def _joined(line: Line, at: int, end: int) -> str:
    """Write a number without the spaces and long dashes that texts put in it."""
    return "".join("-" if w in "–—‑" else w for w in line.tokens.word[at:end])


def _plenum(line: Line, found: DocumentName) -> None:
    """Read "Nghị quyết Trung ương 4 khóa XII": named by the plenum that passed it."""
    head = line.first(found.end, Head)
    if head is None or "CentralPartyOrgan" not in head[1].kind or head[1].label != "Trung ương":
        return
    at = head[0]
    read = numeral(line, at)
    if read is None or read[1] > 20:
        return
    end, number = read
    term = session(line, end)
    found.plenum = (number, term[1] if term is not None else None)
    found.end = end if term is None else term[0]


def _law(line: Line, found: DocumentName) -> None:
    read = open_name(line, found.end)
    if read is not None:
        found.end, found.title = read
    if line.is_word(found.end, "year") and line.fold(found.end + 1).isdigit():
        found.title = f"{found.title or ''} {line.tokens.string(found.end, found.end + 2)}".strip()
        found.end += 2
    if found.title is not None and line.is_word(found.end, "number"):
        _number(line, found)


def _titled(line: Line, found: DocumentName) -> None:
    """Read "Quy chế Làm việc của Tỉnh ủy", "Điều lệ Đoàn …": a title, or whose rules they are."""
    of = body(line, found.end)
    if of is not None and not of.bare:
        found.title = line.tokens.string(of.start, of.end)
        found.end = of.end
        found.rules_of = of
        return
    read = open_name(line, found.end)
    if read is not None and line.is_word(read[0], "of"):
        found.end, found.title = read


def _report(line: Line, found: DocumentName) -> None:
    """Read "báo cáo kết quả kiểm tra của X": what it is about stands before its issuer."""
    at = found.end
    while at < len(line.tokens) and at - found.end < _LONGEST_TITLE:
        word = line.tokens.word[at]
        if line.is_word(at, "of"):
            issuer = body(line, at + 1) if at > found.end else None
            if issuer is not None and not issuer.bare:
                found.title = line.tokens.string(found.end, at)
                found.end = at
            return
        if not word.islower() or line.is_word(at, "marks") or line.is_word(at, "about"):
            return
        at += 1


def _carries_out(line: Line, found: DocumentName) -> None:
    """Read "Chương trình hành động thực hiện Nghị quyết …": known by what it carries out."""
    hit = line.first(found.end, Trigger)
    if not found.bare or "named" not in found.kind.flags or hit is None:
        return
    if hit[1].kind != "implement":
        return
    inner = document(line, hit[0])
    if inner is not None:
        found.carries_out = inner
        found.subject = (found.end, inner.end)


def _date(line: Line, found: DocumentName) -> None:
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


def _issuer(line: Line, found: DocumentName) -> None:
    if not line.is_word(found.end, "of"):
        return
    read = body(line, found.end + 1)
    if read is None or (read.bare and not line.cap(read.start)):
        return
    found.issuers.append(read)
    found.end = read.end
    if line.is_word(found.end, "year") and line.fold(found.end + 1).isdigit():
        found.end += 2


def _of_event(line: Line, found: DocumentName) -> None:
    """Read "Nghị quyết Đại hội …": the document bears the name of the event that passed it."""
    if found.kind.kind != "Resolution" or not found.bare:
        return
    hit = line.first(found.end, EventType)
    if hit is None or hit[1].kind not in {"Congress", "Conference"}:
        return
    from orggraph.languages.vi.grammar.events import event

    found.event = event(line, found.end)
    if found.event is not None:
        found.end = found.event.end


def _subject(line: Line, found: DocumentName) -> None:
    """Take in what the document is about, as far as the clause goes."""
    start = line.word_end(found.end, "about")
    if start is None and found.kind.kind == "Report" and len(found.issuers) > 0:
        hit = line.first(found.end, Trigger)
        start = found.end if hit is not None and hit[1].kind == "propose" else None
    if start is None or found.subject is not None:
        return
    end = start
    while end < len(line.tokens) and end - start < _LONGEST_SUBJECT:
        word = line.tokens.fold[end]
        if (
            word in _STOPS
            and not (word in _QUOTES and end == start)
            and not _inner_stop(line, end)
        ):
            break
        if word == "," and _new_clause(line, end + 1):
            break
        if _turns(line, end):
            break
        end += 1
    if end > start:
        found.subject = (start, end)
