"""Write ontology/reference.ttl: the states of the world, their regions, and organisations that the news assumes.

Names and Wikidata items come from rigour, Russian and Korean names from the CLDR (through babel), capitals from
countryinfo; what these lack or get wrong stands in reference.toml beside this script. Run it again after changing
that file:

    pip install rigour babel countryinfo
    python tools/build_reference.py
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import version
from importlib.resources import files as resources
from pathlib import Path
from typing import Any

from babel import Locale
from rigour.territories import get_territories
from rigour.territories.territory import Territory

from kg import files
from kg.rdf import turtle
from kg.rdf.terms import IRI, Literal, Triple, slug, term

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "ontology" / "reference.ttl"
NODE = IRI("https://w3id.org/diplomatic-kg/reference")
HEAD = """\
# States of the world with their names, peoples, capitals and seats of power; their regions; well-known organisations.
# Written by tools/build_reference.py: change tools/reference.toml and run that, not this file.

"""
TYPE, LABEL, OTHER_NAME = term("rdf:type"), term("rdfs:label"), term("skos:altLabel")
NO_PLURAL = ("ese", "sh", "ch", "ss", "ois", "men", "man", "s")

Entry = Mapping[str, Any]


def main() -> None:
    """Gather all triples and write the file."""
    ours = tomllib.loads((Path(__file__).parent / "reference.toml").read_text())
    territories = {one.code: one for one in get_territories()}
    ids = {code: _id(territories[code], entry) for code, entry in ours["states"].items()}
    triples = [*_header()]
    for code, entry in ours["states"].items():
        triples += _state(territories[code], ids[code], entry)
    triples += _regions(territories, ids, ours)
    for local, entry in ours["settlements"].items():
        triples += _settlement(local, entry, ids)
    for local, entry in ours["organizations"].items():
        triples += _organization(local, entry, ids)
    files.write(TARGET, HEAD + turtle.render(triples))


def _header() -> Iterator[Triple]:
    yield Triple(NODE, TYPE, term("owl:Ontology"))
    yield Triple(NODE, term("owl:imports"), IRI("https://w3id.org/diplomatic-kg/ontology"))
    yield Triple(NODE, term("dcterms:license"), IRI("https://creativecommons.org/licenses/by/4.0/"))
    texts = {
        "title": "States, regions and organisations",
        "description": "Reference data: states of the world with their names, peoples, capitals, seats of power and "
        "Wikidata items; their regions; well-known organisations.",
        "creator": "The diplomatic-kg authors",
    }
    for name, text in texts.items():
        yield Triple(NODE, term(f"dcterms:{name}"), Literal(text, None, "en"))
    for package, licence in {"rigour": "MIT", "babel": "BSD-3-Clause; CLDR: Unicode-3.0", "countryinfo": "MIT"}.items():
        source = f"{package} {version(package)} on PyPI ({licence})"
        yield Triple(NODE, term("dcterms:source"), Literal(source))


# ---------------------------------------------------------------- states


def _state(territory: Territory, local: str, entry: Entry) -> Iterator[Triple]:
    node = term(f"place:{local}")
    label = entry.get("label", territory.name)
    yield Triple(node, TYPE, term("dip:State"))
    yield from _named(node, label, [territory.full_name, territory.name, *entry.get("names", ())])
    yield from _translated(node, territory.code, entry.get("ru"))
    yield Triple(node, term("skos:exactMatch"), term(f"wd:{territory.qid}"))
    for people in entry.get("people", ()):
        for form in _singular_and_plural(people):
            yield Triple(node, term("dip:adjective"), Literal(form, None, "en"))
    for seat in entry.get("seats", ()):
        yield Triple(node, term("dip:metonym"), Literal(seat, None, "en"))
    if capital := _capital_of(territory.code, entry):
        yield from _capital(node, local, capital, entry.get("also", ()))


def _id(territory: Territory, entry: Entry) -> str:
    return slug(entry.get("label", territory.name))


def _named(node: IRI, label: str, others: Iterable[str]) -> Iterator[Triple]:
    yield Triple(node, LABEL, Literal(label, None, "en"))
    for name in dict.fromkeys(others):
        if name != label:
            yield Triple(node, OTHER_NAME, Literal(name, None, "en"))


def _translated(node: IRI, code: str, russian: str | None) -> Iterator[Triple]:
    """Give the names in other languages; the CLDR's abbreviations and remarks in brackets are no names."""
    for language in ("ru", "ko"):
        name = Locale(language).territories.get(code.upper())
        if language == "ru" and russian:
            name = russian
        if name and "(" not in name:
            yield Triple(node, LABEL, Literal(name.replace("о-ва", "острова"), None, language))


