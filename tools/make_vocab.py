"""Write src/orggraph/rdf/vocab.py from ontology/orggraph.ttl.

    python tools/make_vocab.py            write the module
    python tools/make_vocab.py --check    exit with 1 when the module is not what would be written

The terms of `og:` are those that the ontology declares. The terms of other vocabularies are
listed here, few and by hand: the program has no use for the rest of them. Each is looked up
in rdflib's own copy of its vocabulary, where rdflib has one.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from rdflib import OWL, RDF, RDFS, Graph, URIRef
from rdflib import namespace as known

ROOT = Path(__file__).resolve().parent.parent
ONTOLOGY = ROOT / "ontology" / "orggraph.ttl"
MODULE = ROOT / "src" / "orggraph" / "rdf" / "vocab.py"

OG = "https://w3id.org/orggraph/ns#"
# What EntityType distinguishes; each has its own subclasses.
ROOT_CLASSES = ("Organization", "Person", "Document", "Event")

NAMESPACES: dict[str, tuple[str, str]] = {  # prefix: (IRI, terms)
    "dcterms": (
        "http://purl.org/dc/terms/",
        "created creator date description identifier issued language license source spatial title",
    ),
    "foaf": ("http://xmlns.com/foaf/0.1/", "Person name"),
    "oa": ("http://www.w3.org/ns/oa#", "end exact start"),
    "org": (
        "http://www.w3.org/ns/org#",
        "ChangeEvent Membership Organization Post Role member memberDuring organization "
        "originalOrganization postIn reportsTo resultingOrganization role subOrganizationOf",
    ),
    "owl": ("http://www.w3.org/2002/07/owl#", "differentFrom sameAs versionInfo"),
    "prov": (
        "http://www.w3.org/ns/prov#",
        "Activity Entity actedOnBehalfOf atLocation generatedAtTime used wasAttributedTo "
        "wasDerivedFrom wasGeneratedBy wasInfluencedBy",
    ),
    "rdf": ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "object predicate subject type"),
    "rdfs": ("http://www.w3.org/2000/01/rdf-schema#", "comment label subClassOf subPropertyOf"),
    "schema": ("https://schema.org/", "text url validFrom validThrough"),
    "skos": (
        "http://www.w3.org/2004/02/skos/core#",
        "Concept altLabel broader definition inScheme notation prefLabel scopeNote",
    ),
    "time": (
        "http://www.w3.org/2006/time#",
        "Instant ProperInterval hasBeginning hasEnd inXSDDate inXSDgYear inXSDgYearMonth",
    ),
    "xsd": (
        "http://www.w3.org/2001/XMLSchema#",
        "boolean date decimal gYear gYearMonth integer string",
    ),
}

HEADER = '''\
"""The terms orggraph writes and asks for, each as a pyoxigraph node.

Generated from ontology/orggraph.ttl by tools/make_vocab.py: do not edit, run `make vocab`.
The namespaces are closed: a misspelt term raises AttributeError (OG.Congres) or KeyError
(OG["Congres"]), and none can be set.
"""

# ruff: noqa: N815 - the names are those of the terms.
from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox


class _Closed(type):
    """What makes a class a closed namespace: terms by attribute or by name, none added."""

    def __getitem__(cls, name: str) -> ox.NamedNode:
        term = vars(cls).get(name)
        if not isinstance(term, ox.NamedNode):
            raise KeyError(f"{cls.__name__} has no term {name!r}")
        return term

    def __contains__(cls, name: object) -> bool:
        return isinstance(name, str) and isinstance(vars(cls).get(name), ox.NamedNode)

    def __iter__(cls) -> Iterator[str]:
        return (name for name, term in vars(cls).items() if isinstance(term, ox.NamedNode))

    def __setattr__(cls, name: str, value: object) -> None:
        raise AttributeError(f"{cls.__name__} is closed: {name} cannot be set")

    def __delattr__(cls, name: str) -> None:
        raise AttributeError(f"{cls.__name__} is closed: {name} cannot be deleted")
'''


def declared(ontology: Graph) -> list[str]:
    """Return the local names of the terms of `og:` that the ontology declares, sorted."""
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.NamedIndividual)
    terms = {str(term) for kind in kinds for term in ontology.subjects(RDF.type, kind)}
    return sorted(term.removeprefix(OG) for term in terms if term.startswith(OG))


def subclasses(ontology: Graph, name: str) -> list[str]:
    """Return the local names of a class of `og:` and of all the classes below it, sorted."""
    below = ontology.transitive_subjects(RDFS.subClassOf, URIRef(OG + name))
    return sorted(str(term).rpartition("#")[2] for term in below)


def unknown_terms() -> list[str]:
    """Return the listed terms that rdflib's copy of their vocabulary does not have."""
    missing = []
    for prefix, (iri, terms) in NAMESPACES.items():
        vocabulary = getattr(known, {"schema": "SDO"}.get(prefix, prefix.upper()), None)
        if vocabulary is None:  # rdflib has no Web Annotation vocabulary
            continue
        if str(vocabulary._NS) != iri:
            missing.append(f"{prefix}: ({iri} is {vocabulary._NS} in rdflib)")
        missing += [f"{prefix}:{term}" for term in terms.split() if term not in vocabulary]
    return missing


