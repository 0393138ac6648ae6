"""The words by which the names of several sources are compared, from the tables of the pack."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any

from orggraph.errors import DataError
from orggraph.languages.identity import HeadWord, IdentityWords
from orggraph.languages.tables import cell_list, read_mapping, read_rows
from orggraph.languages.vi.lexicon import Lexicon, data_folder, load_lexicon
from orggraph.text.fold import fold

_KEYS = frozenset(
    [
        "letters",
        "same_sound",
        "onsets",
        "rimes",
        "front_onsets",
        "back_onsets",
        "abbreviations",
        "synonyms",
        "ignorable",
        "country",
        "no_units",
        "terms",
        "local_heads",
        "unique_words",
        "leading_roles",
        "leading_bodies",
        "stops",
        "stop_tones",
        "given_first",
        "code_forms",
        "local_codes",
        "term_codes",
        "year_words",
        "document_words",
        "titled",
        "one_issuer",
        "event_words",
    ]
)
_HEAD_COLUMNS = ("head", "variants", "kind", "takes", "relation", "level", "flags", "is", "in")
_PARTS = ("family", "middle", "given")


@cache
def load_identity() -> IdentityWords:
    """Return the words of the pack's own data files."""
    return read_identity(data_folder(), load_lexicon())


def read_identity(folder: Traversable, lexicon: Lexicon) -> IdentityWords:
    """Load identity.yml, namesakes.tsv, and what other tables say of identity.

    Raises:
        DataError: with the file and line of what is wrong.
    """
    raw = read_mapping(folder.joinpath("identity.yml"), _KEYS)
    units, unit_forms, unit_names = _units(folder)
    provinces, province_forms = _provinces(folder)
    families, middles, givens = _shares(folder)
    return IdentityWords(
        letters=raw["letters"],
        same_sound=(raw["same_sound"]["pattern"], raw["same_sound"]["written"]),
        onsets=frozenset(raw["onsets"]),
        rimes=frozenset(raw["rimes"]),
        front_onsets=frozenset(raw["front_onsets"]),
        back_onsets=frozenset(raw["back_onsets"]),
        stops=tuple(raw["stops"]),
        stop_tones=tuple(raw["stop_tones"]),
        abbreviations=unit_forms | _shortened(folder) | raw["abbreviations"],
        fields=_fields(lexicon),
        field_heads=frozenset(fold(h.label) for h in lexicon.heads.values() if "field" in h.takes),
        synonyms={fold(a): fold(b) for a, b in raw["synonyms"].items()}
        | province_forms
        | unit_names,
        names=_other_names(folder),
        ignorable=_folded(raw["ignorable"]),
        country=fold(raw["country"]),
        terms=tuple(raw["terms"]),
        heads=_heads(lexicon),
        local_heads=_phrases(raw["local_heads"]),
        unique_words=_phrases(raw["unique_words"]),
        leading_roles=_phrases(raw["leading_roles"]),
        leading_bodies=_phrases(raw["leading_bodies"]),
        units=units,
        no_units=_phrases(raw["no_units"]),
        provinces=provinces,
        place_names=_place_names(folder),
        ambiguous_places=lexicon.words["ambiguous_places"],
        titles=_titles(folder),
        given_first=_folded(raw["given_first"]),
        families=families,
        middles=middles,
        givens=givens,
        code_forms=raw["code_forms"],
        local_codes=raw["local_codes"],
        term_codes=raw["term_codes"],
        symbols=frozenset(lexicon.symbols),
        legislatures=lexicon.words["legislature"],
        year_words=_folded(raw["year_words"]),
        document_words=_phrases(raw["document_words"]),
        titled=frozenset(raw["titled"]),
        one_issuer=frozenset(raw["one_issuer"]),
        event_words=_phrases(raw["event_words"]),
        numerals=lexicon.numerals,
    )


