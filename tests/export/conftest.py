"""A workspace with the real ontology and a small invented graph of two articles."""

from pathlib import Path

import pytest

from kg import workspace
from kg.rdf.terms import DEFAULT_BASE, KINDS, VOCABULARIES
from kg.workspace import Workspace

PREFIXES = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in VOCABULARIES.items()) + "".join(
    f"@prefix {kind}: <{DEFAULT_BASE}{kind}/> .\n" for kind in KINDS
)

TEXT = (
    "President Ana Ruiz of Peru (“Ruiz”) arrived in Quito early the next morning, May 3, with a large delegation. "
    "According to the Andean Courier, she said: “We are neighbours.” "
    "She will tour Nairobi or Mombasa in June. "
    "The Courier denied that talks with the commander of the Navy took place. "
    "The dinner was postponed to May 9; the lunch was postponed."
)


def passage(words: str) -> str:
    """The IRI of a passage of the first article."""
    start = TEXT.index(words)
    return f"<{DEFAULT_BASE}article/note.1#char={start},{start + len(words)}>"


def passages() -> str:
    """The triples of every passage that the graph uses."""
    return "\n".join(
        f'{passage(words)} a dip:Passage ; dip:exact "{words}"@en ; dip:start {TEXT.index(words)} ; '
        f"dip:end {TEXT.index(words) + len(words)} ; dip:inArticle article:note.1 ."
        for words in PASSAGES
    )


ARRIVED = "President Ana Ruiz of Peru (“Ruiz”) arrived in Quito early the next morning, May 3, with a large delegation."
IN_QUITO = "Ana Ruiz of Peru (“Ruiz”) arrived in Quito"
SAID = "According to the Andean Courier, she said: “We are neighbours.”"
QUOTE = "We are neighbours."
TOUR = "She will tour Nairobi or Mombasa in June."
DENIED = "The Courier denied that talks with the commander of the Navy took place."
DINNER = "The dinner was postponed to May 9"
LUNCH = "the lunch was postponed"
TITLE = "President Ana Ruiz of Peru"
PASSAGES = (ARRIVED, IN_QUITO, SAID, QUOTE, TOUR, DENIED, DINNER, LUNCH, TITLE, "Quito", "Andean Courier", "Mombasa")


def referent(local: str, kind: str, label: str, *names: str, first: str | None = None) -> str:
    """What the article speaks of."""
    spelled = "".join(f' ; dip:name "{name}"@en' for name in names)
    evidence = f" ; dip:evidence {passage(first)}" if first else ""
    return (
        f'referent:note-1-{local} a dip:Referent ; dip:referentKind "{kind}" ; rdfs:label "{label}"@en ; '
        f"dip:inArticle article:note.1{spelled}{evidence} ."
    )


def claim(number: int, subject: str, property: str, words: str, *rest: str) -> str:
    """What the article says."""
    return (
        f"claim:c{number} a dip:Claim ; dip:claimSubject referent:note-1-{subject} ; dip:claimProperty dip:{property} ; "
        f'dip:passage {passage(words)} ; dip:byRule "test" ; {" ; ".join(rest)} .'
    )


def time(local: str, edtf: str, words: str, basis: str) -> str:
    """A time of the graph; an empty EDTF string is a time that nobody knows."""
    known = f' ; dip:edtf "{edtf}"' if edtf else ""
    return (
        f'time:{local} a dip:TimeSpan ; dip:timeText "{words}" ; dip:granularity "day" ; dip:basis "{basis}"{known} .'
    )


BY = "dip:attributedTo referent:note-1-person-leo-brandt"

