"""Readings and their resolution, as the triples of each graph file.

`article` writes what one article says (passages, referents, claims); `knowledge` what follows from all of them
(individuals and their plain triples). Neither writes a file: `pipeline` hands the triples to the Turtle writer.
"""

from kg.graph.article import article, with_author
from kg.graph.knowledge import knowledge

__all__ = ["article", "knowledge", "with_author"]
