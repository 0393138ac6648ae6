"""The institutions of a text, for the divisions that it names without theirs."""

from __future__ import annotations

from collections.abc import Sequence

from orggraph.languages.vi.grammar.bodies import body as read_body
from orggraph.languages.vi.grammar.found import Body
from orggraph.languages.vi.grammar.line import Line
from orggraph.languages.vi.lexicon import Lexicon
from orggraph.languages.vi.reading.places import bodies_in
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.text.fold import fold

_Named = tuple[Body, Sentence]
_SETS_OFF = frozenset({",", "-", "(", "/"})
_BESIDE = 2  # tokens between a division and the body beside it


class Institutions:
    """What divisions may be part of, by its head: the first name in full of each."""

    def __init__(self, sentences: Sequence[Sentence], lexicon: Lexicon) -> None:
        self._divisions = lexicon.divisions
        self._abroad = lexicon.words["not_home"]
        self._named: dict[str, dict[tuple[str, ...], _Named]] = {}
        for sentence in sentences:
            for item in sentence.items:
                for body in bodies_in(item):
                    if not body.bare:
                        self._note(body, sentence)

    def over(self, body: Body) -> _Named | None:
        """Return the one institution of the text that a division may be of; None where several.

        "Vụ Pháp chế" in a text that tells of one ministry is that ministry's; a cell with a
        number is of the one party organization told of, one with a name is of what it names.
        """
        head = body.head
        if head.relation == "within" and body.number is None:
            return None
        found = [named for label in head.under for named in self._named.get(label, {}).values()]
        return found[0] if len(found) == 1 and self.may_have(found[0][0], body) else None

    def only(self, body: Body) -> _Named | None:
        """Return the one institution that a head alone means, which is named only further on."""
        label = body.head.same
        found = [
            named
            for known, names in self._named.items()
            if known == label or known.startswith(f"{label} ")
            for named in names.values()
        ]
        return found[0] if len(found) == 1 else None

    def may_have(self, over: Body, body: Body) -> bool:
        """Tell whether an institution can have a division: no police in a ministry of health.

        None has one of its own name ("Phòng Y tế" is of a district, not of a "Sở Y tế"),
        but for authorities that go down from the centre ("Chi cục Thuế" of a "Cục Thuế").
        """
        own, whole = f"{fold(body.name or '')} ", fold(f"{over.head.label} {over.name or ''}")
        abroad = over.place is not None and over.place.level == "country"
        if abroad or any(word in f" {whole} {own}" for word in self._abroad):
            return False
        rows = [
            row.over
            for row in self._divisions.get(body.head.label, ())
            if any(own.startswith(f"{word} ") or _code(own, word) for word in row.openings)
        ]
        if len(rows) > 0:
            return any(whole.startswith(start) for over in rows for start in over)
        return body.name is None or fold(body.name) != fold(over.name or "")

    def _note(self, body: Body, sentence: Sentence) -> None:
        """Remember a name; one without its place is that of the same name with a place."""
        known = self._named.setdefault(body.head.label, {})
        own = fold(f"{body.name or ''} {body.number or ''}")
        place = "" if body.place is None else fold(body.place.name or "")
        upper = "" if body.parent is None else body.parent.head.label
        if place == "" and any(key[0] == own for key in known):
            return
        if place != "" and (own, "", upper) in known:
            del known[own, "", upper]
        known.setdefault((own, place, upper), (body, sentence))


def _code(own: str, letters: str) -> bool:
    """Tell whether a name is a code of these letters: "PC67"."""
    word = own.split(" ", maxsplit=1)[0]
    return word.startswith(letters) and word[len(letters) :].isdecimal()


def named_of_another(division: Body, over: Body, line: Line) -> bool:
    """Tell "Phòng Đào tạo, Tập đoàn X": what stands beside it says that it is not one of `over`.

    So do words for other states: "Cục Dự trữ | liên bang".
    """
    at = division.end
    if line.word_end(at, "not_home") is not None:
        return True
    while at < division.end + _BESIDE and (line.fold(at) in _SETS_OFF or line.is_word(at, "of")):
        at += 1
    beside = read_body(line, at) if at > division.end else None
    if beside is None or beside.head.under:
        return False
    return beside.head.label != over.head.label
