"""Who signs an official document: for whom, in what post, the name.

"KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / name": after a sign for "deputy for", "by order of", "by
authority of" the post that follows is that of whom the signatory stands in for; the one after
it is the signatory's own (Decree 30/2020/NĐ-CP, article 13).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from orggraph.languages.vi.entries import Head
from orggraph.languages.vi.grammar.found import Body, Person, PostName
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.people import person
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Context, Passage
from orggraph.languages.vi.rules.inner_units import within
from orggraph.languages.vi.rules.names import resolve_names
from orggraph.model import BlockKind, PostStatus, Predicate, Span


@dataclass(slots=True)
class _Signature:
    """What the lines of a signature have said so far."""

    context: Context
    body: Thing | None = None  # for which it is signed
    posts: list[tuple[PostName, Span, Thing | None]] = field(default_factory=list)


def read_signatures(context: Context, sentences: Sequence[Sentence]) -> None:
    """State in what post each signatory signs."""
    told = _Signature(context)
    for sentence in sentences:
        if sentence.block is not BlockKind.SIGNATURE:
            continue
        passage = Passage(context, sentence)
        name = _name(sentence.line) if len(told.posts) > 0 else None
        if name is not None:
            sentence.items = [name]
        _complete(context, sentence)
        resolve_names(passage)
        away: PostName | None = None
        for item in sentence.items:
            if isinstance(item, Body):
                told.body = passage.thing(item) if item.entity is not None else told.body
            elif isinstance(item, PostName) and _stood_in_for(sentence.line, item, away):
                away = item
            elif isinstance(item, PostName):
                _post(told, passage, item)
            elif isinstance(item, Person) and item.entity is not None:
                _signed(told, passage, item)
                told = _Signature(context)


def _complete(context: Context, sentence: Sentence) -> None:
    """Give "TM. BAN THƯỜNG VỤ" to the committee that issues, of which it is the inner organ."""
    issuer = context.issuer
    if issuer is None or issuer.body is None or not issuer.kind.startswith("Party"):
        return
    for item in sentence.items:
        if isinstance(item, Body) and item.bare and _inner(item.head):
            if issuer.head is not None and item.head.label == issuer.head.label:
                item.entity = issuer.id
            else:
                item.parent = within(issuer.body, item)


def _name(line: Line) -> Person | None:
    """Read a line that is a name alone, which may begin with a word of other use ("Đoàn")."""
    if any(line.tokens.upper):
        return None
    found = person(line, 0, expected=True)
    return found if found is not None and found.end == len(line.tokens) else None


def _stood_in_for(line: Line, post: PostName, before: PostName | None) -> bool:
    """Tell the "CHỦ TỊCH" of "KT. CHỦ TỊCH", both posts of "KT. BỘ TRƯỞNG, CHỦ NHIỆM"."""
    at = post.start
    if before is not None and line.fold(at - 1) == "," and before.end == at - 1:
        return True
    if line.fold(at - 1) == ".":
        at -= 1
    return line.word_end(at - 1, "stands_in") == at or line.word_end(at - 3, "stands_in") == at


def _post(told: _Signature, passage: Passage, post: PostName) -> None:
    own = post.body
    target = passage.thing(own) if own is not None and own.entity is not None else None
    told.posts.append((post, passage.sentence.span_of(post), target))


def _signed(told: _Signature, passage: Passage, name: Person) -> None:
    """State the posts of a signature, in the body that they name, or that issues."""
    context = told.context
    for post, span, named in told.posts:
        target = named or _for_whom(told)
        if target is None:
            continue
        context.state(
            "signature",
            passage.thing(name),
            Predicate.HOLDS_POST,
            target,
            span.hull(passage.sentence.span_of(name)),
            role=post.role,
            status=PostStatus.CURRENT,
        )


def _for_whom(told: _Signature) -> Thing | None:
    """Return the body signed for; an inner organ of a committee has the posts of the whole."""
    context = told.context
    body = told.body or context.issuer
    while body is not None and body.head is not None and _inner(body.head):
        whole = context.things.by_id.get(body.parent or "")
        if whole is None:
            return body if "alone" in body.head.flags else context.issuer
        body = whole
    return body


def _inner(head: Head) -> bool:
    return "members" in head.flags and head.relation == "sub"
