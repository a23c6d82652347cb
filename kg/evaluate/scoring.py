"""Counting what is right, document by document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.evaluate.alignment import Pair
from kg.evaluate.likeness import Fact
from kg.evaluate.pairing import Pairing

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
"""The lowest likeness of an event that is strictly right."""


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
    return _Count(Pairing(found, wanted)).score(text)


@dataclass
class _Count:
    facts: Pairing
    result: Score = field(default_factory=Score)

    def score(self, text: str | None) -> Score:
        self._names()
        self._posts()
        self._events()
        self._quotations()
        if text is not None:
            self._evidence(text)
        return self.result

    def _names(self) -> None:
        people, wanted = ([person.get("name") for person in side] for side in self.facts.all("persons"))
        self._count("persons", len(self.facts.persons), self.facts.persons, people, wanted)
        for kind in ("places", "organizations"):
            pairs = self.facts.names(kind)
            self._count(kind, len(pairs), pairs, *self.facts.all(kind))

    def _posts(self) -> None:
        found, wanted = ([_post(*post) for post in side] for side in self.facts.all_posts)
        right = sum(alike for *_, alike in self.facts.posts)
        self._count("person-role-org", right, [(i, j) for i, j, _ in self.facts.posts], found, wanted)

    # ------------------------------------------------------------ events

    def _events(self) -> None:
        found, wanted = self.facts.all("events")
        pairs = self.facts.events
        right = sum(alike for *_, alike in pairs)
        self._count("events soft", right, [(i, j) for i, j, _ in pairs], found, wanted)
        self._tally("events strict", sum(alike >= STRICT for *_, alike in pairs), len(found), len(wanted))
        core = sum(alike for i, j, alike in pairs if _is_core(found[i]) and _is_core(wanted[j]))
        self._tally("events soft, core types", core, sum(map(_is_core, found)), sum(map(_is_core, wanted)))
        self._statuses([(found[i], wanted[j]) for i, j, _ in pairs], len(found), len(wanted))

    def _statuses(self, matched: Sequence[tuple[Fact, Fact]], found: int, wanted: int) -> None:
        right = sum(a.get("status") == b.get("status") for a, b in matched)
        self._tally("status", right, found, wanted)
        self._tally("status accuracy", right, len(matched), len(matched))
        others = [a for a, b in matched if b.get("status") != "occurred"]
        self._tally("leak", sum(a.get("status") == "occurred" for a in others), len(others), len(others))
        sourced = [(a.get("reported_by"), b["reported_by"]) for a, b in matched if b.get("reported_by")]
        told = sum(bool(a) and self.facts.is_same(str(a), b) for a, b in sourced)
        self._tally("reported by", told, len(sourced), len(sourced))

    # ------------------------------------------------------------ quotations and evidence

    def _quotations(self) -> None:
        found, wanted = self.facts.all("quotes")
        pairs = self.facts.quotations
        self._count("quote span", len(pairs), [(i, j) for i, j, _ in pairs], found, wanted)
        self._tally("quote-speaker", sum(spoken for *_, spoken in pairs), len(found), len(wanted))
        self.result.errors += [
            Miss("quote-speaker", True, f"{found[i].get('speaker')}, not {wanted[j].get('speaker')}", found[i]["text"])
            for i, j, spoken in pairs
            if not spoken
        ]

    def _evidence(self, text: str) -> None:
        events, quotations = self.facts.all("events")[0], self.facts.all("quotes")[0]
        pieces: list[str | None] = [e.get("evidence") for e in events] + [q.get("text") for q in quotations]
        proven = sum(bool(piece and piece in text) for piece in pieces)
        self._tally("traceable", proven, len(pieces), len(pieces))

    # ------------------------------------------------------------ bookkeeping

    def _tally(self, name: str, right: float, found: int, wanted: int) -> None:
        self.result.tallies[name].add(right, found, wanted)

    def _count(
        self, kind: str, right: float, pairs: Sequence[Pair], found: Sequence[object], wanted: Sequence[object]
    ) -> None:
        self._tally(kind, right, len(found), len(wanted))
        matched, met = {i for i, _ in pairs}, {j for _, j in pairs}
        self.result.errors += [_miss(kind, True, fact) for i, fact in enumerate(found) if i not in matched]
        self.result.errors += [_miss(kind, False, fact) for j, fact in enumerate(wanted) if j not in met]


def _is_core(event: Fact) -> bool:
    """Statements and other events are the least settled of the annotation."""
    return event.get("type") not in ("statement", "other")


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
