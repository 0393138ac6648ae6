"""What the names of a language have to say about which of them are one thing.

The resolver of identities knows no language: a pack gives it these words, its own spelling and
its own ways of shortening names. Without any, names are one only where they are equal.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadWord:
    """A head of the names of bodies: its words, folded, and where such a body stands.

    `central` says that there is one in the country; `unit` is the unit of administration that
    the word itself holds ("Tỉnh ủy": "tỉnh").
    """

    words: str
    central: bool = False
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class IdentityWords:
    """The words of one language about identity; all but abbreviations are folded.

    Spelling: `letters` that look alike, `same_sound` (a pattern and what to write for it),
    `onsets` and `rimes` of syllables, of which some stand only before front vowels or never
    do, and `stops` that ask for one of `stop_tones`. Short forms: `abbreviations` as spelled,
    `fields` likewise, but never first in a name, and where they are both only right after
    `field_heads`; `synonyms` of phrases, `names` of whole names. Bodies: what names are the
    same without, `heads`, which of them are `local`, `units` of administration with their
    levels, `provinces` with their units. People: `titles`, and how common the parts of names
    are. Documents and events: codes, kinds that have `titled` names, words that say no more
    than the kind does.
    """

    letters: Mapping[str, str] = field(default_factory=dict)
    same_sound: tuple[str, str] | None = None
    onsets: frozenset[str] = frozenset()
    rimes: frozenset[str] = frozenset()
    front_onsets: frozenset[str] = frozenset()
    back_onsets: frozenset[str] = frozenset()
    stops: tuple[str, ...] = ()
    stop_tones: tuple[str, ...] = ()
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    field_heads: frozenset[str] = frozenset()
    synonyms: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    ignorable: frozenset[str] = frozenset()
    country: str = ""
    terms: tuple[str, ...] = ()
    heads: tuple[HeadWord, ...] = ()
    local_heads: tuple[str, ...] = ()
    unique_words: tuple[str, ...] = ()
    leading_roles: tuple[str, ...] = ()
    leading_bodies: tuple[str, ...] = ()
    units: Mapping[str, str] = field(default_factory=dict)
    no_units: tuple[str, ...] = ()
    provinces: Mapping[str, str] = field(default_factory=dict)
    place_names: frozenset[str] = frozenset()
    ambiguous_places: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    given_first: frozenset[str] = frozenset()
    families: Mapping[str, float] = field(default_factory=dict)
    middles: Mapping[str, float] = field(default_factory=dict)
    givens: Mapping[str, float] = field(default_factory=dict)
    rarest: float = 1e-4
    code_forms: Mapping[str, str] = field(default_factory=dict)
    local_codes: str = ""
    term_codes: str = ""
    symbols: frozenset[str] = frozenset()
    legislatures: frozenset[str] = frozenset()
    year_words: frozenset[str] = frozenset()
    document_words: tuple[str, ...] = ()
    titled: frozenset[str] = frozenset()
    one_issuer: frozenset[str] = frozenset()
    event_words: tuple[str, ...] = ()
    numerals: Mapping[str, int] = field(default_factory=dict)
