"""The checks of a workspace, put together: each is given the files, the triples or the store that it asks for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kg.checks import KINDS, Finding, Report, Rule, ordered
from kg.checks.places import Places
from kg.errors import GraphError, KgError, MissingExtra
from kg.rdf import turtle
from kg.rdf.terms import Shortener, Triple, prefixes
from kg.workspace import stock

if TYPE_CHECKING:
    from kg.checks.rules import Ask, Query
    from kg.reasoner import Verdict
    from kg.workspace import Workspace

TERMS, SHAPES, CATALOG = "diplomacy.ttl", "shapes.ttl", "catalog-v001.xml"


class NotRun(KgError):
    """A kind of check that cannot be run here, and why."""


class Found(NamedTuple):
    """What one kind of check asked for, and what it found."""

    rules: Collection[Rule]
    findings: Iterable[Finding]


def check(place: Workspace, only: Collection[str] = ()) -> Report:
    """Run the kinds of check that are named, or all; of all, those that cannot be run here are named in the report."""
    subject = Subject(place)
    rules, findings, not_run = list[Rule](), list[Finding](), list[str]()
    for kind in KINDS:
        if kind in (only or KINDS):
            try:
                found = _CHECKS[kind](subject)
                findings += [subject.locate(finding, kind) for finding in found.findings]
                rules += found.rules
            except (NotRun, MissingExtra, GraphError) as error:
                if only or (isinstance(error, GraphError) and not _is_known(findings)):
                    raise
                not_run.append(f"Not checked: {kind}. {error}")
    return Report(tuple(rules), ordered(findings), subject.size, tuple(not_run))


def _is_known(findings: Iterable[Finding]) -> bool:
    """Tell whether a file that cannot be read is among the findings already."""
    return any(finding.rule == "turtle-syntax" for finding in findings)


class Subject:
    """What is checked: the files of the ontology and of the graph, and what they say, read when it is asked for."""

    def __init__(self, place: Workspace) -> None:
        self.place = place
        self.names = Shortener(place.base)
        self._places = {"ontology": Places(), "graph": Places()}

    @cached_property
    def ontology_files(self) -> dict[str, Path]:
        """The files of the ontology by their names, without the shapes."""
        folders = self.place.ontology_folders
        return self.named(path for folder in folders for path in folder.rglob("*.ttl") if path.name != SHAPES)

    @cached_property
    def graph_files(self) -> dict[str, Path]:
        """The files of the graph by their names."""
        return self.named(self.place.graph_files())

    @cached_property
    def all_files(self) -> dict[str, Path]:
        """The files of the ontology and of the graph, and what was inferred from both."""
        inferred = [self.place.inferred] if self.place.inferred.is_file() else []
        return self.ontology_files | self.graph_files | self.named(inferred)

    @cached_property
    def shapes(self) -> Path:
        """The shapes of the workspace's own ontology, else those that come with kg."""
        own = (folder / SHAPES for folder in self.place.ontology_folders)
        return next((path for path in own if path.is_file()), stock("ontology") / SHAPES)

    @cached_property
    def queries(self) -> tuple[Query, ...]:
        """The rules in SPARQL."""
        from kg.checks import rules

        return rules.read(folder / "checks" for folder in self.place.query_folders)

    @cached_property
    def ontology(self) -> tuple[Triple, ...]:
        """What the ontology says."""
        return tuple(self._read(self.ontology_files, "ontology"))

    @cached_property
    def graph(self) -> tuple[Triple, ...]:
        """What the graph says."""
        if not self.graph_files:
            raise NotRun(f"There is no graph in {self.place.graph} yet: make it with 'kg populate'.")
        return tuple(self._read(self.graph_files, "graph"))

    @property
    def size(self) -> int:
        """How many triples were read."""
        return sum(places.triples for places in self._places.values())

    def ask(self, *, graph: bool) -> Ask:
        """Open the ontology, or the graph with it, to questions; rules may be somebody else's, as queries may."""
        from kg import queries, store

        files = [*self.ontology_files.values(), *(self.graph_files.values() if graph else ())]
        names = prefixes(self.place.base)
        opened = store.load(files, names, cache=self.place.cache)

        def rows(text: str) -> Iterator[dict[str, store.Cell]]:
            queries.check(text, names)
            answer = opened.query(text, sealed=True)
            if isinstance(answer, store.Answer):
                yield from (dict(zip(answer.columns, row, strict=True)) for row in answer.rows)

        return rows

    def is_of_graph(self, finding: Finding) -> bool:
        """Tell whether the graph itself speaks of the thing that was found, and not the ontology alone."""
        return finding.thing in self._places["graph"].nodes

    def locate(self, finding: Finding, kind: str) -> Finding:
        """Say where a finding stands: in the graph before the ontology, unless the ontology was checked."""
        ontology, graph = self._places["ontology"], self._places["graph"]
        first, second = (ontology, graph) if kind == "ontology" else (graph, ontology)
        return (first if finding.thing in first.files else second).locate(finding)

    def named(self, paths: Iterable[Path]) -> dict[str, Path]:
        """Give files by their names, as seen from the workspace."""
        return {self._name(path): path for path in sorted(paths)}

    def _name(self, path: Path) -> str:
        """Name a file as seen from the workspace; one that comes with kg, from where kg has it."""
        home = self.place.root if path.is_relative_to(self.place.root) else stock("ontology").parent
        return path.relative_to(home).as_posix()

    def _read(self, files: dict[str, Path], part: str) -> Iterator[Triple]:
        for name, path in files.items():
            triples = list(turtle.parse(path, name=name))
            self._places[part].add(name, path, triples)
            yield from triples