def _phrases(words: Any) -> tuple[str, ...]:
    return tuple(fold(str(word)) for word in words)


def _folded(words: Any) -> frozenset[str]:
    return frozenset(fold(str(word)) for word in words)


def _units(folder: Traversable) -> tuple[dict[str, str], ...]:
    """Return the level of each unit, the unit of each short form, and of each misspelling."""
    levels: dict[str, str] = {}
    forms: dict[str, str] = {}
    names: dict[str, str] = {}
    columns = ("label", "variants", "level", "alone")
    for _, row in read_rows(folder.joinpath("units.tsv"), columns):
        if row["alone"] == "yes":
            levels[fold(row["label"])] = row["level"]
        for variant in cell_list(row["variants"]):
            if variant.islower():
                names[fold(variant)] = fold(row["label"])
            else:
                forms[variant.rstrip(".")] = row["label"]
    return levels, forms, names


def _provinces(folder: Traversable) -> tuple[dict[str, str], dict[str, str]]:
    """Return the unit of each province, and the name of each other spelling."""
    units: dict[str, str] = {}
    forms: dict[str, str] = {}
    columns = ("name", "unit", "variants", "full")
    for _, row in read_rows(folder.joinpath("provinces.tsv"), columns):
        units[fold(row["name"])] = fold(row["unit"])
        for variant in cell_list(row["variants"]):
            if fold(variant) != fold(row["name"]):
                forms[fold(variant)] = fold(row["name"])
    return units, forms


def _place_names(folder: Traversable) -> frozenset[str]:
    rows = read_rows(folder.joinpath("places.tsv"), ("name", "units"))
    return frozenset(fold(row["name"]) for _, row in rows)


def _shortened(folder: Traversable) -> dict[str, str]:
    rows = read_rows(folder.joinpath("abbreviations.tsv"), ("long", "short"))
    return {row["short"].replace(".", ""): row["long"] for _, row in rows}


def _fields(lexicon: Lexicon) -> dict[str, str]:
    """Return the fields of work by their abbreviations, written together."""
    fields = {field for entries in lexicon.fields.values() for field in entries}
    found: dict[str, str] = {}
    for field in sorted(fields, key=lambda field: field.label):
        found.setdefault("".join(field.abbreviations), field.label)
    return found


def _heads(lexicon: Lexicon) -> tuple[HeadWord, ...]:
    return tuple(
        HeadWord(
            words=fold(label),
            central=head.levels == ("central",) or "alone" in head.flags,
            unit=head.unit,
        )
        for label, head in sorted(lexicon.heads.items())
    )


def _other_names(folder: Traversable) -> dict[str, str]:
    """Return the official name of each body of the centre by its other names."""
    found: dict[str, str] = {}
    for _, row in read_rows(folder.joinpath("heads.tsv"), _HEAD_COLUMNS):
        if "alone" not in row["flags"].split(","):
            continue
        name = fold(row["is"] or row["head"])
        for other in (row["head"], *cell_list(row["variants"])):
            if fold(other) != name:
                found.setdefault(fold(other), name)
    return found


def _titles(folder: Traversable) -> frozenset[str]:
    rows = read_rows(folder.joinpath("titles.tsv"), ("title", "class"))
    return frozenset(fold(row["title"]) for _, row in rows if row["class"] != "plural")


def _shares(folder: Traversable) -> tuple[Mapping[str, float], ...]:
    """Return how common each syllable is as the family, middle and given name."""
    shares: dict[str, dict[str, float]] = {part: {} for part in _PARTS}
    file = folder.joinpath("namesakes.tsv")
    for line, row in read_rows(file, ("part", "syllable", "share")):
        if row["part"] not in shares or not row["share"].isdecimal():
            raise DataError("no part of a name, or no number", path=file.name, line=line)
        shares[row["part"]][fold(row["syllable"])] = int(row["share"]) / 1e4
    return tuple(shares[part] for part in _PARTS)
