"""What the title of an official document says that it carries out."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import DocumentName, EventName
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.items import cue_kind, is_mark
from orggraph.model import BlockKind, Predicate


def read_act_title(passage: Passage) -> bool:
    """Read "KẾ HOẠCH triển khai thực hiện Chỉ thị …"; tell whether it is the document's title.

    Only what stands directly after the first verb of carrying out is carried out: the rest is
    the title of that.
    """
    act = passage.context.documents.act
    items = passage.items
    first = items[0] if len(items) > 0 else None
    titled = passage.sentence.block is BlockKind.TITLE and isinstance(first, DocumentName)
    if act is None or first is None or not titled or first.entity != act.id:
        return False
    event = items[1] if len(items) > 1 else None
    if isinstance(event, EventName) and event.entity is not None and event.start == first.end:
        held = passage.thing(event)  # "KẾT LUẬN / HỘI NGHỊ LẦN THỨ BẢY …"
        passage.state("adopted-name", held, Predicate.ADOPTED, act, [first, event])
    cue = next((i for i, item in enumerate(items) if cue_kind(item) == "implement"), None)
    at = len(items) if cue is None else cue + 1
    while at < len(items):
        found = items[at]
        if not isinstance(found, DocumentName) or found.entity is None:
            break
        target = passage.thing(found)
        passage.state("implements-purpose", act, Predicate.IMPLEMENTS, target, [first, found])
        at += 2 if at + 1 < len(items) and is_mark(items[at + 1], "and", ",", ";") else len(items)
    return True
