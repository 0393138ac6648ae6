"""Who carries out an inspection: the committee that the sentence, or the text, is about."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Body, DocumentName, EventName, Found
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.items import ends_clause, is_aside

# By the Charter these inspect members and organizations of the party.
_INSPECT = frozenset({"PartyCommission", "PartyCommittee"})


def inspector(passage: Passage, index: int) -> tuple[Thing, list[Found]] | None:
    """Return who inspects, and the words that tell: "BODY … kiểm tra … đối với ông A".

    Before it stands the committee, or what it has issued about it; in the report of a session
    of an inspection committee nobody needs to be named.
    """
    items = passage.items
    event = items[index]
    for at in range(index - 1, -1, -1):
        item = items[at]
        if ends_clause(item):
            break
        names = [item] if isinstance(item, Body) and not is_aside(items, at) else []
        if isinstance(item, DocumentName):
            names = item.issuers
        for name in names:
            if name.entity is not None and passage.thing(name).kind in _INSPECT:
                return passage.thing(name), [item, event]
    return _of_session(passage, event)


def _of_session(passage: Passage, event: Found) -> tuple[Thing, list[Found]] | None:
    context = passage.context
    main = context.events.main
    if main is None or not isinstance(event, EventName) or len(main.holders) != 1:
        return None
    holder = context.things.by_id[main.holders[0]]
    return (holder, [event]) if holder.kind == "PartyCommission" else None
