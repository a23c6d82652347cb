"""The vocabulary is data: a class with its words in the ontology is found in articles, with no line of code."""

from __future__ import annotations

from pathlib import Path

from kg import ontology
from tests.claims.reading import ONTOLOGY, events, read, when, where, who

KITE_FLYING = """
@prefix dip: <https://w3id.org/diplomatic-kg/ontology#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
dip:KiteFlying a owl:Class ; rdfs:subClassOf dip:DiplomaticEvent ; rdfs:label "kite flying"@en ;
    dip:signal "kite festival"@en ;
    dip:frame "host fly kite with guest"@en ;
    dip:actorCapacity dip:host ; dip:counterpartCapacity dip:guest .
"""


def test_a_new_class_with_its_words_is_found(tmp_path: Path) -> None:
    """Verb and noun of a class that somebody added are triggers like all others."""
    (tmp_path / "kites.ttl").write_text(KITE_FLYING, encoding="utf-8")
    terms = ontology.load(tmp_path, ONTOLOGY)

    verb = read("In l[Weifang], p[Li Na] flew a red kite with p[Tom Oak] on 3 May 2024.", terms=terms)
    noun = read("The kite festival of p[Li Na] was held in l[Weifang].", terms=terms)

    assert who(verb, "KiteFlying") == {"person/li-na": "host", "person/tom-oak": "guest"}
    assert when(verb, "KiteFlying") == ["2024-05-03"]
    assert who(noun, "KiteFlying") == {"person/li-na": "host"}
    assert where(noun, "KiteFlying") == ["place/weifang"]


def test_without_its_words_it_is_not_found() -> None:
    """The same sentence says nothing to an ontology that does not know the word."""
    assert events(read("In l[Weifang], p[Li Na] flew a red kite with p[Tom Oak].")) == []
