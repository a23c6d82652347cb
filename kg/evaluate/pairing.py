"""Which found fact answers which wanted one, in one document: the pairs on which every count rests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from kg.evaluate import likeness
from kg.evaluate.alignment import Pair, best_pairs
from kg.evaluate.likeness import Fact
from kg.evaluate.names import ALIKE, Owners, owners_of, plain_name, similarity

LOWEST = 0.40
"""Events less alike than this are no pair."""

Post = tuple[Fact, Fact]
"""A person and one of the posts that the person is said to hold."""


@dataclass(frozen=True)
class Pairing:
    """The facts found in a document beside those wanted; pairs are (number among found, number among wanted)."""

    found: Fact
    wanted: Fact

    def all(self, kind: str) -> tuple[list[Any], list[Any]]:
        """Give the facts of a kind on both sides."""
        return list(self.found.get(kind) or ()), list(self.wanted.get(kind) or ())

    # ------------------------------------------------------------ names and posts

    @cached_property
    def persons(self) -> list[Pair]:
        """The pairs of persons: by any spelling."""
        found, wanted = self.all("persons")
        return self._by_name(list(map(spellings, found)), list(map(spellings, wanted)), self._owners)

    def names(self, kind: str) -> list[Pair]:
        """The pairs of organizations or of places."""
        found, wanted = self.all(kind)
        return self._by_name([[name] for name in found], [[name] for name in wanted], None)

    def _by_name(self, found: Sequence[list[str]], wanted: Sequence[list[str]], owners: Owners | None) -> list[Pair]:
        alike = [[similarity(a, b, owners) for b in wanted] for a in found]
        return best_pairs([[value if value >= ALIKE else 0.0 for value in row] for row in alike])

    @cached_property
    def all_posts(self) -> tuple[list[Post], list[Post]]:
        """Every post of every person, on both sides."""
        found, wanted = self.all("persons")
        return _posts(found), _posts(wanted)

    @cached_property
    def posts(self) -> list[tuple[int, int, float]]:
        """The pairs of posts, of paired persons, each with its likeness: 1, or .5 for half of it."""
        person_of = dict(self.persons)
        found, wanted = self.all("persons")
        holders = [person_of.get(i) for i, person in enumerate(found) for _ in person.get("roles") or ()]
        others = [i for i, person in enumerate(wanted) for _ in person.get("roles") or ()]
        posts, wanted_posts = self.all_posts
        weights = [
            [likeness.of_posts(r, s) if a == b else 0.0 for b, (_, s) in zip(others, wanted_posts, strict=True)]
            for a, (_, r) in zip(holders, posts, strict=True)
        ]
        return [(i, j, weights[i][j]) for i, j in best_pairs(weights)]

    # ------------------------------------------------------------ events and quotations

    @cached_property
    def events(self) -> list[tuple[int, int, float]]:
        """The pairs of events, each with its likeness."""
        found, wanted = self.all("events")
        alike = [[likeness.of_events(a, b, self.widened, self._owners) for b in wanted] for a in found]
        weights = [[_weight(alike[i][j], a, b) for j, b in enumerate(wanted)] for i, a in enumerate(found)]
        return [(i, j, alike[i][j]) for i, j in best_pairs(weights)]

    @cached_property
    def quotations(self) -> list[tuple[int, int, bool]]:
        """The pairs of quotations, each with whether the speaker is the wanted one."""
        found, wanted = self.all("quotes")
        spoken = [[likeness.same_speaker(a, b, self.widened, self._owners) for b in wanted] for a in found]
        words = [[likeness.of_quotations(a, b) for b in wanted] for a in found]
        rows = zip(words, spoken, strict=True)
        pairs = best_pairs([[w and w + 5 * s for w, s in zip(*row, strict=True)] for row in rows])
        return [(i, j, spoken[i][j]) for i, j in pairs]

    def is_same(self, one: str, other: str) -> bool:
        """Tell whether two names are of one, by any spelling that either side declares."""
        return similarity(self.widened(one), self.widened(other), self._owners) >= ALIKE

    def widened(self, name: str) -> list[str]:
        """A name with all the spellings that either side declares for it."""
        return [name, *(s for table in self._declared for s in table.get(plain_name(name), ()))]

    @cached_property
    def _owners(self) -> Owners:
        return owners_of([spellings(person) for person in self.all("persons")[1]])

    @cached_property
    def _declared(self) -> list[dict[str, list[str]]]:
        return [
            {plain_name(name): spellings(person) for person in side for name in spellings(person)}
            for side in self.all("persons")
        ]


def spellings(person: Fact) -> list[str]:
    """Give the name of a person and every other spelling."""
    return [name for name in (person.get("name"), *(person.get("aliases") or ())) if name]


def _posts(people: Sequence[Fact]) -> list[Post]:
    return [(person, post) for person in people for post in person.get("roles") or ()]


def _weight(alike: float, found: Fact, wanted: Fact) -> float:
    """Shared evidence and status only choose between partners that are equally good."""
    if alike < LOWEST:
        return 0.0
    shared = likeness.of_words(found.get("evidence"), wanted.get("evidence"))
    return alike + 0.05 * shared + 0.02 * (found.get("status") == wanted.get("status"))
