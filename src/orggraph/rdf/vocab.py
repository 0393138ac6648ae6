"""The terms orggraph writes and asks for, each as a pyoxigraph node.

Generated from ontology/orggraph.ttl by tools/make_vocab.py: do not edit, run `make vocab`.
The namespaces are closed: a misspelt term raises AttributeError (OG.Congres) or KeyError
(OG["Congres"]), and none can be set.
"""

# ruff: noqa: N815 - the names are those of the terms.
from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox


class _Closed(type):
    """What makes a class a closed namespace: terms by attribute or by name, none added."""

    def __getitem__(cls, name: str) -> ox.NamedNode:
        term = vars(cls).get(name)
        if not isinstance(term, ox.NamedNode):
            raise KeyError(f"{cls.__name__} has no term {name!r}")
        return term

    def __contains__(cls, name: object) -> bool:
        return isinstance(name, str) and isinstance(vars(cls).get(name), ox.NamedNode)

    def __iter__(cls) -> Iterator[str]:
        return (name for name, term in vars(cls).items() if isinstance(term, ox.NamedNode))

    def __setattr__(cls, name: str, value: object) -> None:
        raise AttributeError(f"{cls.__name__} is closed: {name} cannot be set")

    def __delattr__(cls, name: str) -> None:
        raise AttributeError(f"{cls.__name__} is closed: {name} cannot be deleted")


