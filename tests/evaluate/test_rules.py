"""Which claims of a rule are right, by facts annotated by hand."""

from __future__ import annotations

from typing import Any

from kg.evaluate import rules
from kg.evaluate.rules import Case

MEETING: dict[str, Any] = {
    "type": "meeting",
    "status": "planned",
    "date": "2024-05-02",
    "place": "Quito",
    "participants": [{"name": "Ana Ruiz"}, {"name": "Luis Mora"}],
}
BEHIND: dict[str, Any] = {
    "status": ["events.verb"],
    "date": ["events.verb"],
    "place": ["events.noun"],
    "participants": [["events.verb"], ["events.company", "events.verb"]],
}


def cases(kind: str, found: Any, behind: Any, wanted: Any) -> list[Case]:  # noqa: ANN401
    return list(rules.judge({kind: [found]}, {kind: [behind]}, {kind: [wanted]}))


def test_an_event_that_is_wanted_makes_every_claim_right() -> None:
    """Status, time, place and each participant are a case of each rule behind them."""
    assert cases("events", MEETING, BEHIND, MEETING) == [
        Case("events.verb", "status", True),
        Case("events.verb", "hasTime", True),
        Case("events.noun", "place", 1.0),
        Case("events.verb", "participation", True),
        Case("events.company", "participation", True),
        Case("events.verb", "participation", True),
    ]


def test_each_claim_of_an_event_is_judged_by_itself() -> None:
    """Another status, another day, no place and nobody beside Ruiz: four mistakes, one right."""
    wanted = MEETING | {
        "status": "occurred",
        "date": "2024-05-09",
        "place": None,
        "participants": [{"name": "Ana Ruiz"}],
    }

    right = [(case.property, bool(case.right)) for case in cases("events", MEETING, BEHIND, wanted)]

    assert right[:4] == [("status", False), ("hasTime", False), ("place", False), ("participation", True)]
    assert right[4:] == [("participation", False), ("participation", False)]


def test_an_event_that_nobody_annotated_makes_every_claim_wrong() -> None:
    """What never was has no participants."""
    wanted = {"type": "arrival", "status": "occurred", "participants": [{"name": "Eva Lind"}]}

    assert {case.right for case in cases("events", MEETING, BEHIND, wanted)} == {False}


def test_a_post_is_right_as_far_as_it_is_like_the_wanted_one() -> None:
    """The right title without its ministry counts one half."""
    found = {"name": "Ana Ruiz", "roles": [{"title": "minister"}]}
    wanted = {"name": "Ana Ruiz", "roles": [{"title": "minister", "organization": "Ministry of Trade"}]}

    assert cases("persons", found, {"roles": [["title.front"]]}, wanted) == [Case("title.front", "tenure", 0.5)]


def test_words_and_speaker_are_two_claims() -> None:
    """The words are Ruiz's; the rule that gave them to Mora is wrong, the one that found them is right."""
    found = {"speaker": "Luis Mora", "text": "We are glad,"}
    wanted = {"speaker": "Ana Ruiz", "text": "We are glad,"}

    assert cases("quotes", found, {"text": ["quote.verb"], "speaker": ["quote.verb"]}, wanted) == [
        Case("quote.verb", "words", True),
        Case("quote.verb", "participation", False),
    ]


def test_cases_add_up_by_rule_and_by_property() -> None:
    """Precision is over all claims of a rule; the parts stay visible."""
    found = [Case("events.verb", "status", 1), Case("events.verb", "place", 0), Case("title.front", "tenure", 0.5)]

    assert {rule: one.precision for rule, one in rules.measure(found).items()} == {
        "events.verb": 0.5,
        "title.front": 0.5,
    }
    assert rules.by_property(found)["events.verb", "status"].precision == 1.0