ARTICLE = "\n".join(
    [
        'article:note.1 a dip:Article ; dcterms:title "A note"@en ; dcterms:creator "Leo Brandt" ; dip:outlet "Example Wire" .',
        passages(),
        referent("person-leo-brandt", "Person", "Leo Brandt"),
        referent("person-ana-ruiz", "Person", "Ana Ruiz", "Ana Ruiz", first=TITLE),
        referent("person-ruiz", "Person", "Ruiz", "Ruiz", first=IN_QUITO),
        referent(
            "organization-andean-courier", "NewsAgency", "Andean Courier", "Andean Courier", first="Andean Courier"
        ),
        referent("organization-the-courier", "NewsAgency", "the Courier", "the Courier", first=DENIED),
        referent("state-peru", "State", "Peru", "Peru", first=TITLE),
        referent("place-quito", "Settlement", "Quito", "Quito", first="Quito"),
        referent("place-nairobi", "Settlement", "Nairobi", "Nairobi", first=TOUR),
        referent("place-mombasa", "Settlement", "Mombasa", "Mombasa", first="Mombasa"),
        referent("post-president", "HeadOfStatePost", "President of Peru"),
        referent("post-commander", "MilitaryPost", "Commander of the Navy"),
        referent("delegation-peru", "Delegation", "Delegation of Peru"),
        referent("event-arrival", "Arrival", "Arrival of Ana Ruiz in Quito"),
        referent("event-speech", "Toast", "Toast of Ana Ruiz"),
        referent("event-tour", "Tour", "Tour of Ana Ruiz"),
        referent("event-talks", "OneOnOneTalks", "Talks of Ana Ruiz"),
        referent("event-dinner", "Reception", "Dinner"),
        referent("event-lunch", "Reception", "Lunch"),
        time("implied", "2024-05-02", "early the next morning, May 3", "narrative"),
        time("stated", "2024-05-03", "early the next morning, May 3", "stated"),
        time("month", "2024-05", "in May", "stated"),
        time("june", "2024-06~", "June", "dateline"),
        time("ninth", "2024-05-09", "May 9", "dateline"),
        claim(1, "person-ana-ruiz", "tenure", TITLE, "dip:claimObject referent:note-1-post-president", BY),
        claim(2, "event-arrival", "status", ARRIVED, "dip:claimObject dip:occurred", BY),
        claim(3, "event-arrival", "status", IN_QUITO, "dip:claimObject dip:occurred", BY),
        claim(4, "event-arrival", "hasTime", ARRIVED, "dip:claimTime time:implied", BY),
        claim(5, "event-arrival", "hasTime", ARRIVED, "dip:claimTime time:stated", BY),
        claim(6, "event-arrival", "hasTime", ARRIVED, "dip:claimTime time:month", BY),
        claim(7, "event-arrival", "place", ARRIVED, "dip:claimObject referent:note-1-place-quito", BY),
        claim(
            *(8, "event-arrival", "participation", ARRIVED, "dip:claimObject referent:note-1-person-ruiz"),
            *("dip:capacity dip:traveller", "dip:inPost referent:note-1-post-president", BY),
        ),
        claim(
            *(9, "event-arrival", "participation", ARRIVED, "dip:claimObject referent:note-1-delegation-peru"),
            *("dip:capacity dip:traveller", BY),
        ),
        claim(10, "delegation-peru", "sentBy", ARRIVED, "dip:claimObject referent:note-1-state-peru", BY),
        claim(
            *(11, "event-speech", "status", SAID, "dip:claimObject dip:occurred"),
            *("dip:attributedTo referent:note-1-organization-andean-courier",),
        ),
        claim(12, "event-speech", "words", QUOTE, f'dip:claimValue "{QUOTE}"', BY),
        claim(
            *(13, "event-speech", "participation", SAID, "dip:claimObject referent:note-1-person-ana-ruiz"),
            *("dip:capacity dip:speaker", BY),
        ),
        claim(14, "event-tour", "status", TOUR, "dip:claimObject dip:proposed", BY),
        claim(15, "event-tour", "hasTime", TOUR, "dip:claimTime time:june", BY),
        claim(
            *(16, "event-tour", "place", TOUR, "dip:claimObject referent:note-1-place-mombasa"),
            *("dip:certainty dip:alternative", BY),
        ),
        claim(
            *(17, "event-tour", "place", TOUR, "dip:claimObject referent:note-1-place-nairobi"),
            *("dip:certainty dip:alternative", BY),
        ),
        claim(
            *(18, "event-talks", "status", DENIED, "dip:claimObject dip:didNotOccur"),
            *("dip:attributedTo referent:note-1-organization-the-courier",),
        ),
        claim(
            *(19, "event-talks", "participation", DENIED, "dip:claimObject referent:note-1-post-commander"),
            *("dip:capacity dip:participantCapacity", BY),
        ),
        claim(
            *(20, "event-talks", "participation", DENIED, "dip:claimObject referent:note-1-person-ana-ruiz"),
            *("dip:capacity dip:participantCapacity", "dip:polarity dip:negative", BY),
        ),
        claim(21, "event-dinner", "status", DINNER, "dip:claimObject dip:postponed", BY),
        claim(22, "event-dinner", "hasTime", DINNER, "dip:claimTime time:ninth", BY),
        claim(23, "event-lunch", "status", LUNCH, "dip:claimObject dip:postponed", BY),
    ]
)

KNOWLEDGE = """
person:ana-ruiz a dip:Person ; rdfs:label "Ana Ruiz"@en ; skos:altLabel "Ruiz"@en ;
    dip:referent referent:note-1-person-ana-ruiz , referent:note-1-person-ruiz .
organization:andean-courier a dip:NewsAgency ; rdfs:label "Andean Courier"@en ;
    dip:referent referent:note-1-organization-andean-courier , referent:note-1-organization-the-courier .
place:peru a dip:State ; rdfs:label "Peru"@en ; dip:referent referent:note-1-state-peru .
place:quito a dip:Settlement ; rdfs:label "San Francisco de Quito"@en ; dip:referent referent:note-1-place-quito .
post:president-of-peru a dip:HeadOfStatePost ; rdfs:label "President of Peru"@en ; dip:title "President"@en ;
    dip:ofState place:peru ; dip:referent referent:note-1-post-president .
event:arrival-of-ana-ruiz a dip:Arrival ; rdfs:label "Arrival of Ana Ruiz in Quito"@en ; dip:status dip:occurred ;
    dip:referent referent:note-1-event-arrival .
"""

SECOND = 'article:empty a dip:Article ; dcterms:title "Nothing"@en .\n'


@pytest.fixture
def place(tmp_path: Path) -> Workspace:
    """The workspace, with its graph in three files."""
    found = workspace.init(tmp_path / "notes", "Notes")
    (found.root / "ontology").symlink_to(Path(__file__).parents[2] / "ontology")
    for path, turtle in (("articles/note.1", ARTICLE), ("articles/empty", SECOND), ("knowledge/all", KNOWLEDGE)):
        file = found.graph / f"{path}.ttl"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PREFIXES + turtle, encoding="utf-8")
    return found
