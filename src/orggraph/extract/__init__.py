"""From a source to its reading: entities of the document, statements with their evidence."""

from orggraph.extract.reading import extract

__all__ = ["extract"]
