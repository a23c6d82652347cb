"""names.rq: how the articles spell names."""

from tests.queries.conftest import Ask


def test_every_spelling_with_the_article_that_has_it(ask: Ask) -> None:
    """All spellings of whoever has one that fits."""
    assert ask("names", "entity kind name article", entity="María") == [
        ("Ana Ruiz", "person", "Ana María Ruiz", "note-2"),
        ("Ana Ruiz", "person", "Ana Ruiz", "note-1"),
        ("Ana Ruiz", "person", "Ruiz", "note-1"),
    ]


def test_agencies_and_places_have_names_too(ask: Ask) -> None:
    """The kind tells them apart."""
    assert {("Andina", "news agency"), ("Quito", "settlement"), ("Peru", "state")} <= set(ask("names", "entity kind"))
