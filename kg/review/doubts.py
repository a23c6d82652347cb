"""Which claims most need a person's eyes, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from kg.model import Certainty, Claim, Reading, Status
from kg.times import TimeSpan, compatible

UNSURE = 0.6
"""Rules that are sure to be right less often than this have their claims looked at."""

_HAPPENED = {f"dip:{status}" for status in (Status.OCCURRED, Status.ONGOING)}
_DID_NOT = {f"dip:{s}" for s in (Status.DENIED, Status.DID_NOT_OCCUR, Status.RULED_OUT, Status.CANCELLED)}


@dataclass(frozen=True, slots=True)
class Doubt:
    """A claim to look at; the lower its rank, the sooner."""

    claim: Claim
    rank: float
    reasons: tuple[str, ...]


def doubts(reading: Reading, confidence: Mapping[str, float] | None = None) -> tuple[Doubt, ...]:
    """Name the claims of a reading that nobody has judged and that need it, the most doubtful first.

    `confidence` gives for a rule the share of its claims that is sure to be right, where that was measured.
    """
    found: dict[str, list[tuple[float, str]]] = defaultdict(list)
    open_claims = [claim for claim in reading.claims if not claim.is_rejected()]
    for id, rank, reason in _reasons(open_claims, confidence or {}):
        found[id].append((rank, reason))
    every = (
        Doubt(claim, min(found[claim.id])[0], tuple(dict.fromkeys(reason for _, reason in sorted(found[claim.id]))))
        for claim in open_claims
        if claim.id in found and claim.judgement is None
    )
    return tuple(sorted(every, key=lambda doubt: (doubt.rank, doubt.claim.passage, doubt.claim.property)))


def _reasons(claims: list[Claim], confidence: Mapping[str, float]) -> Iterator[tuple[str, float, str]]:
    for claim in claims:
        sure = confidence.get(claim.rule)
        if claim.property == "status" and claim.object == f"dip:{Status.UNCLEAR}":
            yield claim.id, 0, "status unclear"
        if sure is not None and sure < UNSURE:
            yield claim.id, 1 + sure, f"confidence {sure:.2f}"
        if claim.certainty is not Certainty.CERTAIN:
            yield claim.id, 3, str(claim.certainty)
        if claim.property in ("sameAs", "denotes"):
            yield claim.id, 4 if claim.property == "sameAs" else 5, "merge"
    for one, other, reason in _conflicts(claims):
        yield one.id, 2, reason
        yield other.id, 2, reason


def _conflicts(claims: list[Claim]) -> Iterator[tuple[Claim, Claim, str]]:
    """Claims about one subject that cannot both be true, or are rivals."""
    together: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.property in ("hasTime", "status", "participation", "place", "tenure"):
            together[claim.subject, claim.property].append(claim)
    for group in together.values():
        for one, other in combinations(group, 2):
            if reason := _conflict(one, other):
                yield one, other, reason


def _conflict(one: Claim, other: Claim) -> str:
    if isinstance(one.value, TimeSpan) and isinstance(other.value, TimeSpan):
        return "" if compatible(one.value, other.value) else "rival times"
    said = {one.object, other.object}
    if one.property == "status" and said & _HAPPENED and said & _DID_NOT:
        return "happened or not"
    if one.object == other.object and one.qualifiers == other.qualifiers and one.negated != other.negated:
        return "affirmed and denied"
    return ""
