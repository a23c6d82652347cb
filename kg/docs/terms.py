"""The ontology as its documentation sees it: classes in a tree, each with the properties that begin at it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.rdf.terms import IRI, ONTOLOGY, RDF_TYPE, VOCABULARIES, BlankNode, Literal, Object, Triple

_OWL, _RDF, _RDFS, _SKOS = (VOCABULARIES[name] for name in ("owl", "rdf", "rdfs", "skos"))
_KINDS = ("Class", "ObjectProperty", "DatatypeProperty", "AnnotationProperty")


@dataclass(frozen=True, slots=True)
class Terms:
    """The triples of the ontology, and ways to ask them."""

    triples: tuple[Triple, ...]
    by_subject: Mapping[object, Sequence[Triple]]

    @classmethod
    def of(cls, triples: Iterable[Triple]) -> Terms:
        """Arrange triples."""
        given = tuple(triples)
        by_subject: dict[object, list[Triple]] = {}
        for triple in given:
            by_subject.setdefault(triple.subject, []).append(triple)
        return cls(given, by_subject)

    def named(self, kind: str) -> tuple[IRI, ...]:
        """Give our own terms of a kind (`Class`, `ObjectProperty` ...), in the order of the file."""
        wanted = IRI(_OWL + kind)
        found = (s for s, p, o in self.triples if p == RDF_TYPE and o == wanted and _is_own(s))
        return tuple(dict.fromkeys(IRI(str(each)) for each in found))

    def individuals(self) -> tuple[IRI, ...]:
        """Give our own named values: statuses, capacities ..."""
        found = (s for s, p, o in self.triples if p == RDF_TYPE and _is_own(s) and _is_own(o))
        return tuple(dict.fromkeys(IRI(str(each)) for each in found))

    def counts(self) -> dict[str, int]:
        """Count our own terms of each kind."""
        return {kind: len(self.named(kind)) for kind in _KINDS} | {"individual": len(self.individuals())}

    def parents(self, iri: IRI) -> tuple[IRI, ...]:
        """Give the named classes straight above a class."""
        above = self.values(iri, _RDFS + "subClassOf")
        return tuple(IRI(str(each)) for each in above if not isinstance(each, BlankNode | Literal))

    def is_defined(self, iri: IRI) -> bool:
        """Tell whether the ontology says exactly what belongs to a class, so that members can be inferred."""
        return bool(self.values(iri, _OWL + "equivalentClass"))

    def properties(self, iri: IRI) -> Iterator[tuple[str, str]]:
        """Give the properties whose domain names a class, and what their values are."""
        for kind in ("ObjectProperty", "DatatypeProperty"):
            for each in self.named(kind):
                if iri in self._classes(each, "domain"):
                    yield local(each), " or ".join(map(local, self._classes(each, "range")))

    def text(self, iri: IRI, name: str = "definition") -> str:
        """Give the English label, or definition, of a term."""
        vocabulary = _RDFS if name == "label" else _SKOS
        found = [each for each in self.values(iri, vocabulary + name) if isinstance(each, Literal)]
        return next((each.value for each in found if each.language in ("en", None)), "")

    def values(self, subject: object, predicate: str) -> list[Object]:
        """Give the values of a property of a node."""
        return [triple.object for triple in self.by_subject.get(subject, ()) if triple.predicate == predicate]

    def _classes(self, prop: IRI, end: str) -> list[IRI]:
        """Give the classes of a domain or range, those of a union one by one."""
        found: list[IRI] = []
        for value in self.values(prop, _RDFS + end):
            found += [IRI(str(value))] if not isinstance(value, BlankNode) else self._union(value)
        return found

    def _union(self, node: BlankNode) -> list[IRI]:
        found: list[IRI] = []
        rest: Object | None = next(iter(self.values(node, _OWL + "unionOf")), None)
        while isinstance(rest, BlankNode):
            found += [IRI(str(each)) for each in self.values(rest, _RDF + "first") if isinstance(each, str)]
            rest = next(iter(self.values(rest, _RDF + "rest")), None)
        return found


def local(iri: str) -> str:
    """Give the local name of a term.

    >>> local("https://w3id.org/diplomatic-kg/ontology#Visit")
    'Visit'
    """
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def _is_own(node: object) -> bool:
    return isinstance(node, str) and node.startswith(ONTOLOGY)
