"""evidence.rq: which words speak of an individual, and where they stand."""

from pathlib import Path

from tests.queries.conftest import PLACE, Ask


def test_the_passages_of_an_event_in_every_article(ask: Ask) -> None:
    """In the order of articles and text."""
    assert ask("evidence", "article words", individual="Talks of Ana") == [
        (
            "note-1",
            "On 3 May, Ruiz held talks with President Tomás Paz of Ecuador in Quito on fisheries and border trade.",
        ),
        ("note-2", "Ana María Ruiz, the president of Peru, and Tomás Paz met in Quito on 3 May 2024."),
    ]


def test_one_individual_by_its_iri(ask: Ask) -> None:
    """A prefixed name will do."""
    assert ask("evidence", "words article", iri="person:ana-ruiz") == [
        ("Ana Ruiz", "note-1"),
        ("Ana María Ruiz", "note-2"),
    ]


def test_a_tenure_is_called_after_person_and_post(ask: Ask) -> None:
    """Its own label would be of no use in a list."""
    assert len(ask("evidence", "words", individual="Jorge Vega, Secretary of the Defence Council")) == 1


def test_the_words_stand_where_the_answer_says(ask: Ask) -> None:
    """Of every passage of the graph."""
    for words, article, start, end in ask("evidence", "words article start end"):
        text = Path(PLACE.seeds / f"{article}.txt").read_text(encoding="utf-8")

        assert text[int(start or 0) : int(end or 0)] == words
