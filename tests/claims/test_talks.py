"""Meetings, summits, talks and calls: who sat with whom, where, about what, for how long."""

from __future__ import annotations

import pytest

from kg.model import Certainty
from tests.claims.reading import events, of, only_event, read, status, where, who

BOTH = {"person/ruiz": "participantCapacity", "person/dahl": "participantCapacity"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("p[Ruiz] met p[Dahl] in l[Oslo].", "Meeting"),
        ("p[Ruiz] and p[Dahl] met in l[Oslo].", "Meeting"),
        ("g[The two leaders=Ruiz] met.", "Meeting"),
        ("p[Ruiz] held talks with p[Dahl] in l[Oslo].", "Talks"),
        ("p[Ruiz] had lengthy and difficult talks with p[Dahl].", "Talks"),
        ("The talks between p[Ruiz] and p[Dahl] took place in l[Oslo].", "Talks"),
        ("A summit of p[Ruiz] and p[Dahl] was held in l[Oslo].", "Summit"),
        ("p[Ruiz]'s meeting with p[Dahl] lasted an hour.", "Meeting"),
        ("p[Ruiz] spoke by phone with p[Dahl] on Sunday.", "PhoneCall"),
        ("A phone call between p[Ruiz] and p[Dahl] took place on Sunday.", "PhoneCall"),
    ],
)
def test_both_sides_take_part(text: str, kind: str) -> None:
    """Subject and object, "with" and "between" name the participants alike."""
    if text.startswith("g["):
        text = "g[The two leaders=Ruiz&Dahl] met."
    assert {id.partition("/")[2] for id in who(read(text), kind)} == {"ruiz", "dahl"}


@pytest.mark.parametrize(
    "text",
    [
        "The s[Peru]-s[Norway] talks began in l[Oslo].",
        "The a[Peruvian=Peru]-a[Norwegian=Norway] talks were held in l[Oslo].",
        "Talks between s[Peru] and s[Norway] were held in l[Oslo].",
    ],
)
def test_states_talk(text: str) -> None:
    """States joined in front of the noun are its participants."""
    reading = read(text)

    assert set(who(reading, "Talks")) == {"state/peru", "state/norway"}
    assert where(reading, "Talks") == ["place/oslo"]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("p[Ruiz] met p[Dahl] in l[Oslo]. They “discussed fishing rights at length”.", "fishing rights"),
        ("p[Ruiz] held talks with p[Dahl]. A new pipeline was also discussed.", "A new pipeline"),
        (
            "The summit of p[Ruiz] and p[Dahl] took place in l[Oslo]. Visas and trade will be discussed.",
            "Visas and trade",
        ),
    ],
)
def test_what_was_discussed_is_a_topic_of_the_talks_before(text: str, topic: str) -> None:
    """What "they" discuss, and what is discussed by nobody said, are topics of the last talks, not talks of their own."""
    reading = read(text)

    (event,) = [referent.id for referent in reading.referents if referent.id.startswith("event/")]
    assert [claim.value for claim in of(reading, event, "topic")] == [topic]


@pytest.mark.parametrize(
    ("text", "certainty", "negated"),
    [
        ("p[Ruiz] held talks with p[Dahl]. Trade was probably discussed.", Certainty.PROBABLE, False),
        ("p[Ruiz] held talks with p[Dahl]. The border was not discussed.", Certainty.CERTAIN, True),
        ("p[Ruiz] held talks with p[Dahl]. The border may have been discussed.", Certainty.PROBABLE, False),
    ],
)
def test_a_topic_is_as_firm_as_its_clause(text: str, certainty: Certainty, negated: bool) -> None:
    """What was probably discussed is a doubtful topic of talks that took place, what was not is denied."""
    reading = read(text)

    (claim,) = of(reading, only_event(reading, "Talks"), "topic")
    assert (claim.certainty, claim.negated) == (certainty, negated)
    assert status(reading, "Talks") == ["occurred"]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The talks between p[Ruiz] and p[Dahl] ended without a deal on Friday.", "without a deal"),
        ("The meeting of p[Ruiz] and p[Dahl] resulted in a ceasefire.", "in a ceasefire"),
        ("The talks between p[Ruiz] and p[Dahl] produced no agreement.", "no agreement"),
        ("The summit of p[Ruiz] and p[Dahl] concluded with a joint declaration.", "with a joint declaration"),
    ],
)
def test_what_came_of_talks_is_their_outcome(text: str, outcome: str) -> None:
    """What talks end in, with or without, and what they produce is their outcome, in the words of the source."""
    reading = read(text)

    (event,) = [referent.id for referent in reading.referents if referent.id.startswith("event/")]
    assert [claim.value for claim in of(reading, event, "outcome")] == [outcome]
    assert [claim.object for claim in of(reading, event, "status")] == ["dip:occurred"]


