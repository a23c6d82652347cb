"""What changed between two states of a graph, told as events and claims.

Two graphs differ in hundreds of triples where people see one event moved to another day. So what is compared are
events (kind, status, time, place, who took part) and claims (what is said, on whose word, and what a person decided).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields

from kg.model import Certainty, Claim, Span
from kg.rdf import turtle
from kg.rdf.terms import IRI, ONTOLOGY, RDF_TYPE, Literal, Object, Subject, term
from kg.review import QUALIFIERS, say
from kg.times import Basis, Granularity, TimeSpan

Nodes = Mapping[Subject, Mapping[str, list[Object]]]
"""What is said of each node, by the last part of the predicate's IRI."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as a person would tell it."""

    iri: str
    label: str
    kind: str
    status: tuple[str, ...]
    time: tuple[str, ...]
    place: tuple[str, ...]
    participants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """A claim in plain words, the words behind it, and what a person decided about it."""

    iri: str
    says: str
    words: str
    article: str
    verdict: str


@dataclass(frozen=True, slots=True)
class State:
    """A graph at one time: its events and claims, which event a referent is, and which IRI took whose place."""

    events: Mapping[str, Happening]
    claims: Mapping[str, Saying]
    of_referent: Mapping[str, str]
    replaced: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that changed about an event or a claim: what was so before, and what is so now."""

    aspect: str
    gone: tuple[str, ...]
    come: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What is new, what is gone, and what is no longer as it was."""

    events_added: tuple[Happening, ...]
    events_removed: tuple[Happening, ...]
    events_changed: tuple[tuple[Happening, tuple[Difference, ...]], ...]
    claims_added: tuple[Saying, ...]
    claims_removed: tuple[Saying, ...]
    claims_changed: tuple[tuple[Saying, tuple[Difference, ...]], ...]


def read(sources: Iterable[tuple[str, bytes]]) -> State:
    """Read the state of a graph from its Turtle files, each with the name that errors call it."""
    nodes: dict[Subject, dict[str, list[Object]]] = defaultdict(lambda: defaultdict(list))
    for name, content in sources:
        for subject, predicate, value in turtle.parse(content, name=name):
            nodes[subject]["a" if predicate == RDF_TYPE else _local(predicate)].append(value)
    labels = {str(node): _first(facts, "label") for node, facts in nodes.items() if "label" in facts}
    parts: dict[Object, list[Mapping[str, list[Object]]]] = defaultdict(list)
    for facts in nodes.values():
        for event in facts.get("ofEvent", ()):
            parts[event].append(facts)
    return State(
        events={str(n): _happening(n, nodes, labels, parts[n]) for n in nodes if _is_event(n, nodes[n])},
        claims={str(n): _saying(n, nodes, labels) for n in nodes if term("dip:Claim") in nodes[n].get("a", ())},
        of_referent={str(r): str(n) for n in nodes for r in nodes[n].get("referent", ()) if _is_event(n, nodes[n])},
        replaced={str(n): str(f["isReplacedBy"][0]) for n, f in nodes.items() if "isReplacedBy" in f},
    )


def compare(old: State, new: State) -> Changes:
    """Tell what changed from one state to another; an event that goes on under another IRI is the same one."""
    referents = defaultdict(list)
    for referent, iri in old.of_referent.items():
        referents[iri].append(referent)
    lasting = {iri: now for iri in old.events if (now := _now(iri, referents[iri], new))}
    claims = [iri for iri in old.claims if iri in new.claims]
    return Changes(
        events_added=_told(new.events[iri] for iri in new.events.keys() - lasting.values()),
        events_removed=_told(old.events[iri] for iri in old.events.keys() - lasting.keys()),
        events_changed=tuple(_altered((old.events[iri], new.events[lasting[iri]]) for iri in lasting)),
        claims_added=_said(new.claims[iri] for iri in new.claims.keys() - old.claims.keys()),
        claims_removed=_said(old.claims[iri] for iri in old.claims.keys() - new.claims.keys()),
        claims_changed=tuple(_altered_claims((old.claims[iri], new.claims[iri]) for iri in claims)),
    )


# ---------------------------------------------------------------- events


def _is_event(node: Subject, facts: Mapping[str, list[Object]]) -> bool:
    return isinstance(node, str) and "/event/" in node and "status" in facts


def _happening(
    node: Subject, nodes: Nodes, labels: Mapping[str, str], parts: Iterable[Mapping[str, list[Object]]]
) -> Happening:
    facts = nodes[node]
    times = (nodes.get(_node(time), {}) for time in facts.get("hasTime", ()))
    return Happening(
        iri=str(node),
        label=_first(facts, "label") or _local(str(node)),
        kind=", ".join(sorted(_words(kind, labels) for kind in facts.get("a", ()))),
        status=_sorted(_words(status, labels) for status in facts["status"]),
        time=_sorted(_first(time, "edtf") or _first(time, "timeText") for time in times),
        place=_sorted(_words(place, labels) for place in facts.get("place", ())),
        participants=_sorted(_participant(part, labels) for part in parts),
    )


def _participant(part: Mapping[str, list[Object]], labels: Mapping[str, str]) -> str:
    who = part.get("agent") or part.get("inPost") or []
    capacities = ", ".join(sorted(_words(each, labels) for each in part.get("capacity", ())))
    named = ", ".join(sorted(_words(each, labels) for each in who))
    return f"{named} ({capacities})" if capacities != "participant capacity" else named


