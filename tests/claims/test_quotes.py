"""Direct quotations: exact words, whoever speaks, wherever the name stands."""

from __future__ import annotations

import pytest

from kg.claims.marks import find
from kg.model import Span
from tests.claims.speech import in_capacity, note, quoted, spoken


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("“We came,” he said, “and saw.”", ["We came,", "and saw."]),
        ('"We came," he said, "and saw."', ["We came,", "and saw."]),
        ("''We came,'' he said. ''It is 'fine'.''", ["We came,", "It is 'fine'."]),
        ("‘The ministers’ visit is over,’ she said.", ["The ministers’ visit is over,"]),
        ("He said “she told us ‘no’ twice” and left.", ["she told us ‘no’ twice"]),
        ("“One “two” three,” he said.", ["One “two” three,"]),
        ("«We came», he said.", ["We came"]),
        ("The envoy's men don't speak of the '90s.", []),
    ],
)
def test_marks_pair(text: str, spans: list[str]) -> None:
    """Curly, straight, doubled and single marks open and close; apostrophes do neither."""
    assert [quotation.span.of(text) for quotation in find(text, Span(0, len(text)))] == spans


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    """A mark that is never closed quotes the rest of its paragraph, no more."""
    text = "He went on: “We came. We saw."
    (quotation,) = find(text, Span(0, len(text)))

    assert (quotation.span.of(text), quotation.closed) == ("We came. We saw.", False)


@pytest.mark.parametrize(
    "text",
    [
        "“We will not yield to threats,” {Person|Ana Ruiz} said.",
        "“We will not yield to threats,” said {Person|Ana Ruiz}, the foreign minister.",
        "{Person|Ana Ruiz} said: “We will not yield to threats.”",
        "{Person|Ana Ruiz} said, “We will not yield to threats.”",
        "{Person|Ana Ruiz} warned that “we will not yield to threats.”",
        "According to {Person|Ana Ruiz}, “we will not yield to threats.”",
        "“We will not yield to threats,” according to {Person|Ana Ruiz}.",
        "“Shall we yield to threats?” {Person|Ana Ruiz} asked.",
        "The mood was described by {Person|Ana Ruiz} as “heavy with threats.”",
        "{Person|Ana Ruiz} put a line in the guest book: “We will not yield to threats.”",
        "On Monday, {Person|Ana Ruiz}, head of the mission, said “we will not yield to threats.”",
        "{Person|Ana Ruiz} thanked the city, which {Person|she=Ana Ruiz} called “the heart of the south.”",
    ],
)
def test_the_speaker_stands_before_or_behind(text: str) -> None:
    """Before the marks, behind them, inverted, passive, with a colon, with "according to"."""
    assert [speaker for speaker, _ in quoted(text)] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{Person|Omar Sy} was clear. “The talks go on,” {Person|he=Omar Sy} said.", "Omar Sy"),
        ("{Person|Eva Lind} arrived. “I am glad,” {Person|she=Eva Lind} told reporters.", "Eva Lind"),
        ("{Person|Li Wei} spoke. “This is good,” said {Person|the minister=Li Wei}.", "Li Wei"),
    ],
)
def test_pronouns_and_descriptions_speak(text: str, expected: str) -> None:
    """A speaker may be named by a pronoun or a description."""
    assert [speaker for speaker, _ in quoted(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("“It is too early,” said a Peruvian official.", "Peruvian official"),
        ("“He waited for an hour,” according to local media.", "local media"),
        ("“It was a quiet day,” the innkeeper said.", "innkeeper"),
    ],
)
def test_people_without_a_name_speak_too(text: str, label: str) -> None:
    """A description is all that is known of some speakers."""
    assert [speaker for speaker, _ in quoted(text)] == [label]


@pytest.mark.parametrize(
    "text",
    [
        "“We came,” {Person|Ana Ruiz} said, “and we shall stay.”",
        "“We came,” {Person|Ana Ruiz} said. “We shall stay.”",
        "{Person|Ana Ruiz} said: “We came. We saw.\n\n“We shall stay.”",
        "{Person|Ana Ruiz} said “we came,” adding that “we shall stay.”",
    ],
)
def test_a_speaker_who_goes_on_makes_one_statement(text: str) -> None:
    """Split quotations, the next sentence, and a paragraph that opens anew belong to one act of speech."""
    article = note(text)
    referents, claims = spoken(article)

    assert [referent.kind for referent in referents] == ["Statement"]
    assert len([claim for claim in claims if claim.property == "words"]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "{Person|Omar Sy} would not say how long the talks will last. “That is their affair. I shall not answer it.”",
        "According to {Person|Omar Sy}, the city wants peace. “I hope that we shall stand together.”",
        "“I hope that we shall stand together.” “That is all,” {Person|Omar Sy} said.",
    ],
)
def test_a_quotation_alone_belongs_to_its_neighbour(text: str) -> None:
    """A sentence that is nothing but quotation is spoken by who was just speaking, or goes on to speak."""
    assert {speaker for speaker, _ in quoted(text)} == {"Omar Sy"}


