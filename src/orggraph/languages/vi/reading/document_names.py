"""What a text calls a document: the words that name it, and the shorter names within them."""

from __future__ import annotations

from collections.abc import Iterator

from orggraph.languages.vi.grammar.found import DocumentName
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.model import Span


def named_by(found: DocumentName, sentence: Sentence) -> tuple[Span, str]:
    """Return the words that name a document; without a number, with what it is about."""
    end = found.end
    if found.number is None and found.subject is not None:
        end = found.subject[1]
    return sentence.line.tokens.span(found.start, end), sentence.text_of(found.start, end)


def shorter_names(found: DocumentName, sentence: Sentence) -> Iterator[str]:
    """Yield the names that leave out the issuer, the subject, or whom a carried out one is of."""
    inner = found.carries_out
    if found.number is None and found.subject is not None and inner is None:
        yield sentence.text_of(found.start, found.end)
        acts = sentence.line.word_end(found.end, "acts")
        yield sentence.text_of(found.start, acts or found.end)
    if found.number is not None and found.core < found.end:
        yield sentence.text_of(found.start, found.core)
    if inner is not None and len(found.issuers) > 0:
        yield sentence.text_of(found.start, found.end)
        yield sentence.text_of(found.start, inner.core)


def is_term(subject: tuple[int, int], sentence: Sentence) -> bool:
    """Tell whether what stands after the issuer is the term: "khóa XX", "(khóa XX)"."""
    first = subject[0] + 1 if sentence.line.fold(subject[0]) == "(" else subject[0]
    return sentence.line.is_word(first, "legislature")


def others_of(found: DocumentName, sentence: Sentence) -> str:
    """Return ", Bộ Chính trị và Ban Bí thư" after the first body whose rules they are."""
    tokens, end = sentence.line.tokens, found.issuers[0].end
    space = "" if tokens.glued(end) else " "
    return f"{space}{tokens.spelled(end, found.end)}"
