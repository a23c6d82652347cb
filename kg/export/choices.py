"""Which claims of an article each fact rests on: of several words on one thing, those that the fact repeats."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kg.export.saying import Ontology, Role, Row, Saying, Thing, local
from kg.graph.status import Said, resolve
from kg.model import Certainty, Status
from kg.times import Basis

_BASES = tuple(Basis)


@dataclass(frozen=True, slots=True)
class Choice:
    """The claims behind the facts of an event; `deciding` are those that give its status."""

    status: Status
    deciding: list[Row]
    times: list[Row]
    place: Row | None
    participants: Mapping[tuple[str, str], list[Row]]  # by name and capacity

    @property
    def day(self) -> str | None:
        """The first date, as ISO writes it."""
        return iso(self.times[0].get("edtf", "")) if self.times else None


def of_event(saying: Saying, ontology: Ontology, thing: Thing) -> Choice:
    """Choose the claims of an event."""
    words = saying.about(thing, "status")
    status = _status(words)
    return Choice(
        status=status,
        deciding=[claim for claim in words if local(claim.get("object", "")) == status] or words,
        times=_times(saying.about(thing, "hasTime")),
        place=_place(saying, thing),
        participants=_participants(saying, ontology, thing),
    )


def of_roles(saying: Saying, person: Thing) -> Mapping[Role, list[Row]]:
    """Choose the claims of each post that a person holds."""
    found: dict[Role, list[Row]] = defaultdict(list)
    for claim in saying.about(person, "tenure"):
        if role := saying.roles.get(claim.get("object", "")):
            found[role].append(claim)
    return found


def in_capacity(saying: Saying, statement: Thing, capacity: str) -> Row | None:
    """Choose the claim that names somebody in a capacity, if any does: the speaker of a statement."""
    for claim in saying.about(statement, "participation"):
        if local(claim.get("capacity", "")) == capacity and named(saying, claim):
            return claim
    return None


def named(saying: Saying, claim: Row | None) -> str:
    """Name what a claim leads to."""
    thing = saying.by_referent.get(claim.get("object", "")) if claim else None
    return thing.name if thing else ""


# ---------------------------------------------------------------- status and time


def _status(words: list[Row]) -> Status:
    """Weigh what the article says of an event, as the graph weighs what all articles say."""
    said = [
        Said(Status(local(claim["object"])), claim.get("attributed"), "", date.min, int(claim["start"]))
        for claim in words
        if local(claim.get("object", "")) in set(Status)
    ]
    return resolve(said) if said else Status.UNCLEAR


def _times(claims: list[Row]) -> list[Row]:
    """Order the times of an event: the finest first, then those that the words state."""
    claims = [claim for claim in claims if "timeText" in claim]
    claims.sort(key=lambda claim: (-len(iso(claim.get("edtf", "")) or ""), _BASES.index(Basis(claim["basis"]))))
    return claims


def iso(edtf: str) -> str | None:
    """Give the plain ISO date that an EDTF string begins with.

    >>> [iso("2023-09-12/2023-09-14"), iso("2023-09~"), iso("2023-22"), iso("198X"), iso("../2023-05")]
    ['2023-09-12', '2023-09', '2023', None, None]
    """
    first = edtf.partition("/")[0].partition("T")[0].rstrip("~?%")
    year, _, rest = first.partition("-")
    if not (year.isdecimal() and len(year) == 4):
        return None
    return year if rest[:2] > "12" else first


# ---------------------------------------------------------------- place and participants


def _place(saying: Saying, thing: Thing) -> Row | None:
    """Choose the place: one that is certain before one of several, then in the order of the words."""
    claims = [claim for claim in saying.about(thing, "place") if claim.get("object") in saying.by_referent]
    names = ((named(saying, claim), claim) for claim in claims)
    ranked = [(*_rank(claim, name), name, claim) for name, claim in names if name]
    return min(ranked, key=lambda one: one[:-1])[-1] if ranked else None


def _rank(claim: Row, name: str) -> tuple[bool, int, int]:
    found = claim["exact"].find(name)
    return _is_alternative(claim), int(claim["start"]), found if found >= 0 else len(claim["exact"])


def _is_alternative(claim: Row) -> bool:
    return local(claim.get("certainty", "")) == Certainty.ALTERNATIVE


def _participants(saying: Saying, ontology: Ontology, thing: Thing) -> dict[tuple[str, str], list[Row]]:
    """Tell who took part and in which capacity; a group without a name and a post without a holder are nobody."""
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for claim in saying.about(thing, "participation"):
        if name := _participant(saying, ontology, claim):
            found[name, local(claim.get("capacity", ""))].append(claim)
    return found


def _participant(saying: Saying, ontology: Ontology, claim: Row) -> str | None:
    agent = saying.by_referent.get(claim.get("object", ""))
    if agent is None:
        return None
    line = frozenset(ontology.line(agent.kind))
    if "Group" in line:
        senders = saying.about(agent, "sentBy")
        return named(saying, senders[0]) if senders else None
    return None if "Post" in line else agent.name
