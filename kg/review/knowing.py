"""Holding what a person wrote against the ontology: no class, status or capacity that it does not know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from kg.errors import InputError
from kg.ontology import Ontology
from kg.review.decisions import Decision

_RANGES = {"capacity": "Capacity", "tenureStatus": "TenureStatus"}


def require_known(decisions: Iterable[Decision], ontology: Ontology) -> None:
    """Refuse decisions that name a term which the ontology does not have."""
    for decision in decisions:
        for name, root in _terms(decision):
            known = _below(ontology, root)
            if name not in known:
                close = get_close_matches(name, known, 1)
                hint = f"Did you mean {close[0]}?" if close else f"Known: {', '.join(sorted(known))}."
                place = f"{decision.where}: " if decision.where else ""
                raise InputError(f"{place}{name!r} is no {root} of the ontology. {hint}")


def _terms(decision: Decision) -> Iterator[tuple[str, str]]:
    """The terms that a decision names, each with what it must be."""
    if decision.portrait and decision.portrait.kind:
        yield decision.portrait.kind, "class"
    draft = decision.draft
    if draft is None:
        return
    if draft.property == "status":
        yield draft.object or "", "EventStatus"
    for name, value in draft.qualifiers:
        if name in _RANGES:
            yield value, _RANGES[name]


def _below(ontology: Ontology, root: str) -> list[str]:
    if root == "class":
        return list(ontology.classes)
    return [f"dip:{name}" for name in ontology.individuals if ontology.is_a(name, root)]
