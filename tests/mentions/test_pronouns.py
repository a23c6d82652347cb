"""Facts about whom pronouns mean."""

from __future__ import annotations

import pytest

from tests.mentions.reading import read


@pytest.mark.parametrize(
    ("text", "word", "people"),
    [
        ("Ida Lund said that she would travel.", "she", ["Ida Lund"]),
        ("Moses Kariuki landed in Accra. He will stay two days.", "He", ["Moses Kariuki"]),
        ("Rosa Quispe promised Julio Paz that her visit would be short.", "her", ["Rosa Quispe"]),
        ("Moses Kariuki met Samuel Okello. In his speech, Samuel Okello thanked everyone.", "his", ["Samuel Okello"]),
        ("Adam Wilk's journey was his first.", "his", ["Adam Wilk"]),
        ("Ida Lund and Adam Wilk met. They shook hands.", "They", ["Ida Lund", "Adam Wilk"]),
        ("Moses Kariuki thanked Rosa Quispe. She had come by train.", "She", ["Rosa Quispe"]),
        ("Danish officials left. They gave no reason.", "They", ["Danish officials"]),
        ("Ida Lund told Paul Berg that he was late.", "he", []),
        ("Colleagues of Ida Lund did not know that she was ill.", "she", []),
    ],
)
def test_a_pronoun_means_the_subject_at_hand(text: str, word: str, people: list[str]) -> None:
    """The nearest earlier subject, the subject of the sentence before, or the one a fronted phrase leads to."""
    assert read(text).meant(word) == people


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The talks ended. He left early.", "He"),
        ("Adam Wilk and Julio Paz met. He left early.", "He"),
        ("Ida Lund wrote: “We saw that he was ill.”", "he"),
        ("Adam Wilk praised the farmers. They sell milk.", "They"),
    ],
)
def test_in_doubt_a_pronoun_means_nobody(text: str, word: str) -> None:
    """Without a subject, with two, or inside somebody's words nothing is guessed."""
    assert all(not mention.referents for mention in read(text).mentions(word))
