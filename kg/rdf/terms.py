"""IRIs, namespaces and the minting of names, without any RDF library."""

from __future__ import annotations

import re
import unicodedata

ONTOLOGY = "https://w3id.org/diplomatic-kg/ontology#"
DEFAULT_BASE = "https://w3id.org/diplomatic-kg/id/"

VOCABULARIES = {
    "dip": ONTOLOGY,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "wd": "http://www.wikidata.org/entity/",
}
"""The prefixes every file and every query knows."""

KINDS = (
    "person",
    "organization",
    "place",
    "group",
    "post",
    "tenure",
    "event",
    "participation",
    "delegation",
    "time",
    "topic",
    "artefact",
    "article",
    "referent",
    "claim",
    "activity",
)
"""The kinds of individuals; each has its own prefix below the base: person:kim-jong-un."""


def prefixes(base: str = DEFAULT_BASE) -> dict[str, str]:
    """Every prefix by its name: the vocabularies and one for each kind of individual."""
    return VOCABULARIES | {kind: f"{base}{kind}/" for kind in KINDS}


def slug(words: str, longest: int = 80) -> str:
    """Make the readable local name of an IRI: ASCII letters, digits and hyphens, as the OWL API accepts.

    >>> slug("Komsomolsk-on-Amur’s Mayor, Мэр")
    'komsomolsk-on-amurs-mayor'
    """
    plain = unicodedata.normalize("NFKD", re.sub("['’`]", "", words)).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", "-", plain.lower()).strip("-")[:longest].rstrip("-")
