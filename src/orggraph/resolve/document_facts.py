"""What a source says of a document that tells it from others."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass

from orggraph.resolve.leveling import Tokens
from orggraph.resolve.nodes import BodyNode, Nodes
from orggraph.resolve.profile import Profile
from orggraph.resolve.remembered import folded
from orggraph.resolve.tongue import Tongue
from orggraph.resolve.world import World
from orggraph.text.dates import PartialDate
from orggraph.text.fold import strip_marks

_ISSUED = "issuedBy"
_YEAR = re.compile(r"(?:19|20)\d\d")
_CODES = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"(?<=[^\W\d_])\.(?=[^\W\d_])")  # "T.Ư" is one code


@dataclass(frozen=True, slots=True)
class Number:
    """A document's number: the count, the year where it holds one, its codes run together.

    `local` tells that many bodies give out such numbers, `of_term` that they begin again with
    each term of the Party and not each year.
    """

    count: str
    year: str
    codes: str
    local: bool
    of_term: bool


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What tells a document from others.

    `issuers` are the numbers of bodies, `houses` their places, within which bodies share one
    series. `beside`, `provinces` and `source` are of the source, where it names no issuer of a
    number that many give out. `told` is when the source was published, where the document has
    no date; `key` its own.
    """

    kind: str
    number: Number | None
    title: Tokens
    years: frozenset[str]
    date: PartialDate | None
    issuers: frozenset[int]
    houses: frozenset[Hashable]
    beside: frozenset[int]
    provinces: frozenset[Tokens]
    told: PartialDate | None
    source: str
    key: str


class DocumentReader:
    """Reads what tells documents apart off profiles."""

    def __init__(self, world: World, nodes: Nodes) -> None:
        self._world = world
        self._nodes = nodes
        self._tongue = world.tongue
        words = world.tongue.words
        self._years = {world.tongue.leveler.plain(word)[0] for word in words.year_words}
        self._titled = words.titled
        self._numbers = Numbers(world.tongue)

    def of(self, profile: Profile) -> DocumentFacts:
        """Return what a source says of a document."""
        entity = profile.entity
        number = None if entity.number is None else self._numbers.read(entity.number, entity.kind)
        bodies = [
            self._nodes.at[tie.other]
            for tie in profile.ties
            if tie.relation == _ISSUED and tie.other in self._nodes.at
        ]
        words = self._tongue.leveler.title(entity.name)
        years = frozenset(word for word in words if _YEAR.fullmatch(word))
        loose = len(bodies) == 0 and (number is None or number.local)
        source = profile.place.source
        return DocumentFacts(
            kind=entity.kind,
            number=number,
            title=tuple(w for w in words if w not in years and w not in self._years),
            years=years,
            date=entity.date,
            issuers=frozenset(body.number for body in bodies),
            houses=frozenset(map(_house, bodies)),
            beside=self._nodes.of_source(source) if loose else frozenset(),
            provinces=self._world.beside(source).provinces if loose else frozenset(),
            told=profile.known if entity.date is None else None,
            source=source if loose and entity.kind not in self._titled else "",
            key=folded(entity.key),
        )


class Numbers:
    """Takes the numbers of documents apart."""

    def __init__(self, tongue: Tongue) -> None:
        words = tongue.words
        self._letters = tongue.leveler.letters
        self._local = re.compile(words.local_codes or "(?!)")
        self._term = re.compile(words.term_codes or "(?!)")
        self._forms = sorted(words.code_forms.items())
        self._one_issuer = words.one_issuer
        self._symbols = {_capitals(symbol) for symbol in words.symbols}

    def read(self, text: str, kind: str) -> Number:
        """Return the parts of a number as spelled, of a document of some kind."""
        text = text.translate(self._letters)
        for form, code in self._forms:
            text = text.replace(form, code)
        parts = _CODES.findall(_capitals(text))
        at = next((n for n, part in enumerate(parts) if part[0].isdecimal()), 0)
        count = parts[at].lstrip("0") if len(parts) > 0 else ""
        rest = parts[at + 1 :]
        year = next((part for part in rest if _YEAR.fullmatch(part)), "")
        codes = [part for part in rest if part != year]
        issuing = [code for code in codes if code not in self._symbols]
        said = len(issuing) > 0 or kind in self._one_issuer
        return Number(
            count=count,
            year=year,
            codes="".join(codes),
            local=not said or any(self._local.match(code) for code in issuing),
            of_term=len(issuing) > 0 and self._term.match(issuing[-1]) is not None,
        )


def _capitals(text: str) -> str:
    return _DOTTED.sub("", strip_marks(text).upper())


def _house(body: BodyNode) -> Hashable:
    """Return what the bodies share that give out numbers of one series: their place."""
    if body.place is None:
        return body.number
    return body.place.name, body.level, body.province
