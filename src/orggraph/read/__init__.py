"""From files to sources: what there is to read, and the text, blocks and dates of each."""

from orggraph.read.discover import Discovery, discover
from orggraph.read.files import read_bytes, read_file, read_record_file
from orggraph.read.found import Found, Refused
from orggraph.read.page_words import PageWords, page_words
from orggraph.read.stated import Stated

__all__ = [
    "Discovery",
    "Found",
    "PageWords",
    "Refused",
    "Stated",
    "discover",
    "page_words",
    "read_bytes",
    "read_file",
    "read_record_file",
]
