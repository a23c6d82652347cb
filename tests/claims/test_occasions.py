"""At which event something is said, and in what: a speech, a toast, a letter."""

from __future__ import annotations

import pytest

from kg.model import Reading
from tests.claims.reading import read


def occasions(reading: Reading) -> list[tuple[str, str]]:
    """List the class of each act of speech with the class of its occasion."""
    kinds = {referent.id: referent.kind for referent in reading.referents}
    return [(kinds[c.subject], kinds[str(c.object)]) for c in reading.claims if c.property == "occasion"]


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("p[Ruiz] met p[Dahl] in l[Oslo]. “We need peace,” p[Ruiz] said at the start of the meeting.", "Meeting"),
        ("p[Ruiz] held talks with p[Dahl]. After the talks, p[Ruiz] told reporters that the road was open.", "Talks"),
        (
            "The l[Oslo] summit was held on Friday. p[Ruiz] said on the sidelines of the summit that she was tired.",
            "Summit",
        ),
        ("p[Ruiz] said at a joint press conference in l[Oslo] that the road was open.", "PressConference"),
        ("Speaking at a news conference in l[Lima], p[Dahl] said that the road was open.", "PressConference"),
        (
            "p[Ruiz] held a press conference in l[Oslo], at which p[she=Ruiz] stressed that the road was open.",
            "PressConference",
        ),
    ],
)
def test_the_preposition_names_the_occasion(text: str, occasion: str) -> None:
    """What stands behind "at", "after", "on the sidelines of" beside the verb of saying is where it is said."""
    assert ("Statement", occasion) in occasions(read(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("p[Dahl] hosted a reception for p[Ruiz]. In her speech, p[Ruiz] said that the road was open.", "Speech"),
        (
            "p[Dahl] hosted a banquet for p[Ruiz]. In his speech, p[Dahl] praised “an old friend”. In her response speech, p[Ruiz] thanked p[Dahl] for the welcome.",
            "Speech",
        ),
        (
            "p[Ruiz] gave a dinner for p[Dahl]. p[Dahl] raised a toast to the hosts, saying: “May you live long and well.”",
            "Toast",
        ),
    ],
)
def test_a_speech_is_held_at_the_gathering_told_before(text: str, kind: str) -> None:
    """A speech and a toast belong to the last gathering with their speaker, or of the speech before."""
    found = occasions(read(text))

    assert found
    assert set(found) == {(kind, "Reception")}


@pytest.mark.parametrize(
    "text",
    [
        "p[Ruiz] was welcomed in l[Oslo] by p[Dahl]. Speaking with them, p[Ruiz] said that she was glad.",
        "p[Lind] was greeted in l[Lima] by p[Paz]. Speaking to him, p[Lind] said that the road was open.",
        "p[Sy] was welcomed in l[Cusco] by p[Bell]. Speaking to her, p[Sy] stressed that the road was open.",
    ],
)
def test_who_speaks_with_them_speaks_where_they_are(text: str) -> None:
    """A participle of speaking with "them" leads to the last gathering of the speaker."""
    assert occasions(read(text)) == [("Statement", "WelcomeCeremony")]


@pytest.mark.parametrize(
    "text",
    [
        "p[Ruiz] met p[Dahl] in l[Oslo]. p[Ruiz] said that the road was open.",
        "p[Dahl] hosted a reception for p[Ruiz]. In her speech, p[Lind] said that the road was open.",
        "p[Ruiz] and p[Dahl] will meet in l[Oslo]. In her speech, p[Ruiz] said that the road was open.",
    ],
)
def test_nothing_is_held_where_the_words_do_not_say(text: str) -> None:
    """Words without a setting, of somebody who was not there, or before a meeting to come have no occasion."""
    assert occasions(read(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "p[Dahl] hosted a reception in honor of the visit of p[Ruiz].",
        "p[Dahl] gave a banquet in honour of the visit of p[Ruiz].",
        "A ceremony was held in l[Oslo] on the occasion of the visit of p[Ruiz].",
    ],
)
def test_an_event_honours_another(text: str) -> None:
    """A reception in honour of a visit is on the occasion of it."""
    assert [occasion for _, occasion in occasions(read(text))] == ["Visit"]
