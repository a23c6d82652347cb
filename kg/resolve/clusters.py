"""The individuals of one realm while articles come in: where a referent belongs, and which two turn out to be one.

Each referent is placed once, knowing only the articles before its own, so that what is added later changes no name.
Nothing is joined through a doubtful link: where two individuals that cannot be one have an equal claim to a
referent, it stays alone, and the doubt is noted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from sys import intern
from typing import Generic, Protocol, TypeVar

from kg.model import Key, Referent
from kg.resolve.likeness import Likeness, Support
from kg.resolve.setting import Setting

P = TypeVar("P")


class Rules(Protocol[P]):
    """What one realm knows of likeness; profiles say what tells one individual from another."""

    def profiles(self, referents: Iterable[Referent], setting: Setting) -> Mapping[str, P]:
        """What an article says of each of its referents of this realm."""

    def keys(self, profile: P) -> Iterator[object]:
        """Where to look for the same individual: two that are one share a key."""

    def joined(self, one: P, other: P) -> P:
        """What both profiles know together."""

    def contradict(self, one: P, other: P) -> bool:
        """Whether two cannot be one, however alike their names."""

    def compare(self, one: P, other: P) -> Likeness | None:
        """Why two are one, if they are."""


class Alone:
    """The rules of a realm whose individuals belong to one article each: "anonymous sources" are others elsewhere."""

    def profiles(self, referents: Iterable[Referent], setting: Setting) -> Mapping[str, None]:
        """Nothing is known of any."""
        return dict.fromkeys(referent.id for referent in referents)

    def keys(self, profile: None) -> Iterator[object]:
        """There is nowhere to look."""
        return iter(())

    def joined(self, one: None, other: None) -> None:
        """Nothing and nothing is nothing."""

    def contradict(self, one: None, other: None) -> bool:
        """Nothing speaks against what a person decides."""
        return False

    def compare(self, one: None, other: None) -> Likeness | None:
        """No two are one."""
        return None


@dataclass(slots=True, eq=False)
class Cluster(Generic[P]):
    """An individual in the making; `reasons` say why each referent but the first is here."""

    id: str
    number: int  # in the order in which individuals were named
    profile: P
    members: list[tuple[Key, Referent]]
    reasons: dict[Key, str] = field(default_factory=dict)
    articles: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Realm(Generic[P]):
    """All individuals of one realm, found by the keys of their profiles."""

    rules: Rules[P]
    together: Mapping[Key, frozenset[Key]]
    apart: Mapping[Key, frozenset[Key]]
    home: dict[Key, Cluster[P]]  # of every referent that was placed
    clusters: dict[str, Cluster[P]] = field(default_factory=dict)
    doubts: list[tuple[Key, Key, str]] = field(default_factory=list)
    replaced: dict[str, str] = field(default_factory=dict)
    _index: dict[object, dict[int, Cluster[P]]] = field(default_factory=dict)
    _named: int = 0

    def find(self, key: Key, profile: P) -> tuple[Cluster[P], str] | None:
        """Give the individual that a new referent is, and why; two that it shows to be one become one."""
        matches = self._matches(key, profile)
        if not matches:
            return None
        best, likeness = matches[0]
        for rival, claim in matches[1:]:
            if claim.support < Support.GIVEN and not self._may_join(best, rival):
                if claim.support < likeness.support:
                    continue
                self.doubts.append((key, rival.members[0][0], f"{claim.reason}; but {_name(best)} fits as well"))
                return None
        for rival, claim in matches[1:]:
            if claim.support == Support.GIVEN or self._is_nobody_elses(rival, best):
                best = self.join(best, rival, claim.reason)
        return best, likeness.reason

    def open(self, key: Key, referent: Referent, id: str, profile: P) -> Cluster[P]:
        """Name a new individual."""
        self._named += 1
        cluster = Cluster(id, self._named, profile, [])
        self.clusters[id] = cluster
        self._put(cluster, key, referent)
        self._enter(cluster, profile)
        return cluster

    def extend(self, cluster: Cluster[P], key: Key, referent: Referent, profile: P, reason: str) -> None:
        """Add a referent to the individual that it is."""
        self._put(cluster, key, referent)
        cluster.reasons[key] = intern(reason)  # there are far fewer reasons than referents
        cluster.profile = self.rules.joined(cluster.profile, profile)
        self._enter(cluster, profile)

    def join(self, one: Cluster[P], other: Cluster[P], reason: str) -> Cluster[P]:
        """Make two individuals one: the one named first stays, the other's name leads to it."""
        if one is other:
            return one
        kept, gone = sorted((one, other), key=lambda cluster: cluster.number)
        founder = gone.members[0][0]
        kept.reasons |= gone.reasons | {founder: reason}
        for key, referent in gone.members:
            self._put(kept, key, referent)
        kept.profile = self.rules.joined(kept.profile, gone.profile)
        self._leave(gone)
        self._enter(kept, kept.profile)
        del self.clusters[gone.id]
        self.replaced[gone.id] = kept.id
        return kept

    def _matches(self, key: Key, profile: P) -> list[tuple[Cluster[P], Likeness]]:
        """Everybody that the referent may be, the best supported first."""
        apart = self.apart.get(key, frozenset())
        homes = (self.home[other] for other in self.together.get(key, ()) if other in self.home)
        given = {cluster.id: cluster for cluster in homes if not _holds(cluster, apart)}
        found = [(cluster, Likeness(Support.GIVEN, "decided by a person")) for cluster in given.values()]
        for cluster in self._candidates(profile):
            if cluster.id in given or key.article in cluster.articles or _holds(cluster, apart):
                continue
            if likeness := self.rules.compare(profile, cluster.profile):
                found.append((cluster, likeness))
        return sorted(found, key=lambda match: (-match[1].support, match[0].number))

    def _candidates(self, profile: P) -> Iterable[Cluster[P]]:
        found: dict[int, Cluster[P]] = {}
        for key in self.rules.keys(profile):
            found |= self._index.get(key, {})
        return found.values()

    def _may_join(self, one: Cluster[P], other: Cluster[P]) -> bool:
        return (
            not self.rules.contradict(one.profile, other.profile)
            and not one.articles & other.articles
            and not any(_holds(other, self.apart.get(key, frozenset())) for key, _ in one.members)
        )

    def _is_nobody_elses(self, cluster: Cluster[P], best: Cluster[P]) -> bool:
        """Whether an individual that may be the same has no other that it may be."""
        if not self._may_join(cluster, best):
            return False
        suitors = (one for one in self._candidates(cluster.profile) if one is not cluster and one is not best)
        return not any(
            self.rules.compare(cluster.profile, one.profile) for one in suitors if not self._may_join(one, best)
        )

    def _put(self, cluster: Cluster[P], key: Key, referent: Referent) -> None:
        cluster.members.append((key, referent))
        cluster.articles.add(key.article)
        self.home[key] = cluster

    def _enter(self, cluster: Cluster[P], profile: P) -> None:
        for key in self.rules.keys(profile):
            self._index.setdefault(key, {})[cluster.number] = cluster

    def _leave(self, cluster: Cluster[P]) -> None:
        for key in self.rules.keys(cluster.profile):
            self._index.get(key, {}).pop(cluster.number, None)


def _holds(cluster: Cluster[P], keys: frozenset[Key]) -> bool:
    """Whether one of some referents is here; a person's decisions are few, and nearly always there are none."""
    return bool(keys) and any(key in keys for key, _ in cluster.members)


def _name(cluster: Cluster[P]) -> str:
    key, referent = cluster.members[0]
    return f"“{referent.label}” of {key.article}"
