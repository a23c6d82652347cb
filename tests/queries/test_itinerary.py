"""itinerary.rq: where somebody travelled, stay by stay."""

from tests.queries.conftest import Ask


def test_a_journey_in_the_order_of_time(ask: Ask) -> None:
    """A stay has its arrival and its departure; rival dates have a row each; what is expected says so.

    The departure of 4 May names no place: the talks before it were in Quito. The way through Guayaquil has no
    date: it is told between the departure and the next arrival. Nobody came to La Paz.
    """
    assert ask("itinerary", "order place arrival departure status source", person="Ruiz") == [
        ("1", "Lima", None, "2024-05-01", "occurred", "Lucía Prado"),
        ("2", "Quito", "2024-05-02", "2024-05-04", "occurred", "Lucía Prado"),
        ("3", "Guayaquil", None, None, "occurred", "Lucía Prado"),
        ("4", "Bogotá", "2024-05-05", None, "occurred", "Lucía Prado"),
        ("5", "Bogotá", "2024-05-06", None, "occurred", "Andina"),
        ("6", "Santiago", "2024-05-08", None, "expected", "Lucía Prado"),
    ]


def test_rival_rows_have_their_own_words(ask: Ask) -> None:
    """The evidence of a row is the passage that gives its date."""
    assert [words for place, words in ask("itinerary", "place evidence") if place == "Bogotá"] == [
        "She reached Bogotá on 5 May",
        "according to the agency Andina, she landed there on 6 May",
    ]


def test_what_did_not_occur_is_shown_when_asked_for(ask: Ask) -> None:
    """The status is a parameter."""
    assert ask("itinerary", "order place status", status="didNotOccur") == [("1", "La Paz", "did not occur")]


def test_an_airport_belongs_to_its_town(ask: Ask) -> None:
    """Who lands at the airport of Bogotá and leaves Bogotá was there once; a planned visit to a town is a stay too."""
    assert ask("itinerary", "order place arrival departure status", person="Tomás Paz") == [
        ("1", "El Dorado airport", "2024-05-10", "2024-05-11", "occurred"),
        ("2", "Lima", "2024-07", None, "planned"),
    ]


def test_who_did_not_travel_has_no_itinerary(ask: Ask) -> None:
    """To take part in talks is not to travel."""
    assert ask("itinerary", "place", person="Luis Mora") == []
