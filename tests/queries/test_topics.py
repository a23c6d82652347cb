"""topics.rq: what was talked about."""

from tests.queries.conftest import Ask


def test_topics_with_their_own_words(ask: Ask) -> None:
    """A topic of which two articles tell stands once."""
    assert ask("topics", "topic event evidence") == [
        ("border trade", "Talks of Ana Ruiz and Tomás Paz", "Their talks were about border trade."),
        ("fisheries", "Talks of Ana Ruiz and Tomás Paz", "On 3 May, Ruiz held talks with President Tomás Paz of Ecuador in Quito on fisheries and border trade."),
    ]  # fmt: skip


def test_topics_are_found_by_part_of_their_words(ask: Ask) -> None:
    """In small letters or not."""
    assert ask("topics", "topic", topic="Fish") == [("fisheries",)]
