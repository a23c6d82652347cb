"""What must be known of the world to compare an individual with an item."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.ontology import Ontology
from kg.wikidata.kinds import Kinds
from kg.wikidata.posts import Titles


@dataclass(frozen=True, slots=True)
class Known:
    """Which kinds are one, which titles are one post, and the names of states by their QID."""

    kinds: Kinds
    titles: Titles
    states: Mapping[str, str]

    @classmethod
    def read(cls, ontology: Ontology, folders: Iterable[Path]) -> Known:
        """Take it from the ontology, and from the alignments in its folders."""
        return cls(
            kinds=Kinds.read(ontology, folders),
            titles=Titles(words for state in ontology.states for words in (*state.names, *state.adjectives)),
            states={state.qid: state.label for state in ontology.states if state.qid},
        )