class OG(metaclass=_Closed):
    """https://w3id.org/orggraph/ns# ."""

    AdministrativeUnit: Final = ox.NamedNode("https://w3id.org/orggraph/ns#AdministrativeUnit")
    ArmedForces: Final = ox.NamedNode("https://w3id.org/orggraph/ns#ArmedForces")
    CentralPartyOrgan: Final = ox.NamedNode("https://w3id.org/orggraph/ns#CentralPartyOrgan")
    Ceremony: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Ceremony")
    Circular: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Circular")
    Conclusion: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Conclusion")
    Conference: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Conference")
    Congress: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Congress")
    Contradiction: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Contradiction")
    Decision: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Decision")
    Decree: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Decree")
    Directive: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Directive")
    Document: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Document")
    EditorialDecision: Final = ox.NamedNode("https://w3id.org/orggraph/ns#EditorialDecision")
    Election: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Election")
    Enterprise: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Enterprise")
    Event: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Event")
    Evidence: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Evidence")
    Executive: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Executive")
    Guideline: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Guideline")
    IdentityLink: Final = ox.NamedNode("https://w3id.org/orggraph/ns#IdentityLink")
    Inference: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Inference")
    Inspection: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Inspection")
    Judiciary: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Judiciary")
    Law: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Law")
    Legislature: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Legislature")
    MassOrganization: Final = ox.NamedNode("https://w3id.org/orggraph/ns#MassOrganization")
    Media: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Media")
    Notice: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Notice")
    Organization: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Organization")
    PartyCell: Final = ox.NamedNode("https://w3id.org/orggraph/ns#PartyCell")
    PartyCommission: Final = ox.NamedNode("https://w3id.org/orggraph/ns#PartyCommission")
    PartyCommittee: Final = ox.NamedNode("https://w3id.org/orggraph/ns#PartyCommittee")
    PartyOrganization: Final = ox.NamedNode("https://w3id.org/orggraph/ns#PartyOrganization")
    Person: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Person")
    Plan: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Plan")
    PossibleIdentity: Final = ox.NamedNode("https://w3id.org/orggraph/ns#PossibleIdentity")
    PostStatus: Final = ox.NamedNode("https://w3id.org/orggraph/ns#PostStatus")
    Programme: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Programme")
    PublicServiceUnit: Final = ox.NamedNode("https://w3id.org/orggraph/ns#PublicServiceUnit")
    Regulation: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Regulation")
    Report: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Report")
    Resolution: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Resolution")
    Session: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Session")
    Source: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Source")
    Tenure: Final = ox.NamedNode("https://w3id.org/orggraph/ns#Tenure")
    WorkingMeeting: Final = ox.NamedNode("https://w3id.org/orggraph/ns#WorkingMeeting")
    adopted: Final = ox.NamedNode("https://w3id.org/orggraph/ns#adopted")
    attendee: Final = ox.NamedNode("https://w3id.org/orggraph/ns#attendee")
    basis: Final = ox.NamedNode("https://w3id.org/orggraph/ns#basis")
    between: Final = ox.NamedNode("https://w3id.org/orggraph/ns#between")
    chair: Final = ox.NamedNode("https://w3id.org/orggraph/ns#chair")
    column: Final = ox.NamedNode("https://w3id.org/orggraph/ns#column")
    concerns: Final = ox.NamedNode("https://w3id.org/orggraph/ns#concerns")
    confidence: Final = ox.NamedNode("https://w3id.org/orggraph/ns#confidence")
    contentHash: Final = ox.NamedNode("https://w3id.org/orggraph/ns#contentHash")
    current: Final = ox.NamedNode("https://w3id.org/orggraph/ns#current")
    date: Final = ox.NamedNode("https://w3id.org/orggraph/ns#date")
    decidedBy: Final = ox.NamedNode("https://w3id.org/orggraph/ns#decidedBy")
    decidedValue: Final = ox.NamedNode("https://w3id.org/orggraph/ns#decidedValue")
    delegate: Final = ox.NamedNode("https://w3id.org/orggraph/ns#delegate")
    deputyOf: Final = ox.NamedNode("https://w3id.org/orggraph/ns#deputyOf")
    earliestBeginning: Final = ox.NamedNode("https://w3id.org/orggraph/ns#earliestBeginning")
    earliestEnd: Final = ox.NamedNode("https://w3id.org/orggraph/ns#earliestEnd")
    ended: Final = ox.NamedNode("https://w3id.org/orggraph/ns#ended")
    field: Final = ox.NamedNode("https://w3id.org/orggraph/ns#field")
    followed: Final = ox.NamedNode("https://w3id.org/orggraph/ns#followed")
    former: Final = ox.NamedNode("https://w3id.org/orggraph/ns#former")
    heldBy: Final = ox.NamedNode("https://w3id.org/orggraph/ns#heldBy")
    holder: Final = ox.NamedNode("https://w3id.org/orggraph/ns#holder")
    implements: Final = ox.NamedNode("https://w3id.org/orggraph/ns#implements")
    institution: Final = ox.NamedNode("https://w3id.org/orggraph/ns#institution")
    issuedBy: Final = ox.NamedNode("https://w3id.org/orggraph/ns#issuedBy")
    latestBeginning: Final = ox.NamedNode("https://w3id.org/orggraph/ns#latestBeginning")
    latestEnd: Final = ox.NamedNode("https://w3id.org/orggraph/ns#latestEnd")
    ledTo: Final = ox.NamedNode("https://w3id.org/orggraph/ns#ledTo")
    new: Final = ox.NamedNode("https://w3id.org/orggraph/ns#new")
    number: Final = ox.NamedNode("https://w3id.org/orggraph/ns#number")
    ordinal: Final = ox.NamedNode("https://w3id.org/orggraph/ns#ordinal")
    organizedWithin: Final = ox.NamedNode("https://w3id.org/orggraph/ns#organizedWithin")
    participant: Final = ox.NamedNode("https://w3id.org/orggraph/ns#participant")
    post: Final = ox.NamedNode("https://w3id.org/orggraph/ns#post")
    preparesFor: Final = ox.NamedNode("https://w3id.org/orggraph/ns#preparesFor")
    rank: Final = ox.NamedNode("https://w3id.org/orggraph/ns#rank")
    readBy: Final = ox.NamedNode("https://w3id.org/orggraph/ns#readBy")
    reading: Final = ox.NamedNode("https://w3id.org/orggraph/ns#reading")
    reason: Final = ox.NamedNode("https://w3id.org/orggraph/ns#reason")
    relation: Final = ox.NamedNode("https://w3id.org/orggraph/ns#relation")
    resolvedAs: Final = ox.NamedNode("https://w3id.org/orggraph/ns#resolvedAs")
    roleLabel: Final = ox.NamedNode("https://w3id.org/orggraph/ns#roleLabel")
    row: Final = ox.NamedNode("https://w3id.org/orggraph/ns#row")
    rule: Final = ox.NamedNode("https://w3id.org/orggraph/ns#rule")
    sharedIn: Final = ox.NamedNode("https://w3id.org/orggraph/ns#sharedIn")
    sharesName: Final = ox.NamedNode("https://w3id.org/orggraph/ns#sharesName")
    sheet: Final = ox.NamedNode("https://w3id.org/orggraph/ns#sheet")
    sideA: Final = ox.NamedNode("https://w3id.org/orggraph/ns#sideA")
    sideB: Final = ox.NamedNode("https://w3id.org/orggraph/ns#sideB")
    signatory: Final = ox.NamedNode("https://w3id.org/orggraph/ns#signatory")
    sourceA: Final = ox.NamedNode("https://w3id.org/orggraph/ns#sourceA")
    sourceB: Final = ox.NamedNode("https://w3id.org/orggraph/ns#sourceB")
    speaker: Final = ox.NamedNode("https://w3id.org/orggraph/ns#speaker")
    statedAs: Final = ox.NamedNode("https://w3id.org/orggraph/ns#statedAs")
    status: Final = ox.NamedNode("https://w3id.org/orggraph/ns#status")
    succeededBy: Final = ox.NamedNode("https://w3id.org/orggraph/ns#succeededBy")
    term: Final = ox.NamedNode("https://w3id.org/orggraph/ns#term")
    territory: Final = ox.NamedNode("https://w3id.org/orggraph/ns#territory")
    verdict: Final = ox.NamedNode("https://w3id.org/orggraph/ns#verdict")


