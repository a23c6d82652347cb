"""Whose word it is, who relays it, and how far that is to be believed."""

from __future__ import annotations

import pytest

from kg.model import Status
from tests.claims.reading import of, only_event, read
from tests.claims.speech import status_of


@pytest.mark.parametrize(
    "sentence",
    [
        "{Person|Ana Ruiz} said that she had *met* the envoy.",
        "According to {Person|Ana Ruiz}, the envoy *arrived* on Monday.",
        "The envoy *arrived* on Monday, according to {Person|Ana Ruiz}.",
        "The envoy *arrived* on Monday, {Person|Ana Ruiz} said.",
        "The envoy *arrived* on Monday, said {Person|Ana Ruiz}, the mayor of Cusco.",
    ],
)
def test_a_named_speaker_has_the_word(sentence: str) -> None:
    """What somebody says is on his word, wherever his name stands, and it stays what he says it is."""
    reading = status_of(sentence)

    assert (reading.status, reading.attributed_to, reading.reported_by) == (Status.OCCURRED, "person/ana-ruiz", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "According to {NewsAgency|Norpress}, the king was *greeted* at the airport by the mayor.",
        "{NewsAgency|Norpress} reported that the king had *arrived* in Oslo.",
        "The king *arrived* in Oslo, {NewsAgency|Norpress} reported.",
    ],
)
def test_an_agency_relays_a_fact(sentence: str) -> None:
    """A news agency's report counts as fact; the agency is who reported it."""
    reading = status_of(sentence)

    assert (reading.status, reading.attributed_to, reading.reported_by) == (
        Status.OCCURRED,
        None,
        "organization/norpress",
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "{MediaOrganization|The Harbour Post} reported that the ministers had secretly *met* in Malta.",
        "According to {MediaOrganization|Radio Lumen}, the general *visited* the camp.",
        "{MediaOrganization|The Daily Anchor} said the king had *received* the rebels.",
    ],
)
def test_what_one_paper_alone_reports_is_alleged(sentence: str) -> None:
    """An outlet that is no agency, and cites nobody by name, leaves the report in doubt."""
    reading = status_of(sentence)

    assert reading.status is Status.ALLEGED
    assert reading.reported_by is not None


@pytest.mark.parametrize(
    ("sentence", "source", "relay"),
    [
        (
            "{MediaOrganization|The Harbour Post}, citing {Person|Ana Ruiz}, reported that the ministers had *met*.",
            "person/ana-ruiz",
            "organization/the-harbour-post",
        ),
        (
            "{NewsAgency|Norpress} reported that the emir had *left*, citing {Person|Omar Sy}.",
            "person/omar-sy",
            "organization/norpress",
        ),
        (
            "{NewsAgency|Norpress} quoted {Person|Eva Lind} as saying that the talks had *begun*.",
            "person/eva-lind",
            "organization/norpress",
        ),
    ],
)
def test_a_relay_that_cites_is_told_from_its_source(sentence: str, source: str, relay: str) -> None:
    """The cited person has the word, the outlet reports it."""
    reading = status_of(sentence)

    assert (reading.status, reading.attributed_to, reading.reported_by) == (Status.OCCURRED, source, relay)


@pytest.mark.parametrize(
    "sentence",
    [
        "{NewsAgency|Norpress}, citing an unidentified source, reported that the ministers had *met*.",
        "The ministers *met* in Malta, sources said.",
        "According to rumours, the ministers *met* in Malta.",
        "An anonymous official said that the ministers had *met* in Malta.",
        "Local media said that the ministers had *met* in Malta.",
    ],
)
def test_a_source_without_a_name_leaves_it_alleged(sentence: str) -> None:
    """Unnamed sources, media at large and rumours are hearsay, whoever relays them."""
    assert status_of(sentence).status is Status.ALLEGED