def namespace_class(name: str, iri: str, terms: list[str]) -> str:
    """Return the source of one closed namespace."""
    lines = [f"class {name}(metaclass=_Closed):", f'    """{iri} ."""', ""]
    lines += [f'    {term}: Final = ox.NamedNode("{iri}{term}")' for term in terms]
    return "\n".join(lines) + "\n"


def module(ontology: Graph) -> str:
    """Return the source of the whole module."""
    parts = [HEADER, namespace_class("OG", OG, declared(ontology))]
    for prefix, (iri, terms) in sorted(NAMESPACES.items()):
        parts.append(namespace_class(prefix.upper(), iri, terms.split()))
    prefixes = {"og": OG} | {prefix: iri for prefix, (iri, _) in NAMESPACES.items()}
    rows = [f'        "{prefix}": "{iri}",' for prefix, iri in sorted(prefixes.items())]
    parts.append(
        "\n".join(["PREFIXES: Final[Mapping[str, str]] = MappingProxyType(", "    {", *rows])
        + "\n    }\n)\n"
        + "# Their declarations, to be written before a query: on its own first line, so that\n"
        + "# the line numbers of errors stay those of the query.\n"
        + 'PROLOGUE: Final = "".join('
        + 'f"PREFIX {name}: <{iri}> " for name, iri in PREFIXES.items())\n'
    )
    rows = []
    for name in ROOT_CLASSES:
        kinds = [f'"{kind}",' for kind in subclasses(ontology, name)]
        if len(kinds) == 1:  # as the formatter has it
            rows.append(f'        "{name}": ({kinds[0]}),')
        else:
            rows += [
                f'        "{name}": (',
                *(f"            {kind}" for kind in kinds),
                "        ),",
            ]
    note = "# Each type of entity: its class and all the classes below it, by local name."
    opening = "KINDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType("
    parts.append(
        "\n".join([note, opening, "    {", *rows])
        + "\n    }\n)\n"
        + "# The class that each kind stands for: one of `og:`, or taken over from ORG.\n"
        + "CLASSES: Final[Mapping[str, ox.NamedNode]] = MappingProxyType(\n"
        + "    {kind: OG[kind] if kind in OG else ORG[kind] "
        + "for kinds in KINDS.values() for kind in kinds}\n)\n"
    )
    return "\n\n".join(parts[:-2]) + "\n\n" + parts[-2] + "\n" + parts[-1]


def main() -> int:
    """Write the module, or compare it with what is there."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    check: bool = parser.parse_args().check
    missing = unknown_terms()
    if len(missing) > 0:
        print(f"make_vocab: no such term: {', '.join(missing)}", file=sys.stderr)
        return 1
    # data=, not a path: rdflib leaves files it has opened itself unclosed.
    source = module(Graph().parse(data=ONTOLOGY.read_text(encoding="utf-8"), format="turtle"))
    name = MODULE.relative_to(ROOT)
    if not check:
        MODULE.write_text(source, encoding="utf-8")
        print(f"make_vocab: wrote {name}")
        return 0
    if not MODULE.is_file() or MODULE.read_text(encoding="utf-8") != source:
        print(f"make_vocab: {name} differs from the ontology: run `make vocab`", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
