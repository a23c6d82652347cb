"""Which referents of which articles are one individual, and what each individual is called.

Articles come in the order they were added, so that a later article never renames what an earlier one named.
Merging is conservative: a state by its reference name, a person by a full name spelt alike, an event by its
type family, principals, place and time together. What is merged in doubt cannot be seen; what stays apart can.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field

from kg.model import Claim, Individual, Key, Reading, Referent, Resolution
from kg.ontology import Ontology
from kg.rdf.terms import local_name, slug
from kg.times import TimeSpan, compatible

type_families = ("Movement", "Visit", "Meeting", "Ceremony", "Reception", "Tour", "Signing", "Conference")
"""Roots of the ontology whose subclasses may name one happening; other classes match only themselves."""


def individuals(readings: Sequence[Reading], ontology: Ontology) -> Resolution:
    """Put the referents of all articles together; readings come in the order the articles were added."""
    clusters = _Clusters(ontology)
    for reading in readings:
        for referent in sorted(reading.referents, key=lambda r: ontology.is_a(r.kind, "Event")):
            clusters.add(reading, referent)
    return clusters.resolution()


@dataclass(slots=True)
class _Cluster:
    id: str
    kind: str
    members: list[tuple[Key, Referent]]
    event: _Happening | None = None


@dataclass(frozen=True, slots=True)
class _Happening:
    """What tells one event from another: its family, who, where and when."""

    family: str
    agents: frozenset[str]
    places: frozenset[str]
    times: tuple[TimeSpan, ...]

    def is_same(self, other: _Happening) -> bool:
        """Two articles' events are one when family, principals, place and time agree; status plays no part."""
        return (
            self.family == other.family
            and bool(self.agents & other.agents)
            and (self.agents <= other.agents or other.agents <= self.agents)
            and (not self.places or not other.places or bool(self.places & other.places))
            and bool(self.times and other.times)
            and any(compatible(a, b) for a in self.times for b in other.times)
        )


@dataclass(slots=True)
class _Clusters:
    ontology: Ontology
    by_id: dict[str, _Cluster] = field(default_factory=dict)
    by_name: dict[tuple[str, str], _Cluster] = field(default_factory=dict)
    by_family: dict[str, list[_Cluster]] = field(default_factory=lambda: defaultdict(list))
    ids: dict[Key, str] = field(default_factory=dict)
    replaced: dict[str, str] = field(default_factory=dict)

    def add(self, reading: Reading, referent: Referent) -> None:
        """Put a referent where it belongs: into the cluster of its like, or into one of its own."""
        key = Key(reading.document, referent.id)
        happening = self._happening(reading, referent)
        cluster = self._like(referent, reading, happening)
        if cluster is None:
            cluster = self._open(reading, referent, happening)
        elif happening and cluster.event:
            cluster.event = _widened(cluster.event, happening)
        self._note_successor(reading, referent, cluster)
        cluster.members.append((key, referent))
        self.ids[key] = cluster.id
        for name in _identifying_names(referent, self.ontology):
            self.by_name.setdefault((_realm(referent.kind, self.ontology), name), cluster)

    def resolution(self) -> Resolution:
        """Everything, sorted by id."""
        found = (
            Individual(cluster.id, cluster.kind, _label(cluster.members), tuple(cluster.members))
            for cluster in self.by_id.values()
        )
        return Resolution(tuple(sorted(found, key=lambda i: i.id)), dict(self.ids), dict(self.replaced))

    def _like(self, referent: Referent, reading: Reading, happening: _Happening | None) -> _Cluster | None:
        if happening is not None:
            elsewhere = (c for c in self.by_family[happening.family] if not _has(c, reading.document))
            return next((c for c in elsewhere if c.event and c.event.is_same(happening)), None)
        realm = _realm(referent.kind, self.ontology)
        for name in _identifying_names(referent, self.ontology):
            cluster = self.by_name.get((realm, name))
            if cluster is not None and not _has(cluster, reading.document):
                return cluster
        return None

    def _open(self, reading: Reading, referent: Referent, happening: _Happening | None) -> _Cluster:
        wanted = _own_id(reading, referent, self.ontology)
        cluster = _Cluster(_free(wanted, self.by_id.keys() | self.replaced), referent.kind, [], happening)
        self.by_id[cluster.id] = cluster
        if happening is not None:
            self.by_family[happening.family].append(cluster)
        return cluster

    def _note_successor(self, reading: Reading, referent: Referent, cluster: _Cluster) -> None:
        own = _own_id(reading, referent, self.ontology)
        if cluster.members and own != cluster.id and own not in self.by_id:
            self.replaced[own] = cluster.id

    def _happening(self, reading: Reading, referent: Referent) -> _Happening | None:
        if not self.ontology.is_a(referent.kind, "Event"):
            return None
        mine = [c for c in reading.claims if c.subject == referent.id and not c.negated]
        return _Happening(
            family=_family(referent.kind, self.ontology),
            agents=frozenset(self._objects(reading, mine, "participation")),
            places=frozenset(self._objects(reading, mine, "place")),
            times=tuple(c.value for c in mine if c.property == "hasTime" and isinstance(c.value, TimeSpan)),
        )

    def _objects(self, reading: Reading, claims: Iterable[Claim], property: str) -> Iterator[str]:
        for claim in claims:
            if claim.property == property and claim.object:
                yield self.ids.get(Key(reading.document, claim.object), claim.object)


