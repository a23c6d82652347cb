"""conflicts.rq: where sources contradict each other."""

from tests.queries.conftest import Ask


def test_contradictions_side_by_side_with_their_words(ask: Ask) -> None:
    """Two dates, two towns, a part taken and not taken, an event affirmed and denied; each contradiction once."""
    assert ask("conflicts", "subject property value1 source1 evidence1 value2 source2 evidence2") == [
        ("Arrival of Ana Ruiz in Bogotá", "has time", "2024-05-05", "Lucía Prado", "She reached Bogotá on 5 May", "2024-05-06", "Andina", "according to the agency Andina, she landed there on 6 May"),
        ("Meeting of Ana Ruiz and Tomás Paz in Lima", "takes place at", "Lima", "Pedro Gil", "They had met before, in Lima in March 2023", "Trujillo", "Andina", "Andina puts that meeting in Trujillo."),
        ("Talks of Ana Ruiz and Tomás Paz", "claimed participant", "Jorge Vega", "Andina", "Andina saw him there", "not Jorge Vega", "Lucía Prado", "Vega was not at the table"),
        ("Talks of Peru and Chile", "has status", "occurred", "Chilean officials", "Chilean officials said that they were", "denied", "Iván Soto", "Soto denied that talks on a naval base with Chile were held in April"),
    ]  # fmt: skip


def test_two_articles_that_agree_are_no_contradiction(ask: Ask) -> None:
    """Both have the talks on 3 May, in other words."""
    assert ask("conflicts", "property", subject="Talks of Ana Ruiz") == [("claimed participant",)]
