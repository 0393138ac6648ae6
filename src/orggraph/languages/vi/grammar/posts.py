"""Posts with their body: "Phó Bí thư Thường trực Thành ủy X", "Trưởng Ban Tuyên giáo …"."""

from __future__ import annotations

from orggraph.languages.tokens import fold_word
from orggraph.languages.vi.entries import Head, Post
from orggraph.languages.vi.grammar.bodies import body, complete
from orggraph.languages.vi.grammar.fields import field_of_work
from orggraph.languages.vi.grammar.found import Body, PostName
from orggraph.languages.vi.grammar.line import Line
from orggraph.text.fold import fold


def post(line: Line, index: int) -> PostName | None:
    """Read a post at a token, with "nguyên", "quyền", "tân" before it and its body after it."""
    if line.is_word(index - 1, "palace") and line.cap(index - 1):
        return None  # "tại Phủ | Chủ tịch"
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
        found = _read(line, at, end, entry)
        if found is not None:
            found.start, found.former, found.new = index, former, new
            return found
    return None


def _read(line: Line, at: int, end: int, entry: Post) -> PostName | None:
    """Read a post whose own words are the tokens `[at, end)`, with its body."""
    if not line.cap(at) and "lower" not in entry.flags:
        return None
    found = PostName(at, end, entry, _role(line, at, end, entry))
    _body_of(line, found)
    return found


def _role(line: Line, at: int, end: int, entry: Post) -> str:
    """Return the label of the post: as the text has it, but for capitals, which texts vary."""
    said = " ".join(line.tokens.word[at:end])
    if any(line.tokens.upper[at:end]) and not line.shouting:
        return entry.label  # "PGĐ" is written out
    own_words = entry.label == entry.role and fold(said) != fold(entry.role)
    return said if own_words else entry.label


def _body_of(line: Line, found: PostName) -> None:
    """Read the body where posts of its kind have it: after them, within them, or nowhere."""
    takes = found.post.takes
    if takes == "fixed":
        found.body = Body(found.start, found.end, line.lexicon.heads[found.post.body])
    elif takes == "member":
        found.body = _member_body(line, found)
        found.end = max(found.end, found.body.end)
    elif takes == "fused":
        found.body = _fused(line, found.end, found.post)
        if found.body is not None:
            found.end = found.body.end
        else:
            _org(line, found)
    elif takes == "field":
        _minister(line, found)
    else:
        _org(line, found)


def _org(line: Line, found: PostName) -> None:
    """Read "Bí thư | Tỉnh ủy X", "Giám đốc của | Sở …"."""
    at = found.end
    if line.is_word(at, "of") or (line.fold(at) == "." and line.tokens.upper[at - 1]):
        at += 1  # "CT.UBND": a short form may have a stop
    read = body(line, at)
    if read is None:
        return
    if read.bare and not line.cap(at) and "lower" not in read.head.flags:
        return
    found.body = read
    found.end = read.end


def _member_body(line: Line, post_name: PostName) -> Body:
    """Return the body that the post's own words hold: "Tỉnh ủy viên" is of the Tỉnh ủy."""
    at, end = post_name.start, post_name.end
    head = line.lexicon.heads[post_name.post.body]
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
    """Read a body that begins with the last word of the post: "Trưởng | Ban Tuyên giáo"."""
    words = tuple(fold_word(word) for word in entry.body.split())
    start = end - len(words)
    if start < 0 or tuple(line.tokens.fold[start:end]) != words:
        return None
    if tuple(line.tokens.fold[end : end + len(words)]) == words:
        start, end = end, end + len(words)  # "Trưởng phòng Phòng Khoáng sản"
    read = body(line, start)
    if read is not None and read.end > end:
        return read
    for stop, head in line.known(start, Head):
        found = complete(line, start, stop, head, within=True) or (
            Body(start, stop, head) if stop > end else None
        )
        if found is not None and found.end > end:
            return found
    return None


def _minister(line: Line, found: PostName) -> None:
    """Read "Bộ trưởng | Giao thông vận tải": the head of the body is left out."""
    read = body(line, found.end)
    if read is not None and not (read.bare and not line.cap(found.end)):
        found.body, found.end = read, read.end
        return
    field = field_of_work(line, found.end) if line.cap(found.end) else None
    if field is not None:
        end, label = field
        head = line.lexicon.heads[found.post.body]
        found.body = Body(found.end, end, head, name=label)
        found.end = end
