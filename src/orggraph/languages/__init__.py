"""Language packs: data files and their grammar, found by language code."""

from orggraph.languages.identity import HeadWord, IdentityWords
from orggraph.languages.pack import LanguagePack, load

__all__ = ["HeadWord", "IdentityWords", "LanguagePack", "load"]