def test_or_gives_alternatives() -> None:
    """Two places joined by "or" are alternatives, and the one ruled out is neither."""
    reading = read(
        "The meeting between p[Ruiz] and p[Dahl] might take place in l[Oslo] or l[Bergen] rather than l[Lima]."
    )

    claims = list(of(reading, only_event(reading, "Meeting"), "place"))
    assert [(claim.object, claim.certainty) for claim in claims] == [
        ("place/bergen", Certainty.ALTERNATIVE),
        ("place/oslo", Certainty.ALTERNATIVE),
    ]


def test_the_most_special_place_is_the_events() -> None:
    """A place right behind a place only says where that lies."""
    reading = read("p[Ruiz] met p[Dahl] at the l[Kilden Theatre] in the l[Agder] region.")

    assert where(reading, "Meeting") == ["place/kilden-theatre"]


def test_a_plural_with_two_counterparts_is_two_summits() -> None:
    """Whoever held summits with A and B held one with each."""
    reading = read("p[Ruiz] held summits with p[Dahl] and p[Oda Berg].")

    assert events(reading) == ["Summit", "Summit"]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("p[Ruiz] and p[Dahl] held talks on trade and fisheries.", "trade and fisheries"),
        ("p[Ruiz] discussed the border dispute with p[Dahl].", "the border dispute"),
        ("The talks between p[Ruiz] and p[Dahl] about a new pipeline began.", "a new pipeline"),
    ],
)
def test_topics_are_the_words_themselves(text: str, topic: str) -> None:
    """What talks are on, or what is discussed, is kept as it is written."""
    reading = read(text)

    assert [claim.value for claim in of(reading, only_event(reading, "Talks"), "topic")] == [topic]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("The talks between p[Ruiz] and p[Dahl] lasted for more than an hour.", "more than an hour"),
        ("p[Ruiz] and p[Dahl] held two days of talks.", "two days"),
        ("The meeting of p[Ruiz] and p[Dahl] lasted 45 minutes.", "45 minutes"),
    ],
)
def test_how_long_it_lasted(text: str, length: str) -> None:
    """A length of time in the event's own clause is its duration."""
    reading = read(text)

    durations = [claim.value for claim in reading.claims if claim.property == "duration"]
    assert durations == [length]


def test_the_meeting_of_a_journey_takes_place_where_it_leads() -> None:
    """Whoever travels to a place to meet somebody plans to meet there."""
    reading = read("p[Ruiz] travelled to l[Oslo] on Friday to meet p[Dahl].")

    assert where(reading, "Meeting") == ["place/oslo"]
    assert status(reading, "Meeting") == ["planned"]


def test_talks_that_a_verb_calls_off_keep_their_participants() -> None:
    """Whoever cancels a meeting with somebody would have taken part in it."""
    reading = read("p[Ruiz] cancelled a meeting with p[Dahl] in l[Oslo].")

    assert set(who(reading, "Meeting")) == set(BOTH)
    assert status(reading, "Meeting") == ["cancelled"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The talks were attended by p[Ruiz] and p[Dahl].", "Talks"),
        ("p[Ruiz] and p[Dahl] attended the summit.", "Summit"),
        ("The ceremony was attended by p[Ruiz], t[Governor of Lima], and p[Dahl].", "Ceremony"),
    ],
)
def test_who_attended_took_part(text: str, kind: str) -> None:
    """Attendance of an event that took place is participation in it."""
    assert who(read(text), kind) == {"person/ruiz": "attendee", "person/dahl": "attendee"}


