"""Copying what others know of linked individuals: properties from Wikidata, and where places lie.

`graph/wikidata.ttl` holds what Wikidata says, on Wikidata's IRIs, with source and date. `graph/coordinates.ttl` says
where places lie: by their items, or, without any network, by the gazetteer that comes with kg.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kg.errors import EndpointError
from kg.gazetteer import Gazetteer
from kg.linking.linker import Linker
from kg.rdf import turtle
from kg.rdf.terms import IRI, VOCABULARIES, Literal, Triple, term
from kg.wikidata import Entity, Place
from kg.wikidata.copying import PROPERTIES, copy_question, declared, read_copy, read_places
from kg.wikidata.entities import qid

COPY, COORDINATES = "wikidata.ttl", "coordinates.ttl"

_CLOSE_MATCH, _SOURCE = term("skos:closeMatch"), term("dcterms:source")
_LATITUDE, _LONGITUDE, _DECIMAL = term("geo:lat"), term("geo:long"), term("xsd:decimal")
_WIKIDATA = VOCABULARIES["wd"]
_TOWNS = frozenset({"Settlement", "Place"})
_MOST_ITEMS = 40


@dataclass(frozen=True, slots=True)
class Enriched:
    """What came of it: how many items were copied, how many places have coordinates, what could not be asked."""

    items: int
    places: int
    trouble: str | None = None


def enrich(linker: Linker, properties: Collection[str] = tuple(PROPERTIES)) -> Enriched:
    """Copy properties of linked items, and write where places lie; if Wikidata fails, its old copy stays."""
    items = {entity.iri: item for entity in linker.entities if (item := _item(entity))}
    wanted = sorted(set(items.values()))
    try:
        copied, located = _copied(linker, wanted, properties)
    except EndpointError as error:
        places = _write_places(linker, items, {})
        return Enriched(0, places, str(error))
    _write(linker, COPY, copied)
    return Enriched(len(wanted), _write_places(linker, items, located))


def _item(entity: Entity) -> str | None:
    """Give the one item that an individual is exactly; of two, nobody knows which."""
    found = [item for match in entity.matches if (item := qid(match))]
    return found[0] if len(found) == 1 else None


def _copied(linker: Linker, items: Iterable[str], properties: Collection[str]) -> tuple[list[Triple], dict[str, Place]]:
    triples: list[Triple] = [*declared(properties)]
    located: dict[str, Place] = {}
    left = iter(items)
    while some := list(islice(left, _MOST_ITEMS)):
        question = copy_question(some, properties, linker.workspace.language)
        answer = linker.client.select(linker.services.endpoint, question)
        triples += read_copy(answer.rows, answer.retrieved)
        located |= read_places(answer.rows)
    return triples, located


def _write_places(linker: Linker, items: dict[IRI, str], located: dict[str, Place]) -> int:
    """Write where places lie, keeping what an item said before if it could not be asked now."""
    gazetteer = Gazetteer.read()
    known = _places_before(linker.workspace.graph / COORDINATES) if not located else {}
    triples: list[Triple] = []
    count = 0
    for entity in linker.entities:
        if entity.realm == "place" and (found := [*_place(entity, items.get(entity.iri), located, known, gazetteer)]):
            triples += found
            count += 1
    _write(linker, COORDINATES, triples)
    return count


def _place(
    entity: Entity, item: str | None, located: dict[str, Place], known: dict[IRI, list[Triple]], gazetteer: Gazetteer
) -> Iterator[Triple]:
    if item and (place := located.get(item)):
        yield from _at(entity.iri, place.latitude, place.longitude)
        yield Triple(entity.iri, _SOURCE, IRI(_WIKIDATA + item))
    elif entity.iri in known:
        yield from known[entity.iri]
    elif entity.kind in _TOWNS and (city := gazetteer.find(entity.spellings, entity.states or entity.near)):
        yield from _at(entity.iri, city.latitude, city.longitude)
        yield Triple(entity.iri, _CLOSE_MATCH, IRI(city.iri))
        yield Triple(entity.iri, _SOURCE, IRI(city.iri))


def _at(node: IRI, latitude: str, longitude: str) -> Iterator[Triple]:
    yield Triple(node, _LATITUDE, Literal(latitude, _DECIMAL))
    yield Triple(node, _LONGITUDE, Literal(longitude, _DECIMAL))


def _places_before(path: Path) -> dict[IRI, list[Triple]]:
    """Read what was written of places that have it from their items."""
    if not path.is_file():
        return {}
    about: dict[IRI, list[Triple]] = {}
    for triple in turtle.parse(path):
        about.setdefault(IRI(str(triple.subject)), []).append(triple)
    return {
        node: said
        for node, said in about.items()
        if any(triple.predicate == _SOURCE and str(triple.object).startswith(_WIKIDATA) for triple in said)
    }


def _write(linker: Linker, name: str, triples: list[Triple]) -> None:
    place = linker.workspace
    path = place.graph / name
    with place.lock():
        if triples or path.exists():
            turtle.write(path, triples, place.base)
