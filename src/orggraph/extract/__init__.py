"""From a source to its reading: entities of the document, statements with their evidence."""

from orggraph.extract.extractors import GRAMMAR, Extractor, extractors, load_extractor
from orggraph.extract.reading import extract

__all__ = ["GRAMMAR", "Extractor", "extract", "extractors", "load_extractor"]
