"""Faults to plant into the sound workspace beside this file: each a small change, and the one rule that must find it."""

from typing import NamedTuple

TERMS = "ontology/diplomacy.ttl"
NOTE = "graph/articles/note-1.ttl"
OTHER = "graph/articles/note-2.ttl"
EVENTS = "graph/knowledge/events-2024.ttl"


class Fault(NamedTuple):
    """A change of one file: `old` becomes `new` once; without `old`, `new` is added at the end."""

    rule: str
    file: str
    old: str
    new: str


def added(rule: str, file: str, new: str) -> Fault:
    return Fault(rule, file, "", new)


def _term(name: str, kind: str = "owl:Class", more: str = "rdfs:subClassOf dip:Event", label: str = "picnic") -> str:
    """Describe a new term in full, so that only what is wrong with it is found."""
    return f"""
dip:{name} a {kind} ;
    rdfs:label "{label}"@en , "{label} по-русски"@ru ;
    skos:definition "Something eaten outdoors, called {label}."@en ;
    skos:example "The ministers had a {label} by the lake."@en ;
    rdfs:isDefinedBy <https://w3id.org/diplomatic-kg/ontology> ;
    {more} .
"""


_ARRIVAL = "A movement by which travellers come to a place; the place is where they arrive."
_LINK = "rdfs:domain dip:Event ; rdfs:range dip:Event"

# ---------------------------------------------------------------- files

FILES = (
    Fault("turtle-syntax", EVENTS, "dip:place place:quito ;", "dip:place place:quito"),
    Fault(
        "turtle-owl-api",
        TERMS,
        "@prefix dip: <https://w3id.org/diplomatic-kg/ontology#> .",
        "PREFIX dip: <https://w3id.org/diplomatic-kg/ontology#>",
    ),
    Fault("turtle-owl-api", NOTE, 'dip:software "kg 0.1.0, a model" ;', 'dip:software "kg 0.1.0, a model" ; ;'),
    Fault(
        "turtle-owl-api",
        EVENTS,
        "topic:fisheries a dip:Topic",
        "topic:fisheries a dip:Topic .\ntopic:grain\\,exports a dip:Topic",
    ),
    Fault("turtle-two-readings", NOTE, 'dip:software "kg 0.1.0, a model"', 'dip:software "kg 0.1.0, a model"@en--ltr'),
    Fault("turtle-two-readings", NOTE, "dip:start 112 ;", "dip:start +112 ;"),
    Fault(
        "blank-node",
        EVENTS,
        "topic:fisheries a dip:Topic ;",
        "topic:fisheries a dip:Topic ;\n    skos:closeMatch [ ] ;",
    ),
)

# ---------------------------------------------------------------- the ontology

