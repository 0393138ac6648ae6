"""Evidence in a record: its sheet, row and column instead of characters."""

from __future__ import annotations

from factories import make_record_reading, make_source
from orggraph.model import Cell, Evidence, Span
from orggraph.model.table import TableCopy, flat, laid_out
from orggraph.pipeline.ask import ask
from orggraph.pipeline.show import show
from orggraph.pipeline.validate import validate
from orggraph.pipeline.verify import verify
from orggraph.rdf.encode import encode, to_nquads
from orggraph.rdf.ids import DEFAULT_BASE, evidence_iri, source_iri
from orggraph.rdf.ontology import ONTOLOGY_IRI, ontology_turtle
from orggraph.store import MemoryStore

SOURCE = source_iri(DEFAULT_BASE, "can-bo.xlsx")
PLACE = "sheet=C%C3%A1n%20b%E1%BB%99;cell=2,2"


def store_of(change: tuple[str, str] = ("", "")) -> MemoryStore:
    store = MemoryStore()
    store.replace_graph(ONTOLOGY_IRI, ontology_turtle())
    nquads = to_nquads(encode(make_record_reading(), reader="test")).decode()
    store.replace_source(SOURCE, nquads.replace(*change).encode())
    return store


def test_the_name_of_evidence_is_its_sheet_row_and_column():
    (statement,) = make_record_reading().statements

    name = evidence_iri(SOURCE, statement.evidence[0])
    assert name == f"{SOURCE}#{PLACE};rule=record-post/1"


def test_evidence_in_a_file_without_sheets_names_none():
    evidence = Evidence(span=Span(0, 1), rule="a/1", confidence=0.5, cell=Cell(5, 3, "Cơ quan"))

    assert evidence_iri("s", evidence) == "s#cell=5,3;rule=a/1"


def test_the_span_of_a_cell_covers_it_in_the_copy():
    reading = make_record_reading()
    (table,) = reading.source.tables
    row = table.rows[0]

    spans = [row.span(column) for column in (1, 2, 3)]
    assert [span.of(reading.source.text) for span in spans] == list(row.cells)


def test_a_copy_finds_the_cells_of_each_sheet():
    sheets = [
        ("Sở", ("Tên", "Ghi chú"), [(2, (flat("Sở Y tế\n(mới)"), "")), (4, ("a", "b"))]),
        ("Huyện", ("Tên",), [(2, ("Huyện ủy",))]),
        ("Trống", ("Tên",), []),
    ]
    copy = TableCopy(laid_out(sheets)[0])

    assert copy.text("Sở", 2, "Tên") == "Sở Y tế\u2028(mới)"
    assert copy.text("Sở", 4, "Ghi chú") == "b"
    assert copy.text("Huyện", 2, "Tên") == "Huyện ủy"
    assert copy.text("Huyện", 4, "Tên") == copy.text("Huyện", 2, "Ghi chú") == ""
    assert copy.text("Trống", 2, "Tên") == ""


def test_cells_are_re_read():
    report = verify(store_of())

    assert (report.quotes, report.mismatches) == (1, ())


def test_a_changed_cell_is_found_out_with_its_place():
    (mismatch,) = verify(store_of(('exact> "Bí thư"', 'exact> "Phó Bí thư"'))).mismatches

    assert mismatch.place == "sheet Cán bộ, row 2, column Chức vụ"
    assert (mismatch.quote, mismatch.found) == ("Phó Bí thư", "Bí thư")


def test_a_record_conforms_to_the_shapes():
    assert validate(store_of()) == []


def test_answers_with_evidence_name_the_cell():
    table = ask(store_of(), "posts-of", {"person": "Nguyễn Văn Hưng"}, evidence=True)

    (row,) = table.rows
    told = dict(zip(table.columns, row, strict=True))
    assert [told[name].value for name in ("quote", "sheet", "row", "column")] == [
        "Bí thư",
        "Cán bộ",
        "2",
        "Chức vụ",
    ]


def test_a_portrait_names_the_cell():
    quote = show(store_of(), "Nguyễn Văn Hưng").groups[0].lines[0].quotes[0]

    assert (quote.words, quote.sheet, quote.row, quote.column) == (
        "Bí thư",
        "Cán bộ",
        "2",
        "Chức vụ",
    )


def test_a_source_of_text_has_no_tables():
    assert make_source().tables == ()
