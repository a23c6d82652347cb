"""What follows from the claims of all articles: the individuals and their plain triples, by file.

Every affirmed and certain description becomes a plain triple, whatever the event's status: a planned visit has its
place and its guests. What is negated, doubtful or one of several alternatives stays a claim. Only `tookPartIn`
says that somebody was there, and it is written for events that occurred alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.graph.collected import Collected, collect
from kg.graph.events import delegation, event
from kg.graph.naming import ALT_LABEL, EXACT_MATCH, LABEL, REPLACED_BY, Names, dip
from kg.graph.tenures import seen_in_office, tenures
from kg.model import Document, Individual, Reading, Resolution
from kg.ontology import Ontology
from kg.rdf.terms import IRI, RDF_TYPE, VOCABULARIES, Literal, Triple

UNDATED = "events-undated"
_FILES = {
    "person": "people",
    "place": "places",
    "organization": "organizations",
    "group": "organizations",
    "post": "posts",
}


def knowledge(
    documents: Mapping[str, Document],
    readings: Sequence[Reading],
    resolution: Resolution,
    ontology: Ontology,
    base: str,
) -> dict[str, list[Triple]]:
    """Give the triples of each knowledge file, by the file's name without its ending."""
    names = Names(base)
    said = collect(documents, readings, resolution, names)
    in_office = seen_in_office(said)
    labels = {individual.id: individual.label for individual in resolution.individuals}
    files: dict[str, list[Triple]] = defaultdict(list)
    for individual in resolution.individuals:
        realm, about = individual.id.partition("/")[0], said[individual.id]
        triples: Iterable[Triple] = ()
        file = _FILES.get(realm, UNDATED)
        if realm == "event":
            file, triples = about.file, event(names, individual.id, about)
        elif realm == "delegation":
            file, triples = about.file, delegation(names, individual.id, about)
        elif realm == "person":
            triples = tenures(names, individual, about, in_office, labels)
        files[file].extend(_named(names, individual))
        files[file].extend(_merges(names, individual))
        files[file].extend(_details(names, individual.id, about))
        files[file].extend(triples)
    _add_items(files, names, resolution, ontology)
    _add_successors(files, names, resolution)
    return dict(files)


def _named(names: Names, individual: Individual) -> Iterator[Triple]:
    node = names.individual(individual.id)
    spelt = ((name.text, name.language) for _, referent in individual.referents for name in referent.names)
    languages = dict(reversed(list(spelt)))
    yield Triple(node, RDF_TYPE, dip(individual.kind))
    yield Triple(node, LABEL, Literal(individual.label, None, languages.get(individual.label, "en")))
    for spelling, language in individual.names:
        yield Triple(node, ALT_LABEL, Literal(spelling, None, language))
    for key, _ in individual.referents:
        yield Triple(node, dip("referent"), names.referent(key.article, key.referent))


def _merges(names: Names, individual: Individual) -> Iterator[Triple]:
    """One node for each reason for which referents were taken for the individual: a person can judge it as one."""
    for merge in individual.merges:
        node = names.node("merge", individual.id, merge.reason)
        yield Triple(node, RDF_TYPE, dip("Merge"))
        yield Triple(node, dip("mergedInto"), names.individual(individual.id))
        yield Triple(node, dip("reason"), Literal(merge.reason))
        for key in merge.referents:
            yield Triple(node, dip("mergeOf"), names.referent(key.article, key.referent))


def _details(names: Names, id: str, about: Collected) -> Iterator[Triple]:
    """The plain facts that come with a name: a post's title and state, an organisation's state."""
    for name, value in sorted(about.details):
        yield Triple(
            names.individual(id), dip(name), names.individual(value) if "/" in value else Literal(value, None, "en")
        )


def _add_items(files: dict[str, list[Triple]], names: Names, resolution: Resolution, ontology: Ontology) -> None:
    """States carry the Wikidata item that reference data give them."""
    items = {f"place/{state.id}": state.qid for state in ontology.states if state.qid}
    for individual in resolution.individuals:
        if qid := items.get(individual.id):
            item = IRI(VOCABULARIES["wd"] + qid)
            files["places"].append(Triple(names.individual(individual.id), EXACT_MATCH, item))


def _add_successors(files: dict[str, list[Triple]], names: Names, resolution: Resolution) -> None:
    for old, new in resolution.replaced.items():
        file = _FILES.get(old.partition("/")[0], UNDATED)
        files[file].append(Triple(names.individual(old), REPLACED_BY, names.individual(new)))
