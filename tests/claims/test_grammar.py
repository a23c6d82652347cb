"""Subjects, objects and voice of a verb, read off the arcs of the model."""

from __future__ import annotations

import pytest

from kg.claims import grammar
from kg.claims.grammar import Tree
from kg.model import Document
from tests.claims.reading import parse


def tree(text: str) -> Tree:
    """Parse one sentence."""
    (sentence,) = parse(Document("note", text))
    return Tree(grammar.mended(sentence))


def at(tree: Tree, word: str) -> int:
    """Find a word of a sentence."""
    return next(i for i, token in enumerate(tree.tokens) if token.text == word)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Ruiz wants to visit Lima.", "visit", "Ruiz"),
        ("Ruiz arrived and met Dahl.", "met", "Ruiz"),
        ("Ruiz invited Dahl to visit Lima.", "visit", "Dahl"),
        ("Dahl was invited to visit Lima.", "visit", "Dahl"),
        ("Dahl thanked Ruiz for inviting him.", "inviting", "Ruiz"),
        ("After landing in Lima, Ruiz met Dahl.", "landing", "Ruiz"),
        ("A delegation led by Ruiz arrived.", "arrived", "delegation"),
        ("Dahl thanked Ruiz for inviting him to Chad and for the opportunity to visit Lima.", "visit", "Dahl"),
        ("Lind praised Paz for leading them to Hue and for the chance to tour Lima.", "tour", "Lind"),
        ("Sy blamed Berg for sending him to Oslo and for the failure to visit Lima.", "visit", "Sy"),
        ("Her decision to visit Lima surprised them.", "visit", "Her"),
    ],
)
def test_a_verb_has_the_subject_that_english_gives_it(text: str, verb: str, subject: str) -> None:
    """Infinitives, gerunds and coordinated verbs share the subject or object of the verb above them."""
    parsed = tree(text)

    found = grammar.subject_of(parsed, at(parsed, verb))
    assert found is not None
    assert parsed.tokens[found].text == subject


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("Ruiz was welcomed by Dahl.", "welcomed", True),
        ("Dahl welcomed Ruiz.", "welcomed", False),
        ("Ruiz went home, escorted by Dahl.", "escorted", True),
        ("Ruiz has visited Lima.", "visited", False),
    ],
)
def test_voice(text: str, verb: str, passive: bool) -> None:
    """A participle with an agent is passive, one behind "has" is not."""
    parsed = tree(text)

    assert grammar.is_passive(parsed, at(parsed, verb)) is passive


def test_a_series_of_bare_verbs_hangs_together() -> None:
    """Each verb of "will meet, travel and tour" continues the one before it."""
    parsed = tree(
        "Ruiz is scheduled to go to Oslo, where she will meet ministers, travel to Bergen, and tour a shipyard."
    )

    assert parsed.tokens[parsed.tokens[at(parsed, "travel")].head].text == "meet"