def _altered(pairs: Iterable[tuple[Happening, Happening]]) -> Iterator[tuple[Happening, tuple[Difference, ...]]]:
    for before, after in sorted(pairs, key=lambda pair: (pair[1].label, pair[1].iri)):
        if found := _differences(before, after):
            yield after, found


def _now(iri: str, referents: Iterable[str], new: State) -> str | None:
    """The event that one is now: its successor, or the one that its article's referent has become."""
    successor, seen = iri, {iri}
    while successor in new.replaced and new.replaced[successor] not in seen:
        successor = new.replaced[successor]
        seen.add(successor)
    if successor in new.events:
        return successor
    return next(filter(None, map(new.of_referent.get, referents)), None)


# ---------------------------------------------------------------- claims


def _saying(node: Subject, nodes: Nodes, labels: Mapping[str, str]) -> Saying:
    facts = nodes[node]
    passage = nodes.get(_node(next(iter(facts.get("passage", ())), None)), {})
    article = nodes.get(_node(next(iter(passage.get("inArticle", ())), None)), {})
    named = {_first(article, "creator"), _first(article, "outlet")}
    author = {each for each in facts.get("attributedTo", ()) if labels.get(_text(each)) in named}
    reviewer = _first(facts, "byReviewer")
    verdict = " ".join(_words(each, labels) for each in facts.get("verdict", ()))
    return Saying(
        iri=str(node),
        says=say(_claim(facts, nodes, author), labels),
        words=_first(passage, "exact"),
        article=_first(passage, "inArticle").rpartition("/")[2],
        verdict=f"{verdict} by {reviewer}" if reviewer else verdict,
    )


def _claim(facts: Mapping[str, list[Object]], nodes: Nodes, author: Container[Object]) -> Claim:
    """Read a claim back, its referents by their IRIs, as far as it can be said in words.

    Whose word it is goes without saying where it is the author's.
    """
    source = next((each for each in facts.get("attributedTo", ()) if each not in author), None)
    property = _local(_first(facts, "claimProperty"))
    certainty = _local(_first(facts, "certainty")) or Certainty.CERTAIN
    return Claim(
        subject=_first(facts, "claimSubject"),
        property=property,
        passage=Span(0, 0),
        rule="",
        object=_term(_first(facts, "claimObject")) or None,
        value=_value(facts, nodes),
        qualifiers=tuple((key, _term(_text(value))) for key in QUALIFIERS for value in facts.get(key, ())),
        negated="polarity" in facts,
        certainty=Certainty(certainty),
        attributed_to=_text(source) if source else None,
        reported_by=_first(facts, "reportedBy") or None,
    )


def _value(facts: Mapping[str, list[Object]], nodes: Nodes) -> str | TimeSpan | None:
    for time in facts.get("claimTime", ()):
        known = nodes.get(_node(time), {})
        return TimeSpan(_first(known, "timeText"), Granularity.DAY, Basis.STATED, edtf=_first(known, "edtf"))
    return _first(facts, "claimValue") or None


def _altered_claims(pairs: Iterable[tuple[Saying, Saying]]) -> Iterator[tuple[Saying, tuple[Difference, ...]]]:
    for before, after in sorted(pairs, key=lambda pair: (pair[1].article, pair[1].says, pair[1].iri)):
        if found := _differences(before, after):
            yield after, found


# ---------------------------------------------------------------- both


def _differences(before: Happening | Saying, after: Happening | Saying) -> tuple[Difference, ...]:
    found = []
    for field in fields(before):
        one, other = (_several(getattr(each, field.name)) for each in (before, after))
        if one != other:
            gone = tuple(value for value in one if value not in other)
            found.append(Difference(field.name, gone, tuple(value for value in other if value not in one)))
    return tuple(found)


def _several(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,) if value else ()


def _told(events: Iterable[Happening]) -> tuple[Happening, ...]:
    return tuple(sorted(events, key=lambda event: (event.time, event.label, event.iri)))


def _said(claims: Iterable[Saying]) -> tuple[Saying, ...]:
    return tuple(sorted(claims, key=lambda claim: (claim.article, claim.says, claim.iri)))


def _sorted(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(filter(None, values))))


def _local(iri: str) -> str:
    return iri.rpartition("#")[2] if "#" in iri else iri.rpartition("/")[2]


def _term(iri: str) -> str:
    return f"dip:{iri.removeprefix(ONTOLOGY)}" if iri.startswith(ONTOLOGY) else iri


def _words(value: Object, labels: Mapping[str, str]) -> str:
    """Name a node: a term of the ontology by its own name, anything else by its label."""
    text = _text(value)
    if text.startswith(ONTOLOGY):
        return "".join(f" {c.lower()}" if c.isupper() and i else c.lower() for i, c in enumerate(_local(text)))
    return labels.get(text) or _local(text)


def _first(facts: Mapping[str, list[Object]], name: str) -> str:
    return min((_text(value) for value in facts.get(name, ())), default="")


def _text(value: Object) -> str:
    return value.value if isinstance(value, Literal) else str(value)


def _node(value: Object | None) -> Subject:
    return IRI(str(value))
