"""Everything said in an article: quotations, then what is told of speech without quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.claims import page as pages
from kg.claims import quotes, signals, statements, utterances
from kg.claims.utterances import Cast, Utterance
from kg.model import Claim, Document, Mentions, Referent, Sentence
from kg.ontology import Ontology


@dataclass(frozen=True, slots=True)
class Speech:
    """The acts of speech of an article with their individuals; `described` are speakers without a name."""

    described: tuple[Referent, ...]
    acts: tuple[tuple[Referent, Utterance], ...]
    cast: Cast

    @property
    def referents(self) -> tuple[Referent, ...]:
        """The acts, and those who speak without a name."""
        return (*self.described, *(event for event, _ in self.acts))

    def claims(self) -> Iterator[Claim]:
        """What is claimed of each act."""
        for event, utterance in self.acts:
            yield from utterances.claims(event.id, utterance, self.cast)


def find(document: Document, sentences: Sequence[Sentence], mentions: Mentions, ontology: Ontology) -> Speech:
    """Find the acts of speech of an article, those that it quotes first."""
    page = pages.of(document, sentences, signals.of(ontology))
    cast = Cast(page, mentions)
    described: dict[str, Referent] = {}
    quoted = tuple(quotes.quoted(page, cast, ontology, described))
    told = tuple(statements.told(page, cast, ontology, quoted))
    return Speech(tuple(described.values()), tuple(utterances.referents((*quoted, *told), cast, set())), cast)
