"""Acts of speech that an article tells of without quoting them; those it quotes are found by `quotes`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.claims import indirect
from kg.claims.page import Page
from kg.claims.utterances import Cast, Utterance
from kg.ontology import Ontology


def told(page: Page, cast: Cast, ontology: Ontology, quotations: Iterable[Utterance]) -> Iterator[Utterance]:
    """Find indirect speech: one act for all that a speaker says in a sentence, unless a quotation is part of it."""
    quoted = {(sentence, one.speakers) for one in quotations for sentence in one.sentences}
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
    kind = other.kind if one.kind == "Statement" else one.kind
    return replace(one, kind=kind, verbs=(*one.verbs, *other.verbs), contents=contents, addressees=addressees)
