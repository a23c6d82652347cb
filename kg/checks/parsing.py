"""Each Turtle file, read by two parsers that know nothing of each other: what both read alike is not lost.

pyoxigraph is strict and fast, rdflib is what many other tools are made with. A third reader, the OWL API under
Protégé, accepts less than both, and says nothing when it reads nothing: what is known to stop it is found here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import rdflib

from kg.checks.findings import Finding, Level, Rule
from kg.errors import GraphError
from kg.rdf import graphs, turtle
from kg.rdf.terms import IRI, BlankNode, Triple, term

RULES = tuple(
    Rule(id, "turtle", Level.ERROR, *words)
    for id, *words in (
        (
            "turtle-syntax",
            "Every file below ontology/ and graph/ is Turtle.",
            "it is not Turtle.",
            "A file that cannot be read says nothing, and Protégé shows it as empty without a word.",
            "Mend the line.",
        ),
        (
            "turtle-two-readings",
            "Two parsers that know nothing of each other read the same triples.",
            "two parsers read it differently.",
            "What only one of them reads is lost in the tools that are made with the other.",
            "Write it in a plainer way: with full IRIs, and without escapes.",
        ),
        (
            "turtle-owl-api",
            "The OWL API under Protégé can read the file.",
            "the OWL API under Protégé cannot read it.",
            "Its parser accepts less than Turtle allows, and what it cannot read it drops without a word.",
            "Write @prefix in place of PREFIX, one ';' at a time, and names of letters, digits, '_' and '-' alone.",
        ),
        (
            "blank-node",
            "Every node of the graph and of the reference data has a name.",
            "it holds a node without a name.",
            "Such a node changes its name with each reading: it cannot be cited, compared or corrected.",
            "Give the node an IRI; 'kg populate' writes no other.",
        ),
    )
)
_BY_ID = {rule.id: rule for rule in RULES}

_NOT_NAMES = re.compile(r'"""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"|<[^<>"\s]*>|#[^\n]*', re.DOTALL)
_STOPS_OWL_API = (
    (re.compile(r"^\s*(?:PREFIX|BASE)\b", re.IGNORECASE | re.MULTILINE), "PREFIX or BASE without @"),
    (re.compile(r";\s*;"), "two semicolons"),
    (re.compile(r"[\w.-]*:[\w.-]*[\\%:]"), "a prefixed name with a colon, an escape or a percent sign"),
)
"""What was seen to make the parser of OWL API 5.1.9 give up, in the text without strings, IRIs and comments."""

_AXIOMS = (term("owl:Class"), term("owl:ObjectProperty"), IRI("http://www.w3.org/ns/shacl#NodeShape"))
"""What only files of terms and of shapes hold: there nodes may go without a name."""

_ACCIDENTS = (
    rdflib.exceptions.Error,
    SyntaxError,
    ValueError,
    RecursionError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    AssertionError,
)
"""What rdflib's reader of Turtle was seen to stumble with."""


def run(path: Path, name: str) -> Iterator[Finding]:
    """Read a file twice, and tell where the second parser differs, or a third would."""
    try:
        first = list(turtle.parse(path, name=name))
    except GraphError as error:
        yield _finding("turtle-syntax", name, str(error).removeprefix(f"{name} "))
        return
    text = path.read_bytes().decode()  # as it is: a reader of text would change line ends
    yield from _second(text, name, first)
    yield from _owl_api(text, name)
    if not any(value in _AXIOMS for _, _, value in first):
        yield from _without_name(first, name)


def _without_name(triples: list[Triple], name: str) -> Iterator[Finding]:
    nameless = [triple for triple in triples if not _is_ground(triple)]
    if nameless:
        subject, predicate, _ = min(nameless, key=lambda triple: (isinstance(triple.subject, BlankNode), repr(triple)))
        where = f"behind {predicate} of {subject}" if isinstance(subject, str) else f"before {predicate}"
        yield _finding(
            "blank-node", name, f"{len(nameless)} triples have a node without a name, such as the one {where}."
        )


def _second(text: str, name: str, first: list[Triple]) -> Iterator[Finding]:
    try:
        second = list(graphs.read_turtle(text))
    except _ACCIDENTS as error:
        yield _finding("turtle-two-readings", name, f"rdflib cannot read it: {' '.join(str(error).split())[:200]}.")
        return
    lost = set(filter(_is_ground, first)) ^ set(filter(_is_ground, second))
    if lost:
        example = " ".join(str(each) for each in min(lost, key=repr))
        yield _finding("turtle-two-readings", name, f"two parsers differ in {len(lost)} triples, such as {example}.")
    elif not graphs.same(_nameless(first), _nameless(second)):
        yield _finding("turtle-two-readings", name, "two parsers differ in the nodes without a name.")


def _owl_api(text: str, name: str) -> Iterator[Finding]:
    bare = _NOT_NAMES.sub(lambda match: "\n" * match[0].count("\n") + " _ ", text)
    for pattern, what in _STOPS_OWL_API:
        found = pattern.search(bare)
        if found:
            line = bare.count("\n", 0, found.end()) + 1
            yield _finding(
                "turtle-owl-api", name, f"it holds {what}, which the OWL API under Protégé cannot read.", line
            )


def _is_ground(triple: Triple) -> bool:
    return not isinstance(triple.subject, BlankNode) and not isinstance(triple.object, BlankNode)


def _nameless(triples: list[Triple]) -> list[Triple]:
    return [triple for triple in triples if not _is_ground(triple)]


def _finding(rule: str, name: str, problem: str, line: int | None = None) -> Finding:
    place = re.match(r"line (\d+) ", problem)
    words = problem[place.end() :] if place else problem
    return Finding(
        rule=rule,
        level=_BY_ID[rule].level,
        thing="",
        problem=words,
        solution=_BY_ID[rule].solution,
        file=name,
        line=int(place[1]) if place else line,
    )
