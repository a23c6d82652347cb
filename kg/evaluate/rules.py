"""How precise each rule is: the claims behind the facts that were found, held against facts annotated by hand.

A claim is right where its fact is: a post as far as it is like the wanted one, a status where the event is wanted and
has it, a time, a place and a participant where the wanted event has them too, the words and the speaker of a
quotation. What is said of an event that nobody annotated is wrong throughout, so the measure is a strict one.
A rule counts once for a fact, however many claims it made for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

from kg.confidence import Measured
from kg.evaluate import likeness
from kg.evaluate.alignment import best_pairs
from kg.evaluate.likeness import Fact
from kg.evaluate.pairing import Pairing

Name = TypeVar("Name", str, tuple[str, str])

SAME_DATE = 0.75
"""The likeness of two dates from which one is no mistake: "2023-09" for a day of that month."""


class Case(NamedTuple):
    """A rule and the property of its claim, and how right it is: 0, .5 or 1."""

    rule: str
    property: str
    right: float


def judge(found: Fact, rules: Fact, wanted: Fact) -> Iterator[Case]:
    """Judge the rules behind the facts of one document; `rules` is of the form that `facts.with_rules` gives."""
    pairing = Pairing(found, wanted)
    yield from _posts(pairing, rules.get("persons") or ())
    yield from _events(pairing, rules.get("events") or ())
    yield from _quotations(pairing, rules.get("quotes") or ())


def measure(cases: Iterable[Case]) -> dict[str, Measured]:
    """Add the cases of each rule up."""
    return _together((case.rule, case.right) for case in cases)


def by_property(cases: Iterable[Case]) -> dict[tuple[str, str], Measured]:
    """Add the cases up by rule and property."""
    return _together(((case.rule, case.property), case.right) for case in cases)


def _together(cases: Iterable[tuple[Name, float]]) -> dict[Name, Measured]:
    found: dict[Name, list[float]] = defaultdict(list)
    for name, right in cases:
        found[name].append(right)
    return {name: Measured(len(right), sum(right)) for name, right in sorted(found.items())}


def _cases(rules: Iterable[str], property: str, right: float) -> Iterator[Case]:
    return (Case(rule, property, right) for rule in rules)


# ---------------------------------------------------------------- the kinds of facts


def _posts(pairing: Pairing, people: Sequence[Fact]) -> Iterator[Case]:
    alike = {i: likeness for i, _, likeness in pairing.posts}
    behind = [rules for person in people for rules in person["roles"]]
    for i, rules in enumerate(behind):
        yield from _cases(rules, "tenure", alike.get(i, 0.0))


def _events(pairing: Pairing, behind: Sequence[Mapping[str, list[str]]]) -> Iterator[Case]:
    found, wanted = pairing.all("events")
    partner: dict[int, Fact] = {i: wanted[j] for i, j, _ in pairing.events}
    for i, (event, rules) in enumerate(zip(found, behind, strict=True)):
        other = partner.get(i, {})
        dates = likeness.of_dates(event, other) >= SAME_DATE
        place = likeness.of_places(event.get("place") or "", other.get("place") or "")
        yield from _cases(rules["status"], "status", event.get("status") == other.get("status"))
        yield from _cases(rules["date"] if event.get("date") else (), "hasTime", dates)
        yield from _cases(rules["place"], "place", place if other.get("place") else 0.0)
        yield from _participants(pairing, event, other, rules["participants"])


def _participants(pairing: Pairing, event: Fact, other: Fact, behind: Iterable[Iterable[str]]) -> Iterator[Case]:
    names, wanted = ([str(one["name"]) for one in side.get("participants") or ()] for side in (event, other))
    same = [[float(pairing.is_same(a, b)) for b in wanted] for a in names]
    right = {i for i, _ in best_pairs(same)}
    for i, rules in enumerate(behind):
        yield from _cases(rules, "participation", i in right)


def _quotations(pairing: Pairing, behind: Sequence[Mapping[str, list[str]]]) -> Iterator[Case]:
    spoken = {i: right for i, _, right in pairing.quotations}
    for i, rules in enumerate(behind):
        yield from _cases(rules["text"], "words", i in spoken)
        yield from _cases(rules["speaker"], "participation", spoken.get(i, False))
