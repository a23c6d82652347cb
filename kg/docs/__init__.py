"""Pages that document the ontology and what it can answer, each generated from the files themselves.

`index.html` is the way in, `ontology.html` (by pyLODE) has every term, `classes.svg` draws the classes with their
properties, and `questions.html` lists each stored query with its terms and its answer on the workspace's graph.
Nothing on them is fetched from elsewhere: no script, no font, no picture.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg import files
from kg.docs import diagram, front, questions, reference
from kg.docs.terms import Terms
from kg.rdf import turtle

if TYPE_CHECKING:
    from kg.workspace import Workspace


def write(workspace: Workspace, folder: Path) -> tuple[Path, ...]:
    """Write the pages into a folder; each is written whole or not at all."""
    terms = Terms.of(triple for path in workspace.class_files() for triple in turtle.parse(path))
    ontology, anchors = reference.page(terms)
    drawing = diagram.classes(terms, anchors)
    asked = questions.ask_all(workspace)
    pages = {
        "ontology.html": ontology,
        "classes.svg": drawing,
        "questions.html": questions.page(asked, anchors),
        "index.html": front.page(terms, drawing, asked),
    }
    for name, text in pages.items():
        files.write(folder / name, text)
    return tuple(folder / name for name in sorted(pages))
