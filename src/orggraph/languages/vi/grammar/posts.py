"""Posts with the body they stand in: "Phó Bí thư Thường trực Thành ủy X", "Trưởng Ban Tuyên giáo …"."""

from __future__ import annotations

from orggraph.languages.tokens import fold_word
from orggraph.languages.vi.grammar.bodies import body, complete
from orggraph.languages.vi.grammar.found import Body, PostName
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.names import field_of_work
from orggraph.languages.vi.lexicon import Head, Post


def post(line: Line, index: int) -> PostName | None:
    """Read a post at a token, with "nguyên", "quyền", "tân" before it and its body after it."""
    at = index
    former = new = False
    while True:
        if line.is_word(at, "former"):
            former = True
        elif line.is_word(at, "new"):
            new = True
        elif not line.is_word(at, "acting"):
            break
        at += 1
        if line.fold(at) == ".":
            at += 1
    for end, entry in line.known(at, Post):
        found = _read(line, index, at, end, entry)
        if found is not None:
            found.former, found.new = former, new
            return found
    return None


def _read(line: Line, index: int, at: int, end: int, entry: Post) -> PostName | None:
    if not line.cap(at) and "lower" not in entry.flags:
        return None
    role = line.tokens.string(at, end) if entry.label == entry.role else entry.label
    found = PostName(index, end, entry, role)
    heads = line.lexicon.heads
    if entry.takes == "fixed":
        head = heads[entry.body]
        found.body = Body(at, end, head)
    elif entry.takes == "member":
        found.body = _member_body(line, at, end, heads[entry.body])
        found.end = max(end, found.body.end)
    elif entry.takes == "fused":
        found.body = _fused(line, end, entry)
        if found.body is not None:
            found.end = found.body.end
        else:
            _org(line, found)
    elif entry.takes == "field":
        _minister(line, found, heads[entry.body])
    else:
        _org(line, found)
    if found.body is None and not line.cap(at) and entry.label.count(" ") == 0:
        return found if "lower" in entry.flags else None
    return found


def _org(line: Line, found: PostName) -> None:
    at = found.end
    if line.is_word(at, "of"):
        at += 1
    read = body(line, at)
    if read is None:
        return
    if read.bare and not line.cap(at) and "lower" not in read.head.flags:
        return
    found.body = read
    found.end = read.end


def _member_body(line: Line, at: int, end: int, head: Head) -> Body:
    """Return the body that the post's own words hold: "Tỉnh ủy viên" is a member of the Tỉnh ủy."""
    read = complete(line, at, end, head)
    found = read if read is not None else Body(at, end, head)
    for start in range(at, end):
        for stop, known in line.known(start, Head):
            if stop <= end and known.same == head.label:
                found.start = start
                if found.end == end:
                    found.end = stop
                return found
    return found


def _fused(line: Line, end: int, entry: Post) -> Body | None:
    """Read the body whose name begins with the last word of the post."""
    words = tuple(fold_word(word) for word in entry.body.split())
    start = end - len(words)
    if start < 0 or tuple(line.tokens.fold[start:end]) != words:
        return None
    read = body(line, start)
    if read is not None and read.end > end:
        return read
    for stop, head in line.known(start, Head):
        found = complete(line, start, stop, head) or (
            Body(start, stop, head) if stop > end else None
        )
        if found is not None and found.end > end:
            return found
    return None


def _minister(line: Line, found: PostName, head: Head) -> None:
    read = body(line, found.end)
    if read is not None and not (read.bare and not line.cap(found.end)):
        found.body, found.end = read, read.end
        return
    if line.cap(found.end):
        field = field_of_work(line, found.end)
        if field is not None:
            end, label = field
            found.body = Body(found.end, end, head, name=label, closed=True)
            found.end = end
