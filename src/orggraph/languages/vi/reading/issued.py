"""When a document without a number is one by itself: "ban hành Nghị định về …"."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import Body, DocumentName
from orggraph.languages.vi.reading.sentences import Sentence

_LONGEST_VERB = 3  # tokens


def is_issued(found: DocumentName, sentence: Sentence) -> bool:
    """Tell what a body issues from what a decision told of before promulgates: that is itself.

    "UBND tỉnh ban hành Kế hoạch về …" is a document of its own, known by its subject; "Quyết định
    số 218 ban hành Quy định về …" is one document.
    """
    line = sentence.line
    if not any(
        line.word_end(found.start - back, "promulgates") == found.start
        for back in range(1, _LONGEST_VERB + 1)
        if found.start >= back
    ):
        return False
    for item in reversed(sentence.items):
        if item.end <= found.start and isinstance(item, DocumentName | Body):
            return isinstance(item, Body) or item.number is None
    return True
