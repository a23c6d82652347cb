"""The facts of each article, in a form that needs no RDF to read: what the graph says, and nothing else.

Persons with their posts, organisations, places, events with status, time, place and participants, and quotations
with their speakers. A referent of the article that stands for the same individual as another is one fact with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, TypeAlias

from kg.export import questions
from kg.export.saying import Ontology, Row, Saying, Thing, ask, local
from kg.graph.status import Said, resolve
from kg.model import Certainty, Status
from kg.store import Store
from kg.times import Basis

Facts: TypeAlias = dict[str, Any]

TYPES = {
    "Visit": "visit",
    "Meeting": "meeting",
    "Summit": "summit",
    "Talks": "talks",
    "PhoneCall": "phone_call",
    "Reception": "reception",
    "Ceremony": "ceremony",
    "Tour": "tour",
    "Arrival": "arrival",
    "Departure": "departure",
    "Signing": "signing",
    "CommunicativeEvent": "statement",
    "Invitation": "invitation",
    "Appointment": "appointment",
    "MilitaryExercise": "military_exercise",
    "Event": "other",
}
"""The type of an event by the nearest class above its own that stands here."""

STATUSES = {
    Status.OCCURRED: "occurred",
    Status.ONGOING: "occurred",
    Status.PLANNED: "planned",
    Status.EXPECTED: "expected",
    Status.PROPOSED: "expected",
    Status.CANCELLED: "cancelled",
    Status.RULED_OUT: "denied",
    Status.DID_NOT_OCCUR: "denied",
    Status.DENIED: "denied",
    Status.ALLEGED: "alleged",
    Status.DISPUTED: "alleged",
    Status.UNCLEAR: "alleged",
}
"""Postponed is not here: with a new date it is planned, else cancelled."""

_BASES = tuple(Basis)


def every(store: Store) -> Iterator[tuple[str, Facts]]:
    """Give the facts of each article, under the article's NAME."""
    ontology = Ontology.of(store)
    for row in ask(store, questions.ARTICLES):
        name = row["article"].rpartition("/article/")[2]
        yield name, of_article(Saying.of(store, row["article"]), ontology, name)


def of_article(saying: Saying, ontology: Ontology, name: str) -> Facts:
    """Give the facts of one article."""
    kinds = {thing.id: frozenset(ontology.line(thing.kind)) for thing in saying.things}

    def of_kind(kind: str) -> list[Thing]:
        return [thing for thing in saying.things if kind in kinds[thing.id]]

    return {
        "id": name,
        "persons": [_person(saying, thing) for thing in of_kind("Person") if thing.spellings],
        "organizations": _spellings(of_kind("Organization")),
        "places": _spellings(of_kind("Place")),
        "events": [
            _event(saying, ontology, thing)
            for thing in _in_order(saying, of_kind("Event"))
            if thing.kind != "Statement" or _has_an_occasion(saying, thing)
        ],
        "quotes": list(_quotes(saying, _in_order(saying, of_kind("Event")))),
    }


def _has_an_occasion(saying: Saying, statement: Thing) -> bool:
    """Tell a speech act that the text places (a time, a place, an occasion) from words it only reports.

    What somebody is merely said to have said is a quotation or a source in this form, not a happening.
    """
    return any(saying.about(statement, property) for property in ("hasTime", "place", "occasion"))


def _spellings(things: Iterable[Thing]) -> list[str]:
    return list(dict.fromkeys(spelling for thing in things for spelling in thing.spellings))


def _in_order(saying: Saying, things: list[Thing]) -> list[Thing]:
    """Order events by where the text first speaks of them."""
    first: dict[str, int] = {}
    for position, claim in enumerate(saying.claims):
        first.setdefault(claim["subject"], position)
    end = len(saying.claims)
    return sorted(things, key=lambda thing: (min(first.get(each, end) for each in thing.referents), thing.id))


# ---------------------------------------------------------------- persons


def _person(saying: Saying, thing: Thing) -> Facts:
    aliases = [spelling for spelling in thing.spellings if spelling != thing.name]
    return {"name": thing.name, "aliases": aliases, "roles": list(_roles(saying, thing))}


def _roles(saying: Saying, thing: Thing) -> Iterator[Facts]:
    seen = set()
    for claim in saying.about(thing, "tenure"):
        role = saying.roles.get(claim.get("object", ""))
        if role and role not in seen:
            seen.add(role)
            yield {"title": role.title, "organization": role.organization, "country": role.state}


# ---------------------------------------------------------------- events


def _event(saying: Saying, ontology: Ontology, thing: Thing) -> Facts:
    words = saying.about(thing, "status")
    status = _status(words)
    deciding = [claim for claim in words if local(claim.get("object", "")) == status] or words
    times = _times(saying.about(thing, "hasTime"))
    day = times[0][0] if times else None
    return {
        "id": thing.id.rpartition("/")[2],
        "type": next((TYPES[kind] for kind in ontology.line(thing.kind) if kind in TYPES), "other"),
        "date": day,
        "date_text": times[0][1] if times else None,
        "date_alternatives": _alternatives(times),
        "place": _place(saying, thing),
        "participants": list(_participants(saying, ontology, thing)),
        "status": _in_facts(status, day),
        "reported_by": _source(saying, deciding),
        "evidence": _evidence(saying, thing, deciding),
    }


