"""On what basis an official document is issued: "Căn cứ …;", "Thực hiện …", above its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from orggraph.languages.vi.grammar.found import Body, Cue, DocumentName, Item
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.rules.context import Passage, Preamble
from orggraph.languages.vi.rules.enacting import read_enacting
from orggraph.languages.vi.rules.items import cue_kind, inside, is_mark
from orggraph.model import BlockKind, Predicate

_OPENS = frozenset({"basis", "implement"})
_OPENING = 2  # items at the start of a sentence among which its opening stands
_MOST_BEFORE = 10  # plain words before the first document: "Điều 6 của Luật …"


def read_preamble(passage: Passage) -> bool:
    """State what the document is based on; tell whether the sentence is of the preamble."""
    context = passage.context
    act = context.documents.act
    if act is None or context.preamble is Preamble.OVER or not _is_prose(passage):
        return False
    if _considers(passage):
        return True
    cue = _opening(passage.items)
    if cue is None:
        if context.preamble is Preamble.WITHIN:
            context.preamble = Preamble.OVER
            read_enacting(passage)
        return False
    context.preamble = Preamble.WITHIN
    if cue_kind(cue) == "implement" and _others_act(passage):
        return False
    for document in _heads(passage, passage.items[passage.items.index(cue) + 1 :]):
        if document.entity is not None:
            target = passage.thing(document)
            context.documents.bases.add(target.id)
            passage.state("preamble", act, Predicate.IMPLEMENTS, target, [cue, document])
    return True


def _others_act(passage: Passage) -> bool:
    """Tell "Thực hiện A, Ủy ban nhân dân tỉnh có Tờ trình số …" of a letter by another body."""
    context = passage.context
    own = {thing.id for thing in (context.documents.act, context.issuer) if thing is not None}
    for who, verb, what in zip(passage.items, passage.items[1:], passage.items[2:], strict=False):
        made = isinstance(what, DocumentName) and what.number is not None
        if made and cue_kind(verb) == "issue" and isinstance(who, Body):
            return who.entity is not None and {who.entity, what.entity}.isdisjoint(own)
    return False


def _is_prose(passage: Passage) -> bool:
    return passage.sentence.block is BlockKind.PROSE


def _considers(passage: Passage) -> bool:
    """Tell "Xét Tờ trình …", "Theo đề nghị của …": of the preamble, but no basis."""
    return passage.sentence.line.word_end(0, "considers") is not None


def _opening(items: Sequence[Item]) -> Cue | None:
    for item in items[:_OPENING]:
        if isinstance(item, Cue):
            return item if cue_kind(item) in _OPENS else None
        if not is_mark(item, "-", "", "+"):
            return None
    return None


def _heads(passage: Passage, items: Sequence[Item]) -> Iterator[DocumentName]:
    """Yield the documents that the sentence lists, without those that their titles name.

    The first of each part between semicolons is one, and each that "và" or a comma joins to
    one directly.
    """
    line = passage.sentence.line
    last: DocumentName | None = None
    plain = 0
    for at, item in enumerate(items):
        if is_mark(item, ";"):
            proposed = line.word_end(item.end, "considers") is not None
            last, plain = None, _MOST_BEFORE + 1 if proposed else 0
        elif isinstance(item, DocumentName):
            if (last is None and plain <= _MOST_BEFORE) or _joined(line, items, at, last):
                yield item
                last = item
        elif is_mark(item, "."):
            return
        elif last is None:
            plain += 1


def _joined(line: Line, items: Sequence[Item], at: int, last: DocumentName | None) -> bool:
    """Tell whether "và" or a comma joins a document directly to the one before it.

    After the title of the one before it, "và" joins another one whose number is told in full.
    """
    document = items[at]
    at = _before_article(line, items, at)
    if last is None or at == 0 or not is_mark(items[at - 1], "and", ","):
        return False
    numbered = isinstance(document, DocumentName) and not (document.number or "0").isdecimal()
    if numbered and last.number is not None and is_mark(items[at - 1], "and"):
        return True
    end = max(last.end, 0 if last.subject is None else last.subject[1])
    return items[at - 1].start == end and not inside(items[at], last)


def _before_article(line: Line, items: Sequence[Item], at: int) -> int:
    """Return the item before which "Điều 24 của" begins, which leads to a document."""
    for back in range(at - 1, max(-1, at - _MOST_BEFORE), -1):
        if line.is_word(items[back].start, "article"):
            return back
        if not is_mark(items[back], "", "of"):
            break
    return at
