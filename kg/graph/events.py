"""An event, a statement or a delegation as plain triples, each with its passages and the claims behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.graph.collected import Collected, Sourced
from kg.graph.naming import BOOLEAN, LABEL, Names, dip, time
from kg.graph.status import HAPPENED
from kg.rdf.terms import IRI, RDF_TYPE, Literal, Triple, slug

_LINKS = ("place", "partOf", "respondsTo", "occasion")
_WORDS = ("purpose", "outcome", "duration", "words", "content")
_NAMED = {"topic": ("topic", "Topic"), "vehicle": ("artefact", "Vehicle")}
_SHORTCUTS = {"dip:speaker": "speaker", "dip:addressee": "addressee"}


def event(names: Names, id: str, about: Collected) -> Iterator[Triple]:
    """The triples of an event beside its name: status, time, place, participations, words, evidence."""
    node = names.individual(id)
    status = about.status
    yield Triple(node, dip("status"), dip(status))
    for span in about.times:
        yield Triple(node, dip("hasTime"), names.time(span))
        yield from time(names, span)
    for property in _LINKS:
        for claim in about.plain(property):
            yield Triple(node, dip(property), names.individual(str(claim.object)))
    for property in _WORDS:
        for claim in about.plain(property):
            yield Triple(node, dip(property), Literal(str(claim.claim.value), None, claim.document.language))
    for property in _NAMED:
        yield from _known_by_words(names, node, property, about.plain(property))
    yield from _participations(names, id, about, took_part=status in HAPPENED)
    yield from _supported(node, about.claims, [c.passage for c in about.of("status")])


def _known_by_words(names: Names, node: IRI, property: str, claims: Iterable[Sourced]) -> Iterator[Triple]:
    """Topics and vehicles are individuals that are known by their words alone."""
    kind, class_name = _NAMED[property]
    for claim in claims:
        words = str(claim.claim.value)
        thing = names.individual(f"{kind}/{slug(words, 60)}")
        yield Triple(node, dip(property), thing)
        yield Triple(thing, RDF_TYPE, dip(class_name))
        yield Triple(thing, LABEL, Literal(words, None, claim.document.language))


def _participations(names: Names, id: str, about: Collected, *, took_part: bool) -> Iterator[Triple]:
    """One participation for an agent in a capacity, however many passages speak of it."""
    together: dict[tuple[str, str], list[Sourced]] = defaultdict(list)
    for claim in about.plain("participation"):
        together[str(claim.object), claim.qualifier("capacity") or "dip:participantCapacity"].append(claim)
    node = names.individual(id)
    for (agent_id, capacity), claims in together.items():
        agent = names.individual(agent_id)
        part = names.node("participation", id, agent_id, capacity)
        yield Triple(part, RDF_TYPE, dip("Participation"))
        yield Triple(part, dip("ofEvent"), node)
        yield Triple(part, dip("capacity"), dip(capacity))
        yield from _in_post(names, part, claims)
        yield from _supported(part, claims, [c.passage for c in claims])
        if agent_id.startswith("post/"):  # known by post only: a post is no agent
            yield Triple(part, dip("inPost"), agent)
            continue
        yield Triple(part, dip("agent"), agent)
        yield Triple(node, dip("participant"), agent)
        if capacity in _SHORTCUTS:
            yield Triple(node, dip(_SHORTCUTS[capacity]), agent)
        if took_part:
            yield Triple(agent, dip("tookPartIn"), node)


def _in_post(names: Names, part: IRI, claims: Iterable[Sourced]) -> Iterator[Triple]:
    for claim in claims:
        for property in ("inPost", "inDelegation"):
            for value in claim.all(property):
                yield Triple(part, dip(property), names.individual(value))


def _supported(node: IRI, claims: Iterable[Sourced], passages: Iterable[IRI]) -> Iterator[Triple]:
    for claim in claims:
        yield Triple(node, dip("supportedBy"), claim.node)
    for passage in passages:
        yield Triple(node, dip("evidence"), passage)


def delegation(names: Names, id: str, about: Collected) -> Iterator[Triple]:
    """The triples of a delegation: who sent it, who headed it, who was on it, what it came for."""
    node = names.individual(id)
    for property in ("sentBy", "head", "member", "forEvent"):
        for claim in about.plain(property):
            yield Triple(node, dip(property), names.individual(str(claim.object)))
    for claim in about.plain("listIsComplete"):
        yield Triple(node, dip("listIsComplete"), Literal(str(claim.claim.value), BOOLEAN))
    lists = [c.passage for c in about.of("member")] or [c.passage for c in about.claims]
    yield from _supported(node, about.claims, lists)
