"""Reading one file by itself, without a store."""

from __future__ import annotations

from orggraph.errors import InputError
from orggraph.extract import GRAMMAR, extract
from orggraph.extract.records import extract_record
from orggraph.model import Reading
from orggraph.pipeline.worker import extractor_of, words_of_pages
from orggraph.read import discover, read_file, read_record_file


def read_one(name: str, *, language: str = "vi", extractor: str = GRAMMAR) -> Reading:
    """Return the reading of one file ("-" for standard input); InputError names what is wrong."""
    words = words_of_pages(language)
    found = discover([name], words=words)
    if len(found.found) != 1:
        reason = found.refused[0].reason if len(found.refused) > 0 else "not one file"
        raise InputError(reason, path=name)
    file = found.found[0]
    if file.mapping is not None:
        record, mapping = read_record_file(file, words)
        return extract_record(record.source, mapping)
    reader = extractor_of(extractor, language)
    source = read_file(file.path, file.identifier, words, file.stated)
    return extract(source, reader)
