"""A note as it was read, and decisions about it."""

from datetime import UTC, date, datetime

import pytest

from kg.claim_ids import with_ids
from kg.model import Claim, Document, Name, Reading, Referent, Span
from kg.review import Action, Decision
from kg.times import Basis, Granularity, TimeSpan

TEXT = (
    "President Ana Ruiz of Peru arrived in Quito on 2 May. Ruis met Foreign Minister Luis Mora in Quito. "
    "The capital may see her again."
)
NOTE = Document("note-1", TEXT, published=date(2024, 5, 3))
DAY = TimeSpan(
    "2 May", Granularity.DAY, Basis.STATED, *[datetime(2024, 5, 2)] * 2, *[datetime(2024, 5, 2, 23)] * 2, "2024-05-02"
)
WHEN = datetime(2024, 5, 4, 9, 30, tzinfo=UTC)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def decide(action: Action, **details: object) -> Decision:
    return Decision(action, "Eva Lund", WHEN, **details)  # type: ignore[arg-type]


def claim_about(reading: Reading, subject: str, property: str) -> Claim:
    """The first claim of a property."""
    return next(c for c in reading.claims if (c.subject, c.property) == (subject, property))


@pytest.fixture
def reading() -> Reading:
    """Ruiz, whom the note once spells Ruis, arrives and meets Mora; her next visit is not understood."""
    referents = (
        Referent(
            "person/ana-ruiz", "Person", "Ana Ruiz", (Name("Ana Ruiz", span("Ana Ruiz")), Name("Ruis", span("Ruis")))
        ),
        Referent("person/luis-mora", "Person", "Luis Mora", (Name("Luis Mora", span("Luis Mora")),)),
        Referent("place/quito", "Settlement", "Quito", (Name("Quito", span("Quito")),)),
        Referent("event/arrival", "Arrival", "Arrival of Ana Ruiz in Quito"),
        Referent("event/meeting", "Meeting", "Meeting of Ana Ruiz and Luis Mora"),
        Referent("event/visit", "Visit", "Visit of Ana Ruiz"),
    )
    arrived, met, again = (
        span("President Ana Ruiz of Peru arrived in Quito on 2 May"),
        span("Ruis met Foreign Minister Luis Mora"),
        span("may see her again"),
    )
    claims = (
        Claim(
            "person/ana-ruiz",
            "sameAs",
            span("Ruis"),
            "name.spelling",
            value="Ruis",
            qualifiers=(("reason", "spelling"),),
        ),
        Claim("event/arrival", "status", arrived, "movement.verb", "dip:occurred"),
        Claim(
            "event/arrival",
            "participation",
            arrived,
            "movement.verb",
            "person/ana-ruiz",
            qualifiers=(("capacity", "dip:traveller"),),
        ),
        Claim("event/arrival", "hasTime", arrived, "movement.verb", value=DAY),
        Claim("event/meeting", "status", met, "events.verb", "dip:occurred"),
        Claim("event/meeting", "participation", met, "events.verb", "person/ana-ruiz"),
        Claim("event/meeting", "participation", met, "events.verb", "person/luis-mora"),
        Claim("event/visit", "status", again, "events.verb", "dip:unclear"),
        Claim(
            "event/visit",
            "participation",
            again,
            "events.verb",
            "person/ana-ruiz",
            qualifiers=(("capacity", "dip:guest"),),
        ),
    )
    return with_ids(NOTE, Reading("note-1", referents, claims))