class DCTERMS(metaclass=_Closed):
    """http://purl.org/dc/terms/ ."""

    created: Final = ox.NamedNode("http://purl.org/dc/terms/created")
    creator: Final = ox.NamedNode("http://purl.org/dc/terms/creator")
    date: Final = ox.NamedNode("http://purl.org/dc/terms/date")
    description: Final = ox.NamedNode("http://purl.org/dc/terms/description")
    identifier: Final = ox.NamedNode("http://purl.org/dc/terms/identifier")
    issued: Final = ox.NamedNode("http://purl.org/dc/terms/issued")
    language: Final = ox.NamedNode("http://purl.org/dc/terms/language")
    license: Final = ox.NamedNode("http://purl.org/dc/terms/license")
    source: Final = ox.NamedNode("http://purl.org/dc/terms/source")
    spatial: Final = ox.NamedNode("http://purl.org/dc/terms/spatial")
    title: Final = ox.NamedNode("http://purl.org/dc/terms/title")


class FOAF(metaclass=_Closed):
    """http://xmlns.com/foaf/0.1/ ."""

    Person: Final = ox.NamedNode("http://xmlns.com/foaf/0.1/Person")
    name: Final = ox.NamedNode("http://xmlns.com/foaf/0.1/name")


class OA(metaclass=_Closed):
    """http://www.w3.org/ns/oa# ."""

    end: Final = ox.NamedNode("http://www.w3.org/ns/oa#end")
    exact: Final = ox.NamedNode("http://www.w3.org/ns/oa#exact")
    start: Final = ox.NamedNode("http://www.w3.org/ns/oa#start")


