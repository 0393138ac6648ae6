"""Which entities of different sources are one: a pure function of all that the sources say."""

from orggraph.resolve.profile import (
    Identity,
    Judgement,
    Link,
    Place,
    Profile,
    Resolution,
    Tie,
    Verdict,
)
from orggraph.resolve.resolver import NO_WORDS, resolve

__all__ = [
    "NO_WORDS",
    "Identity",
    "Judgement",
    "Link",
    "Place",
    "Profile",
    "Resolution",
    "Tie",
    "Verdict",
    "resolve",
]
