"""The constraint components of SHACL as conditions of SPARQL."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pyoxigraph as ox

from orggraph.errors import DataError
from orggraph.rdf.shapes_graph import Shapes, Term, sh
from orggraph.rdf.vocab import RDF, XSD

# What makes a date of a calendar's day: the rest of it, so that xsd:dateTime can judge it.
_COMPLETED = {
    XSD.date: "T00:00:00",
    XSD.gYearMonth: "-01T00:00:00",
    XSD.gYear: "-01-01T00:00:00",
}
_DATE_TIME = ox.NamedNode(f"{XSD.date.value}Time")
_LANG_STRING = ox.NamedNode(RDF.type.value.replace("#type", "#langString"))
_CAST = (XSD.integer, XSD.decimal, XSD.boolean)
_KINDS = {sh("IRI"): "isIRI", sh("Literal"): "isLiteral", sh("BlankNode"): "isBlank"}


def path_of(shapes: Shapes, node: Term) -> str:
    """Return a property path as SPARQL writes it: a property, or one of several."""
    if isinstance(node, ox.NamedNode):
        return str(node)
    alternatives = shapes.value(node, sh("alternativePath"))
    if alternatives is None:
        raise DataError("a path of this form is not translated into SPARQL", path="shapes")
    return f"({'|'.join(path_of(shapes, one) for one in shapes.items(alternatives))})"


def count_query(target: str, path: str, predicate: ox.NamedNode, demanded: Term) -> str:
    """Return the query for nodes with too few or too many values."""
    count = int(_text(demanded))
    if predicate == sh("minCount"):
        if count != 1:
            raise DataError("a least count above 1 is not translated", path="shapes")
        return f"SELECT ?focus WHERE {{ {target} FILTER NOT EXISTS {{ ?focus {path} ?value }} }}"
    counted = (
        f"{{ SELECT ?focus (COUNT(DISTINCT ?value) AS ?count) "
        f"WHERE {{ {target} ?focus {path} ?value }} GROUP BY ?focus }}"
    )
    return f"SELECT ?focus WHERE {{ {counted} FILTER (?count > {count}) }}"


def language_query(target: str, reached: str) -> str:
    """Return the query for nodes with several values in one language."""
    return (
        "SELECT DISTINCT ?focus WHERE { { SELECT ?focus (COUNT(DISTINCT ?value) AS ?count) "
        f"WHERE {{ {target} {reached} BIND (LCASE(LANG(?value)) AS ?language) "
        'FILTER (?language != "") } GROUP BY ?focus ?language } FILTER (?count > 1) }'
    )


def _class(shapes: Shapes, value: str, demanded: Term) -> str:
    assert isinstance(demanded, ox.NamedNode)  # noqa: S101 - a class has a name
    kinds = ", ".join(sorted(str(kind) for kind in shapes.with_subclasses(demanded)))
    return f"EXISTS {{ {value} a ?class . FILTER (?class IN ({kinds})) }}"


def _datatype(_: Shapes, value: str, demanded: Term) -> str:
    """Return whether a value has a datatype, and a text that the datatype allows."""
    if demanded == _LANG_STRING:  # some servers give such a literal no datatype
        return f'COALESCE(isLiteral({value}) && LANG({value}) != "", false)'
    has_type = f"isLiteral({value}) && DATATYPE({value}) = {demanded}"
    if demanded in _CAST:
        # A cast that fails is an error, which COALESCE makes of the whole.
        valid = f" && isLiteral({demanded}(STR({value})))"
    elif isinstance(demanded, ox.NamedNode) and demanded in _COMPLETED:
        day = f'REPLACE(STR({value}), "(Z|[+-]\\\\d\\\\d:\\\\d\\\\d)$", "")'
        whole = f'CONCAT({day}, "{_COMPLETED[demanded]}")'
        valid = f" && isLiteral({_DATE_TIME}({whole}))"
    else:
        valid = ""
    return f"COALESCE({has_type}{valid}, false)"


def _node_kind(_: Shapes, value: str, demanded: Term) -> str:
    if not isinstance(demanded, ox.NamedNode) or demanded not in _KINDS:
        raise DataError(f"the kind of node {demanded} is not translated", path="shapes")
    return f"{_KINDS[demanded]}({value})"


def _in(shapes: Shapes, value: str, demanded: Term) -> str:
    allowed = ", ".join(str(item) for item in shapes.items(demanded))
    return f"COALESCE({value} IN ({allowed}), false)"


def _least_length(_: Shapes, value: str, demanded: Term) -> str:
    return f"!isBlank({value}) && STRLEN(STR({value})) >= {_text(demanded)}"


def _pattern(_: Shapes, value: str, demanded: Term) -> str:
    return f"!isBlank({value}) && REGEX(STR({value}), {demanded})"


def _compared(sign: str) -> Callable[[Shapes, str, Term], str]:
    """Return the component that compares each value with a number."""
    return lambda _, value, demanded: f"COALESCE({value} {sign} {demanded}, false)"


def _compared_with_property(sign: str) -> Callable[[Shapes, str, Term], str]:
    """Return the component that compares each value with those of another property."""

    def holds(_: Shapes, value: str, demanded: Term) -> str:
        other = f"?focus {demanded} ?other"
        return f"NOT EXISTS {{ {other} FILTER (!COALESCE({value} {sign} ?other, false)) }}"

    return holds


def _disjoint(_: Shapes, value: str, demanded: Term) -> str:
    return f"NOT EXISTS {{ ?focus {demanded} {value} }}"


def _or(shapes: Shapes, value: str, demanded: Term) -> str:
    return " || ".join(f"({_conforms(shapes, value, one)})" for one in shapes.items(demanded))


def _one_of_two(shapes: Shapes, value: str, demanded: Term) -> str:
    first, second = (f"({_conforms(shapes, value, one)})" for one in shapes.items(demanded))
    return f"({first} && !{second}) || (!{first} && {second})"


def _conforms(shapes: Shapes, value: str, shape: Term) -> str:
    """Return whether a value conforms to a shape without a name."""
    path = shapes.value(shape, sh("path"))
    holds = []
    for predicate, demanded in sorted(shapes.about(shape), key=str):
        if predicate == sh("path"):
            continue
        if path is not None and (predicate, _text(demanded)) == (sh("minCount"), "1"):
            holds.append(f"EXISTS {{ {value} {path_of(shapes, path)} ?some }}")
        elif path is None and predicate in ON_VALUES:
            holds.append(ON_VALUES[predicate](shapes, value, demanded))
        else:
            raise DataError(f"{predicate} is not translated within another shape", path="shapes")
    return " && ".join(f"({one})" for one in holds)


def _text(term: Term) -> str:
    return term.value if isinstance(term, (ox.Literal, ox.NamedNode)) else ""


ON_VALUES: Mapping[ox.NamedNode, Callable[[Shapes, str, Term], str]] = {
    sh("class"): _class,
    sh("datatype"): _datatype,
    sh("nodeKind"): _node_kind,
    sh("in"): _in,
    sh("minLength"): _least_length,
    sh("pattern"): _pattern,
    sh("minInclusive"): _compared(">="),
    sh("minExclusive"): _compared(">"),
    sh("maxInclusive"): _compared("<="),
    sh("lessThan"): _compared_with_property("<"),
    sh("lessThanOrEquals"): _compared_with_property("<="),
    sh("disjoint"): _disjoint,
    sh("or"): _or,
    sh("xone"): _one_of_two,
}
