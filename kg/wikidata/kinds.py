"""Which classes of Wikidata mean which of ours, by the ontology: `dip:Person skos:closeMatch wd:Q5`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from kg.ontology import Ontology
from kg.rdf import turtle
from kg.rdf.terms import ONTOLOGY, VOCABULARIES, term

ALIGNMENTS = "alignments.ttl"

_CLOSE_MATCH = term("skos:closeMatch")
_WIKIDATA = VOCABULARIES["wd"]


class Kinds:
    """Translates classes of Wikidata, and tells whether an item can be what the graph says somebody or something is."""

    def __init__(self, ontology: Ontology, aligned: Mapping[str, str]) -> None:
        self._ontology = ontology
        self.aligned = dict(aligned)

    @classmethod
    def read(cls, ontology: Ontology, folders: Iterable[Path]) -> Kinds:
        """Read the alignments of the first folder that has them."""
        for folder in folders:
            if (folder / ALIGNMENTS).is_file():
                return cls(ontology, _aligned(folder / ALIGNMENTS))
        return cls(ontology, {})

    def agree(self, kind: str, kinds: Iterable[str]) -> bool | None:
        """Tell whether one of the kinds is the kind, or above or below it; None when no kind is known."""
        known = set(kinds)
        if not known:
            return None
        return any(self._ontology.is_a(kind, one) or self._ontology.is_a(one, kind) for one in known)


def _aligned(path: Path) -> dict[str, str]:
    """Give our class by the QID of each class of Wikidata."""
    return {
        value.removeprefix(_WIKIDATA): subject.removeprefix(ONTOLOGY)
        for subject, predicate, value in turtle.parse(path)
        if predicate == _CLOSE_MATCH and isinstance(value, str) and isinstance(subject, str)
        if value.startswith(_WIKIDATA) and subject.startswith(ONTOLOGY)
    }
