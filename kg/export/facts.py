"""The facts of each article, in a form that needs no RDF to read: what the graph says, and nothing else.

Persons with their posts, organisations, places, events with status, time, place and participants, and quotations
with their speakers. A referent of the article that stands for the same individual as another is one fact with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from kg.export import choices, questions
from kg.export.saying import Ontology, Row, Saying, Thing, ask
from kg.model import Status
from kg.store import Store

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


def every(store: Store) -> Iterator[tuple[str, Facts]]:
    """Give the facts of each article, under the article's NAME."""
    return ((name, facts) for name, facts, _ in with_rules(store))


def with_rules(store: Store) -> Iterator[tuple[str, Facts, Facts]]:
    """Give the facts of each article, and of the same form the names of the rules behind each of them."""
    ontology = Ontology.of(store)
    for row in ask(store, questions.ARTICLES):
        name = row["article"].rpartition("/article/")[2]
        saying = Saying.of(store, row["article"])
        parts = _Parts.of(saying, ontology)
        yield name, _facts(saying, ontology, parts, name), _rules(saying, ontology, parts)


@dataclass(frozen=True, slots=True)
class _Parts:
    """What an article's facts are about, each list in the order of the facts."""

    persons: list[Thing]
    organizations: list[Thing]
    places: list[Thing]
    events: list[Thing]
    statements: list[Thing]

    @classmethod
    def of(cls, saying: Saying, ontology: Ontology) -> _Parts:
        kinds = {thing.id: frozenset(ontology.line(thing.kind)) for thing in saying.things}

        def of_kind(kind: str) -> list[Thing]:
            return [thing for thing in saying.things if kind in kinds[thing.id]]

        happenings = _in_order(saying, of_kind("Event"))
        return cls(
            persons=[thing for thing in of_kind("Person") if thing.spellings],
            organizations=of_kind("Organization"),
            places=of_kind("Place"),
            events=[thing for thing in happenings if thing.kind != "Statement" or _has_an_occasion(saying, thing)],
            statements=happenings,
        )


def _facts(saying: Saying, ontology: Ontology, parts: _Parts, name: str) -> Facts:
    return {
        "id": name,
        "persons": [_person(saying, thing) for thing in parts.persons],
        "organizations": _spellings(parts.organizations),
        "places": _spellings(parts.places),
        "events": [_event(saying, ontology, thing) for thing in parts.events],
        "quotes": list(_quotes(saying, parts.statements)),
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
    roles = [
        {"title": role.title, "organization": role.organization, "country": role.state}
        for role in choices.of_roles(saying, thing)
    ]
    return {"name": thing.name, "aliases": aliases, "roles": roles}


# ---------------------------------------------------------------- events


def _event(saying: Saying, ontology: Ontology, thing: Thing) -> Facts:
    choice = choices.of_event(saying, ontology, thing)
    return {
        "id": thing.id.rpartition("/")[2],
        "type": next((TYPES[kind] for kind in ontology.line(thing.kind) if kind in TYPES), "other"),
        "date": choice.day,
        "date_text": choice.times[0]["timeText"] if choice.times else None,
        "date_alternatives": _alternatives(choice.times),
        "place": choices.named(saying, choice.place) or None,
        "participants": [
            {"name": name, "capacity": ontology.labels.get(capacity, capacity) or "participant"}
            for name, capacity in choice.participants
        ],
        "status": _in_facts(choice.status, choice.day),
        "reported_by": _source(saying, choice.deciding),
        "evidence": _evidence(saying, thing, choice.deciding),
    }


def _in_facts(status: Status, day: str | None) -> str:
    if status is Status.POSTPONED:
        return "planned" if day else "cancelled"
    return STATUSES[status]


def _alternatives(times: list[Row]) -> list[str]:
    """Give the days that cannot be the first one: "2023-09" is no rival of "2023-09-15"."""
    days = list(dict.fromkeys(day for claim in times if (day := choices.iso(claim.get("edtf", "")))))
    return [day for day in days[1:] if not days[0].startswith(day)]


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
        speaker, addressee = (
            choices.named(saying, choices.in_capacity(saying, statement, each)) or None
            for each in ("speaker", "addressee")
        )
        for words in saying.about(statement, "words"):
            yield {"speaker": speaker, "text": words["exact"], "addressee": addressee}


# ---------------------------------------------------------------- the rules behind them


def _rules(saying: Saying, ontology: Ontology, parts: _Parts) -> Facts:
    return {
        "persons": [
            {"roles": [_behind(claims) for claims in choices.of_roles(saying, person).values()]}
            for person in parts.persons
        ],
        "events": [_rules_of_event(choices.of_event(saying, ontology, event)) for event in parts.events],
        "quotes": [
            {"text": _behind([words]), "speaker": _behind([choices.in_capacity(saying, statement, "speaker")])}
            for statement in parts.statements
            for words in saying.about(statement, "words")
        ],
    }


def _rules_of_event(choice: choices.Choice) -> Facts:
    return {
        "status": _behind(choice.deciding),
        "date": _behind(choice.times[:1]),
        "place": _behind([choice.place]),
        "participants": [_behind(claims) for claims in choice.participants.values()],
    }


def _behind(claims: Iterable[Row | None]) -> list[str]:
    """Name the rules that made some claims, each once; a reviewer's claim has none."""
    return sorted({claim["rule"] for claim in claims if claim and "rule" in claim})
