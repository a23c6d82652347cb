"""Counting what is right, document by document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from kg.evaluate import likeness
from kg.evaluate.alignment import Pair, best_pairs
from kg.evaluate.likeness import Fact
from kg.evaluate.names import ALIKE, Owners, owners_of, plain_name, similarity

MEASURES = (
    "persons",
    "person-role-org",
    "places",
    "organizations",
    "events soft",
    "events strict",
    "events soft, core types",
    "status",
    "quote span",
    "quote-speaker",
)
"""The rows of the table, in their order."""

STRICT = 0.75
LOWEST = 0.40
"""Events less alike than this are no pair."""


@dataclass(slots=True)
class Tally:
    """What was right, what was found, what was wanted."""

    right: float = 0.0
    found: int = 0
    wanted: int = 0

    def add(self, right: float, found: int, wanted: int) -> None:
        """Count some more."""
        self.right += right
        self.found += found
        self.wanted += wanted

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 when nothing was found and nothing wanted."""
        return self.right / self.found if self.found else float(not self.wanted)

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found."""
        return self.right / self.wanted if self.wanted else float(not self.found)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Miss:
    """A fact that was wanted and not found, or found and not wanted."""

    kind: str
    is_false: bool
    words: str
    evidence: str | None = None


@dataclass(slots=True)
class Score:
    """The tallies of one document, or of several together, and the errors behind them."""

    tallies: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    errors: list[Miss] = field(default_factory=list)

    def __add__(self, other: Score) -> Score:
        together = Score(errors=[*self.errors, *other.errors])
        for score in (self, other):
            for name, tally in score.tallies.items():
                together.tallies[name].add(tally.right, tally.found, tally.wanted)
        return together

    def share(self, name: str) -> float | None:
        """A share that is no F1: "status accuracy", "leak", "reported by", "traceable"; None without a case."""
        tally = self.tallies.get(name)
        return tally.right / tally.found if tally and tally.found else None


def score(found: Fact, wanted: Fact, text: str | None = None) -> Score:
    """Score the facts of one document; with its text, whether each piece of evidence stands in it too."""
    return _Document(found, wanted, text).score()


@dataclass
class _Document:
    found: Fact
    wanted: Fact
    text: str | None
    result: Score = field(default_factory=Score)

    def score(self) -> Score:
        people = self._persons()
        self._posts(dict(people))
        for kind in ("places", "organizations"):
            self._names(kind)
        self._events()
        self._quotations()
        self._evidence()
        return self.result

    # ------------------------------------------------------------ names

    def _persons(self) -> list[Pair]:
        found, wanted = self._all("persons")
        return self._aligned("persons", list(map(_spellings, found)), list(map(_spellings, wanted)), self._owners)

    def _names(self, kind: str) -> None:
        found, wanted = self._all(kind)
        self._aligned(kind, [[name] for name in found], [[name] for name in wanted], None)

    def _aligned(
        self, kind: str, found: Sequence[list[str]], wanted: Sequence[list[str]], owners: Owners | None
    ) -> list[Pair]:
        weights = [[_at_least(similarity(a, b, owners), ALIKE) for b in wanted] for a in found]
        pairs = best_pairs(weights)
        self._count(kind, len(pairs), pairs, [a[0] for a in found], [b[0] for b in wanted])
        return pairs

    def _posts(self, person_of: Mapping[int, int]) -> None:
        people, wanted_people = self._all("persons")
        posts = [(person_of.get(i), p, r) for i, p in enumerate(people) for r in p.get("roles") or ()]
        wanted = [(i, p, r) for i, p in enumerate(wanted_people) for r in p.get("roles") or ()]
        weights = [[likeness.of_posts(r, s) if a == b else 0.0 for b, _, s in wanted] for a, _, r in posts]
        pairs = best_pairs(weights)
        right = sum(weights[i][j] for i, j in pairs)
        self._count(
            "person-role-org", right, pairs, [_post(p, r) for _, p, r in posts], [_post(p, r) for _, p, r in wanted]
        )

    # ------------------------------------------------------------ events

    def _events(self) -> None:
        found, wanted = self._all("events")
        alike = [[likeness.of_events(a, b, self._widened, self._owners) for b in wanted] for a in found]
        pairs = best_pairs(
            [[_event_weight(alike[i][j], a, b) for j, b in enumerate(wanted)] for i, a in enumerate(found)]
        )
        self._count("events soft", sum(alike[i][j] for i, j in pairs), pairs, found, wanted)
        self._tally("events strict", sum(alike[i][j] >= STRICT for i, j in pairs), len(found), len(wanted))
        core = [(i, j) for i, j in pairs if _is_core(found[i]) and _is_core(wanted[j])]
        counts = (sum(map(_is_core, found)), sum(map(_is_core, wanted)))
        self._tally("events soft, core types", sum(alike[i][j] for i, j in core), *counts)
        matched = [(found[i], wanted[j]) for i, j in pairs]
        self._statuses(matched, len(found), len(wanted))

    def _statuses(self, matched: Sequence[tuple[Fact, Fact]], found: int, wanted: int) -> None:
        right = sum(a.get("status") == b.get("status") for a, b in matched)
        self._tally("status", right, found, wanted)
        self._tally("status accuracy", right, len(matched), len(matched))
        others = [a for a, b in matched if b.get("status") != "occurred"]
        self._tally("leak", sum(a.get("status") == "occurred" for a in others), len(others), len(others))
        sourced = [(a.get("reported_by"), b["reported_by"]) for a, b in matched if b.get("reported_by")]
        told = sum(bool(a) and self._is_same(str(a), b) for a, b in sourced)
        self._tally("reported by", told, len(sourced), len(sourced))

    # ------------------------------------------------------------ quotations and evidence

    def _quotations(self) -> None:
        found, wanted = self._all("quotes")
        spoken = [[likeness.same_speaker(a, b, self._widened, self._owners) for b in wanted] for a in found]
        words = [[likeness.of_quotations(a, b) for b in wanted] for a in found]
        pairs = best_pairs(
            [[w and w + 5 * s for w, s in zip(*row, strict=True)] for row in zip(words, spoken, strict=True)]
        )
        self._count("quote span", len(pairs), pairs, found, wanted)
        self._tally("quote-speaker", sum(spoken[i][j] for i, j in pairs), len(found), len(wanted))
        self.result.errors += [
            Miss(
                "quote-speaker",
                True,
                f"{found[i].get('speaker')}, not {wanted[j].get('speaker')}",
                found[i].get("text"),
            )
            for i, j in pairs
            if not spoken[i][j]
        ]

    def _evidence(self) -> None:
        if self.text is None:
            return
        events, quotations = self._all("events")[0], self._all("quotes")[0]
        pieces: list[str | None] = [e.get("evidence") for e in events] + [q.get("text") for q in quotations]
        proven = sum(bool(piece and piece in self.text) for piece in pieces)
        self._tally("traceable", proven, len(pieces), len(pieces))

    # ------------------------------------------------------------ bookkeeping

    def _all(self, kind: str) -> tuple[list[Any], list[Any]]:
        return list(self.found.get(kind) or ()), list(self.wanted.get(kind) or ())

    @cached_property
    def _owners(self) -> Owners:
        return owners_of([_spellings(person) for person in self._all("persons")[1]])

    def _widened(self, name: str) -> list[str]:
        """A name with all the spellings that either side declares for it."""
        return [name, *(s for table in self._declared for s in table.get(plain_name(name), ()))]

    @cached_property
    def _declared(self) -> list[dict[str, list[str]]]:
        return [
            {plain_name(name): _spellings(person) for person in side for name in _spellings(person)}
            for side in self._all("persons")
        ]

    def _is_same(self, one: str, other: str) -> bool:
        return similarity(self._widened(one), self._widened(other), self._owners) >= ALIKE

    def _tally(self, name: str, right: float, found: int, wanted: int) -> None:
        self.result.tallies[name].add(right, found, wanted)

    def _count(
        self, kind: str, right: float, pairs: Sequence[Pair], found: Sequence[object], wanted: Sequence[object]
    ) -> None:
        self._tally(kind, right, len(found), len(wanted))
        matched, met = {i for i, _ in pairs}, {j for _, j in pairs}
        self.result.errors += [_miss(kind, True, fact) for i, fact in enumerate(found) if i not in matched]
        self.result.errors += [_miss(kind, False, fact) for j, fact in enumerate(wanted) if j not in met]


def _spellings(person: Fact) -> list[str]:
    return [name for name in (person.get("name"), *(person.get("aliases") or ())) if name]


def _at_least(value: float, lowest: float) -> float:
    return value if value >= lowest else 0.0


def _is_core(event: Fact) -> bool:
    """Statements and other events are the least settled of the annotation."""
    return event.get("type") not in ("statement", "other")


def _event_weight(alike: float, found: Fact, wanted: Fact) -> float:
    """Shared evidence and status only choose between partners that are equally good."""
    if alike < LOWEST:
        return 0.0
    shared = likeness.of_words(found.get("evidence"), wanted.get("evidence"))
    return alike + 0.05 * shared + 0.02 * (found.get("status") == wanted.get("status"))


def _post(person: Fact, post: Fact) -> str:
    return ", ".join(
        filter(None, (person.get("name"), post.get("title"), post.get("organization"), post.get("country")))
    )


def _miss(kind: str, is_false: bool, fact: object) -> Miss:
    if not isinstance(fact, dict):
        return Miss(kind, is_false, str(fact))
    if "text" in fact:
        return Miss(kind, is_false, f"{fact.get('speaker')}: {fact['text']}")
    who = ", ".join(str(p.get("name")) for p in fact.get("participants") or ())
    words = [fact.get("type"), fact.get("date"), fact.get("place"), fact.get("status"), who]
    return Miss(kind, is_false, " | ".join(str(word) for word in words if word), fact.get("evidence"))


def total(scores: Iterable[Score]) -> Score:
    """Add the scores of several documents up."""
    together = Score()
    for one in scores:
        together += one
    return together
