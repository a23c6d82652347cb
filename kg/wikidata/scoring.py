"""The score of a candidate: reasons with weights, nothing hidden.

The weights were chosen so that 0.9 needs the name as it is written and everything else that an article can know:
the state, and the post or the kind. What disagrees counts as much as what agrees.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from kg.wikidata.known import Known
from kg.wikidata.names import similarity
from kg.wikidata.nouns import Candidate, Entity, Office, Proposal, Reason

PERSON = {"name": 0.40, "kind": 0.05, "state": 0.20, "post": 0.20, "term": 0.10, "only": 0.05}
THING = {"name": 0.40, "kind": 0.20, "state": 0.25, "only": 0.15}
SOME_POST, NEAR = 0.05, 0.10
AGAINST = {"state": -0.25, "life": -0.30, "calling": -0.25}

MARGIN = 0.10
"""How far the best must be ahead of the next to be taken without a person."""

ENOUGH_FACTS = 2
"""How many facts beside the name must agree for an exact match without a person."""

_LEAST, _LEAST_UNASKED = 0.45, 0.35
_NAMESAKE = 0.85
_VAGUE = frozenset({"Place", "Organization", "Agent", "GeopoliticalEntity"})
_GROWN_UP = 18


def weigh(entity: Entity, candidates: Iterable[Candidate], known: Known, *, thorough: bool) -> tuple[Proposal, ...]:
    """Give the candidates that may be the individual, the likeliest first.

    `thorough` says that Wikidata itself was asked: only then is it known that nobody else has the name.
    """
    possible = [one for one in candidates if known.kinds.agree(entity.kind, one.kinds) is not False]
    proposals = [compare(entity, one, known) for one in possible]
    named = [one for one in proposals if _name_weight(one) > 0]
    if thorough:
        named = [_alone(entity, one, named) for one in named]
    least = _LEAST if thorough else _LEAST_UNASKED
    found = [one for one in named if one.score >= least]
    return tuple(sorted(found, key=lambda one: (-one.score, int(one.candidate.qid[1:]))))


def clear(proposals: Sequence[Proposal], least: float) -> Proposal | None:
    """Give the best proposal if it can stand without a person: good, ahead of the next, and on two facts."""
    if not proposals:
        return None
    best = proposals[0]
    second = proposals[1].score if len(proposals) > 1 else 0.0
    sure = best.score >= least and best.score - second >= MARGIN and best.facts >= ENOUGH_FACTS
    return best if sure else None


def compare(entity: Entity, one: Candidate, known: Known) -> Proposal:
    """Gather the reasons for and against one item, whoever else has the name."""
    person = entity.realm == "person"
    weights = PERSON if person else THING
    reasons = [
        _name(entity, one, weights["name"]),
        _kind(entity, one, known, weights["kind"]),
        _state(entity, one, known, weights["state"]),
        *(_career(entity, one, known) if person else ()),
    ]
    given = tuple(reason for reason in reasons if reason)
    return Proposal(one, given, sum(reason.weight > 0 and _counts(reason.fact, entity) for reason in given))


def _counts(fact: str, entity: Entity) -> bool:
    """Say which facts could have disagreed: that a person is a human being is none."""
    specific = entity.realm != "person" and entity.kind not in _VAGUE
    return fact in ("state", "post") or (fact == "kind" and specific)


def _name(entity: Entity, one: Candidate, weight: float) -> Reason:
    pairs = ((similarity(ours, theirs), theirs) for ours in entity.spellings for theirs in one.names)
    likeness, spelling = max(pairs, default=(0.0, ""))
    return Reason("name", weight * likeness, spelling)


def _kind(entity: Entity, one: Candidate, known: Known, weight: float) -> Reason | None:
    if not known.kinds.agree(entity.kind, one.kinds):
        return None
    return Reason("kind", weight / 2 if entity.kind in _VAGUE else weight, ", ".join(sorted(one.kinds)))


def _state(entity: Entity, one: Candidate, known: Known, weight: float) -> Reason | None:
    ours = entity.states | {office.state for office in entity.offices if office.state}
    theirs = one.states | {office.state for office in one.offices if office.state}
    if near := entity.near & theirs:
        return Reason("near", NEAR, ", ".join(sorted(known.states.get(state, state) for state in near)))
    if not ours or not theirs:
        return None
    both = ours & theirs
    named = ", ".join(sorted(known.states.get(state, state) for state in both or theirs))
    return Reason("state", weight if both else AGAINST["state"], named)


def _career(entity: Entity, one: Candidate, known: Known) -> Iterator[Reason | None]:
    """Compare the posts that an article gives with those of an item."""
    if pair := _post(entity, one, known):
        yield Reason("post", PERSON["post"], pair[1].title)
        yield _term(entity, *pair)
    elif entity.offices and one.offices:
        yield Reason("office", SOME_POST, f"another: {one.offices[-1].title}")
    elif entity.offices and one.callings:
        yield Reason("calling", AGAINST["calling"], ", ".join(sorted(one.callings)))
    yield _life(entity, one)


def _post(entity: Entity, one: Candidate, known: Known) -> tuple[Office, Office] | None:
    """Find a post of the article and one of the item that are one post; rather one whose years fit."""
    pairs = [
        (ours, theirs)
        for ours in entity.offices
        for theirs in one.offices
        if known.titles.same(ours.title, theirs.title) and (ours.state or theirs.state) == (theirs.state or ours.state)
    ]
    return max(pairs, key=lambda pair: _term(entity, *pair) is not None, default=None)


def _term(entity: Entity, ours: Office, theirs: Office) -> Reason | None:
    """Tell whether the years of the post fit what the article says on its day: is the holder, or was."""
    if any(_fits(day, ours, theirs) for day in entity.seen):
        until = theirs.end or theirs.as_of or "now"
        return Reason("term", PERSON["term"], f"{theirs.start} to {until}")
    return None


def _fits(day: date, ours: Office, theirs: Office) -> bool:
    if theirs.start is None or theirs.start > day:
        return False
    if ours.former:
        return theirs.end is not None and theirs.end <= day
    return day <= (theirs.end or theirs.as_of or day)


def _life(entity: Entity, one: Candidate) -> Reason | None:
    """Somebody in office was alive, and grown up."""
    if not entity.seen or not any(not office.former for office in entity.offices):
        return None
    day = entity.seen[-1]
    if one.died and one.died < entity.seen[0]:
        return Reason("life", AGAINST["life"], f"died {one.died}")
    if one.born and day.year - one.born.year < _GROWN_UP:
        return Reason("life", AGAINST["life"], f"born {one.born}")
    return None


def _alone(entity: Entity, one: Proposal, others: Iterable[Proposal]) -> Proposal:
    """Count it for an item that nobody else of its kind bears the name, but for those whom something speaks against."""
    weights = PERSON if entity.realm == "person" else THING
    enough = _NAMESAKE * weights["name"]
    rivals = [other for other in others if other is not one and _name_weight(other) >= enough and not _contested(other)]
    if rivals or _contested(one) or _name_weight(one) < enough:
        return one
    return replace(one, reasons=(*one.reasons, Reason("only", weights["only"], "no other of that name and kind fits")))


def _contested(proposal: Proposal) -> bool:
    return any(reason.weight < 0 for reason in proposal.reasons)


def _name_weight(proposal: Proposal) -> float:
    return next(reason.weight for reason in proposal.reasons if reason.fact == "name")
