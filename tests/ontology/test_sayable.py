"""What a historian would want to say about the seed article can be said with the ontology's terms.

`sayable.ttl` says it; here each question that a reader of the article might ask is asked of it.
"""

from pathlib import Path

import pytest

from kg import store
from kg.rdf import turtle
from kg.rdf.terms import ONTOLOGY, RDF_TYPE, VOCABULARIES, BlankNode, Triple, prefixes, term
from kg.reasoner import hermit, owlapi
from kg.store import Answer, Store
from tests.reasoner.conftest import needs_java

SAYABLE = Path(__file__).with_name("sayable.ttl")
SEED = Path(__file__).parents[2] / "seeds" / "000_1027d222cdf44ccd.txt"

QUESTIONS = {
    "how long the talks took": ("event:talks dip:duration ?answer", {"four to five hours"}),
    "how long Putin waited": ("event:wait dip:duration ?answer", {"for 30 minutes"}),
    "what the visit is for": (
        "event:visit dip:purpose ?answer",
        {"promoting the relations of friendship and cooperation between North Korea and Russia to a new height"},
    ),
    "how the launches went": ("?launches a dip:Launch ; dip:outcome ?answer", {"failed"}),
    "what became of the invitation": ("?acceptance dip:respondsTo event:invitation ; a dip:Acceptance ; rdfs:label ?answer", {"Acceptance of the invitation"}),
    "who is known by post only": (
        "?participation dip:inPost/rdfs:label ?answer FILTER NOT EXISTS { ?participation dip:agent ?agent }",
        {"commander of the Pacific Fleet"},
    ),
    "what rests on unnamed sources": (
        "?claim dip:attributedTo/^dip:referent ?source ; dip:claimSubject/rdfs:label ?answer . ?source a dip:UnnamedSource",
        {"Visit of Kim Jong-un to Russia"},
    ),
    "how one statement is interpreted by rivals": (
        "?one dip:conflictsWith ?other . VALUES ?property { dip:interpretation }"
        " { ?one dip:claimProperty ?property ; dip:claimValue ?answer }"
        " UNION { ?other dip:claimProperty ?property ; dip:claimValue ?answer }",
        {
            "this statement signals a shift in focus from Beijing to Moscow",
            "Everything is fine in the Chinese direction, but the Russian direction should be tightened up and made a priority.",
        },
    ),
    "what Kim said in indirect speech": (
        "?statement dip:speaker person:kim-jong-un ; dip:content ?answer",
        {"Pyongyang wants to enhance ties with Moscow and supports Russian government policies"},
    ),
    "for whom Kim took a stand": (
        "?statement dip:speaker person:kim-jong-un ; dip:expressesSupportFor/rdfs:label ?answer",
        {"Russia"},
    ),
    "against what Kim took a stand": ("?statement dip:expressesOppositionTo/rdfs:label ?answer", {"imperialism"}),
    "who is in charge of what": (
        "?tenure dip:holder person:park-tae-sung ; dip:portfolio ?answer",
        {"economy and space, science, and education"},
    ),
    "in what Kim travelled": ("event:departure dip:vehicle/rdfs:label ?answer", {"armored train"}),
    "whither the train was bound": ("event:departure dip:destination/rdfs:label ?answer", {"Russia"}),
    "what was shown": ("?display a dip:Display ; dip:involves/rdfs:label ?answer", {"Aurus cars"}),
    "who showed it": (
        "?display a dip:Display ; ^dip:ofEvent [ dip:capacity dip:host ; dip:agent/rdfs:label ?answer ]",
        {"Vladimir Putin"},
    ),
    "to whom it was shown": (
        "?display a dip:Display ; ^dip:ofEvent [ dip:capacity dip:guest ; dip:agent/rdfs:label ?answer ]",
        {"Kim Jong-un"},
    ),
    "in whose honour the reception was": (
        "?reception a dip:Reception ; ^dip:ofEvent [ dip:capacity dip:honoree ; dip:agent/rdfs:label ?answer ]",
        {"Kim Jong-un"},
    ),
    "what was written in the guest book": (
        "?message a dip:WrittenMessage ; dip:words ?answer",
        {"Russia’s glory as the country of the first space explorers will never fade."},
    ),
    "what was asked and how it was answered": (
        "?reply dip:respondsTo ?question ; dip:speaker person:vladimir-putin ; dip:words ?answer . ?question a dip:Question",
        {"Let’s talk about all the issues at a leisurely pace. There’s time."},
    ),
    "who refused to answer": ("?refusal a dip:Refusal ; dip:speaker/rdfs:label ?answer", {"Dmitry Peskov"}),
    "whose successor Russia is": ("place:russia dip:successorOf/rdfs:label ?answer", {"Soviet Union"}),
    "who recognised whom as successor": (
        "event:recognition-of-successor ^dip:ofEvent [ dip:capacity dip:recognizingParty ; dip:agent/rdfs:label ?answer ]",
        {"North Korea"},
    ),
    "within what time the journey is the first": ("event:visit dip:firstIn ?answer", {"about four and a half years"}),
    "which journey came before": ("event:visit dip:previous/rdfs:label ?answer", {"Visit of Kim Jong-un to Russia in 2019"}),
    "what comes of the visit": (
        "event:visit dip:ledTo/rdfs:label ?answer",
        {"Visit of Sergey Lavrov to North Korea", "Resumption of the work of the Intergovernmental Commission"},
    ),
    "who resumes work": ("?resumption a dip:Resumption ; ^dip:ofEvent/dip:agent/rdfs:label ?answer", {"Intergovernmental Commission"}),
    "who stood for Russia": ("?participation dip:onBehalfOf place:russia ; dip:ofEvent event:anniversary ; dip:agent/rdfs:label ?answer", {"Alexandrov Ensemble"}),
    "where the meeting might be": ("?claim dip:certainty dip:alternative ; dip:claimObject/rdfs:label ?answer", {"Khabarovsk"}),
    "who stayed away from what": ("?attendance a dip:Attendance ; dip:status dip:didNotOccur ; dip:occasion/rdfs:label ?answer", {"Celebrations of the 75th anniversary of the DPRK"}),
    "what there will not be": ("?event dip:status dip:ruledOut ; rdfs:label ?answer", {"Press conference at the end of the visit", "Signing of statements"}),
    "of what broad matter the bridge is": ("?topic skos:broader/rdfs:label ?answer FILTER(LANG(?answer) = 'en')", {"transport and infrastructure"}),
}  # fmt: skip


