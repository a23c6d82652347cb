"""Who held which post: one tenure for a person, a post and a state of it, split only on evidence.

The date of publication says nothing of when a post was held. `heldAsOf` is the day of an event that occurred and
in which the person took part in that post.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import datetime

from kg.graph.collected import Collected, Sourced
from kg.graph.naming import LABEL, Names, dip, instant
from kg.graph.status import HAPPENED
from kg.model import Individual
from kg.rdf.terms import IRI, RDF_TYPE, Literal, Triple

InOffice = Mapping[tuple[str, str], list[datetime]]
"""Person and post, and the days on which the person was seen in it."""


def seen_in_office(said: Mapping[str, Collected]) -> InOffice:
    """Find the days on which somebody took part, in a post, in an event that occurred."""
    days: dict[tuple[str, str], list[datetime]] = defaultdict(list)
    for id, about in said.items():
        if not id.startswith("event/") or len(about.times) != 1 or about.status not in HAPPENED:
            continue
        start = about.times[0].earliest_start
        if start is None or about.times[0].granularity not in ("day", "partOfDay", "minute"):
            continue
        for claim in about.plain("participation"):
            for post in claim.all("inPost"):
                days[str(claim.object), post].append(start)
    return days


def tenures(
    names: Names, person: Individual, about: Collected, in_office: InOffice, labels: Mapping[str, str]
) -> Iterator[Triple]:
    """The triples of a person's tenures; `labels` are those of the posts."""
    together: dict[tuple[str, bool], list[Sourced]] = defaultdict(list)
    for claim in about.plain("tenure"):
        former = claim.qualifier("tenureStatus") == "dip:former"
        together[str(claim.object), former].append(claim)
    for (post, former), claims in together.items():
        label = f"{person.label}, {'former ' if former else ''}{labels[post]}"
        yield Triple(_node(names, person, post, former), LABEL, Literal(label, None, claims[0].document.language))
        yield from _tenure(names, person, post, former, claims, in_office)


def _node(names: Names, person: Individual, post: str, former: bool) -> IRI:
    local = f"{person.id.partition('/')[2]}-{post.partition('/')[2]}" + ("-former" if former else "")
    return names.individual(f"tenure/{local}")


def _tenure(
    names: Names, person: Individual, post: str, former: bool, claims: list[Sourced], in_office: InOffice
) -> Iterator[Triple]:
    node = _node(names, person, post, former)
    yield Triple(node, RDF_TYPE, dip("Tenure"))
    yield Triple(node, dip("holder"), names.individual(person.id))
    yield Triple(node, dip("post"), names.individual(post))
    yield Triple(node, dip("tenureStatus"), dip(claims[-1].qualifier("tenureStatus") or "dip:unknownTenure"))
    for claim in claims:
        yield Triple(node, dip("evidence"), claim.passage)
        yield Triple(node, dip("supportedBy"), claim.node)
    if not former:
        for day in sorted(set(in_office.get((person.id, post), ()))):
            yield Triple(node, dip("heldAsOf"), instant(day))
