"""What orggraph speaks of: sources, mentions, entities, statements and their evidence.

Frozen values without behavior of their own; they import no RDF, no store, no language.
"""

from orggraph.model.entity import Entity, EntityType
from orggraph.model.reading import Mention, Omission, Reading, Reject
from orggraph.model.source import Block, BlockKind, Source
from orggraph.model.span import Span
from orggraph.model.statement import (
    Evidence,
    Participation,
    PostStatus,
    Predicate,
    Statement,
)
from orggraph.model.table import Cell, Row, Table

__all__ = [
    "Block",
    "BlockKind",
    "Cell",
    "Entity",
    "EntityType",
    "Evidence",
    "Mention",
    "Omission",
    "Participation",
    "PostStatus",
    "Predicate",
    "Reading",
    "Reject",
    "Row",
    "Source",
    "Span",
    "Statement",
    "Table",
]
