"""The body that an official document sets up: "Điều 1. Thành lập Ban Chỉ đạo … gồm …"."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Body, DocumentName, Place
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.model import BlockKind, EntityType
from orggraph.text.fold import fold

_LONGEST = 50  # tokens of a name
_OPENING = 6  # tokens of an article among which its verb stands
_STOPS = frozenset({".", ";", ":", "(", ")"})
_OCCASION = "Organization"  # the kind of bodies set up for an occasion
# What is called as an organ of a party committee is none where a document sets it up as it likes.
_PARTY = "PartyCommission"


def read_founding(passage: Passage) -> None:
    """Take in the whole name of a body that the document sets up, which may be of any words."""
    act = passage.context.documents.act
    if act is None:
        return
    at = _verb_end(passage)
    found = next((i for i in passage.items if i.start == at and isinstance(i, Body)), None)
    if found is None or not (found.bare or found.head.kind in {_OCCASION, _PARTY}):
        return
    line = passage.sentence.line
    end = _name_end(line, found)
    inside = [item for item in passage.items if found.start < item.start < end]
    first = _head_end(line, found)
    name = f"{found.head.label} {line.tokens.spelled(first, end)}"
    found.end = end
    anchored = any(isinstance(item, Place) and item.name is not None for item in inside)
    thing = _thing(passage, found, name.strip(), anchored=anchored)
    found.entity = thing.id
    passage.mention(thing, found.start, end, "founding")
    passage.sentence.items = [item for item in passage.items if item not in inside]


def _verb_end(passage: Passage) -> int | None:
    """Return where "thành lập" ends, in the title of the document or at the head of an article."""
    sentence = passage.sentence
    line = sentence.line
    if sentence.block is BlockKind.TITLE:
        first = passage.items[0] if len(passage.items) > 0 else None
        last = len(line.tokens) if isinstance(first, DocumentName) else 0
    else:
        article = sentence.block is BlockKind.PROSE and line.is_word(0, "article")
        last = _OPENING if article else 0
    for at in range(last):
        end = line.word_end(at, "founds")
        if end is not None:
            return end
    return None


def _head_end(line: Line, found: Body) -> int:
    ends = [end for end, head in line.known(found.start, type(found.head)) if head == found.head]
    return max(ends, default=found.end)


def _name_end(line: Line, found: Body) -> int:
    """Return where the name ends: before what the body is made of, or a new clause."""
    end = found.start + 1
    while end < min(len(line.tokens), found.start + _LONGEST):
        if line.tokens.fold[end] in _STOPS or line.word_end(end, "made_of") is not None:
            break
        end += 1
    while line.fold(end - 1) in {",", "-"}:
        end -= 1
    return end


def _thing(passage: Passage, found: Body, name: str, *, anchored: bool) -> Thing:
    context = passage.context
    known = context.founded
    if known is not None and known.head is found.head:
        return known  # the title names it in other words
    context.founded = context.things.add(
        EntityType.ORGANIZATION,
        fold(name),
        kind=_OCCASION if found.head.kind == _PARTY else found.head.kind,
        name=name,
        head=found.head,
        body=found,
        anchored=anchored,
    )
    return context.founded
