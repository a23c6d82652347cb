"""Indirect speech: who said what to whom, without quotation marks."""

from __future__ import annotations

import pytest

from kg.times import TimeSpan
from tests.claims.speech import in_capacity, told


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("{Person|Ana Ruiz} said that the talks had failed.", "the talks had failed"),
        ("{Person|Omar Sy} announced that the embassy would reopen.", "the embassy would reopen"),
        ("{Organization|The ministry} described the talks as useful.", "the talks as useful"),
        ("{Person|Eva Lind} promised to visit the island.", "to visit the island"),
        ("{Person|Li Wei} thanked {Person|Omar Sy} for the invitation.", "the invitation"),
    ],
)
def test_what_is_said_is_the_content(text: str, content: str) -> None:
    """A clause, an infinitive or a noun behind a verb of saying is what is said."""
    _, claims = told(text)

    assert content in [claim.value for claim in claims if claim.property == "content"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("{Person|Ana Ruiz} said that the talks had failed.", "Statement"),
        ("{Person|Omar Sy} announced that the embassy would reopen.", "Announcement"),
        ("{Person|Eva Lind} denied that a deal had been struck.", "Denial"),
        ("{Person|Li Wei} delivered a speech in parliament.", "Speech"),
        ("{Person|Li Wei} raised a toast to the guests.", "Toast"),
        ("{Person|Ana Ruiz} sent a letter to {Person|Omar Sy}.", "WrittenMessage"),
    ],
)
def test_the_verb_or_its_noun_gives_the_class(text: str, kind: str) -> None:
    """Announcements, denials, speeches, toasts and letters are classes of their own."""
    referents, _ = told(text)

    assert [referent.kind for referent in referents] == [kind]


def test_two_speakers_share_a_statement() -> None:
    """Coordinated speakers take part in one act of speech."""
    _, claims = told("Both {State|Norway} and {NewsAgency|Norpress} confirmed the date.")

    assert [claim.object for claim in in_capacity(claims, "speaker")] == ["state/norway", "organization/norpress"]


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("{Person|Ana Ruiz} told {Person|Omar Sy} that the road was open.", "person/omar-sy"),
        ("{Person|Ana Ruiz} assured {Organization|the council} that the road was open.", "organization/the-council"),
        ("{Person|Ana Ruiz} urged {Person|Eva Lind} to open the road.", "person/eva-lind"),
    ],
)
def test_the_addressee_is_who_is_told(text: str, addressee: str) -> None:
    """The object of telling, assuring and urging is spoken to."""
    _, claims = told(text)

    assert [claim.object for claim in in_capacity(claims, "addressee")] == [addressee]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("{Organization|The ministry} declined to comment on the report.", "dip:didNotOccur"),
        ("{Person|Ana Ruiz} will announce the date on Monday.", "dip:planned"),
        ("{Person|Omar Sy} did not answer questions.", "dip:didNotOccur"),
    ],
)
def test_a_statement_may_never_be_made(text: str, status: str) -> None:
    """Acts of speech are refused and planned like other events."""
    _, claims = told(text)

    assert [claim.object for claim in claims if claim.property == "status"] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "{Person|The author=Ivo Kral} will explain what was planned.",
        "It was said that the talks had failed.",
        "Many believed that an envoy would come.",
        "{Person|Ana Ruiz} thinks that the talks will fail.",
    ],
)
def test_narration_and_thought_are_no_statements(text: str) -> None:
    """The author's own narration, impersonal reports and what people think make no act of speech."""
    assert told(text) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "{Person|Ana Ruiz} said that the road was open and added that it was safe.",
        "{Person|Omar Sy} noted that the road was open and stressed that it was safe.",
        "{Person|Eva Lind} said that the road was open, explaining that it had been mended.",
    ],
)
def test_a_sentence_is_one_act_of_speech(text: str) -> None:
    """What one speaker says in one sentence is one statement with several contents."""
    referents, claims = told(text)

    assert len(referents) == 1
    assert len([claim for claim in claims if claim.property == "content"]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Both {State|Norway} and {NewsAgency|Norpress} responded.",
        "{Person|Ana Ruiz} replied at once.",
        "{Person|Omar Sy} issued a statement.",
    ],
)
def test_a_statement_says_something(text: str) -> None:
    """Whoever only responds says nothing that could be kept."""
    assert told(text) == ((), ())


def test_a_relay_reports_a_statement() -> None:
    """Who speaks and who reports it are told apart."""
    _, claims = told("{NewsAgency|Norpress} reported that {Person|Ana Ruiz} had promised to open the road.")

    promised = [claim for claim in in_capacity(claims, "speaker") if claim.object == "person/ana-ruiz"]
    assert [claim.reported_by for claim in promised] == ["organization/norpress"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("{Person|Ana Ruiz} said on Tuesday that the road was open.", "2024-05-14"),
        ("Speaking in Cusco on 3 March, {Person|Omar Sy} said that the road was open.", "2024-03-03"),
        ("On 3 March 2023, {Person|Eva Lind} announced that the road would be opened.", "2023-03-03"),
    ],
)
def test_a_statement_has_the_time_of_its_verb(text: str, day: str) -> None:
    """Time words of the verb of saying, or of a participle beside it, say when somebody spoke."""
    _, claims = told(text)

    assert [c.value.edtf for c in claims if isinstance(c.value, TimeSpan)] == [day]


def test_the_time_of_what_is_said_is_not_the_time_of_saying() -> None:
    """Time words inside the content belong to what it tells of."""
    _, claims = told("{Person|Ana Ruiz} said that the road had been opened on Tuesday.")

    assert [claim for claim in claims if claim.property == "hasTime"] == []
