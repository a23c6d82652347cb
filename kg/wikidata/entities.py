"""What the graph knows of its people, organizations and places, gathered from the rows of `entities.rq`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TypeAlias

from kg.ontology import Ontology
from kg.rdf.terms import IRI, VOCABULARIES, Literal, Object
from kg.wikidata.nouns import Entity, Office

Row: TypeAlias = Mapping[str, Object]

ENTITIES = (Path(__file__).parent / "entities.rq").read_text(encoding="utf-8")

_WIKIDATA = VOCABULARIES["wd"]
_FORMER = "former"
_QID = re.compile(r"Q[1-9][0-9]{0,11}")


def read_entities(rows: Iterable[Row], ontology: Ontology) -> tuple[Entity, ...]:
    """Gather the rows of `ENTITIES`, asked of the graph, into what is known of each individual, in their order."""
    known = {state.id: state.qid for state in ontology.states if state.qid}
    about: dict[IRI, list[Row]] = defaultdict(list)
    for row in rows:
        about[IRI(text(row, "entity"))].append(row)
    return tuple(_entity(iri, said, known) for iri, said in about.items())


def _entity(iri: IRI, said: list[Row], known: Mapping[str, str]) -> Entity:
    labels = _values(said, "label")
    return Entity(
        iri=iri,
        kind=text(said[0], "kind"),
        label=labels[0] if labels else iri.rpartition("/")[2],
        names=_values(said, "name"),
        states=_states(said, ("state", "office"), known),
        near=_states(said, ("near",), known),
        offices=tuple(_office(row, known) for row in said if text(row, "fact") == "office"),
        seen=tuple(sorted({day for row in said if (day := as_date(text(row, "day")))})),
        matches=frozenset(map(IRI, _values(said, "match"))),
        close=frozenset(map(IRI, _values(said, "close"))),
    )


def _states(said: list[Row], facts: Collection[str], known: Mapping[str, str]) -> frozenset[str]:
    ids = (text(row, "state").rpartition("/")[2] for row in said if text(row, "fact") in facts)
    return frozenset(known[id] for id in ids if id in known)


def _office(row: Row, known: Mapping[str, str]) -> Office:
    state = known.get(text(row, "state").rpartition("/")[2])
    return Office(text(row, "value"), state, former=text(row, "status") == _FORMER)


def _values(said: list[Row], fact: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text(row, "value") for row in said if text(row, "fact") == fact))


def text(row: Row, name: str) -> str:
    """Give the words of a cell, nothing where it is empty.

    >>> text({"name": Literal("Quito", language="en")}, "name"), text({}, "name")
    ('Quito', '')
    """
    cell = row.get(name)
    if cell is None:
        return ""
    return cell.value if isinstance(cell, Literal) else str(cell if isinstance(cell, str) else "")


def qid(iri: str) -> str | None:
    """Give the QID of an item's IRI, None for anything else.

    >>> qid("http://www.wikidata.org/entity/Q159"), qid("http://www.wikidata.org/entity/P31")
    ('Q159', None)
    """
    return local if iri.startswith(_WIKIDATA) and is_qid(local := iri.removeprefix(_WIKIDATA)) else None


def is_qid(written: str) -> bool:
    """Tell whether something is the name of an item; what a service sends may be anything.

    >>> is_qid("Q159"), is_qid("Q" + "9" * 5000)
    (True, False)
    """
    return _QID.fullmatch(written) is not None


def as_date(written: str) -> date | None:
    """Read the day of a date or moment; None for what is no day of our era.

    >>> as_date("1950-03-21T00:00:00Z"), as_date("-0044-03-15T00:00:00Z")
    (datetime.date(1950, 3, 21), None)
    """
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None
