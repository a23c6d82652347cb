"""events.rq, timeline.rq, planned.rq, denied.rq: one body, four questions."""

import re

import pytest

from tests.queries.conftest import QUERIES, Ask

ALL = "event type from until timeText place participants status attributedTo evidence"
FOUR = ("events", "timeline", "planned", "denied")


def test_what_happened_with_everything_known_of_it(ask: Ask) -> None:
    """Two articles' words on one event stand together; lists are joined with semicolons."""
    assert ask("events", ALL, event="talks") == [
        (
            "Talks of Ana Ruiz and Tomás Paz", "talks", "2024-05-03", "2024-05-03", "3 May; 3 May 2024", "Quito",
            "Ana Ruiz; Commander of the Coast Guard; Jorge Vega; Luis Mora; Tomás Paz", "occurred",
            "Lucía Prado; Pedro Gil",
            "Ana María Ruiz, the president of Peru, and Tomás Paz met in Quito on 3 May 2024.",
        )
    ]  # fmt: skip


def test_events_are_what_happened_by_name(ask: Ask) -> None:
    """Nothing planned, denied or disputed is among them."""
    assert ask("events", "event status") == [
        ("Arrival of Ana Ruiz in Bogotá", "occurred"),
        ("Arrival of Ana Ruiz in Quito", "occurred"),
        ("Arrival of Tomás Paz at El Dorado airport", "occurred"),
        ("Departure of Ana Ruiz", "occurred"),
        ("Departure of Ana Ruiz in Lima", "occurred"),
        ("Departure of Tomás Paz from Bogotá", "occurred"),
        ("Meeting of Ana Ruiz and Tomás Paz in Lima", "occurred"),
        ("Statement of Ana Ruiz", "occurred"),
        ("Statement of Tomás Paz", "occurred"),
        ("Talks of Ana Ruiz and Tomás Paz", "occurred"),
        ("Transit of Ana Ruiz in Guayaquil", "occurred"),
        ("Visit of Ana Ruiz to Ecuador", "occurred"),
    ]


def test_a_timeline_holds_the_dated_events_in_the_order_of_time(ask: Ask) -> None:
    """Rival dates stand side by side in one cell."""
    assert ask("timeline", "from event") == [
        ("2023-03", "Meeting of Ana Ruiz and Tomás Paz in Lima"),
        ("2024-05-01", "Departure of Ana Ruiz in Lima"),
        ("2024-05-02", "Arrival of Ana Ruiz in Quito"),
        ("2024-05-02", "Visit of Ana Ruiz to Ecuador"),
        ("2024-05-03", "Talks of Ana Ruiz and Tomás Paz"),
        ("2024-05-04", "Departure of Ana Ruiz"),
        ("2024-05-05; 2024-05-06", "Arrival of Ana Ruiz in Bogotá"),
        ("2024-05-10", "Arrival of Tomás Paz at El Dorado airport"),
        ("2024-05-11", "Departure of Tomás Paz from Bogotá"),
    ]


def test_plans_with_whose_word_they_are(ask: Ask) -> None:
    """What is planned, expected or proposed; a place that is only possible is not asserted."""
    assert ask("planned", ALL) == [
        ("Arrival of Ana Ruiz in Santiago", "arrival", "2024-05-08", "2024-05-08", "8 May", "Santiago", "Ana Ruiz", "expected", "Lucía Prado", "She is expected in Santiago on 8 May."),
        ("Visit of Tomás Paz to Lima", "visit", "2024-07", "2024-07", "July 2024", "Lima", "Tomás Paz", "planned", "Lucía Prado", "Paz is scheduled to visit Lima in July 2024."),
        ("Summit in Cusco", "summit", None, None, None, None, None, "proposed", "Tomás Paz", "Paz proposed a summit in Cusco."),
    ]  # fmt: skip


def test_denials_with_whose_word_they_are(ask: Ask) -> None:
    """What did not occur is the author's word here, what is denied the minister's."""
    assert ask("denied", "event place participants status attributedTo evidence") == [
        ("Arrival of Ana Ruiz in La Paz", "La Paz", "Ana Ruiz", "did not occur", "Lucía Prado", "The president did not travel to La Paz."),
        ("Invitation to Luis Mora", None, "Luis Mora", "denied", "Iván Soto", "Soto also denied an invitation to Mora."),
    ]  # fmt: skip


def test_a_disputed_event_is_found_only_when_asked_for(ask: Ask) -> None:
    """Its word is everybody's who has one."""
    assert ask("events", "event attributedTo", status="disputed") == [
        ("Talks of Peru and Chile", "Chilean officials; Iván Soto")
    ]


@pytest.mark.parametrize(
    ("parameter", "value", "expected"),
    [
        ("type", "movement", {"Arrival", "Departure", "Transit"}),
        ("place", "quito", {"Arrival", "Talks"}),
        ("person", "ana maría", {"Arrival", "Departure", "Meeting", "Statement", "Talks", "Transit", "Visit"}),
        ("person", "Vega", {"Talks", "Visit"}),
        ("state", "peru", {"Visit"}),
        ("state", "Ecuador", {"Talks", "Visit"}),
        ("after", "2024-05-05", {"Arrival", "Departure"}),
        ("before", "2024", {"Meeting"}),
    ],
)
def test_events_are_narrowed_by_what_a_person_knows(ask: Ask, parameter: str, value: str, expected: set[str]) -> None:
    """A kind with its narrower kinds, a place, a participant, a state whose officer took part, a time."""
    found = ask("events", "event", **{parameter: value})

    assert {str(event).split()[0] for (event,) in found} == expected


def test_a_month_bounds_what_is_not_known_to_the_day(ask: Ask) -> None:
    """What was in March 2023 began before April, and was not over before March."""
    assert len(ask("timeline", "event", after="2023-03", before="2023-04")) == 1
    assert ask("timeline", "event", before="2023-03") == []


def test_the_four_differ_in_little_but_the_status() -> None:
    """So that a question mended in one is mended in all: their bodies are the same but for status, time and order."""
    bodies = {name: (QUERIES[0] / f"{name}.rq").read_text().partition("WHERE {")[2] for name in FOUR}
    same = {
        re.sub(r"\?status_iri IN \([^)]*\)|(OPTIONAL )?\{\n      \?event_iri dip:hasTime|\}\nORDER BY .*", "", body.partition("\nORDER BY")[0])
        for body in bodies.values()
    }  # fmt: skip

    assert len(same) == 1
