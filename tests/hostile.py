"""A small graph whose words try to run in a browser."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from orggraph.rdf.ids import copy_graph
from orggraph.rdf.ontology import ONTOLOGY_IRI, ontology_turtle
from orggraph.store import open_writer

WORDS = (
    'Kẻ <script>window.hacked=1</script> "onmouseover="window.hacked=1" '
    "<img src=x onerror=window.hacked=1>"
)
PERSON = "https://example.org/person/hostile"
SOURCE = "https://example.org/source/hostile"


def write(folder: Path) -> None:
    """Write the graph into a store."""
    words = ox.Literal(WORDS)
    text = f"Mở đầu. {WORDS}\nHết."
    place = f"oa:exact {words} ; oa:start 8 ; oa:end {8 + len(WORDS)}"
    evidence = f"<{SOURCE}#char=8,{8 + len(WORDS)};rule=r/1>"
    prefixes = """
    @prefix og: <https://w3id.org/orggraph/ns#> . @prefix org: <http://www.w3.org/ns/org#> .
    @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    @prefix prov: <http://www.w3.org/ns/prov#> .
    @prefix oa: <http://www.w3.org/ns/oa#> . @prefix dcterms: <http://purl.org/dc/terms/> .
    @prefix schema: <https://schema.org/> .
    """
    described = f"""
    <{SOURCE}> a og:Source ; dcterms:identifier {words} ; dcterms:title {words} ;
      schema:url <javascript:window.hacked=1> ; og:contentHash "x" .
    <{PERSON}> a og:Person ; skos:prefLabel {words}@vi ; skos:altLabel {words} .
    <https://example.org/body> a og:Executive ; skos:prefLabel {words}@vi .
    {evidence} a og:Evidence ; prov:wasDerivedFrom <{SOURCE}> ; {place} ;
      og:rule {words} ; og:confidence 0.5 .
    """
    stated = f"""
    <https://example.org/post> a org:Membership ; org:member <{PERSON}> ;
      org:organization <https://example.org/body> ;
      og:roleLabel {words} ; og:status og:current .
    """
    with open_writer(folder) as writer:
        writer.replace_graph(SOURCE, (prefixes + described).encode())
        writer.replace_graph(evidence.strip("<>"), (prefixes + stated).encode())
        writer.replace_graph(
            copy_graph(SOURCE), f"{prefixes} <{SOURCE}> schema:text {ox.Literal(text)} .".encode()
        )
        writer.replace_graph(ONTOLOGY_IRI, ontology_turtle())
