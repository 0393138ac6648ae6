"""What every store promises, run against each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from contract.servers import oxigraph_server
from factories import make_congress_reading, make_reading, make_source
from orggraph.errors import DataError, QueryError, StoreError
from orggraph.model import Reading
from orggraph.rdf.encode import encode, to_nquads
from orggraph.rdf.ids import DEFAULT_BASE, source_iri
from orggraph.store import Change, GraphReader, GraphWriter, MemoryStore, open_reader, open_writer

Reopen = Callable[[], GraphReader]


class _Memory:
    """A store in memory is its own reader."""

    def __init__(self, _folder: Path) -> None:
        self.store = MemoryStore()

    def reader(self) -> GraphReader:
        return self.store

    def close(self) -> None:
        self.store.close()


class _Disk:
    """A store on disk, published and opened anew for each reader."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "store"
        self.store: GraphWriter = open_writer(self._folder)
        self._readers: list[GraphReader] = []

    def reader(self) -> GraphReader:
        self.store.publish()
        self._readers.append(open_reader(self._folder))
        return self._readers[-1]

    def close(self) -> None:
        for reader in self._readers:
            reader.close()
        self.store.close()


class _Server:
    """A store on an Oxigraph server of its own, over HTTP."""

    def __init__(self, folder: Path) -> None:
        self._server = oxigraph_server(folder / "server")
        self._address = self._server.__enter__()
        self.store: GraphWriter = open_writer(self._address)

    def reader(self) -> GraphReader:
        return open_reader(self._address)

    def close(self) -> None:
        self._server.__exit__(None, None, None)


PLACES = {"memory": _Memory, "disk": _Disk, "server": _Server}


@pytest.fixture(params=PLACES.values(), ids=PLACES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[_Memory | _Disk | _Server]:
    opened = request.param(tmp_path)
    yield opened
    opened.close()


def iri(reading: Reading) -> str:
    return source_iri(DEFAULT_BASE, reading.source.identifier)


def lines(reading: Reading) -> bytes:
    return to_nquads(encode(reading, reader="test", location="file:///tmp/a%20b.txt"))


def put(place: _Memory | _Disk | _Server, reading: Reading) -> None:
    place.store.replace_source(iri(reading), lines(reading))


def held(reader: GraphReader) -> bytes:
    return to_nquads(reader.quads(with_texts=True))


def test_what_is_written_is_what_is_read(place):
    put(place, make_congress_reading())

    assert held(place.reader()) == lines(make_congress_reading())


def test_writing_a_source_twice_changes_nothing(place):
    put(place, make_congress_reading())
    put(place, make_congress_reading())

    assert held(place.reader()) == lines(make_congress_reading())


def test_a_source_read_again_replaces_all_that_it_said(place):
    other = make_reading()
    changed = make_congress_reading(statements=(), entities=())
    put(place, other)
    put(place, make_congress_reading())
    put(place, changed)

    expected = sorted(set(lines(other).split(b"\n")) | set(lines(changed).split(b"\n")))
    assert held(place.reader()).split(b"\n")[:-1] == expected[1:]


def test_a_forgotten_source_leaves_what_others_said(place):
    put(place, make_congress_reading())
    put(place, make_reading())
    place.store.forget_source(iri(make_congress_reading()))

    reader = place.reader()
    assert held(reader) == lines(make_reading())
    graphs = {quad.graph_name for quad in encode(make_reading())}
    answer = reader.query("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")
    assert {row["g"] for row in answer} == graphs


def test_forgetting_a_source_that_is_not_held_changes_nothing(place):
    put(place, make_reading())
    place.store.forget_source("https://example.org/none")

    assert held(place.reader()) == lines(make_reading())


def test_every_character_of_a_text_survives_both_ways_of_writing(place):
    text = 'a\\u0041 "q" \n\r\t\x7f\x01 \\U0001F600 \u2028\u0085 é \'\'\' """ end\\'
    reading = make_reading(source=make_source(text=text), statements=())
    put(place, reading)
    assert place.reader().text(iri(reading)) == text
    put(place, reading)
    assert place.reader().text(iri(reading)) == text


@pytest.mark.slow
def test_a_text_of_fifty_megabytes_is_kept_and_replaced(place):
    for letter in "ab":
        text = letter * 50_000_000
        reading = make_reading(source=make_source(text=text), statements=())
        put(place, reading)

        assert place.reader().text(iri(reading)) == text
    assert place.store.count() == len(encode(reading, location="file:///x"))


def test_a_failed_replacement_changes_nothing(place):
    put(place, make_congress_reading())
    with pytest.raises(SyntaxError):
        place.store.replace_source(iri(make_congress_reading()), b"<not a quad\n")

    assert held(place.reader()) == lines(make_congress_reading())


def test_sources_come_in_order_with_what_is_known_of_them(place):
    put(place, make_reading())
    put(place, make_congress_reading())

    found = list(place.reader().sources())
    assert [source.identifier for source in found] == ["dai-hoi-thon-dong.txt", "tay-son.txt"]
    assert found[1].content_hash == make_reading().source.content_hash
    assert (found[1].reader, found[1].location) == ("test", "file:///tmp/a%20b.txt")


def test_a_source_without_a_location_is_listed(place):
    place.store.replace_source(iri(make_reading()), to_nquads(encode(make_reading())))

    assert [source.location for source in place.reader().sources()] == [None]


def test_the_text_of_an_unknown_source_is_an_error(place):
    with pytest.raises(StoreError, match="no such source"):
        place.reader().text("https://example.org/none")


def test_the_kept_copies_come_only_when_asked_for(place):
    put(place, make_reading())

    plain = to_nquads(place.reader().quads()).decode()
    assert "#copy>" not in plain
    assert "#copy>" in held(place.reader()).decode()


def test_a_query_sees_all_graphs_at_once(place):
    put(place, make_congress_reading())

    answer = place.reader().query(
        """
        PREFIX og: <https://w3id.org/orggraph/ns#>
        SELECT ?name { ?document og:ledTo ?event ; og:number ?name } ORDER BY ?name
        """
    )
    assert [row["name"].value for row in answer] == ["12-KH/ĐU", "36-CT/TW"]


def test_a_value_is_bound_and_never_part_of_the_query(place):
    put(place, make_congress_reading())
    query = "SELECT ?s ?number { ?s <https://w3id.org/orggraph/ns#number> ?number }"

    reader = place.reader()
    assert len(list(reader.query(query, bindings={"number": ox.Literal("36-CT/TW")}))) == 1
    assert len(list(reader.query(query, bindings={"number": ox.Literal('" } #')}))) == 0


def test_a_malformed_query_names_line_and_place(place):
    with pytest.raises(QueryError) as caught:
        place.reader().query("SELECT * WHERE {\n  ?s ?p\n}")
    message = str(caught.value)
    assert "line 3" in message or "line 2" in message
    assert message.splitlines()[-1].strip() == "^"


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { {SERVICE?x{?s ?p ?o}} }",
        'SELECT * { ?s ?p "\\"" . SERVICE <http://127.0.0.1:9/> { } }',
        "SELECT * { # SERVICE is not here\n SERVICE <http://127.0.0.1:9/> { } }",
    ],
)
def test_a_query_that_would_reach_the_network_is_refused(place, query):
    with pytest.raises(QueryError, match="SERVICE is refused"):
        place.reader().query(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?s ?p ?service }",
        "PREFIX service: <http://a/> SELECT * { ?s service:service 'service' }",
        'SELECT * { ?s ?p "SERVICE <x>" } # SERVICE',
        "SELECT * { ?s <http://a/SERVICE> '''a ' SERVICE'''@service }",
    ],
)
def test_a_query_that_only_says_the_word_is_answered(place, query):
    assert list(place.reader().query(query)) == []


