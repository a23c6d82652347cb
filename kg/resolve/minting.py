"""What an individual is called: the name its first article gives it, which no later article changes."""

from __future__ import annotations

from collections.abc import Container

from kg.model import Referent
from kg.ontology import Ontology
from kg.rdf.terms import local_name, slug
from kg.resolve.setting import Setting
from kg.times import TimeSpan

_ROOTS = ("Person", "Delegation", "Organization", "Post", "Group", "Event")


def realm(kind: str, ontology: Ontology) -> str:
    """Give the sort of individuals a class belongs to; only those of one realm are compared."""
    if ontology.is_a(kind, "Place"):
        return "place"
    return next((root.lower() for root in _ROOTS if ontology.is_a(kind, root)), "artefact")


def own_id(referent: Referent, realm: str, setting: Setting) -> str:
    """Give the name a referent would have if its article were alone."""
    local = referent.id.partition("/")[2]
    if realm == "group":
        return f"group/{local_name(setting.reading.document)}-{local}"
    if realm == "event" and (date := _first_date(referent, setting)):
        return f"event/{_unnumbered(local, setting)}-{date}"
    return f"{realm}/{local}"


def reserved(ontology: Ontology) -> frozenset[str]:
    """Give the names that reference data have given to people, posts, bodies and places: no article replaces them."""
    people = (f"person/{holder.person_id}" for holder in ontology.officeholders)
    posts = (f"post/{holder.post}" for holder in ontology.officeholders)
    bodies = (f"{realm(entity.kind, ontology)}/{entity.id}" for entity in ontology.entities)
    return frozenset((*people, *posts, *bodies))


def free(wanted: str, *taken: Container[str]) -> str:
    """Give a name that nobody has: the one wanted, else the first with a number that is free.

    >>> free("person/okafor", {"person/okafor"})
    'person/okafor-2'
    """
    number, name = 2, wanted
    while any(name in names for names in taken):
        name, number = f"{wanted}-{number}", number + 1
    return name


def _unnumbered(local: str, setting: Setting) -> str:
    """Two like events of one article are told apart by number; where a date does that, the number goes."""
    stem, _, number = local.rpartition("-")
    return stem if number.isdigit() and f"event/{stem}" in setting.referents else local


def _first_date(referent: Referent, setting: Setting) -> str:
    spans = (claim.value for claim in setting.said(referent.id, "hasTime"))
    return slug(next((span.edtf for span in spans if isinstance(span, TimeSpan) and span.edtf), ""))
