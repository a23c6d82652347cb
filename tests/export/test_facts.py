"""The facts of an article, written out."""

from __future__ import annotations

from typing import Any

import pytest

from kg import store
from kg.export import facts
from kg.workspace import Workspace
from tests.export.conftest import DENIED, DINNER, IN_QUITO, LUNCH, SAID, TEXT, TOUR


@pytest.fixture
def note(place: Workspace) -> dict[str, Any]:
    """The facts of the first article."""
    return dict(facts.every(store.of(place)))["note.1"]


def test_an_article_in_which_nothing_is_said_has_empty_facts(place: Workspace) -> None:
    """Each article has its facts, under the name of its file."""
    assert dict(facts.every(store.of(place)))["empty"] == {
        "id": "empty",
        "persons": [],
        "organizations": [],
        "places": [],
        "events": [],
        "quotes": [],
    }


def test_a_person_has_every_spelling_and_every_post(note: dict[str, Any]) -> None:
    """Two referents of one individual are one person; an author whom the text never names is none."""
    assert note["persons"] == [
        {
            "name": "Ana Ruiz",
            "aliases": ["Ruiz"],
            "roles": [{"title": "President", "organization": None, "country": "Peru"}],
        }
    ]


def test_organizations_and_places_are_the_spellings_of_the_article(note: dict[str, Any]) -> None:
    """What the article calls them, in the order of the text, not what the graph calls them."""
    assert note["organizations"] == ["Andean Courier", "the Courier"]
    assert note["places"] == ["Peru", "Quito", "Nairobi", "Mombasa"]


def test_the_events_of_an_article(note: dict[str, Any]) -> None:
    """Type, time, place, participants, status, source and evidence of each event, in the order of the text."""
    ruiz = {"name": "Ana Ruiz", "capacity": "traveller"}
    nothing: dict[str, Any] = {
        "date": None,
        "date_text": None,
        "date_alternatives": [],
        "place": None,
        "participants": [],
    }
    assert note["events"] == [
        {
            "id": "arrival-of-ana-ruiz",
            "type": "arrival",
            "date": "2024-05-03",
            "date_text": "early the next morning, May 3",
            "date_alternatives": ["2024-05-02"],
            "place": "Quito",
            "participants": [ruiz, {"name": "Peru", "capacity": "traveller"}],
            "status": "occurred",
            "reported_by": None,
            "evidence": IN_QUITO,
        },
        nothing
        | {
            "id": "note-1-event-speech",
            "type": "statement",
            "participants": [{"name": "Ana Ruiz", "capacity": "speaker"}],
            "status": "occurred",
            "reported_by": "Andean Courier",
            "evidence": SAID,
        },
        nothing
        | {
            "id": "note-1-event-tour",
            "type": "tour",
            "date": "2024-06",
            "date_text": "June",
            "place": "Nairobi",
            "status": "expected",
            "reported_by": None,
            "evidence": TOUR,
        },
        nothing
        | {
            "id": "note-1-event-talks",
            "type": "talks",
            "status": "denied",
            "reported_by": "Andean Courier",
            "evidence": DENIED,
        },
        nothing
        | {
            "id": "note-1-event-dinner",
            "type": "reception",
            "date": "2024-05-09",
            "date_text": "May 9",
            "status": "planned",
            "reported_by": None,
            "evidence": DINNER,
        },
        nothing
        | {
            "id": "note-1-event-lunch",
            "type": "reception",
            "status": "cancelled",
            "reported_by": None,
            "evidence": LUNCH,
        },
    ]


def test_a_quotation_has_its_exact_words_and_its_speaker(note: dict[str, Any]) -> None:
    """One quotation for each claim of words."""
    assert note["quotes"] == [{"speaker": "Ana Ruiz", "text": "We are neighbours.", "addressee": None}]


def test_evidence_is_an_exact_part_of_the_text(note: dict[str, Any]) -> None:
    """What the facts rest on can be found in the article."""
    assert all(event["evidence"] in TEXT for event in note["events"])
    assert all(quote["text"] in TEXT for quote in note["quotes"])


def test_the_rules_behind_facts_stand_in_the_same_form(place: Workspace) -> None:
    """A list of rules for each status, date, place, participant, post and quotation; none where there is no fact."""
    behind = {name: (found, rules) for name, found, rules in facts.with_rules(store.of(place))}
    found, rules = behind["note.1"]

    assert rules["persons"] == [{"roles": [["test"]]}]
    assert rules["quotes"] == [{"text": ["test"], "speaker": ["test"]}]
    for event, of_event in zip(found["events"], rules["events"], strict=True):
        assert of_event["status"] == ["test"]
        assert of_event["date"] == (["test"] if event["date_text"] else [])
        assert of_event["place"] == (["test"] if event["place"] else [])
        assert of_event["participants"] == [["test"]] * len(event["participants"])
