"""Who issues an official document whose letterhead is left out: the sentence below its basis.

"Căn cứ …; / Bộ Tài chính hướng dẫn …", "… Bộ trưởng Bộ A và Bộ trưởng Bộ B ban hành …".
"""

from __future__ import annotations

from collections.abc import Iterator

from orggraph.languages.vi.grammar.found import Body, PostName
from orggraph.languages.vi.rules.context import Passage
from orggraph.languages.vi.rules.items import body_of, is_mark
from orggraph.model import Predicate


def read_enacting(passage: Passage) -> None:
    """State that the bodies which open the sentence issue the document, if nothing said so."""
    context = passage.context
    act = context.documents.act
    if act is None or context.issuer is not None:
        return
    told = {s.object for s in context.statements if _issues(s.predicate, s.subject, act.id)}
    for body in _opening(passage):
        thing = passage.thing(body)
        context.issuer = context.issuer or thing
        if thing.id not in told:
            passage.state("issuer-subject", act, Predicate.ISSUED_BY, thing, [body])


def _issues(predicate: Predicate, subject: str, act: str) -> bool:
    return predicate is Predicate.ISSUED_BY and subject == act


def _opening(passage: Passage) -> Iterator[Body]:
    for item in passage.items:
        body = body_of(item)
        if body is not None and body.entity is not None:
            yield body
        elif not (is_mark(item, ",", "and", "-") or isinstance(item, PostName)):
            return
