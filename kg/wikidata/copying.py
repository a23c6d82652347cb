"""What Wikidata says of an item, copied in Wikidata's own shape: its properties, on its own IRIs.

So what articles say and what Wikidata says never stand on one node, and a query that asks Wikidata's endpoint can be
asked of the copy too, word for word. The properties are declared along with it, as annotations: nothing is inferred
from them, and the file opens in Protégé as it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime

from kg.rdf.terms import IRI, RDF_TYPE, VOCABULARIES, Literal, Object, Triple, term
from kg.wikidata.entities import Row, as_date, qid, text
from kg.wikidata.items import point
from kg.wikidata.nouns import Place

PROPERTIES = {
    "P569": "date of birth",
    "P570": "date of death",
    "P19": "place of birth",
    "P27": "country of citizenship",
    "P39": "position held",
    "P17": "country",
    "P159": "headquarters location",
}
"""The properties that are copied unless others are chosen; P39 comes with its first and last day."""

POSITION, COORDINATES = "P39", "P625"
RETRIEVED_FROM, RETRIEVED_ON = IRI("http://purl.org/pav/retrievedFrom"), IRI("http://purl.org/pav/retrievedOn")

_LABEL = term("rdfs:label")
_CLASS, _ANNOTATION = term("owl:Class"), term("owl:AnnotationProperty")
_ITEM, _HELD = IRI("http://wikiba.se/ontology#Item"), IRI("http://wikiba.se/ontology#Statement")
_MOMENT = term("xsd:dateTime")
_BASE = "http://www.wikidata.org/prop/"
_DIRECT, _CLAIM, _STATEMENT, _QUALIFIER = (_BASE + part for part in ("direct/", "", "statement/", "qualifier/"))
_WIKIDATA = VOCABULARIES["wd"]
_KEPT = frozenset({None, VOCABULARIES["xsd"] + "string", VOCABULARIES["xsd"] + "decimal", _MOMENT})


def copy_question(items: Iterable[str], properties: Collection[str], language: str = "en") -> str:
    """Ask for properties of items, each value with its name, and for where on earth they are."""
    direct = " ".join(f"wdt:{one}" for one in (*properties, COORDINATES) if one != POSITION)
    positions = """UNION {
    ?item p:P39 ?statement . ?statement ps:P39 ?value
    OPTIONAL { ?statement pq:P580 ?start }
    OPTIONAL { ?statement pq:P582 ?end }
  } """
    return f"""\
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <{_DIRECT}>
PREFIX p: <{_CLAIM}>
PREFIX ps: <{_STATEMENT}>
PREFIX pq: <{_QUALIFIER}>

SELECT DISTINCT ?item ?property ?value ?name ?own ?statement ?start ?end WHERE {{
  VALUES ?item {{ {" ".join(f"wd:{item}" for item in items)} }}
  {{
    VALUES ?property {{ {direct} }}
    ?item ?property ?value
  }} {positions if POSITION in properties else ""}UNION {{
    ?item rdfs:label ?own FILTER(LANG(?own) IN ("{language}", "mul"))
  }}
  OPTIONAL {{ ?value rdfs:label ?name FILTER(LANG(?name) = "{language}") }}
}}
"""


def declared(properties: Iterable[str]) -> Iterator[Triple]:
    """Declare what a copy of these properties is written with."""
    for node, label in ((_ITEM, "item of Wikidata"), (_HELD, "statement of Wikidata")):
        yield Triple(node, RDF_TYPE, _CLASS)
        yield Triple(node, _LABEL, Literal(label, None, "en"))
    names = {RETRIEVED_FROM: "retrieved from", RETRIEVED_ON: "retrieved on"}
    names |= {IRI(_DIRECT + one): f"{PROPERTIES.get(one, one)} (Wikidata)" for one in properties}
    if POSITION in properties:
        names[IRI(_CLAIM + POSITION)] = "position held, with its days (Wikidata)"
        names[IRI(_STATEMENT + POSITION)] = "position (Wikidata)"
        names |= {IRI(_QUALIFIER + "P580"): "start time (Wikidata)", IRI(_QUALIFIER + "P582"): "end time (Wikidata)"}
    for iri, label in names.items():
        yield Triple(iri, RDF_TYPE, _ANNOTATION)
        yield Triple(iri, _LABEL, Literal(label, None, "en"))


def read_copy(rows: Iterable[Row], retrieved: datetime) -> Iterator[Triple]:
    """Give the triples of an answer to `copy_question`, and for each item where it is from and when it was read."""
    moment = Literal(retrieved.replace(tzinfo=None).isoformat(timespec="seconds"), _MOMENT)
    for row in rows:
        item = qid(text(row, "item"))
        if item is None:
            continue
        node = IRI(_WIKIDATA + item)
        yield Triple(node, RDF_TYPE, _ITEM)
        yield Triple(node, RETRIEVED_FROM, IRI(f"https://www.wikidata.org/wiki/{item}"))
        yield Triple(node, RETRIEVED_ON, moment)
        if isinstance(own := row.get("own"), Literal):
            yield Triple(node, _LABEL, own)
        yield from _position(node, row) if "statement" in row else _value(node, row)


def read_places(rows: Iterable[Row]) -> dict[str, Place]:
    """Give where items lie, by QID, from an answer to `copy_question`."""
    found = ((qid(text(row, "item")), point(text(row, "value"))) for row in rows if _says(row, COORDINATES))
    return {item: place for item, place in found if item and place}


def _says(row: Row, name: str) -> bool:
    return text(row, "property") == _DIRECT + name


def _value(node: IRI, row: Row) -> Iterator[Triple]:
    predicate, value = row.get("property"), row.get("value")
    if isinstance(predicate, str) and predicate.startswith(_DIRECT) and value is not None and _is_plain(value):
        yield Triple(node, IRI(predicate), value)
        yield from _named(row)


def _position(node: IRI, row: Row) -> Iterator[Triple]:
    """A post with its days is a node of its own, as in Wikidata: the same post may be held twice."""
    statement, value = row["statement"], row.get("value")
    if not (isinstance(statement, str) and isinstance(value, str) and qid(value)):
        return
    yield Triple(node, IRI(_CLAIM + POSITION), statement)
    yield Triple(statement, RDF_TYPE, _HELD)
    yield Triple(statement, IRI(_STATEMENT + POSITION), value)
    for name, qualifier in (("start", "P580"), ("end", "P582")):
        day = row.get(name)
        if day is not None and _is_plain(day):
            yield Triple(statement, IRI(_QUALIFIER + qualifier), day)
    yield from _named(row)


def _named(row: Row) -> Iterator[Triple]:
    value, name = row.get("value"), row.get("name")
    if isinstance(value, str) and isinstance(name, Literal):
        yield Triple(IRI(value), RDF_TYPE, _ITEM)
        yield Triple(IRI(value), _LABEL, name)


def _is_plain(value: Object) -> bool:
    """Let items through, and literals that every reader of OWL knows; a day must be one of our calendar."""
    if isinstance(value, Literal):
        return value.datatype in _KEPT and (value.datatype != _MOMENT or as_date(value.value) is not None)
    return isinstance(value, str) and qid(value) is not None
