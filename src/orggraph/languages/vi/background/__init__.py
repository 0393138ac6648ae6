"""What is known of units and standing bodies without any text: who is under whom, and since when.

The tables of `data/background` are sources of their own, which a build may leave out. Each fact
is a statement whose evidence is a line of a table, with the act that it rests on.
"""

from orggraph.languages.vi.background.readings import background

__all__ = ["background"]
