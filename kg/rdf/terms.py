"""Terms, IRIs, namespaces and the minting of names, without any RDF library."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple, NewType, TypeAlias

# ---------------------------------------------------------------- terms

IRI = NewType("IRI", str)
"""An absolute IRI; to Python it is a plain string."""


class BlankNode(NamedTuple):
    """A node without a name. kg reads them in the files of others and never writes one."""

    label: str


class Literal(NamedTuple):
    """A value as it is written; no datatype means a plain string, a language implies rdf:langString.

    >>> Literal("Khasan", language="en")
    Literal(value='Khasan', datatype=None, language='en')
    """

    value: str
    datatype: IRI | None = None
    language: str | None = None


Subject: TypeAlias = IRI | BlankNode
Object: TypeAlias = IRI | BlankNode | Literal


class Triple(NamedTuple):
    """One statement of a graph."""

    subject: Subject
    predicate: IRI
    object: Object


# ---------------------------------------------------------------- namespaces

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
    "merge",
    "activity",
    "inference",
)
"""The kinds of individuals; each has its own prefix below the base: person:kim-jong-un."""


def prefixes(base: str = DEFAULT_BASE) -> dict[str, str]:
    """Every prefix by its name: the vocabularies and one for each kind of individual."""
    return VOCABULARIES | {kind: f"{base}{kind}/" for kind in KINDS}


class Shortener:
    """The prefixes under a base: they shorten IRIs, and it is kept which of them were used.

    >>> Shortener().shorten(IRI("https://w3id.org/diplomatic-kg/id/person/kim-jong-un"))
    'person:kim-jong-un'
    """

    def __init__(self, base: str = DEFAULT_BASE) -> None:
        self._prefixes = prefixes(base)
        self._by_namespace = {iri: prefix for prefix, iri in self._prefixes.items()}
        self._used: set[str] = set()

    def shorten(self, iri: IRI) -> str | None:
        """Give the prefixed name of an IRI; None where it has none that every reader accepts."""
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = self._by_namespace.get(iri[:cut])
        if prefix is None or not _SHORTENABLE.fullmatch(iri, cut):
            return None
        self._used.add(prefix)
        return f"{prefix}:{iri[cut:]}"

    @property
    def used(self) -> dict[str, str]:
        """The prefixes that were used, in their fixed order."""
        return {prefix: iri for prefix, iri in self._prefixes.items() if prefix in self._used}


_SHORTENABLE = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_-]*")
"""Why only letters, digits, _ and -: the OWL API under Protégé accepts fewer prefixed names than Turtle does."""

RDF_TYPE = IRI(VOCABULARIES["rdf"] + "type")


def term(name: str, base: str = DEFAULT_BASE) -> IRI:
    """Give the IRI of a prefixed name.

    >>> term("dip:Visit")
    'https://w3id.org/diplomatic-kg/ontology#Visit'
    >>> term("person:kim-jong-un")
    'https://w3id.org/diplomatic-kg/id/person/kim-jong-un'
    """
    prefix, _, local = name.partition(":")
    return IRI((VOCABULARIES.get(prefix) or f"{base}{_kind(prefix)}/") + local)


def passage(article: str, start: int, end: int, base: str = DEFAULT_BASE) -> IRI:
    """Name the words of an article between two positions (RFC 5147).

    >>> passage("note-1", 0, 52)
    'https://w3id.org/diplomatic-kg/id/article/note-1#char=0,52'
    """
    return IRI(f"{base}article/{article}#char={start},{end}")


def offsets(iri: str) -> tuple[int, int] | None:
    """Read the positions back from a passage's IRI; None when it is not one.

    >>> offsets("https://w3id.org/diplomatic-kg/id/article/note-1#char=0,52")
    (0, 52)
    """
    match = re.search("#char=([0-9]{1,12}),([0-9]{1,12})$", iri)
    return (int(match[1]), int(match[2])) if match else None


def digest(*parts: str, length: int = 16) -> str:
    """Name something by its content, where no readable name would serve.

    >>> digest("note-1", "arrival", "Quito")
    'c844694a68ddc4bb'
    """
    from hashlib import sha256  # late: it costs a query more than all the rest of this module

    return sha256("\x1f".join(parts).encode()).hexdigest()[:length]


_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ə": "e"}
)
"""Letters of Latin alphabets that are no ASCII letter with a mark on it."""


def slug(words: str, longest: int = 80) -> str:
    """Make the readable local name of an IRI: ASCII letters, digits and hyphens, as the OWL API accepts.

    A name in letters that have no ASCII spelling here ends in a digest: no two such names may become one.

    >>> slug("Komsomolsk-on-Amur’s Mayor"), slug("Radosław Sikorski"), slug("Ana Руис")
    ('komsomolsk-on-amurs-mayor', 'radoslaw-sikorski', 'ana-b9eadb75')
    """
    folded = unicodedata.normalize("NFKD", re.sub("['’‘ʼʻ`]", "", words).lower().translate(_LETTERS))
    plain = re.sub("[^a-z0-9]+", "-", folded.encode("ascii", "ignore").decode()).strip("-")
    if folded.isascii() or not any(letter.isalpha() and not letter.isascii() for letter in folded):
        return plain[:longest].rstrip("-")
    kept = plain[: longest - 9].rstrip("-")
    return f"{kept}-{digest(words, length=8)}".lstrip("-")


@lru_cache(maxsize=64)
def local_name(name: str) -> str:
    """Make a name part of a local name, letter by letter, where `slug` would change more than it must.

    >>> local_name("000_1027d222.b")
    '000_1027d222-b'
    """
    return re.sub("[^A-Za-z0-9_-]", "-", name)


def _kind(prefix: str) -> str:
    if prefix not in KINDS:
        raise KeyError(prefix)
    return prefix
