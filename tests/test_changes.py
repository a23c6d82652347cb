"""Two states of a graph, compared as events and claims."""

from kg.changes import State, compare, read
from kg.rdf.terms import prefixes

BEFORE = """
event:talks-2024-05-03 a dip:Talks ; rdfs:label "Talks in Quito"@en ; dip:status dip:planned ; dip:referent referent:note-1-event-talks ;
    dip:hasTime time:a ; dip:place place:quito .
time:a a dip:TimeSpan ; dip:edtf "2024-05-03" ; dip:timeText "3 May" .
place:quito a dip:Settlement ; rdfs:label "Quito"@en .
person:ana-ruiz a dip:Person ; rdfs:label "Ana Ruiz"@en .
participation:p a dip:Participation ; dip:ofEvent event:talks-2024-05-03 ; dip:agent person:ana-ruiz ; dip:capacity dip:headOfDelegation .
"""
CLAIM = """
article:note-1 a dip:Article ; dcterms:creator "Leo Brandt" .
referent:note-1-event-talks rdfs:label "Talks in Quito"@en .
referent:note-1-person-leo-brandt rdfs:label "Leo Brandt"@en .
referent:note-1-person-luis-mora rdfs:label "Luis Mora"@en .
passage:p a dip:Passage ; dip:exact "the talks in Quito" ; dip:inArticle article:note-1 .
claim:c a dip:Claim ; dip:claimSubject referent:note-1-event-talks ; dip:claimProperty dip:status ; dip:claimObject dip:planned ;
    dip:attributedTo referent:note-1-person-leo-brandt ; dip:passage passage:p .
"""


def state(*turtle: str) -> State:
    known = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in prefixes().items()) + "@prefix passage: <a:> .\n"
    return read([("a graph", (known + "".join(turtle)).encode())])


def test_an_event_is_read_as_people_tell_it() -> None:
    """Names in place of IRIs, and who took part in which capacity."""
    [event] = state(BEFORE).events.values()

    assert (event.label, event.kind, event.status, event.time) == (
        "Talks in Quito",
        "talks",
        ("planned",),
        ("2024-05-03",),
    )
    assert (event.place, event.participants) == (("Quito",), ("Ana Ruiz (head of delegation)",))


def test_a_status_that_changed_is_one_difference() -> None:
    """What was planned has happened."""
    changes = compare(state(BEFORE), state(BEFORE.replace("dip:planned", "dip:occurred")))
    [(event, [difference])] = changes.events_changed

    assert (event.label, difference.aspect, difference.gone, difference.come) == (
        "Talks in Quito",
        "status",
        ("planned",),
        ("occurred",),
    )


def test_an_event_that_was_replaced_goes_on_in_its_successor() -> None:
    """The old IRI points to the new one: nothing was added, nothing removed."""
    after = BEFORE.replace("talks-2024-05-03", "talks-b").replace("referent:note-1-event-talks", "referent:other")
    changes = compare(state(BEFORE), state(after, "event:talks-2024-05-03 dcterms:isReplacedBy event:talks-b ."))

    assert (changes.events_added, changes.events_removed) == ((), ())
    assert [d.aspect for _, found in changes.events_changed for d in found] == ["iri"]


def test_successors_that_go_round_in_a_circle_end() -> None:
    """A graph made by hand may say so."""
    circle = (
        "event:talks-2024-05-03 dcterms:isReplacedBy event:x . event:x dcterms:isReplacedBy event:talks-2024-05-03 ."
    )

    assert len(compare(state(BEFORE), state(circle)).events_removed) == 1


def test_an_event_under_another_date_is_known_by_its_referent() -> None:
    """A corrected date is in its IRI; the article's own name for it stays."""
    after = state(BEFORE.replace("2024-05-03", "2024-05-04"))
    [(_, found)] = compare(state(BEFORE), after).events_changed

    assert [difference.aspect for difference in found] == ["iri", "time"]


def test_the_authors_word_goes_without_saying() -> None:
    """Another source is named."""
    cited = CLAIM.replace(
        "dip:attributedTo referent:note-1-person-leo-brandt", "dip:attributedTo referent:note-1-person-luis-mora"
    )

    assert [claim.says for claim in state(CLAIM).claims.values()] == ["Talks in Quito: planned"]
    assert [claim.says for claim in state(cited).claims.values()] == [
        "Talks in Quito: planned [on the word of Luis Mora]"
    ]


def test_a_verdict_is_a_change_of_a_claim() -> None:
    """Who decided is told."""
    judged = CLAIM + 'claim:c dip:verdict dip:rejected ; dip:byReviewer "Rosa Vidal" .'
    [(claim, [difference])] = compare(state(CLAIM), state(judged)).claims_changed

    assert (claim.words, claim.article) == ("the talks in Quito", "note-1")
    assert (difference.aspect, difference.come) == ("verdict", ("rejected by Rosa Vidal",))


def test_claims_come_and_go() -> None:
    """Each with its words."""
    assert [claim.words for claim in compare(state(), state(CLAIM)).claims_added] == ["the talks in Quito"]
    assert [claim.words for claim in compare(state(CLAIM), state()).claims_removed] == ["the talks in Quito"]