def test_an_update_is_no_query(place):
    put(place, make_reading())
    with pytest.raises(QueryError):
        place.reader().query("DELETE WHERE { ?s ?p ?o }")
    assert place.store.count() > 0


def test_a_graph_is_replaced_whole(place):
    name = "https://example.org/ns"
    place.store.replace_graph(name, b"<http://a/s> <http://a/p> 1, 2 .")
    place.store.replace_graph(name, b"<http://a/s> <http://a/p> [ <http://a/q> 3 ] .")
    once = held(place.reader())
    place.store.replace_graph(name, b"<http://a/s> <http://a/p> [ <http://a/q> 3 ] .")

    assert held(place.reader()) == once
    assert len(once.splitlines()) == 2
    assert b"_:" not in once


def test_a_graph_that_is_no_turtle_changes_nothing(place):
    place.store.replace_graph("https://example.org/ns", b"<http://a/s> <http://a/p> 1 .")
    with pytest.raises(DataError, match="not Turtle"):
        place.store.replace_graph("https://example.org/ns", b"<http://a/s> <http://a/p> .")

    assert place.store.count() == 1


def numbers(graph: str, *values: int) -> list[ox.Quad]:
    name = ox.NamedNode(graph)
    return [ox.Quad(name, ox.NamedNode("http://e/p"), ox.Literal(value), name) for value in values]


def test_a_graph_of_quads_is_replaced_whole(place):
    place.store.replace_quads("http://e/g", numbers("http://e/g", 1, 2))
    place.store.replace_quads("http://e/other", numbers("http://e/other", 7))
    place.store.replace_quads("http://e/g", numbers("http://e/g", 2, 3))
    held = {quad.object.value for quad in place.reader().match(graph=ox.NamedNode("http://e/g"))}
    assert held == {"2", "3"}
    assert place.store.count() == 3
    place.store.replace_quads("http://e/g", [])
    assert place.store.count() == 1


@pytest.mark.parametrize("graphs", [["http://e/0"], [f"http://e/{n}" for n in range(9)]])
def test_a_changed_copy_is_asked_and_the_store_stays_as_it_is(place, graphs):
    for number in range(10):
        graph = f"http://e/{number}"
        place.store.replace_quads(graph, numbers(graph, number, 100 + number))
    with place.reader() as reader:
        change = Change(
            graphs=graphs,
            removed=numbers("http://e/9", 9),
            added=numbers("http://e/9", 1000),
        )
        with reader.altered(change) as copy:
            values = {int(quad.object.value) for quad in copy.quads()}
            found = copy.query("SELECT ?v { GRAPH <http://e/9> { ?s ?p ?v } } ORDER BY ?v")
            assert [row["v"].value for row in found] == ["109", "1000"]
        left = {value for n in range(10 - len(graphs)) for value in (9 - n, 109 - n)}
        assert values == left - {9} | {1000}
        assert reader.count() == 20


def test_the_store_is_an_rdflib_dataset_too(place):
    put(place, make_congress_reading())

    dataset = place.reader().as_rdflib()
    rows = dataset.query("SELECT ?d ?e { ?d <https://w3id.org/orggraph/ns#ledTo> ?e }")
    assert len(list(rows)) == 2


def test_a_closed_store_says_so(place):
    reader = place.reader()
    reader.close()
    with pytest.raises(StoreError, match="closed"):
        reader.count()
