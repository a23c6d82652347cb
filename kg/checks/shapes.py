"""The shapes of a sound graph, validated by pySHACL: the only home of pySHACL.

pySHACL gets our own shapes and a graph in memory, never an address: nothing is fetched, nothing is inferred, and no
JavaScript or rule of a shape runs. Beside the graph it sees as much of the ontology as the shapes ask for: which class
is part of which, and what is known of the individuals that the graph mentions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import rdflib

from kg.checks.findings import Finding, Level, Rule
from kg.errors import GraphError, MissingExtra
from kg.rdf import graphs, turtle
from kg.rdf.terms import IRI, RDF_TYPE, BlankNode, Literal, Object, Shortener, Triple, term

_SH = "http://www.w3.org/ns/shacl#"
_LEVELS = {"Violation": Level.ERROR, "Warning": Level.WARNING, "Info": Level.INFO}
_SUBCLASS, _ITEM = term("rdfs:subClassOf"), term("skos:exactMatch")


def run(shapes: Path, graph: Iterable[Triple], ontology: Iterable[Triple], names: Shortener) -> Iterator[Finding]:
    """Validate a graph, and put into words what is not as the shapes say."""
    said = list(graph)
    data = graphs.to_graph((*said, *_context(said, ontology)))
    results = _results(_validate(data, graphs.to_graph(turtle.parse(shapes))))
    for result in sorted(results.values(), key=lambda facts: sorted(map(repr, facts.items()))):
        yield _finding(result, names)


def rules(shapes: Path) -> tuple[Rule, ...]:
    """Read the shapes as rules; the first sentence of a message says what is wrong, the others what to do."""
    said: dict[IRI, dict[str, str]] = {}
    for subject, predicate, value in turtle.parse(shapes):
        if isinstance(subject, str):
            said.setdefault(subject, {})[_local(predicate)] = _text(value)
    return tuple(_rule(shape, facts) for shape, facts in sorted(said.items()) if "message" in facts)


def _rule(shape: IRI, facts: Mapping[str, str]) -> Rule:
    level = _LEVELS[_local(facts.get("severity", f"{_SH}Violation"))]
    problem, solution = _sentences(facts["message"])
    return Rule(_local(shape), "shapes", level, problem, problem, "", solution)


def _sentences(message: str) -> tuple[str, str]:
    """Part a message behind its first sentence.

    >>> _sentences("A post has no title. Give it one.")
    ('A post has no title.', 'Give it one.')
    """
    problem, stop, solution = message.partition(". ")
    return problem + stop.rstrip(), solution


def _context(graph: Iterable[Triple], ontology: Iterable[Triple]) -> Iterator[Triple]:
    """Give what the shapes need to know of the ontology, and of the individuals that the graph mentions.

    Why not all of it: an individual of the reference data needs no evidence, and its label there is not a second
    one beside the label in the articles.
    """
    mentioned, described = set[object](), set[object]()
    for subject, predicate, value in graph:
        mentioned.update((subject, value))
        if predicate == RDF_TYPE:
            described.add(subject)
    for triple in ontology:
        subject, predicate, value = triple
        is_general = predicate in (_SUBCLASS, _ITEM) and not isinstance(value, BlankNode)
        is_new = subject in mentioned and (predicate == RDF_TYPE or subject not in described)
        if is_general or is_new:
            yield triple


# ---------------------------------------------------------------- pySHACL


def _validate(data: rdflib.Graph, shapes: rdflib.Graph) -> rdflib.Graph:
    try:
        import pyshacl
        from pyshacl.errors import ReportableRuntimeError, ShapeLoadError
    except ImportError as error:
        raise MissingExtra(
            "Shapes need pySHACL, which is not installed: pip install 'diplomatic-kg[check]'."
        ) from error
    try:
        _, report, _ = pyshacl.validate(
            data,
            shacl_graph=shapes,
            inference="none",
            advanced=False,
            js=False,
            do_owl_imports=False,
            inplace=True,  # a copy of the graph would double the memory; ours is thrown away
        )
    except (ShapeLoadError, ReportableRuntimeError) as error:
        raise GraphError(f"The shapes cannot be used: {' '.join(str(error).split())}.") from error
    finally:
        graphs.draw_teeth()  # pySHACL puts rdflib's switches back
    if not isinstance(report, rdflib.Graph):
        raise GraphError(f"pySHACL could not validate the graph: {report}.")
    return report


Result = dict[str, Object]


def _results(report: rdflib.Graph) -> dict[object, Result]:
    """Gather what the report says of each result."""
    facts: dict[object, Result] = {}
    kind, result = IRI(RDF_TYPE), IRI(f"{_SH}ValidationResult")
    for subject, predicate, value in graphs.from_graph(report):
        facts.setdefault(subject, {})[_local(predicate) if predicate != kind else "type"] = value
    return {node: said for node, said in facts.items() if said.get("type") == result}


def _finding(result: Result, names: Shortener) -> Finding:
    focus, shape = result["focusNode"], result["sourceShape"]
    problem, solution = _sentences(_text(result["resultMessage"]))
    return Finding(
        rule=_local(shape) if isinstance(shape, str) else "shape",
        level=_LEVELS[_local(_text(result["resultSeverity"]))],
        thing=f"_:{focus.label}" if isinstance(focus, BlankNode) else _text(focus),
        problem=problem.removesuffix(".") + _but(result, names) + ".",
        solution=solution,
    )


def _but(result: Result, names: Shortener) -> str:
    """Show the value that is wrong, where one is.

    >>> _but({"value": Literal("soon")}, Shortener())
    ' (here: soon)'
    """
    value = result.get("value")
    if value is None or value == result.get("focusNode"):
        return ""
    shown = value.value if isinstance(value, Literal) else "_:" + value.label if isinstance(value, BlankNode) else None
    return f" (here: {shown or names.shorten(IRI(_text(value))) or _text(value)})"


def _local(iri: object) -> str:
    return str(iri).rpartition("#")[2]


def _text(value: Object) -> str:
    return value.value if isinstance(value, Literal) else value.label if isinstance(value, BlankNode) else value