ONTOLOGY = (
    # labels and definitions
    Fault("missing-label", TERMS, 'rdfs:label "прибытие"@ru ;', ""),
    Fault("missing-definition", TERMS, f'skos:definition "{_ARRIVAL}"@en ;', ""),
    Fault("missing-example", TERMS, 'skos:example "President Ana Ruiz of Peru arrived in Quito on 2 May."@en ;', ""),
    Fault("multiple-labels", TERMS, 'rdfs:label "arrival"@en ;', 'rdfs:label "arrival"@en , "coming"@en ;'),
    Fault("duplicate-label", TERMS, 'rdfs:label "departure"@en ;', 'rdfs:label "arrival"@en ;'),
    Fault("multiple-definitions", TERMS, f'skos:definition "{_ARRIVAL}"@en ;', f'skos:definition "{_ARRIVAL}"@en , "A coming."@en ;'),
    Fault("duplicate-definition", TERMS, 'skos:definition "A longer event that an event belongs to, such as the visit of a meeting."@en', 'skos:definition "An event that belongs to a longer one."@en'),
    Fault("definition-format", TERMS, _ARRIVAL, "coming to a place"),
    Fault("recursive-definition", TERMS, _ARRIVAL, "An arrival."),
    Fault("annotation-whitespace", TERMS, 'rdfs:label "arrival"@en', 'rdfs:label "arrival "@en'),
    Fault("annotation-whitespace", TERMS, _ARRIVAL, _ARRIVAL.replace("come to", "come  to")),
    Fault("untagged-text", TERMS, f'"{_ARRIVAL}"@en', f'"{_ARRIVAL}"'),
    added("missing-defined-by", TERMS, _term("Picnic").replace("    rdfs:isDefinedBy <https://w3id.org/diplomatic-kg/ontology> ;\n", "")),
    # names and headers
    added("class-name", TERMS, _term("garden_party")),
    added("property-name", TERMS, _term("Feeds", "owl:ObjectProperty", _LINK)),
    added("is-property", TERMS, _term("isA", "owl:ObjectProperty", _LINK)),
    added("file-ending-in-iri", TERMS, '<https://example.org/tea.owl> a owl:Ontology ; dcterms:title "Tea"@en ; dcterms:description "Tea."@en ; dcterms:creator "A. Ruiz" ; dcterms:license <https://creativecommons.org/licenses/by/4.0/> .'),
    Fault("ontology-header", TERMS, "dcterms:license <https://creativecommons.org/licenses/by/4.0/> ;", ""),
    Fault("ontology-version", TERMS, "owl:versionIRI <https://w3id.org/diplomatic-kg/ontology/0.1.0> ;", ""),
    added("term-without-ontology", TERMS, "<https://example.org/feeds> a owl:ObjectProperty ."),
    # classes
    Fault("class-cycle", TERMS, "dip:DiplomaticEvent a owl:Class ;", "dip:DiplomaticEvent a owl:Class ;\n    rdfs:subClassOf dip:Arrival ;"),
    added("property-cycle", TERMS, "dip:participant rdfs:subPropertyOf dip:speaker ."),
    added("circular-definition", TERMS, _term("Picnic", more="owl:equivalentClass [ a owl:Class ; owl:unionOf ( dip:Picnic dip:Talks ) ]")),
    added("undeclared-class", TERMS, _term("Picnic", more="rdfs:subClassOf dip:Evnt")),
    Fault("undeclared-property", TERMS, 'skos:example "President Ana', 'skos:note "coming"@en ; skos:example "President Ana'),
    added("undeclared-property", TERMS, _term("feeds", "owl:ObjectProperty", f"{_LINK} ; rdfs:subPropertyOf dip:nourishes")),
    added("disjoint-superclasses", TERMS, _term("Picnic", more="rdfs:subClassOf dip:Event , dip:Person")),
    added("wrong-equivalence", TERMS, _term("Picnic", more="owl:equivalentClass dip:Meeting")),
    added("multiple-equivalent-classes", TERMS, _term("Picnic", more="owl:equivalentClass [ a owl:Class ; owl:unionOf ( dip:Talks dip:Visit ) ] , [ a owl:Class ; owl:complementOf dip:Person ]")),
    added("unconnected-term", TERMS, _term("Picnic").replace(";\n    rdfs:subClassOf dip:Event", "")),
    added("punning", TERMS, _term("Picnic") + "dip:Picnic a dip:EventStatus ."),
    added("punning", TERMS, "dip:start a owl:ObjectProperty ."),
    # properties
    added("missing-domain", TERMS, _term("feeds", "owl:ObjectProperty", "rdfs:range dip:Event")),
    added("missing-range", TERMS, _term("feeds", "owl:ObjectProperty", "rdfs:domain dip:Event")),
    added("several-domains", TERMS, _term("feeds", "owl:ObjectProperty", f"{_LINK} ; rdfs:domain dip:Person")),
    added("wrong-inverse", TERMS, _term("feeds", "owl:ObjectProperty", "rdfs:domain dip:Event ; rdfs:range dip:Person ; owl:inverseOf dip:hasPart")),
    added("own-inverse", TERMS, _term("feeds", "owl:ObjectProperty", f"{_LINK} ; owl:inverseOf dip:feeds")),
    added("wrong-symmetric", TERMS, "dip:holder a owl:SymmetricProperty ."),
    added("not-simple-property", TERMS, "dip:locatedIn a owl:FunctionalProperty ."),
    added("date-datatype", TERMS, _term("eatenOn", "owl:DatatypeProperty", "rdfs:domain dip:Event ; rdfs:range xsd:date")),
    # words, others' terms, terms that go
    added("word-of-no-term", TERMS, 'dip:Arival dip:signal "come"@en .'),
    added("word-of-two-terms", TERMS, 'dip:Arrival dip:signal "come"@en . dip:Talks dip:signal "come"@en .'),
    added("deprecated-in-use", TERMS, "dip:Meeting owl:deprecated true ; dcterms:isReplacedBy dip:Talks ."),
    added("deprecated-without-successor", TERMS, _term("Picnic", more="rdfs:subClassOf dip:Event ; owl:deprecated true")),
    added("built-in-redefined", TERMS, "owl:Thing rdfs:subClassOf dip:Event ."),
    added("foreign-term-redefined", TERMS, "skos:Concept rdfs:subClassOf dip:Agent ."),
    added("hijacked-namespace", TERMS, "prov:Reading a owl:Class ; rdfs:isDefinedBy <http://www.w3.org/ns/prov-o#> ."),
    added("hijacked-namespace", TERMS, "dip:Arrival owl:subClassOf dip:Visit ."),
)  # fmt: skip