class ORG(metaclass=_Closed):
    """http://www.w3.org/ns/org# ."""

    ChangeEvent: Final = ox.NamedNode("http://www.w3.org/ns/org#ChangeEvent")
    Membership: Final = ox.NamedNode("http://www.w3.org/ns/org#Membership")
    Organization: Final = ox.NamedNode("http://www.w3.org/ns/org#Organization")
    Post: Final = ox.NamedNode("http://www.w3.org/ns/org#Post")
    Role: Final = ox.NamedNode("http://www.w3.org/ns/org#Role")
    member: Final = ox.NamedNode("http://www.w3.org/ns/org#member")
    memberDuring: Final = ox.NamedNode("http://www.w3.org/ns/org#memberDuring")
    organization: Final = ox.NamedNode("http://www.w3.org/ns/org#organization")
    originalOrganization: Final = ox.NamedNode("http://www.w3.org/ns/org#originalOrganization")
    postIn: Final = ox.NamedNode("http://www.w3.org/ns/org#postIn")
    reportsTo: Final = ox.NamedNode("http://www.w3.org/ns/org#reportsTo")
    resultingOrganization: Final = ox.NamedNode("http://www.w3.org/ns/org#resultingOrganization")
    role: Final = ox.NamedNode("http://www.w3.org/ns/org#role")
    subOrganizationOf: Final = ox.NamedNode("http://www.w3.org/ns/org#subOrganizationOf")


class OWL(metaclass=_Closed):
    """http://www.w3.org/2002/07/owl# ."""

    differentFrom: Final = ox.NamedNode("http://www.w3.org/2002/07/owl#differentFrom")
    sameAs: Final = ox.NamedNode("http://www.w3.org/2002/07/owl#sameAs")
    versionInfo: Final = ox.NamedNode("http://www.w3.org/2002/07/owl#versionInfo")


class PROV(metaclass=_Closed):
    """http://www.w3.org/ns/prov# ."""

    Activity: Final = ox.NamedNode("http://www.w3.org/ns/prov#Activity")
    Entity: Final = ox.NamedNode("http://www.w3.org/ns/prov#Entity")
    actedOnBehalfOf: Final = ox.NamedNode("http://www.w3.org/ns/prov#actedOnBehalfOf")
    atLocation: Final = ox.NamedNode("http://www.w3.org/ns/prov#atLocation")
    generatedAtTime: Final = ox.NamedNode("http://www.w3.org/ns/prov#generatedAtTime")
    used: Final = ox.NamedNode("http://www.w3.org/ns/prov#used")
    wasAttributedTo: Final = ox.NamedNode("http://www.w3.org/ns/prov#wasAttributedTo")
    wasDerivedFrom: Final = ox.NamedNode("http://www.w3.org/ns/prov#wasDerivedFrom")
    wasGeneratedBy: Final = ox.NamedNode("http://www.w3.org/ns/prov#wasGeneratedBy")
    wasInfluencedBy: Final = ox.NamedNode("http://www.w3.org/ns/prov#wasInfluencedBy")


class RDF(metaclass=_Closed):
    """http://www.w3.org/1999/02/22-rdf-syntax-ns# ."""

    object: Final = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#object")
    predicate: Final = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate")
    subject: Final = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#subject")
    type: Final = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


class RDFS(metaclass=_Closed):
    """http://www.w3.org/2000/01/rdf-schema# ."""

    comment: Final = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#comment")
    label: Final = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
    subClassOf: Final = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#subClassOf")
    subPropertyOf: Final = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#subPropertyOf")


class SCHEMA(metaclass=_Closed):
    """https://schema.org/ ."""

    text: Final = ox.NamedNode("https://schema.org/text")
    url: Final = ox.NamedNode("https://schema.org/url")
    validFrom: Final = ox.NamedNode("https://schema.org/validFrom")
    validThrough: Final = ox.NamedNode("https://schema.org/validThrough")


