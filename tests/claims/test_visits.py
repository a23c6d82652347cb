"""Visits, tours and receptions: the guest, the host, the place, whatever the sentence's shape."""

from __future__ import annotations

import pytest

from tests.claims.reading import events, of, only_event, read, where, who


@pytest.mark.parametrize(
    "text",
    [
        "p[Ana Ruiz] visited s[Norway].",
        "p[Ana Ruiz] paid a long-awaited official visit to s[Norway].",
        "p[Ana Ruiz] has made her first visit to s[Norway] since 2019.",
        "p[Ana Ruiz]'s visit to s[Norway] began on Monday.",
        "The visit of p[Ana Ruiz] to s[Norway] ended on Monday.",
        "p[Ana Ruiz] travelled to s[Norway].",
        "p[Ana Ruiz] went to s[Norway].",
    ],
)
def test_a_visit_has_its_guest_and_place(text: str) -> None:
    """Verb, light verb and noun say the same: who came, and where to."""
    reading = read(text)

    (kind,) = events(reading)
    assert kind in ("Visit", "OfficialVisit")
    assert who(reading, kind) == {"person/ana-ruiz": "guest"}
    assert where(reading, kind) == ["state/norway"]


@pytest.mark.parametrize(
    ("text", "greeters"),
    [
        (
            "In l[Cusco], p[Ruiz] was welcomed by p[Ana Bell], t[Governor of Cusco], and p[Ivo Kral], t[Minister of Trade of Peru].",
            {"person/ana-bell", "person/ivo-kral"},
        ),
        (
            "p[Ruiz] was greeted at the airport in l[Cusco] by t[Governor] p[Ana Bell], t[Mayor] p[Luz Vega] and t[Bishop] p[Jon Paz].",
            {"person/ana-bell", "person/luz-vega", "person/jon-paz"},
        ),
        (
            "t[Mayor] p[Luz Vega] and t[Bishop] p[Jon Paz] welcomed p[Ruiz] in l[Cusco].",
            {"person/luz-vega", "person/jon-paz"},
        ),
    ],
)
def test_everyone_on_the_list_greets(text: str, greeters: set[str]) -> None:
    """A list behind "by" is read whole, titles in front of names or behind them."""
    reading = read(text)

    assert who(reading, "WelcomeCeremony") == {"person/ruiz": "guest"} | dict.fromkeys(greeters, "greeter")
    assert where(reading, "WelcomeCeremony") == ["place/cusco"]


def test_a_participant_takes_part_in_the_post_of_the_list() -> None:
    """The post that stands beside a name is the one in which its bearer takes part."""
    reading = read("p[Ruiz] was welcomed by p[Ana Bell], t[Governor of Cusco], and p[Ivo Kral], t[Minister of Trade].")

    posts = {
        c.object: dict(c.qualifiers).get("inPost")
        for c in of(reading, only_event(reading, "WelcomeCeremony"), "participation")
    }
    assert posts == {
        "person/ruiz": None,
        "person/ana-bell": "post/governor-of-cusco",
        "person/ivo-kral": "post/minister-of-trade",
    }


@pytest.mark.parametrize(
    "text",
    [
        "p[Dahl] hosted a lavish reception in honor of p[Ruiz].",
        "p[Dahl] gave a banquet for p[Ruiz].",
        "A state dinner was hosted by p[Dahl] for p[Ruiz].",
        "On Friday p[Dahl] hosted a reception in honor of the visit of p[Ruiz].",
    ],
)
def test_a_reception_has_its_host_and_whom_it_honours(text: str) -> None:
    """The honoree stands behind "for" and "in honor of", be it by way of the visit that is celebrated."""
    assert who(read(text), "Reception") == {"person/dahl": "host", "person/ruiz": "honoree"}


@pytest.mark.parametrize(
    "text",
    [
        "p[Ruiz] toured the shipyard, escorted by p[Dahl].",
        "Escorted by p[Dahl], p[Ruiz] inspected the frigate.",
        "p[Ruiz] went to view the city's bridges, escorted by p[Dahl].",
    ],
)
def test_whoever_escorts_takes_part_in_the_tour(text: str) -> None:
    """A participle says who went along with the guest."""
    assert who(read(text), "Tour") == {"person/ruiz": "guest", "person/dahl": "escort"}


@pytest.mark.parametrize(
    "text",
    [
        "p[Ruiz] invited p[Dahl] to s[Peru].",
        "p[Dahl] was invited by p[Ruiz] to s[Peru].",
        "p[Dahl] thanked p[Ruiz] for inviting p[him=Dahl] to s[Peru].",
        "p[Ruiz] extended an invitation to p[Dahl].",
    ],
)
def test_an_invitation_has_two_sides(text: str) -> None:
    """Active, passive, gerund and noun tell who invites whom."""
    assert who(read(text), "Invitation") == {"person/ruiz": "inviter", "person/dahl": "invitee"}


def test_the_one_invited_to_visit_is_the_guest() -> None:
    """The infinitive behind "invited Dahl" is about Dahl."""
    reading = read("p[Ruiz] invited p[Dahl] to visit s[Peru] next year.")

    assert who(reading, "Visit") == {"person/dahl": "guest"}


@pytest.mark.parametrize(
    "text",
    [
        "Sales of p[Ruiz]'s book visited new heights.",
        "p[Ruiz] met the requirements of the fund.",
        "p[Ruiz] left office in June.",
        "p[Ruiz] went to great lengths to please p[Dahl].",
        "p[Ruiz] welcomed the decision of the court.",
        "p[Ruiz] reached an agreement with the union.",
        "Polls show p[Ruiz] a way out of the crisis.",
        "l[Oslo] hosted the o[Labour Congress] in June.",
    ],
)
def test_the_same_verbs_in_other_senses_are_no_events(text: str) -> None:
    """A verb whose object names nobody and no place is used in another sense."""
    assert events(read(text)) == []


def test_quoted_words_welcome_nobody() -> None:
    """Where the object is quoted the verb tells of words, not of a ceremony."""
    assert "WelcomeCeremony" not in events(
        read("In his speech, p[Ruiz] welcomed “our p[dear guest=Dahl] and friends.”")
    )


@pytest.mark.parametrize(
    "text",
    [
        "p[Ruiz] invited p[Dahl] to s[Peru]. The invitation was accepted.",
        "p[Ruiz] extended an invitation to p[Dahl]. p[Dahl] accepted the invitation.",
    ],
)
def test_an_acceptance_responds_to_the_invitation(text: str) -> None:
    """Accepting is an event of its own, which leads back to what was accepted."""
    reading = read(text)

    (claim,) = [claim for claim in reading.claims if claim.property == "respondsTo"]
    assert (claim.subject, claim.object) == (only_event(reading, "Acceptance"), only_event(reading, "Invitation"))


@pytest.mark.parametrize(
    ("text", "kind", "purpose"),
    [
        ("p[Ruiz] travelled to s[Norway] to sign a treaty on whaling.", "Visit", "to sign a treaty on whaling"),
        (
            "A ceremony was held in l[Lima] to mark the 75th anniversary of the republic.",
            "Ceremony",
            "to mark the 75th anniversary of the republic",
        ),
    ],
)
def test_the_infinitive_tells_the_purpose(text: str, kind: str, purpose: str) -> None:
    """What an event is for is kept in the words of the clause."""
    reading = read(text)

    assert [claim.value for claim in of(reading, only_event(reading, kind), "purpose")] == [purpose]
