"""The graph of SHACL shapes, and the classes that it speaks of."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from orggraph.rdf.vocab import RDF, RDFS

Node = ox.NamedNode | ox.BlankNode
Term = Node | ox.Literal | ox.Triple


def sh(name: str) -> ox.NamedNode:
    """Return a term of SHACL: some are words that Python keeps for itself."""
    return ox.NamedNode(f"http://www.w3.org/ns/shacl#{name}")


class Shapes:
    """The shapes graph, and the classes that it speaks of."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store

    def objects(self, subject: Term, predicate: ox.NamedNode) -> list[Node]:
        """Return the nodes that a property leads to, in one order."""
        found = (quad.object for quad in self._match(subject, predicate))
        return sorted((node for node in found if isinstance(node, Node)), key=str)

    def literals(self, subject: Term, predicate: ox.NamedNode) -> Iterator[ox.Literal]:
        """Yield the literals that a property leads to."""
        for quad in self._match(subject, predicate):
            if isinstance(quad.object, ox.Literal):
                yield quad.object

    def value(self, subject: Term, predicate: ox.NamedNode) -> Node | None:
        """Return the one node that a property leads to, if there is one."""
        return next(iter(self.objects(subject, predicate)), None)

    def about(self, subject: Term) -> Iterator[tuple[ox.NamedNode, Term]]:
        """Yield what is said of a node."""
        for quad in self._match(subject, None):
            yield quad.predicate, quad.object

    def subjects(self, predicate: ox.NamedNode, value: Node) -> list[Node]:
        """Return the nodes of which a value is stated, in one order."""
        quads = self._store.quads_for_pattern(None, predicate, value, None)
        found = (quad.subject for quad in quads)
        return sorted((node for node in found if isinstance(node, Node)), key=str)

    def items(self, head: Term) -> Iterator[Term]:
        """Yield the items of an RDF list."""
        while isinstance(head, ox.BlankNode):
            yield next(quad.object for quad in self._match(head, _RDF_FIRST))
            head = next(quad.object for quad in self._match(head, _RDF_REST))

    def with_subclasses(self, kind: Node) -> set[Node]:
        """Return a class and all below it: data states the most specific class only."""
        below = self.subjects(RDFS.subClassOf, kind)
        return {kind}.union(*(self.with_subclasses(one) for one in below))

    def _match(self, subject: Term, predicate: ox.NamedNode | None) -> Iterator[ox.Quad]:
        assert not isinstance(subject, (ox.Literal, ox.Triple))  # noqa: S101 - as parsed
        return self._store.quads_for_pattern(subject, predicate, None, None)


_NS = RDF.type.value.removesuffix("type")
_RDF_FIRST, _RDF_REST = ox.NamedNode(f"{_NS}first"), ox.NamedNode(f"{_NS}rest")
