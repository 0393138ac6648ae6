"""The Python interface: the commands' use cases in as few lines.

import orggraph

orggraph.build("articles/", store="party.og")
with orggraph.open("party.og") as graph:
    for row in graph.query("SELECT ?name { ?congress a og:Congress ; skos:prefLabel ?name }"):
        print(row["name"])
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import pyoxigraph as ox

from orggraph.pipeline.ask import ask, question, questions
from orggraph.pipeline.background import Background
from orggraph.pipeline.build import build as _build
from orggraph.pipeline.decisions import decisions_of
from orggraph.pipeline.export import export as _export
from orggraph.pipeline.info import Info
from orggraph.pipeline.info import info as _info
from orggraph.pipeline.mappings import named_mapping
from orggraph.pipeline.moment import Moment, at
from orggraph.pipeline.name_index import keep_names
from orggraph.pipeline.questions import Question
from orggraph.pipeline.report import BuildReport
from orggraph.pipeline.results import Labels
from orggraph.pipeline.typed import Answer, Entity
from orggraph.pipeline.verify import VerifyReport
from orggraph.pipeline.verify import verify as _verify
from orggraph.pipeline.words import Language
from orggraph.rdf.ids import DEFAULT_BASE
from orggraph.rdf.vocab import PROLOGUE
from orggraph.store import GraphReader, StoredSource, Term, open_reader, open_writer
from orggraph.text.dates import PartialDate

if TYPE_CHECKING:
    import networkx as nx
    from rdflib import Dataset

    from orggraph.pipeline.analyze import Findings
    from orggraph.pipeline.portrait import Quote
    from orggraph.pipeline.project import Page
    from orggraph.pipeline.validate import Finding

DEFAULT_STORE = "orggraph-store"


def build(
    *sources: Path | str,
    store: Path | str = DEFAULT_STORE,
    language: str = "vi",
    base: str = DEFAULT_BASE,
    jobs: int = 1,
    prune: bool = False,
    mapping: Path | str | None = None,
    decisions: Path | str | None = None,
    background: str | None = None,
) -> BuildReport:
    """Read files and folders into a store; see `orggraph build --help`.

    `mapping` says what the columns of records mean that have no mapping beside them: a file, or
    a ready one by its name. `decisions` is the table of what people decided, decisions.csv
    beside the store by default; `background` is "none", "mentioned" or "all" of the units and
    standing bodies that are known without any source.

    With `jobs` above 1 the files are read in processes of their own, and the calling script
    keeps its calls under `if __name__ == "__main__"`.
    """
    decided = decisions_of(None if decisions is None else str(decisions), str(store))
    with open_writer(store) as writer:
        report = _build(
            sources,
            writer,
            language=language,
            base=base,
            jobs=jobs,
            prune=prune,
            mapping=None if mapping is None else named_mapping(str(mapping)),
            decisions=decided,
            background=None if background is None else Background(background),
        )
    keep_names(store)
    return report


def open_graph(
    store: Path | str = DEFAULT_STORE,
    *,
    as_of: str | None = None,
    known_on: str | None = None,
) -> Graph:
    """Open a store to ask it (`orggraph.open`).

    Args:
        store: its folder.
        as_of: a day, month or year ("2015-03"): only what may have held then.
        known_on: a day: only what sources published by then say.

    Raises:
        ValueError: a date is none.
    """
    moment = Moment(
        as_of=None if as_of is None else PartialDate.parse(as_of),
        known_on=None if known_on is None else PartialDate.parse(known_on),
    )
    reader = open_reader(store)
    try:
        asked = at(reader, moment)
    except BaseException:
        reader.close()
        raise
    return Graph(asked, Path(store), of=reader)


class Graph:
    """A built graph: one state of it, even while a build goes on."""

    def __init__(
        self, reader: GraphReader, folder: Path, *, of: GraphReader | None = None
    ) -> None:
        self._reader = reader
        self._folder = folder
        self._of = reader if of is None else of

    def query(
        self, sparql: str, **bindings: Term | str
    ) -> list[dict[str, str | None]] | bool | list[ox.Triple]:
        """Answer a SPARQL query: rows of a SELECT, truth of an ASK, triples of a CONSTRUCT.

        The prefixes of the vocabulary are known. A keyword sets a variable of the query: a
        string to a plain literal, a node to itself.
        """
        values = {
            name: ox.Literal(value) if isinstance(value, str) else value
            for name, value in bindings.items()
        }
        answer = self._reader.query(PROLOGUE + sparql, bindings=values)
        if isinstance(answer, ox.QueryBoolean):
            return bool(answer)
        if isinstance(answer, ox.QueryTriples):
            return list(answer)
        names = [variable.value for variable in answer.variables]
        return [{name: _text(row[name]) for name in names} for row in answer]

    def questions(self) -> list[Question]:
        """Return the named questions: `name`, `english`, `vietnamese`, `parameters`, `subject`."""
        return list(questions())

    def ask(
        self, name: str, *, evidence: bool = False, language: str = "en", **parameters: object
    ) -> Answer:
        """Answer a named question; `orggraph query` and `questions` list them.

            graph.ask("holders", organization="Bộ Tài chính", role="Bộ trưởng")

        Args:
            name: that of the question, with - or _ between its words.
            evidence: add what each row rests on: quote, source and the source's date, a row for
                each piece.
            language: "en" or "vi", for the names of classes and relations.
            parameters: values by the names of the question's parameters, one that is a word of
                Python with an underscore behind it (`from_`). Entities are named by an IRI, a
                name, an alias, a document's number, or by an `Entity` of another answer; dates
                by text as exact as wanted ("2015-03") or a `datetime.date`; confidences are
                between 0 and 1. None is as if not given.

        Returns:
            The rows, each a named tuple; see `Answer`.

        Raises:
            QueryError: no question has this name, a parameter is missing or unknown, or words
                mean no entity or several; the message names what may be meant.
        """
        asked = question(name.replace("_", "-"))
        given = {
            key.removesuffix("_"): value.iri if isinstance(value, Entity) else str(value)
            for key, value in parameters.items()
            if value is not None
        }
        labels = Labels(self._reader, Language(language))

        def answered(*, evidence: bool) -> Answer:
            table = ask(self._reader, asked.name, given, evidence=evidence)
            return Answer(asked.name, table, labels, lambda: answered(evidence=True))

        return answered(evidence=evidence)

    def sources(self) -> Iterator[StoredSource]:
        """Yield the sources, in order of their IRIs."""
        return self._reader.sources()

    def text(self, source: str) -> str:
        """Return the normalized text of a source, by its IRI."""
        return self._reader.text(source)

    def export(
        self,
        path: Path | str,
        *,
        format: str = "nquads",  # noqa: A002 - what the option is called
        with_texts: bool = False,
        view: str | None = None,
    ) -> None:
        """Write the graph to a file in a format that `orggraph export --help` names."""
        with Path(path).open("wb") as file:
            _export(self._reader, file, format=format, with_texts=with_texts, view=view)

    def info(self) -> Info:
        """Return what is in the store, in numbers."""
        return _info(self._reader, self._folder)

    def verify(self) -> VerifyReport:
        """Re-read every quote in the text of its source."""
        return _verify(self._reader)

    def validate(self) -> list[Finding]:
        """Check the graph against the shapes and checks; an empty list when it conforms."""
        from orggraph.pipeline.validate import validate  # noqa: PLC0415 - long to import

        return validate(self._reader)

    def to_networkx(
        self, view: str = "everything", *, as_of: str | None = None
    ) -> nx.MultiDiGraph[str]:
        """Return the graph for analysis: structure, cascade, people or everything.

        `as_of` ("2015", "2015-03", "2015-03-18") leaves out what is known to have been over by
        then, or to come after it. Each edge names its `evidence`; see `quotes`.
        """
        from orggraph.pipeline.networks import to_networkx  # noqa: PLC0415 - long to import

        day = None if as_of is None else PartialDate.parse(as_of)
        return to_networkx(self._reader, view, as_of=day)

    def view(
        self,
        kind: str = "structure",
        *,
        about: str | None = None,
        depth: int = 2,
        as_of: str | None = None,
        language: str = "vi",
    ) -> Page:
        """Return a picture as one interactive page; notebooks show it, `save(path)` writes it.

        `kind` is one of those that `orggraph view --help` names, `about` the name or the IRI of
        the entity in the middle, `depth` the steps around it.

        Raises:
            QueryError: `about` names no entity, or several.
            ValueError: there is no such kind, or `as_of` is no date.
        """
        from orggraph.pipeline.project import draw  # noqa: PLC0415 - long to import
        from orggraph.view.model import ViewKind  # noqa: PLC0415

        day = None if as_of is None else PartialDate.parse(as_of)
        with ExitStack() as opened:
            reader = self._reader
            if day is not None:
                reader = opened.enter_context(at(reader, Moment(as_of=day)))
            return draw(
                reader, ViewKind(kind), about=about, depth=depth, as_of=day, language=language
            )

    def quotes(self, evidence: Iterable[str]) -> list[Quote]:
        """Return the words behind evidence: `graph.quotes(G.edges[edge]["evidence"])`."""
        from orggraph.pipeline.quotes import quotes  # noqa: PLC0415 - few need it

        return quotes(self._reader, evidence)

    def analyze(
        self,
        kind: str,
        *,
        about: str | None = None,
        to: str | None = None,
        as_of: str | None = None,
        against: str | None = None,
        top: int | None = None,
    ) -> Findings:
        """Run a named analysis; `orggraph analyze` lists them. Its `rows` are sorted.

        `findings.evidence(row)` names what a row rests on, for `quotes`.
        """
        from orggraph.pipeline.analyze import analyze  # noqa: PLC0415 - long to import

        days = {
            name: None if text is None else PartialDate.parse(text)
            for name, text in (("as_of", as_of), ("against", against))
        }
        return analyze(self._reader, kind, about=about, to=to, top=top, **days)

    def rdflib(self) -> Dataset:
        """Return an rdflib view of the store, good until the graph is closed.

        Its default graph is the union of all graphs, and `GRAPH ?evidence { … }` gives evidence,
        as in `query`. Nothing can be written through it.
        """
        return self._reader.as_rdflib()

    def close(self) -> None:
        """Let go of the store."""
        self._reader.close()
        self._of.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _text(term: object) -> str | None:
    """Return the text of a node or literal; None where a row has no value."""
    if term is None:
        return None
    if isinstance(term, (ox.NamedNode, ox.BlankNode, ox.Literal)):
        return term.value
    return str(term)
