"""meetings.rq: who met whom, how often."""

from kg.store import Store
from tests.queries.conftest import Ask, answered, value


def test_each_pair_once_with_its_first_and_last_meeting(ask: Ask) -> None:
    """The talks that two articles tell of are one meeting."""
    assert ask("meetings", "personA personB meetings first last", person="Paz") == [
        ("Ana Ruiz", "Tomás Paz", "2", "2023-03", "2024-05-03"),
        ("Jorge Vega", "Tomás Paz", "1", "2024-05-03", "2024-05-03"),
        ("Luis Mora", "Tomás Paz", "1", "2024-05-03", "2024-05-03"),
    ]


TALKS = """
@prefix dip: <https://w3id.org/diplomatic-kg/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<x:talks> a dip:Meeting ; dip:status dip:occurred ; dip:partOf <x:visit> ;
    dip:participant <x:holm>, <x:brandt>, <x:yusuf> ; dip:evidence <x:p> .
dip:Meeting rdfs:subClassOf dip:Event .
<x:norway> dip:forEvent <x:visit> ; dip:head <x:holm> ; dip:member <x:brandt> .
<x:holm> a dip:Person ; rdfs:label "Kari Holm" .
<x:brandt> a dip:Person ; rdfs:label "Leo Brandt" .
<x:yusuf> a dip:Person ; rdfs:label "Amina Yusuf" .
<x:p> dip:exact "Holm and Brandt held talks with Yusuf" ; dip:start 0 .
"""


def test_members_of_one_delegation_have_not_met_each_other() -> None:
    """Brandt came with Holm, to meet Yusuf."""
    found = answered(Store.of_turtle(TALKS.encode()), "meetings", {})

    assert [{value(cell) for cell in row[:2]} for row in found.rows] == [
        {"Amina Yusuf", "Kari Holm"},
        {"Amina Yusuf", "Leo Brandt"},
    ]


def test_the_evidence_is_for_the_first_meeting(ask: Ask) -> None:
    """They met in Lima before they met in Quito."""
    assert ask("meetings", "evidence", person="Ana Ruiz")[0] == ("They had met before, in Lima in March 2023",)


def test_only_meetings_in_the_given_time_count(ask: Ask) -> None:
    """Since 2024 the presidents met once."""
    assert ask("meetings", "personA meetings first", person="Tomás", after="2024")[0] == ("Ana Ruiz", "1", "2024-05-03")


def test_states_do_not_meet_and_disputed_talks_are_none(ask: Ask) -> None:
    """Peru and Chile may have talked: that is neither a meeting of persons nor certain."""
    assert ask("meetings", "personA", person="Chile") == []
