"""One node for one thing, whatever came first: the state follows from sources and decisions."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from orggraph.errors import InputError
from orggraph.pipeline.build import build
from orggraph.pipeline.decisions import Decision, Kind, redaction
from orggraph.rdf.encode import to_nquads
from orggraph.rdf.ids import DEFAULT_BASE, named_iri, source_iri
from orggraph.store import GraphWriter, MemoryStore
from unit.pipeline.fake_worker import fake_work

CELLS = ("Chi bộ A", "Chi bộ B", "Chi bộ C")


def node(name: str) -> str:
    return named_iri(DEFAULT_BASE, "organization", name)


SAME = Decision(decision=Kind.SAME, a=node("Chi bộ A"), b=node("Chi bộ B"), who="lan")
RENAME = Decision(decision=Kind.RENAME, a=node("Chi bộ C"), value="Chi bộ số 3")
RETRACT = Decision(
    decision=Kind.RETRACT,
    a=node("Chi bộ A"),
    relation="subOrganizationOf",
    b=node("Đảng bộ X"),
    source_a=source_iri(DEFAULT_BASE, "a.txt"),
)
DIFFERENT = Decision(decision=Kind.DIFFERENT, a=node("Chi bộ A"), b=node("Chi bộ B"))
DECISIONS = (SAME, RENAME, RETRACT, DIFFERENT)


def run(
    store: GraphWriter, folder: Path, decisions: tuple[Decision, ...], *, prune: bool = True
) -> None:
    build([folder], store, worker=fake_work, decisions=decisions, prune=prune)


def write(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def exported(store: GraphWriter) -> bytes:
    return to_nquads(store.quads())


def ask(store: GraphWriter, query: str) -> list[str]:
    rows = store.query(f"PREFIX org: <http://www.w3.org/ns/org#>{query}")
    return sorted(row[0].value for row in rows)  # type: ignore[union-attr,index]


@pytest.fixture
def files(tmp_path: Path) -> Path:
    return write(
        tmp_path / "in", {"a.txt": "Chi bộ A < Đảng bộ X", "b.txt": "Chi bộ B < Đảng bộ Y"}
    )


def test_two_that_are_the_same_are_one_node_in_every_source(files):
    store = MemoryStore()
    run(store, files, (SAME,))

    parents = ask(store, "SELECT ?p { ?a org:subOrganizationOf ?p }")
    assert parents == sorted([node("Đảng bộ X"), node("Đảng bộ Y")])
    assert len(set(ask(store, "SELECT ?a { ?a org:subOrganizationOf ?p }"))) == 1


def test_a_decision_that_is_taken_back_leaves_nothing_behind(files):
    store, fresh = MemoryStore(), MemoryStore()
    run(store, files, (SAME, RENAME, RETRACT))
    run(store, files, ())
    run(fresh, files, ())

    assert exported(store) == exported(fresh)


def test_a_retracted_statement_is_said_by_that_source_no_more(tmp_path):
    text = "Chi bộ A < Đảng bộ X"
    folder = write(tmp_path / "in", {"a.txt": text, "b.txt": text})
    store = MemoryStore()
    run(store, folder, (RETRACT,))

    graphs = ask(store, "SELECT ?g { GRAPH ?g { ?a org:subOrganizationOf ?p } }")
    assert [graph.partition("#")[0] for graph in graphs] == [source_iri(DEFAULT_BASE, "b.txt")]


def test_a_store_with_decisions_is_not_built_without_their_table(files):
    store = MemoryStore()
    run(store, files, (SAME,))
    before = exported(store)

    with pytest.raises(InputError, match="built with 1 decisions"):
        build([files], store, worker=fake_work)
    assert exported(store) == before


def test_nothing_is_written_when_nothing_changed(files, monkeypatch):
    store = MemoryStore()
    run(store, files, (SAME,))
    written: list[str] = []
    monkeypatch.setattr(store, "replace_source", lambda iri, _: written.append(iri))
    run(store, files, (SAME,))

    assert written == []


def test_a_redacted_person_is_gone_from_the_store_and_from_later_builds(tmp_path):
    texts = {"a.txt": "Ông Lê Văn Tám, Bí thư Huyện ủy Yên Hòa, dự hội nghị.\n"}
    folder = write(tmp_path / "in", texts)
    person = named_iri(DEFAULT_BASE, "person", "Lê Văn Tám")
    gone = Decision(decision=Kind.REDACT, a=redaction(person))
    store, later = MemoryStore(), MemoryStore()
    build([folder], store)
    assert "Lê Văn Tám" in exported(store).decode()
    build([folder], store, decisions=(gone,))
    build([folder], later, decisions=(gone,))

    for redacted in (store, later):
        assert "Tám" not in to_nquads(redacted.quads(with_texts=True)).decode()
    assert exported(store) == exported(later)
    build([folder], store, decisions=())
    assert "Lê Văn Tám" in exported(store).decode()


@dataclass
class State:
    files: dict[str, str] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()


texts = st.tuples(st.sampled_from(CELLS), st.sampled_from(("Đảng bộ X", "Đảng bộ Y")))
names = st.sampled_from(("a.txt", "b.txt", "c.txt", "d.txt"))
edits = st.one_of(
    st.tuples(st.just("write"), names, texts),
    st.tuples(st.just("remove"), names),
    st.tuples(st.just("decide"), st.sampled_from(DECISIONS)),
    st.tuples(st.just("undo")),
)


def applied(state: State, edit: tuple[object, ...]) -> None:
    match edit:
        case ("write", str(name), (lower, upper)):
            state.files[name] = f"{lower} < {upper}"
        case ("remove", str(name)):
            state.files.pop(name, None)
        case ("decide", Decision() as decision):
            state.decisions = (*state.decisions, decision)
        case _:
            state.decisions = state.decisions[:-1]


@settings(deadline=None, max_examples=40)
@given(st.lists(edits, max_size=8))
def test_after_any_edits_the_store_is_that_of_a_clean_build(script):
    state = State(files={"z.txt": "Chi bộ A < Đảng bộ X"})  # a build of nothing is refused
    store, fresh = MemoryStore(), MemoryStore()
    with TemporaryDirectory() as place:
        folder = write(Path(place) / "in", state.files)
        for edit in script:
            applied(state, edit)
            write(folder, state.files)
            run(store, folder, state.decisions)
        run(store, folder, state.decisions)
        run(fresh, folder, state.decisions)

    assert exported(store) == exported(fresh)
