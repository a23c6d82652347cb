"""Quality rules as documented SPARQL files: each finds what breaks one rule.

A rule's file has a `#+` header in YAML, in the manner of ROBOT's reports, and a SELECT whose `?entity` is what
breaks the rule; `?property` and `?value`, where it has them, are put into the sentence that says what is wrong::

    #+ summary: Every term says which ontology defines it.
    #+ scope: ontology
    #+ level: warning
    #+ problem: it does not say which ontology defines it.
    #+ principle: A term that is looked at alone must lead back to the whole.
    #+ solution: Add rdfs:isDefinedBy with the IRI of the ontology.

A rule of scope `ontology` is asked of the ontology alone, one of scope `graph` of the graph with the ontology; then
what the graph does not speak of is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from kg.checks.findings import Finding, Level, Rule
from kg.errors import QueryError
from kg.rdf.terms import BlankNode, Literal, Object, Shortener

SCOPES = ("ontology", "graph")

Row: TypeAlias = Mapping[str, Object | None]
Ask: TypeAlias = Callable[[str], Iterable[Row]]
"""Whatever answers a SELECT, row by row."""

_KEYS = ("summary", "scope", "level", "problem", "principle", "solution")
_PLACE = re.compile(r"\{(entity|property|value)\}")
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Query:
    """A rule and the SPARQL that finds what breaks it."""

    rule: Rule
    text: str


def read(folders: Iterable[Path]) -> tuple[Query, ...]:
    """Read all rules below some folders, in the order of their names; of two with one name, the first."""
    files: dict[str, Path] = {}
    for folder in folders:
        for path in folder.glob("*.rq"):
            files.setdefault(path.stem, path)
    return tuple(of_text(_text(path), name) for name, path in sorted(files.items()))


def of_text(text: str, name: str) -> Query:
    """Read a rule from the text of its file."""
    header = _header(text, name)
    missing = [key for key in _KEYS if not header.get(key)]
    if missing:
        raise QueryError(f"{name}.rq: the #+ header needs {', '.join(missing)}.")
    level, scope = header["level"], header["scope"]
    if level not in tuple(Level) or scope not in SCOPES:
        raise QueryError(
            f"{name}.rq: its level must be one of {', '.join(Level)}, its scope one of {', '.join(SCOPES)}."
        )
    rule = Rule(name, scope, Level(level), *(header[key] for key in ("summary", "problem", "principle", "solution")))
    return Query(rule, text)


def run(queries: Sequence[Query], ask: Ask, names: Shortener) -> Iterator[Finding]:
    """Ask each rule, and put into words what it finds."""
    for query in queries:
        for row in _rows(query, ask):
            yield _finding(query.rule, row, names)


def _rows(query: Query, ask: Ask) -> list[Row]:
    try:
        return list(ask(query.text))
    except QueryError as error:
        raise QueryError(f"{query.rule.id}.rq: {error}") from error


def _finding(rule: Rule, row: Row, names: Shortener) -> Finding:
    shown = {key: _shown(row.get(key), names) for key in ("entity", "property", "value")}
    problem, solution = (
        _PLACE.sub(lambda match: shown[match[1]], sentence) for sentence in (rule.problem, rule.solution)
    )
    return Finding(rule.id, rule.level, _named(row.get("entity")), problem, solution)


def _named(node: Object | None) -> str:
    if node is None:
        return ""
    return f"_:{node.label}" if isinstance(node, BlankNode) else node.value if isinstance(node, Literal) else node


def _shown(node: Object | None, names: Shortener) -> str:
    """Give a term as a person reads it in a sentence."""
    if isinstance(node, Literal):
        return node.value if len(node.value) <= _LONGEST else f"{node.value[:_LONGEST]}…"
    if node is None or isinstance(node, BlankNode):
        return "a node without a name"
    return names.shorten(node) or node


# ---------------------------------------------------------------- the header


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise QueryError(f"{path} is not UTF-8: save it as UTF-8.") from error
    except OSError as error:
        raise QueryError(f"{path} cannot be read: {error.strerror or error}.") from error


def _header(text: str, name: str) -> dict[str, str]:
    import yaml

    lines = (line[2:].removeprefix(" ") for line in text.splitlines() if line.startswith("#+"))
    try:
        content = yaml.safe_load("\n".join(lines))
    except yaml.YAMLError as error:
        raise QueryError(f"{name}.rq: the #+ header is not YAML: {' '.join(str(error).split())}.") from error
    if not isinstance(content, dict):
        raise QueryError(f"{name}.rq: the #+ header must be lines of the form 'key: value'.")
    return {str(key): " ".join(str(value).split()) for key, value in content.items()}
