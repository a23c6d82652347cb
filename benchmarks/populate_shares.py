"""What each stage of reading costs beside spaCy: CPU seconds, medians over several rounds.

    python benchmarks/populate_shares.py [FOLDER_OF_ARTICLES] [--rounds 5]

The bound that must hold: all stages after the language model together cost at most 25 % of the model's own time.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from kg import article, claims, graph, language, mentions, ontology, resolve
from kg.model import Document
from kg.rdf import turtle
from kg.rdf.terms import DEFAULT_BASE

ROOT = Path(__file__).parent.parent
BOUND = 0.25


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", nargs="?", type=Path, default=ROOT / "seeds")
    options.add_argument("--rounds", type=int, default=5)
    given = options.parse_args()
    documents = [article.read(given.folder, name) for name in article.documents(given.folder)]
    parser, terms = language.load(), ontology.load(ROOT / "ontology")
    rounds = [dict(_stages(documents, parser, terms)) for _ in range(given.rounds + 1)][1:]  # the first one warms up
    medians = {stage: statistics.median(round[stage] for round in rounds) for stage in rounds[0]}
    model = medians.pop("language")
    print(f"{len(documents)} articles, median of {given.rounds} rounds; the model itself: {model:.3f} CPU s")
    for stage, seconds in medians.items():
        print(f"{stage:10} {seconds:8.3f} s {seconds / model:7.1%}")
    share = sum(medians.values()) / model
    verdict = "held" if share <= BOUND else "MISSED"
    print(f"{'together':10} {sum(medians.values()):8.3f} s {share:7.1%}  (bound {BOUND:.0%}: {verdict})")


def _stages(
    documents: list[Document], parser: language.Parser, terms: ontology.Ontology
) -> Iterator[tuple[str, float]]:
    clock = time.process_time()

    def passed() -> float:
        nonlocal clock
        before, clock = clock, time.process_time()
        return clock - before

    sentences = list(parser.parse_many(documents))
    yield "language", passed()
    named = [mentions.find(d, s, terms) for d, s in zip(documents, sentences, strict=True)]
    yield "mentions", passed()
    readings = [claims.find(d, s, n, terms) for d, s, n in zip(documents, sentences, named, strict=True)]
    yield "claims", passed()
    resolution = resolve.individuals(readings, terms)
    by_name = {document.id: document for document in documents}
    files = graph.knowledge(by_name, readings, resolution, terms, DEFAULT_BASE)
    articles = [graph.article(by_name[r.document], r, "kg", DEFAULT_BASE) for r in readings]
    yield "graph", passed()
    for triples in (*files.values(), *articles):
        turtle.render(triples)
    yield "turtle", passed()


if __name__ == "__main__":
    main()
