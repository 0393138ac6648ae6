"""Language packs: data files and their grammar, found by language code."""

from orggraph.languages.pack import LanguagePack, load

__all__ = ["LanguagePack", "load"]
