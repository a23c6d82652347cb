"""What follows from the graph, what contradicts it, and the ontology as Python: the only home of owlready2.

Two engines give the same inferences. HermiT is complete for OWL 2 DL, but its time grows faster than the graph; the
rule files in `queries/rules/` follow the axioms of our ontology and take any size. `reason` uses HermiT up to a number
of events and the rules above it. The rules also say what each inference follows from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from kg.errors import GraphError
from kg.rdf import turtle
from kg.rdf.terms import RDF_TYPE, Triple
from kg.reasoner import axioms, explanation, hermit, inference, rules
from kg.reasoner.classes import individuals, load_ontology, statements
from kg.reasoner.explanation import Explanation
from kg.reasoner.inference import Inference
from kg.reasoner.owlapi import Verdict, is_consistent, profile

if TYPE_CHECKING:
    from kg.workspace import Workspace

__all__ = [
    "LIMIT",
    "Explanation",
    "Inference",
    "Report",
    "Verdict",
    "individuals",
    "is_consistent",
    "load_ontology",
    "profile",
    "reason",
    "statements",
    "write",
]

LIMIT = 300
"""Events above which the rule files are used: HermiT takes about half a minute of one processor for so many."""

Engine = Literal["auto", "hermit", "rules"]

_UNEXPLAINED = "HermiT infers it from the ontology; no rule in queries/rules says how."


@dataclass(frozen=True, slots=True)
class Report:
    """What reasoning found: which engine, how many events, what follows, and what cannot be."""

    engine: str
    events: int
    inferences: tuple[Inference, ...] = ()
    clashes: tuple[Explanation, ...] = ()


def reason(workspace: Workspace, ask: rules.Ask, *, engine: Engine = "auto", limit: int = LIMIT) -> Report:
    """Find what follows from a workspace's graph; `ask` has a CONSTRUCT query answered on graph and ontology.

    Where the rules are used because the graph is large, HermiT still looks at the ontology alone.
    """
    ontology = axioms.read(workspace.class_files())
    graph = _knowledge(workspace)
    events = sum(1 for s, p, _ in graph if p == RDF_TYPE and str(s).startswith(f"{workspace.base}event/"))
    large = engine == "auto" and events > limit
    by_rule = rules.infer(ask, rules.find(workspace.query_folders))
    if engine == "rules" or (large and not hermit.is_there()):
        return Report("rules", events, _sorted(by_rule.values()))
    outcome = hermit.run(ontology, () if large else graph)
    name = "rules" if large else "HermiT"
    if not outcome.consistent or outcome.unsatisfiable:
        return Report(name, events, (), _explain(outcome, ontology, () if large else graph))
    return Report(name, events, _sorted(by_rule.values() if large else _explained(outcome.inferred, by_rule)))


def _explained(found: Iterable[Triple], by_rule: Mapping[Triple, Inference]) -> Iterator[Inference]:
    """Give what HermiT found, with the premises that a rule names."""
    for each in found:
        yield by_rule.get(each) or Inference(each, frozenset(), _UNEXPLAINED)


def write(workspace: Workspace, inferences: Iterable[Inference]) -> Path:
    """Write what follows to graph/inferred.ttl."""
    given = [*axioms.read(workspace.class_files()), *_knowledge(workspace)]
    labels = inference.labels_of(given)
    turtle.write(workspace.inferred, inference.triples(inferences, labels, workspace.base), workspace.base)
    return workspace.inferred


def _knowledge(workspace: Workspace) -> list[Triple]:
    """Read what is held to be so; what a source merely says is left to it, and nothing follows from that."""
    files = sorted(workspace.knowledge.glob("*.ttl"))
    if not files:
        raise GraphError(f"There is no graph in {workspace.graph} yet: make it with 'kg populate'.")
    return axioms.read(files)


def _sorted(found: Iterable[Inference]) -> tuple[Inference, ...]:
    return tuple(sorted(found, key=lambda each: tuple(map(str, each.statement))))


def _explain(outcome: hermit.Outcome, ontology: Sequence[Triple], graph: Sequence[Triple]) -> tuple[Explanation, ...]:
    if outcome.consistent:
        return tuple(explanation.of_class(iri, ontology) for iri in outcome.unsatisfiable)
    if graph and hermit.run(ontology, ()).consistent:
        return (explanation.of_graph(ontology, graph),)
    return (explanation.of_ontology(ontology),)
