"""Write `workspace/`, the small invented graph that the stored queries are tested on.

The articles are invented, and so is what they are taken to say: the claims stand here, and kg's own resolver and
writer make the graph of them, so that its shape is the real one. Run it again when that shape changes::

    python tests/queries/make_workspace.py
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

from kg import graph, ontology, resolve
from kg.model import Certainty, Claim, Document, Name, Reading, Referent, Span
from kg.rdf import turtle
from kg.rdf.terms import DEFAULT_BASE, slug
from kg.times import Basis, Granularity, TimeSpan

HERE = Path(__file__).parent
WORKSPACE = HERE / "workspace"
ONTOLOGY = HERE.parent.parent / "ontology"
FIXED = "invented"


class Article:
    """One invented article, and what it is taken to say."""

    def __init__(self, name: str, title: str, author: str, published: date, outlet: str) -> None:
        text = (WORKSPACE / "seeds" / f"{name}.txt").read_text(encoding="utf-8")
        self.document = Document(name, text, title, author, published, outlet)
        self.referents: list[Referent] = []
        self.claims: list[Claim] = []

    def span(self, words: str) -> Span:
        """Find words that stand in the article once, or take the first of them."""
        start = self.document.text.index(words)
        return Span(start, start + len(words))

    def knows(self, id: str, kind: str, label: str, *names: str, **details: str) -> None:
        spellings = tuple(Name(name, self.span(name)) for name in names)
        self.referents.append(Referent(id, kind, label, spellings, tuple(details.items())))

    def says(
        self,
        subject: str,
        property: str,
        object: str | TimeSpan,
        passage: str,
        *,
        by: str | None = None,
        relayed: str | None = None,
        negated: bool = False,
        certainty: Certainty = Certainty.CERTAIN,
        **qualifiers: str | tuple[str, ...],
    ) -> None:
        """Add a claim; an object with a `/` or `dip:` is a referent or a term, any other is a value."""
        is_link = isinstance(object, str) and (object.startswith("dip:") or "/" in object)
        pairs = ((k, v) for k, vs in qualifiers.items() for v in ((vs,) if isinstance(vs, str) else vs))
        self.claims.append(
            Claim(
                subject, property, self.span(passage), FIXED,
                object=str(object) if is_link else None, value=None if is_link else object,
                qualifiers=tuple(pairs), attributed_to=by, reported_by=relayed, negated=negated, certainty=certainty,
            )
        )  # fmt: skip

    def event(
        self, id: str, kind: str, label: str, passage: str, status: str = "occurred", by: str | None = None
    ) -> None:
        self.knows(id, kind, label)
        self.says(id, "status", f"dip:{status}", passage, by=by)

    @property
    def reading(self) -> Reading:
        return Reading(self.document.id, tuple(self.referents), tuple(self.claims))


def day(text: str, year: int, month: int, number: int) -> TimeSpan:
    start = datetime(year, month, number)
    end = start + timedelta(days=1, seconds=-1)
    return TimeSpan(text, Granularity.DAY, Basis.STATED, start, end, start, end, f"{start:%Y-%m-%d}")


def month(text: str, year: int, number: int) -> TimeSpan:
    start, end = datetime(year, number, 1), datetime(year, number + 1, 1) - timedelta(seconds=1)
    return TimeSpan(text, Granularity.MONTH, Basis.STATED, start, end, start, end, f"{start:%Y-%m}")


RUIZ, PAZ, SOTO, VEGA, MORA = (
    "person/ana-ruiz",
    "person/tomas-paz",
    "person/ivan-soto",
    "person/jorge-vega",
    "person/luis-mora",
)
PRESIDENT, PRESIDENT_EC = "post/president-of-peru", "post/president-of-ecuador"
MINISTER, DIRECTOR, SECRETARY = (
    "post/foreign-minister-of-peru",
    "post/director-of-the-navy-of-peru",
    "post/secretary-of-the-defence-council",
)
DEFENCE, COMMANDER = "post/minister-of-defence-of-peru", "post/commander-of-the-coast-guard"
GROUP = "delegation/peru"


def first() -> Article:
    a = Article("note-1", "Ruiz goes north", "Lucía Prado", date(2024, 5, 7), "Example Wire")
    arrived = "President Ana Ruiz of Peru arrived in Quito on 2 May 2024."
    listed = (
        "accompanied by a delegation including Foreign Minister Iván Soto and Jorge Vega, Director of the Navy of "
        "Peru and Secretary of the Defence Council."
    )
    left_lima = "She had left Lima the day before"
    talks = "On 3 May, Ruiz held talks with President Tomás Paz of Ecuador in Quito on fisheries and border trade."
    others = (
        "The former Minister of Defence Luis Mora and the Commander of the Coast Guard also took part in the talks."
    )
    people(a, arrived, listed, talks, others)
    journey(a, arrived, left_lima)

    a.knows(GROUP, "Delegation", "Delegation of Peru")
    a.says(GROUP, "sentBy", "state/peru", listed)
    a.says(GROUP, "head", RUIZ, listed, inPost=PRESIDENT)
    a.says(GROUP, "member", SOTO, listed, inPost=MINISTER)
    a.says(GROUP, "member", VEGA, listed, inPost=(DIRECTOR, SECRETARY))
    a.says(GROUP, "forEvent", "event/visit-ecuador", listed)
    a.says(GROUP, "listIsComplete", "false", listed)
    a.event("event/visit-ecuador", "Visit", "Visit of Ana Ruiz to Ecuador", arrived)
    a.says("event/visit-ecuador", "hasTime", day("2 May 2024", 2024, 5, 2), arrived)
    a.says("event/visit-ecuador", "place", "state/ecuador", talks)
    for person, capacity, posts in (
        (RUIZ, "headOfDelegation", (PRESIDENT,)),
        (SOTO, "delegationMember", (MINISTER,)),
        (VEGA, "delegationMember", (DIRECTOR, SECRETARY)),
    ):
        a.says(
            "event/visit-ecuador",
            "participation",
            person,
            listed,
            capacity=f"dip:{capacity}",
            inPost=posts,
            inDelegation=GROUP,
        )

    a.event("event/talks-quito", "Talks", "Talks of Ana Ruiz and Tomás Paz", talks)
    a.says("event/talks-quito", "hasTime", day("3 May", 2024, 5, 3), talks)
    a.says("event/talks-quito", "place", "place/quito", talks)
    a.says("event/talks-quito", "topic", "fisheries", talks)
    a.says("event/talks-quito", "topic", "border trade", talks)
    a.says("event/talks-quito", "participation", RUIZ, talks, capacity="dip:guest")
    a.says("event/talks-quito", "participation", PAZ, talks, capacity="dip:host", inPost=PRESIDENT_EC)
    a.says("event/talks-quito", "participation", MORA, others, capacity="dip:participantCapacity")
    a.says(
        "event/talks-quito", "participation", COMMANDER, others, capacity="dip:participantCapacity", inPost=COMMANDER
    )

    a.says(
        "event/talks-quito",
        "participation",
        VEGA,
        "Vega was not at the table",
        capacity="dip:participantCapacity",
        negated=True,
    )

    a.says(
        "event/talks-quito", "participation", VEGA, "Andina saw him there", by="organization/andina",
        capacity="dip:participantCapacity",
    )  # fmt: skip

    quote = "“We share one ocean,” Ruiz told Paz at the talks."
    a.event("event/statement-ruiz", "Statement", "Statement of Ana Ruiz", quote)
    a.says("event/statement-ruiz", "words", "We share one ocean", "We share one ocean")
    a.says("event/statement-ruiz", "participation", RUIZ, quote, capacity="dip:speaker")
    a.says("event/statement-ruiz", "participation", PAZ, quote, capacity="dip:addressee")
    a.says("event/statement-ruiz", "occasion", "event/talks-quito", quote)

    plan = "Paz is scheduled to visit Lima in July 2024."
    a.event("event/visit-lima", "Visit", "Visit of Tomás Paz to Lima", plan, "planned")
    a.says("event/visit-lima", "hasTime", month("July 2024", 2024, 7), plan)
    a.says("event/visit-lima", "place", "place/lima", plan)
    a.says("event/visit-lima", "participation", PAZ, plan, capacity="dip:guest")

    denial = "Soto denied that talks on a naval base with Chile were held in April"
    a.event("event/talks-naval-base", "Talks", "Talks of Peru and Chile", denial, "denied", by=SOTO)
    a.says(
        "event/talks-naval-base",
        "status",
        "dip:occurred",
        "Chilean officials said that they were",
        by="group/chilean-officials",
    )
    a.says("event/talks-naval-base", "hasTime", month("April", 2024, 4), denial)
    a.says("event/talks-naval-base", "participation", "state/peru", denial, capacity="dip:participantCapacity")
    a.says("event/talks-naval-base", "participation", "state/chile", denial, capacity="dip:participantCapacity")

    second = "Soto also denied an invitation to Mora."
    a.event("event/invitation-mora", "Invitation", "Invitation to Luis Mora", second, "denied", by=SOTO)
    a.says("event/invitation-mora", "participation", MORA, second, capacity="dip:invitee")
    return a


def people(a: Article, arrived: str, listed: str, talks: str, others: str) -> None:
    """Who and what the first article names, and who holds which post."""
    a.knows(RUIZ, "Person", "Ana Ruiz", "Ana Ruiz", "Ruiz")
    a.knows(PAZ, "Person", "Tomás Paz", "Tomás Paz", "Paz")
    a.knows(SOTO, "Person", "Iván Soto", "Iván Soto", "Soto")
    a.knows(VEGA, "Person", "Jorge Vega", "Jorge Vega")
    a.knows(MORA, "Person", "Luis Mora", "Luis Mora", "Mora")
    for name in ("Peru", "Ecuador", "Chile"):
        a.knows(f"state/{name.lower()}", "State", name, *([name] if name in a.document.text else []))
    for name in ("Quito", "Lima", "Guayaquil", "Bogotá", "La Paz", "Santiago"):
        a.knows(f"place/{slug(name)}", "Settlement", name, name)
    a.knows("organization/andina", "NewsAgency", "Andina", "Andina")
    a.knows("organization/navy-of-peru", "MilitaryOrganization", "Navy of Peru", "Navy of Peru", ofState="state/peru")
    a.knows("organization/defence-council", "GovernmentBody", "Defence Council", "Defence Council")
    a.knows("group/chilean-officials", "Group", "Chilean officials", "Chilean officials")
    a.knows(PRESIDENT, "HeadOfStatePost", "President of Peru", title="President", ofState="state/peru")
    a.knows(PRESIDENT_EC, "HeadOfStatePost", "President of Ecuador", title="President", ofState="state/ecuador")
    a.knows(MINISTER, "MinisterPost", "Foreign Minister of Peru", title="Foreign Minister", ofState="state/peru")
    a.knows(DIRECTOR, "Post", "Director of the Navy of Peru", title="Director", postIn="organization/navy-of-peru")
    a.knows(
        SECRETARY, "Post", "Secretary of the Defence Council", title="Secretary", postIn="organization/defence-council"
    )
    a.knows(DEFENCE, "MinisterPost", "Minister of Defence", title="Minister of Defence")
    a.knows(COMMANDER, "Post", "Commander of the Coast Guard", title="Commander")
    a.says(RUIZ, "tenure", PRESIDENT, arrived, tenureStatus="dip:current")
    a.says(PAZ, "tenure", PRESIDENT_EC, talks, tenureStatus="dip:current")
    a.says(SOTO, "tenure", MINISTER, listed, tenureStatus="dip:current")
    a.says(VEGA, "tenure", DIRECTOR, listed, tenureStatus="dip:current")
    a.says(VEGA, "tenure", SECRETARY, listed, tenureStatus="dip:current")
    a.says(MORA, "tenure", DEFENCE, others, tenureStatus="dip:former")


def journey(a: Article, arrived: str, left_lima: str) -> None:
    """Move Ruiz: a departure without a place, a transit without a date, an arrival with two rival dates."""
    moves: list[tuple[str, str, str | None, TimeSpan | None, str, str]] = [
        ("departure-lima", "Departure", "Lima", day("the day before", 2024, 5, 1), left_lima, "occurred"),
        ("arrival-quito", "Arrival", "Quito", day("2 May 2024", 2024, 5, 2), arrived, "occurred"),
        ("departure", "Departure", None, day("4 May", 2024, 5, 4), "On 4 May the president left for the next stop.", "occurred"),
        ("transit-guayaquil", "Transit", "Guayaquil", None, "The aircraft went via Guayaquil.", "occurred"),
        ("arrival-bogota", "Arrival", "Bogotá", day("5 May", 2024, 5, 5), "She reached Bogotá on 5 May", "occurred"),
        ("arrival-la-paz", "Arrival", "La Paz", None, "The president did not travel to La Paz.", "didNotOccur"),
        ("arrival-santiago", "Arrival", "Santiago", day("8 May", 2024, 5, 8), "She is expected in Santiago on 8 May.", "expected"),
    ]  # fmt: skip
    for name, kind, place, time, passage, status in moves:
        id = f"event/{name}"
        a.event(id, kind, f"{kind} of Ana Ruiz" + (f" in {place}" if place else ""), passage, status)
        a.says(id, "participation", RUIZ, passage, capacity="dip:traveller")
        if place:
            a.says(id, "place", f"place/{slug(place)}", passage)
        if time:
            a.says(id, "hasTime", time, passage)
    rival = "according to the agency Andina, she landed there on 6 May"
    a.says("event/arrival-bogota", "hasTime", day("6 May", 2024, 5, 6), rival, by="organization/andina")


def second() -> Article:
    a = Article("note-2", "Two presidents, one ocean", "Pedro Gil", date(2024, 5, 8), "Andes Daily")
    met = "Ana María Ruiz, the president of Peru, and Tomás Paz met in Quito on 3 May 2024."
    before = "They had met before, in Lima in March 2023"
    elsewhere = "Andina puts that meeting in Trujillo."
    plan = "Paz proposed a summit in Cusco."
    quote = "“Fish know no borders,” Paz said, as Andina reported."
    a.knows(RUIZ, "Person", "Ana Ruiz", "Ana María Ruiz")
    a.knows(PAZ, "Person", "Tomás Paz", "Tomás Paz", "Paz")
    a.knows("state/peru", "State", "Peru", "Peru")
    for name in ("Quito", "Lima", "Trujillo", "Cusco"):
        a.knows(f"place/{name.lower()}", "Settlement", name, name)
    a.knows("organization/andina", "NewsAgency", "Andina", "Andina")
    a.event("event/meeting-quito", "Talks", "Meeting of Ana Ruiz and Tomás Paz", met)
    a.says("event/meeting-quito", "hasTime", day("3 May 2024", 2024, 5, 3), met)
    a.says("event/meeting-quito", "place", "place/quito", met)
    a.says("event/meeting-quito", "topic", "border trade", "Their talks were about border trade.")
    a.event("event/meeting-lima", "Meeting", "Meeting of Ana Ruiz and Tomás Paz in Lima", before)
    a.says("event/meeting-lima", "hasTime", month("March 2023", 2023, 3), before)
    a.says("event/meeting-lima", "place", "place/lima", before)
    a.says("event/meeting-lima", "place", "place/trujillo", elsewhere, by="organization/andina")
    a.event("event/summit-cusco", "Summit", "Summit in Cusco", plan, "proposed", by=PAZ)
    a.says("event/summit-cusco", "place", "place/cusco", plan, certainty=Certainty.POSSIBLE)
    for event, passage in (("meeting-quito", met), ("meeting-lima", before)):
        for person in (RUIZ, PAZ):
            a.says(f"event/{event}", "participation", person, passage, capacity="dip:participantCapacity")
    a.event("event/statement-paz", "Statement", "Statement of Tomás Paz", quote)
    a.says(
        "event/statement-paz", "words", "Fish know no borders", "Fish know no borders", relayed="organization/andina"
    )
    a.says("event/statement-paz", "participation", PAZ, quote, capacity="dip:speaker")

    a.knows("place/bogota", "Settlement", "Bogotá", "Bogotá")
    a.knows("place/el-dorado-airport", "Airport", "El Dorado airport", "El Dorado airport", locatedIn="place/bogota")
    landed, left = "On 10 May Paz landed at El Dorado airport.", "He left Bogotá the next day."
    a.event("event/arrival-paz", "Arrival", "Arrival of Tomás Paz at El Dorado airport", landed)
    a.says("event/arrival-paz", "place", "place/el-dorado-airport", landed)
    a.says("event/arrival-paz", "hasTime", day("10 May", 2024, 5, 10), landed)
    a.event("event/departure-paz", "Departure", "Departure of Tomás Paz from Bogotá", left)
    a.says("event/departure-paz", "place", "place/bogota", left)
    a.says("event/departure-paz", "hasTime", day("the next day", 2024, 5, 11), left)
    for event, passage in (("arrival-paz", landed), ("departure-paz", left)):
        a.says(f"event/{event}", "participation", PAZ, passage, capacity="dip:traveller")
    return a


def main() -> None:
    articles = (first(), second())
    documents = {article.document.id: article.document for article in articles}
    readings = [graph.with_author(article.document, article.reading) for article in articles]
    terms = ontology.load(ONTOLOGY)
    resolution = resolve.individuals(readings, terms)
    folder = WORKSPACE / "graph"
    for reading in readings:
        triples = graph.article(documents[reading.document], reading, FIXED, DEFAULT_BASE)
        turtle.write(folder / "articles" / f"{reading.document}.ttl", triples)
    for name, known in graph.knowledge(documents, readings, resolution, terms, DEFAULT_BASE).items():
        turtle.write(folder / "knowledge" / f"{name}.ttl", known)


if __name__ == "__main__":
    main()
