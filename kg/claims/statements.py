"""Acts of speech that an article tells of without quoting them; those it quotes are found by `quotes`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.claims import indirect, quotes, signals, utterances
from kg.claims import page as pages
from kg.claims.page import Page
from kg.claims.utterances import Cast, Utterance
from kg.model import Claim, Document, Mentions, Referent, Sentence
from kg.ontology import Ontology


def find(
    document: Document, sentences: Sequence[Sentence], mentions: Mentions, ontology: Ontology
) -> tuple[tuple[Referent, ...], tuple[Claim, ...]]:
    """Find indirect speech of those whom the article names: their acts of speech, and what is claimed of them."""
    page = pages.of(document, sentences, signals.of(ontology))
    cast = Cast(page, mentions)
    quoted = tuple(quotes.quoted(page, cast, ontology, {}))
    taken = {event.id for event, _ in utterances.referents(quoted, cast, set())}
    told = _told(
        page,
        cast,
        ontology,
        {(sentence, utterance.speakers) for utterance in quoted for sentence in utterance.sentences},
    )
    spoken = tuple(utterances.referents(told, cast, taken))
    found = tuple(claim for event, utterance in spoken for claim in utterances.claims(event.id, utterance, cast))
    return tuple(event for event, _ in spoken), found


def _told(page: Page, cast: Cast, ontology: Ontology, quoted: set[tuple[int, tuple[str, ...]]]) -> Iterator[Utterance]:
    """One act of speech for all that a speaker says in a sentence, unless a quotation is part of it."""
    for sentence in range(len(page.sentences)):
        acts: dict[tuple[str, ...], Utterance] = {}
        for utterance in indirect.read(page, cast, ontology, sentence):
            if (sentence, utterance.speakers) in quoted:
                continue
            before = acts.get(utterance.speakers)
            acts[utterance.speakers] = utterance if before is None else _together(before, utterance)
        yield from acts.values()


def _together(one: Utterance, other: Utterance) -> Utterance:
    contents = (*one.contents, *(span for span in other.contents if not any(c.covers(span) for c in one.contents)))
    addressees = tuple(dict.fromkeys((*one.addressees, *other.addressees)))
    return replace(one, contents=contents, addressees=addressees)
