"""Who gets a copy of an official document: a list of bodies, each named by itself."""

from __future__ import annotations

from collections.abc import Sequence

from orggraph.languages.vi.entries import Head
from orggraph.languages.vi.grammar.bodies import body
from orggraph.languages.vi.grammar.found import Item, PostName
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.rules.context import Context, Passage
from orggraph.languages.vi.rules.names import resolve_names
from orggraph.model import BlockKind


def read_recipients(context: Context, sentences: Sequence[Sentence]) -> None:
    """Find the bodies that the list of recipients names; it states nothing of them."""
    for sentence in sentences:
        if sentence.block is BlockKind.RECIPIENTS:
            sentence.items = [_body_instead(sentence, item) for item in sentence.items]
            resolve_names(Passage(context, sentence))


def _body_instead(sentence: Sentence, item: Item) -> Item:
    """Read "Thường trực Tỉnh ủy" as a body: among recipients nobody is told of."""
    if not isinstance(item, PostName) or sentence.line.first(item.start, Head) is None:
        return item
    return body(sentence.line, item.start) or item
