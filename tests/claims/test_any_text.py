"""Whatever the text, reading it ends, names what it claims, and quotes words that are there."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg import claims, mentions
from kg.model import Document, Reading
from tests.claims.reading import parse, words

_PIECES = (
    *("Ruiz", "President Ana Ruiz", "Peru", "the Peruvian delegation", "he", "they", "it", "the station", "the talks"),
    *("met", "visited", "said", "was accompanied by", "will visit", "according to", "invited", "led by", "including"),
    *("“", "”", '"', "'", "’s", "(", ")", "–", ",", ";", ":", ".", "?", "\n", "\n\n", "...", "$", "%", "\u200b", "é"),
    *("on Monday", "on 31 February", "in May", "September 1948", "for two hours", "not", "if", "at", "in", "of", "and"),
    *("IN HIS SPEECH", "A", "1", "—", "via", "confirmed this", "raised a toast to", "in honor of", "which", "where"),
)


def check(text: str) -> Reading:
    """Read a text, and see that its claims lead to its own referents and words."""
    document = Document("note", text, published=date(2024, 5, 20))
    sentences = parse(document)
    reading = claims.find(document, sentences, mentions.find(document, sentences, words()), words())
    known = {referent.id for referent in reading.referents}
    assert len(known) == len(reading.referents)
    for claim in reading.claims:
        named = {claim.subject, claim.attributed_to, claim.reported_by, *(value for _, value in claim.qualifiers)}
        ids = {id for id in named if id is not None and "/" in id}
        assert ids <= known
        assert claim.object is None or claim.object.startswith("dip:") or claim.object in known
        assert 0 <= claim.passage.start < claim.passage.end <= len(text)
    return reading


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(_PIECES), max_size=40).map(" ".join))
def test_words_in_any_order_are_read(text: str) -> None:
    """The words of the trade in any order, marks unbalanced, make a reading that holds together."""
    check(text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200))
def test_any_characters_are_read(text: str) -> None:
    """Any characters at all make a reading that holds together."""
    check(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n\n",
        "PRESIDENT ANA RUIZ ARRIVED IN OSLO ON MONDAY AND MET KING HARALD.",
        "Oslo\nPeru\nRuiz\nMonday\n“\n”\n",
        "Ruiz, Dahl, Lima, Monday, 3 May, the talks, the summit.",
        "“Ruiz said “that Dahl said “that Lind met Berg",
        "The talks " + "between Ruiz and Dahl, who met Lind, " * 60 + "were held.",
        "a" * 5000,
        "“" * 300,
        "According to",
        "In his speech,",
        "It said. It added that it said it.",
        "confirmed this",
    ],
)
def test_odd_texts_are_read(text: str) -> None:
    """Nothing, capitals, lists without a verb, open marks and sentences without end are read like any other text."""
    check(text)
