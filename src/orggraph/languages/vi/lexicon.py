"""The words of the Vietnamese pack as typed tables, loaded once per process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from orggraph.languages.phrases import PhraseTable
from orggraph.languages.tables import fingerprint
from orggraph.languages.tokens import split_words
from orggraph.languages.vi import small_tables, word_groups
from orggraph.languages.vi.entries import (
    Division,
    DocumentType,
    Entry,
    FieldOfWork,
    Head,
    Rule,
)
from orggraph.languages.vi.forms import Forms, read_forms
from orggraph.languages.vi.phrase_tables import PhraseLoader
from orggraph.languages.vi.run_together import RunTogether, read_run_together
from orggraph.text.fold import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All tables of the pack.

    `heads` are known by their official spelling, `chosen` by the flag that only one head has
    ("party", "plenum"); `fields` by the first word or letter they may begin with;
    `divisions` by their head;
    `name_words` tell whether a compound may go on in lower case, `surnames` whether a surname
    is a common word too; `place_posts` give the head that a post beside a bare unit means;
    `symbols` give the kind of a document by the code within its number, `document_types` are
    known by their label; `marks` the class of a function word; `full_places` the full form
    of a place that has one of its own; `run_together` takes words apart that lost a space.
    """

    phrases: PhraseTable[Entry]
    heads: Mapping[str, Head]
    chosen: Mapping[str, Head]
    fields: Mapping[str, tuple[FieldOfWork, ...]]
    divisions: Mapping[str, tuple[Division, ...]]
    name_words: Mapping[str, bool]
    surnames: Mapping[str, bool]
    issuers: Mapping[str, str]
    symbols: Mapping[str, str]
    document_types: Mapping[str, DocumentType]
    rules: Mapping[str, Rule]
    place_posts: Mapping[tuple[str, str], str]
    full_places: Mapping[str, str]
    words: Mapping[str, frozenset[str]]
    marks: Mapping[str, str]
    numerals: Mapping[str, int]
    forms: Forms
    run_together: RunTogether
    fingerprint: str


def data_folder() -> Traversable:
    """Return the folder of the data files."""
    return files(__package__).joinpath("data")


@cache
def load_lexicon() -> Lexicon:
    """Return the tables of the pack's own data files."""
    return read_lexicon(data_folder())


def read_lexicon(folder: Traversable) -> Lexicon:
    """Load every table of a folder.

    Raises:
        DataError: with the file and line of what is wrong: a phrase with two meanings, a row
            that stands twice, columns or keys that nobody reads.
    """
    loader = PhraseLoader(folder)
    heads = loader.heads()
    full_places = loader.places()
    loader.posts(heads)
    document_types = loader.small_tables()
    words, marks, numerals = word_groups.words(folder)
    compounds = small_tables.yes_or_no(folder, "name_words.tsv", ("word", "tail"))
    return Lexicon(
        phrases=loader.phrases,
        heads=heads,
        chosen=loader.chosen(heads, words),
        fields=small_tables.fields(folder),
        divisions=small_tables.divisions(folder, heads),
        name_words={" ".join(split_words(fold(name))): tail for name, tail in compounds.items()},
        surnames=small_tables.yes_or_no(folder, "surnames.tsv", ("surname", "word")),
        issuers=small_tables.pairs(folder, "issuers.tsv", ("suffix", "body")),
        symbols=small_tables.symbols(folder, document_types),
        document_types=document_types,
        rules=small_tables.rules(folder),
        place_posts=small_tables.place_posts(folder, heads),
        full_places=full_places,
        words=words,
        marks=marks,
        numerals=numerals,
        forms=read_forms(folder.joinpath("forms.yml")),
        run_together=read_run_together(folder.joinpath("syllables.txt"), words["short"]),
        fingerprint=fingerprint(folder),
    )