def _singular_and_plural(people: str) -> tuple[str, ...]:
    """Give an adjective, and the name of the people where English makes it with -s: Russian, Russians."""
    return (people,) if people.endswith(NO_PLURAL) or people.isupper() else (people, f"{people}s")


def _capital(state: IRI, local: str, name: str, others: Iterable[str]) -> Iterator[Triple]:
    city = term(f"place:{_free(slug(name), local)}")
    yield Triple(state, term("dip:capital"), city)
    yield Triple(city, TYPE, term("dip:Settlement"))
    yield from _named(city, name, others)
    yield Triple(city, term("dip:locatedIn"), state)


def _capital_of(code: str, entry: Entry) -> str:
    return str(entry.get("capital", _capitals().get(code, "")))


def _free(local: str, taken: str) -> str:
    return f"{local}-city" if local == taken else local


@cache
def _capitals() -> Mapping[str, str]:
    """Read the capitals that countryinfo knows, by the two letters of the country."""
    found = {}
    for path in resources("countryinfo").joinpath("data").iterdir():
        if path.name.endswith(".json"):
            country = json.loads(path.read_text())
            capital = country.get("capital") or ""
            found[country["ISO"]["alpha2"].lower()] = capital if isinstance(capital, str) else capital[0]
    return found


# ---------------------------------------------------------------- regions


def _regions(territories: Mapping[str, Territory], states: Mapping[str, str], ours: Entry) -> Iterator[Triple]:
    """Give the regions of states, but none whose name is that of a state or a capital."""
    taken = set(states.values()) | {slug(_capital_of(code, entry)) for code, entry in ours["states"].items()}
    for code, territory in sorted(territories.items()):
        home = ours["dependencies"].get(code) or (territory.parent.code if territory.parent else "")
        name = territory.name.partition(" (")[0].replace("–", "-")
        if code in states or home not in states or territory.is_historical or slug(name) in taken:
            continue
        node = term(f"place:{slug(name)}")
        taken.add(slug(name))
        yield Triple(node, TYPE, term("dip:Region"))
        yield from _named(node, name, [*_other_region_names(name), *ours["regions"].get(code, ())])
        yield Triple(node, term("dip:locatedIn"), term(f"place:{states[home]}"))
        yield Triple(node, term("skos:exactMatch"), term(f"wd:{territory.qid}"))


def _other_region_names(name: str) -> Iterator[str]:
    """Give the forms that the news uses beside the official one: Amur Region, Hong Kong, Primorye Territory."""
    for official, usual in {" Oblast": " Region", " Krai": " Territory", " SAR": ""}.items():
        if name.endswith(official):
            yield name.removesuffix(official) + usual
            if usual:
                yield name.removesuffix(official) + usual.lower()


def _settlement(local: str, entry: Entry, states: Mapping[str, str]) -> Iterator[Triple]:
    node = term(f"place:{local}")
    yield Triple(node, TYPE, term("dip:Settlement"))
    yield Triple(node, LABEL, Literal(entry["label"], None, "en"))
    yield Triple(node, LABEL, Literal(entry["ru"], None, "ru"))
    if entry["in"]:
        yield Triple(node, term("dip:locatedIn"), term(f"place:{states[entry['in']]}"))


# ---------------------------------------------------------------- organisations


def _organization(local: str, entry: Entry, states: Mapping[str, str]) -> Iterator[Triple]:
    node = term(f"organization:{local}")
    yield Triple(node, TYPE, term(f"dip:{entry['kind']}"))
    yield from _named(node, entry["label"], entry.get("names", ()))
    yield Triple(node, LABEL, Literal(entry["ru"], None, "ru"))
    if "of" in entry:
        yield Triple(node, term("dip:ofState"), term(f"place:{states[entry['of']]}"))
    if "qid" in entry:
        yield Triple(node, term("skos:exactMatch"), term(f"wd:{entry['qid']}"))


if __name__ == "__main__":
    main()
