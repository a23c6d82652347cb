"""One invented article, its reading, and the triples made of it."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import pytest

from kg import graph, ontology, resolve
from kg.model import Certainty, Claim, Document, Name, Reading, Referent, Span
from kg.rdf.terms import DEFAULT_BASE, Triple
from kg.times import Basis, Granularity, TimeSpan

TEXT = (
    "President Ana Ruiz of Peru arrived in Quito or Guayaquil on 2 May with the commander of the Navy. "
    "She will tour Nairobi."
)
DOCUMENT = Document("note-1", TEXT, author="Leo Brandt", published=date(2024, 5, 3), outlet="Example Wire")


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def reading() -> Reading:
    ruiz, arrival, tour = "person/ana-ruiz", "event/arrival", "event/tour"
    clause, plan = (
        span("President Ana Ruiz of Peru arrived in Quito or Guayaquil on 2 May"),
        span("She will tour Nairobi"),
    )
    may_2 = TimeSpan(
        "2 May",
        Granularity.DAY,
        Basis.DATELINE,
        datetime(2024, 5, 2),
        None,
        None,
        datetime(2024, 5, 2, 23, 59),
        "2024-05-02",
    )
    return Reading(
        "note-1",
        (
            Referent(ruiz, "Person", "Ana Ruiz", (Name("Ana Ruiz", span("Ana Ruiz")),)),
            Referent("post/president-of-peru", "HeadOfStatePost", "President of Peru", (), (("title", "President"),)),
            Referent("post/commander", "Post", "Commander of the Navy", (), (("title", "Commander"),)),
            Referent("place/quito", "Settlement", "Quito", (Name("Quito", span("Quito")),)),
            Referent("place/guayaquil", "Settlement", "Guayaquil", (Name("Guayaquil", span("Guayaquil")),)),
            Referent("place/nairobi", "Settlement", "Nairobi", (Name("Nairobi", span("Nairobi")),)),
            Referent(arrival, "Arrival", "Arrival of Ana Ruiz"),
            Referent(tour, "Tour", "Tour of Nairobi"),
        ),
        (
            Claim(
                ruiz,
                "tenure",
                span("President Ana Ruiz of Peru"),
                "t",
                "post/president-of-peru",
                qualifiers=(("tenureStatus", "dip:current"),),
            ),
            Claim(arrival, "status", clause, "t", "dip:occurred"),
            Claim(arrival, "hasTime", clause, "t", value=may_2),
            Claim(arrival, "place", clause, "t", "place/quito", certainty=Certainty.ALTERNATIVE),
            Claim(arrival, "place", clause, "t", "place/guayaquil", certainty=Certainty.ALTERNATIVE),
            Claim(
                arrival,
                "participation",
                clause,
                "t",
                ruiz,
                qualifiers=(("capacity", "dip:traveller"), ("inPost", "post/president-of-peru")),
            ),
            Claim(arrival, "participation", clause, "t", "post/commander", qualifiers=(("capacity", "dip:traveller"),)),
            Claim(tour, "status", plan, "t", "dip:planned"),
            Claim(tour, "place", plan, "t", "place/nairobi"),
            Claim(tour, "participation", plan, "t", ruiz, qualifiers=(("capacity", "dip:guest"),)),
        ),
    )


@dataclass(frozen=True)
class Triples:
    """All triples of one file or of several, to ask of in prefixed words."""

    triples: frozenset[Triple]

    def __contains__(self, said: tuple[str, str, str]) -> bool:
        return said in {tuple(map(_short, triple)) for triple in self.triples}

    def objects(self, subject: str, predicate: str) -> set[str]:
        return {_short(o) for s, p, o in self.triples if (_short(s), _short(p)) == (subject, predicate)}

    def subjects(self, predicate: str, object: str) -> set[str]:
        return {_short(s) for s, p, o in self.triples if (_short(p), _short(o)) == (predicate, object)}


def _short(term: object) -> str:
    words = str(term.value if hasattr(term, "value") else term)
    return words.removeprefix(DEFAULT_BASE).replace("https://w3id.org/diplomatic-kg/ontology#", "dip:")


@pytest.fixture(scope="session")
def terms() -> ontology.Ontology:
    return ontology.load(Path(__file__).parents[2] / "ontology")


@pytest.fixture(scope="session")
def article() -> Triples:
    whole = graph.with_author(DOCUMENT, reading())
    return Triples(frozenset(graph.article(DOCUMENT, whole, "kg test", DEFAULT_BASE)))


@pytest.fixture(scope="session")
def files(terms: ontology.Ontology) -> dict[str, Triples]:
    resolution = resolve.individuals([reading()], terms)
    found = graph.knowledge({"note-1": DOCUMENT}, [reading()], resolution, terms, DEFAULT_BASE)
    return {name: Triples(frozenset(triples)) for name, triples in found.items()}
