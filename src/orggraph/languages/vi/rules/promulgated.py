"""The rules, plan or programme that an official document promulgates are that document.

"QUYẾT ĐỊNH / Ban hành Quy chế …", "Điều 1. Ban hành kèm theo Quyết định này Quy chế …": what it
is called beside its number is no second document.
"""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import DocumentName
from orggraph.languages.vi.rules.context import Passage, Preamble
from orggraph.languages.vi.rules.items import cue_kind, is_plain
from orggraph.model import BlockKind

_MOST_BETWEEN = 6  # items from the verb to what is promulgated


def is_promulgated(passage: Passage, index: int) -> bool:
    """Tell whether a document without a number is what the official document promulgates."""
    act = passage.context.documents.act
    found = passage.items[index]
    if act is None or not isinstance(found, DocumentName) or found.number is not None:
        return False
    if found.entity is not None or not (_speaks_of_itself(passage) or _goes_over(passage, found)):
        return False
    for item in reversed(passage.items[max(0, index - _MOST_BETWEEN) : index]):
        if cue_kind(item) == "issue":
            return True
        own = isinstance(item, DocumentName) and item.entity == act.id and item.start > 0
        if not (is_plain(item) or own or cue_kind(item) == "basis"):
            return False
    return False


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
