"""What an article says: who did what with whom, where, when, in which post, and whether it happened.

`find` reads an article sentence by sentence (triggers with their participants, places, times and statuses), puts
accounts of one event together, and adds delegations, tenures and statements.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kg.claims import (
    coreference,
    delegations,
    events,
    lexicon,
    occasions,
    premises,
    rolls,
    scene,
    signals,
    speech,
    tenures,
)
from kg.claims.narration import Reader
from kg.model import Document, Mentions, Reading, Referent, Sentence
from kg.ontology import Ontology

__all__ = ["find"]


def find(document: Document, sentences: Sequence[Sentence], mentions: Mentions, ontology: Ontology) -> Reading:
    """Read everything that an article says."""
    words = lexicon.of(ontology)
    scenes = scene.build(document.text, sentences, mentions)
    sent = {one.sentence.index: delegations.find(one, words) for one in scenes}
    told = Reader(mentions, ontology, words, sent).tell(scenes, document.published)
    inside = _inside(mentions.referents)
    happenings = coreference.group(told, words, inside)
    known = {referent.id: referent for referent in mentions.referents}
    labels = {referent.id: referent.label for referent in mentions.referents}
    found, event_referents = events.named(happenings, known, ontology, words)
    listed, delegation_referents = rolls.claims(sent, found, mentions, words, labels)
    spoken = speech.find(document, sentences, mentions, ontology)
    held = occasions.claims(spoken.acts, scenes, found, words, signals.of(ontology))
    sites = premises.of(happenings, known, ontology)
    placed = {id: place.id if place is not None else None for id, place in sites.items()}
    acted = events.without_company(events.claims(found, placed), listed)
    said = [*acted, *listed, *tenures.claims(mentions), *spoken.claims(), *held, *mentions.identities]
    places = (place for place in sites.values() if place is not None)
    referents = _each_once((*mentions.referents, *places, *event_referents, *delegation_referents, *spoken.referents))
    return Reading(document.id, referents, events.sorted_once(said))


def _each_once(referents: Iterable[Referent]) -> tuple[Referent, ...]:
    return tuple({referent.id: referent for referent in referents}.values())


def _inside(referents: Iterable[Referent]) -> Mapping[str, frozenset[str]]:
    """Everything that a place lies in, at any remove; the Lima station lies in Lima."""
    places = {referent.id: referent for referent in referents if referent.id.startswith(("place/", "state/"))}
    above = {
        id: {value for name, value in referent.details if name in ("locatedIn", "ofState")}
        | {other for other, named in places.items() if other != id and referent.label.startswith(f"{named.label} ")}
        for id, referent in places.items()
    }
    return {id: frozenset(_closure(id, above)) for id in above}


def _closure(id: str, above: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    open_ids = set(above.get(id, ()))
    while open_ids:
        one = open_ids.pop()
        if one not in found:
            found.add(one)
            open_ids |= above.get(one, set())
    return found
