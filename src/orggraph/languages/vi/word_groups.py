"""Loading words.yml: the small closed sets of words, by what the grammar uses them for."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources.abc import Traversable

from orggraph.errors import DataError
from orggraph.languages.tables import read_mapping
from orggraph.text.fold import fold

Words = Mapping[str, frozenset[str]]

# Groups of words that match in any case.
_FOLDED = frozenset(
    [
        "of",
        "and",
        "former",
        "acting",
        "new",
        "number",
        "about",
        "ordinal",
        "term",
        "legislature",
        "levels",
        "plural",
        "idea",
        "named_after",
        "middle",
        "acts",
        "home",
        "opens",
        "opens_dated",
        "passive",
        "deputy",
        "gender_names",
        "female_names",
        "he",
        "she",
        "no_pronoun",
        "kin",
        "who",
        "speaker",
        "collective",
        "decides",
        "decision",
        "no_is",
        "that_time",
        "countries",
        "day",
        "month",
        "year",
        "day_part",
        "today",
        "yesterday",
        "ambiguous_places",
        "not_party",
        "house",
        "monument",
        "palace",
        "not_room",
        "short_units",
        "stands_for",
        "on_par",
        "elects",
        "of_term",
        "other_words",
        "acts_too",
        "no_half",
        "obliged",
        "ongoing",
        "absent",
        "not_faculty",
        "not_home",
        "needs_object",
        "not_center",
        "not_school",
        "draft",
        "any_level",
        "not_holding",
        "planned",
        "submitted",
        "after_number",
        "after_ordinal",
        "after_stop",
        "national",
        "delegates",
        "event_quality",
        "event_topic",
        "studies",
        "promulgates",
        "meeting_with",
        "teaches",
        "against",
        "voters",
        "voters_at",
        "sits",
        "no_cue",
        "other_event",
        "after_topic",
        "settlements",
        "stands_in",
        "considers",
        "between",
        "article",
        "founds",
        "made_of",
        "on_basis",
        "amends",
        "after_law",
        "details",
        "binds",
        "after_rules",
        "merges",
        "renames",
        "splits",
        "no_merging",
        "into",
        "becomes",
        "unreal",
        "done_to",
        "ground",
    ]
)
# Groups of abbreviations that match in that very spelling.
_EXACT = frozenset({"no_stop", "local_codes", "glued_units", "short"})
_KEYS = _FOLDED | _EXACT | {"marks", "numerals"}


def words(folder: Traversable) -> tuple[Words, dict[str, str], dict[str, int]]:
    """Load words.yml: the groups of words, the class of each mark, the value of each numeral."""
    raw = read_mapping(folder.joinpath("words.yml"), _KEYS)
    groups = {key: frozenset(fold(str(word)) for word in raw[key]) for key in _FOLDED}
    groups |= {key: frozenset(str(word) for word in raw[key]) for key in _EXACT}
    marks: dict[str, str] = {}
    for kind, phrases in raw["marks"].items():
        for phrase in map(fold, phrases):
            if phrase in marks:
                raise DataError(f"{phrase!r} is a mark of two classes", path="words.yml")
            marks[phrase] = kind
    groups["marks"] = frozenset(marks)
    numerals = {fold(word): int(value) for word, value in raw["numerals"].items()}
    return groups, marks, numerals