# ---------------------------------------------------------------- the graph, by many nodes

GRAPH = (
    Fault("unknown-property", EVENTS, "dip:place place:quito ;", "dip:place place:quito ;\n    dip:venue place:quito ;"),
    Fault("unknown-class", EVENTS, "topic:fisheries a dip:Topic ;", "topic:fisheries a dip:Topic , dip:Tpic ;"),
    Fault("untyped-node", EVENTS, "place:ecuador a dip:State ;", "place:ecuador a dip:State ;\n    dip:locatedIn place:south-america ;"),
    Fault("disjoint-types", EVENTS, "time:t2 a dip:TimeSpan ;", 'time:t2 a dip:TimeSpan , dip:Organization ; rdfs:label "July"@en ;'),
    Fault("claim-of-no-property", NOTE, "dip:claimProperty dip:place ;", "dip:claimProperty dip:venue ;"),
    Fault("claim-without-capacity", NOTE, "dip:capacity dip:guest ;", ""),
    Fault("claim-of-no-status", NOTE, "dip:claimObject dip:planned ;", "dip:claimObject dip:guest ;"),
    Fault("claim-across-articles", OTHER, "dip:attributedTo referent:note-2-place-peru", "dip:attributedTo referent:note-1-place-peru"),
    Fault("passage-place", NOTE, "dip:start 0 ;\n    dip:end 26 ;", "dip:start 1 ;\n    dip:end 27 ;"),
    Fault("passage-length", NOTE, '"We are neighbours"@en', '"We are neighbors"@en'),
    Fault("part-cycle", EVENTS, "event:talks a dip:Talks ;", "event:talks a dip:Talks ;\n    dip:partOf event:talks ;"),
    Fault("took-part-without-participation", EVENTS, "dip:tookPartIn event:arrival .", "dip:tookPartIn event:arrival , event:departure ."),
    Fault("participant-without-participation", EVENTS, "event:departure a dip:Departure ;", "event:departure a dip:Departure ;\n    dip:participant person:ana-ruiz ;"),
    Fault("member-without-participation", EVENTS, "dip:member person:ivan-soto ;", "dip:member person:ivan-soto , person:leo-brandt ;"),
    Fault("held-outside-tenure", EVENTS, 'dip:heldAsOf "2024-05-02T00:00:00"', 'dip:heldAsOf "2020-05-02T00:00:00"'),
    Fault("replaced-in-use", EVENTS, "place:ecuador a dip:State ;", "place:old dcterms:isReplacedBy place:peru .\n\nplace:ecuador a dip:State ;\n    dip:locatedIn place:old ;"),
    Fault("lost-in-protege", EVENTS, "person:leo-brandt a dip:Person ;", "person:leo-brandt a dip:Person ;\n    <http://www.w3.org/2002/07/owl#sameAs> person:ivan-soto ;"),
    Fault("value-outside-owl", EVENTS, 'topic:fisheries a dip:Topic ;', 'topic:fisheries a dip:Topic ;\n    dip:timeText "2024-05-02"^^xsd:date ;'),
)  # fmt: skip

# ---------------------------------------------------------------- the graph, by shapes