# ---------------------------------------------------------------- the kinds of check


def _turtle(subject: Subject) -> Found:
    from kg.checks import parsing

    files = subject.all_files | subject.named([subject.shapes])
    return Found(parsing.RULES, (finding for name, path in files.items() for finding in parsing.run(path, name)))


def _ontology(subject: Subject) -> Found:
    from kg.checks import rules, vocabularies

    queries = [query for query in subject.queries if query.rule.kind == "ontology"]
    said, names = subject.ontology, subject.names
    asked = rules.run(queries, subject.ask(graph=False), names)
    return Found([*(query.rule for query in queries), vocabularies.RULE], [*asked, *vocabularies.run(said, names)])


def _graph(subject: Subject) -> Found:
    from kg.checks import rules

    queries = [query for query in subject.queries if query.rule.kind == "graph"]
    subject.graph, subject.ontology  # noqa: B018 (read, so that it is known what is of the graph)
    asked = rules.run(queries, subject.ask(graph=True), subject.names)
    return Found([query.rule for query in queries], filter(subject.is_of_graph, asked))


def _shapes(subject: Subject) -> Found:
    from kg.checks import shapes

    findings = shapes.run(subject.shapes, subject.graph, subject.ontology, subject.names)
    return Found(shapes.rules(subject.shapes), findings)


def _profile(subject: Subject) -> Found:
    from kg import reasoner
    from kg.checks import owl

    terms = [path for path in subject.ontology_files.values() if path.name == TERMS]
    catalog = next((path.parent / CATALOG for path in terms if (path.parent / CATALOG).is_file()), None)
    ontology = reasoner.profile([*subject.ontology_files.values()], catalog=catalog)
    written = [path for name, path in subject.all_files.items() if name not in subject.ontology_files]
    graph = reasoner.profile(written, ontology=terms, catalog=catalog)
    return Found([owl.PROFILE], [*_said(owl.PROFILE, ontology, subject), *_said(owl.PROFILE, graph, subject)])


def _consistency(subject: Subject) -> Found:
    from kg import reasoner
    from kg.checks import owl

    terms = (path for path in subject.ontology_files.values() if path.name == TERMS)
    verdict = reasoner.is_consistent([*terms, *subject.graph_files.values()])
    return Found([owl.CONSISTENCY], _said(owl.CONSISTENCY, verdict, subject))


def _said(rule: Rule, verdict: Verdict, subject: Subject) -> Iterator[Finding]:
    """Put a verdict into findings; each problem begins with the path of its file."""
    from kg.checks import owl

    if verdict.problems is None:
        raise NotRun(verdict.reason)
    names = {str(path): name for name, path in subject.all_files.items()}
    return owl.run(rule, verdict.problems, names)


_CHECKS: dict[str, Callable[[Subject], Found]] = {
    "turtle": _turtle,
    "ontology": _ontology,
    "graph": _graph,
    "shapes": _shapes,
    "profile": _profile,
    "consistency": _consistency,
}
