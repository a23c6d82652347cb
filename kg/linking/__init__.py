"""The whole way between the graph and Wikidata: saying what is what, and copying what Wikidata says of it."""

from __future__ import annotations

from kg.linking.checking import Verdict, check
from kg.linking.enriching import Enriched, enrich
from kg.linking.linker import Linker, Proposals, Services, decision, explained

__all__ = ["Enriched", "Linker", "Proposals", "Services", "Verdict", "check", "decision", "enrich", "explained"]