def _widened(one: _Happening, other: _Happening) -> _Happening:
    return _Happening(one.family, one.agents | other.agents, one.places | other.places, one.times + other.times)


def _has(cluster: _Cluster, article: str) -> bool:
    """An article keeps its own referents apart: it has already said which of them are one."""
    return any(key.article == article for key, _ in cluster.members)


def _family(kind: str, ontology: Ontology) -> str:
    return next((root for root in type_families if ontology.is_a(kind, root)), kind)


def _realm(kind: str, ontology: Ontology) -> str:
    """Names are compared only within a realm: a person is never a place."""
    if ontology.is_a(kind, "Place"):
        return "place"
    roots = ("Person", "Delegation", "Organization", "Post", "Group", "Event")
    return next((root.lower() for root in roots if ontology.is_a(kind, root)), "artefact")


def _identifying_names(referent: Referent, ontology: Ontology) -> tuple[str, ...]:
    """The names on which alone two articles' referents are taken for one; a surname is none of them.

    A delegation, a group and an event have no such names: what makes two of them one is more than a name.
    """
    realm = _realm(referent.kind, ontology)
    if realm in ("delegation", "group", "event"):
        return ()
    if referent.id.startswith("state/") or realm == "post":
        return (referent.id,)
    spellings = [referent.label, *(name.text for name in referent.names)]
    full = (spelling for spelling in spellings if realm != "person" or len(spelling.split()) > 1)
    return tuple(dict.fromkeys(filter(None, map(slug, full))))


def _own_id(reading: Reading, referent: Referent, ontology: Ontology) -> str:
    """The name a referent would have if its article were alone: never changed by other articles."""
    realm = _realm(referent.kind, ontology)
    local = referent.id.partition("/")[2]
    if realm == "group":
        return f"group/{local_name(reading.document)}-{local}"
    if realm == "event" and (date := _first_date(reading, referent)):
        return f"event/{_unnumbered(local, reading)}-{date}"
    return f"{realm}/{local}"


def _unnumbered(local: str, reading: Reading) -> str:
    """Two like events of one article are told apart by number; where a date does that, the number goes."""
    stem, _, number = local.rpartition("-")
    namesake = number.isdigit() and any(other.id == f"event/{stem}" for other in reading.referents)
    return stem if namesake else local


def _first_date(reading: Reading, referent: Referent) -> str:
    spans = (c.value for c in reading.claims if c.subject == referent.id and isinstance(c.value, TimeSpan))
    return slug(next((span.edtf for span in spans if span.edtf), ""))


def _free(wanted: str, taken: Set[str]) -> str:
    number, name = 2, wanted
    while name in taken:
        name, number = f"{wanted}-{number}", number + 1
    return name


def _label(members: Sequence[tuple[Key, Referent]]) -> str:
    """The label of the article that named it first."""
    return members[0][1].label
