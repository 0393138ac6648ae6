"""Which document an official document is: its number, kind and date, or its title."""

from __future__ import annotations

from collections.abc import Sequence

from orggraph.languages.vi.entries import DocumentType
from orggraph.languages.vi.grammar.document_numbers import document_number
from orggraph.languages.vi.grammar.found import DateName, DocumentName
from orggraph.languages.vi.reading.document_numbers import symbols_of
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.reading.things import Thing
from orggraph.languages.vi.rules.context import Context, Passage
from orggraph.model import EntityType
from orggraph.text.dates import PartialDate
from orggraph.text.fold import fold

_UNKNOWN = DocumentType("", "Document", frozenset())
_NO_KIND = "Document"  # "Văn bản", which heads a page
_LONGEST_ALIAS = 200  # characters of a title that is a name of the document too


def find_act(
    context: Context,
    head: Sentence | None,
    titles: Sequence[Sentence],
    headings: Sequence[Sentence],
) -> tuple[Thing, DocumentName | None] | None:
    """Return the document that a text is, with its number in the letterhead, if it has one.

    The last of the titles is its own; a page may show another one above the letterhead.
    """
    title = titles[-1] if len(titles) > 0 else None
    number = None if head is None else _number(head)
    act = _numbered(context, head, number, titles) or _titled(context, title)
    act = act or _enacted(context, title, headings)
    if act is None:
        return None
    act.date = act.date or _date(context, head)
    if title is not None:
        _claim(context, title, act)
    return act, number


def _number(head: Sentence) -> DocumentName | None:
    """Return the number of a letterhead as the name of a document of a kind not known yet."""
    line = head.line
    for index in range(len(line.tokens)):
        read = document_number(line, index) if line.is_word(index, "number") else None
        if read is not None:
            end, number = read
            start = next(i for i in range(index, end) if line.fold(i).isdecimal())
            return DocumentName(start, end, _UNKNOWN, number=number, core=end)
    return None


def _numbered(
    context: Context,
    head: Sentence | None,
    number: DocumentName | None,
    titles: Sequence[Sentence],
) -> Thing | None:
    """Return the document of the number in the letterhead, or else of that in the title."""
    if head is None or number is None:
        named = [item for s in titles for item in s.items[:1] if isinstance(item, DocumentName)]
        own = next((item for item in named if item.number is not None), None)
        return None if own is None else context.documents.resolve(own, titles[-1])
    number.kind = _kind(context, number.number or "", titles)
    return context.documents.resolve(number, head)


def _kind(context: Context, number: str, titles: Sequence[Sentence]) -> DocumentType:
    """Return the kind that a title begins with, or the one that the number says."""
    for title in reversed(titles):
        known = title.line.first(0, DocumentType)
        if known is not None:
            return known[1]
    lexicon = context.lexicon
    label = next(
        (lexicon.symbols[s] for s in symbols_of(number) if s in lexicon.symbols),
        lexicon.forms.letter,
    )
    return lexicon.document_types[label]


def _titled(context: Context, title: Sentence | None) -> Thing | None:
    """Return a document without number, which its title tells from others of the text."""
    known = None if title is None else title.line.first(0, DocumentType)
    if title is None or known is None or known[1].kind == _NO_KIND:
        return None
    line = title.line
    stops = (at for at in range(known[0], len(line.tokens)) if line.fold(at) == "(")
    rest = line.tokens.spelled(known[0], next(stops, len(line.tokens)))
    name = f"{known[1].label} {rest}".strip()
    return context.things.add(
        EntityType.DOCUMENT, fold(name), kind=known[1].kind, name=name, anchored=False
    )


def _enacted(
    context: Context, title: Sentence | None, headings: Sequence[Sentence]
) -> Thing | None:
    """Return the document whose kind only "QUYẾT ĐỊNH:" above its articles says."""
    for heading in headings:
        known = heading.line.first(0, DocumentType)
        rest = len(heading.line.tokens) - (0 if known is None else known[0])
        if known is None or rest > 1:
            continue
        line = None if title is None else title.line
        told = line is not None and line.word_end(0, "about") is not None
        about = line.tokens.spelled(0, len(line.tokens)) if line is not None and told else ""
        name = f"{known[1].label} {about[:1].lower()}{about[1:]}".strip()
        act = context.things.add(
            EntityType.DOCUMENT, fold(name), kind=known[1].kind, name=name, anchored=False
        )
        Passage(context, heading).mention(act, 0, known[0], "document")
        return act
    return None


def _claim(context: Context, title: Sentence, act: Thing) -> None:
    """The title is that of the document itself, and names it."""
    passage = Passage(context, title)
    known = title.line.first(0, DocumentType)
    if known is None:
        return
    passage.mention(act, 0, known[0], "document")
    words = title.text_of(0, len(title.line.tokens))
    if len(words) <= _LONGEST_ALIAS:
        act.aliases.add(words)
    first = title.items[0]
    if not isinstance(first, DocumentName):  # "KẾT LUẬN", which is a verb too
        rest = [item for item in title.items if item.start >= known[0]]
        first = DocumentName(0, known[0], known[1], core=known[0])
        title.items = [first, *rest]
    if first.number is None:
        first.entity = act.id
        first.carries_out = None  # read with what "và" adds to it


def _date(context: Context, head: Sentence | None) -> PartialDate | None:
    dates = [] if head is None else [i.value for i in head.items if isinstance(i, DateName)]
    written = [value for value in dates if value is not None]
    return written[0] if len(written) > 0 else context.source.issued
