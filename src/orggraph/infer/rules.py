"""What rules derive from statements, until nothing new follows; a pure function of both.

A rule is a SPARQL query of the form CONSTRUCT that describes each derivation by a blank node:
rdf:subject, rdf:predicate and rdf:object of what follows, and under prov:used what it follows
from: a node, or another blank node with the rdf:subject, rdf:predicate and rdf:object of a
statement. Whatever else is said of the derivation (its bounds in time) is kept as it is.

    # name/version
    # What it says in English. | And in Vietnamese.
    # basis the charter, law or decree
    # through 2025-02        (optional: the last day, month or year in which it holds)
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from orggraph.errors import DataError
from orggraph.rdf.vocab import OG, ORG, PROV, RDF
from orggraph.text.dates import PartialDate

Node = ox.NamedNode | ox.Literal
Fact = tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode]
Premise = Fact | ox.NamedNode

_DERIVED = ox.NamedNode("urn:orggraph:derived")  # where rules find what other rules derived
_UPWARD = (ORG.reportsTo, ORG.subOrganizationOf)
_HEADER = re.compile(
    r"# (?P<name>[a-z-]+/\d+)\n# (?P<english>[^|\n]+) \| (?P<vietnamese>[^|\n]+)\n"
    r"# basis (?P<basis>[^\n]+)\n(?:# through (?P<through>[\d-]+)\n)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule: its name with a version, what it says, by which law, and until when."""

    name: str
    english: str
    vietnamese: str
    basis: str
    sparql: str
    through: PartialDate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inference:
    """One statement that follows by a rule, and what it follows from."""

    rule: Rule
    fact: Fact
    premises: frozenset[Premise]
    told: tuple[tuple[ox.NamedNode, Node], ...] = ()

    @property
    def key(self) -> tuple[str, ...]:
        """What tells it from all others, as text."""
        used = sorted(map(_text, self.premises))
        return (self.rule.name, _text(self.fact), *used)


def parse_rule(file: str, text: str) -> Rule:
    """Read a rule from the text of its file; DataError when its header is wrong."""
    header = _HEADER.match(text)
    if header is None:
        raise DataError(
            "the first lines are not '# name/1', '# English | Vietnamese', '# basis …'",
            path=f"rules/{file}.rq",
            line=1,
        )
    through = header["through"]
    return Rule(
        name=header["name"],
        english=header["english"],
        vietnamese=header["vietnamese"],
        basis=header["basis"],
        sparql=text,
        through=None if through is None else PartialDate.parse(through),
    )


def derive(quads: Collection[ox.Quad], rules: Sequence[Rule]) -> list[Inference]:
    """Return all that follows by the rules from some quads, in a fixed order.

    What is stated is not derived, and neither is what a stated superior of the same kind
    contradicts.
    """
    store = ox.Store()
    store.bulk_extend(quads)
    stated = _Stated(quads)
    found: dict[tuple[str, ...], Inference] = {}
    while True:
        new = {
            inference.key: inference
            for rule in rules
            for inference in _applied(rule, store)
            if inference.key not in found and not stated.excludes(inference.fact)
        }
        if len(new) == 0:
            return [found[key] for key in sorted(found)]
        found.update(new)
        store.extend(ox.Quad(*inference.fact, _DERIVED) for inference in new.values())


class _Stated:
    """What is stated, and what that leaves no room for."""

    def __init__(self, quads: Iterable[ox.Quad]) -> None:
        self._facts = {(q.subject, q.predicate, q.object) for q in quads}
        self._kinds: dict[object, set[str]] = defaultdict(set)
        self._superiors: dict[object, set[object]] = defaultdict(set)
        institutions: dict[object, str] = {}
        for one, predicate, other in self._facts:
            if predicate == OG.institution:
                institutions[one] = _text(other)
            elif predicate == RDF.type:
                self._kinds[one].add(_text(other))
            elif predicate in _UPWARD:
                self._superiors[one].add(other)
        for node, kind in institutions.items():
            self._kinds[node] = {kind}

    def excludes(self, fact: Fact) -> bool:
        """Tell whether a statement is stated already, or contradicts what is."""
        one, predicate, other = fact
        if fact in self._facts:
            return True
        if predicate != ORG.reportsTo or other in self._superiors[one]:
            return False
        return any(self._kinds[other] & self._kinds[known] for known in self._superiors[one])


def _applied(rule: Rule, store: ox.Store) -> Iterable[Inference]:
    """Yield what one application of a rule to all that is known comes to."""
    triples = store.query(rule.sparql, use_default_graph_as_union=True)
    assert isinstance(triples, ox.QueryTriples)  # noqa: S101 - rules are CONSTRUCT queries
    said: dict[object, list[ox.Triple]] = defaultdict(list)
    inner: set[object] = set()
    for triple in triples:
        said[triple.subject].append(triple)
        if isinstance(triple.object, ox.BlankNode):
            inner.add(triple.object)
    for node in said.keys() - inner:
        one = _inference(rule, said[node], said)
        if one is not None:
            yield one


def _inference(
    rule: Rule, triples: Iterable[ox.Triple], said: Mapping[object, Sequence[ox.Triple]]
) -> Inference | None:
    """Return a derivation as its blank node describes it; None when it leads to itself."""
    fact = _fact(triples)
    premises: set[Premise] = set()
    told: set[tuple[ox.NamedNode, Node]] = set()
    for triple in triples:
        value = triple.object
        if triple.predicate == PROV.used:
            premises.add(value if isinstance(value, ox.NamedNode) else _fact(said[value]))
        elif triple.predicate not in (RDF.subject, RDF.predicate, RDF.object):
            assert isinstance(value, (ox.NamedNode, ox.Literal))  # noqa: S101 - told of it
            told.add((triple.predicate, value))
    if fact[0] == fact[2] or fact in premises:
        return None
    ordered = tuple(sorted(told, key=str))
    return Inference(rule=rule, fact=fact, premises=frozenset(premises), told=ordered)


def _fact(triples: Iterable[ox.Triple]) -> Fact:
    parts = {triple.predicate: triple.object for triple in triples}
    one, predicate, other = (parts[name] for name in (RDF.subject, RDF.predicate, RDF.object))
    assert isinstance(one, ox.NamedNode)  # noqa: S101 - rules speak of entities
    assert isinstance(predicate, ox.NamedNode)  # noqa: S101
    assert isinstance(other, ox.NamedNode)  # noqa: S101
    return one, predicate, other


def _text(term: object) -> str:
    """Return a node or a statement as text, to sort and to compare by."""
    return " ".join(map(str, term)) if isinstance(term, tuple) else str(term)
