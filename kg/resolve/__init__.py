"""Which referents of which articles are one individual, what each is called, and why.

Articles come in the order they were added; each is placed knowing only those before it, so that adding one renames
nobody. Merging is conservative, for what is merged in doubt cannot be seen and what stays apart can: a state by its
reference name, people and bodies by a full name that no state or post contradicts (`people`, `bodies`, `posts`),
an event by kind, principals, place and time together (`events`). What people decided wins.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kg.model import Doubt, Individual, Key, Merge, Reading, Referent, Resolution
from kg.ontology import Ontology
from kg.resolve import labels
from kg.resolve.bodies import Bodies
from kg.resolve.clusters import Alone, Cluster, Realm, Rules
from kg.resolve.delegations import Delegations
from kg.resolve.events import Events
from kg.resolve.minting import free, own_id, realm, reserved
from kg.resolve.people import Lore, People, Person
from kg.resolve.posts import Posts
from kg.resolve.setting import Setting

__all__ = ["individuals"]

Pairs = Iterable[tuple[Key, Key]]
Decided = Mapping[Key, frozenset[Key]]

_ORDER = ("place", "organization", "post", "person", "group", "artefact", "event", "delegation")
"""Each realm's likeness asks for those before it: a person's for posts, an event's for people, and so on."""


def individuals(
    readings: Sequence[Reading],
    ontology: Ontology,
    *,
    published: Mapping[str, date | None] | None = None,
    together: Pairs = (),
    apart: Pairs = (),
) -> Resolution:
    """Put the referents of all articles together; readings come in the order the articles were added.

    `published` gives the articles' days, which say whether undated events can be the same. `together` and `apart`
    are what people decided of pairs of referents; apart counts more.
    """
    house = _House.build(ontology, _both_ways(together), _both_ways(apart))
    for reading in readings:
        house.add(reading, (published or {}).get(reading.document))
    return house.resolution()


def _both_ways(pairs: Pairs) -> dict[Key, frozenset[Key]]:
    found: dict[Key, set[Key]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
        found[other].add(one)
    return {key: frozenset(others) for key, others in found.items()}


@dataclass(slots=True)
class _House:
    """All realms, and every name that was ever given."""

    ontology: Ontology
    realms: Mapping[str, Realm[Any]]
    home: dict[Key, Cluster[Any]]
    reserved: frozenset[str]
    names: dict[str, str] = field(default_factory=dict)  # each name ever given, and the one that stands for it

    @classmethod
    def build(cls, ontology: Ontology, together: Decided, apart: Decided) -> _House:
        """Give an empty house; groups and things that only words name have no rules, so each stays alone."""
        rules: dict[str, Rules[Any]] = {
            "place": Bodies.of(ontology, "Place"),
            "organization": Bodies.of(ontology, "Organization"),
            "post": Posts(),
            "person": People(Lore.of(ontology)),
            "event": Events(ontology),
            "delegation": Delegations(),
        }
        home: dict[Key, Cluster[Any]] = {}
        realms = {name: Realm(rules.get(name, Alone()), together, apart, home) for name in _ORDER}
        return cls(ontology, realms, home, reserved(ontology))

    def add(self, reading: Reading, published: date | None) -> None:
        """Place every referent of an article, realm by realm."""
        by_realm: dict[str, list[Referent]] = defaultdict(list)
        for referent in reading.referents:
            by_realm[realm(referent.kind, self.ontology)].append(referent)
        setting = Setting(reading, lambda id: self.id(reading.document, id), published)
        for name in _ORDER:
            profiles = self.realms[name].rules.profiles(by_realm[name], setting)
            for referent in by_realm[name]:
                self._place(name, referent, profiles[referent.id], setting)

    def id(self, article: str, referent: str) -> str:
        """Give the individual that a referent stands for, or the referent itself while that is not known."""
        cluster = self.home.get(Key(article, referent))
        return cluster.id if cluster else referent

    def _place(self, name: str, referent: Referent, profile: object, setting: Setting) -> None:
        key, wanted = Key(setting.reading.document, referent.id), own_id(referent, name, setting)
        found = self.realms[name].find(key, profile)
        if found is None:
            is_theirs = isinstance(profile, Person) and wanted.partition("/")[2] in profile.known
            others = () if is_theirs or name != "person" else self.reserved
            cluster = self.realms[name].open(key, referent, free(wanted, self.names, others), profile)
            self.names[cluster.id] = cluster.id
            return
        cluster, reason = found
        self.realms[name].extend(cluster, key, referent, profile, reason)
        if wanted not in self.reserved:
            self.names.setdefault(wanted, cluster.id)

    def resolution(self) -> Resolution:
        """Everything, sorted by id."""
        clusters = [cluster for one in self.realms.values() for cluster in one.clusters.values()]
        found = (_individual(cluster, self.ontology) for cluster in clusters)
        gone = {old: new for one in self.realms.values() for old, new in one.replaced.items()}
        return Resolution(
            individuals=tuple(sorted(found, key=lambda individual: individual.id)),
            ids={key: cluster.id for key, cluster in self.home.items()},
            replaced={
                name: _living(standing, gone)
                for name, standing in self.names.items()
                if name != _living(standing, gone)
            },
            doubts=tuple(Doubt(*doubt) for one in self.realms.values() for doubt in one.doubts),
        )


def _living(name: str, gone: Mapping[str, str]) -> str:
    while name in gone:
        name = gone[name]
    return name


def _individual(cluster: Cluster[Any], ontology: Ontology) -> Individual:
    reasons: dict[str, list[Key]] = defaultdict(list)
    for key, reason in cluster.reasons.items():
        reasons[reason].append(key)
    merges = tuple(Merge(reason, tuple(keys)) for reason, keys in sorted(reasons.items()))
    members = cluster.members
    return Individual(cluster.id, labels.kind(members, ontology), labels.label(members), tuple(members), merges)