def _status(words: list[Row]) -> Status:
    """Weigh what the article says of an event, as the graph weighs what all articles say."""
    said = [
        Said(Status(local(claim["object"])), claim.get("attributed"), "", date.min, int(claim["start"]))
        for claim in words
        if local(claim.get("object", "")) in set(Status)
    ]
    return resolve(said) if said else Status.UNCLEAR


def _in_facts(status: Status, day: str | None) -> str:
    if status is Status.POSTPONED:
        return "planned" if day else "cancelled"
    return STATUSES[status]


def _times(claims: list[Row]) -> list[tuple[str | None, str]]:
    """Order the times of an event: the finest first, then those that the words state."""
    claims = [claim for claim in claims if "timeText" in claim]
    claims.sort(key=lambda claim: (-len(_iso(claim.get("edtf", "")) or ""), _BASES.index(Basis(claim["basis"]))))
    return [(_iso(claim.get("edtf", "")), claim["timeText"]) for claim in claims]


def _iso(edtf: str) -> str | None:
    """Give the plain ISO date that an EDTF string begins with.

    >>> [_iso("2023-09-12/2023-09-14"), _iso("2023-09~"), _iso("2023-22"), _iso("198X"), _iso("../2023-05")]
    ['2023-09-12', '2023-09', '2023', None, None]
    """
    first = edtf.partition("/")[0].partition("T")[0].rstrip("~?%")
    year, _, rest = first.partition("-")
    if not (year.isdecimal() and len(year) == 4):
        return None
    return year if rest[:2] > "12" else first


def _alternatives(times: list[tuple[str | None, str]]) -> list[str]:
    """Give the days that cannot be the first one: "2023-09" is no rival of "2023-09-15"."""
    days = list(dict.fromkeys(day for day, _ in times if day))
    return [day for day in days[1:] if not days[0].startswith(day)]


def _place(saying: Saying, thing: Thing) -> str | None:
    """Name the place: one that is certain before one of several, then in the order of the words."""
    claims = [claim for claim in saying.about(thing, "place") if claim.get("object") in saying.by_referent]
    return min(((*_rank(claim, name), name) for claim in claims if (name := _named(saying, claim))), default=(None,))[
        -1
    ]


def _rank(claim: Row, name: str) -> tuple[bool, int, int]:
    found = claim["exact"].find(name)
    return _is_alternative(claim), int(claim["start"]), found if found >= 0 else len(claim["exact"])


def _is_alternative(claim: Row) -> bool:
    return local(claim.get("certainty", "")) == Certainty.ALTERNATIVE


def _named(saying: Saying, claim: Row) -> str:
    thing = saying.by_referent.get(claim.get("object", ""))
    return thing.name if thing else ""


def _participants(saying: Saying, ontology: Ontology, thing: Thing) -> Iterator[Facts]:
    """Name who took part and in which capacity; a group without a name and a post without a holder are nobody."""
    seen = set()
    for claim in saying.about(thing, "participation"):
        capacity = local(claim.get("capacity", ""))
        name = _participant(saying, ontology, claim)
        if name and (name, capacity) not in seen:
            seen.add((name, capacity))
            yield {"name": name, "capacity": ontology.labels.get(capacity, capacity) or "participant"}


def _participant(saying: Saying, ontology: Ontology, claim: Row) -> str | None:
    agent = saying.by_referent.get(claim.get("object", ""))
    if agent is None:
        return None
    line = frozenset(ontology.line(agent.kind))
    if "Group" in line:
        senders = saying.about(agent, "sentBy")
        return _named(saying, senders[0]) if senders else None
    return None if "Post" in line else agent.name


def _source(saying: Saying, words: list[Row]) -> str | None:
    """Name whose word it is, where the article does not say it in its own name."""
    sources = [claim.get("reported") or claim.get("attributed") for claim in words]
    if not sources or any(source is None or source in saying.authors for source in sources):
        return None
    thing = saying.by_referent.get(sources[0] or "")
    return thing.name if thing else None


def _evidence(saying: Saying, thing: Thing, deciding: list[Row]) -> str | None:
    """Choose the shortest passage that supports the status, else the first that speaks of the event."""
    if deciding:
        return min((claim["exact"] for claim in deciding), key=len)
    return next((claim["exact"] for claim in saying.claims if claim["subject"] in thing.referents), None)


# ---------------------------------------------------------------- quotations


def _quotes(saying: Saying, statements: list[Thing]) -> Iterator[Facts]:
    for statement in statements:
        for words in saying.about(statement, "words"):
            speaker, addressee = (_in_capacity(saying, statement, each) for each in ("speaker", "addressee"))
            yield {"speaker": speaker, "text": words["exact"], "addressee": addressee}


def _in_capacity(saying: Saying, statement: Thing, capacity: str) -> str | None:
    for claim in saying.about(statement, "participation"):
        if local(claim.get("capacity", "")) == capacity and _named(saying, claim):
            return _named(saying, claim)
    return None
