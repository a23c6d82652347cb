"""What an article says beside the names: states and posts, and when it was published."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from kg.model import Claim, Reading, Referent

_HOMES = ("ofState", "locatedIn", "postIn", "partOfOrganization")


@dataclass(slots=True)
class Setting:
    """One article while its referents are being placed; `id` gives the individual a referent stands for already."""

    reading: Reading
    id: Callable[[str], str]
    published: date | None = None
    referents: Mapping[str, Referent] = field(init=False)
    _said: Mapping[str, list[Claim]] = field(init=False)
    _posts: Mapping[str, set[str]] = field(init=False)
    _states_by_post: Mapping[str, set[str]] = field(init=False)

    def __post_init__(self) -> None:
        self.referents = {referent.id: referent for referent in self.reading.referents}
        self._said, self._posts = defaultdict(list), defaultdict(set)
        for claim in self.reading.claims:
            if claim.negated:
                continue
            self._said[claim.subject].append(claim)
            for person, post in _in_post(claim):
                self._posts[person].add(post)
        self._states_by_post = defaultdict(set)
        for referent in self.reading.referents:
            for body in _values(referent, "postIn"):
                self._states_by_post[body].update(_values(referent, "ofState"))

    def said(self, referent: str, property: str) -> Iterator[Claim]:
        """What the article affirms of a referent."""
        return (claim for claim in self._said.get(referent, ()) if claim.property == property)

    def posts(self, person: str) -> frozenset[str]:
        """The posts that the article gives a person, as referents."""
        return frozenset(self._posts.get(person, ()))

    def states(self, referent: str) -> frozenset[str]:
        """The states that a referent belongs to or lies in, directly or through what it is part of."""
        return frozenset(self._states(referent, set()))

    def _states(self, referent: str, seen: set[str]) -> Iterator[str]:
        if referent.startswith("state/"):
            yield f"place/{referent.partition('/')[2]}"
            return
        known = self.referents.get(referent)
        if known is None or referent in seen:
            return
        seen.add(referent)
        for home in _HOMES:
            for value in _values(known, home):
                yield from self._states(value, seen)
        if referent.startswith("organization/"):  # the party whose secretary is North Korea's is North Korea's
            for value in self._states_by_post.get(referent, ()):
                yield from self._states(value, seen)

    def details(self, referent: Referent, property: str) -> frozenset[str]:
        """The individuals to which a detail of a name leads."""
        return frozenset(self.id(value) for value in _values(referent, property))

    def detail(self, referent: Referent, property: str) -> str:
        """The words of a detail of a name."""
        return next((value for name, value in referent.details if name == property), "")


def _values(referent: Referent, property: str) -> Iterator[str]:
    return (value for name, value in referent.details if name == property)


def _in_post(claim: Claim) -> Iterator[tuple[str, str]]:
    if claim.property == "tenure" and claim.object:
        yield claim.subject, claim.object
    person = claim.object or claim.subject
    for name, value in claim.qualifiers:
        if name == "inPost" and person.startswith("person/"):
            yield person, value
