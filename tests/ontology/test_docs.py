"""The page for ontologists speaks of terms that there are."""

import re
from pathlib import Path

from kg.rdf import turtle
from kg.rdf.terms import ONTOLOGY, term

PAGE = Path(__file__).parents[2] / "docs" / "ontology.md"


def test_every_term_of_the_page_is_defined(ours: Path) -> None:
    """A term that the page names has a definition in the ontology or its alignments."""
    triples = [*turtle.parse(ours / "diplomacy.ttl"), *turtle.parse(ours / "alignments.ttl")]
    defined = {str(s).removeprefix(ONTOLOGY) for s, p, _ in triples if p == term("skos:definition")}
    named = set(re.findall(r"dip:([A-Za-z]+)", PAGE.read_text(encoding="utf-8")))

    assert len(named) > 40
    assert named - defined == set()


def test_every_file_of_the_page_is_there() -> None:
    """A file that the page names exists."""
    root = PAGE.parents[1]
    named = set(re.findall(r"`((?:ontology|tests|docs)/[^`*]+)`", PAGE.read_text(encoding="utf-8")))

    assert named
    assert [name for name in named if not (root / name).is_file()] == []