@pytest.fixture(scope="module")
def triples() -> list[Triple]:
    return list(turtle.parse(SAYABLE))


@pytest.fixture(scope="module")
def graph(ours: Path) -> Store:
    return store.load([SAYABLE, ours / "diplomacy.ttl"], prefixes())


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_graph_answers(graph: Store, question: str) -> None:
    """What the article says can be said, so that a query finds it."""
    pattern, expected = QUESTIONS[question]
    answer = graph.query(f"SELECT DISTINCT ?answer WHERE {{ {pattern} }}")

    assert isinstance(answer, Answer)
    assert {getattr(row[0], "value", None) for row in answer.rows} == expected


def test_only_declared_terms_are_used(triples: list[Triple], ours: Path) -> None:
    """Nothing that is said needs a term that the ontology does not declare."""
    declared = {s for s, p, _ in turtle.parse(ours / "diplomacy.ttl") if p == RDF_TYPE}
    said = {p for _, p, _ in triples} | {o for _, _, o in triples if isinstance(o, str) and o.startswith(ONTOLOGY)}
    language = tuple(VOCABULARIES[prefix] for prefix in ("rdf", "rdfs", "owl"))

    assert [one for one in said - declared if not one.startswith(language)] == []


def test_nothing_is_without_a_name(triples: list[Triple]) -> None:
    """All this can be said without blank nodes, lists and reification."""
    assert [one for one in triples if isinstance(one.subject, BlankNode) or isinstance(one.object, BlankNode)] == []


def test_every_passage_stands_in_the_article(triples: list[Triple]) -> None:
    """The evidence is the article's own words, where it is said that they stand."""
    text = SEED.read_text(encoding="utf-8")
    said = {(s, p): o for s, p, o in triples}
    passages = [s for s, p, o in triples if p == RDF_TYPE and o == term("dip:Passage")]

    def value(passage: object, name: str) -> str:
        return str(getattr(said[passage, term(f"dip:{name}")], "value", None))  # type: ignore[index]

    assert len(passages) > 30
    for passage in passages:
        start, end = int(value(passage, "start")), int(value(passage, "end"))
        assert text[start:end] == value(passage, "exact")


@needs_java
def test_what_follows_is_right(triples: list[Triple], ours: Path) -> None:
    """HermiT finds it consistent, and classifies as one would by hand."""
    outcome = hermit.run(list(turtle.parse(ours / "diplomacy.ttl")), triples)
    links = {" ".join(str(node).rsplit("/", 1)[-1].rsplit("#", 1)[-1] for node in one) for one in outcome.inferred}

    assert outcome.consistent
    assert outcome.unsatisfiable == ()
    assert links >= {
        "visit type StateVisit",  # the guest comes as Supreme Leader
        "visit type OccurredEvent",  # it is ongoing
        "visit-of-lavrov type PlannedEvent",
        "no-press-conference type UnrealizedEvent",
        "private-conversation type UncertainEvent",
        "talks type BilateralMeeting",  # two sides, and no third
        "vladimir-putin type HeadOfState",
        "choe-son-hui type Minister",
        "alexander-kozlov type FormerOfficeholder",
        "choe-son-hui tookPartIn visit",  # a member of the delegation that came for it
        "park-tae-sung affiliatedWith workers-party-of-korea",
        "secretary-of-workers-party ofState north-korea",
        "welcome takesPlaceWithin russia",
        "departure involves armored-train",
    }
    assert not links & {
        "visit-of-lavrov type StateVisit",  # he comes in no post of head of state
        "visit-of-2019 type StateVisit",  # the article does not say in which post
        "sergey-lavrov tookPartIn visit-of-lavrov",  # it is only expected
        "meeting-with-commander type BilateralMeeting",  # nobody says that there is no third side
        "kim-jong-un type HeadOfState",  # no tenure of his is said
    }


@pytest.mark.skipif(owlapi.missing() is not None, reason=str(owlapi.missing()))
def test_it_opens_in_protege_as_owl_2_dl(ours: Path) -> None:
    """The OWL API reads every triple and finds OWL 2 DL."""
    verdict = owlapi.profile([SAYABLE], catalog=ours / "catalog-v001.xml")

    assert verdict.problems == ()
