"""Which claims a person is asked about first."""

from dataclasses import replace
from datetime import datetime

from kg.claim_ids import with_ids
from kg.model import Certainty, Claim, Reading
from kg.review import Action, apply, doubts
from kg.times import TimeSpan
from tests.review.conftest import DAY, NOTE, claim_about, decide, span


def with_claim(reading: Reading, claim: Claim) -> Reading:
    return with_ids(NOTE, replace(reading, claims=(*reading.claims, claim)))


def reasons(reading: Reading, confidence: dict[str, float] | None = None) -> list[tuple[str, str, str]]:
    return [(d.claim.subject, d.claim.property, ", ".join(d.reasons)) for d in doubts(reading, confidence)]


def test_an_unclear_status_comes_before_a_merge(reading: Reading) -> None:
    """What no rule understood needs eyes first; names taken for one person need them too."""
    assert reasons(reading) == [("event/visit", "status", "status unclear"), ("person/ana-ruiz", "sameAs", "merge")]


def test_low_confidence_comes_next_lowest_first(reading: Reading) -> None:
    """A rule that was often wrong has its claims looked at; one that was never measured has not."""
    found = [d for d in doubts(reading, {"events.verb": 0.2, "movement.verb": 0.5}) if "confidence" in d.reasons[0]]

    assert [d.claim.rule for d in found[:3]] == ["events.verb"] * 3
    assert found[-1].claim.rule == "movement.verb"


def test_rival_times_are_doubted_together(reading: Reading) -> None:
    """One event on two days: both claims are shown."""
    bounds = [datetime(2024, 5, 1)] * 2 + [datetime(2024, 5, 1, 23)] * 2
    rival = TimeSpan("1 May", DAY.granularity, DAY.basis, *bounds, "2024-05-01")
    found = with_claim(reading, Claim("event/arrival", "hasTime", span("The capital"), "events.verb", value=rival))

    assert [r for r in reasons(found) if r[1] == "hasTime"] == [("event/arrival", "hasTime", "rival times")] * 2


def test_an_event_that_happened_and_did_not_is_doubted(reading: Reading) -> None:
    """A denial beside a report: a person decides."""
    found = with_claim(reading, Claim("event/meeting", "status", span("The capital"), "events.verb", "dip:denied"))

    assert [r for r in reasons(found) if r[0] == "event/meeting"] == [
        ("event/meeting", "status", "happened or not")
    ] * 2


def test_alternatives_are_doubted(reading: Reading) -> None:
    """One of several places that the words leave open."""
    claim = Claim("event/visit", "place", span("The capital"), "x", "place/quito", certainty=Certainty.ALTERNATIVE)

    assert ("event/visit", "place", "alternative") in reasons(with_claim(reading, claim))


def test_what_was_judged_is_not_doubted_again(reading: Reading) -> None:
    """Accepted or rejected, a claim is done with; so is the rival of a rejected one."""
    claim = claim_about(reading, "event/visit", "status")
    judged = apply(reading, (decide(Action.ACCEPT, claim=claim.id),), NOTE).reading

    assert reasons(judged) == [("person/ana-ruiz", "sameAs", "merge")]
