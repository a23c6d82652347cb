from collections.abc import Callable, Iterable

from kg import reasoner, store
from kg.rdf.terms import RDF_TYPE, VOCABULARIES, Triple
from kg.workspace import Workspace


def asking(place: Workspace) -> Callable[[str], Iterable[Triple]]:
    """Have rules asked on a workspace's graph and ontology."""
    loaded = store.of(place)

    def ask(text: str) -> Iterable[Triple]:
        answer = loaded.query(text)
        assert isinstance(answer, store.Statements)
        return answer.triples

    return ask


def said(report: reasoner.Report) -> set[str]:
    """Write each inference as `ana-ruiz affiliatedWith peru`, a type as `tour a Tour`."""
    return {" ".join(map(_local, inference.statement)) for inference in report.inferences}


def _local(node: object) -> str:
    return "a" if node == RDF_TYPE else str(node).removeprefix(VOCABULARIES["dip"]).rsplit("/", 1)[-1]