class SKOS(metaclass=_Closed):
    """http://www.w3.org/2004/02/skos/core# ."""

    Concept: Final = ox.NamedNode("http://www.w3.org/2004/02/skos/core#Concept")
    altLabel: Final = ox.NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")
    broader: Final = ox.NamedNode("http://www.w3.org/2004/02/skos/core#broader")
    definition: Final = ox.NamedNode("http://www.w3.org/2004/02/skos/core#definition")
    inScheme: Final = ox.NamedNode("http://www.w3.org/2004/02/skos/core#inScheme")
    notation: Final = ox.NamedNode("http://www.w3.org/2004/02/skos/core#notation")
    prefLabel: Final = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    scopeNote: Final = ox.NamedNode("http://www.w3.org/2004/02/skos/core#scopeNote")


class TIME(metaclass=_Closed):
    """http://www.w3.org/2006/time# ."""

    Instant: Final = ox.NamedNode("http://www.w3.org/2006/time#Instant")
    ProperInterval: Final = ox.NamedNode("http://www.w3.org/2006/time#ProperInterval")
    hasBeginning: Final = ox.NamedNode("http://www.w3.org/2006/time#hasBeginning")
    hasEnd: Final = ox.NamedNode("http://www.w3.org/2006/time#hasEnd")
    inXSDDate: Final = ox.NamedNode("http://www.w3.org/2006/time#inXSDDate")
    inXSDgYear: Final = ox.NamedNode("http://www.w3.org/2006/time#inXSDgYear")
    inXSDgYearMonth: Final = ox.NamedNode("http://www.w3.org/2006/time#inXSDgYearMonth")


class XSD(metaclass=_Closed):
    """http://www.w3.org/2001/XMLSchema# ."""

    boolean: Final = ox.NamedNode("http://www.w3.org/2001/XMLSchema#boolean")
    date: Final = ox.NamedNode("http://www.w3.org/2001/XMLSchema#date")
    decimal: Final = ox.NamedNode("http://www.w3.org/2001/XMLSchema#decimal")
    gYear: Final = ox.NamedNode("http://www.w3.org/2001/XMLSchema#gYear")
    gYearMonth: Final = ox.NamedNode("http://www.w3.org/2001/XMLSchema#gYearMonth")
    integer: Final = ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer")
    string: Final = ox.NamedNode("http://www.w3.org/2001/XMLSchema#string")


PREFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "dcterms": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "oa": "http://www.w3.org/ns/oa#",
        "og": "https://w3id.org/orggraph/ns#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "time": "http://www.w3.org/2006/time#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)
# Their declarations, to be written before a query: on its own first line, so that
# the line numbers of errors stay those of the query.
PROLOGUE: Final = "".join(f"PREFIX {name}: <{iri}> " for name, iri in PREFIXES.items())

# Each type of entity: its class and all the classes below it, by local name.
KINDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "Organization": (
            "AdministrativeUnit",
            "ArmedForces",
            "CentralPartyOrgan",
            "Enterprise",
            "Executive",
            "Judiciary",
            "Legislature",
            "MassOrganization",
            "Media",
            "Organization",
            "PartyCell",
            "PartyCommission",
            "PartyCommittee",
            "PartyOrganization",
            "PublicServiceUnit",
        ),
        "Person": ("Person",),
        "Document": (
            "Circular",
            "Conclusion",
            "Decision",
            "Decree",
            "Directive",
            "Document",
            "Guideline",
            "Law",
            "Notice",
            "Plan",
            "Programme",
            "Regulation",
            "Report",
            "Resolution",
        ),
        "Event": (
            "Ceremony",
            "ChangeEvent",
            "Conference",
            "Congress",
            "Election",
            "Event",
            "Inspection",
            "Session",
            "WorkingMeeting",
        ),
    }
)
# The class that each kind stands for: one of `og:`, or taken over from ORG.
CLASSES: Final[Mapping[str, ox.NamedNode]] = MappingProxyType(
    {kind: OG[kind] if kind in OG else ORG[kind] for kinds in KINDS.values() for kind in kinds}
)
