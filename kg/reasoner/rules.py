"""Inference by rule files: SPARQL CONSTRUCT queries that follow the ontology's axioms, quick at any size.

A rule gives, beside nothing else, a description of what follows::

    CONSTRUCT {
      [] dip:inferredSubject ?person ; dip:inferredProperty dip:affiliatedWith ; dip:inferredObject ?body ;
         dip:followsFrom ?tenure .
    }

Each rule goes from what is written in the graph all the way, so none waits for another. The rules in a workspace's
`queries/rules/` come before those that come with kg.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from kg.errors import QueryError
from kg.rdf.terms import IRI, BlankNode, Triple, term
from kg.reasoner.inference import Inference

Ask: TypeAlias = Callable[[str], Iterable[Triple]]
"""Has a CONSTRUCT query answered. Whoever reasons gives it: the reasoner knows no store."""

_SUMMARY = re.compile(r"^#\+ summary: *(.+)$", re.MULTILINE)
_SUBJECT, _PROPERTY, _OBJECT = (term(f"dip:inferred{name}") for name in ("Subject", "Property", "Object"))
_PREMISE = term("dip:followsFrom")


def find(folders: Iterable[Path]) -> tuple[Path, ...]:
    """Find the rule files below folders of queries, in a fixed order; the first folder that has a name wins."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted((folder / "rules").glob("*.rq")):
            found.setdefault(path.stem, path)
    return tuple(found[name] for name in sorted(found))


def infer(ask: Ask, files: Sequence[Path]) -> dict[Triple, Inference]:
    """Apply rules; a statement that follows in several ways is kept with the shortest of them."""
    found: dict[Triple, Inference] = {}
    for path in files:
        for inference in _apply(ask, path):
            known = found.get(inference.statement)
            if known is None or _weight(inference) < _weight(known):
                found[inference.statement] = inference
    return found


def _weight(inference: Inference) -> tuple[int, list[IRI]]:
    return len(inference.premises), sorted(inference.premises)


def _apply(ask: Ask, path: Path) -> Iterator[Inference]:
    text = path.read_text(encoding="utf-8")
    summary = _SUMMARY.search(text)
    because = (summary[1] if summary else f"By {path.name}.").strip()
    for description in _descriptions(ask(text)):
        yield _inference(description, because, path)


def _descriptions(triples: Iterable[Triple]) -> Iterator[Mapping[IRI, set[IRI]]]:
    """Gather what is said of each inference."""
    nodes: dict[BlankNode, dict[IRI, set[IRI]]] = defaultdict(lambda: defaultdict(set))
    for subject, predicate, value in triples:
        if isinstance(subject, BlankNode) and isinstance(value, str):
            nodes[subject][predicate].add(value)
    yield from nodes.values()


def _inference(description: Mapping[IRI, set[IRI]], because: str, path: Path) -> Inference:
    try:
        (subject,), (predicate,), (value,) = (description[each] for each in (_SUBJECT, _PROPERTY, _OBJECT))
    except (KeyError, ValueError) as error:
        raise QueryError(
            f"{path}: each inference needs one inferredSubject, inferredProperty and inferredObject."
        ) from error
    return Inference(Triple(subject, predicate, value), frozenset(description.get(_PREMISE, ())), because)
