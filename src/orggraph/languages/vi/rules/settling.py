"""What a whole text rules out of what its sentences say by themselves."""

from __future__ import annotations

from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Context
from orggraph.model import Predicate, Statement


def settle(context: Context) -> None:
    """Drop what cannot be: bases that are later, and issuers told of more precisely."""
    issuers: dict[str, set[str]] = {}
    for statement in context.statements:
        if statement.predicate is Predicate.ISSUED_BY:
            issuers.setdefault(statement.subject, set()).add(statement.object)
    context.statements = [
        statement
        for statement in context.statements
        if not (_is_earlier(context, statement) or _is_whole(context, statement, issuers))
    ]


def _is_earlier(context: Context, statement: Statement) -> bool:
    """Tell a plan of 2016 from what carries out a conclusion of 2017, named beside it."""
    if statement.predicate is not Predicate.IMPLEMENTS:
        return False
    act, basis = (context.things.by_id[i].date for i in (statement.subject, statement.object))
    return act is not None and basis is not None and act.last_day < basis.first_day


def _is_whole(context: Context, statement: Statement, issuers: dict[str, set[str]]) -> bool:
    """Tell the committee in a headline from its standing committee, which issues in the text."""
    if statement.predicate is not Predicate.ISSUED_BY:
        return False
    target = context.things.by_id[statement.object]
    others = issuers[statement.subject] - {target.id}
    return target.kind == "PartyCommittee" and any(
        _decides_for(context.things.by_id[other], target) for other in others
    )


def _decides_for(organ: Thing, whole: Thing) -> bool:
    members = organ.head is not None and "members" in organ.head.flags
    return members and organ.parent == whole.id
