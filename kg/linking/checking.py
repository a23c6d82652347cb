"""Looking again at links that were accepted once: items are merged, deleted and changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from kg import links, wikidata
from kg.linking.linker import Linker
from kg.links import Link
from kg.rdf.terms import VOCABULARIES
from kg.wikidata import Candidate, Entity
from kg.wikidata.items import redirects

_WIKIDATA = VOCABULARIES["wd"]


class Verdict(NamedTuple):
    """What a stored link looks like today; no problem is a link that still holds."""

    link: Link
    problem: str | None


def check(linker: Linker) -> Iterator[Verdict]:
    """Look again at every link that is stored: whether the item is still there, and still such a one."""
    ledger = linker.ledger
    matches = ledger.read().matches()
    entities = {entity.iri: entity for entity in linker.entities}
    shared = Counter(
        item for _, item in {(ledger.today(one.subject), one.object) for one in matches if one.predicate == links.EXACT}
    )
    items = dict.fromkeys(link.object.removeprefix(_WIKIDATA) for link in matches)
    rows = linker.facts(items, fresh=not linker.client.offline)
    moved = redirects(rows)
    known = {one.qid: one for one in wikidata.read_facts(rows, linker.known.kinds.aligned, linker.known.states)}
    for link in matches:
        item = link.object.removeprefix(_WIKIDATA)
        problem = _problem(linker, entities.get(ledger.today(link.subject)), known.get(item), moved.get(item))
        if problem is None and link.predicate == links.EXACT and shared[link.object] > 1:
            problem = "is linked to another individual too: one of the two links is wrong, or they are one"
        yield Verdict(link, problem)


def _problem(linker: Linker, entity: Entity | None, item: Candidate | None, successor: str | None) -> str | None:
    if entity is None:
        return "the graph has no such individual any more"
    if successor is not None:
        return f"was merged into {successor}: link that instead"
    if item is None or not item.names:
        return "is not in Wikidata any more"
    if linker.known.kinds.agree(entity.kind, item.kinds) is False:
        return f"is no {entity.kind} by Wikidata"
    reasons = wikidata.compare(entity, item, linker.known).reasons
    if not any(reason.fact == "name" and reason.weight > 0 for reason in reasons):
        return f"is called {item.label!r} now"
    against = [f"{reason.fact} {reason.about}" for reason in reasons if reason.weight < 0]
    return f"does not fit: {', '.join(against)}" if against else None