@pytest.mark.parametrize(
    "sentence",
    [
        "{Person|Ana Ruiz} *visited* Cusco.",
        "{Person|Ana Ruiz}, who had said little, *visited* Cusco.",
        "Asked by {NewsAgency|Norpress}, {Person|Ana Ruiz} smiled and *left*.",
    ],
)
def test_what_nobody_is_cited_for_is_the_authors_word(sentence: str) -> None:
    """Without a source the article itself says it."""
    reading = status_of(sentence)

    assert (reading.attributed_to, reading.reported_by) == (None, None)


@pytest.mark.parametrize(
    "sentence",
    [
        "{Person|Ana Ruiz} denied that she had *met* the rebels.",
        "The rebels were never *met*, {Person|Ana Ruiz} said.",
        "{Person|Ana Ruiz} said the visit will *take* place in June.",
    ],
)
def test_denials_and_plans_have_their_source_too(sentence: str) -> None:
    """Whose word it is does not depend on what the word is."""
    assert status_of(sentence).attributed_to == "person/ana-ruiz"


def sources(marked: str, kind: str) -> list[tuple[str | None, str | None]]:
    """Tell whose word the status of the one event of a class is, and who relays it."""
    reading = read(marked)
    claims = of(reading, only_event(reading, kind), "status")
    return [(claim.attributed_to, claim.reported_by) for claim in claims]


@pytest.mark.parametrize(
    "text",
    [
        "According to p[Ana Ruiz], p[Jon Dahl] arrived in l[Oslo]; the king stayed at home.",
        "According to p[Ana Ruiz], the king stayed at home; p[Jon Dahl] arrived in l[Oslo].",
        "According to p[Ana Ruiz], the king stayed at home, and p[Jon Dahl] arrived in l[Oslo].",
    ],
)
def test_according_at_the_head_covers_the_sentence(text: str) -> None:
    """Both sides of a semicolon are on the word of whom the sentence opens with."""
    assert sources(text, "Arrival") == [("person/ana-ruiz", None)]


@pytest.mark.parametrize(
    "text",
    [
        "The o[Transport Ministry] said that the road was open. It added that p[Jon Dahl] had arrived in l[Oslo].",
        "The o[Transport Ministry] issued a report, the o[Transport Ministry] said. The report said that p[Jon Dahl] had arrived in l[Oslo].",
        "According to the o[Transport Ministry], the road is open. It said that p[Jon Dahl] had arrived in l[Oslo].",
    ],
)
def test_it_said_goes_on(text: str) -> None:
    """A bare "it" and "the report" speak for the source of the sentence before."""
    assert sources(text, "Arrival") == [("organization/transport-ministry", None)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("p[Jon Dahl] arrived in l[Oslo]. p[Ana Ruiz] confirmed this on Friday.", ("person/ana-ruiz", None)),
        (
            "p[Jon Dahl] arrived in l[Oslo]. The o[Transport Ministry] explained this by saying that it was cold.",
            ("organization/transport-ministry", None),
        ),
        (
            "p[Jon Dahl] arrived in l[Oslo]. s[Norway] announced it on Friday, via p[Ana Ruiz].",
            ("state/norway", "person/ana-ruiz"),
        ),
    ],
)
def test_who_confirms_this_answers_for_the_sentence_before(text: str, source: tuple[str, str | None]) -> None:
    """A verb of saying with "this" lays the sentence before in its subject's mouth; "via" names the relay."""
    assert sources(text, "Arrival") == [source]


@pytest.mark.parametrize(
    "text",
    [
        "p[Jon Dahl] arrived in l[Oslo]. p[Ana Ruiz] welcomed this.",
        "p[Jon Dahl] arrived in l[Oslo]. p[Ana Ruiz] praised it.",
        "p[Jon Dahl] arrived in l[Oslo]. p[Ana Ruiz] announced a strike.",
    ],
)
def test_who_only_judges_it_is_no_source(text: str) -> None:
    """Praise and news of something else leave the sentence before on the author's word."""
    assert sources(text, "Arrival") == [(None, None)]