@pytest.mark.parametrize(
    "text",
    [
        "The readout of the call by {Organization|the palace} is short. They “discussed the further growth of trade and of trust.”",
        "The description of the talks from {Organization|the palace} is vague. Both “spoke at length of peace and of the harvest.”",
        "{Organization|The palace} said the talks were “warm.” The phrase “a broad exchange of views on many issues was held” says little.",
    ],
)
def test_an_account_is_quoted_from_its_source(text: str) -> None:
    """Many words between marks are those of the account that the sentence before, or the word before, speaks of."""
    assert {str(speaker).lower() for speaker, _ in quoted(text)} == {"the palace"}


@pytest.mark.parametrize(
    "text",
    [
        "A few “experts on Lima” met {Person|Ana Ruiz}.",
        "The train left for the “next destination.”",
        "{Person|Ana Ruiz} read the novel “The Long Way Home” on the train.",
        "The “special operation” went on.",
    ],
)
def test_irony_and_titles_are_no_quotations(text: str) -> None:
    """Words between marks that nobody speaks are left alone."""
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("In his speech, {Person|he=Omar Sy} welcomed “dear guests and friends.”", ["dear guests and friends."]),
        ("{Person|Eva Lind} raised a toast to “great Norway.”", ["great Norway."]),
        ("{Person|Li Wei} again emphasized the “special timing” of the meeting.", ["special timing"]),
    ],
)
def test_few_words_under_a_word_of_saying_are_quoted(text: str, spoken: list[str]) -> None:
    """Short as they are, words that a verb of saying or a speech governs are somebody's."""
    assert [text for _, text in quoted(text)] == spoken


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("{Person|Ana Ruiz} told {Person|Omar Sy} that the road was “open.”", "person/omar-sy"),
        ("“The road is open,” {Person|Ana Ruiz} said to {Person|Omar Sy}.", "person/omar-sy"),
        ("{Person|Ana Ruiz} promised {Person|Omar Sy} “a quiet road.”", "person/omar-sy"),
    ],
)
def test_a_statement_has_its_addressee(text: str, addressee: str) -> None:
    """Whom a verb of telling, or "to", speaks to."""
    article = note(text)
    _, claims = spoken(article)

    assert [claim.object for claim in in_capacity(claims, "addressee")] == [addressee]


@pytest.mark.parametrize(
    "text",
    [
        "And {Person|Jon Dahl} described the visit as follows: “talks will be held on trade and culture…” “Naturally, there will be an exchange of views.”",
        "{Person|Jon Dahl} put it so: “We came to talk of fish.” “We shall leave with a treaty on fish.”",
        "{Person|Jon Dahl} said: “The road was closed for a day…” “It is open again for all of us.”",
    ],
)
def test_a_quotation_right_behind_another_is_of_the_same_speaker(text: str) -> None:
    """Where nothing stands between the marks, nobody else begins to speak."""
    assert [speaker for speaker, _ in quoted(text)] == ["Jon Dahl", "Jon Dahl"]


@pytest.mark.parametrize(
    "text",
    [
        "“The road is open,” said her campaign chairman, {Person|Jon Berg}.",
        "The mayor's chief aide, {Person|Jon Berg}, said: “The road is open.”",
        "Her lawyer, {Person|Jon Berg}, wrote: “The road is open.”",
    ],
)
def test_a_name_in_apposition_speaks(text: str) -> None:
    """Whom a description stands beside by name is no unknown."""
    assert [speaker for speaker, _ in quoted(text)] == ["Jon Berg"]


def test_words_are_exactly_those_between_the_marks() -> None:
    """The passage of quoted words is their place in the text, final comma included."""
    article = note("“Peace, at last,” {Person|Ana Ruiz} said.")
    _, claims = spoken(article)

    (claim,) = [claim for claim in claims if claim.property == "words"]
    assert claim.passage.of(article.document.text) == claim.value == "Peace, at last,"


def test_an_agency_relays_a_quotation() -> None:
    """Who speaks and who reports are told apart."""
    article = note("“The road is open,” {Person|Ana Ruiz} said, according to {NewsAgency|Norpress}.")
    _, claims = spoken(article)

    assert {claim.reported_by for claim in claims} == {"organization/norpress"}
    assert [claim.object for claim in in_capacity(claims, "speaker")] == ["person/ana-ruiz"]
