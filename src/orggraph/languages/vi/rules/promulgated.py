"""What an official document promulgates: the document itself, or rules that go with it.

"QUYẾT ĐỊNH / Ban hành Quy chế …", "Điều 1. Ban hành kèm theo Quyết định này Quy chế …": rules of
another kind than the document are a document of their own, without number, which the same body
issues; "KẾ HOẠCH … ban hành Kế hoạch …" tells only what the document is.
"""

from __future__ import annotations

from orggraph.languages.vi.entries import DocumentType
from orggraph.languages.vi.grammar.found import DocumentName
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Context, Passage, Preamble
from orggraph.languages.vi.rules.items import cue_kind, is_plain
from orggraph.languages.vi.rules.parents import state_parents
from orggraph.model import BlockKind, EntityType, Predicate
from orggraph.text.fold import fold

_MOST_BETWEEN = 6  # items from the verb to what is promulgated
_LONGEST = 60  # tokens of a title
_STOPS = frozenset({".", ";", ":", "(", "”"})
_QUOTES = frozenset({'"', "“"})


def promulgate(passage: Passage, index: int, found: DocumentName) -> None:
    """Find the thing of what the official document promulgates; whose it is does not issue it."""
    context = passage.context
    act = context.documents.act
    if act is None or not _is_promulgated(passage, index):
        return
    for body in found.issuers:
        context.bodies.resolve(body, passage.sentence)
        state_parents(passage, body)
    found.issuers = []
    if found.kind.kind == act.kind:
        found.entity = act.id
        return
    end = _end(passage.sentence.line, found)
    found.subject = (found.core, end)
    own = _rules(passage, found, end)
    found.entity = own.id
    passage.mention(own, found.start, end, "document")
    if found.carries_out is not None:
        context.documents.resolve(found.carries_out, passage.sentence)
    if context.issuer is not None and _is_news(context, own):
        passage.state("promulgated", own, Predicate.ISSUED_BY, context.issuer, [found])


def _rules(passage: Passage, found: DocumentName, end: int) -> Thing:
    """Return the rules of a kind that the document promulgates, by their longest name."""
    documents, line = passage.context.documents, passage.sentence.line
    kind = line.first(found.start, DocumentType)
    label = found.kind.label
    rest = line.tokens.spelled(found.end if kind is None else kind[0], end)
    name = f"{label} {rest}".strip()
    known = documents.promulgated.get(label)
    if known is None:
        known = passage.context.things.add(
            EntityType.DOCUMENT, fold(name), kind=found.kind.kind, name=name, anchored=False
        )
        documents.promulgated[label] = known
        known.date = None if documents.act is None else documents.act.date
    elif len(name) > len(known.name):
        known.name = name
    return known


def _is_news(context: Context, own: Thing) -> bool:
    return not any(
        told.subject == own.id and told.predicate is Predicate.ISSUED_BY
        for told in context.statements
    )


def _end(line: Line, found: DocumentName) -> int:
    """Return where the title of rules ends: at a stop, a quotation mark, "gồm 4 chương"."""
    end = found.start + 1
    while end < min(len(line.tokens), found.start + _LONGEST):
        word = line.tokens.word[end]
        closed = word in _STOPS and not line.inner_stop(end)
        quoted = word in _QUOTES and line.fold(found.start - 1) in _QUOTES
        at = end + 1 if word == "," else end
        if closed or quoted or line.word_end(at, "after_rules") is not None:
            break
        end += 1
    return end - 1 if line.fold(end - 1) == "," else end


def _is_promulgated(passage: Passage, index: int) -> bool:
    """Tell whether a document without a number is what the official document promulgates."""
    act = passage.context.documents.act
    found = passage.items[index]
    if act is None or not isinstance(found, DocumentName) or found.number is not None:
        return False
    if found.entity is not None or not (_speaks_of_itself(passage) or _goes_over(passage, found)):
        return False
    for at in range(index - 1, max(-1, index - 1 - _MOST_BETWEEN), -1):
        item = passage.items[at]
        if cue_kind(item) == "issue":
            return not _of_another(passage, at)
        own = isinstance(item, DocumentName) and item.entity == act.id and item.start > 0
        quote = passage.sentence.line.fold(item.start) in _QUOTES
        if not (is_plain(item) or own or quote or cue_kind(item) == "basis"):
            return False
    return False


def _of_another(passage: Passage, at: int) -> bool:
    """Tell what an earlier decision did: "thay thế Quyết định số 5 về việc ban hành Quy chế"."""
    line = passage.sentence.line
    cue = passage.items[at]
    if line.word_end(0, "considers") is not None:
        return False
    ends = (line.word_end(cue.start - back, "about") for back in (1, 2, 3) if cue.start >= back)
    about = any(end is not None and end >= cue.start for end in ends)
    act = passage.context.documents.act
    own = "" if act is None else act.id
    earlier = (i for i in passage.items[:at] if isinstance(i, DocumentName))
    return about and any(i.entity is not None and i.entity != own for i in earlier)


def _goes_over(passage: Passage, found: DocumentName) -> bool:
    """Tell "…, Ủy ban nhân dân tỉnh ban hành Kế hoạch thực hiện Đề án …" below the basis."""
    context = passage.context
    act = context.documents.act
    same = act is not None and found.kind.kind == act.kind and found.carries_out is not None
    return same and context.preamble is Preamble.WITHIN


def _speaks_of_itself(passage: Passage) -> bool:
    """Tell the title, the articles and the proposal of the document from its basis."""
    sentence = passage.sentence
    if sentence.block is BlockKind.TITLE:
        return True
    line = sentence.line
    proposed = line.word_end(0, "considers") is not None
    return sentence.block is BlockKind.PROSE and (proposed or line.is_word(0, "article"))
