"""All that is needed to compare the names of one language."""

from __future__ import annotations

from orggraph.languages import IdentityWords
from orggraph.resolve.forms import Forms
from orggraph.resolve.leveling import Leveler
from orggraph.resolve.misspelled import Corrector
from orggraph.resolve.spelling import Spelling


class Tongue:
    """The words of a language, and what levels, takes apart and corrects names by them."""

    def __init__(self, words: IdentityWords) -> None:
        self.words = words
        self.leveler = Leveler(words)
        places = [*words.provinces, *words.place_names]
        known = {word for place in places for word in self.leveler.plain(place)}
        self.spelling = Spelling(words, known)
        self.forms = Forms(words, self.leveler, Corrector(words, self.leveler, self.spelling))