SHAPES = (
    # events
    Fault("eventStatus", EVENTS, "dip:status dip:planned ;", ""),
    Fault("eventStatus", EVENTS, "dip:status dip:planned ;", "dip:status dip:planned , dip:occurred ;"),
    Fault("eventStatus", EVENTS, "dip:status dip:planned ;", "dip:status dip:guest ;"),
    Fault("eventClaim", EVENTS, "dip:supportedBy claim:c6 , claim:c7 ;", ""),
    Fault("eventEvidence", EVENTS, "dip:evidence <https://w3id.org/diplomatic-kg/id/article/note-1#char=84,109> ;\n    dip:supportedBy claim:c6", "dip:supportedBy claim:c6"),
    Fault("eventTime", EVENTS, "dip:hasTime time:t1 ;", "dip:hasTime topic:fisheries ;"),
    Fault("eventPlace", EVENTS, "dip:place place:quito ;", "dip:place person:leo-brandt ;"),
    Fault("eventParticipant", EVENTS, "event:talks a dip:Talks ;", "event:talks a dip:Talks ;\n    dip:participant topic:fisheries ;"),
    Fault("relatedEvent", EVENTS, "dip:occasion event:arrival ;", "dip:occasion place:quito ;"),
    Fault("eventVehicle", EVENTS, "dip:topic topic:fisheries ;", "dip:vehicle topic:fisheries ;"),
    Fault("eventTopic", EVENTS, "dip:topic topic:fisheries ;", "dip:topic person:leo-brandt ;"),
    Fault("eventText", EVENTS, 'dip:words "We are neighbours"@en ;', "dip:words 2 ;"),
    Fault("tookPartInOccurred", EVENTS, "dip:tookPartIn event:arrival , event:statement .", "dip:tookPartIn event:arrival , event:statement , event:talks ."),
    Fault("Statement", EVENTS, 'dip:words "We are neighbours"@en ;', ""),
    Fault("statementSpeaker", EVENTS, "dip:speaker person:ana-ruiz ;", ""),
    # participations and delegations
    added("Participation", EVENTS, "participation:p5 a dip:Participation ; dip:ofEvent event:departure ; dip:capacity dip:guest ; dip:evidence <https://w3id.org/diplomatic-kg/id/article/note-1#char=0,26> ; dip:supportedBy claim:d1 ."),
    Fault("participationEvent", EVENTS, "dip:ofEvent event:talks ;", "dip:ofEvent event:talks , event:departure ;"),
    Fault("participationAgent", EVENTS, "dip:agent person:ana-ruiz ;\n    dip:capacity dip:speaker ;", "dip:agent person:ana-ruiz , person:ivan-soto ;\n    dip:capacity dip:speaker ;"),
    Fault("participationCapacity", EVENTS, "dip:capacity dip:guest ;", ""),
    Fault("participationCapacity", EVENTS, "dip:capacity dip:guest ;", "dip:capacity dip:planned ;"),
    Fault("participationPost", EVENTS, "dip:inPost post:president-of-peru ;", "dip:inPost place:peru ;"),
    Fault("participationDelegation", EVENTS, "dip:inDelegation delegation:peru ;", "dip:inDelegation place:peru ;"),
    Fault("participationClaim", EVENTS, "dip:supportedBy claim:c9 .", "rdfs:seeAlso claim:c9 ."),
    Fault("participationEvidence", EVENTS, "dip:evidence <https://w3id.org/diplomatic-kg/id/article/note-1#char=112,129> ;\n    dip:supportedBy claim:c9", "dip:supportedBy claim:c9"),
    Fault("delegationSender", EVENTS, "dip:sentBy place:peru ;", "dip:sentBy topic:fisheries ;"),
    Fault("delegationMember", EVENTS, "dip:member person:ivan-soto ;", "dip:member person:ivan-soto , place:peru ;"),
    Fault("delegationEvent", EVENTS, "dip:forEvent event:arrival ;", "dip:forEvent event:arrival , place:quito ;"),
    Fault("delegationComplete", EVENTS, "dip:listIsComplete false ;", 'dip:listIsComplete "no" ;'),
    Fault("delegationClaim", EVENTS, "dip:supportedBy claim:c5 ;", ""),
    Fault("delegationEvidence", EVENTS, "dip:evidence <https://w3id.org/diplomatic-kg/id/article/note-1#char=0,82> ;\n    dip:supportedBy claim:c5 ;", "dip:supportedBy claim:c5 ;"),
    # posts and tenures
    Fault("postTitle", EVENTS, 'dip:title "President"@en ;', ""),
    Fault("postOrganization", EVENTS, "dip:ofState place:peru ;", "dip:ofState place:peru ; dip:postIn person:leo-brandt ;"),
    Fault("OfState", EVENTS, "dip:ofState place:peru ;", "dip:ofState place:quito ;"),
    Fault("tenureHolder", EVENTS, "dip:holder person:ana-ruiz ;", "dip:holder place:peru ;"),
    Fault("tenurePost", EVENTS, "dip:post post:president-of-peru ;", ""),
    Fault("tenureStatus", EVENTS, "dip:tenureStatus dip:current ;", "dip:tenureStatus dip:occurred ;"),
    Fault("tenureTime", EVENTS, "dip:hasTime time:t2 ;", "dip:hasTime event:talks ;"),
    Fault("tenureHeldAsOf", EVENTS, 'dip:heldAsOf "2024-05-02T00:00:00"^^xsd:dateTime', 'dip:heldAsOf "2024-05-32T00:00:00"^^xsd:dateTime'),
    Fault("tenureClaim", EVENTS, "dip:supportedBy claim:c10 .", "rdfs:seeAlso claim:c10 ."),
    Fault("tenureEvidence", EVENTS, "dip:evidence <https://w3id.org/diplomatic-kg/id/article/note-1#char=0,26> ;\n    dip:supportedBy claim:c10", "dip:supportedBy claim:c10"),
    # claims, passages, referents, articles
    Fault("Claim", NOTE, 'dip:claimValue "We are neighbours" ;', ""),
    Fault("Claim", NOTE, 'dip:claimValue "We are neighbours" ;', 'dip:claimValue "We are neighbours" ; dip:claimObject referent:note-1-place-peru ;'),
    Fault("claimSubject", NOTE, "dip:claimSubject referent:note-1-delegation-peru ;", ""),
    Fault("claimProperty", NOTE, "dip:claimProperty dip:words ;", ""),
    Fault("claimPassage", NOTE, "dip:passage <https://w3id.org/diplomatic-kg/id/article/note-1#char=0,26> ;", ""),
    Fault("claimRule", NOTE, 'dip:byRule "invented"', 'dip:byRule "invented"@en'),
    Fault("claimActivity", OTHER, "prov:wasGeneratedBy activity:note-2", "rdfs:seeAlso activity:note-2"),
    Fault("claimAttribution", OTHER, "dip:attributedTo referent:note-2-place-peru ;", ""),
    Fault("claimCertainty", NOTE, "dip:certainty dip:probable ;", "dip:certainty dip:guest ;"),
    Fault("claimPolarity", NOTE, "dip:certainty dip:probable ;", "dip:polarity dip:guest ;"),
    Fault("claimOrigin", NOTE, 'dip:byRule "invented"', 'rdfs:comment "invented"'),
    Fault("claimVerdict", NOTE, "dip:certainty dip:probable ;", "dip:certainty dip:probable ; dip:verdict dip:guest ;"),
    Fault("claimedCapacity", NOTE, "dip:capacity dip:guest ;", "dip:capacity dip:planned ;"),
    Fault("claimedTenureStatus", NOTE, "dip:tenureStatus dip:current ;", "dip:tenureStatus dip:planned ;"),
    Fault("passageExact", NOTE, 'dip:exact "We are neighbours"@en ;', ""),
    Fault("passageStart", NOTE, "dip:start 112 ;", ""),
    Fault("passageEnd", OTHER, "dip:end 29 ;", ""),
    Fault("passageArticle", NOTE, "dip:end 129 ;\n    dip:inArticle article:note-1 .", "dip:end 129 ."),
    Fault("referentArticle", NOTE, 'dip:referentKind "Talks" ;\n    dip:inArticle article:note-1 .', 'dip:referentKind "Talks" .'),
    Fault("referentKind", NOTE, 'dip:referentKind "Talks" ;', ""),
    Fault("referentIndividual", EVENTS, "dip:referent referent:note-1-person-leo-brandt .", "dip:referent referent:note-1-person-leo-brandt , referent:note-1-person-ivan-soto ."),
    Fault("referentStands", EVENTS, "dip:referent referent:note-1-place-peru , referent:note-2-place-peru ;", "dip:referent referent:note-2-place-peru ;"),
    Fault("referentName", NOTE, 'dip:referentKind "Talks" ;', 'dip:referentKind "Talks" ; dip:name 2 ;'),
    Fault("referentEvidence", NOTE, 'dip:referentKind "Talks" ;', 'dip:referentKind "Talks" ; dip:evidence article:note-1 ;'),
    Fault("articleDigest", OTHER, "dip:sha256 \"", "dip:sha256 \"x"),
    Fault("articleLanguage", OTHER, 'dcterms:language "en" ;', 'dcterms:language "English" ;'),
    Fault("articlePublished", OTHER, '"2024-05-03T00:00:00"^^xsd:dateTime', '"3 May 2024"'),
    # time
    Fault("earliestStart", EVENTS, 'dip:latestStart "2024-05-02T23:59:59"', 'dip:latestStart "2024-05-01T23:59:59"'),
    Fault("earliestEnd", EVENTS, 'dip:earliestEnd "2024-05-02T00:00:00"', 'dip:earliestEnd "2024-05-03T00:00:00"'),
    added("startBeforeEnd", EVENTS, 'time:t3 a dip:TimeSpan ; dip:earliestStart "2024-05-02T00:00:00"^^xsd:dateTime ; dip:latestEnd "2024-05-01T00:00:00"^^xsd:dateTime ; dip:granularity "day" ; dip:basis "stated" ; dip:timeText "May" ; dip:edtf "2024-05" .'),
    Fault("latestStart", EVENTS, 'dip:earliestStart "2021-07-28T00:00:00"^^xsd:dateTime ;', 'dip:latestStart "July 2021" ;'),
    Fault("latestEnd", EVENTS, 'dip:earliestStart "2021-07-28T00:00:00"^^xsd:dateTime ;', 'dip:latestEnd "2024-02-30T00:00:00"^^xsd:dateTime ;'),
    Fault("timeEdtf", EVENTS, 'dip:edtf "2024-05-02" .', 'dip:edtf "2 May 2024" .'),
    Fault("timeGranularity", EVENTS, 'dip:granularity "day" ;', 'dip:granularity "dya" ;'),
    Fault("timeBasis", EVENTS, 'dip:basis "dateline" ;', ""),
    Fault("timeWords", EVENTS, 'dip:timeText "on 2 May" ;', ""),
    # names and identity
    Fault("label", EVENTS, 'rdfs:label "Ana Ruiz"@en ;', ""),
    Fault("label", EVENTS, 'rdfs:label "Quito"@en ;', 'rdfs:label "Quito"@en , "San Francisco de Quito"@en ;'),
    Fault("oneItem", EVENTS, "referent:note-1-place-quito .", "referent:note-1-place-quito ; skos:exactMatch wd:Q419 ."),
    Fault("oneSuccessor", EVENTS, "dcterms:isReplacedBy person:leo-brandt .", "dcterms:isReplacedBy person:leo-brandt , person:ivan-soto ."),
    Fault("mergeOf", EVENTS, "person:l-brandt dcterms:isReplacedBy person:leo-brandt .", 'person:l-brandt dcterms:isReplacedBy person:leo-brandt . <https://w3id.org/diplomatic-kg/id/merge/m1> a dip:Merge ; dip:mergedInto person:leo-brandt ; dip:reason "one full name" .'),
    Fault("mergedInto", EVENTS, "person:l-brandt dcterms:isReplacedBy person:leo-brandt .", 'person:l-brandt dcterms:isReplacedBy person:leo-brandt . <https://w3id.org/diplomatic-kg/id/merge/m1> a dip:Merge ; dip:mergeOf referent:note-1-place-quito ; dip:reason "one full name" .'),
    Fault("mergeReason", EVENTS, "person:l-brandt dcterms:isReplacedBy person:leo-brandt .", 'person:l-brandt dcterms:isReplacedBy person:leo-brandt . <https://w3id.org/diplomatic-kg/id/merge/m1> a dip:Merge ; dip:mergedInto person:leo-brandt ; dip:mergeOf referent:note-1-place-quito .'),
    Fault("livingSuccessor", EVENTS, "person:l-brandt dcterms:isReplacedBy person:leo-brandt .", "person:l-brandt dcterms:isReplacedBy person:lb . person:lb dcterms:isReplacedBy person:l-brandt ."),
)  # fmt: skip
