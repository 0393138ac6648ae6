"""What orggraph speaks of: sources, mentions, entities, statements and their evidence.

Frozen values without behavior of their own; they import no RDF, no store, no language.
"""

from orggraph.model.entity import Entity, EntityType
from orggraph.model.reading import Mention, Omission, Reading
from orggraph.model.source import Block, BlockKind, Source, Span
from orggraph.model.statement import (
    Evidence,
    Participation,
    PostStatus,
    Predicate,
    Statement,
)

__all__ = [
    "Block",
    "BlockKind",
    "Entity",
    "EntityType",
    "Evidence",
    "Mention",
    "Omission",
    "Participation",
    "PostStatus",
    "Predicate",
    "Reading",
    "Source",
    "Span",
    "Statement",
]
