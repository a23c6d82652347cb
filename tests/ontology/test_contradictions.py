"""What cannot be true is a contradiction, which a reasoner finds; what sources may well say is none."""

from pathlib import Path

import pytest

from kg.rdf import turtle
from kg.rdf.terms import Triple
from kg.reasoner import hermit
from tests.reasoner.conftest import needs_java

PREFIXES = """
@prefix dip: <https://w3id.org/diplomatic-kg/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix my: <https://example.org/> .
"""

CONTRADICTIONS = {
    "two statuses": "my:visit dip:status dip:occurred , dip:denied .",
    "a person that is an event": "my:ruiz a dip:Person , dip:Visit .",
    "a visit that is a statement": "my:visit a dip:Visit , dip:Speech .",
    "an arrival that is a departure": "my:journey a dip:Arrival , dip:Departure .",
    "a tenure held by a party": "my:tenure dip:holder my:party . my:party a dip:PoliticalParty .",
    "a post that takes part": "my:event dip:participant my:minister . my:minister a dip:Post .",
    "an event in an article": "my:visit a dip:Visit ; dip:inArticle my:article .",
    "an answer to itself": "my:answer dip:respondsTo my:answer .",
    "two events that answer each other": "my:one dip:respondsTo my:other . my:other dip:respondsTo my:one .",
    "a state that succeeds itself": "my:state dip:successorOf my:state .",
    "a claim that is its own rival": "my:claim dip:conflictsWith my:claim .",
    "a passage that starts at two places": "my:passage dip:start 0 , 5 .",
    "a claim of what is a passage": "my:claim a dip:Claim , dip:Passage .",
    "a delegation sent by a post": "my:delegation dip:sentBy my:minister . my:minister a dip:Post .",
    "a capital that is a river": "my:state dip:capital my:river . my:river a dip:NaturalFeature .",
}

NO_CONTRADICTIONS = {
    "two times": "my:visit dip:hasTime my:early , my:late .",
    "two places": "my:visit dip:place my:khabarovsk , my:vostochny .",
    "a state that acts and is a place": "my:peru a dip:State . my:visit dip:place my:peru ; dip:participant my:peru .",
    "a city that is a region": "my:moscow a dip:Settlement , dip:Region .",
    "a visit to a university": "my:visit dip:place my:university . my:university a dip:EducationalInstitution .",
    "a post of two states": "my:envoy dip:ofState my:chile , my:peru .",
    "a working visit of a king": "my:visit a dip:WorkingVisit , dip:StateVisit .",
    "a former minister who is minister": (
        "my:then dip:holder my:ruiz ; dip:tenureStatus dip:former . my:now dip:holder my:ruiz ; dip:tenureStatus dip:current ."
    ),
    "a member known by post only": "my:delegation dip:member my:minister ; dip:forEvent my:talks . my:minister a dip:MinisterPost .",
    "a talk of a couple and a crowd": "my:talks a dip:Talks ; dip:numberOfSides 2 , 5 .",
}


@pytest.fixture(scope="module")
def ontology(ours: Path) -> list[Triple]:
    return list(turtle.parse(ours / "diplomacy.ttl"))


def said(text: str) -> list[Triple]:
    return list(turtle.parse((PREFIXES + text).encode()))


@needs_java
@pytest.mark.parametrize("what", CONTRADICTIONS)
def test_what_cannot_be_is_found(ontology: list[Triple], what: str) -> None:
    """One such statement makes the graph inconsistent."""
    assert not hermit.is_consistent([*ontology, *said(CONTRADICTIONS[what])])


@needs_java
def test_what_sources_may_say_is_no_contradiction(ontology: list[Triple]) -> None:
    """Disputed, vague and metonymic as it is, all of this can be said at once."""
    together = [triple for text in NO_CONTRADICTIONS.values() for triple in said(text)]

    assert hermit.is_consistent([*ontology, *together])
