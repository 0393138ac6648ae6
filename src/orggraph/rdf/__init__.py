"""RDF: the terms of the vocabulary, identifiers, and readings as quads."""
