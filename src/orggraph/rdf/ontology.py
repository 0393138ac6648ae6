"""Where the ontology's files are, and what the program needs to know of them.

A wheel carries the folder `ontology/` of the repository as `orggraph/_ontology`; a checkout
(and so an editable install) has it three folders above this module. Nothing else in the
program knows the difference.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType

import pyoxigraph as ox

from orggraph.errors import DataError
from orggraph.rdf.vocab import OG, OWL, SKOS
from orggraph.text.fold import fold

ONTOLOGY_IRI = "https://w3id.org/orggraph/ns"  # also the name of the ontology's graph
_HEAD = "1"  # the rank of whoever heads a body
_MODULES = ("orggraph.ttl", "alignments.ttl", "roles.ttl")


@cache
def ontology_folder() -> Traversable:
    """Return the folder of the ontology; DataError when the installation has none."""
    checkout = Path(__file__).resolve().parents[3] / "ontology"
    for folder in (files("orggraph") / "_ontology", checkout):
        if (folder / "orggraph.ttl").is_file():
            return folder
    raise DataError("the ontology is missing from this installation", remedy="reinstall orggraph")


def ontology_file(*parts: str) -> Traversable:
    """Return a file of the ontology by its path below the folder; DataError when absent."""
    file = ontology_folder().joinpath(*parts)
    if not file.is_file():
        raise DataError("no such file of the ontology", path="/".join(parts))
    return file


def ontology_turtle() -> bytes:
    """Return the ontology, its alignments and its roles as one Turtle document."""
    return b"\n".join(ontology_file(name).read_bytes() for name in _MODULES)


def query_files() -> Mapping[str, Traversable]:
    """Return the named questions by name: `queries/<name>.rq`, in order of their names."""
    return _listing("queries", ".rq")


def evidence_files() -> Mapping[str, Traversable]:
    """Return the queries for what rows of named questions rest on, by the question's name."""
    return _listing("queries/evidence", ".rq")


def rule_files() -> Mapping[str, Traversable]:
    """Return the inference rules by name: `rules/<name>.rq`, in order of their names."""
    return _listing("rules", ".rq")


def shape_files() -> Mapping[str, Traversable]:
    """Return the files of SHACL shapes by name: `shapes/<name>.ttl`, in order of their names."""
    return _listing("shapes", ".ttl")


def check_files(severity: str = "violation") -> Mapping[str, Traversable]:
    """Return the checks by name: `checks/<name>-<severity>.rq`; each row found is a finding.

    `severity` is "violation", for what the program must not write, or "warning", for what
    the sources say.
    """
    return _listing("checks", f"-{severity}.rq")


@cache
def version() -> str:
    """Return the version that the ontology's header states."""
    subject = ox.NamedNode(ONTOLOGY_IRI)
    for quad in _quads("orggraph.ttl"):
        if quad.subject == subject and quad.predicate == OWL.versionInfo:
            return _lexical(quad.object)
    raise DataError("the ontology states no version", path="orggraph.ttl")


@cache
def role_concepts() -> Mapping[str, str]:
    """Return the IRI of the concept of each post by its Vietnamese labels, folded."""
    concepts: dict[str, str] = {}
    for quad in _quads("roles.ttl"):
        if quad.predicate not in (SKOS.prefLabel, SKOS.altLabel):
            continue
        if not isinstance(quad.object, ox.Literal) or quad.object.language != "vi":
            continue
        assert isinstance(quad.subject, ox.NamedNode)  # noqa: S101 - the file's own invariant
        label = fold(quad.object.value)
        if concepts.setdefault(label, quad.subject.value) != quad.subject.value:
            raise DataError(f"{label!r} is the label of two posts", path="roles.ttl")
    return MappingProxyType(concepts)


@dataclass(frozen=True, slots=True)
class RolePost:
    """The concept of a post without the kind of body in its name, and whether it heads one.

    In bodies of the class `shared_in` several hold it at once.
    """

    concept: str
    is_head: bool
    shared_in: str | None = None


@cache
def role_posts() -> Mapping[str, RolePost]:
    """Return what each concept of `roles.ttl` comes to within one body.

    A concept whose name only adds words to that of a broader one of its rank is the same post
    in a body: the secretary of a district committee is the secretary in it. An acting head
    keeps a post of its own.
    """
    names = _of_roles(SKOS.prefLabel)
    broader, ranks = _of_roles(SKOS.broader), _of_roles(OG.rank)
    shared = _of_roles(OG.sharedIn)

    def widest(concept: str) -> str:
        above = broader.get(concept)
        if above is None or ranks.get(above) != ranks.get(concept):
            return concept
        adds = names[concept].startswith(f"{names[above]} ")
        return widest(above) if adds else concept

    return MappingProxyType(
        {
            concept: RolePost(
                concept=widest(concept),
                is_head=ranks.get(concept) == _HEAD,
                shared_in=shared.get(concept),
            )
            for concept in sorted(names)
        }
    )


def _of_roles(predicate: ox.NamedNode) -> dict[str, str]:
    """Return a property of the concepts of posts; of labels the Vietnamese one, folded."""
    found: dict[str, str] = {}
    for quad in _quads("roles.ttl"):
        value = quad.object
        if quad.predicate != predicate or not isinstance(quad.subject, ox.NamedNode):
            continue
        if isinstance(value, ox.NamedNode):
            found[quad.subject.value] = value.value
        elif isinstance(value, ox.Literal) and value.language in (None, "vi"):
            found[quad.subject.value] = fold(value.value)
    return found


def _listing(folder: str, suffix: str) -> Mapping[str, Traversable]:
    """Return the files of a folder that end in `suffix`, by the name before it, sorted."""
    below = ontology_folder().joinpath(*folder.split("/"))
    if not below.is_dir():
        return MappingProxyType({})
    found = {
        file.name.removesuffix(suffix): file
        for file in below.iterdir()
        if file.name.endswith(suffix)
    }
    return MappingProxyType(dict(sorted(found.items())))


def _quads(name: str) -> list[ox.Quad]:
    """Parse one Turtle file of the ontology; DataError names the line that is wrong."""
    try:
        return list(ox.parse(ontology_file(name).read_bytes(), format=ox.RdfFormat.TURTLE))
    except SyntaxError as error:
        raise DataError(f"not Turtle: {error.msg}", path=name, line=error.lineno) from error


def _lexical(term: object) -> str:
    """Return the text of a literal."""
    if not isinstance(term, ox.Literal):
        raise DataError(f"a literal is expected, not {term}", path="orggraph.ttl")
    return term.value
