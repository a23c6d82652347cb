"""The questions to Wikidata's SPARQL endpoint, and what its answers say of each item.

One fact a row: two values of each of five properties would be 32 rows if they were asked side by side.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from kg.wikidata.entities import Row, as_date, qid, text
from kg.wikidata.nouns import Candidate, Office, Place

ENDPOINT = "https://query.wikidata.org/sparql"
UNALIGNED = "unaligned"
"""The kind of an item whose classes mean none of ours: a film is not its hero."""

_CALLINGS = {"Q2066131": "athlete", "Q483501": "artist"}
"""Occupations of the many namesakes of those who hold posts."""

_MOST_ITEMS = 50
_SOURCES = frozenset({"Wikidata"})
_POINT = re.compile(r"Point\(\s*(-?\d{1,3}(?:\.\d+)?)\s+(-?\d{1,2}(?:\.\d+)?)\s*\)", re.IGNORECASE)
_PREFIXES = """\
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX schema: <http://schema.org/>
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
"""


def names_question(names: Iterable[str], language: str = "en") -> str:
    """Ask which items have one of the names, as a label or as another name."""
    literals = " ".join(f"{_quoted(name)}@{tag}" for name in names for tag in (language, "mul"))
    return f"""{_PREFIXES}
SELECT DISTINCT ?item WHERE {{
  VALUES ?name {{ {literals} }}
  ?item rdfs:label|skos:altLabel ?name .
}}
LIMIT {_MOST_ITEMS}
"""


def facts_question(items: Iterable[str], language: str = "en") -> str:
    """Ask what helps to tell items apart.

    Why every class above an item, where few mean one of ours: asked for those few, an engine may begin with them,
    and walk through half of Wikidata.
    """
    return f"""{_PREFIXES}
SELECT DISTINCT ?item ?fact ?value ?name ?state ?start ?end WHERE {{
  VALUES ?item {{ {_items(items)} }}
  {{
    ?item rdfs:label ?name FILTER(LANG(?name) IN ("{language}", "mul")) BIND("label" AS ?fact)
  }} UNION {{
    ?item skos:altLabel ?name FILTER(LANG(?name) IN ("{language}", "mul")) BIND("name" AS ?fact)
  }} UNION {{
    ?item schema:description ?name FILTER(LANG(?name) = "{language}") BIND("description" AS ?fact)
  }} UNION {{
    ?item wdt:P31 ?value BIND("class" AS ?fact)
  }} UNION {{
    ?item wdt:P31/wdt:P279* ?value BIND("kind" AS ?fact)
  }} UNION {{
    ?item wdt:P106/wdt:P279* ?value BIND("calling" AS ?fact)
  }} UNION {{
    ?item wdt:P27|wdt:P17 ?state BIND("state" AS ?fact)
  }} UNION {{
    ?item p:P39 ?held . ?held ps:P39 ?value . ?value rdfs:label ?name FILTER(LANG(?name) = "{language}")
    OPTIONAL {{ ?held pq:P580 ?start }}
    OPTIONAL {{ ?held pq:P582 ?end }}
    OPTIONAL {{ ?value wdt:P1001|wdt:P17 ?state }}
    BIND("office" AS ?fact)
  }} UNION {{
    ?item wdt:P569 ?value BIND("born" AS ?fact)
  }} UNION {{
    ?item wdt:P570 ?value BIND("died" AS ?fact)
  }} UNION {{
    ?item wdt:P625 ?value BIND("place" AS ?fact)
  }} UNION {{
    ?item owl:sameAs ?value BIND("redirect" AS ?fact)
  }}
}}
"""


def read_items(rows: Iterable[Row]) -> tuple[str, ...]:
    """Read the QIDs of an answer to `names_question`, each once."""
    found = (qid(text(row, "item")) for row in rows)
    return tuple(dict.fromkeys(item for item in found if item))


def read_facts(rows: Iterable[Row], aligned: Mapping[str, str], states: Collection[str]) -> tuple[Candidate, ...]:
    """Read an answer to `facts_question`, given our class for each of Wikidata's and the QIDs of states."""
    about: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if item := qid(text(row, "item")):
            about[item].append(row)
    return tuple(_candidate(item, said, aligned, states) for item, said in about.items())


def redirects(rows: Iterable[Row]) -> dict[str, str]:
    """Give the item that each item was merged into."""
    pairs = ((qid(text(row, "item")), qid(text(row, "value"))) for row in rows if text(row, "fact") == "redirect")
    return {old: new for old, new in pairs if old and new}


def _candidate(item: str, said: list[Row], aligned: Mapping[str, str], states: Collection[str]) -> Candidate:
    by_fact: dict[str, list[Row]] = defaultdict(list)
    for row in said:
        by_fact[text(row, "fact")].append(row)
    labels = [text(row, "name") for row in by_fact["label"]]
    descriptions = [text(row, "name") for row in by_fact["description"]]
    return Candidate(
        qid=item,
        label=labels[0] if labels else item,
        description=descriptions[0] if descriptions else "",
        names=frozenset((*labels, *(text(row, "name") for row in by_fact["name"]))),
        kinds=_kinds(by_fact, aligned),
        states=frozenset(state for row in by_fact["state"] if (state := _state(row, states))),
        offices=tuple(_office(row, states) for row in by_fact["office"]),
        callings=frozenset(_meant(by_fact["calling"], _CALLINGS)),
        born=_day(by_fact["born"]),
        died=_day(by_fact["died"]),
        place=_place(by_fact["place"]),
        sources=_SOURCES,
    )


def _kinds(by_fact: Mapping[str, list[Row]], aligned: Mapping[str, str]) -> frozenset[str]:
    kinds = frozenset(_meant(by_fact["kind"], aligned))
    return kinds or frozenset({UNALIGNED} if by_fact["class"] else ())


def _meant(rows: Iterable[Row], meanings: Mapping[str, str]) -> Iterator[str]:
    items = (qid(text(row, "value")) for row in rows)
    return (meanings[item] for item in items if item and item in meanings)


def _state(row: Row, states: Collection[str]) -> str | None:
    state = qid(text(row, "state"))
    return state if state in states else None


def _office(row: Row, states: Collection[str]) -> Office:
    return Office(text(row, "name"), _state(row, states), as_date(text(row, "start")), as_date(text(row, "end")))


def _day(rows: list[Row]) -> date | None:
    days = sorted(day for row in rows if (day := as_date(text(row, "value"))))
    return days[0] if days else None


def _place(rows: list[Row]) -> Place | None:
    return next((place for row in rows if (place := point(text(row, "value")))), None)


def point(written: str) -> Place | None:
    """Read a point of the earth; one of another globe has that globe's IRI in front.

    >>> point("Point(131.885 43.115)")
    Place(latitude='43.115', longitude='131.885')
    >>> point("<http://www.wikidata.org/entity/Q405> Point(10.0 20.0)")
    """
    found = _POINT.fullmatch(written)
    return Place(latitude=found[2], longitude=found[1]) if found else None


def _items(items: Iterable[str]) -> str:
    return " ".join(f"wd:{item}" for item in items)


def _quoted(words: str) -> str:
    """Write a string as SPARQL does, which is as JSON does for what a name may hold."""
    return json.dumps(" ".join(words.split()))
