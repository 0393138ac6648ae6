"""The Vietnamese pack: its words are the files of `data`, its grammar is code beside them."""

from orggraph.languages.vi.background import background
from orggraph.languages.vi.cells import cells
from orggraph.languages.vi.identity import load_identity
from orggraph.languages.vi.institutions import institution
from orggraph.languages.vi.lexicon import load_lexicon
from orggraph.languages.vi.reading.reader import read

__all__ = ["background", "cells", "institution", "load_identity", "load_lexicon", "read"]
