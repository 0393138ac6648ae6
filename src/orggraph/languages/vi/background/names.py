"""Names of bodies as the grammar reads them: the background means the same nodes as texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from orggraph.errors import DataError
from orggraph.languages.tokens import Tokens
from orggraph.languages.vi.background.units import Unit
from orggraph.languages.vi.background.world import Node
from orggraph.languages.vi.grammar.bodies import body
from orggraph.languages.vi.grammar.found import Body
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.lexicon import Lexicon
from orggraph.languages.vi.reading.body_names import BodyNames
from orggraph.languages.vi.reading.things import Thing, Things
from orggraph.model import EntityType, Span
from orggraph.text.fold import fold


@dataclass(frozen=True, slots=True)
class Committees:
    """The official words for the committee and the youth union of a unit, by its own word."""

    committees: Mapping[str, str]
    youth: Mapping[str, str]
    sample: str  # a province that a name is read with; the unit meant takes its place


class Names:
    """Reads names; one with a unit to fill in is read once for each word for a unit."""

    def __init__(self, lexicon: Lexicon, words: Committees) -> None:
        self._lexicon = lexicon
        self._words = words
        self._read: dict[tuple[str, str], Body] = {}

    def node(self, template: str, unit: Unit | None) -> Node:
        """Return the body of a name, in a unit where it names one; DataError for what is none."""
        text = template if unit is None else self._filled(template, unit.word)
        found = self._read.get((template, text))
        if found is None:
            found = self._read[template, text] = self._body(text)
        if unit is not None:
            found = _in_unit(found, unit)
        thing = self._thing(BodyNames(Things(), self._lexicon), found)
        key = thing.key
        if not thing.anchored and unit is not None:  # there are several of that name
            key = fold(f"{key}|{unit.province}")
        return Node(key=key, kind=thing.kind, name=thing.name)

    def _filled(self, template: str, word: str) -> str:
        return template.format(
            unit=f"{word} {self._words.sample}",
            committee=f"{self._words.committees[word]} {self._words.sample}",
            youth=f"{self._words.youth[word]} {self._words.sample}",
        )

    def _body(self, text: str) -> Body:
        tokens = Tokens(text, Span(0, len(text)), apart=self._lexicon.run_together.apart)
        found = body(Line(tokens, self._lexicon), 0)
        if found is None or found.end != len(tokens):
            raise DataError(f"no name of a body: {text}", path="background")
        return found

    def _thing(self, names: BodyNames, found: Body) -> Thing:
        if "alone" in found.head.flags and found.parent is None and found.place is None:
            head = self._lexicon.heads[found.head.same]
            return names.things.add(
                EntityType.ORGANIZATION,
                fold(head.label),
                kind=head.kind,
                name=head.label,
                head=head,
                anchored=True,
            )
        parent = None if found.parent is None else self._thing(names, found.parent)
        return names.make(found, parent, found.place)


def _in_unit(found: Body, unit: Unit) -> Body:
    """Return a body with a unit in the place of the one that it was read with."""
    if found.place is not None:
        place = replace(found.place, unit=unit.word, name=unit.name, level=unit.level)
        return replace(found, place=place)
    if found.parent is not None:
        return replace(found, parent=_in_unit(found.parent, unit))
    return found
