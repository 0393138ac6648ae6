"""From the tables of a record and a mapping to a reading."""

from orggraph.extract.records.reading import extract_record

__all__ = ["extract_record"]
