"""Which document a name means, and what is known of it."""

from __future__ import annotations

from orggraph.languages.vi.grammar.found import DocumentName
from orggraph.languages.vi.grammar.numbers import to_roman
from orggraph.languages.vi.lexicon import Lexicon
from orggraph.languages.vi.reading.bodies import Bodies
from orggraph.languages.vi.reading.document_names import (
    is_term,
    named_by,
    others_of,
    shorter_names,
)
from orggraph.languages.vi.reading.document_numbers import identifies, leading, same_number
from orggraph.languages.vi.reading.issued import is_issued
from orggraph.languages.vi.reading.laws import Laws
from orggraph.languages.vi.reading.sentences import Sentence
from orggraph.languages.vi.reading.things import Thing, Things
from orggraph.model import EntityType
from orggraph.text.fold import fold

_DOCUMENT = EntityType.DOCUMENT
# Laws and rules have titles of their own; any other title is only what a text calls it.
_TITLED = frozenset({"Law", "Regulation"})


class Documents:
    """Finds or makes the thing that each name of a document means."""

    def __init__(self, things: Things, bodies: Bodies, lexicon: Lexicon) -> None:
        self.things = things
        self.bodies = bodies
        self.forms = lexicon.forms
        self.act: Thing | None = None  # the document that the text itself is
        self._local_codes = lexicon.words["local_codes"]
        self.promulgated: dict[str, Thing] = {}  # by kind: rules that go with it
        self.bases: set[str] = set()  # what the document is issued to carry out
        self._laws = Laws()
        self._numbered: dict[tuple[str, str], list[Thing]] = {}  # by kind and leading digits

    def resolve(self, found: DocumentName, sentence: Sentence) -> Thing | None:
        """Return the document a name means; None when it is no one document."""
        if found.entity is not None:
            return self.things.by_id[found.entity]
        issuers = [self.bodies.resolve(body, sentence) for body in found.issuers]
        for body in (*found.beside, *([] if found.rules_of is None else [found.rules_of])):
            self.bodies.resolve(body, sentence)
        issuer = next((thing for thing in issuers if thing is not None), None)
        thing = self._find(found, sentence, issuer)
        if thing is None:
            return None
        found.entity = thing.id
        if thing.date is None:
            thing.date = found.date
        self._mention(thing, found, sentence)
        return thing

    def _mention(self, thing: Thing, found: DocumentName, sentence: Sentence) -> None:
        span, text = named_by(found, sentence)
        self.things.mention(thing, span, text, "document")
        thing.aliases.update(shorter_names(found, sentence))

    def _find(self, found: DocumentName, sentence: Sentence, issuer: Thing | None) -> Thing | None:
        if found.number is not None:
            thing = self._by_number(found, found.number)
            if found.title is not None:
                self._laws.note(found.kind, found.title, thing)
            return thing
        if found.plenum is not None:
            return self._of_plenum(found, *found.plenum)
        if found.title is not None:
            return self._titled(found, found.title, issuer, sentence)
        if found.event is not None or found.carries_out is not None:
            return self._by_other(found, sentence)
        if found.bare or (issuer is None and found.subject is None):
            return self._latest(found)
        return self._unnumbered(found, sentence, issuer)

    def _add(self, found: DocumentName, name: str, *, anchored: bool) -> Thing:
        kind = found.kind.kind
        return self.things.add(_DOCUMENT, fold(name), kind=kind, name=name, anchored=anchored)

    def _by_number(self, found: DocumentName, number: str) -> Thing:
        """A number is one document of the text; the longest spelling of it is kept."""
        kind = found.kind
        alike = self._numbered.setdefault((kind.kind, leading(number)), [])
        for known in alike:
            if known.number is not None and same_number(known.number, number):
                if len(number) > len(known.number):
                    known.number = number
                return known
        own = [kind.label] if found.title is None else [kind.label, found.title]
        thing = self.things.add(
            _DOCUMENT,
            fold(f"{kind.label} {number}"),
            kind=kind.kind,
            name=self.forms.number.format(kind=" ".join(own), number=number),
            number=number,
            anchored=identifies(number, self._local_codes),
        )
        alike.append(thing)
        return thing

    def _of_plenum(self, found: DocumentName, number: int, term: int | None) -> Thing:
        """Without its term, "Nghị quyết Trung ương 4" is the one told of before."""
        if term is None:
            for known in self.things.latest(_DOCUMENT):
                if known.ordinal == number and known.kind == found.kind.kind:
                    return known
        name = self.forms.plenum.format(kind=found.kind.label, number=number)
        if term is not None:
            name = f"{name} {self.forms.legislature.format(number=to_roman(term))}"
        thing = self._add(found, name, anchored=term is not None)
        thing.ordinal = number
        return thing

    def _titled(
        self, found: DocumentName, title: str, issuer: Thing | None, sentence: Sentence
    ) -> Thing:
        known = self._laws.known(found.kind, title)
        if known is not None:
            return known
        name = f"{found.kind.label} {title}"
        if issuer is not None:
            name = self.forms.of.format(name=name, whole=issuer.name)
        if len(found.beside) > 0:
            name += others_of(found, sentence)
        if found.subject is not None and is_term(found.subject, sentence):
            name = f"{name} {sentence.text_of(*found.subject)}"
        thing = self._add(found, name, anchored=found.kind.kind in _TITLED)
        if found.kind.kind == "Law":
            self._laws.note(found.kind, title, thing)
        return thing

    def _by_other(self, found: DocumentName, sentence: Sentence) -> Thing | None:
        """A document named by the event that passed it, or by the document it carries out."""
        if found.carries_out is None:
            return self._of_event(found)
        return self._carrying_out(found, found.carries_out, sentence)

    def _of_event(self, found: DocumentName) -> Thing | None:
        """A resolution known by the event that passed it."""
        entity = found.event.entity if found.event is not None else None
        if entity is None:
            return None
        event = self.things.by_id[entity]
        return self._add(found, f"{found.kind.label} {event.name}", anchored=event.anchored)

    def _carrying_out(
        self, found: DocumentName, inner: DocumentName, sentence: Sentence
    ) -> Thing | None:
        """A programme known by the document it carries out."""
        known = self.resolve(inner, sentence)
        if known is None or found.subject is None:
            return None
        act = self.act
        if act is not None and act.kind == found.kind.kind and known.id in self.bases:
            return act  # "UBND tỉnh ban hành Kế hoạch thực hiện Chỉ thị …": this very plan
        opening = sentence.line.tokens.spelled(found.end, inner.start)
        kind = f"{found.kind.label} {sentence.line.tokens.spelled(found.core, found.end)}".strip()
        return self._add(found, f"{kind} {opening} {known.name}", anchored=False)

    def _latest(self, found: DocumentName) -> Thing | None:
        """A kind alone ("Quyết định") is the document itself, or the last one of that kind."""
        kind = found.kind.kind
        if self.act is not None and self.act.kind == kind:
            return self.act
        alike = (known for known in self.things.latest(_DOCUMENT) if known.kind == kind)
        if kind == "Law":  # a code, an ordinance, the constitution are no law told of before
            alike = (known for known in alike if known.name.startswith(found.kind.label))
        return next(alike, None)

    def _unnumbered(
        self, found: DocumentName, sentence: Sentence, issuer: Thing | None
    ) -> Thing | None:
        """A document by its issuer and subject; the issuer alone means one told of before."""
        kind = found.kind
        if issuer is None:
            return self._by_act(found, sentence)
        if (
            self.act is not None
            and kind.kind == "Regulation"
            and not sentence.line.cap(found.start)
        ):
            return None  # "theo quy định của Chính phủ về …": whatever rules there are
        if found.subject is None:
            known = self._last_of_issuer(kind.kind, issuer) if "named" in kind.flags else None
            told = "titled" in kind.flags or found.year is not None
            if known is not None or not told:
                return known  # "theo quy định của Đảng" is no one document
        about = found.year or ""
        if found.subject is not None:
            about = sentence.text_of(found.end, found.subject[1])
        name = self.forms.of_subject.format(kind=kind.label, issuer=issuer.name, subject=about)
        thing = self._add(found, name.strip(), anchored=issuer.anchored and about != "")
        thing.parent = issuer.id
        return thing

    def _by_act(self, found: DocumentName, sentence: Sentence) -> Thing | None:
        """A document by what it does, which is one of this text ("quyết định kỷ luật ông A")."""
        if found.subject is None:
            return None
        if "acts" not in found.kind.flags and not is_issued(found, sentence):
            return None
        about = sentence.text_of(found.end, found.subject[1])
        return self._add(found, f"{found.kind.label} {about}", anchored=False)

    def _last_of_issuer(self, kind: str, issuer: Thing) -> Thing | None:
        for known in self.things.latest(_DOCUMENT):
            if known.kind == kind and known.number is None and known.parent == issuer.id:
                return known
        return None
