"""The words behind evidence, looked up when somebody asks who says so."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from orggraph.pipeline.portrait import Quote, by_age
from orggraph.pipeline.results import Labels
from orggraph.pipeline.words import Language
from orggraph.rdf.vocab import DCTERMS, OA, OG, PROV
from orggraph.store import GraphReader


def quotes(
    reader: GraphReader, evidence: Iterable[str], language: Language = Language.ENGLISH
) -> list[Quote]:
    """Return the quote, source, date, rule and confidence of each piece of evidence, by age.

    `evidence` are names of graphs, as the edges of `to_networkx` keep them. One that no source
    describes is an inference: it has no words, and is told by the rule that made it.
    """
    labels = Labels(reader, language)
    found = [_quote(reader, labels, ox.NamedNode(iri)) for iri in sorted(set(evidence))]
    return sorted(found, key=by_age)


def _quote(reader: GraphReader, labels: Labels, graph: ox.NamedNode) -> Quote:
    about: dict[ox.NamedNode, ox.NamedNode | ox.Literal] = {}
    for quad in reader.match(graph):
        if isinstance(quad.object, (ox.NamedNode, ox.Literal)):
            known = about.setdefault(quad.predicate, quad.object)
            about[quad.predicate] = min(known, quad.object, key=str)
    source, rule = about.get(PROV.wasDerivedFrom), about.get(OG.rule)
    date = None
    if isinstance(source, ox.NamedNode):
        dates = (quad.object for quad in reader.match(source, DCTERMS.issued))
        date = min((day.value for day in dates if isinstance(day, ox.Literal)), default=None)
    confidence = _value(about, OG.confidence)
    return Quote(
        words=_value(about, OA.exact),
        source=None if source is None else labels.of(source),
        source_iri=None if source is None else source.value,
        date=date,
        rule=labels.of(rule or about.get(PROV.wasGeneratedBy) or graph),
        confidence=None if confidence is None else float(confidence),
        sheet=_value(about, OG.sheet),
        row=_value(about, OG.row),
        column=_value(about, OG.column),
    )


def _value(
    about: dict[ox.NamedNode, ox.NamedNode | ox.Literal], predicate: ox.NamedNode
) -> str | None:
    term = about.get(predicate)
    return None if term is None else term.value
