"""Build: read files into a store, each whole or not at all, and report on every one."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from orggraph.errors import InputError
from orggraph.extract import GRAMMAR
from orggraph.languages import load
from orggraph.pipeline.background import Background, lay
from orggraph.pipeline.decision_graph import refuse_forgotten, store_decisions
from orggraph.pipeline.decisions import Decision, redactions
from orggraph.pipeline.fingerprint import reader_fingerprint, resolver_fingerprint
from orggraph.pipeline.infer import infer
from orggraph.pipeline.plan import Plan, Planner
from orggraph.pipeline.pool import ordered_map
from orggraph.pipeline.redact import redact_stored
from orggraph.pipeline.report import BuildReport, LeftOut
from orggraph.pipeline.tally import Tally
from orggraph.pipeline.unify import unify
from orggraph.pipeline.worker import Outcome, Task, extractor_of, words_of_pages, work
from orggraph.rdf.ids import DEFAULT_BASE, source_iri
from orggraph.rdf.ontology import ONTOLOGY_IRI, ontology_turtle
from orggraph.read import discover
from orggraph.read.discover import LARGEST
from orggraph.read.files import STDIN
from orggraph.store import GraphWriter

Progress = Callable[[int, int, str], None]  # files done, files in all, the last one's name
Worker = Callable[[Task], Outcome]

_PUBLISH_EVERY = 30.0  # seconds after which readers get to see a build that goes on


def build(
    inputs: Iterable[Path | str],
    store: GraphWriter,
    *,
    language: str = "vi",
    extractor: str = GRAMMAR,
    base: str = DEFAULT_BASE,
    jobs: int = 1,
    prune: bool = False,
    largest: int = LARGEST,
    mapping: Path | None = None,
    decisions: Sequence[Decision] | None = None,
    background: Background | None = None,
    progress: Progress | None = None,
    worker: Worker = work,
) -> BuildReport:
    """Read files and folders into a store; what it holds already is read only if it changed.

    At the end it is decided anew which entities of all sources are one, and `decisions` of
    people are applied; the store depends on the sources that it holds and on these alone.
    None is refused for a store that was built with decisions, so that none is lost.

    `background` is how much the store holds of what the language pack knows by itself; without
    it, as much as before.

    With more than one job the files are read in processes of their own; a script that asks
    for it keeps its calls under `if __name__ == "__main__"`. A file that cannot be read is
    left out with its reason, and so is one of more than `largest` bytes; Ctrl-C keeps what
    was stored up to then. A record is read by the mapping beside it, by `mapping` where it
    has none, or by a ready one for its shape; rows that are wrong are left out one by one.
    """
    names = [str(item) for item in inputs]
    if len(names) == 0 and background is None:
        raise InputError("no files to read", remedy="name files or folders")
    if decisions is None:
        refuse_forgotten(store, base=base)
        decisions = ()
    pack = extractor_of(extractor, language).fingerprint
    reader = reader_fingerprint(pack)
    gone = redactions(decisions)
    planner = Planner(store.sources(), base=base, reader=reader, redactions=gone)
    with TemporaryDirectory(prefix="orggraph-") as workshop:
        found = discover(
            names,
            words=words_of_pages(language),
            workshop=Path(workshop),
            largest=largest,
            mapping=mapping,
        )
        plan = planner.plan(found.found)
        refused = (LeftOut(path=str(item.path), reason=item.reason) for item in found.refused)
        tally = Tally(left_out=[*refused, *plan.refused])
        tasks = [
            Task(
                found=text,
                language=language,
                extractor=extractor,
                base=base,
                reader=reader,
                redactions=gone,
            )
            for text in plan.read
        ]
        try:
            store.replace_graph(ONTOLOGY_IRI, ontology_turtle())
            store_decisions(store, decisions, base=base)
            # standard input is this process's alone
            jobs = 1 if any(task.found.path == STDIN for task in tasks) else jobs
            _read(tasks, store, planner, tally, jobs=jobs, progress=progress, worker=worker)
            _retire(plan, store)
            if prune:
                tally.pruned = _prune(planner, plan, store, names)
            redact_stored(store, gone, base=base)
            tally.lay(lay(store, language=language, base=base, reader=reader, mode=background))
            tally.unified = unify(
                store,
                base=base,
                decisions=decisions,
                words=load(language).identity,
                resolver=resolver_fingerprint(pack),
                progress=progress,
            )
            infer(store, base=base, language=language)
        except KeyboardInterrupt:
            tally.interrupted = True
    return tally.report(store, unchanged=plan.unchanged)


def _read(
    tasks: Sequence[Task],
    store: GraphWriter,
    planner: Planner,
    tally: Tally,
    *,
    jobs: int,
    progress: Progress | None,
    worker: Worker,
) -> None:
    """Read, extract and encode the files, and store each as its turn comes."""
    published = time.monotonic()
    results = ordered_map(worker, tasks, jobs=jobs, died=_died)
    try:
        for done, (task, outcome) in enumerate(zip(tasks, results, strict=True), start=1):
            if outcome.failure is None:
                store.replace_source(outcome.iri, outcome.nquads)
            tally.add(task, outcome, held=planner.holds(outcome.iri))
            if progress is not None:
                progress(done, len(tasks), task.found.identifier)
            if time.monotonic() - published > _PUBLISH_EVERY:
                store.publish()
                published = time.monotonic()
    finally:
        results.close()


def _retire(plan: Plan, store: GraphWriter) -> None:
    """Forget the other names of files that are stored under a longer one."""
    held = {source.iri for source in store.sources()} if len(plan.retired) > 0 else set()
    for old, new in plan.retired:
        if old in held and new in held:  # a file that could not be read again keeps what it said
            store.forget_source(old)


def _prune(planner: Planner, plan: Plan, store: GraphWriter, names: Iterable[str]) -> int:
    """Forget the sources whose texts are gone; return how many there were."""
    gone = planner.gone(plan, map(Path, names))
    for iri in gone:
        store.forget_source(iri)
    return len(gone)


def _died(task: Task) -> Outcome:
    """Return the outcome for a file that ended the process that read it."""
    return Outcome(
        iri=source_iri(task.base, task.found.identifier),
        failure="internal error: the process that read it ended (out of memory?)",
    )
