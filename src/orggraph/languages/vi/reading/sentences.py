"""Cutting a source into sentences that the grammar reads one by one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from orggraph.languages.tokens import Tokens
from orggraph.languages.vi.entries import PlaceName, Title
from orggraph.languages.vi.grammar.found import Found, Item
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.grammar.scan import scan
from orggraph.languages.vi.lexicon import Lexicon
from orggraph.languages.vi.reading.capitals import Capitals
from orggraph.languages.vi.reading.letterhead_lines import part_lines
from orggraph.model import BlockKind, Source, Span

_READ = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.PROSE, BlockKind.RECIPIENTS})
_ENDS = frozenset({".", "!", "?", "…"})
# A "sentence" beyond this is a table or a list run together: it is cut at a comma, or anywhere.
_LONG = 1200  # tokens
_LONGEST = 2 * _LONG
_CLOSING = frozenset({"”", '"', ")", "»", "."})
_SHORTEST_WORD = 3  # letters
_FEWEST = 4  # tokens of a sentence that another may run into
_MOST_CLOSING = 64  # a dotted line to fill in is longer: it is not looked through for every dot


@dataclass(slots=True)
class Sentence:
    """A sentence: its line, where it stands, and the names and cues in it."""

    line: Line
    span: Span
    block: BlockKind
    items: list[Item] = field(default_factory=list)

    def span_of(self, item: Item) -> Span:
        """Return the span of an item in the text of the source."""
        return self.line.tokens.span(item.start, item.end)

    def offset_of(self, item: Found) -> int:
        """Return where an item, or a name within one, begins in the text of the source."""
        return self.line.tokens.start[item.start]

    def text_of(self, start: int, end: int) -> str:
        """Return tokens `[start, end)` as one line: runs of white space become one space."""
        return " ".join(self.line.tokens.string(start, end).split())


def sentences(source: Source, lexicon: Lexicon) -> Iterator[Sentence]:
    """Yield the sentences of what is read of a source, in text order, with their items.

    The letterhead of an official document is one sentence and comes first; the lines of its
    signature come last.
    """
    capitals: Capitals | None = None
    for kind, spans in _passages(source, lexicon):
        tokens = Tokens(source.text, *spans, apart=lexicon.run_together.apart)
        if len(tokens) == 0:
            continue
        if source.official or tokens.shouting:
            capitals = capitals or Capitals(source, lexicon)
            capitals.restore(tokens, kind)
        line = Line(tokens, lexicon)
        whole = min(spans).hull(max(spans))
        items = scan(line)
        if kind is BlockKind.LETTERHEAD:
            part_lines(line, items)
        yield Sentence(line, whole, kind, items)


def _passages(source: Source, lexicon: Lexicon) -> Iterator[tuple[BlockKind, list[Span]]]:
    head = [block.span for block in source.blocks if block.kind is BlockKind.LETTERHEAD]
    if len(head) > 0:
        # Place and date first: behind a name its end would not show ("TRƯỜNG … / Hà Nội, ngày …").
        yield BlockKind.LETTERHEAD, sorted(head, key=lambda span: not _dated(span.of(source.text)))
    for block in source.blocks:
        if block.kind in _READ:
            for span in _spans(source.text, block.span, lexicon):
                yield block.kind, [span]
    end = [block.span for block in source.blocks if block.kind is BlockKind.SIGNATURE]
    for group in _names_apart(source.text, end):
        yield BlockKind.SIGNATURE, group


def _dated(line: str) -> bool:
    """Tell the words of a date ("ngày 5 tháng 2") from the code of a number ("344/QĐ-TTg")."""
    words = any(len(word) >= _SHORTEST_WORD and word.islower() for word in line.split())
    return words and any(letter.isdecimal() for letter in line)


def _names_apart(text: str, signature: list[Span]) -> Iterator[list[Span]]:
    """Yield the lines of a signature: those in capitals together, each other alone."""
    for capitals, group in groupby(signature, lambda span: span.of(text).isupper()):
        if capitals:
            yield list(group)
        else:
            yield from ([span] for span in group)


def _spans(text: str, block: Span, lexicon: Lexicon) -> Iterator[Span]:
    tokens = Tokens(text, block, apart=lexicon.run_together.apart)
    no_stop, articles = lexicon.words["no_stop"], lexicon.words["article"]
    first = 0
    for i in range(len(tokens)):
        length = i - first
        too_long = length >= _LONGEST or (length >= _LONG and tokens.word[i] in {",", ";"})
        if length > _FEWEST and _begins_anew(tokens, i, lexicon):
            yield tokens.span(first, i)
            first = i
        numbers = length <= 2 and _only_number(tokens, first, i, articles)
        if too_long or (not numbers and tokens.word[i] in _ENDS and _ends(tokens, i, no_stop)):
            yield tokens.span(first, i + 1)
            first = i + 1
    if first < len(tokens):
        yield tokens.span(first, len(tokens))


def _begins_anew(tokens: Tokens, i: int, lexicon: Lexicon) -> bool:
    """Tell where a sentence begins though nothing closed the one before: "… đô thị Ông A …"."""
    if not tokens.cap[i] or tokens.upper[i]:
        return False  # in capitals all words look alike
    if tokens.cap[i - 1] or not tokens.word[i - 1].isalnum():
        return False
    words, after = lexicon.words, tokens.word[i + 1] if i + 1 < len(tokens) else ""
    if tokens.fold[i] in words["opens_dated"]:
        return after.isdecimal()
    if tokens.fold[i] not in words["opens"]:
        return False
    known = [hit.value for hit in lexicon.phrases.at(tokens, i)]
    if any(isinstance(value, PlaceName) for value in known):
        return False  # "huyện ven biển Bà Rịa"
    honorific = any(isinstance(value, Title) for value in known)
    return after[:1].isupper() if honorific else after[:1].islower()


def _only_number(tokens: Tokens, first: int, i: int, articles: frozenset[str]) -> bool:
    """Tell the stop of "1." and "Điều 1.", which number what follows, from an end."""
    if not tokens.word[i - 1].isdecimal() or i == first:
        return False
    return i - first == 1 or tokens.fold[first] in articles


def _ends(tokens: Tokens, i: int, no_stop: frozenset[str]) -> bool:
    """Tell whether a stop ends the sentence: an abbreviation or an initial before it does not."""
    after = i + 1
    while after < min(len(tokens), i + _MOST_CLOSING) and tokens.word[after] in _CLOSING:
        after += 1
    if after >= len(tokens):
        return True
    if tokens.word[i] != ".":
        return tokens.cap[after] or tokens.word[after] in {"“", '"'}
    if tokens.glued(after) and after == i + 1:
        return False
    previous = tokens.word[i - 1] if i > 0 else ""
    field = i > 1 and tokens.word[i - 2] == "&"  # "Sở GD&ĐT. Giám đốc …"
    if (previous in no_stop and not field) or (len(previous) == 1 and previous.isupper()):
        return False
    if previous.isdecimal() and tokens.word[after].isdecimal():
        return False
    return not tokens.word[after][0].islower()
