"""Which person a name means: full names, given names after an honorific, pronouns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from orggraph.languages.vi.grammar.found import Person
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.reading.sexes import Sexes
from orggraph.languages.vi.reading.things import Thing, Things
from orggraph.model import EntityType
from orggraph.text.fold import fold, strip_tones

_PERSON = EntityType.PERSON


class People:
    """Finds or makes the thing that each name of a person means."""

    def __init__(
        self, things: Things, sentences: Sequence[Sentence], words: Mapping[str, frozenset[str]]
    ) -> None:
        self.things = things
        self.sexes = Sexes(words)
        self._gender_names = words["gender_names"]
        self._full: dict[str, set[str]] = {}  # given name → full names of the text
        for sentence in sentences:
            for item in sentence.items:
                if isinstance(item, Person) and item.name.count(" ") > 1:
                    self._full.setdefault(fold(item.name).split()[-1], set()).add(item.name)
        self.subject: Thing | None = None
        self.beside: list[Thing] = []  # the others whom the sentence that tells of it names
        self.alone = False  # whether there are none

    def resolve(self, person: Person, sentence: Sentence) -> Thing | None:
        """Return the person a name means; None for a given name of nobody told of."""
        if person.entity is not None:
            return self.things.by_id[person.entity]
        if person.name == "":
            return self.subject
        thing = self._find(person)
        if thing is None:
            return None
        person.entity = thing.id
        self.sexes.note(person, sentence.line)
        # The honorific is how the text speaks to the person, not a name of theirs; it stays with
        # a given name, which alone would name anybody.
        first = person.core if person.name.count(" ") > 1 else person.start
        span = sentence.line.tokens.span(person.start, person.end)
        self.things.mention(thing, span, sentence.text_of(first, person.end), "person")
        return thing

    def _find(self, person: Person) -> Thing | None:
        """A short name is the last person told of whose full name ends on it.

        In the Central Highlands the clan stands last, and is left out: "Y Nhuân" is "Y Nhuân Niê".
        """
        syllables = fold(person.name).split()
        if len(syllables) < 3:
            known = self._latest(syllables)
            if known is not None:
                return known
        if len(syllables) > 1:
            return self.things.add(_PERSON, " ".join(syllables), kind="Person", name=person.name)
        names = self._full.get(syllables[0], set())
        if len(names) != 1:
            return None
        name = next(iter(names))
        return self.things.add(_PERSON, fold(name), kind="Person", name=name)

    def _latest(self, syllables: list[str]) -> Thing | None:
        for known in self.things.latest(_PERSON):
            full = known.key.split()
            first = full[0].partition("'")[0] in self._gender_names
            own = full[: len(syllables)] if first else full[-len(syllables) :]
            if len(full) > len(syllables) and own == syllables:
                return known
        return None


def complete_names(sentences: Sequence[Sentence]) -> None:
    """Mend names that the text has right elsewhere.

    A last syllable in lower case by mistake ("Võ Công trí") is taken in; a name that stands
    once and differs in the tone of one syllable from one that stands more often is that one
    (tones tell people apart, so nothing less than this is taken for a misprint).
    """
    people = [
        (sentence, item)
        for sentence in sentences
        for item in sentence.items
        if isinstance(item, Person) and item.name.count(" ") > 0
    ]
    _take_in_lower_case(people)
    _leave_out_next_word(people)
    _mend_tones([item for _, item in people])


def _take_in_lower_case(people: Sequence[tuple[Sentence, Person]]) -> None:
    names = Counter(fold(item.name) for _, item in people)
    for sentence, item in people:
        longer = f"{fold(item.name)} {sentence.line.fold(item.end)}"
        if names[longer] > 0:
            item.end += 1
            item.name = f"{item.name} {sentence.line.tokens.word[item.end - 1].capitalize()}"


def _leave_out_next_word(people: Sequence[tuple[Sentence, Person]]) -> None:
    """Cut "Lê Thị Mai Qua": a name of the text, and the first words of a sentence run into it."""
    names = Counter(fold(item.name) for _, item in people)
    for _, item in people:
        if names[fold(item.name)] > 1:
            continue
        words = item.name.split()
        for length in range(len(words) - 1, 2, -1):
            if names[fold(" ".join(words[:length]))] > 0:
                item.end -= len(words) - length
                item.name = " ".join(words[:length])
                break


def _mend_tones(people: Sequence[Person]) -> None:
    names = Counter(fold(item.name) for item in people)
    spelled = {fold(item.name): item.name for item in people}
    alike: dict[str, list[str]] = {}  # names that stand more than once, without tones
    for name in sorted(names):
        if names[name] > 1:
            alike.setdefault(strip_tones(name), []).append(name)
    for item in people:
        own = fold(item.name)
        if names[own] != 1 or own.count(" ") < 2:
            continue
        for other in alike.get(strip_tones(own), ()):
            if _one_tone_apart(own, other):
                item.name = spelled[other]


def _one_tone_apart(one: str, other: str) -> bool:
    pairs = zip(one.split(), other.split(), strict=True)
    return sum(own != same for own, same in pairs) == 1
