"""The reader of the ontology: classes with the words that signal them, and what is known of states and their leaders.

Why vocabulary is data: whoever adds a class with its words (dip:signal) to a Turtle file below `ontology/`, by
hand or in Protégé, has taught `kg populate` to find it. So this room knows how to read such annotations, and no
word of any language.
"""

from __future__ import annotations

from pathlib import Path

from kg.ontology import facts, reference, terms
from kg.ontology.reference import KnownEntity, OfficeHolder, State
from kg.ontology.terms import Term
from kg.ontology.vocabulary import Ontology

__all__ = ["KnownEntity", "OfficeHolder", "Ontology", "State", "Term", "load"]


def load(*folders: Path, language: str = "en") -> Ontology:
    """Read every Turtle file below the folders; of two with one relative path, the first folder's is read.

    So a workspace's own `ontology/` is given before the stock one, and may replace or add to its files.
    Words (signals, frames, names and adjectives of states) are those of one language.
    """
    said = facts.read(*folders)
    classes = terms.classes(said, language)
    return Ontology(
        classes=classes,
        individuals=terms.individuals(said, classes, language),
        states=reference.states(said, language),
        entities=reference.entities(said, classes, language),
        officeholders=reference.officeholders(said, language),
        digest=said.digest,
    )
