"""Where the large cities and the capitals of the world lie, from a file that comes with kg: no network is asked.

The file is made of GeoNames (CC BY 4.0) by `tools/build_gazetteer.py`.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

GEONAMES = "https://sws.geonames.org/"

_CITIES = Path(__file__).parent / "cities.tsv"


@dataclass(frozen=True, slots=True)
class City:
    """A city: its IRI at GeoNames, the item of its state in Wikidata, its place in degrees, its names."""

    id: str
    state: str
    latitude: str
    longitude: str
    names: tuple[str, ...]

    @property
    def iri(self) -> str:
        """How GeoNames names the city in RDF."""
        return f"{GEONAMES}{self.id}/"


class Gazetteer:
    """Finds a city by its name and its state."""

    def __init__(self, cities: Iterable[City]) -> None:
        self._by_name: dict[str, list[City]] = defaultdict(list)
        for city in cities:
            for name in {_plain(name) for name in city.names}:
                self._by_name[name].append(city)

    @classmethod
    def read(cls) -> Gazetteer:
        """Read the cities that come with kg.

        >>> vladivostok = Gazetteer.read().find(["Vladivostok"], {"Q159"})
        >>> vladivostok.latitude, vladivostok.longitude, vladivostok.iri
        ('43.10562', '131.87353', 'https://sws.geonames.org/2013348/')
        """
        lines = _CITIES.read_text(encoding="utf-8").splitlines()
        return cls(_city(line) for line in lines if not line.startswith("#"))

    def find(self, names: Iterable[str], states: Collection[str]) -> City | None:
        """Give the city of one of the names that lies in one of the states; None if there are several, or none."""
        found = {city for name in names for city in self._by_name.get(_plain(name), ()) if city.state in states}
        return found.pop() if len(found) == 1 else None


def _city(line: str) -> City:
    id, state, latitude, longitude, names = line.split("\t")
    return City(id, state, latitude, longitude, tuple(names.split("|")))


def _plain(name: str) -> str:
    """Give the form under which names are compared: no accents, hyphens or capitals."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(c if c.isalnum() else " " for c in letters if not unicodedata.combining(c)).split())
