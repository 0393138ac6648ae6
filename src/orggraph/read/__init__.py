"""From files to sources: what there is to read, and the text, blocks and dates of each."""

from orggraph.read.discover import Discovery, Found, Refused, discover
from orggraph.read.files import read_bytes, read_file
from orggraph.read.page_words import PageWords, page_words

__all__ = [
    "Discovery",
    "Found",
    "PageWords",
    "Refused",
    "discover",
    "page_words",
    "read_bytes",
    "read_file",
]
