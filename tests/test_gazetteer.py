"""Where cities lie, without a network."""

from pathlib import Path

import pytest

from kg import gazetteer
from kg.gazetteer import City, Gazetteer

PERU, SPAIN, UNITED_STATES, RUSSIA = "Q419", "Q29", "Q30", "Q159"


@pytest.fixture(scope="module")
def cities() -> Gazetteer:
    return Gazetteer.read()


@pytest.mark.parametrize(
    ("name", "state", "latitude", "longitude"),
    [
        ("Vladivostok", RUSSIA, "43.10562", "131.87353"),
        ("Pyongyang", "Q423", "39.03385", "125.75432"),
        ("Kiev", "Q212", "50.45466", "30.52380"),
        ("komsomolsk on amur", RUSSIA, "50.55034", "137.00995"),
        ("Luxembourg", "Q32", "49.60982", "6.13268"),
    ],
)
def test_cities_and_capitals_are_found(cities: Gazetteer, name: str, state: str, latitude: str, longitude: str) -> None:
    """Large cities and capitals, under other spellings too, without regard to hyphens and capitals."""
    city = cities.find([name], {state})

    assert city is not None and (city.latitude, city.longitude) == (latitude, longitude)


def test_a_name_needs_its_state(cities: Gazetteer) -> None:
    """Trujillo in Peru is not Trujillo anywhere; Moscow is not in Peru."""
    assert cities.find(["Moscow"], {PERU}) is None
    assert cities.find(["Moscow"], set()) is None


def test_two_cities_of_one_name_are_none() -> None:
    """Nobody is sent to the wrong one."""
    here, there = (City(str(id), UNITED_STATES, "1.0", "2.0", ("Springfield",)) for id in (1, 2))

    assert Gazetteer([here, there]).find(["Springfield"], {UNITED_STATES}) is None
    assert Gazetteer([here]).find(["Springfield"], {UNITED_STATES, PERU}) == here


def test_the_file_is_small_and_says_whose_it_is() -> None:
    """Less than a megabyte, and GeoNames is named with its licence."""
    path = Path(gazetteer.__file__).parent / "cities.tsv"

    assert path.stat().st_size < 1_000_000
    assert "GeoNames (https://www.geonames.org/), CC BY 4.0" in path.read_text(encoding="utf-8")[:400]
