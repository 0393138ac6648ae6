"""What is written in capitals throughout, as it would stand in a sentence.

Letterheads, titles and signatures of official documents are in capitals, where the grammar
tells names by their capitals. The case of a word is that of the same words in the rest of the
text, else that of the name that the tables know, else a guess by where it stands.
"""

from __future__ import annotations

from orggraph.languages.tokens import Tokens, split_words
from orggraph.languages.vi.entries import DocumentType, Head, PlaceName, Post, UnitWord
from orggraph.languages.vi.grammar.numbers import roman
from orggraph.languages.vi.lexicon import Lexicon
from orggraph.languages.vi.run_together import is_syllable
from orggraph.model import BlockKind, Source

_ALL_NAMES = frozenset({BlockKind.LETTERHEAD, BlockKind.SIGNATURE})
_IN_PROSE = 6  # words in capitals that a sentence of prose must have, and most of its words
_MOST_PLACES = 8  # places of a pair of words that are looked at
_MOST_COMPOUND = 4  # words


class Capitals:
    """The words of a text that are not in capitals throughout, by pairs of neighbors."""

    def __init__(self, source: Source, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        prose = [b.span for b in source.blocks if b.kind in {BlockKind.PROSE, BlockKind.TITLE}]
        self._tokens = Tokens(source.text, *prose, apart=lexicon.run_together.apart)
        self._pairs: dict[tuple[str, str], list[int]] = {}
        fold = self._tokens.fold
        for i in range(len(fold) - 1):
            if not (_shouted(self._tokens, i) or _shouted(self._tokens, i + 1)):
                places = self._pairs.setdefault((fold[i], fold[i + 1]), [])
                if len(places) < _MOST_PLACES:
                    places.append(i)

    def restore(self, tokens: Tokens, block: BlockKind) -> None:
        """Spell the words of a passage that are in capitals as a sentence would have them."""
        capitals = sum(tokens.upper)
        if block is BlockKind.PROSE and (capitals < _IN_PROSE or capitals * 2 < len(tokens)):
            return
        names = block in _ALL_NAMES
        i = 0
        while i < len(tokens):
            if not _shouted(tokens, i) or self._counts(tokens, i):
                i += 1
                continue
            words = self._as_elsewhere(tokens, i) or self._as_known(tokens, i)
            if len(words) == 0:
                words = self._guess(tokens, i, names=names)
            begins = i == 0 or self._begins_rules(tokens, i)
            if begins or (names and self._begins_name(tokens, i)):
                words = [words[0].capitalize() if words[0].islower() else words[0], *words[1:]]
            for word in words:
                if tokens.upper[i]:
                    tokens.spell(i, word)
                i += 1

    def _counts(self, tokens: Tokens, i: int) -> bool:
        """Tell the numeral of "lần thứ VI", "khóa XI" from a word."""
        words = self._lexicon.words
        ordinal = i > 0 and tokens.fold[i - 1] in words["ordinal"] | words["legislature"]
        return roman(tokens.word[i]) is not None and (ordinal or len(tokens.word[i]) > 2)

    def _begins_rules(self, tokens: Tokens, i: int) -> bool:
        """Tell the kind of what is promulgated: "BAN HÀNH | QUY ĐỊNH VỀ …", a name of its own."""
        before = " ".join(tokens.fold[max(0, i - 2) : i])
        return before in self._lexicon.words["promulgates"] and any(
            isinstance(hit.value, DocumentType) for hit in self._lexicon.phrases.at(tokens, i)
        )

    def _begins_name(self, tokens: Tokens, i: int) -> bool:
        return any(
            isinstance(hit.value, Head | Post) for hit in self._lexicon.phrases.at(tokens, i)
        )

    def _as_elsewhere(self, tokens: Tokens, i: int) -> list[str]:
        """Return the longest run of the same words that the text has elsewhere."""
        best: list[str] = []
        if i + 1 >= len(tokens):
            return best
        own = self._tokens
        for place in self._pairs.get((tokens.fold[i], tokens.fold[i + 1]), ()):
            length = 2
            while (
                i + length < len(tokens)
                and place + length < len(own)
                and own.fold[place + length] == tokens.fold[i + length]
                and not _shouted(own, place + length)
            ):
                length += 1
            if length > len(best):
                best = own.word[place : place + length]
        return best

    def _as_known(self, tokens: Tokens, i: int) -> list[str]:
        """Return the words of the longest name of the tables, as the tables spell them."""
        for hit in self._lexicon.phrases.at(tokens, i):
            value = hit.value
            if isinstance(value, Head | UnitWord | DocumentType):
                label = value.label
            elif isinstance(value, PlaceName):
                label = value.name
            elif isinstance(value, Post):
                label = value.role
            else:
                continue
            words = split_words(label)
            said = tokens.fold[hit.start : hit.end]
            if [word.lower() for word in words] == [word.lower() for word in said]:
                return words
        return []

    def _guess(self, tokens: Tokens, i: int, *, names: bool) -> list[str]:
        """Return the words of what stands nowhere else: in a name compounds have one capital."""
        known = self._lexicon.name_words
        for length in range(_MOST_COMPOUND, 0, -1):
            words = tokens.fold[i : i + length]
            if len(words) == length and " ".join(words) in known:
                return [words[0].capitalize() if names else words[0], *words[1:]]
        word = tokens.word[i]
        linking = tokens.fold[i] in self._lexicon.marks
        return [word.capitalize() if names and not linking else word.lower()]


def _shouted(tokens: Tokens, i: int) -> bool:
    """Tell a word in capitals from an abbreviation and from the code of a number."""
    if not tokens.upper[i]:
        return False
    if not is_syllable(tokens.fold[i]):
        return False  # an abbreviation
    signs = {"/", "-"}
    after = tokens.glued(i) and tokens.word[i - 1] in signs
    before = i + 1 < len(tokens) and tokens.glued(i + 1) and tokens.word[i + 1] in signs
    return not (after or before)
