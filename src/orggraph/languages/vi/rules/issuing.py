"""Who issues a document: named beside it, in its number, or by the verb it stands with."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import (
    Body,
    DateName,
    DocumentName,
    EventName,
    Item,
    Person,
    PostName,
)
from orggraph.languages.vi.reading.dates import resolve_date
from orggraph.languages.vi.reading.document_numbers import issuer_code
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.items import body_of, cue_kind, ends_clause, is_mark, is_plain
from orggraph.model import Predicate

_NEAR = 12  # tokens or items between a verb and the document it governs
_ISSUES = frozenset({"issue", "sign"})
_OTHERS = frozenset({"say", "propose"})  # what follows is the act of another
_PASSED = frozenset({"Law", "Resolution"})


def read_issuers(passage: Passage, index: int, found: DocumentName) -> None:
    """State the issuer: named after "của", held in the name or number, or the subject before."""
    context = passage.context
    thing = passage.thing(found)
    if found.plenum is not None:
        committee = context.bodies.named(context.lexicon.chosen["plenum"])
        passage.state("issuer-name", thing, Predicate.ISSUED_BY, committee, [found])
    else:
        for issuer in found.issuers:
            if issuer.entity is not None:
                target = passage.thing(issuer)
                passage.state("issuer-of", thing, Predicate.ISSUED_BY, target, [found])
    if len(found.issuers) > 0:
        return
    proposer = _proposer(passage.items, index)
    if proposer is not None:
        words = [proposer, found]
        passage.state("issuer-subject", thing, Predicate.ISSUED_BY, passage.thing(proposer), words)
        return
    label = context.lexicon.issuers.get(issuer_code(found.number or ""), "")
    head = context.lexicon.heads.get(label)
    if head is None:
        _by_words_around(passage, index, found)
    elif "alone" in head.flags:
        target = context.bodies.named(head)
        passage.state("issuer-name", thing, Predicate.ISSUED_BY, target, [found])


def _by_words_around(passage: Passage, index: int, found: DocumentName) -> None:
    """State the issuer that the verb before or after a document has, or that a list shares."""
    if not _is_told(passage, found):
        return
    items = passage.items
    who = _before_verb(passage.items, index) or _agent(items, index)
    body = _shared(items, index) if who is None else body_of(who)
    if body is None or body.entity is None:
        return
    thing, target = passage.thing(found), _office(passage, who) or passage.thing(body)
    words = [body, found] if who is None else [who, found]
    passage.state("issuer-subject", thing, Predicate.ISSUED_BY, target, words)
    if who is not None and who.start < found.start:
        _date_of_issue(passage, [item for item in items if item.end <= who.start], thing)


def _proposer(items: list[Item], index: int) -> Body | None:
    """Read "đề nghị của Giám đốc Sở Nội vụ tại Tờ trình …": it is that of whose proposal it is."""
    if index < 2 or not is_mark(items[index - 1], "at"):
        return None
    body = body_of(items[index - 2])
    return body if body is not None and body.entity is not None else None


def _office(passage: Passage, who: Body | PostName | None) -> Thing | None:
    """Return the office of a post that is a body of its own ("Thủ tướng Chính phủ")."""
    if not isinstance(who, PostName) or who.body is None:
        return None
    context = passage.context
    head = context.lexicon.heads.get(f"{who.role} {passage.thing(who.body).name}")
    return None if head is None or "alone" not in head.flags else context.bodies.named(head)


def _before_verb(items: list[Item], index: int) -> Body | PostName | None:
    """Read "BODY đã ra Quyết định số …", "POST NAME ký Quyết định": who stands before the verb.

    Who signs does so for the body of the post, or for the one named ("thay mặt BODY").
    """
    at = index - 1
    while at >= 0 and (is_plain(items[at]) or isinstance(items[at], DocumentName)):
        at -= 1
    kind = cue_kind(items[at]) if at >= 0 else ""
    passes = kind == "adopt" and _passes(items, at, index)
    if not (kind in _ISSUES or passes) or items[at].end < items[index].start - _NEAR:
        return None
    back = _subject(items, at, signs=kind == "sign")
    who = items[back] if back is not None else None
    if back is None or (back > 0 and cue_kind(items[back - 1]) == "submit"):
        return None  # "trình Thủ tướng ban hành": not yet
    if isinstance(who, Body):
        return who if not passes or who.head.kind == "Legislature" else None
    return who if isinstance(who, PostName) and not passes else None


def _subject(items: list[Item], verb: int, *, signs: bool) -> int | None:
    """Return the body or post before a verb; a person stands between only where one signs."""
    for back in range(verb - 1, -1, -1):
        item = items[back]
        if isinstance(item, Body) and item.entity is not None and not item.holds:
            first = _verb_before(items, back, verb)
            return back if first is None else _subject(items, first, signs=signs)
        if isinstance(item, PostName) and _speaks_for_body(item):
            return back
        if ends_clause(item) or cue_kind(item) in _OTHERS:
            return None
        if isinstance(item, DocumentName | EventName) or (isinstance(item, Person) and not signs):
            return None
    return None


def _verb_before(items: list[Item], body: int, verb: int) -> int | None:
    """Return the first verb of "A có Quyết định 1 về B, đồng thời có Quyết định 2"."""
    if not any(is_mark(item, ",") for item in items[body:verb]):
        return None
    for at in range(body - 1, 0, -1):
        if ends_clause(items[at]):
            return None
        if isinstance(items[at], DocumentName):
            return at - 1 if cue_kind(items[at - 1]) in _ISSUES else None
    return None


def _passes(items: list[Item], at: int, index: int) -> bool:
    """Tell an act that a legislature passes from a draft, or from what is only agreed to."""
    found = items[index]
    law = isinstance(found, DocumentName) and found.kind.kind in _PASSED
    return law and index == at + 1


def _agent(items: list[Item], index: int) -> Body | PostName | None:
    """Read "DOCUMENT do BODY ban hành", "DOCUMENT do POST ký": who stands before the verb."""
    who: Body | PostName | None = None
    said = False
    for item in items[index + 1 : index + 1 + _NEAR]:
        if item.start < items[index].end:
            continue
        if is_mark(item, "by") and not said:
            said = True
        elif said and cue_kind(item) in _ISSUES:
            return who
        elif isinstance(item, Body) and said:
            who = who or item
        elif isinstance(item, PostName) and said:
            who = who or (item if _speaks_for_body(item) else None)
        elif not (isinstance(item, Person | DateName) or is_plain(item) or is_mark(item, ",")):
            return None
    return None


def _speaks_for_body(post: PostName) -> bool:
    """Tell the head of a body, or a deputy, from one who only belongs to it."""
    return post.body is not None and post.body.entity is not None and post.post.takes != "member"


def _shared(items: list[Item], index: int) -> Body | None:
    """Read "Quyết định số 12 và Thông báo số 15 | của BODY": a list has one issuer at its end."""
    found = items[index]
    for item in items[index + 1 :]:
        if isinstance(item, DocumentName) and isinstance(found, DocumentName):
            if len(item.issuers) > 0:
                same = issuer_code(item.number or "") == issuer_code(found.number or "")
                return item.issuers[0] if same and item.number is not None else None
        elif not is_mark(item, ",", "and"):
            return None
    return None


def _is_told(passage: Passage, found: DocumentName) -> bool:
    """Tell a document with its number or its act, or the official document that the text is."""
    act = passage.context.documents.act
    law = found.kind.kind == "Law" and found.title is not None
    told = found.number is not None or found.subject is not None or law
    return told or (act is not None and found.entity == act.id)


def _date_of_issue(passage: Passage, before: list[Item], thing: Thing) -> None:
    """The day that opens the clause is the day of issue: "ngày 10/5, UBND … đã ra Quyết định"."""
    for item in reversed(before):
        if isinstance(item, DateName) and item.span is None:
            thing.date = thing.date or resolve_date(item, passage.context.source.issued)
            return
        if isinstance(item, DocumentName | EventName) or ends_clause(item):
            return
