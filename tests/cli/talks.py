"""Three dated notes and one without a date, to withdraw, to compare and to ask about a day."""

from datetime import date
from pathlib import Path

from kg import article, pipeline, workspace
from kg.article import Metadata
from kg.workspace import Workspace

NOTES = {
    "arrival": (b"President Ana Ruiz of Peru arrived in Quito on 2 May 2024.", date(2024, 5, 3)),
    "talks": (b"Ana Ruiz met Foreign Minister Luis Mora in Quito on 5 May 2024.", date(2024, 5, 6)),
    "arrival-again": (b"Ana Ruiz, the president of Peru, arrived in Quito on 2 May 2024.", date(2024, 5, 9)),
    "undated": (b"Prime Minister Kari Holm of Norway visited Nairobi in 2023.", None),
}


def make(root: Path) -> Workspace:
    """Read the notes in a workspace of their own."""
    place = workspace.init(root)
    for name, (text, day) in NOTES.items():
        article.add(place.seeds, text, Metadata(author="Eva Lund", published=day), name=name)
    pipeline.populate(place)
    return place


def graph_of(place: Workspace) -> dict[str, bytes]:
    """The files of the graph and what is in them."""
    return {str(path.relative_to(place.graph)): path.read_bytes() for path in place.graph_files()}