@pytest.mark.parametrize(
    "text",
    [
        "The ceremony was not attended by any a[Chilean=Chile] officials.",
        "No a[Chilean=Chile] officials attended the ceremony.",
        "a[Chilean=Chile] diplomats did not attend the ceremony.",
    ],
)
def test_staying_away_is_an_event_of_its_own(text: str) -> None:
    """Where nobody came, it is the attendance that did not occur, not the ceremony."""
    reading = read(text)

    assert events(reading) == ["Attendance"]
    assert status(reading, "Attendance") == ["didNotOccur"]


def test_two_ceremonies_that_nobody_attended_are_two() -> None:
    """The noun of "neither the National Day nor the May 4 ceremonies" is meant twice."""
    reading = read(
        "Neither the June 9 National Day nor May 4 ceremonies were attended by any a[Chilean=Chile] officials."
    )

    assert events(reading) == ["Attendance", "Attendance"]


@pytest.mark.parametrize(
    "text",
    [
        "p[Ruiz] said: “p[Dahl] will visit l[Oslo] and meet p[Oda Berg].”",
        "“I held talks with p[Dahl],” said p[Ruiz].",
        "p[Ruiz] called for “talks between p[Dahl] and p[Berg]”.",
    ],
)
def test_what_a_quotation_speaks_of_is_no_new_event(text: str) -> None:
    """Events inside quotation marks are the speaker's, and are left to the statement."""
    assert [kind for kind in events(read(text)) if kind in ("Talks", "Meeting", "Visit")] == []


def test_a_quoted_verb_with_its_subject_outside_is_the_authors() -> None:
    """Where only the predicate is quoted, the sentence is still the author's own."""
    reading = read("p[Ruiz] “warmly welcomed” p[Dahl] at the airport.")

    assert who(reading, "WelcomeCeremony") == {"person/ruiz": "greeter", "person/dahl": "guest"}


@pytest.mark.parametrize(
    "text",
    [
        "p[Ruiz] will discuss the harvest in his column.",
        "p[Ruiz] discussed her plans.",
        "p[Ruiz] has discussed the problem at length.",
    ],
)
def test_one_alone_holds_no_talks(text: str) -> None:
    """Whoever "discusses" something with nobody is writing or speaking."""
    assert events(read(text)) == []


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Talks between s[Peru] and s[Chile] began in l[Arica]. p[Ana Bell] represented s[Peru].", "person/ana-bell"),
        (
            "Talks on the border began in l[Arica]. s[Chile] was represented by t[Foreign Minister] p[Rosa Paz].",
            "person/rosa-paz",
        ),
        ("A ceremony was held in l[Arica], where s[Chile] was represented by p[Rosa Paz].", "person/rosa-paz"),
    ],
)
def test_whoever_represents_a_state_attends(text: str, person: str) -> None:
    """The event at which somebody stood for a state is the last at which people came together."""
    reading = read(text)

    claims = [c for c in reading.claims if c.property == "participation" and c.object == person]
    assert [dict(claim.qualifiers)["capacity"] for claim in claims] == ["dip:attendee"]


def test_whoever_chairs_the_talks_is_their_host() -> None:
    """Chairing, mediating and presiding carry the noun; they do not make one of the two sides."""
    reading = read("The talks between s[Peru] and s[Chile] began on Monday. The talks were mediated by p[Jon Dahl].")

    assert who(reading, "Talks") == {
        "state/peru": "participantCapacity",
        "state/chile": "participantCapacity",
        "person/jon-dahl": "host",
    }


def test_the_place_in_front_of_what_is_expected_is_the_events() -> None:
    """In "In Bangkok he is expected to meet" the place is that of the meeting; where they agree to meet is not."""
    assert where(read("In l[Arica], p[Ruiz] is expected to meet p[Dahl]."), "Meeting") == ["place/arica"]
    assert where(read("In l[Arica], p[Ruiz] agreed to meet p[Dahl]."), "Meeting") == []
