"""The way from an individual of the graph to an item of Wikidata, on one page: ask, weigh, decide, write.

    store -> Entity -> | reference data, search, endpoint | -> Candidate -> Proposal -> a person or a rule -> Link

Each decision is written before the next question is asked, so whatever ends the work, what was decided is kept. A
service that fails takes away candidates and nothing else: its sentence goes along with the proposals.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import NamedTuple

from kg import links, ontology, store, wikidata
from kg.endpoint import Client, Row
from kg.errors import EndpointError, InputError
from kg.linking.ledger import Ledger
from kg.links import Link
from kg.rdf.terms import IRI, VOCABULARIES, prefixes
from kg.store import Answer
from kg.wikidata import Candidate, Entity, Proposal
from kg.wikidata.entities import text
from kg.wikidata.items import ENDPOINT
from kg.wikidata.search import API
from kg.workspace import Workspace

TOOL = "kg"

_SUCCESSORS = "SELECT ?old ?new { ?old dcterms:isReplacedBy ?new }"
_MOST_SPELLINGS = 6
_MOST_ITEMS = 40
_WIKIDATA = VOCABULARIES["wd"]


class Services(NamedTuple):
    """Where to ask: a SPARQL endpoint, and a search by name, if there is one."""

    endpoint: str = ENDPOINT
    search: str | None = API


class Proposals(NamedTuple):
    """The candidates for an individual, the likeliest first, and what could not be asked."""

    ranked: tuple[Proposal, ...]
    troubles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Linker:
    """What linking needs to know of a workspace, read once."""

    workspace: Workspace
    client: Client
    services: Services
    entities: tuple[Entity, ...]
    ledger: Ledger
    reference: wikidata.Reference
    known: wikidata.Known

    @classmethod
    def of(cls, workspace: Workspace, client: Client, services: Services | None = None) -> Linker:
        """Read the graph and the ontology of a workspace."""
        known = ontology.load(*workspace.ontology_folders, language=workspace.language)
        graph = store.of(workspace)
        successors = {IRI(text(row, "old")): IRI(text(row, "new")) for row in select(graph, _SUCCESSORS)}
        return cls(
            workspace=workspace,
            client=client,
            services=services or Services(),
            entities=wikidata.read_entities(select(graph, wikidata.ENTITIES), known),
            ledger=Ledger(workspace, successors),
            reference=wikidata.Reference(known),
            known=wikidata.Known.read(known, workspace.ontology_folders),
        )

    # ------------------------------------------------------------ whom to ask about

    def open(self, names: Sequence[str] = (), *, again: bool = False) -> tuple[Entity, ...]:
        """Give those that are named, or all, and of them those that nothing was decided about (or all, `again`)."""
        chosen = [entity for name in names for entity in self._named(name)] if names else self.entities
        if again:
            return tuple(dict.fromkeys(chosen))
        done = {self.ledger.today(link.subject) for link in self.ledger.read().every if not link.negative}
        return tuple(dict.fromkeys(one for one in chosen if one.iri not in done and not _linked(one)))

    def _named(self, name: str) -> list[Entity]:
        known = prefixes(self.workspace.base)
        prefix, _, local = name.partition(":")
        iri = known.get(prefix, f"{prefix}:") + local
        wanted = name.casefold()
        found = [one for one in self.entities if one.iri == iri] or [
            one for one in self.entities if any(wanted in spelling.casefold() for spelling in (one.label, *one.names))
        ]
        if not found:
            raise InputError(f"Nobody and nothing in the graph is called {name!r}: 'kg query names' lists all names.")
        return found

    # ------------------------------------------------------------ proposing

    def propose(self, entity: Entity) -> Proposals:
        """Gather candidates from everywhere, leave out those that were refused, and weigh them."""
        refused = {link.object for link in self.ledger.about(entity.iri) if link.negative}
        found = _merged(self.reference.candidates(entity))
        troubles = []
        try:
            found = _merged((*found, *self._searched(entity)))
        except EndpointError as error:
            troubles.append(str(error))
        thorough = False
        try:
            found = _merged((*found, *self._asked(entity, [one.qid for one in found])))
            thorough = True
        except EndpointError as error:
            troubles.append(str(error))
        candidates = (one for one in found if IRI(_WIKIDATA + one.qid) not in refused)
        ranked = wikidata.weigh(entity, candidates, self.known, thorough=thorough)
        return Proposals(ranked, () if self.client.offline else tuple(troubles))

    def _searched(self, entity: Entity) -> tuple[Candidate, ...]:
        if self.services.search is None:
            return ()
        address = wikidata.search_address(self.services.search, entity.label, self.workspace.language)
        return wikidata.read_found(self.client.get(address), self.services.search)

    def _asked(self, entity: Entity, known: Iterable[str]) -> tuple[Candidate, ...]:
        names = wikidata.names_question(entity.spellings[:_MOST_SPELLINGS], self.workspace.language)
        named = wikidata.read_items(self.client.select(self.services.endpoint, names).rows)
        rows = self.facts(dict.fromkeys((*known, *named)))
        return wikidata.read_facts(rows, self.known.kinds.aligned, self.known.states)

    def facts(self, items: Collection[str], *, fresh: bool = False) -> tuple[Row, ...]:
        """Ask the endpoint for what helps to tell items apart."""
        every: list[Row] = []
        for some in _batches(items, _MOST_ITEMS):
            question = wikidata.facts_question(some, self.workspace.language)
            every += self.client.select(self.services.endpoint, question, fresh=fresh).rows
        return tuple(every)


def decision(
    entity: Entity,
    proposal: Proposal | None,
    *,
    predicate: str = links.EXACT,
    negative: bool = False,
    author: str | None = None,
    day: date,
) -> Link:
    """Put a decision into words: by a person, who has a name, or by the rule; no proposal is "no such item"."""
    return Link(
        subject=entity.iri,
        object=IRI(_WIKIDATA + proposal.candidate.qid) if proposal else links.no_item(),
        predicate=predicate,
        negative=negative,
        subject_label=entity.label,
        object_label=proposal.candidate.label if proposal else "",
        justification=links.BY_HAND if author else links.BY_RULE,
        author=author,
        day=day,
        confidence=proposal.score if proposal and not negative else None,
        tool=TOOL,
        comment=explained(proposal) if proposal else "",
    )


def explained(proposal: Proposal) -> str:
    """Give the reasons of a score in one line.

    >>> from kg.wikidata import Reason
    >>> explained(Proposal(Candidate("Q1"), (Reason("name", 0.4, "Ana Ruiz"), Reason("state", -0.25, "Q30")), 0))
    'name +0.40 (Ana Ruiz); state -0.25 (Q30)'
    """
    return "; ".join(f"{reason.fact} {reason.weight:+.2f} ({reason.about})" for reason in proposal.reasons)


def select(graph: store.Store, query: str) -> Iterator[Row]:
    """Ask a graph and give its rows by name, as an endpoint gives them."""
    found = graph.query(query)
    assert isinstance(found, Answer)
    for row in found.rows:
        yield {name: cell for name, cell in zip(found.columns, row, strict=True) if cell is not None}


def _linked(entity: Entity) -> bool:
    return any(match.startswith(_WIKIDATA) for match in entity.matches | entity.close)


def _merged(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    by_item: dict[str, Candidate] = {}
    for one in candidates:
        by_item[one.qid] = by_item[one.qid].merged(one) if one.qid in by_item else one
    return tuple(by_item.values())


def _batches(items: Iterable[str], size: int) -> Iterator[list[str]]:
    left = iter(items)
    while some := list(islice(left, size)):
        yield some
