"""A reading as quads: which triple stands in which graph."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from factories import (
    make_congress_reading,
    make_entity,
    make_evidence,
    make_reading,
    make_source,
    make_statement,
)
from orggraph.model import EntityType, Participation, PostStatus, Predicate, Reading, Span
from orggraph.rdf.encode import encode, to_nquads
from orggraph.rdf.ids import DEFAULT_BASE, membership_iri
from orggraph.rdf.vocab import PREFIXES
from orggraph.store import MemoryStore
from orggraph.text.dates import PartialDate

SOURCE = f"{DEFAULT_BASE}source/tay-son.txt"
EVIDENCE = f"{SOURCE}#char=0,16;rule=structure/1"


def short(term: object) -> str:
    """Return a term as a test writes it: prefixed, the names of entities without digits."""
    if isinstance(term, ox.Literal):
        tag = f"@{term.language}" if term.language else ""
        kind = term.datatype.value.rpartition("#")[2]
        return f'"{term.value}"{tag}' + ("" if kind in ("string", "langString") else f"^^{kind}")
    text = str(term).strip("<>")
    for prefix, namespace in PREFIXES.items():
        text = text.replace(namespace, f"{prefix}:")
    return text.replace(DEFAULT_BASE, "")


def in_graph(reading: Reading, graph: str, **options: object) -> set[str]:
    return {
        " ".join(short(term) for term in quad.triple)
        for quad in encode(reading, **options)  # type: ignore[arg-type]
        if quad.graph_name == ox.NamedNode(graph)
    }


def node(kind: str, name: str) -> str:
    """Return the short IRI of the entity of the test reading whose slug begins so."""
    iris = {
        short(quad.subject)
        for quad in encode(make_congress_reading())
        if short(quad.subject).startswith(f"{kind}/{name}")
    }
    assert len(iris) == 1, iris
    return iris.pop()


def test_a_source_is_described_in_its_own_graph():
    reading = make_congress_reading(entities=(), mentions=(), statements=())

    name = "source/dai-hoi-thon-dong.txt"
    assert in_graph(reading, f"{DEFAULT_BASE}{name}") == {
        f"{name} rdf:type og:Source",
        f'{name} dcterms:identifier "dai-hoi-thon-dong.txt"',
        f'{name} dcterms:title "Đại hội Chi bộ thôn Đông lần thứ V"@vi',
        f'{name} dcterms:issued "2015-03-19"^^date',
        f'{name} dcterms:language "vi"',
        f"{name} schema:url https://example.org/tin/dai-hoi-thon-dong",
        f'{name} og:contentHash "{reading.source.content_hash}"',
    }


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (PartialDate(2015), '"2015"^^gYear'),
        (PartialDate(2015, 3), '"2015-03"^^gYearMonth'),
        (PartialDate(2015, 3, 18), '"2015-03-18"^^date'),
    ],
)
def test_a_date_is_as_precise_as_the_source_and_no_more(date, expected):
    reading = make_reading(source=make_source(issued=date))

    assert f"source/tay-son.txt dcterms:issued {expected}" in in_graph(reading, SOURCE)


def test_evidence_is_described_in_the_graph_of_its_source():
    evidence = "source/tay-son.txt#char=0,16;rule=structure/1"
    described = {line for line in in_graph(make_reading(), SOURCE) if line.startswith(evidence)}

    assert described == {
        f"{evidence} rdf:type og:Evidence",
        f"{evidence} prov:wasDerivedFrom source/tay-son.txt",
        f'{evidence} oa:exact "Chi bộ thôn Đông"',
        f'{evidence} oa:start "0"^^integer',
        f'{evidence} oa:end "16"^^integer',
        f'{evidence} og:rule "structure/1"',
        f'{evidence} og:confidence "0.9"^^decimal',
    }


def test_of_two_confidences_of_one_evidence_the_higher_holds():
    sure, unsure = make_evidence(confidence=0.95), make_evidence(confidence=0.5)
    reading = make_reading(
        statements=(
            make_statement(evidence=(unsure,)),
            make_statement(predicate=Predicate.REPORTS_TO, evidence=(sure,)),
        )
    )

    values = [line for line in in_graph(reading, SOURCE) if "og:confidence" in line]
    assert len(values) == 1
    assert values[0].endswith('"0.95"^^decimal')


def test_an_entity_is_described_with_its_closest_class_names_and_attributes():
    reading = make_congress_reading()
    event = node("event", "dai-hoi")

    described = in_graph(reading, f"{DEFAULT_BASE}source/dai-hoi-thon-dong.txt")
    assert {line for line in described if line.startswith(event)} == {
        f"{event} rdf:type og:Congress",
        f'{event} skos:prefLabel "Đại hội Chi bộ thôn Đông lần thứ V"@vi',
        f'{event} skos:altLabel "Đại hội lần thứ V"@vi',
        f'{event} og:date "2015-03-18"^^date',
        f'{event} og:ordinal "5"^^integer',
        f'{event} og:term "2015-2020"',
    }


@pytest.mark.parametrize(
    ("predicate", "property_"),
    [
        (Predicate.SUB_ORGANIZATION_OF, "org:subOrganizationOf"),
        (Predicate.ORGANIZED_WITHIN, "og:organizedWithin"),
        (Predicate.REPORTS_TO, "org:reportsTo"),
        (Predicate.ACTED_ON_BEHALF_OF, "prov:actedOnBehalfOf"),
        (Predicate.ISSUED_BY, "og:issuedBy"),
        (Predicate.IMPLEMENTS, "og:implements"),
        (Predicate.HELD_BY, "og:heldBy"),
        (Predicate.ADOPTED, "og:adopted"),
        (Predicate.PREPARES_FOR, "og:preparesFor"),
        (Predicate.FOLLOWED, "og:followed"),
    ],
)
def test_a_statement_is_one_triple_in_the_graph_of_its_evidence(predicate, property_):
    reading = make_reading(statements=(make_statement(predicate=predicate),))

    (line,) = in_graph(reading, EVIDENCE)
    subject, found, target = line.split()
    assert found == property_
    assert subject.startswith("organization/chi-bo-thon-dong-")
    assert target.startswith("organization/dang-bo-xa-tay-son-")


@pytest.mark.parametrize("how", list(Participation))
def test_taking_part_is_said_by_how(how):
    event = make_entity(id="e1", type=EntityType.EVENT, kind="Conference", name="Hội nghị")
    person = make_entity(id="p1", type=EntityType.PERSON, name="Trần Thị Hòa")
    statement = make_statement(
        subject="e1", object="p1", predicate=Predicate.PARTICIPANT, participation=how
    )
    reading = make_reading(entities=(event, person), statements=(statement,))

    (line,) = in_graph(reading, EVIDENCE)
    assert line.split()[1] == f"og:{how.value}"


def test_an_event_that_implements_a_document_was_led_to_by_it():
    document = make_entity(id="d1", type=EntityType.DOCUMENT, kind="Directive", name="Chỉ thị 36")
    event = make_entity(id="e1", type=EntityType.EVENT, kind="Congress", name="Đại hội")
    statement = make_statement(subject="e1", predicate=Predicate.IMPLEMENTS, object="d1")
    reading = make_reading(entities=(document, event), statements=(statement,))

    assert {line.split()[1] for line in in_graph(reading, EVIDENCE)} == {
        "og:implements",
        "og:ledTo",
    }


def post(**changes: object) -> Reading:
    person = make_entity(id="p1", type=EntityType.PERSON, name="Nguyễn Văn Hưng")
    document = make_entity(id="d1", type=EntityType.DOCUMENT, kind="Decision", name="QĐ 5")
    statement = make_statement(
        **{
            "subject": "p1",
            "predicate": Predicate.HOLDS_POST,
            "object": "o1",
            "role": "Bí thư",
            **changes,
        }
    )
    return make_reading(entities=(person, document, make_entity()), statements=(statement,))


MEMBERSHIP = short(
    ox.NamedNode(membership_iri(DEFAULT_BASE, "Nguyễn Văn Hưng", "Chi bộ thôn Đông", "Bí thư"))
)


def test_a_post_is_a_membership_with_its_role_status_time_and_decision():
    reading = post(
        status=PostStatus.NEW,
        start=PartialDate(2017, 7, 1),
        end=PartialDate(2020),
        decided_by="d1",
    )

    lines = in_graph(reading, EVIDENCE, roles={"bí thư": "https://example.org/secretary"})
    during = f"{MEMBERSHIP}#during-2017-07-01-2020"
    people = {line.split()[2] for line in lines if line.split()[1] == "org:member"}
    assert len(people) == 1
    assert lines == {
        f"{MEMBERSHIP} rdf:type org:Membership",
        f"{MEMBERSHIP} org:member {people.pop()}",
        *(line for line in lines if line.split()[1] in ("org:organization", "og:decidedBy")),
        f'{MEMBERSHIP} og:roleLabel "Bí thư"@vi',
        f"{MEMBERSHIP} org:role https://example.org/secretary",
        f"{MEMBERSHIP} og:status og:new",
        f"{MEMBERSHIP} org:memberDuring {during}",
        f"{during} rdf:type time:ProperInterval",
        f"{during} time:hasBeginning {MEMBERSHIP}#from-2017-07-01",
        f"{during} time:hasEnd {MEMBERSHIP}#until-2020",
        f"{MEMBERSHIP}#from-2017-07-01 rdf:type time:Instant",
        f'{MEMBERSHIP}#from-2017-07-01 time:inXSDDate "2017-07-01"^^date',
        f"{MEMBERSHIP}#until-2020 rdf:type time:Instant",
        f'{MEMBERSHIP}#until-2020 time:inXSDgYear "2020"^^gYear',
    }
    assert {line.split()[1] for line in lines} >= {"org:organization", "og:decidedBy"}


def test_a_post_of_which_nothing_more_is_known_has_no_status_time_or_concept():
    lines = in_graph(post(), EVIDENCE, roles={})

    assert {line.split()[1] for line in lines} == {
        "rdf:type",
        "org:member",
        "org:organization",
        "og:roleLabel",
    }


def test_a_post_with_one_end_says_nothing_of_the_other():
    lines = in_graph(post(end=PartialDate(2016, 5)), EVIDENCE, roles={})

    assert f"{MEMBERSHIP} org:memberDuring {MEMBERSHIP}#during--2016-05" in lines
    assert not any("hasBeginning" in line for line in lines)


def test_one_post_is_one_node_however_the_role_is_spelt():
    one = membership_iri(DEFAULT_BASE, "Trần Thị Hòa", "Chi bộ", "Phó Bí thư")
    other = membership_iri(DEFAULT_BASE, "Trần Thị Hoà", "CHI BỘ", "phó  bí thư")
    assert one == other
    assert one != membership_iri(DEFAULT_BASE, "Trần Thị Hòa Chi", "bộ", "Phó Bí thư")


def test_a_statement_with_two_evidences_stands_in_both_graphs():
    second = make_evidence(span=Span(28, 46))
    reading = make_reading(statements=(make_statement(evidence=(make_evidence(), second)),))

    other = f"{SOURCE}#char=28,46;rule=structure/1"
    assert in_graph(reading, EVIDENCE) == in_graph(reading, other) != set()


def test_the_kept_copy_has_a_graph_of_its_own():
    kept = in_graph(make_reading(), f"{SOURCE}#copy", reader="r1", location="file:///a%20b.txt")

    text = make_reading().source.text
    assert kept == {
        f'source/tay-son.txt schema:text "{text}"',
        'source/tay-son.txt og:readBy "r1"',
        "source/tay-son.txt prov:atLocation file:///a%20b.txt",
    }


def test_an_address_with_spaces_is_encoded_and_not_refused():
    reading = make_reading(source=make_source(url="https://example.org/tin mới?a=1&b=%20"))

    lines = in_graph(reading, SOURCE)
    assert any("schema:url https://example.org/tin%20m" in line for line in lines)


def test_an_unknown_class_is_an_error():
    with pytest.raises(KeyError, match="Senate"):
        encode(make_reading(entities=(make_entity(kind="Senate"),), statements=()))


def test_the_order_of_entities_and_statements_does_not_matter():
    reading = make_congress_reading()
    entities, statements = reading.entities[::-1], reading.statements[::-1]
    turned = make_congress_reading(entities=entities, statements=statements)

    assert encode(turned) == encode(reading)


def test_quads_are_equal_before_and_after_they_were_stored():
    evidence = make_evidence(confidence=1.0)
    quads = encode(make_reading(statements=(make_statement(evidence=(evidence,)),)))
    with MemoryStore() as store:
        store.replace_source(SOURCE, to_nquads(quads))

        assert sorted(store.quads(with_texts=True), key=str) == quads


def test_nquads_lines_are_sorted_by_their_bytes_and_end_with_a_newline():
    data = to_nquads(encode(make_congress_reading()))

    lines = data.split(b"\n")
    assert lines[-1] == b""
    assert lines[:-1] == sorted(set(lines[:-1]))


def under(**changes: object) -> Reading:
    """Return the reading of one relation between two bodies."""
    bodies = (make_entity(), make_entity(id="o2", name="Đảng bộ xã Tây Sơn"))
    return make_reading(entities=bodies, statements=(make_statement(**changes),))


def test_an_organization_has_its_first_and_last_day():
    lasting = make_entity(start=PartialDate(1997), end=PartialDate(2025, 6, 30))
    triples = in_graph(make_reading(entities=(lasting,), statements=()), SOURCE)
    times = {triple.partition(" ")[2] for triple in triples if "schema:valid" in triple}
    assert times == {'schema:validFrom "1997"^^gYear', 'schema:validThrough "2025-06-30"^^date'}


def test_a_relation_with_a_time_has_it_on_its_evidence():
    reading = under(end=PartialDate(2025, 6, 30))
    evidence = f"{EVIDENCE};valid=/2025-06-30"
    assert len(in_graph(reading, evidence)) == 1
    told = {triple for triple in in_graph(reading, SOURCE) if "schema:valid" in triple}
    assert told == {f'{short(ox.NamedNode(evidence))} schema:validThrough "2025-06-30"^^date'}


def test_one_row_may_support_relations_of_different_times():
    reading = under(start=PartialDate(2025, 7, 1))
    before = make_statement(end=PartialDate(2025, 6, 30))
    both = make_reading(entities=reading.entities, statements=(*reading.statements, before))
    for valid in ("2025-07-01/", "/2025-06-30"):
        assert len(in_graph(both, f"{EVIDENCE};valid={valid}")) == 1


def test_what_happened_once_has_no_time_to_last():
    with pytest.raises(ValueError, match="from 2025 to None"):
        make_statement(predicate=Predicate.ISSUED_BY, start=PartialDate(2025))


def test_a_change_is_what_org_calls_one_and_leads_from_what_was_to_what_is():
    change = make_entity(
        id="e1", type=EntityType.EVENT, kind="ChangeEvent", name="Đổi tên", key="đổi tên"
    )
    old, new = make_entity(), make_entity(id="o2", name="Đảng bộ xã Tây Sơn")
    statements = (
        make_statement(subject="e1", predicate=Predicate.ORIGINAL, object="o1"),
        make_statement(subject="e1", predicate=Predicate.RESULTING, object="o2"),
    )
    reading = make_reading(entities=(old, new, change), statements=statements)
    assert any(triple.endswith("rdf:type org:ChangeEvent") for triple in in_graph(reading, SOURCE))
    edges = {triple.split(" ")[1] for triple in in_graph(reading, EVIDENCE)}
    assert edges == {"org:originalOrganization", "org:resultingOrganization"}
